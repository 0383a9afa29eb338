package main

import (
	"bytes"
	"flag"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/ebc17271/lede/internal/english/conllu"
	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

var devFile = flag.String("dev", "", "a treebank to measure on between the steps of training")

func (c *config) devTrees() []*tree {
	sents, err := conllu.ReadFile(*devFile)
	if err != nil {
		log.Fatal(err)
	}
	var out []*tree
	for _, s := range sents {
		if !strings.Contains(s.Doc, "_news_") {
			continue
		}
		if t := newTree(s.Words, 1); t != nil {
			out = append(out, t)
		}
	}
	return out
}

// open returns the model that a trainer writes.
func open(t *linear.Trainer) *linear.Model {
	var b bytes.Buffer
	if _, err := t.WriteTo(&b); err != nil {
		log.Fatal(err)
	}
	log.Printf("size %d", b.Len())
	return linear.MustOpen(b.String())
}

// openDense is open for the moves.
func openDense(t *linear.Trainer) *linear.Dense {
	var b bytes.Buffer
	if _, err := t.WriteDense(&b); err != nil {
		log.Fatal(err)
	}
	log.Printf("size %d", b.Len())
	return linear.MustOpenDense(b.String())
}

func (c *config) devTags(t *linear.Trainer) {
	if *devFile == "" {
		return
	}
	for _, m := range []linear.Scorer{t, open(t)} {
		var s syntax.Sentence
		right, all := 0, 0
		for _, tr := range c.devTrees() {
			tr.load(&s)
			s.Tag(syntax.LikeliestTag(m))
			for i, g := range tr.tags {
				all++
				if s.TagOf(i) == int(g) {
					right++
				}
			}
		}
		log.Printf("dev: tags %.2f", 100*float64(right)/float64(all))
	}
}

func (c *config) devParse(moves, labels *linear.Trainer) {
	if *devFile == "" {
		return
	}
	b, err := os.ReadFile(filepath.Join(c.out, "tagger.bin"))
	if err != nil {
		log.Fatal(err)
	}
	tagger := linear.MustOpen(string(b))
	c.devScore(tagger, openDense(moves), open(labels))
}

func (c *config) devScore(tagger, moves, labels linear.Scorer) {
	var s syntax.Sentence
	heads, labelsRight, all := 0, 0, 0
	for _, tr := range c.devTrees() {
		tr.load(&s)
		s.Tag(syntax.LikeliestTag(tagger))
		s.Parse(moves, labels, syntax.Usual)
		for i, w := range tr.words {
			if w.Rel == "punct" {
				continue
			}
			all++
			if s.HeadOf(i) == w.Head {
				heads++
				if syntax.Rels[s.RelOf(i)] == w.Rel {
					labelsRight++
				}
			}
		}
	}
	log.Printf("dev: UAS %.2f LAS %.2f", 100*float64(heads)/float64(all), 100*float64(labelsRight)/float64(all))
}
