package event

import (
	"slices"

	"github.com/ebc17271/lede/internal/loglinear"
)

// addNews adds the cases of whether an event is the news of the story.
func (c *cases) addNews(l *lesson) {
	r := l.reader
	r.judge(l.groups)
	if l.Test || !l.hasNews() {
		return
	}
	f := r.field(r.topic(), l.groups)
	for g := range l.groups {
		r.m.fs = r.m.fs[:0]
		r.newsFeatures(&r.m, f, l.groups, g)
		c.news = append(c.news, loglinear.Case{Features: r.m.take(), Class: int(bit(l.tells(&l.groups[g], l.news)))})
	}
}

// hasNews reports whether an annotated event is the news.
func (l *lesson) hasNews() bool { return len(l.news) > 0 }

// tells reports whether a mention of an event is one of those annotated.
func (l *lesson) tells(e *group, golds []*Gold) bool {
	return slices.ContainsFunc(e.mentions, func(n int) bool { return slices.Contains(golds, l.gold[l.reader.mentions[n].i]) })
}

// addSpots adds the cases of where and when events happened.
func (c *cases) addSpots(l *lesson) {
	r := l.reader
	r.judge(l.groups)
	if l.Test {
		return
	}
	main := r.mainOf(l.groups)
	for _, role := range []role{where, when} {
		t := r.spotsOf(role)
		for g := range l.groups {
			golds := l.goldsOf(&l.groups[g], g == main)
			if len(golds) == 0 {
				continue
			}
			c.addSpotsOf(l, t, &l.groups[g], g == main, golds)
		}
	}
}

func (c *cases) addSpotsOf(l *lesson, t *spots, e *group, main bool, golds []*Gold) {
	r := l.reader
	bids := r.bids(t, e, main)
	right := map[uint64]bool{}
	for k := range bids {
		if s := bids[k].spot; l.isSpot(s, t.role, golds) {
			right[s.key] = true
		}
	}
	for n := range bids {
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
		for _, p := range g.Roles[c] {
			if c == when && p.Overlaps(span) || c == where && (l.standsFor(s.i, p) || halfShared(span, p)) {
				return true
			}
		}
	}
	return false
}
