package pipeline

import (
	"context"
	"iter"

	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/story"
	"github.com/ebc17271/lede/internal/timex"
)

// readTimes finds the time expressions of the story and what they mean.
func readTimes(ctx context.Context, d *story.Doc) error {
	a := d.Article
	a.Times = timex.Read(ctx, a.Text, d.English, a.Published, passages(a))
	return nil
}

// passages yields the dateline and the sentences of the story. Of a story that is not English there are the blocks.
func passages(a *story.Article) iter.Seq[timex.Passage] {
	return func(yield func(timex.Passage) bool) {
		for _, b := range a.Blocks {
			at := timex.InStory
			switch {
			case b.Kind == page.DatelineBlock:
				at = timex.InDateline
			case b.Kind == page.Caption:
				at = timex.InCaption
			case b.Sentences == nil:
				at = timex.InForeign
			}
			if (at == timex.InDateline || b.Kind.Story() && b.Sentences == nil) && !yield(timex.Passage{Span: b.Span, Place: at}) {
				return
			}
			if at == timex.InDateline {
				continue // a user's stage may have made it of a paragraph with sentences
			}
			for _, s := range b.Sentences {
				if !yield(timex.Passage{Span: s, Place: at}) {
					return
				}
			}
		}
	}
}
