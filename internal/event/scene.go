package event

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// complete gives the main event a time and a place from around it where its own sentence
// names none: the first day and the likeliest place of the story, the dateline, the day of publication.
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

// A scene is a place that a sentence tells something to happen at.
type scene struct {
	story.Participant
	sent int
}

const (
	unlikelyScene = 0.5 // a place with a lower sum of weights is told of in passing; learned weights are free to shift as a whole, and both bounds with them
	datelineScene = 2.0 // what the dateline's sum is taken to be: a story is told from there unless much speaks for another place
)

// scene returns the place of the story that most speaks for the event: the dateline, or the one with the highest sum of weights, which are learned from
// the places that titles name. It is the zero Participant if the story tells of no place, or only in passing.
func (x *eventReader) scene(h *happening) (best story.Participant) {
	weights, top := sceneWeights(), unlikelyScene
	if line := x.d.Article.Dateline; line != nil && line.Place != 0 {
		best, top = story.Participant{Span: x.placeWords(line), Entity: line.Place}, datelineScene
	}
	x.eachScene(h, func(p scene, has func(add func(string, float64))) {
		score := 0.0
		has(func(name string, value float64) { score += weights[name] * value })
		if score > top {
			best, top = p.Participant, score
		}
	})
	return best
}

// scenes returns the places that the story tells something to happen at, those of old pictures left out, and what other places the sentence of an
// event names, but no country, which mostly says whose something is: “the Leeds train crash”, not “the US president”.
func (x *eventReader) scenes(h *happening) []scene {
	a, own := x.d.Article, english.Range(x.d.English.Span(h.sent))
	old := blockOf(a, func(b *story.Block) bool { return filed(a, b) })
	var list []scene
	for _, p := range x.places {
		if !old(p.Span) {
			list = append(list, p)
		}
	}
	for _, m := range x.mentions {
		if !x.isPlace[m.ID] || m.Span.Len() < 3 || !own.Contains(m.Span) || slices.ContainsFunc(list, func(p scene) bool { return p.Span.Overlaps(m.Span) }) {
			continue
		}
		if _, country := english.Country(a.Slice(m.Span)); !country {
			list = append(list, scene{story.Participant{Span: m.Span, Entity: m.ID}, h.sent})
		}
	}
	return list
}

// eachScene calls do with every place but the dateline that an event may have happened at, and with what tells its features.
func (x *eventReader) eachScene(h *happening, do func(p scene, has func(add func(string, float64)))) {
	list, told, named := x.scenes(h), map[string]float64{}, x.entityWeights()
	for _, p := range list {
		told[x.castName(p.Participant)]++
	}
	for i, p := range list {
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
			add("told often", min(told[x.castName(p.Participant)], 8)/8)
			add("named often", named[p.Entity])
			add(kind, 1)
		})
	}
}

// placeKind says what names a place: a place of the article, somebody (“at the White House”), a name that is nobody's, a
// noun with a name (“a hospital in Leeds”), or a noun alone.
func (x *eventReader) placeKind(p story.Participant) string {
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
			if !x.namesPlace(p.Span) {
				return "noun" // “podium behind the winner Tom Lund”
			}
			return "noun with name"
		}
	}
	return "name"
}

// namesPlace reports whether a phrase holds the name of a place.
func (x *eventReader) namesPlace(s english.Range) bool {
	for _, m := range x.lastMentions(s.End) {
		if x.isPlace[m.ID] && s.Contains(m.Span) {
			return true
		}
	}
	return false
}

//go:embed lexicon/scene.txt
var sceneList string

// sceneWeights loads what each feature of a place adds to how likely it is the main event's.
var sceneWeights = sync.OnceValue(func() map[string]float64 { return weightsOf(sceneList) })

// placeWords returns the words of a dateline that name its place.
func (x *eventReader) placeWords(line *story.Dateline) english.Range {
	for _, m := range x.mentions {
		if m.ID == line.Place && line.Span.Contains(m.Span) {
			return m.Span
		}
	}
	return line.Span
}
