package quotation

import (
	"fmt"
	"io"
	"slices"

	"github.com/ebc17271/lede/internal/english"
)

// A Gold is an annotated attribution.
type Gold struct {
	Source, Cue, Content []english.Range
	Speech               bool // its cue is a verb of speech: counted apart in reports
}

// A Sample is an annotated text.
type Sample struct {
	Text       string
	Paragraphs []Paragraph
	Sentences  []english.Sentence
	Gold       []Gold
}

// A goldWords is a Gold in words.
type goldWords struct {
	cue             int // head of the cue
	source, content map[int]bool
	parts           [][2]int
	head            int // of the source, -1
	speech          bool
}

// A choice is a case to learn from: one of its candidates is right.
type choice struct {
	cands [][]feature
	prior []float64 // scores of the candidates to add to, nil for none
	gold  int
}

// The sizes of the models, as powers of two.
const (
	cueBits    = 18
	sourceBits = 16
	startBits  = 17
	endBits    = 17
	rankBits   = 17
	sureBits   = 14
)

// A corpus is annotated texts, laid out for the models.
type corpus struct {
	texts []*text
	golds [][]goldWords
}

func newCorpus(samples []Sample) corpus {
	c := corpus{make([]*text, len(samples)), make([][]goldWords, len(samples))}
	for i, s := range samples {
		c.texts[i] = newText(s.Text, s.Paragraphs, slices.Values(s.Sentences))
		for _, g := range s.Gold {
			if w, ok := c.texts[i].align(g); ok {
				c.golds[i] = append(c.golds[i], w)
			}
		}
	}
	return c
}

// part returns the texts of one of several folds, or those of all others.
func (c corpus) part(fold, folds int, others bool) (p corpus) {
	for i := range c.texts {
		if (i%folds == fold) != others {
			p.texts, p.golds = append(p.texts, c.texts[i]), append(p.golds, c.golds[i])
		}
	}
	return p
}

// Learn trains a model. What ranks whole contents, and the probability of whole
// attributions, are learned from texts that the models before them have not seen, in
// the given number of folds; the report says how good they were there.
func Learn(samples []Sample, folds int, report io.Writer) *Model {
	c := newCorpus(samples)
	models, ranks := make([]*Model, folds), make([][]choice, folds)
	for f := range folds {
		models[f] = learnWords(c.part(f, folds, true), report)
		ranks[f] = models[f].rankCases(c.part(f, folds, false))
	}
	var seen []judged
	for f, m := range models {
		learnChoices(m.rank, slices.Concat(slices.Concat(ranks[:f]...), slices.Concat(ranks[f+1:]...)), 5, 0.05, 1)
		seen = append(seen, m.judgeAll(c.part(f, folds, false))...)
	}
	m := learnWords(c, report)
	learnChoices(m.rank, slices.Concat(ranks...), 5, 0.05, 1)
	learnChoices(m.sure, sureCases(seen), 5, 0.02, 3)
	m.reportFolds(report, seen, c.golds)
	return m
}

// learnWords trains the models that decide about single words.
func learnWords(c corpus, report io.Writer) *Model {
	var cues, sources, starts, ends []choice
	var lost [4]int
	for i, t := range c.texts {
		cues = append(cues, t.cueCases(c.golds[i])...)
		for _, g := range c.golds[i] {
			t.goldCases(g, &sources, &starts, &ends, &lost)
		}
	}
	fmt.Fprintf(report, "cases: %d cues, %d sources, %d starts, %d ends; out of reach: %v\n", len(cues), len(sources), len(starts), len(ends), lost)
	m := &Model{newLinear(cueBits), newLinear(sourceBits), newLinear(startBits), newLinear(endBits), newLinear(rankBits), newLinear(sureBits)}
	learnChoices(m.cue, cues, 8, 0.05, 1)
	learnChoices(m.source, sources, 8, 0.05, 1)
	learnChoices(m.start, starts, 8, 0.05, 1)
	learnChoices(m.end, ends, 8, 0.05, 1)
	return m
}
