package calendar

import (
	"strings"
	"time"
)

// rangeOf returns the stretch of time that a TIMEX3 type and value mean, as When.Range tells.
func rangeOf(typ, value string) (from, to time.Time, ok bool) {
	if typ != "date" && typ != "time" {
		return
	}
	if first, last, both := strings.Cut(value, "/"); both { // the years of FY 2018-19
		from, _, ok = rangeOf(typ, first)
		_, to, ended := rangeOf(typ, last)
		if !ok || !ended || !from.Before(to) {
			return time.Time{}, time.Time{}, false
		}
		return from, to, true
	}
	day, clock, timed := strings.Cut(value, "T")
	m := parseMoment(day)
	if !m.Known() {
		return
	}
	from = m.Date.Midnight(time.UTC)
	to = m.Last().AddDays(1).Midnight(time.UTC)
	if !timed {
		return from, to, true
	}
	if m.Grain != DayGrain {
		return time.Time{}, time.Time{}, false
	}
	start, length, zone, ok := parseClock(clock)
	if !ok {
		return time.Time{}, time.Time{}, false
	}
	from = from.Add(start - zone)
	return from, from.Add(length), true
}

// parseMoment reads the date of a TIMEX3 value. The moment is not known when the value is not.
func parseMoment(value string) Moment {
	year, rest, _ := strings.Cut(value, "-")
	y, ok := number(year)
	switch {
	case !ok:
		return Moment{}
	case len(year) == 2 && rest == "":
		return MomentOf(CenturyGrain, Date{max(1, y*100), 1, 1})
	case len(year) == 3 && rest == "":
		return MomentOf(DecadeGrain, Date{max(1, y*10), 1, 1})
	case len(year) != 4 || y == 0:
		return Moment{}
	case rest == "":
		return MomentOf(YearGrain, Date{y, 1, 1})
	case rest[0] == 'W' && rest != "WI":
		return parseWeek(y, rest[1:])
	}
	return parsePartOfYear(y, rest)
}

// parseWeek reads what follows the W of a week: “06”, “06-4”, “06-WE”.
func parseWeek(year int, s string) Moment {
	week, rest, _ := strings.Cut(s, "-")
	n, ok := number(week)
	if !ok || n < 1 || n > weeksIn(year) {
		return Moment{}
	}
	monday := weekStart(year, n)
	switch {
	case rest == "":
		return Moment{Grain: WeekGrain, Date: monday}
	case rest == "WE":
		return Moment{Grain: WeekendGrain, Date: monday.AddDays(5)}
	case len(rest) == 1 && '1' <= rest[0] && rest[0] <= '7':
		return MomentOf(DayGrain, monday.AddDays(int(rest[0]-'1')))
	}
	return Moment{}
}

// parsePartOfYear reads what follows the year of a value: “02”, “02-10”, “Q1”, “H2”, “SU”.
func parsePartOfYear(year int, s string) Moment {
	var t YearPart
	month, day, hasDay := strings.Cut(s, "-")
	switch {
	case s == "SP" || s == "SU" || s == "FA" || s == "WI":
		t.Grain, t.Season = SeasonGrain, s
	case len(s) == 2 && s[0] == 'Q' && '1' <= s[1] && s[1] <= '4':
		t.Grain, t.N = QuarterGrain, int(s[1]-'0')
	case len(s) == 2 && s[0] == 'H' && '1' <= s[1] && s[1] <= '2':
		t.Grain, t.N = HalfGrain, int(s[1]-'0')
	default:
		var ok, okDay bool
		t.Month, ok = number(month)
		t.Day, okDay = number(day)
		if !ok || len(month) != 2 || hasDay != okDay || hasDay && len(day) != 2 {
			return Moment{}
		}
		t.Grain = MonthGrain
		if hasDay {
			t.Grain = DayGrain
		}
	}
	return t.In(year)
}

// partsOfDay are the hours of the parts of a day that TIMEX3 knows.
var partsOfDay = map[string][2]time.Duration{
	"MO": {6, 12}, "MI": {12, 13}, "AF": {12, 18}, "EV": {18, 24}, "NI": {18, 30}, "DT": {6, 18},
}

// parseClock reads what follows the T of a value: “MO”, “14”, “14:05”, “14:05:30Z”, “14:05-05:00”, “XX:XX”.
func parseClock(s string) (start, length, zone time.Duration, ok bool) {
	if p, ok := partsOfDay[s]; ok {
		return p[0] * time.Hour, (p[1] - p[0]) * time.Hour, 0, true
	}
	if s == "XX:XX" {
		return 0, 24 * time.Hour, 0, true
	}
	if i := strings.IndexAny(s, "Z+-"); i >= 0 {
		zone, ok = parseZone(s[i:])
		if !ok {
			return
		}
		s = s[:i]
	}
	start, length, ok = parseHours(s)
	return start, length, zone, ok && start <= 24*time.Hour
}

// parseHours reads “14”, “14:05” or “14:05:30”, and how long the smallest part lasts.
func parseHours(s string) (t, length time.Duration, ok bool) {
	length = time.Hour
	for i, part := range strings.Split(s, ":") {
		n, isNumber := number(part)
		if !isNumber || len(part) != 2 || i > 2 || i > 0 && n > 59 || n > 24 && i == 0 {
			return 0, 0, false
		}
		if i > 0 {
			length /= 60
		}
		t += time.Duration(n) * length
	}
	return t, length, true
}

// parseZone reads “Z”, “+01:00” or “-0500”: how far the zone is ahead of UTC.
func parseZone(s string) (time.Duration, bool) {
	if s == "Z" {
		return 0, true
	}
	digits := strings.ReplaceAll(s[1:], ":", "")
	n, ok := number(digits)
	if !ok || len(digits) != 4 || n%100 > 59 || n > 1800 {
		return 0, false
	}
	d := time.Duration(n/100)*time.Hour + time.Duration(n%100)*time.Minute
	if s[0] == '-' {
		d = -d
	}
	return d, true
}

// number reads a decimal number of up to six digits and nothing else.
func number(s string) (n int, ok bool) {
	if s == "" || len(s) > 6 {
		return 0, false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// WholeDay reports whether a TIMEX3 value names a day.
func WholeDay(value string) bool { return len(value) >= 10 && value[4] == '-' && value[5] != 'W' }
