package lede

import (
	"slices"
	"strings"
	"time"
)

// This file recognizes time expressions. The grammar is one of recursive descent over
// atoms: each method reads one form at an atom and returns what it says and the
// atom after it, or the zero timex. What a form means is told in timevalue.go.

// A timexKind is how a time expression gets its value.
type timexKind uint8

const (
	noTimex        timexKind = iota
	calendarTimex            // names a part of the calendar: “Feb. 10”, “last Tuesday”, “the third quarter”
	offsetTimex              // counts from another time: “two weeks ago”, “today”, “the next year”
	durationTimex            // “two hours”
	setTimex                 // “every Tuesday”, “daily”
	referenceTimex           // “now”, “recently”
)

// An anchor is the time that an expression is counted from.
type anchor string

const (
	toPublication anchor = "pub"    // “last week”, “ago”
	toFocus       anchor = "focus"  // “the following week”, “earlier”: the time last spoken of
	toLatest      anchor = "latest" // “the latest quarter”: the focus if it fits, else publication
)

// A timex is a time expression as the grammar reads it, before it is held against the calendar.
type timex struct {
	kind timexKind
	end  int // the atom after it

	// Of a calendarTimex, what is said of it; 0 when nothing is.
	grain                     grain
	year, month, day, weekday int
	n                         int    // number of the half or quarter
	season                    string // SP, SU, FA, WI
	nth                       int    // of “the second Tuesday in May”; -1 the last
	holiday                   *holiday
	yearShift                 timeShift // “June last year”

	// Of calendarTimex and offsetTimex: how it lies to its anchor.
	timeShift

	quantity quantity // of offsetTimex, durationTimex and setTimex
	unit     string   // D, W, TH
	clock    string   // T14:05, TMO
	zone     zone
	text     string // value of a referenceTimex
	weekOf   bool   // “the week of March 8”
	open     bool   // the month stands after the next day: “3” of “3-5 May”
}

// A timeShift is a number of steps from an anchor.
type timeShift struct {
	steps  int
	anchor anchor // "" when not shifted at all
}

// A timeParser reads the time expressions of one sentence.
type timeParser struct {
	src    string
	atoms  []atom
	tokens []Token // of the sentence; none when the text is not English
	title  bool    // most words are capitalized, as in a headline

	dayComesFirst, orderKnown bool // the order of 10/02/2022 in this text, once it was asked for
	holidays                  map[string][]*holiday
}

var noAtom = atom{}

// at returns atom i, an empty one outside the sentence.
func (p *timeParser) at(i int) *atom {
	if i < 0 || i >= len(p.atoms) {
		return &noAtom
	}
	return &p.atoms[i]
}

func (p *timeParser) kind(i int) byte { return p.at(i).kind }

func (p *timeParser) text(i int) string { s := p.at(i).span; return p.src[s.Start:s.End] }

func (p *timeParser) textIs(i int, word string) bool { return strings.EqualFold(p.text(i), word) }

// textIn reports whether atom i is one of the words, which are in lower case.
func (p *timeParser) textIn(i int, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return p.textIs(i, w) })
}

func (p *timeParser) is(i int, c wordClass) bool { return p.at(i).is(c) }

func (p *timeParser) as(i int, c wordClass) (sense, bool) { return p.at(i).as(c) }

// joint skips a hyphen that joins the words around it: “third-quarter”.
func (p *timeParser) joint(i int) int {
	if p.kind(i) == '-' && !p.at(i).spaced && !p.at(i+1).spaced {
		return i + 1
	}
	return i
}

// stop skips the full stop of an abbreviation.
func (p *timeParser) stop(i int) int {
	if p.kind(i) == '.' && !p.at(i).spaced {
		return i + 1
	}
	return i
}

// possessive skips “'s” and a bare apostrophe after a word.
func (p *timeParser) possessive(i int) int {
	if p.kind(i) != '\'' || p.at(i).spaced {
		return i
	}
	if p.textIs(i+1, "s") && !p.at(i+1).spaced {
		return i + 2
	}
	return i + 1
}

// the skips “the”.
func (p *timeParser) the(i int) int {
	if p.is(i, theWord) {
		return i + 1
	}
	return i
}

// word skips one given word.
func (p *timeParser) word(i int, word string) int {
	if p.textIs(i, word) {
		return i + 1
	}
	return i
}

// timexForms are the forms a time expression can have; the longest that fits is taken,
// of two equally long ones the first.
var timexForms = [...]func(*timeParser, int) timex{
	(*timeParser).staged,
	(*timeParser).simple,
}

// simpleForms are the forms that need no other form inside.
var simpleForms = [...]func(*timeParser, int) timex{
	(*timeParser).clockTime,
	(*timeParser).numericDate,
	(*timeParser).monthDate,
	(*timeParser).weekdayDate,
	(*timeParser).nthWeekday,
	(*timeParser).holidayDate,
	(*timeParser).relativeDay,
	(*timeParser).shifted,
	(*timeParser).partOfYear,
	(*timeParser).seasonDate,
	(*timeParser).decadeDate,
	(*timeParser).yearDate,
	(*timeParser).periodOf,
	(*timeParser).yearEarlier,
	(*timeParser).yearEnd,
	(*timeParser).set,
	(*timeParser).partOfDay,
	(*timeParser).counted,
	(*timeParser).definite,
	(*timeParser).reference,
}

// timexAt returns the time expression that begins at atom i.
func (p *timeParser) timexAt(i int) timex {
	if t := p.staged(i); t.kind != noTimex {
		return t
	}
	return p.simple(i)
}

// simple returns the longest of the simple forms at atom i.
func (p *timeParser) simple(i int) (best timex) {
	if a := p.at(i); a.senses == nil && a.kind != '0' && a.kind != '\'' && !a.upper {
		return timex{}
	}
	for _, form := range simpleForms {
		if t := form(p, i); t.kind != noTimex && t.end > best.end {
			best = t
		}
	}
	return best
}

// staged reads what narrows a time or makes it vague, and the time: “early next
// year”, “the end of 1999”, “mid-May”, “about two years ago”, “more than a decade”.
func (p *timeParser) staged(i int) timex {
	if j := p.stage(i); j > i {
		if t := p.simple(j); t.kind == calendarTimex || t.kind == offsetTimex {
			if p.is(i, directionWord) && p.textIs(j, "the") {
				t.anchor = toPublication // earlier in the year
			}
			return t
		}
	}
	if j := p.approx(i); j > i {
		if t := p.simple(j); p.approximable(t, i, j) {
			return t
		}
	}
	return timex{}
}

// stage skips “early”, “earlier in”, “mid-”, “the end of”, “sometime”.
func (p *timeParser) stage(i int) int {
	if p.is(i, stageWord) || p.textIs(i, "sometime") {
		j := p.joint(i + 1)
		if p.is(i, directionWord) {
			if p.textIs(j, "in") {
				return j + 1 // earlier in the year
			}
			if p.is(j, weekdayWord) {
				return i // Later Thursday, they met.
			}
		}
		return j
	}
	j := p.the(i)
	if p.is(j, stageWord) && j > i {
		return p.joint(j + 1) // the early 1990s
	}
	if p.textIs(j, "very") && p.is(j+1, boundaryWord) {
		j++
	}
	if p.is(j, boundaryWord) && p.textIs(j+1, "of") {
		return j + 2
	}
	return i
}

// approx skips words that make a number vague: “about”, “more than”, “at least”.
func (p *timeParser) approx(i int) int {
	j := i
	if p.textIn(j, "just", "little", "well") && p.textIn(j+1, "over", "under", "more", "less") {
		j++
	}
	switch {
	case p.is(j, approxWord):
		return j + 1
	case p.textIn(j, "more", "less", "longer", "fewer") && p.textIs(j+1, "than"):
		return j + 2
	case p.textIs(j, "at") && p.textIn(j+1, "least", "most"):
		return j + 2
	case p.textIs(j, "no") && p.textIn(j+1, "more", "less", "later", "earlier", "fewer") && p.textIs(j+2, "than"):
		return j + 3
	case p.textIs(j, "up") && p.textIs(j+1, "to"):
		return j + 2
	}
	return i
}

// approximable reports whether t, read at atom j, takes the words from atom i with it: “over an hour”, but
// “over | the past two weeks”, “over | several years”; “about two years ago”, but “about | two weeks”.
func (p *timeParser) approximable(t timex, i, j int) bool {
	switch t.kind {
	case durationTimex:
		if t.quantity.vague || p.textIs(i, "about") {
			return false
		}
		return p.quantityBegins(j) && (!p.textIn(i, "over", "under") || p.is(j, articleWord) || p.textIn(i-1, "for", "just", "well")) ||
			p.textIs(j-1, "least") && p.is(j, theWord)
	case offsetTimex:
		return !t.quantity.vague && p.quantityBegins(j)
	case calendarTimex:
		return t.clock != "" && p.kind(j) == '0' && !p.textIs(i, "about") || p.textIs(i, "around") && t.grain == dayGrain && t.day > 0
	}
	return false
}

// quantityBegins reports whether a number begins at atom i.
func (p *timeParser) quantityBegins(i int) bool {
	_, j := p.quantityAt(i)
	return j > i
}

// clockTime reads “3:30 p.m. EST Tuesday”, “14:05”, “1400 GMT”, “nine o'clock”.
func (p *timeParser) clockTime(i int) timex {
	clock, j := p.clock(i)
	if j == i {
		return timex{}
	}
	t := timex{kind: calendarTimex, grain: dayGrain, clock: clock}
	t.zone, t.end = p.zone(j)
	return p.clockDay(t, t.end)
}

// clockDay reads the day after a time of day: “noon Thursday”, “5 p.m. on Nov. 9”.
// Without one it is the day last spoken of.
func (p *timeParser) clockDay(t timex, j int) timex {
	k := j
	if p.kind(k) == ',' {
		k++
	}
	k = p.word(k, "on")
	if d := p.dayForm(k); d.kind != noTimex && d.clock == "" {
		d.clock, d.zone = t.clock, t.zone
		return d
	}
	t.timeShift = timeShift{0, toFocus}
	t.kind = offsetTimex
	t.unit = "D"
	return t
}

// dayForm reads a date, weekday, holiday or day word at atom i.
func (p *timeParser) dayForm(i int) timex {
	for _, form := range [...]func(*timeParser, int) timex{
		(*timeParser).monthDate, (*timeParser).numericDate, (*timeParser).weekdayDate, (*timeParser).relativeDay,
	} {
		if t := form(p, i); t.kind != noTimex && (t.grain == dayGrain || t.kind == offsetTimex) {
			return t
		}
	}
	return timex{}
}

// clock reads a time of day and writes it as TIMEX3 does: T15:30.
func (p *timeParser) clock(i int) (value string, end int) {
	h, m, j := p.hourMinute(i)
	if j == i {
		return "", i
	}
	colon := j > i+1 && p.kind(i) == '0'
	half, k := p.halfDay(j)
	switch {
	case half >= 0:
		if h < 1 || h > 12 {
			return "", i
		}
		h = h%12 + half
		j = k
	case p.textIs(j, "o") && p.kind(j+1) == '\'' && p.textIs(j+2, "clock"):
		j += 3
		if half, k := p.halfDay(j); half >= 0 && h <= 12 {
			h, j = h%12+half, k
		}
	case p.kind(i) == '0' && !colon && p.at(i).span.Len() == 4 && p.at(i).num%100 < 60 && p.isZone(j):
		h, m = p.at(i).num/100, p.at(i).num%100
	case p.kind(i) == '0' && !colon && p.at(i).span.Len() == 4 && p.textIn(j, "hrs", "hours") && (p.isZone(j+1) || p.textIs(i-1, "at")):
		h, m = p.at(i).num/100, p.at(i).num%100 // at 0600 hours
		j++
	case colon && h < 24 && (p.isZone(j) || p.clockPreposition(i-1) || p.dayForm(j).kind != noTimex):
	default:
		return "", i
	}
	if h > 23 || m > 59 {
		return "", i
	}
	return "T" + pad(h, 2) + ":" + pad(m, 2), j
}

// hourMinute reads “3”, “3:30”, “3.30” before am and pm, “three”.
func (p *timeParser) hourMinute(i int) (h, m, end int) {
	if s, ok := p.as(i, numberWord); ok && s.n <= 12 {
		return s.n, 0, i + 1
	}
	a := p.at(i)
	if a.kind != '0' || a.span.Len() > 4 {
		return 0, 0, i
	}
	j := i + 1
	if c := p.kind(j); (c == ':' || c == '.') && !p.at(j).spaced && p.kind(j+1) == '0' && !p.at(j+1).spaced && p.at(j+1).span.Len() == 2 {
		half, _ := p.halfDay(j + 2)
		if c == ':' || half >= 0 {
			m = p.at(j + 1).num
			j += 2
			if p.kind(j) == ':' && !p.at(j).spaced && p.kind(j+1) == '0' && p.at(j+1).span.Len() == 2 {
				j += 2
			}
		}
	}
	return a.num, m, j
}

// halfDay reads “a.m.”, “pm”, “in the morning”: the hours to add, -1 for none.
func (p *timeParser) halfDay(i int) (hours, end int) {
	switch {
	case p.textIs(i, "am"):
		return 0, i + 1
	case p.textIs(i, "pm"):
		return 12, i + 1
	case p.textIn(i, "a", "p") && p.kind(i+1) == '.' && !p.at(i+1).spaced && p.textIs(i+2, "m") && !p.at(i+2).spaced:
		hours = 0
		if p.textIs(i, "p") {
			hours = 12
		}
		return hours, p.stop(i + 3)
	case p.textIs(i, "in") && p.is(i+1, theWord):
		if s, ok := p.as(i+2, partWord); ok && strings.HasPrefix(s.code, "T") && len(s.code) == 3 {
			if s.code == "TMO" {
				return 0, i + 3
			}
			return 12, i + 3
		}
	}
	return -1, i
}

// clockPreposition reports whether atom i is a word that a time of day follows.
func (p *timeParser) clockPreposition(i int) bool {
	return p.textIn(i, "at", "by", "from", "until", "till", "before", "after", "around", "about", "since", "to", "between")
}

// isZone reports whether atom i names a time zone: it must be in capitals.
func (p *timeParser) isZone(i int) bool {
	return p.is(i, zoneWord) && p.text(i) == strings.ToUpper(p.text(i))
}

// A zone is a time zone as a text names it.
type zone struct {
	known   bool
	minutes int  // east of Greenwich
	summer  bool // in summer an hour more, by the rule of the United States: “ET”
}

// zone reads a time zone. “Local time” says nothing.
func (p *timeParser) zone(i int) (zone, int) {
	if p.textIs(i, "local") && p.textIs(i+1, "time") {
		return zone{}, i + 2
	}
	s, ok := p.as(i, zoneWord)
	if !ok || !p.isZone(i) {
		return zone{}, i
	}
	return zone{true, s.n, s.code == "US"}, i + 1
}

// on writes z as ISO 8601 does, for the day d: “Z”, “-05:00”; "" when it is not known.
func (z zone) on(d date) string {
	if !z.known || z.summer && d.year == 0 {
		return ""
	}
	n := z.minutes
	if z.summer && !d.before(nthWeekday(d.year, time.March, 7, 2)) && d.before(nthWeekday(d.year, time.November, 7, 1)) {
		n += 60
	}
	switch {
	case n == 0:
		return "Z"
	case n < 0:
		return "-" + pad(-n/60, 2) + ":" + pad(-n%60, 2)
	}
	return "+" + pad(n/60, 2) + ":" + pad(n%60, 2)
}

// numericDate reads “2022-02-10”, “10/02/2022”, “2/10/99”, “2022-02-10T14:05Z”.
func (p *timeParser) numericDate(i int) timex {
	if p.kind(i) != '0' || !p.numericShape(i) || !p.at(i).spaced && p.kind(i-1) != '(' && p.kind(i-1) != '"' {
		return timex{}
	}
	d, n := readDate(p.src[p.at(i).span.Start:p.atoms[len(p.atoms)-1].span.End], p.dayFirst(i))
	if n == 0 {
		return timex{}
	}
	j := i
	for p.at(j).span.Start < p.at(i).span.Start+n && j < len(p.atoms) {
		j++
	}
	t := timex{kind: calendarTimex, grain: dayGrain, year: d.year, month: int(d.month), day: d.day, end: j}
	if p.textIs(j, "T") && !p.at(j).spaced {
		if h, m, k := p.hourMinute(j + 1); k > j+1 && h < 24 && m < 60 {
			t.clock = "T" + pad(h, 2) + ":" + pad(m, 2)
			t.zone, t.end = p.zone(k)
		}
	}
	return t
}

// dayFirst reports whether the day stands first in the date in digits at atom i. With full stops it always does.
func (p *timeParser) dayFirst(i int) bool {
	if p.kind(i+1) == '.' {
		return true
	}
	if !p.orderKnown {
		p.dayComesFirst, p.orderKnown = dayComesFirst(p.src), true
	}
	return p.dayComesFirst
}

// numericShape reports whether digits, a mark and digits begin at atom i.
func (p *timeParser) numericShape(i int) bool {
	c := p.kind(i + 1)
	return (c == '-' || c == '/' || c == '.') && !p.at(i+1).spaced && p.kind(i+2) == '0' && !p.at(i+2).spaced &&
		p.kind(i+3) == c && p.kind(i+4) == '0'
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
	if a := p.at(i); a.kind == '0' && a.span.Len() <= 2 && a.num >= 1 && a.num <= 31 && !p.decimal(i) {
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
	t := timex{kind: calendarTimex, grain: monthGrain}
	j := p.the(i)
	if day, k := p.dayNumber(j); k > j { // 10 February, the 10th of February
		if t, ok := p.firstOfRange(t, day, k); ok {
			return t
		}
		k = p.word(p.joint(k), "of")
		if m, e := p.month(k); e > k {
			t.day, t.month, t.grain = day, m, dayGrain
			return p.monthYear(t, p.joint(e))
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
	t.month = m
	if day, k := p.dayNumber(p.the(j)); k > p.the(j) {
		t.day, t.grain = day, dayGrain
		j = k
	} else if t.month == int(time.May) || t.month == int(time.March) {
		if !p.monthNotWord(i) {
			return timex{}
		}
	}
	return p.monthYear(t, j)
}

// firstOfRange reads the first day of “3-5 May” and “3 and 5 May”; the second is a date of its own.
func (p *timeParser) firstOfRange(t timex, day, end int) (timex, bool) {
	j := p.rangeMark(end)
	last, k := p.dayNumber(j)
	if j == end || k == j || last <= day {
		return timex{}, false
	}
	k = p.word(k, "of")
	m, e := p.month(k)
	if e == k {
		return timex{}, false
	}
	t.day, t.month, t.grain = day, m, dayGrain
	t = p.monthYear(t, e)
	t.end, t.open = end, true
	return t, true
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
	if t.kind != calendarTimex || j == t.end || t.clock != "" || t.open {
		return timex{}, 0
	}
	next = timex{kind: calendarTimex, grain: t.grain, year: t.year, month: t.month}
	if t.grain == yearGrain && p.kind(j-1) == '-' && !p.at(j).spaced && p.kind(j) == '0' && p.at(j).span.Len() == 2 {
		next.year = t.year/100*100 + p.at(j).num
		next.end = j + 1
		return next, j
	}
	day, e := p.dayNumber(j)
	if t.grain != dayGrain || t.day == 0 || e == j || day <= t.day || !p.at(t.end-1).monthBefore(p, t) {
		return timex{}, 0
	}
	if p.kind(j-1) != '-' && !p.clauseEnds(e) && !p.textIn(e, "in", "at", "with", "when", "for", "and", "as", "to") {
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
	if y, e := p.fourDigits(k); e > k {
		t.year, t.end = y, e
	} else if p.kind(k) == '\'' && p.kind(k+1) == '0' && p.at(k+1).span.Len() == 2 {
		t.year, t.end = fullYear(p.at(k+1).num, 0), k+2
	} else if y, e := p.yearInWords(k); e > k {
		t.year, t.end = y, e
	} else if s, e := p.shiftedYear(k); e > k && p.kind(j) != ',' {
		t.yearShift, t.end = s, e
	}
	return t
}

// shiftedYear reads “last year”, “this year”, “next year” after the name of a part of it.
func (p *timeParser) shiftedYear(i int) (timeShift, int) {
	if s, ok := p.as(i, shiftWord); ok && p.textIs(i+1, "year") && s.code != "recent" {
		return timeShift{s.n, anchor(s.code)}, i + 2
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
	if !ok || !p.at(i).upper || p.textIs(i-1, "Super") {
		return timex{}
	}
	j := i + 1
	switch s.code {
	case "plural":
		return timex{kind: setTimex, weekday: s.n, end: j}
	case "short":
		if j = p.stop(j); j == i+1 {
			return p.fullDate(i, j)
		}
	}
	if t := p.fullDate(i, j); t.kind != noTimex {
		return t
	}
	t := timex{kind: calendarTimex, grain: dayGrain, weekday: s.n, end: j}
	if w, ok := p.as(j, shiftWord); ok && p.textIs(j+1, "week") && w.code == "pub" {
		t.timeShift = timeShift{w.n, "week"}
		t.end = j + 2
		return t
	}
	return p.dayPart(t, j)
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
	return p.monthYear(timex{kind: calendarTimex, grain: dayGrain, month: m, weekday: s.n, nth: n}, e)
}

// fullDate reads the date that a weekday at atom i is followed by at atom j.
func (p *timeParser) fullDate(i, j int) timex {
	if p.kind(j) == ',' {
		j++
	}
	t := p.monthDate(p.word(j, "the"))
	if t.kind == noTimex || t.grain != dayGrain {
		if t = p.monthDate(j); t.grain != dayGrain {
			return timex{}
		}
	}
	s, _ := p.as(i, weekdayWord)
	t.weekday = s.n
	return t
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
	q, k := p.quantityAt(j)
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
	if !ok {
		return timeShift{}, i
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
			t = timex{kind: calendarTimex, grain: monthGrain, month: m, end: e}
		}
	} else if s, ok := p.as(j, seasonWord); ok && s.n == 1 && !(p.textIs(j-1, "that") && !p.noun(j)) {
		t = timex{kind: calendarTimex, grain: seasonGrain, season: s.code, end: j + 1}
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
	return timex{kind: offsetTimex, unit: unit, timeShift: shift, end: end}
}

// unit reads the name of a unit: its code and whether it is plural.
func (p *timeParser) unit(i int) (code string, plural bool, end int) {
	j := i
	for p.is(j, fiscalWord) || p.is(j, fillerWord) {
		j++ // the current fiscal year, two more weeks
	}
	j = p.joint(j)
	s, ok := p.as(j, unitWord)
	if !ok || p.at(j).upper && !p.title && !p.startsSentence(j) && s.code != "" && !p.shouted(j) {
		return "", false, i
	}
	if e := p.joint(j + 1); p.textIn(e, "old", "olds") {
		return "", false, i // 37 years old
	}
	return s.code, s.n == 2, j + 1
}

// partOfYear reads quarters, halves and centuries: “the third quarter of 1998”, “Q3 2021”,
// “fiscal first-quarter”, “this year's second half”, “the nineteenth century”.
func (p *timeParser) partOfYear(i int) timex {
	j := p.the(i)
	if p.is(j, articleWord) && j == i {
		j++ // a flat second quarter
		j = p.word(j, "flat")
	}
	k := j
	if p.is(k, fiscalWord) {
		k = p.joint(k + 1)
	}
	if _, e := p.ordinalAt(k); j > i && e > k && p.joint(e) > e {
		return timex{} // the | third-quarter loss
	}
	t := timex{kind: calendarTimex}
	if s, e := p.shiftedYear(j); e > j && p.possessive(e) > e {
		t.yearShift, j = s, p.possessive(e)
		if p.textIn(j, "quarter", "period") {
			return timex{kind: offsetTimex, unit: "QP", timeShift: timeShift{s.steps, toFocus}, end: j + 1}
		}
	} else if y, e := p.fourDigits(j); e > j && j > i {
		t.year, j = y, e
	}
	for p.is(j, fiscalWord) || p.textIn(j, "its", "their") {
		j = p.joint(j + 1)
	}
	if p.yearShiftAdjective(j) > j {
		t.yearShift, j = timeShift{-1, toFocus}, p.yearShiftAdjective(j)
	}
	return p.numberedPart(t, j)
}

// numberedPart reads the number of the part and the year after it.
func (p *timeParser) numberedPart(t timex, j int) timex {
	if q, e := p.quarterCode(j); e > j {
		t.grain, t.n = quarterGrain, q
		return p.monthYear(t, e)
	}
	n, e := p.ordinalAt(j)
	if e == j && p.textIn(j, "last", "final") {
		n, e = -1, j+1
	}
	if e == j {
		return timex{}
	}
	k := e
	if p.is(k, fiscalWord) {
		k++
	}
	k = p.joint(k)
	switch s, _ := p.as(k, unitWord); {
	case s.code == "Q" && s.n == 1 && n <= 4:
		if n < 0 {
			n = 4
		}
		t.grain, t.n = quarterGrain, n
	case p.is(k, halfWord) && n <= 2:
		if n < 0 {
			n = 2
		}
		t.grain, t.n = halfGrain, n
		if t = p.monthYear(t, k+1); t.year == 0 && t.yearShift.anchor == "" {
			return timex{}
		}
		return t
	case s.code == "CE" && s.n == 1 && n > 0:
		t.grain, t.year = centuryGrain, n*100-100
		t.end = k + 1
		return t
	default:
		return timex{}
	}
	return p.monthYear(t, k+1)
}

// quarterCode reads “Q3” and “3Q”.
func (p *timeParser) quarterCode(i int) (n, end int) {
	digit, letter := i+1, i
	if p.kind(i) == '0' {
		digit, letter = i, i+1
	}
	if p.text(letter) != "Q" || p.kind(digit) != '0' || p.at(i+1).spaced || p.at(digit).num < 1 || p.at(digit).num > 4 {
		return 0, i
	}
	return p.at(digit).num, i + 2
}

// yearShiftAdjective skips “year-earlier”, “year-ago”.
func (p *timeParser) yearShiftAdjective(i int) int {
	if p.textIs(i, "year") && p.joint(i+1) > i+1 && p.textIn(i+2, "earlier", "ago") {
		return i + 3
	}
	return i
}

// periodOf reads “the 1988 period”: the quarter or half last spoken of, in that year.
func (p *timeParser) periodOf(i int) timex {
	j := p.the(i)
	y, e := p.fourDigits(j)
	if s, ok := p.as(e, unitWord); e == j || j == i || !ok || s.n != 1 || s.code != "QP" && s.code != "Q" {
		return timex{}
	}
	return timex{kind: offsetTimex, unit: "QP", year: y, timeShift: timeShift{0, toFocus}, end: e + 1}
}

// yearEarlier reads “year-earlier” and “the comparable year-ago quarter”: what was spoken of, a year before.
func (p *timeParser) yearEarlier(i int) timex {
	j := p.the(i)
	if p.textIn(j, "comparable", "corresponding", "same") {
		j++
	}
	e := p.yearShiftAdjective(j)
	if e == j {
		if j > i+1 && p.textIs(j, "period") || p.textIs(j, "quarter") && j > i+1 { // the corresponding period last year
			if s, k := p.shiftedYear(j + 1); k > j+1 {
				return timex{kind: offsetTimex, unit: "QP", timeShift: timeShift{s.steps, toFocus}, end: k}
			}
		}
		return timex{}
	}
	t := timex{kind: offsetTimex, unit: "Y", timeShift: timeShift{-1, toFocus}, end: e}
	if s, ok := p.as(e, unitWord); ok && s.n == 1 && (s.code == "Q" || s.code == "QP") {
		t.unit = "QP"
		t.end = e + 1
	} else if j > i {
		return timex{} // the | year-earlier results
	}
	return t
}

// seasonDate reads “the summer of 1998”, “winter 2020”, “summer”. “Spring” and “fall” are other words, too.
func (p *timeParser) seasonDate(i int) timex {
	j := p.the(i)
	s, ok := p.as(j, seasonWord)
	if !ok || s.n != 1 {
		return timex{}
	}
	t := p.monthYear(timex{kind: calendarTimex, grain: seasonGrain, season: s.code}, j+1)
	if t.end > j+1 {
		return t
	}
	if s.code == "SP" || p.textIs(j, "fall") {
		if !(p.textIs(i-1, "in") || p.is(i-1, stageWord) || p.textIn(i-1, "since", "until", "by", "during") && j > i) {
			return timex{}
		}
	}
	if p.at(j).upper && p.at(j+1).upper && !p.at(j+1).is(monthWord) || j == i && p.noun(j+1) {
		return timex{} // Winter Olympics, winter sports
	}
	return t
}

// decadeDate reads “the 1990s”, “the '90s”, “the nineties”, “1990's”.
func (p *timeParser) decadeDate(i int) timex {
	j := p.the(i)
	if s, ok := p.as(j, decadeWord); ok && j > i {
		return timex{kind: calendarTimex, grain: decadeGrain, year: 1900 + s.n*10, end: j + 1}
	}
	apostrophe := p.kind(j) == '\''
	if apostrophe {
		j++
	}
	a := p.at(j)
	if a.kind != '0' || a.num%10 != 0 {
		return timex{}
	}
	k := j + 1
	if p.kind(k) == '\'' && !p.at(k).spaced {
		k++
	}
	if !p.textIs(k, "s") || p.at(k).spaced {
		return timex{}
	}
	year := a.num
	switch {
	case a.span.Len() == 4 && a.num >= 1000 && a.num < 2200:
	case a.span.Len() == 2 && a.num >= 20 && (apostrophe || p.is(i, theWord)):
		year += 1900
	default:
		return timex{}
	}
	return timex{kind: calendarTimex, grain: decadeGrain, year: year, end: k + 1}
}

// yearDate reads a year: “1998”, “fiscal 1998”, “FY2022”, “'98”, “the year 2000”, “nineteen ninety-six”.
func (p *timeParser) yearDate(i int) timex {
	t := timex{kind: calendarTimex, grain: yearGrain}
	j := p.the(i)
	marked := false
	if p.is(j, fiscalWord) || p.textIs(j, "year") || p.text(j) == "FY" {
		marked = true
		j++
		if p.is(j-1, fiscalWord) {
			j = p.word(j, "year")
		}
	} else if j > i {
		return timex{}
	}
	if y, e := p.yearInWords(j); e > j {
		t.year, t.end = y, e
		return t
	}
	if p.kind(j) == '\'' && p.kind(j+1) == '0' && !p.at(j+1).spaced && p.at(j+1).span.Len() == 2 && p.yearContext(j) {
		t.year, t.end = fullYear(p.at(j+1).num, 0), j+2
		return t
	}
	if p.text(j-1) == "FY" && p.kind(j) == '0' && p.at(j).span.Len() == 2 {
		t.year, t.end = fullYear(p.at(j).num, 0), j+1
		return t
	}
	y, e := p.fourDigits(j)
	if e == j || !marked && !p.plausibleYear(i) {
		return timex{}
	}
	t.year, t.end = y, e
	return t
}

// yearEnd reads “year-end”, “the year's end”.
func (p *timeParser) yearEnd(i int) timex {
	j := p.the(i)
	if !p.textIs(j, "year") {
		return timex{}
	}
	k := p.possessive(p.joint(j + 1))
	if !p.textIs(k, "end") || p.textIs(k+1, "of") {
		return timex{}
	}
	return timex{kind: offsetTimex, unit: "Y", timeShift: timeShift{0, toPublication}, end: k + 1}
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
	return timex{}
}

// every reads what follows “every” and “each”.
func (p *timeParser) every(j int) timex {
	if p.textIs(j, "other") || p.textIs(j, "single") {
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
		if p.textIs(j-1, "other") {
			q.n = 2
		}
	}
	if code, _, e := p.unit(p.joint(k)); e > p.joint(k) && code != "QP" {
		return timex{kind: setTimex, quantity: q, unit: code, end: e}
	}
	return timex{}
}

// partOfDay reads a part of a day without its day: “the morning”, “noon”, “overnight”, “midnight Friday”.
func (p *timeParser) partOfDay(i int) timex {
	j := p.the(i)
	s, ok := p.as(j, partWord)
	if !ok || s.n != 1 || p.kind(j+1) == '-' {
		return timex{}
	}
	t := timex{kind: offsetTimex, unit: "D", clock: s.code, timeShift: timeShift{0, toFocus}, end: j + 1}
	bare := j == i
	if p.textIs(j, "overnight") {
		t.timeShift = timeShift{-1, toPublication}
	}
	if len(s.code) > 3 && bare {
		return p.clockDay(t, j+1)
	}
	if p.textIn(j+1, "before", "after") && !bare { // the night before
		d, _ := p.as(j+1, directionWord)
		t.steps = d.n
		t.end = j + 2
		return t
	}
	k := j + 1
	if p.textIs(k, "hours") {
		k++ // the early morning hours of March 13
		t.end = k
	}
	if p.textIn(k, "of", "on") {
		k++
	}
	if d := p.dayForm(k); d.kind != noTimex && d.clock == "" {
		d.clock = s.code
		return d
	}
	if bare && !p.textIs(i, "overnight") && !(p.is(i-1, stageWord) || p.kind(i-1) == '-' && p.is(i-2, stageWord)) {
		return timex{}
	}
	return t
}

// counted reads a number of units, and from where they are counted: “two hours”, “a week ago”,
// “five-year”, “a year and a half”, “three days later”, “two to three weeks”, “years”.
func (p *timeParser) counted(i int) timex {
	q, j := p.quantityAt(i)
	if j > i {
		if p.textIn(j, "to", "or") && p.quantityBegins(j+1) { // two to three weeks
			if _, k := p.quantityAt(j + 1); p.unitAt(k) {
				j = k
			}
		} else if p.kind(j) == '-' && p.kind(j+1) == '0' && p.unitAt(j+2) { // 3-5 days
			j += 2
		}
	} else if p.the(i) > i {
		return timex{}
	} else {
		q.vague = true
	}
	unit, plural, e := p.unit(p.joint(j))
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
	t := timex{kind: durationTimex, quantity: q, unit: unit, end: e}
	if p.joint(e) > e && p.textIs(e+1, "long") {
		t.end = e + 2
		return t
	}
	if p.is(i, articleWord) && j == i+1 && p.pluralNoun(i-1) && !p.is(e, directionWord) {
		t.kind = setTimex // four flights a week
		return t
	}
	if p.textIs(e, "and") && p.is(e+1, articleWord) && p.is(e+2, halfWord) {
		t.quantity.half = true // a year and a half
		t.end = e + 3
	}
	return p.direction(t)
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

// clauseEnds reports whether a mark or nothing stands at atom i, so that “before” is no preposition.
func (p *timeParser) clauseEnds(i int) bool {
	switch p.kind(i) {
	case 0, '.', ',', ';', ':', '"', ')', '-', '?', '!':
		return true
	}
	return false
}

// definite reads “the” and a unit that was spoken of: “the weekend”, “the quarter”, “the day before”,
// “the week of March 8”, “the first nine months”.
func (p *timeParser) definite(i int) timex {
	j := p.the(i)
	if j == i {
		return timex{}
	}
	k := j
	for p.textIn(k, "first", "final", "last", "entire", "whole", "full") {
		k++
	}
	q, e := p.quantityAt(k)
	if unit, plural, u := p.unit(p.joint(e)); e > k && u > p.joint(e) && plural && !p.is(k, articleWord) && unit != "QP" {
		return p.direction(timex{kind: durationTimex, quantity: q, unit: unit, end: u})
	}
	unit, plural, e := p.unit(k)
	if e == k || strings.HasPrefix(unit, "T") || p.joint(e) > e && (p.is(e+1, directionWord) || p.textIs(e+1, "to")) {
		return timex{}
	}
	t := timex{kind: offsetTimex, unit: unit, timeShift: timeShift{0, toFocus}, end: e}
	if p.textIs(e-2, "full") {
		t.anchor = toPublication
	}
	switch {
	case unit == "Q" && p.textIs(e, "of") && p.is(e+1, articleWord):
		return timex{} // the quarter of a million
	case unit == "Y" && p.textIn(e, "ended", "ending", "that"):
		return timex{kind: durationTimex, quantity: quantity{n: 1}, unit: "Y", end: e}
	case p.textIs(e, "of") && unit == "W":
		if d := p.dayForm(e + 1); d.kind == calendarTimex {
			d.weekOf = true
			return d
		}
	case p.textIn(e, "before", "after", "earlier") && !plural && p.clauseEnds(e+1):
		d, _ := p.as(e, directionWord)
		t.steps, t.end = d.n, e+1
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
	case j == i && p.textIs(j, "current"):
		return timex{kind: referenceTimex, text: "PRESENT_REF", end: j + 1}
	}
	return timex{}
}

// nounEnds reports whether no noun follows at atom i, so that “past” before it is one.
func (p *timeParser) nounEnds(i int) bool {
	if p.clauseEnds(i) {
		return true
	}
	return p.textIn(i, "and", "or", "but", "is", "was", "has", "have", "had", "when", "that", "to", "in", "with", "for", "by", "as", "of")
}
