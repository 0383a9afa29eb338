package quotation

import (
	"slices"
	"sort"
	"strings"
)

// readFloating gives a quote that fills sentences of its own, without a cue, to
// whom the attribution before it names, in its paragraph or the one before:
//
//	“We lost everything,” Roe said. (paragraph) “The house, the car, the dog.”
//
// In a dialogue it goes to the other one.
func (d *decoder) readFloating(claimed []bool) {
	last := d.lastAttributions()
	for k, span := range d.spans {
		if !d.free(claimed, k) {
			continue
		}
		s := d.words[span[0]].sentence
		p := d.sentences[s].paragraph
		n, ok := d.before(last, p, span[0])
		if !ok {
			continue
		}
		claimed[k] = true
		if a, ok := d.readOrphan(n, k); ok {
			d.out = append(d.out, a)
			continue
		}
		other, dialogue := d.answered(last, p, n, k)
		if a := &d.out[n]; !dialogue && d.lastSentence(a) == s-1 {
			a.join(span)
			last[p] = n
			continue
		}
		if dialogue {
			n = other
		}
		a := d.out[n]
		last[p] = len(d.out)
		d.out = append(d.out, attribution{cue: a.cue, head: a.head, source: a.source, parts: [][2]int{span},
			p: [4]float64{a.p[0], a.p[1], 1, 1}, rule: ruleFloating})
	}
}

// readOrphan gives stretch k to the subject of the sentence before it, if that tells of another person by name than the one who
// spoke in attribution n before:
//
//	“It is safe,” Roe said. (paragraph) Doe walked through the mud. “We have lost everything.”
func (d *decoder) readOrphan(n, k int) (a attribution, ok bool) {
	span := d.spans[k]
	s := d.words[span[0]].sentence
	if s == 0 || d.lastSentence(&d.out[n]) >= s-1 || d.paragraphs[d.sentences[s-1].paragraph].Headline {
		return a, false
	}
	c := d.rootOf(s - 1)
	if c < 0 || d.words[c].stretch >= 0 {
		return a, false
	}
	x := d.family(c).subject
	if x < 0 || d.words[x].stretch >= 0 || d.words[x].tag != "NNP" {
		return a, false
	}
	from, to := d.sourceWords(x, c)
	for i := from; i <= to; i++ {
		for j := d.out[n].source[0]; j <= d.out[n].source[1]; j++ {
			if d.words[i].hLow == d.words[j].hLow {
				return a, false
			}
		}
	}
	return attribution{cue: c, head: x, source: [2]int{from, to}, parts: [][2]int{span}, p: [4]float64{0.5, 0.5, 1, 1}, rule: ruleLonely}, true
}

// free reports whether stretch k fills sentences of its own and belongs to nobody yet.
func (d *decoder) free(claimed []bool, k int) bool {
	return d.unclaimed(claimed, k) && d.whole(k) && d.fresh(d.spans[k][0])
}

// unclaimed reports whether stretch k has words of its own and belongs to nobody yet.
func (d *decoder) unclaimed(claimed []bool, k int) bool {
	span := d.spans[k]
	return !claimed[k] && span[0] <= span[1] && d.words[span[0]].stretch == k
}

// answered returns the attribution whose source stretch k of paragraph p belongs to when two
// people speak in turn, a paragraph each, of which one asked the other: not that of n, which comes
// right before, but the one before that.
//
//	“Is it safe?” she asked. (paragraph) “It is,” he said. (paragraph) “Are you sure?”
func (d *decoder) answered(last map[int]int, p, n, k int) (other int, ok bool) {
	other, ok = last[p-2]
	if !ok || last[p-1] != n || d.out[other].head < 0 || d.words[d.out[n].head].hLow == d.words[d.out[other].head].hLow {
		return 0, false
	}
	return other, d.question(k) || d.asks(n) || d.asks(other)
}

// asks reports whether what attribution n says between marks ends with a question.
func (d *decoder) asks(n int) bool {
	parts := d.out[n].parts
	k := d.words[parts[len(parts)-1][1]].stretch
	return k >= 0 && d.question(k)
}

// lastSentence returns the sentence in which a ends.
func (d *decoder) lastSentence(a *attribution) int {
	end := max(a.parts[len(a.parts)-1][1], a.cue)
	if a.head >= 0 {
		end = max(end, a.source[1])
	}
	return d.words[end].sentence
}

// rootOf returns the root of sentence s, -1 if it has none within its first words.
func (t *text) rootOf(s int) int {
	if s < 0 {
		return -1
	}
	for i := t.sentences[s].from; i < min(t.sentences[s].to, t.sentences[s].from+100); i++ {
		if t.words[i].head < 0 && t.words[i].rel == "root" {
			return i
		}
	}
	return -1
}

// fresh reports whether word i is the first of its sentence but for marks.
func (t *text) fresh(i int) bool {
	for k := t.sentences[t.words[i].sentence].from; k < i; k++ {
		if !t.words[k].pause() {
			return false
		}
	}
	return true
}

// lastAttributions returns, for each paragraph that has one, the index of the last
// attribution with a source, a cue of speech and something between marks.
func (d *decoder) lastAttributions() map[int]int {
	last := make(map[int]int)
	for n := range d.out {
		a := &d.out[n]
		if a.head >= 0 && d.words[a.cue].stretch < 0 && a.p[0] >= 0.5 && d.kind(a.parts) != Indirect && d.lexical(a.cue) != 't' {
			last[d.sentences[d.lastSentence(a)].paragraph] = n
		}
	}
	return last
}

// before returns the attribution that a quote of paragraph p, beginning with word i, goes on from.
func (d *decoder) before(last map[int]int, p, i int) (n int, ok bool) {
	for q := p; q >= max(0, p-1); q-- {
		if n, ok := last[q]; ok && d.out[n].cue < i && d.out[n].parts[len(d.out[n].parts)-1][1] < i {
			return n, true
		}
	}
	return 0, false
}

// readAsked gives a question to those whose questions are spoken of in the next sentence:
//
//	‘Will you resign?’ The minister refuses to answer questions from Channel 5
func (d *decoder) readAsked(claimed []bool) {
	for k, span := range d.spans {
		if !d.unclaimed(claimed, k) || !d.question(k) {
			continue
		}
		s := d.words[span[1]].sentence
		for _, n := range []int{s, s + 1} {
			if n < len(d.sentences) && d.sentences[n].paragraph == d.sentences[s].paragraph && !claimed[k] {
				d.asked(claimed, k, n)
			}
		}
	}
}

// question reports whether a stretch ends with a question mark.
func (d *decoder) question(k int) bool {
	in := d.stretches[k].Inner()
	return strings.HasSuffix(strings.TrimSpace(d.raw[in.Start:in.End]), "?")
}

// asked looks in sentence n for those who ask: questions from, asked by.
func (d *decoder) asked(claimed []bool, k, n int) {
	s := d.sentences[n]
	for i := max(s.from, d.spans[k][1]+1); i < min(s.to, d.spans[k][1]+40)-2; i++ {
		low, next := d.lower(i), d.lower(i+1)
		if !(strings.HasPrefix(low, "question") && (next == "from" || next == "by") || low == "asked" && next == "by") {
			continue
		}
		x := i + 2
		for x+1 < s.to && (d.words[x].tag == "DT" || d.words[x].head > x && d.words[x].head < s.to && d.words[d.words[x].head].left <= i+2 && d.words[x].head-x < 8) {
			x++
		}
		from, to := d.sourceWords(x, i)
		from = max(from, i+2)
		claimed[k] = true
		d.out = append(d.out, attribution{cue: i, head: x, source: [2]int{from, to}, parts: [][2]int{d.spans[k]},
			p: byRule, rule: ruleAsked})
		return
	}
}

// readLonely gives a quote that is a paragraph of its own, after one in which nobody is said to
// speak, to the subject of the sentence before it:
//
//	Roe was in tears when she saw her house. (paragraph) “We have nothing left.”
func (d *decoder) readLonely(claimed []bool) {
	for k, span := range d.spans {
		s := d.words[min(span[0], len(d.words)-1)].sentence
		if !d.free(claimed, k) || s == 0 || d.sentences[s-1].paragraph == d.sentences[s].paragraph || !d.endsParagraph(span[1]) ||
			d.paragraphs[d.sentences[s-1].paragraph].Headline {
			continue
		}
		c := d.rootOf(s - 1)
		if c < 0 {
			continue
		}
		x := d.family(c).subject
		if x < 0 || d.words[x].stretch >= 0 || !d.maySpeak(x) {
			continue
		}
		claimed[k] = true
		from, to := d.sourceWords(x, c)
		d.out = append(d.out, attribution{cue: c, head: x, source: [2]int{from, to}, parts: [][2]int{span},
			p: [4]float64{0.5, 0.5, 1, 1}, rule: ruleLonely})
	}
}

// maySpeak reports whether word x is a name or stands for a person.
func (t *text) maySpeak(x int) bool {
	switch t.lower(x) {
	case "he", "she", "they":
		return true
	}
	return t.words[x].tag == "NNP"
}

// endsParagraph reports whether word i is the last of its paragraph that is no mark.
func (t *text) endsParagraph(i int) bool {
	s := t.words[i].sentence
	return t.lastWord(s) == i && (s+1 == len(t.sentences) || t.sentences[s+1].paragraph != t.sentences[s].paragraph)
}

// utterance reports whether a noun names something said, rather than the saying of it.
func utterance(lemma string) bool {
	switch strings.TrimSuffix(strings.ToLower(lemma), "s") {
	case "comment", "interview", "letter", "message", "post", "remark", "speech", "statement", "tweet", "warning", "word":
		return true
	}
	return false
}

// readLoose gives a stretch in the middle of a sentence, which no cue has claimed,
// to the noun of speech before it that belongs to somebody:
//
//	the minister’s remarks on the need for “the hardest of choices”
func (d *decoder) readLoose(claimed []bool) {
	slices.SortStableFunc(d.out, func(a, b attribution) int { return a.cue - b.cue })
	d.found = len(d.out)
	for k, span := range d.spans {
		if span[1]-span[0] < 2 || !d.unclaimed(claimed, k) {
			continue
		}
		if d.readMore(k) {
			claimed[k] = true
			continue
		}
		s := d.sentences[d.words[span[0]].sentence]
		for c := span[0] - 1; c >= max(s.from, span[0]-25); c-- {
			w := &d.words[c]
			if w.stretch >= 0 || !utterance(w.lemma) {
				continue
			}
			x := d.childWith(c, "nmod:poss")
			if x < 0 {
				continue
			}
			from, to := d.sourceWords(x, c)
			claimed[k] = true
			d.out = append(d.out, attribution{cue: c, head: x, source: [2]int{from, to}, parts: [][2]int{span},
				p: [4]float64{0.5, 0.9, 0.9, 0.9}, rule: ruleLoose})
			break
		}
	}
}

// readMore gives a stretch that soon follows the content of an attribution, itself
// partly between marks, to the same source:
//
//	She insisted the firm “is sound”, something “every partner knows”.
func (d *decoder) readMore(k int) bool {
	const near = 6
	from := d.spans[k][0]
	n := sort.Search(d.found, func(i int) bool { return d.out[i].cue >= from }) - 1
	for ; n >= 0 && d.words[d.out[n].cue].sentence == d.words[from].sentence && from-d.out[n].cue < 40; n-- {
		a := d.out[n]
		end := a.parts[len(a.parts)-1][1]
		if a.rule != 0 || a.head < 0 || a.cue > a.parts[0][0] || end >= from || from-end > near || d.words[a.cue].stretch >= 0 ||
			d.lexical(a.cue) == 't' || d.kind(a.parts) != Mixed {
			continue
		}
		d.out = append(d.out, attribution{cue: a.cue, head: a.head, source: a.source, parts: [][2]int{d.spans[k]},
			p: [4]float64{a.p[0], a.p[1], 1, 1}, rule: ruleLoose})
		return true
	}
	return false
}
