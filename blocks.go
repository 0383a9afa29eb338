package lede

import (
	"context"

	"github.com/ebc17271/lede/internal/page"
)

// readPage returns the article of a text whose lines have been read, and nothing more.
func readPage(ctx context.Context, text string) (*Article, error) {
	l, err := page.Read(ctx, text)
	if err != nil {
		return nil, err
	}
	a := &Article{Text: text, Language: l.Language, Headline: l.Headline, Published: whenOf(l.Published)}
	for _, b := range l.Blocks {
		a.Blocks = append(a.Blocks, Block{Span: Span(b.Span), Kind: BlockKind(b.Kind)})
	}
	for _, b := range l.Bylines {
		a.Bylines = append(a.Bylines, Byline{Span(b.Span), b.Name, b.Outlet, b.Role})
	}
	if l.Dateline != nil {
		a.Dateline = &Dateline{Span: Span(l.Dateline.Span), Agency: l.Dateline.Agency}
	}
	a.Warnings = characterWarnings(ctx, text)
	return a, nil
}
