package page

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
)

// speakers lists who said something, most words first.
func (b *builder) speakers() []item {
	out := make([]item, len(b.said))
	quotes, words := make([]int, len(out)), make([]int, len(out))
	total := 0
	for i, q := range b.a.Quotes {
		g := b.groups[i] - 1
		if out[g].Colour == 0 {
			out[g].Colour = b.colour[q.Speaker]
		}
		n := len(strings.Fields(q.Text))
		quotes[g]++
		words[g] += n
		total += n
	}
	for g := range out {
		out[g].Name, out[g].Group, out[g].Share = b.said[g], g+1, 100*words[g]/max(total, 1)
		out[g].Facts = counted(quotes[g], b.words.OneQuote, b.words.ManyQuotes) + ", " +
			counted(words[g], b.words.OneWord, b.words.ManyWords)
	}
	slices.SortStableFunc(out, func(x, y item) int { return words[y.Group-1] - words[x.Group-1] })
	return out
}

func (b *builder) quotes() []item {
	var out []item
	for i, q := range b.a.Quotes {
		it := item{ID: quoteAnchor(i + 1), Name: b.speaker(q), Colour: b.colour[q.Speaker], Group: b.groups[i], Text: b.wordsOf(q)}
		facts := []string{b.words.name(string(q.Kind))}
		if q.Mode != lede.SpeechMode {
			facts = append(facts, b.words.name(string(q.Mode)))
		}
		if s := b.a.Slice(q.Source); s != "" && s != it.Name {
			facts = append(facts, fmt.Sprintf(b.words.Source, s))
		}
		if s := b.a.Slice(q.Cue); s != "" {
			facts = append(facts, fmt.Sprintf(b.words.CueWords, s))
		}
		facts = append(facts, fmt.Sprintf(b.words.Percent, int(100*q.Confidence+0.5)))
		it.Facts = joined(facts)
		if len(q.Parts) > 0 {
			it.Places = []place{{i + 1, fmt.Sprintf("lede-q%d", i+1)}}
		}
		out = append(out, it)
	}
	return out
}

// wordsOf returns the words of q as they stand in the text, in marks if they are the speaker's, with dots where the cue stood.
func (b *builder) wordsOf(q lede.Quote) string {
	var parts []string
	for _, s := range q.Parts {
		parts = append(parts, strings.Join(strings.Fields(b.a.Slice(s)), " "))
	}
	s := strings.Join(parts, " … ")
	if s == "" {
		s = q.Text
	}
	if q.Kind == lede.DirectQuote {
		return fmt.Sprintf(b.words.Marks, s)
	}
	return s
}

func (b *builder) people() []item {
	var out []item
	for _, p := range b.a.People {
		it := b.entity(p.ID, p.Name, p.Mentions)
		it.Colour, it.Text = b.colourOf(p.ID), strings.Join(p.Roles, "; ")
		facts := []string{b.words.name(string(p.Pronouns))}
		if len(p.Aliases) > 0 {
			facts = append(facts, fmt.Sprintf(b.words.Also, strings.Join(p.Aliases, ", ")))
		}
		it.Facts = joined(append(facts, it.Facts))
		out = append(out, it)
	}
	return out
}

func (b *builder) entities(list []lede.Entity) []item {
	var out []item
	for _, e := range list {
		it := b.entity(e.ID, e.Name, e.Mentions)
		it.Colour, it.Text = b.colour[e.ID], strings.Join(e.Roles, "; ")
		var facts []string
		if len(e.Aliases) > 0 {
			facts = []string{fmt.Sprintf(b.words.Also, strings.Join(e.Aliases, ", "))}
		}
		it.Facts = joined(append(facts, it.Facts))
		out = append(out, it)
	}
	return out
}

// entity returns an entry with links to where it is meant, and how often that is.
func (b *builder) entity(id lede.EntityID, name string, mentions []lede.Mention) item {
	it := item{ID: entityAnchor(id), Name: name}
	for k, m := range mentions {
		if m.Span.Len() > 0 {
			it.Places = append(it.Places, place{k + 1, mentionAnchor(id, k)})
		}
	}
	if n := len(mentions); n > 0 {
		it.Facts = counted(n, b.words.NamedOnce, b.words.Named)
	}
	return it
}

func (b *builder) eventItems() []item {
	var out []item
	for i, e := range b.events {
		it := item{ID: fmt.Sprintf("lede-e%d", i+1), Name: b.a.Slice(e.Trigger), Places: []place{{i + 1, fmt.Sprintf("lede-v%d", i+1)}}}
		facts := []string{b.words.name(string(e.Type))}
		if e.Factuality != lede.Actual {
			facts = append(facts, b.words.name(string(e.Factuality)))
		}
		for _, p := range e.Participants {
			facts = append(facts, b.words.name(string(p.Role))+" "+b.participant(p))
		}
		if s := b.participant(e.Place); s != "" {
			facts = append(facts, b.words.Where+" "+s)
		}
		if e.When.Value != "" {
			facts = append(facts, b.words.When+" "+b.date(e.When))
		}
		if Unsure(&e) {
			facts = append(facts, b.words.Unsure)
		}
		it.Facts = joined(facts)
		out = append(out, it)
	}
	return out
}

// participant names who or what takes part, by name where it has one.
func (b *builder) participant(p lede.Participant) string {
	if name := b.names[p.Entity]; name != "" {
		return name
	}
	return b.a.Slice(p.Span)
}

// times lists the times of the text and what they mean.
func (b *builder) times() []item {
	var out []item
	for i, w := range b.a.Times {
		out = append(out, item{ID: fmt.Sprintf("lede-t%d", i+1), Name: b.a.Slice(w.Span), Text: b.date(w),
			Places: []place{{i + 1, fmt.Sprintf("lede-w%d", i+1)}}})
	}
	return out
}

// timeline lists the events that are shown and the quotes that have a date, in order of time.
func (b *builder) timeline() []item {
	shown := make(map[lede.Span]int, len(b.events))
	for i, e := range b.events {
		shown[e.Trigger] = i + 1
	}
	number := make(map[*lede.Quote]int, len(b.a.Quotes))
	for i := range b.a.Quotes {
		number[&b.a.Quotes[i]] = i + 1
	}
	var out []item
	for _, e := range b.a.Timeline() {
		it := item{Name: b.date(e.When)}
		if e.Quote != nil {
			n := number[e.Quote]
			it.Text = b.speaker(*e.Quote) + ": " + b.wordsOf(*e.Quote)
			it.Places = []place{{n, fmt.Sprintf("lede-q%d", n)}}
		} else {
			n := shown[e.Event.Trigger]
			if n == 0 || b.events[n-1].When.Value == "" {
				continue
			}
			it.Text = b.happened(*e.Event)
			it.Places = []place{{n, fmt.Sprintf("lede-v%d", n)}}
		}
		out = append(out, it)
	}
	return out
}

// happened tells an event in a line: its words and who takes part.
func (b *builder) happened(e lede.Event) string {
	out := []string{b.a.Slice(e.Trigger)}
	for _, p := range e.Participants {
		if s := b.participant(p); s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}
