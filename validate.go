package lede

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/poll"
)

// Validate checks that a keeps the promises of this package, and returns all
// breaches joined into one error, or nil:
//
//   - Text and all other strings are valid UTF-8, and every span lies in Text and cuts no character;
//   - blocks are in order, do not overlap, have a kind of this package and cover
//     every byte that is not white space; their sentences are in order inside them;
//   - ids are from 1 to 1,073,741,824 (1<<30) and used once over people, organizations and places, over
//     quotes and over events, and every id that something refers to exists;
//   - what must have words has a span that is not empty; mentions, quotes and times are in order;
//   - a quote's Text is its parts joined by one space, its Span runs from the first to
//     the last of them, its cue is outside them, its confidence is from 0 to 1;
//   - kinds, modes, pronouns, factualities, roles and the types of events and times are those
//     documented.
//
// Parser.Parse calls it after every stage that is not built in. A user's test of an
// extractor should call it too. It takes time linear in the article.
func (a *Article) Validate() error {
	if i := invalidUTF8(context.Background(), a.Text); i >= 0 {
		return errors.Join(fmt.Errorf("text: not valid UTF-8 at byte %d", i), a.validate(context.Background()))
	}
	return a.validate(context.Background())
}

// validate checks all but the text itself, until ctx is done. Then it returns what it has found so far.
func (a *Article) validate(ctx context.Context) error {
	v := validator{a: a, ids: make(map[EntityID]bool), quoteIDs: make(map[QuoteID]bool), eventIDs: make(map[EventID]bool), poll: poll.Poller{Ctx: ctx}}
	v.entities()
	v.blocks()
	v.provenance()
	v.quotes()
	v.events()
	v.times()
	v.annotations()
	for i, w := range a.Warnings {
		if v.done() {
			break
		}
		v.span(index("warnings", i), w.Span)
		v.utf8(index("warnings", i), w.Text)
	}
	return errors.Join(v.breaches...)
}

// A validator collects the breaches of one article.
type validator struct {
	a        *Article
	ids      map[EntityID]bool
	quoteIDs map[QuoteID]bool
	eventIDs map[EventID]bool
	breaches []error

	poll    poll.Poller
	stopped bool
}

// done reports whether to leave off. It is asked for each thing that is checked.
func (v *validator) done() bool {
	v.stopped = v.stopped || v.poll.Done()
	return v.stopped
}

// maxID is the highest id that an entity may have, so that there is always room for new ones.
const maxID = 1 << 30

func index(path string, i int) string { return fmt.Sprintf("%s[%d]", path, i) }

// breach notes what is wrong at path, the JSON name of the value.
func (v *validator) breach(path, format string, args ...any) {
	v.breaches = append(v.breaches, fmt.Errorf("%s: %s", path, fmt.Sprintf(format, args...)))
}

// span checks a span that may be zero.
func (v *validator) span(path string, s Span) {
	switch {
	case s.Start < 0 || s.End < s.Start || s.End > len(v.a.Text):
		v.breach(path, "span %v is not one of a text of %d bytes", s, len(v.a.Text))
	case cutsRune(v.a.Text, s.Start) || cutsRune(v.a.Text, s.End):
		v.breach(path, "span %v splits a character", s)
	}
}

// words checks a span that must hold text.
func (v *validator) words(path string, s Span) {
	if s.Len() == 0 {
		v.breach(path, "span %v is empty", s)
		return
	}
	v.span(path, s)
}

// utf8 checks strings that are not stretches of the text.
func (v *validator) utf8(path string, list ...string) {
	for _, s := range list {
		if !utf8.ValidString(s) {
			v.breach(path, "%q is not valid UTF-8", s)
		}
	}
}

// refers checks a reference to an entity, which may be 0.
func (v *validator) refers(path string, id EntityID) {
	if id != 0 && !v.ids[id] {
		v.breach(path, "no entity has id %d", id)
	}
}

// isNew checks the id of something, which nothing else of its kind has.
func isNew[ID ~int](v *validator, path string, id ID, seen map[ID]bool) {
	if id <= 0 || id > maxID || seen[id] {
		v.breach(path, "id %d is not from 1 to %d or used twice", id, maxID)
	}
	seen[id] = true
}

// oneOf checks a typed string that must be one of the documented values.
func oneOf[T ~string](v *validator, path, what string, got T, allowed []T) {
	if !slices.Contains(allowed, got) {
		v.breach(path, "%s is %q, not one of the %d documented", what, got, len(allowed))
	}
}

// maybe is oneOf for a string that may be empty.
func maybe[T ~string](v *validator, path, what string, got T, allowed []T) {
	if got != "" {
		oneOf(v, path, what, got, allowed)
	}
}

func (v *validator) entities() {
	for i, p := range v.a.People {
		if v.done() {
			return
		}
		path := index("people", i)
		v.entity(path, p.ID, p.Name, p.Mentions)
		v.utf8(path+".aliases", p.Aliases...)
		v.utf8(path+".refs", p.Refs...)
		v.utf8(path+".roles", p.Roles...)
		maybe(v, path, "pronouns", p.Pronouns, pronouns)
	}
	for i, e := range v.a.Organizations {
		if v.done() {
			return
		}
		v.entity(index("organizations", i), e.ID, e.Name, e.Mentions)
		v.utf8(index("organizations", i)+".aliases", e.Aliases...)
		v.utf8(index("organizations", i)+".refs", e.Refs...)
		v.utf8(index("organizations", i)+".roles", e.Roles...)
	}
	for i, e := range v.a.Places {
		if v.done() {
			return
		}
		v.entity(index("places", i), e.ID, e.Name, e.Mentions)
		v.utf8(index("places", i)+".aliases", e.Aliases...)
		v.utf8(index("places", i)+".refs", e.Refs...)
		v.utf8(index("places", i)+".roles", e.Roles...)
	}
}

func (v *validator) entity(path string, id EntityID, name string, mentions []Mention) {
	if id <= 0 || v.ids[id] {
		v.breach(path, "id %d is not positive or used twice", id)
	}
	if id > maxID {
		v.breach(path, "id %d is higher than %d", id, maxID)
	}
	v.ids[id] = true
	if name == "" {
		v.breach(path, "no name")
	}
	v.utf8(path+".name", name)
	for i, m := range mentions {
		if v.done() {
			return
		}
		p := index(path+".mentions", i)
		v.words(p, m.Span)
		oneOf(v, p, "kind", m.Kind, mentionKinds)
		if i > 0 && m.Span.Start < mentions[i-1].Span.Start {
			v.breach(p, "out of order")
		}
	}
}

func (v *validator) blocks() {
	end := 0 // of the block before
	for i, b := range v.a.Blocks {
		if v.done() {
			return
		}
		path := index("blocks", i)
		v.words(path, b.Span)
		oneOf(v, path, "kind", b.Kind, blockKinds)
		if b.Span.Start < end {
			v.breach(path, "overlaps the block before or is out of order")
		}
		v.noWords(end, b.Span.Start)
		last := b.Span.Start
		for j, s := range b.Sentences {
			if v.done() {
				return
			}
			p := index(path+".sentences", j)
			v.words(p, s)
			if s.Start < last || s.End > b.Span.End {
				v.breach(p, "outside the block or out of order")
			}
			last = s.End
		}
		end = max(end, b.Span.End)
	}
	v.noWords(end, len(v.a.Text))
}

// blanksPerStep is how many bytes of white space are one thing that is checked.
const blanksPerStep = 1 << 10

// noWords checks that nothing but white space stands in a gap between blocks.
func (v *validator) noWords(from, to int) {
	if from < 0 || to > len(v.a.Text) || from >= to {
		return
	}
	for i, r := range v.a.Text[from:to] {
		if i%blanksPerStep == 0 && v.done() {
			return
		}
		if !unicode.IsSpace(r) {
			v.breach("blocks", "byte %d (%q) is in no block", from+i, r)
			return
		}
	}
}

// provenance checks who wrote the article, where and when.
func (v *validator) provenance() {
	v.utf8("language", v.a.Language)
	v.utf8("headline", v.a.Headline)
	for i, b := range v.a.Bylines {
		if v.done() {
			return
		}
		path := index("bylines", i)
		if v.span(path, b.Span); b.Span.Len() == 0 && b.Name == "" {
			v.breach(path, "span %v is empty, and there is no name", b.Span)
		}
		v.utf8(index("bylines", i), b.Name, b.Outlet, b.Role)
	}
	if d := v.a.Dateline; d != nil {
		v.utf8("dateline", d.Agency)
		v.words("dateline", d.Span)
		v.refers("dateline", d.Place)
	}
	v.when("published", v.a.Published)
}

func (v *validator) quotes() {
	for i, q := range v.a.Quotes {
		if v.done() {
			return
		}
		path := index("quotes", i)
		isNew(v, path, q.ID, v.quoteIDs)
		oneOf(v, path, "kind", q.Kind, quoteKinds)
		maybe(v, path, "mode", q.Mode, modes)
		v.parts(path, q)
		v.span(path+".source", q.Source)
		v.span(path+".cue", q.Cue)
		v.when(path+".when", q.When)
		v.utf8(path, q.Said, q.Voice)
		v.refers(path, q.Speaker)
		v.selves(path, q)
		v.confidence(path, q.Confidence)
		if i > 0 && q.Span.Start < v.a.Quotes[i-1].Span.Start {
			v.breach(path, "out of order")
		}
	}
}

// selves checks that each self stands in one of the parts, which are in order.
func (v *validator) selves(path string, q Quote) {
	for j, s := range q.Self {
		if v.done() {
			return
		}
		p := index(path+".self", j)
		v.words(p, s)
		i := sort.Search(len(q.Parts), func(i int) bool { return q.Parts[i].End >= s.End })
		if i == len(q.Parts) || !q.Parts[i].Contains(s) {
			v.breach(p, "outside the parts")
		}
	}
}

// parts checks the parts of a quote, and Span and Text that follow from them.
func (v *validator) parts(path string, q Quote) {
	if len(q.Parts) == 0 {
		v.breach(path, "no parts")
		return
	}
	text := make([]string, len(q.Parts))
	for i, s := range q.Parts {
		if v.done() {
			return
		}
		p := index(path+".parts", i)
		v.words(p, s)
		if i > 0 && s.Start < q.Parts[i-1].End {
			v.breach(p, "overlaps the part before or is out of order")
		}
		if s.Overlaps(q.Cue) && !q.Cue.IsZero() {
			v.breach(p, "holds the cue %v", q.Cue)
		}
		text[i] = v.a.Slice(s)
	}
	if whole := (Span{q.Parts[0].Start, q.Parts[len(q.Parts)-1].End}); q.Span != whole {
		v.breach(path, "span is %v, its parts run over %v", q.Span, whole)
	}
	if q.Text != strings.Join(text, " ") {
		v.breach(path, "text is not its parts joined by a space")
	}
}

// confidence checks a probability; NaN is none.
func (v *validator) confidence(path string, c float64) {
	if !(c >= 0 && c <= 1) {
		v.breach(path, "confidence %v is not from 0 to 1", c)
	}
}

func (v *validator) events() {
	for i, e := range v.a.Events {
		if v.done() {
			return
		}
		path := index("events", i)
		isNew(v, path, e.ID, v.eventIDs)
		v.words(path, e.Span)
		v.words(path+".trigger", e.Trigger)
		if !e.Span.Contains(e.Trigger) {
			v.breach(path, "trigger %v is outside the span %v", e.Trigger, e.Span)
		}
		oneOf(v, path, "type", e.Type, eventTypes)
		maybe(v, path, "factuality", e.Factuality, factualities)
		v.confidence(path, e.Confidence)
		for j, p := range e.Participants {
			part := index(path+".participants", j)
			v.words(part, p.Span)
			v.refers(part, p.Entity)
			oneOf(v, part, "role", p.Role, roles)
		}
		maybe(v, path+".place", "role", e.Place.Role, nil)
		v.span(path+".place", e.Place.Span)
		v.refers(path+".place", e.Place.Entity)
		v.when(path+".when", e.When)
	}
}

func (v *validator) times() {
	for i, w := range v.a.Times {
		if v.done() {
			return
		}
		path := index("times", i)
		v.words(path, w.Span)
		v.when(path, w)
		if i > 0 && w.Span.Start < v.a.Times[i-1].Span.Start {
			v.breach(path, "out of order")
		}
	}
}

func (v *validator) annotations() {
	for i, n := range v.a.Annotations {
		if v.done() {
			return
		}
		path := index("annotations", i)
		if n.Type == "" {
			v.breach(path, "no type")
		}
		v.span(path, n.Span)
		v.refers(path, n.Entity)
		if n.Event != 0 && !v.eventIDs[n.Event] {
			v.breach(path, "no event has id %d", n.Event)
		}
		if n.Quote != 0 && !v.quoteIDs[n.Quote] {
			v.breach(path, "no quote has id %d", n.Quote)
		}
		v.utf8(path, n.Type, n.Stage)
		for _, k := range slices.Sorted(maps.Keys(n.Attrs)) {
			v.utf8(path+".attrs", k, n.Attrs[k])
		}
	}
}

// when checks a time that may be zero.
func (v *validator) when(path string, w When) {
	if w == (When{}) {
		return
	}
	v.span(path, w.Span)
	oneOf(v, path, "type", w.Type, timeTypes)
	if w.Value == "" {
		v.breach(path, "no value")
	}
	v.utf8(path+".value", w.Value)
}
