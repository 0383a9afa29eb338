package timex

import (
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
)

// This file reads times that are counted: durations, sets, and what lies so far from another time.

// shifted reads a word that says which, and the unit or name: “last week”, “this coming Monday”,
// “the past two weeks”, “that year”, “last May”, “next spring”, “this morning”.
func (p *timeParser) shifted(i int) timex {
	j := p.the(i)
	definite := j > i
	shift, j := p.shiftWords(j)
	if shift.anchor == "" {
		return timex{}
	}
	if definite && shift.steps > 0 && p.textIs(j-1, "next") {
		shift.anchor = toFocus // the next day
	}
	if t := p.shiftedName(shift, j); t.kind != noTimex {
		return t
	}
	q, k := p.quantityRange(j)
	if p.is(j, articleWord) || p.textIs(j-1, "that") && k > j {
		return timex{} // that four days are enough
	}
	unit, plural, e := p.unit(p.joint(k))
	if e == p.joint(k) {
		return timex{}
	}
	if plural && (p.textIs(j-1, "that") || unit[0] == 'T' && k == j && p.textIn(j-1, "these", "those")) || e > k+1 && p.kind(e) == '-' || p.textIs(j-1, "last") && p.kind(j) == '-' {
		return timex{}
	}
	if k > j || plural {
		return p.shiftedSpan(shift, q, k > j, unit, e)
	}
	return p.shiftedUnit(shift, definite, unit, i, e)
}

// shiftWords reads one or two words that say which: “last”, “this past”, “the same”.
func (p *timeParser) shiftWords(i int) (timeShift, int) {
	s, ok := p.as(i, shiftWord)
	if !ok || p.textIs(i, "that") && p.tag(i) == "IN" && p.is(i+1, weekdayWord) {
		return timeShift{}, i // said that Tuesday was the day
	}
	if t, ok := p.as(i+1, shiftWord); ok && s.n == 0 && !p.textIs(i+1, "recent") && (p.textIn(i, "this", "these") || p.textIs(i+1, "same")) {
		if p.textIs(i+1, "same") {
			return timeShift{0, toFocus}, i + 2
		}
		return timeShift{t.n, anchor(t.code)}, i + 2
	}
	return timeShift{s.n, anchor(s.code)}, i + 1
}

// shiftedName reads a weekday, month, season, part of the day or holiday after “last” and the like.
func (p *timeParser) shiftedName(shift timeShift, j int) timex {
	var t timex
	if s, ok := p.as(j, weekdayWord); ok && p.at(j).upper && s.code != "plural" {
		t = p.weekdayDate(j)
	} else if _, e := p.month(j); e > j {
		if t = p.monthDate(j); t.kind == noTimex {
			m, e := p.month(j)
			t = timex{kind: calendarTimex, grain: calendar.MonthGrain, month: m, end: e}
		}
	} else if s, ok := p.as(j, seasonWord); ok && s.n == 1 && !(p.textIs(j-1, "that") && !p.noun(j)) {
		t = timex{kind: calendarTimex, grain: calendar.SeasonGrain, season: s.code, end: j + 1}
	} else if s, ok := p.as(j, partWord); ok && s.n == 1 && shift.anchor != "recent" && !p.inName(j) {
		steps := shift.steps
		if shift.anchor == toPublication && !(s.code == "TNI" && steps < 0) {
			steps = 0 // this morning
		}
		t = timex{kind: offsetTimex, unit: "D", clock: s.code, timeShift: timeShift{steps, shift.anchor}, end: j + 1}
		return t
	} else if t = p.holidayDate(j); t.kind == noTimex {
		return timex{}
	}
	if t.year == 0 && t.anchor == "" {
		t.timeShift = shift
	}
	return t
}

// shiftedSpan makes the timex of a shift and several units: “the last five years”, “recent weeks”.
func (p *timeParser) shiftedSpan(shift timeShift, q quantity, counted bool, unit string, end int) timex {
	if !counted {
		q = quantity{vague: true}
		if unit == "D" && p.textIs(end-2, "these") {
			return timex{kind: referenceTimex, text: "PRESENT_REF", end: end}
		}
		if unit == "QP" {
			return timex{}
		}
	}
	if p.textIs(end, "or") && p.textIs(end+1, "so") {
		end += 2
	}
	return timex{kind: durationTimex, quantity: q, unit: unit, end: end}
}

// shiftedUnit makes the timex of a shift and one unit, read from atom i: “last week”, “that year”.
func (p *timeParser) shiftedUnit(shift timeShift, definite bool, unit string, i, end int) timex {
	if p.textIs(end-2, "past") && unit != "QP" && unit != "WE" { // over the past month
		return timex{kind: durationTimex, quantity: quantity{n: 1}, unit: unit, end: end}
	}
	if shift.anchor == toLatest && unit == "Y" {
		shift = timeShift{-1, toPublication}
	}
	if shift.anchor == "recent" {
		return timex{kind: referenceTimex, text: "PAST_REF", end: end}
	}
	if strings.HasPrefix(unit, "T") {
		if definite && shift.anchor == toPublication { // the past hour
			return timex{kind: durationTimex, quantity: quantity{n: 1}, unit: unit, end: end}
		}
		return timex{}
	}
	if p.textIs(end, "or") && p.textIs(end+1, "so") {
		end += 2
	}
	return timex{kind: offsetTimex, unit: unit, timeShift: shift, end: end}
}

// unit reads the name of a unit: its code and whether it is plural.
func (p *timeParser) unit(i int) (code string, plural bool, end int) {
	j := i
	for j < i+3 && (p.is(j, fiscalWord) || p.is(j, fillerWord)) {
		j++ // the current fiscal year, two more weeks
	}
	j = p.joint(j)
	s, ok := p.as(j, unitWord)
	if !ok || p.at(j).upper && !p.title && !p.startsSentence(j) && s.code != "" && !p.shouted(j) {
		return "", false, i
	}
	if e := p.joint(j + 1); p.textIn(e, "old", "olds") && !p.history {
		return "", false, i // 37 years old
	}
	return s.code, s.n == 2, j + 1
}

// set reads what comes again: “every day”, “each of the past three years”, “daily”, “twice a week”.
func (p *timeParser) set(i int) timex {
	if s, ok := p.as(i, frequencyWord); ok {
		if p.textIs(i, "annual") || p.textIs(i, "quarterly") || p.textIs(i, "nightly") || p.at(i).upper && i > 0 {
			return timex{} // annual sales, the Daily Mail
		}
		return timex{kind: setTimex, quantity: quantity{n: s.n}, unit: s.code, end: i + 1}
	}
	if p.is(i, eachWord) {
		return p.every(i + 1)
	}
	if j := p.timesAt(i); j > i && (p.is(j, articleWord) || p.textIs(j, "per") || p.is(j, eachWord)) { // twice a week
		if code, plural, e := p.unit(j + 1); e > j+1 && !plural && code != "QP" && code != "Q" {
			return timex{kind: setTimex, quantity: quantity{n: 1}, unit: code, end: e}
		}
	}
	return timex{}
}

// timesAt skips “once”, “twice”, “three times”, “several times”.
func (p *timeParser) timesAt(i int) int {
	if p.is(i, timesWord) {
		return i + 1
	}
	if _, j := p.quantityAt(i); j > i && p.textIs(j, "times") {
		return j + 1
	}
	return i
}

// every reads what follows “every” and “each”.
func (p *timeParser) every(j int) timex {
	if p.textIs(j, "other") || p.textIs(j, "single") || p.textIs(j, "second") && (p.is(j+1, weekdayWord) || p.is(j+1, unitWord)) {
		j++
	}
	if s, ok := p.as(j, weekdayWord); ok && s.code == "" {
		t := timex{kind: setTimex, weekday: s.n, end: j + 1}
		if part, ok := p.as(j+1, partWord); ok {
			t.clock, t.end = part.code, j+2
		}
		return t
	}
	if m, e := p.month(j); e > j {
		return timex{kind: setTimex, month: m, end: e}
	}
	if s, ok := p.as(j, seasonWord); ok {
		return timex{kind: setTimex, season: s.code, end: j + 1}
	}
	if s, ok := p.as(j, partWord); ok {
		return timex{kind: setTimex, clock: s.code, end: j + 1}
	}
	q, k := p.quantityAt(j)
	if k == j {
		q = quantity{n: 1}
		if p.textIs(j-1, "other") || p.textIs(j-1, "second") {
			q.n = 2
		}
	}
	if code, _, e := p.unit(p.joint(k)); e > p.joint(k) && code != "QP" {
		return timex{kind: setTimex, quantity: q, unit: code, end: e}
	}
	return timex{}
}

// counted reads a number of units, and from where they are counted: “two hours”, “a week ago”,
// “five-year”, “a year and a half”, “three days later”, “two to three weeks”, “years”.
func (p *timeParser) counted(i int) timex {
	q, j := p.quantityRange(i)
	if j == i {
		if p.the(i) > i {
			return timex{}
		}
		q.vague = true
	}
	unit, plural, e := p.unit(p.joint(j))
	if j == i && p.joint(e) > e && p.textIs(e+1, "long") {
		q.n, q.vague = 1, plural // a day-long meeting
		return timex{kind: durationTimex, quantity: q, unit: unit, end: e + 2}
	}
	if p.joint(j) > j && p.is(i, articleWord) {
		return timex{} // a | several-year tenure
	}
	if e == p.joint(j) || j == i && !plural || unit == "QP" || unit == "Q" && j > i && !p.is(i, vagueWord) && q.n != 1 {
		return timex{}
	}
	if p.joint(e) > e && (p.is(e+1, directionWord) || p.textIs(e+1, "to")) {
		return timex{} // year-earlier, day-to-day
	}
	if j == i && !p.lasting(i, e) {
		return timex{} // her hours were cut
	}
	if p.notDuration(i, j, e, unit, plural, q) {
		return timex{}
	}
	if p.textIs(i, "one") && unit == "D" && (p.tag(i-1) == "MD" || p.tag(e) == "VB") {
		return timex{kind: referenceTimex, text: "FUTURE_REF", end: e} // could one day reach the coast
	}
	t := timex{kind: durationTimex, quantity: q, unit: unit, end: e}
	if k := p.joint(e); p.textIn(k, "old", "olds") {
		t.end = k + 1 // a 19-year-old private
		return t
	}
	if p.joint(e) > e && p.textIs(e+1, "long") {
		t.end = e + 2
		return t
	}
	if p.is(i, articleWord) && j == i+1 && p.pluralNoun(i-1) && !p.is(e, directionWord) {
		t.kind = setTimex // four flights a week
		return t
	}
	if k := p.joint(e); p.textIs(k, "and") && p.is(p.joint(k+1), articleWord) {
		if k = p.joint(p.joint(k+1) + 1); p.is(k, halfWord) {
			t.quantity.half = true // a year and a half
			t.end = k + 1
		}
	}
	return p.direction(t)
}

// quantityRange reads a number of units or the two ends of it, of which the first counts: “two to three weeks”,
// “3-5 days”.
func (p *timeParser) quantityRange(i int) (quantity, int) {
	q, j := p.quantityAt(i)
	switch {
	case j == i:
	case p.textIn(j, "to", "or") && p.quantityBegins(j+1):
		if _, k := p.quantityAt(j + 1); p.unitAt(k) {
			return q, k
		}
	case p.kind(j) == '-' && p.kind(j+1) == '0' && p.unitAt(j+2):
		return q, j + 2
	}
	return q, j
}

// lasting reports whether units without a number, from atom i to atom e, are a length of time: “for years”,
// “weeks of talks”, “the days before the vote”, but not “opening hours”.
func (p *timeParser) lasting(i, e int) bool {
	if p.is(e, directionWord) || p.joint(e) > e || p.textIn(e, "of", "since", "from", "that", "and", "or", "apart") && !p.textIs(i-1, "all") {
		return true
	}
	return p.textIn(i-1, "for", "in", "within", "over", "after", "by", "last", "lasts", "lasted", "take", "takes", "took", "taken",
		"spend", "spent", "wait", "waited", "or", "and", "only", "just", "few", "throughout")
}

// unitAt reports whether a unit stands at atom i, after a hyphen or not.
func (p *timeParser) unitAt(i int) bool {
	_, _, e := p.unit(p.joint(i))
	return e > p.joint(i)
}

// direction reads “ago”, “later”, “from now” after a duration, and “or so”.
func (p *timeParser) direction(t timex) timex {
	j := t.end
	if p.textIs(j, "or") && p.textIn(j+1, "so", "more") {
		j += 2
		t.end = j
	}
	if p.textIs(j, "from") && p.textIn(j+1, "now", "today") {
		t.timeShift, t.end = timeShift{1, toPublication}, j+2
	} else if k := p.possessive(j); k > j && p.textIs(k, "time") {
		t.timeShift, t.end = timeShift{1, toPublication}, k+1 // in two weeks' time
	} else if d, ok := p.as(j, directionWord); ok && !p.textIn(j, "previously") && (d.code == "pub" || !p.textIn(j, "before", "after", "prior") || p.clauseEnds(j+1)) {
		if p.textIs(j, "back") && !p.clauseEnds(j+1) {
			return t
		}
		t.timeShift, t.end = timeShift{d.n, anchor(d.code)}, j+1
	} else {
		return t
	}
	t.kind = offsetTimex
	return t
}

// definite reads “the” and a unit that was spoken of: “the weekend”, “the quarter”, “the day before”,
// “the week of March 8”, “the first nine months”.
func (p *timeParser) definite(i int) timex {
	j := p.the(i)
	if j == i {
		return timex{}
	}
	k := j
	for k < i+4 && p.textIn(k, "first", "final", "last", "entire", "whole", "full") {
		k++
	}
	q, e := p.quantityAt(k)
	if unit, plural, u := p.unit(p.joint(e)); e > k && u > p.joint(e) && plural && !p.is(k, articleWord) && unit != "QP" {
		return p.direction(timex{kind: durationTimex, quantity: q, unit: unit, end: u})
	}
	unit, plural, e := p.unit(k)
	if e == k || strings.HasPrefix(unit, "T") || p.joint(e) > e && (p.is(e+1, directionWord) || p.textIn(e+1, "to", "end", "long")) {
		return timex{}
	}
	t := timex{kind: offsetTimex, unit: unit, timeShift: timeShift{0, toFocus}, current: true, end: e}
	if p.textIs(e-2, "full") {
		t.anchor = toPublication
	}
	switch {
	case unit == "Q" && p.textIs(e, "of") && p.is(e+1, articleWord):
		return timex{} // the quarter of a million
	case unit == "Y" && !plural && p.textIn(e, "ended", "ending"):
		return timex{kind: durationTimex, quantity: quantity{n: 1}, unit: "Y", end: e}
	case p.textIs(e, "of") && unit == "W":
		if d := p.dayForm(e + 1); d.kind == calendarTimex {
			d.weekOf = true
			return d
		}
	case p.textIn(e, "before", "after", "earlier") && !plural && p.clauseEnds(e+1):
		d, _ := p.as(e, directionWord)
		t.steps, t.end, t.current = d.n, e+1, false
		return t
	case plural && p.textIs(e, "ahead"):
		return timex{kind: durationTimex, quantity: quantity{vague: true}, unit: unit, end: e + 1}
	case plural:
		if k == j && p.textIs(e-1, "years") {
			return timex{kind: durationTimex, quantity: quantity{vague: true}, unit: unit, end: e}
		}
		return timex{}
	}
	switch unit {
	case "WE", "Q":
		t.anchor = toLatest
		return t
	case "Y", "W", "M":
		if k > j && p.textIn(j, "first", "last", "final") {
			return timex{}
		}
		return t
	}
	return timex{}
}

// reference reads words that only say whether it is past, present or future.
func (p *timeParser) reference(i int) timex {
	s, ok := p.as(i, refWord)
	if ok && s.n == 0 {
		if p.textIs(i, "soon") && (p.textIs(i-1, "as") || p.textIn(i+1, "after", "before")) {
			return timex{}
		}
		return timex{kind: referenceTimex, text: s.code, end: i + 1}
	}
	if s, ok := p.as(i+1, refWord); ok && s.n == 0 && p.textIn(i, "right", "more") {
		return timex{kind: referenceTimex, text: s.code, end: i + 2}
	}
	j := p.the(i)
	if p.textIn(j, "near", "foreseeable", "distant", "immediate") && p.textIs(j+1, "future") {
		return timex{kind: referenceTimex, text: "FUTURE_REF", end: j + 2}
	}
	switch {
	case p.textIs(j, "future") && (j > i || p.is(j+1, unitWord)):
		if p.textIs(j+1, "of") {
			return timex{}
		}
		if p.is(j+1, unitWord) {
			j++
		}
		return timex{kind: referenceTimex, text: "FUTURE_REF", end: j + 1}
	case j > i && p.textIs(j, "past") && p.nounEnds(j+1):
		return timex{kind: referenceTimex, text: "PAST_REF", end: j + 1}
	case j > i && p.textIs(j, "recent") && p.textIs(j+1, "past"):
		return timex{kind: referenceTimex, text: "PAST_REF", end: j + 2}
	case j == i && p.textIs(j, "current") && p.qualifies(j):
		return timex{kind: referenceTimex, text: "PRESENT_REF", end: j + 1}
	}
	return timex{}
}

// qualifies reports whether the word at atom i tells something of a noun after it: “the current rules”, not “the current
// carried them”.
func (p *timeParser) qualifies(i int) bool {
	if p.tag(i) == "NN" {
		return false
	}
	next := p.tag(i + 1)
	return next == "" || strings.HasPrefix(next, "N") || strings.HasPrefix(next, "J") || next == "VBG" || next == "VBN" || next == "CC" || next == "CD" || next == "HYPH"
}

// nounEnds reports whether no noun follows at atom i, so that “past” before it is one.
func (p *timeParser) nounEnds(i int) bool {
	if p.clauseEnds(i) {
		return true
	}
	return p.textIn(i, "and", "or", "but", "is", "was", "has", "have", "had", "when", "that", "to", "in", "with", "for", "by", "as", "of")
}
