package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// introduce makes names likelier that their words or those behind them tell: "Petra London, a Danish nurse". It reports
// whether there are any.
func (r *nameReading) introduce(text string) (any bool) {
	r.described = map[uint64]bool{}
	row := 0
	for is := range r.islands() {
		for i := is.From; i < is.To; i++ {
			if l, by := r.told(text, i); by > 0 {
				r.scores[row][l] += by * r.unit
				any = true
			}
			row++
		}
	}
	return any
}

// told returns the label that token i has for a reason that the weights do not know, and how much likelier it is, as the logarithm of odds.
func (r *nameReading) told(text string, i int) (l Label, by int32) {
	first, last := int(r.tokens[i].first), int(r.tokens[i].last)
	n, w := last-first, r.word(first)
	switch {
	case isInitialed(text[r.tokens[i].Start:r.tokens[i].End]):
		if r.glued(i+1, int(r.tokens[i].end)) && r.word(i+1).exact == hyphen {
			return LabelOf(Person, Begin), sure
		}
		return LabelOf(Person, Whole), sure
	case n == 0 || n >= longestPersonName:
	case w.lists&(inWomen|inMen) != 0 && w.common == 0 && r.describedAfter(text, last):
		r.described[r.runKey(last)] = true
		return LabelOf(Person, partAt(i-first, n)), sure
	case last-first == 3 && i < last-1 && r.givenByHyphen(last):
		return LabelOf(Person, partAt(i-first, 1)), sure // withHyphen takes the rest
	case isLandform(text[r.tokens[first].Start:r.tokens[first].End]):
		return LabelOf(Place, partAt(i-first, n)), landform
	}
	return Outside, 0
}

// givenByHyphen reports whether token i is the second half of a given name in small letters: "Park Min-seo", but not "Hans Brandt-era".
func (r *nameReading) givenByHyphen(i int) bool {
	w := r.word(i)
	return r.word(i-1).exact == hyphen && w.form&letters != 0 && w.form&capital == 0 && w.common == 0 && w.length <= 6 && r.word(i-2).form&small != 0
}

// landform is how much likelier a name is a place that begins with a word for one, as the logarithm of odds.
const landform = 3

// isLandform reports whether the names of places begin with a word: "Lake Orrin", "Cerro Pinar", "Wadi Harun".
func isLandform(word string) bool {
	switch word {
	case "Bahía", "Baie", "Bir", "Cabo", "Cape", "Cayo", "Cerro", "Ciudad", "Colonia", "Fort", "Gunung", "Isla", "Islas", "Jabal", "Jebel", "Kampung",
		"Koh", "Lac", "Lago", "Laguna", "Lake", "Mont", "Mount", "Mt.", "Playa", "Port", "Porto", "Puerto", "Pulau", "Punta", "Rio", "Río",
		"Sierra", "Tierra", "Valle", "Wadi":
		return true
	}
	return false
}

// isInitialed reports whether a word is an initial and a family name in one: "B.Ganbold", "J.K.Holm".
func isInitialed(word string) bool {
	n := 0
	for len(word) > 3 && 'A' <= word[0] && word[0] <= 'Z' && word[1] == '.' {
		word = word[2:]
		n++
	}
	first, size := utf8.DecodeRuneInString(word)
	return n > 0 && size < len(word) && unicode.IsUpper(first) && formOf(word)&small != 0 && !strings.Contains(word, ".")
}

// longestPersonName is the number of words of a person's name, as far as descriptions are looked for.
const longestPersonName = 4

// partAt returns the part of token i of a name whose last token is n.
func partAt(i, n int) Part {
	switch i {
	case 0:
		return Begin
	case n:
		return End
	}
	return Inside
}

// describedAfter reports whether a noun for a person follows token i after a comma and an article.
func (r *nameReading) describedAfter(text string, i int) bool {
	end := int(r.tokens[i].end)
	if i+3 >= end || r.word(i+1).exact != comma || r.word(i+2).exact != article && r.word(i+2).exact != articleN {
		return false
	}
	for k := i + 3; k < min(i+7, end) && r.word(k).form&letters != 0; k++ {
		if _, ok := PersonNoun(text[r.tokens[k].Start:r.tokens[k].End]); ok {
			return true
		}
	}
	return false
}
