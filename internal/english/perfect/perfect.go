// Package perfect makes perfect hash functions: each of a set of keys that are known
// beforehand gets a slot of its own, so that a look-up reads one slot and never searches.
//
// Keys fall into buckets, about two in each. A bucket has a pilot, a byte that was tried out
// until all its keys came to slots that were free (Belazzougui, Botelho and Dietzfelbinger 2009;
// Pibiri and Trani 2021). A key that is not of the set comes to some slot, too: what is
// kept there tells whose it is.
package perfect

import (
	"fmt"
	"math/bits"
	"slices"
)

const (
	perBucket = 2
	load      = 0.96 // of the slots, to begin with
	pilots    = 256
)

// Buckets returns how many buckets so many keys are to have.
func Buckets(keys int) int { return max(1, keys/perBucket) }

// Bucket returns the bucket of a key whose bits are all alike likely to be set.
func Bucket(key, buckets uint64) uint64 {
	b, _ := bits.Mul64(key, buckets)
	return b
}

// Slot returns the slot of a key, given the pilot of its bucket.
func Slot(key uint64, pilot byte, slots uint64) uint64 {
	const a, b, c = 0x9e3779b97f4a7c15, 0xd6e8feb86659fd93, 0xff51afd7ed558ccd
	s, _ := bits.Mul64((key*a^uint64(pilot)*b)*c, slots)
	return s
}

// A Key is one of the set.
type Key struct {
	Hash   uint64 // unlike that of any other key
	Bucket uint64
}

// A Function is what was found for a set of keys. The same keys in the same order give the same function.
type Function struct {
	Pilots []byte // of the buckets
	Slots  uint64
}

// Build finds a function for keys in so many buckets.
func Build(keys []Key, buckets int) (*Function, error) {
	if len(keys) == 0 {
		return &Function{make([]byte, buckets), 1}, nil
	}
	in := make([][]uint64, buckets)
	for _, k := range keys {
		in[k.Bucket] = append(in[k.Bucket], k.Hash)
	}
	order := make([]int, buckets) // large buckets while many slots are free
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(in[b]) - len(in[a]) })
	slots := uint64(float64(len(keys))/load) + 1
	for range 40 {
		if p := place(in, order, slots); p != nil {
			return &Function{p, slots}, nil
		}
		slots += slots/100 + 1
	}
	return nil, fmt.Errorf("perfect: no function for %d keys in %d buckets; is one there twice?", len(keys), buckets)
}

// place returns the pilots with which all keys have a slot of their own, nil if there are none.
func place(buckets [][]uint64, order []int, slots uint64) []byte {
	chosen, used := make([]byte, len(buckets)), make([]bool, slots)
	for _, b := range order {
		pilot := 0
		for pilot < pilots && !fits(buckets[b], byte(pilot), used) {
			pilot++
		}
		if pilot == pilots {
			return nil
		}
		chosen[b] = byte(pilot)
	}
	return chosen
}

// fits takes the slots that the keys have with a pilot, if all are free.
func fits(keys []uint64, pilot byte, used []bool) bool {
	slots := uint64(len(used))
	for i, k := range keys {
		s := Slot(k, pilot, slots)
		if !used[s] {
			used[s] = true
			continue
		}
		for _, k := range keys[:i] {
			used[Slot(k, pilot, slots)] = false
		}
		return false
	}
	return true
}

// Slot returns the slot of a key of the set.
func (f *Function) Slot(k Key) uint64 { return Slot(k.Hash, f.Pilots[k.Bucket], f.Slots) }
