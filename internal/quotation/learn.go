package quotation

import (
	"fmt"
	"io"
	"math"
	"sort"

	"github.com/ebc17271/lede/internal/english"
)

// A Gold is an annotated attribution.
type Gold struct {
	Source, Cue, Content []english.Range
	Speech               bool // its cue is a verb of speech: counted apart in reports
}

// A Sample is an annotated text.
type Sample struct {
	Text       string
	Paragraphs []Paragraph
	Sentences  []english.Sentence
	Gold       []Gold
}

// A goldWords is a Gold in words.
type goldWords struct {
	cue             int // head of the cue
	source, content map[int]bool
	parts           [][2]int
	head            int // of the source, -1
	speech          bool
}

// A choice is a case to learn from: one of its candidates is right.
type choice struct {
	cands [][]feature
	gold  int
}

// The sizes of the models, as powers of two.
const (
	cueBits    = 18
	sourceBits = 16
	startBits  = 18
	endBits    = 18
	sureBits   = 12
)

// Learn trains a model. The probability of whole attributions is learned from
// texts that the other models have not seen, in the given number of folds; the
// report says how good they were there.
func Learn(samples []Sample, folds int, report io.Writer) *Model {
	texts := make([]*text, len(samples))
	golds := make([][]goldWords, len(samples))
	for i, s := range samples {
		texts[i] = newText(s.Text, s.Paragraphs, s.Sentences)
		for _, g := range s.Gold {
			if w, ok := texts[i].align(g); ok {
				golds[i] = append(golds[i], w)
			}
		}
	}
	var sure []choice
	var seen []judged
	for f := range folds {
		train := func(i int) bool { return i%folds != f }
		m := learnFour(texts, golds, train, report)
		for i, t := range texts {
			if train(i) {
				continue
			}
			for _, j := range t.judge(m.attributions(t), golds[i]) {
				sure = append(sure, choice{[][]feature{nil, t.sureFeatures(nil, &j.attribution)}, int(bit(j.right))})
				seen = append(seen, j)
			}
		}
	}
	m := learnFour(texts, golds, func(int) bool { return true }, report)
	m.sure = newLinear(sureBits)
	learnChoices(m.sure, sure, 6, 0.05, 5)
	reportFolds(report, m, sure, seen, golds)
	return m
}

func learnFour(texts []*text, golds [][]goldWords, use func(int) bool, report io.Writer) *Model {
	var cues, sources, starts, ends []choice
	var lost [4]int
	for i, t := range texts {
		if use(i) {
			cues = append(cues, t.cueChoices(golds[i])...)
			for _, g := range golds[i] {
				t.goldChoices(g, &sources, &starts, &ends, &lost)
			}
		}
	}
	fmt.Fprintf(report, "cases: %d cues, %d sources, %d starts, %d ends; out of reach: %v\n", len(cues), len(sources), len(starts), len(ends), lost)
	m := &Model{newLinear(cueBits), newLinear(sourceBits), newLinear(startBits), newLinear(endBits), newLinear(sureBits)}
	learnChoices(m.cue, cues, 8, 0.1, 1)
	learnChoices(m.source, sources, 8, 0.1, 1)
	learnChoices(m.start, starts, 8, 0.1, 1)
	learnChoices(m.end, ends, 8, 0.1, 1)
	return m
}

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

func (t *text) cueChoices(gold []goldWords) []choice {
	right := make(map[int]bool)
	for _, g := range gold {
		right[g.cue] = true
	}
	var out []choice
	for i := range t.words {
		if t.maybeCue(i) {
			out = append(out, choice{[][]feature{nil, t.cueFeatures(nil, i)}, int(bit(right[i]))})
		}
	}
	return out
}

// goldChoices appends the cases of source, start and end that g teaches, and
// counts in lost what no candidate offers: cue, source, start, end.
func (t *text) goldChoices(g goldWords, sources, starts, ends *[]choice, lost *[4]int) {
	if g.cue < 0 {
		lost[0]++
		return
	}
	v := t.view(g.cue)
	src := [2]int{0, -1}
	cands := t.sourceCandidates(nil, g.cue)
	c := choice{[][]feature{t.noSource(nil, v)}, -1}
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

// learnChoices is AdaGrad on the likelihood of the right candidates, with
// averaged weights, without the features seen fewer than the given times.
func learnChoices(l linear, cases []choice, epochs int, rate float64, least int) {
	mask := feature(len(l.weights) - 1)
	count := make([]int, len(l.weights))
	for _, c := range cases {
		for k, fs := range c.cands {
			if k == c.gold || len(c.cands) == 2 {
				for _, f := range fs {
					count[f&mask]++
				}
			}
		}
	}
	square := make([]float64, len(l.weights))
	sum := make([]float64, len(l.weights))
	var scores []float64
	seed := uint64(1)
	order := make([]int, len(cases))
	for i := range order {
		order[i] = i
	}
	steps := 0
	w := make([]float64, len(l.weights))
	for range epochs {
		for i := len(order) - 1; i > 0; i-- {
			seed = seed*6364136223846793005 + 1442695040888963407
			k := int(seed>>33) % (i + 1)
			order[i], order[k] = order[k], order[i]
		}
		for _, n := range order {
			steps++
			c := &cases[n]
			scores = scores[:0]
			for _, fs := range c.cands {
				x := 0.0
				for _, f := range fs {
					x += w[f&mask]
				}
				scores = append(scores, x)
			}
			softmax(scores)
			for k, fs := range c.cands {
				g := -scores[k]
				if k == c.gold {
					g++
				}
				if math.Abs(g) < 1e-3 {
					continue
				}
				for _, f := range fs {
					f &= mask
					if count[f] < least {
						continue
					}
					square[f] += g * g
					d := rate * g / (1e-6 + math.Sqrt(square[f]))
					w[f] += d
					sum[f] += d * float64(steps)
				}
			}
		}
	}
	for f := range w {
		l.weights[f] = float32(w[f] - sum[f]/float64(steps+1))
	}
}

// A judged attribution is one held against the annotation.
type judged struct {
	attribution
	kind    Kind
	thought bool
	match   int // index in the annotation of its text, -1 if none
	right   bool
	speech  bool // matched to an attribution by a verb of speech
	other   bool // matched to another one
	near    float64
}

// judge matches attributions and annotation one to one by their words.
func (t *text) judge(as []attribution, gold []goldWords) []judged {
	type pair struct {
		a, g int
		near float64
	}
	var pairs []pair
	for a := range as {
		set := map[int]bool{}
		for _, p := range as[a].parts {
			for i := p[0]; i <= p[1]; i++ {
				if !t.words[i].pause() {
					set[i] = true
				}
			}
		}
		for g := range gold {
			n := 0
			for i := range set {
				if gold[g].content[i] {
					n++
				}
			}
			if near := float64(n) / float64(len(set)+len(gold[g].content)-n); near >= 0.5 {
				pairs = append(pairs, pair{a, g, near})
			}
		}
	}
	sort.SliceStable(pairs, func(i, j int) bool { return pairs[i].near > pairs[j].near })
	out := make([]judged, len(as))
	for a := range as {
		out[a] = judged{attribution: as[a], kind: t.kind(as[a].parts), thought: t.lexical(as[a].cue) != 's' && t.lexical(as[a].cue) != 'w', match: -1}
	}
	used := map[int]bool{}
	for _, p := range pairs {
		o := &out[p.a]
		if o.match >= 0 || used[p.g] {
			continue
		}
		used[p.g] = true
		g := gold[p.g]
		o.match, o.near = p.g, p.near
		o.right = len(g.source) == 0 && o.head < 0
		for i := o.source[0]; i <= o.source[1]; i++ {
			o.right = o.right || g.source[i]
		}
		o.speech, o.other = g.speech, !g.speech
	}
	return out
}

// reportFolds prints how well unseen texts were read, at some thresholds.
func reportFolds(w io.Writer, m *Model, sure []choice, seen []judged, golds [][]goldWords) {
	all, speech := 0, 0
	for _, gs := range golds {
		for _, g := range gs {
			all++
			speech += int(bit(g.speech))
		}
	}
	var found, good [8]int
	for _, j := range seen {
		found[j.rule]++
		good[j.rule] += int(bit(j.right))
	}
	fmt.Fprintf(w, "by models and each rule: found %v, right %v\n", found, good)
	for _, thought := range []float64{0.3, 0.4, 0.5, 0.6} {
		for _, other := range []float64{0.3, 0.35, 0.4, 0.45, 0.5} {
			var n, right, nSpeech, rightSpeech, exact, matched float64
			for k, j := range seen {
				least := other
				if j.thought {
					least = thought
				}
				if sigmoid(m.sure.score(sure[k].cands[1])) < least {
					continue
				}
				n++
				right += float64(bit(j.right))
				matched += float64(bit(j.match >= 0))
				if !j.other {
					nSpeech++
				}
				if j.speech {
					rightSpeech += float64(bit(j.right))
				}
				exact += float64(bit(j.near == 1))
			}
			fmt.Fprintf(w, "thought from %.2f, others from %.2f: all P %.1f R %.1f F %.1f; speech P %.1f R %.1f F %.1f; exact of matched %.1f; source of matched %.1f\n", thought, other,
				100*right/n, 100*right/float64(all), 200*right/(n+float64(all)),
				100*rightSpeech/nSpeech, 100*rightSpeech/float64(speech), 200*rightSpeech/(nSpeech+float64(speech)), 100*exact/matched, 100*right/matched)
		}
	}
}
