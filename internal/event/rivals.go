package event

import "github.com/ebc17271/lede/internal/loglinear"

// tops are, for each role, the three arguments of a mention that most probably play it.
type tops [roles][3]struct {
	p    float64
	odds uint8
}

// neverOdds is the odds class of what never is.
var neverOdds = uint8(oddsClass(loglinear.LogOdds(0)))

func topsOf(args []argument) (t tops) {
	for c := who; c < roles; c++ {
		top := &t[c]
		for n := range top {
			top[n].odds = neverOdds
		}
		for k := range args {
			p := args[k].p[c]
			for n := range top {
				if p > top[n].p {
					copy(top[n+1:], top[n:])
					top[n].p, top[n].odds = p, args[k].odds[c]
					break
				}
			}
		}
	}
	return t
}

// beside returns how probably another argument than one that plays role c with probability p plays it, at most,
// and how many, up to three, play it more probably than that one.
func (t *tops) beside(c role, p float64) (best float64, odds, rank uint64) {
	n := 0
	for n < len(t[c]) && t[c][n].p > p {
		n++
	}
	rival := &t[c][bit(n == 0)] // the first is its own
	return rival.p, uint64(rival.odds), uint64(n)
}

// rivalFeatures tells what the other arguments of x are thought to be, beside argument k.
func (r *reader) rivalFeatures(m *maker, x *mention, t *tops, k int) {
	a := &x.args[k]
	w, trigger := &r.words[a.i], &r.words[x.i]
	kind := uint64(x.kind())
	top := uint64(a.role)
	m.add(0, 0, 0, 0)
	m.add(1, top, shareClass(a.p[top]), 0)
	m.add(2, top, kind, 0)
	m.add(3, top, trigger.lemma, 0)
	m.add(4, top, a.deep, bit(trigger.verb))
	for c := who; c < roles; c++ {
		best, rival, rank := t.beside(c, a.p[c])
		own := uint64(a.odds[c])
		m.add(10+int(c), own, rival, 0)
		m.add(20+int(c), rank, own, 0)
		m.add(30+int(c), rank, top, kind)
		m.add(40+int(c), shareClass(best), top, trigger.tag)
		m.add(50+int(c), shareClass(best), top, kind)
		m.add(60+int(c), shareClass(best), a.deep, kind)
	}
	for j := range x.args {
		b := &x.args[j]
		if j == k {
			continue
		}
		share := shareClass(b.p[b.role])
		switch {
		case r.Head(a.i) == b.i:
			m.add(70, w.rel, uint64(b.role), share)
			m.add(71, w.rel, uint64(b.role), top)
		case r.Head(b.i) == a.i:
			m.add(72, r.words[b.i].rel, uint64(b.role), share)
			m.add(73, r.words[b.i].rel, uint64(b.role), top)
		case w.entity != 0 && w.entity == r.words[b.i].entity:
			m.add(74, uint64(b.role), top, share)
		case r.Head(a.i) == r.Head(b.i) && w.rel == r.words[b.i].rel:
			m.add(75, uint64(b.role), top, w.rel)
		}
	}
}
