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
	order := r.order(groups)
	s := r.scene()
	events := make([]story.Event, 0, len(groups))
	for i, g := range order {
		if i%mentionsEvery == 0 && r.ctx.Err() != nil {
			return nil
		}
		events = append(events, s.tell(&groups[g], i == 0))
	}
	r.fill(&events[0])
	r.highlight(events, groups, order)
	return events
}

// order returns the numbers of events in the order in which they are told: the main one first, then that of the text.
func (r *reader) order(groups []group) []int {
	order, main := make([]int, len(groups)), r.mainOf(groups)
	r.bringForward(&groups[main])
	for g := range order {
		order[g] = g
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch main {
		case a:
			return -1
		case b:
			return 1
		}
		return r.triggerSpan(r.mentions[groups[a].best].i).Start - r.triggerSpan(r.mentions[groups[b].best].i).Start
	})
	return order
}

// What is shown beside the main event: what is so sure, matters so much, and is not so likely what was shown before.
const (
	shownSure   = 0.53
	shownWeight = 0.25
	shownBefore = 0.3
)

// highlight marks what is shown, each happening once.
func (r *reader) highlight(events []story.Event, groups []group, order []int) {
	var shown []int // mentions that tell what is shown
	for i := range events {
		e, best := &events[i], groups[order[i]].best
		e.Highlight = i == 0 || e.Confidence >= shownSure && e.Weight >= shownWeight && !slices.ContainsFunc(shown[max(0, len(shown)-mostEarlier):], func(n int) bool {
			return r.samePair(min(n, best), max(n, best)) >= shownBefore
		})
		if e.Highlight {
			shown = append(shown, best)
		}
	}
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
	t := r.topic()
	r.weigh(t, groups)
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
	r.findNews(t, groups)
}
