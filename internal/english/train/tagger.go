package main

import (
	"log"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

const (
	tagPasses   = 5
	tagFeatures = 200_000
)

func trainTagger(c *config) error {
	trees, err := c.gold()
	if err != nil {
		return err
	}
	t := linear.NewTrainer(syntax.Tags)
	learnTags(t, trees, tagPasses)
	t.Prune(tagFeatures)
	learnTags(t, trees, 2)
	return c.write("tagger.bin", t)
}

// learnTags runs over the trees as often as told.
func learnTags(t *linear.Trainer, trees []*tree, passes int) {
	r := random()
	var s syntax.Sentence
	scores := make([]int32, len(syntax.Tags))
	for pass := range passes {
		wrong, all := 0, 0
		for _, tr := range shuffled(trees, r) {
			tr.load(&s)
			s.Tag(func(i int, f []uint64) int {
				t.Score(f, scores)
				t.Step()
				guess, truth := linear.Best(scores), int(tr.tags[i])
				if guess != truth {
					t.Update(f, truth, guess, tr.weight)
					wrong++
				}
				return guess
			})
			all += len(tr.words)
		}
		log.Printf("tags, pass %d: %.2f %% right while learning, %d features", pass+1, 100-100*float64(wrong)/float64(all), t.Len())
	}
}

// autoTag tags every tree by a tagger learned from the others: the parser
// should learn from tags as they will be.
func autoTag(trees []*tree, folds, passes int) {
	for fold := range folds {
		var rest, own []*tree
		for i, t := range trees {
			if i%folds == fold {
				own = append(own, t)
			} else {
				rest = append(rest, t)
			}
		}
		t := linear.NewTrainer(syntax.Tags)
		learnTags(t, rest, passes)
		var s syntax.Sentence
		scores := make([]int32, len(syntax.Tags))
		for _, tr := range own {
			tr.load(&s)
			tr.auto = make([]uint8, len(tr.words))
			s.Tag(func(i int, f []uint64) int {
				t.Score(f, scores)
				tr.auto[i] = uint8(linear.Best(scores))
				return int(tr.auto[i])
			})
		}
	}
}
