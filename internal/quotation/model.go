package quotation

import (
	"encoding/binary"
	"math"
)

// A feature is a hashed property of a case to decide.
type feature uint32

// A linear is a linear model over hashed features.
type linear struct {
	weights []float32 // a power of two of them
}

func newLinear(bits int) linear { return linear{make([]float32, 1<<bits)} }

// score returns the sum of the weights of fs.
func (l linear) score(fs []feature) float64 {
	mask := feature(len(l.weights) - 1)
	var s float32
	for _, f := range fs {
		s += l.weights[f&mask]
	}
	return float64(s)
}

// mix joins a template's number and what it is filled with to a feature.
func mix(template uint32, parts ...uint32) feature {
	h := template * 0x9E3779B1
	for _, p := range parts {
		h = (h ^ p) * 0x85EBCA6B
		h ^= h >> 13
	}
	h *= 0xC2B2AE35
	return feature(h ^ h>>16)
}

// hash is FNV-1a.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}

// A weights file holds, for each model in turn, the binary logarithm of its
// size (1 byte), the value of one step (float32) and one int8 for each weight.

func appendLinear(b []byte, l linear) []byte {
	top := float32(0)
	for _, w := range l.weights {
		top = max(top, w, -w)
	}
	step := max(top/127, 1e-6)
	bits := 0
	for 1<<bits < len(l.weights) {
		bits++
	}
	b = append(b, byte(bits))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(step))
	for _, w := range l.weights {
		b = append(b, byte(int8(math.RoundToEven(float64(w/step)))))
	}
	return b
}

func readLinear(b []byte) (linear, []byte) {
	l := newLinear(int(b[0]))
	step := math.Float32frombits(binary.LittleEndian.Uint32(b[1:]))
	b = b[5:]
	for i := range l.weights {
		l.weights[i] = step * float32(int8(b[i]))
	}
	return l, b[len(l.weights):]
}
