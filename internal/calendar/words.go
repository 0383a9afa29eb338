package calendar

import (
	"strconv"
	"strings"
	"time"

	"github.com/ebc17271/lede/internal/english"
)

// String returns w as a reader would say it: “10 February 2022”, “two hours”, “the 1990s”, “every Tuesday”. What has no such form is
// returned as its Value.
func (w When) String() string {
	var s string
	switch w.Type {
	case "date":
		s = dateWords(w.Value)
	case "time":
		s = timeWords(w.Value)
	case "duration":
		s = durationWords(w.Value, "")
	case "set":
		s = setWords(w.Value)
	}
	if s == "" {
		return w.Value
	}
	return s
}

// dateWords says a date, "" if it cannot.
func dateWords(v string) string {
	switch v {
	case "PAST_REF":
		return "the past"
	case "PRESENT_REF":
		return "now"
	case "FUTURE_REF":
		return "the future"
	}
	year, rest, parts := strings.Cut(v, "-")
	if year == "XXXX" {
		year = ""
	} else if !isDigits(year) {
		return ""
	}
	switch {
	case parts:
		return partWords(year, rest)
	case len(year) == 2:
		n, _ := strconv.Atoi(year)
		return "the " + ordinal(n+1) + " century"
	case len(year) == 3:
		return "the " + year + "0s"
	}
	return year
}

// partWords says a part of a year; year is "" if nobody knows it.
func partWords(year, rest string) string {
	of := func(s, joint string) string {
		if year == "" {
			return s
		}
		return s + joint + year
	}
	switch {
	case rest == "SP" || rest == "SU" || rest == "FA" || rest == "WI":
		return of(map[string]string{"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}[rest], " ")
	case len(rest) == 2 && rest[0] == 'Q' && '1' <= rest[1] && rest[1] <= '4':
		return of("the "+ordinalWords[rest[1]-'0']+" quarter", " of ")
	case len(rest) == 2 && rest[0] == 'H' && '1' <= rest[1] && rest[1] <= '2':
		return of("the "+ordinalWords[rest[1]-'0']+" half", " of ")
	case rest[:min(1, len(rest))] == "W":
		return weekWords(year, rest)
	}
	m, d, isDay := strings.Cut(rest, "-")
	month, err := strconv.Atoi(m)
	if err != nil || month < 1 || month > 12 {
		return ""
	}
	name := time.Month(month).String()
	if !isDay {
		return of(name, " ")
	}
	day, err := strconv.Atoi(d)
	if err != nil {
		return ""
	}
	return of(strconv.Itoa(day)+" "+name, " ")
}

// weekWords says a week, a weekend, or a weekday of which no more is known.
func weekWords(year, rest string) string {
	if day, ok := strings.CutPrefix(rest, "WXX-"); ok && len(day) == 1 && '1' <= day[0] && day[0] <= '7' {
		return weekdays[day[0]-'1']
	}
	from, _, ok := When{Type: "date", Value: year + "-" + rest}.Range()
	if !ok {
		return ""
	}
	if strings.HasSuffix(rest, "-WE") {
		return "the weekend of " + from.Format("2 January 2006")
	}
	return "the week of " + from.Format("2 January 2006")
}

var weekdays = [...]string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}

// timeWords says a time of day.
func timeWords(v string) string {
	date, clock, ok := strings.Cut(v, "T")
	if !ok {
		return ""
	}
	day := dateWords(date)
	parts := map[string]string{"MO": "morning", "MI": "midday", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
	if part := parts[clock]; part != "" {
		return joined(part, " of ", day)
	}
	if i := strings.IndexAny(clock, "Z+-"); i >= 0 {
		zone := clock[i:]
		if zone == "Z" {
			zone = "UTC"
		}
		clock = clock[:i] + " " + zone
	}
	if strings.Contains(clock, "X") {
		return day
	}
	if len(clock) == 2 {
		clock += ":00"
	}
	return joined(clock, " on ", day)
}

// joined joins a time to a day, if that is known.
func joined(s, joint, day string) string {
	if day == "" {
		return s
	}
	return s + joint + day
}

// durationWords says how long something lasts, with a word before the first number if that is not one: “every two weeks”.
func durationWords(v, before string) string {
	v, ok := strings.CutPrefix(v, "P")
	if !ok {
		return ""
	}
	var out []string
	units := map[byte]string{'Y': "year", 'M': "month", 'W': "week", 'D': "day"}
	for v != "" {
		if v[0] == 'T' {
			units, v = map[byte]string{'H': "hour", 'M': "minute", 'S': "second"}, v[1:]
			continue
		}
		n := strings.IndexFunc(v, func(r rune) bool { return !strings.ContainsRune("0123456789.X", r) })
		if n <= 0 || units[v[n]] == "" {
			return ""
		}
		out = append(out, counted(v[:n], units[v[n]], before != ""))
		v = v[n+1:]
	}
	if len(out) == 0 {
		return ""
	}
	return before + strings.Join(out, " and ")
}

// counted says how many of a unit there are: “two hours”, “some years”; of one, after “every”, the unit alone.
func counted(n, unit string, alone bool) string {
	number, err := strconv.Atoi(n)
	switch {
	case strings.Contains(n, "X"):
		return "some " + unit + "s"
	case err != nil:
		return n + " " + unit + "s"
	case number == 1 && alone:
		return unit
	case number == 1:
		return "one " + unit
	case number < len(english.NumberWords):
		return english.NumberWords[number] + " " + unit + "s"
	}
	return n + " " + unit + "s"
}

// setWords says how often something happens.
func setWords(v string) string {
	if strings.HasPrefix(v, "P") && !strings.HasPrefix(v, "PA") {
		return durationWords(v, "every ")
	}
	if day := dateWords(v); day != "" && strings.HasPrefix(v, "XXXX-") {
		return "every " + day
	}
	return ""
}

var ordinalWords = [...]string{"", "first", "second", "third", "fourth"}

// ordinal writes a number as a rank: 21st.
func ordinal(n int) string {
	suffix := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
