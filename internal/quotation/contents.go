package quotation

// The window of words around a cue in which its content begins and ends.
const startBefore, startAfter, endAfter = 80, 30, 80

// startCandidates appends the words with which the content of cue v may begin.
// src is the range of the source's words, from > to if there is none.
func (t *text) startCandidates(out []int, v cueView, src [2]int) []int {
	si := t.words[v.i].sentence
	s := t.sentences[si]
	if k := t.spokenBefore(si); k >= 0 {
		out = append(out, t.spans[k][0])
	} else if k := t.words[s.from].stretch; k >= 0 && t.spans[k][0] < s.from {
		out = append(out, t.spans[k][0])
	}
	if next := s.to; next < len(t.words) && s.to-v.i < startAfter && t.str(s.to-1) == ":" {
		if t.words[next].mark && next+1 < len(t.words) {
			next++
		}
		out = append(out, next) // He said: (paragraph) “We came.”
	}
	for i := max(s.from, v.i-startBefore); i < min(s.to, v.i+startAfter); i++ {
		if i != v.i && !(src[0] <= i && i <= src[1]) && !t.words[i].pause() {
			out = append(out, i)
		}
	}
	return out
}

// top returns the head of the largest constituent that begins with word i and
// does not hold word c.
func (t *text) top(i, c int) int {
	x := i
	for range 12 {
		h := t.words[x].head
		if h < 0 || t.words[h].left != i || (t.words[h].left <= c && c <= t.words[h].right) {
			break
		}
		x = h
	}
	return x
}

// touch returns the stretches that end right before cue v and its source, and
// that begin right after them, -1 for none.
func (t *text) touch(v cueView, src [2]int) (before, after int) {
	s := t.sentences[t.words[v.i].sentence]
	from, to := v.i, v.i
	if src[0] <= src[1] {
		from, to = min(from, src[0]), max(to, src[1])
	}
	before, after = -1, -1
	k := from - 1
	for k >= s.from && from-k < 5 && t.words[k].pause() {
		k--
	}
	if k >= s.from {
		if x := t.words[k].stretch; x >= 0 && t.spans[x][1] == k {
			before = x
		}
	} else if k == s.from-1 {
		before = t.spokenBefore(t.words[v.i].sentence)
	}
	for k = to + 1; k < s.to && k-to < 20; k++ {
		if x := t.words[k].stretch; x >= 0 && x != t.words[v.i].stretch && t.spans[x][0] == k {
			return before, x
		}
		if !t.words[k].pause() && k-to > 1 {
			break
		}
	}
	return before, after
}

// startFeatures describes word i as the first of the content of cue v.
func (t *text) startFeatures(fs []feature, v cueView, src [2]int, i int) []feature {
	w, c := &t.words[i], &t.words[v.i]
	s := c.sentence
	x := t.top(i, v.i)
	path := t.path(v.up, x)
	topRel := t.words[x].hRel
	begins := bit(t.words[x].left == i)
	d := distance(i - v.i)
	pos := bit(i > v.i)
	first := bit(i == v.sentStart)
	open := uint32(0)
	if w.stretch >= 0 {
		open = 1 + bit(t.spans[w.stretch][0] == i) + 2*bit(w.stretch == c.stretch)
	}
	earlier := bit(w.sentence != s)
	prev := t.low(i-1, w.sentence)
	prevTag := t.tag(i-1, w.sentence)
	afterSource := bit(src[0] <= src[1] && i == src[1]+1) + 2*bit(i == v.i+1)
	side := uint32(0) // of the source: none, before or after the cue; and whether i lies beyond it
	if src[0] <= src[1] {
		side = 1 + bit(src[0] > v.i)
		if i < src[0] {
			side += 4
		}
	}
	cl := c.hLemma
	crossed := uint32(0) // a mark between cue and start
	for k, n := min(i, v.i)+1, 0; k < max(i, v.i) && n < 12; k, n = k+1, n+1 {
		if t.words[k].mark {
			crossed = 1
		} else if t.words[k].tag == "," && crossed == 0 {
			crossed = 2
		}
	}
	touching := bit(v.before >= 0) + 2*bit(v.after >= 0)
	if w.stretch >= 0 && t.spans[w.stretch][0] == i {
		touching += 4*bit(w.stretch == v.before) + 8*bit(w.stretch == v.after)
	}
	container := uint32(0)
	if h := t.words[x].head; h >= 0 {
		container = t.words[h].hRel
	}
	return append(fs,
		mix(301, path, begins), mix(302, path, begins, cl), mix(303, path, w.hTag), mix(304, topRel, pos), mix(305, topRel, cl, pos),
		mix(306, d), mix(307, d, cl), mix(308, d, c.hTag), mix(309, pos, first), mix(310, pos, first, bit(v.final)),
		mix(311, open, pos), mix(312, open, pos, v.lex), mix(313, open, d), mix(314, earlier, open), mix(315, w.hLow), mix(316, w.hLow, cl),
		mix(317, w.hTag, pos), mix(318, prev), mix(319, prev, pos, bit(v.final)), mix(320, prevTag, w.hTag, pos), mix(321, prev, cl),
		mix(322, afterSource), mix(323, afterSource, cl), mix(324, afterSource, c.hTag, open), mix(325, side, pos),
		mix(326, side, first, pos, bit(v.final)), mix(327, crossed, pos), mix(328, crossed, pos, open), mix(329, path, open),
		mix(330, first, pos, c.hRel), mix(331, c.hRel, path, begins), mix(332, container, topRel, pos), mix(333, v.set, path),
		mix(334, c.hRel, pos, cl), mix(335, first, pos, open, c.hRel), mix(336, prevTag, path), mix(337, v.set, pos, c.hTag),
		mix(338, cl, pos, first), mix(339, cl, pos, open), mix(340, t.low(i+1, w.sentence), w.hLow), mix(341, afterSource, w.hTag),
		mix(342, bit(v.quoted), open, pos), mix(343, earlier, bit(v.final), side),
		mix(348, v.under, pos, first), mix(349, v.under, prev, pos), mix(344, touching, pos), mix(345, touching, cl), mix(346, touching, v.lex, open), mix(347, touching, bit(v.final), d),
	)
}

// endCandidates appends the words with which content that begins with word i may end.
func (t *text) endCandidates(out []int, v cueView, src [2]int, i int) []int {
	w := &t.words[i]
	s := t.sentences[w.sentence]
	for j := i; j < min(s.to, i+endAfter); j++ {
		if j != v.i && !(src[0] <= j && j <= src[1]) && !t.words[j].pause() {
			out = append(out, j)
		}
	}
	if k := t.words[t.lastWord(w.sentence)].stretch; k >= 0 && t.spans[k][1] >= s.to && k != t.words[v.i].stretch {
		out = append(out, t.spans[k][1]) // what is quoted goes on in the next sentence
	} else if last := t.paragraphEnd(s.paragraph, w.sentence); t.str(v.i) == ":" && last >= s.to {
		out = append(out, last)
	}
	return out
}

// paragraphEnd returns the last word of the paragraph of sentence s.
func (t *text) paragraphEnd(p, s int) int {
	for n := 0; s+1 < len(t.sentences) && t.sentences[s+1].paragraph == p && n < 30; n++ {
		s++
	}
	return t.sentences[s].to - 1
}

// A startView is what the end model needs to know of a start.
type startView struct {
	i     int
	tops  [12]int // heads of the constituents that begin with i, smallest first
	n     int
	paths [12]uint32
}

func (t *text) startView(v cueView, i int) startView {
	b := startView{i: i}
	x := i
	for b.n < len(b.tops) {
		b.tops[b.n], b.paths[b.n] = x, t.path(v.up, x)
		b.n++
		h := t.words[x].head
		if h < 0 || t.words[h].left != i {
			break
		}
		x = h
	}
	return b
}

// endFeatures describes word j as the last of content that begins with b.
func (t *text) endFeatures(fs []feature, v cueView, src [2]int, b startView, j int) []feature {
	w, c, i := &t.words[j], &t.words[v.i], b.i
	s := w.sentence
	next, nextTag := t.low(j+1, s), t.tag(j+1, s)
	nextRel := uint32(1)
	if j+1 < t.sentences[s].to {
		nextRel = t.words[j+1].hRel
	}
	afterNext, afterNextTag := t.low(j+2, s), t.tag(j+2, s)
	// The constituent that is exactly from i to j, or up to the marks after j.
	exact, path, level := uint32(0), uint32(0), uint32(0)
	for k := b.n - 1; k >= 0; k-- {
		r := t.words[b.tops[k]].right
		for r > j && t.words[r].pause() && r-j < 4 {
			r--
		}
		if r == j {
			exact, path, level = t.words[b.tops[k]].hRel, b.paths[k], uint32(b.n-k)
			break
		}
	}
	big := bit(level == 1)
	ends := bit(t.lastWord(s) == j)
	shape := uint32(0) // marks: both ends in the same stretch, at its end, or one end cut off
	a, z := t.words[i].stretch, w.stretch
	switch {
	case a < 0 && z < 0:
	case a == z && t.spans[z][1] == j:
		shape = 1 + bit(t.spans[a][0] == i)
	case a == z:
		shape = 3 + bit(t.spans[a][0] == i)
	case z < 0:
		shape = 5
	case t.spans[z][1] == j:
		shape = 6
	default:
		shape = 7
	}
	pos := bit(i > v.i)
	if i < v.i && j > v.i {
		pos = 2
	}
	near := uint32(0) // what comes next: the source, the cue, a pause and then one of them
	for k := j + 1; k <= j+3; k++ {
		if k == v.i || (src[0] <= src[1] && k == src[0]) {
			near = uint32(k-j) + 4*bit(k == v.i)
			break
		}
	}
	later := bit(w.sentence != t.words[i].sentence)
	d := distance(j - i)
	cl := c.hLemma
	headOfNext := uint32(0) // where the next word hangs: inside the content, or outside of it
	if k := j + 1; k < t.sentences[s].to {
		if t.words[k].pause() && k+1 < t.sentences[s].to {
			k++
		}
		x := k
		for range 6 {
			h := t.words[x].head
			if h < 0 || t.words[h].left < k {
				break
			}
			x = h
		}
		h := t.words[x].head
		headOfNext = 1 + bit(h >= i && h <= j) + 2*bit(h == v.i) + 4*bit(h >= 0 && h < min(i, v.i))
		headOfNext = headOfNext<<16 ^ t.words[x].hRel
	}
	nextLex, cueAhead := uint32(9), uint32(0) // a cue soon after the content's end
	for k, n := j+1, 0; k < t.sentences[s].to && n < 4; k, n = k+1, n+1 {
		if t.words[k].pause() {
			continue
		}
		if nextLex == 9 {
			nextLex = t.lexical(k)
		}
		if t.words[k].verb() && t.lexical(k) != 0 && k != v.i {
			cueAhead = uint32(n + 1)
			break
		}
	}
	reach := uint32(0) // how the end lies to the subtree of the cue, and whether the cue's head is inside
	switch {
	case j > c.right:
		reach = 1
	case j == c.right || j < c.right && t.words[min(j+1, c.right)].pause() && j+2 >= c.right:
		reach = 2
	}
	if c.head >= 0 && i <= c.head && c.head <= j {
		reach += 4
	}
	openQuote := bit(a >= 0) + 2*bit(t.words[v.i].stretch >= 0)
	return append(fs,
		mix(401, exact, big), mix(402, exact, path), mix(403, path, cl), mix(404, exact, big, pos), mix(405, ends, pos), mix(406, ends, pos, cl),
		mix(407, shape), mix(408, shape, ends), mix(409, shape, nextTag), mix(410, shape, pos, big), mix(411, next), mix(412, nextTag, w.hTag),
		mix(413, nextTag, nextRel), mix(414, next, afterNext), mix(415, nextTag, afterNextTag), mix(416, near), mix(417, near, pos, bit(v.final)),
		mix(418, later, shape), mix(419, d, pos), mix(420, d, cl), mix(421, w.hLow), mix(422, w.hTag, pos), mix(423, headOfNext),
		mix(424, headOfNext, pos), mix(425, headOfNext, next), mix(426, headOfNext, exact), mix(427, ends, bit(exact != 0), big, pos),
		mix(428, c.hTag, exact, big), mix(429, c.hTag, pos, nextTag), mix(430, next, cl), mix(431, pos, cl), mix(432, pos, c.hRel),
		mix(433, pos, bit(v.final), ends, near), mix(434, next, afterNextTag, pos), mix(435, w.hRel, exact), mix(436, nextRel, near),
		mix(437, t.words[i].hTag, d), mix(438, t.words[i].hLow, exact), mix(439, t.words[i].hTag, exact, big), mix(440, pos, nextTag, shape),
		mix(441, headOfNext, cl), mix(442, v.lex, headOfNext, pos),
		mix(443, nextLex, headOfNext), mix(444, nextLex, nextTag, afterNextTag), mix(445, cueAhead, nextTag), mix(446, cueAhead, headOfNext),
		mix(447, cueAhead, ends, big), mix(448, nextTag, afterNextTag, headOfNext), mix(449, next, headOfNext>>16, pos), mix(450, v.set, exact, big, pos),
		mix(451, exact, big, nextTag), mix(452, d, ends, exact), mix(453, openQuote, shape, nextTag),
		mix(454, reach, c.hRel), mix(455, reach, pos, nextTag), mix(456, reach, c.hRel, ends), mix(457, reach, exact),
		mix(458, v.under, nextTag, ends), mix(459, v.under, ends, pos), mix(460, v.under, headOfNext), mix(461, v.under, cueAhead, ends), mix(462, v.under, nextTag, afterNextTag),
	)
}

// lastWord returns the last word of sentence s that is no mark.
func (t *text) lastWord(s int) int {
	j := t.sentences[s].to - 1
	for n := 0; n < 4 && j > t.sentences[s].from && t.words[j].pause(); n++ {
		j--
	}
	return j
}

// hole returns the words of cue and source that interrupt content around them,
// up to the commas at its sides:
//
//	The plan, the minister told reporters on Monday, is sound.
func (t *text) hole(v cueView, src [2]int) (from, to int) {
	from, to = v.i, v.i
	if src[0] <= src[1] {
		from, to = min(from, src[0]), max(to, src[1])
	}
	s := t.sentences[t.words[v.i].sentence]
	for k := from - 1; k >= max(s.from, from-3); k-- {
		if t.words[k].tag == "," || t.words[k].mark {
			break
		}
		if t.words[k].rel == "aux" || t.words[k].rel == "advmod" && t.words[k].head == v.i {
			from = k
		}
	}
	if from-1 >= s.from && (t.words[from-1].pause()) {
		for k := to + 1; k < min(s.to, to+15); k++ {
			if t.words[k].pause() {
				return from, k - 1
			}
		}
	}
	return from, to
}
