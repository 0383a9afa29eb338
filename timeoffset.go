package lede

import "strings"

// This file gives values to times that are counted from another: “two weeks ago”, “the year-earlier period”.

// vagueOffset returns the value of “several years ago” and “66 million years ago”, which are no dates.
func (r *timeResolver) vagueOffset(t timex) string {
	if t.kind != offsetTimex || !t.quantity.vague && t.quantity.n < 10000 || strings.HasPrefix(t.unit, "T") && r.day.known() && t.anchor == toFocus {
		return ""
	}
	if t.steps > 0 {
		return "FUTURE_REF"
	}
	return "PAST_REF"
}

// unitGrains are the grains of the units that a calendar has.
var unitGrains = map[string]grain{
	"D": dayGrain, "WD": dayGrain, "W": weekGrain, "FN": weekGrain, "WE": weekendGrain, "M": monthGrain,
	"Q": quarterGrain, "QP": yearGrain, "Y": yearGrain, "DE": decadeGrain, "CE": centuryGrain,
}

// offset resolves a time that is counted from another.
func (r *timeResolver) offset(t timex, tense tense) moment {
	if strings.HasPrefix(t.unit, "T") {
		return r.hours(t)
	}
	g, ok := unitGrains[t.unit]
	if !ok {
		return moment{}
	}
	ref := r.origin(t, g)
	if !ref.known() {
		return unknownMoment(g)
	}
	if m, ok := r.known(t, g, ref, tense); ok {
		return m
	}
	if t.anchor == toFocus && ref.grain < g {
		if !t.current {
			return ref.within(g) // in 2015 … two weeks later
		}
		if ref = r.reference(toPublication); !ref.known() {
			return unknownMoment(g)
		}
	}
	m := ref.add(t.count(), g)
	if r.overshoots(t, m, tense) {
		return unknownMoment(g)
	}
	if g == dayGrain && ref.grain == dayGrain && t.steps == 0 && t.anchor == toFocus {
		m.clock = "" // that day
	}
	return m
}

// origin returns the time that t, in units of grain g, is counted from.
func (r *timeResolver) origin(t timex, g grain) moment {
	ref := r.reference(t.anchor)
	if t.anchor == toFocus && g == dayGrain && r.day.known() {
		ref = r.day
	}
	if t.anchor == toFocus && t.clock != "" && ref.grain != dayGrain {
		return r.reference(toPublication)
	}
	return ref
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
func (r *timeResolver) known(t timex, g grain, ref moment, tense tense) (moment, bool) {
	n := t.count()
	switch {
	case t.anchor == toLatest && g == quarterGrain:
		return r.latestQuarter(), true
	case t.anchor == toLatest && g == weekendGrain:
		return r.weekend(tense), true
	case t.unit == "QP" && t.year > 0 && !r.part.known():
		return momentOf(yearGrain, date{t.year, 1, 1}), true
	case t.unit == "QP" && t.year > 0:
		return r.samePart(t.year - r.part.date.year), true
	case t.unit == "QP":
		return r.samePart(t.steps), true
	case g == yearGrain && (t.counted() || t.anchor == toFocus) && n == -1 && r.part.known() && (t.counted() || !t.quantity.half):
		return r.samePart(n), true
	case g == decadeGrain && t.counted():
		return ref.add(10*n+5*t.halves(), yearGrain), true
	case g == centuryGrain && t.quantity.half:
		return ref.add(100*n+50*t.halves(), yearGrain), true
	case g == yearGrain && t.quantity.half:
		return ref.add(12*n+6*t.halves(), monthGrain), true
	}
	return moment{}, false
}

// overshoots reports whether m lies after publication though the clause does not, so that t was counted from a time that
// nobody has named: “More than 150 years later, that has not changed.”
func (r *timeResolver) overshoots(t timex, m moment, tense tense) bool {
	if !t.counted() || t.steps < 1 || t.anchor != toFocus || r.pub.isZero() || !r.pub.before(m.date) {
		return false
	}
	return tense == pastTense || tense == noTense || tense == presentTense && m.grain == yearGrain
}

// halves returns the direction of t if half a unit is counted: 1 ahead, -1 back.
func (t *timex) halves() int {
	if t.quantity.half {
		return t.steps
	}
	return 0
}

// latestQuarter returns the quarter last spoken of, or the last that was over on publication.
func (r *timeResolver) latestQuarter() moment {
	if r.focus.grain == quarterGrain {
		return r.focus
	}
	if r.pub.isZero() {
		return unknownMoment(quarterGrain)
	}
	return moment{grain: dayGrain, date: r.pub}.add(-1, quarterGrain)
}

// weekend returns the weekend nearest to publication on the side of the tense.
func (r *timeResolver) weekend(tense tense) moment {
	if r.pub.isZero() {
		return unknownMoment(weekendGrain)
	}
	w := momentOf(weekendGrain, r.pub)
	if r.pub.before(w.date) && tense != futureTense {
		return w.add(-1, weekendGrain)
	}
	return w
}

// samePart returns the quarter or half last spoken of, so many years later; without one the year.
func (r *timeResolver) samePart(years int) moment {
	f := r.part
	if f.known() {
		return f.add(years, yearGrain).sameGrain(f)
	}
	f = r.focus
	if !f.known() {
		if r.pub.isZero() {
			return unknownMoment(yearGrain)
		}
		f = moment{grain: dayGrain, date: r.pub}
	}
	return f.add(years, yearGrain)
}

// hours resolves “two hours ago” and “ten minutes later”, of which no more than the day is known
// unless the clock is.
func (r *timeResolver) hours(t timex) moment {
	ref := r.reference(t.anchor)
	if !ref.known() || ref.grain != dayGrain {
		return moment{}
	}
	ref.clock = "TXX:XX"
	return ref
}
