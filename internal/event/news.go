package event

import (
	"math"
	"slices"

	"github.com/ebc17271/lede/internal/loglinear"
)

// findNews finds how likely every event is the news of the story, and told right.
func (r *reader) findNews(t *topic, groups []group) {
	if r.news == nil {
		return // the model is still to be learned
	}
	f := r.field(t, groups)
	for g := range groups {
		if g%mentionsEvery == 0 && r.ctx.Err() != nil {
			return
		}
		r.m.fs = r.m.fs[:0]
		r.newsFeatures(&r.m, f, groups, g)
		groups[g].news = loglinear.Sigmoid(r.news.Odds(r.m.fs))
	}
}

// How much it counts for the main event that what it tells is sure, and that who takes part is told: what is the news and told clearly leads.
const (
	mainSure    = 0.15
	nobodyTold  = 0.7
	nobodyActs  = 0.9
	leastOfSure = 0.05
)

// mainOf returns the number of the event that is most likely the news and told right.
func (r *reader) mainOf(groups []group) int {
	best, top := 0, -1.0
	for g := range groups {
		e := &groups[g]
		if p := e.news * math.Pow(e.sure+leastOfSure, mainSure) * r.toldWhole(&r.mentions[e.best]); p > top {
			best, top = g, p
		}
	}
	return best
}

// behindLead is how much less it counts for the mention that tells the main event to stand behind the lead: there a word for it may be
// another event of its type, as in a race with three crashes.
const behindLead = 0.6

// bringForward lets a mention in the lead tell the main event, if it tells it well enough.
func (r *reader) bringForward(e *group) {
	top := 0.0
	for _, n := range e.mentions {
		x := &r.mentions[n]
		p := x.sure
		if !r.passages[r.Sentence(x.i)].lead {
			p *= behindLead
		}
		if p > top {
			top, e.best = p, n
		}
	}
	e.sure = r.calm(e)
}

// toldWhole is how much it counts for the main event who takes part.
func (r *reader) toldWhole(x *mention) float64 {
	switch {
	case x.strongest(who) != nil:
		return 1
	case x.strongest(whom) != nil:
		return nobodyActs
	}
	return nobodyTold
}

// A field is how the events of a story stand against each other.
type field struct {
	*topic
	best []float64 // how likely the likeliest mention of each is the news
	top  []int     // that mention
	rank []int     // how many events are likelier the news
}

func (r *reader) field(t *topic, groups []group) *field {
	f := &field{topic: t, best: make([]float64, len(groups)), top: make([]int, len(groups)), rank: make([]int, len(groups))}
	order := make([]int, len(groups))
	for g := range groups {
		order[g] = g
		f.top[g] = groups[g].mentions[0]
		for _, n := range groups[g].mentions {
			if x := &r.mentions[n]; x.p()*x.weight[2] > f.best[g] {
				f.best[g], f.top[g] = x.p()*x.weight[2], n
			}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case f.best[a] > f.best[b]:
			return -1
		case f.best[a] < f.best[b]:
			return 1
		}
		return 0
	})
	for n, g := range order {
		f.rank[g] = n
	}
	return f
}

// chance puts a probability into classes.
func chance(p float64) uint64 { return oddsClass(loglinear.LogOdds(p)) }

// newsFeatures tells how event g stands in the story.
func (r *reader) newsFeatures(m *maker, f *field, groups []group, g int) {
	e := &groups[g]
	x, y := &r.mentions[f.top[g]], &r.mentions[e.best]
	w := &r.words[x.i]
	likely, rank := chance(f.best[g]), uint64(min(f.rank[g], 4))
	lead := r.passages[r.Sentence(x.i)].lead
	head := r.passages[r.Sentence(x.i)].headline
	front := bit(lead) + 2*bit(head)
	times := uint64(min(len(e.mentions), 5))
	kind, fact := uint64(x.kind()), uint64(x.fact())
	m.add(0, 0, 0, 0)
	m.add(1, likely, 0, 0)
	m.add(2, likely, rank, 0)
	m.add(3, rank, front, 0)
	m.add(4, likely, times, 0)
	m.add(5, likely, kind, 0)
	m.add(6, kind, rank, 0)
	m.add(7, fact, rank, front)
	m.add(8, chance(e.sure), likely, 0)
	m.add(9, chance(e.sure), rank, 0)
	m.add(10, chance(e.sure), times, 0)
	m.add(11, chance(x.p()), rank, 0)
	m.add(12, w.lemma, 0, 0)
	m.add(13, uint64(w.path.Prefix(8)), front, 0)
	m.add(14, w.tag, w.rel, front)
	m.add(15, bit(w.cue), rank, front)
	m.add(16, bit(w.quoted), rank, 0)
	m.add(17, shareClass(f.story[kind]), rank, 0)
	m.add(18, shareClass(f.lead[kind]), rank, 0)
	m.add(19, bit(f.top[g] == e.best), rank, times)
	m.add(20, uint64(x.above), w.tag, front)
	r.spreadFeatures(m, 21, e, rank)
	r.aboveFeatures(m, 26, f, x, rank)
	for c := who; c <= whom; c++ {
		r.partyFeatures(m, 30+10*int(c), y, c, rank)
	}
	m.add(60, bit(y.strongest(who) != nil)+2*bit(y.strongest(whom) != nil), kind, 0)
	m.add(61, bit(y.strongest(who) != nil)+2*bit(y.strongest(whom) != nil), rank, r.words[y.i].tag)
	place := r.passages[r.Sentence(x.i)].place
	m.add(63, place, w.rel, bit(head))
	m.add(64, place, uint64(x.above), bit(head))
	m.add(65, place, likely, bit(head))
	m.add(66, place, chance(e.sure), bit(head))
	m.add(67, place, kind, 0)
	m.add(68, place, w.tag, times)
	m.add(69, r.compareTimesTo(x), times, fact)
	m.add(70, x.auxiliaries, front, 0)
	m.add(71, chance(r.topWeight(e)), times, 0)
	m.add(72, chance(r.topWeight(e)), rank, 0)
	m.add(62, r.compareTimesTo(x), rank, front)
}

// topWeight returns how likely a mention of an event is the news, if it names one at all.
func (r *reader) topWeight(e *group) (p float64) {
	for _, n := range e.mentions {
		p = max(p, r.mentions[n].weight[2])
	}
	return p
}

// spreadFeatures tells where in the story an event is told.
func (r *reader) spreadFeatures(m *maker, template int, e *group, rank uint64) {
	leads, heads, sum := 0, 0, 0.0
	for _, n := range e.mentions {
		p := r.passages[r.Sentence(r.mentions[n].i)]
		leads += int(bit(p.lead))
		heads += int(bit(p.headline))
		sum += r.mentions[n].p() * r.mentions[n].weight[2]
	}
	first := r.passages[r.Sentence(r.mentions[e.mentions[0]].i)]
	m.add(template, uint64(min(leads, 3)), uint64(min(heads, 2)), rank)
	m.add(template+1, first.place, bit(first.headline), rank)
	m.add(template+2, scale(int(4*sum)), rank, 0)
	m.add(template+3, scale(int(4*sum)), uint64(min(leads, 3)), 0)
}

// aboveFeatures tells what event the word that names another hangs on.
func (r *reader) aboveFeatures(m *maker, template int, f *field, x *mention, rank uint64) {
	w := &r.words[x.i]
	n, ok := r.at[x.governor]
	if x.governor < 0 || !ok {
		m.add(template, w.rel, rank, 0)
		return
	}
	y := &r.mentions[n]
	m.add(template+1, w.rel, chance(y.p()*y.weight[2]), rank)
	m.add(template+2, uint64(y.kind()), uint64(x.kind()), 0)
}

// partyFeatures tells who or what takes part in a role.
func (r *reader) partyFeatures(m *maker, template int, x *mention, c role, rank uint64) {
	kind := uint64(x.kind())
	a := x.strongest(c)
	if a == nil {
		m.add(template, kind, rank, 0)
		return
	}
	w := &r.words[a.i]
	often := scale(r.often(w))
	m.add(template+1, often, w.kind, rank)
	m.add(template+2, often, kind, 0)
	m.add(template+3, w.tag, w.kind, rank)
	m.add(template+4, chance(a.p[c]), rank, 0)
	m.add(template+5, bit(r.titled[w.lemma]), rank, 0)
	m.add(template+6, uint64(w.path.Prefix(8)), rank, 0)
}
