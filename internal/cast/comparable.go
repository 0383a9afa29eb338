package cast

import (
	"slices"
	"strings"
)

// A ComparableName is the name of a person taken apart, for those who compare the people of several articles.
type ComparableName struct{ name personName }

// ComparePerson takes a name apart.
func ComparePerson(text string) ComparableName { return ComparableName{readPersonName(text)} }

// Agrees reports whether both may be names of one person: “Joseph R. Hale” and “Joe Hale”, not “Ann Roe” and “Bob Roe”.
func (n ComparableName) Agrees(o ComparableName) bool { return n.name.agrees(o.name) }

// Short returns the folded surname without particles, "" for a name without words.
func (n ComparableName) Short() string {
	if len(n.name.words) == 0 {
		return ""
	}
	return n.name.words[len(n.name.words)-1]
}

// Full reports whether the name has more than a surname.
func (n ComparableName) Full() bool { return n.name.surname > 0 }

// Generation returns what tells father and son: “jr” of “Gordon Hale Jr.”
func (n ComparableName) Generation() string { return n.name.generation }

// Folded returns the whole name, folded, with the generation: “José Peña Jr.” is "jose pena jr".
func (n ComparableName) Folded() string {
	return strings.TrimSpace(strings.Join(n.name.words, " ") + " " + n.name.generation)
}

// FoldThing returns the name of an organization or place as names are compared: “The Fire & Rescue Dept.” is "fire and rescue dept".
func FoldThing(name string) string { return foldEntity(name) }

// GivenLetters returns the first letters, as bytes, that the given names of whoever agrees with n and has the same surname may
// begin with: of “William Hart” w, b and l. Two names that agree have at least one in common.
func (n ComparableName) GivenLetters() []byte {
	var out []byte
	add := func(word string) {
		if word != "" && !slices.Contains(out, word[0]) {
			out = append(out, word[0])
		}
	}
	for _, word := range n.name.words[:max(0, len(n.name.words)-1)] {
		add(word)
	}
	add(n.name.nick)
	given := n.name.given()
	for _, line := range hypocorisms {
		if hasWord(line, given) {
			for word := range strings.FieldsSeq(line) {
				add(word)
			}
		}
	}
	return out
}
