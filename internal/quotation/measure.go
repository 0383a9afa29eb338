package quotation

import (
	"context"
	"fmt"
	"io"
	"math"
	"sort"
)

// A judged attribution is one held against the annotation.
type judged struct {
	attribution
	text   *text
	kind   Kind
	match  int // index in the annotation of its text, -1 if none
	right  bool
	speech bool // matched to an attribution by a verb of speech
	other  bool // matched to another one
	near   float64
	news   bool // of a text annotated by train/GUIDE.md
	told   bool // but for how sure it is
}

// judgeAll reads the texts of c and judges what m finds.
func (m *Model) judgeAll(c corpus) []judged {
	var out []judged
	for i, t := range c.texts {
		for _, j := range t.judge(m.attributions(context.Background(), t), c.golds[i]) {
			j.news = c.news[i]
			j.told = !t.untold(&j.attribution)
			out = append(out, j)
		}
	}
	return out
}

// A pairing of an attribution and an annotated one, by their indices, with the share of
// words that they have in common.
type pairing struct {
	a, g int
	near float64
}

// pairings returns the pairs that share half of their words or more, the nearest first.
func (t *text) pairings(as []attribution, gold []goldWords) []pairing {
	var ps []pairing
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
				ps = append(ps, pairing{a, g, near})
			}
		}
	}
	sort.SliceStable(ps, func(i, j int) bool { return ps[i].near > ps[j].near })
	return ps
}

// judge matches attributions and annotation one to one by their words.
func (t *text) judge(as []attribution, gold []goldWords) []judged {
	out := make([]judged, len(as))
	for a := range as {
		out[a] = judged{attribution: as[a], text: t, kind: t.kind(as[a].parts), match: -1}
	}
	used := map[int]bool{}
	for _, p := range t.pairings(as, gold) {
		o := &out[p.a]
		if o.match >= 0 || used[p.g] {
			continue
		}
		used[p.g] = true
		g := gold[p.g]
		o.match, o.near = p.g, p.near
		o.right = len(g.source) == 0 && (o.head < 0 || g.anyone)
		for i := o.source[0]; i <= o.source[1]; i++ {
			o.right = o.right || g.source[i]
		}
		o.speech, o.other = g.speech, !g.speech
	}
	return out
}

// Measure reads annotated texts and prints how far the confidence of what m tells is from the
// share that is right, with the expected calibration error.
func (m *Model) Measure(samples []Sample, w io.Writer) {
	reliability(m.judgeAll(newCorpus(samples, 1)), w)
}

// reliability prints how far the confidence of what is told is from the share that is right, of the texts of both guides, which count
// alike, and of those of each.
func reliability(seen []judged, w io.Writer) {
	const bins = 10
	type bin struct{ n, share, told, right float64 }
	var both [bins]bin
	var each [2][bins]bin
	weight := guideWeights(seen)
	for _, j := range seen {
		if !j.told || j.sure < j.text.least(&j.attribution) {
			continue
		}
		b, x := min(int(j.sure*bins), bins-1), weight[j.news]
		for _, c := range []struct {
			*bin
			x float64
		}{{&both[b], x}, {&each[bit(j.news)][b], 1}} {
			c.n++
			c.share += c.x
			c.told += c.x * j.sure
			c.right += c.x * float64(bit(j.right))
		}
	}
	all, wrong := 0.0, 0.0
	fmt.Fprintln(w, "| confidence | told | right | of PolNeAR | of the second guide |\n| --- | --- | --- | --- | --- |")
	for b, c := range both {
		if c.n > 0 {
			fmt.Fprintf(w, "| %.1f – %.1f | %.1f %% | %.1f %% |", float64(b)/bins, float64(b+1)/bins, 100*c.told/c.share, 100*c.right/c.share)
			for _, g := range each {
				fmt.Fprintf(w, " %.1f %% of %.0f |", 100*g[b].right/max(g[b].n, 1), g[b].n)
			}
			fmt.Fprintln(w)
		}
		all += c.share
		wrong += math.Abs(c.told - c.right)
	}
	fmt.Fprintf(w, "expected calibration error %.4f\n", wrong/max(all, 1e-9))
}

// guideWeights returns what one attribution of each guide's texts counts, so that both guides' count alike.
func guideWeights(seen []judged) map[bool]float64 {
	count := make(map[bool]float64)
	for _, j := range seen {
		count[j.news]++
	}
	return map[bool]float64{false: 1 / max(count[false], 1), true: 1 / max(count[true], 1)}
}

// reportFolds prints how well unseen texts were read, those of each guide, at some thresholds.
func (m *Model) reportFolds(w io.Writer, seen []judged, c corpus) {
	var found, good [rules]int
	for k := range seen {
		j := &seen[k]
		found[j.rule]++
		good[j.rule] += int(bit(j.right))
	}
	reliability(seen, w)
	fmt.Fprintf(w, "by models and each rule: found %v, right %v\n", found, good)
	for _, news := range []bool{false, true} {
		var all, speech float64
		for i, gs := range c.golds {
			for _, g := range gs {
				if c.news[i] == news {
					all++
					speech += float64(bit(g.speech))
				}
			}
		}
		fmt.Fprintf(w, "news %v: %.0f annotated, %.0f by words of speech\n", news, all, speech)
		for _, more := range []float64{-0.04, 0, 0.04, 0.1, 0.2, 0.3} {
			fmt.Fprintf(w, "%.2f surer than is told: %v\n", more, tallyOf(seen, news, more).report(all, speech))
		}
	}
}

// A tally counts judged attributions: all, those not matched to others than speech, and what of them is right.
type tally struct {
	n, right, speech, rightSpeech, matched, exact float64
}

func tallyOf(seen []judged, news bool, more float64) (c tally) {
	for _, j := range seen {
		if j.news != news || !j.told || j.sure < j.text.least(&j.attribution)+more {
			continue
		}
		c.n++
		c.right += float64(bit(j.right))
		c.matched += float64(bit(j.match >= 0))
		c.exact += float64(bit(j.near == 1))
		c.speech += float64(bit(!j.other))
		c.rightSpeech += float64(bit(j.speech && j.right))
	}
	return c
}

// report returns precision, recall and F1 in percent, given how many annotated attributions there are.
func (c tally) report(all, speech float64) string {
	return fmt.Sprintf("words P %.1f R %.1f; all P %.1f R %.1f F %.1f; speech P %.1f R %.1f F %.1f; exact of matched %.1f; source of matched %.1f",
		100*c.matched/c.n, 100*c.matched/all, 100*c.right/c.n, 100*c.right/all, 200*c.right/(c.n+all),
		100*c.rightSpeech/c.speech, 100*c.rightSpeech/speech, 200*c.rightSpeech/(c.speech+speech), 100*c.exact/c.matched, 100*c.right/c.matched)
}
