package main

import (
	"log"
	"slices"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

const (
	tagPasses   = 3
	tagFeatures = 150_000
)

func trainTagger(c *config) error {
	trees, err := c.gold()
	if err != nil {
		return err
	}
	silver, err := c.silver(c.every, c.part)
	if err != nil {
		return err
	}
	all := slices.Concat(trees, trees, trees)
	for _, s := range silver {
		if !hasVerb(s.words) {
			continue // captions and bylines of the web made the tags of prose worse
		}
		if t := newTreeOf(s.words, 1, clearRels); t != nil {
			all = append(all, t)
		}
	}
	t := linear.NewTrainer(syntax.Tags)
	learnTags(t, all, tagPasses)
	c.devTags(t)
	t.Prune(tagFeatures)
	t.DropFaint(faint)
	c.devTags(t)
	return c.write("tagger.bin", t.WriteTo)
}

// learnTags runs over the trees as often as told.
func learnTags(t *linear.Trainer, trees []*tree, passes int) {
	r := random(0)
	var s syntax.Sentence
	scores := make([]int32, len(syntax.Tags))
	for pass := range passes {
		wrong, all := 0, 0
		for _, tr := range shuffled(trees, r) {
			tr.loadAs(&s, casing(r))
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

// autoTag tags the gold trees by taggers that have not seen them: the parser
// should learn from tags as they will be. Each learns from the other folds and the silver trees.
func (c *config) autoTag(trees, silver []*tree) error {
	const (
		folds    = 3
		fromNews = 40_000 // silver trees to learn from
		passes   = 2
	)
	for fold := range folds {
		rest := slices.Clone(silver[:min(len(silver), fromNews)])
		var own []*tree
		for i, t := range trees {
			if i%folds == fold {
				own = append(own, t)
			} else {
				rest = append(rest, t, t)
			}
		}
		t := linear.NewTrainer(syntax.Tags)
		learnTags(t, rest, passes)
		var s syntax.Sentence
		scores := make([]int32, len(syntax.Tags))
		t.Prune(t.Len())
		for _, tr := range own {
			tr.load(&s)
			auto := make([]uint8, len(tr.words))
			s.Tag(func(i int, f []uint64) int {
				t.Score(f, scores)
				auto[i] = uint8(linear.Best(scores))
				return int(auto[i])
			})
			tr.auto = auto
		}
	}
	return nil
}
