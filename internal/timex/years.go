package timex

import (
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
)

// This file reads years, their parts, decades and centuries.

// noYear is what the value of a day begins with whose year nobody knows.
const noYear = "XXXX-"

// knowYears gives a day without a year the year in which the text elsewhere names the same day: “They won on Nov. 2.”, and below a
// picture “Nov. 2, 2016”. A year after which the text speaks of another may be that of an anniversary: it is not taken.
func knowYears(times []calendar.When) {
	latest := ""
	for _, w := range times {
		if y := w.Value[:min(len(w.Value), len("2006"))]; w.Type != "duration" && len(y) == len("2006") && '0' <= y[0] && y[0] <= '9' {
			latest = max(latest, y)
		}
	}
	named := map[string]bool{}
	for _, w := range times {
		if calendar.WholeDay(w.Value) && w.Value[:len("2006")] == latest {
			named[w.Value[len(noYear):len("2006-01-02")]] = true
		}
	}
	for i, w := range times {
		day, ok := strings.CutPrefix(w.Value, noYear)
		if ok && w.Type != "set" && len(day) >= len("01-02") && named[day[:len("01-02")]] {
			times[i].Value = latest + "-" + day
		}
	}
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
	for j < i+4 && (p.is(j, fiscalWord) || p.textIn(j, "its", "their")) {
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
		t.grain, t.n = calendar.QuarterGrain, q
		return p.monthYear(t, e)
	}
	n, e := p.ordinalAt(j)
	if e == j && (p.textIn(j, "last", "final") || p.textIs(j, "latter") && p.is(j+1, halfWord)) {
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
	s, _ := p.as(k, unitWord)
	switch {
	case s.code == "Q" && s.n == 1 && n <= 4:
		t.grain, t.n = calendar.QuarterGrain, n
		if n < 0 {
			t.n = 4
		}
	case p.is(k, halfWord) && n <= 2:
		t.grain, t.n = calendar.HalfGrain, n
		if n < 0 {
			t.n = 2
		}
	case s.code == "CE" && s.n == 1 && n > 0:
		t.grain, t.year, t.end = calendar.CenturyGrain, n*100-100, k+1
		if sign, e := p.era(k + 1); e > k+1 {
			t.year, t.end = sign*max(1, t.year), e
		}
		return t
	default:
		return timex{}
	}
	t = p.monthYear(t, k+1)
	if t.year == 0 && t.yearShift.anchor == "" && (t.grain == calendar.HalfGrain || p.ofGame()) {
		return timex{} // a goal in the first half
	}
	return t
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
			if p.is(j+1, articleWord) && p.textIs(j+2, "year") && p.textIn(j+3, "earlier", "ago", "before") {
				return timex{kind: offsetTimex, unit: "QP", timeShift: timeShift{-1, toFocus}, end: j + 4} // the same quarter a year earlier
			}
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
	t := p.monthYear(timex{kind: calendarTimex, grain: calendar.SeasonGrain, season: s.code}, j+1)
	if t.end > j+1 {
		return t
	}
	if s.code == "SP" || p.textIs(j, "fall") {
		if !(p.textIs(i-1, "in") || p.is(i-1, stageWord) || p.textIn(i-1, "since", "until", "by", "during") && j > i || p.textIn(i-1, "before", "by", "until", "till", "since") && p.clauseEnds(j+1)) {
			return timex{}
		}
	}
	if p.at(j).upper && p.at(j+1).upper && !p.at(j+1).is(monthWord) || j == i && p.noun(j+1) {
		return timex{} // Winter Olympics, winter sports
	}
	return t
}

// yearFirst reads a year before a holiday or season: “the 2019 summer”, “2015 New Year's Eve”.
func (p *timeParser) yearFirst(i int) timex {
	j := p.the(i)
	year, k := p.fourDigits(j)
	if k == j {
		return timex{}
	}
	t := p.holidayDate(k)
	if t.kind == noTimex && p.is(k, seasonWord) && !p.at(k).upper && !p.noun(k+1) {
		t = p.seasonDate(k)
	}
	if t.kind == noTimex || t.year != 0 || t.yearShift.anchor != "" {
		return timex{}
	}
	t.year = year
	return t
}

// decadeDate reads “the 1990s”, “the '90s”, “the nineties”, “1990's”.
func (p *timeParser) decadeDate(i int) timex {
	j := p.the(i)
	if s, ok := p.as(j, decadeWord); ok && j > i {
		return timex{kind: calendarTimex, grain: calendar.DecadeGrain, year: 1900 + s.n*10, end: j + 1}
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
	return timex{kind: calendarTimex, grain: calendar.DecadeGrain, year: year, end: k + 1}
}

// yearDate reads a year: “1998”, “fiscal 1998”, “FY2022”, “'98”, “the year 2000”, “nineteen ninety-six”.
func (p *timeParser) yearDate(i int) timex {
	t := timex{kind: calendarTimex, grain: calendar.YearGrain}
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
		t.year, t.end = calendar.FullYear(p.at(j+1).num, 0), j+2
		return t
	}
	if p.text(j-1) == "FY" && p.kind(j) == '0' && p.at(j).span.Len() == 2 {
		t.year, t.end = calendar.FullYear(p.at(j).num, 0), j+1
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
	if !p.textIs(k, "end") || p.textIs(k+1, "of") || j > i && p.kind(j+1) == '-' {
		return timex{} // the | year-end sale
	}
	return timex{kind: offsetTimex, unit: "Y", timeShift: timeShift{0, toPublication}, end: k + 1}
}
