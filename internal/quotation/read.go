// Package quotation finds in English text what somebody said, wrote or thought:
// quotation marks, cues, sources and contents. It knows nothing of people.
//
// Four linear models decide, one after the other: whether a word is the head of
// a cue, which word heads the source, with which word the content begins and
// with which it ends. A fifth says how likely all of that is right.
package quotation

import (
	"math"
	"slices"

	"github.com/ebc17271/lede/internal/english"
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
	cue, source, start, end, sure linear
}

// An attribution is a reading of one cue, in words.
type attribution struct {
	cue     int
	head    int    // of the source, -1 if there is none
	source  [2]int // first and last word, last < first if there is none
	parts   [][2]int
	p       [4]float64 // of cue, source, start and end
	sure    float64
	joined  bool // further parts were joined to it
	dropped bool
	rule    uint32 // by which it was found, 0 if by the models
}

// The least probability of a cue to be read on, and of an attribution to be told.
// Who believes or wants what is told only where it is clear: readers ask for what was said.
const (
	cueLeast     = 0.15
	sureLeast    = 0.44
	thoughtLeast = 0.55
)

// Read returns the quotations of a text in the order of their first part, and
// the quotation marks that have no partner.
func (m *Model) Read(raw string, paragraphs []Paragraph, sentences []english.Sentence) ([]Quotation, []english.Range) {
	t := newText(raw, paragraphs, sentences)
	as := m.attributions(t)
	var out []Quotation
	for i := range as {
		if as[i].sure >= t.least(as[i].cue) {
			out = append(out, t.quotation(&as[i]))
		}
	}
	slices.SortStableFunc(out, func(a, b Quotation) int { return a.Parts[0].Start - b.Parts[0].Start })
	return out, t.lone
}

// least returns the least probability of an attribution by cue c to be told.
func (t *text) least(c int) float64 {
	if lex := t.lexical(c); lex == 's' || lex == 'w' {
		return sureLeast
	}
	return thoughtLeast
}

// attributions reads every cue of t.
func (m *Model) attributions(t *text) []attribution {
	d := decoder{Model: m, text: t}
	for i := range t.words {
		if t.maybeCue(i) {
			if a, ok := d.read(i); ok {
				d.out = append(d.out, a)
			}
		}
	}
	d.join()
	d.dropDoubles()
	d.readTurns()
	claimed := d.claims()
	d.readSigned(claimed)
	d.readAsked(claimed)
	d.readIntroduced(claimed)
	d.readFloating(claimed)
	d.readLoose(claimed)
	slices.SortStableFunc(d.out, func(a, b attribution) int { return a.cue - b.cue })
	for i := range d.out {
		a := &d.out[i]
		d.fs = t.sureFeatures(d.fs[:0], a)
		if a.sure == 0 {
			a.sure = sigmoid(m.sure.score(d.fs))
		}
	}
	return d.out
}

// A decoder holds what is used again for every cue of a text.
type decoder struct {
	*Model
	*text
	fs     []feature
	cands  []int
	ends   []int
	scores []float64
	out    []attribution
	found  int // how many of out stood before loose stretches were read
}

func (d *decoder) read(i int) (a attribution, ok bool) {
	d.fs = d.cueFeatures(d.fs[:0], i)
	p := sigmoid(d.cue.score(d.fs))
	if p < cueLeast {
		return a, false
	}
	v := d.view(i)
	a = attribution{cue: i, p: [4]float64{p}}
	d.readSource(&a, v)
	v.before, v.after = d.touch(v, a.source)
	return a, d.readContent(&a, v)
}

func (d *decoder) readSource(a *attribution, v cueView) {
	d.cands = d.sourceCandidates(d.cands[:0], v.i)
	d.fs = d.noSource(d.fs[:0], v)
	d.scores = append(d.scores[:0], d.source.score(d.fs))
	for k, x := range d.cands {
		d.fs = d.sourceFeatures(d.fs[:0], v, x, rank(d.cands, k, v.i))
		d.scores = append(d.scores, d.source.score(d.fs))
	}
	softmax(d.scores)
	best := argmax(d.scores)
	a.p[1], a.head, a.source = d.scores[best], -1, [2]int{0, -1}
	if best > 0 {
		a.head = d.cands[best-1]
		a.source[0], a.source[1] = d.sourceWords(a.head, v.i)
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

// readContent takes the most probable start and end; it looks at the ends of the
// two best starts.
func (d *decoder) readContent(a *attribution, v cueView) bool {
	if i, ok := d.asSaid(v); ok {
		a.p[2], a.p[3] = 0.9, 0.9
		a.parts = append(a.parts, [2]int{i, d.lastWord(d.words[i].sentence)})
		return true
	}
	d.cands = d.startCandidates(d.cands[:0], v, a.source)
	if len(d.cands) == 0 {
		return false
	}
	d.scores = d.scores[:0]
	for _, i := range d.cands {
		d.fs = d.startFeatures(d.fs[:0], v, a.source, i)
		d.scores = append(d.scores, d.start.score(d.fs))
	}
	softmax(d.scores)
	first := argmax(d.scores)
	starts := [2]int{d.cands[first], -1}
	ps := [2]float64{d.scores[first]}
	d.scores[first] = 0
	if second := argmax(d.scores); d.scores[second] > 0.1 {
		starts[1], ps[1] = d.cands[second], d.scores[second]
	}
	top := 0.0
	for k, i := range starts {
		if i < 0 {
			continue
		}
		j, p := d.readEnd(v, a.source, i)
		if p*ps[k] > top {
			top = p * ps[k]
			a.p[2], a.p[3] = ps[k], p
			a.parts = d.parts(a.parts[:0], v, a.source, i, j)
		}
	}
	return len(a.parts) > 0
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

func (d *decoder) readEnd(v cueView, src [2]int, i int) (j int, p float64) {
	d.ends = d.endCandidates(d.ends[:0], v, src, i)
	if len(d.ends) == 0 {
		return i, 0
	}
	b := d.startView(v, i)
	d.scores = d.scores[:0]
	for _, j := range d.ends {
		d.fs = d.endFeatures(d.fs[:0], v, src, b, j)
		d.scores = append(d.scores, d.end.score(d.fs))
	}
	softmax(d.scores)
	best := argmax(d.scores)
	return d.ends[best], d.scores[best]
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
	if to < j {
		out = append(out, [2]int{to + 1, j})
	}
	return out
}

// join adds to an attribution the stretches right after it that no cue claims:
//
//	“It was like talking to a wall,” he said. “Nobody listened.”
func (d *decoder) join() {
	claimed := d.claims()
	for i := range d.out {
		d.joinTo(&d.out[i], claimed)
	}
}

// claims tells which stretches attributions have taken.
func (d *decoder) claims() []bool {
	claimed := make([]bool, len(d.stretches))
	for i := range d.out {
		for _, p := range d.out[i].parts {
			d.claim(claimed, p, d.words[d.out[i].cue].stretch)
		}
	}
	return claimed
}

// claim marks the stretches in which a part begins and ends, but for the one in
// which its cue stands: what is said to be said is said.
func (d *decoder) claim(claimed []bool, p [2]int, own int) {
	for _, i := range p {
		if k := d.words[i].stretch; k >= 0 && k != own {
			claimed[k] = true
		}
	}
}

func (d *decoder) joinTo(a *attribution, claimed []bool) {
	end := max(a.parts[len(a.parts)-1][1], a.cue)
	k, s := d.words[a.parts[len(a.parts)-1][1]].stretch, d.words[end].sentence
	if k < 0 && !d.leads(a) {
		return
	}
	for {
		next := d.nextSpoken(k, s)
		if next < 0 || claimed[next] {
			return
		}
		claimed[next] = true
		a.parts = append(a.parts, d.spans[next])
		a.joined = true
		k, s = next, d.words[d.spans[next][1]].sentence
	}
}

// leads reports whether what a stretch after its sentence says goes on from a,
// although a has no words between marks at its end:
//
//	Roe said the law was bad. “It will be repealed.”
func (d *decoder) leads(a *attribution) bool {
	c := &d.words[a.cue]
	return c.verb() && c.stretch < 0 && (c.lex == 's' || c.lex == 'w') && a.head >= 0 && a.p[0] > 0.6 &&
		(c.head < 0 || c.rel == "parataxis" || c.rel == "ccomp" && d.words[c.head].head < 0)
}

// nextSpoken returns the stretch that begins right after sentence s and may go
// on with stretch k, -1 if there is none. In another paragraph that is only the
// case if the marks say so.
func (d *decoder) nextSpoken(k, s int) int {
	if s+1 >= len(d.sentences) {
		return -1
	}
	from := d.sentences[s+1].from
	for from+1 < d.sentences[s+1].to && d.words[from].pause() {
		from++
	}
	next := d.words[from].stretch
	if next < 0 || next == k || d.spans[next][0] != from || !d.whole(next) {
		return -1
	}
	same := d.sentences[s+1].paragraph == d.sentences[s].paragraph
	if !same && !d.runsOn(s) {
		return -1
	}
	return next
}

// whole reports whether a stretch ends with a sentence.
func (d *decoder) whole(k int) bool {
	if d.spans[k][1] < d.spans[k][0] {
		return false
	}
	last := d.spans[k][1]
	return d.lastWord(d.words[last].sentence) == last
}

// runsOn reports whether the paragraph of sentence s ends in an open stretch that
// the next paragraph continues.
func (d *decoder) runsOn(s int) bool {
	k := d.words[d.lastWord(s)].stretch
	return k >= 0 && d.stretches[k].Runs
}

// dropDoubles keeps of two attributions with the same words the more probable:
//
//	issued a statement saying that …
func (d *decoder) dropDoubles() {
	best := make(map[[2]int]int)
	for i := range d.out {
		a := &d.out[i]
		key := [2]int{a.parts[0][0], a.parts[len(a.parts)-1][1]}
		k, seen := best[key]
		switch {
		case !seen:
			best[key] = i
		case product(a) > product(&d.out[k]):
			d.out[k].dropped = true
			best[key] = i
		default:
			a.dropped = true
		}
	}
	d.out = slices.DeleteFunc(d.out, func(a attribution) bool { return a.dropped })
}

func product(a *attribution) float64 { return a.p[0] * a.p[2] * a.p[3] }

// sureFeatures describes a whole attribution.
func (t *text) sureFeatures(fs []feature, a *attribution) []feature {
	c := &t.words[a.cue]
	kind := uint32(t.kind(a.parts))
	lex := t.lexical(a.cue)
	n := 0
	for _, p := range a.parts {
		n += p[1] - p[0] + 1
	}
	all := a.p[0] * a.p[1] * a.p[2] * a.p[3]
	block := bit(t.paragraphs[t.sentences[c.sentence].paragraph].Headline)
	has := bit(a.head >= 0)
	title := uint32(0)
	if k := t.words[a.parts[0][0]].stretch; k >= 0 {
		title = 1 + bit(t.title(k))
	}
	return append(fs, mix(501), mix(502, odds(a.p[0])), mix(503, odds(a.p[1])), mix(504, odds(a.p[2])), mix(505, odds(a.p[3])),
		mix(506, odds(all)), mix(507, odds(all), kind), mix(508, odds(all), lex), mix(509, kind, lex), mix(510, kind, distance(n)),
		mix(511, has), mix(512, has, odds(a.p[1])), mix(513, bit(a.joined), kind), mix(514, block, odds(all)), mix(515, c.hTag, lex),
		mix(516, odds(a.p[0]), odds(a.p[2]*a.p[3])), mix(517, a.rule), mix(518, a.rule, kind), mix(519, title, kind), mix(520, title, kind, lex))
}

// odds puts a probability into one of a few classes by its log odds.
func odds(p float64) uint32 {
	p = min(max(p, 1e-4), 1-1e-4)
	return uint32(int(math.Floor(math.Log(p/(1-p))*1.5)) + 20)
}

// kind tells how much of the parts stands between quotation marks.
func (t *text) kind(parts [][2]int) Kind {
	in, all := 0, 0
	for _, p := range parts {
		for i := p[0]; i <= p[1]; i++ {
			if t.words[i].pause() {
				continue
			}
			all++
			if t.words[i].stretch >= 0 {
				in++
			}
		}
	}
	switch {
	case in == 0:
		return Indirect
	case in == all:
		return Direct
	}
	return Mixed
}

// quotation turns an attribution from words into ranges of text.
func (t *text) quotation(a *attribution) Quotation {
	q := Quotation{Kind: t.kind(a.parts), Mode: t.mode(a.cue), Confidence: a.sure, Cue: t.cueRange(a)}
	for _, p := range a.parts {
		if r := t.trim(p, a.rule == ruleTurn); r.Start < r.End {
			q.Parts = append(q.Parts, t.balance(r, p))
		}
	}
	if a.head >= 0 {
		q.Source = english.Range{Start: t.words[a.source[0]].start, End: t.words[a.source[1]].end}
		q.SourceHead = t.words[a.head].start
	}
	return q
}

// trim returns the range of the words of p without the marks at its ends, but with
// the full stop of a quote between marks or of a turn.
func (t *text) trim(p [2]int, turn bool) english.Range {
	for p[0] < p[1] && t.words[p[0]].pause() {
		p[0]++
	}
	for p[0] < p[1] && t.words[p[1]].pause() {
		p[1]--
	}
	r := english.Range{Start: t.words[p[0]].start, End: t.words[p[1]].end}
	// The full stop of what was said belongs to it, not the comma before the cue.
	k := t.words[p[1]].stretch
	if p[1]+1 < len(t.words) && (turn && k < 0 || k >= 0 && t.spans[k][1] == p[1]) {
		if n := t.words[p[1]+1]; n.start == r.End && n.tag == "." && (k < 0 || n.end <= t.stretches[k].Inner().End) {
			r.End = n.end
		}
	}
	return r
}

// balance adds to the range of the words of p the mark that opens or closes a
// stretch of which it has the other one:
//
//	she called it “the worst” since the war
func (t *text) balance(r english.Range, p [2]int) english.Range {
	a, z := t.words[p[0]].stretch, t.words[p[1]].stretch
	if a == z {
		return r
	}
	if a >= 0 && t.spans[a][0] == p[0] && t.stretches[a].Close > 0 {
		r.Start = t.stretches[a].Start
	}
	if z >= 0 && t.spans[z][1] == p[1] && t.stretches[z].Close > 0 {
		r.End = t.stretches[z].End
	}
	return r
}

func (t *text) mode(c int) string {
	switch t.words[c].lex {
	case 'w':
		return Writing
	case 't':
		return Thought
	}
	return Speech
}

// cueRange returns the cue with its particle or preposition: “pointed out”, “According to”.
func (t *text) cueRange(a *attribution) english.Range {
	c := a.cue
	r := english.Range{Start: t.words[c].start, End: t.words[c].end}
	if c+1 >= len(t.words) || a.holds(c+1) {
		return r
	}
	if next := &t.words[c+1]; next.head == c && (next.rel == "compound:prt" || next.rel == "fixed") {
		r.End = next.end
	}
	return r
}

// holds reports whether word i is part of the content of a.
func (a *attribution) holds(i int) bool {
	return slices.ContainsFunc(a.parts, func(p [2]int) bool { return p[0] <= i && i <= p[1] })
}
