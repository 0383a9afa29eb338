package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
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

func TestPipeline(t *testing.T) {
	dir := t.TempDir()
	p := beam.NewPipeline()
	out := filepath.Join(dir, "out")
	build(p.Root(), filepath.Join("testdata", "four.jsonl"), out)
	ptest.RunAndValidate(t, p)

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
