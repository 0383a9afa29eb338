package event

import "github.com/ebc17271/lede/internal/loglinear"

// Weights, as the annotators give them: background, important, the news of the story.
var weightNames = []string{"1", "2", "3"}

// weigh finds how much every mention matters to the story.
func (r *reader) weigh(t *topic, groups []group) {
	for g := range groups {
		if g%mentionsEvery == 0 && r.ctx.Err() != nil {
			return
		}
		for _, n := range groups[g].mentions {
			x := &r.mentions[n]
			r.m.fs = r.m.fs[:0]
			r.weightFeatures(&r.m, t, n, len(groups[g].mentions))
			x.weight = [3]float64{}
			r.Model.weight.Add(x.weight[:], r.m.fs)
			loglinear.Softmax(x.weight[:])
		}
	}
}

// weightFeatures tells what mention n, of an event told so many times, is to the story.
func (r *reader) weightFeatures(m *maker, t *topic, n, told int) {
	x := &r.mentions[n]
	w := &r.words[x.i]
	s := r.Sentence(x.i)
	p := r.passages[s]
	kind, fact := uint64(x.kind()), uint64(x.fact())
	share := shareClass(t.story[kind])
	place := p.place
	if p.headline {
		place = 100
	}
	front := bit(p.lead) + 2*bit(p.headline)
	titled := bit(r.titled[w.lemma])
	times := uint64(min(told, 5))
	m.add(0, 0, 0, 0)
	m.add(1, place, 0, 0)
	m.add(2, place, w.tag, 0)
	m.add(3, place, w.rel, bit(p.lead))
	m.add(4, kind, 0, 0)
	m.add(5, kind, share, 0)
	m.add(6, kind, front, 0)
	m.add(7, share, front, 0)
	m.add(8, shareClass(t.lead[kind]), front, titled)
	m.add(9, titled, bit(p.headline), w.tag)
	m.add(10, titled, times, bit(p.headline))
	m.add(11, times, front, 0)
	m.add(12, fact, front, 0)
	m.add(13, w.lemma, 0, 0)
	m.add(14, uint64(w.path.Prefix(8)), 0, 0)
	m.add(15, oddsClass(x.odds), front, 0)
	m.add(16, oddsClass(x.odds), w.tag, 0)
	m.add(17, w.rel, uint64(x.above), bit(p.lead))
	m.add(18, bit(w.quoted), place, 0)
	m.add(19, bit(w.cue), front, 0)
	m.add(20, uint64(min(r.count[w.lemma], 8)), bit(p.lead), 0)
	m.add(21, scale(int(10*t.all)), front, 0)
	m.add(22, uint64(loglinear.Best(t.story[:])), kind, 0)
	m.add(23, uint64(loglinear.Best(t.lead[:])), kind, front)
	m.add(24, x.auxiliaries, w.tag, 0)
	m.add(25, r.compareTimesTo(x), bit(p.lead), w.tag)
	rank := uint64(0) // how many mentions of the sentence stand higher or before
	for k := t.before[n]; k >= 0 && r.Sentence(r.mentions[k].i) == s && rank < 5; k = t.before[k] {
		rank++
	}
	m.add(26, rank, place, 0)
	m.add(27, rank, w.rel, bit(p.headline))
	for c := who; c <= whom; c++ {
		a := x.strongest(c)
		if a == nil {
			m.add(30+int(c), front, kind, 0)
			continue
		}
		b := &r.words[a.i]
		often := scale(r.often(b))
		m.add(32+int(c), often, b.kind, 0)
		m.add(34+int(c), often, front, 0)
		m.add(36+int(c), bit(r.titled[b.lemma]), bit(p.lead), b.tag)
		m.add(38+int(c), b.tag, b.kind, front)
	}
}

// often returns how often the story speaks of what a word names.
func (r *reader) often(w *word) int {
	if w.entity != 0 {
		return r.spoken[w.entity]
	}
	return r.count[w.lemma]
}

// compareTimesTo tells how far from the day of publication the time of x is, 0 for none.
func (r *reader) compareTimesTo(x *mention) uint64 {
	n := r.timeOf(x)
	if n < 0 {
		return 0
	}
	return r.ago(n)
}
