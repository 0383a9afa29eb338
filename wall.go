package lede

import (
	"context"
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/poll"
	"github.com/ebc17271/lede/internal/story"
)

// The built-in stages know the model by the types of package story, which promise users nothing. Whatever is carried to
// them and back passes here; TestWall holds that nothing is lost on the way.

// refresh carries to the stages inside what a stage of a user's may have changed. Here and in settle, what is carried after ctx is done
// is worth nothing.
func (d *Doc) refresh(ctx context.Context) {
	if d.touched {
		reading := d.inside.Article.Text
		d.inside.Article = articleWithin(ctx, d.Article)
		d.inside.Article.Text = reading
		d.touched = false
	}
}

// settle carries to the Article what the stages inside found.
func (d *Doc) settle(ctx context.Context) {
	if d.stale {
		d.inside.Article.Number()
		a := articleOf(ctx, d.inside.Article)
		a.keep(d.Article)
		a.unread(&d.inside.Reading)
		a.complete(ctx)
		*d.Article = *a
		d.stale = false
	}
}

// keep takes over what the stages inside do not know.
func (a *Article) keep(old *Article) {
	a.Text, a.Version, a.ID, a.URL, a.Outlet, a.Annotations = old.Text, old.Version, old.ID, old.URL, old.Outlet, old.Annotations
}

// unread gives quotes the words as the text has them, where it is read with other characters, and lets no place be within what is
// read as one character.
func (a *Article) unread(r *page.Reading) {
	if r.Same() {
		return
	}
	a.eachSpan(func(s *Span) { *s = Span(r.Whole(english.Range(*s))) })
	for i := range a.Quotes {
		q := &a.Quotes[i]
		q.Text = strings.Join(each(q.Parts, a.Slice), " ")
	}
}

func articleOf(ctx context.Context, s *story.Article) *Article {
	p := &poll.Poller{Ctx: ctx}
	a := &Article{
		Text: s.Text, Language: s.Language, Headline: s.Headline, Bylines: eachUntil(p, s.Bylines, bylineOf), Published: whenOf(s.Published),
		Blocks: eachUntil(p, s.Blocks, blockOf), People: eachUntil(p, s.People, personOf), Organizations: eachUntil(p, s.Organizations, entityOf),
		Places: eachUntil(p, s.Places, entityOf), Quotes: eachUntil(p, s.Quotes, quoteOf), Events: eachUntil(p, s.Events, eventOf), Times: eachUntil(p, s.Times, whenOf),
		Warnings: eachUntil(p, s.Warnings, warningOf),
	}
	if s.Dateline != nil {
		a.Dateline = &Dateline{Span(s.Dateline.Span), EntityID(s.Dateline.Place), s.Dateline.Agency}
	}
	return a
}

func articleWithin(ctx context.Context, a *Article) *story.Article {
	p := &poll.Poller{Ctx: ctx}
	s := &story.Article{
		Text: a.Text, Language: a.Language, Headline: a.Headline, Bylines: eachUntil(p, a.Bylines, bylineWithin), Published: whenWithin(a.Published),
		Blocks: eachUntil(p, a.Blocks, blockWithin), People: eachUntil(p, a.People, personWithin), Organizations: eachUntil(p, a.Organizations, entityWithin),
		Places: eachUntil(p, a.Places, entityWithin), Quotes: eachUntil(p, a.Quotes, quoteWithin), Events: eachUntil(p, a.Events, eventWithin), Times: eachUntil(p, a.Times, whenWithin),
		Warnings: eachUntil(p, a.Warnings, warningWithin),
	}
	if a.Dateline != nil {
		s.Dateline = &story.Dateline{Span: english.Range(a.Dateline.Span), Place: story.EntityID(a.Dateline.Place), Agency: a.Dateline.Agency}
	}
	return s
}

// each returns what f makes of every element of a list, nil for nil.
func each[A, B any](list []A, f func(A) B) []B {
	if list == nil {
		return nil
	}
	out := make([]B, len(list))
	for i, x := range list {
		out[i] = f(x)
	}
	return out
}

// eachUntil is each for a long list: it leaves off when the poller is done.
func eachUntil[A, B any](p *poll.Poller, list []A, f func(A) B) []B {
	if list == nil {
		return nil
	}
	out := make([]B, len(list))
	for i, x := range list {
		if p.Done() {
			break
		}
		out[i] = f(x)
	}
	return out
}

func spanOf(r english.Range) Span     { return Span(r) }
func spanWithin(s Span) english.Range { return english.Range(s) }

func whenOf(w calendar.When) When { return When{Span(w.Span), TimeType(w.Type), w.Value} }
func whenWithin(w When) calendar.When {
	return calendar.When{Span: english.Range(w.Span), Type: string(w.Type), Value: w.Value}
}

func warningOf(w page.Warning) Warning { return Warning{Span(w.Span), w.Text} }
func warningWithin(w Warning) page.Warning {
	return page.Warning{Span: english.Range(w.Span), Text: w.Text}
}

func bylineOf(b page.Byline) Byline { return Byline{Span(b.Span), b.Name, b.Outlet, b.Role} }
func bylineWithin(b Byline) page.Byline {
	return page.Byline{Span: english.Range(b.Span), Name: b.Name, Outlet: b.Outlet, Role: b.Role}
}

func blockOf(b story.Block) Block {
	return Block{Span(b.Span), BlockKind(b.Kind), each(b.Sentences, spanOf)}
}
func blockWithin(b Block) story.Block {
	return story.Block{Span: english.Range(b.Span), Kind: page.Kind(b.Kind), Sentences: each(b.Sentences, spanWithin)}
}

func mentionOf(m story.Mention) Mention { return Mention{Span(m.Span), MentionKind(m.Kind)} }
func mentionWithin(m Mention) story.Mention {
	return story.Mention{Span: english.Range(m.Span), Kind: story.MentionKind(m.Kind)}
}

func personOf(p story.Person) Person {
	return Person{EntityID(p.ID), p.Name, p.Aliases, p.Roles, Pronouns(p.Pronouns), p.Unnamed, p.Refs, each(p.Mentions, mentionOf)}
}
func personWithin(p Person) story.Person {
	return story.Person{
		ID: story.EntityID(p.ID), Name: p.Name, Aliases: p.Aliases, Roles: p.Roles, Pronouns: string(p.Pronouns), Unnamed: p.Unnamed,
		Refs: p.Refs, Mentions: each(p.Mentions, mentionWithin),
	}
}

func entityOf(e story.Entity) Entity {
	return Entity{EntityID(e.ID), e.Name, e.Aliases, e.Roles, e.Refs, each(e.Mentions, mentionOf)}
}
func entityWithin(e Entity) story.Entity {
	return story.Entity{ID: story.EntityID(e.ID), Name: e.Name, Aliases: e.Aliases, Roles: e.Roles, Refs: e.Refs, Mentions: each(e.Mentions, mentionWithin)}
}

func quoteOf(q story.Quote) Quote {
	return Quote{
		ID: QuoteID(q.ID), When: whenOf(q.When), Span: Span(q.Span), Kind: QuoteKind(q.Kind), Mode: Mode(q.Mode), Text: q.Text, Parts: each(q.Parts, spanOf), Speaker: EntityID(q.Speaker),
		Source: Span(q.Source), Self: each(q.Self, spanOf), Cue: Span(q.Cue), Confidence: q.Confidence,
	}
}
func quoteWithin(q Quote) story.Quote {
	return story.Quote{
		ID: story.QuoteID(q.ID), When: whenWithin(q.When), Span: english.Range(q.Span), Kind: story.QuoteKind(q.Kind), Mode: string(q.Mode), Text: q.Text, Parts: each(q.Parts, spanWithin),
		Speaker: story.EntityID(q.Speaker), Source: english.Range(q.Source), Self: each(q.Self, spanWithin), Cue: english.Range(q.Cue),
		Confidence: q.Confidence,
	}
}

func participantOf(p story.Participant) Participant {
	return Participant{Role(p.Role), Span(p.Span), EntityID(p.Entity)}
}
func participantWithin(p Participant) story.Participant {
	return story.Participant{Role: string(p.Role), Span: english.Range(p.Span), Entity: story.EntityID(p.Entity)}
}

func eventOf(e story.Event) Event {
	return Event{
		ID: EventID(e.ID), Span: Span(e.Span), Trigger: Span(e.Trigger), Type: EventType(e.Type), Factuality: Factuality(e.Factuality), Participants: each(e.Participants, participantOf),
		Place: participantOf(e.Place), When: whenOf(e.When), Mentions: each(e.Mentions, spanOf), Confidence: e.Confidence, Weight: e.Weight,
		Highlight: e.Highlight,
	}
}
func eventWithin(e Event) story.Event {
	return story.Event{
		ID: story.EventID(e.ID), Span: english.Range(e.Span), Trigger: english.Range(e.Trigger), Type: string(e.Type), Factuality: string(e.Factuality),
		Participants: each(e.Participants, participantWithin), Place: participantWithin(e.Place), When: whenWithin(e.When),
		Mentions: each(e.Mentions, spanWithin), Confidence: e.Confidence, Weight: e.Weight, Highlight: e.Highlight,
	}
}
