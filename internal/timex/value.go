package timex

import (
	"strconv"
	"strings"
	"time"

	"github.com/ebc17271/lede/internal/calendar"
)

// A timeResolver gives time expressions their values, in the order of the text.
type timeResolver struct {
	pub    calendar.Date   // the day of publication, zero when unknown
	clock  string          // and its time, with the zone: “14:05Z”
	focus  calendar.Moment // the time last spoken of
	day    calendar.Moment // the day last spoken of
	part   calendar.Moment // the quarter, half or month last spoken of
	months [13]int         // the year of each month where the tense told it

	history bool  // the text is told along years of the past
	track   track // where it has come to
}

// note remembers m as the time last spoken of.
func (r *timeResolver) note(m calendar.Moment) {
	r.focus = m
	r.track.follow(m)
	switch m.Grain {
	case calendar.DayGrain:
		r.day = m
	case calendar.QuarterGrain, calendar.HalfGrain:
		r.part = m
	}
}

// ahead reports whether the day last spoken of lies after publication.
func (r *timeResolver) ahead() bool {
	return r.day.Known() && !r.pub.IsZero() && r.pub.Before(r.day.Date)
}

// resolve returns the TIMEX3 type and value of t, which stands in a clause of the given tense;
// "" when it has none, as when the calendar has no such day.
func (r *timeResolver) resolve(t timex, tense tense) (typ, value string) {
	switch t.kind {
	case referenceTimex:
		return "date", t.text
	case durationTimex:
		if t.unit == "M" && !t.quantity.vague && t.quantity.n > 3 {
			r.part = calendar.Moment{} // the first nine months: no quarter is spoken of any more
		}
		return "duration", t.quantity.duration(t.unit)
	case setTimex:
		return "set", t.setValue()
	}
	if v := r.vagueOffset(t); v != "" {
		return "date", v
	}
	m := r.moment(t, tense)
	if t.until > 0 {
		return "date", m.Value() + "/" + calendar.Pad(t.until, 4)
	}
	if m.Grain == calendar.NoGrain || m.Date.Year < 0 || m.Date.Year > 9999 {
		return "", ""
	}
	switch {
	case !m.Known() || t.compares() || t.before && t.kind == offsetTimex:
	case t.before:
		r.focus = m
	default:
		r.note(m)
	}
	if m.Clock != "" {
		return "time", m.Value()
	}
	return "date", m.Value()
}

// compares reports whether t only holds what is told against a time before: “up from $2 a year
// earlier”. The story stays where it was.
func (t *timex) compares() bool {
	return t.kind == offsetTimex && t.steps < 0 && (t.unit == "Y" || t.unit == "QP") && (t.anchor == toFocus || t.quantity.n == 1)
}

// moment returns the part of the calendar that t names.
func (r *timeResolver) moment(t timex, tense tense) calendar.Moment {
	var m calendar.Moment
	if t.kind == offsetTimex {
		if m = r.offset(t, tense); t.day > 0 {
			m = dayIn(m, t.day)
		}
	} else {
		m = r.calendar(t, tense)
	}
	if m.Grain == calendar.DayGrain {
		if t.clock != "" {
			m.Clock = t.clock + t.zone.On(m.Date)
		}
		switch {
		case t.weekOf && t.unit == "WE" && m.Known():
			m = longWeekend(m.Date)
		case t.weekOf:
			m = calendar.MomentOf(calendar.WeekGrain, m.Date)
		}
	}
	return m
}

// longWeekend returns the weekend that a holiday makes longer: the one before a Monday or Tuesday, else the one after.
func longWeekend(d calendar.Date) calendar.Moment {
	if d.Weekday() <= 2 {
		d = d.AddDays(-d.Weekday())
	}
	return calendar.MomentOf(calendar.WeekendGrain, d)
}

// reference returns the day that t is counted from, and what was last spoken of when that is it.
func (r *timeResolver) reference(a anchor) calendar.Moment {
	if a == toFocus && r.focus.Known() {
		return r.focus
	}
	if r.pub.IsZero() {
		return calendar.Moment{}
	}
	return calendar.Moment{Grain: calendar.DayGrain, Date: r.pub}
}

// calendar resolves a time that names a part of the calendar.
func (r *timeResolver) calendar(t timex, tense tense) calendar.Moment {
	if t.yearShift.anchor != "" {
		if ref := r.reference(t.yearShift.anchor); ref.Known() {
			t.year = ref.Date.Year + t.yearShift.steps
		}
	}
	switch {
	case t.grain == calendar.DayGrain && t.month == 0 && t.holiday == nil && t.day > 0:
		return r.dayAlone(t, tense)
	case t.grain == calendar.DayGrain && t.month == 0 && t.holiday == nil:
		return r.weekday(t, tense)
	case t.year > 0:
		return t.inYear(t.year)
	case t.year < 0:
		m := t.inYear(-t.year)
		m.BC = true
		return m
	case r.history && t.anchor == "" && r.track.at.Known():
		return r.onTrack(t)
	}
	ref := r.reference(t.anchor)
	if !ref.Known() {
		return t.unknownYear()
	}
	return r.nearest(t, ref, tense)
}

// inYear returns the moment of t in a year, noGrain if the calendar has none there.
func (t *timex) inYear(year int) calendar.Moment {
	var d calendar.Date
	switch {
	case t.grain == calendar.DayGrain && t.holiday != nil:
		d = t.holiday.in(year)
	case t.nth != 0 && t.grain != calendar.DayGrain:
		return weekIn(t.grain, year, t.month, t.nth)
	case t.grain == calendar.DayGrain && t.nth != 0:
		d = calendar.NthWeekday(year, time.Month(t.month), t.weekday, t.nth)
	default:
		return calendar.YearPart{Grain: t.grain, Month: t.month, Day: t.day, N: t.n, Season: t.season}.In(year)
	}
	if !d.Valid() {
		return calendar.Moment{}
	}
	return calendar.MomentOf(calendar.DayGrain, d)
}

// unknownYear returns the moment of t in a year nobody knows.
func (t *timex) unknownYear() calendar.Moment {
	m := calendar.Moment{Grain: t.grain, N: t.n, Season: t.season, Date: calendar.Date{Year: 0, Month: time.Month(t.month), Day: t.day}}
	if t.nth != 0 && t.grain != calendar.DayGrain {
		return calendar.UnknownMoment(t.grain)
	}
	if t.grain == calendar.DayGrain {
		d := calendar.Date{Year: 2000, Month: time.Month(t.month), Day: max(t.day, 1)} // a leap year
		if t.nth != 0 {
			return m
		}
		if h := t.holiday; h != nil {
			if h.rule != "fixed" {
				return m
			}
			d = h.in(2000)
		}
		if !d.Valid() {
			return calendar.Moment{}
		}
		m.Date.Month, m.Date.Day = d.Month, d.Day
	}
	return m
}

// nearest returns the moment of t in the year that suits the tense or the shift.
func (r *timeResolver) nearest(t timex, ref calendar.Moment, tense tense) calendar.Moment {
	if y := r.months[t.month%13]; (tense == noTense || tense == conditionalTense) && t.grain == calendar.MonthGrain && t.anchor == "" && y > 0 {
		return t.inYear(y) // the November election, spoken of before
	}
	if ref.BC {
		m := t.inYear(ref.Date.Year)
		m.BC = true
		return m
	}
	late := t.deadline && tense != pastTense && t.timeShift.anchor == "" // what must be done before winter is not to be done before the one that it is
	var best calendar.Moment
	bestCost := 1 << 30
	for y := ref.Date.Year - 2; y <= ref.Date.Year+2; y++ {
		m := t.inYear(y)
		if m.Grain == calendar.NoGrain || t.weekday > 0 && m.Date.Weekday() != t.weekday {
			continue
		}
		if late && !ref.Date.Before(m.Date) {
			continue
		}
		if cost := yearCost(m, ref, t.timeShift, tense); cost < bestCost {
			best, bestCost = m, cost
		}
	}
	if t.grain == calendar.MonthGrain && tense != noTense && tense != conditionalTense {
		r.months[t.month] = best.Date.Year
	}
	if best.Grain == calendar.NoGrain && t.weekday > 0 {
		t.weekday = 0 // the weekday does not fit the date
		return r.nearest(t, ref, tense)
	}
	return best
}

// yearCost says how badly m suits as the time meant by one who writes at ref: the days
// between, more when it lies on the wrong side.
func yearCost(m, ref calendar.Moment, shift timeShift, tense tense) int {
	const wrong = 10000
	days := daysBetween(ref.Date, m.Date)
	ahead := days > 0
	before := m.Last().Before(ref.Date)
	cost := 0 // within m
	if ahead {
		cost = days
	} else if before {
		cost = daysBetween(m.Last(), ref.Date)
	}
	switch {
	case shift.anchor != "" && shift.steps < 0:
		if !before {
			cost += wrong
		}
	case shift.anchor != "" && shift.steps > 0:
		if !ahead {
			cost += wrong
		}
	case m.Season == "WI" && tense != futureTense: // this winter began last year or will begin in this
	case shift.anchor != "":
		if m.Date.Year != ref.Date.Year {
			cost += wrong
		}
	case tense == pastTense:
		if ahead && m.Grain == calendar.DayGrain {
			cost *= 4
		} else if ahead {
			cost *= 20
		}
	case tense == futureTense && m.Grain == calendar.QuarterGrain:
		if before {
			cost *= 2 // it expects to report a loss for the third quarter
		}
	case tense == futureTense:
		if before && (m.Grain == calendar.DayGrain || m.Grain == calendar.SeasonGrain) {
			cost *= 60 // will open on Feb. 3
		} else if before {
			cost *= 6
		}
	case tense == comingTense:
		if before {
			cost *= 60
		}
	case tense == conditionalTense: // the sale would close in January
	case m.Grain != calendar.DayGrain && ahead:
		cost *= 4
	}
	return cost
}

// daysBetween returns the number of days from d to e.
func daysBetween(d, e calendar.Date) int {
	return int(e.Midnight(time.UTC).Sub(d.Midnight(time.UTC)) / (24 * time.Hour))
}

// weekday resolves a day of the week: in past and plain clauses the last one, the day of
// publication included, in clauses about the future the next.
func (r *timeResolver) weekday(t timex, tense tense) calendar.Moment {
	a := t.anchor
	if a == ofWeek || a == weekAfter {
		a = toPublication
	}
	ref := r.reference(a)
	if !ref.Known() {
		return calendar.Moment{Grain: calendar.DayGrain, Weekday: t.weekday}
	}
	day := ref.Date
	ahead := (t.weekday - day.Weekday() + 7) % 7
	switch {
	case t.anchor == weekAfter:
		ahead = (ahead+6)%7 + 1 + 7*t.steps
	case t.anchor == ofWeek:
		ahead = t.weekday - day.Weekday() + 7*t.steps
	case t.anchor != "" && t.steps < 0:
		ahead -= 7
	case t.anchor != "" && t.steps > 0:
		if ahead == 0 {
			ahead = 7
		}
	case t.anchor != "" && tense == pastTense: // died this Friday
		if ahead > 0 {
			ahead -= 7
		}
	case t.anchor != "":
		if tense != futureTense && t.weekday < day.Weekday() {
			ahead = t.weekday - day.Weekday()
		}
	case tense == futureTense:
	case tense == beforehand && ahead <= 4 && (ahead < 4 || day.Weekday() > 1): // on Wednesday “Tuesday's vote” was yesterday, on Monday Friday's sale was the last thing
	default:
		if ahead > 0 {
			ahead -= 7
		}
	}
	return calendar.MomentOf(calendar.DayGrain, day.AddDays(ahead))
}

// durationUnits are the units that TIMEX3 writes as so many of another.
var durationUnits = map[string]struct {
	code  string
	times int
}{
	"WD": {"D", 1}, "WE": {"D", 2}, "FN": {"W", 2}, "DE": {"Y", 10}, "CE": {"Y", 100}, "ML": {"Y", 1000},
}

// halfUnits are what half a unit is in a smaller one.
var halfUnits = map[string]string{"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}

// duration writes so many units as a TIMEX3 value: PT2H, P1W, P2Y6M, PXY.
func (q quantity) duration(unit string) string {
	if q.vague {
		if clock, ok := strings.CutPrefix(unit, "T"); ok {
			return "PTX" + clock
		}
		return "PX" + unit
	}
	n := q.n
	if u, ok := durationUnits[unit]; ok {
		n *= u.times
		if q.half && u.times > 1 {
			n, q.half = n+u.times/2, false
		}
		unit = u.code
	}
	prefix, letter := "P", unit
	if clock, ok := strings.CutPrefix(unit, "T"); ok {
		prefix, letter = "PT", clock
	}
	number := strconv.Itoa(n)
	switch half := halfUnits[unit]; {
	case q.half && half != "" && n == 0:
		return prefix + half
	case q.half && half != "":
		return prefix + number + letter + half
	case q.half:
		return prefix + number + ".5" + letter
	case q.tenth != "":
		return prefix + number + "." + q.tenth + letter
	}
	return prefix + number + letter
}

// setValue writes what comes again and again.
func (t *timex) setValue() string {
	switch {
	case t.weekday > 0:
		return "XXXX-WXX-" + strconv.Itoa(t.weekday) + t.clock
	case t.month > 0:
		return "XXXX-" + calendar.Pad(t.month, 2)
	case t.season != "":
		return "XXXX-" + t.season
	case t.clock != "":
		return "XXXX-XX-XX" + t.clock
	case t.unit == "WE":
		return "XXXX-WXX-WE"
	}
	return t.quantity.duration(t.unit)
}
