package main

import (
	"math"

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
	features [][]int32       // rows of weights, for each token
	allowed  []labelSet      // for each token
	prefer   []english.Label // for each token: of those allowed, the one that the better source says
	weight   float32
}

// A crf is a conditional random field over labels (Lafferty et al. 2001) that learns from tokens
// of which only a set of possible labels is known: it raises the probability of all label sequences within the sets.
type crf struct {
	weights, squares [][labelCount]float32 // of each row; squares of its gradients
	follows, steps   [labelCount][labelCount]float32
	arcs             [][2]uint8 // labels that may follow each other
	into             [labelCount][]uint8
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

// A lattice holds the probabilities of one chain.
type lattice struct {
	emit, forward, backward, posterior [][labelCount]float64
	arcs                               [labelCount][labelCount]float64
	exp                                [labelCount][labelCount]float64
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

// expect computes the posteriors of labels and arcs under the allowed labels.
func (c *crf) expect(l *lattice, allowed []labelSet, prefer []english.Label) {
	n := len(l.emit)
	l.forward, l.backward, l.posterior = resize(l.forward, n), resize(l.backward, n), resize(l.posterior, n)
	bonus := math.Exp(preference)
	emit := func(i int, k uint8) float64 {
		if allowed == nil {
			return l.emit[i][k]
		}
		if allowed[i]>>k&1 == 0 {
			return 0
		}
		if uint8(prefer[i]) == k {
			return l.emit[i][k] * bonus
		}
		return l.emit[i][k]
	}
	for i := range n {
		l.forward[i] = [labelCount]float64{}
		for _, a := range c.arcs {
			from := 1.0
			if i > 0 {
				from = l.forward[i-1][a[0]]
			} else if a[0] != 0 {
				continue
			}
			l.forward[i][a[1]] += from * l.exp[a[0]][a[1]]
		}
		sum := 0.0
		for k := range l.forward[i] {
			l.forward[i][k] *= emit(i, uint8(k))
			sum += l.forward[i][k]
		}
		if sum > 0 {
			for k := range l.forward[i] {
				l.forward[i][k] /= sum
			}
		}
	}
	l.arcs = [labelCount][labelCount]float64{}
	for i := n - 1; i >= 0; i-- {
		l.backward[i] = [labelCount]float64{}
		if i == n-1 {
			for k := range english.Label(labelCount) {
				if english.Outside.Follows(k) {
					l.backward[i][k] = l.exp[k][0]
				}
			}
		} else {
			var next [labelCount]float64
			for k := range next {
				next[k] = l.backward[i+1][k] * emit(i+1, uint8(k))
			}
			for _, a := range c.arcs {
				l.backward[i][a[0]] += next[a[1]] * l.exp[a[0]][a[1]]
			}
			z := 0.0
			for _, a := range c.arcs {
				z += l.forward[i][a[0]] * next[a[1]] * l.exp[a[0]][a[1]]
			}
			if z > 0 {
				for _, a := range c.arcs {
					l.arcs[a[0]][a[1]] += l.forward[i][a[0]] * next[a[1]] * l.exp[a[0]][a[1]] / z
				}
			}
		}
		sum := 0.0
		for _, b := range l.backward[i] {
			sum += b
		}
		z := 0.0
		for k := range l.backward[i] {
			l.backward[i][k] /= max(sum, 1e-300)
			l.posterior[i][k] = l.forward[i][k] * l.backward[i][k]
			z += l.posterior[i][k]
		}
		for k := range l.posterior[i] {
			l.posterior[i][k] /= max(z, 1e-300)
		}
	}
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
