package event

import (
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// absorb lets the words of politics speak for the deeds they are about. As in PLOVER, “agreed to
// withdraw its troops”, “threatened to withdraw its troops” and “demanded that they withdraw their
// troops” tell of one act, of its speaker and towards the one spoken to; that the
// withdrawal has its own verb does not make it a second act of another kind: see sharesType. A noun for
// something that so does not happen (“rejected an offer of talks”, “lifted the curfew”) goes with its verb.
func (x *eventReader) absorb(start int) {
	kept := start
	for i := start; i < len(x.found); i++ {
		h := &x.found[i]
		if h.noun {
			h.gone = x.objectOfSpeech(h) || x.bare(h)
			if h.vague = x.generic(h); !h.known {
				h.gone = h.gone || h.vague
			}
			continue
		}
		h.gone = x.idle(h) || x.generic(h)
		if at := x.speech(h.verb); at >= 0 && !x.othersDeed(h.verb, &x.found[at]) {
			o := &x.found[at]
			h.spoken = o.event.Factuality == story.Actual
			if sharesType(o.event.Type, h.event.Type) {
				h.event.Type, h.typed = o.event.Type, true
				if o.patients != nil || o.recipients != nil && !slices.Equal(h.agents, o.agents) { // “threatened to cut their pay” keeps the pay
					h.patients = o.patients
				}
				h.agents, h.recipients = o.agents, o.recipients
			}
		}
	}
	for i := start; i < len(x.found); i++ {
		h := x.found[i]
		x.at[h.word] = -1
		if !h.gone {
			x.at[h.word] = kept
			x.found[kept] = h
			kept++
		}
	}
	x.found = x.found[:kept]
}

// sharesType reports whether words of one type make the deed they are about one of that type, too: what is threatened is a threat, what
// of politics is agreed on, demanded or criticized is an agreement, a demand or a criticism; what is refused, denied or allowed stays what it is.
func sharesType(words, deed string) bool {
	return words == "threaten" || words != "reject" && words != "concede" && isPlover(deed)
}

// bare reports whether a noun without a named type tells nothing but itself: “changes”, “in a process of reform”, “his
// remarks”.
func (x *eventReader) bare(h *happening) bool {
	if h.event.Type != "other" || h.verb >= 0 || h.patients != nil || h.recipients != nil || h.timeTold().Value != "" || !h.event.Place.Span.IsZero() {
		return false
	}
	if h.agents != nil {
		return x.words.weak[x.toks[h.word].Lemma] && x.toks[h.agents[0]].Tag == "PRP$"
	}
	return !x.has(h.word, "det")
}

// idle reports whether an event says too little for a reader to miss it: it may be done, by and to nobody
// at no time, or the writer or the reader may do it.
func (x *eventReader) idle(h *happening) bool {
	for _, a := range h.agents {
		switch x.lower(a) {
		case "somebody", "someone": // “someone dropped off leaflets”
			return h.event.Factuality == story.Possible
		case "i", "we", "'s", "’s", "you", "one", "anyone", "everyone", "anybody", "everybody":
			return h.event.Type == "other" || h.event.Factuality == story.Possible
		}
	}
	if h.event.Type == "other" && x.emptyWords(h) {
		return true
	}
	if h.event.Type != "other" || h.event.Factuality != story.Possible || h.timeTold().Value != "" {
		return false
	}
	switch x.modal(h.verb) {
	case "will", "would", "shall":
		return false
	}
	if !thinVerbs[x.toks[h.word].Lemma] {
		return h.agents == nil && h.patients == nil && !slices.ContainsFunc(h.recipients, x.actor)
	}
	return !slices.ContainsFunc(h.agents, x.actor) && !slices.ContainsFunc(h.patients, x.actor) && !slices.ContainsFunc(h.recipients, x.actor)
}

// emptyWords reports whether all who take part in an event are words that name nobody: “what grabbed us”.
func (x *eventReader) emptyWords(h *happening) bool {
	n := 0
	for _, list := range [][]int{h.agents, h.patients, h.recipients, h.themes} {
		for _, i := range list {
			switch x.lower(i) {
			case "us", "me", "you", "this", "that", "what", "something", "anything", "everything", "things":
				n++
			default:
				return false
			}
		}
	}
	return n > 0
}

// speaks reports whether a type is one of words or permission, whose complement is its content.
func speaks(kind string) bool {
	switch kind {
	case "agree", "demand", "threaten", "reject", "concede", "disapprove":
		return true
	}
	return false
}

// othersDeed reports whether clause v tells what somebody else is said to have done or is to do: “denied that the army attacked the
// town”, “accused the army of trying to take the town”, “urged the army to leave”.
func (x *eventReader) othersDeed(v int, words *happening) bool {
	for x.head(v) != words.word && x.toks[v].Rel == "xcomp" && x.ownSubject(v) < 0 && x.verb(x.head(v)) {
		v = x.head(v)
	}
	switch words.event.Type {
	case "reject", "disapprove":
		return x.ownSubject(v) >= 0 || x.toks[v].Rel == "advcl"
	case "demand", "agree", "concede":
		w := words.word
		return x.toks[v].Rel == "xcomp" && x.head(v) == w && x.toks[w].Lemma != "promise" && (x.passive(w) || x.child(w, "obj", "iobj") >= 0)
	}
	return false
}

// speech returns the event of words whose content the clause of verb v is, -1 if there is none.
func (x *eventReader) speech(v int) int {
	for range chainLimit {
		switch x.toks[v].Rel {
		case "xcomp", "ccomp":
		case "advcl", "acl": // “accused him of lying”
			if m := x.mark(v); m != "of" && m != "for" {
				return -1
			}
		default:
			return -1
		}
		h := x.head(v)
		if h < 0 {
			return -1
		}
		if at := x.at[h]; at >= 0 {
			if !x.found[at].noun && speaks(x.found[at].event.Type) {
				return at
			}
			return -1
		}
		v = h
	}
	return -1
}

// charging are verbs whose oblique names the deed that somebody is held to have done.
var charging = english.WordsOf("accuse acquit arrest charge clear convict cite fine held indict jail plead sentence sue suspect try")

// objectOfSpeech reports whether the event of a noun is only what another event speaks of or undoes.
func (x *eventReader) objectOfSpeech(h *happening) bool {
	switch x.toks[h.word].Rel {
	case "obj", "nsubj:pass", "obl", "xcomp":
	default:
		return false
	}
	v := x.head(h.word)
	if v < 0 || x.at[v] < 0 || h.verb >= 0 || x.found[x.at[v]].noun {
		return false
	}
	if p := x.preposition(h.word); (p == "with" || p == "of" || p == "for") && charging[x.toks[v].Lemma] && h.agents == nil && h.patients == nil {
		return true // “was charged with murder”
	}
	if _, ok := x.framedBy(v, h.word); ok && (x.toks[h.word].Rel != "obl" || h.event.Type == "disaster") {
		return true
	}
	o := &x.found[x.at[v]]
	if !speaks(o.event.Type) && o.event.Type != "sanction" && o.event.Type != "coerce" {
		return false
	}
	if h.agents != nil || h.patients != nil {
		return false
	}
	return h.event.Factuality != story.Actual || x.speech(v) >= 0
}

// refineSpoken gives a deed that is only announced the type of the words, as PLOVER does: “will send food” is agree,
// “will boycott the vote” threaten, “must return the ship” demand.
func (x *eventReader) refineSpoken(h *happening) {
	if h.agents == nil && h.patients == nil {
		return
	}
	v := h.verb
	switch x.modal(v) {
	case "will", "wo", "would", "'ll", "’ll", "shall":
		if h.agents == nil {
			return // “the banker would be jailed”: nobody threatens it
		}
		h.event.Type = spokenType(h.event.Type, x.negated(v), x.conditional(v))
	case "must", "should":
		if x.modal(v) == "should" && x.passive(v) && h.agents == nil {
			return // “said the fire should be investigated”: of whom it is demanded is not told
		}
		if k := x.child(v, "aux"); x.toks[v].Tag != "VBN" || x.passive(v) || k < 0 { // not “he must have left”
			x.demanded(h)
		}
	case "":
		x.readied(h)
	}
}

// demanded makes “the envoy said the army must leave” a demand of the envoy on the army.
func (x *eventReader) demanded(h *happening) {
	s := x.speaker(h.verb)
	if s < 0 || h.event.Type == "other" && !slices.ContainsFunc(h.agents, x.actor) {
		return
	}
	h.event.Type = "demand"
	if h.recipients = h.agents; !x.passive(h.verb) { // but “the thieves must be jailed”
		h.patients = nil
	}
	h.agents = x.group(nil, s)
}

// readied takes “is ready to send food” as “will send food”, and “failed to agree” as a refusal.
func (x *eventReader) readied(h *happening) {
	a := x.head(h.verb)
	if a < 0 || x.toks[h.verb].Rel != "xcomp" && x.toks[h.verb].Rel != "advcl" {
		return
	}
	switch x.toks[a].Lemma {
	case "ready", "willing", "prepared":
		h.event.Type = spokenType(h.event.Type, x.negated(a), false)
	case "fail", "unwilling":
		if h.event.Type == "agree" || h.event.Type == "concede" {
			h.event.Type = "reject"
		}
	}
}

// speaker returns who says the clause of v, -1 if nobody does.
func (x *eventReader) speaker(v int) int {
	h := x.head(v)
	if x.toks[v].Rel != "ccomp" || h < 0 || !x.verb(h) || x.at[h] >= 0 {
		return -1
	}
	s, passive := x.subject(h, chainLimit)
	if passive {
		return -1
	}
	return s
}

// spokenType returns what it is to announce an act of a type: to promise an act of help, to threaten one of force. What is said not to come is what
// it is, and so are visits, praise and protests: “will visit Oslo”, “will not resign”.
func spokenType(kind string, negated, unless bool) string {
	if negated {
		return kind
	}
	switch kind {
	case "agree", "cooperate", "aid", "concede", "retreat":
		if unless {
			return "threaten"
		}
		return "agree"
	case "reject", "sanction", "coerce", "assault", "fight", "mobilize":
		return "threaten"
	}
	return kind
}
