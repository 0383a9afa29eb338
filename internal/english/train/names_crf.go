package main

import (
	"math"
	"slices"

	"github.com/ebc17271/lede/internal/english"
)

const labelCount = int(english.LabelCount)

// A labelSet is the labels a token may have, a bit each.
type labelSet uint32

// noPreference is the preferred label of a token that has none.
const noPreference = english.Label(labelCount)

func setOf(labels ...english.Label) (s labelSet) {
	for _, l := range labels {
		s |= 1 << l
	}
	return s
}

// A chain is an island of a text for training.
type chain struct {
	corpus   string          // of texts whose names were marked
	features [][]int32       // rows of weights, for each token
	allowed  []labelSet      // for each token
	prefer   []english.Label // for each token: of those allowed, the one that the better source says
	weight   float32
	full     float32 // the weight in the first passes
}

// A crf is a conditional random field over labels (Lafferty et al. 2001) that learns from tokens
// of which only a set of possible labels is known: it raises the probability of all label sequences within the sets.
type crf struct {
	weights, squares [][labelCount]float32 // of each row; squares of its gradients
	follows, steps   [labelCount][labelCount]float32
	arcs             [][2]uint8 // labels that may follow each other
}

const (
	learningRate = 0.12
	preference   = 1.0 // log odds for the better source where two disagree
)

func newCRF(rows int) *crf {
	c := &crf{weights: make([][labelCount]float32, rows), squares: make([][labelCount]float32, rows)}
	for a := range labelCount {
		for b := range labelCount {
			if english.Label(b).Follows(english.Label(a)) {
				c.arcs = append(c.arcs, [2]uint8{uint8(a), uint8(b)})
			}
		}
	}
	return c
}

// clone returns a copy.
func (c *crf) clone() *crf {
	d := *c
	d.weights, d.squares = slices.Clone(c.weights), slices.Clone(c.squares)
	return &d
}

// average makes the weights the average of c's and o's.
func (c *crf) average(o *crf) {
	for row := range c.weights {
		for k := range c.weights[row] {
			c.weights[row][k] = (c.weights[row][k] + o.weights[row][k]) / 2
		}
	}
	for a := range c.follows {
		for b := range c.follows[a] {
			c.follows[a][b] = (c.follows[a][b] + o.follows[a][b]) / 2
		}
	}
}

// A lattice holds the probabilities of one chain.
type lattice struct {
	emit, held, forward, posterior [][labelCount]float64 // held: emit, of the allowed labels
	arcs                           [labelCount][labelCount]float64
	exp                            [labelCount][labelCount]float64
}

func resize(s [][labelCount]float64, n int) [][labelCount]float64 {
	if cap(s) < n {
		return make([][labelCount]float64, n)
	}
	return s[:n]
}

// scores fills emit with the exponentials of the scores of a chain's tokens, the largest being 1.
func (c *crf) scores(l *lattice, ch *chain) {
	n := len(ch.features)
	l.emit = resize(l.emit, n)
	for i, rows := range ch.features {
		var s [labelCount]float32
		for _, r := range rows {
			w := &c.weights[r]
			for k := range s {
				s[k] += w[k]
			}
		}
		most := s[0]
		for _, x := range s {
			most = max(most, x)
		}
		for k, x := range s {
			l.emit[i][k] = math.Exp(float64(x - most))
		}
	}
	for _, a := range c.arcs {
		l.exp[a[0]][a[1]] = math.Exp(float64(c.follows[a[0]][a[1]]))
	}
}

// expect computes the posteriors of labels and arcs under the allowed labels, all if allowed is nil.
func (c *crf) expect(l *lattice, allowed []labelSet, prefer []english.Label) {
	n := len(l.emit)
	l.held = resize(l.held, n)
	bonus := math.Exp(preference)
	for i := range n {
		l.held[i] = l.emit[i]
		for k := range l.held[i] {
			switch {
			case allowed == nil:
			case allowed[i]>>k&1 == 0:
				l.held[i][k] = 0
			case int(prefer[i]) == k:
				l.held[i][k] *= bonus
			}
		}
	}
	c.goForward(l)
	c.goBackward(l)
}

// goForward computes, for each token and label, the share of the labellings up to it.
func (c *crf) goForward(l *lattice) {
	l.forward = resize(l.forward, len(l.held))
	for i := range l.held {
		f := &l.forward[i]
		*f = [labelCount]float64{}
		for _, a := range c.arcs {
			switch {
			case i > 0:
				f[a[1]] += l.forward[i-1][a[0]] * l.exp[a[0]][a[1]]
			case a[0] == 0:
				f[a[1]] += l.exp[a[0]][a[1]]
			}
		}
		for k := range f {
			f[k] *= l.held[i][k]
		}
		normalize(f)
	}
}

// normalize makes the sum 1, if it is not 0.
func normalize(s *[labelCount]float64) {
	sum := 0.0
	for _, x := range s {
		sum += x
	}
	if sum > 0 {
		for k := range s {
			s[k] /= sum
		}
	}
}

// goBackward computes the posteriors, from the last token on.
func (c *crf) goBackward(l *lattice) {
	n := len(l.held)
	l.posterior = resize(l.posterior, n)
	l.arcs = [labelCount][labelCount]float64{}
	var rest [labelCount]float64 // the share of the labellings of the tokens behind
	for k := range english.Label(labelCount) {
		if english.Outside.Follows(k) {
			rest[k] = l.exp[k][0]
		}
	}
	for i := n - 1; i >= 0; i-- {
		if i < n-1 {
			rest = c.stepBack(l, i, &rest)
		}
		normalize(&rest)
		for k := range rest {
			l.posterior[i][k] = l.forward[i][k] * rest[k]
		}
		normalize(&l.posterior[i])
	}
}

// stepBack returns what is behind token i, given what is behind the next, and adds the posteriors of the arcs between.
func (c *crf) stepBack(l *lattice, i int, rest *[labelCount]float64) (back [labelCount]float64) {
	var next [labelCount]float64
	for k := range next {
		next[k] = rest[k] * l.held[i+1][k]
	}
	z := 0.0
	for _, a := range c.arcs {
		back[a[0]] += next[a[1]] * l.exp[a[0]][a[1]]
		z += l.forward[i][a[0]] * next[a[1]] * l.exp[a[0]][a[1]]
	}
	if z > 0 {
		for _, a := range c.arcs {
			l.arcs[a[0]][a[1]] += l.forward[i][a[0]] * next[a[1]] * l.exp[a[0]][a[1]] / z
		}
	}
	return back
}

// learn takes one step towards the allowed labels of a chain.
func (c *crf) learn(free, held *lattice, ch *chain) {
	c.scores(free, ch)
	held.emit, held.exp = free.emit, free.exp
	c.expect(free, nil, nil)
	c.expect(held, ch.allowed, ch.prefer)
	for i, rows := range ch.features {
		var g [labelCount]float32
		var changed [labelCount]int
		n := 0
		sum := 0.0
		for k := range g {
			sum += held.posterior[i][k]
			d := held.posterior[i][k] - free.posterior[i][k]
			if math.Abs(d) > 1e-3 {
				g[k] = float32(d) * ch.weight
				changed[n] = k
				n++
			}
		}
		if sum < 0.5 { // the sets allow no sequence
			return
		}
		for _, r := range rows {
			w, s := &c.weights[r], &c.squares[r]
			for _, k := range changed[:n] {
				s[k] += g[k] * g[k]
				w[k] += learningRate * g[k] / float32(math.Sqrt(float64(s[k])+0.5))
			}
		}
	}
	for _, a := range c.arcs {
		g := float32(held.arcs[a[0]][a[1]]-free.arcs[a[0]][a[1]]) * ch.weight
		s := &c.steps[a[0]][a[1]]
		*s += g * g
		c.follows[a[0]][a[1]] += 0.05 * g / float32(math.Sqrt(float64(*s)+1))
	}
}
