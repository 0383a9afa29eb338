package event

import (
	"context"
	"slices"

	"github.com/ebc17271/lede/internal/story"
)

// ExtractEvents finds the events of a story.
func ExtractEvents(ctx context.Context, d *story.Doc) error {
	events := Default().Read(ctx, d)
	if ctx.Err() == nil {
		d.Article.Events = events
	}
	return ctx.Err()
}

// Read returns the events of a story, the main one first, the others in the order of the text.
func (m *Model) Read(ctx context.Context, d *story.Doc) []story.Event {
	r := m.newReader(ctx, newView(ctx, d))
	groups := r.read()
	if ctx.Err() != nil {
		return nil
	}
	return r.events(groups)
}

// events makes events of groups.
func (r *reader) events(groups []group) []story.Event {
	told := make([]toldEvent, len(groups))
	for i, g := range groups {
		told[i] = r.tell(g)
	}
	slices.SortStableFunc(told, func(a, b toldEvent) int { return a.Trigger.Start - b.Trigger.Start })
	events := mainFirst(told)
	if len(events) > 0 {
		r.fill(&events[0])
	}
	return highlight(events)
}

// What is shown beside the main event: what is so sure, and matters so much.
const (
	shownSure   = 0.52
	shownWeight = 0.2
)

// highlight marks what is shown.
func highlight(events []story.Event) []story.Event {
	for i := range events {
		e := &events[i]
		e.Highlight = i == 0 || e.Confidence >= shownSure && e.Weight >= shownWeight
	}
	return events
}

// read finds all mentions and the events that they tell.
func (r *reader) read() []group {
	r.readMentions()
	groups := r.groupRetold()
	r.judge(groups)
	return groups
}

// readMentions finds all mentions and their arguments.
func (r *reader) readMentions() {
	r.readWords()
	r.readAgain()
	for n := range r.mentions {
		if r.ctx.Err() != nil {
			return
		}
		r.readRoles(&r.mentions[n])
		r.readRolesAgain(&r.mentions[n])
	}
}

// judge weighs and rates the mentions.
func (r *reader) judge(groups []group) {
	r.weigh(groups)
	for g := range groups {
		if g%mentionsEvery == 0 && r.ctx.Err() != nil {
			return
		}
		best := 0.0
		for _, n := range groups[g].mentions {
			x := &r.mentions[n]
			x.sure = r.rate(n, len(groups[g].mentions))
			if x.sure > best {
				best, groups[g].best = x.sure, n
			}
		}
		groups[g].sure = r.calm(&groups[g])
	}
}

// A toldEvent is an event with how likely it is the main one.
type toldEvent struct {
	story.Event
	main float64
}

// mainFirst moves the event to the front that is most likely the main one.
func mainFirst(told []toldEvent) []story.Event {
	best := 0
	for i := range told {
		if told[i].main > told[best].main {
			best = i
		}
	}
	var events []story.Event
	for i := range told {
		events = append(events, told[i].Event)
	}
	if len(events) > 0 {
		main := events[best]
		copy(events[1:best+1], events[:best])
		events[0] = main
	}
	return events
}
