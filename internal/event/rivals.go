package event

import "github.com/ebc17271/lede/internal/loglinear"

// rivalFeatures tells what the other arguments of x are thought to be, beside argument k.
func (r *reader) rivalFeatures(m *maker, x *mention, k int) {
	a := &x.args[k]
	w, t := &r.words[a.i], &r.words[x.i]
	kind := uint64(x.kind())
	top := uint64(a.role)
	m.add(0, 0, 0, 0)
	m.add(1, top, shareClass(a.p[top]), 0)
	m.add(2, top, kind, 0)
	m.add(3, top, t.lemma, 0)
	m.add(4, top, a.deep, bit(t.verb))
	for c := who; c < roles; c++ {
		best, rival, rank := 0.0, oddsClass(loglinear.LogOdds(0)), uint64(0)
		for j := range x.args {
			if b := &x.args[j]; j != k {
				if b.p[c] > best {
					best, rival = b.p[c], uint64(b.odds[c])
				}
				if b.p[c] > a.p[c] {
					rank = min(rank+1, 3)
				}
			}
		}
		own := uint64(a.odds[c])
		m.add(10+int(c), own, rival, 0)
		m.add(20+int(c), rank, own, 0)
		m.add(30+int(c), rank, top, kind)
		m.add(40+int(c), shareClass(best), top, t.tag)
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
