package calendar

import (
	"strconv"
	"time"
)

// A Grain is how fine a stretch of the calendar is.
type Grain int8

// The grains, from coarse to fine.
const (
	NoGrain Grain = iota
	CenturyGrain
	DecadeGrain
	YearGrain
	HalfGrain
	SeasonGrain
	QuarterGrain
	MonthGrain
	WeekGrain
	WeekendGrain
	DayGrain
)

// A Moment is a stretch of the calendar that a text names, as precise as it does.
type Moment struct {
	Grain   Grain
	Date    Date   // its first day; the parts that nobody knows are 0
	N       int    // which half or quarter of the year
	Season  string // SP, SU, FA or WI
	Weekday int    // of a day whose date nobody knows
	Clock   string // within the day: TMO, T14:05, T14:05-05:00
	BC      bool   // its year is one before Christ
}

// MomentOf returns the stretch of grain g that the day d is in.
func MomentOf(g Grain, d Date) Moment {
	m := Moment{Grain: g, Date: d}
	switch g {
	case CenturyGrain:
		m.Date = Date{max(1, d.Year/100*100), 1, 1}
	case DecadeGrain:
		m.Date = Date{max(1, d.Year/10*10), 1, 1}
	case YearGrain:
		m.Date = Date{d.Year, 1, 1}
	case HalfGrain:
		m.N = (int(d.Month)-1)/6 + 1
		m.Date = Date{d.Year, time.Month(m.N*6 - 5), 1}
	case QuarterGrain:
		m.N = (int(d.Month)-1)/3 + 1
		m.Date = Date{d.Year, time.Month(m.N*3 - 2), 1}
	case SeasonGrain:
		return seasonMoment(d.Year, [...]string{"WI", "SP", "SU", "FA"}[int(d.Month)%12/3])
	case MonthGrain:
		m.Date = Date{d.Year, d.Month, 1}
	case WeekGrain:
		m.Date = d.AddDays(1 - d.Weekday())
	case WeekendGrain:
		m.Date = d.AddDays(6 - d.Weekday())
		if d.Weekday() == 7 {
			m.Date = d.AddDays(-1)
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
func seasonMoment(year int, season string) Moment {
	return Moment{Grain: SeasonGrain, Date: Date{year, seasonMonth(season), 1}, Season: season}
}

// Add returns the moment n units later, in the grain of m or of the unit, whichever is the finer.
func (m Moment) Add(n int, u Grain) Moment {
	if m.Date.Year == 0 {
		return UnknownMoment(u)
	}
	d := m.Date
	switch u {
	case CenturyGrain:
		d = d.addMonths(1200 * n)
	case DecadeGrain:
		d = d.addMonths(120 * n)
	case YearGrain:
		d = d.addMonths(12 * n)
	case HalfGrain:
		d = d.addMonths(6 * n)
	case QuarterGrain, SeasonGrain:
		d = d.addMonths(3 * n)
	case MonthGrain:
		d = d.addMonths(n)
	case WeekGrain, WeekendGrain:
		d = d.AddDays(7 * n)
	default:
		d = d.AddDays(n)
	}
	if m.BC {
		return m.beforeChrist(d, u)
	}
	if !d.Valid() {
		return Moment{}
	}
	return MomentOf(u, d)
}

// beforeChrist returns the moment that was counted to d from m as if its year were one after Christ: years before Christ
// count down.
func (m Moment) beforeChrist(d Date, u Grain) Moment {
	years := d.Year - m.Date.Year
	d.Year = m.Date.Year - years
	bc := d.Year > 0
	if !bc {
		d.Year = 1 - d.Year
	}
	if !d.Valid() {
		return Moment{}
	}
	m = MomentOf(u, d)
	m.BC = bc
	return m
}

// UnknownMoment returns the moment of grain g of which nothing is known.
func UnknownMoment(g Grain) Moment { return Moment{Grain: g} }

// Value writes m as a TIMEX3 value.
func (m Moment) Value() string {
	if m.BC {
		m.BC = false
		return "BC" + m.Value()
	}
	y := "XXXX"
	if m.Date.Year > 0 {
		y = Pad(m.Date.Year, 4)
	}
	switch m.Grain {
	case CenturyGrain:
		return y[:2]
	case DecadeGrain:
		return y[:3]
	case YearGrain:
		return y
	case HalfGrain:
		return y + "-H" + digitOrX(m.N)
	case QuarterGrain:
		return y + "-Q" + digitOrX(m.N)
	case SeasonGrain:
		return y + "-" + m.Season
	case MonthGrain:
		return y + "-" + twoOrX(int(m.Date.Month))
	case WeekGrain, WeekendGrain:
		return m.weekValue()
	}
	return m.dayValue() + m.Clock
}

// weekValue writes a week or weekend: 2022-W06, 2022-W06-WE.
func (m Moment) weekValue() string {
	s := "XXXX-WXX"
	if m.Known() {
		y, w := m.Date.week()
		s = Pad(y, 4) + "-W" + Pad(w, 2)
	} else if m.Date.Year > 0 {
		s = Pad(m.Date.Year, 4) + "-WXX"
	}
	if m.Grain == WeekendGrain {
		s += "-WE"
	}
	return s
}

// dayValue writes a day: 2022-02-10, XXXX-02-10, XXXX-WXX-4.
func (m Moment) dayValue() string {
	if m.Date.Month == 0 && m.Weekday > 0 {
		return "XXXX-WXX-" + strconv.Itoa(m.Weekday)
	}
	y := "XXXX"
	if m.Date.Year > 0 {
		y = Pad(m.Date.Year, 4)
	}
	return y + "-" + twoOrX(int(m.Date.Month)) + "-" + twoOrX(m.Date.Day)
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
	return Pad(n, 2)
}

// Known reports whether the calendar place of m is known.
func (m Moment) Known() bool {
	return m.Grain != NoGrain && m.Date.Year > 0 && m.Date.Month > 0 && m.Date.Day > 0
}

// Last returns the last day of m.
func (m Moment) Last() Date {
	return m.Date.AddDays(0).endOf(m)
}

// endOf returns the last day of the stretch m that begins at d.
func (d Date) endOf(m Moment) Date {
	switch m.Grain {
	case CenturyGrain:
		return d.addMonths(1200).AddDays(-1)
	case DecadeGrain:
		return d.addMonths(120).AddDays(-1)
	case YearGrain:
		return d.addMonths(12).AddDays(-1)
	case HalfGrain:
		return d.addMonths(6).AddDays(-1)
	case QuarterGrain, SeasonGrain:
		return d.addMonths(3).AddDays(-1)
	case MonthGrain:
		return d.addMonths(1).AddDays(-1)
	case WeekGrain:
		return d.AddDays(6)
	case WeekendGrain:
		return d.AddDays(1)
	}
	return d
}

// A YearPart is a part of a year whatever the year: a half, a quarter, a season, a month, a day.
type YearPart struct {
	Grain      Grain
	Month, Day int
	N          int    // number of the half or quarter
	Season     string // SP, SU, FA, WI
}

// In returns the part in a year, noGrain if the calendar has none there.
func (p YearPart) In(year int) Moment {
	var d Date
	switch p.Grain {
	case HalfGrain:
		d = Date{year, time.Month(p.N*6 - 5), 1}
	case QuarterGrain:
		d = Date{year, time.Month(p.N*3 - 2), 1}
	case SeasonGrain:
		return seasonMoment(year, p.Season)
	case MonthGrain:
		d = Date{year, time.Month(p.Month), 1}
	case DayGrain:
		d = Date{year, time.Month(p.Month), p.Day}
	default:
		d = Date{year, 1, 1}
	}
	if !d.Valid() {
		return Moment{}
	}
	return MomentOf(p.Grain, d)
}

// SameGrain returns the part of m's year that f is of its own.
func (m Moment) SameGrain(f Moment) Moment {
	if !m.Known() {
		return m
	}
	return MomentOf(f.Grain, Date{m.Date.Year, f.Date.Month, f.Date.Day})
}

// Within returns the moment of grain g of which no more is known than that it lies in or near m.
func (m Moment) Within(g Grain) Moment {
	u := UnknownMoment(g)
	if m.Grain >= YearGrain {
		u.Date.Year = m.Date.Year
	}
	if m.Grain == MonthGrain && g == DayGrain {
		u.Date.Month = m.Date.Month
	}
	return u
}
