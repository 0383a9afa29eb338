package event

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/story"
)

// fill gives the main event what its best mention lacks and the text tells elsewhere: who and whom from other words for it; a day and a
// place that stand in a sentence which tells it, or in the lead, where a story tells its news; the place of the dateline.
//
//	Strike at port. Dockers in Kiel walked out on Monday. (headline, lead)
func (r *reader) fill(e *story.Event) {
	mates := r.mates(e)
	for _, n := range mates {
		e.Participants = r.participants(&r.mentions[n], e.Participants)
		if e.When.Value == "" {
			e.When = r.when(&r.mentions[n])
		}
		if e.Place.Span.IsZero() {
			e.Place = r.place(&r.mentions[n])
		}
	}
	sentences := r.sentencesOf(e, mates)
	if e.When.Value == "" {
		e.When = r.dayIn(sentences, mates)
	}
	if e.When.Value == "" {
		e.When = r.dayBefore(e.Trigger.Start)
	}
	if e.Place.Span.IsZero() {
		e.Place = r.placeIn(sentences)
	}
	if d := r.doc.Article.Dateline; e.Place.Span.IsZero() && d != nil && d.Place != 0 {
		e.Place = story.Participant{Span: d.Span, Entity: d.Place}
	}
}

// mateLeast is how probable a word must be an event to be taken for another word for the main one.
const mateLeast = 0.3

// mates returns the other mentions of an event, and those of its type in the headline and lead.
func (r *reader) mates(e *story.Event) (list []int) {
	for n := range r.mentions {
		x := &r.mentions[n]
		at := r.Range(x.i)
		p := r.passages[r.Sentence(x.i)]
		own := slices.ContainsFunc(e.Mentions, at.Overlaps)
		if !e.Trigger.Overlaps(at) && x.p() >= mateLeast && (own || (p.lead || p.headline) && Types[x.kind()] == e.Type && e.Type != "other") {
			list = append(list, n)
		}
	}
	return list
}

// sentencesOf returns the sentences that tell an event, and those of the lead.
func (r *reader) sentencesOf(e *story.Event, mates []int) []int {
	list := []int{r.Sentence(r.After(e.Trigger.Start))}
	for _, n := range mates {
		list = append(list, r.Sentence(r.mentions[n].i))
	}
	for s, p := range r.passages {
		if p.lead && !p.headline {
			list = append(list, s)
		}
	}
	return list
}

// dayIn returns the first day that the first of the sentences which names one does, if it is not that of something else.
func (r *reader) dayIn(sentences, mates []int) (day calendar.When) {
	taken := r.takenTimes()
	for _, n := range mates {
		delete(taken, r.timeOf(&r.mentions[n]))
	}
	for _, s := range sentences {
		in := r.Span(s)
		for n, w := range r.doc.Article.Times {
			if in.Contains(w.Span) && !taken[n] && w.Span.Start < in.End && !r.sinceTime(w) && (w.Type == "date" || w.Type == "time") && len(w.Value) >= len("2006-01-02") && calendar.WholeDay(w.Value[:len("2006-01-02")]) {
				return w
			}
		}
	}
	return day
}

// placeIn returns the first place that one of the sentences is set in: “In Leeds, the council met”.
func (r *reader) placeIn(sentences []int) (p story.Participant) {
	for _, s := range sentences {
		from, to := r.Bounds(s)
		for i := from; i < min(to, from+2*reach); i++ {
			if r.words[i].kind != aPlace || r.words[i].entity == 0 {
				continue
			}
			switch r.Preposition(i) {
			case "in", "at", "near", "outside":
				return story.Participant{Span: r.phrase(i), Entity: r.words[i].entity}
			}
		}
	}
	return p
}

// takenTimes returns the numbers of the times that are those of events.
func (r *reader) takenTimes() map[int]bool {
	taken := map[int]bool{}
	for n := range r.mentions {
		if r.mentions[n].p() >= 0.5 {
			taken[r.timeOf(&r.mentions[n])] = true
		}
	}
	return taken
}

// daySentences is how many sentences before that of the main event a day may be told.
const daySentences = 3

// dayBefore returns the day that a sentence before an offset begins with and that is no other event's. A writer who opens with it
// means what he tells next.
//
//	On Thursday, it was the minister’s turn. It did not go well. Anna Lind met the envoy at the castle.
func (r *reader) dayBefore(at int) (day calendar.When) {
	taken := r.takenTimes()
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

// sinceTime reports whether a day is the one from which, or until which, something lasts: “He has lived there since March 3”.
func (r *reader) sinceTime(w calendar.When) bool {
	i := r.After(w.Span.Start)
	if i == 0 || i > r.Len() {
		return false
	}
	switch strings.ToLower(r.Word(i - 1)) {
	case "since", "until", "till", "by", "from", "before", "after":
		return true
	}
	return false
}
