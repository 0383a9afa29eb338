package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// Whether an editor would keep an event is learned from judged ones. Beside the features that tell how salient it is, these say
// what the judge looked at:
//
//   - whether the story is news or opinion;
//   - whether the sentence tells something that happened, or what is usual, wished, imagined or thought;
//   - whether the trigger names something that happens, and its type is sure;
//   - whether who and whom stand where the grammar is seldom wrong, and when and where near the trigger.

// trustFeatures calls add with the name and value of each feature that tells how far an event can be trusted: those of its salience, those of
// doubt, and how many of them are signs of doubt, since two together weigh more than the sum of them. Those of its salience go to salient, too.
func (x *surroundings) trustFeatures(h *happening, salient, add func(name string, value float64)) {
	n := 0
	count := func(name string, value float64) {
		if doubtSigns[name] {
			n++
		}
		add(name, value)
	}
	x.features(h, func(name string, value float64) {
		salient(name, value)
		count(name, value)
	})
	x.doubts(h, count)
	add("signs of doubt", float64(min(n, 6))/6)
	if n < 3 {
		add([...]string{"no sign of doubt", "one sign of doubt", "two signs of doubt"}[n], 1)
	}
}

// doubtSigns are features that speak against an event.
var doubtSigns = wordSet(`
agent as compound
agent beyond a mark
agent is pronoun
agent is speaker
agent of another
agent several
below modal
carried
denied
headline or caption
joined
lacks its object
lacks who acts
name within phrase
noun by itself
noun obj
noun weak
participant cuts a name
participant named otherwise
participant of another sentence
participant with marks
participants overlap
patient beyond a mark
patient of another
patient several
place apart
place no name
possible
possible in the past
recipient
sense light
sense loose
sense unlisted
sentence asks
time apart
time elsewhere
`)

// doubts calls add with the name and value of each feature, beside those of features, that tells how far an event can be trusted.
func (x *surroundings) doubts(h *happening, add func(name string, value float64)) {
	if x.read != h.sent {
		x.turnTo(h.sent)
	}
	add("any", 1)
	x.manner.features(add)
	x.telling.features(add)
	add("events in sentence", min(float64(x.perSentence[h.sent]), 10)/10)
	if x.block[h.sent] == "" {
		add("headline or caption", 1)
	}
	if x.counts(h) {
		add("counts another", 1)
	}
	x.triggerFeatures(h, add)
	x.chainFeatures(h, add)
	x.roleFeatures(h, "agent", h.agents, add)
	x.roleFeatures(h, "patient", h.patients, add)
	x.roleFeatures(h, "recipient", h.recipients, add)
	x.roleFeatures(h, "theme", h.themes, add)
	x.settingFeatures(h, add)
	x.senseFeatures(h, add)
	x.phraseFeatures(h, add)
	x.formDoubts(h, add)
	x.placementFeatures(h, add)
}

// turnTo enters sentence i and reads how it is told.
func (x *surroundings) turnTo(i int) {
	x.read = i
	x.enter(i)
	x.telling = x.readTelling()
}

// A manner is how a story is written: news tells of others in the past tense, opinion speaks of “us” and “you” in the present. Each
// is a share of verbs or sentences.
type manner struct{ past, modal, address, asks, quotes, filed float64 }

// readManner counts the words that tell how the story is written.
func (x *eventReader) readManner() (m manner) {
	text, verbs := x.d.English, 1.0
	for k := range text.Len() {
		switch text.Tag(k) {
		case "VBD":
			m.past++
			verbs++
		case "VBZ", "VBP":
			verbs++
		case "MD":
			m.modal++
		}
	}
	for i := range text.Count() {
		from, to := text.Bounds(i)
		for k := from; k < to; k++ {
			if speakerWords[strings.ToLower(text.Word(k))] {
				m.address++
				break
			}
		}
		if to > from && text.Word(to-1) == "?" {
			m.asks++
		}
	}
	sentences := float64(text.Count() + 1)
	m.past, m.modal = m.past/verbs, m.modal/verbs
	m.address, m.asks = m.address/sentences, m.asks/sentences
	m.quotes = min(2, float64(len(x.d.Article.Quotes))/sentences)
	if x.d.Article.Dateline != nil {
		m.filed = 1
	}
	return m
}

// speakerWords are the words with which a writer speaks of himself and the reader.
var speakerWords = english.WordsOf("i me my we us our you your")

func (m *manner) features(add func(string, float64)) {
	add("story in past tense", m.past)
	add("story in modals", m.modal)
	add("story addresses", m.address)
	add("story asks", m.asks)
	add("story quotes", m.quotes)
	add("story filed", m.filed)
}

// A telling is how a sentence is told.
type telling struct{ long, asks, modal, habit, condition, addresses float64 }

// habits are words that tell what is usual.
var habits = english.WordsOf(`always anybody anyone ever every everybody everyone frequently generally never normally often regularly repeatedly
	routinely sometimes typically usually whenever whoever`)

// readTelling counts the words that tell how the sentence is told.
func (x *eventReader) readTelling() (s telling) {
	n := len(x.toks)
	s.long = min(float64(n), 60) / 60
	for k := range x.toks {
		switch w := x.lower(k); {
		case x.toks[k].Tag == "MD":
			s.modal = 1
		case habits[w]:
			s.habit = 1
		case w == "if":
			s.condition = 1
		case speakerWords[w]:
			s.addresses = 1
		}
	}
	if x.word(n-1) == "?" {
		s.asks = 1
	}
	return s
}

func (s *telling) features(add func(string, float64)) {
	add("sentence long", s.long)
	add("sentence asks", s.asks)
	add("sentence in modals", s.modal)
	add("sentence of habit", s.habit)
	add("sentence with if", s.condition)
	add("sentence addresses", s.addresses)
}

// triggerFeatures tell what word names the event and how sure its type is.
func (x *surroundings) triggerFeatures(h *happening, add func(string, float64)) {
	t := &x.toks[h.word]
	other := ""
	if h.event.Type == "other" {
		other = " other"
	}
	add("tag "+t.Tag+other, 1)
	if h.event.Trigger.Len() > t.Range.Len() {
		add("trigger of words", 1)
	}
	if h.word > 0 && x.capitalized(h.word) {
		add("trigger capital", 1)
	}
	if !h.noun {
		add("verb "+t.Lemma, 1)
		if _, ok := x.words.verbs[t.Lemma]; ok {
			add("verb listed"+other, 1)
		}
		return
	}
	add("noun "+t.Lemma, 1)
	add("noun is "+x.form(h.word)+other, 1)
	if x.words.weak[t.Lemma] {
		add("noun weak", 1)
	}
	if h.agents == nil && h.patients == nil && h.recipients == nil {
		add("noun alone"+other, 1)
	}
}

// chainReach is how many words up the tree are asked what they make of an event.
const chainReach = 4

// chainFeatures tell what the words above the event in the tree make of it: “said that”, “if”, “wants to”.
func (x *surroundings) chainFeatures(h *happening, add func(string, float64)) {
	i := h.word
	if h.noun && h.verb >= 0 {
		i = h.verb
	}
	for step := 0; step < chainReach && i >= 0; step++ {
		switch {
		case !x.verb(i):
		case step > 0 && x.modal(i) != "":
			add("below modal", 1)
		case x.toks[i].Tag == "VBZ" || x.toks[i].Tag == "VBP":
			add("below present", 1)
		}
		switch rel, _, _ := strings.Cut(x.toks[i].Rel, ":"); rel {
		case "ccomp", "acl", "advcl", "xcomp":
			add("inside "+rel, 1)
		}
		i = x.head(i)
	}
}

// form says how a noun phrase with head i begins: with an article, a name, a number, or bare.
func (x *eventReader) form(i int) string {
	switch t := &x.toks[i]; t.Tag {
	case "NNP", "NNPS":
		return "name"
	case "CD":
		return "number"
	case "PRP":
		switch x.lower(i) {
		case "i", "we", "you", "me", "us":
			return "speaker"
		case "it", "they", "them":
			return "it or they"
		}
		return "he or she"
	case "PRP$", "WP", "WDT", "WP$", "DT":
		return "pronoun"
	}
	if x.people(i) {
		return "people"
	}
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		switch x.toks[k].Rel {
		case "det":
			switch x.lower(k) {
			case "the", "this", "that", "these", "those":
				return "definite"
			case "a", "an":
				return "indefinite"
			}
			return "any"
		case "nmod:poss":
			return "owned"
		case "nummod":
			return "counted"
		}
	}
	if x.toks[i].Tag == "NNS" {
		return "plural"
	}
	return "bare"
}

// roleFeatures tell where those in a role stand, and what they are.
func (x *surroundings) roleFeatures(h *happening, role string, list []int, add func(string, float64)) {
	if len(list) == 0 {
		return
	}
	i := list[0]
	add(role, 1)
	add(role+" is "+x.form(i), 1)
	if len(list) > 1 {
		add(role+" several", 1)
	}
	if x.actor(i) {
		add(role+" acts", 1)
	}
	v := h.word
	if h.verb >= 0 {
		v = h.verb
	}
	if x.head(i) == v {
		rel, _, _ := strings.Cut(x.toks[i].Rel, ":")
		add(role+" as "+rel, 1)
	} else {
		add(role+" of another", 1)
	}
	for k := min(i, v) + 1; k < max(i, v) && k < min(i, v)+npLimit; k++ {
		if x.toks[k].Rel == "punct" {
			add(role+" beyond a mark", 1)
			break
		}
	}
}

// settingFeatures tell how long and how sure the phrases of an event are, and whether its place and time stand in its sentence.
func (x *surroundings) settingFeatures(h *happening, add func(string, float64)) {
	e := &h.event
	longest := 0
	for _, p := range e.Participants {
		longest = max(longest, p.Span.Len())
		if p.Span.Overlaps(e.Place.Span) {
			add("place takes part", 1)
		}
		if strings.ContainsAny(x.d.Article.Slice(p.Span), ",;:()[]“”\"") {
			add("participant with marks", 1)
		}
	}
	if e.Participants == nil && e.Place.Span.IsZero() && e.When.Value == "" {
		add("says nothing else", 1)
	}
	add("longest participant", min(float64(longest), 100)/100)
	add("participants", min(float64(len(e.Participants)), 4)/4)
	switch {
	case e.When.Value == "":
	case !english.Range(x.d.English.Span(h.sent)).Contains(e.When.Span):
		add("time of another sentence", 1)
	case !calendar.WholeDay(e.When.Value):
		add("time without day", 1)
	default:
		add("day in sentence", 1)
	}
	if x.isPlace[e.Place.Entity] {
		add("place named", 1)
	}
}

// countPerSentence counts the events of each sentence.
func (x *eventReader) countPerSentence() map[int]int {
	count := map[int]int{}
	for i := range x.found {
		count[x.found[i].sent]++
	}
	return count
}
