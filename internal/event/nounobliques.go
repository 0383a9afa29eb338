package event

import (
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// nounOblique takes one phrase after a noun as its argument.
func (x *eventReader) nounOblique(h *happening, k int, victim bool) {
	p := x.preposition(k)
	if x.timed[k] || x.cutOff(h.word, k) || x.noParty(h, k, p) {
		return
	}
	if (p == "of" || p == "for") && h.event.Type == "contest" && x.actor(k) && h.agents == nil && h.patients == nil {
		x.contender(h, k)
		return
	}
	switch p {
	case "of":
		x.ofPhrase(h, k, victim)
	case "by", "between", "among":
		h.agents = x.group(h.agents, k)
	case "with", "against":
		if x.actor(k) || x.venue(k) || p == "against" && h.event.Type == "disapprove" { // “a lawsuit against the state”
			if h.patients != nil && x.secondary(h.patients[0]) { // “talks on Chile with Peru”
				h.patients = nil
			}
			h.patients = x.group(h.patients, k)
		}
	case "on", "upon", "to", "toward", "towards":
		if h.event.Type == "travel" && x.meansPlace(k) {
			if h.event.Place.Span.IsZero() {
				h.event.Place = story.Participant{Span: x.phrase(k), Entity: x.entity(x.toks[k].Range, k)} // “a trip to Chile”
			}
		} else if h.patients == nil && (x.actor(k) || x.venue(k) || p == "to" && h.event.Type == "reject") {
			h.patients = x.group(nil, k)
		} else if h.patients == nil && p == "to" && replies[x.toks[h.word].Lemma] {
			h.themes = x.group(nil, k)
		}
	case "from", "for", "into", "over":
		x.sourceOrGoal(h, k, p)
	}
}

// replies are nouns for what somebody says or does about something that was before: “his reaction to the win”.
var replies = english.WordsOf("objection reaction resistance response")

// noParty reports whether the phrase of k behind a noun, with its preposition, tells of nobody who takes part in what the noun names.
func (x *eventReader) noParty(h *happening, k int, preposition string) bool {
	kind, lemma := h.event.Type, x.toks[h.word].Lemma
	if x.ballot(h) && preposition != "of" && preposition != "between" && (preposition != "against" || lemma != "race") {
		return true // “turned the election against Ann Roe”, “the race for governor”
	}
	switch preposition {
	case "for":
		return (lemma == "run" || lemma == "bid") && x.seat(k) || kind == "fight" || kind == "death" || kind == "injury" // “a run for governor”, “the battle for the Senate”
	case "from", "into":
		return kind == "death" || kind == "injury" // “deaths from smoke”
	case "over":
		return kind == "consult" || kind == "death" || kind == "injury" // “the debate over Ann Roe”
	case "on":
		return !aimed(kind) || talks[lemma] // “an interview on Channel 4”, “a meeting on the island”
	}
	return false
}

// ofPhrase takes the phrase of k, behind “of”, as who acts or to whom it is done.
func (x *eventReader) ofPhrase(h *happening, k int, victim bool) {
	if !victim && x.doerOf(h, k) || x.possessed(k) { // “that vote of the mayor's”
		h.agents = x.group(h.agents, k)
		return
	}
	h.patients = x.group(h.patients, k)
	if by := x.doerBehind(k, 2); by >= 0 && h.agents == nil {
		h.agents = x.group(nil, by)
	}
}

// possessed reports whether an apostrophe follows k behind “of”.
func (x *eventReader) possessed(k int) bool {
	for c := x.first[k]; c >= 0; c = x.next[c] {
		if c > k && x.toks[c].Tag == "POS" {
			return x.preposition(k) == "of"
		}
	}
	return false
}

// doerOf reports whether k behind “of” acts in what a noun names: “the resignation of the minister”, “the help of the mayor”; not “her protests
// of the plan”, “the discussion of the plan”.
func (x *eventReader) doerOf(h *happening, k int) bool {
	lemma := x.toks[h.word].Lemma
	switch h.event.Type {
	case "protest":
		if x.has(h.word, "nmod:poss") {
			return false
		}
	case "consult":
		if !x.actor(k) && !x.people(k) && !x.venue(k) && x.toks[k].Tag != "NNS" {
			return false
		}
	}
	return undergone(h.event.Type, lemma) || lent[lemma] && x.mayGive(h.word, k)
}

// sourceOrGoal takes the phrase of k, behind “from”, “for”, “into” or “over”, as who acts or to whom it is done.
func (x *eventReader) sourceOrGoal(h *happening, k int, preposition string) {
	place := x.meansPlace(k)
	switch {
	case preposition == "from" && x.actor(k) && gives(h.event.Type, x.toks[h.word].Lemma):
		if h.agents == nil && (!place || aimed(h.event.Type) && isPlover(h.event.Type)) {
			h.agents = x.group(nil, k) // “a reaction from the rebels”, “threats from Chile”
		}
	case h.patients != nil:
	case x.matter(h.event.Type, k):
		h.patients = x.accused(k)
	case x.actor(k) && (h.event.Type == "contest" || !place): // not “the launch over Japan”
		h.patients = x.group(nil, k)
	}
}

// matter reports whether a thing k behind the noun of an act of some type is what the act is about: “an inquiry into the fire”, “support for the bill”.
func (x *eventReader) matter(kind string, k int) bool {
	switch x.preposition(k) {
	case "into":
		return kind == "investigate"
	case "for":
		return kind == "support" && x.noun(k) && x.has(k, "det")
	}
	return false
}

// misdoing are verbs for doing wrong.
var misdoing = english.WordsOf("carry commit inflict perpetrate")

// accused returns who is said to have done the deed k that is inquired into, the deed itself if nobody is: “an inquiry into crimes committed by soldiers”.
func (x *eventReader) accused(k int) []int {
	if v := x.child(k, "acl"); v >= 0 && misdoing[x.toks[v].Lemma] && x.toks[v].Tag == "VBN" {
		if doers := x.agents(v); doers != nil && x.actor(doers[0]) {
			return doers
		}
	}
	return x.group(nil, k)
}

// doerBehind returns who does it where the tree hangs him on the name of a place behind to whom it is done, k: “the arrest of two men in Leeds by
// police”. It is -1 if nobody does.
func (x *eventReader) doerBehind(k, depth int) int {
	for c := x.first[k]; c >= 0 && depth > 0; c = x.next[c] {
		if x.toks[c].Rel != "nmod" || c < k {
			continue
		}
		if (x.name(k) || x.personNoun(k)) && x.preposition(c) == "by" && x.actor(c) {
			return c
		}
		if by := x.doerBehind(c, depth-1); by >= 0 {
			return by
		}
	}
	return -1
}
