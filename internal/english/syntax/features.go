package syntax

import "github.com/ebc17271/lede/internal/english/linear"

// distance puts the distance of two words into one of ten classes.
func distance(a, b int) uint64 {
	d := b - a
	switch {
	case d < 0:
		return distance(b, a) + 16
	case d <= 5:
		return uint64(d)
	case d <= 7:
		return 6
	case d <= 10:
		return 7
	case d <= 20:
		return 8
	}
	return 9
}

// ahead returns the word n places on from the given one, 0 behind the root.
func (s *Sentence) aheadOf(word int32, n int) int {
	if int(word)+n > s.n+1 {
		return 0
	}
	return int(word) + n
}

// moveFeatures appends the features of a choice between moves: the words on
// top of the stack (s0, s1, s2), the next ones (b0, b1, b2) and their dependents.
func (s *Sentence) moveFeatures(f []uint64, st *state) []uint64 {
	n0 := &s.nodes[st.top]
	n1 := &s.nodes[n0.below]
	s0, s1, s2 := int(n0.word), int(n1.word), int(s.nodes[n1.below].word)
	b0, b1, b2, b3 := int(st.next), s.aheadOf(st.next, 1), s.aheadOf(st.next, 2), s.aheadOf(st.next, 3)
	w, t, r := s.form, s.tagh, &relHashes
	s0w, s1w, b0w, b1w := w[s0], w[s1], w[b0], w[b1]
	s0t, s1t, s2t, b0t, b1t, b2t := t[s0], t[s1], t[s2], t[b0], t[b1], t[b2]
	k0, k1, kb := &n0.kids, &n1.kids, &st.kids
	d0 := distance(s0, b0)
	d1 := distance(s1, s0)
	quotes := uint64(s.quoted[s1])<<2 | uint64(s.quoted[s0])<<1 | uint64(s.quoted[b0])
	v0 := uint64(k0.nleft)<<3 | uint64(k0.nright)
	v1 := uint64(k1.nright)
	vb := uint64(kb.nleft)
	s0l, s0r, s1l, s1r, b0l := t[k0.left], t[k0.right], t[k1.left], t[k1.right], t[kb.left]
	mix := linear.Mix
	if s.guide.on {
		f = s.guide.moves(f, s, st)
	}
	f = s.verbFeatures(f, s0, s1, b0, b1)
	f = s.objectFeatures(f, s0, s1, b0, b1)
	f = s.kidFeatures(f, st, quotes)
	return append(f,
		mix(0, 0, 0, 0),
		mix(1, s0w, s0t, 0), mix(2, s0w, 0, 0), mix(3, s0t, 0, 0),
		mix(4, s1w, s1t, 0), mix(5, s1w, 0, 0), mix(6, s1t, 0, 0),
		mix(7, w[s2], s2t, 0), mix(8, s2t, s1t, 0),
		mix(9, b0w, b0t, 0), mix(10, b0w, 0, 0), mix(11, b0t, 0, 0),
		mix(12, b1w, b1t, 0), mix(13, b1w, 0, 0), mix(14, b1t, 0, 0),
		mix(15, w[b2], b2t, 0), mix(16, b2t, t[b3], b1t),

		mix(17, s0w, b0w, 0),
		mix(19, s0w^s0t, b0t, 0), mix(20, s0t, b0w^b0t, 0), mix(21, s0t, b0t, 0),
		mix(22, s1w, s0w, 0), mix(23, s1w^s1t, s0t, 0), mix(24, s1t, s0w^s0t, 0), mix(25, s1t, s0t, 0),
		mix(26, s1w, b0w, 0), mix(27, s1t, b0t, d1), mix(28, s1w^s1t, b0t, 0), mix(29, s1t, b0w, 0),
		mix(30, s0t, b1t, 0), mix(31, s0w, b1w, 0), mix(32, b0t, b1t, 0), mix(33, b0w, b1t, 0), mix(34, b0t, b1w, 0),

		mix(35, s0t, b0t, b1t), mix(36, b0t, b1t, b2t), mix(37, s1t, s0t, b0t), mix(38, s2t, s1t, s0t),
		mix(39, s0w, b0t, b1t), mix(40, s0t, b0w, b1t), mix(41, s1w, s0t, b0t), mix(42, s1t, s0w, b0t), mix(43, s1t, s0t, b0w),
		mix(44, s1t, s0t^b0t<<1, b1t), mix(45, s0t, b0t, b1w),

		mix(46, s0t, s0l, b0t), mix(47, s0t, s0r, b0t), mix(48, s0t, b0t, b0l),
		mix(49, s1t, s1r, s0t), mix(50, s1t, s1l, s0t), mix(51, s1t, s0t, s0l), mix(52, s1t, s0t, s0r),
		mix(53, s0w, k0.rels, 0), mix(54, s0t, k0.rels, b0t), mix(55, s1t, k1.rels, s0t),
		mix(57, b0t, kb.rels, s0t), mix(58, b0w, kb.rels, 0),
		mix(59, s0t, r[k0.rightRel], b0t), mix(60, s1t, r[k1.rightRel], s0t), mix(61, w[k0.right], s0t, b0t),

		mix(62, s0t, b0t, d0), mix(63, s0w, d0, 0), mix(64, b0w, d0, 0), mix(65, s1t, s0t, d1), mix(66, s1w, d1, s0t),
		mix(67, s0w, v0, b0t), mix(68, s0t, v0, b0t), mix(69, s1t, v1, s0t), mix(70, b0t, vb, s0t),

		mix(71, w[k0.marker], s0t, b0t), mix(72, w[k0.marker], s1w, s0t), mix(73, w[k0.marker], s1t, s0w),
		mix(74, w[k1.marker], s1t, s0t), mix(75, w[k0.marker], w[s1], w[s2]),
		mix(76, quotes, s0t, b0t), mix(77, quotes, s1t, s0t), mix(78, quotes, s0w, b0t),
		mix(79, s.cluster[s0], s.cluster[b0], 0), mix(80, s.cluster[s1], s.cluster[s0], 0),
		mix(81, s.cluster[s0], b0t, b1t), mix(82, s.cluster[s1], s0t, b0t), mix(83, s.cluster[b0], s0t, s1t),
		mix(84, s.clusterTop[s0], s.clusterTop[b0], s.clusterTop[s1]),
		mix(85, w[k0.marker], s2t^s1t<<1, s0t), mix(86, s.casing, s0t, b0t),
	)
}

// kidFeatures appends what the outermost dependents, and what marks a clause, say beside the words themselves:
// whether "that" goes with "said" shows behind "said in a statement".
func (s *Sentence) kidFeatures(f []uint64, st *state, quotes uint64) []uint64 {
	n0 := &s.nodes[st.top]
	n1 := &s.nodes[n0.below]
	w, t, k0, k1, kb := s.form, s.tagh, &n0.kids, &n1.kids, &st.kids
	s0w, s1w, b0w := w[n0.word], w[n1.word], w[st.next]
	s0t, s1t, b0t := t[n0.word], t[n1.word], t[st.next]
	mix := linear.Mix
	return append(f,
		mix(99, s1w, w[k1.right], s0t), mix(100, s0w, w[k0.right], b0t), mix(101, b0w, w[kb.left], s0t), mix(102, s1t, t[k1.right], s0t^b0t<<1),
		mix(103, s0w, w[k0.left], b0t), mix(105, w[k0.left], s0t, b0t), mix(106, t[k0.left], s0t^s1t<<1, b0t),
		mix(107, w[kb.left], b0t, s0t),

		mix(108, w[kb.marker], s1w, s0t), mix(109, w[kb.marker], s1w, s0w), mix(110, w[kb.marker], s1t^k1.rels<<8, s0t),
		mix(111, kb.rels, w[k0.marker], s1t), mix(112, kb.rels, s1w, s0t), mix(113, kb.rels^quotes<<60, w[k0.marker], s0t),
	)
}

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
