package linear

import (
	"errors"
	"math/bits"
	"strings"

	"github.com/ebc17271/lede/internal/english/perfect"
)

// A Dense is a read-only model of three classes, each feature of which has a weight for
// every class, as the moves of a parser have. Like a [Model] it is searched where it lies and
// may be shared, but a look-up reads one slot, whatever the feature, and takes no branch.
//
// The file: magic; the length of the names, the numbers of buckets and slots; the names; the
// pilot of each bucket (see package perfect); the slots; the rows. A feature's key is its bucket and the low 16
// bits of its hash. A slot is three bytes: at the top the number of a row, below it the low bits of the key. A row is three weights,
// a byte each (see levels); row 0 has none, and the 4,095 others stand for all that features have (see package codebook). A byte ends
// the file, so that four may be read at any slot and row.
type Dense struct {
	classes        []string
	buckets, slots uint64
	pilots         string
	table          string // slots
	rows           string
}

const (
	denseMagic   = "LEDEDNS2"
	denseHead    = len(denseMagic) + 3*4
	denseClasses = 3
	slotBytes    = 3
	rowBits      = 12 // of a slot
	markBits     = 8*slotBytes - rowBits
	denseRows    = 1 << rowBits
	densePadding = 1
	hashBits     = 16 // of a feature, in its key
)

// A Sum is what features add up to for each class.
type Sum [denseClasses]int32

// Add adds another sum.
func (s *Sum) Add(o *Sum) {
	s[0] += o[0]
	s[1] += o[1]
	s[2] += o[2]
}

// denseKey returns the bucket of a feature and its key.
func denseKey(f, buckets uint64) (bucket, key uint64) {
	bucket, _ = bits.Mul64(f, buckets)
	return bucket, bucket<<hashBits | f&(1<<hashBits-1)
}

// OpenDense reads a model from the bytes of a file, which it keeps.
func OpenDense(data string) (*Dense, error) {
	errFormat := errors.New("linear: not a file of dense weights")
	if len(data) < denseHead || data[:len(denseMagic)] != denseMagic {
		return nil, errFormat
	}
	var n [3]int
	for i := range n {
		n[i] = int(uint32At(data, len(denseMagic)+4*i))
	}
	names, buckets, slots := n[0], n[1], n[2]
	data = data[denseHead:]
	if buckets < 1 || slots < 1 || len(data) != names+buckets+slotBytes*slots+denseClasses*denseRows+densePadding {
		return nil, errFormat
	}
	m := &Dense{classes: strings.Split(data[:names], "\n"), buckets: uint64(buckets), slots: uint64(slots)}
	if len(m.classes) != denseClasses {
		return nil, errFormat
	}
	data = data[names:]
	m.pilots, data = data[:buckets], data[buckets:]
	m.table, m.rows = data, data[slotBytes*slots:]
	return m, nil
}

// MustOpenDense is like [OpenDense] but panics if data, which a program embeds, is broken.
func MustOpenDense(data string) *Dense {
	m, err := OpenDense(data)
	if err != nil {
		panic(err)
	}
	return m
}

// Classes returns the names of the classes, in the order of a [Sum]. It must not be changed.
func (m *Dense) Classes() []string { return m.classes }

// Score implements [Scorer].
func (m *Dense) Score(features []uint64, scores []int32) {
	var rows [batch]uint32
	var sum Sum
	for len(features) > 0 {
		n := min(batch, len(features))
		m.Find(features[:n], rows[:n])
		s := m.Sum(rows[:n])
		sum.Add(&s)
		features = features[n:]
	}
	copy(scores, sum[:])
}

// Find sets rows, which is as long as features, to the numbers of the features' rows, 0 for a feature without weights.
// It goes over the features twice, so that loads wait for memory together.
func (m *Dense) Find(features []uint64, rows []uint32) {
	rows = rows[:len(features)]
	buckets, slots, pilots := m.buckets, m.slots, m.pilots
	for i, f := range features {
		bucket, key := denseKey(f, buckets)
		rows[i] = uint32(perfect.Slot(key, pilots[bucket], slots))
	}
	for i, f := range features {
		slot := uint32At(m.table, slotBytes*int(rows[i])) & (1<<(8*slotBytes) - 1)
		other := int64(slot^uint32(f)) & (1<<markBits - 1) // 0 if the slot is the feature's
		rows[i] = slot >> markBits & uint32((other-1)>>63)
	}
}

// Sum adds up rows.
func (m *Dense) Sum(rows []uint32) Sum {
	a, b, c := int32(0), int32(0), int32(0)
	for _, r := range rows {
		w := uint32At(m.rows, denseClasses*int(r))
		a += levels[byte(w)]
		b += levels[byte(w>>8)]
		c += levels[byte(w>>16)]
	}
	return Sum{a, b, c}
}
