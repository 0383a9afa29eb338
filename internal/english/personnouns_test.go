package english

import (
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestPersonNoun(t *testing.T) {
	for _, c := range []struct {
		noun string
		sex  byte
		ok   bool
	}{
		{"senator", 0, true}, {"actress", 'f', true}, {"spokesman", 'm', true}, {"yachtsman", 'm', true}, {"neuroethologist", 0, true},
		{"table", 0, false}, {"", 0, false}, {"#", 0, false}, {"sena", 0, false}, {"zzz", 0, false}, {"a", 0, false},
	} {
		if sex, ok := PersonNoun(c.noun); sex != c.sex || ok != c.ok {
			t.Errorf("PersonNoun(%q) = %q, %v; want %q, %v", c.noun, sex, ok, c.sex, c.ok)
		}
	}
}

func TestPersonNounsSorted(t *testing.T) {
	list, err := os.ReadFile("lexicon/personnouns.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !norm.NFC.IsNormal(list) {
		t.Error("personnouns.txt is not NFC")
	}
	var keys []string
	for line := range strings.Lines(string(list)) {
		if line[0] != '#' {
			key, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			keys = append(keys, key)
			if _, ok := PersonNoun(key); !ok {
				t.Errorf("%q is not found", key)
			}
		}
	}
	for i := 1; i < len(keys); i++ {
		if keys[i-1] >= keys[i] {
			t.Errorf("%q before %q", keys[i-1], keys[i])
		}
	}
	if !slices.Contains(keys, "senator") {
		t.Error("no senator")
	}
}
