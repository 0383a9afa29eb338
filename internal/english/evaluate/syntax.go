package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// scores counts what is right of tags, lemmas and trees on gold tokens.
type scores struct {
	words, tags, lemmas     int
	arcs, heads, labels     int // without punctuation
	verbArcs, verbHeads     map[string]int
	gold, found, right      map[string]int // by relation: head and label
	tagErrors, labelErrors  map[string]int
	headErrors, lemmaErrors map[string]int
}

// scoreSyntax tags, lemmatizes and parses gold tokens.
func scoreSyntax(w io.Writer, docs []document, errors int) {
	all, news := newScores(), newScores()
	for _, d := range docs {
		for _, p := range d.paragraphs {
			for _, s := range p.sentences {
				all.add(p.text, s)
				if d.news() {
					news.add(p.text, s)
				}
			}
		}
	}
	fmt.Fprintf(w, "all genres\n%s", all.report(0))
	if news.words > 0 {
		fmt.Fprintf(w, "news\n%s", news.report(errors))
	}
}

func newScores() *scores {
	c := &scores{}
	for _, m := range []*map[string]int{&c.verbArcs, &c.verbHeads, &c.gold, &c.found, &c.right, &c.tagErrors, &c.labelErrors, &c.headErrors, &c.lemmaErrors} {
		*m = map[string]int{}
	}
	return c
}

func (c *scores) add(text string, gold english.Sentence) {
	tokens := make([]english.Token, len(gold.Tokens))
	for i, t := range gold.Tokens {
		tokens[i].Range = t.Range
	}
	english.Parse(text, tokens)
	for i, g := range gold.Tokens {
		t := tokens[i]
		c.words++
		if t.Tag == g.Tag {
			c.tags++
		} else {
			c.tagErrors[g.Tag+" as "+t.Tag]++
		}
		if t.Lemma == g.Lemma {
			c.lemmas++
		} else {
			c.lemmaErrors[fmt.Sprintf("%s %s: %s not %s", text[t.Start:t.End], t.Tag, t.Lemma, g.Lemma)]++
		}
		if g.Rel != "punct" {
			c.arc(gold.Tokens, g, t)
		}
	}
}

func (c *scores) arc(words []english.Token, g, t english.Token) {
	c.arcs++
	c.gold[g.Rel]++
	c.found[t.Rel]++
	verb := g.Head >= 0 && strings.HasPrefix(words[g.Head].Tag, "V")
	if verb {
		c.verbArcs[g.Rel]++
	}
	switch {
	case t.Head != g.Head:
		c.headErrors[g.Rel+" as "+t.Rel]++
		return
	case t.Rel == g.Rel:
		c.labels++
		c.right[g.Rel]++
	default:
		c.labelErrors[g.Rel+" as "+t.Rel]++
	}
	c.heads++
	if verb {
		c.verbHeads[g.Rel]++
	}
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(of, 1)) }

func (c *scores) report(show int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d words: tags %.2f, lemmas %.2f\n", c.words, percent(c.tags, c.words), percent(c.lemmas, c.words))
	fmt.Fprintf(&b, "%d words but punctuation: UAS %.2f, LAS %.2f\n", c.arcs, percent(c.heads, c.arcs), percent(c.labels, c.arcs))
	for _, rel := range []string{"nsubj", "nsubj:pass", "obj", "ccomp"} {
		fmt.Fprintf(&b, "%s of verbs: right head for %.1f %% of %d\n", rel, percent(c.verbHeads[rel], c.verbArcs[rel]), c.verbArcs[rel])
	}
	for _, rel := range slices.Sorted(maps.Keys(c.gold)) {
		if c.gold[rel] >= 20 && (show > 0 || rel == "nsubj" || rel == "ccomp") {
			fmt.Fprintf(&b, "%-14s F1 %.1f (%d gold, %d found)\n", rel, percent(2*c.right[rel], c.gold[rel]+c.found[rel]), c.gold[rel], c.found[rel])
		}
	}
	for _, m := range []map[string]int{c.tagErrors, c.labelErrors, c.headErrors, c.lemmaErrors} {
		keys := slices.SortedFunc(maps.Keys(m), func(a, b string) int { return cmp.Or(m[b]-m[a], strings.Compare(a, b)) })
		for _, k := range keys[:min(show, len(keys))] {
			fmt.Fprintf(&b, "%4d %s\n", m[k], k)
		}
	}
	return b.String()
}
