package main

import (
	"log"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

const (
	parsePasses   = 6
	moveFeatures  = 400_000
	labelFeatures = 150_000
)

func trainParser(c *config) error {
	trees, err := c.gold()
	if err != nil {
		return err
	}
	autoTag(trees, 4, 2)
	moves, labels := linear.NewTrainer(syntax.Moves), linear.NewTrainer(syntax.Rels)
	learnTrees(moves, labels, trees, parsePasses)
	moves.Prune(moveFeatures)
	labels.Prune(labelFeatures)
	learnTrees(moves, labels, trees, 2)
	if err := c.write("moves.bin", moves); err != nil {
		return err
	}
	return c.write("labels.bin", labels)
}

// learnTrees runs over the trees as often as told; from the second pass on it
// mostly goes on from its own mistakes.
func learnTrees(moves, labels *linear.Trainer, trees []*tree, passes int) {
	r := random()
	var s syntax.Sentence
	for pass := range passes {
		wrong, all := 0, 0
		explore := func() bool { return pass > 0 && r.IntN(10) > 0 }
		for _, t := range shuffled(trees, r) {
			t.load(&s)
			s.SetTags(t.auto)
			wrong += s.Learn(t.gold, moves, labels, t.weight, explore)
			all += len(t.words)
		}
		log.Printf("trees, pass %d: %.2f %% wrong moves a word while learning, %d and %d features",
			pass+1, 100*float64(wrong)/float64(all), moves.Len(), labels.Len())
	}
}
