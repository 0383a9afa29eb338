package event

import "github.com/ebc17271/lede/internal/loglinear"

// certainty is how probable the models think that type, factuality, who and whom of x are right, and that it is an event, as if they were
// independent.
func (x *mention) certainty() (all float64, parts [5]float64) {
	parts = [5]float64{x.p(), x.kinds[x.kind()], x.facts[x.fact()], x.filled(who), x.filled(whom)}
	all = 1
	for _, p := range parts {
		all *= p
	}
	return all, parts
}

// filled is how probable it is that one of the arguments told to play a role does, or that none does where none is told.
func (x *mention) filled(c role) float64 {
	nobody, best := 1.0, 0.0
	for k := range x.args {
		a := &x.args[k]
		nobody *= 1 - a.p[c]
		if a.role == c {
			best = max(best, a.p[c])
		}
	}
	return max(best, nobody*bitf(best == 0))
}

func bitf(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// rate finds how sure mention n is.
func (r *reader) rate(n, told int) float64 {
	all, _ := r.mentions[n].certainty()
	r.m.fs = r.m.fs[:0]
	r.sureFeatures(&r.m, n, told)
	return loglinear.Sigmoid(loglinear.LogOdds(all) + r.Model.sure.Odds(r.m.fs))
}

// calm returns how sure an event is of which the surest mention was chosen: less than that, since it is the surest.
func (r *reader) calm(g *group) float64 {
	if r.told == nil {
		return 0 // the model is still to be learned
	}
	r.m.fs = r.m.fs[:0]
	r.toldFeatures(&r.m, g)
	return loglinear.Sigmoid(loglinear.LogOdds(r.mentions[g.best].sure) + r.told.Odds(r.m.fs))
}

func (r *reader) toldFeatures(m *maker, g *group) {
	x := &r.mentions[g.best]
	sure, times := oddsClass(loglinear.LogOdds(x.sure)), uint64(min(len(g.mentions), 4))
	m.add(0, 0, 0, 0)
	m.add(1, sure, 0, 0)
	m.add(2, sure, times, 0)
	m.add(3, times, 0, 0)
	m.add(4, uint64(min(len(g.mentions), 12)), 0, 0)
}

func (r *reader) sureFeatures(m *maker, n, told int) {
	x := &r.mentions[n]
	w := &r.words[x.i]
	all, parts := x.certainty()
	kind, fact := uint64(x.kind()), uint64(x.fact())
	whole := oddsClass(loglinear.LogOdds(all))
	p := r.passages[r.Sentence(x.i)]
	m.add(0, 0, 0, 0)
	m.add(1, whole, 0, 0)
	for k, q := range parts {
		m.add(2+k, oddsClass(loglinear.LogOdds(q)), 0, 0)
		m.add(8+k, oddsClass(loglinear.LogOdds(q)), whole, 0)
	}
	m.add(14, kind, 0, 0)
	m.add(15, kind, fact, 0)
	m.add(16, w.tag, w.rel, 0)
	m.add(17, uint64(min(told, 4)), w.tag, 0)
	m.add(18, bit(p.headline), w.tag, 0)
	m.add(19, bit(x.strongest(who) != nil)+2*bit(x.strongest(whom) != nil), w.tag, 0)
	m.add(20, bit(x.strongest(who) != nil)+2*bit(x.strongest(whom) != nil), kind, 0)
	m.add(21, bit(w.quoted), fact, 0)
	m.add(22, uint64(min(r.view.count[w.lemma], 4)), bit(p.lead), 0)
	m.add(23, w.lemma, 0, 0)
	m.add(24, scale(len(x.args)), w.tag, 0)
}
