package quotation

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"github.com/ebc17271/lede/internal/english"
)

// A Gold is an annotated attribution.
type Gold struct {
	Source, Cue, Content []english.Range
	Speech               bool // its cue is a verb of speech: counted apart in reports
	Anyone               bool // without a source, the words that name the speaker may stand anywhere
}

// A Sample is an annotated text.
type Sample struct {
	Text       string
	Paragraphs []Paragraph
	Sentences  []english.Sentence
	Gold       []Gold
	Outlet     string // texts of one outlet are held out together
	News       bool   // annotated by train/GUIDE.md, where only what is said, written or explicitly thought counts
}

// A goldWords is a Gold in words.
type goldWords struct {
	cue             int // head of the cue
	source, content map[int]bool
	parts           [][2]int
	head            int // of the source, -1
	speech          bool
	anyone          bool // the annotation does not say which words are the source
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
	sureBits   = 16
)

// A corpus is annotated texts, laid out for the models.
type corpus struct {
	texts []*text
	golds [][]goldWords
	folds []int // in which fold a text is held out
	news  []bool
}

func newCorpus(samples []Sample, folds int) corpus {
	c := corpus{make([]*text, len(samples)), make([][]goldWords, len(samples)), foldsOf(samples, folds), make([]bool, len(samples))}
	for i, s := range samples {
		c.news[i] = s.News
		c.texts[i] = newText(s.Text, s.Paragraphs, slices.Values(s.Sentences))
		for _, g := range s.Gold {
			if w, ok := c.texts[i].align(g); ok {
				c.golds[i] = append(c.golds[i], w)
			}
		}
	}
	return c
}

// foldsOf parts samples by their outlets, the largest first, each into the fold that has the fewest texts so far.
// Outlets of news and of the other texts are spread apart.
func foldsOf(samples []Sample, folds int) []int {
	type key struct {
		outlet string
		news   bool
	}
	count := make(map[key]int)
	for i, s := range samples {
		if s.Outlet == "" {
			s.Outlet = strconv.Itoa(i)
		}
		count[key{s.Outlet, s.News}]++
	}
	outlets := slices.SortedFunc(maps.Keys(count), func(a, b key) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.outlet, b.outlet))
	})
	fold := make(map[string]int)
	size := map[bool][]int{false: make([]int, folds), true: make([]int, folds)}
	for _, k := range outlets {
		f, ok := fold[k.outlet]
		if !ok {
			f = slices.Index(size[k.news], slices.Min(size[k.news]))
			fold[k.outlet] = f
		}
		size[k.news][f] += count[k]
	}
	out := make([]int, len(samples))
	for i, s := range samples {
		out[i] = fold[cmp.Or(s.Outlet, strconv.Itoa(i))]
	}
	return out
}

// part returns the texts of one of several folds, or those of all others.
func (c corpus) part(fold int, others bool) (p corpus) {
	for i := range c.texts {
		if (c.folds[i] == fold) != others {
			p.texts, p.golds, p.news = append(p.texts, c.texts[i]), append(p.golds, c.golds[i]), append(p.news, c.news[i])
		}
	}
	return p
}

// Learn trains a model. What ranks whole contents, and the probability of whole
// attributions, are learned from texts that the models before them have not seen, in
// the given number of folds; the report says how good they were there.
func Learn(samples []Sample, folds int, report io.Writer) *Model {
	c := newCorpus(samples, folds)
	models, ranks := make([]*Model, folds), make([][]choice, folds)
	for f := range folds {
		models[f] = learnWords(c.part(f, true), report)
		ranks[f] = models[f].rankCases(c.part(f, false))
	}
	for f, m := range models {
		learnChoices(m.rank, slices.Concat(slices.Concat(ranks[:f]...), slices.Concat(ranks[f+1:]...)), 5, 0.05, 1)
	}
	m := learnWords(c, report)
	learnChoices(m.rank, slices.Concat(ranks...), 5, 0.05, 1)
	m.learnSure(c, models)
	m.reportFolds(report, m.judgeFolds(c, models), c)
	return m
}

// learnSure learns how sure attributions are from what each model reads in the fold that it has not seen. What is joined to what
// depends on how sure both are; so there is a second round, in which each model knows what the others found in the first.
func (m *Model) learnSure(c corpus, models []*Model) {
	for range 2 {
		cases := make([][]choice, len(models))
		for f, x := range models {
			cases[f] = sureCases(x.judgeAll(c.part(f, false)))
		}
		for f, x := range models {
			x.sure = newLinear(sureBits)
			learnChoices(x.sure, slices.Concat(slices.Concat(cases[:f]...), slices.Concat(cases[f+1:]...)), 5, 0.02, 4)
		}
		m.sure = newLinear(sureBits)
		learnChoices(m.sure, slices.Concat(cases...), 5, 0.02, 4)
	}
}

// judgeFolds judges what each model reads in the fold that it has not seen.
func (m *Model) judgeFolds(c corpus, models []*Model) (seen []judged) {
	for f, x := range models {
		seen = append(seen, x.judgeAll(c.part(f, false))...)
	}
	return seen
}

// learnWords trains the models that decide about single words.
func learnWords(c corpus, report io.Writer) *Model {
	var cues, sources, starts, ends []choice
	var lost [4]int
	for i, t := range c.texts {
		cues = append(cues, t.cueCases(c.golds[i], c.news[i])...)
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
