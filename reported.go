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
	var lone []Span
	for ps := d.paragraphs(); len(ps) > 0; {
		n := window(ps)
		quotations, found := quotation.Default().Read(ctx, a.Text, ps[:n], d.sentencesIn(ctx, ps[:n]))
		for _, q := range quotations {
			a.Quotes = append(a.Quotes, a.quote(q))
		}
		for _, r := range found {
			lone = append(lone, Span(r))
		}
		ps = ps[n:]
	}
	warnOfMarks(a, lone)
	return nil
}

// windowBytes is how much of a story is read for quotes at once. No article is longer, and what is
// longer takes no more memory for that.
const windowBytes = 1 << 18

// window returns how many paragraphs are read at once.
func window(ps []quotation.Paragraph) int {
	n := 1
	for n < len(ps) && ps[n].End-ps[0].Start < windowBytes {
		n++
	}
	return n
}

// paragraphs returns the blocks of the story, very long ones in parts.
func (d *Doc) paragraphs() []quotation.Paragraph {
	var ps []quotation.Paragraph
	for b := range d.Article.Story() {
		p := quotation.Paragraph{Range: english.Range(b.Span), Headline: b.Kind == Headline || b.Kind == Subhead}
		for _, s := range b.Sentences {
			if s.Start-p.Start >= windowBytes { // many pages in one line
				ps = append(ps, quotation.Paragraph{Range: english.Range{Start: p.Start, End: s.Start}, Headline: p.Headline})
				p.Start = s.Start
			}
		}
		ps = append(ps, p)
	}
	return ps
}

// sentencesIn yields the sentences that stand in the paragraphs. A stage of a user's may have taken a
// block out of the story.
func (d *Doc) sentencesIn(ctx context.Context, ps []quotation.Paragraph) iter.Seq[english.Sentence] {
	return func(yield func(english.Sentence) bool) {
		ps := ps
		for s := range d.english.Sentences(ctx, english.Range{Start: ps[0].Start, End: ps[len(ps)-1].End}) {
			for ps[0].End <= s.Start {
				ps = ps[1:]
			}
			if ps[0].Start <= s.Start && s.End <= ps[0].End && !yield(s) {
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
