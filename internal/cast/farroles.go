package cast

import (
	"slices"
	"strings"
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

// How far from a description a person may be named, in sentences and names, and how many persons are looked at, each with so many roles.
const (
	farthestSentence = 3
	nearNames        = 40
	nearPersons      = 4
	nextPersons      = 2
	mostRoles        = 16
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
	if len(c.names) == 0 {
		return
	}
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

// phraseAt returns the description of two words and more with “the” whose noun is token k.
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
	if to == from+1 {
		return role{}, false // “the officer” tells too little
	}
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
	for i := p.next - 1; i >= max(0, p.next-nearNames) && rank < nearPersons && sentence-p.g.sent[p.names[i].from] <= farthestSentence; i-- {
		if !slices.Contains(seen, p.names[i].person) {
			add(i, rank, false)
			rank++
		}
	}
	rank = 0
	for i := p.next; i < min(len(p.names), p.next+nearNames) && rank < nextPersons && p.g.sent[p.names[i].from]-sentence <= 1; i++ {
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

// lastRoles returns as many roles as are looked at.
func lastRoles(roles []role) []role { return roles[max(0, len(roles)-mostRoles):] }

// knows reports whether the person has a role with all words of a description.
func (p *pairFinder) knows(x *rolePair) bool {
	words := strings.Fields(strings.ToLower(p.g.text[x.span.Start:x.span.End]))
	for _, r := range lastRoles(p.people[x.person].roles) {
		own := strings.Fields(strings.ToLower(p.g.text[r.span.Start:r.span.End]))
		if !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(own, w) }) {
			return true
		}
	}
	return false
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
