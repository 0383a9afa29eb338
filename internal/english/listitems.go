package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An item is the mark that an entry of a list begins with: “1.)”, “2)”, “3.”, “b.”, “• 9.”.
type item struct {
	style  string // bullet and mark: "•.", ")", ".)"; with a letter "a."
	number int
	end    int // where the mark ends in the text
}

// before reports whether next is the mark of the entry after that of m.
//
//  1. The first entry 2. The second entry
func (m item) before(next item) bool {
	return m.end > 0 && next.end > 0 && m.style == next.style && next.number == m.number+1
}

// itemAt reads the mark of an entry at token i. A capital or a quotation must follow.
func (g *grouper) itemAt(i int) item {
	if i >= len(g.tokens) {
		return item{}
	}
	pos := g.tokens[i].Start
	s := g.text[pos:min(g.tokens[len(g.tokens)-1].End, pos+24)] // no further than the range that is read
	rest := s
	var m item
	for _, bullet := range [...]string{"•", "⁃", "◦", "▪"} {
		if after, ok := strings.CutPrefix(rest, bullet); ok {
			m.style, rest = bullet, strings.TrimLeft(after, " ")
		}
	}
	n := 0
	for n < len(rest) && n < 2 && isDigit(rest[n]) {
		m.number = 10*m.number + int(rest[n]-'0')
		n++
	}
	if n == 0 && rest != "" && isLower(rest[0]) {
		m.number, m.style, n = int(rest[0]), m.style+"a", 1
	}
	rest = rest[n:]
	mark := len(rest) - len(strings.TrimLeft(rest, ".)"))
	if n == 0 || mark == 0 || mark > 2 || !strings.HasPrefix(rest[mark:], " ") {
		return item{}
	}
	m.style += rest[:mark]
	rest = rest[mark:]
	m.end = pos + len(s) - len(rest)
	if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " ")); !unicode.IsUpper(r) {
		return item{}
	}
	return m
}

// mostDots is how many periods of an ellipsis are counted.
const mostDots = 6

// dots returns how many periods of an ellipsis written with blanks end with token i, when the first of them does not end a word: 3 of
// “it was . . . nothing”.
func (g *grouper) dots(i int) int {
	n := 0
	for n < mostDots && i-n >= g.first && g.word(i-n) == "." {
		n++
	}
	first := i - n + 1
	if n < 3 || first > 0 && g.tokens[first-1].End == g.tokens[first].Start {
		return 0
	}
	return n
}

// fourDots reports whether the period at token i ends its sentence before an ellipsis that begins the next one: “of words. . . . The
// practice”.
func (g *grouper) fourDots(i int) bool {
	if i == g.first || g.tokens[i-1].End != g.tokens[i].Start || i+4 >= len(g.tokens) || !g.begins(i+4) {
		return false
	}
	for k := i + 1; k <= i+3; k++ {
		if g.word(k) != "." || g.tokens[k-1].End == g.tokens[k].Start {
			return false
		}
	}
	return true
}

// timeFirst reports whether the sentence so far, up to token i, is only a time of day: “At 5 a.m. Ms. Poole left.”
func (g *grouper) timeFirst(i int) bool {
	switch g.word(g.first) {
	case "At", "By", "Around", "About", "Before", "After", "Since", "From", "Until", "Shortly", "Just":
		return i-g.first <= 3
	}
	return false
}
