// Package page shows what lede found in an article as one HTML page.
package page

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
)

//go:embed page.html
var pageSource string

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// Write writes a as one HTML file that needs nothing else; title stands for a
// headline where the article has none. Whatever comes from the text passes through html/template, and so shows as text.
func Write(w io.Writer, title string, a *lede.Article) error {
	return pageTemplate.Execute(w, newContent(title, a))
}

// content is what the template shows.
type content struct {
	Title, About string
	Blocks       []block
	Speakers     []speaker
	Quotes       []quote
	People       []person
	Events       []event
	Unsure       int // events that are too unsure to be listed
	Moments      []moment
	Warnings     []string
}

type block struct {
	Kind   string
	Story  bool
	Pieces []piece
}

// A piece is a stretch of a block over which nothing begins or ends.
type piece struct {
	Text   string
	Class  string
	Quotes string // numbers of the quotes it is part of, for the script
	Who    string // ids of the entities that speak or are named here
	First  int    // the quote that begins here, counted from 1; 0: none
}

type speaker struct {
	ID     int
	Name   string
	Colour int
	Quotes int
	Words  int
	Share  int // of the words of all quotes, in percent
}

type quote struct {
	N                                      int
	ID                                     int
	Speaker, Kind, Mode, Text, Source, Cue string
	Colour, Percent                        int
}

type person struct {
	ID, Colour, Mentions      int
	Name, Roles, Also, Gender string
}

type event struct {
	Trigger, Type, Factuality, When, Where string
	Who                                    []string
}

type moment struct{ Date, Text string }

// leastSure is the confidence under which an event is told as unsure: the main event is shown however sure it is.
const leastSure = 0.4

// Unsure reports whether a reader should be told that an event may be wrong.
func Unsure(e *lede.Event) bool { return e.Confidence < leastSure }

// Shown returns the events that are worth showing, here and in the command's summary, and how many others there are.
func Shown(a *lede.Article) (shown []lede.Event, others int) {
	for e := range a.Highlights() {
		shown = append(shown, *e)
	}
	return shown, len(a.Events) - len(shown)
}

// colours is the number of colours that the page's style sheet has for speakers.
const colours = 8

func newContent(title string, a *lede.Article) content {
	b := builder{a: a, colour: make(map[lede.EntityID]int), names: NamesOf(a)}
	p := content{Title: a.Headline, About: about(a)}
	if p.Title == "" {
		p.Title = title
	}
	for _, who := range a.People {
		p.People = append(p.People, b.person(who))
	}
	for i, q := range a.Quotes {
		p.Quotes = append(p.Quotes, b.quote(i, q))
	}
	p.Speakers = b.speakers()
	for _, of := range a.Blocks {
		p.Blocks = append(p.Blocks, b.block(of))
	}
	shown, others := Shown(a)
	for _, e := range shown {
		p.Events = append(p.Events, b.event(e))
	}
	p.Unsure = others
	p.Moments = b.moments()
	for _, w := range a.Warnings {
		p.Warnings = append(p.Warnings, fmt.Sprintf("%s (byte %d)", w.Text, w.Span.Start))
	}
	return p
}

// about tells who published the article, when and where.
func about(a *lede.Article) string {
	var facts []string
	for _, b := range a.Bylines {
		facts = append(facts, b.Name)
	}
	if a.Dateline != nil {
		facts = append(facts, a.Name(a.Dateline.Place))
	}
	facts = append(facts, a.Published.Value)
	return strings.Join(slices.DeleteFunc(facts, func(s string) bool { return s == "" }), " · ")
}

// A builder makes the parts of one page.
type builder struct {
	a      *lede.Article
	colour map[lede.EntityID]int // by order of appearance, from 1
	names  Names
	layers []layer
	next   int     // the first layer that begins in the blocks to come
	open   []layer // those that began before and reach into them
}

// colourOf returns the colour of an entity, which it keeps over the page.
func (b *builder) colourOf(id lede.EntityID) int {
	if id == 0 {
		return 0
	}
	if _, ok := b.colour[id]; !ok {
		b.colour[id] = len(b.colour)%colours + 1
	}
	return b.colour[id]
}

func (b *builder) person(p lede.Person) person {
	return person{
		ID: int(p.ID), Colour: b.colourOf(p.ID), Mentions: len(p.Mentions), Name: p.Name,
		Roles: strings.Join(p.Roles, "; "), Also: strings.Join(p.Aliases, ", "), Gender: p.Pronouns,
	}
}

func (b *builder) quote(i int, q lede.Quote) quote {
	return quote{
		N: i + 1, ID: int(q.Speaker), Speaker: b.speaker(q), Kind: string(q.Kind), Mode: q.Mode, Text: b.said(q),
		Source: b.a.Slice(q.Source), Cue: b.a.Slice(q.Cue), Colour: b.colourOf(q.Speaker), Percent: int(100*q.Confidence + 0.5),
	}
}

// said returns the words of q, with dots where the cue stood between them.
func (b *builder) said(q lede.Quote) string {
	var parts []string
	for _, s := range q.Parts {
		parts = append(parts, b.a.Slice(s))
	}
	return strings.Join(parts, " … ")
}

// speaker names who said q.
func (b *builder) speaker(q lede.Quote) string {
	if who := b.names.SpeakerOf(b.a, q); who != "" {
		return who
	}
	return "nobody named"
}

// speakers lists who said something, most words first.
func (b *builder) speakers() []speaker {
	at := make(map[string]int)
	var out []speaker
	total := 0
	for _, q := range b.a.Quotes {
		name := b.speaker(q)
		i, ok := at[name]
		if !ok {
			i = len(out)
			at[name] = i
			out = append(out, speaker{ID: int(q.Speaker), Name: name, Colour: b.colourOf(q.Speaker)})
		}
		n := len(strings.Fields(q.Text))
		out[i].Quotes++
		out[i].Words += n
		total += n
	}
	for i := range out {
		out[i].Share = 100 * out[i].Words / max(total, 1)
	}
	slices.SortStableFunc(out, func(x, y speaker) int { return y.Words - x.Words })
	return out
}

func (b *builder) event(e lede.Event) event {
	name := func(p lede.Participant) string {
		if n := b.names[p.Entity]; n != "" {
			return n
		}
		return b.a.Slice(p.Span)
	}
	out := event{Trigger: b.a.Slice(e.Trigger), Type: e.Type, Factuality: e.Factuality, When: e.When.Value, Where: name(e.Place)}
	if Unsure(&e) {
		out.Factuality += ", unsure"
	}
	for _, p := range e.Participants {
		out.Who = append(out.Who, p.Role+" "+name(p))
	}
	return out
}

// A layer is something to show over a stretch of the text.
type layer struct {
	span  lede.Span
	class string
	quote int // from 1
	who   lede.EntityID
}

// layersOf lists the layers of the whole article in order of their start.
func (b *builder) layersOf() []layer {
	a := b.a
	var out []layer
	mentions := func(id lede.EntityID, class string, list []lede.Mention) {
		for _, m := range list {
			out = append(out, layer{span: m.Span, class: class, who: id})
		}
	}
	for _, p := range a.People {
		mentions(p.ID, fmt.Sprintf("m m%d", b.colourOf(p.ID)), p.Mentions)
	}
	for _, e := range a.Organizations {
		mentions(e.ID, "m", e.Mentions)
	}
	for i, q := range a.Quotes {
		for _, s := range q.Parts {
			out = append(out, layer{s, fmt.Sprintf("q %s c%d", q.Kind, b.colourOf(q.Speaker)), i + 1, q.Speaker})
		}
		out = append(out, layer{q.Cue, "cue", 0, 0})
	}
	for e := range a.Highlights() {
		out = append(out, layer{e.Trigger, "trigger", 0, 0})
	}
	for _, w := range a.Times {
		out = append(out, layer{w.Span, "when", 0, 0})
	}
	out = slices.DeleteFunc(out, func(l layer) bool { return l.span.Len() <= 0 })
	slices.SortStableFunc(out, func(x, y layer) int { return x.span.Start - y.span.Start })
	return out
}

// block cuts a block into pieces at every point where a layer begins or ends.
// Blocks must be given in order.
func (b *builder) block(of lede.Block) block {
	here := b.layersIn(of.Span)
	cuts := []int{of.Span.Start, of.Span.End}
	for _, l := range here {
		cuts = append(cuts, max(l.span.Start, of.Span.Start), min(l.span.End, of.Span.End))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	out := block{Kind: string(of.Kind), Story: of.Kind.Story()}
	var open []layer
	for i := range len(cuts) - 1 {
		s := lede.Span{Start: cuts[i], End: cuts[i+1]}
		open = slices.DeleteFunc(open, func(l layer) bool { return l.span.End <= s.Start })
		for len(here) > 0 && here[0].span.Start <= s.Start {
			if here[0].span.End > s.Start {
				open = append(open, here[0])
			}
			here = here[1:]
		}
		out.Pieces = append(out.Pieces, b.piece(s, open))
	}
	return out
}

// layersIn returns the layers that reach into the next block, in order of their start.
func (b *builder) layersIn(block lede.Span) []layer {
	if b.layers == nil {
		b.layers = b.layersOf()
	}
	b.open = slices.DeleteFunc(b.open, func(l layer) bool { return l.span.End <= block.Start })
	for ; b.next < len(b.layers) && b.layers[b.next].span.Start < block.End; b.next++ {
		if l := b.layers[b.next]; l.span.End > block.Start {
			b.open = append(b.open, l)
		}
	}
	return b.open
}

// piece shows the layers that cover s.
func (b *builder) piece(s lede.Span, layers []layer) piece {
	p := piece{Text: b.a.Slice(s)}
	var classes, quotes, who []string
	for _, l := range layers {
		classes = append(classes, l.class)
		if l.quote > 0 {
			quotes = append(quotes, fmt.Sprint(l.quote))
			if b.a.Quotes[l.quote-1].Span.Start == s.Start {
				p.First = l.quote
			}
		}
		if l.who > 0 {
			who = append(who, fmt.Sprint(int(l.who)))
		}
	}
	p.Class, p.Quotes, p.Who = strings.Join(classes, " "), strings.Join(quotes, " "), strings.Join(who, " ")
	return p
}

// moments lists the events and quotes that have a date, in order of time.
func (b *builder) moments() []moment {
	var out []moment
	for _, e := range b.a.Timeline() {
		m := moment{Date: e.When.Value}
		if e.Event != nil {
			m.Text = b.a.Slice(e.Event.Trigger)
			for _, p := range e.Event.Participants {
				if name := b.names[p.Entity]; name != "" {
					m.Text += ", " + name
				}
			}
		} else {
			m.Text = b.speaker(*e.Quote) + ": " + b.said(*e.Quote)
		}
		out = append(out, m)
	}
	return out
}
