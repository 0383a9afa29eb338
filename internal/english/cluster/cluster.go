// Package cluster knows which words stand in like places: clusters of words learned from
// unlabelled news, in a tree in which clusters that are alike stand close to each other.
package cluster

import (
	_ "embed"
	"strings"
	"sync"
)

// text is the clusters: a line is the path of one in the tree, then its words.
//
//go:embed clusters.txt
var text string

var words = sync.OnceValue(load)

// A Path is where a word stands in the tree of clusters: its path from the root, a
// bit a step, from the highest bit on; 0 for a word in no cluster.
type Path uint32

// Prefix returns the first n steps of the path, which name a larger, vaguer cluster.
// It is 0 for a word in no cluster.
func (c Path) Prefix(n int) uint32 {
	if c == 0 {
		return 0
	}
	return uint32(c)>>(32-n) | 1<<n
}

// Of returns the path of a word as it is written; figures count by their length alone.
func Of(word string) Path { return words().find(hash(word)) }

// hash hashes a word, all digits being alike.
func hash(word string) uint64 {
	h := uint64(0xcbf29ce484222325)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= '0' && c <= '9' {
			c = '0'
		}
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return h ^ h>>29
}

// A table finds paths by the hash of their words. Of a hash it keeps 32 bits beside the
// place, which makes taking one word for another as good as impossible.
type table struct {
	shift uint
	slots []slot
}

type slot struct {
	check uint32
	path  Path
}

func (t *table) find(h uint64) Path {
	mask := uint32(len(t.slots) - 1)
	for i := uint32(h*0x9e3779b97f4a7c15>>t.shift) & mask; ; i = (i + 1) & mask {
		if s := t.slots[i]; s.path == 0 || s.check == uint32(h) {
			return s.path
		}
	}
}

func (t *table) add(h uint64, c Path) {
	mask := uint32(len(t.slots) - 1)
	i := uint32(h*0x9e3779b97f4a7c15>>t.shift) & mask
	for t.slots[i].path != 0 {
		i = (i + 1) & mask
	}
	t.slots[i] = slot{uint32(h), c}
}

// load reads text.
func load() *table {
	const bits = 17 // three times as many slots as words
	t := &table{64 - bits, make([]slot, 1<<bits)}
	for line := range strings.Lines(text) {
		path, list, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if path == "#" {
			continue
		}
		c := parsePath(path)
		for w := range strings.SplitSeq(list, " ") {
			t.add(hash(w), c)
		}
	}
	return t
}

// parsePath reads "0110…". The lowest bit, which no path is long enough to reach, marks a known word.
func parsePath(path string) Path {
	c := Path(1)
	for i := range min(len(path), 31) {
		if path[i] == '1' {
			c |= 1 << (31 - i)
		}
	}
	return c
}
