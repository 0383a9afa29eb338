package event

import "github.com/ebc17271/lede/internal/calendar"

// daySentences is how many sentences before that of the main event a day may be told.
const daySentences = 3

// dayBefore returns the day that a sentence before an offset begins with and that is no other event's. A writer who opens with it
// means what he tells next.
//
//	On Thursday, it was the minister’s turn. It did not go well. Anna Lind met the envoy at the castle.
func (r *reader) dayBefore(at int) (day calendar.When) {
	taken := map[int]bool{}
	for n := range r.mentions {
		if r.mentions[n].p() < 0.5 {
			continue
		}
		taken[r.timeOf(&r.mentions[n])] = true
	}
	i := r.After(at)
	if i >= len(r.words) {
		return day
	}
	s := r.Sentence(i)
	for n, t := range r.doc.Article.Times {
		k := r.After(t.Span.Start)
		if t.Span.Start >= at || k >= len(r.words) || t.Type != "date" || len(t.Value) != len("2006-01-02") || taken[n] {
			continue
		}
		from, _ := r.Bounds(r.Sentence(k))
		if q := r.Sentence(k); q < s && s-q <= daySentences && k-from <= 1 {
			day = t
		}
	}
	return day
}
