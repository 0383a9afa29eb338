package cast

import (
	"slices"

	"github.com/ebc17271/lede/internal/english"
)

// victims returns names that the tagger missed and that only a deed shows to be a
// person’s: “the Petrov poisoning”, “the murder of Hartmann”.
func (c *cast) victims(names []english.Name) []english.Range {
	var out []english.Range
	for i := 1; i+1 < c.g.Len() && !c.g.Done(); i++ {
		s := c.victimBefore(i)
		if s.IsZero() {
			s = c.victimAfter(i)
		}
		if !s.IsZero() && !overlapsName(names, s) {
			out = append(out, s)
		}
	}
	return out
}

// overlapsName reports whether a name, of any kind, shares a byte with s.
func overlapsName(names []english.Name, s english.Range) bool {
	_, ok := slices.BinarySearchFunc(names, s, func(n english.Name, s english.Range) int {
		switch {
		case n.End <= s.Start:
			return -1
		case n.Start >= s.End:
			return 1
		}
		return 0
	})
	return ok
}

// victimBefore returns token i if it names the victim of a deed: “the Hartmann murder”.
func (c *cast) victimBefore(i int) english.Range {
	if deedToPerson(c.g.word(i+1)) && c.g.lower(i-1) == "the" && c.g.sent[i-1] == c.g.sent[i+1] && c.victim(i) {
		return c.g.span(i)
	}
	return english.Range{}
}

// victimAfter returns the name behind “the deed of”, whose last word is before token i+1: “the
// murder of Hartmann”, “the killing of Ann Hartmann”.
func (c *cast) victimAfter(i int) english.Range {
	start, end := c.g.sentence(i)
	if i+2 >= end || i == start || !deedToPerson(c.g.word(i)) || c.g.lower(i+1) != "of" {
		return english.Range{}
	}
	to := i + 2
	for to < end && to < i+2+longestName && c.g.tag(to) == "NNP" && c.victim(to) {
		to++
	}
	if to == i+2 || to < end && (c.g.noun(to) || capital(c.g.word(to))) {
		return english.Range{}
	}
	return english.Range{Start: c.g.span(i + 2).Start, End: c.g.span(to - 1).End}
}

// victim reports whether token i may be a word of a person’s name and of nothing else.
func (c *cast) victim(i int) bool {
	w := c.g.word(i)
	return capital(w) && len(w) > 3 && w != upper(w) && !english.PlaceName(w) && !commonStart(w) && c.g.roleNoun(i) == ""
}

// deedToPerson reports whether a noun names what is done to one person.
func deedToPerson(w string) bool {
	switch w {
	case "poisoning", "murder", "killing", "assassination", "kidnapping", "abduction", "inquest", "slaying", "beheading", "lynching":
		return true
	}
	return false
}
