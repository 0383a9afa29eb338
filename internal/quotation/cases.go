package quotation

import (
	"context"
	"sort"

	"github.com/ebc17271/lede/internal/english"
)

// words returns the words of ranges that are no marks.
func (t *text) wordsOf(rs []english.Range) (set map[int]bool, parts [][2]int) {
	set = make(map[int]bool)
	for _, r := range rs {
		lo := sort.Search(len(t.words), func(i int) bool { return t.words[i].end > r.Start })
		first, last := -1, -1
		for i := lo; i < len(t.words) && t.words[i].start < r.End; i++ {
			if !t.words[i].pause() {
				set[i] = true
				if first < 0 {
					first = i
				}
				last = i
			}
		}
		if first >= 0 {
			parts = append(parts, [2]int{first, last})
		}
	}
	sort.Slice(parts, func(i, j int) bool { return parts[i][0] < parts[j][0] })
	return set, parts
}

// align finds the words of g.
func (t *text) align(g Gold) (w goldWords, ok bool) {
	w.content, w.parts = t.wordsOf(g.Content)
	w.source, _ = t.wordsOf(g.Source)
	w.speech = g.Speech
	w.anyone = g.Anyone && len(g.Source) == 0
	w.head = t.headOf(w.source)
	w.cue = -1
	var cue []int
	for _, r := range g.Cue {
		lo := sort.Search(len(t.words), func(i int) bool { return t.words[i].end > r.Start })
		for i := lo; i < len(t.words) && t.words[i].start < r.End; i++ {
			cue = append(cue, i)
		}
	}
	w.cue = t.cueHead(cue)
	return w, len(w.parts) > 0
}

// cueHead returns the word of a cue that the others depend on, a verb if there is one.
func (t *text) cueHead(cue []int) int {
	best, top := -1, -1
	for k, i := range cue {
		if !t.maybeCue(i) {
			continue
		}
		score := 0
		w := &t.words[i]
		if w.verb() {
			score += 4
		}
		if w.lex != 0 {
			score += 6
		}
		if h := w.head; h < cue[0] || h > cue[len(cue)-1] {
			score += 3
		}
		if w.verb() && k > 0 {
			score++ // “went on to say”: the last
		}
		if score > top {
			best, top = i, score
		}
	}
	return best
}

// headOf returns the word of a set whose head lies outside of it.
func (t *text) headOf(set map[int]bool) int {
	best := -1
	for i := range set {
		if !set[t.words[i].head] && t.maybeSource(i) && (best < 0 || i < best) {
			best = i
		}
	}
	return best
}

// cueCases returns the cases of which words are cues. What texts annotated by train/GUIDE.md leave out for others is learned with copies
// of the features that no text is read with: a cue is what any guide calls one, and how sure an attribution is tells them apart.
func (t *text) cueCases(gold []goldWords, news bool) []choice {
	right := make(map[int]bool)
	for _, g := range gold {
		right[g.cue] = true
	}
	var out []choice
	for i := range t.words {
		if t.maybeCue(i) {
			fs := t.cueFeatures(nil, i)
			if news {
				fs = guided(fs)
			}
			out = append(out, choice{cands: [][]feature{nil, fs}, gold: int(bit(right[i]))})
		}
	}
	return out
}

// goldCases appends the cases of source, start and end that g teaches, and
// counts in lost what no candidate offers: cue, source, start, end.
func (t *text) goldCases(g goldWords, sources, starts, ends *[]choice, lost *[4]int) {
	if g.cue < 0 {
		lost[0]++
		return
	}
	v := t.view(g.cue)
	src := [2]int{0, -1}
	cands := t.sourceCandidates(nil, g.cue)
	c := choice{cands: [][]feature{t.noSource(nil, v)}, gold: -1}
	if len(g.source) == 0 {
		c.gold = 0
	}
	for k, x := range cands {
		c.cands = append(c.cands, t.sourceFeatures(nil, v, x, rank(cands, k, v.i)))
		if x == g.head {
			c.gold = k + 1
			src[0], src[1] = t.sourceWords(x, v.i)
		}
	}
	if c.gold >= 0 {
		*sources = append(*sources, c)
	} else {
		lost[1]++
	}
	v.before, v.after = t.touch(v, src)
	i, j := t.mainPart(g)
	c = choice{gold: -1}
	for k, x := range t.startCandidates(nil, v, src) {
		c.cands = append(c.cands, t.startFeatures(nil, v, src, x))
		if x == i {
			c.gold = k
		}
	}
	if c.gold < 0 {
		lost[2]++
		return
	}
	*starts = append(*starts, c)
	c = choice{gold: -1}
	b := t.startView(v, i)
	for k, x := range t.endCandidates(nil, v, src, i) {
		c.cands = append(c.cands, t.endFeatures(nil, v, src, b, x))
		if x == j {
			c.gold = k
		}
	}
	if c.gold < 0 {
		lost[3]++
		return
	}
	*ends = append(*ends, c)
}

// mainPart returns the first and last word of that part of g which its cue
// reports itself; what is joined to it is left out.
func (t *text) mainPart(g goldWords) (i, j int) {
	s := t.sentences[t.words[g.cue].sentence]
	i, j = g.parts[0][0], g.parts[0][1]
	if g.cue < i {
		return i, j
	}
	for _, p := range g.parts[1:] {
		switch {
		case p[0] < g.cue:
			if t.words[i].sentence < t.words[p[0]].sentence && t.words[p[0]].stretch != t.words[i].stretch && t.words[p[0]].sentence == t.words[g.cue].sentence {
				i = p[0]
			}
			j = p[1]
		case p[0] < s.to:
			j = min(p[1], t.lastWord(t.words[g.cue].sentence))
			if k := t.words[p[1]].stretch; k >= 0 && p[1] >= s.to {
				j = p[1]
			}
		}
	}
	return i, j
}

// rankCases returns the cases of which hypothesis is nearest to the annotation.
func (m *Model) rankCases(c corpus) []choice {
	var out []choice
	for i, t := range c.texts {
		d := decoder{Model: m, text: t, ctx: context.Background()}
		d.readCues()
		d.chooseProbable()
		main := make(map[int][2]int)
		for _, g := range c.golds[i] {
			if g.cue >= 0 {
				x, y := t.mainPart(g)
				main[g.cue] = [2]int{x, y}
			}
		}
		for n := range d.out {
			if g, ok := main[d.out[n].cue]; ok {
				if c, near := d.rankCase(n, g); near >= 0.5 {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// rankCase describes the hypotheses of attribution n, and tells how near the nearest comes to g.
func (d *decoder) rankCase(n int, g [2]int) (c choice, near float64) {
	for k, h := range d.out[n].hyps {
		c.cands = append(c.cands, d.rankFeatures(nil, n, k))
		c.prior = append(c.prior, h.prior())
		if x := shared(h, g); x > near {
			c.gold, near = k, x
		}
	}
	return c, near
}

// shared returns the share of the words of h and of g that both have.
func shared(h hypothesis, g [2]int) float64 {
	both := min(h.j, g[1]) - max(h.i, g[0]) + 1
	if both <= 0 {
		return 0
	}
	return float64(both) / float64(h.j-h.i+1+g[1]-g[0]+1-both)
}

// sureCases returns the cases of which attributions are right, but for those of rules that say themselves how sure they are.
func sureCases(seen []judged) []choice {
	var out []choice
	for _, j := range seen {
		if sureByRule[j.rule] == 0 {
			fs := append(j.text.sureFeatures(nil, &j.attribution), j.around...)
			if j.news {
				fs = guided(fs)
			}
			out = append(out, choice{cands: [][]feature{nil, fs}, gold: int(bit(j.right))})
		}
	}
	return out
}
