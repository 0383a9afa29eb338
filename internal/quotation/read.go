package quotation

import (
	"context"
	"iter"
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/loglinear"
)

// A Kind says how the words of a quotation are given.
type Kind uint8

// The kinds of quotations.
const (
	Indirect Kind = iota
	Mixed
	Direct
)

// A Quotation is what somebody said, wrote or thought.
type Quotation struct {
	Kind       Kind
	Mode       string          // Speech, Writing or Thought
	Parts      []english.Range // without marks and cue
	Source     english.Range   // empty if there is none
	SourceHead int             // offset of the head of the source
	Cue        english.Range
	Confidence float64
}

// A Model is what has been learned from annotated attributions.
type Model struct {
	cue, source, start, end, rank, sure linear
}

// An attribution is a reading of one cue, in words.
type attribution struct {
	cue     int
	head    int    // of the source, -1 if there is none
	source  [2]int // first and last word, last < first if there is none
	parts   [][2]int
	p       [4]float64 // of cue, source, start and end
	hyps    []hypothesis
	chosen  int     // of hyps
	best    float64 // the probability of the one chosen among them
	sure    float64 // mean of how likely it is an attribution of any kind, and how likely it is said, written or explicitly thought
	rated   bool    // sure is that of the attribution as it is
	joined  bool    // further parts were joined to it
	dropped bool
	rule    uint32    // by which it was found, 0 if by the models
	around  []feature // of the attribution, when it was rated
}

// join adds a part to what is said.
func (a *attribution) join(part [2]int) {
	a.parts = append(a.parts, part)
	a.joined, a.rated = true, false
}

// The least probability of a cue to be read on, and of an attribution to be told. Who believes or wants what, or speaks of what, is
// told only where it is clearer: readers ask for what was said. Half of the probability is that of what PolNeAR calls an
// attribution, half of what an editor calls a quote (train/GUIDE.md); so the bounds are lower than they look.
const (
	cueLeast     = 0.15
	sureLeast    = 0.38
	thoughtLeast = 0.46
	ruleLeast    = 0.44
	quotedSure   = 0.9 // of “saying” after “quoted as”
)

// Read returns the quotations of a text in the order of their first part, and
// the quotation marks that have no partner. Once ctx is done it returns what it has.
func (m *Model) Read(ctx context.Context, raw string, paragraphs []Paragraph, sentences iter.Seq[english.Sentence]) ([]Quotation, []english.Range) {
	t := newText(raw, paragraphs, sentences)
	as := m.attributions(ctx, t)
	var out []Quotation
	for i := range as {
		if as[i].sure >= t.least(&as[i]) && !t.untold(&as[i]) {
			out = append(out, t.quotation(&as[i]))
		}
	}
	slices.SortStableFunc(out, func(a, b Quotation) int { return a.Parts[0].Start - b.Parts[0].Start })
	return out, t.lone
}

// untold reports whether a is no quote, however sure the models are.
func (t *text) untold(a *attribution) bool {
	return t.byWriter(a) || t.raised(a) || t.empty(a) || t.brief(a) || t.lasts(a) || t.addresses(a) || t.otherSense(a) || t.refuses(a) || t.works(a)
}

// least returns the least probability of a to be told.
func (t *text) least(a *attribution) float64 {
	switch lex := t.lexical(a.cue); {
	case a.rule != 0:
		return ruleLeast
	case lex != 's' && lex != 'w':
		return thoughtLeast
	}
	return sureLeast
}

// bare reports whether the content of a is a thing and no words: no mark and no verb is in it. What somebody mentioned,
// described or touted is seldom what was said.
//
//	She mentioned the drug.
func (t *text) bare(a *attribution) bool {
	for _, p := range a.parts {
		for i := p[0]; i <= p[1]; i++ {
			w := &t.words[i]
			own := w.rel == "obj" && w.head >= p[0] && w.head <= p[1] // “recommended closing it”
			if w.stretch >= 0 || w.verb() || w.tag == "MD" || w.rel == "xcomp" || w.rel == "ccomp" || own {
				return false
			}
		}
	}
	return true
}

// byWriter reports whether the writer or the reader is the source of a: they are no speakers.
//
//	We can only hope that both sides are still talking.
func (t *text) byWriter(a *attribution) bool {
	if a.head < 0 || a.rule == ruleTurn || a.rule == rulePost || t.words[a.head].stretch >= 0 || t.words[a.cue].stretch >= 0 {
		return false
	}
	switch t.lower(a.head) {
	case "i", "me", "my", "we", "us", "our", "you", "your":
		return true
	}
	return false
}

// attributions reads every cue of t. A text that was left half read, since ctx is done, has none.
func (m *Model) attributions(ctx context.Context, t *text) []attribution {
	if len(t.words) == 0 || ctx.Err() != nil {
		return nil
	}
	d := decoder{Model: m, text: t, ctx: ctx}
	d.readCues()
	d.rerank()
	d.cutSplices()
	d.cutSpilled()
	d.join()
	d.dropDoubles()
	d.readTurns()
	d.readPosts()
	d.readTweeted()
	d.readPer()
	claimed := d.claims()
	d.readSetOff()
	d.readInverted(claimed)
	d.readFollowed(claimed)
	d.readLabelled(claimed)
	d.readHeaded(claimed)
	d.readSigned(claimed)
	d.readAsked(claimed)
	d.readIntroduced(claimed)
	d.readVerdicts(claimed)
	d.readFloating(claimed)
	d.readLonely(claimed)
	d.readLoose(claimed)
	slices.SortStableFunc(d.out, func(a, b attribution) int { return a.cue - b.cue })
	d.rate()
	return d.out
}

// byRule stands for the probabilities of the models in what a rule reads.
var byRule = [4]float64{1, 1, 1, 1}

// rate finds how sure all attributions are that were read or changed since the last time.
func (d *decoder) rate() {
	speaks := d.speakers()
	for i := range d.out {
		a := &d.out[i]
		if a.rated {
			continue
		}
		a.rated = true
		if sureByRule[a.rule] > 0 {
			a.sure = sureByRule[a.rule]
			continue
		}
		d.fs = d.sureFeatures(d.fs[:0], a)
		own := len(d.fs)
		d.fs = d.aroundFeatures(d.fs, i, speaks)
		a.around = slices.Clone(d.fs[own:])
		any := loglinear.Sigmoid(d.sure.score(d.fs))
		d.fs = guided(d.fs)
		a.sure = (any + loglinear.Sigmoid(d.sure.score(d.fs))) / 2
	}
}

// A decoder holds what is used again for every cue of a text.
type decoder struct {
	ctx   context.Context
	steps int
	*Model
	*text
	fs     []feature
	cands  []int
	ends   []int
	starts []hypothesis
	scores []float64
	tried  [][2]int
	hyps   []hypothesis
	out    []attribution
	found  int // how many of out stood before loose stretches were read
}

// readCues reads every word that may be a cue by itself.
func (d *decoder) readCues() {
	for i := range d.words {
		if d.done() {
			return
		}
		if d.maybeCue(i) {
			if a, ok := d.read(i); ok {
				d.out = append(d.out, a)
			}
		}
	}
}

// done counts one step of a long loop and reports, now and then, whether to leave it.
func (d *decoder) done() bool {
	d.steps++
	return d.steps%16 == 0 && d.ctx.Err() != nil
}

func (d *decoder) read(i int) (a attribution, ok bool) {
	d.fs = d.cueFeatures(d.fs[:0], i)
	p := loglinear.Sigmoid(d.cue.score(d.fs))
	own, as := d.owner(i), d.quotedAs(i)
	switch {
	case own >= 0:
		a.rule = ruleOwned
	case as >= 0:
		p = max(p, quotedSure)
	case p < cueLeast:
		return a, false
	}
	v := d.view(i)
	a.cue, a.p[0] = i, p
	d.readSource(&a, v)
	if d.impersonal(v, v.subject) && d.childWith(i, "obl:agent") < 0 {
		a.p[1], a.head, a.source = 1, -1, [2]int{0, -1} // it is said that
	}
	if x := max(own, as); x >= 0 {
		a.p[1], a.head = 1, x
		a.source[0], a.source[1] = d.sourceWords(x, i)
	}
	v.before, v.after = d.touch(v, a.source)
	a.hyps = d.hyps[:0]
	ok = d.readContent(&a, v)
	d.hyps, a.hyps = a.hyps, slices.Clone(a.hyps)
	return a, ok
}

func (d *decoder) readSource(a *attribution, v cueView) {
	d.cands = d.sourceCandidates(d.cands[:0], v.i)
	d.fs = d.noSource(d.fs[:0], v)
	d.scores = append(d.scores[:0], d.source.score(d.fs))
	for k, x := range d.cands {
		d.fs = d.sourceFeatures(d.fs[:0], v, x, rank(d.cands, k, v.i))
		d.scores = append(d.scores, d.source.score(d.fs))
	}
	loglinear.Softmax(d.scores)
	best := argmax(d.scores)
	a.p[1], a.head, a.source = d.scores[best], -1, [2]int{0, -1}
	if best > 0 {
		a.head = d.cands[best-1]
		a.source[0], a.source[1] = d.sourceWords(a.head, v.i)
		d.takeName(a)
	}
}

// takeName adds to the words of the source the name right behind a noun for a person, where the tree makes two subjects of them:
//
//	“We had too few boats,” owner Jane Roe said.
func (t *text) takeName(a *attribution) {
	next := a.source[1] + 1
	if a.head != a.source[1] || next >= len(t.words) {
		return
	}
	w, n := &t.words[a.head], &t.words[next]
	if _, person := english.PersonNoun(t.lower(a.head)); person && w.tag == "NN" && n.tag == "NNP" && n.head == w.head && n.rel == w.rel {
		a.head = next
		a.source[1] = n.right
	}
}

// rank counts the candidates between candidate k and the cue at i, up to 6.
func rank(cands []int, k, i int) int {
	n := 0
	if cands[k] < i {
		for k++; k < len(cands) && cands[k] < i && n < 6; k++ {
			n++
		}
		return n
	}
	for k--; k >= 0 && cands[k] > i && n < 6; k-- {
		n++
	}
	return n
}

// readContent finds with which words the content of cue v most probably begins and ends.
func (d *decoder) readContent(a *attribution, v cueView) bool {
	if i, ok := d.asSaid(v); ok {
		a.hyps = append(a.hyps, hypothesis{i, d.lastWord(d.words[i].sentence), 0.9, 0.9})
		return true
	}
	d.cands = d.startCandidates(d.cands[:0], v, a.source)
	d.scores = d.scores[:0]
	for _, i := range d.cands {
		d.fs = d.startFeatures(d.fs[:0], v, a.source, i)
		d.scores = append(d.scores, d.start.score(d.fs))
	}
	loglinear.Softmax(d.scores)
	for range mostStarts {
		best, p := takeBest(d.scores)
		if p < leastStart {
			break
		}
		d.starts = append(d.starts, hypothesis{i: d.cands[best], p: p})
	}
	for _, h := range d.starts {
		d.readEnds(a, v, h)
	}
	d.starts = d.starts[:0]
	return len(a.hyps) > 0
}

// asSaid returns the first word of the clause that a clause with “as” at the start of
// a sentence says to be somebody's words:
//
//	As the minister pointed out on Monday, nobody had asked.
func (d *decoder) asSaid(v cueView) (start int, ok bool) {
	if v.under != hash("as")^1 || v.lex != 's' || v.set&(2|4|8) != 0 || v.passive {
		return 0, false
	}
	s := d.sentences[d.words[v.i].sentence]
	for k := v.i + 1; k < min(s.to-1, v.i+startAfter); k++ {
		switch {
		case d.words[k].mark:
			return 0, false
		case d.words[k].tag == "," && !d.words[k+1].pause():
			return k + 1, true
		}
	}
	return 0, false
}

// readEnds appends to the hypotheses of a the most probable ends of content that begins like h.
func (d *decoder) readEnds(a *attribution, v cueView, h hypothesis) {
	d.ends = d.endCandidates(d.ends[:0], v, a.source, h.i)
	b := d.startView(v, h.i)
	d.scores = d.scores[:0]
	for _, j := range d.ends {
		d.fs = d.endFeatures(d.fs[:0], v, a.source, b, j)
		d.scores = append(d.scores, d.end.score(d.fs))
	}
	loglinear.Softmax(d.scores)
	for range mostEnds {
		best, q := takeBest(d.scores)
		if q < leastEnd {
			break
		}
		h.j, h.q = d.ends[best], q
		if d.tried = d.parts(d.tried[:0], v, a.source, h.i, h.j); len(d.tried) > 0 {
			a.hyps = append(a.hyps, h)
		}
	}
}

// takeBest returns the index of the highest of the probabilities, which it sets to zero.
func takeBest(ps []float64) (best int, p float64) {
	if len(ps) == 0 {
		return 0, 0
	}
	best = argmax(ps)
	p, ps[best] = ps[best], 0
	return best, p
}

func argmax(s []float64) int {
	best := 0
	for i, x := range s {
		if x > s[best] {
			best = i
		}
	}
	return best
}

// tellsMore reports whether word i begins a relative clause about the source right before it, which is the writer's:
//
//	“We heard it,” said the neighbour, who wrote “Night Train”.
func (t *text) tellsMore(i int, src [2]int) bool {
	return (t.words[i].tag == "WP" || t.words[i].tag == "WP$") && t.words[i].stretch < 0 && src[0] <= src[1] && src[1] < i && i-src[1] <= 2
}

// parts appends the words from i to j without the cue and source between them.
func (t *text) parts(out [][2]int, v cueView, src [2]int, i, j int) [][2]int {
	if i > v.i || j < v.i {
		return append(out, [2]int{i, j})
	}
	from, to := t.hole(v, src)
	for from-1 > i && t.words[from-1].pause() {
		from--
	}
	for to+1 < j && t.words[to+1].pause() {
		to++
	}
	if i < from {
		out = append(out, [2]int{i, from - 1})
	}
	if to < j && !(i < from && t.tellsMore(to+1, src)) {
		out = append(out, [2]int{to + 1, j})
	}
	return out
}
