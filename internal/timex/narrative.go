package timex

import (
	"strings"
	"time"

	"github.com/ebc17271/lede/internal/calendar"
)

// A text of history, unlike news, is told along the years it names: “It began on 3 May 1871. On 9 May they took Lund. Three days
// later the king fled.” There a day without a year is one of the year last told, not of the year of publication.

// Of a history: the least number of years that it names, the same where no word of news stands in it, and how many of
// them stand against one word of news.
const (
	historyYears = 4
	plainYears   = 2
	yearsPerNews = 3
)

// tellsHistory reports whether text is told along years of the past: it names many of them, and few weekdays and speakers.
func tellsHistory(text string, published calendar.Date) bool {
	latest := 2100
	if !published.IsZero() {
		latest = published.Year - 2
	}
	years, news := 0, 0
	for i := 0; i < len(text); {
		n := wordLength(text[i:])
		if n == 0 {
			i++
			continue
		}
		switch word := text[i : i+n]; {
		case calendar.IsDigit(word[0]):
			if y := yearOf(word); y > 0 && y <= latest && !strings.HasSuffix(text[:i], "$") {
				years++
			} else if y > 0 {
				news++
			}
		case word == "BC" || word == "BCE":
			years++
		case newsWord(word):
			news++
		}
		i += n
	}
	return years >= historyYears && years >= yearsPerNews*news || years >= plainYears && news == 0
}

// wordLength returns the length of the ASCII letters or the digits that s begins with.
func wordLength(s string) int {
	n := 0
	if calendar.IsDigit(s[0]) {
		for n < len(s) && calendar.IsDigit(s[n]) {
			n++
		}
		return n
	}
	for n < len(s) && 'a' <= s[n]|0x20 && s[n]|0x20 <= 'z' {
		n++
	}
	return n
}

// yearOf returns the year that four digits may be, 0 if they are none.
func yearOf(digits string) int {
	if len(digits) != len("2006") || digits[0] != '1' && digits[0] != '2' {
		return 0
	}
	y := 0
	for _, c := range []byte(digits) {
		y = 10*y + int(c-'0')
	}
	if y > 2100 {
		return 0
	}
	return y
}

// newsWord reports whether word is one that news is full of and histories are not.
func newsWord(word string) bool {
	switch word {
	case "said", "says", "yesterday", "tomorrow", "tonight":
		return true
	}
	return len(word) > len("Sun") && calendar.WeekdayOf(word) > 0
}

// A track is where a history has come to.
type track struct {
	at    calendar.Moment // the last time told of whose year is known
	aside int             // a year far from it that was named once
}

// farYears is how far a year lies off the track that is only an aside: “a castle of 1402”.
const farYears = 25

// follow moves the track on to m. A year far away becomes the track when it is told of twice.
func (r *track) follow(m calendar.Moment) {
	if m.Grain < calendar.YearGrain || !m.Known() {
		return
	}
	y := m.Date.Year
	if r.at.Known() && m.BC == r.at.BC && abs(y-r.at.Date.Year) > farYears && abs(y-r.aside) > farYears {
		r.aside = y
		return
	}
	r.at, r.aside = m, 0
}

func abs(n int) int { return max(n, -n) }

// onTrack returns the moment of t, whose year is not told, in a history: in the year last told; over the turn of a
// year in the next one; what had been before, before.
func (r *timeResolver) onTrack(t timex) calendar.Moment {
	at := r.track.at
	m := t.inYear(at.Date.Year)
	m.BC = at.BC
	if at.Grain == calendar.YearGrain || m.Grain == calendar.NoGrain {
		return r.fitting(t, m)
	}
	shift := 0
	switch month := m.Date.Month; {
	case t.season == "WI" && at.Date.Month <= time.March:
		shift = -1
	case t.before && at.Last().Before(m.Date):
		shift = -1
	case !t.before && at.Date.Month >= time.November && month <= time.February && month > 0:
		shift = 1
	}
	if shift == 0 || at.BC {
		return r.fitting(t, m)
	}
	return r.fitting(t, t.inYear(at.Date.Year+shift))
}

// fitting returns m, or the moment of t in a near year in which its day of the week is right.
func (r *timeResolver) fitting(t timex, m calendar.Moment) calendar.Moment {
	if t.weekday == 0 || m.Grain != calendar.DayGrain || m.BC || m.Date.Weekday() == t.weekday {
		return m
	}
	for _, shift := range [...]int{1, -1, 2, -2} {
		if o := t.inYear(m.Date.Year + shift); o.Grain == calendar.DayGrain && o.Date.Weekday() == t.weekday {
			return o
		}
	}
	return m
}

// anterior reports whether the clause of the token at atom i tells what had been before.
func (p *timeParser) anterior(i int) bool {
	t := p.token(i)
	for steps := 0; t >= 0 && steps < 8; steps++ {
		if strings.HasPrefix(p.tokens[t].Tag, "VB") {
			return pluperfect(p.src, p.tokens, t)
		}
		t = p.tokens[t].Head
	}
	return false
}
