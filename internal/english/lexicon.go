package english

import (
	_ "embed"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english/wordtable"
)

// The word lists, as tables of words. Each is made from the text file beside it (train/tables.go), in which lines that start
// with "#" say where it is from, then one entry a line, sorted by its bytes: the word, then its values after tabs.
var (
	//go:embed lexicon/givennames.bin
	givenNames lexicon
	//go:embed lexicon/surnames.bin
	surnames lexicon
	//go:embed lexicon/countries.bin
	countries lexicon
	//go:embed lexicon/capitals.bin
	capitals lexicon
	//go:embed lexicon/cities.bin
	cities lexicon
	//go:embed lexicon/regions.bin
	regions lexicon
	//go:embed lexicon/demonyms.bin
	demonyms lexicon
	//go:embed lexicon/titles.bin
	titles lexicon
	//go:embed lexicon/agencies.bin
	agencies lexicon
	//go:embed lexicon/towns.bin
	towns lexicon
	//go:embed lexicon/organizations.bin
	organizations lexicon

	// The lists of the world, which names are not learned with: the texts learned from have few of their names.
	//go:embed lexicon/worldgivennames.bin
	worldGivenNames lexicon
	//go:embed lexicon/worldsurnames.bin
	worldSurnames lexicon
	//go:embed lexicon/worldbodies.bin
	worldBodies lexicon
)

// A lexicon is a word list.
type lexicon wordtable.Table

// find returns the values of a word: "3\t14" of "Andrea\t3\t14".
func (l lexicon) find(word string) (values string, ok bool) {
	return wordtable.Table(l).Find(wordtable.Hash(word))
}

// findName looks a name up as it is written, and one all in capitals ("MOSCOW") as
// it would be written in a sentence.
func (l lexicon) findName(name string) (values string, ok bool) {
	if values, ok = l.find(name); ok || len(name) < 3 || strings.IndexFunc(name, notUpper) >= 0 {
		return values, ok
	}
	return l.find(titleCase(name))
}

// has is findName for a list without values.
func (l lexicon) has(name string) bool {
	_, ok := l.findName(name)
	return ok
}

func notUpper(r rune) bool { return unicode.ToUpper(r) != r }

// titleCase writes each word of s with a capital and small letters.
func titleCase(s string) string {
	first := true
	return strings.Map(func(r rune) rune {
		if first && unicode.IsLetter(r) {
			first = false
			return r
		}
		first = r == ' ' || r == '-' || r == '.'
		return unicode.ToLower(r)
	}, s)
}

// GivenName returns how many women and men, in hundreds, are known to bear a given
// name; 0, 0 if it is not known as one.
func GivenName(name string) (female, male int) {
	if female, male = givenNames.bearers(name); female+male > 0 {
		return female, male
	}
	return worldGivenNames.bearers(name)
}

// bearers returns how many women and men, in hundreds, bear a name of the list.
func (l lexicon) bearers(name string) (female, male int) {
	values, ok := l.findName(name)
	if !ok {
		return 0, 0
	}
	f, m, _ := strings.Cut(values, "\t")
	female, _ = strconv.Atoi(f)
	male, _ = strconv.Atoi(m)
	return female, male
}

// Surname reports whether a word is known as a family name.
func Surname(name string) bool {
	return surnames.has(name) || worldSurnames.has(name)
}

// Country returns the usual name of a country: "United Kingdom" for "U.K.".
func Country(name string) (usual string, ok bool) { return countries.findName(name) }

// Capital returns the country whose capital has that name: "Russia" for "Moscow".
func Capital(name string) (country string, ok bool) { return capitals.findName(name) }

// City reports whether a city has that name.
func City(name string) bool {
	_, ok := cities.findName(name)
	return ok
}

// Town reports whether a small town, and nothing else in the lists, has that name.
func Town(name string) bool {
	_, ok := towns.findName(name)
	return ok
}

// KnownBody reports whether a medium, company, club, party or public body of the world is called so: "Haaretz", "Real Madrid".
func KnownBody(name string) bool {
	return organizations.has(name) || worldBodies.has(name)
}

// Region reports whether a state, province, part or sea of the world has that name: "Texas", "Africa".
func Region(name string) bool {
	_, ok := regions.findName(name)
	return ok
}

// PlaceName reports whether a country, capital, city or region has that name.
func PlaceName(name string) bool {
	_, country := Country(name)
	_, capital := Capital(name)
	return country || capital || City(name) || Region(name)
}

// Demonym returns the place that a word for its people and things belongs to:
// "Russia" for "Russian" and "Russians", "London" for "Londoner".
func Demonym(word string) (place string, ok bool) { return demonyms.findName(word) }

// Agency returns the usual name of a news agency: "Associated Press" for "AP".
func Agency(name string) (usual string, ok bool) { return agencies.find(name) }

// A Title is what a word before a name says of its bearer.
type Title struct {
	Gender byte   // 'f', 'm', or 0 when it tells none
	Kind   string // honorific, nobility, religious, military, police, legal, political, business, profession, kin
}

// LookupTitle returns what a title of one or more words says: "Mrs.", "Prime Minister",
// "Lt. Gen.". Case and full stops do not matter; other forms than the singular are not known.
func LookupTitle(words string) (t Title, ok bool) {
	var room [32]byte
	key, ok := appendTitle(room[:0], words)
	if !ok {
		return Title{}, false
	}
	values, ok := titles.find(string(key))
	if !ok {
		return Title{}, false
	}
	t.Kind = values[2:]
	if values[0] != '-' {
		t.Gender = values[0]
	}
	return t, true
}

// longestTitle is longer than any title of the list, in bytes.
const longestTitle = 48

// appendTitle appends words in small letters and without full stops.
func appendTitle(b []byte, words string) ([]byte, bool) {
	if len(words) > longestTitle {
		return nil, false
	}
	for _, r := range words {
		if r != '.' {
			b = utf8.AppendRune(b, unicode.ToLower(r))
		}
	}
	return b, true
}
