package event

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"

	"github.com/ebc17271/lede/internal/loglinear"
)

// A step is how one of the models is learned.
type step struct {
	name  string
	model func(*Model) **loglinear.Model
	cases func(*cases) []loglinear.Case
	loglinear.Lesson
}

var oneClass = []string{"yes"}

// The steps of learning, each made of several models.
var (
	wordSteps = []step{
		{"trigger", func(m *Model) **loglinear.Model { return &m.trigger }, func(c *cases) []loglinear.Case { return c.trigger },
			loglinear.Lesson{Classes: oneClass, Rounds: 7, Rate: 0.03, Least: 2, Keep: 200000, Drop: 0.3}},
		{"kind", func(m *Model) **loglinear.Model { return &m.kind }, func(c *cases) []loglinear.Case { return c.kind },
			loglinear.Lesson{Classes: Types, Rounds: 9, Rate: 0.04, Least: 3, Keep: 60000, Drop: 0.3, Decay: 0.01}},
		{"fact", func(m *Model) **loglinear.Model { return &m.fact }, func(c *cases) []loglinear.Case { return c.fact },
			loglinear.Lesson{Classes: facts, Rounds: 6, Rate: 0.03, Least: 3, Keep: 40000, Drop: 0.3}},
		{"role", func(m *Model) **loglinear.Model { return &m.role }, func(c *cases) []loglinear.Case { return c.role },
			loglinear.Lesson{Classes: roleNames, Rounds: 6, Rate: 0.03, Least: 3, Keep: 100000, Drop: 0.3}},
	}
	againSteps = []step{
		{"again", func(m *Model) **loglinear.Model { return &m.again }, func(c *cases) []loglinear.Case { return c.again },
			loglinear.Lesson{Classes: oneClass, Rounds: 6, Rate: 0.02, Least: 3}},
		{"kindAgain", func(m *Model) **loglinear.Model { return &m.kindAgain }, func(c *cases) []loglinear.Case { return c.kindAgain },
			loglinear.Lesson{Classes: Types, Rounds: 6, Rate: 0.02, Least: 3}},
		{"roleAgain", func(m *Model) **loglinear.Model { return &m.roleAgain }, func(c *cases) []loglinear.Case { return c.roleAgain },
			loglinear.Lesson{Classes: roleNames, Rounds: 6, Rate: 0.02, Least: 3}},
	}
	sameStep = []step{{"same", func(m *Model) **loglinear.Model { return &m.same }, func(c *cases) []loglinear.Case { return c.same },
		loglinear.Lesson{Classes: oneClass, Rounds: 6, Rate: 0.03, Least: 3}}}
	weightStep = []step{{"weight", func(m *Model) **loglinear.Model { return &m.weight }, func(c *cases) []loglinear.Case { return c.weight },
		loglinear.Lesson{Classes: weightNames, Rounds: 6, Rate: 0.03, Least: 3}}}
	sureStep = []step{{"sure", func(m *Model) **loglinear.Model { return &m.sure }, func(c *cases) []loglinear.Case { return c.sure },
		loglinear.Lesson{Classes: oneClass, Rounds: 5, Rate: 0.02, Least: 5}}}
	toldStep = []step{{"told", func(m *Model) **loglinear.Model { return &m.told }, func(c *cases) []loglinear.Case { return c.told },
		loglinear.Lesson{Classes: oneClass, Rounds: 5, Rate: 0.02, Least: 5}}}
)

// A school is cases in folds, with the numbers of their features by model.
type school struct {
	folds []cases
	index map[string]*loglinear.Index
}

// number numbers the features of the cases that some models are learned from.
func (x *school) number(steps []step) {
	index := make([]*loglinear.Index, len(steps))
	together(len(steps), func(n int) { index[n] = loglinear.Number(x.of(steps[n], -1)...) })
	for n, s := range steps {
		x.index[s.name] = index[n]
	}
}

// of returns the cases of a model in all folds but one, which there may not be.
func (x *school) of(s step, but int) (parts [][]loglinear.Case) {
	for f := range x.folds {
		if f != but {
			parts = append(parts, s.cases(&x.folds[f]))
		}
	}
	return parts
}

// teach lets m learn some models from all folds but one, which there may not be.
func (x *school) teach(m *Model, steps []step, but int) {
	for _, s := range steps {
		*s.model(m) = loglinear.Learn(s.Lesson, x.index[s.name], x.of(s, but)...)
	}
}

// Learn trains a model. What looks at decisions that were made is learned from stories that the models before have not learned
// from, in folds that share no outlet; the report says how good all was there. Only with whole a model is made of all of them.
func Learn(samples []Sample, folds int, whole bool, report io.Writer) *Model {
	parts := part(samples, folds)
	all := &school{make([]cases, folds), map[string]*loglinear.Index{}}
	ms := make([]*Model, folds, folds+1) // each but the last for what it has not learned from, the last learns from all
	if whole {
		ms = ms[:folds+1]
	}
	for f := range ms {
		ms[f] = &Model{}
	}
	each := func(steps []step, gather func(c *cases, m *Model, l *lesson)) {
		together(folds, func(f int) {
			for _, l := range parts[f] {
				gather(&all.folds[f], ms[f], l)
			}
		})
		all.number(steps)
		together(len(ms), func(f int) { all.teach(ms[f], steps, f) })
	}
	each(wordSteps, func(c *cases, m *Model, l *lesson) { c.addWords(l) })
	each(againSteps, func(c *cases, m *Model, l *lesson) { c.addAgain(l, m) })
	each(sameStep, func(c *cases, m *Model, l *lesson) {
		l.reader = m.newReader(context.Background(), l.view)
		l.reader.readMentions()
		c.addSame(l)
	})
	each(weightStep, func(c *cases, m *Model, l *lesson) {
		l.groups = l.reader.groupRetold()
		c.addWeights(l)
	})
	each(sureStep, func(c *cases, m *Model, l *lesson) { c.addSure(l) })
	each(toldStep, func(c *cases, m *Model, l *lesson) { c.addTold(l) })
	fmt.Fprintf(report, "bytes of weights: %d\n", len(ms[0].Append(nil)))
	measure(report, parts)
	measureAlone(report, ms, parts)
	if !whole {
		return nil
	}
	return ms[folds]
}

// together does something for each of n, a few at a time.
func together(n int, do func(k int)) {
	var wait sync.WaitGroup
	turn := make(chan bool, runtime.GOMAXPROCS(0))
	for k := range n {
		wait.Add(1)
		go func() {
			defer wait.Done()
			turn <- true
			do(k)
			<-turn
		}()
	}
	wait.Wait()
}

// part lays out the samples in folds by their outlets.
func part(samples []Sample, folds int) [][]*lesson {
	parts := make([][]*lesson, folds)
	for i := range samples {
		f := samples[i].Group % folds
		parts[f] = append(parts[f], newLesson(&samples[i]))
	}
	return parts
}

// Append appends the bytes of a weights file.
func (m *Model) Append(b []byte) []byte {
	for _, p := range m.models() {
		b = (*p).Append(b)
	}
	return b
}
