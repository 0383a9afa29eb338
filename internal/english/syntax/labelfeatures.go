package syntax

import "github.com/ebc17271/lede/internal/english/linear"

// labelFeatures appends the features of the relation of the arc that a move is
// about to make; the dependent has all its dependents.
func (s *Sentence) labelFeatures(f []uint64, st *state, m Move) []uint64 {
	nd := &s.nodes[st.top]
	dep, head, kd, kh := int(nd.word), int(st.next), &nd.kids, &st.kids
	if m == Right {
		nh := &s.nodes[nd.below]
		head, kh = int(nh.word), &nh.kids
	}
	w, t := s.form, s.tagh
	hw, ht, dw, dt := w[head], t[head], w[dep], t[dep]
	dist := distance(dep, head)
	side := uint64(0)
	if dep < head {
		side = 1
	}
	marker, mt := w[kd.marker], t[kd.marker]
	dn, dp, hn, hp := t[dep+1], t[dep-1], t[head+1], t[head-1]
	quotes := uint64(s.quoted[head])<<1 | uint64(s.quoted[dep])
	mix := linear.Mix
	if s.guide.on {
		f = s.guide.labels(f, s, head, dep, kh, kd)
	}
	return append(f,
		mix(200, side, 0, 0),
		mix(201, dw, side, 0), mix(202, dt, side, 0), mix(203, dw, dt, side),
		mix(204, hw, side, 0), mix(205, ht, side, 0), mix(206, hw, ht, side),
		mix(207, dw, ht, side), mix(208, dt, hw, side), mix(209, dt, ht, side), mix(210, dw, hw, side),
		mix(211, dt, ht, dist), mix(212, dw, ht, dist),
		mix(213, marker, dt, ht<<1|side), mix(214, marker, hw, side), mix(215, marker, dw, side), mix(216, mt, dt, ht<<1|side),
		mix(217, dn, dt, ht<<1|side), mix(218, dp, dt, ht<<1|side), mix(219, hn, ht, dt<<1|side), mix(220, hp, ht, dt<<1|side),
		mix(221, w[dep-1], dt, ht), mix(222, w[dep+1], dt, ht),
		mix(223, kd.rels, dt, ht<<1|side), mix(224, kh.rels, dt, ht<<1|side), mix(225, kh.rels, hw, dt<<1|side),
		mix(226, t[kd.left], dt, ht<<1|side), mix(227, t[kd.right], dt, ht<<1|side), mix(228, w[kd.left], dt, ht),
		mix(229, t[kh.left], ht, dt<<1|side), mix(230, t[kh.right], ht, dt<<1|side),
		mix(231, s.suffix3[dep], ht, side), mix(232, s.suffix3[head], dt, side),
		mix(233, s.cluster[dep], ht, side), mix(234, s.cluster[head], dt, side), mix(235, s.cluster[dep], s.cluster[head], side),
		mix(236, quotes, dt, ht<<1|side), mix(237, w[kd.left], hw, side),
		mix(238, relHashes[kh.rightRel], dt, ht<<1|side), mix(239, relHashes[kh.leftRel], dt, ht<<1|side),
		mix(240, s.shape[dep], s.shape[head], side), mix(241, s.clusterTop[dep], marker, ht<<1|side),
	)
}
