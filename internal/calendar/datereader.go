package calendar

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

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
