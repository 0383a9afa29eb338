package calendar

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// A Date is a day of the proleptic Gregorian calendar. The zero date is no day.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// dateOf returns the day of t in t's own location.
func dateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// IsZero reports whether d is no day at all.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether the calendar has the day d, in the years 1 to 9999.
func (d Date) Valid() bool {
	return 1 <= d.Year && d.Year <= 9999 && 1 <= d.Month && d.Month <= 12 &&
		1 <= d.Day && d.Day <= daysIn(d.Year, d.Month)
}

// Midnight returns the instant at which d begins in loc.
func (d Date) Midnight(loc *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, loc)
}

// AddDays returns the day n days after d.
func (d Date) AddDays(n int) Date { return dateOf(d.Midnight(time.UTC).AddDate(0, 0, n)) }

// addMonths returns the same day n months after d, or the last day of that
// month when the month is too short: a month after January 31 is February 28.
func (d Date) addMonths(n int) Date {
	m := d.Year*12 + int(d.Month) - 1 + n
	y, mo := floorDiv(m, 12), time.Month(m-12*floorDiv(m, 12)+1)
	return Date{y, mo, min(d.Day, daysIn(y, mo))}
}

// Weekday returns the day of the week as ISO 8601 counts it: Monday 1, Sunday 7.
func (d Date) Weekday() int {
	return (int(d.Midnight(time.UTC).Weekday())+6)%7 + 1
}

// week returns the ISO 8601 week that d is in, and the year that week belongs to.
func (d Date) week() (year, week int) { return d.Midnight(time.UTC).ISOWeek() }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool {
	if d.Year != e.Year {
		return d.Year < e.Year
	}
	if d.Month != e.Month {
		return d.Month < e.Month
	}
	return d.Day < e.Day
}

// String returns d as ISO 8601 writes it: "2022-02-10".
func (d Date) String() string {
	return Pad(d.Year, 4) + "-" + Pad(int(d.Month), 2) + "-" + Pad(d.Day, 2)
}

// Pad writes n in decimal with at least width digits.
func Pad(n, width int) string {
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
func weekStart(year, week int) Date {
	d := Date{year, time.January, 4}
	return d.AddDays(1 - d.Weekday() + 7*(week-1))
}

// weeksIn returns the number of ISO 8601 weeks of a year, 52 or 53.
func weeksIn(year int) int {
	_, w := Date{year, time.December, 28}.week()
	return w
}

// NthWeekday returns the n-th given weekday (Monday 1) of a month; the last for n < 0.
func NthWeekday(year int, m time.Month, weekday, n int) Date {
	if n < 0 {
		last := Date{year, m, daysIn(year, m)}
		return last.AddDays(-((last.Weekday() - weekday + 7) % 7))
	}
	first := Date{year, m, 1}
	return first.AddDays((weekday-first.Weekday()+7)%7 + 7*(n-1))
}

// Easter returns the day of Easter in the Western churches, by the anonymous
// Gregorian algorithm (Nature, 20 April 1876).
func Easter(year int) Date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date{year, time.Month(n / 31), n%31 + 1}
}

// OrthodoxEaster returns the day of Easter in the Eastern churches, by Meeus's
// Julian algorithm; the calendars lie 13 days apart from 1900 to 2099.
func OrthodoxEaster(year int) Date {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	n := d + e + 114
	return Date{year, time.Month(n / 31), n%31 + 1}.AddDays(year/100 - year/400 - 2)
}

var monthNames = [...]string{
	"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december",
}

var weekdayNames = [...]string{
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
}

// MonthOf returns the month that a word names, 0 if it names none. It knows the
// full names, those cut to three letters, and "Sept", with or without a full stop.
func MonthOf(word string) time.Month {
	if w, ok := strings.CutSuffix(word, "."); ok && len(w) == 4 && strings.EqualFold(w, "sept") {
		return time.September
	}
	if strings.EqualFold(word, "sept") {
		return time.September
	}
	return time.Month(nameIndex(word, monthNames[:], 3))
}

// WeekdayOf returns the day of the week that a word names, Monday 1, 0 if it names
// none. It knows the full names and "Mon", "Tues", "Thurs" and the like, with or
// without a full stop.
func WeekdayOf(word string) int {
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

// FullYear makes a year of its last two digits. Newspapers write those of the
// hundred years that end thirty years after near: of 2022, “99” is 1999 and “24” 2024.
func FullYear(twoDigits, near int) int {
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

// ReadDate reads a day that s begins with, written in full: “10 Feb 2022”, “February
// 10th, 2022”, “Thursday, Feb. 10, 2022”, “the 10th of February, 2022”, “2022-02-10”,
// “10/02/2022”, “10.2.22”. Where day and month are both numbers the day comes first
// if dayFirst, unless only the other way makes a date. It returns how many bytes it read, 0
// when s begins with no day or with one that the calendar does not have.
func ReadDate(s string, dayFirst bool) (d Date, n int) {
	r := DateReader{S: s}
	r.dayOfWeek()
	start := r.Pos
	for form := range dateForms {
		r.Pos = start
		if d := r.readForm(form, dayFirst); d.Valid() && !r.DigitFollows() {
			return d, r.Pos
		}
	}
	return Date{}, 0
}

// dateForms is how many ways of writing a day there are.
const dateForms = 4

func (r *DateReader) readForm(form int, dayFirst bool) Date {
	switch form {
	case 0:
		return r.yearFirst(dayFirst)
	case 1:
		return r.slashed(dayFirst)
	case 2:
		return r.dayMonth(dayFirst)
	}
	return r.monthDay(dayFirst)
}

// FindDate returns the first day written in full in s, and its place there.
// The span is zero if there is none.
func FindDate(s string, dayFirst bool) (Date, english.Range) {
	word := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if inWord := unicode.IsLetter(r) || unicode.IsDigit(r); inWord {
			if !word {
				if d, n := ReadDate(s[i:], dayFirst); n > 0 {
					return d, english.Range{Start: i, End: i + n}
				}
			}
			word = true
		} else {
			word = false
		}
		i += size
	}
	return Date{}, english.Range{}
}

// A DateReader reads the parts of a date from left to right.
type DateReader struct {
	S   string
	Pos int
}

// DigitFollows reports whether the number just read goes on.
func (r *DateReader) DigitFollows() bool {
	return r.Pos < len(r.S) && '0' <= r.S[r.Pos] && r.S[r.Pos] <= '9'
}

// Number reads up to max digits and returns their value and how many they were.
func (r *DateReader) Number(max int) (v, digits int) {
	for r.DigitFollows() && digits < max {
		v = v*10 + int(r.S[r.Pos]-'0')
		r.Pos++
		digits++
	}
	return v, digits
}

// Word reads letters and a full stop after them.
func (r *DateReader) Word() string {
	i := r.Pos
	for i < len(r.S) && (r.S[i]|0x20) >= 'a' && (r.S[i]|0x20) <= 'z' {
		i++
	}
	w := r.S[r.Pos:i]
	if i < len(r.S) && r.S[i] == '.' {
		i++
	}
	r.Pos = i
	return w
}

// Gap reads blanks and up to one comma. Blanks are spaces, tabs and no-break spaces.
func (r *DateReader) Gap() {
	comma := false
	for r.Pos < len(r.S) {
		switch c := r.S[r.Pos]; {
		case c == ' ' || c == '\t':
			r.Pos++
		case strings.HasPrefix(r.S[r.Pos:], "\u00a0"):
			r.Pos += len("\u00a0")
		case c == ',' && !comma:
			comma = true
			r.Pos++
		default:
			return
		}
	}
}

// skip reads the given word if it comes next.
func (r *DateReader) skip(word string) {
	p := *r
	if strings.EqualFold(p.Word(), word) {
		p.Gap()
		*r = p
	}
}

// dayOfWeek reads “Thursday, ”, “on Thursday the ” and the like if they come next.
func (r *DateReader) dayOfWeek() {
	p := *r
	if WeekdayOf(p.Word()) > 0 {
		p.Gap()
		*r = p
	}
	r.skip("the")
}

// ordinalEnd reads the ending of “1st”, “2nd”, “3rd” and “10th”.
func (r *DateReader) ordinalEnd() {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if rest := r.S[r.Pos:]; len(rest) >= 2 && strings.EqualFold(rest[:2], end) {
			r.Pos += 2
			return
		}
	}
}

// year reads a year of four digits, or of two after an apostrophe.
func (r *DateReader) year() int {
	r.Gap()
	r.skip("of")
	for _, mark := range [...]string{"’", "'"} {
		if strings.HasPrefix(r.S[r.Pos:], mark) {
			r.Pos += len(mark)
			if v, n := r.Number(2); n == 2 {
				return FullYear(v, 0)
			}
			return 0
		}
	}
	if v, n := r.Number(4); n == 4 {
		return v
	}
	return 0
}

// dayMonth reads “10 Feb 2022”, “10. February 2022” and “10th of February 2022”.
func (r *DateReader) dayMonth(bool) Date {
	day, n := r.Number(2)
	if n == 0 {
		return Date{}
	}
	r.ordinalEnd()
	if strings.HasPrefix(r.S[r.Pos:], ". ") {
		r.Pos++
	}
	for r.Pos < len(r.S) && r.S[r.Pos] == '-' {
		r.Pos++
	}
	r.Gap()
	r.skip("of")
	m := MonthOf(r.Word())
	hyphen := r.Pos < len(r.S) && r.S[r.Pos] == '-'
	for r.Pos < len(r.S) && r.S[r.Pos] == '-' {
		r.Pos++
	}
	if p := *r; hyphen { // 19-Nov-11
		if y, n := p.Number(2); n == 2 && !p.DigitFollows() {
			*r = p
			return Date{FullYear(y, 0), m, day}
		}
	}
	return Date{r.year(), m, day}
}

// monthDay reads “February 10, 2022” and “Feb. 10th 2022”.
func (r *DateReader) monthDay(bool) Date {
	m := MonthOf(r.Word())
	if m == 0 {
		return Date{}
	}
	r.Gap()
	day, _ := r.Number(2)
	r.ordinalEnd()
	return Date{r.year(), m, day}
}

// yearFirst reads “2022-02-10”, “2022/02/10”, “2022.02.10” and “20220210”.
func (r *DateReader) yearFirst(bool) Date {
	y, n := r.Number(4)
	if n < 4 {
		return Date{}
	}
	sep := r.separator()
	m, a := r.Number(2)
	if a == 0 || r.separator() != sep {
		return Date{}
	}
	day, b := r.Number(2)
	if sep == 0 && (a < 2 || b < 2) {
		return Date{}
	}
	return Date{y, time.Month(m), day}
}

// slashed reads “10/02/2022”, “10.2.22” and “10-02-2022”. With full stops the day comes first.
func (r *DateReader) slashed(dayFirst bool) Date {
	a, n := r.Number(2)
	sep := r.separator()
	b, m := r.Number(2)
	if n == 0 || m == 0 || sep == 0 || r.separator() != sep {
		return Date{}
	}
	y, k := r.Number(4)
	switch k {
	case 2:
		y = FullYear(y, 0)
	case 4:
	default:
		return Date{}
	}
	return dayAndMonth(a, b, y, dayFirst || sep == '.')
}

// dayAndMonth makes a date of a year and two numbers that are its day and
// month, in the order that dayFirst tells unless only the other makes a date.
func dayAndMonth(a, b, year int, dayFirst bool) Date {
	d, e := Date{year, time.Month(a), b}, Date{year, time.Month(b), a}
	if dayFirst && e.Valid() || !d.Valid() {
		return e
	}
	return d
}

// separator reads one of - / . and returns it, 0 if none comes next.
func (r *DateReader) separator() byte {
	if r.Pos < len(r.S) {
		switch c := r.S[r.Pos]; c {
		case '-', '/', '.':
			r.Pos++
			return c
		}
	}
	return 0
}
