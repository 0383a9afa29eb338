package event

import (
	"slices"

	"github.com/ebc17271/lede/internal/english"
)

// talks are nouns for occasions at which people speak, besides the meetings of the lists.
var talks = english.WordsOf("address interview lecture speech statement testimony")

// speakerOfTalk takes who says or does something in, for or after talks as one of those who talk: “said in an interview with the Herald”,
// “came to Oslo for talks with the rebels”; and who does something in words of praise or blame as who utters them: “in a rebuke of the plan, a
// judge ordered a halt”.
func (x *eventReader) speakerOfTalk(h *happening) {
	v := x.sayingClause(h)
	if v < 0 || x.passive(v) {
		return
	}
	s, passive := x.subject(v, chainLimit)
	if s < 0 || passive || !x.actor(s) || slices.Contains(h.patients, s) {
		return
	}
	doers := x.group(nil, x.named(v, s))
	if !x.talksIn(h, len(doers) > 1) {
		return
	}
	if k := x.child(v, "obj"); h.event.Type == "travel" && k >= 0 && x.actor(k) && leading[x.toks[v].Lemma] {
		doers = append(doers, x.group(nil, k)...) // “took the children on a trip”
	}
	h.agents = doers
	if k := x.child(v, "iobj", "obj"); h.patients == nil && x.toks[v].Lemma == "tell" && k >= 0 && x.actor(k) {
		h.patients = x.group(nil, k) // “told the Herald in an interview”
	}
}

// leading are verbs for making others come along.
var leading = english.WordsOf("accompany bring invite join lead take")

// talksIn reports whether the preposition of a noun tells that the subject of its clause, one or several, takes part in it.
func (x *eventReader) talksIn(h *happening, several bool) bool {
	i, v := h.word, x.head(h.word)
	switch p := x.preposition(i); {
	case p == "from":
		return v >= 0 && x.toks[v].Lemma == "return" && !x.has(i, "nmod:poss") // “returned from a visit to Chile”
	case h.event.Type == "travel":
		return p != "to" && p != "of" && x.child(i, "nmod:poss") < 0 && !x.definite(i) // “left on a trip to Chile”
	case h.event.Type != "consult" && !talks[x.toks[i].Lemma]:
		return p == "in" && x.toks[i].Tag == "NN" && !x.definite(i) && !x.has(i, "nmod:poss")
	case p == "in" || p == "during" || p == "at":
		return h.patients != nil || !x.definite(i) // not “said at the meeting”
	case p == "for" || p == "after" || p == "before" || p == "ahead" || p == "following":
		return h.patients != nil || several && !x.definite(i) // “the two announced a truce after a meeting in Oslo”
	}
	return false
}

// sayingClause returns the verb whose subject may take part in the talks that a noun names, or speak the words, -1 if there is none.
func (x *eventReader) sayingClause(h *happening) int {
	switch h.event.Type {
	case "consult", "cooperate", "travel", "demand", "disapprove", "reject", "support", "threaten":
	default:
		if !talks[x.toks[h.word].Lemma] {
			return -1
		}
	}
	switch v := x.head(h.word); {
	case x.toks[h.word].Rel == "obl" && x.verb(v):
		return v
	case x.toks[h.word].Rel == "nmod" && v >= 0 && (x.preposition(h.word) == "during" || x.preposition(h.word) == "for" && x.meansPlace(v)) && x.verb(x.head(v)):
		return x.head(v) // “replied to her speech during an interview”, “flew to Chile for a meeting with the rebels”
	case x.toks[h.word].Rel == "root":
		return x.behindOpening(h.word)
	}
	return -1
}

// behindOpening returns the verb of the clause that follows a phrase with which the sentence opens and which the tree takes for its root, -1
// if there is none: “In a rebuke of the plan, a judge ordered a halt”.
func (x *eventReader) behindOpening(i int) int {
	if c := x.child(i, "case"); c != 0 {
		return -1
	}
	comma := -1
	for j := i + 1; j < len(x.toks); j++ {
		switch {
		case x.word(j) == ",":
			comma = j
		case comma >= 0 && x.verb(j):
			if s := x.child(j, "nsubj"); s > comma {
				return j
			}
			return -1
		}
	}
	return -1
}
