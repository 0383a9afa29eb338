// Package calendar knows days, the stretches of time that a text can name, and how they are written, in words and in
// TIMEX3. It knows nothing of sentences.
//
//   - calendar.go: a [Date], its arithmetic and movable feasts, and reading a day written in full ([ReadDate], [FindDate]);
//   - dateorder.go: whether 10/02/2022 is February in a text;
//   - moment.go: a [Moment] is a century, a quarter, a week, a day with a time; adding to it, writing its value;
//   - value.go: the way back, from a TIMEX3 value to a stretch of time;
//   - when.go: [When], what the packages above hand each other.
//
// A new way to write a day is a form in ReadDate; a new grain needs its line in every switch of moment.go and a
// value that value.go reads back.
package calendar
