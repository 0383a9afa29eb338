package main

import (
	"strings"
	"testing"
)

const articles = `{"id": "wire", "text": "“We will rebuild every school that the flood destroyed before the winter,” Mayor Ada Okafor said on Monday."}
{"id": "daily", "text": "The mayor was firm. “We will rebuild every school that the flood destroyed,” Ada Okafor said."}
{"id": "post", "text": "“Nobody told us anything about the closure of the bridge,” Jane Doe said."}
`

func TestTravel(t *testing.T) {
	var out strings.Builder
	if err := run(strings.NewReader(articles), &out, 0.6); err != nil {
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
	err := run(strings.NewReader(articles+"not json\n"), &strings.Builder{}, 0.6)
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
