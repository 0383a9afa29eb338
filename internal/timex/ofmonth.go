package timex

import (
	"time"

	"github.com/ebc17271/lede/internal/calendar"
)

// This file reads weeks and days that are counted within a month.

// weekOfMonth reads “the first week of May”, “the last weekend in October 2018”.
func (p *timeParser) weekOfMonth(i int) timex {
	j := p.the(i)
	n, k := p.ordinalAt(j)
	if k == j && p.textIn(j, "last", "final") {
		n, k = -1, j+1
	}
	s, ok := p.as(k, unitWord)
	if k == j || !ok || s.n != 1 || s.code != "W" && s.code != "WE" || n > 5 || !p.textIn(k+1, "of", "in") {
		return timex{}
	}
	m, e := p.month(k + 2)
	if e == k+2 {
		return timex{}
	}
	t := timex{kind: calendarTimex, grain: calendar.WeekGrain, month: m, nth: n}
	if s.code == "WE" {
		t.grain = calendar.WeekendGrain
	}
	return p.monthYear(t, e)
}

// weekIn returns the n-th week or weekend of a month, the last for n < 0. Of a week the month holds the greater part, of a
// weekend the Saturday.
func weekIn(g calendar.Grain, year, month, n int) calendar.Moment {
	weekday := 4
	if g == calendar.WeekendGrain {
		weekday = 6
	}
	return calendar.MomentOf(g, calendar.NthWeekday(year, time.Month(month), weekday, n))
}

// dayOfMonth reads “the 22nd of this month”, “the 2nd of last month”, “the fifth of the following month”; and a day alone
// where no noun follows: “It reopens on the 15th.”
func (p *timeParser) dayOfMonth(i int) timex {
	j := p.the(i)
	day, k := p.dayNumber(j)
	if j == i || k == j || day > 31 {
		return timex{}
	}
	if !p.textIs(k, "of") {
		if !p.ordinalEnd(k-1) || !p.textIn(i-1, "on", "by", "until", "till", "from", "since", "before", "after", "to") || !p.clauseFollows(k) && !p.subjectFollows(k) {
			return timex{}
		}
		return timex{kind: calendarTimex, grain: calendar.DayGrain, day: day, end: k}
	}
	shift, e := p.shiftWords(p.the(k + 1))
	switch {
	case e == p.the(k+1) && p.the(k+1) > k+1:
		shift = timeShift{0, toFocus}
	case shift.anchor == "", shift.anchor == "recent":
		return timex{}
	}
	if !p.textIs(e, "month") {
		return timex{}
	}
	return timex{kind: offsetTimex, unit: "M", timeShift: shift, day: day, current: true, end: e + 1}
}

// clauseFollows reports whether the words from atom i on do not belong to a number before them: a mark, or a word that is
// no noun or adjective.
func (p *timeParser) clauseFollows(i int) bool {
	return p.clauseEnds(i) || p.textIn(i, "in", "at", "with", "when", "for", "and", "or", "as", "to", "but", "after", "before", "by", "from", "that", "who", "until", "because")
}

// subjectFollows reports whether a subject begins at atom i: “On the 16th the powder ran out”, “On the 5th he left”.
func (p *timeParser) subjectFollows(i int) bool {
	if p.at(i).kind != 'w' || p.at(i).upper {
		return false
	}
	switch p.tag(i) {
	case "DT", "PRP", "PRP$", "EX":
		return true
	}
	return false
}

// dayIn returns day n of the month m, nothing when the month has none.
func dayIn(m calendar.Moment, n int) calendar.Moment {
	d := calendar.Date{Year: m.Date.Year, Month: m.Date.Month, Day: n}
	if !m.Known() || !d.Valid() {
		return calendar.Moment{}
	}
	o := calendar.MomentOf(calendar.DayGrain, d)
	o.BC = m.BC
	return o
}

// dayAlone resolves the day of a month that is not told: in a history that of the month last spoken of; in news the one nearest
// to publication, on the side of the tense.
func (r *timeResolver) dayAlone(t timex, tense tense) calendar.Moment {
	ref := r.reference(toPublication)
	if r.history && r.track.at.Known() {
		return dayIn(r.track.at, t.day)
	}
	if !ref.Known() {
		return calendar.Moment{Grain: calendar.DayGrain, Date: calendar.Date{Day: t.day}}
	}
	best, least := calendar.Moment{}, 1<<30
	for shift := -2; shift <= 2; shift++ {
		m := dayIn(calendar.MomentOf(calendar.MonthGrain, ref.Date).Add(shift, calendar.MonthGrain), t.day)
		if m.Grain == calendar.NoGrain || t.weekday > 0 && m.Date.Weekday() != t.weekday {
			continue
		}
		days := daysBetween(ref.Date, m.Date)
		cost := abs(days)
		if days < 0 && (tense == futureTense || tense == futurate) || days > 0 && tense == pastTense {
			cost += 100
		}
		if cost < least {
			best, least = m, cost
		}
	}
	return best
}
