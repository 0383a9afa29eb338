package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The parts of a long form beside its initials.
const (
	longFirst = 1 + iota
	longRest
	shortForm
)

// findShort finds initials in brackets after the words they stand for: "the World Food Programme (WFP)".
func (t *NameText) findShort(text string, from, to int) {
	for i := from + 2; i < to-1; i++ {
		w := t.word(i)
		initials := strings.TrimSuffix(text[t.tokens[i].Start:t.tokens[i].End], "s")
		if len(initials) < 2 || len(initials) > 8 || strings.IndexFunc(initials, unicode.IsLower) >= 0 || w.form&letters == 0 || t.word(i-1).exact != bracket {
			continue
		}
		if first := t.longForm(initials, text, i, from); first >= 0 {
			for k := first; k < i-1; k++ {
				t.tokens[k].short = longRest
			}
			t.tokens[first].short, t.tokens[i].short = longFirst, shortForm
		}
	}
}

// longForm returns the first token of the words before the bracket before token i whose initials
// are its letters, -1 if there are none. Small words may have no letter of their own: "Bank of England (BE)".
func (t *NameText) longForm(initials, text string, i, from int) int {
	for k := i - 2; k >= from && k > i-16; k-- {
		last := initials[len(initials)-1]
		switch first := text[t.tokens[k].Start]; {
		case first|0x20 == last|0x20 && first < utf8.RuneSelf:
			if initials = initials[:len(initials)-1]; initials == "" {
				return k
			}
		case t.word(k).form&capital != 0 || t.word(k).length > 3:
			return -1
		}
	}
	return -1
}
