package lede

// Factuality values of an Event.
const (
	Actual   = "actual"   // it happened or is happening, the text says
	Possible = "possible" // it is planned, feared, demanded or conditional
	Denied   = "denied"   // it did not happen
)

// An Event is something that happens.
type Event struct {
	// Span covers the trigger and the participants, the place and the time.
	Span Span `json:"span"`
	// Trigger is the words that name the event: “met”, “invasion”.
	Trigger Span `json:"trigger"`
	// Type is a PLOVER event type in lower case where one fits ("consult",
	// "assault"), else "other".
	Type         string        `json:"type"`
	Factuality   string        `json:"factuality,omitempty"` // Actual, Possible or Denied
	Participants []Participant `json:"participants,omitempty"`
	Place        Participant   `json:"place,omitzero"`
	When         When          `json:"when,omitzero"`
}

// A Participant takes part in an event.
type Participant struct {
	Role   string   `json:"role,omitempty"` // "agent", "patient", "recipient"
	Span   Span     `json:"span"`
	Entity EntityID `json:"entity,omitempty"` // 0 if it is none of the article's
}
