package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

// articles returns the project's own articles.
func articles(t *testing.T) (texts []string) {
	t.Helper()
	names, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no articles", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return texts
}

// gzipped returns data in gzip.
func gzipped(data []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

// write writes a file below a folder.
func write(t *testing.T, folder, name string, data []byte) {
	t.Helper()
	name = filepath.Join(folder, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// archive makes a folder of n articles, the openings of the project's own with a line of their own, and ten that cannot be read.
// Every seventh is gzipped, every ninth in a folder below. It returns the bad ones, in the order of their names.
func archive(t *testing.T, n int) (folder string, bad []string) {
	t.Helper()
	folder = t.TempDir()
	texts := articles(t)
	for i := range n {
		text := texts[i%len(texts)]
		text = fmt.Sprintf("%s\n\n“I have read number %d,” Ann Roe said on Monday.\n", strings.ToValidUTF8(text[:min(len(text), 500+i%300)], ""), i)
		name, data := fmt.Sprintf("%04d.txt", i), []byte(text)
		if i%7 == 0 {
			name, data = name+".gz", gzipped(data)
		}
		if i%9 == 0 {
			name = filepath.Join(fmt.Sprintf("below%d", i%5), name)
		}
		write(t, folder, name, data)
	}
	write(t, folder, ".hidden.txt", []byte("\xff"))
	write(t, folder, "picture.png", []byte("\xff"))
	whole := gzipped([]byte(strings.Repeat(story, 100)))
	for name, data := range map[string][]byte{
		"0100-latin1.txt": []byte("The caf\xe9 was closed, Jane Doe said."), "0200-utf16.txt": []byte("\xff\xfeT\x00h\x00e\x00"),
		"0300-cut.txt.gz": whole[:len(whole)-12], "0400-damaged.txt.gz": append(whole[:len(whole)-6:len(whole)-6], 1, 2, 3, 4, 5, 6),
		"0500-nogzip.txt.gz": []byte("\x1f\x8bno"), "0600-long.txt": bytes.Repeat([]byte("long "), 5000), "0700-late.txt": []byte(story + "\n\xc3"),
		"0800-nulls.txt": append(make([]byte, 100), 0x80), "0900-surrogate.txt": []byte("a \xed\xa0\x80"), "0950-bomb.txt.gz": gzipped(make([]byte, 1<<20)),
	} {
		write(t, folder, name, data)
		bad = append(bad, name)
	}
	slices.Sort(bad)
	return folder, bad
}

// A gauge is a writer that measures the memory in use now and then.
type gauge struct {
	bytes.Buffer
	lines int
	heap  []uint64
}

func (g *gauge) Write(p []byte) (int, error) {
	g.lines += bytes.Count(p, []byte("\n"))
	if g.lines >= 100*(len(g.heap)+1) {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		g.heap = append(g.heap, m.HeapAlloc-uint64(g.Len()))
	}
	return g.Buffer.Write(p)
}

// TestFolder reads a thousand articles with ten bad ones among them: every good one is told with its name, in order, every bad
// one is named, and memory does not grow.
func TestFolder(t *testing.T) {
	n := 1000
	if testing.Short() {
		n = 100
	}
	folder, bad := archive(t, n)
	var out gauge
	var errs bytes.Buffer
	if status := run(context.Background(), []string{"-json", "-fields", "headline,people,quotes", "-max-bytes", "20000", folder}, nil, &out, &errs); status != 1 {
		t.Errorf("status %d", status)
	}
	var names []string
	for line := range strings.Lines(out.String()) {
		var r struct {
			File   string
			Quotes []lede.Quote
		}
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		if len(r.Quotes) == 0 || !strings.HasPrefix(r.Quotes[len(r.Quotes)-1].Text, "I have read number") {
			t.Errorf("%s has not its last quote", r.File)
		}
		names = append(names, r.File)
	}
	if len(names) != n || !slices.IsSorted(names) || len(slices.Compact(names)) != n {
		t.Errorf("%d names, want %d, each once and in order", len(names), n)
	}
	lines := strings.Split(strings.TrimSpace(errs.String()), "\n")
	if len(lines) != 11 || lines[10] != fmt.Sprintf("lede: 10 of %d articles could not be read", n+10) {
		t.Fatalf("%s", &errs)
	}
	for i, name := range bad {
		if t.Log(lines[i]); !strings.HasPrefix(lines[i], "lede: "+filepath.Join(folder, name)+": ") {
			t.Errorf("%d is %s, want %s named", i, lines[i], name)
		}
	}
	t.Logf("memory in use after each 100: %d", out.heap)
	if n := len(out.heap); n > 4 && out.heap[n-1] > out.heap[1]+out.heap[1]/4 {
		t.Errorf("memory grows: %d", out.heap)
	}
}

// TestFormats prints an archive in each format.
func TestFormats(t *testing.T) {
	folder, _ := archive(t, 40)
	for _, c := range []struct {
		flags []string
		lines int // 0: any
		check func(line string) error
	}{
		{[]string{"-json"}, 40, holds(`{"file":`)},
		{[]string{"-jsonl"}, 50, holds(`{"file":`)},
		{[]string{"-ninjs"}, 40, holds(`,"ninjs":{`)},
		{[]string{"-jsonld"}, 40, holds(`,"jsonld":{`)},
		{[]string{"-table", "quotes", "-json"}, 0, holds(`"speaker":`, `"source":`)},
		{[]string{"-table", "people", "-json"}, 0, holds(`"name":`)},
		{[]string{"-table", "events", "-json"}, 0, holds(`"event":`)},
		{[]string{"-table", "times", "-json"}, 0, holds(`"words":`)},
	} {
		out, errs, status := command(t, "", append(c.flags, "-max-bytes", "20000", folder)...)
		if n := strings.Count(out, "\n"); status != 1 || c.lines > 0 && n != c.lines || n < 40 {
			t.Errorf("%s: status %d, %d lines, %s", c.flags, status, n, errs)
		}
		for line := range strings.Lines(out) {
			if !json.Valid([]byte(line)) {
				t.Errorf("%s: no JSON: %.200s", c.flags, line)
			} else if err := c.check(line); err != nil && !strings.Contains(line, `"error":`) {
				t.Errorf("%s: %v", c.flags, err)
			}
		}
	}
	for _, name := range tableNames() {
		out, _, _ := command(t, "", "-table", name, "-max-bytes", "20000", folder)
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil || len(rows) < 41 || rows[0][0] != "file" || strings.Count(out, "file,line,id,published") != 1 {
			t.Errorf("%s: %d rows, %v", name, len(rows), err)
		}
	}
	out, _, _ := command(t, "", "-max-bytes", "20000", folder)
	for i := range 40 {
		if !strings.Contains(out, fmt.Sprintf("/%04d.txt", i)) {
			t.Errorf("the summary does not name %d", i)
		}
	}
}

// holds returns a check for one of some strings.
func holds(any ...string) func(string) error {
	return func(line string) error {
		for _, s := range any {
			if strings.Contains(line, s) {
				return nil
			}
		}
		return fmt.Errorf("none of %q in %.200s", any, line)
	}
}

// TestOutFolder writes a file for each article.
func TestOutFolder(t *testing.T) {
	in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
	write(t, in, "a.txt", []byte(story))
	write(t, in, "a.txt.gz", gzipped([]byte(story)))
	write(t, in, "below/a.txt", []byte(story))
	write(t, in, "b.jsonl", []byte(`{"id":"x","text":"`+story+`"}`+"\n"+`{"id":"y","text":"Nothing."}`))
	for format, ending := range map[string]string{"-html": "html", "-json": "json", "-ninjs": "json", "-jsonld": "jsonld", "-csv": "csv"} {
		folder, end := out+format, "/"
		if format == "-html" {
			end = ""
		}
		if _, errs, status := command(t, "", format, "-o", folder+end, in); status != 0 {
			t.Errorf("%s: %s", format, errs)
		}
		for _, name := range []string{"a.", "a-2.", "below/a.", "b/000001.", "b/000002."} {
			data, err := os.ReadFile(filepath.Join(folder, name+ending))
			if err != nil || len(data) == 0 {
				t.Errorf("%s: %d bytes, %v", format, len(data), err)
			}
			if strings.HasPrefix(ending, "json") && !json.Valid(data) {
				t.Errorf("%s is no JSON", name)
			}
		}
	}
}

func TestOutFile(t *testing.T) {
	in := writeFile(t, story)
	out := in + ".json"
	if got, errs, status := command(t, "", "-json", "-o", out, in); status != 0 || got != "" {
		t.Errorf("%q, %s", got, errs)
	}
	if data, _ := os.ReadFile(out); !bytes.HasPrefix(data, []byte(`{"file":`)) {
		t.Errorf("%.100q", data)
	}
	if _, errs, status := command(t, "", "-o", in, in); status != 2 || !strings.Contains(errs, "write over") {
		t.Errorf("status %d, %s", status, errs)
	}
	if _, errs, status := command(t, "", "-html", in, in); status != 2 || !strings.Contains(errs, "FOLDER") {
		t.Errorf("status %d, %s", status, errs)
	}
}
