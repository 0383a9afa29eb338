package calendar

import (
	"testing"
	"time"

	"github.com/ebc17271/lede/internal/english"
)

func TestReadDate(t *testing.T) {
	feb10 := Date{2022, time.February, 10}
	for _, c := range []struct {
		in       string
		dayFirst bool
		want     Date
		n        int
	}{
		{"10 Feb 2022", false, feb10, 11},
		{"10 February, 2022 at noon", false, feb10, 17},
		{"Feb. 10, 2022.", false, feb10, 13},
		{"February 10th 2022", false, feb10, 18},
		{"the 10th of February 2022", false, feb10, 25},
		{"Thursday, February 10, 2022", false, feb10, 27},
		{"Thu 10 Feb 2022 14:05", true, feb10, 15},
		{"10-Feb-2022", true, feb10, 11},
		{"2022-02-10T14:05:00Z", false, feb10, 10},
		{"2022/02/10", false, feb10, 10},
		{"20220210", false, feb10, 8},
		{"10/02/2022", true, feb10, 10},
		{"02/10/2022", false, feb10, 10},
		{"2/10/22", false, feb10, 7},
		{"13/02/2022", false, Date{2022, time.February, 13}, 10},
		{"10.2.99", true, Date{1999, time.February, 10}, 7},
		{"Feb 10 '22", false, feb10, 10},
		{"29 Feb 2022", false, Date{}, 0},
		{"31/31/2022", true, Date{}, 0},
		{"2022-13-01", false, Date{}, 0},
		{"20220210000", false, Date{}, 0},
		{"February 2022", false, Date{}, 0},
		{"10 of 2022", false, Date{}, 0},
		{"Marching 10, 2022", false, Date{}, 0},
		{"", false, Date{}, 0},
	} {
		if d, n := ReadDate(c.in, c.dayFirst); d != c.want || n != c.n {
			t.Errorf("readDate(%q, %v) = %v, %d, want %v, %d", c.in, c.dayFirst, d, n, c.want, c.n)
		}
	}
}

func TestFindDate(t *testing.T) {
	d, s := FindDate("Published 14:05 GMT, 10 February 2022 by our staff", true)
	if want := (Date{2022, time.February, 10}); d != want || s != (english.Range{Start: 21, End: 37}) {
		t.Errorf("got %v at %v", d, s)
	}
	if _, s := FindDate("call 555-01-2022 now", true); !s.IsZero() {
		t.Errorf("found a date at %v", s)
	}
}

func TestDateArithmetic(t *testing.T) {
	jan31 := Date{2024, time.January, 31}
	for _, c := range []struct{ name, got, want string }{
		{"a month after", jan31.addMonths(1).String(), "2024-02-29"},
		{"a year and a month before", jan31.addMonths(-13).String(), "2022-12-31"},
		{"next day", jan31.AddDays(1).String(), "2024-02-01"},
		{"first Monday", NthWeekday(2024, time.September, 1, 1).String(), "2024-09-02"},
		{"fourth Thursday", NthWeekday(2024, time.November, 4, 4).String(), "2024-11-28"},
		{"last Monday", NthWeekday(2024, time.May, 1, -1).String(), "2024-05-27"},
		{"Easter 1998", Easter(1998).String(), "1998-04-12"},
		{"Easter 2024", Easter(2024).String(), "2024-03-31"},
		{"Orthodox Easter 2024", OrthodoxEaster(2024).String(), "2024-05-05"},
		{"week 6 of 2022", weekStart(2022, 6).String(), "2022-02-07"},
		{"week 1 of 2021", weekStart(2021, 1).String(), "2021-01-04"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
	if w := jan31.Weekday(); w != 3 {
		t.Errorf("weekday %d, want Wednesday", w)
	}
	if weeksIn(2020) != 53 || weeksIn(2022) != 52 {
		t.Errorf("weeks %d and %d, want 53 and 52", weeksIn(2020), weeksIn(2022))
	}
}

func TestMonthAndWeekdayNames(t *testing.T) {
	for word, want := range map[string]time.Month{
		"February": 2, "Feb.": 2, "FEB": 2, "Sept.": 9, "sept": 9, "sep": 9, "may": 5, "Febr": 0, "Marc": 0, "": 0,
	} {
		if got := MonthOf(word); got != want {
			t.Errorf("monthOf(%q) = %d, want %d", word, got, want)
		}
	}
	for word, want := range map[string]int{
		"Monday": 1, "Tues.": 2, "thurs": 4, "SUN": 7, "Sunda": 0, "": 0,
	} {
		if got := WeekdayOf(word); got != want {
			t.Errorf("weekdayOf(%q) = %d, want %d", word, got, want)
		}
	}
}

func TestFullYear(t *testing.T) {
	for _, c := range []struct{ two, near, want int }{
		{99, 2022, 1999}, {24, 2022, 2024}, {60, 2022, 1960}, {22, 0, 2022}, {5, 1998, 2005}, {45, 1989, 1945},
	} {
		if got := FullYear(c.two, c.near); got != c.want {
			t.Errorf("fullYear(%d, %d) = %d, want %d", c.two, c.near, got, c.want)
		}
	}
}
