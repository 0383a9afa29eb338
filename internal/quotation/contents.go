package quotation

import "strings"

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
		if i != v.i && !(src[0] <= i && i <= src[1]) && !t.words[i].pause() && !t.impersonal(v, i) && !t.hearer(v, i) {
			out = append(out, i)
		}
	}
	return out
}

// hearer reports whether word i names, after a cue that needs one, who is told. That is no part of the content:
//
//	“They broke the law,” the clerk told The Herald.
func (t *text) hearer(v cueView, i int) bool {
	switch t.words[v.i].lemma {
	case "tell", "inform", "assure", "remind":
	default:
		return false
	}
	for k := t.words[v.i].child; k >= 0; k = t.words[k].next {
		if w := &t.words[k]; k > v.i && w.left <= i && i <= k && (w.rel == "obj" || w.rel == "iobj") {
			return strings.HasPrefix(w.tag, "NNP") || w.tag == "PRP"
		}
	}
	return false
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

// An endView is what is known of word j as the last of content that begins with word i.
type endView struct {
	i, j                    int
	pos                     uint32 // on which side of the cue the content lies
	ends                    uint32 // whether a sentence ends there
	distance                uint32
	exact, path, level, big uint32 // the constituent that is exactly from i to j
	shape                   uint32 // how both ends lie to quotation marks
	near                    uint32 // how soon source or cue come next
	headOfNext              uint32 // where the next word hangs
	next, nextTag, nextRel  uint32
	afterNext, afterNextTag uint32
}

func (t *text) endView(v cueView, src [2]int, b startView, j int) endView {
	s := t.words[j].sentence
	e := endView{i: b.i, j: j, ends: bit(t.lastWord(s) == j), distance: distance(j - b.i), near: t.nearness(v, src, j), shape: t.shapeOf(b.i, j),
		headOfNext: t.headOfNext(v, b.i, j), next: t.low(j+1, s), nextTag: t.tag(j+1, s), nextRel: 1,
		afterNext: t.low(j+2, s), afterNextTag: t.tag(j+2, s)}
	if j+1 < t.sentences[s].to {
		e.nextRel = t.words[j+1].hRel
	}
	switch {
	case b.i > v.i:
		e.pos = 1
	case b.i < v.i && j > v.i:
		e.pos = 2
	}
	for k := b.n - 1; k >= 0; k-- {
		r := t.words[b.tops[k]].right
		for r > j && t.words[r].pause() && r-j < 4 {
			r--
		}
		if r == j {
			e.exact, e.path, e.level = t.words[b.tops[k]].hRel, b.paths[k], uint32(b.n-k)
			break
		}
	}
	e.big = bit(e.level == 1)
	return e
}

// shapeOf tells whether the ends of the words from i to j stand in one stretch between marks, at its
// ends, or one end is cut off.
func (t *text) shapeOf(i, j int) uint32 {
	a, z := t.words[i].stretch, t.words[j].stretch
	switch {
	case a < 0 && z < 0:
		return 0
	case a == z && t.spans[z][1] == j:
		return 1 + bit(t.spans[a][0] == i)
	case a == z:
		return 3 + bit(t.spans[a][0] == i)
	case z < 0:
		return 5
	case t.spans[z][1] == j:
		return 6
	}
	return 7
}

// nearness tells whether the source or the cue come right after word j, or after a pause.
func (t *text) nearness(v cueView, src [2]int, j int) uint32 {
	for k := j + 1; k <= j+3; k++ {
		if k == v.i || (src[0] <= src[1] && k == src[0]) {
			return uint32(k-j) + 4*bit(k == v.i)
		}
	}
	return 0
}

// headOfNext tells where the phrase right after the words from i to j hangs: on them, on the cue, or
// before both.
func (t *text) headOfNext(v cueView, i, j int) uint32 {
	to := t.sentences[t.words[j].sentence].to
	k := j + 1
	if k >= to {
		return 0
	}
	if t.words[k].pause() && k+1 < to {
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
	hangs := 1 + bit(h >= i && h <= j) + 2*bit(h == v.i) + 4*bit(h >= 0 && h < min(i, v.i))
	return hangs<<16 ^ t.words[x].hRel
}

// cueAhead tells what the next word is in the lexicon, and how soon after word j another cue comes.
func (t *text) cueAhead(v cueView, j int) (nextLex, ahead uint32) {
	nextLex = 9
	for k, n := j+1, 0; k < t.sentences[t.words[j].sentence].to && n < 4; k, n = k+1, n+1 {
		if t.words[k].pause() {
			continue
		}
		if nextLex == 9 {
			nextLex = t.lexical(k)
		}
		if t.words[k].verb() && t.lexical(k) != 0 && k != v.i {
			return nextLex, uint32(n + 1)
		}
	}
	return nextLex, 0
}

// reach tells how the words from i to j lie to the subtree of the cue and to its head.
func (t *text) reach(v cueView, i, j int) uint32 {
	c := &t.words[v.i]
	within := 4 * bit(c.head >= 0 && i <= c.head && c.head <= j)
	switch {
	case j > c.right:
		return 1 + within
	case j == c.right || t.words[min(j+1, c.right)].pause() && j+2 >= c.right:
		return 2 + within
	}
	return within
}

// endFeatures describes word j as the last of content that begins with b.
func (t *text) endFeatures(fs []feature, v cueView, src [2]int, b startView, j int) []feature {
	e := t.endView(v, src, b, j)
	fs = t.endPhrase(fs, v, e)
	fs = t.endNext(fs, v, e)
	return t.endAround(fs, v, e)
}

// endPhrase describes what ends with e.
func (t *text) endPhrase(fs []feature, v cueView, e endView) []feature {
	w, first, c := &t.words[e.j], &t.words[e.i], &t.words[v.i]
	later := bit(w.sentence != first.sentence)
	return append(fs,
		mix(401, e.exact, e.big), mix(402, e.exact, e.path), mix(403, e.path, c.hLemma), mix(404, e.exact, e.big, e.pos), mix(405, e.ends, e.pos),
		mix(406, e.ends, e.pos, c.hLemma), mix(407, e.shape), mix(408, e.shape, e.ends), mix(410, e.shape, e.pos, e.big), mix(418, later, e.shape),
		mix(419, e.distance, e.pos), mix(420, e.distance, c.hLemma), mix(421, w.hLow), mix(422, w.hTag, e.pos), mix(427, e.ends, bit(e.exact != 0), e.big, e.pos),
		mix(428, c.hTag, e.exact, e.big), mix(435, w.hRel, e.exact), mix(437, first.hTag, e.distance), mix(438, first.hLow, e.exact),
		mix(439, first.hTag, e.exact, e.big), mix(450, v.set, e.exact, e.big, e.pos), mix(452, e.distance, e.ends, e.exact))
}

// endNext describes the words after e.
func (t *text) endNext(fs []feature, v cueView, e endView) []feature {
	w, c := &t.words[e.j], &t.words[v.i]
	next, tag, after, afterTag, hangs := e.next, e.nextTag, e.afterNext, e.afterNextTag, e.headOfNext
	return append(fs,
		mix(409, e.shape, tag), mix(411, next), mix(412, tag, w.hTag), mix(413, tag, e.nextRel), mix(414, next, after), mix(415, tag, afterTag),
		mix(423, hangs), mix(424, hangs, e.pos), mix(425, hangs, next), mix(426, hangs, e.exact), mix(429, c.hTag, e.pos, tag), mix(430, next, c.hLemma),
		mix(434, next, afterTag, e.pos), mix(436, e.nextRel, e.near), mix(440, e.pos, tag, e.shape), mix(441, hangs, c.hLemma), mix(442, v.lex, hangs, e.pos),
		mix(448, tag, afterTag, hangs), mix(449, next, hangs>>16, e.pos), mix(451, e.exact, e.big, tag), mix(458, v.under, tag, e.ends),
		mix(460, v.under, hangs), mix(462, v.under, tag, afterTag))
}

// endAround describes how e lies to its cue, to other cues and to quotation marks.
func (t *text) endAround(fs []feature, v cueView, e endView) []feature {
	c := &t.words[v.i]
	nextLex, ahead := t.cueAhead(v, e.j)
	reach := t.reach(v, e.i, e.j)
	quoted := bit(t.words[e.i].stretch >= 0) + 2*bit(c.stretch >= 0)
	return append(fs,
		mix(416, e.near), mix(417, e.near, e.pos, bit(v.final)), mix(431, e.pos, c.hLemma), mix(432, e.pos, c.hRel), mix(433, e.pos, bit(v.final), e.ends, e.near),
		mix(443, nextLex, e.headOfNext), mix(444, nextLex, e.nextTag, e.afterNextTag), mix(445, ahead, e.nextTag), mix(446, ahead, e.headOfNext),
		mix(447, ahead, e.ends, e.big), mix(453, quoted, e.shape, e.nextTag), mix(454, reach, c.hRel), mix(455, reach, e.pos, e.nextTag),
		mix(456, reach, c.hRel, e.ends), mix(457, reach, e.exact), mix(459, v.under, e.ends, e.pos), mix(461, v.under, ahead, e.ends))
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
		if t.words[k].rel == "aux" || t.words[k].rel == "aux:pass" || t.words[k].rel == "advmod" && t.words[k].head == v.i {
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
