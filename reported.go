package lede

import (
	"context"
	"iter"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/quotation"
)

// extractQuotes finds what is said in the story, with cue and words of the source.
func extractQuotes(ctx context.Context, d *Doc) error {
	a := d.Article
	if a.Language != "en" {
		var lone []Span
		a.Quotes, lone = foreignQuotes(a)
		warnOfMarks(a, lone)
		return nil
	}
	quotations, found := quotation.Default().Read(ctx, a.Text, d.paragraphs(), d.storySentences(ctx))
	for _, q := range quotations {
		a.Quotes = append(a.Quotes, a.quote(q))
	}
	lone := make([]Span, len(found))
	for i, r := range found {
		lone[i] = Span(r)
	}
	warnOfMarks(a, lone)
	return nil
}

// paragraphs returns the blocks of the story that have sentences.
func (d *Doc) paragraphs() []quotation.Paragraph {
	var ps []quotation.Paragraph
	for b := range d.Article.Story() {
		ps = append(ps, quotation.Paragraph{Range: english.Range(b.Span), Headline: b.Kind == Headline || b.Kind == Subhead})
	}
	return ps
}

// storySentences yields the sentences that stand in blocks of the story. A stage of a user's may have
// taken a block out of it.
func (d *Doc) storySentences(ctx context.Context) iter.Seq[english.Sentence] {
	return func(yield func(english.Sentence) bool) {
		blocks := d.Article.Blocks
		for s := range d.english.Sentences(ctx) {
			for len(blocks) > 0 && blocks[0].Span.End <= s.Start {
				blocks = blocks[1:]
			}
			if len(blocks) > 0 && blocks[0].Kind.Story() && blocks[0].Span.Contains(Span(s.Range)) && !yield(s) {
				return
			}
		}
	}
}

// quote turns ranges of text into a Quote without speaker.
func (a *Article) quote(q quotation.Quotation) Quote {
	kinds := [...]QuoteKind{quotation.Indirect: Indirect, quotation.Mixed: Mixed, quotation.Direct: Direct}
	out := Quote{Kind: kinds[q.Kind], Mode: q.Mode, Source: Span(q.Source), Cue: Span(q.Cue), Confidence: q.Confidence}
	var words []string
	for _, p := range q.Parts {
		out.Parts = append(out.Parts, Span(p))
		words = append(words, a.Text[p.Start:p.End])
	}
	out.Text = strings.Join(words, " ")
	out.Span = Span{out.Parts[0].Start, out.Parts[len(out.Parts)-1].End}
	return out
}
