package lede

import (
	"strings"
	"unicode"
)

// maxCompared is how many words of each quote SameQuote compares; none of a real
// article is longer.
const maxCompared = 1024

// SameQuote says how likely a and b, from two articles or one, are the same words
// of the same speaker, whole, trimmed or a little reworded: 1 for the same words,
// 0 for nothing in common. About 0.6 is a good place to cut.
//
// It compares the words of both texts, without case, marks and punctuation, and takes
// those they have in common in the same order (a longest common subsequence). A word counts as many
// as it has letters, because short words, being the frequent ones (Zipf 1935), say little
// of where a sentence comes from. A quote found whole in a longer one scores at
// least 0.75; a short one must agree more to score as much. Who spoke is not compared. SameQuote takes time in
// proportion to the product of both lengths; to compare many quotes, look up candidates first,
// as examples/travel does.
func SameQuote(a, b Quote) float64 {
	x, y := quoteWords(a.Text), quoteWords(b.Text)
	wx, wy := letters(x), letters(y)
	if wx == 0 || wy == 0 {
		return 0
	}
	common := float64(commonLetters(x, y))
	contained := common / float64(min(wx, wy))
	alike := common / float64(max(wx, wy))
	// Thirty letters in common, six words or so, are no chance any more.
	evidence := min(1, common/30)
	if alike == 1 {
		evidence = 1
	}
	return contained * (0.75 + 0.25*alike) * evidence
}

// quoteWords returns the words of s in lower case, inner apostrophes left out: “don’t” is "dont".
func quoteWords(s string) []string {
	s = strings.Map(func(r rune) rune {
		if r == '\'' || r == '’' {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.Mn, r) })
	return words[:min(len(words), maxCompared)]
}

func letters(words []string) int {
	n := 0
	for _, w := range words {
		n += len(w)
	}
	return n
}

// commonLetters returns the letters of the heaviest common subsequence of x and y.
func commonLetters(x, y []string) int {
	row := make([]int, len(y)+1)
	for _, w := range x {
		diagonal := 0
		for j, v := range y {
			above := row[j+1]
			if w == v {
				row[j+1] = max(row[j+1], diagonal+len(w))
			}
			row[j+1] = max(row[j+1], row[j])
			diagonal = above
		}
	}
	return row[len(y)]
}
