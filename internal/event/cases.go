package event

import (
	"context"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/loglinear"
)

// cases are what the models learn from, by model.
type cases struct {
	sieve, trigger, kind, fact, role, again, kindAgain, roleAgain, same, weight, sure, told, news, place, day []loglinear.Case
}

// take returns the features that were made, in memory of their own.
func (m *maker) take() []uint64 {
	fs := append([]uint64(nil), m.fs...)
	m.fs = m.fs[:0]
	return fs
}

// addBare adds the cases of words alone.
func (c *cases) addBare(l *lesson) {
	if l.Test {
		return
	}
	var m maker
	for i := range l.words {
		if l.candidate(i) && l.annotated(i) {
			l.bareFeatures(&m, i)
			c.sieve = append(c.sieve, loglinear.Case{Features: m.take(), Class: int(bit(l.gold[i] != nil))})
		}
	}
}

// addWords adds the cases of words by themselves, of those that a sieve lets through.
func (c *cases) addWords(l *lesson) {
	if l.Test {
		return
	}
	var m maker
	r := l.model.newReader(context.Background(), l.view)
	for i := range l.words {
		if !l.candidate(i) || !l.annotated(i) {
			continue
		}
		g, sifted := l.gold[i], r.sifted(i)
		if g == nil && !sifted {
			continue
		}
		s := l.setting(i)
		about := l.wordFeatures(&m, &s)
		fs := m.take()
		if sifted {
			c.trigger = append(c.trigger, loglinear.Case{Features: fs, Class: int(bit(g != nil))})
		}
		if g == nil {
			continue
		}
		m.fs = append(m.fs, fs...)
		l.factFeatures(&m, &s)
		c.fact = append(c.fact, loglinear.Case{Features: m.take(), Class: class(facts, g.Factuality)})
		m.fs = append(m.fs, fs[:about]...)
		l.topicFeatures(&m, &s)
		c.kind = append(c.kind, loglinear.Case{Features: m.take(), Class: class(Types, g.Type)})
		if len(c.kind)%strangeKinds == 0 {
			c.kind = append(c.kind, loglinear.Case{Features: l.strange(i), Class: class(Types, g.Type)})
		}
		c.addRoles(l, &s, g)
	}
}

// strangeKinds is which of the cases of types is that of the mention before as if its word had never been met.
const strangeKinds = 3

// strange returns the features of the type of word i with nothing of it but what lists and clusters tell: else these would hardly count beside
// the words themselves, and those that are met later for the first time would be told badly.
func (l *lesson) strange(i int) []uint64 {
	var m maker
	w := &l.words[i]
	known, strange := *w, linear.Mix(0, uint64(i), uint64(len(l.words)), w.lemma)
	w.lemma, w.low, w.stem = strange, strange, strange
	s := l.setting(i)
	m.fs = m.fs[:l.wordFeatures(&m, &s)]
	l.topicFeatures(&m, &s)
	*w = known
	return m.take()
}

// addRoles adds the cases of the arguments of an annotated event.
func (c *cases) addRoles(l *lesson, s *setting, g *Gold) {
	var m maker
	kind := class(Types, g.Type)
	args := l.arguments(nil, s)
	for k := range args {
		a := &args[k]
		a.deep = l.relate(s, a.i)
		p := l.pair(s, kind, a)
		l.roleFeatures(&m, &p)
		c.role = append(c.role, loglinear.Case{Features: m.take(), Class: int(l.goldRole(g, a))})
	}
}

// addAgain adds the cases of words and arguments in the light of the others, as the model of l sees them.
func (c *cases) addAgain(l *lesson) {
	if l.Test {
		return
	}
	r := l.model.newReader(context.Background(), l.view)
	r.readWords()
	t := r.topic()
	for n := range r.mentions {
		x := &r.mentions[n]
		if !l.annotated(x.i) {
			continue
		}
		g := l.gold[x.i]
		r.contextFeatures(&r.m, t, n)
		c.again = append(c.again, loglinear.Case{Features: r.m.take(), Class: int(bit(g != nil)), Prior: []float64{x.odds}})
		if g == nil {
			continue
		}
		r.kindFeatures(&r.m, t, n)
		prior := logOf(x.kinds)
		c.kindAgain = append(c.kindAgain, loglinear.Case{Features: r.m.take(), Class: class(Types, g.Type), Prior: prior[:]})
		r.readRoles(x)
		r.m.fs = r.m.fs[:0]
		rivals := topsOf(x.args)
		for k := range x.args {
			r.rivalFeatures(&r.m, x, &rivals, k)
			prior := logOf(x.args[k].p)
			c.roleAgain = append(c.roleAgain, loglinear.Case{Features: r.m.take(), Class: int(l.goldRole(g, &x.args[k])), Prior: prior[:]})
		}
	}
}

// addSame adds the cases of two mentions of one event: those of the news of the story are, of one type, those of it and of others are not.
func (c *cases) addSame(l *lesson) {
	if l.Test {
		return
	}
	r := l.reader
	for b := range r.mentions {
		y := l.gold[r.mentions[b].i]
		for a := max(0, b-mostEarlier); a < b; a++ {
			x := l.gold[r.mentions[a].i]
			if x == nil || y == nil || max(x.Weight, y.Weight) < 3 || !r.comparable(a, b) {
				continue
			}
			r.m.fs = r.m.fs[:0]
			r.pairFeatures(&r.m, a, b)
			c.same = append(c.same, loglinear.Case{Features: r.m.take(), Class: int(bit(x.Weight == y.Weight && x.Type == y.Type))})
		}
	}
}

// addWeights adds the cases of how much mentions matter.
func (c *cases) addWeights(l *lesson) {
	if l.Test {
		return
	}
	r := l.reader
	t := r.topic()
	for _, g := range l.groups {
		for _, n := range g.mentions {
			if y := l.gold[r.mentions[n].i]; y != nil {
				r.m.fs = r.m.fs[:0]
				r.weightFeatures(&r.m, t, n, len(g.mentions))
				c.weight = append(c.weight, loglinear.Case{Features: r.m.take(), Class: y.Weight - 1})
			}
		}
	}
}

// addSure adds the cases of whether all of a mention is right.
func (c *cases) addSure(l *lesson) {
	if l.Test {
		return
	}
	r := l.reader
	for _, g := range l.groups {
		for _, n := range g.mentions {
			if !l.annotated(r.mentions[n].i) {
				continue
			}
			r.m.fs = r.m.fs[:0]
			r.sureFeatures(&r.m, n, len(g.mentions))
			all, _ := r.mentions[n].certainty()
			c.sure = append(c.sure, loglinear.Case{Features: r.m.take(), Class: int(bit(l.right(n))), Prior: []float64{loglinear.LogOdds(all)}})
		}
	}
}

// addTold adds the cases of whether what an event tells of its mentions is right: of all but the one that tells it, type and factuality.
func (c *cases) addTold(l *lesson) {
	r := l.reader
	r.judge(l.groups)
	if l.Test {
		return
	}
	for g := range l.groups {
		e := &l.groups[g]
		x := &r.mentions[e.best]
		for _, n := range e.mentions {
			if !l.annotated(r.mentions[n].i) {
				continue
			}
			right := l.right(n)
			if n != e.best {
				y := l.gold[r.mentions[n].i]
				right = y != nil && y.Type == Types[x.kind()] && y.Factuality == facts[x.fact()]
			}
			r.m.fs = r.m.fs[:0]
			r.toldFeatures(&r.m, e)
			c.told = append(c.told, loglinear.Case{Features: r.m.take(), Class: int(bit(right)), Prior: []float64{loglinear.LogOdds(x.sure)}})
		}
	}
}

// right reports whether type, factuality, who and whom of mention n are as annotated; where nobody is annotated, anything is right.
func (l *lesson) right(n int) bool {
	x := &l.reader.mentions[n]
	g := l.gold[x.i]
	if g == nil || Types[x.kind()] != g.Type || facts[x.fact()] != g.Factuality {
		return false
	}
	for c := who; c <= whom; c++ {
		if len(g.Roles[c]) > 0 && !l.plays(x, g, c) {
			return false
		}
	}
	return true
}

// plays reports whether somebody told to play a role in x does.
func (l *lesson) plays(x *mention, g *Gold, c role) bool {
	for k := range x.args {
		if a := &x.args[k]; a.role == c {
			span := l.reader.phrase(a.i)
			for _, s := range g.Roles[c] {
				if halfShared(span, s) {
					return true
				}
			}
		}
	}
	return false
}
