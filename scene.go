package lede

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
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
	if e.Place.Span.IsZero() || x.placeKind(e.Place) == "noun" {
		if p := x.scene(h); !p.Span.IsZero() {
			e.Place = p
		}
	}
}

// scene returns the place of the story that most speaks for the event: the one with the highest sum of weights, which are learned from
// the places that titles name. It is the zero Participant if the story tells of no place.
func (x *eventReader) scene(h *happening) (best Participant) {
	weights, top := sceneWeights(), math.Inf(-1)
	x.eachScene(h, func(p scene, has func(add func(string, float64))) {
		score := 0.0
		has(func(name string, value float64) { score += weights[name] * value })
		if score > top {
			best, top = p.Participant, score
		}
	})
	return best
}

// eachScene calls do with every place that the story tells something to happen at, the dateline among them, and with
// what tells its features.
func (x *eventReader) eachScene(h *happening, do func(p scene, has func(add func(string, float64)))) {
	a := x.d.Article
	scenes := x.places
	if a.Dateline != nil && a.Dateline.Place != 0 {
		scenes = append(slices.Clip(scenes), scene{Participant{Span: x.placeWords(a.Dateline), Entity: a.Dateline.Place}, 0})
	}
	count := map[string]float64{}
	for _, p := range scenes {
		count[a.Slice(p.Span)]++
	}
	weight := x.entityWeights()
	for i, p := range scenes {
		kind := x.placeKind(p.Participant)
		if p.Span == h.event.Trigger || kind == "noun" {
			continue
		}
		do(p, func(add func(string, float64)) {
			switch far := h.sent - p.sent; {
			case far > 0:
				add("before", 1/float64(far))
			case far < 0:
				add("after", 1/float64(-far))
			default:
				add("beside", 1)
			}
			add("early", 1/float64(1+i))
			add("told often", min(count[a.Slice(p.Span)], 8)/8)
			add("named often", weight[p.Entity])
			add(kind, 1)
		})
	}
}

// placeKind says what names a place: a place of the article, somebody (“at the White House”), a name that is nobody's, a
// noun with a name (“a hospital in Leeds”), or a noun alone.
func (x *eventReader) placeKind(p Participant) string {
	words := x.d.Article.Slice(p.Span)
	switch {
	case x.isPlace[p.Entity]:
		return "place"
	case p.Entity != 0:
		return "somebody"
	case !strings.ContainsFunc(words, unicode.IsUpper):
		return "noun"
	}
	for w := range strings.FieldsSeq(words) {
		if len(w) > len("the") && unicode.IsLower(rune(w[0])) {
			return "noun with name"
		}
	}
	return "name"
}

//go:embed lexicon/scene.txt
var sceneList string

// sceneWeights loads what each feature of a place adds to how likely it is the main event's.
var sceneWeights = sync.OnceValue(func() map[string]float64 { return weightsOf(sceneList) })

// placeWords returns the words of a dateline that name its place.
func (x *eventReader) placeWords(line *Dateline) Span {
	for _, m := range x.mentions {
		if m.ID == line.Place && line.Span.Contains(m.Span) {
			return m.Span
		}
	}
	return line.Span
}

// leadReach is how many sentences of the story the main event's day is looked for in.
const leadReach = 4

// leadDay returns the day that the first sentences of the story best give for the main event, not after the
// day of publication when the event has happened; else that day itself. A deed that was spoken of is told for what was said,
// and that has happened: “agreed to withdraw its troops”.
func (x *eventReader) leadDay(h *happening) (best When) {
	a := x.d.Article
	if x.d.english.Count() == 0 {
		return When{}
	}
	limit := Span(x.d.english.Span(min(h.sent+leadReach, x.d.english.Count()-1))).End
	rank, about := 0, x.spokenOf(h)
	for _, w := range a.Times {
		if w.Span.Start >= limit {
			break
		}
		if r := x.dayRank(h, about, w); r > rank {
			best, rank = w, r
		}
	}
	if (rank == 0 || rank == 1 && x.justNow(h)) && (h.event.Factuality != Possible || h.spoken) {
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
// kind, or of the kind that it is about, then one in the same sentence; not the day of what a relative clause adds: “the mayor, who won in May”.
func (x *eventReader) dayRank(h *happening, about string, w When) int {
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
	case owned && owner.kind != "other" && (owner.kind == h.event.Type || owner.kind == about):
		return 3
	case Span(x.d.english.Span(h.sent)).Contains(w.Span):
		return 2
	}
	return 1
}

// spokenOf returns the type of the event that the main event is about, "" if there is none: “has described her meeting with the envoy”.
func (x *eventReader) spokenOf(h *happening) string {
	p, ok := firstParticipant(&h.event, false)
	if !ok || h.event.Type != "other" {
		return ""
	}
	for i := range x.found {
		if e := &x.found[i].event; x.found[i].sent == h.sent && p.Span.Contains(e.Trigger) {
			return e.Type
		}
	}
	return ""
}

// stale reports whether a day lies too far back for news.
func (x *eventReader) stale(w When) bool {
	from, _, ok := w.Range()
	day, _, published := x.d.Article.Published.Range()
	return ok && published && day.Sub(from).Hours() > 8*24
}
