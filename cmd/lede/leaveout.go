package main

import (
	"slices"

	"github.com/ebc17271/lede"
)

// parts are what -only can name.
var parts = []string{"people", "organizations", "places", "quotes", "events", "times"}

// leaveOut takes away what the flags do not want: what is less sure, and the parts that -only does not name. Whom what is left
// names stays, since their ids would mean nothing.
func (e *entry) leaveOut() {
	a := e.article
	a.Quotes = slices.DeleteFunc(a.Quotes, func(q lede.Quote) bool { return q.Confidence < e.minConfidence })
	a.Events = slices.DeleteFunc(a.Events, func(v lede.Event) bool { return v.Confidence < e.minConfidence })
	if e.only == nil {
		return
	}
	is := func(part string) bool { return slices.Contains(e.only, part) }
	if !is("quotes") {
		a.Quotes = nil
	}
	if !is("events") {
		a.Events = nil
	}
	if !is("times") {
		a.Times = nil
	}
	named := namedIn(a)
	other := func(e lede.Entity) bool { return !named[e.ID] }
	if !is("people") {
		a.People = slices.DeleteFunc(a.People, func(p lede.Person) bool { return !named[p.ID] })
	}
	if !is("organizations") {
		a.Organizations = slices.DeleteFunc(a.Organizations, other)
	}
	if !is("places") {
		a.Places = slices.DeleteFunc(a.Places, other)
	}
}

// namedIn returns who and what the dateline, quotes and events of a name.
func namedIn(a *lede.Article) map[lede.EntityID]bool {
	named := make(map[lede.EntityID]bool)
	if a.Dateline != nil {
		named[a.Dateline.Place] = true
	}
	for _, q := range a.Quotes {
		named[q.Speaker] = true
	}
	for _, e := range a.Events {
		named[e.Place.Entity] = true
		for _, p := range e.Participants {
			named[p.Entity] = true
		}
	}
	return named
}
