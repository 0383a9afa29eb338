package loglinear

import (
	"encoding/binary"
	"math"

	"github.com/ebc17271/lede/internal/english/linear"
)

// A Model decides among classes. It may be shared.
type Model struct {
	weights *linear.Model
	step    float64 // that one unit of the weights stands for
	classes int
	file    string // the bytes of weights
}

// mostClasses is how many classes a model may have.
const mostClasses = 64

// Add adds to out, for each class, the weights of the features. A model of one class has the log odds of it.
func (m *Model) Add(out []float64, features []uint64) {
	var sums [mostClasses]int32
	m.weights.Score(features, sums[:m.classes])
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

// LogOdds turns a probability into log odds, which are kept between -9 and 9.
func LogOdds(p float64) float64 {
	const least = 1.0 / 8192
	p = min(max(p, least), 1-least)
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

// Append appends the model to b: the length of its weights, what a unit of them stands for, the weights.
func (m *Model) Append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(m.file)))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(float32(m.step)))
	return append(b, m.file...)
}

// Read reads a model from the front of data, which it keeps, and returns the rest.
func Read(data string) (*Model, string) {
	n := binary.LittleEndian.Uint32([]byte(data[:4]))
	step := math.Float32frombits(binary.LittleEndian.Uint32([]byte(data[4:8])))
	w := linear.MustOpen(data[8 : 8+n])
	return &Model{w, float64(step), len(w.Classes()), data[8 : 8+n]}, data[8+n:]
}

// open makes a model of a weights file.
func open(weights string, step float64) *Model {
	w := linear.MustOpen(weights)
	return &Model{w, float64(float32(step)), len(w.Classes()), weights}
}
