package main

import (
	"bufio"
	"cmp"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english/conllu"
	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

// A guide turns the silver trees into Universal Dependencies: rules make a
// first tree, and a parser that has learned on the gold trees to look at such
// trees makes the one that is kept. What the rules get wrong it corrects.
type guide struct {
	moves, labels *linear.Trainer
	s             syntax.Sentence
}

// learnGuide learns from the gold trees, which the silver's kind of parser has read as well.
func learnGuide(gold []*tree, p *clearParser) *guide {
	g := &guide{moves: linear.NewTrainer(syntax.Moves), labels: linear.NewTrainer(syntax.Rels)}
	var trees []*tree
	for _, t := range gold {
		if ud := convert(p.parse(t), nil); ud != nil {
			with := *t
			with.guide, with.auto = ud, t.tags
			trees = append(trees, &with)
		}
	}
	learnTrees(g.moves, g.labels, trees, 3, func() {})
	g.moves.Prune(g.moves.Len())
	g.labels.Prune(g.labels.Len())
	return g
}

// convert returns a silver sentence as a tree to learn from, nil if it cannot be one.
func (g *guide) convert(s silverSentence) *tree {
	ud := convert(s.words, s.names)
	if ud == nil {
		return nil
	}
	t := newTree(normalRels(ud), 1)
	if t == nil {
		return nil
	}
	t.guide, t.auto = ud, t.tags
	t.load(&g.s)
	heads, rels := g.parse()
	t.gold = syntax.NewGold(heads, rels)
	if rootOf(ud) != slices.Index(heads, -1) {
		// The program that made the tree knows the root better: "“…”, he said."
		for i, w := range ud {
			if w.Head != heads[i] {
				heads[i], rels[i] = w.Head, uint8(syntax.Class(syntax.Rels, w.Rel))
			}
		}
		t.gold = syntax.NewGold(heads, rels)
	}
	t.guide = nil
	return t
}

// rootOf returns the index of the root.
func rootOf(words []conllu.Word) int {
	return slices.IndexFunc(words, func(w conllu.Word) bool { return w.Head < 0 })
}

func (g *guide) parse() (heads []int, rels []uint8) {
	var scores [64]int32
	g.s.Parse(func(f []uint64) syntax.Move {
		g.moves.Score(f, scores[:len(syntax.Moves)])
		return syntax.Move(linear.Best(scores[:len(syntax.Moves)]))
	}, func(f []uint64) int {
		g.labels.Score(f, scores[:len(syntax.Rels)])
		return linear.Best(scores[:len(syntax.Rels)])
	})
	for i := range g.s.Len() {
		heads, rels = append(heads, g.s.HeadOf(i)), append(rels, uint8(g.s.RelOf(i)))
	}
	return heads, rels
}

// writeSilver writes the silver trees, converted, to the working folder.
func (c *config) writeSilver(silver []silverSentence, g *guide) error {
	f, err := os.Create(filepath.Join(c.work, silverFile))
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriter(f)
	n := 0
	for _, s := range silver {
		t := g.convert(s)
		if t == nil {
			continue
		}
		n++
		for i, word := range t.words {
			head, space := t.gold.Heads[i+1], "_"
			if int(head) > len(t.words) {
				head = 0
			}
			if i+1 < len(t.words) && !t.words[i+1].Spaced {
				space = "SpaceAfter=No"
			}
			fmt.Fprintf(w, "%d\t%s\t_\t_\t%s\t_\t%d\t%s\t_\t%s\n", i+1, word.Form, word.Tag, head, syntax.Rels[t.gold.Rels[i+1]], space)
		}
		fmt.Fprintln(w)
	}
	log.Printf("%d of %d silver sentences converted", n, len(silver))
	return w.Flush()
}

const silverFile = "lede-silver.conllu"

// readSilver returns every silverStep-th of the trees that trainSilver wrote.
func (c *config) readSilver() ([]*tree, error) {
	sentences, err := conllu.ReadFile(filepath.Join(c.work, silverFile))
	if err != nil {
		return nil, err
	}
	var trees []*tree
	for i := 0; i < len(sentences); i++ {
		if t := newTree(sentences[i].Words, 1); t != nil {
			t.auto = t.tags
			trees = append(trees, t)
		}
	}
	return trees, nil
}

// normalRels gives relations that are out of the set the name of none in particular.
func normalRels(words []conllu.Word) []conllu.Word {
	for i := range words {
		if syntax.Class(syntax.Rels, words[i].Rel) < 0 {
			words[i].Rel = "dep"
		}
	}
	return words
}

func init() { jobs = append(jobs, job{"check", checkConversion}) }

// checkConversion shows how the rules convert: a parser learned from ClearNLP's
// relations reads the gold texts, and its trees, converted, are held against the gold trees.
func checkConversion(c *config) error {
	gold, err := c.gold()
	if err != nil {
		return err
	}
	silver, err := c.silver(8)
	if err != nil {
		return err
	}
	p := learnClear(silver)
	s := score{errors: map[string]int{}, examples: map[string][]string{}}
	for _, t := range gold {
		clear := p.parse(t)
		ud := convert(clear, nil)
		if ud == nil {
			s.failed++
			continue
		}
		s.add(t.words, ud, clear)
	}
	fmt.Print(s.report(60))
	return nil
}

type score struct {
	all, heads, labels, failed int
	errors                     map[string]int
	examples                   map[string][]string
}

func (s *score) add(gold, got, clear []conllu.Word) {
	for i, g := range gold {
		if g.Rel == "punct" {
			continue
		}
		s.all++
		if g.Head == got[i].Head {
			s.heads++
			if g.Rel == got[i].Rel {
				s.labels++
				continue
			}
		}
		key := g.Rel + " as " + got[i].Rel
		if g.Head != got[i].Head {
			key += ", other head"
		}
		s.errors[key]++
		if len(s.examples[key]) < 6 {
			s.examples[key] = append(s.examples[key], window(gold, got, clear, i))
		}
	}
}

func window(gold, got, clear []conllu.Word, i int) string {
	name := func(words []conllu.Word, h int) string {
		if h < 0 {
			return "ROOT"
		}
		return words[h].Form
	}
	var b strings.Builder
	for j := max(0, i-6); j < min(len(gold), i+7); j++ {
		if j == i {
			fmt.Fprintf(&b, "[%s] ", gold[j].Form)
		} else {
			fmt.Fprintf(&b, "%s ", gold[j].Form)
		}
	}
	fmt.Fprintf(&b, "| gold %s, got %s, clear %s %s", name(gold, gold[i].Head), name(got, got[i].Head), clear[i].Rel, name(clear, clear[i].Head))
	return b.String()
}

func (s *score) report(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d words, %d sentences failed: UAS %.2f, LAS %.2f\n", s.all, s.failed, 100*float64(s.heads)/float64(s.all), 100*float64(s.labels)/float64(s.all))
	keys := slices.SortedFunc(maps.Keys(s.errors), func(a, b string) int { return cmp.Or(s.errors[b]-s.errors[a], strings.Compare(a, b)) })
	for _, k := range keys[:min(n, len(keys))] {
		fmt.Fprintf(&b, "%5d %s\n", s.errors[k], k)
		for _, e := range s.examples[k] {
			fmt.Fprintf(&b, "        %s\n", e)
		}
	}
	return b.String()
}
