package cast

import (
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// nameBeside returns the person whose name stands behind or before a description where the tree does
// not say that both are one, 0 if there is none:
//
//	Policy manager for the Harbour Trust, Jane Roe, said …
//	Jane Roe, chief adviser at the Trust, said …
func nameBeside(a *story.Article, ms []namedMention, source english.Range) story.EntityID {
	words := a.Slice(source)
	first := strings.IndexFunc(words, unicode.IsLower) == 0
	for _, m := range overlapping(ms, english.Range{Start: source.Start - len(", x"), End: source.End}) {
		switch {
		case m.Kind != story.NameMention || !m.person:
		case m.Span.End == source.End && m.Span.Start > source.Start && strings.HasSuffix(a.Text[source.Start:m.Span.Start], ", ") &&
			strings.Count(words, ",") == 1 && !strings.Contains(words, " and "):
			return m.id
		case first && m.Span.End+len(", ") == source.Start && a.Text[m.Span.End:source.Start] == ", " && strings.HasPrefix(a.Text[source.End:], ","):
			return m.id
		}
	}
	return 0
}
