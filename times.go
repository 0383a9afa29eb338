package lede

import (
	"context"
	"iter"
)

// extractTimes finds the time expressions of the story and what they mean.
func extractTimes(ctx context.Context, d *Doc) error {
	a := d.Article
	a.Times = readPassages(ctx, a.Text, d.english, a.Published, d.passages())
	return nil
}

// passages yields the dateline and the sentences of the story. Of a story that is not English there are the blocks.
func (d *Doc) passages() iter.Seq[passage] {
	return func(yield func(passage) bool) {
		for _, b := range d.Article.Blocks {
			at := inStory
			switch {
			case b.Kind == DatelineBlock:
				at = inDateline
			case b.Kind == Caption:
				at = inCaption
			case b.Sentences == nil:
				at = inForeign
			}
			if (at == inDateline || b.Kind.Story() && b.Sentences == nil) && !yield(passage{b.Span, at}) {
				return
			}
			for _, s := range b.Sentences {
				if !yield(passage{s, at}) {
					return
				}
			}
		}
	}
}
