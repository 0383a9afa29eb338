package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

const story = "The council closed the bridge on Monday, Jane Doe said. “It was not safe,” she added."

// command runs the command and returns what it printed, and its exit status.
func command(t *testing.T, stdin string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), status
}

func writeFile(t *testing.T, content string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "story.txt")
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestSummary(t *testing.T) {
	out, errs, status := command(t, story)
	if status != 0 || errs != "" || !strings.Contains(out, "Jane Doe: “It was not safe") {
		t.Errorf("status %d, stderr %q, stdout:\n%s", status, errs, out)
	}
	if strings.Contains(out, "\x1b") {
		t.Error("colours without a terminal")
	}
}

func TestSummaryIsSafeForTerminals(t *testing.T) {
	out, _, _ := command(t, "“It was \x1b[31mnot\x07 safe,” Jane Doe said.")
	if strings.ContainsAny(out, "\x1b\x07") {
		t.Errorf("control characters of the text reach the terminal: %q", out)
	}
}

func TestJSON(t *testing.T) {
	out, _, status := command(t, "", "-json", "-published", "2024-05-16", writeFile(t, story))
	var a lede.Article
	if err := json.Unmarshal([]byte(out), &a); err != nil || status != 0 {
		t.Fatal(err, status)
	}
	if a.Text != story || a.Published.Value != "2024-05-16" {
		t.Errorf("text %q, published %+v", a.Text, a.Published)
	}
}

func TestBadFiles(t *testing.T) {
	good, bad := writeFile(t, story), writeFile(t, "ok \xff")
	out, errs, status := command(t, "", "-json", "no-such-file", bad, good)
	if status != 1 {
		t.Errorf("status %d", status)
	}
	for _, want := range []string{"no-such-file", bad, "byte 3"} {
		if !strings.Contains(errs, want) {
			t.Errorf("stderr has no %q:\n%s", want, errs)
		}
	}
	if strings.Count(out, "\n") != 1 {
		t.Errorf("the good file was not read:\n%s", out)
	}
}

func TestBadFlags(t *testing.T) {
	if _, errs, status := command(t, "", "-published", "soon"); status != 2 || !strings.Contains(errs, "soon") {
		t.Errorf("status %d, %q", status, errs)
	}
	if _, _, status := command(t, "", "-help"); status != 0 {
		t.Errorf("-help: status %d", status)
	}
}

func TestJSONLKeepsOrder(t *testing.T) {
	var in strings.Builder
	for i := range 300 {
		line, _ := json.Marshal(map[string]any{"id": i, "text": strings.Repeat(story+" ", i%7), "published": "2024-05-16"})
		in.Write(line)
		in.WriteString("\n\n")
	}
	out, errs, status := command(t, in.String(), "-jsonl")
	if status != 0 || errs != "" {
		t.Fatal(status, errs)
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 300 {
		t.Fatalf("%d lines", len(lines))
	}
	for i, line := range lines {
		if !strings.HasPrefix(line, fmt.Sprintf(`{"id":%d,"article":{"text":`, i)) {
			t.Fatalf("line %d is %.60q", i, line)
		}
	}
}

func TestJSONLBadLines(t *testing.T) {
	in := `{"id": "a", "text": "` + story + `"}
not json
{"id": "c"}
{"id": "d", "text": "x", "published": "soon"}
{"id": "e", "text": ""}`
	out, errs, status := command(t, in, "-jsonl")
	if status != 1 {
		t.Errorf("status %d", status)
	}
	for _, want := range []string{"line 2:", "line 3:", "line 4:"} {
		if !strings.Contains(errs, want) {
			t.Errorf("stderr has no %q:\n%s", want, errs)
		}
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	for i, want := range []string{`{"id":"a","article":`, `{"line":2,"error":`, `{"id":"c","error":`, `{"id":"d","error":`, `{"id":"e","article":`} {
		if i >= len(lines) || !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d of %q should start with %s", i, lines, want)
		}
	}
}

// TestJSONLPanic reads articles with an extractor that panics on one of them: that one is reported, the others are read.
func TestJSONLPanic(t *testing.T) {
	bug := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		if strings.Contains(d.Article.Text, "bug") {
			panic("a bug of the extractor's")
		}
		return nil
	})
	p := lede.Parser{Stages: append(lede.DefaultStages(), lede.Stage{Name: "buggy", Extractor: bug})}
	in := `{"id": 1, "text": "The bridge is closed."}
{"id": 2, "text": "Here is a bug."}
{"id": 3, "text": "The bridge is open."}`
	var out, errs strings.Builder
	o, err := parseFlags([]string{"-jsonl"}, &errs)
	if err != nil {
		t.Fatal(err)
	}
	inputs := expand(nil, strings.NewReader(in), true)
	to, err := o.sink(&out, inputs)
	if err != nil {
		t.Fatal(err)
	}
	pr := newProgress(&out, &errs, inputs)
	r := reader{options: o, progress: pr, stderr: &errs, stages: p.Stages}
	if err := errors.Join(r.read(context.Background(), inputs, to), to.close()); err != nil || pr.bad != 1 {
		t.Errorf("error %v, %d bad", err, pr.bad)
	}
	if want := "lede: standard input: line 2: panic: a bug of the extractor's\n"; errs.String() != want {
		t.Errorf("stderr %q, want %q", errs.String(), want)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	for i, want := range []string{`{"id":1,"article":`, `{"id":2,"error":"panic: a bug of the extractor's"}`, `{"id":3,"article":`} {
		if i >= len(lines) || !strings.HasPrefix(lines[i], want) {
			t.Errorf("line %d of %q should start with %s", i, lines, want)
		}
	}
}

// failing is a writer whose disk is full.
type failing struct{}

func (failing) Write(p []byte) (int, error) { return 0, os.ErrPermission }

func TestJSONLWriteFails(t *testing.T) {
	line, _ := json.Marshal(map[string]string{"id": "1", "text": story})
	in := strings.Repeat(string(line)+"\n", 500)
	var errs bytes.Buffer
	if status := run(context.Background(), []string{"-jsonl"}, strings.NewReader(in), failing{}, &errs); status != 1 || !strings.Contains(errs.String(), "permission") {
		t.Errorf("status %d, %s", status, &errs)
	}
}

func TestPageEscapes(t *testing.T) {
	evil := "“<script>alert(1)</script> \"><img src=x onerror=alert(2)>,” Jane “</title><b>” O'Doe' onclick='x said."
	out, _, status := command(t, evil+"\n\n"+story, "-html")
	if status != 0 {
		t.Fatal(status)
	}
	for _, bad := range []string{"<script>alert", "<img", "</title><b>", "onclick='x"} {
		if strings.Contains(out, bad) {
			t.Errorf("%q is not escaped", bad)
		}
	}
	if !strings.Contains(out, "script&gt;alert(1)") {
		t.Error("the text is not shown")
	}
}

func TestPageShowsAllText(t *testing.T) {
	out, _, _ := command(t, story+"\n\nListen to our podcast", "-html")
	for _, want := range []string{"to our podcast", "council", "Jane Doe"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	if strings.Contains(out, "http") {
		t.Error("the page asks the network for something")
	}
}

func TestCSV(t *testing.T) {
	out, _, status := command(t, "“=1+1 is not safe,” Jane Doe said on Monday.", "-csv")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || status != 0 {
		t.Fatal(err, status)
	}
	if len(rows) != 2 || rows[0][4] != "speaker" || rows[1][4] != "Jane Doe" || !strings.HasPrefix(rows[1][8], "'=1+1") {
		t.Errorf("got %q", rows)
	}
}

func TestExports(t *testing.T) {
	for _, f := range []string{"-ninjs", "-jsonld"} {
		out, errs, status := command(t, story, f)
		if status != 0 || errs != "" || !json.Valid([]byte(out)) || !strings.Contains(out, "It was not safe") {
			t.Errorf("%s: status %d, %s\n%s", f, status, errs, out)
		}
	}
}
