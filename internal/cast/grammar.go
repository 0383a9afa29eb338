package cast

import (
	"context"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/poll"
	"github.com/ebc17271/lede/internal/story"
)

// A grammar answers questions on the tokens of the story by their number in the whole story.
type grammar struct {
	poll.Poller
	text string
	*english.Text
	sent []int32 // the sentence of each token
	cop  []bool  // tokens that are said of a subject with “is”
	subj []int32 // the subject of each token and one, 0 if it has none
}

// newGrammar returns the grammar of d.
func newGrammar(ctx context.Context, d *story.Doc) *grammar {
	g := readGrammar(d)
	g.Poller = poll.Poller{Ctx: ctx}
	return g
}

func readGrammar(d *story.Doc) *grammar {
	g := &grammar{text: d.Article.Text, Text: d.English, sent: make([]int32, 0, d.English.Len())}
	for i := range g.Count() {
		from, to := g.Bounds(i)
		for range to - from {
			g.sent = append(g.sent, int32(i))
		}
	}
	g.cop, g.subj = make([]bool, len(g.sent)), make([]int32, len(g.sent))
	for i := range g.Len() {
		switch h := g.head(i); {
		case h < 0:
		case g.Rel(i) == "cop":
			g.cop[h] = true
		case g.rel(i) == "nsubj" && g.subj[h] == 0:
			g.subj[h] = int32(i + 1)
		}
	}
	return g
}

// head returns the head of token i, -1 for the root of a sentence.
func (g *grammar) head(i int) int {
	if h := g.Head(i); h >= 0 {
		from, _ := g.sentence(i)
		return from + h
	}
	return -1
}

// sentence returns the first token of i's sentence and the one after its last.
func (g *grammar) sentence(i int) (from, to int) {
	return g.Bounds(int(g.sent[i]))
}

// word returns token i as it stands in the text.
func (g *grammar) word(i int) string { return g.Word(i) }

// span returns where token i stands.
func (g *grammar) span(i int) english.Range { return english.Range(g.Range(i)) }

// lower returns token i in lower case.
func (g *grammar) lower(i int) string { return g.Lower(i) }

// folded returns token i as foldName folds a word.
func (g *grammar) folded(i int) string { return foldName(g.Lower(i)) }

// tag returns the tag of token i, "" beyond either end of the sentence of token near.
func (g *grammar) tag(i int) string { return g.Tag(i) }

// rel returns the relation of token i to its head, without the part after the colon.
func (g *grammar) rel(i int) string {
	rel, _, _ := strings.Cut(g.Rel(i), ":")
	return rel
}

// at returns the number of the first token that ends after offset pos.
func (g *grammar) at(pos int) int { return g.After(pos) }

// within returns the numbers of the tokens that overlap s, as a half-open range.
func (g *grammar) within(s english.Range) (from, to int) {
	from = g.at(s.Start)
	to = from
	for to < g.Len() && g.span(to).Start < s.End {
		to++
	}
	return from, to
}

// top returns the token among from up to to whose head is not among them.
func (g *grammar) top(from, to int) int {
	for i := from; i < to; i++ {
		if h := g.head(i); h < from || h >= to {
			return i
		}
	}
	return from
}

// noun reports whether token i is a noun or name.
func (g *grammar) noun(i int) bool { return strings.HasPrefix(g.tag(i), "NN") }

// person reports whether token i is a noun for one person, and its sex if it tells.
func (g *grammar) person(i int) (sex byte, ok bool) {
	switch g.tag(i) {
	case "NN", "NNP":
		if g.lower(i) == "elect" && i > 1 && g.word(i-1) == "-" { // the mayor-elect
			i -= 2
		}
		return english.PersonNoun(g.lower(i))
	}
	return 0, false
}

// finite reports whether token i is a verb with a tense, or a modal.
func (g *grammar) finite(i int) bool {
	switch g.tag(i) {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// antecedent returns the noun that the relative pronoun at token i stands for, -1 if it is none: “a clerk who said”.
func (g *grammar) antecedent(i int) int {
	if tag := g.tag(i); tag != "WP" && tag != "WDT" {
		return -1
	}
	for x, n := i, 0; n < 4 && g.head(x) >= 0; x, n = g.head(x), n+1 {
		if g.Rel(x) == "acl:relcl" {
			return g.head(x)
		}
	}
	return -1
}
