package syntax

import "github.com/ebc17271/lede/internal/english/linear"

// A guide is another tree of the sentence, by another parser or in another
// scheme, that the parser looks at.
type guide struct {
	on          bool
	head        []int32 // the root's is the number after the last word
	rel         []uint64
	first, last []int32 // dependents
}

// Guide gives the sentence another tree to look at: heads counted from 0, -1 for the root.
func (s *Sentence) Guide(heads []int, rels []uint8) {
	g, n := &s.guide, len(heads)
	g.on = true
	g.head = append(g.head[:0], make([]int32, n+2)...)
	g.rel = append(g.rel[:0], make([]uint64, n+2)...)
	g.first = append(g.first[:0], make([]int32, n+2)...)
	g.last = append(g.last[:0], make([]int32, n+2)...)
	for i, h := range heads {
		if h < 0 {
			h = n
		}
		d, h := int32(i+1), int32(h+1)
		g.head[d], g.rel[d] = h, tagHash(rels[i])
		if g.first[h] == 0 {
			g.first[h] = d
		}
		g.last[h] = d
	}
}

// moves appends what the guide says of a choice between moves.
func (g *guide) moves(f []uint64, s *Sentence) []uint64 {
	s0, s1, b0 := int32(s.view.s0), int32(s.view.s1), int32(s.view.b0)
	code := uint64(0)
	switch h := g.head[s0]; {
	case h == b0:
		code = 1
	case h == s1 && s1 != 0:
		code = 2
	case h > b0:
		code = 3
	}
	if g.last[s0] >= b0 {
		code |= 4
	}
	switch h := g.head[b0]; {
	case h == s0:
		code |= 8
	case h > b0:
		code |= 16
	}
	if g.first[b0] != 0 && g.first[b0] < s0 {
		code |= 32
	}
	mix := linear.Mix
	s0t, s1t, b0t := s.tagh[s0], s.tagh[s1], s.tagh[b0]
	r0, r1, rb := g.rel[s0], g.rel[s1], g.rel[b0]
	return append(f, mix(400, code, 0, 0), mix(401, code, s0t, b0t), mix(402, code, r0, rb), mix(403, code, s.form[s0], b0t),
		mix(404, code, s.form[b0], s0t), mix(405, code, s0t, s1t), mix(406, code, r0, s1t), mix(407, code, rb, s0t),
		mix(408, code, r0, s0t), mix(409, code, r0, b0t), mix(410, code, r1, r0), mix(411, code, s.form[s1], r0),
		mix(412, code, s.form[s0], r0), mix(413, code, s.form[b0], rb), mix(414, code, relHashes[s.view.k0.rightRel], r0))
}

// labels appends what the guide says of an arc.
func (g *guide) labels(f []uint64, s *Sentence, head, dep int, kh, kd *kids) []uint64 {
	same := uint64(0)
	switch int(g.head[dep]) {
	case head:
		same = 1
	case int(g.head[head]):
		same = 2
	}
	r, rh := g.rel[dep]^same<<1, g.rel[head]
	mix := linear.Mix
	return append(f, mix(420, r, 0, 0), mix(421, r, s.tagh[dep], s.tagh[head]), mix(422, r, s.form[dep], 0), mix(423, r, s.form[head], 0),
		mix(424, r, rh, 0), mix(425, r, s.form[kd.marker], 0), mix(426, r, rh, s.tagh[dep]), mix(427, r, s.tagh[dep-1], s.tagh[dep+1]),
		mix(428, r, kh.rels, 0), mix(429, r, kd.rels, 0))
}
