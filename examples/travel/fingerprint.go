package main

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
)

const (
	shingle    = 4 // words in a fingerprint
	window     = 4 // of this many fingerprints in a row the least is kept
	remembered = 3 // quotes of each fingerprint
)

// fingerprints returns hashes of a few runs of words of text, chosen so that two texts
// with a long run of words in common share one: winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003).
func fingerprints(text string) []uint64 {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
	var hashes []uint64
	for i := 0; i+shingle <= len(words); i++ {
		h := fnv.New64a()
		h.Write([]byte(strings.Join(words[i:i+shingle], " ")))
		hashes = append(hashes, h.Sum64())
	}
	var out []uint64
	for i := range hashes {
		least := slices.Min(hashes[i:min(i+window, len(hashes))])
		if len(out) == 0 || out[len(out)-1] != least {
			out = append(out, least)
		}
	}
	return out
}

// candidates returns the pairs of quotes that share a fingerprint. A quote is paired with
// the last few before it that have the fingerprint; chains of pairs make groups, so the number of pairs stays linear.
func candidates(quotes []found) [][2]int {
	var pairs [][2]int
	seen := make(map[uint64][]int)
	for i, q := range quotes {
		for _, f := range fingerprints(q.Text) {
			last := seen[f]
			for _, j := range last {
				if j != i {
					pairs = append(pairs, [2]int{j, i})
				}
			}
			seen[f] = append(last[max(0, len(last)-remembered+1):], i)
		}
	}
	return pairs
}

// sets is a union-find over the numbers of quotes.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) find(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(i, j int) { s[s.find(j)] = s.find(i) }
