package english

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestAbbreviationsList(t *testing.T) {
	var words []string
	for line := range strings.Lines(abbreviations) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		word, class, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if !ok || len(class) != 1 || !strings.Contains("tncho", class) || len(word) > 8 {
			t.Errorf("bad line %q", line)
		}
		if got := abbreviationClass(word); got != class[0] {
			t.Errorf("%s: class %c, want %s", word, got, class)
		}
		words = append(words, word)
	}
	if !slices.IsSorted(words) || len(slices.Compact(slices.Clone(words))) != len(words) || len(abbreviations) != utf8.RuneCountInString(abbreviations) {
		t.Error("not sorted, unique and ASCII")
	}
}

func TestAbbreviationClass(t *testing.T) {
	for word, want := range map[string]byte{"Mr": 't', "MR": 't', "mr": 0, "Etc": 'o', "ETC": 'o', "No": 'n', "table": 0, "": 0, "Zzz": 0, "A": 0} {
		if got := abbreviationClass(word); got != want {
			t.Errorf("%s: %q, want %q", word, got, want)
		}
	}
}
