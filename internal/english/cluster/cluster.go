// Package cluster knows which words stand in like places: clusters of words learned from
// unlabelled news, in a tree in which clusters that are alike stand close to each other.
package cluster

import (
	_ "embed"
	"encoding/binary"

	"github.com/ebc17271/lede/internal/english/wordtable"
)

// words holds the path of each word. It is made from clusters.txt, where a line is the path of a cluster, then its words.
//
//go:embed clusters.bin
var words wordtable.Table

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
func Of(word string) Path {
	p, ok := words.Find(Hash(word))
	if !ok {
		return 0
	}
	return Path(p[0]) | Path(p[1])<<8 | Path(p[2])<<16 | Path(p[3])<<24
}

// Hash hashes a word, all digits being alike.
func Hash(word string) uint64 {
	h := uint64(wordtable.Start)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c >= '0' && c <= '9' {
			c = '0'
		}
		h = wordtable.Next(h, c)
	}
	return wordtable.End(h)
}

// Value is how the table of words keeps a path that is written "0110…".
func Value(path string) string {
	return string(binary.LittleEndian.AppendUint32(nil, uint32(parsePath(path))))
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
