package event

import (
	"math"

	"github.com/ebc17271/lede/internal/loglinear"
)

// A topic is what a story tells of, by all its mentions.
type topic struct {
	story, lead [types]float64       // shares of the types
	lemmas      map[uint64]*lemmaSum // of every lemma
	sentences   map[int]float64      // how many events each sentence is thought to name
	all         float64              // and the story
	before      []int                // the mention before each that is probable, -1 for none
	behind      []int
}

// A lemmaSum is what all mentions of one lemma are thought to be.
type lemmaSum struct {
	n     int
	p     float64
	top   float64
	kinds [types]float64
}

func (r *reader) topic() *topic {
	t := &topic{lemmas: map[uint64]*lemmaSum{}, sentences: map[int]float64{}}
	var lead float64
	var sums shelf[lemmaSum]
	for n := range r.mentions {
		x := &r.mentions[n]
		p := x.p()
		l := t.lemmas[r.words[x.i].lemma]
		if l == nil {
			l = sums.next()
			t.lemmas[r.words[x.i].lemma] = l
		}
		l.n++
		l.p += p
		l.top = max(l.top, p)
		s := r.Sentence(x.i)
		t.sentences[s] += p
		t.all += p
		first := r.passages[s].lead || r.passages[s].headline
		for k, q := range x.kinds {
			t.story[k] += p * q
			l.kinds[k] += p * q
			if first {
				t.lead[k] += p * q
				lead += p * q
			}
		}
	}
	for k := range t.story {
		t.story[k] /= max(t.all, 1e-3)
		t.lead[k] /= max(lead, 1e-3)
	}
	t.before, t.behind = r.neighbours()
	return t
}

// neighbours returns for every mention the one before and behind it that is probable.
func (r *reader) neighbours() (before, behind []int) {
	before, behind = make([]int, len(r.mentions)), make([]int, len(r.mentions))
	last := -1
	for n := range r.mentions {
		before[n] = last
		if r.mentions[n].odds > -0.5 {
			last = n
		}
	}
	last = -1
	for n := len(r.mentions) - 1; n >= 0; n-- {
		behind[n] = last
		if r.mentions[n].odds > -0.5 {
			last = n
		}
	}
	return before, behind
}

// oddsClass puts log odds into a few classes.
func oddsClass(x float64) uint64 { return uint64(int(math.Floor(min(max(x, -7), 7)*1.5)) + 20) }

func shareClass(p float64) uint64 { return uint64(min(max(p, 0), 0.999) * 8) }

// oddsOf returns the odds class of the mention at a word, 0 for a word that names nothing.
func (r *reader) oddsOf(i int) uint64 {
	if n, ok := r.at[i]; ok && i >= 0 {
		return oddsClass(r.mentions[n].odds)
	}
	return 0
}

// contextFeatures tells how likely what stands around mention n names events.
func (r *reader) contextFeatures(m *maker, t *topic, n int) {
	x := &r.mentions[n]
	w := &r.words[x.i]
	odds, kind := oddsClass(x.odds), uint64(x.kind())
	m.add(0, 0, 0, 0)
	m.add(1, odds, 0, 0)
	m.add(2, odds, w.tag, 0)
	m.add(3, odds, w.rel, 0)
	m.add(4, r.oddsOf(r.Head(x.i)), w.rel, w.tag)
	m.add(5, r.oddsOf(r.Head(x.i)), odds, bit(w.noun))
	if g := x.governor; g >= 0 {
		m.add(6, r.oddsOf(g), x.mark, w.tag)
		m.add(7, r.oddsOf(g), few(x.above), w.tag)
	}
	for k := r.First(x.i); k >= 0; k = r.Next(k) {
		if c := r.oddsOf(k); c > 0 {
			m.add(8, c, r.words[k].rel, w.tag)
			m.add(9, c, odds, 0)
		}
	}
	l := t.lemmas[w.lemma]
	rest := 0
	if l.n > 1 {
		rest = 1 + int(shareClass((l.p-x.p())/float64(l.n-1)))
	}
	m.add(10, uint64(rest), odds, 0)
	m.add(11, uint64(rest), uint64(min(l.n, 5)), w.tag)
	m.add(12, oddsClass(loglinear.LogOdds(l.top)), uint64(min(l.n, 5)), 0)
	s := r.Sentence(x.i)
	m.add(13, scale(int(2*(t.sentences[s]-x.p()))), w.tag, 0)
	density := scale(int(200 * t.all / float64(len(r.words)+20)))
	m.add(14, density, 0, 0)
	m.add(15, density, odds, 0)
	m.add(16, kind, odds, 0)
	m.add(17, kind, shareClass(t.story[kind]), 0)
	m.add(18, shareClass(t.lead[kind]), shareClass(t.story[kind]), w.tag)
	m.add(19, bit(r.passages[s].headline), odds, 0)
	m.add(20, bit(r.passages[s].lead), r.passages[s].place, 0)
	if k := t.before[n]; k >= 0 && r.Sentence(r.mentions[k].i) == s {
		m.add(21, oddsClass(r.mentions[k].odds), scale(x.i-r.mentions[k].i), w.tag)
	}
	if k := t.behind[n]; k >= 0 && r.Sentence(r.mentions[k].i) == s {
		m.add(22, oddsClass(r.mentions[k].odds), scale(r.mentions[k].i-x.i), w.tag)
	}
	m.add(23, density, w.lemma, 0)
	m.add(24, w.lemma, uint64(loglinear.Best(t.story[:])), 0)
	m.add(25, kind, uint64(loglinear.Best(t.story[:])), w.tag)
	m.add(26, shareClass(x.kinds[kind]), odds, 0)
	m.add(27, density, bit(w.quoted), w.tag)
	m.add(28, density, w.tag, x.auxiliaries)
}

// kindFeatures tells what events stand around mention n.
func (r *reader) kindFeatures(m *maker, t *topic, n int) {
	x := &r.mentions[n]
	w := &r.words[x.i]
	kind := uint64(x.kind())
	m.add(0, 0, 0, 0)
	m.add(1, kind, shareClass(x.kinds[kind]), 0)
	for k := range x.kinds {
		c := uint64(k)
		if t.story[k] > 0.04 {
			m.add(2, c, shareClass(t.story[k]), 0)
			m.add(3, c, kind, 0)
		}
		if t.lead[k] > 0.1 {
			m.add(4, c, shareClass(t.lead[k]), 0)
			m.add(5, c, kind, 0)
		}
		if x.kinds[k] > 0.1 {
			m.add(6, c, shareClass(x.kinds[k]), 0)
			m.add(7, c, shareClass(t.story[k]), 0)
			m.add(8, c, shareClass(t.lead[k]), 0)
		}
	}
	l := t.lemmas[w.lemma]
	if l.n > 1 {
		same := loglinear.Best(l.kinds[:])
		m.add(9, uint64(same), shareClass(l.kinds[same]/max(l.p, 1e-3)), 0)
		m.add(10, uint64(same), kind, 0)
	}
	r.besideFeatures(m, 11, n, r.Head(x.i))
	r.besideFeatures(m, 13, n, x.governor)
	for k := r.First(x.i); k >= 0; k = r.Next(k) {
		r.besideFeatures(m, 15, n, k)
	}
	for c, k := range [...]int{t.before[n], t.behind[n]} {
		if k >= 0 {
			y := &r.mentions[k]
			m.add(17+c, uint64(y.kind()), bit(r.Sentence(y.i) == r.Sentence(x.i)), 0)
			m.add(19+c, uint64(y.kind()), kind, 0)
		}
	}
	top := uint64(loglinear.Best(t.story[:]))
	m.add(21, top, w.lemma, 0)
	m.add(22, top, uint64(w.path.Prefix(8)), 0)
	m.add(23, top, w.tag, 0)
}

// besideFeatures tells what the mention at word i is, beside mention n.
func (r *reader) besideFeatures(m *maker, template, n, i int) {
	k, ok := r.at[i]
	if i < 0 || !ok {
		return
	}
	x, y := &r.mentions[n], &r.mentions[k]
	m.add(template, uint64(y.kind()), shareClass(y.p()), 0)
	m.add(template+1, uint64(y.kind()), uint64(x.kind()), r.words[x.i].tag)
}
