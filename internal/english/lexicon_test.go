package english_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/ebc17271/lede/internal/english"
)

// Every list must be sorted by its bytes, as the look-up needs, without a word
// twice, in normal form, and must say where it is from.
func TestLexiconsAreSortedUniqueAndNormal(t *testing.T) {
	files, err := filepath.Glob("lexicon/*.txt")
	if err != nil || len(files) < 9 {
		t.Fatalf("%d lists, %v", len(files), err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text, ok := strings.CutSuffix(string(data), "\n")
		if !ok || !utf8.ValidString(text) || !norm.NFC.IsNormalString(text) {
			t.Errorf("%s: no final line end, or not UTF-8 in NFC", f)
		}
		lines := strings.Split(text, "\n")
		if !strings.HasPrefix(lines[0], "# ") || !strings.Contains(text, "20") {
			t.Errorf("%s does not say where it is from and when it was made", f)
		}
		last := ""
		for i, l := range lines {
			if strings.HasPrefix(l, "#") {
				continue
			}
			key, _, _ := strings.Cut(l, "\t")
			if key <= last || strings.TrimSpace(key) != key {
				t.Errorf("%s:%d: %q after %q", f, i+1, key, last)
			}
			last = key
		}
	}
}

// Every entry must be found by the look-up that searches the file in place.
func TestEveryEntryIsFound(t *testing.T) {
	found := map[string]func(string) bool{
		"givennames":      func(w string) bool { f, m := english.GivenName(w); return f+m > 0 },
		"surnames":        english.Surname,
		"countries":       func(w string) bool { _, ok := english.Country(w); return ok },
		"capitals":        func(w string) bool { _, ok := english.Capital(w); return ok },
		"cities":          english.City,
		"regions":         english.Region,
		"towns":           english.Town,
		"organizations":   english.KnownBody,
		"worldbodies":     english.KnownBody,
		"worldsurnames":   english.Surname,
		"worldgivennames": func(w string) bool { f, m := english.GivenName(w); return f+m > 0 },
		"demonyms":        func(w string) bool { _, ok := english.Demonym(w); return ok },
		"agencies":        func(w string) bool { _, ok := english.Agency(w); return ok },
		"titles":          func(w string) bool { l, ok := english.LookupTitle(w); return ok && l.Kind != "" },
	}
	for name, find := range found {
		data, err := os.ReadFile("lexicon/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for l := range strings.Lines(string(data)) {
			key, _, _ := strings.Cut(strings.TrimSuffix(l, "\n"), "\t")
			if !strings.HasPrefix(l, "#") && !find(key) {
				t.Errorf("%s: %q not found", name, key)
			}
			n++
		}
		if n < 100 || find("") || find("zzzz") || find("\u0000") || find("# ") {
			t.Errorf("%s: %d lines, or finds what is not there", name, n)
		}
	}
}

func TestLexiconLookups(t *testing.T) {
	if f, m := english.GivenName("Mary"); f < 10000 || m*50 > f {
		t.Errorf("Mary: %d women, %d men", f, m)
	}
	if f, m := english.GivenName("SERGEY"); m == 0 || f > m {
		t.Errorf("SERGEY: %d women, %d men", f, m)
	}
	places := []struct {
		find       func(string) (string, bool)
		word, want string
	}{
		{english.Country, "U.K.", "United Kingdom"},
		{english.Country, "RUSSIA", "Russia"},
		{english.Country, "us", ""},
		{english.Capital, "Kyiv", "Ukraine"},
		{english.Demonym, "Frenchmen", "France"},
		{english.Demonym, "Russians", "Russia"},
		{english.Demonym, "Londoner", "London"},
		{english.Agency, "AFP", "Agence France-Presse"},
	}
	for _, p := range places {
		if got, ok := p.find(p.word); got != p.want || ok != (p.want != "") {
			t.Errorf("%s: %q, %v, want %q", p.word, got, ok, p.want)
		}
	}
}

func TestPlaceNames(t *testing.T) {
	for name, want := range map[string]bool{
		"Milan": true, "SAINT-ÉTIENNE": true, "Calif.": true, "Africa": true, "Kyiv": true, "U.K.": true,
		"milan": false, "Milanese": false, "Tuesday": false, "": false,
	} {
		if got := english.PlaceName(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}

func TestLookupTitle(t *testing.T) {
	tests := []struct {
		words string
		want  english.Title
	}{
		{"Mrs.", english.Title{Gender: 'f', Kind: "honorific"}},
		{"Sir", english.Title{Gender: 'm', Kind: "honorific"}},
		{"Lt. Gen.", english.Title{Kind: "military"}},
		{"PRIME MINISTER", english.Title{Kind: "political"}},
		{"Señora", english.Title{Gender: 'f', Kind: "honorific"}},
		{"table", english.Title{}},
		{strings.Repeat("Very ", 1000) + "Reverend", english.Title{}},
	}
	for _, tt := range tests {
		if got, ok := english.LookupTitle(tt.words); got != tt.want || ok != (tt.want != english.Title{}) {
			t.Errorf("%q: %+v, %v, want %+v", tt.words, got, ok, tt.want)
		}
	}
}
