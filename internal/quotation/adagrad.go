package quotation

import (
	"math"

	"github.com/ebc17271/lede/internal/loglinear"
)

// A learner is AdaGrad on the likelihood of the right candidates, with averaged weights.
type learner struct {
	count        []int // how often each feature is met
	least        int   // features that are met more seldom are left out
	rate         float64
	w, square    []float64
	sum          []float64 // of all changes of w, times when they were made
	steps        int
	mask         feature
	scores       []float64
	order        []int
	randomNumber uint64
}

// orders is in how many orders of the cases a model is learned. The mean of the weights depends less on chance than those of one.
const orders = 3

// learnChoices adds to l what the cases teach in the given number of rounds.
func learnChoices(l linear, cases []choice, rounds int, rate float64, least int) {
	for k := range uint64(orders) {
		learnOnce(l, cases, rounds, rate, least, k+1)
	}
}

// learnOnce adds to l its share of what the cases teach in an order that chance gives.
func learnOnce(l linear, cases []choice, rounds int, rate float64, least int, chance uint64) {
	n := len(l.weights)
	x := learner{count: make([]int, n), least: least, rate: rate, w: make([]float64, n), square: make([]float64, n), sum: make([]float64, n),
		mask: feature(n - 1), order: make([]int, len(cases)), randomNumber: chance}
	for i := range x.order {
		x.order[i] = i
	}
	x.countFeatures(cases)
	for range rounds {
		x.shuffle()
		for _, i := range x.order {
			x.learn(&cases[i])
		}
	}
	for f := range x.w {
		l.weights[f] += float32((x.w[f] - x.sum[f]/float64(x.steps+1)) / orders)
	}
}

// countFeatures counts the features of right candidates, and of both of two.
func (x *learner) countFeatures(cases []choice) {
	for _, c := range cases {
		for k, fs := range c.cands {
			if k == c.gold || len(c.cands) == 2 {
				for _, f := range fs {
					x.count[f&x.mask]++
				}
			}
		}
	}
}

func (x *learner) shuffle() {
	for i := len(x.order) - 1; i > 0; i-- {
		x.randomNumber = x.randomNumber*6364136223846793005 + 1442695040888963407
		k := int(x.randomNumber>>33) % (i + 1)
		x.order[i], x.order[k] = x.order[k], x.order[i]
	}
}

// learn moves the weights towards the right candidate of c.
func (x *learner) learn(c *choice) {
	x.steps++
	x.scores = x.scores[:0]
	for k, fs := range c.cands {
		s := 0.0
		if c.prior != nil {
			s = c.prior[k]
		}
		for _, f := range fs {
			s += x.w[f&x.mask]
		}
		x.scores = append(x.scores, s)
	}
	loglinear.Softmax(x.scores)
	for k, fs := range c.cands {
		g := -x.scores[k]
		if k == c.gold {
			g++
		}
		if math.Abs(g) >= 1e-3 {
			x.move(fs, g)
		}
	}
}

// move changes the weights of fs along the gradient g.
func (x *learner) move(fs []feature, g float64) {
	for _, f := range fs {
		f &= x.mask
		if x.count[f] < x.least {
			continue
		}
		x.square[f] += g * g
		d := x.rate * g / (1e-6 + math.Sqrt(x.square[f]))
		x.w[f] += d
		x.sum[f] += d * float64(x.steps)
	}
}
