package linear

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
	"strings"
)

// unit is the weight that one update adds, so that averages survive rounding.
const unit = 64

// A Trainer learns a linear model as an averaged perceptron. The same updates
// in the same order give the same model.
type Trainer struct {
	classes []string
	slots   []slot // open addressing, a power of two
	used    int
	cells   []cell
	steps   int64
	frozen  bool // no new features
	found   []slot
}

type slot struct {
	key    uint64 // 0: empty
	first  uint32 // of cells
	n, cap uint8
}

type cell struct {
	sum    int64 // of weight changes times the step they were made at
	weight int32
	class  uint8
}

// NewTrainer returns a trainer for the named classes, of which there may be 64.
func NewTrainer(classes []string) *Trainer {
	return &Trainer{classes: classes, slots: make([]slot, 1<<16)}
}

// Classes returns the names of the classes.
func (t *Trainer) Classes() []string { return t.classes }

// Score implements [Scorer] with the weights as they are, not averaged.
func (t *Trainer) Score(features []uint64, scores []int32) {
	clear(scores)
	t.found = t.found[:0]
	for _, f := range features { // all first, so that they wait for memory together
		t.found = append(t.found, t.slots[t.find(f)])
	}
	for _, s := range t.found {
		for _, c := range t.cells[s.first : s.first+uint32(s.n)] {
			scores[c.class] += c.weight
		}
	}
}

// find returns the slot of a feature or the empty one where it belongs.
func (t *Trainer) find(f uint64) int {
	mask := len(t.slots) - 1
	i := int(f>>20) & mask
	for t.slots[i].key != f && t.slots[i].key != 0 {
		i = (i + 1) & mask
	}
	return i
}

// Step counts an example, right or wrong; the averages run over the steps.
func (t *Trainer) Step() { t.steps++ }

// Update moves the features' weights towards one class and away from another.
func (t *Trainer) Update(features []uint64, truth, guess, times int) {
	for _, f := range features {
		t.change(f, uint8(truth), int32(unit*times))
		t.change(f, uint8(guess), int32(-unit*times))
	}
}

// Reward adds to the features' weights for one class; step is in 64ths of what an update adds.
func (t *Trainer) Reward(features []uint64, class, step int) {
	for _, f := range features {
		t.change(f, uint8(class), int32(step))
	}
}

func (t *Trainer) change(f uint64, class uint8, by int32) {
	i := t.find(f)
	if t.slots[i].key == 0 {
		if t.frozen || f == 0 {
			return
		}
		if t.used*8 > len(t.slots)*5 {
			t.grow()
			i = t.find(f)
		}
		t.slots[i].key = f
		t.used++
	}
	c := t.cell(&t.slots[i], class)
	c.weight += by
	c.sum += int64(by) * t.steps
}

// cell returns the slot's cell of a class, made if there is none.
func (t *Trainer) cell(s *slot, class uint8) *cell {
	for i := s.first; i < s.first+uint32(s.n); i++ {
		if t.cells[i].class == class {
			return &t.cells[i]
		}
	}
	if s.n == s.cap {
		first := len(t.cells)
		t.cells = append(t.cells, t.cells[s.first:s.first+uint32(s.n)]...)
		s.cap = uint8(min(2*int(s.cap)+2, 255))
		t.cells = append(t.cells, make([]cell, int(s.cap)-int(s.n))...)
		s.first = uint32(first)
	}
	s.n++
	c := &t.cells[s.first+uint32(s.n)-1]
	*c = cell{class: class}
	return c
}

func (t *Trainer) grow() {
	old := t.slots
	t.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.key != 0 {
			t.slots[t.find(s.key)] = s
		}
	}
}

// Len returns the number of features known.
func (t *Trainer) Len() int { return t.used }

func (t *Trainer) average(c cell) float64 {
	return float64(c.weight) - float64(c.sum)/float64(max(t.steps, 1))
}

// Prune keeps the given number of features, those with the greatest averaged
// weights, and learns no new ones from here on. The weights become their averages.
// Training on with what is left brings back most of what pruning loses.
func (t *Trainer) Prune(features int) {
	kept := t.strongest(features)
	old, cells := t.slots, t.cells
	t.slots, t.cells, t.used = make([]slot, 1<<16), nil, 0
	for _, k := range kept {
		for t.used*8 > len(t.slots)*5 {
			t.grow()
		}
		s := old[k.slot]
		fresh := slot{key: s.key, first: uint32(len(t.cells)), n: s.n, cap: s.n}
		for _, c := range cells[s.first : s.first+uint32(s.n)] {
			t.cells = append(t.cells, cell{weight: int32(math.Round(t.average(c))), class: c.class})
		}
		t.slots[t.find(s.key)] = fresh
		t.used++
	}
	t.steps, t.frozen = 0, true
}

// Add adds the averaged weights of another trainer. Its own become their
// averages, as if nothing had been learned since.
func (t *Trainer) Add(other *Trainer) {
	for i, c := range t.cells {
		t.cells[i] = cell{weight: int32(math.Round(t.average(c))), class: c.class}
	}
	t.steps = 0
	for _, s := range other.slots {
		for _, c := range other.cells[s.first : s.first+uint32(s.n)] {
			t.change(s.key, c.class, int32(math.Round(other.average(c))))
		}
	}
}

// DropFaint sets to 0 the averaged weights that are smaller than a share of
// the greatest: of many small ones the sum says little.
func (t *Trainer) DropFaint(share float64) {
	least := share * t.greatest()
	for _, s := range t.slots {
		for i := s.first; i < s.first+uint32(s.n); i++ {
			if math.Abs(t.average(t.cells[i])) < least {
				t.cells[i].weight, t.cells[i].sum = 0, 0
			}
		}
	}
}

type strength struct {
	slot   int
	weight float64
}

// strongest returns up to n features, by falling weight.
func (t *Trainer) strongest(n int) []strength {
	var all []strength
	for i, s := range t.slots {
		if s.key == 0 {
			continue
		}
		w := 0.0
		for _, c := range t.cells[s.first : s.first+uint32(s.n)] {
			w = max(w, math.Abs(t.average(c)))
		}
		if w > 0 {
			all = append(all, strength{i, w})
		}
	}
	slices.SortFunc(all, func(a, b strength) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(t.slots[a.slot].key, t.slots[b.slot].key))
	})
	return all[:min(n, len(all))]
}

// An entry is a feature as it is written.
type entry struct {
	key           uint64
	group, bucket int
	data          []byte
}

// WriteTo writes the averaged weights as the file of a [Model]. Weights are
// rounded to 8 bits; features left without a weight are dropped.
func (t *Trainer) WriteTo(w io.Writer) (int64, error) {
	entries := t.entries()
	groups := max(1, len(entries)/(2*groupBuckets))
	for i := range entries {
		entries[i].group, entries[i].bucket = place(entries[i].key, uint64(groups))
	}
	slices.SortFunc(entries, func(a, b entry) int {
		return cmp.Or(a.group-b.group, a.bucket-b.bucket, cmp.Compare(a.key, b.key))
	})
	names := strings.Join(t.classes, "\n")
	out := append([]byte(magic), 0, 0, 0, 0, 0, 0, 0, 0)
	little.PutUint32(out[len(magic):], uint32(len(names)))
	little.PutUint32(out[len(magic)+4:], uint32(groups))
	out = append(out, names...)
	index, data, err := pack(entries, groups)
	if err != nil {
		return 0, err
	}
	n, err := w.Write(append(append(out, index...), data...))
	return int64(n), err
}

// pack lays out sorted entries in buckets and returns the index and the entries.
func pack(entries []entry, groups int) (index, data []byte, err error) {
	for g := range groups {
		base := len(data)
		index = little.AppendUint32(index, uint32(base))
		for b := range groupBuckets {
			for len(entries) > 0 && entries[0].group == g && entries[0].bucket == b {
				data = append(data, entries[0].data...)
				entries = entries[1:]
			}
			if len(data)-base > math.MaxUint16 {
				return nil, nil, fmt.Errorf("linear: group %d is too long", g)
			}
			index = little.AppendUint16(index, uint16(len(data)-base))
		}
	}
	return index, data, nil
}

// entries returns the features with their quantised weights.
func (t *Trainer) entries() []entry {
	step := t.Quantum()
	var all []entry
	for _, s := range t.slots {
		if s.key == 0 {
			continue
		}
		row := make([]int8, len(t.classes))
		n := 0
		for _, c := range t.cells[s.first : s.first+uint32(s.n)] {
			q := level(t.average(c) / step)
			row[c.class] = q
			if q != 0 {
				n++
			}
		}
		if n > 0 {
			all = append(all, entry{key: s.key, data: t.encode(s.key, row, n)})
		}
	}
	return all
}

// Quantum returns the weight that is written as 1: the greatest is just written in full.
func (t *Trainer) Quantum() float64 {
	if greatest := t.greatest(); greatest > 0 {
		return greatest / float64(levels[127])
	}
	return 1
}

func (t *Trainer) greatest() float64 {
	greatest := 0.0
	for _, s := range t.slots {
		for _, c := range t.cells[s.first : s.first+uint32(s.n)] {
			greatest = max(greatest, math.Abs(t.average(c)))
		}
	}
	return greatest
}

// level returns the byte that stands for the weight closest to w.
func level(w float64) int8 {
	q := sort.Search(127, func(i int) bool { return float64(levels[i]+levels[i+1])/2 > math.Abs(w) })
	if w < 0 {
		q = -q
	}
	return int8(q)
}

func (t *Trainer) encode(key uint64, row []int8, n int) []byte {
	data := little.AppendUint16(nil, uint16(key))
	if formFor(len(row)) == masked {
		mask := uint32(0)
		for c, w := range row {
			if w != 0 {
				mask |= 1 << c
			}
		}
		data = append(data, byte(mask), byte(mask>>8), byte(mask>>16))
	} else {
		data = append(data, byte(n))
	}
	for c, w := range row {
		if w == 0 {
			continue
		}
		if formFor(len(row)) == paired {
			data = append(data, byte(c))
		}
		data = append(data, byte(w))
	}
	return data
}
