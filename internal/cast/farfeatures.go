package cast

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/linear"
)

// pairFeatures appends what a pair is like.
func (p *pairFinder) pairFeatures(f []uint64, x *rolePair) []uint64 {
	g, text := p.g, linear.String
	add := func(template int, a, b, c uint64) { f = append(f, linear.Mix(100+template, a, b, c)) }
	n, noun := &p.names[x.last], foldName(g.roleNoun(x.noun))
	order := uint64(x.rank)<<1 | flag(x.behind)
	gap := p.gap(x)
	fit, shape := p.fit(x, noun), p.shapeOf(x)
	main := flag(x.person == p.most)<<3 | uint64(min(p.counts[x.person], 7))
	told := flag(len(p.people[x.person].roles) > 0)
	subjects := flag(g.rel(g.top(n.from, n.to)) == "nsubj")<<1 | flag(g.rel(x.noun) == "nsubj")
	said := uint64(0)
	if h := g.head(x.noun); h >= 0 && (g.Lemma(h) == "say" || g.Lemma(h) == "tell" || g.Lemma(h) == "add") {
		said = 1
	}
	add(0, 0, 0, 0)
	add(1, fit, 0, 0)
	add(2, fit, order, 0)
	add(3, order, gap, 0)
	add(4, order, main, 0)
	add(5, main, told, 0)
	add(6, subjects, order, said)
	add(7, shape, fit&3, 0)
	add(8, text(noun), 0, 0)
	add(9, uint64(min(len(x.others), 5)), order, 0)
	add(10, p.subjectOf(x), order, 0)
	add(11, text(g.rel(x.noun)), shape&8, 0)
	add(12, flag(x.behind), p.between(x), 0)
	add(13, told, shape, 0)
	add(14, gap, subjects, 0)
	return f
}

// gap tells how far the name is: sentences, or tokens in the same one.
func (p *pairFinder) gap(x *rolePair) uint64 {
	n := &p.names[x.last]
	if d := int(p.g.sent[x.noun] - p.g.sent[n.from]); d != 0 {
		return uint64(d + 5)
	}
	if max(x.from-n.to, n.from-x.to) < 4 {
		return 20
	}
	return 21
}

// subjectOf tells of whom a description is said with “is” or after “as”: of nobody, the person, a pronoun of the person's sex or of the other, or somebody else.
func (p *pairFinder) subjectOf(x *rolePair) uint64 {
	g := p.g
	s := -1
	if v := int(g.subj[x.noun]) - 1; v >= 0 && g.cop[x.noun] {
		s = v
	} else if h := g.head(x.noun); h >= 0 && (g.rel(x.noun) == "xcomp" || g.rel(x.noun) == "obl" || g.rel(x.noun) == "conj" || g.rel(x.noun) == "obj") {
		s = int(g.subj[h]) - 1
	}
	if s < 0 {
		return 0
	}
	cop := flag(g.cop[x.noun]) << 4
	if n := p.named(s); n >= 0 {
		if p.names[n].person == x.person {
			return 1 | cop
		}
		return 2 | cop
	}
	own := p.sexOf(x.person)
	switch w := g.lower(s); w {
	case "he", "she":
		other := sex('f')
		if w == "he" {
			other = 'm'
		}
		switch own {
		case 0:
			return 3 | cop
		case other:
			return 4 | cop
		}
		return 5 | cop
	case "i", "who":
		return 6 | cop
	}
	return 7 | cop
}

// sexOf returns the sex of a person as far as titles and given names tell it.
func (p *pairFinder) sexOf(person int) sex {
	x := &p.people[person]
	if x.sex != 0 {
		return x.sex
	}
	return givenSex(x.name.given())
}

// fit tells what speaks for or against a person: the noun of another role, one that somebody else nearby has, words that both share, the sex, the country.
func (p *pairFinder) fit(x *rolePair, noun string) (f uint64) {
	words := strings.Fields(strings.ToLower(p.g.text[x.span.Start:x.span.End]))
	land, lands := p.landOf(x.role), false
	for _, person := range x.others {
		for _, r := range lastRoles(p.people[person].roles) {
			own := foldName(p.g.roleNoun(r.noun))
			switch {
			case person == x.person && own == noun:
				f |= 1
			case own == noun:
				f |= 2
			}
			if person != x.person {
				continue
			}
			if theirs := p.landOf(r); theirs != "" {
				lands = true
				f |= 32 * flag(theirs == land)
			}
			for _, w := range strings.Fields(strings.ToLower(p.g.text[r.span.Start:r.span.End])) {
				if len(w) > 3 && slices.Contains(words, w) {
					f |= 4
				}
			}
		}
	}
	f |= 64 * flag(lands && land != "")
	if told, _ := p.g.person(x.noun); told != 0 {
		switch own := p.sexOf(x.person); {
		case own == told:
			f |= 8
		case own != 0:
			f |= 16
		}
	}
	return f
}

// landOf returns the country or place that a description names: “French” in “the French leader”, “” if there is none.
func (p *pairFinder) landOf(r role) string {
	from, _ := p.g.within(r.span)
	for i := from; i < r.noun; i++ {
		w := p.g.word(i)
		if w == "US" || w == "U.S." || w == "American" {
			return "United States"
		}
		if place, ok := english.Demonym(w); ok {
			return place
		}
		if usual, ok := english.Country(w); ok {
			return usual
		}
	}
	return ""
}

// shapeOf tells how much a description says: words before the noun, a capital or name among them, words behind it.
func (p *pairFinder) shapeOf(x *rolePair) uint64 {
	capitals := false
	for i := x.from; i < x.noun; i++ {
		capitals = capitals || capital(p.g.word(i))
	}
	return uint64(min(x.noun-x.from, 3)) | flag(capitals)<<2 | flag(x.to > x.noun+1)<<3 | flag(capital(p.g.word(x.noun)))<<4
}

// between hashes the tokens between a name and a description, if they are few.
func (p *pairFinder) between(x *rolePair) uint64 {
	n := &p.names[x.last]
	from, to := n.to, x.from
	if x.behind {
		from, to = x.to, n.from
	}
	if to-from > 4 || to < from {
		return 0
	}
	h := uint64(1)
	for i := from; i < to; i++ {
		h = linear.Mix(98, h, linear.String(p.g.lower(i)), 0)
	}
	return h
}
