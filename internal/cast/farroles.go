package cast

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/linear"
)

// A rolePair is a description that stands away from the names, and somebody spoken of nearby whom it may describe: “The Florida
// lawmaker has not answered”, “He was the first woman to lead the bank”.
type rolePair struct {
	role
	from, to int // tokens
	person   int
	last     int // the name of the person that stands nearest, of the cast
	rank     int // how many others were named since, or before it if it follows
	behind   bool
	others   []int // the other persons nearby
}

// How far from a description a person may be named, in sentences, and how many persons are looked at.
const (
	farthestSentence = 3
	nearPersons      = 4
	nextPersons      = 2
)

// A pairFinder goes through the descriptions of a story in order.
type pairFinder struct {
	*cast
	taken  []bool // tokens of names and of descriptions that are somebody's already
	next   int    // the first name of the cast that does not stand before the description
	counts []int  // how often each person is named
	most   int    // the person named most often
}

// eachDescription calls f with the pairs of each description, when the roles beside the names have been read.
func (c *cast) eachDescription(f func(p *pairFinder, pairs []rolePair)) {
	p := pairFinder{cast: c, taken: make([]bool, c.g.Len()), counts: make([]int, len(c.people)), most: -1}
	for i := range c.names {
		n := &c.names[i]
		p.take(n.from, n.to)
		p.counts[n.person]++
	}
	for i := range c.people {
		for _, r := range c.people[i].roles {
			p.take(c.g.within(r.span))
		}
		if p.most < 0 || p.counts[i] > p.counts[p.most] {
			p.most = i
		}
	}
	var pairs []rolePair
	for k := 0; k < c.g.Len() && !c.g.Done(); k++ {
		r, ok := p.phraseAt(k)
		if !ok {
			continue
		}
		from, to := c.g.within(r.span)
		for p.next < len(c.names) && c.names[p.next].from < from {
			p.next++
		}
		if pairs = p.pair(pairs[:0], r, from, to); len(pairs) > 0 {
			f(&p, pairs)
		}
	}
}

func (p *pairFinder) take(from, to int) {
	for i := from; i < to; i++ {
		p.taken[i] = true
	}
}

// phraseAt returns the description whose noun is token k.
func (p *pairFinder) phraseAt(k int) (role, bool) {
	g := p.g
	if p.taken[k] || !g.noun(k) || g.tag(k) == "NNS" || g.tag(k) == "NNPS" || g.roleNoun(k) == "" {
		return role{}, false
	}
	start, limit := g.sentence(k)
	if k+1 < limit && (p.named(k+1) >= 0 || g.noun(k+1) && g.head(k) == k+1 || g.tag(k+1) == "POS" && g.bureau(k+1, limit)) {
		return role{}, false
	}
	from := g.openModifiers(k, start)
	noun, end := g.anyPhrase(from, limit)
	if noun != k {
		end = k + 1
	}
	if from == start || g.lower(from-1) != "the" {
		return role{}, false
	}
	r := g.description(from, k, end)
	from, to := g.within(r.span)
	for i := from; i < to; i++ {
		if p.taken[i] && p.named(i) < 0 {
			return role{}, false
		}
	}
	return r, !g.saysNothing(r)
}

// pair returns the persons whom a description may be of: those named last before it and first behind it, if they are not named in it and have no role that says as much.
func (p *pairFinder) pair(pairs []rolePair, r role, from, to int) []rolePair {
	var seen []int
	add := func(i, rank int, behind bool) {
		n := &p.names[i]
		seen = append(seen, n.person)
		pairs = append(pairs, rolePair{role: r, from: from, to: to, person: n.person, last: i, rank: rank, behind: behind})
	}
	sentence := p.g.sent[r.noun]
	rank := 0
	for i := p.next - 1; i >= 0 && rank < nearPersons && sentence-p.g.sent[p.names[i].from] <= farthestSentence; i-- {
		if !slices.Contains(seen, p.names[i].person) {
			add(i, rank, false)
			rank++
		}
	}
	rank = 0
	for i := p.next; i < len(p.names) && rank < nextPersons && p.g.sent[p.names[i].from]-sentence <= 1; i++ {
		if p.names[i].from >= to && !slices.Contains(seen, p.names[i].person) {
			add(i, rank, true)
			rank++
		}
	}
	for k := range pairs {
		pairs[k].others = seen
	}
	return slices.DeleteFunc(pairs, func(x rolePair) bool { return p.within(&x) || p.knows(&x) })
}

// within reports whether a description names the person itself: “Ann Roe's lawyer” is not Ann Roe.
func (p *pairFinder) within(x *rolePair) bool {
	for i := x.from; i < x.to; i++ {
		if n := p.named(i); n >= 0 && p.names[n].person == x.person {
			return true
		}
	}
	return false
}

// knows reports whether the person has a role with all words of a description.
func (p *pairFinder) knows(x *rolePair) bool {
	words := strings.Fields(strings.ToLower(p.g.text[x.span.Start:x.span.End]))
	for _, r := range p.people[x.person].roles {
		own := strings.Fields(strings.ToLower(p.g.text[r.span.Start:r.span.End]))
		if !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(own, w) }) {
			return true
		}
	}
	return false
}

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
		for _, r := range p.people[person].roles {
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

// addFarRoles gives people the descriptions away from their names that the weights think theirs.
func (c *cast) addFarRoles() {
	m := roleModel()
	if m == nil {
		return
	}
	var scores, unit [2]int32
	m.Score([]uint64{roleUnit}, unit[:])
	type far struct {
		role
		person int
	}
	var found []far
	var f []uint64
	c.eachDescription(func(p *pairFinder, pairs []rolePair) {
		best, most := -1, float64(farThreshold)
		for k := range pairs {
			f = p.pairFeatures(f[:0], &pairs[k])
			m.Score(f, scores[:])
			if s := 4 * float64(scores[1]) / float64(unit[1]); s > most {
				best, most = k, s
			}
		}
		if best >= 0 {
			found = append(found, far{pairs[best].role, pairs[best].person})
		}
	})
	for _, x := range found {
		c.people[x.person].roles = append(c.people[x.person].roles, x.role)
	}
}

// farThreshold is the logarithm of the odds that a description away from the name must have to be a role.
const farThreshold = 0.7
