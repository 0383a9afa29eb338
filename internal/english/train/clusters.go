package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"encoding/json"
	"io"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// Word clusters: every word is given one of clusterCount clusters so that which cluster follows
// which tells as much as it can (the criterion of Brown et al. 1992, "Class-based n-gram models of
// natural language"), by the exchange algorithm of Kneser and Ney (1993): one word after the other
// moves to the cluster where it fits best. Then the clusters are merged, two at a time and those
// that lose least first, into one tree, which names each by its path from the root.
const (
	clusterCount  = 640
	clusterWords  = 44000 // the most frequent of the texts
	clusterRounds = 10
)

// A corpus is words by number, most frequent first, and how often which follows which.
type corpus struct {
	words       []string
	count       []int32
	left, right [][]neighbour // of each word
}

type neighbour struct{ word, count int32 }

func trainClusters(cfg *config) error {
	texts, err := newsTexts(filepath.Join(cfg.data, "news.jsonl.gz"))
	if err != nil {
		return err
	}
	c := countWords(texts)
	x := newExchange(c)
	for round := range clusterRounds {
		moved := x.round()
		log.Printf("clusters: round %d: %d of %d words moved", round+1, moved, len(c.words))
		if moved < len(c.words)/500 {
			break
		}
	}
	path := filepath.Join(cfg.out, "cluster", "clusters.txt")
	return os.WriteFile(path, clusterLines(c, x.class, x.tree()), 0o666)
}

// newsTexts reads the texts of the articles of a compressed file of JSON lines.
func newsTexts(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var texts []string
	for d := json.NewDecoder(bufio.NewReader(z)); ; {
		var a struct{ Title, Text string }
		switch err := d.Decode(&a); err {
		case nil:
			texts = append(texts, a.Title+"\n"+a.Text)
		case io.EOF:
			return texts, nil
		default:
			return nil, err
		}
	}
}

// clusterKey writes all digits as 0.
func clusterKey(word string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		return r
	}, word)
}

// countWords counts the words of the texts and which stand side by side in a sentence.
func countWords(texts []string) *corpus {
	number := map[string]int32{"": 0} // the edge of a sentence
	count := []int32{0}
	words := []string{""}
	var stream []int32
	for _, t := range texts {
		for s := range sentences(t) {
			stream = append(stream, 0)
			for _, tok := range s.Tokens {
				w := clusterKey(t[tok.Start:tok.End])
				n, ok := number[w]
				if !ok {
					n = int32(len(words))
					number[w] = n
					words, count = append(words, w), append(count, 0)
				}
				count[n]++
				stream = append(stream, n)
			}
		}
	}
	return newCorpus(words, count, append(stream, 0))
}

// sentences yields the sentences of a text whose lines are paragraphs.
func sentences(text string) func(yield func(english.Sentence) bool) {
	return func(yield func(english.Sentence) bool) {
		start := 0
		for line := range strings.Lines(text) {
			end := start + len(line)
			for _, s := range english.Split(text, english.Range{Start: start, End: end}) {
				if !yield(s) {
					return
				}
			}
			start = end
		}
	}
}

// newCorpus numbers the words anew by frequency and keeps the most frequent; the edge of a
// sentence is word 0, and a rare word is as good as an edge.
func newCorpus(words []string, count, stream []int32) *corpus {
	order := make([]int32, len(words)-1)
	for i := range order {
		order[i] = int32(i + 1)
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(words[a], words[b]))
	})
	order = order[:min(len(order), clusterWords)]
	c := &corpus{words: []string{""}, count: []int32{0}}
	renamed := make([]int32, len(words))
	for i, w := range order {
		renamed[w] = int32(i + 1)
		c.words, c.count = append(c.words, words[w]), append(c.count, count[w])
	}
	for i, w := range stream {
		stream[i] = renamed[w]
	}
	c.right = follow(stream, len(c.words))
	slices.Reverse(stream)
	c.left = follow(stream, len(c.words))
	return c
}

// follow counts, for each of n words, the words that come after it.
func follow(stream []int32, n int) [][]neighbour {
	pairs := make([]uint64, 0, len(stream))
	for i := 1; i < len(stream); i++ {
		if stream[i-1] != 0 || stream[i] != 0 {
			pairs = append(pairs, uint64(stream[i-1])<<32|uint64(stream[i]))
		}
	}
	slices.Sort(pairs)
	next := make([][]neighbour, n)
	for i := 0; i < len(pairs); {
		j := i
		for j < len(pairs) && pairs[j] == pairs[i] {
			j++
		}
		a := pairs[i] >> 32
		next[a] = append(next[a], neighbour{int32(uint32(pairs[i])), int32(j - i)})
		i = j
	}
	return next
}

// An exchange is the clusters in the making. The edge has a cluster of its own, number 0.
type exchange struct {
	*corpus
	class []int32
	size  []int64   // words in the text of a cluster
	pairs [][]int32 // pairs[a][b]: how often a word of cluster b follows one of cluster a
	flip  [][]int32 // the same, turned
	logs  []float64 // n log n
}

func newExchange(c *corpus) *exchange {
	x := &exchange{corpus: c, class: make([]int32, len(c.words)), logs: make([]float64, 1<<20)}
	for i := range x.logs {
		x.logs[i] = nlogn(float64(i))
	}
	for w := 1; w < len(c.words); w++ {
		x.class[w] = int32((w-1)%clusterCount + 1)
	}
	n := clusterCount + 1
	x.size = make([]int64, n)
	x.pairs, x.flip = square(n), square(n)
	for w, class := range x.class {
		x.size[class] += int64(c.count[w])
		for _, r := range c.right[w] {
			x.pairs[class][x.class[r.word]] += r.count
			x.flip[x.class[r.word]][class] += r.count
		}
	}
	return x
}

func square(n int) [][]int32 {
	m := make([][]int32, n)
	all := make([]int32, n*n)
	for i := range m {
		m[i] = all[i*n : (i+1)*n]
	}
	return m
}

func nlogn(n float64) float64 {
	if n <= 0 {
		return 0
	}
	return n * math.Log(n)
}

func (x *exchange) log(n int32) float64 {
	if int(n) < len(x.logs) {
		return x.logs[n]
	}
	return nlogn(float64(n))
}

// round moves every word to the cluster where it fits best, and returns how many moved.
func (x *exchange) round() (moved int) {
	before, after := newTally(), newTally()
	for w := 1; w < len(x.words); w++ {
		self := x.tally(int32(w), before, after)
		old := x.class[w]
		x.move(int32(w), old, -1, before, after, self)
		best := x.best(int32(w), before, after, self)
		x.class[w] = best
		x.move(int32(w), best, +1, before, after, self)
		if best != old {
			moved++
		}
	}
	return moved
}

// A tally counts the clusters beside a word.
type tally struct {
	count  []int32
	listed []int32
}

func newTally() *tally { return &tally{count: make([]int32, clusterCount+1)} }

func (t *tally) reset() {
	for _, c := range t.listed {
		t.count[c] = 0
	}
	t.listed = t.listed[:0]
}

func (t *tally) add(class, n int32) {
	if t.count[class] == 0 {
		t.listed = append(t.listed, class)
	}
	t.count[class] += n
}

// tally counts the clusters before and after a word, and how often it follows itself.
func (x *exchange) tally(w int32, before, after *tally) (self int32) {
	before.reset()
	after.reset()
	for _, n := range x.left[w] {
		if n.word == w {
			self = n.count
			continue
		}
		before.add(x.class[n.word], n.count)
	}
	for _, n := range x.right[w] {
		if n.word != w {
			after.add(x.class[n.word], n.count)
		}
	}
	return self
}

// move takes a word's counts out of a cluster (sign -1) or puts them in (+1).
func (x *exchange) move(w, class, sign int32, before, after *tally, self int32) {
	for _, c := range before.listed {
		x.pairs[c][class] += sign * before.count[c]
		x.flip[class][c] += sign * before.count[c]
	}
	for _, c := range after.listed {
		x.pairs[class][c] += sign * after.count[c]
		x.flip[c][class] += sign * after.count[c]
	}
	x.pairs[class][class] += sign * self
	x.flip[class][class] += sign * self
	x.size[class] += int64(sign * x.count[w])
}

// best returns the cluster in which a word, now in none, tells most about its neighbours.
func (x *exchange) best(w int32, before, after *tally, self int32) int32 {
	best, most := int32(1), math.Inf(-1)
	n := float64(x.count[w])
	for c := int32(1); c <= clusterCount; c++ {
		size := float64(x.size[c])
		gain := 2 * (nlogn(size) - nlogn(size+n))
		from, to := x.flip[c], x.pairs[c]
		for _, b := range before.listed {
			if b != c {
				gain += x.log(from[b]+before.count[b]) - x.log(from[b])
			}
		}
		for _, a := range after.listed {
			if a != c {
				gain += x.log(to[a]+after.count[a]) - x.log(to[a])
			}
		}
		if own := before.count[c] + after.count[c] + self; own > 0 {
			gain += x.log(to[c]+own) - x.log(to[c])
		}
		if gain > most {
			best, most = c, gain
		}
	}
	return best
}

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
	return []byte("# Word clusters learned from unlabelled news by train/clusters.go: path in the tree, words. See MODEL.md.\n" + strings.Join(lines, ""))
}
