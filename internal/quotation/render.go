package quotation

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

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
	verbatim := a.rule == ruleTurn
	switch a.rule {
	case rulePost, ruleTweeted:
		q.Kind, q.Mode, verbatim = Direct, Writing, true
	case ruleSetOff:
		q.Kind, verbatim = Direct, true
	}
	for k, p := range a.parts {
		if k+1 < len(a.parts) && t.leftOver(p) {
			continue
		}
		if r := t.trim(p, verbatim); r.Start < r.End {
			q.Parts = append(q.Parts, t.bracket(t.balance(r, p)))
		}
	}
	q.Parts = disjoint(q.Parts)
	if a.head >= 0 {
		q.Source = t.bracket(english.Range{Start: t.words[a.source[0]].start, End: t.words[a.source[1]].end})
		q.SourceHead = t.words[a.head].start
	}
	return q
}

// leftOver reports whether a part before the cue is only an article or a preposition, which belongs to the cue and not to what goes on
// behind it:
//
//	In the view of Jane Roe, the bridge was safe.
func (t *text) leftOver(p [2]int) bool {
	for i := p[0]; i <= p[1]; i++ {
		if w := &t.words[i]; w.stretch >= 0 || w.tag != "DT" && w.tag != "IN" && !w.pause() {
			return false
		}
	}
	return true
}

// disjoint puts parts in the order of the text and makes one of those that share bytes: a part grows by the mark or the bracket
// beside it, which may be where the next one begins.
func disjoint(parts []english.Range) []english.Range {
	slices.SortFunc(parts, func(a, b english.Range) int { return a.Start - b.Start })
	out := parts[:0]
	for _, p := range parts {
		if n := len(out); n > 0 && p.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, p.End)
			continue
		}
		out = append(out, p)
	}
	return out
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

// bracket adds to r the bracket that stands right before or after it, if its partner is in r:
//
//	“[The parties] blame us,” she said. “They say that we [lied].”
//
// The number of a footnote is cut off: nobody knows.[12]
func (t *text) bracket(r english.Range) english.Range {
	words := t.raw[r.Start:r.End]
	if before, note := strings.CutSuffix(strings.TrimRight(strings.TrimSuffix(words, "]"), "0123456789"), "["); note && before != "" {
		r.End = r.Start + len(strings.TrimSuffix(before, "."))
	}
	open, closed := 0, false // brackets not yet closed; one was never opened
	for i := r.Start; i < r.End; i++ {
		switch t.raw[i] {
		case '(', '[':
			open++
		case ')', ']':
			closed = closed || open == 0
			open = max(0, open-1)
		}
	}
	if closed && r.Start > 0 && strings.IndexByte("([", t.raw[r.Start-1]) >= 0 {
		r.Start--
	}
	if open > 0 && r.End < len(t.raw) && strings.IndexByte(")]", t.raw[r.End]) >= 0 {
		r.End++
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
