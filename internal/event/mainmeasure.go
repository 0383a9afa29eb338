package event

import (
	"fmt"
	"io"
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A mainTally is what became of the main events of stories.
type mainTally struct {
	stories, met, all int        // whose first event is the news, and with type, who and whom right
	told, right, of   [roles]int // place and day told, those right, and stories where one is annotated
	unmarked          [roles]int // told where none is annotated
}

// add looks at whether the first event is the one that annotated mentions tell, and at what it tells.
func (t *mainTally) add(l *lesson, events []story.Event, golds []*Gold) {
	if len(golds) == 0 {
		return
	}
	t.stories++
	if len(events) == 0 {
		events = make([]story.Event, 1)
	}
	e := &events[0]
	met := meets(e, golds)
	t.met += int(bit(met))
	for k := range l.Gold {
		if g := &l.Gold[k]; met && g.Trigger.Overlaps(e.Trigger) {
			t.all += int(bit(e.Type == g.Type && rolesRight(e, g)))
			break
		}
	}
	t.addSpots(l, e, golds)
}

// meets reports whether words for an event are annotated ones.
func meets(e *story.Event, golds []*Gold) bool {
	return slices.ContainsFunc(append([]english.Range{e.Trigger}, e.Mentions...), func(s english.Range) bool {
		return slices.ContainsFunc(golds, func(g *Gold) bool { return g.Trigger.Overlaps(s) })
	})
}

// addSpots adds whether place and day are as annotated.
func (t *mainTally) addSpots(l *lesson, e *story.Event, news []*Gold) {
	var places, times []english.Range
	for _, g := range news {
		places = append(places, g.Roles[where]...)
		times = append(times, g.Roles[when]...)
	}
	keys := []string{news[0].Day}
	for _, w := range l.doc.Article.Times {
		if slices.ContainsFunc(times, w.Span.Overlaps) {
			keys = append(keys, w.Value[:min(len(w.Value), dayLength)])
		}
	}
	day := slices.ContainsFunc(times, e.When.Span.Overlaps) || slices.Contains(keys, e.When.Value[:min(len(e.When.Value), dayLength)])
	if !news[0].Unsure[when] {
		t.count(when, e.When.Value != "", day, len(times) > 0)
	}
	place := slices.ContainsFunc(places, func(s english.Range) bool { return halfShared(s, e.Place.Span) })
	for _, s := range places {
		l.over(s, func(w *word) { place = place || w.entity != 0 && w.entity == e.Place.Entity })
	}
	if !news[0].Unsure[where] {
		t.count(where, !e.Place.Span.IsZero(), place, len(places) > 0)
	}
}

func (t *mainTally) count(c role, told, right, of bool) {
	t.told[c] += int(bit(told))
	t.right[c] += int(bit(told && right))
	t.of[c] += int(bit(of))
	t.unmarked[c] += int(bit(told && !of))
}

func (t *mainTally) print(w io.Writer, stories string) {
	fmt.Fprintf(w, "%s: first event is the news %.1f %%, with type, who and whom right %.1f %%, of %d\n", stories, percent(t.met, t.stories), percent(t.all, t.stories), t.stories)
	for _, c := range []role{where, when} {
		fmt.Fprintf(w, "  %s told %d, right %d of %d where one is annotated, told where none is %d\n", roleNames[c], t.told[c], t.right[c], t.of[c], t.unmarked[c])
	}
}
