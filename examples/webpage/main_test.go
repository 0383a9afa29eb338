package main

import (
	"os"
	"strings"
	"testing"
)

func TestReadPage(t *testing.T) {
	f, err := os.Open("testdata/bridge.html")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	a, err := readPage(f)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Validate(); err != nil {
		t.Error(err)
	}
	if a.Headline != "Old bridge closed after storm" || a.Published.Value != "2024-05-16" {
		t.Errorf("headline %q, published %q", a.Headline, a.Published.Value)
	}
	if len(a.Bylines) != 1 || a.Bylines[0].Name != "Nadia Quill" {
		t.Errorf("bylines %+v", a.Bylines)
	}
	if strings.Contains(a.Text, "Copyright") || strings.Contains(a.Text, "Sport") {
		t.Errorf("the page around the article is in the text:\n%s", a.Text)
	}
	said := map[string]bool{}
	for _, q := range a.Quotes {
		said[a.Name(q.Speaker)] = true
	}
	if !said["Ada Okafor"] || !said["Tom Pell"] {
		t.Errorf("speakers: %v", said)
	}
}

func TestSummarize(t *testing.T) {
	var out strings.Builder
	if err := summarize(&out, "testdata/bridge.html"); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "Nobody told us anything") {
		t.Errorf("got:\n%s", &out)
	}
	if err := summarize(&out, "no-such-page"); err == nil {
		t.Error("a missing page is no error")
	}
}
