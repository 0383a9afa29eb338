package lede

import (
	"slices"
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
)

// complete gives the main event a time and a place from around it where its own sentence
// names none: the first day and the first place of the story, the dateline, the day of publication.
func (x *eventReader) complete(h *happening) {
	e := &h.event
	if len(e.When.Value) < len("2006-01-02") {
		if w := x.leadDay(h); w.Value != "" {
			e.When = w
		}
	}
	if e.Place.Span.IsZero() || !x.namedPlace(e.Place) {
		if p := x.scene(h); e.Place.Span.IsZero() || x.namedPlace(p) {
			e.Place = p
		}
	}
}

// scene returns the place of the story that most speaks for the event: named in its sentence or near it, and often; rather
// a town than a country. The dateline stands for the sentence that the story begins with.
func (x *eventReader) scene(h *happening) (best Participant) {
	count := map[string]float64{}
	a := x.d.Article
	for _, p := range x.places {
		count[a.Slice(p.Span)]++
	}
	scenes := x.places
	if a.Dateline != nil && a.Dateline.Place != 0 {
		line := Participant{Span: x.placeWords(a.Dateline), Entity: a.Dateline.Place}
		scenes = append(slices.Clip(scenes), scene{line, max(0, h.sent-1)})
	}
	weight, top := x.entityWeights(), 0.0
	for _, p := range scenes {
		far := p.sent - h.sent
		if far < 0 {
			far = 2 - far
		}
		name := a.Slice(p.Span)
		s := 3/(1+float64(far)) + count[name]/4 + 2*weight[p.Entity]
		if x.isPlace[p.Entity] {
			s++
		}
		if !x.namedPlace(p.Participant) {
			s -= 2
		}
		if _, ok := english.Country(name); ok {
			s--
		}
		if s > top && p.Span != h.event.Trigger {
			best, top = p.Participant, s
		}
	}
	return best
}

// placeWords returns the words of a dateline that name its place.
func (x *eventReader) placeWords(line *Dateline) Span {
	for _, m := range x.mentions {
		if m.ID == line.Place && line.Span.Contains(m.Span) {
			return m.Span
		}
	}
	return line.Span
}

// namedPlace reports whether a place is one of the article's or has a name that is no organization's: not “the hotel”, not
// “on Facebook”.
func (x *eventReader) namedPlace(p Participant) bool {
	if p.Entity != 0 {
		return x.isPlace[p.Entity]
	}
	return strings.ContainsFunc(x.d.Article.Slice(p.Span), unicode.IsUpper)
}

// leadReach is how many sentences of the story the main event's day is looked for in.
const leadReach = 4

// leadDay returns the day that the first sentences of the story best give for the main event, not after the
// day of publication when the event has happened; else that day itself.
func (x *eventReader) leadDay(h *happening) (best When) {
	a := x.d.Article
	if x.d.english.Count() == 0 {
		return When{}
	}
	limit := Span(x.d.english.Span(min(h.sent+leadReach, x.d.english.Count()-1))).End
	rank := 0
	for _, w := range a.Times {
		if w.Span.Start >= limit {
			break
		}
		if r := x.dayRank(h, w); r > rank {
			best, rank = w, r
		}
	}
	if (rank == 0 || rank == 1 && x.justNow(h)) && h.event.Factuality != Possible {
		return a.Published
	}
	return best
}

// justNow reports whether the event is told as news of the day, in the present perfect: “police have named the victims”.
func (x *eventReader) justNow(h *happening) bool {
	toks := x.d.sentence(h.sent).Tokens
	if h.verb < 0 || toks[h.verb].Tag != "VBN" {
		return false
	}
	for k := max(0, h.verb-npLimit); k < h.verb; k++ {
		if toks[k].Head == h.verb && toks[k].Rel == "aux" && (toks[k].Tag == "VBP" || toks[k].Tag == "VBZ") {
			return true
		}
	}
	return false
}

// dayRank says how much a time speaks for being the day of the main event, 0 if it is none: most the day of an event of the same
// kind, then one in the same sentence; not the day of what a relative clause adds: “the mayor, who won in May”.
func (x *eventReader) dayRank(h *happening, w When) int {
	if !wholeDay(w) || w.Type != "date" && w.Type != "time" {
		return 0
	}
	if published := x.d.Article.Published.Value; published != "" && h.event.Factuality != Possible && w.Value[:10] > published {
		return 0
	}
	if x.stale(w) {
		return 0
	}
	owner, owned := x.owner[w.Span]
	switch {
	case owned && owner.aside:
		return 0
	case owned && owner.kind == h.event.Type && owner.kind != "other":
		return 3
	case Span(x.d.english.Span(h.sent)).Contains(w.Span):
		return 2
	}
	return 1
}

// stale reports whether a day lies too far back for news.
func (x *eventReader) stale(w When) bool {
	from, _, ok := w.Range()
	day, _, published := x.d.Article.Published.Range()
	return ok && published && day.Sub(from).Hours() > 8*24
}
