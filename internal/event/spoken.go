package event

import (
	"cmp"
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// quotedWords returns a function that reports whether a span stands inside direct speech.
func (x *eventReader) quotedWords() func(english.Range) bool {
	var said []english.Range
	for _, q := range x.d.Article.Quotes {
		if q.Kind == story.Direct {
			said = append(said, q.Parts...)
		}
	}
	return holding(said)
}

// sources returns a function that reports whether words name who says something.
func (x *eventReader) sources() func(english.Range) bool {
	var sources []english.Range
	for _, q := range x.d.Article.Quotes {
		if !q.Source.IsZero() {
			sources = append(sources, q.Source)
		}
	}
	return holding(sources)
}

// holding returns a function that reports whether one of the spans, of which none overlap, contains another.
func holding(spans []english.Range) func(english.Range) bool {
	slices.SortFunc(spans, func(a, b english.Range) int { return cmp.Compare(a.Start, b.Start) })
	return func(s english.Range) bool {
		n, _ := slices.BinarySearchFunc(spans, s.Start+1, func(p english.Range, at int) int { return cmp.Compare(p.Start, at) })
		return n > 0 && spans[n-1].Contains(s)
	}
}
