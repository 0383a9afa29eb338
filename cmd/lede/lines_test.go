package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// TestJSONLLossless holds that a text which JSON would change is reported with its line, and that none else is.
func TestJSONLLossless(t *testing.T) {
	for in, want := range map[string]string{
		`{"text":"` + "\xff" + ` raw"}`:     errNotUTF8.Error(),
		`{"text":"\ud800"}`:                 "half of a pair",
		`{"text":"\udc00\ud800"}`:           "half of a pair",
		`{"text":"\ud83d \udc4d"}`:          "half of a pair",
		`{"text":"\ud83d\ud83d\udc4d"}`:     "half of a pair",
		`{"text":"a \\\ud800"}`:             "half of a pair",
		`{"text":"\ud83d\udc4d \u00e9 \n"}`: "",
		`{"text":"a \\ud800"}`:              "",
		`{"text":"` + "\ufffd" + `\ufffd"}`: "",
		`{"text":"👍"}`:                      "",
	} {
		out, errs, status := command(t, "\n"+in+"\n", "-jsonl")
		if want == "" && (status != 0 || !strings.Contains(out, `"article"`)) {
			t.Errorf("%s: status %d, %s", in, status, errs)
		}
		if want != "" && (status != 1 || !strings.Contains(errs, "line 2: "+want) || !strings.Contains(out, `{"line":2,"error":`)) {
			t.Errorf("%s: status %d, %s, %s", in, status, errs, out)
		}
	}
}

// endless is a reader of the same line over and over, which counts them.
type endless struct {
	line []byte
	rest []byte
	n    int
}

func (e *endless) Read(p []byte) (int, error) {
	if len(e.rest) == 0 {
		e.rest = e.line
		e.n++
	}
	n := copy(p, e.rest)
	e.rest = e.rest[n:]
	return n, nil
}

func newEndless(t *testing.T) *endless {
	t.Helper()
	line, err := json.Marshal(map[string]string{"text": story})
	if err != nil {
		t.Fatal(err)
	}
	return &endless{line: append(line, '\n')}
}

// TestJSONLFullDisk holds that nothing more is read once a result could not be written.
func TestJSONLFullDisk(t *testing.T) {
	var errs bytes.Buffer
	if status := run(context.Background(), []string{"-jsonl"}, newEndless(t), failing{}, &errs); status != 1 || !strings.Contains(errs.String(), os.ErrPermission.Error()) {
		t.Errorf("status %d, %s", status, &errs)
	}
}

// TestJSONLInterrupted holds that what has been written are whole lines, and that an interrupt ends an endless input.
func TestJSONLInterrupted(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	var out, errs bytes.Buffer
	if status := run(ctx, []string{"-jsonl"}, newEndless(t), &out, &errs); status != 1 {
		t.Errorf("status %d", status)
	}
	if !bytes.HasSuffix(out.Bytes(), []byte("}\n")) || bytes.Contains(out.Bytes(), []byte(`"error"`)) {
		t.Errorf("the end is %q", out.Bytes()[max(0, out.Len()-80):])
	}
}

// TestJSONLLongLine holds that a line or file which is too long is passed over without being held.
func TestJSONLLongLine(t *testing.T) {
	long := strings.Repeat("a", 1<<20)
	in := io.MultiReader(strings.NewReader(`{"text":"`), strings.NewReader(long), strings.NewReader("\"}\n{\"text\":\"a\"}\n"), strings.NewReader(strings.Repeat("b", 500)))
	var out, errs bytes.Buffer
	status := run(context.Background(), []string{"-jsonl", "-max-bytes", "100"}, in, &out, &errs)
	lines := strings.Split(out.String(), "\n")
	if status != 1 || len(lines) != 4 || !strings.HasPrefix(lines[0], `{"line":1,"error":"longer`) || !strings.HasPrefix(lines[1], `{"line":2,"article"`) || !strings.HasPrefix(lines[2], `{"line":3,"error":"longer`) {
		t.Errorf("status %d, %s, %.300q", status, &errs, lines)
	}
	if _, errs, status := command(t, long, "-max-bytes", "100"); status != 1 || !strings.Contains(errs, "refused at byte 100") {
		t.Errorf("a long file: status %d, %s", status, errs)
	}
	if _, _, status := command(t, "a", "-max-bytes", "0"); status != 2 {
		t.Errorf("no bytes at all: status %d", status)
	}
}

// TestReadError passes the error of a reader on.
func TestReadError(t *testing.T) {
	in := io.MultiReader(strings.NewReader("{\"text\":\"a\"}\n"), broken{})
	n := 0
	err := eachLine(context.Background(), in, 100, func(int, []byte, error) bool { n++; return true })
	if !errors.Is(err, os.ErrClosed) || n != 1 {
		t.Errorf("%d lines, %v", n, err)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, os.ErrClosed }

// TestShownSafely gives the summary marks that turn the direction of what follows, and a file a name that steers a terminal.
func TestShownSafely(t *testing.T) {
	out, _, _ := command(t, "“It was \u202enot\u202c safe,” Jane \u2066Doe\u2069 said on Monday.")
	if strings.ContainsAny(out, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") {
		t.Errorf("marks of direction reach the terminal: %q", out)
	}
	for _, args := range [][]string{{"no\x1b[31m\u202esuch"}, {"-jsonl", "no\x1b[31m\u202esuch"}} {
		_, errs, status := command(t, "", args...)
		if status != 1 || strings.ContainsAny(errs, "\x1b\u202e") {
			t.Errorf("status %d, %q", status, errs)
		}
	}
	name := writeFile(t, "a")
	strange := name + "\x1b[31m"
	if err := os.Rename(name, strange); err != nil {
		t.Skip(err)
	}
	if out, _, _ := command(t, "", strange); strings.Contains(out, "\x1b") {
		t.Errorf("the name of a file reaches the terminal: %q", out)
	}
}
