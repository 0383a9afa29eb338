package lede

import (
	"iter"
	"slices"
)

// An EventID names an event within one article: 1, 2, …; 0 means none.
type EventID int

// An Event is something that happens: a meeting, a strike, a death, a sale.
type Event struct {
	// ID names the event within its article.
	ID EventID `json:"id"`
	// Span covers the trigger, and the participants, the place and the time as far
	// as they stand in the same sentence.
	Span Span `json:"span"`
	// Trigger is the words that name the event: “met”, “invasion”, “called off”.
	Trigger Span `json:"trigger"`
	// Type is one of the documented types, [OtherEvent] where none of the others fits.
	//
	// As in PLOVER, a deed of politics that somebody only speaks of is a word: “will provide
	// aid” is agree, “will boycott the vote” is threaten, “must return the ship” is demand; but
	// what is refused, denied or allowed is what it is, and so is what nobody is told to do:
	// “would be jailed”.
	Type EventType `json:"type"`
	// Factuality is Actual, Possible or Denied, as the text tells it. What is told in the words
	// of somebody quoted is as actual as they say; who says so is in Article.Quotes.
	Factuality   Factuality    `json:"factuality,omitempty"`
	Participants []Participant `json:"participants,omitempty"`
	Place        Participant   `json:"place,omitzero"`
	When         When          `json:"when,omitzero"`
	// Mentions are the other places in the text that name the same event: “the
	// meeting” after “met”. They have the same type, and nothing in their participants and time differs.
	Mentions []Span `json:"mentions,omitempty"`
	// Confidence is how likely it is, from 0 to 1, that the text tells such an event, of this type and factuality, and that who acts
	// and whom it is done to are right; calibrated on news that was not learned from. It is 0 where no built-in stage found the event.
	Confidence float64 `json:"confidence,omitempty"`
	// Weight is how much the event matters to the story, from 0 for what stands in the background to 1 for the news itself.
	Weight float64 `json:"weight,omitempty"`
	// Highlight marks what a reader should be shown: the main event, even where it is unsure, and every other that is probably right and
	// matters. Sort by Weight for what is important, by Confidence for what is sure.
	Highlight bool `json:"highlight,omitempty"`
}

// Highlights yields the events that a reader should be shown, those with Highlight, or all where none has it, as when they are a user's own. They
// point into a.Events. Timeline, JSON-LD, ninjs, the command's summary and its page show these.
func (a *Article) Highlights() iter.Seq[*Event] {
	marked := slices.ContainsFunc(a.Events, func(e Event) bool { return e.Highlight })
	return func(yield func(*Event) bool) {
		for i := range a.Events {
			if e := &a.Events[i]; (e.Highlight || !marked) && !yield(e) {
				return
			}
		}
	}
}

// A Participant takes part in an event.
type Participant struct {
	// Role is "" for a place.
	Role Role `json:"role,omitempty"`
	// Span is the noun phrase without article, clauses and appositions.
	Span Span `json:"span"`
	// Entity is the person, organization or place that the phrase names; 0 if
	// it is none of the article's.
	Entity EntityID `json:"entity,omitempty"`
}

// Event returns the event with the given id, nil if there is none. It points into a.Events and is
// good until that slice changes.
func (a *Article) Event(id EventID) *Event {
	return find(a.Events, id, func(e *Event) EventID { return e.ID })
}

// MainEvent returns the event that the story is about, nil if it has none. It points into
// a.Events and is good until that slice changes.
func (a *Article) MainEvent() *Event {
	if len(a.Events) == 0 {
		return nil
	}
	return &a.Events[0]
}
