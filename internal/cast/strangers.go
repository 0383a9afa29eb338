package cast

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// identify finds out who the people were that the story described before it named
// them, and gives their mentions to the person with the name.
func (r *references) identify() {
	byNoun := make(map[string][]int)
	for w := range r.who {
		if r.who[w].person < 0 {
			continue
		}
		for _, c := range r.who[w].roles {
			if list := byNoun[c.noun]; len(list) < mostCandidates && !slices.Contains(list, w) {
				byNoun[c.noun] = append(list, w)
			}
		}
	}
	same := make(map[int]int)
	for w := range r.who {
		if x := &r.who[w]; x.person < 0 && x.count > 0 {
			if p := r.identity(x, byNoun[x.roles[0].noun]); p >= 0 {
				same[w] = p
			}
		}
	}
	for i := range r.found {
		if p, ok := same[r.found[i].who]; ok {
			r.found[i].who = p
		}
	}
	for q, w := range r.speaker {
		if p, ok := same[w]; ok {
			r.speaker[q] = p
		}
	}
}

// identity returns the named person that the stranger x turns out to be, -1 if the
// text does not say.
func (r *references) identity(x *referent, called []int) int {
	if w := r.namedSo(x); w >= 0 {
		return w
	}
	c := x.roles[0]
	found := -1
	for _, w := range called {
		p := &r.who[w]
		if (!p.fits(c, true) || len(c.words) < 2) && !r.soonNamed(x, p) && !r.namedBelow(x, p) || p.first.from < x.first.from || p.gainsays(x.woman > 0) && x.told {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = w
	}
	if found >= 0 || len(called) > 0 {
		return found
	}
	return r.namedLater(x)
}

// namings are what stands between a description and the name that the story says is that one's.
var namings = []string{
	"called", "going by the name", "going by the name of", "identified as", "identified only as", "known as", "known only as", "known locally as", "named", "named as", "named only as",
	"nicknamed", "who gave her name as", "who gave her name only as", "who gave his name as", "who gave his name only as", "who goes by", "who goes by the name", "who goes by the name of",
	"who is known as", "who was identified as", "who was identified only as", "who was named as",
}

// namedSo returns the person whose name follows the first description of the stranger x as what he or she is called, -1 if none does:
//
//	A neighbour known as “Miss Pearl” said she had heard it.
func (r *references) namedSo(x *referent) int {
	const longest = 9 // tokens between
	from := x.first.to
	next, ok := r.nextName(from)
	if !ok || next.from-from > longest || r.g.sent[next.from] != r.g.sent[x.first.from] {
		return -1
	}
	var words []string
	for i := from; i < next.from; i++ {
		switch w := r.g.lower(i); {
		case r.g.tag(i) == "VBD" && i == from:
			return -1 // A woman called Ann Poe on Monday.
		case w == "," || r.g.tag(i) == "``" || r.g.tag(i) == "''" || r.g.tag(i) == "NNP": // the marks, and the title before the name
		default:
			words = append(words, w)
		}
	}
	if !slices.Contains(namings, strings.Join(words, " ")) || r.who[next.who].gainsays(x.woman > 0) && x.told {
		return -1
	}
	return next.who
}

// soonNamed reports whether the stranger is called by a title alone that the
// person p bears, who is named soon after: “the mayor warned. … Mayor Ann Roe said”.
func (r *references) soonNamed(x, p *referent) bool {
	c := x.roles[0]
	return r.g.lower(x.first.from) == "the" && len(c.words) == 1 && !genericNoun(c.noun) && p.fits(c, false) &&
		r.g.sent[p.first.from]-r.g.sent[x.first.from] <= mostLater
}

// namedBelow reports whether the lead describes the stranger, and names the person p who is called so further down:
//
//	A federal judge ruled on Monday that … District Judge Ann Roe wrote that …
func (r *references) namedBelow(x, p *referent) bool {
	const lead, below = 3, 14 // sentences
	c := x.roles[0]
	if genericNoun(c.noun) || c.former || r.sourceOf[x.first.head] == 0 || r.g.sent[x.first.from]-r.start > lead ||
		r.g.sent[p.first.from]-r.g.sent[x.first.from] > below {
		return false
	}
	return slices.ContainsFunc(p.roles, func(own calling) bool { return own.noun == c.noun && !own.former })
}

// mostLater is within how many sentences a name may follow the description.
const mostLater = 3

// namedLater returns the person whom the story describes by an office and names only
// in a later sentence: “It was the Freedonian foreign minister’s turn to try. … Ann
// Roe met her counterpart at noon.” That person is the first one named after it, acts as
// a subject, and is given no other description.
func (r *references) namedLater(x *referent) int {
	m, c := x.first, x.roles[0]
	if r.g.lower(m.from) != "the" || len(c.words) < 2 || c.former || !office(c) {
		return -1
	}
	next, ok := r.nextName(m.to)
	if !ok || r.g.sent[next.from]-r.g.sent[m.from] > mostLater || r.g.sent[next.from] == r.g.sent[m.from] {
		return -1
	}
	p := &r.who[next.who]
	if len(p.roles) > 0 || next.rel != "nsubj" || p.first.from != next.from || x.told && p.gainsays(x.woman > 0) {
		return -1
	}
	if i := p.person; i >= 0 {
		role := oneLine(r.g.text[r.g.span(m.from+1).Start:m.span.End])
		person := &r.d.Article.People[i]
		person.Roles = story.AppendNew(person.Roles, role)
		p.roles = append(p.roles, c)
	}
	return next.who
}

// nextName returns the first name of a person at or after token i.
func (r *references) nextName(i int) (reference, bool) {
	lo, hi := 0, len(r.names)
	for lo < hi {
		if m := (lo + hi) / 2; r.names[m].from >= i {
			hi = m
		} else {
			lo = m + 1
		}
	}
	if lo == len(r.names) {
		return reference{}, false
	}
	return r.names[lo], true
}

// office reports whether a calling is that of one holder at a time: “the Freedonian
// foreign minister”, “the Acme chief executive”.
func office(c calling) bool {
	switch c.noun {
	case "president", "minister", "secretary", "premier", "chancellor", "governor", "mayor", "king", "queen", "prince", "princess", "pope",
		"speaker", "leader", "chairman", "chairwoman", "chief", "executive", "commissioner", "ambassador", "director", "boss", "head", "coach",
		"captain", "manager", "archbishop", "chair":
	default:
		return false
	}
	for _, w := range c.words[:len(c.words)-1] {
		for _, name := range []string{w, upper(w)} {
			if _, ok := english.Country(name); ok {
				return true
			}
			if _, ok := english.Demonym(capitalized(name)); ok {
				return true
			}
		}
	}
	return false
}
