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
	if len(groups) == 0 {
		return nil
	}
	main, s := r.mainOf(groups), r.scene()
	events := make([]story.Event, 0, len(groups))
	for g := range groups {
		if g%mentionsEvery == 0 && r.ctx.Err() != nil {
			return nil
		}
		events = append(events, s.tell(&groups[g], g == main))
	}
	first := events[main]
	r.fill(&first)
	events = slices.Delete(events, main, main+1)
	slices.SortStableFunc(events, func(a, b story.Event) int { return a.Trigger.Start - b.Trigger.Start })
	return highlight(slices.Insert(events, 0, first))
}

// What is shown beside the main event: what is so sure, and matters so much.
const (
	shownSure   = 0.53
	shownWeight = 0.25
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
	r.findNews(groups)
}
