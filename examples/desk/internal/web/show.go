package web

import (
	"fmt"
	"html/template"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
)

// How things are told on the pages.

var functions = template.FuncMap{
	"day":     dayWords,
	"number":  number,
	"count":   count,
	"marked":  marked,
	"whoLink": func(key string) string { return "/who?key=" + url.QueryEscape(key) },
	"askLink": func(line string) string { return "/search?q=" + url.QueryEscape(line) },
	"days":    daysWords,
	"roles":   func(p archive.Part) string { return p.Role },
	"add":     func(a, b int) int { return a + b },
	"percent": func(p float64) string { return fmt.Sprintf("%.0f %%", 100*p) },
	"words":   func(s string) string { return strings.ReplaceAll(s, "-", " ") },
	"share": func(part, of int) string {
		return strconv.FormatFloat(100*float64(part)/float64(max(of, 1)), 'f', 1, 64)
	},
	"part": func(part, all int64) string { return fmt.Sprint(100 * part / max(part+all, 1)) },
}

// dayWords tells a day: 16 May 2024.
func dayWords(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return t.Format("2 January 2006")
}

// dayBefore returns the day before a day; "" stays "".
func dayBefore(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, -1).Format(time.DateOnly)
}

// daysWords tells a half-open range of days.
func daysWords(from, to string) string {
	last := dayBefore(to)
	switch {
	case from == "" && to == "":
		return ""
	case to == "":
		return "since " + dayWords(from)
	case from == "":
		return "until " + dayWords(last)
	case from == last:
		return "on " + dayWords(from)
	}
	return dayWords(from) + " – " + dayWords(last)
}

// number writes a number with its thousands apart.
func number(n any) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// count writes “1 quote”, “12 quotes”.
func count(n any, one string) string {
	if fmt.Sprint(n) == "1" {
		return "1 " + one
	}
	if one == "person" {
		return number(n) + " people"
	}
	return number(n) + " " + one + "s"
}

// marked writes a snippet with what was asked for marked.
func marked(snippet string) template.HTML {
	s := template.HTMLEscapeString(strings.Join(strings.Fields(snippet), " "))
	return template.HTML(strings.NewReplacer("\x01", "<mark>", "\x02", "</mark>").Replace(s))
}

// A bar is one kind of speakers, as a part of all words that are quoted.
type bar struct {
	Class, Label          string
	Quotes, Words, People int
	Percent               float64
}

// barsOf adds up the shares: persons by their pronouns, then the others.
func barsOf(v *archive.Voices) []bar {
	bars := []bar{{Class: "she", Label: "she"}, {Class: "he", Label: "he"}, {Class: "they", Label: "they"}, {Class: "person", Label: "named, no pronoun in the text"},
		{Class: "unnamed", Label: "without a name, such as “a spokesman”"}, {Class: "organization", Label: "organizations"}, {Class: "nobody", Label: "no speaker named"}}
	for _, s := range v.Shares {
		class := s.Voice
		switch {
		case s.Voice == "person" && s.Pronouns != "":
			class = s.Pronouns
		case s.Voice == "":
			class = "nobody"
		}
		for i := range bars {
			if bars[i].Class == class {
				bars[i].Quotes += s.Quotes
				bars[i].Words += s.Words
				bars[i].People += s.People
			}
		}
	}
	out := bars[:0]
	for _, b := range bars {
		if b.Quotes > 0 {
			b.Percent = 100 * float64(b.Words) / float64(max(v.Words, 1))
			out = append(out, b)
		}
	}
	return out
}

// A period is a month or a year of somebody's.
type period struct {
	Label, From, To string
	Quotes, Events  int
	Height          int // in percent of the fullest
}

// mostMonths is how many months are shown one by one; of more the years are.
const mostMonths = 24

func periodsOf(months []archive.Month) []period {
	if len(months) == 0 {
		return nil
	}
	label, from, to := "January 2006", 7, func(t time.Time) time.Time { return t.AddDate(0, 1, 0) }
	if first, last := months[0].Month, months[len(months)-1].Month; monthNumber(last)-monthNumber(first) >= mostMonths {
		label, from, to = "2006", 4, func(t time.Time) time.Time { return t.AddDate(1, 0, 0) }
	}
	var out []period
	most := 1
	for _, m := range months {
		day := (m.Month + "-01")
		if from == 4 {
			day = m.Month[:4] + "-01-01"
		}
		t, err := time.Parse(time.DateOnly, day)
		if err != nil {
			continue
		}
		if len(out) == 0 || out[len(out)-1].From != day {
			out = append(out, period{Label: t.Format(label), From: day, To: to(t).AddDate(0, 0, -1).Format(time.DateOnly)})
		}
		p := &out[len(out)-1]
		p.Quotes, p.Events = p.Quotes+m.Quotes, p.Events+m.Events
		most = max(most, p.Quotes+p.Events)
	}
	out = out[max(0, len(out)-mostMonths):]
	for i := range out {
		out[i].Height = max(3, 100*(out[i].Quotes+out[i].Events)/most)
	}
	return out
}

// monthNumber counts months: 2024-05.
func monthNumber(month string) int {
	t, err := time.Parse("2006-01", month)
	if err != nil {
		return 0
	}
	return 12*t.Year() + int(t.Month())
}
