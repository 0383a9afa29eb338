package lede

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
	Factuality Factuality `json:"factuality,omitempty"`
	// Participants of a noun that names by itself a known event (“the attack”) are those of the
	// event it takes up, and stand where that is told.
	Participants []Participant `json:"participants,omitempty"`
	Place        Participant   `json:"place,omitzero"`
	When         When          `json:"when,omitzero"`
	// Mentions are the other places in the text that name the same event: “the
	// meeting” after “met”. They have the same type, and nothing in their participants and time differs.
	Mentions []Span `json:"mentions,omitempty"`
	// Confidence is how likely an editor who reads the text would keep the event as its sentence tells it, from 0 to 1, calibrated: something
	// particular that happened or will, as Factuality says, with the right type, participants, place and time. The place and day that the main
	// event, the first, is given from elsewhere in the story are not judged. Of events with 0.85 and more eight in ten are kept; those
	// are what the command lede shows. It is 0 where no built-in stage found the event. MODEL.md tells who judged, and what a threshold shows.
	Confidence float64 `json:"confidence,omitempty"`
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
