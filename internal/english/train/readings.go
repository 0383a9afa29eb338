package main

import (
	"log"
	"slices"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

const (
	readingPasses = 2
	readingStep   = 2   // 64ths of an update: the weights are nearly right already
	readingEvery  = 4   // of the silver sentences; with all of them GUM's conventions fade
	readingWidth  = 16  // readings followed, more than the library does
	readingMargin = 800 // in weights as they are written
)

// learnReadings teaches moves, learned one by one, to tell the best of the readings
// of a sentence from the others, with the labels and features there are.
func learnReadings(moves, labels *linear.Trainer, gold, silver []*tree) {
	written := open(labels)
	some := everyNth(silver, readingEvery)
	all := slices.Concat(gold, some, headlines(some))
	search := syntax.Search{Width: readingWidth, Margin: int32(readingMargin * moves.Quantum())}
	r := random(parseRuns)
	var s syntax.Sentence
	for pass := range readingPasses {
		changes := 0
		for _, t := range shuffled(all, r) {
			t.loadAs(&s, casing(r))
			if s.LearnReadings(t.gold, moves, written, search, readingStep*t.weight) {
				changes++
			}
		}
		log.Printf("readings, pass %d: another reading was better in %.1f %% of the sentences", pass+1, 100*float64(changes)/float64(len(all)))
	}
}

func everyNth(trees []*tree, n int) (out []*tree) {
	for i := 0; i < len(trees); i += n {
		out = append(out, trees[i])
	}
	return out
}
