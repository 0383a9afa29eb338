package lede

import (
	"cmp"
	"slices"
	"sort"
	"time"
)

// A TimelineEntry is something that happened or was said, and when. Event
// or Quote points into the article, the other is nil.
type TimelineEntry struct {
	// When is the time as the text tells it, with the words that do: a day, a month, a century.
	When When `json:"when"`
	// From and To are its [When.Range].
	From  time.Time `json:"from"`
	To    time.Time `json:"to"`
	Event *Event    `json:"event,omitempty"`
	Quote *Quote    `json:"quote,omitempty"`
}

// Timeline returns the events of [Article.Highlights] and the quotes of a that have a date, in order of time:
// by the start of their ranges, then the longer range first, then in the order of the text.
// Nothing is made more precise than it is told: an event of 2019 comes before one of
// 2019-01-01, and its When says 2019. The time of a quote is that which its sentence gives to
// the cue: “said on Monday”. Events and quotes without a place in the calendar are left out.
//
// The entries point into a.Events and a.Quotes as they are now.
func (a *Article) Timeline() []TimelineEntry {
	var entries []TimelineEntry
	add := func(e TimelineEntry) {
		var ok bool
		if e.From, e.To, ok = e.When.Range(); ok {
			entries = append(entries, e)
		}
	}
	for e := range a.Highlights() {
		add(TimelineEntry{When: e.When, Event: e})
	}
	sentences := a.sentences()
	for i := range a.Quotes {
		q := &a.Quotes[i]
		when := q.When
		if when == (When{}) {
			when = a.saidWhen(q, sentences)
		}
		add(TimelineEntry{When: when, Quote: q})
	}
	slices.SortStableFunc(entries, func(x, y TimelineEntry) int {
		return cmp.Or(x.From.Compare(y.From), y.To.Compare(x.To), x.start()-y.start())
	})
	return entries
}

// start returns where the event or quote begins in the text.
func (e *TimelineEntry) start() int {
	if e.Event != nil {
		return e.Event.Trigger.Start
	}
	return e.Quote.Span.Start
}

// sentences returns the sentences of all blocks, in order.
func (a *Article) sentences() []Span {
	var all []Span
	for _, b := range a.Blocks {
		all = append(all, b.Sentences...)
	}
	return all
}

// nearTimes is how many time expressions before and after a cue may tell when it was, so that
// a sentence without end takes no time without end.
const nearTimes = 8

// saidWhen returns the time in the sentence of q's cue that stands outside what was said
// and nearest to the cue, the zero When if there is none.
// “We will strike,” she said on Monday, a week after the talks.
func (a *Article) saidWhen(q *Quote, sentences []Span) (when When) {
	if q.Cue.IsZero() {
		return When{}
	}
	k := sort.Search(len(sentences), func(i int) bool { return sentences[i].End > q.Cue.Start })
	if k == len(sentences) || !sentences[k].Contains(q.Cue) {
		return When{}
	}
	next := sort.Search(len(a.Times), func(i int) bool { return a.Times[i].Span.Start >= q.Cue.Start })
	best := 0
	for _, w := range a.Times[max(0, next-nearTimes):min(len(a.Times), next+nearTimes)] {
		if !sentences[k].Contains(w.Span) {
			continue
		}
		if _, _, ok := w.Range(); !ok || slices.ContainsFunc(q.Parts, w.Span.Overlaps) {
			continue
		}
		if gap := max(w.Span.Start-q.Cue.End, q.Cue.Start-w.Span.End); when.Value == "" || gap < best {
			when, best = w, gap
		}
	}
	return when
}
