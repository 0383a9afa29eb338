package english

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/ebc17271/lede/internal/english/cluster"
	"github.com/ebc17271/lede/internal/english/linear"
)

// A nameWord is what the name tagger knows of a word, wherever it stands.
type nameWord struct {
	exact, lower, shape uint64 // hashes
	prefix, suffix      [3]uint64
	cluster, common     cluster.Path // of the word as written, and in small letters
	lists               uint64       // the word lists it is in
	group               int32        // of the words that differ in case alone
	form                wordForm
	length              uint8 // in bytes, at most 255
	ending              uint8 // the kind of names that end in the word
}

// A wordForm says how a word is written.
type wordForm uint8

const (
	capital    wordForm = 1 << iota // begins with a capital, or has one: "Paris", "al-Assad", "iPhone"
	allCapital                      // two or more letters, all capitals: "NATO", "U.N."
	letters                         // has a letter
	initial                         // one capital, with or without a full stop: "J."
	small                           // has a small letter
)

// The word lists, as bits of nameWord.lists.
const (
	inWomen = 1 << iota
	inMen
	inFrequent // given names of two thousand and more
	inSurnames
	inCountries
	inCities
	inRegions
	inDemonyms
	inTitles
	inCallings // titles of trades and kin, which stand before a name without being part of an address
	inAgencies
	inCapitals
	inTowns
	inOrganizations

	inPlaces  = inCountries | inCapitals | inCities | inRegions | inDemonyms
	inPersons = inWomen | inMen | inFrequent | inSurnames
)

// newNameWord looks a word up, in the lists of the world only if names are not learned.
func newNameWord(word string, learning bool) nameWord {
	word = plainForm(word)
	w := nameWord{exact: linear.String(word), shape: shapeOf(word), form: formOf(word), length: uint8(min(len(word), 255))}
	lower := word
	if w.form&(capital|allCapital) != 0 {
		lower = strings.ToLower(word)
	}
	w.lower = linear.String(lower)
	w.ending = namesEnding(lower)
	w.prefix = [3]uint64{linear.String(head(lower, 2)), linear.String(head(lower, 3)), linear.String(head(lower, 4))}
	w.suffix = [3]uint64{linear.String(tail(lower, 2)), linear.String(tail(lower, 3)), linear.String(tail(lower, 4))}
	w.cluster, w.common = cluster.Of(word), cluster.Of(lower)
	if w.cluster == 0 && w.form&allCapital != 0 {
		w.cluster = cluster.Of(titleCase(word))
	}
	w.lists = listsOf(word, w.form, learning)
	return w
}

// plainForm writes a word as the training texts mostly do: composed letters, straight marks.
func plainForm(word string) string {
	for i := 0; i < len(word); i++ {
		if word[i] >= utf8.RuneSelf {
			return straight.Replace(norm.NFC.String(word))
		}
	}
	return word
}

var straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00ad", "", "–", "-", "—", "-", "‐", "-", "‑", "-")

func formOf(word string) (f wordForm) {
	n, upper := 0, 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			n, upper = n+1, upper+1
		case unicode.IsLower(r):
			n++
			f |= small
		case unicode.IsLetter(r):
			n++
		}
	}
	if n > 0 {
		f |= letters
	}
	if upper > 0 {
		f |= capital
	}
	if upper == n && n > 1 {
		f |= allCapital
	}
	if upper == 1 && n == 1 {
		f |= initial
	}
	return f
}

// shapeOf hashes the shape of a word: "McDonald's" is XxXx'x, "F-16" is X-d.
func shapeOf(word string) uint64 {
	h, last := uint64(0), rune(0)
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = 'd'
		}
		if r != last {
			h = (h ^ uint64(r)) * 0x100000001b3
		}
		last = r
	}
	return h
}

// head returns the first n characters of s.
func head(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// tail returns the last n characters of s.
func tail(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:i])
		i -= size
	}
	return s[i:]
}

// listsOf looks a word up in the word lists; only titles are looked for in small letters.
func listsOf(word string, form wordForm, learning bool) (lists uint64) {
	if form&letters == 0 {
		return 0
	}
	if t, ok := LookupTitle(word); ok {
		switch t.Kind {
		case "business", "profession", "kin":
			lists |= inCallings
		default:
			lists |= inTitles
		}
	}
	if form&capital == 0 {
		return lists
	}
	female, male := givenNames.bearers(word)
	if !learning && female+male == 0 {
		female, male = worldGivenNames.bearers(word)
	}
	in := func(yes bool, list uint64) {
		if yes {
			lists |= list
		}
	}
	in(female > male/8, inWomen)
	in(male > female/8, inMen)
	in(female+male >= 20, inFrequent)
	in(surnames.has(word) || !learning && worldSurnames.has(word), inSurnames)
	_, ok := Country(word)
	in(ok, inCountries)
	_, ok = Capital(word)
	in(ok, inCapitals)
	in(City(word), inCities)
	in(Region(word), inRegions)
	_, ok = Demonym(word)
	in(ok, inDemonyms)
	_, ok = Agency(word)
	in(ok, inAgencies)
	in(Town(word), inTowns)
	in(organizations.has(word) || !learning && worldBodies.has(word), inOrganizations)
	return lists
}

// placeMark tells in which list of names of several words a name is, 0 if it is in none.
func placeMark(name string, learning bool) uint8 {
	if _, ok := Country(name); ok {
		return 1
	}
	if City(name) {
		return 2
	}
	if Region(name) {
		return 3
	}
	if _, ok := Demonym(name); ok {
		return 4
	}
	if organizations.has(name) || !learning && worldBodies.has(name) {
		return 5
	}
	return 0
}
