package calendar

import (
	"strconv"
	"strings"
	"time"
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
