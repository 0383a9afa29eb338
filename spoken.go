package lede

import (
	"cmp"
	"slices"
)

// quotedWords returns a function that reports whether a span stands inside direct speech.
func (x *eventReader) quotedWords() func(Span) bool {
	var said []Span
	for _, q := range x.d.Article.Quotes {
		if q.Kind == Direct {
			said = append(said, q.Parts...)
		}
	}
	return holding(said)
}

// sources returns a function that reports whether words name who says something.
func (x *eventReader) sources() func(Span) bool {
	var sources []Span
	for _, q := range x.d.Article.Quotes {
		if !q.Source.IsZero() {
			sources = append(sources, q.Source)
		}
	}
	return holding(sources)
}

// holding returns a function that reports whether one of the spans, of which none overlap, contains another.
func holding(spans []Span) func(Span) bool {
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	return func(s Span) bool {
		n, _ := slices.BinarySearchFunc(spans, s.Start+1, func(p Span, at int) int { return cmp.Compare(p.Start, at) })
		return n > 0 && spans[n-1].Contains(s)
	}
}
