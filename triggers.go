package lede

import (
	"context"
	"slices"
	"strings"
)

// A happening is an event in the making, in the terms of one sentence's tree.
type happening struct {
	event  Event
	sent   int // the sentence
	word   int // the token that names it
	verb   int // the verb whose arguments are its own: itself, or “held” of “held talks”; -1 if there is none
	noun   bool
	typed  bool   // its type is one of PLOVER's
	past   bool   // told in a past tense
	gone   bool   // taken into another
	effect string // the type of what it does besides: “rammed the wall, killing six”
	score  float64

	agents, patients, recipients []int // tokens
}

// An eventReader finds the events of an article, sentence by sentence.
type eventReader struct {
	poller
	d     *Doc
	words *eventWords
	tree
	sent      int
	present   bool  // the sentence is a headline or caption, which tell in the present what happened
	light     []int // for every verb: the noun it only carries (“held talks”), -1
	at        []int // for every token: its happening's place in found, -1
	found     []happening
	mentions  []entityMention
	places    []scene
	isPlace   map[EntityID]bool
	lemmas    map[string]int    // how often the story has a word
	topLemma  int               // how often it has the most frequent
	owner     map[Span]dayOwner // whose time a time is
	anchor    When
	anchorAge int
}

func extractEvents(ctx context.Context, d *Doc) error {
	x := &eventReader{poller: poller{ctx: ctx}, d: d, words: lexicon(), mentions: entityMentions(d.Article), isPlace: map[EntityID]bool{}, owner: map[Span]dayOwner{}}
	for _, p := range d.Article.Places {
		x.isPlace[p.ID] = true
	}
	inPresent := toldInPresent(d.Article)
	for i := range d.english.Count() {
		if err := ctx.Err(); err != nil {
			return err
		}
		x.present = inPresent(Span(d.english.Span(i)))
		x.read(i)
	}
	d.Article.Events = x.finish()
	d.admitActors()
	return nil
}

// toldInPresent returns a function that reports whether a span of the text, asked for in order, stands in a block
// that tells in the present tense what has happened.
func toldInPresent(a *Article) func(Span) bool {
	i := 0
	return func(s Span) bool {
		for i < len(a.Blocks) && a.Blocks[i].Span.End < s.End {
			i++
		}
		return i < len(a.Blocks) && a.Blocks[i].Kind != Paragraph
	}
}

// read finds the events of one sentence.
func (x *eventReader) read(i int) {
	x.sent = i
	x.plant(x.d.Article.Text, x.d.sentence(i).Tokens)
	x.light, x.at = x.light[:0], x.at[:0]
	for range x.toks {
		x.light, x.at = append(x.light, -1), append(x.at, -1)
	}
	x.markTimes()
	start := len(x.found)
	for i := range x.toks {
		if x.noun(i) {
			x.readNoun(i)
		}
	}
	for i := range x.toks {
		if x.verb(i) {
			x.readVerb(i)
		}
	}
	x.settle(start)
}

// add takes token i as the trigger of an event.
func (x *eventReader) add(i int, words Span, kind string) *happening {
	x.at[i] = len(x.found)
	x.found = append(x.found, happening{
		event: Event{Trigger: words, Type: kind, Factuality: Actual},
		sent:  x.sent, word: i, verb: -1, noun: x.noun(i),
	})
	return &x.found[len(x.found)-1]
}

// readNoun takes a noun that names something that happens: “the invasion”.
func (x *eventReader) readNoun(i int) {
	kind, words, ok := x.nounKind(i)
	if !ok {
		return
	}
	carrier := x.carrier(i)
	if carrier < 0 && x.words.weak[x.toks[i].Lemma] && !x.evidence(i) {
		return
	}
	h := x.add(i, words, kind)
	if carrier >= 0 {
		h.verb = carrier
		if c := carrierVerbs[x.toks[carrier].Lemma]; c == carries || c == happens || x.toks[i].Rel == "obl" {
			x.light[carrier] = i
		}
	}
}

// nounKind returns the event type of a noun, or of the compound it ends.
func (x *eventReader) nounKind(i int) (kind string, words Span, ok bool) {
	switch x.toks[i].Rel {
	case "compound", "case", "fixed", "advmod", "nmod:poss", "obl:tmod", "obl:unmarked":
		return "", Span{}, false
	}
	lemma, words := x.toks[i].Lemma, x.toks[i].Span
	if x.timed[i] || x.toks[i].Rel == "nmod" && x.abstract(x.head(i)) {
		return "", words, false
	}
	if i > 0 && (x.toks[i-1].Rel == "compound" || x.toks[i-1].Rel == "amod") {
		if kind, ok = x.words.nouns[strings.ToLower(x.toks[i-1].Lemma)+"_"+lemma]; ok {
			return kind, Span{x.toks[i-1].Span.Start, words.End}, true
		}
	}
	if i > 0 && x.toks[i-1].Rel == "compound" && effortNouns[lemma] {
		if kind, ok = x.words.nouns[x.toks[i-1].Lemma]; ok {
			return kind, Span{x.toks[i-1].Span.Start, words.End}, true
		}
	}
	if k := x.child(i, "nmod"); k == i+2 && x.preposition(k) == "of" {
		if kind, ok = x.words.nouns[lemma+"_of_"+x.toks[k].Lemma]; ok {
			return kind, Span{words.Start, x.toks[k].Span.End}, true
		}
	}
	kind, ok = x.words.nouns[lemma]
	return kind, words, ok
}

// abstract reports whether what a noun is of is no event but a right or a kind: “freedom of speech”, “risk of war”.
func (x *eventReader) abstract(h int) bool {
	if h < 0 {
		return false
	}
	switch x.toks[h].Lemma {
	case "freedom", "right", "kind", "sort", "type", "way", "law", "minister", "ministry", "department", "secretary", "rate", "cost", "number":
		return true
	}
	return false
}

// effortNouns leave it to the noun before them to say what happens: “a mediation effort”.
var effortNouns = wordsOf("activity attempt bid campaign drive effort incident mission move operation procedure process programme program push work")

// evidence reports whether the words around a noun treat it as something that happens.
func (x *eventReader) evidence(i int) bool {
	// “after the sale”, “during his speech”
	switch x.preposition(i) {
	case "after", "before", "during", "since", "following", "amid", "until", "upon", "despite", "ahead":
		return true
	}
	for k := x.first[i]; k >= 0; k = x.next[k] {
		switch x.toks[k].Rel {
		case "nmod:poss": // “the bank's sale of the unit”
			return true
		case "nmod": // “the removal of the statue”, “a bid for the airline”
			switch x.preposition(k) {
			case "of", "by", "against", "for", "on", "between", "with", "to", "from", "in":
				return true
			}
		}
	}
	return false
}

// How a verb stands to the event noun that is its object or subject.
type carriage int

const (
	lends   carriage = iota + 1 // it is an event itself, and its subject acts in the noun's event too: “announced a sale”
	carries                     // it only says that the noun's event takes place: “held talks”
	happens                     // the same, with the noun as its subject: “the talks began”
)

// carrierVerbs are verbs that carry an event noun.
var carrierVerbs = map[string]carriage{
	"hold": carries, "launch": carries, "open": carries, "begin": carries, "start": carries, "resume": carries,
	"renew": carries, "continue": carries, "complete": carries, "conduct": carries, "carry": carries, "mount": carries,
	"stage": carries, "make": carries, "take": carries, "give": carries, "have": carries, "undertake": carries,
	"undergo": carries, "pay": carries, "wage": carries, "conclude": carries, "finish": carries, "end": carries,
	"perform": carries, "attend": carries, "speed": carries, "suffer": carries, "commit": carries, "do": carries,
	"deliver": carries, "extend": carries, "get": carries, "intensify": carries, "organize": carries, "organise": carries,
	"issue": carries, "file": carries, "impose": carries, "put": carries, "reach": carries,
	"step": carries, "pursue": carries, "enter": carries, "provide": carries, "submit": carries, "win": carries,
	"announce": lends, "plan": lends, "propose": lends, "order": lends, "schedule": lends, "join": lends, "postpone": lends,
	"consider": lends, "expect": lends, "delay": lends, "suspend": lends, "cancel": lends, "declare": lends, "lead": lends,
	"occur": happens, "happen": happens, "last": happens, "follow": happens, "ensue": happens, "erupt": happens, "come": happens,
}

// carrier returns the verb that carries an event noun, -1 if there is none.
func (x *eventReader) carrier(i int) int {
	v := x.head(i)
	if v >= 0 {
		if _, framed := x.framedBy(v, i); framed {
			return -1
		}
	}
	switch x.toks[i].Rel {
	case "obj", "nsubj:pass":
		if x.verb(v) && carrierVerbs[x.toks[v].Lemma] != 0 && carrierVerbs[x.toks[v].Lemma] != happens && x.light[v] < 0 {
			return v
		}
	case "obl": // “was put under investigation”, “went on strike”, “came under fire”
		if x.verb(v) && x.light[v] < 0 && x.entersInto(v, i) {
			return v
		}
	case "nsubj":
		if x.verb(v) && x.light[v] < 0 && x.takesPlace(v) {
			return v
		}
	}
	// “talks held in Geneva”
	if v = x.child(i, "acl"); v >= 0 && x.toks[v].Tag == "VBN" && carrierVerbs[x.toks[v].Lemma] == carries && x.light[v] < 0 {
		return v
	}
	return -1
}

// entersInto reports whether v only says that its subject comes into the state that noun i names.
func (x *eventReader) entersInto(v, i int) bool {
	switch x.preposition(i) {
	case "under", "into", "on":
	default:
		return false
	}
	switch x.toks[v].Lemma {
	case "put", "place", "come", "go", "take", "bring":
		return !x.has(i, "det") && x.child(v, "obj") < 0
	}
	return false
}

// takesPlace reports whether a verb says of its subject only that it is, begins or ends.
func (x *eventReader) takesPlace(v int) bool {
	switch x.toks[v].Lemma {
	case "begin", "start", "end", "resume", "continue", "open", "conclude":
		return !x.has(v, "obj") && !x.has(v, "xcomp")
	case "take":
		k := x.child(v, "obj")
		return k >= 0 && x.lower(k) == "place"
	}
	return carrierVerbs[x.toks[v].Lemma] == happens && !x.has(v, "obj")
}

// readVerb takes a verb that says what happens: “met”, “called off”.
func (x *eventReader) readVerb(v int) {
	if x.light[v] >= 0 || x.opensClause(v) || x.imperative(v) {
		return
	}
	kind, words, ok := x.verbKind(v)
	if !ok || kind == "other" && (x.describes(v) || x.thin(v)) || (kind == "other" || kind == "discovery") && x.reports(v) {
		return
	}
	x.add(v, words, kind).verb = v
}

// thinVerbs say by themselves too little of what happens: the news is in the words around them.
var thinVerbs = wordsOf("allow appear become come do end_up get go lead look run seem serve set try turn turn_out use watch")

// thin reports whether a verb says too little to be an event without a type, unless it is told as a deed: “got the idea”,
// “to bring hope”, but “took the helm”.
func (x *eventReader) thin(v int) bool {
	lemma := x.toks[v].Lemma
	if k := x.child(v, "compound:prt"); k >= 0 {
		lemma += "_" + x.lower(k)
	}
	switch {
	case !thinVerbs[lemma]:
		return false
	case lemma == "get", lemma == "become", lemma == "seem", lemma == "appear", lemma == "look", lemma == "end_up", lemma == "turn_out":
		return true
	}
	return x.toks[v].Tag != "VBD" && !x.has(v, "aux:pass") && x.mark(v) != "to"
}

// reports reports whether a verb tells what somebody says or learns: “a study found that”.
func (x *eventReader) reports(v int) bool { return x.has(v, "ccomp") && !x.has(v, "obj") }

// describes reports whether a verb says how something is or what it does every day: “the firm makes
// tyres”, “a man called Brown”, “the year ended in June”.
func (x *eventReader) describes(v int) bool {
	t := &x.toks[v]
	if x.toks[v].Lemma == "make" && x.has(v, "xcomp") {
		return true // “made it hard to win”
	}
	switch t.Tag {
	case "VBZ", "VBP":
		return !x.present && !x.has(v, "aux")
	case "VBN":
		if t.Rel != "acl" {
			return false
		}
		switch t.Lemma {
		case "call", "name", "know", "dub", "end", "base", "use", "own", "head", "lead":
			return true
		}
	}
	return false
}

// imperative reports whether a verb tells the reader what to do: “Click here to subscribe”.
func (x *eventReader) imperative(v int) bool {
	if t := x.toks[v].Tag; t != "VB" && t != "VBP" || x.toks[v].Rel != "root" && x.toks[v].Rel != "parataxis" {
		return false
	}
	return x.child(v, "nsubj", "nsubj:pass", "aux", "csubj", "mark") < 0
}

// opensClause reports whether a verb only says how the event of its complement
// stands: “began collecting signatures”, “failed to reach agreement”, “wants to sell”.
func (x *eventReader) opensClause(v int) bool {
	if stances[x.toks[v].Lemma] == 0 {
		return false
	}
	k := x.child(v, "xcomp", "ccomp")
	return k >= 0 && (x.verb(k) || x.toks[k].Rel == "xcomp" && x.noun(k))
}

// verbKind returns the event type of a verb with its particle and object, and the words that make the trigger.
func (x *eventReader) verbKind(v int) (kind string, words Span, ok bool) {
	lemma, words := x.toks[v].Lemma, x.toks[v].Span
	if p := x.particle(v); p >= 0 {
		phrasal := lemma + "_" + x.lower(p)
		if p == v+1 {
			words.End = x.toks[p].Span.End
		}
		if kind, ok = x.framed(v, phrasal); ok {
			return kind, words, true
		}
		if kind, ok = x.words.verbs[phrasal]; ok {
			return x.conditioned(v, kind), words, true
		}
		words = x.toks[v].Span
		if x.toks[p].Rel == "compound:prt" && p == v+1 {
			words.End = x.toks[p].Span.End
		}
	}
	if kind, ok = x.framed(v, lemma); ok {
		return kind, x.idiom(v, words), true
	}
	for k := x.first[v]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel == "obl" && k > v && k < v+npLimit {
			if kind, ok = x.words.verbs[lemma+"_"+x.preposition(k)]; ok {
				return kind, words, true
			}
		}
	}
	if kind, ok = x.words.verbs[lemma]; ok {
		return x.conditioned(v, kind), words, true
	}
	return "other", words, !x.words.states[x.toks[v].Lemma]
}

// idiom returns the words of a verb with the noun that it makes one expression with: “came under fire”.
func (x *eventReader) idiom(v int, words Span) Span {
	if k := v + 2; k < len(x.toks) && x.toks[k].Rel == "obl" && x.head(k) == v && x.toks[k-1].Rel == "case" {
		if _, ok := x.framedObject(x.toks[v].Lemma, k); ok {
			words.End = x.toks[k].Span.End
		}
	}
	return words
}

// conditioned returns the type that a list gives a verb, which may hang on its object: “consult:person”,
// “concede:obj|travel”.
func (x *eventReader) conditioned(v int, kind string) string {
	kind, rest, ok := strings.Cut(kind, ":")
	if !ok {
		return kind
	}
	condition, otherwise, ok := strings.Cut(rest, "|")
	if !ok {
		otherwise = "other"
	}
	if x.meets(v, condition) {
		return kind
	}
	return otherwise
}

// meets reports whether v meets a condition of the lists.
func (x *eventReader) meets(v int, condition string) bool {
	object := x.child(v, "obj", "nsubj:pass")
	if object < 0 && (x.toks[v].Rel == "acl" || x.toks[v].Rel == "acl:relcl") && x.passive(v) {
		object = x.head(v)
	}
	switch condition {
	case "obj":
		return object >= 0
	case "alone":
		return object < 0
	case "person":
		return object >= 0 && x.holdsActor(object)
	case "force":
		return object >= 0 && x.ofClass(object, "@force")
	case "contest":
		return object < 0 || x.actor(object) || x.ofClass(object, "@contest")
	case "as":
		return x.child(v, "xcomp") >= 0 || x.oblique(v, "as") >= 0 || x.oblique(v, "to") >= 0
	case "amount":
		return (object < 0 || x.toks[object].Tag == "CD" || x.word(object) == "%") && x.countsAmount(v)
	}
	return false
}

// countsAmount reports whether a verb tells of prices or numbers: “shares fell”, “rose 3%”, “dropped to 40”.
func (x *eventReader) countsAmount(v int) bool {
	for k := x.first[v]; k >= 0; k = x.next[k] {
		switch {
		case x.toks[k].Tag == "CD" || x.toks[k].Tag == "$" || x.word(k) == "%":
			return true
		case (x.toks[k].Rel == "nsubj" || x.toks[k].Rel == "obl" || x.toks[k].Rel == "obl:unmarked") && x.ofClass(k, "@amount"):
			return true
		}
	}
	return false
}

// ofClass reports whether noun i is of a class of the lists.
func (x *eventReader) ofClass(i int, class string) bool {
	return slices.Contains(x.words.classes[x.toks[i].Lemma], class)
}

// oblique returns the phrase of v with a preposition, -1 if it has none.
func (x *eventReader) oblique(v int, preposition string) int {
	for k := x.first[v]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel == "obl" && x.preposition(k) == preposition {
			return k
		}
	}
	return -1
}

// particle returns the particle of a verb, or the word after it that may be one; -1 if there is none.
func (x *eventReader) particle(v int) int {
	if k := x.child(v, "compound:prt"); k >= 0 {
		return k
	}
	if v+1 < len(x.toks) && (x.toks[v+1].Tag == "RP" || x.toks[v+1].Tag == "IN" || x.toks[v+1].Tag == "RB") {
		return v + 1
	}
	return -1
}

// framed returns the type of a verb by its object: “lifted the curfew”.
func (x *eventReader) framed(v int, lemma string) (kind string, ok bool) {
	if !x.words.framed[lemma] {
		return "", false
	}
	for k := x.first[v]; k >= 0; k = x.next[k] {
		switch x.toks[k].Rel {
		case "obj", "nsubj:pass", "obl", "xcomp":
			if kind, ok = x.framedObject(lemma, k); ok {
				return kind, true
			}
		}
	}
	// “the curfew imposed on Friday”
	if h := x.head(v); h >= 0 && (x.toks[v].Rel == "acl" || x.toks[v].Rel == "acl:relcl") && x.noun(h) {
		return x.framedObject(lemma, h)
	}
	return "", false
}

// framedBy returns the type that the verb v and its object i make together.
func (x *eventReader) framedBy(v, i int) (kind string, ok bool) {
	if !x.verb(v) {
		return "", false
	}
	if p := x.particle(v); p >= 0 {
		if kind, ok = x.framedObject(x.toks[v].Lemma+"_"+x.lower(p), i); ok {
			return kind, true
		}
	}
	return x.framedObject(x.toks[v].Lemma, i)
}

// framedObject looks up a verb with the noun k, with what k is of (“a state of
// emergency”) and with what is coordinated with it.
func (x *eventReader) framedObject(lemma string, k int) (kind string, ok bool) {
	if !x.words.framed[lemma] {
		return "", false
	}
	if kind, ok = x.words.frame(lemma, x.toks[k].Lemma); ok {
		return kind, true
	}
	for c := x.first[k]; c >= 0; c = x.next[c] {
		switch x.toks[c].Rel {
		case "nmod", "conj", "compound":
			if kind, ok = x.words.frame(lemma, x.toks[c].Lemma); ok && (x.toks[c].Rel != "nmod" || x.preposition(c) == "of") {
				return kind, true
			}
		}
	}
	return "", false
}

// ploverTypes are the event types of PLOVER, sorted.
var ploverTypes = []string{"agree", "aid", "assault", "coerce", "concede", "consult", "cooperate", "demand", "disapprove",
	"fight", "investigate", "mobilize", "protest", "reject", "retreat", "sanction", "support", "threaten"}

func isPlover(kind string) bool {
	_, ok := slices.BinarySearch(ploverTypes, kind)
	return ok
}
