package timex

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
)

// This file reads times of day.

// clockTime reads “3:30 p.m. EST Tuesday”, “14:05”, “1400 GMT”, “nine o'clock”.
func (p *timeParser) clockTime(i int) timex {
	clock, j := p.clock(i)
	if j == i {
		return timex{}
	}
	t := timex{kind: calendarTimex, grain: calendar.DayGrain, clock: clock}
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
	if d := p.dayForm(k); d.kind != noTimex {
		if clock, ok := withinPart(t.clock, d.clock); ok {
			d.clock, d.zone = clock, t.zone
			return d
		}
	}
	t.timeShift = timeShift{0, toFocus}
	t.kind = offsetTimex
	t.unit = "D"
	return t
}

// withinPart returns a time of day as the part of the day tells it that stands with it: “8 o'clock on Thursday evening”.
func withinPart(clock, part string) (string, bool) {
	switch part {
	case "", "TMO":
		return clock, true
	case "TAF", "TEV", "TNI":
		hour := clock[1:3]
		if hour >= "12" || part == "TNI" && hour < "06" || hour[0] == 'X' {
			return clock, true
		}
		n := int(hour[0]-'0')*10 + int(hour[1]-'0') + 12
		return "T" + calendar.Pad(n, 2) + clock[3:], true
	}
	return "", false
}

// earlyHours reads “the early hours of Monday”, “the small hours of May 3”, “the early morning hours”.
func (p *timeParser) earlyHours(i int) timex {
	j := p.the(i)
	if !p.textIn(j, "early", "small", "wee") || !p.textIs(j+1, "hours") {
		return timex{}
	}
	t := timex{kind: offsetTimex, unit: "D", clock: "TMO", timeShift: timeShift{0, toFocus}, end: j + 2}
	if k := j + 2; p.textIn(k, "of", "on") {
		d := p.dayForm(k + 1)
		if s := p.shifted(k + 1); d.kind == noTimex && s.kind != noTimex && (s.grain == calendar.DayGrain || s.clock != "") {
			d = s // the early hours of this morning
		}
		if d.kind != noTimex {
			d.clock = "TMO"
			return d
		}
	}
	return t
}

// pastHour reads “half past six”, “quarter to nine”, “ten past four”, “five minutes before noon”.
func (p *timeParser) pastHour(i int) (h, m, end int) {
	j := i
	if p.is(j, articleWord) && p.textIs(j+1, "quarter") {
		j++
	}
	switch q, k := p.quantityAt(j); {
	case p.is(j, halfWord) && p.textIs(p.joint(j+1), "past"):
		m, j = 30, p.joint(j+1)
	case p.textIs(j, "quarter") && p.textIn(j+1, "past", "to", "after", "before"):
		m, j = 15, j+1
	case k > j && !q.vague && !q.half && q.n > 0 && q.n < 30 && (p.textIn(k, "minutes", "minute") || q.n%5 == 0 && p.textIn(k, "past", "to")):
		m, j = q.n, k
		if p.textIn(j, "minutes", "minute") {
			j++
		}
	default:
		return 0, 0, i
	}
	before := p.textIn(j, "to", "before")
	if !before && !p.textIn(j, "past", "after") || p.textIn(j, "before", "after") && !p.is(j+1, partWord) && !p.is(j+1, numberWord) {
		return 0, 0, i
	}
	h, e := p.wholeHour(j + 1)
	if bare := before && p.quantityBegins(i) && !p.textIn(j-1, "minutes", "minute", "quarter"); e == j+1 || bare && !(p.clockPreposition(i-1) && (p.clauseFollows(e) || p.textIs(e, "on"))) {
		return 0, 0, i // five to ten people
	}
	switch {
	case before && p.is(j+1, partWord):
		h, m = (h+23)%24, 60-m
	case before:
		h, m = (h+11)%12, 60-m
	}
	return h, m, e
}

// wholeHour reads the hour that minutes are counted from: “six”, “6”, “noon”.
func (p *timeParser) wholeHour(i int) (h, end int) {
	if s, ok := p.as(i, partWord); ok && len(s.code) > len("TMO") {
		return (int(s.code[1]-'0')*10 + int(s.code[2]-'0')) % 24, i + 1
	}
	if h, m, e := p.hourMinute(i); e == i+1 && m == 0 && h >= 1 && h <= 12 && !p.unitAt(e) {
		return h % 12, e
	}
	return 0, i
}

// clock reads a time of day and writes it as TIMEX3 does: T15:30.
func (p *timeParser) clock(i int) (value string, end int) {
	if h, m, j := p.pastHour(i); j > i {
		if half, k := p.halfDay(j); half >= 0 && h < 12 {
			h, j = h+half, k
		} else if h == 0 && !p.is(j-1, partWord) {
			h = 12 // half past twelve
		}
		return "T" + calendar.Pad(h, 2) + ":" + calendar.Pad(m, 2), j
	}
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
	case p.firstOfClocks(j) >= 0 && h >= 1 && h <= 12:
		h = h%12 + p.firstOfClocks(j)
	case p.textIs(i-1, "at") && !colon && h >= 1 && h <= 12 && p.textIs(j, "on") && p.partFollows(j+1): // at 6 on Friday evening
	case colon && h < 24 && (p.isZone(j) || p.clockPreposition(i-1) || p.dayForm(j).kind != noTimex):
	default:
		return "", i
	}
	if h > 23 || m > 59 {
		return "", i
	}
	return "T" + calendar.Pad(h, 2) + ":" + calendar.Pad(m, 2), j
}

// partFollows reports whether a day with a part of it stands at atom i: “Friday evening”.
func (p *timeParser) partFollows(i int) bool {
	d := p.dayForm(i)
	return d.kind != noTimex && len(d.clock) == len("TEV")
}

// firstOfClocks returns the hours that “a.m.” or “p.m.” after the second time of “8 to 10 p.m.” and “9-11am” adds
// to the first, whose end is atom i; -1 when there is no second.
func (p *timeParser) firstOfClocks(i int) int {
	j := p.rangeMark(i)
	if _, _, e := p.hourMinute(j); j > i && e > j {
		hours, _ := p.halfDay(e)
		return hours
	}
	return -1
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
	return p.at(i).upper && calendar.ZoneOf(p.text(i)).Known
}

// zone reads a time zone. “Local time” says nothing.
func (p *timeParser) zone(i int) (calendar.Zone, int) {
	if p.textIs(i, "local") && p.textIs(i+1, "time") {
		return calendar.Zone{}, i + 2
	}
	if z, j := p.zoneInWords(i); j > i {
		return z, j
	}
	if !p.isZone(i) {
		return calendar.Zone{}, i
	}
	return calendar.ZoneOf(p.text(i)), i + 1
}

// zoneInWords reads “Eastern time”, “Pacific Standard Time”, and “Eastern” alone after a time of day.
func (p *timeParser) zoneInWords(i int) (calendar.Zone, int) {
	k := slices.Index(americanZones[:], strings.ToLower(p.text(i)))
	if k < 0 || !p.at(i).upper {
		return calendar.Zone{}, i
	}
	z := calendar.Zone{Known: true, Minutes: -60 * (5 + k), Summer: true}
	j := i + 1
	if p.textIn(j, "standard", "daylight") {
		z.Summer = false
		if p.textIs(j, "daylight") {
			z.Minutes += 60
		}
		j++
	}
	if p.textIs(j, "time") {
		return z, j + 1
	}
	if j == i+1 && !(p.at(j).upper && p.kind(j) == 'w') {
		return z, j
	}
	return calendar.Zone{}, i
}

// americanZones are the time zones of the United States from East to West, an hour apart, the first five hours behind UTC.
var americanZones = [...]string{"eastern", "central", "mountain", "pacific"}

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
	if len(s.code) >= len("T12") && calendar.IsDigit(s.code[1]) && bare {
		t.zone, t.end = p.zone(j + 1) // noon Eastern time
		return p.clockDay(t, t.end)
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
