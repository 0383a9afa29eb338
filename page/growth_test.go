package page_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cputime"
	"github.com/ebc17271/lede/page"
)

// TestGrowth writes pages of articles in one line and in many, with many speakers. The articles are made by hand: only the page is measured.
func TestGrowth(t *testing.T) {
	for name, gap := range map[string]string{"one line": " ", "a line each": "\n\n"} {
		g := cputime.Grow(1<<12, func(n int) func() {
			a := manyQuotes(n, gap)
			if err := a.Validate(); err != nil {
				t.Fatal(err)
			}
			return func() {
				if err := page.Write(io.Discard, a, page.Options{AllEvents: true}); err != nil {
					t.Error(err)
				}
			}
		})
		if t.Logf("%s: %v", name, g); g.TooSteep() {
			t.Errorf("%s: %v", name, g)
		}
	}
}

// manyQuotes returns an article in which n people say something, each once.
func manyQuotes(n int, gap string) *lede.Article {
	a := &lede.Article{Language: "en"}
	var b strings.Builder
	for i := range n {
		start := b.Len()
		fmt.Fprintf(&b, "“I left,” Ann Roe%d said.", i)
		at := func(s string) lede.Span {
			i := start + strings.Index(b.String()[start:], s)
			return lede.Span{Start: i, End: i + len(s)}
		}
		who, said, cue := at(fmt.Sprintf("Ann Roe%d", i)), at("I left,"), at("said")
		a.People = append(a.People, lede.Person{ID: lede.EntityID(i + 1), Name: fmt.Sprintf("Ann Roe%d", i), Mentions: []lede.Mention{{Span: who, Kind: lede.NameMention}}})
		a.Quotes = append(a.Quotes, lede.Quote{ID: lede.QuoteID(i + 1), Span: said, Parts: []lede.Span{said}, Text: "I left,", Kind: lede.DirectQuote, Speaker: lede.EntityID(i + 1), Source: who, Cue: cue})
		a.Events = append(a.Events, lede.Event{
			ID: lede.EventID(i + 1), Span: lede.Span{Start: start, End: b.Len()}, Trigger: cue, Type: "consult", Confidence: 1,
			Participants: []lede.Participant{{Role: "agent", Span: who, Entity: lede.EntityID(i + 1)}},
			When:         lede.When{Type: "date", Value: "2022-02-10"},
		})
		if gap != " " {
			a.Blocks = append(a.Blocks, lede.Block{Span: lede.Span{Start: start, End: b.Len()}, Kind: lede.ParagraphBlock})
		}
		b.WriteString(gap)
	}
	a.Text = strings.TrimSpace(b.String())
	if gap == " " {
		a.Blocks = []lede.Block{{Span: lede.Span{Start: 0, End: len(a.Text)}, Kind: lede.ParagraphBlock}}
	}
	return a
}
