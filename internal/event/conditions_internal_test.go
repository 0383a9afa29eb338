package event

import (
	"slices"
	"strings"
	"testing"
)

// Every condition of the lists is one that is looked for, or a class of words.
func TestConditionsOfTheListsAreKnown(t *testing.T) {
	known := []string{"actor", "together", "verb", "request", "act", "must", "told", "hostile", "as", "alone", "not", "contest", "amount", "obj", "person", "whose", "deed",
		"company", "place", "land", "threat", "quarrel", "asking", "doing", "defiant", "guilty", "judged", "manner", "pay", "office"}
	for _, classes := range lexicon().classes {
		for _, c := range classes {
			known = append(known, strings.TrimPrefix(c, "@"), "by_"+strings.TrimPrefix(c, "@"))
		}
	}
	n := 0
	for _, list := range []string{happeningWords, ploverWords} {
		eachEntry(list, func(word, kind string) {
			for _, part := range strings.Split(strings.TrimSuffix(kind, "?"), "|") {
				if _, condition, ok := strings.Cut(part, ":"); ok {
					if n++; !slices.Contains(known, condition) {
						t.Errorf("%s: condition %q", word, condition)
					}
				}
			}
		})
	}
	if n < 80 {
		t.Errorf("%d conditions", n)
	}
}
