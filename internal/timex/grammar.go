package timex

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/poll"
)

// This file recognizes time expressions. The grammar is one of recursive descent over
// atoms: each method reads one form at an atom and returns what it says and the
// atom after it, or the zero timex. What a form means is told in value.go.

// A timexKind is how a time expression gets its value.
type timexKind uint8

const (
	noTimex        timexKind = iota
	calendarTimex            // names a part of the calendar: “Feb. 10”, “last Tuesday”, “the third quarter”
	offsetTimex              // counts from another time: “two weeks ago”, “today”, “the next year”
	durationTimex            // “two hours”
	setTimex                 // “every Tuesday”, “daily”
	referenceTimex           // “now”, “recently”
)

// An anchor is the time that an expression is counted from.
type anchor string

const (
	toPublication anchor = "pub"    // “last week”, “ago”
	toFocus       anchor = "focus"  // “the following week”, “earlier”: the time last spoken of
	toLatest      anchor = "latest" // “the latest quarter”: the focus if it fits, else publication
	ofWeek        anchor = "week"   // “Monday last week”: a week counted from publication
	weekAfter     anchor = "after"  // “Friday week”: a week after the next
)

// A timex is a time expression as the grammar reads it, before it is held against the calendar.
type timex struct {
	kind timexKind
	end  int // the atom after it

	// Of a calendarTimex, what is said of it; 0 when nothing is.
	grain                     calendar.Grain
	year, month, day, weekday int
	n                         int    // number of the half or quarter
	season                    string // SP, SU, FA, WI
	nth                       int    // of “the second Tuesday in May”; -1 the last
	holiday                   *holiday
	yearShift                 timeShift // “June last year”

	// Of calendarTimex and offsetTimex: how it lies to its anchor.
	timeShift

	quantity quantity // of offsetTimex, durationTimex and setTimex
	unit     string   // D, W, TH
	clock    string   // T14:05, TMO
	zone     calendar.Zone
	text     string // value of a referenceTimex
	weekOf   bool   // “the week of March 8”
	current  bool   // “the end of the month”, “the week”: the one of the publication if no near one is spoken of
	open     bool   // the month stands after the next day: “3” of “3-5 May”
	listed   bool   // it stands in a list of days: “4” of “March 3, 4 and 5”
	until    int    // the last year of “FY 2018-19”
	deadline bool   // “before” or “by” stands before a season
	before   bool   // its clause tells what had been before, in a history
}

// A timeShift is a number of steps from an anchor.
type timeShift struct {
	steps  int
	anchor anchor // "" when not shifted at all
}

// A timeParser reads the time expressions of one sentence.
type timeParser struct {
	poll.Poller
	src               string
	atoms             []atom
	english           *english.Text
	span              english.Range   // of the sentence
	isEnglish         bool            // it is a sentence of english
	tokens            []english.Token // of the sentence, once they were asked for; none when the text is not English
	opened            bool            // they were asked for
	title             bool            // most words are capitalized, as in a headline
	caption           bool            // of a picture: its present is the past
	history           bool            // the text is told along years of the past
	names             []english.Name  // of the story from the sentence on, once they were asked for
	namesKnown        bool            // they were asked for
	sport, sportKnown bool            // whether the text is about a game, once it was asked for

	dayComesFirst, orderKnown bool // the order of 10/02/2022 in this text, once it was asked for
	holidays                  map[string][]*holiday
}

var noAtom = atom{}

// at returns atom i, an empty one outside the sentence.
func (p *timeParser) at(i int) *atom {
	if i < 0 || i >= len(p.atoms) {
		return &noAtom
	}
	return &p.atoms[i]
}

func (p *timeParser) kind(i int) byte { return p.at(i).kind }

func (p *timeParser) text(i int) string {
	s := p.at(i).span
	return english.ShownWord(p.src[s.Start:s.End])
}

func (p *timeParser) textIs(i int, word string) bool { return strings.EqualFold(p.text(i), word) }

// textIn reports whether atom i is one of the words, which are in lower case.
func (p *timeParser) textIn(i int, words ...string) bool {
	text := p.text(i)
	return slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(text, w) })
}

func (p *timeParser) is(i int, c wordClass) bool { return p.at(i).is(c) }

func (p *timeParser) as(i int, c wordClass) (sense, bool) { return p.at(i).as(c) }

// joint skips a hyphen that joins the words around it: “third-quarter”.
func (p *timeParser) joint(i int) int {
	if p.kind(i) == '-' && !p.at(i).spaced && !p.at(i+1).spaced {
		return i + 1
	}
	return i
}

// stop skips the full stop of an abbreviation.
func (p *timeParser) stop(i int) int {
	if p.kind(i) == '.' && !p.at(i).spaced {
		return i + 1
	}
	return i
}

// possessive skips “'s” and a bare apostrophe after a word.
func (p *timeParser) possessive(i int) int {
	if p.kind(i) != '\'' || p.at(i).spaced {
		return i
	}
	if p.textIs(i+1, "s") && !p.at(i+1).spaced {
		return i + 2
	}
	return i + 1
}

// the skips “the”.
func (p *timeParser) the(i int) int {
	if p.is(i, theWord) {
		return i + 1
	}
	return i
}

// word skips one given word.
func (p *timeParser) word(i int, word string) int {
	if p.textIs(i, word) {
		return i + 1
	}
	return i
}

// simpleForms are the forms that need no other form inside.
var simpleForms = [...]func(*timeParser, int) timex{
	(*timeParser).clockTime,
	(*timeParser).numericDate,
	(*timeParser).monthDate,
	(*timeParser).weekdayDate,
	(*timeParser).countedFrom,
	(*timeParser).nthWeekday,
	(*timeParser).holidayDate,
	(*timeParser).relativeDay,
	(*timeParser).shifted,
	(*timeParser).partOfYear,
	(*timeParser).seasonDate,
	(*timeParser).yearFirst,
	(*timeParser).yearSpan,
	(*timeParser).eraDate,
	(*timeParser).weekOfMonth,
	(*timeParser).dayOfMonth,
	(*timeParser).decadeDate,
	(*timeParser).yearDate,
	(*timeParser).periodOf,
	(*timeParser).yearEarlier,
	(*timeParser).yearEnd,
	(*timeParser).set,
	(*timeParser).partOfDay,
	(*timeParser).counted,
	(*timeParser).definite,
	(*timeParser).reference,
}

// timexAt returns the time expression that begins at atom i.
func (p *timeParser) timexAt(i int) timex {
	if p.is(p.the(i), ordinalWord) { // the first of May, which is no stage of it
		if t := p.monthDate(i); t.day > 0 {
			return p.dayClock(t)
		}
		if t := p.dayOfMonth(i); t.kind != noTimex {
			return t
		}
	}
	if t := p.earlyHours(i); t.kind != noTimex {
		return t
	}
	if t := p.staged(i); t.kind != noTimex {
		return t
	}
	return p.simple(i)
}

// simple returns the longest of the simple forms at atom i.
func (p *timeParser) simple(i int) (best timex) {
	if !p.at(i).begins() || p.the(i) > i && !p.at(i+1).begins() && !p.at(i+2).begins() {
		return timex{}
	}
	for _, form := range simpleForms {
		if t := form(p, i); t.kind != noTimex && t.end > best.end {
			best = t
		}
	}
	return p.dayClock(best)
}

// begins reports whether a time expression may begin with a, as most words cannot.
func (a *atom) begins() bool {
	return a.senses != nil || a.kind == '0' || a.kind == '\'' || a.upper
}

// staged reads what narrows a time or makes it vague, and the time: “early next
// year”, “the end of 1999”, “mid-May”, “about two years ago”, “more than a decade”.
func (p *timeParser) staged(i int) timex {
	if j := p.stage(i); j > i {
		if t := p.simple(j); t.kind == calendarTimex || t.kind == offsetTimex {
			if p.is(i, directionWord) && p.textIs(j, "the") {
				t.anchor = toPublication // earlier in the year
			}
			t.current = true
			return t
		}
	}
	if j := p.approx(i); j > i {
		if t := p.simple(j); p.approximable(t, i, j) {
			return t
		}
	}
	return timex{}
}

// stage skips “early”, “earlier in”, “mid-”, “the end of”, “sometime”.
func (p *timeParser) stage(i int) int {
	if p.is(i, stageWord) || p.textIs(i, "sometime") {
		j := p.joint(i + 1)
		if p.is(i, directionWord) {
			if p.textIs(j, "in") {
				return j + 1 // earlier in the year
			}
			if p.is(j, weekdayWord) {
				return i // Later Thursday, they met.
			}
		}
		return j
	}
	j := p.the(i)
	if p.is(j, stageWord) && j > i {
		return p.joint(j + 1) // the early 1990s
	}
	if p.textIs(j, "very") && p.is(j+1, boundaryWord) {
		j++
	}
	if p.is(j, boundaryWord) && p.textIs(j+1, "of") {
		return j + 2
	}
	return i
}

// approx skips words that make a number vague: “about”, “more than”, “at least”.
func (p *timeParser) approx(i int) int {
	j := i
	if p.textIn(j, "just", "little", "well") && p.textIn(j+1, "over", "under", "more", "less") {
		j++
	}
	switch {
	case p.is(j, approxWord):
		return j + 1
	case p.textIn(j, "more", "less", "longer", "fewer") && p.textIs(j+1, "than"):
		return j + 2
	case p.textIs(j, "at") && p.textIn(j+1, "least", "most"):
		return j + 2
	case p.textIs(j, "no") && p.textIn(j+1, "more", "less", "later", "earlier", "fewer") && p.textIs(j+2, "than"):
		return j + 3
	case p.textIs(j, "up") && p.textIs(j+1, "to"):
		return j + 2
	}
	return i
}

// approximable reports whether t, read at atom j, takes the words from atom i with it: “over an hour”, but
// “over | the past two weeks”, “over | several years”; “about two years ago”, but “about | two weeks”.
func (p *timeParser) approximable(t timex, i, j int) bool {
	switch t.kind {
	case durationTimex:
		if t.quantity.vague || p.textIs(i, "about") {
			return false
		}
		return p.quantityBegins(j) && (!p.textIn(i, "over", "under") || p.is(j, articleWord) || p.textIn(i-1, "for", "just", "well")) ||
			p.textIs(j-1, "least") && p.is(j, theWord)
	case offsetTimex:
		return !t.quantity.vague && p.quantityBegins(j)
	case calendarTimex:
		return t.clock != "" && p.kind(j) == '0' && !p.textIs(i, "about") || p.textIs(i, "around") && t.grain == calendar.DayGrain && t.day > 0
	}
	return false
}

// quantityBegins reports whether a number begins at atom i.
func (p *timeParser) quantityBegins(i int) bool {
	_, j := p.quantityAt(i)
	return j > i
}

// clauseEnds reports whether a mark or nothing stands at atom i, so that “before” is no preposition.
func (p *timeParser) clauseEnds(i int) bool {
	switch p.kind(i) {
	case 0, '.', ',', ';', ':', '"', ')', '-', '?', '!':
		return true
	}
	return false
}
