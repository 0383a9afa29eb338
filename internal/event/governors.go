package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// What the words above an event in the tree make of it.

// inherited says what head h makes of i, and whether to ask h itself.
func (x *eventReader) inherited(i, h int) (fact string, more bool) {
	rel := x.toks[i].Rel
	switch rel {
	case "xcomp", "ccomp", "obj", "nsubj:pass":
		if x.undoes(h, i) && (x.noun(i) || x.verb(i)) {
			return x.undone(h), false
		}
	}
	switch rel {
	case "xcomp":
		return x.complement(i, h)
	case "ccomp":
		return x.clauseOf(i, h), false
	case "csubj", "csubj:pass", "csubj:outer":
		if x.doubted(h) {
			return story.Possible, false
		}
	case "advcl":
		return x.clauseBeside(i, h)
	case "acl", "acl:relcl":
		return x.clauseBehind(i, h), false
	case "conj":
		return story.Actual, x.sharesForm(i, h)
	case "obj", "nsubj:pass", "obl", "nmod", "nmod:of":
		return x.governed(i, h)
	case "nsubj":
		return story.Actual, x.has(h, "expl") // “there could be a strike”
	}
	return story.Actual, false
}

// complement says what verb h makes of its complement i: “managed to sell”, “wants to sell”.
func (x *eventReader) complement(i, h int) (fact string, more bool) {
	lemma := x.toks[h].Lemma
	stance := x.stanceOf(h, i)
	switch {
	case stance == excludes:
		return story.Denied, false
	case x.negated(h) && x.modal(h) == "" && (x.verb(h) || minded[lemma]): // not “it is not useful to sell”
		return notMeant(lemma), false
	case stance == implies:
		return story.Actual, true
	case stance == leaves:
		return story.Possible, false
	}
	switch {
	case causingVerbs[lemma] && x.tellsOnce(h):
		return story.Actual, true
	case unsureVerbs[lemma], x.infinitive(i):
		return story.Possible, false
	}
	return story.Actual, true
}

// minded are adjectives for what somebody means or is going to do.
var minded = english.WordsOf("able eager expected likely prepared ready willing")

// notMeant says what a verb makes of its complement where it is denied: “does not plan to sell”, “was not asked to leave”,
// but “did not hesitate to sell”.
func notMeant(lemma string) string {
	switch lemma {
	case "bother", "hesitate", "mind", "stop", "wait":
		return story.Actual
	case "need", "think", "suppose":
		return story.Possible
	}
	return story.Denied
}

// clauseOf says what h makes of its clause i: “said that the town fell”. Who tells that something happened vouches for it.
func (x *eventReader) clauseOf(i, h int) string {
	lemma := x.toks[h].Lemma
	switch {
	case x.falsely(h):
		return story.Denied
	case unsureVerbs[lemma] && (lemma != "tell" || x.infinitive(i)), x.subjunctive(i), x.doubted(h):
		return story.Possible
	}
	return story.Actual
}

// clauseBeside says what h makes of the clause i beside it: “to avert a war” is a purpose, “killing six” happened with the rest.
func (x *eventReader) clauseBeside(i, h int) (fact string, more bool) {
	lemma, mark := x.toks[h].Lemma, x.mark(i)
	switch {
	case x.infinitive(i):
		return x.purpose(i, h)
	case mark == "from" && keepingFrom[lemma]:
		return x.undone(h), false
	case x.insteadOf(i), mark == "of" && clearingVerbs[lemma]:
		return story.Denied, false // “rather than pay”, “was cleared of killing”
	case mark == "for" && x.toks[i].Tag == "VBG" && callingVerbs[lemma], mark == "on" && intent[lemma]:
		return story.Possible, false // “called for closing the mine”, “bent on closing it”
	case mark == "about" && x.toks[i].Tag == "VBG" && (lemma == "talk" || lemma == "think" || lemma == "speak"):
		return story.Possible, false // “is talking to the town about building a bridge”
	}
	if x.toks[i].Tag != "VBG" || alreadySo[mark] || mark == "while" && x.toks[h].Rel == "advcl" {
		return story.Actual, false
	}
	if x.modal(h) == "" && x.negated(h) && (x.toks[h].Rel != "xcomp") && x.apart(i, h) {
		return story.Actual, false // “did not stay, leaving the town at dawn”
	}
	return story.Actual, true
}

// apart reports whether a comma stands between verb h and the clause of i behind it.
func (x *eventReader) apart(i, h int) bool {
	for k := h + 1; k < i; k++ {
		if x.word(k) == "," && x.head(k) == i {
			return true
		}
	}
	return false
}

// purpose says what h makes of the infinitive i beside it: “to avert a war” is a purpose, but “leading the town to sell”, “used the law to sell” and
// “took three months to sell” tell what came of it.
func (x *eventReader) purpose(i, h int) (fact string, more bool) {
	lemma := x.toks[h].Lemma
	switch {
	case lemma == "become" && x.past(h) && x.ranked(max(0, x.child(h, "xcomp"))):
		return story.Actual, true // “became the tenth state on Monday to allow it”
	case x.stanceOf(h, i) == implies, causingVerbs[lemma] && lemma != "make" && x.tellsOnce(h), lemma == "allow" && x.toks[h].Tag == "VBG" && x.toks[h].Rel == "advcl":
		return story.Actual, true
	}
	return story.Possible, false
}

// callingVerbs call for what follows “for”, and those who are intent on something have not done it.
var (
	callingVerbs = english.WordsOf("advocate agitate argue ask call campaign lobby press push vote")
	intent       = english.WordsOf("bent intent keen set")
)

// clauseBehind says what noun h makes of the clause i behind it.
func (x *eventReader) clauseBehind(i, h int) string {
	lemma, v := x.toks[h].Lemma, x.head(h)
	switch t := x.toks[i].Tag; {
	case proofs[lemma] && x.negated(h):
		return story.Possible // “no evidence that they met”
	case x.mark(i) == "" && (t == "VBD" || t == "VBN" && x.toks[i].Rel == "acl"):
		return story.Actual // “a plan released on Monday”, “the offer that they rejected”
	case x.infinitive(i) && (x.ranked(h) || lemma == "decision" && (x.definite(h) || x.has(h, "nmod:poss"))):
		return story.Actual // “the tenth state to allow it”, “his decision to leave”
	case x.toks[i].Rel == "acl:relcl" && x.relativePronoun(i):
		return story.Actual // “the order, which bans”
	case charges[lemma] && v >= 0 && x.toks[h].Rel == "obj" && rejecting[x.toks[v].Lemma]:
		return x.undone(v) // “rejected claims that they met”
	case undoingNouns[lemma], unsureNouns[lemma] && x.negated(h):
		if v >= 0 && x.modal(v) != "" {
			return story.Possible // “failure to pay could ruin him”
		}
		return story.Denied // “his refusal to pay”, “made no attempt to pay”
	case unsureNouns[lemma], x.infinitive(i) && x.toks[i].Rel == "acl":
		return story.Possible
	}
	return story.Actual
}

// ranked reports whether noun h is one of a row: “the first senator”, “the tenth state”, “the latest firm”.
func (x *eventReader) ranked(h int) bool {
	for k := x.first[h]; k >= 0 && k < h; k = x.next[k] {
		switch w := x.lower(k); {
		case x.toks[k].Rel != "amod":
		case x.toks[k].Tag == "JJS", w == "first", w == "last", w == "only", w == "second", w == "third", strings.HasSuffix(w, "th"):
			return true
		}
	}
	return false
}

// relativePronoun reports whether the relative clause of i begins with “who” or “which”.
func (x *eventReader) relativePronoun(i int) bool {
	k := x.child(i, "nsubj", "nsubj:pass", "obj")
	return k >= 0 && k < i && (x.toks[k].Tag == "WDT" || x.toks[k].Tag == "WP")
}

// sharesForm reports whether verb i shares the modal or the negation of the verb h before “and”, because it has neither subject nor form of its own. A past
// tense without a subject is a participle: “should have warned the town and closed the road”; one that looks like the infinitive is one: “will move and cut jobs”.
func (x *eventReader) sharesForm(i, h int) bool {
	if k := x.child(i, "cc"); k >= 0 && x.lower(k) == "but" { // “not to resign but to fight on”
		return false
	}
	t := x.toks[i].Tag
	like := t == x.toks[h].Tag || t == "VB" || (t == "VBD" || t == "VBN") && x.lower(i) == x.toks[i].Lemma || t == "VBD" && x.toks[h].Tag == "VBN"
	return like && x.child(i, "nsubj", "nsubj:pass", "aux", "aux:pass") < 0
}

// clearingVerbs say that somebody has not done what follows “of”.
var clearingVerbs = english.WordsOf("absolve acquit clear exonerate vindicate")

// falsely reports whether verb h says that what hangs on it is not so: “falsely claimed that”.
func (x *eventReader) falsely(h int) bool {
	for k := x.first[h]; k >= 0; k = x.next[k] {
		switch x.lower(k) {
		case "baselessly", "erroneously", "falsely", "incorrectly", "mistakenly", "wrongly":
			return x.toks[k].Rel == "advmod"
		}
	}
	return false
}

// insteadOf reports whether the clause of i says what was not done: “instead of signing”, “rather than pay”, “stopped short of signing”.
func (x *eventReader) insteadOf(i int) bool {
	k := x.child(i, "mark", "case", "cc")
	if k < 0 || k >= i {
		return false
	}
	switch x.lower(k) {
	case "instead":
		return x.lower(k+1) == "of"
	case "rather":
		return x.lower(k+1) == "than"
	case "of":
		return k > 0 && (x.lower(k-1) == "short" || x.lower(k-1) == "instead")
	}
	return false
}

// doubted reports whether h doubts the clause that hangs on it: “it is unlikely that”, “I do not feel that”.
func (x *eventReader) doubted(h int) bool {
	switch x.toks[h].Lemma {
	case "unlikely", "likely", "possible", "impossible", "inconceivable", "unclear", "doubtful", "conceivable":
		return true
	case "feel", "know", "see", "remember", "recall", "find":
		return x.negated(h)
	}
	return false
}

// tellsOnce reports whether verb h stands in a form that tells of one occasion, if it does not lie ahead: not “the law forces banks to sell”.
func (x *eventReader) tellsOnce(h int) bool {
	switch x.toks[h].Tag {
	case "VBZ", "VBP":
		return false
	}
	return x.verb(h)
}

// governed says what the governor h makes of an event noun: “called for a strike”, “to avert
// a war”, “the threat of war”, “no sign of a strike”.
func (x *eventReader) governed(i, h int) (fact string, more bool) {
	if !x.noun(i) && !x.verb(i) {
		return story.Actual, false
	}
	lemma := x.toks[h].Lemma
	if unsureVerbs[lemma] && x.toks[h].Rel != "amod" || unsureNouns[lemma] && x.noun(h) {
		if x.toks[i].Rel == "obl" && x.preposition(i) != "for" && x.preposition(i) != "from" && x.preposition(i) != "of" {
			return story.Actual, false
		}
		if (x.definite(i) || x.has(i, "nmod:poss") || x.gone(i)) && !preventing(lemma) && !x.asksFor(i, h) {
			return story.Actual, false
		}
		return story.Possible, false
	}
	return story.Actual, x.verb(h) && x.toks[i].Rel != "obl" && !x.definite(i) && !x.has(i, "nmod:poss")
}

// gone reports whether noun i lies in the past: “past lawsuits”.
func (x *eventReader) gone(i int) bool {
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		switch x.lower(k) {
		case "earlier", "former", "past", "previous", "prior", "recent":
			return true
		}
	}
	return false
}

// preventing reports whether a verb keeps its object from happening or ahead, however known it is: “averted the strike”, “offered her resignation”.
func preventing(lemma string) bool {
	switch lemma {
	case "avert", "avoid", "prevent", "thwart", "deter", "fear", "threaten", "plan", "propose", "cancel", "consider", "contemplate", "offer", "pledge", "promise":
		return true
	}
	return false
}

// askingVerbs ask for what is not yet so, however known it is: “called for the release of the hostages”, “demanded his resignation”.
var askingVerbs = english.WordsOf(`anticipate await demand expect order plan propose recommend request require seek urge want`)

// asksFor reports whether verb or noun h asks for the event noun i.
func (x *eventReader) asksFor(i, h int) bool {
	if rel := x.toks[i].Rel; x.verb(h) && (rel == "obj" || rel == "nsubj:pass") {
		return askingVerbs[x.toks[h].Lemma] && !x.has(h, "xcomp") // not “expects the strike to end”
	}
	return x.preposition(i) == "for" && !(x.verb(h) && x.passive(h)) // “wanted for the murder” asks for nothing
}

// definite reports whether noun i is known to the reader: “the strike”, “its withdrawal”.
func (x *eventReader) definite(i int) bool {
	if k := x.child(i, "det"); k >= 0 {
		switch x.lower(k) {
		case "the", "this", "that", "these", "those":
			return true
		}
	}
	return false
}
