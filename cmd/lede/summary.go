package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"unicode"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/page"
	"golang.org/x/text/width"
)

// A style turns parts of the summary bold, dim or coloured. The zero style leaves them plain.
type style struct{ bold, dim, color, off string }

// styleFor returns a style with colours when w is a terminal and NO_COLOR is not
// set (https://no-color.org), and a plain one otherwise.
func styleFor(w io.Writer) style {
	if !isTerminal(w) || os.Getenv("NO_COLOR") != "" {
		return style{}
	}
	return style{"\x1b[1m", "\x1b[2m", "\x1b[36m", "\x1b[0m"}
}

// lineWidth is where the summary's text wraps: at 92 columns, or before where $COLUMNS tells that there are fewer.
func lineWidth() int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return min(max(n, 30), 92)
	}
	return 92
}

// summarize prints what an editor would want to know of an article.
func summarize(w io.Writer, e *entry) error {
	p := &printer{Writer: bufio.NewWriter(w), a: e.article, st: e.style, names: namesOf(e.article), width: lineWidth()}
	p.title(e)
	p.people()
	p.quotes()
	p.events(e.allEvents())
	p.rest()
	return p.Flush()
}

type printer struct {
	*bufio.Writer
	a     *lede.Article
	st    style
	names map[lede.EntityID]string
	width int // where text wraps
}

// title prints the headline, or how the story begins, and who published it when and where.
func (p *printer) title(e *entry) {
	p.wrapped(p.st.bold+oneLine(cmp.Or(e.title, page.Title(p.a), e.name()))+p.st.off, "")
	var facts []string
	if e.several {
		facts = append(facts, oneLine(e.name()))
	}
	for _, b := range p.a.Bylines {
		facts = append(facts, "by "+oneLine(b.Name))
	}
	if p.a.Outlet != "" {
		facts = append(facts, oneLine(p.a.Outlet))
	}
	if d := p.a.Dateline; d != nil {
		facts = append(facts, oneLine(strings.TrimSpace(p.names[d.Place]+" "+d.Agency)))
	}
	if p.a.Published.Value != "" {
		facts = append(facts, p.a.Published.String())
	}
	if len(facts) > 0 {
		p.wrapped(p.st.dim+strings.Join(facts, " · ")+p.st.off, "")
	}
}

func (p *printer) section(title string) {
	fmt.Fprintf(p, "\n%s%s%s\n", p.st.bold, title, p.st.off)
}

// people prints each person with roles, pronouns and other names.
func (p *printer) people() {
	if len(p.a.People) == 0 {
		return
	}
	p.section("Who")
	for _, who := range p.a.People {
		var facts []string
		for _, r := range who.Roles {
			facts = append(facts, oneLine(r))
		}
		if who.Pronouns != "" {
			facts = append(facts, string(who.Pronouns))
		}
		if len(who.Aliases) > 0 {
			facts = append(facts, "also "+oneLine(strings.Join(who.Aliases, ", ")))
		}
		for _, r := range who.Refs {
			facts = append(facts, oneLine(r))
		}
		line := p.st.color + oneLine(who.Name) + p.st.off
		if len(facts) > 0 {
			line += " — " + strings.Join(facts, "; ")
		}
		p.wrapped(line, "  ")
	}
}

// quotes prints what was said, under the one who said it.
func (p *printer) quotes() {
	if len(p.a.Quotes) == 0 {
		return
	}
	p.section("Said")
	for _, q := range p.a.Quotes {
		text := p.said(q)
		if q.Kind == lede.DirectQuote {
			text = "“" + text + "”"
		}
		how := string(q.Kind)
		if q.Mode != "" && q.Mode != lede.SpeechMode {
			how += ", " + string(q.Mode)
		}
		p.wrapped(fmt.Sprintf("%s%s%s: %s %s(%s, %.0f %%)%s", p.st.color, p.speaker(q), p.st.off, text, p.st.dim, how, 100*q.Confidence, p.st.off), "  ")
	}
}

// said returns the words of q, with a dash of dots where the cue stood.
func (p *printer) said(q lede.Quote) string {
	var parts []string
	for _, s := range q.Parts {
		parts = append(parts, oneLine(p.a.Slice(s)))
	}
	return strings.Join(parts, " … ")
}

// speaker names who said q, or the words that stand for them.
func (p *printer) speaker(q lede.Quote) string {
	return cmp.Or(oneLine(p.names[q.Speaker]), oneLine(p.a.Slice(q.Source)), "somebody")
}

// events prints what happened, and how many events are too unsure to be shown.
func (p *printer) events(all bool) {
	if len(p.a.Events) == 0 {
		return
	}
	p.section("What happened")
	shown, others := p.a.Events, 0
	if !all {
		shown, others = page.Shown(p.a)
	}
	for _, e := range shown {
		line := fmt.Sprintf("%s%s%s (%s", p.st.color, oneLine(p.a.Slice(e.Trigger)), p.st.off, e.Type)
		if e.Factuality != "" && e.Factuality != lede.Actual {
			line += ", " + string(e.Factuality)
		}
		if page.Unsure(&e) {
			line += ", unsure"
		}
		line += ")"
		for _, x := range e.Participants {
			line += fmt.Sprintf(" · %s%s%s %s", p.st.dim, x.Role, p.st.off, p.participant(x))
		}
		if !e.Place.Span.IsZero() || e.Place.Entity != 0 {
			line += fmt.Sprintf(" · %swhere%s %s", p.st.dim, p.st.off, p.participant(e.Place))
		}
		if e.When.Value != "" {
			line += fmt.Sprintf(" · %swhen%s %s", p.st.dim, p.st.off, e.When.String())
		}
		p.wrapped(line, "  ")
	}
	if others > 0 {
		p.wrapped(fmt.Sprintf("%s%d others; -json tells all%s", p.st.dim, others, p.st.off), "  ")
	}
}

// participant names who or what takes part, by name where it has one.
func (p *printer) participant(x lede.Participant) string {
	if name := p.names[x.Entity]; name != "" {
		return oneLine(name)
	}
	return oneLine(p.a.Slice(x.Span))
}

// rest prints organizations, places, times and warnings, a line each.
func (p *printer) rest() {
	names := func(list []lede.Entity) (out []string) {
		for _, e := range list {
			out = append(out, oneLine(strings.Join(append([]string{e.Name}, e.Refs...), ", ")))
		}
		return out
	}
	var times, warnings []string
	for _, w := range p.a.Times {
		times = append(times, oneLine(p.a.Slice(w.Span))+" = "+w.String())
	}
	for _, w := range p.a.Warnings {
		warnings = append(warnings, fmt.Sprintf("%s at byte %d", w.Text, w.Span.Start))
	}
	p.list("Organizations", names(p.a.Organizations))
	p.list("Places", names(p.a.Places))
	p.list("Times", times)
	p.list("Warnings", warnings)
}

func (p *printer) list(title string, items []string) {
	if len(items) > 0 {
		p.section(title)
		p.wrapped(strings.Join(items, "; "), "  ")
	}
}

// wrapped prints text with line breaks between words, further lines indented more.
func (p *printer) wrapped(text, indent string) {
	column := 0
	for i, word := range strings.Fields(text) {
		n := p.visible(word)
		switch {
		case i == 0:
			p.WriteString(indent)
			column = len(indent)
		case column+1+n > p.width:
			p.WriteString("\n" + indent + "  ")
			column = len(indent) + 2
		default:
			p.WriteString(" ")
			column++
		}
		p.WriteString(word)
		column += n
	}
	p.WriteString("\n")
}

// visible counts the columns that a terminal shows word in: none for what marks or joins the letter before it, two for the
// characters of East Asia that are as wide as they are high (Unicode Standard Annex 11).
func (p *printer) visible(word string) int {
	for _, code := range []string{p.st.bold, p.st.dim, p.st.color, p.st.off} {
		if code != "" {
			word = strings.ReplaceAll(word, code, "")
		}
	}
	n := 0
	for _, r := range word {
		kind := width.LookupRune(r).Kind()
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// oneLine returns s with every run of white space as one space, and without the characters that could steer a terminal.
func oneLine(s string) string { return strings.Join(strings.Fields(shown(s)), " ") }

// shown returns s without the characters that could steer a terminal or turn what stands behind them about: controls, and the marks
// that embed, override or isolate a direction (Unicode Standard Annex 9). Line ends and tabs are blanks.
func shown(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case r < ' ', 0x7f <= r && r < 0xa0, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069, r == 0x200e, r == 0x200f, r == 0x61c:
			return -1
		}
		return r
	}, s)
}
