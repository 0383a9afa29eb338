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
