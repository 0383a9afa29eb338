// Package linear holds multiclass linear models over hashed binary features:
// an averaged perceptron that learns them ([Trainer]) and a small quantised
// form that is searched where it lies, without loading ([Model]).
//
// A feature is a 64-bit hash, made with [Mix] from the number of its template
// and the hashes of its values. Both forms are a [Scorer].
package linear

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"strings"
)

// A Scorer adds up the weights of features for every class.
type Scorer interface {
	// Score sets scores, one for each class, to the sums of the features' weights.
	Score(features []uint64, scores []int32)
}

// Mix hashes the number of a feature template with up to three values,
// which should be hashes themselves or small numbers.
func Mix(template int, a, b, c uint64) uint64 {
	h := uint64(template)*0x9e3779b97f4a7c15 + a*0xbf58476d1ce4e5b9 + b*0x94d049bb133111eb + c*0xd6e8feb86659fd93
	h ^= h >> 32
	h *= 0xff51afd7ed558ccd
	h ^= h >> 29
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>32
}

// String hashes a string (FNV-1a, then mixed).
func String(s string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 0x100000001b3
	}
	h ^= h >> 32
	h *= 0xff51afd7ed558ccd
	return h ^ h>>32
}

// Best returns the class with the highest score, the first of equals.
func Best(scores []int32) int {
	best := 0
	for i, s := range scores {
		if s > scores[best] {
			best = i
		}
	}
	return best
}

// A Model is a read-only linear model in the bytes of a weights file, which it
// searches in place; opening one costs nothing. It may be shared.
//
// The file: magic, number of classes, their names, number of groups, the
// groups, the entries. A feature's hash names a group of 30 buckets and one
// bucket in it; a group is 64 bytes, the offset of its first entry and the
// ends of its buckets. An entry is the hash's low two bytes, then either three bytes with a bit for each class
// that has a weight (up to 24 classes) and those weights, or a count and as many pairs of class and weight. A weight is a byte (see levels).
type Model struct {
	classes []string
	form    form
	groups  uint64
	index   string
	entries string
}

const (
	magic        = "LEDELIN3"
	groupBuckets = 30
	groupBytes   = 4 + 2*groupBuckets
	markBytes    = 2 // of its hash that an entry begins with
)

// A form is how the entries of a model are written, which the number of classes decides.
type form uint8

const (
	masked form = iota // three bytes of bits, then the weights of the classes with a bit
	paired             // a count, then pairs of class and weight
)

func formFor(classes int) form {
	if classes <= 8*maskBytes {
		return masked
	}
	return paired
}

const (
	maskBytes   = 3
	mostClasses = 64 // no model has more
)

// levels are the weights that a byte, a signed one, stands for: 127 steps that
// grow with the weight, as most weights are small and some are great.
var levels = func() (l [256]int32) {
	for q := 1; q < 128; q++ {
		l[q] = int32(math.Round((math.Exp(growth*float64(q)) - 1) / (math.Exp(growth) - 1)))
		l[256-q] = -l[q]
	}
	return l
}()

const growth = 0.035

var errFormat = errors.New("linear: not a weights file")

// Open reads a model from the bytes of a weights file, which it keeps.
func Open(data string) (*Model, error) {
	if len(data) < len(magic)+8 || data[:len(magic)] != magic {
		return nil, errFormat
	}
	data = data[len(magic):]
	names, groups := int(uint32At(data, 0)), int(uint32At(data, 4))
	data = data[8:]
	if groups < 1 || len(data)-names < groups*groupBytes {
		return nil, errFormat
	}
	m := &Model{classes: strings.Split(data[:names], "\n"), groups: uint64(groups)}
	m.form = formFor(len(m.classes))
	if len(m.classes) > mostClasses {
		return nil, errFormat
	}
	m.index = data[names : names+groups*groupBytes]
	m.entries = data[names+groups*groupBytes:]
	return m, nil
}

// MustOpen is like [Open] but panics if data, which a program embeds, is broken.
func MustOpen(data string) *Model {
	m, err := Open(data)
	if err != nil {
		panic(err)
	}
	return m
}

// Classes returns the names of the classes, in the order of the scores. It must not be changed.
func (m *Model) Classes() []string { return m.classes }

// Score implements [Scorer].
func (m *Model) Score(features []uint64, scores []int32) {
	clear(scores)
	var at [batch]reach
	for len(features) > 0 {
		n := min(batch, len(features))
		m.find(features[:n], &at)
		if m.form == masked {
			m.addMasked(features[:n], &at, scores)
		} else {
			m.addPaired(features[:n], &at, scores)
		}
		features = features[n:]
	}
}

// batch is how many features are looked up together. Nearly all the time of a model goes into waiting for memory, first
// for the index and then for the entries; loads that do not depend on each other wait together.
const batch = 48

// A reach is where the entries of a feature's bucket lie.
type reach struct{ start, end uint32 }

// find looks up where the entries of the features lie.
func (m *Model) find(features []uint64, at *[batch]reach) {
	for i, f := range features {
		start, end := m.bucket(f)
		at[i] = reach{uint32(start), uint32(end)}
	}
	m.touch(at[:len(features)])
}

// touch loads the first byte of every reach, so that all are on their way when the first is read.
//
//go:noinline
func (m *Model) touch(at []reach) (sum byte) {
	for _, r := range at {
		if int(r.start) < len(m.entries) {
			sum ^= m.entries[r.start]
		}
	}
	return sum
}

func (m *Model) addMasked(features []uint64, at *[batch]reach, scores []int32) {
	for i, f := range features {
		for bucket := m.entries[at[i].start:at[i].end]; len(bucket) > markBytes+maskBytes; {
			mask := uint32(bucket[2]) | uint32(bucket[3])<<8 | uint32(bucket[4])<<16
			weights := bucket[markBytes+maskBytes:]
			if marked(bucket, f) {
				for k := 0; mask != 0 && k < len(weights); k++ {
					scores[bits.TrailingZeros32(mask)] += levels[weights[k]]
					mask &= mask - 1
				}
				break
			}
			bucket = weights[bits.OnesCount32(mask):]
		}
	}
}

// addPaired adds for a model that stores pairs of class and weight, as tags and relations are.
func (m *Model) addPaired(features []uint64, at *[batch]reach, scores []int32) {
	var sum [mostClasses]int32
	for i, f := range features {
		for bucket := m.entries[at[i].start:at[i].end]; len(bucket) > markBytes; {
			size := markBytes + 1 + 2*int(bucket[markBytes])
			if !marked(bucket, f) {
				bucket = bucket[min(size, len(bucket)):]
				continue
			}
			for pairs := bucket[markBytes+1 : min(size, len(bucket))]; len(pairs) >= 2; pairs = pairs[2:] {
				sum[pairs[0]%mostClasses] += levels[pairs[1]]
			}
			break
		}
	}
	for c := range scores {
		scores[c] += sum[c]
	}
}

// marked reports whether an entry is the feature's.
func marked(entry string, f uint64) bool { return entry[0] == byte(f) && entry[1] == byte(f>>8) }

// place returns the group of a feature and its bucket in that group.
func place(f, groups uint64) (group, bucket int) {
	hi, lo := bits.Mul64(f, groups)
	b, _ := bits.Mul64(lo, groupBuckets)
	return int(hi), int(b)
}

// bucket returns where the entries of a feature's bucket lie.
func (m *Model) bucket(f uint64) (start, end int) {
	return m.reach(place(f, m.groups))
}

// reach returns where the entries of bucket b of group g lie.
func (m *Model) reach(g, b int) (start, end int) {
	group := m.index[g*groupBytes : (g+1)*groupBytes]
	base := int(uint32At(group, 0))
	end = base + int(uint16At(group, 4+2*b))
	if b == 0 {
		return base, end
	}
	return base + int(uint16At(group, 2+2*b)), end
}

func uint16At(s string, i int) uint16 { return uint16(s[i]) | uint16(s[i+1])<<8 }

func uint32At(s string, i int) uint32 {
	return uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
}

var little = binary.LittleEndian
