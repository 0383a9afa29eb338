package lede

import (
	"context"

	"github.com/ebc17271/lede/internal/cast"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/event"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/story"
)

// The stages inside know the model by the narrow types of package story. What is carried to them and back passes here.

// inside makes a stage of one that reads a story.
func inside(stage func(ctx context.Context, s *story.Doc) error) builtin {
	return func(ctx context.Context, d *Doc) error {
		s := d.story()
		err := stage(ctx, s)
		d.take(s)
		return err
	}
}

// extractEvents finds what happens, and makes people of those without a name who take part.
func extractEvents(ctx context.Context, s *story.Doc) error {
	err := event.ExtractEvents(ctx, s)
	if err == nil {
		cast.AdmitActors(s)
	}
	return err
}

// story returns d as the stages inside see it.
func (d *Doc) story() *story.Doc {
	a := d.Article
	s := &story.Article{Text: a.Text, Published: whenWithin(a.Published)}
	if a.Dateline != nil {
		s.Dateline = &story.Dateline{Span: english.Range(a.Dateline.Span), Place: story.EntityID(a.Dateline.Place)}
	}
	for _, b := range a.Blocks {
		s.Blocks = append(s.Blocks, story.Block{Span: english.Range(b.Span), Kind: page.Kind(b.Kind)})
	}
	s.People = each(a.People, personWithin)
	s.Organizations, s.Places = each(a.Organizations, entityWithin), each(a.Places, entityWithin)
	s.Times = each(a.Times, whenWithin)
	for _, q := range a.Quotes {
		s.Quotes = append(s.Quotes, story.Quote{
			Kind: story.QuoteKind(q.Kind), Parts: each(q.Parts, spanWithin), Source: english.Range(q.Source), Cue: english.Range(q.Cue),
			Speaker: story.EntityID(q.Speaker), Self: each(q.Self, spanWithin),
		})
	}
	return &story.Doc{Article: s, English: d.english, Names: d.names, Bystanders: d.bystanders, LastID: story.EntityID(d.lastID)}
}

// take gives d what the stages inside found: people, speakers, events.
func (d *Doc) take(s *story.Doc) {
	a := d.Article
	d.names, d.bystanders, d.lastID = s.Names, s.Bystanders, EntityID(s.LastID)
	if a.Dateline != nil {
		a.Dateline.Place = EntityID(s.Article.Dateline.Place)
	}
	a.People = each(s.Article.People, personOf)
	a.Organizations, a.Places = each(s.Article.Organizations, entityOf), each(s.Article.Places, entityOf)
	for i, q := range s.Article.Quotes {
		a.Quotes[i].Speaker, a.Quotes[i].Self = EntityID(q.Speaker), each(q.Self, spanOf)
	}
	if s.Article.Events != nil {
		a.Events = each(s.Article.Events, eventOf)
	}
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

func spanOf(r english.Range) Span     { return Span(r) }
func spanWithin(s Span) english.Range { return english.Range(s) }

func mentionOf(m story.Mention) Mention { return Mention{Span(m.Span), MentionKind(m.Kind)} }
func mentionWithin(m Mention) story.Mention {
	return story.Mention{Span: english.Range(m.Span), Kind: story.MentionKind(m.Kind)}
}

func personOf(p story.Person) Person {
	return Person{EntityID(p.ID), p.Name, p.Aliases, p.Roles, p.Pronouns, p.Unnamed, each(p.Mentions, mentionOf)}
}

func personWithin(p Person) story.Person {
	return story.Person{ID: story.EntityID(p.ID), Name: p.Name, Aliases: p.Aliases, Roles: p.Roles, Pronouns: p.Pronouns, Unnamed: p.Unnamed, Mentions: each(p.Mentions, mentionWithin)}
}

func entityOf(e story.Entity) Entity {
	return Entity{EntityID(e.ID), e.Name, e.Aliases, each(e.Mentions, mentionOf)}
}

func entityWithin(e Entity) story.Entity {
	return story.Entity{ID: story.EntityID(e.ID), Name: e.Name, Aliases: e.Aliases, Mentions: each(e.Mentions, mentionWithin)}
}

func participantOf(p story.Participant) Participant {
	return Participant{p.Role, Span(p.Span), EntityID(p.Entity)}
}

func eventOf(e story.Event) Event {
	return Event{
		Span: Span(e.Span), Trigger: Span(e.Trigger), Type: e.Type, Factuality: e.Factuality, Participants: each(e.Participants, participantOf),
		Place: participantOf(e.Place), When: whenOf(e.When), Mentions: each(e.Mentions, spanOf), Confidence: e.Confidence,
	}
}
