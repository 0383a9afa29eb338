package lede

import (
	"context"
	"iter"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/timex"
)

// extractTimes finds the time expressions of the story and what they mean.
func extractTimes(ctx context.Context, d *Doc) error {
	a := d.Article
	times := timex.Read(ctx, a.Text, d.english, whenWithin(a.Published), d.passages())
	a.Times = a.Times[:0:0]
	for _, w := range times {
		a.Times = append(a.Times, whenOf(w))
	}
	return nil
}

// passages yields the dateline and the sentences of the story. Of a story that is not English there are the blocks.
func (d *Doc) passages() iter.Seq[timex.Passage] {
	return func(yield func(timex.Passage) bool) {
		for _, b := range d.Article.Blocks {
			at := timex.InStory
			switch {
			case b.Kind == DatelineBlock:
				at = timex.InDateline
			case b.Kind == Caption:
				at = timex.InCaption
			case b.Sentences == nil:
				at = timex.InForeign
			}
			if (at == timex.InDateline || b.Kind.Story() && b.Sentences == nil) && !yield(timex.Passage{Span: english.Range(b.Span), Place: at}) {
				return
			}
			for _, s := range b.Sentences {
				if !yield(timex.Passage{Span: english.Range(s), Place: at}) {
					return
				}
			}
		}
	}
}

// whenOf and whenWithin carry a time through the wall to the packages inside.
func whenOf(w calendar.When) When { return When{Span(w.Span), w.Type, w.Value} }

func whenWithin(w When) calendar.When {
	return calendar.When{Span: english.Range(w.Span), Type: w.Type, Value: w.Value}
}
