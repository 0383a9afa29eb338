package cast

import (
	"slices"
	"strings"

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

// eachRolePairs calls f with the pairs of each description, when the roles beside the names have been read.
func (c *cast) eachRolePairs(f func(p *pairFinder, pairs []rolePair)) {
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
	start, limit := g.sentence(x.noun)
	at := func(i int) string {
		if i < start || i >= limit {
			return ""
		}
		return g.lower(i)
	}
	add := func(template int, a, b, c uint64) { f = append(f, linear.Mix(100+template, a, b, c)) }
	n, noun := &p.names[x.last], foldName(g.roleNoun(x.noun))
	near := p.nearness(x)
	before, behind := text(at(x.from-1)), text(at(x.to))
	subject := p.subjectOf(x)
	fit := p.fit(x, noun)
	shape := p.shapeOf(x)
	rel, verb := text(g.rel(x.noun)), uint64(0)
	if h := g.head(x.noun); h >= 0 {
		verb = text(g.Lemma(h))
	}
	add(0, 0, 0, 0)
	add(1, text(noun), 0, 0)
	add(2, text(noun), near, 0)
	add(3, near, 0, 0)
	add(4, before, near, 0)
	add(5, before, text(at(x.from-2)), flag(x.behind))
	add(6, behind, near, 0)
	add(7, behind, rel, 0)
	add(8, subject, near, 0)
	add(9, subject, fit, uint64(x.rank))
	add(10, fit, near, 0)
	add(11, fit, text(noun), 0)
	add(12, shape, before, 0)
	add(13, shape, near, subject)
	add(14, rel, near, 0)
	add(15, verb, rel, 0)
	add(16, uint64(min(p.counts[x.person], 6)), flag(x.person == p.most), near)
	add(17, fit, before, shape)
	add(18, text(g.rel(g.top(n.from, n.to))), near, before)
	add(19, p.between(x), flag(x.behind), 0)
	add(20, flag(len(p.people[x.person].roles) > 0), near, shape)
	add(21, before, shape, subject)
	add(22, uint64(min(len(x.others), 5)), near, fit)
	return f
}

// nearness tells how far the name is: the sentences between, or the tokens in the same, and how many were named since.
func (p *pairFinder) nearness(x *rolePair) uint64 {
	n := &p.names[x.last]
	d := int(p.g.sent[x.noun] - p.g.sent[n.from])
	if d == 0 {
		gap := max(x.from-n.to, n.from-x.to)
		switch {
		case gap > 20:
			gap = 6
		case gap > 9:
			gap = 5
		case gap > 4:
			gap = 4
		}
		d = 10 + gap
	}
	return uint64(d+5)<<8 | uint64(x.rank)<<1 | flag(x.behind)
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

// fit tells what speaks for or against a person: the noun of another role, one that somebody else nearby has, words that both share, the sex.
func (p *pairFinder) fit(x *rolePair, noun string) (f uint64) {
	words := strings.Fields(strings.ToLower(p.g.text[x.span.Start:x.span.End]))
	for _, person := range x.others {
		for _, r := range p.people[person].roles {
			same := foldName(p.g.roleNoun(r.noun)) == noun
			switch {
			case person == x.person && same:
				f |= 1
			case same:
				f |= 2
			case person == x.person:
				for _, w := range strings.Fields(strings.ToLower(p.g.text[r.span.Start:r.span.End])) {
					if len(w) > 3 && slices.Contains(words, w) {
						f |= 4
					}
				}
			}
		}
	}
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
	c.eachRolePairs(func(p *pairFinder, pairs []rolePair) {
		best, most := -1, farThreshold
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
const farThreshold = -0.5
