package timex

import (
	"strings"
	"time"

	"github.com/ebc17271/lede/internal/calendar"
)

// This file gives values to times that are counted from another: “two weeks ago”, “the year-earlier period”.

// vagueOffset returns the value of “several years ago” and “66 million years ago”, which are no dates.
func (r *timeResolver) vagueOffset(t timex) string {
	if t.kind != offsetTimex || !t.quantity.vague && t.quantity.n < 10000 || strings.HasPrefix(t.unit, "T") && r.day.Known() && t.anchor == toFocus {
		return ""
	}
	if t.steps > 0 {
		return "FUTURE_REF"
	}
	return "PAST_REF"
}

// unitGrains are the grains of the units that a calendar has.
var unitGrains = map[string]calendar.Grain{
	"D": calendar.DayGrain, "WD": calendar.DayGrain, "W": calendar.WeekGrain, "FN": calendar.WeekGrain, "WE": calendar.WeekendGrain, "M": calendar.MonthGrain,
	"Q": calendar.QuarterGrain, "QP": calendar.YearGrain, "Y": calendar.YearGrain, "DE": calendar.DecadeGrain, "CE": calendar.CenturyGrain,
}

// offset resolves a time that is counted from another.
func (r *timeResolver) offset(t timex, tense tense) calendar.Moment {
	if strings.HasPrefix(t.unit, "T") {
		return r.hours(t)
	}
	g, ok := unitGrains[t.unit]
	if !ok {
		return calendar.Moment{}
	}
	ref := r.origin(t, g)
	if !ref.Known() {
		return calendar.UnknownMoment(g)
	}
	if m, ok := r.known(t, g, ref, tense); ok {
		return m
	}
	if t.anchor == toFocus && ref.Grain < g {
		if !t.current {
			return ref.Within(g) // in 2015 … two weeks later
		}
		if ref = r.reference(toPublication); !ref.Known() {
			return calendar.UnknownMoment(g)
		}
	}
	m := ref.Add(t.count(), g)
	if r.overshoots(t, m, tense) {
		return calendar.UnknownMoment(g)
	}
	if g == calendar.DayGrain && ref.Grain == calendar.DayGrain && t.steps == 0 && t.anchor == toFocus {
		m.Clock = "" // that day
	}
	return m
}

// origin returns the time that t, in units of grain g, is counted from.
func (r *timeResolver) origin(t timex, g calendar.Grain) calendar.Moment {
	ref := r.reference(t.anchor)
	if t.anchor == toFocus && g == calendar.DayGrain && r.day.Known() && !(t.clock == "" && r.movedOn()) {
		ref = r.day
	}
	if t.anchor == toFocus && t.clock != "" && ref.Grain != calendar.DayGrain {
		return r.reference(toPublication)
	}
	return ref
}

// movedOn reports whether a week or month has been spoken of since the last day, in which that day does not lie: “In the last week of
// October 2018 it fell. The day before, …”
func (r *timeResolver) movedOn() bool {
	f := r.focus
	return (f.Grain == calendar.MonthGrain || f.Grain == calendar.WeekGrain) && f.Known() && (r.day.Date.Before(f.Date) || f.Last().Before(r.day.Date))
}

// counted reports whether t says how many units it lies away.
func (t *timex) counted() bool { return t.quantity != quantity{} }

// count returns how many units t lies ahead of its origin.
func (t *timex) count() int {
	switch {
	case t.unit == "FN" && t.counted():
		return 2 * t.steps * t.quantity.n
	case t.unit == "FN":
		return 2 * t.steps
	case t.counted():
		return t.steps * t.quantity.n
	}
	return t.steps
}

// known returns the moment of times that are not so many of their units away: weekends and quarters last spoken of, the
// same part of another year, halves of long units.
func (r *timeResolver) known(t timex, g calendar.Grain, ref calendar.Moment, tense tense) (calendar.Moment, bool) {
	n := t.count()
	switch {
	case t.anchor == toLatest && g == calendar.QuarterGrain:
		return r.latestQuarter(), true
	case t.anchor == toLatest && g == calendar.WeekendGrain:
		return r.weekend(tense), true
	case t.unit == "QP" && t.year > 0 && !r.part.Known():
		return calendar.MomentOf(calendar.YearGrain, calendar.Date{Year: t.year, Month: 1, Day: 1}), true
	case t.unit == "QP" && t.year > 0:
		return r.samePart(t.year - r.part.Date.Year), true
	case t.unit == "QP":
		return r.samePart(t.steps), true
	case g == calendar.YearGrain && (t.counted() || t.anchor == toFocus) && n == -1 && r.part.Known() && (t.counted() || !t.quantity.half):
		return r.samePart(n), true
	case g == calendar.DecadeGrain && t.counted():
		return ref.Add(10*n+5*t.halves(), calendar.YearGrain), true
	case g == calendar.CenturyGrain && t.quantity.half:
		return ref.Add(100*n+50*t.halves(), calendar.YearGrain), true
	case g == calendar.YearGrain && t.quantity.half:
		return ref.Add(12*n+6*t.halves(), calendar.MonthGrain), true
	}
	return calendar.Moment{}, false
}

// overshoots reports whether m lies after publication though the clause does not, so that t was counted from a time that
// nobody has named: “More than 150 years later, that has not changed.”
func (r *timeResolver) overshoots(t timex, m calendar.Moment, tense tense) bool {
	if !t.counted() || t.steps < 1 || t.anchor != toFocus || r.pub.IsZero() || !r.pub.Before(m.Date) {
		return false
	}
	return tense == pastTense || tense == noTense || tense == presentTense && m.Grain == calendar.YearGrain
}

// halves returns the direction of t if half a unit is counted: 1 ahead, -1 back.
func (t *timex) halves() int {
	if t.quantity.half {
		return t.steps
	}
	return 0
}

// latestQuarter returns the quarter last spoken of, or the last that was over on publication.
func (r *timeResolver) latestQuarter() calendar.Moment {
	if r.focus.Grain == calendar.QuarterGrain {
		return r.focus
	}
	if r.pub.IsZero() {
		return calendar.UnknownMoment(calendar.QuarterGrain)
	}
	return calendar.Moment{Grain: calendar.DayGrain, Date: r.pub}.Add(-1, calendar.QuarterGrain)
}

// weekend returns the weekend nearest to publication on the side of the tense.
func (r *timeResolver) weekend(tense tense) calendar.Moment {
	if r.pub.IsZero() {
		return calendar.UnknownMoment(calendar.WeekendGrain)
	}
	w := calendar.MomentOf(calendar.WeekendGrain, r.pub)
	if r.pub.Before(w.Date) && tense != futureTense {
		return w.Add(-1, calendar.WeekendGrain)
	}
	return w
}

// samePart returns the quarter or half last spoken of, so many years later; without one the year.
func (r *timeResolver) samePart(years int) calendar.Moment {
	f := r.part
	if f.Known() {
		return f.Add(years, calendar.YearGrain).SameGrain(f)
	}
	f = r.focus
	if !f.Known() {
		if r.pub.IsZero() {
			return calendar.UnknownMoment(calendar.YearGrain)
		}
		f = calendar.Moment{Grain: calendar.DayGrain, Date: r.pub}
	}
	return f.Add(years, calendar.YearGrain)
}

// hours resolves “two hours ago” and “ten minutes later”, of which no more than the day is known
// unless the clock is.
func (r *timeResolver) hours(t timex) calendar.Moment {
	ref := r.reference(t.anchor)
	if !ref.Known() || ref.Grain != calendar.DayGrain {
		return calendar.Moment{}
	}
	ref.Clock = "TXX:XX"
	if t.anchor == toPublication && t.counted() && !t.quantity.vague && t.quantity.tenth == "" {
		if m, ok := r.fromClock(t); ok {
			return m
		}
	}
	return ref
}

// fromClock counts hours or minutes from the minute of publication, where that is known: “3 hours ago”.
func (r *timeResolver) fromClock(t timex) (calendar.Moment, bool) {
	unit := 0 // in minutes
	switch t.unit {
	case "TH":
		unit = 60
	case "TM":
		unit = 1
	}
	if len(r.clock) < len("15:04") || unit == 0 || abs(t.quantity.n) > 24*366 {
		return calendar.Moment{}, false
	}
	at, err := time.Parse("15:04", r.clock[:len("15:04")])
	if err != nil {
		return calendar.Moment{}, false
	}
	minutes := 60*at.Hour() + at.Minute() + unit*t.count()
	if t.quantity.half {
		minutes += t.steps * unit / 2
	}
	const day = 24 * 60
	days := minutes / day
	if minutes -= days * day; minutes < 0 {
		days, minutes = days-1, minutes+day
	}
	m := calendar.Moment{Grain: calendar.DayGrain, Date: r.pub.AddDays(days)}
	m.Clock = "T" + calendar.Pad(minutes/60, 2) + ":" + calendar.Pad(minutes%60, 2) + r.clock[len("15:04"):]
	return m, true
}
