package event

import (
	"slices"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// fill gives the main event the participants that its own mentions lack and other words for it tell.
//
//	Strike at port. Dockers in Kiel walked out on Monday. (headline, lead)
func (r *reader) fill(e *story.Event) {
	for _, n := range r.mates(e) {
		e.Participants = r.participants(&r.mentions[n], e.Participants)
	}
}

// mateLeast is how probable a word must be an event to be taken for another word for the main one.
const mateLeast = 0.3

// mateSame is how probable it must be that both tell one event.
const mateSame = 0.2

// mates returns the other mentions of an event, and those in the headline and lead that may be.
func (r *reader) mates(e *story.Event) (list []int) {
	first, ok := r.at[r.After(e.Trigger.Start)]
	for n := range r.mentions {
		x := &r.mentions[n]
		at := r.Range(x.i)
		if e.Trigger.Overlaps(at) || x.p() < mateLeast {
			continue
		}
		p := r.passages[r.Sentence(x.i)]
		if slices.ContainsFunc(e.Mentions, at.Overlaps) || ok && (p.lead || p.headline) && r.samePair(min(first, n), max(first, n)) >= mateSame {
			list = append(list, n)
		}
	}
	return list
}

// How likely a place or day must be that of an event to be told: besideLeast in the sentence of a mention, of the main event, for which
// more was learned from, mainLeast, and takenLeast where another event of its sentence has it.
const (
	besideLeast = 0.4
	mainLeast   = 0.5
	takenLeast  = 0.54
	placeLeast  = 0.4
	dayLeast    = 0.35
)

// A scene finds where and when events happened.
type scene struct {
	*reader
	places, times *spots
	told          []story.Participant // of the event that was told last
}

func (r *reader) scene() *scene {
	return &scene{reader: r, places: r.spotsOf(where), times: r.spotsOf(when)}
}

// placeOf returns where an event happened: where nothing else is told of the main one, at the place of the dateline.
func (s *scene) placeOf(e *group, main bool) (p story.Participant) {
	if best := s.choose(s.Model.place, s.places, e, main, placeLeast); best != nil {
		return story.Participant{Span: s.phrase(best.i), Entity: s.words[best.i].entity}
	}
	if d := s.doc.Article.Dateline; main && d != nil && d.Place != 0 {
		return story.Participant{Span: s.placeIn(d), Entity: d.Place}
	}
	return p
}

// placeIn returns the words of a dateline that name its place.
func (r *reader) placeIn(d *story.Dateline) english.Range {
	for _, e := range r.doc.Article.Places {
		if e.ID != d.Place {
			continue
		}
		for _, m := range e.Mentions {
			if d.Span.Contains(m.Span) {
				return m.Span
			}
		}
	}
	return d.Span
}

// dayOf returns when an event happened: where nothing else is told of the main one, on the day that a sentence before it opens with.
func (s *scene) dayOf(e *group, main bool) (w calendar.When) {
	if best := s.choose(s.Model.day, s.times, e, main, dayLeast); best != nil {
		return s.doc.Article.Times[best.time]
	}
	if n := s.opening(s.Sentence(s.mentions[e.best].i)); main && n >= 0 {
		return s.doc.Article.Times[n]
	}
	return w
}

// openingSentences is how many sentences before that of the main event a day may be told.
const openingSentences = 3

// rivalLeast is how likely a place or day must be that of another event of its sentence to be taken for that.
const rivalLeast = 0.5

// opening returns the number of the last day that one of the sentences before a sentence opens with and that is no event's there, -1 for
// none. A writer who opens with it means what he tells next.
//
//	On Thursday, it was the minister’s turn. It did not go well. Anna Lind met the envoy at the castle.
func (s *scene) opening(sentence int) int {
	for q := sentence - 1; q >= max(0, sentence-openingSentences); q-- {
		from, to := s.Bounds(q)
		first, end := s.times.in(from, min(to, from+2))
		for k := first; k < end; k++ {
			p := &s.times.list[k]
			t := &s.doc.Article.Times[p.time]
			if t.Type == "date" && len(t.Value) == dayLength && calendar.WholeDay(t.Value) && s.tie(p, &group{}).rival < rivalLeast {
				return p.time
			}
		}
	}
	return -1
}
