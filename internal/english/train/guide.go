package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"

	"github.com/ebc17271/lede/internal/english/conllu"
	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

// guideRuns is how many guided parsers are mixed.
const guideRuns = 4

// A guide turns the silver trees into Universal Dependencies: rules make a
// first tree, and a parser that has learned on the gold trees to look at such
// trees makes the one that is kept. What the rules get wrong it corrects.
type guide struct {
	moves, labels *linear.Trainer
	s             syntax.Sentence
}

// learnGuide learns from the gold trees, which the silver's kind of parser has read as well.
func learnGuide(gold []*tree, p *clearParser) *guide {
	var trees []*tree
	for _, t := range gold {
		if ud := convert(p.parse(t), nil); ud != nil {
			with := *t
			with.guide, with.auto = ud, t.tags
			trees = append(trees, &with)
		}
	}
	g := &guide{}
	g.moves, g.labels = learnMixed(guideRuns, trees, syntax.Rels, 3)
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
	g.s.Parse(g.moves, g.labels, greedy)
	for i := range g.s.Len() {
		heads, rels = append(heads, g.s.HeadOf(i)), append(rels, uint8(g.s.RelOf(i)))
	}
	return heads, rels
}

// writeSilver writes the silver trees, converted, to the working folder.
func (c *config) writeSilver(silver []silverSentence, g *guide) error {
	f, err := os.Create(filepath.Join(c.work, fmt.Sprintf("lede-silver-%d.conllu", c.part)))
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

// readSilver returns the trees that trainSilver wrote, all parts of them.
func (c *config) readSilver() (trees []*tree, err error) {
	files, err := filepath.Glob(filepath.Join(c.work, "lede-silver-*.conllu"))
	if err != nil {
		return nil, err
	}
	for _, name := range files {
		sentences, err := conllu.ReadFile(name)
		if err != nil {
			return nil, err
		}
		verbs := clauseTakers(sentences)
		for _, s := range sentences {
			if t := newTree(asGUM(unsplice(s.Words, verbs)), 1); t != nil {
				t.auto = t.tags
				trees = append(trees, t)
			}
		}
	}
	log.Printf("%d silver trees of %d files", len(trees), len(files))
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
