package timex

import (
	"time"

	"github.com/ebc17271/lede/internal/calendar"
)

// This file reads days, months and weekdays.

// dayForm reads a date, weekday, holiday or day word at atom i.
func (p *timeParser) dayForm(i int) timex {
	for _, form := range [...]func(*timeParser, int) timex{
		(*timeParser).monthDate, (*timeParser).numericDate, (*timeParser).weekdayDate, (*timeParser).relativeDay,
	} {
		if t := form(p, i); t.kind != noTimex && (t.grain == calendar.DayGrain || t.kind == offsetTimex) {
			return t
		}
	}
	return timex{}
}

// numericDate reads “2022-02-10”, “10/02/2022”, “2/10/99”, “2022-02-10T14:05Z”.
func (p *timeParser) numericDate(i int) timex {
	if p.kind(i) != '0' || !p.numericShape(i) && !p.monthShape(i) || !p.at(i).spaced && p.kind(i-1) != '(' && p.kind(i-1) != '"' {
		return timex{}
	}
	d, n := calendar.ReadDate(p.src[p.at(i).span.Start:p.atoms[len(p.atoms)-1].span.End], p.dayFirst())
	if n == 0 {
		return timex{}
	}
	j := i
	for p.at(j).span.Start < p.at(i).span.Start+n && j < len(p.atoms) {
		j++
	}
	t := timex{kind: calendarTimex, grain: calendar.DayGrain, year: d.Year, month: int(d.Month), day: d.Day, end: j}
	if p.textIs(j, "T") && !p.at(j).spaced {
		if h, m, k := p.hourMinute(j + 1); k > j+1 && h < 24 && m < 60 {
			t.clock = "T" + calendar.Pad(h, 2) + ":" + calendar.Pad(m, 2)
			t.zone, t.end = p.zone(k)
		}
	}
	return t
}

// dayFirst reports whether the day stands first in the dates in digits of this text.
func (p *timeParser) dayFirst() bool {
	if !p.orderKnown {
		p.dayComesFirst, p.orderKnown = calendar.DayComesFirst(p.src), true
	}
	return p.dayComesFirst
}

// numericShape reports whether digits, a mark and digits begin at atom i.
func (p *timeParser) numericShape(i int) bool {
	c := p.kind(i + 1)
	return (c == '-' || c == '/' || c == '.') && !p.at(i+1).spaced && p.kind(i+2) == '0' && !p.at(i+2).spaced &&
		p.kind(i+3) == c && p.kind(i+4) == '0'
}

// monthShape reports whether a day, a month and a year joined by hyphens begin at atom i: “19-Nov-11”.
func (p *timeParser) monthShape(i int) bool {
	year := p.at(i + 4)
	return p.kind(i+1) == '-' && !p.at(i+1).spaced && p.is(i+2, monthWord) && !p.at(i+2).spaced && p.kind(i+3) == '-' && year.kind == '0' && !year.spaced &&
		(year.span.Len() == 2 || year.span.Len() == 4)
}

// month reads the name of a month, or its abbreviation where one can stand.
func (p *timeParser) month(i int) (m, end int) {
	s, ok := p.as(i, monthWord)
	if !ok || !p.at(i).upper {
		return 0, i
	}
	if s.code == "" {
		return s.n, i + 1
	}
	j := p.stop(i + 1)
	if j == i+1 && p.kind(j) != '0' && p.kind(i-1) != '0' && p.kind(j) != '-' {
		return 0, i
	}
	return s.n, j
}

// dayNumber reads the day of a month: “10”, “10th”, “eighth”.
func (p *timeParser) dayNumber(i int) (day, end int) {
	if n, j := p.ordinalAt(i); j > i && n <= 31 {
		return n, j
	}
	if a := p.at(i); a.kind == '0' && a.span.Len() <= 2 && a.num >= 1 && a.num <= 31 && !p.decimal(i) && !(p.kind(i+1) == 'w' && !p.at(i+1).spaced && p.at(i+1).upper) {
		return a.num, i + 1
	}
	return 0, i
}

// decimal reports whether the number at atom i goes on after a mark: 10.5, 10,000, 10%, 10:30.
func (p *timeParser) decimal(i int) bool {
	switch p.kind(i + 1) {
	case '.', ',', ':', '/':
		return !p.at(i+1).spaced && p.kind(i+2) == '0' && !p.at(i+2).spaced
	case '%':
		return true
	}
	return false
}

// monthDate reads what a month is the heart of: “February”, “Feb. 10”, “the 10th of
// February, 2022”, “February 2022”, “June last year”.
func (p *timeParser) monthDate(i int) timex {
	t := timex{kind: calendarTimex, grain: calendar.MonthGrain}
	j := p.the(i)
	if day, k := p.dayNumber(j); k > j { // 10 February, the 10th of February
		if t, ok := p.firstOfRange(t, day, k); ok {
			return t
		}
		k = p.word(p.joint(k), "of")
		if m, e := p.month(k); e > k {
			t.day, t.month, t.grain = day, m, calendar.DayGrain
			if t = p.monthYear(t, p.joint(e)); t.end == p.joint(e) {
				t.end = e // 18 July–5 August
			}
			return t
		}
		return timex{}
	}
	if j > i {
		return timex{}
	}
	m, j := p.month(i)
	if j == i {
		return timex{}
	}
	if p.textIs(i-1, "Long") && p.at(i-1).upper {
		return timex{} // a Long March 5 rocket
	}
	t.month = m
	if day, k := p.dayNumber(p.the(j)); k > p.the(j) {
		t.day, t.grain = day, calendar.DayGrain
		j = k
	} else if t.month == int(time.May) || t.month == int(time.March) {
		if !p.monthNotWord(i) {
			return timex{}
		}
	} else if p.givenName(i) {
		return timex{}
	}
	return p.monthYear(t, j)
}

// rangeMark skips what joins two days or years: a dash, “to”, “through”, “and”, “or”.
func (p *timeParser) rangeMark(i int) int {
	if p.kind(i) == '-' || p.textIn(i, "to", "through", "and", "or", "until") {
		return i + 1
	}
	return i
}

// nextOfRange reads the day or year at the other end of a range that began with t: “Feb. 10-12”,
// “April 24 and 25”, “1995-97”.
func (p *timeParser) nextOfRange(t timex) (next timex, start int) {
	j := p.rangeMark(t.end)
	listed := j == t.end && t.grain == calendar.DayGrain && p.kind(j) == ',' && p.endsList(j+1, t.day)
	if listed || p.kind(j) == ',' && p.textIn(j+1, "and", "or") && p.at(t.end-1).monthBefore(p, t) && t.listed {
		listed = true
		j = p.listMark(j)
	}
	if t.kind != calendarTimex || j == t.end || t.clock != "" || t.open {
		return timex{}, 0
	}
	next = timex{kind: calendarTimex, grain: t.grain, year: t.year, month: t.month}
	if t.grain == calendar.YearGrain && p.kind(j-1) == '-' && !p.at(j).spaced && p.kind(j) == '0' && p.at(j).span.Len() == 2 {
		next.year = t.year/100*100 + p.at(j).num
		next.end = j + 1
		return next, j
	}
	day, e := p.dayNumber(j)
	if t.grain != calendar.DayGrain || t.day == 0 || e == j || day <= t.day || !p.at(t.end-1).monthBefore(p, t) {
		return timex{}, 0
	}
	if next.listed = listed || t.listed; p.kind(j-1) != '-' && !p.clauseEnds(e) && !p.clauseFollows(e) {
		return timex{}, 0 // April 24 and 25 people
	}
	next.day = day
	return p.monthYear(next, e), j
}

// monthBefore reports whether t, which ends with a, ends with its day: “April 24”, not “24 April”.
func (a *atom) monthBefore(p *timeParser, t timex) bool {
	return a.kind == '0' && a.num == t.day || p.ordinalEnd(t.end-1)
}

// monthYear reads the year after a date, if there is one, and ends the timex at atom j.
func (p *timeParser) monthYear(t timex, j int) timex {
	t.end = j
	k := j
	if p.kind(k) == ',' {
		k++
	}
	k = p.word(k, "of")
	if y, e := p.eraYear(k); e > k {
		t.year, t.end = y, e
	} else if y, e := p.fourDigits(k); e > k {
		t.year, t.end = y, e
	} else if y, e := p.fiscalYear(k); e > k {
		t.year, t.end = y, e
	} else if p.kind(k) == '\'' && p.kind(k+1) == '0' && p.at(k+1).span.Len() == 2 {
		t.year, t.end = calendar.FullYear(p.at(k+1).num, 0), k+2
	} else if y, e := p.yearInWords(k); e > k {
		t.year, t.end = y, e
	} else if s, e := p.shiftedYear(k); e > k && p.kind(j) != ',' {
		t.yearShift, t.end = s, e
	}
	return t
}

// shiftedYear reads “last year”, “this year”, “next year” after the name of a part of it.
func (p *timeParser) shiftedYear(i int) (timeShift, int) {
	j := i
	if p.textIs(i-1, "of") {
		j = p.the(i) // the autumn of the same year
	}
	if s, e := p.shiftWords(j); e > j && p.textIs(e, "year") && s.anchor != "recent" {
		if j > i && p.textIs(e-1, "next") {
			s.anchor = toFocus
		}
		return s, e + 1
	}
	return timeShift{}, i
}

// fourDigits reads a year in four digits.
func (p *timeParser) fourDigits(i int) (year, end int) {
	a := p.at(i)
	if a.kind == '0' && a.span.Len() == 4 && a.num >= 1000 && a.num <= 2199 && !p.decimal(i) {
		return a.num, i + 1
	}
	return 0, i
}

// weekdayDate reads “Thursday”, “Thursday, Feb. 10”, “Friday night”, “Monday last week”.
func (p *timeParser) weekdayDate(i int) timex {
	s, ok := p.as(i, weekdayWord)
	if !ok || !p.at(i).upper || p.at(i-1).upper && p.textIn(i-1, "Super", "Good", "Black", "Ash", "Palm", "Holy", "Fat", "Cyber", "Easter", "Bloody") || p.ofPaper(i) || p.is(i-1, monthWord) && p.givenName(i-1) {
		return timex{}
	}
	j := i + 1
	switch s.code {
	case "plural":
		return timex{kind: setTimex, weekday: s.n, end: j}
	case "short":
		if j = p.stop(j); j == i+1 || j == len(p.atoms) && p.at(i-1).upper {
			return p.fullDate(i, j) // not the Baltimore Sun.
		}
	}
	if t := p.fullDate(i, j); t.kind != noTimex {
		return t
	}
	t := timex{kind: calendarTimex, grain: calendar.DayGrain, weekday: s.n, end: j}
	k := p.word(j, "of")
	if w, ok := p.as(k, shiftWord); ok && p.textIs(k+1, "week") && w.code == "pub" {
		t.timeShift = timeShift{w.n, ofWeek}
		t.end = k + 2
		return t
	}
	if p.textIs(j, "week") && p.possessive(j+1) == j+1 && !p.noun(j+1) { // Friday week
		t.timeShift = timeShift{1, weekAfter}
		t.end = j + 1
		return t
	}
	return p.dayPart(t, j)
}

// countedFrom reads a time that is counted from a day: “a week on Tuesday”, “two weeks from Tuesday”, “a week from
// tomorrow”.
func (p *timeParser) countedFrom(i int) timex {
	q, j := p.quantityAt(i)
	unit, _, e := p.unit(j)
	if j == i || e == j || q.vague || q.half || q.n > largestNumber/7 || !p.textIn(e, "on", "from") {
		return timex{}
	}
	if s, ok := p.as(e+1, dayWord); ok && s.code == "" && p.textIs(e, "from") && (unit == "D" || unit == "W") {
		days := q.n
		if unit == "W" {
			days *= 7
		}
		return timex{kind: offsetTimex, unit: "D", timeShift: timeShift{days + s.n, toPublication}, end: e + 2}
	}
	t := p.weekdayDate(e + 1)
	if unit != "W" || t.kind != calendarTimex || t.month > 0 || t.anchor != "" || p.textIs(e, "on") && p.possessive(t.end) > t.end {
		return timex{}
	}
	t.timeShift = timeShift{q.n, weekAfter}
	return t
}

// dayClock reads the time of day after the day t: “Tuesday at 3:30 p.m. EST”, “Feb. 10, 9am”, “today at noon”.
func (p *timeParser) dayClock(t timex) timex {
	if t.clock != "" || t.weekOf || t.open || t.kind == calendarTimex && t.grain != calendar.DayGrain || t.kind == offsetTimex && t.unit != "D" ||
		t.kind != calendarTimex && t.kind != offsetTimex || t.anchor == toFocus {
		return t
	}
	j := t.end
	if p.kind(j) == ',' {
		j++
	}
	k := p.word(j, "at")
	if k > j && p.textIn(k, "about", "around", "approximately") {
		k++
	}
	clock, e := p.clock(k)
	if s, ok := p.as(k, partWord); e == k && ok && k > j && len(s.code) > len("TMO") {
		clock, e = s.code, k+1 // today at noon
	}
	if e == k || p.dayForm(p.word(e, "on")).kind != noTimex {
		return t
	}
	t.clock = clock
	t.zone, t.end = p.zone(e)
	return t
}

// nthWeekday reads “the second Tuesday in May”, “the last Friday of June 2019”.
func (p *timeParser) nthWeekday(i int) timex {
	j := p.the(i)
	n, k := p.ordinalAt(j)
	if k == j && p.textIs(j, "last") {
		n, k = -1, j+1
	}
	s, ok := p.as(k, weekdayWord)
	if k == j || !ok || n > 5 || !p.textIn(k+1, "in", "of") {
		return timex{}
	}
	m, e := p.month(k + 2)
	if e == k+2 {
		return timex{}
	}
	return p.monthYear(timex{kind: calendarTimex, grain: calendar.DayGrain, month: m, weekday: s.n, nth: n}, e)
}

// fullDate reads the date that a weekday at atom i is followed by at atom j. The month may be left out: “on Monday 20”.
func (p *timeParser) fullDate(i, j int) timex {
	bare := j
	if p.kind(j) == ',' {
		j++
	}
	t := p.monthDate(p.word(j, "the"))
	if t.kind == noTimex || t.grain != calendar.DayGrain {
		if t = p.monthDate(j); t.grain != calendar.DayGrain {
			t = p.dayAfterWeekday(bare)
		}
	}
	if t.kind == noTimex {
		return t
	}
	s, _ := p.as(i, weekdayWord)
	t.weekday = s.n
	return t
}

// dayAfterWeekday reads the day of a month that is not told: “20” of “on Monday 20 and Tuesday 21”, “the 20th” of “Monday the 20th”.
func (p *timeParser) dayAfterWeekday(i int) timex {
	j := p.the(i)
	day, e := p.dayNumber(j)
	if e == j || j == i && !p.ordinalEnd(e-1) && p.kind(j) != '0' || !p.clauseFollows(e) || p.decimal(j) || p.kind(e) == '-' {
		return timex{}
	}
	return timex{kind: calendarTimex, grain: calendar.DayGrain, day: day, end: e}
}

// dayPart reads the part of the day after a day: “Friday night”, “yesterday at noon”.
func (p *timeParser) dayPart(t timex, j int) timex {
	t.end = j
	k := j
	if p.is(k, stageWord) {
		k++ // yesterday late afternoon
	}
	if s, ok := p.as(k, partWord); ok && s.n == 1 {
		t.clock, t.end = s.code, k+1
	} else if s.n == 2 {
		t.kind, t.clock, t.end = setTimex, s.code, k+1
	}
	return t
}

// relativeDay reads “today”, “yesterday morning”, “tonight”, “the day before yesterday”.
func (p *timeParser) relativeDay(i int) timex {
	j := p.the(i)
	shift := 0
	if p.textIs(j, "day") && p.textIn(j+1, "before", "after") {
		d, _ := p.as(j+1, directionWord)
		shift = d.n
		j += 2
	} else if j > i {
		return timex{}
	}
	s, ok := p.as(j, dayWord)
	if !ok || p.inName(j) {
		return timex{} // USA Today
	}
	t := timex{kind: offsetTimex, unit: "D", clock: s.code, timeShift: timeShift{s.n + shift, toPublication}}
	return p.dayPart(t, j+1)
}
