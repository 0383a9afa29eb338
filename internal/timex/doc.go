// Package timex finds the time expressions of a text and what they mean, as TIMEX3 writes it (ISO 24617-1):
// “last Tuesday” of a text published on 2022-02-10 is the date 2022-02-08.
//
// In come the passages of a story (sentences, datelines, captions) with their tokens and the day of publication; out go
// spans with type and value, in the order of the text. Three things happen to each passage:
//
//   - words.go cuts it into atoms, smaller than tokens, and looks each up in timewords.txt;
//   - the grammar reads the longest form at each atom (grammar.go: the list simpleForms; dates.go, clock.go, years.go, spans.go,
//     holidays.go, numbers.go hold the forms, context.go what only looks like a time) and says what the words say: a timex, which
//     knows no calendar;
//   - the resolver gives the timex its value (value.go, offset.go): it knows the day of publication, the time last
//     spoken of (the focus), and the tense of the clause (tense.go: from the tree of the sentence).
//
// When all is read, days without a year are given the year that another mention tells (years.go).
//
// A new word goes into timewords.txt with its class; a holiday into holidays.txt with its rule; a new form is a method from atom
// to timex and a line in simpleForms; on which side of publication a weekday lies is a matter of tense.go. The arithmetic
// of days is in package calendar.
package timex
