package loglinear

import (
	"encoding/binary"
	"math"
)

// A Model decides among classes. It may be shared.
type Model struct {
	table
	step float64 // that one unit of the weights stands for
}

// mostClasses is how many classes a model may have.
const mostClasses = 64

// Add adds to out, for each class, the weights of the features. A model of one class has the log odds of it.
func (m *Model) Add(out []float64, features []uint64) {
	var sums [mostClasses]int32
	m.sum(features, &sums)
	for c := range m.classes {
		out[c] += m.step * float64(sums[c])
	}
}

// Odds returns the log odds of the class of a model that has only one.
func (m *Model) Odds(features []uint64) float64 {
	var out [1]float64
	m.Add(out[:], features)
	return out[0]
}

// Sigmoid turns log odds into a probability.
func Sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// leastLikely is the least probability that log odds are told of.
const leastLikely = 1.0 / 8192

// leastOdds are the log odds of what is less likely, as most is.
var leastOdds = math.Log(leastLikely / (1 - leastLikely))

// LogOdds turns a probability into log odds, which are kept between -9 and 9.
func LogOdds(p float64) float64 {
	if p <= leastLikely {
		return leastOdds
	}
	p = min(p, 1-leastLikely)
	return math.Log(p / (1 - p))
}

// Softmax turns scores into probabilities, in place.
func Softmax(s []float64) {
	top := math.Inf(-1)
	for _, x := range s {
		top = max(top, x)
	}
	sum := 0.0
	for i, x := range s {
		s[i] = math.Exp(x - top)
		sum += s[i]
	}
	for i := range s {
		s[i] /= sum
	}
}

// Best returns the class with the highest score, the first of equals.
func Best(s []float64) int {
	best := 0
	for i, x := range s {
		if x > s[best] {
			best = i
		}
	}
	return best
}

// Append appends the model to b: what a unit of its weights stands for, then the weights.
func (m *Model) Append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(m.step)))
	return m.table.append(b)
}

// Read reads a model from the front of data, which it keeps, and returns the rest.
func Read(data string) (*Model, string) {
	step := math.Float32frombits(uint32At(data, 0))
	t, rest := readTable(data[4:])
	return &Model{t, float64(step)}, rest
}
