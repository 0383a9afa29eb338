package event

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A mainTally is what became of the main events of stories.
type mainTally struct {
	stories, met, all int     // whose first event is the news, and with type, who and whom right
	who               float64 // shares of words of the first who, summed up
	whoOf             int
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
	t.addWho(l, e, golds)
	t.addSpots(l, e, golds)
}

// meets reports whether words for an event are annotated ones.
func meets(e *story.Event, golds []*Gold) bool {
	return slices.ContainsFunc(append([]english.Range{e.Trigger}, e.Mentions...), func(s english.Range) bool {
		return slices.ContainsFunc(golds, func(g *Gold) bool { return g.Trigger.Overlaps(s) })
	})
}

// addWho adds how much of the name of who acts first is that of one who is annotated.
func (t *mainTally) addWho(l *lesson, e *story.Event, news []*Gold) {
	var names []string
	for _, g := range news {
		for _, s := range g.Roles[who] {
			names = append(names, l.doc.Article.Text[s.Start:s.End])
			for i := l.After(s.Start); i < l.Len() && l.Range(i).Start < s.End; i++ {
				if id := l.words[i].entity; id != 0 && l.standsFor(i, s) {
					names = append(names, l.doc.Article.Name(id))
				}
			}
		}
	}
	if len(names) == 0 {
		return
	}
	t.whoOf++
	for _, p := range e.Participants {
		if p.Role != "agent" {
			continue
		}
		told := l.doc.Article.Text[p.Span.Start:p.Span.End]
		if p.Entity != 0 {
			told = l.doc.Article.Name(p.Entity)
		}
		best := 0.0
		for _, n := range names {
			best = max(best, wordsShared(told, n))
		}
		t.who += best
		return
	}
}

// wordsShared is the F of the words of one phrase in another.
func wordsShared(a, b string) float64 {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	n := 0
	for _, w := range x {
		if k := slices.Index(y, w); k >= 0 {
			n++
			y = slices.Delete(slices.Clone(y), k, k+1)
		}
	}
	if n == 0 {
		return 0
	}
	return 2 * float64(n) / float64(len(x)+len(y)+n)
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
	fmt.Fprintf(w, "%s: first event is the news %.1f %%, with type, who and whom right %.1f %%, of %d; words of who %.1f of %d\n", stories, percent(t.met, t.stories), percent(t.all, t.stories), t.stories, 100*t.who/float64(max(1, t.whoOf)), t.whoOf)
	for _, c := range []role{where, when} {
		fmt.Fprintf(w, "  %s told %d, right %d of %d where one is annotated, told where none is %d\n", roleNames[c], t.told[c], t.right[c], t.of[c], t.unmarked[c])
	}
}
