package loglinear

import (
	"encoding/binary"
	"math"
	"math/bits"

	"github.com/ebc17271/lede/internal/codebook"
	"github.com/ebc17271/lede/internal/english/perfect"
)

// A table holds the weights of features for every class, searched where they lie: each feature has a slot of its own (see package
// perfect), which holds a mark, a byte of its hash, and for each four classes the byte of a code. A codebook tells what
// the four weights of a code are.
//
// As all weights are small and above zero in that form, those of four classes are added up at once, in the 16-bit lanes of a word.
type table struct {
	classes        int
	groups         int // of four classes
	buckets, slots uint64
	pilots         string // of the buckets
	cells          string // the slots
	words          []uint64
}

const (
	tableHead = 3 * 4
	markBytes = 1
	lanes     = codebook.Lanes // classes of a code
	codes     = 256            // of a book
	zero      = 256            // a weight of 0 in a lane
	most      = zero - 1
	laneBits  = 16
	wordBytes = 8
)

// batch is how many features are looked up together, so that loads wait for memory together. The weights of so many fit in a lane.
const batch = 128

// key returns the bucket of a feature and what tells its slot.
func key(f, buckets uint64) (bucket, key uint64) {
	bucket, _ = bits.Mul64(f, buckets)
	return bucket, bucket<<keyBits | f&(1<<keyBits-1)
}

// keyBits is how many bits of a feature tell it from others of its bucket.
const keyBits = 16

// size is how many bytes a slot has.
func (t *table) size() int { return markBytes + t.groups }

// sum adds the weights of the features to sums.
func (t *table) sum(features []uint64, sums *[mostClasses]int32) {
	var rows [batch]uint32
	for len(features) > 0 {
		part := features[:min(batch, len(features))]
		features = features[len(part):]
		t.addRows(rows[:t.find(part, &rows)], sums)
	}
}

// find sets rows to where the codes of those features begin that have any, and returns how many these are. It goes over the features twice
// and takes no branch, so that loads wait for memory together.
func (t *table) find(features []uint64, rows *[batch]uint32) (found int) {
	buckets, slots, pilots, size := t.buckets, t.slots, t.pilots, uint64(t.size())
	features = features[:min(batch, len(features))]
	for i, f := range features {
		b, k := key(f, buckets)
		rows[i] = uint32(perfect.Slot(k, pilots[b], slots) * size)
	}
	for i, f := range features {
		at := rows[i]
		rows[found%batch] = at + markBytes
		other := uint32(t.cells[at] ^ byte(f)) // 0 if the slot is the feature's
		found += int((other - 1) >> 31)
	}
	return found
}

// addRows adds the weights whose codes begin at rows.
func (t *table) addRows(rows []uint32, sums *[mostClasses]int32) {
	none := int32(zero * len(rows))
	for g := range t.groups {
		acc, words := uint64(0), (*[codes]uint64)(t.words[g*codes:])
		for _, at := range rows {
			acc += words[t.cells[int(at)+g]]
		}
		for k := range lanes {
			sums[g*lanes+k] += int32(uint16(acc>>(laneBits*k))) - none
		}
	}
}

// makeTable makes a table of rows, by feature, each met so often; what a unit of its weights stands for is returned, too. Of two features
// with one key the first has the slot.
func makeTable(classes int, features []uint64, rows [][]float32, counts []float32) (t table, step float64) {
	t = table{classes: classes, groups: (classes + lanes - 1) / lanes, buckets: uint64(perfect.Buckets(len(features)))}
	var keys []perfect.Key
	number := map[uint64]int{}
	for i, f := range features {
		b, k := key(f, t.buckets)
		if _, ok := number[k]; !ok {
			number[k] = i
			keys = append(keys, perfect.Key{Hash: k, Bucket: b})
		}
	}
	fn, err := perfect.Build(keys, int(t.buckets))
	if err != nil {
		panic(err) // no key is there twice
	}
	t.slots, t.pilots = fn.Slots, string(fn.Pilots)
	cells := make([]byte, int(t.slots)*t.size())
	for _, k := range keys {
		cells[int(fn.Slot(k))*t.size()] = byte(k.Hash)
	}
	top := float32(0)
	books := make([]codebook.Book, t.groups)
	for g := range t.groups {
		points := make([]codebook.Point, len(rows))
		for i, row := range rows {
			copy(points[i][:], row[g*lanes:])
		}
		var of []uint16
		books[g], of = codebook.Learn(points, counts, codes)
		for _, p := range books[g] {
			for _, w := range p {
				top = max(top, w, -w)
			}
		}
		for _, k := range keys {
			cells[int(fn.Slot(k))*t.size()+markBytes+g] = byte(of[number[k.Hash]])
		}
	}
	t.cells = string(cells)
	step = float64(top) / most
	for _, b := range books {
		for _, p := range b {
			t.words = append(t.words, word(p, step))
		}
	}
	return t, step
}

// word puts weights into lanes.
func word(p codebook.Point, step float64) (w uint64) {
	for k := range p {
		w |= uint64(int(math.Round(float64(p[k])/step))+zero) << (laneBits * k)
	}
	return w
}

// append appends the table to b: the numbers of classes, buckets and slots, the pilots, the slots, the codebooks.
func (t *table) append(b []byte) []byte {
	for _, n := range [...]uint64{uint64(t.classes), t.buckets, t.slots} {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	b = append(append(b, t.pilots...), t.cells...)
	for _, w := range t.words {
		b = binary.LittleEndian.AppendUint64(b, w)
	}
	return b
}

// readTable reads a table from the front of data, which it keeps, and returns the rest.
func readTable(data string) (t table, rest string) {
	t.classes, t.buckets, t.slots = int(uint32At(data, 0)), uint64(uint32At(data, 4)), uint64(uint32At(data, 8))
	t.groups = (t.classes + lanes - 1) / lanes
	data = data[tableHead:]
	t.pilots, data = data[:t.buckets], data[t.buckets:]
	n := int(t.slots) * t.size()
	t.cells, data = data[:n], data[n:]
	t.words = make([]uint64, t.groups*codes)
	for i := range t.words {
		t.words[i] = uint64At(data[i*wordBytes:])
	}
	return t, data[len(t.words)*wordBytes:]
}

func uint32At(s string, i int) uint32 {
	s = s[i : i+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

func uint64At(s string) uint64 {
	s = s[:8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
