package main

import (
	"testing"

	"github.com/ebc17271/lede/internal/english"
)

// person is "Ann Berg" of two tokens, with features 0 and 1, before a word with feature 2.
func person(labels ...english.Label) *chain {
	c := &chain{features: [][]int32{{0}, {1}, {2}}, weight: 1}
	for _, l := range labels {
		c.allowed, c.prefer = append(c.allowed, setOf(l)), append(c.prefer, l)
	}
	return c
}

// probability returns how likely the field holds a label of a token.
func probability(c *crf, ch *chain, token int, l english.Label) float64 {
	var free lattice
	c.scores(&free, ch)
	c.expect(&free, nil, nil)
	return free.posterior[token][l]
}

func TestCRFLearnsFromLabelsAndSetsOfLabels(t *testing.T) {
	begin, end := english.LabelOf(english.Person, english.Begin), english.LabelOf(english.Person, english.End)
	sure := person(begin, end, english.Outside)
	unsure := person(begin, end, english.Outside)
	unsure.allowed[0] |= setOf(english.Outside)
	unsure.allowed[1] |= setOf(english.Outside, english.LabelOf(english.Place, english.Whole))
	unsure.prefer[0], unsure.prefer[1] = noPreference, noPreference
	c := newCRF(3)
	before := probability(c, sure, 0, begin)
	var free, held lattice
	for range 50 {
		c.learn(&free, &held, sure)
		c.learn(&free, &held, unsure)
	}
	if p := probability(c, sure, 0, begin); before > 0.2 || p < 0.8 {
		t.Errorf("probability of the label %.2f, before %.2f", p, before)
	}
	if p := probability(c, sure, 2, english.Outside); p < 0.8 {
		t.Errorf("probability of no name %.2f", p)
	}
}

func TestCRFIgnoresWhatNoLabellingAllows(t *testing.T) {
	end := english.LabelOf(english.Person, english.End)
	impossible := person(end, end, end)
	c := newCRF(3)
	var free, held lattice
	c.learn(&free, &held, impossible)
	for row, w := range c.weights {
		if w != [labelCount]float32{} {
			t.Errorf("row %d learned %v", row, w)
		}
	}
}

func TestPartsOfTaggedSentences(t *testing.T) {
	var d nameDoc
	kinds := map[string]english.Kind{"PER": english.Person}
	d.addTagged([]string{"Ann", "Berg", "sings"}, []string{"B-PER", "I-PER", "O"}, kinds)
	if d.text != "Ann Berg sings\n" || len(d.sentences) != 1 || d.sentences[0].End != 14 {
		t.Errorf("text %q, %v", d.text, d.sentences)
	}
	want := []labelSet{setOf(english.LabelOf(english.Person, english.Begin)), setOf(english.LabelOf(english.Person, english.End)), unsure}
	for i, w := range want {
		if d.allowed[i] != w {
			t.Errorf("token %d: labels %b, want %b", i, d.allowed[i], w)
		}
	}
}

func TestOutermost(t *testing.T) {
	got := outermost([]span{{from: 5, to: 9}, {from: 0, to: 12}, {from: 20, to: 25}, {from: 24, to: 26}})
	if len(got) != 2 || got[0].to != 12 || got[1].from != 20 {
		t.Errorf("%v", got)
	}
}
