package timex

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/ebc17271/lede/internal/calendar"
)

// holidayList holds the holidays whose day the calendar tells.
//
//go:embed holidays.txt
var holidayList string

// A holiday is a day that has a name.
type holiday struct {
	name string // with the plain apostrophe
	rule string // see holidays.txt
	args [4]int
}

// holidaysByWord is the list, by the first word of the name in lower case.
var holidaysByWord = sync.OnceValue(func() map[string][]*holiday {
	m := make(map[string][]*holiday)
	for line := range strings.Lines(holidayList) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(f) < 3 {
			continue
		}
		h := &holiday{name: f[0], rule: f[1]}
		for i, arg := range f[2:] {
			h.args[i], _ = strconv.Atoi(arg)
		}
		first := strings.ToLower(h.name)
		if i := strings.IndexAny(first, " '.-"); i > 0 {
			first = first[:i]
		}
		m[first] = append(m[first], h)
	}
	return m
})

// in returns the day of h in a year.
func (h *holiday) in(year int) calendar.Date {
	switch a := h.args; h.rule {
	case "fixed":
		return calendar.Date{Year: year, Month: time.Month(a[0]), Day: a[1]}
	case "nth":
		return calendar.NthWeekday(year, time.Month(a[0]), a[1], a[2]).AddDays(a[3])
	case "easter":
		return calendar.Easter(year).AddDays(a[0])
	case "hebrew", "kislev":
		d, length := calendar.HebrewNewYear(year)
		if h.rule == "kislev" && length%10 == 5 {
			d = d.AddDays(1) // the month before is a day longer
		}
		return d.AddDays(a[0])
	case "islamic":
		return calendar.IslamicDay(year, a[0], a[1])
	case "china":
		return calendar.ChineseNewYear(year).AddDays(a[0])
	case "diwali":
		return calendar.Diwali(year).AddDays(a[0])
	default:
		return calendar.OrthodoxEaster(year).AddDays(a[0])
	}
}

// holidayDate reads “Christmas Eve”, “Thanksgiving 2021”, “Easter Monday”, “Easter week”.
func (p *timeParser) holidayDate(i int) timex {
	a := p.at(i)
	if a.kind != 'w' || !a.upper {
		return timex{}
	}
	var buf [longestTimeWord]byte
	if a.span.Len() > len(buf) {
		return timex{}
	}
	low := append(buf[:0], p.text(i)...)
	for k, c := range low {
		if 'A' <= c && c <= 'Z' {
			low[k] = c | 0x20
		}
	}
	var best *holiday
	end := i
	for _, h := range p.holidays[string(low)] {
		if j := p.named(i, h.name); j > end {
			best, end = h, j
		}
	}
	if best == nil {
		return timex{}
	}
	if b := p.at(end); b.kind == 'w' && b.upper && b.senses == nil && !p.title {
		return timex{} // the Good Friday Agreement
	}
	t := timex{kind: calendarTimex, grain: calendar.DayGrain, holiday: best}
	if p.textIn(end, "week", "weekend") {
		t.weekOf = true
		if p.textIs(end, "weekend") {
			t.unit = "WE"
		}
		end++
	}
	return p.monthYear(t, end)
}

// named returns the atom after a name that begins at atom i, i if it is another.
func (p *timeParser) named(i int, name string) int {
	src := p.src[p.at(i).span.Start:p.atoms[len(p.atoms)-1].span.End]
	n := 0
	for k := 0; k < len(name); k++ {
		if name[k] == '\'' && strings.HasPrefix(src[n:], "’") {
			n += len("’")
			continue
		}
		if n >= len(src) || src[n]|0x20 != name[k]|0x20 {
			return i
		}
		n++
	}
	for j := i; j < len(p.atoms); j++ {
		if p.at(j).span.End == p.at(i).span.Start+n {
			return j + 1
		} else if p.at(j).span.End > p.at(i).span.Start+n {
			break
		}
	}
	return i
}
