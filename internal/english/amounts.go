package english

import (
	"strconv"
	"strings"
)

// An Amount is a number in the text, with what it counts.
type Amount struct {
	Range
	Value float64 // 2500000, 40, 3
	// Unit is a currency as written ("$", "US$"), "%", or the lemma of what is counted; "" where that is not beside the number.
	Unit string
}

// Amounts returns the numbers among the tokens of one sentence of text, in order.
func Amounts(text string, tokens []Token) (out []Amount) {
	r := amountReader{tokens: tokens, words: make([]string, len(tokens))}
	for i, t := range tokens {
		r.words[i] = strings.ToLower(text[t.Start:t.End])
	}
	for i := 0; i < len(tokens); {
		a, next := r.read(i)
		if next > i {
			out = append(out, a)
		}
		i = max(i+1, next)
	}
	return out
}

// An amountReader reads amounts from tokens; words are their words in small letters.
type amountReader struct {
	tokens []Token
	words  []string
}

// read reads the amount that begins at token i, and returns the token behind it; i if there is none.
func (r *amountReader) read(i int) (a Amount, next int) {
	at := i
	if isCurrency(r.words[at]) && at+1 < len(r.tokens) {
		at++
	}
	value, ok := numberOf(r.words[at])
	if !ok || r.tokens[at].Tag != "CD" {
		return a, i
	}
	next = at + 1
	for next < len(r.tokens) && scale(r.words[next]) > 0 {
		value *= scale(r.words[next])
		next++
	}
	a = Amount{Range: Range{r.tokens[i].Start, r.tokens[next-1].End}, Value: value}
	switch {
	case at > i:
		a.Unit = r.words[i]
		if strings.HasSuffix(a.Unit, "$") {
			a.Unit = strings.ToUpper(a.Unit)
		}
	case next < len(r.tokens) && (r.words[next] == "%" || r.words[next] == "percent"):
		a.Unit, a.End = "%", r.tokens[next].End
		next++
	case next+1 < len(r.tokens) && r.words[next] == "per" && r.words[next+1] == "cent":
		a.Unit, a.End = "%", r.tokens[next+1].End
		next += 2
	default:
		if h := r.tokens[next-1].Head; h >= 0 && strings.HasPrefix(r.tokens[h].Tag, "NN") {
			a.Unit = r.tokens[h].Lemma
		}
	}
	return a, next
}

func isCurrency(word string) bool {
	switch word {
	case "$", "£", "€", "¥", "us$", "a$", "c$", "hk$", "nz$", "s$":
		return true
	}
	return false
}

// scale returns what a word multiplies a number with, 0 if it does not.
func scale(word string) float64 {
	switch word {
	case "hundred":
		return 100
	case "thousand", "k":
		return 1e3
	case "million", "m", "mn":
		return 1e6
	case "billion", "bn", "b":
		return 1e9
	case "trillion", "tn":
		return 1e12
	}
	return 0
}

// numberOf reads a number in digits, with its scale glued to it or not, or in a word.
func numberOf(word string) (float64, bool) {
	for i, w := range NumberWords[1:] {
		if w == word {
			return float64(i + 1), true
		}
	}
	digits := strings.TrimRight(word, "abcdefghijklmnopqrstuvwxyz")
	factor := 1.0
	if suffix := word[len(digits):]; suffix != "" {
		if factor = scale(suffix); factor == 0 {
			return 0, false
		}
	}
	if digits == "" || strings.Trim(digits, "0123456789.,") != "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
	return n * factor, err == nil
}

// NumberWords are the numbers that are written as a word, from that of nothing on.
var NumberWords = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
