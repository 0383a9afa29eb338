package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// lines returns the lines of a file, sorted: a pipeline has no order.
func lines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	out := strings.Split(strings.TrimSpace(string(data)), "\n")
	slices.Sort(out)
	return out
}

// run runs a pipeline, and returns what it counted.
func run(t *testing.T, p *beam.Pipeline) map[string]int64 {
	t.Helper()
	result, err := ptest.RunWithMetrics(p)
	if err != nil {
		t.Fatal(err)
	}
	return counted(result.Metrics())
}

func TestPipeline(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	p := beam.NewPipeline()
	build(p.Root(), filepath.Join("testdata", "four.jsonl"), out, time.Minute)
	if got := run(t, p); got["articles"] != 2 || got["bad"] != 2 || got["quotes"] != 3 {
		t.Errorf("counted %v", got)
	}
	if got := lines(t, out+"-articles.jsonl"); len(got) != 2 || !json.Valid([]byte(got[0])) {
		t.Errorf("articles: %q", got)
	}
	if got := lines(t, out+"-bad.jsonl"); len(got) != 2 {
		t.Errorf("dead letters: %q", got)
	}
	want := []string{"Ada Okafor\t2024-05-16\t2", "Tom Pell\t2024-05-16\t1"}
	if got := lines(t, out+"-quotes.tsv"); !slices.Equal(got, want) {
		t.Errorf("quotes a day: %q, want %q", got, want)
	}
}

// TestBad has something wrong with each line but the last, one of them that it takes too long.
func TestBad(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out")
	long, _ := json.Marshal(line{Text: strings.Repeat("“It is not safe,” Mayor Ada Okafor said of the bridge. ", 60000)})
	text := "{\"text\": \"\xff\"}\n{\"id\": 1}\n[]\n{\"text\": \"a\", \"published\": \"May\"}\n" + string(long) + "\n{\"text\": \"Bridge closed\"}\n"
	if err := os.WriteFile(in, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	p := beam.NewPipeline()
	build(p.Root(), in, out, 200*time.Millisecond)
	if got := run(t, p); got["articles"] != 1 || got["bad"] != 5 {
		t.Errorf("counted %v", got)
	}
	for _, letter := range lines(t, out+"-bad.jsonl") {
		var x struct{ Line, Error string }
		if err := json.Unmarshal([]byte(letter), &x); err != nil || x.Line == "" || x.Error == "" {
			t.Errorf("%.200s: %v", letter, err)
		}
	}
}

// TestDirectory reads what the first step writes, of which one article came twice and one line is broken, and holds it against a directory
// that sees the articles in turn.
func TestDirectory(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out")
	texts := map[string]string{
		`"a"`: "Bridge closed\n\n“It is not safe,” Mayor Ada Okafor said. Tom Pell, a baker, disagreed.\n",
		`2`:   "School to open\n\nMayor Okafor praised Tom Pell. “We waited long,” Ada Okafor said in Oswin.\n",
	}
	var d directory.Directory
	var all []string
	for id, text := range texts {
		a, err := lede.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if err := d.Add(strings.Trim(id, `"`), a); err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(line{ID: json.RawMessage(id), Article: a})
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, string(data))
	}
	all = append(all, all[0], "no json")
	if err := os.WriteFile(in, []byte(strings.Join(all, "\n")+"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	var want []string
	for e := range d.Entries() {
		data, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, string(data))
	}
	slices.Sort(want)
	p := beam.NewPipeline()
	buildDirectory(p.Root(), in, out)
	if got := run(t, p); got["entries"] != int64(len(want)) || got["bad"] != 1 || got["doubled"] != 1 {
		t.Errorf("counted %v", got)
	}
	if got := lines(t, out+"-directory.jsonl"); !slices.Equal(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
}
