package loglinear

import (
	"cmp"
	"math"
	"slices"
)

// A Case is a decision to learn from.
type Case struct {
	Features []uint64
	Class    int       // that is right; of a model of one class 1 for yes, 0 for no
	Prior    []float64 // scores of the classes to add to, nil for none
	ids      []int32   // numbers of the features in an Index
}

// Lesson tells how a model is learned.
type Lesson struct {
	Classes []string
	Rounds  int
	Rate    float64
	Least   int     // features that are met in fewer cases are left out
	Keep    int     // the most features that are kept, those with the greatest weights; 0 for all
	Decay   float64 // how much of a weight is taken back when it is moved
	Drop    float64 // the share of features that is left out each time a case is looked at, so that none relies on another
}

// A learner is AdaGrad on the likelihood of the right classes, with averaged weights.
type learner struct {
	Lesson
	index          *Index
	known          []int32 // the features that are learned, by their numbers in index
	gone           []bool  // those of them that were pruned
	cases          []*Case
	ids            []int32   // of the known features of all cases, where their weights begin
	ends           []int     // of each case in ids
	k              int       // classes
	w, square, sum []float32 // of each feature and class; sum is that of all changes of w, times when they were made
	steps          float32
	kept           []int32 // of the features of a case, those not left out
	scores         []float64
	random         uint64
}

// Learn returns the model that the cases teach, which were numbered by index.
func Learn(l Lesson, index *Index, parts ...[]Case) *Model {
	x := &learner{Lesson: l, index: index, k: len(l.Classes), scores: make([]float64, len(l.Classes)), random: 1}
	x.countFeatures(parts)
	n := len(x.known) * x.k
	x.gone = make([]bool, len(x.known))
	x.w, x.square, x.sum = make([]float32, n), make([]float32, n), make([]float32, n)
	order := make([]int, len(x.cases))
	for i := range order {
		order[i] = i
	}
	for round := range l.Rounds {
		if round == l.Rounds*2/3 {
			x.prune()
		}
		x.shuffle(order)
		for _, i := range order {
			x.learn(x.cases[i], x.features(i))
		}
	}
	return x.finish()
}

// An Index numbers features.
type Index struct{ features []uint64 }

// Number replaces the features of cases by their numbers. All cases that one model is ever learned from are numbered together.
func Number(parts ...[]Case) *Index {
	x, number := &Index{}, map[uint64]int32{}
	for _, cases := range parts {
		for i := range cases {
			c := &cases[i]
			c.ids = make([]int32, len(c.Features))
			for k, f := range c.Features {
				n, ok := number[f]
				if !ok {
					n = int32(len(x.features))
					number[f] = n
					x.features = append(x.features, f)
				}
				c.ids[k] = n
			}
			c.Features = nil
		}
	}
	return x
}

// countFeatures numbers the features that are met often enough, without gaps.
func (x *learner) countFeatures(parts [][]Case) {
	count, number := make([]int32, len(x.index.features)), make([]int32, len(x.index.features))
	total := 0
	for _, cases := range parts {
		for i := range cases {
			total += len(cases[i].ids)
			for _, id := range cases[i].ids {
				count[id]++
			}
		}
	}
	x.ids = make([]int32, 0, total)
	for _, cases := range parts {
		for i := range cases {
			for _, id := range cases[i].ids {
				if count[id] < int32(x.Least) {
					continue
				}
				if number[id] == 0 {
					x.known = append(x.known, id)
					number[id] = int32(len(x.known))
				}
				x.ids = append(x.ids, (number[id]-1)*int32(x.k))
			}
			x.ends = append(x.ends, len(x.ids))
			x.cases = append(x.cases, &cases[i])
		}
	}
}

// features returns where the weights of the features of case i begin.
func (x *learner) features(i int) []int32 {
	if i == 0 {
		return x.ids[:x.ends[0]]
	}
	return x.ids[x.ends[i-1]:x.ends[i]]
}

// prune leaves the features whose weights move most, by their squares in all cases together, and those that are learned on after it:
// that brings back most of what is lost.
func (x *learner) prune() {
	if x.Keep == 0 || len(x.known) <= x.Keep {
		return
	}
	type strength struct {
		n   int32
		all float32
	}
	all := make([]strength, len(x.known))
	for n, met := range x.counts() {
		all[n].n = int32(n)
		for k := range x.k {
			w := x.average(n*x.k + k)
			all[n].all += w * w * met
		}
	}
	slices.SortFunc(all, func(a, b strength) int { return cmp.Or(cmp.Compare(b.all, a.all), cmp.Compare(a.n, b.n)) })
	for _, s := range all[x.Keep:] {
		x.gone[s.n] = true
	}
	from, n := 0, 0
	for i, end := range x.ends {
		for _, id := range x.ids[from:end] {
			if !x.gone[int(id)/x.k] {
				x.ids[n] = id
				n++
			}
		}
		from, x.ends[i] = end, n
	}
	x.ids = x.ids[:n]
}

// counts returns how often each of the known features is met.
func (x *learner) counts() []float32 {
	n := make([]float32, len(x.known))
	for _, id := range x.ids {
		n[int(id)/x.k]++
	}
	return n
}

// average returns weight i, averaged over all steps.
func (x *learner) average(i int) float32 { return x.w[i] - x.sum[i]/(x.steps+1) }

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

// finish makes a model of the averaged weights.
func (x *learner) finish() *Model {
	var features []uint64
	var rows [][]float32
	var counts []float32
	for n, met := range x.counts() {
		if x.gone[n] || met == 0 {
			continue
		}
		row := make([]float32, x.k)
		for k := range row {
			row[k] = x.average(n*x.k + k)
		}
		features, rows, counts = append(features, x.index.features[x.known[n]]), append(rows, row), append(counts, met)
	}
	t, step := makeTable(x.k, features, rows, counts)
	return &Model{t, step}
}
