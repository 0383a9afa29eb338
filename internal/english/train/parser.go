package main

import (
	"io"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

const (
	parsePasses   = 2
	parseRuns     = 4
	goldCopies    = 4 // of each gold tree, among the silver ones
	headlineEvery = 2 // of the silver sentences that a headline could say
	moveFeatures  = 600_000
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
	g := learnGuide(trees, learnClear(silver))
	return c.writeSilver(silver, g)
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
	all := slices.Concat(slices.Repeat(trees, goldCopies), silver, headlines(silver))
	moves, labels := learnMixed(parseRuns, all, syntax.Rels, parsePasses)
	moves.Prune(moveFeatures)
	labels.Prune(labelFeatures)
	labels.DropFaint(faint)
	c.devParse(moves, labels)
	learnReadings(moves, labels, trees, silver)
	c.devParse(moves, labels)
	if err := c.write("moves.bin", moves.WriteDense); err != nil {
		return err
	}
	return c.write("labels.bin", labels.WriteTo)
}

// learnMixed learns several parsers, two at a time, each from the trees in an order of its own,
// and adds up their weights (McDonald, Hall and Mann 2010): what a parser
// owes to its order counts less than what all have learned.
func learnMixed(runs int, trees []*tree, rels []string, passes int) (moves, labels *linear.Trainer) {
	const (
		atOnce = 2
		kept   = 4_000_000 // features of a parser
	)
	type parser struct{ moves, labels *linear.Trainer }
	parsers := make([]parser, runs)
	places := make(chan struct{}, atOnce)
	var wait sync.WaitGroup
	for i := range parsers {
		wait.Add(1)
		go func() {
			defer wait.Done()
			places <- struct{}{}
			p := parser{linear.NewTrainer(syntax.Moves), linear.NewTrainer(rels)}
			learnTrees(p.moves, p.labels, trees, passes, random(i))
			p.moves.Prune(kept)
			p.labels.Prune(kept)
			parsers[i] = p
			<-places
		}()
	}
	wait.Wait()
	moves, labels = linear.NewTrainer(syntax.Moves), linear.NewTrainer(rels)
	for _, p := range parsers {
		moves.Add(p.moves)
		labels.Add(p.labels)
	}
	return moves, labels
}

// learnTrees runs over the trees as often as told; from the second pass on it
// mostly goes on from its own mistakes.
func learnTrees(moves, labels *linear.Trainer, trees []*tree, passes int, r *rand.Rand) {
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
	}
}

// convertMoves writes moves.bin anew from one of the form before.
func convertMoves(c *config) error {
	earlier, err := os.ReadFile(filepath.Join(c.work, "moves.bin"))
	if err != nil {
		return err
	}
	return c.write("moves.bin", func(w io.Writer) (int64, error) { return linear.ConvertDense(w, string(earlier)) })
}
