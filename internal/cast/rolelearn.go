package cast

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/story"
)

// A GoldRole is a place where an annotated text names a person, or says what a person is.
type GoldRole struct {
	Span   english.Range
	Person int // the number of the person in the text
}

// A RoleLearner gathers phrases around names and learns which of them are roles.
type RoleLearner struct{ cases, far []roleCase }

// A GoldDescription is a description away from the names, and one place where the person is named, none if it is of nobody named nearby.
type GoldDescription struct{ Span, Name english.Range }

// A roleCase is a phrase: its features, and whether it is a role.
type roleCase struct {
	features []uint64
	right    bool
	group    string
	first    bool // of the pairs of one description
}

// Add adds the phrases of a text whose English has been read. Texts of one group, an outlet, are held out together.
func (l *RoleLearner) Add(d *story.Doc, group string, names, roles []GoldRole) {
	var orgs, places entityNames
	g := newGrammar(context.Background(), d)
	c, _ := gatherCast(context.Background(), g, d, &orgs, &places)
	for i := range c.names {
		person := personAt(names, c.names[i].span)
		if person == 0 {
			continue
		}
		for _, p := range c.rolePhrases(i) {
			l.cases = append(l.cases, roleCase{c.roleFeatures(nil, &p), isRole(g.text, p.span, roles, person), group, false})
		}
	}
}

// AddDescriptions adds the descriptions of a text that stand away from names, as far as gold tells whose they are.
func (l *RoleLearner) AddDescriptions(d *story.Doc, group string, gold []GoldDescription) {
	var orgs, places entityNames
	g := newGrammar(context.Background(), d)
	c, _ := gatherCast(context.Background(), g, d, &orgs, &places)
	c.readBesideRoles()
	c.eachDescription(func(p *pairFinder, pairs []rolePair) {
		k := slices.IndexFunc(gold, func(x GoldDescription) bool { return x.Span.Start == pairs[0].span.Start })
		if k < 0 {
			return
		}
		for i := range pairs {
			x := &pairs[i]
			right := slices.ContainsFunc(c.people[x.person].names, func(n int) bool { return c.names[n].span.Start == gold[k].Name.Start && !gold[k].Name.IsZero() })
			l.far = append(l.far, roleCase{p.pairFeatures(nil, x), right, group, i == 0})
		}
	})
}

// personAt returns the person whom the text names at s, 0 if it is nobody.
func personAt(names []GoldRole, s english.Range) int {
	for _, n := range names {
		if n.Span.Start < s.End && s.Start < n.Span.End {
			return n.Person
		}
	}
	return 0
}

// isRole reports whether a phrase is as good as a role of the person: it has half of the role's words, and not many others.
func isRole(text string, s english.Range, roles []GoldRole, person int) bool {
	for _, r := range roles {
		if r.Person != person || r.Span.Start >= s.End || s.Start >= r.Span.End {
			continue
		}
		both := english.Range{Start: max(s.Start, r.Span.Start), End: min(s.End, r.Span.End)}
		n := words(text, both)
		if 2*n >= words(text, r.Span) && 2*n >= words(text, s) {
			return true
		}
	}
	return false
}

func words(text string, s english.Range) int { return len(strings.Fields(text[s.Start:s.End])) }

// Learn returns the weights, and reports how good they are on groups that they were not learned from.
func (l *RoleLearner) Learn(report io.Writer) []byte {
	var groups []string
	for _, c := range l.cases {
		groups = append(groups, c.group)
	}
	slices.Sort(groups)
	groups = slices.Compact(groups)
	const folds = 5
	ways := waysOf()
	var told, right, all [9]int
	for fold := range folds {
		w := logistic{}
		w.learn(l.cases, func(group string) bool { i, _ := slices.BinarySearch(groups, group); return i%folds != fold })
		for _, c := range l.cases {
			if i, _ := slices.BinarySearch(groups, c.group); i%folds != fold {
				continue
			}
			s := w.score(c.features)
			way := c.features[0]
			k := slices.Index(ways[:], way)
			if c.right {
				all[k]++
			}
			if s > roleThreshold {
				told[k]++
				if c.right {
					right[k]++
				}
			}
		}
	}
	for k, name := range []string{"", "just before", "before a comma", "after a comma", "of several", "and another", "as", "said to be", "and before"} {
		if k > 0 {
			fmt.Fprintf(report, "%-15s right %d of %d told, of %d\n", name, right[k], told[k], all[k])
		}
	}
	l.reportFar(report)
	w := logistic{}
	w.learn(append(l.cases, l.far...), func(string) bool { return true })
	return w.bytes()
}

// reportFar tells how well descriptions away from names are given to people, on groups held out.
func (l *RoleLearner) reportFar(report io.Writer) {
	var groups []string
	for _, c := range l.far {
		groups = append(groups, c.group)
	}
	slices.Sort(groups)
	groups = slices.Compact(groups)
	steps := []float64{-1, -0.5, 0, 0.5, 1, 1.5, 2}
	told, right, all := make([]int, len(steps)), make([]int, len(steps)), 0
	const folds = 5
	for fold := range folds {
		in := func(group string) bool { i, _ := slices.BinarySearch(groups, group); return i%folds == fold }
		w := logistic{}
		w.learn(l.far, func(group string) bool { return !in(group) })
		for from, to := 0, 0; from < len(l.far); from = to {
			for to = from + 1; to < len(l.far) && !l.far[to].first; to++ {
			}
			if !in(l.far[from].group) {
				continue
			}
			best := slices.MaxFunc(l.far[from:to], func(a, b roleCase) int { return cmp.Compare(w.score(a.features), w.score(b.features)) })
			if slices.ContainsFunc(l.far[from:to], func(c roleCase) bool { return c.right }) {
				all++
			}
			for k, limit := range steps {
				if w.score(best.features) > limit {
					told[k]++
					if best.right {
						right[k]++
					}
				}
			}
		}
	}
	for k, limit := range steps {
		fmt.Fprintf(report, "away, over %4.1f right %d of %d told, of %d\n", limit, right[k], told[k], all)
	}
}

// waysOf returns the features that say nothing but the way.
func waysOf() (f [9]uint64) {
	for k := range f {
		f[k] = linear.Mix(1, uint64(k), 0, 0)
	}
	return f
}

// logistic is a logistic regression over hashed features.
type logistic struct {
	weights, squares map[uint64]float64
}

func (w *logistic) score(features []uint64) (s float64) {
	for _, f := range features {
		s += w.weights[f]
	}
	return s
}

// learn learns from the cases of some groups, by AdaGrad; features met only once are left out.
func (w *logistic) learn(cases []roleCase, of func(group string) bool) {
	w.weights, w.squares = map[uint64]float64{}, map[uint64]float64{}
	count := map[uint64]int{}
	for _, c := range cases {
		if of(c.group) {
			for _, f := range c.features {
				count[f]++
			}
		}
	}
	for range 12 {
		for _, c := range cases {
			if !of(c.group) {
				continue
			}
			p := 1 / (1 + math.Exp(-w.score(c.features)))
			d := -p
			if c.right {
				d = 1 - p
			}
			for _, f := range c.features {
				if count[f] < 2 {
					continue
				}
				w.squares[f] += d * d
				w.weights[f] += 0.1*d/math.Sqrt(w.squares[f]+0.5) - 0.0005*w.weights[f]
			}
		}
	}
}

// bytes returns the weights in the form that is embedded.
func (w *logistic) bytes() []byte {
	t := linear.NewTrainer([]string{"none", "role"})
	for f, x := range w.weights {
		if math.Abs(x) >= 0.03 {
			t.Set(f, 1, x)
		}
	}
	t.Set(roleUnit, 1, 4)
	var b bytes.Buffer
	if _, err := t.WriteTo(&b); err != nil {
		panic("cast: internal error: " + err.Error())
	}
	return b.Bytes()
}
