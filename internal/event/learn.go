package event

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
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
	sieveStep = []step{{"sieve", func(m *Model) **loglinear.Model { return &m.sieve }, func(c *cases) []loglinear.Case { return c.sieve },
		loglinear.Lesson{Classes: oneClass, Rounds: 5, Rate: 0.03, Least: 2, Keep: 20000, Drop: 0.1}}}
	wordSteps = []step{
		{"trigger", func(m *Model) **loglinear.Model { return &m.trigger }, func(c *cases) []loglinear.Case { return c.trigger },
			loglinear.Lesson{Classes: oneClass, Rounds: 6, Rate: 0.03, Least: 3, Keep: 150000, Drop: 0.3}},
		{"kind", func(m *Model) **loglinear.Model { return &m.kind }, func(c *cases) []loglinear.Case { return c.kind },
			loglinear.Lesson{Classes: Types, Rounds: 9, Rate: 0.04, Least: 3, Keep: 72000, Drop: 0.3, Decay: 0.03}},
		{"fact", func(m *Model) **loglinear.Model { return &m.fact }, func(c *cases) []loglinear.Case { return c.fact },
			loglinear.Lesson{Classes: facts, Rounds: 8, Rate: 0.03, Least: 4, Keep: 30000, Drop: 0.3, Decay: 0.15}},
		{"role", func(m *Model) **loglinear.Model { return &m.role }, func(c *cases) []loglinear.Case { return c.role },
			loglinear.Lesson{Classes: roleNames, Rounds: 7, Rate: 0.03, Least: 6, Keep: 80000, Drop: 0.3, Decay: 0.03}},
	}
	againSteps = []step{
		{"again", func(m *Model) **loglinear.Model { return &m.again }, func(c *cases) []loglinear.Case { return c.again },
			loglinear.Lesson{Classes: oneClass, Rounds: 6, Rate: 0.02, Least: 3}},
		{"kindAgain", func(m *Model) **loglinear.Model { return &m.kindAgain }, func(c *cases) []loglinear.Case { return c.kindAgain },
			loglinear.Lesson{Classes: Types, Rounds: 6, Rate: 0.02, Least: 3, Keep: 8000}},
		{"roleAgain", func(m *Model) **loglinear.Model { return &m.roleAgain }, func(c *cases) []loglinear.Case { return c.roleAgain },
			loglinear.Lesson{Classes: roleNames, Rounds: 6, Rate: 0.02, Least: 3, Keep: 20000}},
	}
	sameStep = []step{{"same", func(m *Model) **loglinear.Model { return &m.same }, func(c *cases) []loglinear.Case { return c.same },
		loglinear.Lesson{Classes: oneClass, Rounds: 6, Rate: 0.03, Least: 3}}}
	weightStep = []step{{"weight", func(m *Model) **loglinear.Model { return &m.weight }, func(c *cases) []loglinear.Case { return c.weight },
		loglinear.Lesson{Classes: weightNames, Rounds: 6, Rate: 0.03, Least: 3}}}
	sureStep = []step{{"sure", func(m *Model) **loglinear.Model { return &m.sure }, func(c *cases) []loglinear.Case { return c.sure },
		loglinear.Lesson{Classes: oneClass, Rounds: 5, Rate: 0.02, Least: 5}}}
	toldStep = []step{{"told", func(m *Model) **loglinear.Model { return &m.told }, func(c *cases) []loglinear.Case { return c.told },
		loglinear.Lesson{Classes: oneClass, Rounds: 5, Rate: 0.02, Least: 5}}}
	newsStep = []step{{"news", func(m *Model) **loglinear.Model { return &m.news }, func(c *cases) []loglinear.Case { return c.news },
		loglinear.Lesson{Classes: oneClass, Rounds: 10, Rate: 0.02, Least: 4, Drop: 0.3}}}
	spotSteps = []step{
		{"place", func(m *Model) **loglinear.Model { return &m.place }, func(c *cases) []loglinear.Case { return c.place },
			loglinear.Lesson{Classes: oneClass, Rounds: 6, Rate: 0.03, Least: 4}},
		{"day", func(m *Model) **loglinear.Model { return &m.day }, func(c *cases) []loglinear.Case { return c.day },
			loglinear.Lesson{Classes: oneClass, Rounds: 6, Rate: 0.03, Least: 4}},
	}
)

// A school is cases in folds, with the numbers of their features by model.
type school struct {
	folds []cases
	index map[string]*loglinear.Index
}

// number numbers the features of the cases that some models are learned from.
func (x *school) number(steps []step) {
	index := make([]*loglinear.Index, len(steps))
	Together(len(steps), func(n int) { index[n] = loglinear.Number(x.of(steps[n], -1)...) })
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
	c := newCourse(samples, folds, whole)
	c.teachReading()
	c.teachTelling()
	fmt.Fprintf(report, "bytes of weights: %d\n", len(c.models[0].Append(nil)))
	measure(report, c.parts)
	measureAlone(report, c.models, c.parts)
	if !whole {
		return nil
	}
	return c.models[folds]
}

// A course is how all models are learned, one after the other.
type course struct {
	parts  [][]*lesson
	school school
	models []*Model // each but the last for what it has not learned from, the last learns from all
}

func newCourse(samples []Sample, folds int, whole bool) *course {
	c := &course{part(samples, folds), school{make([]cases, folds), map[string]*loglinear.Index{}}, make([]*Model, folds, folds+1)}
	if whole {
		c.models = c.models[:folds+1]
	}
	for f := range c.models {
		c.models[f] = &Model{}
	}
	return c
}

// teach gathers the cases of some steps and lets all models learn them.
func (c *course) teach(steps []step, gather func(c *cases, l *lesson)) {
	c.gather(gather)
	c.school.number(steps)
	Together(len(c.models), func(f int) { c.school.teach(c.models[f], steps, f) })
}

func (c *course) gather(gather func(c *cases, l *lesson)) {
	Together(len(c.parts), func(f int) {
		for _, l := range c.parts[f] {
			l.model = c.models[f]
			gather(&c.school.folds[f], l)
		}
	})
}

// teachReading teaches which words name events, and what they and the phrases around them are.
func (c *course) teachReading() {
	c.withAlone(func() {
		c.teach(sieveStep, (*cases).addBare)
		c.teach(wordSteps, (*cases).addWords)
		c.teach(againSteps, (*cases).addAgain)
	})
}

// withAlone does something while the sentences by themselves are among the lessons, so that models know texts without a story, too.
func (c *course) withAlone(do func()) {
	whole := c.parts
	c.parts = make([][]*lesson, len(whole))
	for f, lessons := range whole {
		c.parts[f] = slices.Clone(lessons)
		for _, l := range lessons {
			c.parts[f] = append(c.parts[f], l.alone...)
		}
	}
	do()
	c.parts = whole
}

// teachTelling teaches what events the mentions tell, and how much they matter.
func (c *course) teachTelling() {
	c.teach(sameStep, func(c *cases, l *lesson) {
		l.reader = l.model.newReader(context.Background(), l.view)
		l.reader.readMentions()
		c.addSame(l)
	})
	c.teach(weightStep, func(c *cases, l *lesson) {
		l.groups = l.reader.groupRetold()
		c.addWeights(l)
	})
	c.teach(sureStep, (*cases).addSure)
	c.teach(toldStep, (*cases).addTold)
	c.teach(newsStep, (*cases).addNews)
	c.teach(spotSteps, (*cases).addSpots)
}

// Together does something for each of n, a few at a time.
func Together(n int, do func(k int)) {
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
