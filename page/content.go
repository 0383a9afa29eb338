package page

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/readable"
)

// content is what the template shows.
type content struct {
	Title, Language, About   string
	TextLanguage             string
	Fragment, HeadlineInText bool
	Style, Colours           template.CSS
	Script                   template.JS
	Words                    *wording
	Blocks                   []block
	Sections                 []section
	Legend                   []legend
}

// A legend explains how something is shown in the text.
type legend struct{ Class, Words string }

// A section is one list beside the text.
type section struct {
	Part  Part
	Title string
	Note  string // below the list
	Items []item
}

// An item is one entry of a list. Fields are empty where its part has none.
type item struct {
	ID     string  // its own name, which the text links to
	Name   string  // in the colour of Colour
	Colour int     // 0: none
	Text   string  // beside the name
	Facts  string  // below both
	Places []place // where it stands in the text
	Group  int     // of what a speaker said, from 1; only the section of speakers has buttons
	Share  int     // of all words, in percent
}

// A place is a link to a place in the text.
type place struct {
	N      int
	Anchor string
}

// A builder makes the parts of one page.
type builder struct {
	a       *lede.Article
	o       Options
	words   *wording
	names   map[lede.EntityID]string
	colours int                   // how many there are
	colour  map[lede.EntityID]int // by order of appearance, from 1
	groups  []int                 // of each quote: the number of its speaker, from 1
	groupOf map[lede.EntityID]int // the same of entities
	said    []string              // the names of the groups
	linked  map[string]bool       // the entries that are shown
	events  []lede.Event          // those that are shown
	others  int                   // how many events are not
	layers  []*layer
	next    int      // the first layer that begins in the blocks to come
	open    []*layer // those that began before and reach into them
}

func newContent(a *lede.Article, o Options, words *wording, colours palette) content {
	b := &builder{a: a, o: o, words: words, names: namesOf(a), colours: len(colours.light),
		colour: make(map[lede.EntityID]int), groupOf: make(map[lede.EntityID]int), linked: make(map[string]bool)}
	b.events, b.others = Shown(a)
	if o.AllEvents {
		b.events, b.others = a.Events, 0
	}
	for _, p := range a.People {
		b.colourOf(p.ID)
	}
	b.groupQuotes()
	c := content{Title: o.Title, Language: o.Language, About: b.about(), Fragment: o.Fragment, Words: words,
		Style: template.CSS(style), Colours: colours.css(), Script: template.JS(script), Legend: b.legend()}
	if c.Title == "" {
		c.Title = Title(a)
	}
	if a.Language != "und" {
		c.TextLanguage = a.Language
	}
	for _, p := range o.Parts {
		if s := b.section(p); len(s.Items) > 0 || s.Note != "" {
			c.Sections = append(c.Sections, s)
		}
	}
	for _, of := range a.Blocks {
		c.Blocks = append(c.Blocks, b.block(of))
	}
	return c
}

// namesOf returns the names of all people, organizations and places.
func namesOf(a *lede.Article) map[lede.EntityID]string {
	names := make(map[lede.EntityID]string, len(a.People)+len(a.Organizations)+len(a.Places))
	for _, list := range [][]lede.Entity{a.Places, a.Organizations} {
		for _, e := range list {
			names[e.ID] = e.Name
		}
	}
	for _, p := range a.People {
		names[p.ID] = p.Name
	}
	delete(names, 0)
	return names
}

// colourOf returns the colour of an entity, which it keeps over the page.
func (b *builder) colourOf(id lede.EntityID) int {
	if id == 0 {
		return 0
	}
	if _, ok := b.colour[id]; !ok {
		b.colour[id] = len(b.colour)%b.colours + 1
	}
	return b.colour[id]
}

// groupQuotes numbers the speakers, and gives those that have a name a colour.
func (b *builder) groupQuotes() {
	at := make(map[string]int)
	for _, q := range b.a.Quotes {
		name := b.speaker(q)
		if at[name] == 0 {
			b.said = append(b.said, name)
			at[name] = len(b.said)
		}
		b.groups = append(b.groups, at[name])
		if q.Speaker != 0 {
			b.groupOf[q.Speaker] = at[name]
			b.colourOf(q.Speaker)
		}
	}
}

// speaker names who said q.
func (b *builder) speaker(q lede.Quote) string {
	if name := b.names[q.Speaker]; name != "" {
		return name
	}
	if s := strings.Join(strings.Fields(b.a.Slice(q.Source)), " "); s != "" {
		return s
	}
	return b.words.Nobody
}

// about tells who published the article, where and when.
func (b *builder) about() string {
	var facts []string
	for _, by := range b.a.Bylines {
		facts = append(facts, by.Name)
	}
	if d := b.a.Dateline; d != nil {
		facts = append(facts, b.names[d.Place], d.Agency)
	}
	facts = append(facts, b.a.Outlet)
	return joined(append(facts, b.date(b.a.Published)))
}

// date returns a time in words, and its value where there are none.
func (b *builder) date(w lede.When) string {
	if b.o.Language == "en" {
		return w.String()
	}
	return cmp.Or(readable.Time(w.Value, b.o.Language), w.Value)
}

// legend explains what the text shows, and nothing else.
func (b *builder) legend() []legend {
	var out []legend
	add := func(is bool, class, words string) {
		if is {
			out = append(out, legend{class, words})
		}
	}
	kinds := make(map[string]bool)
	for _, q := range b.a.Quotes {
		kinds[string(q.Kind)] = true
	}
	add(kinds["direct"], "q direct g1", b.words.Direct)
	add(kinds["mixed"], "q mixed g1", b.words.Mixed)
	add(kinds["indirect"], "q indirect g1", b.words.Indirect)
	add(len(kinds) > 0, "cue", b.words.Cue)
	add(len(b.a.Times) > 0, "when", b.words.Time)
	add(len(b.events) > 0, "trigger", b.words.Event)
	return out
}

// joined returns the facts that are not empty, with dots between them.
func joined(facts []string) string {
	return strings.Join(slices.DeleteFunc(facts, func(s string) bool { return s == "" }), " · ")
}

func (b *builder) section(p Part) section {
	s := section{Part: p, Title: b.words.Titles[p]}
	switch p {
	case Speakers:
		s.Items = b.speakers()
	case Quotes:
		s.Items = b.quotes()
	case People:
		s.Items = b.people()
	case Organizations:
		s.Items = b.entities(b.a.Organizations)
	case Places:
		s.Items = b.entities(b.a.Places)
	case Timeline:
		s.Items = b.timeline()
	case Events:
		s.Items = b.eventItems()
		if b.others > 0 {
			s.Note = counted(b.others, b.words.OneLeft, b.words.Left)
		}
	case Times:
		s.Items = b.times()
	case Warnings:
		for _, w := range b.a.Warnings {
			s.Items = append(s.Items, item{Text: fmt.Sprintf("%s (byte %d)", w.Text, w.Span.Start)})
		}
	}
	for _, i := range s.Items {
		if i.ID != "" {
			b.linked[i.ID] = true
		}
	}
	return s
}
