package event

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// conditioned returns the type that a list gives a word, which may hang on the words around it: “consult:person”, else
// “other”; “concede:obj|travel”, else “travel”; “trade:company|fight:land|other”. The type “-” is no event, “=” that of the object.
func (x *eventReader) conditioned(i int, kind string) string {
	for {
		first, rest, ok := strings.Cut(kind, ":")
		if !ok {
			break
		}
		condition, otherwise, ok := strings.Cut(rest, "|")
		if !ok {
			otherwise = "other"
		}
		if x.meets(i, condition) {
			return first
		}
		kind = otherwise
	}
	if kind == "=" {
		return x.typeOfObject(i)
	}
	return kind
}

// meets reports whether verb or noun i meets a condition of the lists.
func (x *eventReader) meets(i int, condition string) bool {
	if !x.verb(i) {
		return x.nounMeets(i, condition)
	}
	if class, ok := strings.CutPrefix(condition, "by_"); ok {
		return slices.ContainsFunc(x.agents(i), func(a int) bool { return x.ofClass(a, "@"+class) })
	}
	object := x.doneTo(i)
	switch condition {
	case "actor":
		return x.passive(i) || slices.ContainsFunc(x.agents(i), x.actor)
	case "together":
		return x.together(i)
	case "verb", "request", "act", "must":
		return x.clauseMeets(i, condition)
	case "told": // “ordered the firm to pay”
		return x.has(i, "xcomp") || x.has(i, "ccomp") || object >= 0 && x.actor(object)
	case "hostile":
		return x.hostile(i, object)
	case "threat":
		return x.threat(i, object)
	case "quarrel":
		return x.inWords(x.agents(i), x.against(i, object))
	case "bloodless":
		return x.bloodless(i, object)
	case "doing": // “insisted on going alone”
		return i+2 < len(x.toks) && x.toks[i+2].Tag == "VBG" && x.lower(i+1) == "on"
	case "defiant": // “vowed to fight the tax”
		c := x.child(i, "xcomp")
		return c >= 0 && (x.toks[c].Lemma == "fight" || x.toks[c].Lemma == "battle")
	case "guilty":
		c := x.child(i, "xcomp")
		return c >= 0 && (x.toks[c].Lemma == "guilty" || x.toks[c].Lemma == "liable" || x.toks[c].Lemma == "innocent")
	case "judged":
		return x.judged(i, object)
	case "manner":
		return x.inManner(i)
	case "as":
		return x.office(i)
	case "not":
		return x.negated(i)
	case "alone":
		return object < 0
	case "contest":
		return object < 0 || x.actor(object) || x.ofClass(object, "@contest")
	case "amount":
		return (object < 0 || x.toks[object].Tag == "CD" || x.word(object) == "%") && x.countsAmount(i) && !slices.ContainsFunc(x.agents(i), x.rated)
	}
	return object >= 0 && x.objectMeets(object, condition)
}

// objectMeets reports whether what a verb is done to meets a condition: “released the prisoners”, not “released a report”.
func (x *eventReader) objectMeets(object int, condition string) bool {
	switch condition {
	case "obj":
		return true
	case "person":
		object = x.counted(object)
		return x.actor(object) || bodies[x.toks[object].Lemma]
	case "pay": // “earned £300”
		return x.toks[object].Tag == "CD" || x.toks[object].Tag == "$" || x.ofClass(object, "@pay")
	case "office": // “recalled its consul”, not “recalled her”
		return x.noun(object) && x.personNoun(object)
	case "whose": // “blasted the mayor's plan”
		return x.holdsActor(object)
	case "deed": // “sought talks”
		kind := x.words.nouns[x.toks[object].Lemma]
		return isPlover(kind) || kind == "vote"
	case "company":
		return x.groupName(object) || x.ofClass(object, "@company")
	case "place":
		return x.meansPlace(object)
	case "land":
		return x.ofClass(object, "@place") || x.objectMeets(object, "place")
	}
	return x.ofClass(object, "@"+condition)
}

// clauseMeets reports whether the clause that is the object of v meets a condition.
func (x *eventReader) clauseMeets(v int, condition string) bool {
	c := x.child(v, "ccomp")
	switch condition {
	case "verb":
		return x.has(v, "xcomp")
	case "request": // “asked the firm to pay”, “asked for help”, but not “asked why he lied”
		return x.has(v, "xcomp") || x.oblique(v, "for") >= 0 || c >= 0 && x.mark(c) == "that"
	case "act": // “agreed to leave”, “agreed that they must leave”, but not “agreed that it was late”
		return c < 0 || x.modal(c) != ""
	case "must": // “insisted that the firm must pay”
		return c >= 0 && (x.modal(c) == "must" || x.modal(c) == "should" || x.modal(c) == "" && x.bareForm(c))
	}
	return false
}

// together reports whether several do what v tells: “talked to the owners”, “the leaders talked”, but not “talked about the owners”.
func (x *eventReader) together(v int) bool {
	if x.oblique(v, "with") >= 0 || x.oblique(v, "to") >= 0 {
		return true
	}
	agents := x.agents(v)
	if len(agents) != 1 {
		return len(agents) > 1
	}
	tag := x.toks[agents[0]].Tag
	return tag == "CD" || tag == "NNS" && x.oblique(v, "about") < 0
}

// bareForm reports whether the clause of c stands in the form in which demands are told: “that the firm pay”, “that he be released”.
func (x *eventReader) bareForm(c int) bool {
	if k := x.child(c, "aux:pass", "aux", "cop"); k >= 0 {
		return x.toks[k].Tag == "VB"
	}
	s := x.ownSubject(c)
	return x.toks[c].Tag == "VB" || x.toks[c].Tag == "VBP" && s >= 0 && (x.toks[s].Tag == "NN" || x.toks[s].Tag == "NNP")
}

// nounMeets reports whether the words around noun i meet a condition: “a loss of $5 million”, “the missile test”.
func (x *eventReader) nounMeets(i int, condition string) bool {
	switch condition {
	case "together": // “a call with the owner”, “the May 5 call”
		return x.tiesTogether(i)
	case "whose": // “her rally”, “the senator's rally”
		return x.ofPerson(i)
	case "asking": // “calls for a vote”, “her call to ban the film”, not “the call to the police”
		return x.asking(i)
	case "quarrel": // “his attack on the judge”
		k := x.child(i, "nmod")
		return k >= 0 && x.preposition(k) == "on" && x.inWords(x.owners(i), k)
	case "threat": // “the warning to the rebels”
		k := x.child(i, "nmod")
		return k >= 0 && x.preposition(k) == "to" && x.adversary(k)
	}
	for k := x.first[i]; k >= 0; k = x.next[k] {
		switch {
		case x.ofClass(k, "@"+condition):
			return true
		case condition == "company" && x.groupName(k):
			return true
		case condition == "amount" && (x.toks[k].Tag == "CD" || x.toks[k].Tag == "$" || x.has(k, "nummod")):
			return true
		}
		if c := x.child(k, "compound"); c >= 0 && x.ofClass(c, "@"+condition) { // “the test of a missile system”
			return true
		}
	}
	return false
}

// tiesTogether reports whether noun i tells of what several do with each other: the phrases that hang on it say with whom, or when, and not what for.
func (x *eventReader) tiesTogether(i int) bool {
	dated := false
	for k := x.first[i]; k >= 0; k = x.next[k] {
		switch x.preposition(k) {
		case "with", "between":
			return true
		case "for", "on":
			return false
		}
		dated = dated || k < i && x.timed[k] && x.toks[k].Rel != "obl" && x.toks[k].Rel != "advmod"
	}
	return dated
}

// ofPerson reports whether noun i is that of somebody: “her release”, but not “her release of the letters”.
func (x *eventReader) ofPerson(i int) bool {
	if k := x.child(i, "nmod"); k >= 0 && x.preposition(k) == "of" {
		return false
	}
	for k := x.first[i]; k >= 0; k = x.next[k] {
		if r := x.toks[k].Rel; k > i || r != "nmod:poss" && r != "compound" {
			continue
		}
		if w := x.lower(k); w == "his" || w == "her" || x.meansPerson(k) || x.toks[k].Rel == "nmod:poss" && x.personNoun(k) {
			return true
		}
	}
	return false
}

// doneTo returns to what a verb is done, its object or the subject of its passive, -1 if nothing is told.
func (x *eventReader) doneTo(v int) int {
	object := x.child(v, "obj", "nsubj:pass", "iobj")
	if object < 0 && (x.toks[v].Rel == "acl" || x.toks[v].Rel == "acl:relcl") && x.passive(v) {
		object = x.head(v)
	}
	if object < 0 && x.passive(v) { // “was arrested and charged”
		object, _ = x.subject(v, chainLimit)
	}
	return object
}

// counts are nouns and numbers that count what stands behind “of”.
var counts = english.WordsOf("couple dozen dozens group half handful hundred hundreds lot majority million millions number pair score ten tens third thousand thousands")

// counted returns what is counted by i: the prisoners of “tens of thousands of prisoners”; i itself if it counts nothing.
func (x *eventReader) counted(i int) int {
	for i >= 0 && counts[x.toks[i].Lemma] {
		k := x.child(i, "nmod")
		if k < 0 || x.preposition(k) != "of" {
			break
		}
		i = k
	}
	return i
}

// typeOfObject returns the type of the event that the object of v names: “ordered an inquiry”.
func (x *eventReader) typeOfObject(v int) string {
	if o := x.doneTo(v); o >= 0 {
		if kind, _, ok := x.nounKind(o); ok {
			return kind
		}
	}
	return "other"
}

// hostile reports whether what v promises is an act against somebody: “vowed revenge”, “vowed to fight the tax”.
func (x *eventReader) hostile(v, object int) bool {
	if c := x.child(v, "xcomp", "ccomp"); c >= 0 {
		return !x.negated(c) && hostileTypes[x.verbType(c)]
	}
	return object >= 0 && (hostileTypes[x.words.nouns[x.toks[object].Lemma]] || x.ofClass(object, "@revenge"))
}

// hostileTypes are the types of acts against somebody.
var hostileTypes = english.WordsOf("assault coerce disapprove fight mobilize protest reject sanction threaten")

// verbType returns the type of a verb, "" if it names no event.
func (x *eventReader) verbType(v int) string {
	if !x.verb(v) {
		return ""
	}
	kind, _, _ := x.verbKind(v)
	return kind
}

// office reports whether v gives somebody an office: “named her chairwoman”, “named him as envoy”, but not “named as one of
// the best”, “a man named Bob Poe”.
func (x *eventReader) office(v int) bool {
	c := x.child(v, "xcomp")
	if c < 0 {
		if c = x.oblique(v, "as"); c < 0 {
			c = x.oblique(v, "to")
		}
	}
	if c < 0 || x.toks[c].Tag == "CD" || x.meansPerson(c) {
		return false
	}
	for k := x.first[c]; k >= 0; k = x.next[k] {
		if t := x.toks[k].Tag; t == "JJS" || t == "RBS" {
			return false
		}
	}
	return x.name(c) || x.personNoun(c) || x.preposition(c) == "to"
}

// rated reports whether i is somebody, what says how much people think of somebody, or what else has no price: “the senator fell to 9 points”,
// “deaths fell”.
func (x *eventReader) rated(i int) bool {
	return x.ofClass(i, "@rating") || x.ofClass(i, "@unpriced") || x.meansPerson(i)
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
