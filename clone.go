package lede

import (
	"context"
	"maps"
	"slices"

	"github.com/ebc17271/lede/internal/poll"
)

// clone returns a copy of a that shares nothing with it that can be changed. It leaves off when ctx is done.
func (a *Article) clone(ctx context.Context) *Article {
	c, p := *a, &poll.Poller{Ctx: ctx}
	c.Bylines, c.Times, c.Warnings = slices.Clone(a.Bylines), slices.Clone(a.Times), slices.Clone(a.Warnings)
	if a.Dateline != nil {
		d := *a.Dateline
		c.Dateline = &d
	}
	c.Blocks = eachUntil(p, a.Blocks, func(b Block) Block {
		b.Sentences = slices.Clone(b.Sentences)
		return b
	})
	c.People = eachUntil(p, a.People, func(p Person) Person {
		p.Aliases, p.Roles, p.Mentions = slices.Clone(p.Aliases), slices.Clone(p.Roles), slices.Clone(p.Mentions)
		p.Refs = slices.Clone(p.Refs)
		return p
	})
	c.Organizations, c.Places = eachUntil(p, a.Organizations, Entity.clone), eachUntil(p, a.Places, Entity.clone)
	c.Quotes = eachUntil(p, a.Quotes, func(q Quote) Quote {
		q.Parts, q.Self = slices.Clone(q.Parts), slices.Clone(q.Self)
		return q
	})
	c.Events = eachUntil(p, a.Events, func(e Event) Event {
		e.Participants, e.Mentions = slices.Clone(e.Participants), slices.Clone(e.Mentions)
		return e
	})
	c.Annotations = eachUntil(p, a.Annotations, func(n Annotation) Annotation {
		n.Attrs = maps.Clone(n.Attrs)
		return n
	})
	return &c
}

func (e Entity) clone() Entity {
	e.Refs = slices.Clone(e.Refs)
	e.Aliases, e.Roles, e.Mentions = slices.Clone(e.Aliases), slices.Clone(e.Roles), slices.Clone(e.Mentions)
	return e
}

// highestID returns the highest id of any entity of a.
func (a *Article) highestID() (id EntityID) {
	for i := range a.People {
		id = max(id, a.People[i].ID)
	}
	for _, list := range [][]Entity{a.Organizations, a.Places} {
		for i := range list {
			id = max(id, list[i].ID)
		}
	}
	return id
}
