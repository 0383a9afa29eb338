package event

import (
	"slices"

	"github.com/ebc17271/lede/internal/english"
)

// generic reports whether an event names no occasion: what is done in general, by and to nobody in particular: “people who
// support the other party”, “drivers must stop there”.
func (x *eventReader) generic(h *happening) bool {
	if x.present || h.noun && x.bearsName(h.word) || h.timeTold().Value != "" && h.event.When.Type != "duration" {
		return false
	}
	for _, list := range [][]int{h.agents, h.patients, h.recipients, h.themes} {
		if slices.ContainsFunc(list, x.particular) || h.noun && list != nil && x.definite(h.word) { // “the reversal of bad debts”
			return false
		}
	}
	return !x.episodic(h.word) && !x.somewhere(h.word)
}

// somewhere reports whether a phrase with a name hangs on i: “nails found at Poe's house”.
func (x *eventReader) somewhere(i int) bool {
	for k := x.first[i]; k >= 0; k = x.next[k] {
		if (x.toks[k].Rel == "obl" || x.toks[k].Rel == "nmod") && !x.timed[k] && (x.name(k) || x.bearsName(k)) {
			return true
		}
	}
	return false
}

// particular reports whether the phrase of i names somebody or something in particular.
func (x *eventReader) particular(i int) bool {
	switch x.toks[i].Tag {
	case "NNP", "NNPS", "PRP$", "CD":
		return !x.timed[i]
	case "PRP":
		switch x.lower(i) {
		case "he", "she", "him", "her":
			return true
		case "it": // “Globex said it expects to win approval”
			return x.entity(x.toks[i].Range, i) != 0
		case "they", "them": // “Oslo's envoys left when they heard”, but “voters say that they lose hope”
			return x.entity(x.toks[i].Range, i) != 0 || slices.ContainsFunc(x.toks[:i], func(t english.Token) bool { return t.Tag == "NNP" || t.Tag == "NNPS" })
		}
		return false
	}
	if x.entity(x.toks[i].Range, i) != 0 || x.people(i) {
		return true
	}
	for k := x.first[i]; k >= 0; k = x.next[k] {
		switch x.toks[k].Rel {
		case "det":
			switch x.lower(k) {
			case "the", "this", "that", "these", "those", "both":
				return true
			}
		case "nummod":
			return true
		case "nmod:poss", "compound", "amod", "nmod", "nmod:of", "flat", "nmod:desc":
			if x.toks[k].Tag == "PRP$" || x.name(k) || x.people(k) || x.toks[k].Rel == "nmod:poss" && x.particular(k) {
				return true
			}
		}
	}
	return false
}

// episodic reports whether the clause that i stands in tells of one occasion: in a past tense, a perfect, a progressive or the future.
func (x *eventReader) episodic(i int) bool {
	for range chainLimit {
		if episodic, ok := x.finite(i); ok {
			return episodic
		}
		if i = x.head(i); i < 0 {
			return false
		}
	}
	return false
}

// finite returns whether i heads a clause with a tense, and whether the tense tells of one occasion: “voted”, “has voted”, “is
// voting”, “will vote”, but not “votes” and “may vote”.
func (x *eventReader) finite(i int) (episodic, ok bool) {
	switch x.toks[i].Tag {
	case "VBD":
		episodic, ok = true, true
	case "VBZ", "VBP":
		ok = true
	}
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		switch x.toks[k].Rel {
		case "aux", "aux:pass", "cop":
		default:
			continue
		}
		switch x.toks[k].Tag {
		case "MD":
			switch x.lower(k) {
			case "will", "wo", "would", "'ll", "’ll", "'d", "’d", "shall":
				episodic = true
			}
			return episodic, true
		case "VBD":
			episodic, ok = true, true
		case "VBZ", "VBP":
			ok = true
			episodic = episodic || x.toks[k].Lemma == "have" || x.toks[i].Tag == "VBG" && x.toks[k].Lemma == "be"
		}
	}
	return episodic, ok
}
