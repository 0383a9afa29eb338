package event

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strconv"
	"sync"

	"github.com/ebc17271/lede/internal/story"
)

// finish merges what is told twice, puts the main event first and the rest in the order of the text.
func (x *eventReader) finish() []story.Event {
	x.weigh()
	found := x.found
	events := make([]story.Event, 0, len(found))
	main := x.rate()
	if main >= 0 {
		h := found[main]
		x.complete(&h)
		events = append(events, h.event)
	}
	for i, h := range found {
		if i != main {
			events = append(events, h.event)
		}
	}
	if len(events) == 0 {
		return nil
	}
	return events
}

// weigh joins what is told twice and sorts the events, so that they can be compared.
func (x *eventReader) weigh() {
	x.merge()
	x.countLemmas()
	x.settleContests()
	slices.SortStableFunc(x.found, func(a, b happening) int { return cmp.Compare(a.event.Trigger.Start, b.event.Trigger.Start) })
}

// rate tells of each event how far it is to be trusted, and returns which the story is about, -1 if there is none: the one with
// the highest sum of weights among those that paragraphs tell. All weights are learned: the lists say from what.
func (x *eventReader) rate() (main int) {
	s := x.surroundings()
	main, top := -1, math.Inf(-1)
	for i := 0; i < len(x.found) && !x.Done(); i++ {
		h := &x.found[i]
		confidence, score := s.rating(h)
		h.event.Confidence = confidence
		if score > top {
			main, top = i, score
		}
	}
	return main
}

// rating returns how likely an editor would keep an event, and how much speaks for it as the one that the story is about.
func (x *surroundings) rating(h *happening) (confidence, salience float64) {
	weights, trust := salienceWeights(), confidenceWeights()
	var o odds
	x.trustFeatures(h, func(name string, value float64) { salience += weights[name] * value }, func(name string, value float64) {
		if w := trust[name]; w != nil {
			o.add(w, value)
		}
	})
	if !x.told(h) {
		salience -= outsideParagraph
	}
	return o.all(), salience
}

// outsideParagraph is what an event loses that is not told: one of a headline or caption, so that it is the main one only where paragraphs tell none.
const outsideParagraph = 100

//go:embed lexicon/salience.txt
var salienceList string

// salienceWeights loads what each feature of an event adds to its salience.
var salienceWeights = sync.OnceValue(func() map[string]float64 { return weightsOf(salienceList) })

// weightsOf reads a list of features and their weights.
func weightsOf(list string) map[string]float64 {
	weights := map[string]float64{}
	eachEntry(list, func(name, value string) {
		weights[name], _ = strconv.ParseFloat(value, 64)
	})
	return weights
}
