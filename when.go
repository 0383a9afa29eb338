package lede

import (
	"time"

	"github.com/ebc17271/lede/internal/calendar"
)

// A TimeType says what kind of time an expression tells, as in TIMEX3.
type TimeType string

// The types of times.
const (
	DateWhen     TimeType = "date"     // a day, or what is coarser: a month, a century
	TimeWhen     TimeType = "time"     // a time of day
	DurationWhen TimeType = "duration" // how long: “two hours”
	SetWhen      TimeType = "set"      // how often: “every Tuesday”
)

// A When is a time expression, or a time without words of its own (then Span is zero).
//
// Span, Type and Value follow TIMEX3, the tag for time expressions of ISO-TimeML
// (ISO 24617-1), as annotated in the corpora of TempEval-3: determiners and modifiers
// are part of the expression (“the past two weeks”, “a year earlier”), prepositions are not, and a day and
// its time of day are one (“Tuesday at 3 p.m.”, “noon on Thursday”).
//
// Values are of these forms, X standing for a digit that nobody knows:
//
//	date      2022-02-10  2022-02  2022  202 (the 2020s)  20 (the 21st century)
//	          2022-W06  2022-W06-WE (its weekend)  2022-Q1  2022-H2 (second half)
//	          2022-SP  2022-SU  2022-FA  2022-WI (the winter that begins in December 2022)
//	          2018/2019 (a fiscal or school year of two)  BC0264 (264 before Christ)
//	          XXXX-02-10  XXXX-WXX-4 (a Thursday)  PAST_REF  PRESENT_REF  FUTURE_REF
//	time      2022-02-10T14:05  2022-02-10T14:05-05:00  2022-02-10TMO (AF, EV, NI)
//	duration  P2Y6M  P3W  PT2H  PXY (some years)
//	set       P1D (daily)  XXXX-WXX-2 (every Tuesday)
//
// Of a date without a year, or a weekday, the value is that which fits the day of
// publication and the tense of the clause; without a day of publication it is as
// precise as the words are, or has the year in which the text elsewhere names the same day.
// In a history, which names many years of the past and is full of no news, it fits the year last told.
type When struct {
	Span Span `json:"span,omitzero"`
	// Type is DateWhen, TimeWhen, DurationWhen or SetWhen, as in TIMEX3.
	Type TimeType `json:"type,omitempty"`
	// Value is the TIMEX3 value: "2022-02-10", "PT2H", "2022-W06".
	Value string `json:"value,omitempty"`
}

// Range returns the stretch of time that a date or time means, from from up to but not
// including to, in UTC. Its length shows how precise the value is. ok is false for a duration or set, for
// PAST_REF and the like, for years before Christ, and for a value with a part that nobody knows, such as XXXX-02-10.
//
// A time without a zone is taken to be in UTC. A time of day lasts an hour, a minute or a second, as
// it is written. Weeks begin on Monday, as in ISO 8601; spring begins on March 1, and so on; a morning
// lasts from 6 to 12 o'clock, an afternoon from 12 to 18, an evening from 18 to 24, and a night from
// 18 to 6 on the day after. A fiscal year is taken for the calendar year.
func (w When) Range() (from, to time.Time, ok bool) {
	return calendar.When{Type: string(w.Type), Value: w.Value}.Range()
}

// String returns w as a reader would say it: “10 February 2022”, “two hours”, “the 1990s”, “evening
// of 9 February 2022”, “every Tuesday”. What has no such form is returned as its Value.
func (w When) String() string {
	return calendar.When{Type: string(w.Type), Value: w.Value}.String()
}
