package lede

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// A date is a day of the proleptic Gregorian calendar. The zero date is no day.
type date struct {
	year  int
	month time.Month
	day   int
}

// dateOf returns the day of t in t's own location.
func dateOf(t time.Time) date {
	y, m, d := t.Date()
	return date{y, m, d}
}

// isZero reports whether d is no day at all.
func (d date) isZero() bool { return d == date{} }

// valid reports whether the calendar has the day d, in the years 1 to 9999.
func (d date) valid() bool {
	return 1 <= d.year && d.year <= 9999 && 1 <= d.month && d.month <= 12 &&
		1 <= d.day && d.day <= daysIn(d.year, d.month)
}

// midnight returns the instant at which d begins in loc.
func (d date) midnight(loc *time.Location) time.Time {
	return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, loc)
}

// addDays returns the day n days after d.
func (d date) addDays(n int) date { return dateOf(d.midnight(time.UTC).AddDate(0, 0, n)) }

// addMonths returns the same day n months after d, or the last day of that
// month when the month is too short: a month after January 31 is February 28.
func (d date) addMonths(n int) date {
	m := d.year*12 + int(d.month) - 1 + n
	y, mo := floorDiv(m, 12), time.Month(m-12*floorDiv(m, 12)+1)
	return date{y, mo, min(d.day, daysIn(y, mo))}
}

// weekday returns the day of the week as ISO 8601 counts it: Monday 1, Sunday 7.
func (d date) weekday() int {
	return (int(d.midnight(time.UTC).Weekday())+6)%7 + 1
}

// week returns the ISO 8601 week that d is in, and the year that week belongs to.
func (d date) week() (year, week int) { return d.midnight(time.UTC).ISOWeek() }

// before reports whether d is an earlier day than e.
func (d date) before(e date) bool {
	if d.year != e.year {
		return d.year < e.year
	}
	if d.month != e.month {
		return d.month < e.month
	}
	return d.day < e.day
}

// String returns d as ISO 8601 writes it: "2022-02-10".
func (d date) String() string {
	return pad(d.year, 4) + "-" + pad(int(d.month), 2) + "-" + pad(d.day, 2)
}

// pad writes n in decimal with at least width digits.
func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// floorDiv divides rounding down, also below zero.
func floorDiv(a, b int) int {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// daysIn returns the number of days of a month.
func daysIn(year int, m time.Month) int {
	return time.Date(year, m+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// weekStart returns the Monday of an ISO 8601 week. January 4 is always in week 1.
func weekStart(year, week int) date {
	d := date{year, time.January, 4}
	return d.addDays(1 - d.weekday() + 7*(week-1))
}

// weeksIn returns the number of ISO 8601 weeks of a year, 52 or 53.
func weeksIn(year int) int {
	_, w := date{year, time.December, 28}.week()
	return w
}

// nthWeekday returns the n-th given weekday (Monday 1) of a month; the last for n < 0.
func nthWeekday(year int, m time.Month, weekday, n int) date {
	if n < 0 {
		last := date{year, m, daysIn(year, m)}
		return last.addDays(-((last.weekday() - weekday + 7) % 7))
	}
	first := date{year, m, 1}
	return first.addDays((weekday-first.weekday()+7)%7 + 7*(n-1))
}

// easter returns the day of Easter in the Western churches, by the anonymous
// Gregorian algorithm (Nature, 20 April 1876).
func easter(year int) date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date{year, time.Month(n / 31), n%31 + 1}
}

// orthodoxEaster returns the day of Easter in the Eastern churches, by Meeus's
// Julian algorithm; the calendars lie 13 days apart from 1900 to 2099.
func orthodoxEaster(year int) date {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	n := d + e + 114
	return date{year, time.Month(n / 31), n%31 + 1}.addDays(year/100 - year/400 - 2)
}

var monthNames = [...]string{
	"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december",
}

var weekdayNames = [...]string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
}

// monthOf returns the month that a word names, 0 if it names none. It knows the
// full names, those cut to three letters, and "Sept", with or without a full stop.
func monthOf(word string) time.Month {
	if w, ok := strings.CutSuffix(word, "."); ok && len(w) == 4 && strings.EqualFold(w, "sept") {
		return time.September
	}
	if strings.EqualFold(word, "sept") {
		return time.September
	}
	return time.Month(nameIndex(word, monthNames[:], 3))
}

// weekdayOf returns the day of the week that a word names, Monday 1, 0 if it names
// none. It knows the full names and "Mon", "Tues", "Thurs" and the like, with or
// without a full stop.
func weekdayOf(word string) int {
	w := strings.TrimSuffix(word, ".")
	for _, long := range [...]struct {
		name string
		day  int
	}{{"tues", 2}, {"weds", 3}, {"thur", 4}, {"thurs", 4}} {
		if strings.EqualFold(w, long.name) {
			return long.day
		}
	}
	return nameIndex(word, weekdayNames[:], 3)
}

// nameIndex returns one more than the index of the name that word is, whole or
// cut to n letters with or without a full stop; 0 if it is none of them.
func nameIndex(word string, names []string, n int) int {
	w := strings.TrimSuffix(word, ".")
	for i, name := range names {
		if strings.EqualFold(word, name) || len(w) == n && strings.EqualFold(w, name[:n]) {
			return i + 1
		}
	}
	return 0
}

// fullYear makes a year of its last two digits. Newspapers write those of the
// hundred years that end thirty years after near: of 2022, “99” is 1999 and “24” 2024.
func fullYear(twoDigits, near int) int {
	if near == 0 {
		near = 2020
	}
	y := floorDiv(near, 100)*100 + twoDigits
	if y > near+30 {
		y -= 100
	} else if y <= near-70 {
		y += 100
	}
	return y
}

// readDate reads a day that s begins with, written in full: “10 Feb 2022”, “February
// 10th, 2022”, “Thursday, Feb. 10, 2022”, “the 10th of February, 2022”, “2022-02-10”,
// “10/02/2022”, “10.2.22”. Where day and month are both numbers the day comes first
// if dayFirst, unless only the other way makes a date. It returns how many bytes it read, 0
// when s begins with no day or with one that the calendar does not have.
func readDate(s string, dayFirst bool) (d date, n int) {
	r := dateReader{s: s}
	r.dayOfWeek()
	start := r.pos
	for _, form := range [...]func(*dateReader, bool) date{
		(*dateReader).yearFirst, (*dateReader).slashed, (*dateReader).dayMonth, (*dateReader).monthDay,
	} {
		r.pos = start
		if d := form(&r, dayFirst); d.valid() && !r.digitFollows() {
			return d, r.pos
		}
	}
	return date{}, 0
}

// findDate returns the first day written in full in s, and its place there.
// The span is zero if there is none.
func findDate(s string, dayFirst bool) (date, Span) {
	word := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if inWord := unicode.IsLetter(r) || unicode.IsDigit(r); inWord {
			if !word {
				if d, n := readDate(s[i:], dayFirst); n > 0 {
					return d, Span{i, i + n}
				}
			}
			word = true
		} else {
			word = false
		}
		i += size
	}
	return date{}, Span{}
}

// A dateReader reads the parts of a date from left to right.
type dateReader struct {
	s   string
	pos int
}

// digitFollows reports whether the number just read goes on.
func (r *dateReader) digitFollows() bool {
	return r.pos < len(r.s) && '0' <= r.s[r.pos] && r.s[r.pos] <= '9'
}

// number reads up to max digits and returns their value and how many they were.
func (r *dateReader) number(max int) (v, digits int) {
	for r.digitFollows() && digits < max {
		v = v*10 + int(r.s[r.pos]-'0')
		r.pos++
		digits++
	}
	return v, digits
}

// word reads letters and a full stop after them.
func (r *dateReader) word() string {
	i := r.pos
	for i < len(r.s) && (r.s[i]|0x20) >= 'a' && (r.s[i]|0x20) <= 'z' {
		i++
	}
	w := r.s[r.pos:i]
	if i < len(r.s) && r.s[i] == '.' {
		i++
	}
	r.pos = i
	return w
}

// gap reads blanks and up to one comma. Blanks are spaces, tabs and no-break spaces.
func (r *dateReader) gap() {
	comma := false
	for r.pos < len(r.s) {
		switch c := r.s[r.pos]; {
		case c == ' ' || c == '\t':
			r.pos++
		case strings.HasPrefix(r.s[r.pos:], "\u00a0"):
			r.pos += len("\u00a0")
		case c == ',' && !comma:
			comma = true
			r.pos++
		default:
			return
		}
	}
}

// skip reads the given word if it comes next.
func (r *dateReader) skip(word string) {
	p := *r
	if strings.EqualFold(p.word(), word) {
		p.gap()
		*r = p
	}
}

// dayOfWeek reads “Thursday, ”, “on Thursday the ” and the like if they come next.
func (r *dateReader) dayOfWeek() {
	p := *r
	if weekdayOf(p.word()) > 0 {
		p.gap()
		*r = p
	}
	r.skip("the")
}

// ordinalEnd reads the ending of “1st”, “2nd”, “3rd” and “10th”.
func (r *dateReader) ordinalEnd() {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if rest := r.s[r.pos:]; len(rest) >= 2 && strings.EqualFold(rest[:2], end) {
			r.pos += 2
			return
		}
	}
}

// year reads a year of four digits, or of two after an apostrophe.
func (r *dateReader) year() int {
	r.gap()
	r.skip("of")
	for _, mark := range [...]string{"’", "'"} {
		if strings.HasPrefix(r.s[r.pos:], mark) {
			r.pos += len(mark)
			if v, n := r.number(2); n == 2 {
				return fullYear(v, 0)
			}
			return 0
		}
	}
	if v, n := r.number(4); n == 4 {
		return v
	}
	return 0
}

// dayMonth reads “10 Feb 2022” and “10th of February 2022”.
func (r *dateReader) dayMonth(bool) date {
	day, n := r.number(2)
	if n == 0 {
		return date{}
	}
	r.ordinalEnd()
	for r.pos < len(r.s) && r.s[r.pos] == '-' {
		r.pos++
	}
	r.gap()
	r.skip("of")
	m := monthOf(r.word())
	for r.pos < len(r.s) && r.s[r.pos] == '-' {
		r.pos++
	}
	return date{r.year(), m, day}
}

// monthDay reads “February 10, 2022” and “Feb. 10th 2022”.
func (r *dateReader) monthDay(bool) date {
	m := monthOf(r.word())
	if m == 0 {
		return date{}
	}
	r.gap()
	day, _ := r.number(2)
	r.ordinalEnd()
	return date{r.year(), m, day}
}

// yearFirst reads “2022-02-10”, “2022/02/10”, “2022.02.10” and “20220210”.
func (r *dateReader) yearFirst(bool) date {
	y, n := r.number(4)
	if n < 4 {
		return date{}
	}
	sep := r.separator()
	m, a := r.number(2)
	if a == 0 || r.separator() != sep {
		return date{}
	}
	day, b := r.number(2)
	if sep == 0 && (a < 2 || b < 2) {
		return date{}
	}
	return date{y, time.Month(m), day}
}

// slashed reads “10/02/2022”, “10.2.22” and “10-02-2022”. With full stops the day comes first.
func (r *dateReader) slashed(dayFirst bool) date {
	a, n := r.number(2)
	sep := r.separator()
	b, m := r.number(2)
	if n == 0 || m == 0 || sep == 0 || r.separator() != sep {
		return date{}
	}
	y, k := r.number(4)
	switch k {
	case 2:
		y = fullYear(y, 0)
	case 4:
	default:
		return date{}
	}
	return dayAndMonth(a, b, y, dayFirst || sep == '.')
}

// dayAndMonth makes a date of a year and two numbers that are its day and
// month, in the order that dayFirst tells unless only the other makes a date.
func dayAndMonth(a, b, year int, dayFirst bool) date {
	d, e := date{year, time.Month(a), b}, date{year, time.Month(b), a}
	if dayFirst && e.valid() || !d.valid() {
		return e
	}
	return d
}

// separator reads one of - / . and returns it, 0 if none comes next.
func (r *dateReader) separator() byte {
	if r.pos < len(r.s) {
		switch c := r.s[r.pos]; c {
		case '-', '/', '.':
			r.pos++
			return c
		}
	}
	return 0
}
