package lede

import (
	"strconv"
	"time"
)

// A grain is how fine a stretch of the calendar is.
type grain int8

// The grains, from coarse to fine.
const (
	noGrain grain = iota
	centuryGrain
	decadeGrain
	yearGrain
	halfGrain
	seasonGrain
	quarterGrain
	monthGrain
	weekGrain
	weekendGrain
	dayGrain
)

// A moment is a stretch of the calendar that a text names, as precise as it does.
type moment struct {
	grain   grain
	date    date   // its first day; the parts that nobody knows are 0
	n       int    // which half or quarter of the year
	season  string // SP, SU, FA or WI
	weekday int    // of a day whose date nobody knows
	clock   string // within the day: TMO, T14:05, T14:05-05:00
}

// momentOf returns the stretch of grain g that the day d is in.
func momentOf(g grain, d date) moment {
	m := moment{grain: g, date: d}
	switch g {
	case centuryGrain:
		m.date = date{max(1, d.year/100*100), 1, 1}
	case decadeGrain:
		m.date = date{max(1, d.year/10*10), 1, 1}
	case yearGrain:
		m.date = date{d.year, 1, 1}
	case halfGrain:
		m.n = (int(d.month)-1)/6 + 1
		m.date = date{d.year, time.Month(m.n*6 - 5), 1}
	case quarterGrain:
		m.n = (int(d.month)-1)/3 + 1
		m.date = date{d.year, time.Month(m.n*3 - 2), 1}
	case seasonGrain:
		return seasonMoment(d.year, [...]string{"WI", "SP", "SU", "FA"}[int(d.month)%12/3])
	case monthGrain:
		m.date = date{d.year, d.month, 1}
	case weekGrain:
		m.date = d.addDays(1 - d.weekday())
	case weekendGrain:
		m.date = d.addDays(6 - d.weekday())
		if d.weekday() == 7 {
			m.date = d.addDays(-1)
		}
	}
	return m
}

// seasonMonth returns the month in which a season of the northern year begins, as
// weathermen count.
func seasonMonth(season string) time.Month {
	switch season {
	case "SP":
		return time.March
	case "SU":
		return time.June
	case "FA":
		return time.September
	}
	return time.December
}

// seasonMoment returns a season of a year. Winter is that in which the year begins
// when it is spoken of in its first months; without such a hint the one at its end.
func seasonMoment(year int, season string) moment {
	return moment{grain: seasonGrain, date: date{year, seasonMonth(season), 1}, season: season}
}

// add returns the moment n units later, in the grain of m or of the unit, whichever is the finer.
func (m moment) add(n int, u grain) moment {
	if m.date.year == 0 {
		return unknownMoment(u)
	}
	d := m.date
	switch u {
	case centuryGrain:
		d = d.addMonths(1200 * n)
	case decadeGrain:
		d = d.addMonths(120 * n)
	case yearGrain:
		d = d.addMonths(12 * n)
	case halfGrain:
		d = d.addMonths(6 * n)
	case quarterGrain, seasonGrain:
		d = d.addMonths(3 * n)
	case monthGrain:
		d = d.addMonths(n)
	case weekGrain, weekendGrain:
		d = d.addDays(7 * n)
	default:
		d = d.addDays(n)
	}
	if !d.valid() {
		return moment{}
	}
	return momentOf(u, d)
}

// unknownMoment returns the moment of grain g of which nothing is known.
func unknownMoment(g grain) moment { return moment{grain: g} }

// value writes m as a TIMEX3 value.
func (m moment) value() string {
	y := "XXXX"
	if m.date.year > 0 {
		y = pad(m.date.year, 4)
	}
	switch m.grain {
	case centuryGrain:
		return y[:2]
	case decadeGrain:
		return y[:3]
	case yearGrain:
		return y
	case halfGrain:
		return y + "-H" + digitOrX(m.n)
	case quarterGrain:
		return y + "-Q" + digitOrX(m.n)
	case seasonGrain:
		return y + "-" + m.season
	case monthGrain:
		return y + "-" + twoOrX(int(m.date.month))
	case weekGrain, weekendGrain:
		return m.weekValue()
	}
	return m.dayValue() + m.clock
}

// weekValue writes a week or weekend: 2022-W06, 2022-W06-WE.
func (m moment) weekValue() string {
	s := "XXXX-WXX"
	if m.known() {
		y, w := m.date.week()
		s = pad(y, 4) + "-W" + pad(w, 2)
	} else if m.date.year > 0 {
		s = pad(m.date.year, 4) + "-WXX"
	}
	if m.grain == weekendGrain {
		s += "-WE"
	}
	return s
}

// dayValue writes a day: 2022-02-10, XXXX-02-10, XXXX-WXX-4.
func (m moment) dayValue() string {
	if m.date.month == 0 && m.weekday > 0 {
		return "XXXX-WXX-" + strconv.Itoa(m.weekday)
	}
	y := "XXXX"
	if m.date.year > 0 {
		y = pad(m.date.year, 4)
	}
	return y + "-" + twoOrX(int(m.date.month)) + "-" + twoOrX(m.date.day)
}

// digitOrX writes one digit, X for 0.
func digitOrX(n int) string {
	if n == 0 {
		return "X"
	}
	return strconv.Itoa(n)
}

// twoOrX writes two digits, XX for 0.
func twoOrX(n int) string {
	if n == 0 {
		return "XX"
	}
	return pad(n, 2)
}

// known reports whether the calendar place of m is known.
func (m moment) known() bool {
	return m.grain != noGrain && m.date.year > 0 && m.date.month > 0 && m.date.day > 0
}

// last returns the last day of m.
func (m moment) last() date {
	return m.date.addDays(0).endOf(m)
}

// endOf returns the last day of the stretch m that begins at d.
func (d date) endOf(m moment) date {
	switch m.grain {
	case centuryGrain:
		return d.addMonths(1200).addDays(-1)
	case decadeGrain:
		return d.addMonths(120).addDays(-1)
	case yearGrain:
		return d.addMonths(12).addDays(-1)
	case halfGrain:
		return d.addMonths(6).addDays(-1)
	case quarterGrain, seasonGrain:
		return d.addMonths(3).addDays(-1)
	case monthGrain:
		return d.addMonths(1).addDays(-1)
	case weekGrain:
		return d.addDays(6)
	case weekendGrain:
		return d.addDays(1)
	}
	return d
}

// A yearPart is a part of a year whatever the year: a half, a quarter, a season, a month, a day.
type yearPart struct {
	grain      grain
	month, day int
	n          int    // number of the half or quarter
	season     string // SP, SU, FA, WI
}

// in returns the part in a year, noGrain if the calendar has none there.
func (p yearPart) in(year int) moment {
	var d date
	switch p.grain {
	case halfGrain:
		d = date{year, time.Month(p.n*6 - 5), 1}
	case quarterGrain:
		d = date{year, time.Month(p.n*3 - 2), 1}
	case seasonGrain:
		return seasonMoment(year, p.season)
	case monthGrain:
		d = date{year, time.Month(p.month), 1}
	case dayGrain:
		d = date{year, time.Month(p.month), p.day}
	default:
		d = date{year, 1, 1}
	}
	if !d.valid() {
		return moment{}
	}
	return momentOf(p.grain, d)
}

// sameGrain returns the part of m's year that f is of its own.
func (m moment) sameGrain(f moment) moment {
	if !m.known() {
		return m
	}
	return momentOf(f.grain, date{m.date.year, f.date.month, f.date.day})
}

// within returns the moment of grain g of which no more is known than that it lies in or near m.
func (m moment) within(g grain) moment {
	u := unknownMoment(g)
	if m.grain >= yearGrain {
		u.date.year = m.date.year
	}
	if m.grain == monthGrain && g == dayGrain {
		u.date.month = m.date.month
	}
	return u
}
