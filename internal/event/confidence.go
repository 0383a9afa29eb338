package event

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
)

// An editor who holds an event against the text strikes it for one of four reasons, and each is a question that is asked of the events
// that pass those before it: is it something that happened, or will, as told (not “dogs bite”, “if they had met”, “the claim is a joke”); is
// its type right (the rally of a candidate is no protest); are those who take part; are time and place. The confidence of an
// event is how likely it passes all.
const questions = 4

// odds are the log odds that an event passes each question.
type odds [questions]float64

// add moves the odds by a feature of some value.
func (o *odds) add(weights *odds, value float64) {
	for i, w := range weights {
		o[i] += w * value
	}
}

// all returns how likely an event passes all questions, rounded, because the last digits differ between kinds of processors.
func (o *odds) all() float64 {
	p := 1.0
	for _, x := range o {
		p /= 1 + math.Exp(-x)
	}
	return math.Round(1000*p) / 1000
}

//go:embed lexicon/confidence.txt
var confidenceList string

// confidenceWeights loads what each feature of an event adds to its odds.
var confidenceWeights = sync.OnceValue(func() map[string]*odds {
	weights := map[string]*odds{}
	eachEntry(confidenceList, func(name, value string) {
		o := &odds{}
		for i, w := range strings.Fields(value) {
			o[i], _ = strconv.ParseFloat(w, 64)
		}
		weights[name] = o
	})
	return weights
})
