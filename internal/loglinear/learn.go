package loglinear

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english/linear"
)

// A Case is a decision to learn from.
type Case struct {
	Features []uint64
	Class    int       // that is right; of a model of one class 1 for yes, 0 for no
	Prior    []float64 // scores of the classes to add to, nil for none
}

// Lesson tells how a model is learned.
type Lesson struct {
	Classes []string
	Rounds  int
	Rate    float64
	Least   int // features that are met in fewer cases are left out
	Keep    int // the most features that are kept, those with the greatest weights; 0 for all
	Decay   float64 // how much of a weight is taken back when it is moved
	Drop    float64 // the share of features that is left out each time a case is looked at, so that none relies on another
}

// A learner is AdaGrad on the likelihood of the right classes, with averaged weights.
type learner struct {
	Lesson
	number         map[uint64]int32 // of each feature
	ids            []int32          // of the known features of all cases, where their weights begin
	ends           []int            // of each case in ids
	k              int              // classes
	w, square, sum []float32        // of each feature and class; sum is that of all changes of w, times when they were made
	steps          float32
	kept           []int32 // of the features of a case, those not left out
	scores         []float64
	random         uint64
}

// Learn returns the model that the cases teach, and the bytes of its weights.
func Learn(l Lesson, cases []Case) *Learned {
	x := &learner{Lesson: l, k: len(l.Classes), scores: make([]float64, len(l.Classes)), random: 1}
	x.countFeatures(cases)
	n := len(x.number) * x.k
	x.w, x.square, x.sum = make([]float32, n), make([]float32, n), make([]float32, n)
	order := make([]int, len(cases))
	for i := range order {
		order[i] = i
	}
	for range l.Rounds {
		x.shuffle(order)
		for _, i := range order {
			x.learn(&cases[i], x.features(i))
		}
	}
	return x.finish()
}

// countFeatures numbers the features that are met often enough.
func (x *learner) countFeatures(cases []Case) {
	count := map[uint64]int32{}
	for _, c := range cases {
		for _, f := range c.Features {
			count[f]++
		}
	}
	x.number = make(map[uint64]int32, len(count)/2)
	for _, c := range cases {
		for _, f := range c.Features {
			if count[f] < int32(x.Least) || f == 0 {
				continue
			}
			n, ok := x.number[f]
			if !ok {
				n = int32(len(x.number))
				x.number[f] = n
			}
			x.ids = append(x.ids, n*int32(x.k))
		}
		x.ends = append(x.ends, len(x.ids))
	}
}

// features returns where the weights of the features of case i begin.
func (x *learner) features(i int) []int32 {
	if i == 0 {
		return x.ids[:x.ends[0]]
	}
	return x.ids[x.ends[i-1]:x.ends[i]]
}

func (x *learner) shuffle(order []int) {
	for i := len(order) - 1; i > 0; i-- {
		k := x.draw() % (i + 1)
		order[i], order[k] = order[k], order[i]
	}
}

// learn moves the weights towards the right class of c.
func (x *learner) learn(c *Case, ids []int32) {
	x.steps++
	clear(x.scores)
	ids = x.dropout(ids)
	scale := float32(1 / (1 - x.Drop))
	for _, n := range ids {
		for k, w := range x.w[n : int(n)+x.k] {
			x.scores[k] += float64(w * scale)
		}
	}
	for k, p := range c.Prior {
		x.scores[k] += p
	}
	if x.k == 1 {
		x.move(ids, 0, float64(c.Class)-Sigmoid(x.scores[0]))
		return
	}
	Softmax(x.scores)
	for k, p := range x.scores {
		g := -p
		if k == c.Class {
			g++
		}
		x.move(ids, k, g)
	}
}

// dropout returns ids without those that are left out this time.
func (x *learner) dropout(ids []int32) []int32 {
	if x.Drop == 0 {
		return ids
	}
	x.kept = x.kept[:0]
	for _, n := range ids {
		if float64(x.draw())/(1<<31) >= x.Drop {
			x.kept = append(x.kept, n)
		}
	}
	return x.kept
}

// draw returns the next of a fixed row of random numbers of 31 bits.
func (x *learner) draw() int {
	x.random = x.random*6364136223846793005 + 1442695040888963407
	return int(x.random >> 33)
}

// move changes the weights of class k along the gradient g.
func (x *learner) move(ids []int32, k int, g float64) {
	if math.Abs(g) < 1e-3 {
		return
	}
	for _, n := range ids {
		n += int32(k)
		d := g - x.Decay*float64(x.w[n])
		x.square[n] += float32(d * d)
		d *= x.Rate / (1e-6 + math.Sqrt(float64(x.square[n])))
		x.w[n] += float32(d)
		x.sum[n] += float32(d) * x.steps
	}
}

// Learned is a model fresh from its cases.
type Learned struct {
	*Model
	file string
}

// Append appends the model to b, for [Read].
func (l *Learned) Append(b []byte) []byte { return l.Model.Append(b, l.file) }

// finish keeps the greatest of the averaged weights.
func (x *learner) finish() *Learned {
	type row struct {
		feature uint64
		w       []float32
		top     float32
	}
	rows := make([]row, 0, len(x.number))
	for f, n := range x.number {
		r := row{f, x.w[int(n)*x.k : (int(n)+1)*x.k], 0}
		for k := range r.w {
			r.w[k] -= x.sum[int(n)*x.k+k] / (x.steps + 1)
			r.top = max(r.top, r.w[k], -r.w[k])
		}
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.top, a.top), cmp.Compare(a.feature, b.feature))
	})
	if x.Keep > 0 {
		rows = rows[:min(x.Keep, len(rows))]
	}
	t := linear.NewTrainer(x.Classes)
	for _, r := range rows {
		for k, w := range r.w {
			if x.k <= 4 || math.Abs(float64(w)) > 0.02 {
				t.Set(r.feature, k, float64(w))
			}
		}
	}
	step := t.Quantum() / linear.SetUnit
	var b strings.Builder
	if _, err := t.WriteTo(&b); err != nil {
		panic(err) // a builder takes everything
	}
	return &Learned{open(b.String(), step), b.String()}
}
