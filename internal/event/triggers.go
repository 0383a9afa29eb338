package event

import (
	"context"
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/poll"
	"github.com/ebc17271/lede/internal/story"
)

// A happening is an event in the making, in the terms of one sentence's tree.
type happening struct {
	event  story.Event
	sent   int // the sentence
	word   int // the token that names it
	verb   int // the verb whose arguments are its own: itself, or “held” of “held talks”; -1 if there is none
	noun   bool
	typed  bool          // its type is one of PLOVER's
	past   bool          // told in a past tense
	gone   bool          // taken into another
	known  bool          // a bare noun that the reader knows: “the attack”
	vague  bool          // told of no occasion
	lasted calendar.When // a time that it took from or up to: “since 2000”, “until Monday”
	before bool          // told as done before it is spoken of: “said the bank had closed”
	spoken bool          // a deed that was spoken of: “agreed to withdraw”
	effect string        // the type of what it does besides: “rammed the wall, killing six”

	agents, patients, recipients, themes []int // tokens
}

// An eventReader finds the events of an article, sentence by sentence.
type eventReader struct {
	poll.Poller
	d     *story.Doc
	words *eventWords
	tree
	sent      int
	lead      bool  // the sentence is the first of the paragraphs, which tells the news
	present   bool  // the sentence is a headline or caption, which tell in the present what happened
	light     []int // for every verb: the noun it only carries (“held talks”), -1
	at        []int // for every token: its happening's place in found, -1
	found     []happening
	mentions  []entityMention
	places    []scene
	isPlace   map[story.EntityID]bool
	isPerson  map[story.EntityID]bool
	lemmas    map[string]int             // how often the story has a word
	topLemma  int                        // how often it has the most frequent
	owner     map[english.Range]dayOwner // whose time a time is
	inSpeech  func(english.Range) bool   // whether a span stands inside direct speech
	anchor    calendar.When
	anchorAge int
}

func ExtractEvents(ctx context.Context, d *story.Doc) error {
	x, err := readEvents(ctx, d)
	if err != nil {
		return err
	}
	d.Article.Events = x.finish()
	return nil
}

// readEvents finds the events of every sentence.
func readEvents(ctx context.Context, d *story.Doc) (*eventReader, error) {
	x := &eventReader{Poller: poll.Poller{Ctx: ctx}, d: d, words: lexicon(), mentions: entityMentions(d.Article), isPlace: map[story.EntityID]bool{}, isPerson: map[story.EntityID]bool{}, owner: map[english.Range]dayOwner{}}
	for _, p := range d.Article.Places {
		x.isPlace[p.ID] = true
	}
	for _, p := range d.Article.People {
		x.isPerson[p.ID] = true
	}
	x.inSpeech = x.quotedWords()
	inPresent, begun := toldInPresent(d.Article), false
	for i := range d.English.Count() {
		x.present = inPresent(english.Range(d.English.Span(i)))
		x.lead = !x.present && !begun && !x.asksReader(i)
		begun = begun || x.lead
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		x.read(i)
	}
	return x, nil
}

// toldInPresent returns a function that reports whether a span of the text, asked for in order, stands in a block
// that tells in the present tense what has happened.
func toldInPresent(a *story.Article) func(english.Range) bool {
	i := 0
	return func(s english.Range) bool {
		for i < len(a.Blocks) && a.Blocks[i].Span.End < s.End {
			i++
		}
		return i < len(a.Blocks) && a.Blocks[i].Kind != page.Paragraph
	}
}

// enter makes sentence i the one whose tree is read.
func (x *eventReader) enter(i int) {
	x.sent = i
	x.plant(x.d.Article.Text, x.d.Sentence(i).Tokens)
	x.markTimes()
	x.rehang()
	x.rehangNames()
}

// read finds the events of one sentence.
func (x *eventReader) read(i int) {
	x.enter(i)
	x.light, x.at = x.light[:0], x.at[:0]
	for range x.toks {
		x.light, x.at = append(x.light, -1), append(x.at, -1)
	}
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
func (x *eventReader) add(i int, words english.Range, kind string) *happening {
	x.at[i] = len(x.found)
	x.found = append(x.found, happening{
		event: story.Event{Trigger: words, Type: kind, Factuality: story.Actual},
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
	if lemma := x.toks[i].Lemma; carrier < 0 && x.words.weak[lemma] && !(x.words.unsure[lemma] != "" && kind != x.words.nouns[lemma]) && !x.evidence(i) {
		return // “the test”, but not “the missile test”
	}
	h := x.add(i, words, kind)
	if carrier >= 0 {
		h.verb = carrier
		if c := carrierVerbs[x.toks[carrier].Lemma]; c == carries || c == happens || x.toks[i].Rel == "obl" {
			x.light[carrier] = i
		}
	}
}

// acts reports whether noun i does something to something, or says something, as people do: “her campaign paid the firm”, not “her campaign began”.
func (x *eventReader) acts(i int) bool {
	v := x.head(i)
	if x.preposition(i) == "by" {
		return true
	}
	return x.toks[i].Rel == "nsubj" && x.verb(v) && (x.has(v, "obj") || x.has(v, "ccomp")) && !x.takesPlace(v)
}

// nounKind returns the event type of a noun, or of the compound it ends.
func (x *eventReader) nounKind(i int) (kind string, words english.Range, ok bool) {
	switch x.toks[i].Rel {
	case "compound", "case", "fixed", "advmod", "nmod:poss", "obl:tmod", "obl:unmarked":
		return "", english.Range{}, false
	}
	lemma, words := x.toks[i].Lemma, x.toks[i].Range
	if x.timed[i] || x.lower(i) == "sales" || x.inCharge(i) || lemma == "campaign" && x.acts(i) || x.toks[i].Rel == "nmod" && x.abstract(x.head(i)) {
		return "", words, false
	}
	if i > 0 && (x.toks[i-1].Rel == "compound" || x.toks[i-1].Rel == "amod") {
		if kind, ok = x.words.nouns[strings.ToLower(x.toks[i-1].Lemma)+"_"+lemma]; ok {
			return kind, english.Range{Start: x.toks[i-1].Range.Start, End: words.End}, kind != "-"
		}
	}
	if i > 0 && x.toks[i-1].Rel == "compound" && effortNouns[lemma] {
		if kind, ok = x.words.nouns[x.toks[i-1].Lemma]; ok {
			return kind, english.Range{Start: x.toks[i-1].Range.Start, End: words.End}, true
		}
	}
	if k := x.child(i, "nmod"); k == i+2 && x.preposition(k) == "of" {
		if kind, ok = x.words.nouns[lemma+"_of_"+x.toks[k].Lemma]; ok {
			return kind, english.Range{Start: words.Start, End: x.toks[k].Range.End}, true
		}
	}
	if unsure, ok := x.words.unsure[lemma]; ok {
		return x.conditioned(i, unsure), words, true
	}
	if kind, ok = x.words.nouns[lemma]; ok {
		return kind, words, true
	}
	switch {
	case x.deed(i): // “a write-off”
		return "other", english.Range{Start: x.toks[i-2].Range.Start, End: words.End}, true
	case x.gerund(i): // “the widening of the road”
		return "other", words, true
	}
	return "", words, false
}

// inCharge reports whether a noun only says what somebody's part is: “the agent in charge of the office”, “the man in control”.
func (x *eventReader) inCharge(i int) bool {
	if i == 0 || x.lower(i-1) != "in" {
		return false
	}
	switch x.toks[i].Lemma {
	case "charge", "command", "control", "danger", "demand", "fear", "need", "return", "use":
		return x.lower(i) == x.toks[i].Lemma
	}
	return false
}

// deed reports whether a noun is the end of one made of a verb and a particle, or of an object and a verb: “sell-off”, “profit-taking”.
func (x *eventReader) deed(i int) bool {
	if i < 2 || x.word(i-1) != "-" || x.toks[i-1].Range.End != x.toks[i].Range.Start || x.toks[i-2].Range.End != x.toks[i-1].Range.Start {
		return false
	}
	switch x.toks[i].Lemma {
	case "back", "down", "off", "out", "over":
		return x.toks[i-2].Tag != "CD" && x.lower(i-2) != "lay"
	}
	return strings.HasSuffix(x.toks[i].Lemma, "ing") && x.noun(i-2)
}

// gerund reports whether a noun is a verb's form in “-ing” with the object of the verb: “the closing of the mine”.
func (x *eventReader) gerund(i int) bool {
	lemma := x.toks[i].Lemma
	if x.toks[i].Tag != "NN" || !strings.HasSuffix(lemma, "ing") || strings.HasSuffix(lemma, "thing") || i == 0 || thingsInIng[lemma] {
		return false
	}
	k := x.child(i, "nmod")
	return k > i && x.preposition(k) == "of"
}

// thingsInIng are nouns in “-ing” that are no deed: “the wing of the house”.
var thingsInIng = english.WordsOf("beginning being building ceiling earning evening feeling hearing king lining making meaning morning offspring reading ring setting spring standing string understanding wing writing")

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
var effortNouns = english.WordsOf("activity attempt bid campaign drive effort incident mission move operation procedure process programme program push work")

// evidence reports whether the words around a noun treat it as something that happens.
func (x *eventReader) evidence(i int) bool {
	// “after the sale”, “during his speech”
	switch x.preposition(i) {
	case "after", "before", "during", "since", "following", "amid", "until", "upon", "despite", "ahead":
		return true
	}
	if h := x.head(i); h >= 0 && x.toks[i].Rel == "conj" && x.at[h] >= 0 { // “a merger and consolidation”
		return true
	}
	for k := x.first[i]; k >= 0; k = x.next[k] {
		if x.toks[k].Tag == "$" { // “a $5 million investment”
			return true
		}
		switch x.toks[k].Rel {
		case "nmod:poss": // “the bank's sale of the unit”
			return true
		case "compound": // “tax payments”
			if x.noun(k) && !x.timed[k] && compoundPatient(x.words.nouns[x.toks[i].Lemma]) {
				return true
			}
		case "nmod": // “the removal of the statue”, “a bid for the airline”
			switch x.preposition(k) {
			case "of", "by", "against", "for", "on", "between", "with", "to", "from", "in":
				return true
			}
		}
	}
	return false
}

// readVerb takes a verb that says what happens: “met”, “called off”.
func (x *eventReader) readVerb(v int) {
	if x.light[v] >= 0 || !worded(x.word(v)) || x.hyphened(v) || x.opensClause(v) || x.imperative(v) || x.attributive(v) {
		return
	}
	kind, words, ok := x.verbKind(v)
	if !ok && x.newsSaid(v) {
		x.add(v, words, kind).verb = v
		return
	}
	if !ok || kind == "other" && (x.describes(v) || x.thin(v)) || (kind == "other" || kind == "discovery") && x.reports(v) {
		return
	}
	x.add(v, words, kind).verb = v
}

// worded reports whether a word holds no sign that a verb has none of: not “C$”, “{offered”.
func worded(w string) bool { return !strings.ContainsAny(w, "$#{}[]0123456789") }

// hyphened reports whether a participle is only the end of an adjective: “flood-stricken”.
func (x *eventReader) hyphened(v int) bool {
	return v > 1 && x.word(v-1) == "-" && x.toks[v-1].Range.End == x.toks[v].Range.Start && x.ownSubject(v) < 0 && (x.toks[v].Tag == "VBN" || x.toks[v].Tag == "VBG" || x.toks[v].Tag == "VBD")
}

// thinVerbs say by themselves too little of what happens: the news is in the words around them.
var thinVerbs = english.WordsOf("allow appear become come do end_up get go lead look run seem serve set try turn turn_out use watch")

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
	case lemma == "become" && x.toks[v].Tag != "VB": // “became chairman”, but not “became clear”
		k := x.child(v, "xcomp", "obj")
		return k < 0 || !x.noun(k) && !x.name(k)
	case lemma == "go", lemma == "come", lemma == "turn": // “plans to go to Oslo”
		for k := x.first[v]; k >= 0; k = x.next[k] {
			if x.toks[k].Rel == "obj" || x.toks[k].Rel == "obl" && !x.timed[k] && k > v && x.has(k, "case") {
				return false
			}
		}
	case lemma == "get", lemma == "become", lemma == "seem", lemma == "appear", lemma == "look", lemma == "end_up", lemma == "turn_out":
		return true
	}
	if k := x.child(v, "aux"); k >= 0 && x.toks[k].Lemma == "have" {
		return false // “has taken the helm”
	}
	return x.toks[v].Tag != "VBD" && !x.has(v, "aux:pass") && x.mark(v) != "to"
}

// reports reports whether a verb tells what somebody says or learns: “a study found that”.
func (x *eventReader) reports(v int) bool { return x.has(v, "ccomp") && !x.has(v, "obj") }

// describes reports whether a verb says how something is or what it does every day: “the firm makes
// tyres”, “a man called Brown”, “the year ended in June”.
func (x *eventReader) describes(v int) bool {
	t := &x.toks[v]
	if v > 0 && t.Lemma == "end" && (x.timed[v-1] || periods[x.toks[v-1].Lemma]) && (!x.has(v, "nsubj") || v+1 < len(x.timed) && x.timed[v+1]) {
		return true // “the quarter ended June 30”
	}
	switch k := x.child(v, "xcomp"); {
	case k < 0:
	case t.Lemma == "make":
		return true // “made it hard to win”
	case t.Lemma == "leave" && x.toks[k].Tag == "JJ" && x.passive(v):
		return true // “were left furious by the ruling”
	}
	switch t.Tag {
	case "VBZ", "VBP":
		if s := x.ownSubject(v); s >= 0 && x.namesEvent(s) && x.has(v, "obj") {
			return false // “the deal gives the bank a third of the shares”
		}
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

// newsSayings are verbs of saying that are news where they open a story and say what is spoken of.
var newsSayings = english.WordsOf("acknowledge admit announce compare confess confirm describe detail explain liken outline report")

// newsSaid reports whether the story opens with what somebody says of something: “The minister has described the pact as a mistake.”
func (x *eventReader) newsSaid(v int) bool {
	return x.lead && newsSayings[x.toks[v].Lemma] && x.mainClause(v) && x.toks[v].Tag != "VBG" && x.object(v) >= 0
}

// periods are times of a company's books.
var periods = english.WordsOf("half month period quarter week year")

// namesEvent reports whether noun i may name an event, told or not.
func (x *eventReader) namesEvent(i int) bool {
	if x.at[i] >= 0 {
		return true
	}
	_, ok := x.words.nouns[x.toks[i].Lemma]
	return ok && x.definite(i)
}

// imperative reports whether a verb tells the reader what to do: “Click here to subscribe”.
func (x *eventReader) imperative(v int) bool {
	if t := x.toks[v].Tag; t != "VB" && t != "VBP" || x.toks[v].Rel != "root" && x.toks[v].Rel != "parataxis" {
		return false
	}
	return x.child(v, "nsubj", "nsubj:pass", "aux", "csubj", "mark") < 0
}

// attributive reports whether a participle only describes the noun behind it, or how something is said, or a gerund names a
// kind of act: “challenging times”, “speaking in Oslo, the king said”, “taking vitamins helps”.
func (x *eventReader) attributive(v int) bool {
	switch x.toks[v].Rel {
	case "acl":
		return x.head(v) > v && !x.has(v, "mark")
	case "csubj":
		return x.toks[v].Tag == "VBG"
	case "advcl":
		h := x.head(v)
		switch x.toks[v].Lemma {
		case "speak", "talk", "write":
			return x.toks[v].Tag == "VBG" && x.verb(h) && x.words.states[x.toks[h].Lemma]
		}
	}
	return false
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
