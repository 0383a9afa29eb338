package linear

import (
	"bytes"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/codebook"
	"github.com/ebc17271/lede/internal/english/perfect"
)

// A denseRow is the weights of a feature as they are written.
type denseRow [denseClasses]byte

// WriteDense writes the averaged weights, rounded to 8 bits, as the file of a [Dense].
// Features left without a weight are dropped.
func (t *Trainer) WriteDense(w io.Writer) (int64, error) {
	step := t.Quantum()
	features := map[uint64]denseRow{}
	for _, s := range t.slots {
		if s.key == 0 {
			continue
		}
		var row denseRow
		for _, c := range t.cells[s.first : s.first+uint32(s.n)] {
			row[c.class] = byte(level(t.average(c) / step))
		}
		if row != (denseRow{}) {
			features[s.key] = row
		}
	}
	buckets := uint64(perfect.Buckets(len(features)))
	rows := map[uint64]denseRow{}
	for _, f := range slices.Sorted(maps.Keys(features)) {
		_, key := denseKey(f, buckets)
		if _, ok := rows[key]; !ok { // of two features with one key the first is found
			rows[key] = features[f]
		}
	}
	return writeDense(w, t.classes, rows, buckets)
}

// writeDense writes the file of a [Dense] with the given rows, by key.
func writeDense(w io.Writer, classes []string, rows map[uint64]denseRow, buckets uint64) (int64, error) {
	sorted := slices.Sorted(maps.Keys(rows))
	keys := make([]perfect.Key, len(sorted))
	for i, k := range sorted {
		keys[i] = perfect.Key{Hash: k, Bucket: k >> hashBits}
	}
	f, err := perfect.Build(keys, int(buckets))
	if err != nil {
		return 0, err
	}
	book, number := rowsFor(rows)
	names := strings.Join(classes, "\n")
	out := []byte(denseMagic)
	for _, n := range []int{len(names), len(f.Pilots), int(f.Slots)} {
		out = little.AppendUint32(out, uint32(n))
	}
	out = append(append(out, names...), f.Pilots...)
	table := make([]byte, slotBytes*f.Slots)
	for _, k := range keys {
		slot := uint32(k.Hash)&(1<<markBits-1) | uint32(number[rows[k.Hash]])<<markBits
		copy(table[slotBytes*f.Slot(k):][:slotBytes], little.AppendUint32(nil, slot))
	}
	out = append(out, table...)
	for _, p := range book {
		for _, w := range p[:denseClasses] {
			out = append(out, byte(level(float64(w))))
		}
	}
	return bytes.NewReader(append(out, make([]byte, densePadding)...)).WriteTo(w)
}

// rowsFor returns the rows that stand for all, and which stands for each.
func rowsFor(rows map[uint64]denseRow) (codebook.Book, map[denseRow]uint16) {
	count := map[denseRow]float32{}
	for _, row := range rows {
		count[row]++
	}
	kinds := slices.SortedFunc(maps.Keys(count), func(a, b denseRow) int { return slices.Compare(a[:], b[:]) })
	points, counts := make([]codebook.Point, len(kinds)), make([]float32, len(kinds))
	for i, kind := range kinds {
		for c, q := range kind {
			points[i][c] = float32(levels[q])
		}
		counts[i] = count[kind]
	}
	book, codes := codebook.Learn(points, counts, denseRows)
	number := map[denseRow]uint16{}
	for i, kind := range kinds {
		number[kind] = codes[i]
	}
	return book, number
}

// ConvertDense writes as the file of a [Dense] what a file of three classes held that was written before there were any: a
// [Model] of groups and buckets, each entry the low 16 bits of a feature's hash and three weights. A feature has the same key in both.
func ConvertDense(w io.Writer, earlier string) (int64, error) {
	m, err := Open(earlier)
	if err != nil || len(m.classes) != denseClasses {
		return 0, errFormat
	}
	const size = markBytes + denseClasses
	rows := map[uint64]denseRow{}
	for b := range m.groups * groupBuckets {
		start, end := m.reach(int(b/groupBuckets), int(b%groupBuckets))
		for e := m.entries[start:end]; len(e) >= size; e = e[size:] {
			key := b<<hashBits | uint64(uint16At(e, 0))
			if _, ok := rows[key]; !ok {
				rows[key] = denseRow([]byte(e[markBytes:size]))
			}
		}
	}
	return writeDense(w, m.classes, rows, m.groups*groupBuckets)
}
