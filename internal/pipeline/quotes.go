package pipeline

import (
	"context"
	"iter"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/poll"
	"github.com/ebc17271/lede/internal/quotation"
	"github.com/ebc17271/lede/internal/story"
)

// readQuotes finds what is said in the story, with cue and words of the source, and warns of the quotation marks that
// have no partner. What stands around them is read all the same.
func readQuotes(ctx context.Context, d *story.Doc) error {
	a := d.Article
	read := readReported
	if !english.IsEnglish(a.Language) {
		read = readForeign
	}
	quotations, lone := read(ctx, d)
	for _, q := range quotations {
		a.Quotes = append(a.Quotes, quoteOf(a, q))
	}
	if len(a.Quotes) > len(quotations) { // a stage of a user's has told some already
		slices.SortStableFunc(a.Quotes, func(x, y story.Quote) int { return x.Span.Start - y.Span.Start })
	}
	for _, s := range lone {
		a.Warnings = append(a.Warnings, page.Warning{Span: s, Text: "quotation mark without its partner"})
	}
	return nil
}

// readForeign reads a story that is not English.
func readForeign(ctx context.Context, d *story.Doc) (quotations []quotation.Quotation, lone []english.Range) {
	poller := poll.Poller{Ctx: ctx}
	for b := range d.Article.Story() {
		if poller.Done() {
			break
		}
		if b.Kind != page.Headline && b.Kind != page.Subhead {
			found, marks := quotation.ReadForeign(d.Article.Text, b.Span)
			quotations, lone = append(quotations, found...), append(lone, marks...)
		}
	}
	return quotations, lone
}

// readReported reads a story in English, in windows of paragraphs.
func readReported(ctx context.Context, d *story.Doc) (quotations []quotation.Quotation, lone []english.Range) {
	for ps := paragraphs(ctx, d); len(ps) > 0; {
		n := window(d, ps)
		found, marks := quotation.Default().Read(ctx, d.Article.Text, ps[:n], sentencesIn(ctx, d, ps[:n]))
		quotations, lone = append(quotations, found...), append(lone, marks...)
		ps = ps[n:]
	}
	return quotations, lone
}

// windowBytes and windowTokens are how much of a story is read for quotes at once. No article is longer, and what is
// longer takes no more memory for that.
const (
	windowBytes  = 1 << 18
	windowTokens = 1 << 15
)

// tooMuch reports whether a stretch of the story is more than is read at once.
func tooMuch(d *story.Doc, s english.Range) bool {
	return s.Len() >= windowBytes || s.Len() >= windowTokens && d.English.After(s.End-1)-d.English.After(s.Start) >= windowTokens
}

// window returns how many paragraphs are read at once.
func window(d *story.Doc, ps []quotation.Paragraph) int {
	n := 1
	for n < len(ps) && !tooMuch(d, english.Range{Start: ps[0].Start, End: ps[n].End}) {
		n++
	}
	return n
}

// paragraphs returns the blocks of the story, very long ones in parts.
func paragraphs(ctx context.Context, d *story.Doc) []quotation.Paragraph {
	ps := make([]quotation.Paragraph, 0, len(d.Article.Blocks))
	poller := poll.Poller{Ctx: ctx}
	for b := range d.Article.Story() {
		if poller.Done() {
			return nil
		}
		p := quotation.Paragraph{Range: b.Span, Headline: b.Kind == page.Headline || b.Kind == page.Subhead}
		for _, s := range b.Sentences {
			if tooMuch(d, english.Range{Start: p.Start, End: s.Start}) { // many pages in one line
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
func sentencesIn(ctx context.Context, d *story.Doc, ps []quotation.Paragraph) iter.Seq[english.Sentence] {
	return func(yield func(english.Sentence) bool) {
		ps := ps
		for s := range d.English.Sentences(ctx, english.Range{Start: ps[0].Start, End: ps[len(ps)-1].End}) {
			for ps[0].End <= s.Start {
				ps = ps[1:]
			}
			if ps[0].Start <= s.Start && s.End <= ps[0].End && !yield(s) {
				return
			}
		}
	}
}

// quoteOf turns a quotation into a quote without speaker.
func quoteOf(a *story.Article, q quotation.Quotation) story.Quote {
	kinds := [...]story.QuoteKind{quotation.Indirect: story.Indirect, quotation.Mixed: story.Mixed, quotation.Direct: story.Direct}
	words := make([]string, len(q.Parts))
	for i, p := range q.Parts {
		words[i] = a.Text[p.Start:p.End]
	}
	return story.Quote{
		Span: english.Range{Start: q.Parts[0].Start, End: q.Parts[len(q.Parts)-1].End},
		Kind: kinds[q.Kind], Mode: q.Mode, Text: strings.Join(words, " "), Parts: q.Parts,
		Source: q.Source, Cue: q.Cue, Confidence: q.Confidence,
	}
}
