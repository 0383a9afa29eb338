// Package wordtable holds word lists as tables that a program embeds and reads where they
// lie: nothing is loaded, and a look-up reads two places whatever the size of the list.
package wordtable

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ebc17271/lede/internal/english/perfect"
)

// A Table is the bytes of a table, as [Build] makes them: magic; the numbers of buckets, slots and
// values; the pilot of each bucket (see package perfect); the slots; the end of each value; the values.
//
// A slot is the low 32 bits of a word's hash and, if the list has values, the number of the word's in two bytes. Words
// are not kept: beside the slot that a word comes to, 32 bits make taking one word for another as good as impossible.
type Table string

const (
	magic     = "LEDEWRD1"
	headBytes = len(magic) + 3*4
	markBytes = 4
)

// Hash hashes a word, of which [Table.Find] looks up the hash.
func Hash(word string) uint64 {
	h := uint64(Start)
	for i := 0; i < len(word); i++ {
		h = Next(h, word[i])
	}
	return End(h)
}

// Start, [Next] and [End] hash a word byte by byte.
const Start = 0xcbf29ce484222325

// Next adds a byte to a hash (FNV-1a).
func Next(h uint64, c byte) uint64 { return (h ^ uint64(c)) * 0x100000001b3 }

// End ends a hash: it spreads it over all bits.
func End(h uint64) uint64 {
	h ^= h >> 32
	h *= 0xff51afd7ed558ccd
	h ^= h >> 29
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>32
}

// Find returns the value of the word with a hash.
func (t Table) Find(hash uint64) (value string, ok bool) {
	if len(t) < headBytes {
		return "", false
	}
	buckets, slots, values := uint64(t.number(len(magic))), uint64(t.number(len(magic)+4)), t.number(len(magic)+8)
	size := slotBytes(values)
	pilot := t[headBytes+int(perfect.Bucket(hash, buckets))]
	table := headBytes + int(buckets)
	slot := table + size*int(perfect.Slot(hash, pilot, slots))
	if uint32(t.number(slot)) != uint32(hash) {
		return "", false
	}
	if values == 0 {
		return "", true
	}
	ends := table + size*int(slots)
	n := int(t[slot+markBytes]) | int(t[slot+markBytes+1])<<8
	start := 0
	if n > 0 {
		start = t.number(ends + 4*(n-1))
	}
	text := ends + 4*values
	return string(t[text+start : text+t.number(ends+4*n)]), true
}

// slotBytes is the size of a slot if there are so many values.
func slotBytes(values int) int {
	if values == 0 {
		return markBytes
	}
	return markBytes + 2
}

func (t Table) number(i int) int {
	b := t[i : i+4]
	return int(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24)
}

// An Entry is a word of a list, by its hash, with its value. Either all entries of a list have the value "" or its values count.
type Entry struct {
	Hash  uint64
	Value string
}

// Build makes the table of a list. The same entries in the same order give the same bytes.
func Build(entries []Entry) (Table, error) {
	if len(entries) == 0 {
		return "", errors.New("wordtable: an empty list")
	}
	var values []string
	number := map[string]int{}
	buckets := perfect.Buckets(len(entries))
	keys := make([]perfect.Key, len(entries))
	for i, e := range entries {
		keys[i] = perfect.Key{Hash: e.Hash, Bucket: perfect.Bucket(e.Hash, uint64(buckets))}
		if _, ok := number[e.Value]; !ok {
			number[e.Value] = len(values)
			values = append(values, e.Value)
		}
	}
	if len(values) == 1 && values[0] == "" {
		values = nil
	}
	if len(values) > 1<<16 {
		return "", fmt.Errorf("wordtable: %d values, more than two bytes can number", len(values))
	}
	f, err := perfect.Build(keys, buckets)
	if err != nil {
		return "", err
	}
	size := slotBytes(len(values))
	slots := make([]byte, size*int(f.Slots))
	for i, e := range entries {
		s := slots[size*int(f.Slot(keys[i])):]
		little.PutUint32(s, uint32(e.Hash))
		if size > markBytes {
			little.PutUint16(s[markBytes:], uint16(number[e.Value]))
		}
	}
	return assemble(f, slots, values), nil
}

var little = binary.LittleEndian

// assemble puts the parts of a table together.
func assemble(f *perfect.Function, slots []byte, values []string) Table {
	out := []byte(magic)
	for _, n := range []int{len(f.Pilots), int(f.Slots), len(values)} {
		out = little.AppendUint32(out, uint32(n))
	}
	out = append(append(out, f.Pilots...), slots...)
	end := 0
	for _, v := range values {
		end += len(v)
		out = little.AppendUint32(out, uint32(end))
	}
	for _, v := range values {
		out = append(out, v...)
	}
	return Table(out)
}
