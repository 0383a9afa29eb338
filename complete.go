package lede

import (
	"context"
	"strings"

	"github.com/ebc17271/lede/internal/poll"
	"github.com/ebc17271/lede/internal/story"
)

// complete fills in what follows from the rest of the article: ids of quotes and events that have none, Span and Text of
// a quote that has its parts alone, when it was said, how it is printed and whose it is. It leaves off when ctx is done.
func (a *Article) complete(ctx context.Context) {
	story.Number(len(a.Quotes), func(i int) *QuoteID { return &a.Quotes[i].ID })
	story.Number(len(a.Events), func(i int) *EventID { return &a.Events[i].ID })
	p := &poll.Poller{Ctx: ctx}
	sentences := a.sentences()
	for i := range a.Quotes {
		if p.Done() {
			return
		}
		q := &a.Quotes[i]
		if n := len(q.Parts); n > 0 && q.Span.IsZero() {
			q.Span = Span{q.Parts[0].Start, q.Parts[n-1].End}
		}
		if q.Text == "" {
			q.Text = strings.Join(each(q.Parts, a.Slice), " ")
		}
		if q.When == (When{}) {
			q.When = a.saidWhen(q, sentences)
		}
	}
	a.voices(p)
}
