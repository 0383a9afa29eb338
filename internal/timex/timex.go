package timex

import (
	"context"
	"iter"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/poll"
)

// A Passage is a stretch of text that is read for times by itself.
type Passage struct {
	Span  english.Range
	Place Place
}

// A Place says where a passage stands.
type Place uint8

const (
	InStory    Place = iota
	InCaption        // of a picture: its present is the past
	InDateline       // WASHINGTON, August 11 (Xinhua) —
	InForeign        // not English: 2022-02-10 is read all the same
)

// Read finds the time expressions of the passages and what they mean.
//
// Spans, types and values follow TIMEX3 as in ISO-TimeML (ISO 24617-1) and as
// annotated for TempEval-3: prepositions stand outside the span, determiners and modifiers inside.
func Read(ctx context.Context, text string, t *english.Text, published calendar.When, passages iter.Seq[Passage]) []calendar.When {
	r := newTimeResolver(published)
	r.history = tellsHistory(text, r.pub)
	p := &timeParser{history: r.history, Poller: poll.Poller{Ctx: ctx}, src: text, holidays: holidaysByWord(), english: t}
	var times []calendar.When
	for at := range passages {
		if ctx.Err() != nil {
			break
		}
		switch p.caption = at.Place == InCaption; at.Place {
		case InDateline:
			p.load(at.Span, false)
			times = p.read(r, times)
		case InForeign:
			for s := range pieces(text, at.Span) {
				p.load(s, false)
				times = p.readDigits(r, times)
			}
		default:
			p.load(at.Span, true)
			times = p.read(r, times)
		}
	}
	knowYears(times)
	return times
}

// load readies the parser for the text of s, which is English or not.
func (p *timeParser) load(s english.Range, isEnglish bool) {
	p.atoms = atomize(p.atoms[:0], p.src, s)
	p.span, p.isEnglish, p.tokens, p.opened = s, isEnglish, p.tokens[:0], !isEnglish
	p.title = p.titled()
}

// sentence returns the tokens of what is being read. They are asked for only where something may be a time, since what
// nobody asks for is not parsed.
func (p *timeParser) sentence() []english.Token {
	if !p.opened {
		p.opened = true
		for i := p.english.After(p.span.Start); i < p.english.Len() && p.english.Range(i).Start < p.span.End; i++ {
			p.tokens = append(p.tokens, p.english.Token(i))
		}
	}
	return p.tokens
}

// longestPiece is how much of a text that is not English is read at once, in bytes.
const longestPiece = 1 << 14

// pieces yields s in pieces that end at a blank, where there is one.
func pieces(text string, s english.Range) iter.Seq[english.Range] {
	return func(yield func(english.Range) bool) {
		for s.Len() > longestPiece {
			n := strings.LastIndexByte(text[s.Start:s.Start+longestPiece], ' ') + 1
			if n == 0 {
				for n = longestPiece; !utf8.RuneStart(text[s.Start+n]); n-- {
				}
			}
			if !yield(english.Range{Start: s.Start, End: s.Start + n}) {
				return
			}
			s.Start += n
		}
		yield(s)
	}
}

// readDigits appends the days written in digits alone to times.
func (p *timeParser) readDigits(r *timeResolver, times []calendar.When) []calendar.When {
	for i := 0; i < len(p.atoms) && !p.Done(); {
		t := p.numericDate(i)
		if t.kind != noTimex {
			times = p.add(r, times, t, i)
		}
		i = max(i+1, t.end)
	}
	return times
}

// newTimeResolver returns a resolver for an article that was published then.
func newTimeResolver(published calendar.When) *timeResolver {
	r := new(timeResolver)
	if len(published.Value) >= len(time.DateOnly) {
		if d, n := calendar.ReadDate(published.Value[:len(time.DateOnly)], false); n > 0 {
			r.pub = d
		}
		r.clock, _ = strings.CutPrefix(published.Value[len(time.DateOnly):], "T")
	}
	return r
}

// read appends the time expressions of the parser's atoms to times.
func (p *timeParser) read(r *timeResolver, times []calendar.When) []calendar.When {
	last := timex{} // what ended right before
	for i := 0; i < len(p.atoms) && !p.Done(); {
		t := p.timexAt(i)
		if t.kind == noTimex || t.end <= i || p.partOfName(i, t.end) {
			i++
			continue
		}
		if last.weekday > 0 && last.end == i-1 && p.through(i-1) && t.weekday > 0 && t.anchor == "" {
			t.timeShift = timeShift{1, toFocus} // Monday through Friday
		}
		if last.weekday > 0 && last.end == i-1 && p.textIn(i-1, "and", "or") && t.weekday > 0 && t.anchor == "" && r.ahead() {
			t.timeShift = timeShift{1, toFocus} // The strike is on Monday and Tuesday.
		}
		t = p.yearAhead(t)
		next, start := p.nextOfRange(t)
		if t.year == 0 {
			t.year = next.year // June 10-12, 2021
		}
		times = p.add(r, times, t, i)
		for next.kind != noTimex {
			times = p.add(r, times, next, start)
			t = next
			next, start = p.nextOfRange(t)
		}
		last = t
		i = t.end
	}
	return times
}

// add appends t, which begins at atom i, to times if it has a value.
func (p *timeParser) add(r *timeResolver, times []calendar.When, t timex, i int) []calendar.When {
	t.deadline = !r.history && t.season != "" && t.year == 0 && (p.textIn(i-1, "before", "by") || p.is(i-1, theWord) && p.textIn(i-2, "before", "by"))
	if r.history {
		t.before = p.anterior(i) && !p.textIs(i-1, "by")
		if t.unit == "D" && t.kind == offsetTimex && p.textIs(i, "today") && t.clock == "" {
			t = timex{kind: referenceTimex, text: "PRESENT_REF", end: t.end} // Today the site is a museum.
		}
		if t.kind == offsetTimex && t.anchor == toPublication && !t.counted() && p.is(p.the(i), shiftWord) {
			t.anchor = toFocus // in a history “next month” is the one after that last spoken of
		}
	}
	tense := p.tense(t, i)
	if t.current && t.anchor == toFocus && t.steps == 0 && !r.history && p.textIs(t.end-2, "the") && (tense == futureTense || tense == presentTense || tense == futurate) {
		t.anchor = toPublication // Bids are due before the end of the month.
	}
	typ, value := r.resolve(t, tense)
	if value == "" {
		return times
	}
	return append(times, calendar.When{Span: english.Range{Start: p.at(i).span.Start, End: p.at(t.end - 1).span.End}, Type: typ, Value: value})
}

// tense returns the tense that t, which begins at atom i, stands in. What lasts “until”
// a time or takes effect with it lies before it.
func (p *timeParser) tense(t timex, i int) tense {
	if !t.tensed() {
		return noTense
	}
	if p.textIn(i-1, "effective", "starting") || p.textIs(i-1, "as") && p.textIn(i-2, "early", "soon", "late") {
		return futureTense
	}
	switch tense := tenseAt(p.src, p.sentence(), p.token(i)); {
	case t.grain == calendar.SeasonGrain && tense != pastTense && (p.textIn(i-1, "before", "by", "until", "till") || p.textIs(i-1, "of") && p.textIs(i-2, "ahead")):
		return futureTense
	case t.grain == calendar.MonthGrain && tense == futureTense && p.textIn(i-1, "in", "by", "until", "from", "before"):
		return comingTense
	case t.weekday > 0 && t.month == 0 && t.anchor == "" && leadsUp(p.src, p.sentence(), p.token(i)):
		return beforehand
	case tense == conditionalTense && t.weekday > 0 && t.month == 0 && p.possessive(t.end) == t.end:
		return futureTense
	case tense == conditionalTense && (t.grain == calendar.DayGrain || p.possessive(t.end) > t.end):
		return noTense // he would study Wednesday's ruling
	case tense == futurate && p.caption:
		return presentTense // The winner leaves the hall on Monday.
	case p.textIs(i-1, "by") && tense == presentTense: // The plan is to sell it by February.
		return futureTense
	case p.text(i-1) == "until" || tense != pastTense && p.textIn(i-1, "until", "till"), tense == futurate:
		return futureTense
	default:
		return tense
	}
}

// tensed reports whether the value of t may depend on the tense: that of “three days” and of “May 2019” does not.
func (t *timex) tensed() bool {
	switch t.kind {
	case referenceTimex, durationTimex, setTimex:
		return false
	case calendarTimex:
		return t.year <= 0 || t.grain == calendar.DayGrain && t.month == 0 && t.holiday == nil
	}
	return true
}
