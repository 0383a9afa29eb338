package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// gives reports whether what a noun names comes from who does it: “help from a friend”, as against “a purchase from a friend”, “the march from
// Leeds”.
func gives(kind, lemma string) bool {
	switch kind {
	case "accident", "appointment", "assault", "birth", "coerce", "contest", "crime", "disaster", "discovery", "fight", "layoff", "mobilize", "price", "protest", "retreat", "sport",
		"trade", "travel", "vote":
		return false
	}
	return !partings[lemma]
}

// partings are nouns by which something or somebody comes away from somebody.
var partings = english.WordsOf("absence break change defection departure distance drive escape exit expulsion flight independence loss move protection relief removal return separation shift split switch transfer transition withdrawal")

// lent are nouns for what somebody gives, so that “of” before somebody names who gives it: “with the help of the mayor”.
var lent = english.WordsOf("aid approval assistance backing blessing consent decision help permission reaction refusal ruling")

// mayGive reports whether k behind “of” is somebody who gives what noun i names; not “went to the help of the mayor”, “the approval of the Water Act”.
func (x *eventReader) mayGive(i, k int) bool {
	switch strings.ToLower(x.toks[k].Lemma) {
	case "accord", "act", "agreement", "amendment", "bill", "constitution", "law", "plan", "resolution", "treaty":
		return false
	}
	return (x.actor(k) || x.personNoun(k)) && x.preposition(i) != "to"
}

// receivers are verbs whose subject undergoes what their object names: “got a boost from the donor”.
var receivers = english.WordsOf("accept attract draw earn face gain get obtain receive secure suffer undergo win")

// struggles are nouns for what both sides do.
var struggles = english.WordsOf("battle campaign climb conversation debate fight race struggle war")

// receives reports whether verb v over a noun tells that what the noun names is done to its subject; wins, divorces and battles are the subject’s own.
func (x *eventReader) receives(h *happening, v int) bool {
	if v < 0 || x.toks[h.word].Rel != "obj" {
		return false
	}
	if lemma := x.toks[v].Lemma; (lemma == "have" || lemma == "enjoy") && h.event.Type == "support" && x.behind(h.word, "of") >= 0 {
		return true // “has the backing of the union”
	}
	if !receivers[x.toks[v].Lemma] || struggles[x.toks[h.word].Lemma] {
		return false
	}
	switch h.event.Type {
	case "price":
		return x.toks[v].Lemma == "suffer" || x.toks[v].Lemma == "undergo" || x.toks[v].Lemma == "face" // not “got a raise through”
	case "agree", "contest", "divorce", "sport", "trade", "travel", "vote", "wedding":
		return false
	case "consult", "fight":
		return !x.definite(h.word) && x.toks[v].Lemma != "win"
	}
	own := x.toks[v].Lemma == "win" || x.toks[v].Lemma == "get" && h.event.Type == "other" // “won the argument”, “got the early run”
	return !own || !x.definite(h.word)
}

// received takes the subject of verb v over a noun as whom the deed is done to, and whom it comes from as who does it.
func (x *eventReader) received(h *happening, v int) {
	s, passive := x.subject(v, chainLimit)
	if s < 0 || passive || x.related(s, h.word) {
		return
	}
	if of := h.patients; h.agents == nil && of != nil && x.preposition(of[0]) == "of" && x.mayGive(h.word, of[0]) {
		switch h.event.Type {
		case "support", "disapprove", "aid", "concede", "other":
			h.agents, h.patients = of, nil // “won the endorsement of the union”
		}
	}
	if h.patients == nil {
		h.patients = x.group(nil, x.named(v, s))
	}
	if k := x.oblique(v, "from"); h.agents == nil && k >= 0 && x.actor(k) && !x.timed[k] {
		h.agents = x.group(nil, k)
	}
}

// sinks reports whether what a noun of support names grows or sinks: then its owner is whom others support, “the mayor's support sagged”.
func (x *eventReader) sinks(h *happening) bool {
	v := x.head(h.word)
	return h.event.Type == "support" && x.toks[h.word].Rel == "nsubj" && x.verb(v) && !x.has(v, "obj") && swaying[x.toks[v].Lemma]
}

// swaying are verbs for becoming more or less.
var swaying = english.WordsOf("climb collapse crater crumble decline dip drop dwindle ebb erode fade fall grow increase jump plummet plunge rise sag shrink sink slip slump soar surge wane")

// ailing are verbs for what becomes of somebody through a disease.
var ailing = english.WordsOf("bounce collapse diagnose die hospitalise hospitalize recover recuperate rush suffer treat")

// patientOf returns who has what a noun for a disease or its treatment names, nil if the sentence does not tell: “recovered from a heart attack”.
func (x *eventReader) patientOf(h *happening) []int {
	v := x.head(h.word)
	if h.event.Type != "health" || x.toks[h.word].Rel != "obl" || !x.verb(v) || !ailing[x.toks[v].Lemma] {
		return nil
	}
	switch x.preposition(h.word) {
	case "from", "of", "with", "for", "after", "following":
		s, passive := x.subject(v, chainLimit)
		if s >= 0 && x.doer(s) && passive == (x.toks[v].Lemma == "diagnose" || x.passive(v)) {
			return x.group(nil, s)
		}
	}
	return nil
}

// illness reports whether the name k before a noun for deaths is that of a disease, which has digits or capitals alone: “COVID-19 deaths”.
func (x *eventReader) illness(k int) bool {
	w := x.word(k)
	return x.entity(x.toks[k].Range, k) == 0 && w == strings.ToUpper(w) || strings.ContainsAny(w, "0123456789")
}
