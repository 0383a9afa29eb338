package main

import (
	"os"
	"strings"
	"testing"
)

// articles are three lines, of which two have a quote in common.
func articles(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("testdata/three.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestTravel(t *testing.T) {
	var out strings.Builder
	if err := run(strings.NewReader(articles(t)), &out, 0.6); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	for _, want := range []string{"in 2 articles", "wire", "daily"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
	if strings.Contains(got, "closure") {
		t.Errorf("a quote of one article travels:\n%s", got)
	}
}

func TestBadLine(t *testing.T) {
	err := run(strings.NewReader(articles(t)+"not json\n"), &strings.Builder{}, 0.6)
	if err == nil || !strings.Contains(err.Error(), "line 4") {
		t.Errorf("got %v", err)
	}
}

func TestFingerprintsFindTrimmedQuotes(t *testing.T) {
	long := fingerprints("and so we will rebuild every school that the flood destroyed before the winter comes to us")
	short := fingerprints("we will rebuild every school that the flood destroyed")
	for _, f := range short {
		for _, g := range long {
			if f == g {
				return
			}
		}
	}
	t.Error("no fingerprint in common")
}
