package loglinear

import (
	"encoding/binary"
	"math/bits"

	"github.com/ebc17271/lede/internal/english/perfect"
)

// A table holds the weights of features for every class, searched where they lie: each feature has a slot of its own (see package
// perfect), which holds a mark, two bytes of its hash, and a row, a byte for each class: the weight and 128.
//
// As all weights are small and above zero in that form, eight classes are added up at once, in the 16-bit lanes of two words.
type table struct {
	classes        int
	buckets, slots uint64
	pilots         string // of the buckets
	cells          string // the slots, and padding so that the words of the last row may be read
}

const (
	tableHead = 3 * 4
	markBytes = 2
	padding   = 8
	zero      = 128 // a weight of 0 in a row
	lanes     = 8   // classes that a word of a row holds
	evenLanes = 0x00ff00ff00ff00ff
	mostWords = mostClasses / lanes
)

// batch is how many features are looked up together, so that loads wait for memory together. The weights of so many fit in 16 bits.
const batch = 128

// key returns the bucket of a feature and what tells its slot.
func key(f, buckets uint64) (bucket, key uint64) {
	bucket, _ = bits.Mul64(f, buckets)
	return bucket, bucket<<16 | f&0xffff
}

// size is how many bytes a slot has.
func (t *table) size() int { return markBytes + t.classes }

// sum adds the weights of the features to sums.
func (t *table) sum(features []uint64, sums *[mostClasses]int32) {
	var at [batch]uint32
	for len(features) > 0 {
		part := features[:min(batch, len(features))]
		features = features[len(part):]
		buckets, slots, pilots, size := t.buckets, t.slots, t.pilots, uint64(t.size())
		for i, f := range part {
			b, k := key(f, buckets)
			at[i] = uint32(perfect.Slot(k, pilots[b], slots) * size)
		}
		if t.classes <= lanes {
			t.sumNarrow(part, &at, sums)
		} else {
			t.sumWide(part, &at, sums)
		}
	}
}

// sumNarrow adds rows of one word, without a branch.
func (t *table) sumNarrow(features []uint64, at *[batch]uint32, sums *[mostClasses]int32) {
	var even, odd, found uint64
	cells := t.cells
	for i, f := range features[:min(batch, len(features))] {
		cell := cells[at[i]:]
		cell = cell[:markBytes+lanes]
		other := (uint64(cell[0]) | uint64(cell[1])<<8) ^ f&0xffff // 0 if the slot is the feature's
		hit := uint64(int64(other-1) >> 63)
		row := uint64At(cell[markBytes:]) & hit
		found -= hit
		even += row & evenLanes
		odd += row >> 8 & evenLanes
	}
	spread(sums[:lanes], even, odd, found)
}

// sumWide adds rows of several words.
func (t *table) sumWide(features []uint64, at *[batch]uint32, sums *[mostClasses]int32) {
	var even, odd [mostWords]uint64
	var found uint64
	words := (t.classes + lanes - 1) / lanes
	for i, f := range features[:min(batch, len(features))] {
		cell := t.cells[at[i]:]
		if cell[0] != byte(f) || cell[1] != byte(f>>8) {
			continue
		}
		found++
		row := cell[markBytes:]
		for w := range words {
			x := uint64At(row[lanes*w:])
			even[w%mostWords] += x & evenLanes
			odd[w%mostWords] += x >> 8 & evenLanes
		}
	}
	for w := range words {
		spread(sums[lanes*w:lanes*w+lanes], even[w], odd[w], found)
	}
}

// spread adds the lanes of two words, in which so many rows were added up, to sums.
func spread(sums []int32, even, odd, found uint64) {
	none := int32(zero * found)
	for i := 0; i < lanes; i += 2 {
		sums[i] += int32(uint16(even)) - none
		sums[i+1] += int32(uint16(odd)) - none
		even, odd = even>>16, odd>>16
	}
}

// makeTable makes a table of rows, by feature. Of two features with one key the first has the slot.
func makeTable(classes int, features []uint64, rows [][]int8) table {
	t := table{classes: classes, buckets: uint64(perfect.Buckets(len(features)))}
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
	cells := make([]byte, int(t.slots)*t.size()+padding)
	for i := range int(t.slots) * t.size() {
		cells[i] = zero
	}
	for _, k := range keys {
		cell := cells[int(fn.Slot(k))*t.size():]
		cell[0], cell[1] = byte(k.Hash), byte(k.Hash>>8)
		for c, w := range rows[number[k.Hash]] {
			cell[markBytes+c] = byte(int(w) + zero)
		}
	}
	t.cells = string(cells)
	return t
}

// append appends the table to b: the numbers of classes, buckets and slots, the pilots, the slots.
func (t *table) append(b []byte) []byte {
	for _, n := range [...]uint64{uint64(t.classes), t.buckets, t.slots} {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	return append(append(b, t.pilots...), t.cells...)
}

// readTable reads a table from the front of data, which it keeps, and returns the rest.
func readTable(data string) (t table, rest string) {
	t.classes, t.buckets, t.slots = int(uint32At(data, 0)), uint64(uint32At(data, 4)), uint64(uint32At(data, 8))
	data = data[tableHead:]
	t.pilots, data = data[:t.buckets], data[t.buckets:]
	n := int(t.slots)*t.size() + padding
	t.cells = data[:n]
	return t, data[n:]
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
