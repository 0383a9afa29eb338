package timex

import "github.com/ebc17271/lede/internal/calendar"

// This file reads days of which several share a month: “March 3, 4 and 5”, “Monday 20, Tuesday 21 and Sunday 26 April”.

// longestList is how many days a list may have.
const longestList = 12

// firstOfRange reads a day whose month stands after later ones: “3” of “3-5 May”, “3, 4 and 5 May”, “20, Tuesday 21 and Sunday 26
// April”. The others are dates of their own.
func (p *timeParser) firstOfRange(t timex, day, end int) (timex, bool) {
	last, j := day, end
	for n := 0; n < longestList; n++ {
		k := p.listMark(j)
		if k == j {
			return timex{}, false
		}
		if s, ok := p.as(k, weekdayWord); ok && s.code != "plural" {
			k = p.stop(k + 1)
			if p.kind(k) == ',' {
				k++
			}
		}
		next, e := p.dayNumber(p.the(k))
		if e == p.the(k) || next <= last {
			return timex{}, false
		}
		if m, after := p.month(p.word(e, "of")); after > p.word(e, "of") {
			t.day, t.month, t.grain = day, m, calendar.DayGrain
			t = p.monthYear(t, after)
			t.end, t.open = end, true
			return t, true
		}
		last, j = next, e
	}
	return timex{}, false
}

// listMark skips what joins two days of a list: what joins a range, or commas before “and”.
func (p *timeParser) listMark(i int) int {
	j := i
	if p.kind(j) == ',' {
		j++
	}
	return max(j, p.rangeMark(j), p.ampersand(j))
}

func (p *timeParser) ampersand(i int) int {
	if p.kind(i) == '&' {
		return i + 1
	}
	return i
}

// endsList reports whether the numbers from atom i on, parted by commas, are a list of days that ends with “and”: “4 and 5”,
// not “12 people”.
func (p *timeParser) endsList(i, after int) bool {
	for n := 0; n < longestList; n++ {
		day, e := p.dayNumber(i)
		if e == i || day <= after {
			return false
		}
		if p.textIn(e, "and", "or") || p.kind(e) == '&' || p.kind(e) == ',' && p.textIn(e+1, "and", "or") {
			last, k := p.dayNumber(p.listMark(e))
			return k > e && last > day && p.clauseFollows(k)
		}
		if p.kind(e) != ',' {
			return false
		}
		after, i = day, e+1
	}
	return false
}

// yearAhead gives the first of two months or seasons the year that is told after the second: “from May to June 2020”, “between
// 28 November and 2 April 2015”.
func (p *timeParser) yearAhead(t timex) timex {
	if t.kind != calendarTimex || t.year != 0 || t.yearShift.anchor != "" || t.anchor != "" || t.month == 0 && t.season == "" {
		return t
	}
	next := t
	for n := 0; n < longestList && next.year == 0; n++ { // May, June and July 2022
		j := p.rangeMark(next.end)
		if next.season == "" && t.day == 0 {
			j = p.listMark(next.end)
		}
		if j == next.end {
			return t
		}
		before := next.month
		next = p.monthDate(j)
		if next.kind == noTimex && t.season != "" {
			next = p.seasonDate(j)
		}
		if next.kind == noTimex || next.end <= j || next.year == 0 && next.month <= before {
			return t
		}
	}
	if next.year <= 0 || (next.month == 0) != (t.month == 0) {
		return t
	}
	t.year = next.year
	if next.month < t.month {
		t.year--
	}
	return t
}
