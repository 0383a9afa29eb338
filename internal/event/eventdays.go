package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// giveTimes gives the dates and clock times of the sentence to its events. It returns whether one is only
// the time of what is said, and the day that the sentence is about.
func (x *eventReader) giveTimes() (any bool, day calendar.When) {
	times := x.sentenceTimes()
	for n, w := range times {
		if !dated(w) {
			continue
		}
		any = true
		if n+1 < len(times) && x.restated(w, times[n+1]) {
			continue
		}
		h := x.happenedAt(w)
		if o, ok := x.setFor(w); ok {
			h = o
		}
		if x.notThen(w, h) {
			x.owner[w.Span] = dayOwner{aside: true}
			if h >= 0 {
				x.found[h].lasted = w
			}
			continue
		}
		if calendar.WholeDay(w.Value) && day.Value == "" {
			day = w
		}
		if h < 0 {
			continue
		}
		f := &x.found[h]
		x.owner[w.Span] = dayOwner{f.event.Type, x.toks[f.word].Rel == "acl:relcl" || x.counts(f)}
		if old := f.event.When; old.Value == "" || len(w.Value) > len(old.Value) && len(old.Value) < 10 {
			f.event.When = w
		}
	}
	return any, day
}

// timeTold returns when an event was or, if that is not told, a time that it took from or up to.
func (h *happening) timeTold() calendar.When { return cmp.Or(h.event.When, h.lasted) }

// dated reports whether a time is a date or a time of day with a year that is known.
func dated(w calendar.When) bool {
	return (w.Type == "date" || w.Type == "time") && !w.Span.IsZero() && len(w.Value) >= 4 && w.Value[0] <= '9'
}

// A dayOwner is the event that a time is told of.
type dayOwner struct {
	kind  string
	aside bool // it is told in a relative clause, only counts what another event has done, or is not when it happened
}

// restated reports whether the time behind w, parted from it by a comma, says when w is: “a century later, in 2005”.
func (x *eventReader) restated(w, next calendar.When) bool {
	_, last := x.within(w.Span)
	first, _ := x.within(next.Span)
	return dated(next) && first == last+3 && x.word(last+1) == "," && x.toks[last+2].Tag == "IN" && x.toks[last].Tag != "CD" && x.lower(last+2) != "after"
}

// within returns the first and last token of a span.
func (x *eventReader) within(s english.Range) (first, last int) {
	i, _ := slices.BinarySearchFunc(x.toks, s.Start, func(t english.Token, at int) int { return cmp.Compare(t.Range.End, at+1) })
	first = min(i, len(x.toks)-1)
	for last = first; last+1 < len(x.toks) && x.toks[last+1].Range.Start < s.End; last++ {
	}
	return first, last
}

// headOf returns the token of a span that hangs on a token outside it.
func (x *eventReader) headOf(s english.Range) int {
	first, last := x.within(s)
	for i := first; i <= last; i++ {
		if h := x.head(i); h < 0 || !s.Overlaps(x.toks[h].Range) {
			return i
		}
	}
	return first
}

// limits are prepositions before the time that something begins or ends with, or is measured by: “until Monday”; outerLimits do not
// only stand before times: “since the vote in May”.
var (
	limits      = english.WordsOf("after ahead before beyond by following for like past pending per since than through thru till to toward towards until versus with")
	outerLimits = english.WordsOf("after ahead before beyond following past pending since than till until versus")
)

// notThen reports whether the words before a time say that happening h was not then but until, since or by then, or more than then.
func (x *eventReader) notThen(w calendar.When, h int) bool {
	first, last := x.within(w.Span)
	if x.kindOfTime(first, last) {
		return true
	}
	if x.ofNoun(first, last) {
		return false
	}
	i := x.leadsIn(first)
	if i < 0 {
		return false
	}
	switch p := x.lower(i); p {
	case "after", "before", "by", "past": // “by 9 p.m. on Monday” is on Monday
		return w.Type != "time"
	case "of":
		return i > 0 && x.lower(i-1) == "as" // “as of Monday”
	case "from", "between": // “from May to July”
		return last+1 < len(x.toks) && (limits[x.lower(last+1)] || joinsTimes[x.lower(last+1)])
	case "and", "-", "–": // “between 2001 and 2012”
		return x.opensSpan(i)
	case "for": // “a plan for 2021”, but not “was set for Monday”, “a vote for Monday”, “profits for the quarter”
		v := x.head(x.headOf(w.Span))
		return (v < 0 || !plannings[x.toks[v].Lemma] && (x.at[v] < 0 || x.verb(v) || !calendar.WholeDay(w.Value))) && !x.tellsPrice(h)
	default:
		return limits[p] || x.compared(i, h)
	}
}

// joinsTimes are what stands between the beginning and the end of a stretch.
var joinsTimes = english.WordsOf("and - –")

// kindOfTime reports whether the time from one token to another is none that comes once: “a late-night comic”, “the overnight rate”, but not
// “the overnight raid”; “up into the present day”.
func (x *eventReader) kindOfTime(first, last int) bool {
	switch x.lower(last) {
	case "night", "late-night":
		return last+1 < len(x.toks) && x.noun(last+1) && strings.HasPrefix(x.lower(first), "late")
	case "overnight":
		return last+1 < len(x.toks) && x.noun(last+1) && x.at[last+1] < 0
	case "day":
		return last > 0 && (x.lower(last-1) == "present" || x.lower(last-1) == "modern")
	}
	return false
}

// plannings are verbs that say when something is to be.
var plannings = english.WordsOf("expect plan schedule set slate time")

// setFor reports whether a time is that for which something is planned, and returns the event that it is then, -1 if it is none: “set a hearing
// for Monday”.
func (x *eventReader) setFor(w calendar.When) (planned int, ok bool) {
	k := x.headOf(w.Span)
	v := x.head(k)
	if v < 0 || x.preposition(k) != "for" || !plannings[x.toks[v].Lemma] || x.passive(v) {
		return -1, false
	}
	o := x.child(v, "obj")
	if o < 0 {
		return -1, false
	}
	return x.at[o], true
}

// ofNoun reports whether a time from one token to another is that of the noun behind it: “Monday's vote”, “the 2015 pact”.
func (x *eventReader) ofNoun(first, last int) bool {
	return last+1 < len(x.toks) && x.toks[last+1].Tag == "POS" || x.head(last) > last && !x.has(last, "case") && !x.verb(x.head(last))
}

// leadsIn returns the preposition or conjunction before a time that begins at token first, -1 if there is none.
func (x *eventReader) leadsIn(first int) int {
	i := first - 1
	for i > 0 && (x.toks[i].Rel == "det" || x.lower(i) == "least" || x.lower(i) == "at" && x.lower(i+1) == "least") {
		i--
	}
	return i
}

// opensSpan reports whether the time before token i begins what the one behind it ends.
func (x *eventReader) opensSpan(i int) bool {
	k := i - 1
	for k >= 0 && x.timed[k] {
		k--
	}
	return k >= 0 && k < i-1 && (x.lower(k) == "between" || x.lower(k) == "from")
}

// tellsPrice reports whether happening h is one of prices or numbers.
func (x *eventReader) tellsPrice(h int) bool { return h >= 0 && x.found[h].event.Type == "price" }

// levels are nouns for what a number has come from: “rose from a low in 2009”.
var levels = english.WordsOf("bottom high level low peak record trough")

// compared reports whether the words up to token i tell what a number is compared with: “down from 6% in July”.
func (x *eventReader) compared(i, h int) bool {
	number := false
	for k := i; k > 0 && k > i-npLimit && x.toks[k].Rel != "punct" && !x.verb(k); k-- {
		switch x.lower(k) {
		case "than", "versus":
			return number
		case "with", "to", "against":
			return number && x.toks[k-1].Lemma == "compare"
		case "from":
			if x.toks[k-1].Tag == "RB" && k > 1 && (x.lower(k-2) == "up" || x.lower(k-2) == "down") { // “down sharply from 6%”
				k--
			}
			return number && (x.tellsPrice(h) || x.lower(k-1) == "up" || x.lower(k-1) == "down")
		}
		number = number || x.toks[k].Tag == "CD" || levels[x.toks[k].Lemma]
	}
	return false
}

// happenedAt returns the event that a time is told of, -1 if there is none: that which the time hangs on, be it through a noun that has it.
func (x *eventReader) happenedAt(w calendar.When) int {
	k := x.headOf(w.Span)
	i := k
	for range chainLimit {
		if x.at[i] >= 0 || x.light[i] >= 0 || x.verb(i) {
			return x.governor(i)
		}
		h := x.head(i)
		if h < 0 || i != k && outerLimits[x.preposition(i)] || h > i && !x.verb(h) && x.at[h] < 0 && !x.lendsTime(h, w) {
			return -1
		}
		i = h
	}
	return -1
}

// lendsTime reports whether what a noun takes part in happens at the time w of the noun: “spoke at a Monday rally”, but not “signed the 2015 pact”.
func (x *eventReader) lendsTime(i int, w calendar.When) bool {
	switch x.toks[i].Rel {
	case "obl":
		p := x.preposition(i)
		return p == "at" || p == "in" || p == "during"
	case "nsubj", "nsubj:pass":
		return calendar.WholeDay(w.Value)
	case "obj":
		if h := x.head(i); x.at[h] >= 0 && x.found[x.at[h]].event.Type == "law" { // “signed a 2015 law”
			return true
		}
		_, deed := x.words.nouns[x.toks[i].Lemma]
		return calendar.WholeDay(w.Value) && deed
	}
	return false
}
