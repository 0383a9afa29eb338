package timex

import "github.com/ebc17271/lede/internal/calendar"

// yearSpan reads a year that spans two of the calendar: “FY 2018-19”, “the 2024-25 fiscal year”, “the 2023/24 season”,
// “fiscal 2018-2019”.
func (p *timeParser) yearSpan(i int) timex {
	j := p.the(i)
	marked := p.fiscal(j)
	first := p.at(marked)
	mark := p.at(marked + 1)
	last := p.at(marked + 2)
	if first.kind != '0' || first.span.Len() != 4 || first.num < 1000 || first.num > 2199 || mark.kind != '-' && mark.kind != '/' || mark.spaced ||
		last.kind != '0' || last.spaced {
		return timex{}
	}
	next := first.num + 1
	if last.span.Len() == 2 && last.num != next%100 || last.span.Len() == 4 && last.num != next || last.span.Len() != 2 && last.span.Len() != 4 {
		return timex{}
	}
	e := marked + 3
	k := e
	for p.is(k, fiscalWord) || p.textIn(k, "school", "academic", "tax", "budget", "football", "hockey", "basketball", "league", "flu") {
		k++
	}
	if k = p.word(k, "and"); p.textIn(k, "year", "season", "term", "campaign", "session") {
		e = k + 1
	} else if marked == j && !(mark.kind == '/' && last.span.Len() == 2 && (p.afterPreposition(i) && !(p.textIs(i-1, "of") && p.is(i-2, seasonWord)) || p.is(i, theWord))) { // the cup of 2018/19
		return timex{}
	}
	return timex{kind: calendarTimex, grain: calendar.YearGrain, year: first.num, until: next, end: e}
}

// fiscal skips “FY”, “fiscal”, “financial year”, “the school year” before a year.
func (p *timeParser) fiscal(i int) int {
	switch {
	case p.text(i) == "FY":
		return i + 1
	case p.is(i, fiscalWord):
		return p.word(i+1, "year")
	case p.textIn(i, "school", "academic", "tax") && p.textIs(i+1, "year"):
		return i + 2
	case p.textIs(i, "season"):
		return i + 1
	}
	return i
}

// fiscalYear reads the year of “Q3 FY19”, “the third quarter of fiscal 2019”.
func (p *timeParser) fiscalYear(i int) (year, end int) {
	j := p.fiscal(p.the(i))
	if j == p.the(i) {
		return 0, i
	}
	if y, e := p.fourDigits(j); e > j {
		return y, e
	}
	if p.kind(j-1) == '\'' || p.text(j-1) == "FY" {
		if p.kind(j) == '\'' {
			j++
		}
		if p.kind(j) == '0' && p.at(j).span.Len() == 2 {
			return calendar.FullYear(p.at(j).num, 0), j + 1
		}
	}
	return 0, i
}
