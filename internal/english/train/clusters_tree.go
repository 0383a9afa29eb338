package main

import (
	"math"
	"slices"
	"strings"
)

// tree merges the clusters two by two and returns the path of each in the tree.
func (x *exchange) tree() []string {
	n := clusterCount + 1
	alive := make([]int, 0, n)
	members := make([][]int, n)
	for c := 1; c < n; c++ {
		alive = append(alive, c)
		members[c] = []int{c}
	}
	paths := make([]string, n)
	loss := make([][]float64, n)
	for a := range loss {
		loss[a] = make([]float64, n)
	}
	for i, a := range alive {
		for _, b := range alive[:i] {
			loss[a][b] = x.loss(alive, a, b)
		}
	}
	for len(alive) > 1 {
		a, b := cheapest(alive, loss)
		for _, m := range members[a] {
			paths[m] = "1" + paths[m]
		}
		for _, m := range members[b] {
			paths[m] = "0" + paths[m]
		}
		members[b] = append(members[b], members[a]...)
		alive = slices.DeleteFunc(alive, func(c int) bool { return c == a })
		x.shift(alive, loss, -1, a, b)
		x.merge(a, b)
		x.shift(alive, loss, +1, b)
		for _, c := range alive {
			if c != b {
				loss[max(b, c)][min(b, c)] = x.loss(alive, b, c)
			}
		}
	}
	return paths
}

// cheapest returns the two clusters, a > b, that lose least when merged.
func cheapest(alive []int, loss [][]float64) (a, b int) {
	least := math.Inf(1)
	for i, c := range alive {
		for _, d := range alive[:i] {
			if l := loss[c][d]; l < least {
				a, b, least = c, d, l
			}
		}
	}
	return a, b
}

// shift adds to the losses of all pairs, or takes from them, what they owe to the clusters beside.
func (x *exchange) shift(alive []int, loss [][]float64, sign float64, beside ...int) {
	for i, c := range alive {
		for _, d := range alive[:i] {
			for _, e := range beside {
				if c != e && d != e {
					loss[c][d] += sign * x.part(c, d, e)
				}
			}
		}
	}
}

// part returns the part of the loss of merging a and b that comes of their standing beside c.
func (x *exchange) part(a, b, c int) float64 {
	return x.log(x.pairs[a][c]) + x.log(x.pairs[b][c]) - x.log(x.pairs[a][c]+x.pairs[b][c]) +
		x.log(x.flip[a][c]) + x.log(x.flip[b][c]) - x.log(x.flip[a][c]+x.flip[b][c])
}

// loss returns how much less the clusters tell when a and b are one.
func (x *exchange) loss(alive []int, a, b int) float64 {
	size := func(c int) float64 { return float64(x.size[c]) }
	l := 2 * (nlogn(size(a)+size(b)) - nlogn(size(a)) - nlogn(size(b)))
	for _, c := range append(alive[:len(alive):len(alive)], 0) {
		if c == a || c == b {
			continue
		}
		l += x.part(a, b, c)
	}
	inner := x.pairs[a][a] + x.pairs[a][b] + x.pairs[b][a] + x.pairs[b][b]
	return l + x.log(x.pairs[a][a]) + x.log(x.pairs[a][b]) + x.log(x.pairs[b][a]) + x.log(x.pairs[b][b]) - x.log(inner)
}

// merge adds cluster a to b.
func (x *exchange) merge(a, b int) {
	for _, m := range [][][]int32{x.pairs, x.flip} {
		for c := range m {
			m[b][c] += m[a][c]
			m[a][c] = 0
		}
		for c := range m {
			m[c][b] += m[c][a]
			m[c][a] = 0
		}
	}
	x.size[b] += x.size[a]
}

// clusterLines returns a line for each cluster, in the order of the tree.
func clusterLines(c *corpus, class []int32, paths []string) []byte {
	words := make([][]string, len(paths))
	for i, word := range c.words {
		words[class[i]] = append(words[class[i]], word)
	}
	lines := make([]string, 0, len(paths))
	for i, path := range paths {
		if i > 0 && len(words[i]) > 0 {
			slices.Sort(words[i])
			lines = append(lines, path+" "+strings.Join(words[i], " ")+"\n")
		}
	}
	slices.Sort(lines)
	return []byte("# Word clusters learned from unlabelled news by train/clusters.go: path in the tree, words. See MODEL.md. Licence: CC BY-SA 4.0. Date: 2026-11-22.\n" + strings.Join(lines, ""))
}
