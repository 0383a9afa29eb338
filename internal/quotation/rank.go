package quotation

import (
	"math"

	"github.com/ebc17271/lede/internal/loglinear"
)

// A hypothesis is a reading of the content of a cue.
type hypothesis struct {
	i, j int     // its first and last word
	p, q float64 // of the start, and of the end given the start
}

// How many starts, and ends of each, are looked at together, and how probable they are at least.
const (
	mostStarts, leastStart = 3, 0.03
	mostEnds, leastEnd     = 4, 0.03
)

// rerank chooses among the hypotheses of every cue by what whole contents are like,
// and by those of the other cues in the sentence.
func (d *decoder) rerank() {
	d.chooseProbable()
	best := make([]int, len(d.out))
	for n := range d.out {
		if d.done() {
			return
		}
		d.scores = d.scores[:0]
		for k := range d.out[n].hyps {
			d.fs = d.rankFeatures(d.fs[:0], n, k)
			d.scores = append(d.scores, d.out[n].hyps[k].prior()+d.rank.score(d.fs))
		}
		best[n] = argmax(d.scores)
		loglinear.Softmax(d.scores)
		d.out[n].best = d.scores[best[n]]
	}
	for n, k := range best {
		d.choose(n, k)
	}
}

// chooseProbable lets every cue have its most probable content.
func (d *decoder) chooseProbable() {
	for n := range d.out {
		d.choose(n, mostProbable(d.out[n].hyps))
	}
}

// prior is the logarithm of the probability of h before it is held against others.
func (h hypothesis) prior() float64 { return math.Log(h.p * h.q) }

func mostProbable(hs []hypothesis) int {
	best := 0
	for k, h := range hs {
		if h.p*h.q > hs[best].p*hs[best].q {
			best = k
		}
	}
	return best
}

// choose makes hypothesis k the content of attribution n.
func (d *decoder) choose(n, k int) {
	a := &d.out[n]
	h := a.hyps[k]
	a.p[2], a.p[3] = h.p, h.q
	a.chosen = k
	a.parts = d.parts(a.parts[:0], d.view(a.cue), a.source, h.i, h.j)
}

// rankFeatures describes hypothesis k of attribution n.
func (d *decoder) rankFeatures(fs []feature, n, k int) []feature {
	a := &d.out[n]
	h := a.hyps[k]
	v := d.view(a.cue)
	c := d.clauseOf(h.i, h.j)
	fs = append(fs, mix(601, odds(h.p)), mix(602, odds(h.q)), mix(603, odds(h.p*h.q)))
	fs = d.rankShape(fs, v, h, c)
	fs = d.rankRest(fs, v, h, c)
	return d.rankRivals(fs, n, h)
}

// A clause is what the words of a content are to each other.
type clause struct {
	head int    // the first word whose head lies outside, -1 if none
	tops uint32 // how many there are of that kind, up to 3
	kind uint32 // what phrase it is
	rels uint32 // the relations of the first three of them
}

// clauseOf reads the words from i to j.
func (t *text) clauseOf(i, j int) clause {
	const longest = 120
	c := clause{head: -1}
	for k := i; k <= min(j, i+longest); k++ {
		w := &t.words[k]
		if w.pause() || w.head >= i && w.head <= j {
			continue
		}
		if c.head < 0 {
			c.head = k
		}
		if c.tops < 3 {
			c.tops++
			c.rels = c.rels*31 + w.hRel
		}
	}
	if c.head >= 0 {
		c.kind = t.phrase(c.head, i, j)
	}
	return c
}

// phrase tells what phrase word x heads within the words from i to j: its part of
// speech, and what introduces it.
func (t *text) phrase(x, i, j int) uint32 {
	var subject, marker, finite uint32
	for k := t.words[x].child; k >= 0; k = t.words[k].next {
		if k < i || k > j {
			continue
		}
		switch w := &t.words[k]; w.rel {
		case "nsubj", "nsubj:pass", "csubj", "expl":
			subject = 1
		case "mark", "case":
			if marker == 0 {
				marker = w.hLow
			}
		case "aux", "cop", "aux:pass":
			if w.tag != "VB" && w.tag != "VBG" && w.tag != "VBN" {
				finite = 1
			}
		}
	}
	if tag := t.words[x].tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" {
		finite = 1
	}
	return mix32(t.words[x].hTag, subject+2*finite, marker)
}

// mix32 joins properties to one.
func mix32(parts ...uint32) uint32 { return uint32(mix(9, parts...)) }

// rankShape describes what stands within the words of h.
func (t *text) rankShape(fs []feature, v cueView, h hypothesis, c clause) []feature {
	s := t.words[h.j].sentence
	first, last := &t.words[h.i], &t.words[h.j]
	headRel, up := uint32(1), uint32(0)
	if c.head >= 0 {
		headRel, up = t.words[c.head].hRel, t.path(v.up, c.head)
	}
	pos := t.side(v, h)
	size := distance(h.j - h.i)
	whole := bit(t.lastWord(s) == h.j)
	lemma := t.words[v.i].hLemma
	marks := t.balanceOf(h)
	return append(fs,
		mix(611, c.kind), mix(612, c.kind, lemma), mix(613, c.kind, pos, whole), mix(614, headRel, pos), mix(615, up, c.tops), mix(616, up, lemma),
		mix(617, c.tops, c.rels), mix(618, c.tops, pos, whole), mix(619, c.kind, c.tops), mix(620, first.hLow, last.hLow),
		mix(621, first.hTag, last.hTag, pos), mix(622, first.hLow, c.kind), mix(623, marks, pos), mix(624, marks, whole), mix(625, marks, c.tops),
		mix(626, marks, first.hTag), mix(627, size, pos), mix(628, size, c.kind), mix(629, size, lemma), mix(630, size, whole, marks),
		mix(631, v.lex, c.kind, c.tops), mix(632, t.words[v.i].hTag, c.kind), mix(633, v.set, c.kind), mix(634, c.rels, lemma),
		mix(635, t.low(h.i-1, first.sentence), c.kind), mix(636, t.low(h.i-1, first.sentence), first.hLow, pos))
}

// side tells on which side of its cue the content of h lies: after, before, on both.
func (t *text) side(v cueView, h hypothesis) uint32 {
	switch {
	case h.i > v.i:
		return 1
	case h.j < v.i:
		return 2
	}
	return 3
}

// balanceOf tells how the ends of h lie to quotation marks: each is outside, at the edge of a
// stretch or within one, and whether it is the same.
func (t *text) balanceOf(h hypothesis) uint32 {
	a, z := t.words[h.i].stretch, t.words[h.j].stretch
	x := bit(a >= 0) + 2*bit(z >= 0) + 4*bit(a == z)
	if a >= 0 {
		x += 8 * bit(t.spans[a][0] == h.i)
		x += 16 * bit(t.spans[a][1] <= h.j)
	}
	if z >= 0 {
		x += 32 * bit(t.spans[z][1] == h.j)
		x += 64 * bit(t.spans[z][0] >= h.i)
	}
	return x
}

// rankRest describes what of its sentence h leaves out behind it.
func (t *text) rankRest(fs []feature, v cueView, h hypothesis, c clause) []feature {
	s := t.words[h.j].sentence
	to := t.sentences[s].to
	var verbs, marked, cues, subjects, inside, words uint32
	first := -1
	for k := h.j + 1; k < min(to, h.j+40); k++ {
		w := &t.words[k]
		if w.pause() {
			continue
		}
		if first < 0 {
			first = k
		}
		words++
		marked |= bit(w.stretch >= 0)
		if k == v.i {
			cues |= 2
		}
		if w.verb() && w.lex != 0 {
			cues |= 1
		}
		if w.tag == "VBD" || w.tag == "VBZ" || w.tag == "VBP" || w.tag == "MD" {
			verbs = min(verbs+1, 2)
		}
		if w.rel == "nsubj" {
			subjects = 1
		}
		if w.head >= h.i && w.head <= h.j {
			inside = 1
		}
	}
	low, tag, rel := uint32(1), uint32(1), uint32(1)
	if first >= 0 {
		x := first
		for n := 0; n < 6 && t.words[x].head > x; n++ {
			x = t.words[x].head
		}
		low, tag, rel = t.words[first].hLow, t.words[first].hTag, t.words[x].hRel
	}
	pause := t.tag(h.j+1, s)
	length := distance(int(words))
	pos := t.side(v, h)
	gist := verbs + 4*marked + 8*cues + 32*subjects + 64*inside
	return append(fs,
		mix(641, gist, pos), mix(642, gist, low), mix(643, gist, tag, pause), mix(644, length, pos), mix(645, length, low), mix(646, low, pause),
		mix(647, rel, inside, pos), mix(648, rel, low), mix(649, rel, c.kind), mix(650, low, c.kind), mix(651, tag, pause, c.kind),
		mix(652, inside, c.tops, pos), mix(653, pause, low, t.words[v.i].hLemma), mix(654, gist, t.words[v.i].hTag), mix(655, verbs, subjects, low),
		mix(656, marked, t.balanceOf(h), low), mix(657, marked, t.balanceOf(h), pos), mix(658, length, c.kind), mix(659, gist, c.kind),
		mix(660, v.under, length, pos), mix(661, v.under, gist), mix(662, v.under, rel, c.tops), mix(663, v.under, pause, tag))
}

// rankRivals describes how h lies to the contents of the other cues of the sentence.
func (d *decoder) rankRivals(fs []feature, n int, h hypothesis) []feature {
	const near = 3
	s := d.words[d.out[n].cue].sentence
	any := uint32(0)
	for m := max(0, n-near); m <= min(n+near, len(d.out)-1); m++ {
		r := &d.out[m]
		if m == n || d.words[r.cue].sentence != s || r.p[0] < 0.3 {
			continue
		}
		x, y := r.hyps[r.chosen].i, r.hyps[r.chosen].j
		lie := bit(h.i <= r.cue && r.cue <= h.j) + 2*bit(r.head >= h.i && r.head <= h.j) + 4*bit(r.head < 0) +
			8*bit(h.i <= x) + 16*bit(y <= h.j) + 32*bit(y < h.i) + 64*bit(x > h.j) + 128*bit(x == h.i) + 256*bit(y == h.j)
		after := bit(m > n)
		lex := d.lexical(r.cue)
		fs = append(fs, mix(671, lie, after), mix(672, lie, after, lex), mix(673, lie, after, d.words[r.cue].hTag), mix(674, lie, odds(r.p[0])),
			mix(675, lie, d.words[r.cue].hRel, after), mix(676, lie, after, bit(r.head == d.out[n].head)))
		any++
	}
	return append(fs, mix(670, any))
}
