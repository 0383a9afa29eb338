package event

import (
	_ "embed"
	"strings"
	"sync"
)

// The word lists of the events stage. Each is sorted by its bytes and says in
// its head where it is from.
var (
	//go:embed lexicon/plover.txt
	ploverWords string
	//go:embed lexicon/happenings.txt
	happeningWords string
	//go:embed lexicon/frames.txt
	frameWords string
	//go:embed lexicon/classes.txt
	classWords string
	//go:embed lexicon/states.txt
	stateWords string
	//go:embed lexicon/actors.txt
	actorWords string
	//go:embed lexicon/venues.txt
	venueWords string
	//go:embed lexicon/senses.txt
	senseWords string
)

// eventWords is what the lists say of a word, by its lemma. Compounds and verbs
// with a particle are joined by an underscore: “press_conference”, “call_off”.
type eventWords struct {
	verbs   map[string]string   // event type of a verb
	nouns   map[string]string   // event type of a noun
	unsure  map[string]string   // the condition of a noun's type: “mobilize:weapon|launch”
	weak    map[string]bool     // nouns that as often name a thing, an amount or a matter: “the deal”, “its support”
	frames  map[string]string   // event type of “verb object”
	classes map[string][]string // classes of objects, for frames
	framed  map[string]bool     // verbs that have a frame
	states  map[string]bool     // verbs that name no event
	actors  map[string]bool     // nouns for people and groups
	venues  map[string]bool     // nouns for places
	senses  map[string]string   // how far a word names one thing: “plain”, “loose”, “light”
}

// lexicon loads the lists at the first event of the program.
var lexicon = sync.OnceValue(func() *eventWords {
	w := &eventWords{
		verbs: map[string]string{}, nouns: map[string]string{}, unsure: map[string]string{}, weak: map[string]bool{}, frames: map[string]string{},
		classes: map[string][]string{}, framed: map[string]bool{},
		states: wordSet(stateWords), actors: wordSet(actorWords), venues: wordSet(venueWords),
		senses: map[string]string{},
	}
	eachEntry(senseWords, func(word, senses string) { w.senses[word] = senses })
	for _, list := range []string{happeningWords, ploverWords} {
		eachEntry(list, func(word, kind string) {
			if lemma, ok := strings.CutSuffix(word, " v"); ok {
				w.verbs[lemma], w.verbs[british(lemma)] = kind, kind
				return
			}
			lemma := strings.TrimSuffix(word, " n")
			kind, weak := strings.CutSuffix(kind, "?")
			w.weak[lemma] = weak
			if at := strings.LastIndexByte(kind, '|'); at >= 0 {
				w.unsure[lemma], kind = kind, kind[at+1:]
			}
			w.nouns[lemma] = kind
		})
	}
	eachEntry(frameWords, func(word, kind string) {
		verb, _, _ := strings.Cut(word, " ")
		w.framed[verb] = true
		w.frames[word] = kind
	})
	eachEntry(classWords, func(word, _ string) {
		lemma, class, _ := strings.Cut(word, " ")
		w.classes[lemma] = append(w.classes[lemma], class)
	})
	return w
})

// british returns a lemma as it is written in Britain: “apologise”.
func british(lemma string) string {
	if stem, ok := strings.CutSuffix(lemma, "ize"); ok && len(stem) > 3 {
		return stem + "ise"
	}
	return lemma
}

// eachEntry calls f with the word and the first value of every entry of a list.
func eachEntry(list string, f func(word, value string)) {
	for line := range strings.Lines(list) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && line[0] != '#' {
			word, values, _ := strings.Cut(line, "\t")
			value, _, _ := strings.Cut(values, "\t")
			f(word, value)
		}
	}
}

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	eachEntry(list, func(word, _ string) { set[word] = true })
	return set
}

// frame returns the event type of a verb with this object: “lift”, “curfew”.
func (w *eventWords) frame(verb, object string) (kind string, ok bool) {
	if !w.framed[verb] {
		return "", false
	}
	if kind, ok = w.frames[verb+" "+object]; ok {
		return kind, true
	}
	for _, class := range w.classes[object] {
		if kind, ok = w.frames[verb+" "+class]; ok {
			return kind, true
		}
	}
	return "", false
}
