package page

import (
	"unicode"
	"unicode/utf8"
)

// A shape is what can be seen of a line without understanding it.
type shape struct {
	words    int32 // stretches between white space that hold a letter or digit
	capitals int32 // words that begin with a capital letter
	function int32 // small words such as "the", "of" and "was"
	numbers  int32 // words that begin with a digit
	ends     bool  // it ends like a sentence
	shouts   bool  // it has letters and none is small
}

// mostMeasured is how much of a line is looked at: what is longer is no line of a page, and one word of it is many.
const (
	mostMeasured = 1 << 16
	wordBytes    = 1 << 8
)

// measure looks at a line.
func measure(s string) shape {
	m := shape{ends: endsSentence(s)}
	if len(s) > mostMeasured {
		s = head(s, mostMeasured)
		m.words = mostMeasured / wordBytes
	}
	upper, lower := false, false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += n
			continue
		}
		j := i
		for j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if unicode.IsSpace(r) {
				break
			}
			lower = lower || unicode.IsLower(r) || unicode.Is(unicode.Lo, r)
			upper = upper || unicode.IsUpper(r)
			j += n
		}
		m.words++
		switch {
		case unicode.IsUpper(r):
			m.capitals++
		case unicode.IsDigit(r):
			m.numbers++
		case isFunctionWord(s[i:j]):
			m.function++
		}
		i = j
	}
	m.shouts = upper && !lower
	return m
}

// isFunctionWord reports whether word is one of the small words that sentences are
// full of and menus are not.
func isFunctionWord(word string) bool {
	switch word {
	case "a", "about", "after", "all", "also", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can",
		"could", "did", "do", "for", "from", "had", "has", "have", "he", "her", "his", "if", "in", "into", "is", "it",
		"its", "more", "not", "of", "on", "or", "our", "out", "over", "said", "she", "so", "than", "that", "the", "their",
		"them", "there", "they", "this", "to", "up", "was", "we", "were", "what", "when", "which", "who", "will", "with",
		"would", "you", "your":
		return true
	}
	return false
}

// prose reports whether the shape is that of a sentence or more.
func (m shape) prose() bool {
	return m.ends && (m.words >= 10 || m.words >= 6 && m.function >= 1) || m.words >= 18 && m.function*8 >= m.words
}

// link reports whether the shape is that of an entry of a menu or a button.
func (m shape) link() bool {
	return !m.ends && m.words <= 5
}
