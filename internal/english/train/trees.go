package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english/conllu"
	"github.com/ebc17271/lede/internal/english/syntax"
)

// A tree is a sentence to learn from.
type tree struct {
	words  []conllu.Word
	tags   []uint8
	gold   *syntax.Gold
	auto   []uint8 // tags by a tagger that has not seen the sentence
	weight int
	guide  []conllu.Word // another tree to look at, or nil
}

// newTree returns nil for a sentence with tags or relations out of the set.
func newTree(words []conllu.Word, weight int) *tree { return newTreeOf(words, weight, syntax.Rels) }

func newTreeOf(words []conllu.Word, weight int, classes []string) *tree {
	t := &tree{words: words, weight: weight}
	heads, rels := make([]int, len(words)), make([]uint8, len(words))
	for i, w := range words {
		tag, rel := syntax.Class(syntax.Tags, dashTag(w)), syntax.Class(classes, w.Rel)
		if tag < 0 || rel < 0 {
			return nil
		}
		t.tags = append(t.tags, uint8(tag))
		heads[i], rels[i] = w.Head, uint8(rel)
	}
	t.gold = syntax.NewGold(heads, rels)
	return t
}

// dashTag returns the word's tag, but dashes are tagged alike in all corpora:
// between words ":", not "," as in EWT, and in a word HYPH.
func dashTag(w conllu.Word) string {
	switch w.Form {
	case "-", "--", "–", "—":
	default:
		return w.Tag
	}
	switch w.Tag {
	case ",", ":":
		return ":"
	case "SYM", "NFP", "GW":
		return w.Tag
	}
	return "HYPH"
}

// load puts the words of the tree into a sentence, with its automatic tags and its guide if it has them.
func (t *tree) load(s *syntax.Sentence) { t.loadAs(s, as) }

// as leaves a word as it is written.
func as(word string) string { return word }

// casing returns how to write a sentence to learn from: mostly as it is, now
// and then in capitals, in Title Case or in lower case, as headlines and careless writers do.
func casing(r *rand.Rand) func(string) string {
	switch r.IntN(50) {
	case 0:
		return strings.ToUpper
	case 1:
		return capitalized
	case 2:
		return strings.ToLower
	}
	return as
}

func capitalized(word string) string {
	c, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(c)) + word[size:]
}

func (t *tree) loadAs(s *syntax.Sentence, written func(string) string) {
	s.Reset()
	for _, w := range t.words {
		s.Add(written(w.Form), w.Spaced)
	}
	if t.auto != nil {
		s.SetTags(t.auto)
	}
	if t.guide != nil {
		heads, rels := make([]int, len(t.guide)), make([]uint8, len(t.guide))
		for i, w := range t.guide {
			heads[i], rels[i] = w.Head, uint8(max(0, syntax.Class(syntax.Rels, w.Rel)))
		}
		s.Guide(heads, rels)
	}
}

// gold reads the treebanks made by hand.
func (c *config) gold() ([]*tree, error) {
	var trees []*tree
	for _, name := range []string{"ewt", "gum"} {
		sentences, err := conllu.ReadFile(filepath.Join(c.data, "ud", name+".conllu"))
		if err != nil {
			return nil, err
		}
		for _, s := range sentences {
			t := newTree(asGUM(s.Words), 1)
			if t == nil {
				return nil, fmt.Errorf("%s: a tag or relation is unknown: %s", name, s.Text)
			}
			trees = append(trees, t)
		}
	}
	return trees, nil
}

// random returns the source of all chance in a run of training, always the same.
func random(run int) *rand.Rand { return rand.New(rand.NewPCG(1, uint64(2+run))) }

// shuffled returns the trees in another order.
func shuffled(trees []*tree, r *rand.Rand) []*tree {
	out := append([]*tree(nil), trees...)
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}
