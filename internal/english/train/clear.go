package main

import (
	"slices"

	"github.com/ebc17271/lede/internal/english/conllu"
	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

// clearRels are ClearNLP's relations.
var clearRels = []string{
	"ROOT", "acl", "acomp", "advcl", "advmod", "agent", "amod", "appos", "attr", "aux", "auxpass", "case", "cc", "ccomp",
	"compound", "conj", "csubj", "csubjpass", "dative", "dep", "det", "dobj", "expl", "intj", "mark", "meta", "neg", "nmod",
	"npadvmod", "nsubj", "nsubjpass", "nummod", "oprd", "parataxis", "pcomp", "pobj", "poss", "preconj", "predet", "prep",
	"prt", "punct", "quantmod", "relcl", "xcomp",
}

// A clearParser reads sentences as the program did that made the silver trees.
type clearParser struct {
	moves, labels *linear.Trainer
	s             syntax.Sentence
}

// learnClear learns to parse as the silver trees do.
func learnClear(silver []silverSentence) *clearParser {
	p := &clearParser{}
	var trees []*tree
	for _, s := range silver {
		if t := newTreeOf(s.words, 1, clearRels); t != nil {
			t.auto = t.tags
			trees = append(trees, t)
		}
	}
	p.moves, p.labels = learnMixed(1, trees, clearRels, 2)
	return p
}

// parse returns the tree of the words, tagged by hand, in ClearNLP's relations.
func (p *clearParser) parse(t *tree) []conllu.Word {
	t.load(&p.s)
	p.s.SetTags(t.tags) // and no guide
	p.s.Parse(p.moves, p.labels, greedy)
	out := slices.Clone(t.words)
	for i := range out {
		out[i].Head, out[i].Rel = p.s.HeadOf(i), "ROOT"
		if out[i].Head >= 0 {
			out[i].Rel = clearRels[p.s.RelOf(i)]
		}
	}
	return out
}
