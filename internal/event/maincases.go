package event

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/loglinear"
)

// addNews adds the cases of whether an event is the news of the story.
func (c *cases) addNews(l *lesson) {
	r := l.reader
	r.judge(l.groups)
	if l.Test || len(l.news) == 0 {
		return
	}
	f := r.field(r.topic(), l.groups)
	for g := range l.groups {
		r.m.fs = r.m.fs[:0]
		r.newsFeatures(&r.m, f, l.groups, g)
		c.news = append(c.news, loglinear.Case{Features: r.m.take(), Class: int(bit(l.tells(&l.groups[g], l.news)))})
	}
}

// tells reports whether a mention of an event is one of those annotated.
func (l *lesson) tells(e *group, golds []*Gold) bool {
	return slices.ContainsFunc(e.mentions, func(n int) bool { return slices.Contains(golds, l.gold[l.reader.mentions[n].i]) })
}

// wholeCounts is how often the place and day of a main event count that somebody looked for in the whole story: others are only known where
// they stand in the sentence of a mention.
const wholeCounts = 4

// addSpots adds the cases of where and when events happened.
func (c *cases) addSpots(l *lesson) {
	r := l.reader
	r.judge(l.groups)
	if l.Test {
		return
	}
	main := r.mainOf(l.groups)
	whole := slices.IndexFunc(l.groups, func(e group) bool { return l.tellsWhole(&e) })
	if whole >= 0 && !l.tellsWhole(&l.groups[main]) {
		main = whole
	}
	for _, role := range []role{where, when} {
		t := r.spotsOf(role)
		for g := range l.groups {
			e := &l.groups[g]
			switch golds := l.goldsOf(e, g == main); {
			case g == main && whole >= 0 && !l.whole[0].Unsure[role]:
				for range wholeCounts {
					c.addSpotsOf(l, t, e, true, l.whole)
				}
			case len(golds) > 0 && (g != main || whole < 0):
				c.addSpotsOf(l, t, e, g == main, golds)
			}
		}
	}
}

// tellsWhole reports whether an event is the main one of a story that was read whole for it.
func (l *lesson) tellsWhole(e *group) bool {
	return slices.ContainsFunc(e.mentions, func(n int) bool {
		at := l.Range(l.reader.mentions[n].i)
		return slices.ContainsFunc(l.whole, func(g *Gold) bool { return g.Trigger.Overlaps(at) })
	})
}

// addSpotsOf adds the spots of an event. Readers marked them only in sentences of its mentions; so where they marked none of the main event,
// of other sentences only that is learned which is likely another event's.
func (c *cases) addSpotsOf(l *lesson, t *spots, e *group, main bool, golds []*Gold) {
	r := l.reader
	bids := r.bids(t, e, main)
	right := map[uint64]bool{}
	for k := range bids {
		if s := bids[k].spot; l.isSpot(s, t.role, golds) {
			right[s.key] = true
		}
	}
	known := !main || len(right) > 0 || len(l.whole) > 0
	for n := range bids {
		if !known && bids[n].gap != 0 && bids[n].rival < rivalLeast {
			continue
		}
		r.m.fs = r.m.fs[:0]
		r.spotFeatures(&r.m, t, &bids[n])
		k := loglinear.Case{Features: r.m.take(), Class: int(bit(right[bids[n].key]))}
		if t.role == where {
			c.place = append(c.place, k)
		} else {
			c.day = append(c.day, k)
		}
	}
}

// goldsOf returns what is annotated of an event: if it is the main one, all of the news.
func (l *lesson) goldsOf(e *group, main bool) (golds []*Gold) {
	for _, n := range e.mentions {
		if y := l.gold[l.reader.mentions[n].i]; y != nil {
			golds = append(golds, y)
		}
	}
	if !main || !l.tells(e, l.news) {
		return golds
	}
	return l.news
}

// isSpot reports whether a spot is one of the annotated phrases.
func (l *lesson) isSpot(s *spot, c role, golds []*Gold) bool {
	span := l.reader.phrase(s.i)
	for _, g := range golds {
		if c == when && g.Day != "" && strings.HasPrefix(l.doc.Article.Times[s.time].Value, g.Day) {
			return true
		}
		for _, p := range g.Roles[c] {
			if c == when && p.Overlaps(span) || c == where && (l.standsFor(s.i, p) || halfShared(span, p)) {
				return true
			}
		}
	}
	return false
}
