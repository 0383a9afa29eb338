package main

import (
	"log"
	"slices"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

const (
	clearStep     = 4
	parsePasses   = 2
	moveFeatures  = 550_000
	labelFeatures = 140_000
	faint         = 1.0 / 40 // of the greatest weight: smaller ones are left out
)

// greedy is the search of the parsers that make silver trees.
var greedy = syntax.Search{Width: 1}

// trainSilver turns the silver trees into Universal Dependencies, for trainParser.
func trainSilver(c *config) error {
	trees, err := c.gold()
	if err != nil {
		return err
	}
	silver, err := c.silver(c.every, c.part)
	if err != nil {
		return err
	}
	g := learnGuide(trees, learnClear(everyNth(silver, clearStep)))
	return c.writeSilver(silver, g)
}

func everyNth[T any](all []T, n int) (some []T) {
	for i := 0; i < len(all); i += n {
		some = append(some, all[i])
	}
	return some
}

func trainParser(c *config) error {
	trees, err := c.gold()
	if err != nil {
		return err
	}
	silver, err := c.readSilver()
	if err != nil {
		return err
	}
	if err := c.autoTag(trees, silver); err != nil {
		return err
	}
	all := slices.Concat(trees, trees, trees, silver)
	moves, labels := linear.NewTrainer(syntax.Moves), linear.NewTrainer(syntax.Rels)
	learnTrees(moves, labels, all, parsePasses, func() { c.devParse(moves, labels) })
	moves.Prune(moveFeatures)
	labels.Prune(labelFeatures)
	labels.DropFaint(faint)
	c.devParse(moves, labels)
	if err := c.write("moves.bin", moves); err != nil {
		return err
	}
	return c.write("labels.bin", labels)
}

// learnTrees runs over the trees as often as told; from the second pass on it
// mostly goes on from its own mistakes.
func learnTrees(moves, labels *linear.Trainer, trees []*tree, passes int, after func()) {
	r := random()
	var s syntax.Sentence
	for pass := range passes {
		wrong, all := 0, 0
		explore := func() bool { return pass > 0 && r.IntN(10) > 0 }
		for _, t := range shuffled(trees, r) {
			t.loadAs(&s, casing(r))
			wrong += s.Learn(t.gold, moves, labels, t.weight, explore)
			all += len(t.words)
		}
		log.Printf("trees, pass %d: %.2f %% wrong moves a word while learning, %d and %d features",
			pass+1, 100*float64(wrong)/float64(all), moves.Len(), labels.Len())
		after()
	}
}
