package gazetteer

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/cluster"
)

// within reports whether r is a part of a longer name that the tagger found: “Apple” of “Apple Valley”.
func (f *finder) within(r english.Range) bool {
	n, ok := f.taggedOver(r)
	return ok && n.Contains(r) && n.Range != r
}

// taggedOver returns the first name that the tagger found and that ends at the end of r or behind it.
func (f *finder) taggedOver(r english.Range) (english.Name, bool) {
	k, _ := slices.BinarySearchFunc(f.tagged, r.End, func(n english.Name, end int) int { return cmp.Compare(n.End, end) })
	if k == len(f.tagged) {
		return english.Name{}, false
	}
	return f.tagged[k], true
}

// noKind is of what the tagger took for no name.
const noKind english.Kind = 255

// taggedAs returns the kind of the name that the tagger found at r.
func (f *finder) taggedAs(r english.Range) english.Kind {
	if n, ok := f.taggedOver(r); ok && n.Range == r {
		return n.Kind
	}
	return noKind
}

// shown reports whether a match of one word, from token first to last, is shown to be the name of the one who is known: no day or
// month, nobody else of the same surname, and a name at all.
func (f *finder) shown(m Match, first, last int) bool {
	k, _ := slices.BinarySearchFunc(f.times, m.Start, func(w english.Range, start int) int { return cmp.Compare(w.End, start+1) })
	if k < len(f.times) && f.times[k].Overlaps(m.Range) || f.another(m) {
		return false
	}
	word := f.text[f.Range(last).Start:m.End]
	kind := f.taggedAs(m.Range)
	switch {
	case m.Kind == english.Person && f.determined(first):
		return false // “the Hill”, “a Ford”
	case m.Kind == english.Organization && f.goesOn(last):
		return false // “The Times of Israel”
	case first == f.from && common(word) && (!strings.HasPrefix(f.Tag(last), "NNP") || f.writtenSmall(word)):
		return false // “Time will tell”, “Apple pie was served” of a farm's apples
	case kind == m.Kind:
		return true
	case ambiguous(word):
		return false // “Vice President”, “Secretary of Defense”, “Chief Justice”, “Washington” the place where one of that name is known
	case kind != noKind:
		return !mayBe(word, kind) // else the list is right, and the tagger wrong
	case first == f.from:
		return strings.HasPrefix(f.Tag(first), "NN")
	}
	return strings.HasPrefix(f.Tag(last), "NNP") && !f.amongCapitals(first, last)
}

// writtenSmall reports whether the text has a word without a capital, too.
func (f *finder) writtenSmall(word string) bool {
	if f.small == nil {
		f.small = make(map[string]bool)
		for i := range f.Len() {
			w := f.Word(i)
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
				f.small[w] = true
			}
		}
	}
	return f.small[strings.ToLower(word)]
}

// goesOn reports whether the name of token i goes on: “of” and a capital behind it.
func (f *finder) goesOn(i int) bool {
	return i+1 < f.to && f.Word(i+1) == "of" && f.capitalAt(i+2)
}

// amongCapitals reports whether another word with a capital stands beside those from token first to last. The first word of a
// sentence has its capital for that.
func (f *finder) amongCapitals(first, last int) bool {
	return f.capitalAt(last+1) || first-1 > f.from && f.capitalAt(first-1)
}

// determined reports whether an article or its like stands before token i.
func (f *finder) determined(i int) bool {
	return i > f.from && (f.Tag(i-1) == "DT" || f.Tag(i-1) == "PRP$")
}

// capitalAt reports whether token i is of the sentence and begins with a capital.
func (f *finder) capitalAt(i int) bool {
	if i < f.from || i >= f.to {
		return false
	}
	r, _ := utf8.DecodeRuneInString(f.text[f.Range(i).Start:])
	return unicode.IsUpper(r)
}

// mayBe reports whether a word, of which the list says that it is something else, may well be of the kind that the tagger found: “Washington” a place and
// a person. Of a word that is none in the world's lists the user's list decides.
func mayBe(word string, kind english.Kind) bool {
	switch kind {
	case english.Person:
		women, men := english.GivenName(word)
		return women+men > 0 || english.Surname(word)
	case english.Place:
		return english.PlaceName(word) || english.Town(word)
	case english.Organization:
		return english.KnownBody(word)
	}
	_, people := english.Demonym(word)
	return people // “Christian prayers”
}

// ambiguous reports whether a word is also a common one or the name of people or places.
func ambiguous(word string) bool {
	return common(word) || mayBe(word, english.Person) || mayBe(word, english.Place)
}

// common reports whether the news writes a word small.
func common(word string) bool { return cluster.Of(strings.ToLower(word)) != 0 }

// A longerName is one of several words that the tagger found.
type longerName struct {
	kind  english.Kind
	text  string
	first bool // the word is its first
}

// another reports whether the text has somebody or something else of that name: “Jerry Brown” where “Gordon Brown” is known as
// “Brown”, too, the “New York Times” where the “Times” is one of London. Whom a bare name means is then told by
// the coreference, which knows both by their full names.
func (f *finder) another(m Match) bool {
	if f.longer == nil {
		f.longer = longerNames(f.text, f.tagged)
	}
	words := strings.Fields(f.text[m.Start:m.End])
	for _, n := range f.longer[strings.ToLower(words[len(words)-1])] {
		other := n.kind == english.Person || !n.first && n.kind == m.Kind
		if other && !f.isForm(n.text, m.Number) {
			return true
		}
	}
	return false
}

// isForm reports whether text is a form of a name.
func (l *List) isForm(text string, number int) bool {
	for _, f := range l.forms[strings.ToLower(firstWord(text))] {
		if int(f.name) == number && (f.text == text || strings.EqualFold(f.text, text)) {
			return true
		}
	}
	return false
}

// longerNames returns the names of several words by their first and last words, in small letters.
func longerNames(text string, tagged []english.Name) map[string][]longerName {
	out := make(map[string][]longerName)
	seen := make(map[string]bool)
	for _, n := range tagged {
		words := strings.Fields(text[n.Start:n.End])
		if len(words) > 1 && strings.EqualFold(words[0], "the") {
			words = words[1:]
		}
		whole := strings.Join(words, " ")
		if len(words) < 2 || seen[whole] {
			continue
		}
		seen[whole] = true
		first, last := strings.ToLower(words[0]), strings.ToLower(words[len(words)-1])
		for _, possessive := range []string{"'s", "’s"} {
			last = strings.TrimSuffix(last, possessive)
		}
		out[first] = append(out[first], longerName{n.Kind, whole, true})
		out[last] = append(out[last], longerName{n.Kind, whole, false})
	}
	return out
}
