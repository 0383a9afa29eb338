package lede

import "strings"

// A stance is what a verb says of the event of its complement.
type stance int

const (
	implies  stance = iota + 1 // it happened: “managed to escape”, “began to sell”
	leaves                     // it may happen: “wants to sell”, “plans to leave”
	excludes                   // it did not: “failed to reach agreement”
)

// stances are verbs that name no event of their own beside the event of their complement.
var stances = map[string]stance{
	"begin": implies, "start": implies, "continue": implies, "keep": implies, "resume": implies, "manage": implies,
	"finish": implies, "come": implies, "get": implies, "proceed": implies, "use": implies, "complete": implies, "go": leaves,
	"decide": leaves, "help": implies, "have": leaves, "need": leaves, "try": leaves, "attempt": leaves, "seek": leaves, "want": leaves,
	"hope": leaves, "plan": leaves, "expect": leaves, "intend": leaves, "prepare": leaves, "struggle": leaves, "like": leaves,
	"wish": leaves, "choose": leaves, "tend": leaves, "seem": leaves, "appear": leaves, "aim": leaves, "fight": leaves, "work": leaves,
	"look": leaves, "ought": leaves, "dare": leaves, "fail": excludes, "stop": excludes, "cease": excludes, "forget": excludes,
	"neglect": excludes, "mean": leaves, "move": leaves, "rush": leaves, "act": leaves, "schedule": leaves, "set": leaves,
}

// undoingVerbs say that their complement or object did not happen: “denied attacking”, “refused to pay”, “averted a war”,
// “called off the sale”. Where they are themselves open, so is it: “to avert a war”.
var undoingVerbs = wordsOf(`abandon avert avoid call_off cancel decline deny disprove dispute foil forestall prevent refuse
	refute rule_out scrap scupper shelve thwart`)

// undoes reports whether verb h says that what hangs on it did not happen.
func (x *eventReader) undoes(h int) bool {
	lemma := x.toks[h].Lemma
	if k := x.child(h, "compound:prt"); k >= 0 {
		lemma += "_" + x.lower(k)
	}
	return x.verb(h) && (undoingVerbs[lemma] || stances[lemma] == excludes)
}

// undone returns what becomes of the event that verb h undoes.
func (x *eventReader) undone(h int) string {
	if x.ownFactuality(h) == Actual && x.mark(h) != "to" {
		return Denied
	}
	return Possible
}

// alreadySo begin a clause that holds whatever becomes of the deed it hangs on: “may resign after losing the vote”.
var alreadySo = wordsOf("after despite following for since when while")

// causingVerbs bring about the event of their complement: “was forced to resign”, “prompted the bank to sell”.
var causingVerbs = wordsOf(`cause coerce compel drive force induce lead make oblige prompt spur`)

// unsureVerbs leave open whether what their complement or object tells happened.
var unsureVerbs = wordsOf(`accuse advise aim allege anticipate ask authorize avert avoid await believe beg bid block call claim
	condition consider contemplate could demand deter discourage discuss doubt dream encourage envisage envision expect fear forbid forecast
	hope imagine intend invite let long mull need oppose order permit persuade plan ponder predict prepare press pressure prevent prohibit promise
	propose push question recommend request require risk schedule seek speculate suggest suppose suspect tell think threaten thwart urge vow wait want
	warn weigh wish wonder pledge agree offer vote commit ban bar allow enable refuse decline deny reject`)

// unsureNouns leave open whether what hangs on them happens: “the threat of war”, “plans to sell”.
var unsureNouns = wordsOf(`ability aim appeal attempt ban bid call chance claim condition danger deadline demand desire effort fear goal hope idea
	intention likelihood need offer opportunity option order permission plan pledge possibility potential power preparation pressure promise proposal
	prospect push question readiness refusal request right risk rumor rumour speculation suggestion threat vow warning willingness window`)

// unsureModifiers say of an event noun that it has not, or perhaps not, happened: “a possible strike”.
var unsureModifiers = wordsOf(`alleged anticipated attempted expected feared future further imminent impending likely looming planned possible potential
	projected proposed prospective purported scheduled suspected threatened upcoming hypothetical fresh-election`)

func wordsOf(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// factuality says whether the event that i names happened: it did unless the words from i up
// the tree deny it or leave it open.
func (x *eventReader) factuality(i int) string {
	fact := x.ownFactuality(i)
	for range chainLimit {
		if fact != Actual {
			return fact
		}
		h := x.head(i)
		if h < 0 {
			break
		}
		f, more := x.inherited(i, h)
		if fact = f; !more {
			break
		}
		if i = h; fact == Actual {
			fact = x.ownFactuality(i)
		}
	}
	return fact
}

// ownFactuality looks at the words that depend on i.
func (x *eventReader) ownFactuality(i int) string {
	if x.negated(i) {
		return Denied
	}
	switch x.modal(i) {
	case "":
	case "would", "will", "wo", "can", "could", "ca", "may", "might", "must", "should", "shall", "'ll", "’ll", "'d", "’d":
		return Possible
	}
	switch x.mark(i) {
	case "if", "unless", "whether", "lest":
		return Possible
	}
	if x.noun(i) && x.unsureNoun(i) || x.question(i) || x.isTo(i) {
		return Possible
	}
	return Actual
}

// isTo reports whether verb i is only arranged: “the envoy was to meet the rebels”.
func (x *eventReader) isTo(i int) bool {
	to := x.child(i, "mark")
	return to > 0 && x.lower(to) == "to" && x.toks[to-1].Lemma == "be" && x.head(to-1) == i
}

// question reports whether i is the root of a sentence that asks.
func (x *eventReader) question(i int) bool {
	last := len(x.toks) - 1
	for ; last > 0 && strings.ContainsAny(x.word(last), `"'”’)`); last-- {
	}
	return x.head(i) < 0 && x.word(last) == "?"
}

// unsureNoun reports whether the words before noun i leave it open.
func (x *eventReader) unsureNoun(i int) bool {
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		if unsureModifiers[x.lower(k)] {
			return true
		}
	}
	return false
}

// inherited says what head h makes of i, and whether to ask h itself.
func (x *eventReader) inherited(i, h int) (fact string, more bool) {
	lemma := x.toks[h].Lemma
	switch x.toks[i].Rel {
	case "xcomp", "ccomp", "obj", "nsubj:pass":
		if x.undoes(h) && (x.noun(i) || x.verb(i)) {
			return x.undone(h), false
		}
	}
	switch x.toks[i].Rel {
	case "xcomp":
		switch stances[lemma] {
		case implies:
			return Actual, true
		case leaves:
			return Possible, false
		}
		if causingVerbs[lemma] && x.tellsOnce(h) {
			return Actual, true
		}
		if unsureVerbs[lemma] || x.mark(i) == "to" {
			return Possible, false
		}
		return Actual, true
	case "ccomp":
		if unsureVerbs[lemma] {
			return Possible, false
		}
		return Actual, false
	case "advcl":
		// “to avert a war” is a purpose; “killing six” happened with the rest.
		if x.mark(i) == "to" {
			return Possible, false
		}
		return Actual, x.toks[i].Tag == "VBG" && !alreadySo[x.mark(i)]
	case "acl", "acl:relcl":
		if t := x.toks[i].Tag; x.mark(i) == "" && (t == "VBD" || t == "VBN" && x.toks[i].Rel == "acl") {
			return Actual, false // “a plan released on Monday”, “the offer that they rejected”
		}
		if unsureNouns[lemma] || x.mark(i) == "to" && x.toks[i].Rel == "acl" {
			return Possible, false
		}
		return Actual, false
	case "conj":
		if k := x.child(i, "cc"); k >= 0 && x.lower(k) == "but" { // “not to resign but to fight on”
			return Actual, false
		}
		if x.toks[i].Tag == x.toks[h].Tag || x.toks[i].Tag == "VB" {
			return Actual, x.child(i, "nsubj", "nsubj:pass", "aux", "aux:pass") < 0
		}
		return Actual, false
	case "obj", "nsubj:pass", "obl", "nmod", "nmod:of":
		return x.governed(i, h)
	}
	return Actual, false
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
		return Actual, false
	}
	lemma := x.toks[h].Lemma
	if unsureVerbs[lemma] && x.toks[h].Rel != "amod" || unsureNouns[lemma] && x.noun(h) {
		if x.toks[i].Rel == "obl" && x.preposition(i) != "for" && x.preposition(i) != "from" && x.preposition(i) != "of" {
			return Actual, false
		}
		if definite := x.definite(i); definite && !preventing(lemma) {
			return Actual, false
		}
		return Possible, false
	}
	return Actual, x.verb(h) && x.toks[i].Rel != "obl" && !x.definite(i) && !x.has(i, "nmod:poss")
}

// preventing reports whether a verb keeps its object from happening, however known it is.
func preventing(lemma string) bool {
	switch lemma {
	case "avert", "avoid", "prevent", "thwart", "deter", "fear", "threaten", "plan", "propose", "cancel":
		return true
	}
	return false
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

// modal returns the modal verb of i in lower case, "" if it has none. A verb that shares
// another's (“will meet and sign”) shares its modal by factuality's walk.
func (x *eventReader) modal(i int) string {
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		if x.toks[k].Tag == "MD" {
			return x.lower(k)
		}
	}
	return ""
}

// negated reports whether a word beside i denies it: “did not meet”, “no talks”, “nobody died”.
func (x *eventReader) negated(i int) bool {
	for k := x.first[i]; k >= 0; k = x.next[k] {
		switch x.toks[k].Rel {
		case "advmod", "det", "cc:preconj", "nsubj", "nsubj:pass", "neg":
			switch x.lower(k) {
			case "not":
				return !x.only(k)
			case "n't", "n’t", "never", "no", "nobody", "none", "neither", "nothing", "hardly", "barely":
				return true
			}
		case "obl": // “in no way”, “no longer”
			if x.has(k, "det") && x.lower(x.child(k, "det")) == "no" && x.preposition(k) == "" {
				return true
			}
		}
	}
	if x.noun(i) {
		return x.preposition(i) == "without"
	}
	return x.mark(i) == "without" || x.noSubjectOrObject(i)
}

// only reports whether the “not” at token k says that there is more: “not only won but set a record”.
func (x *eventReader) only(k int) bool {
	if k+1 >= len(x.toks) {
		return false
	}
	switch x.lower(k + 1) {
	case "just", "merely", "only", "simply", "solely":
		return true
	}
	return false
}

// noSubjectOrObject reports whether the object of verb i is none: “reached no agreement”,
// "no officer was hurt".
func (x *eventReader) noSubjectOrObject(i int) bool {
	for k := x.first[i]; k >= 0; k = x.next[k] {
		switch x.toks[k].Rel {
		case "obj", "nsubj", "nsubj:pass":
			if d := x.child(k, "det"); d >= 0 && x.lower(d) == "no" {
				return true
			}
		}
	}
	return false
}

// conditional reports whether a clause with “unless” or “if” hangs on i.
func (x *eventReader) conditional(i int) bool {
	for k := x.first[i]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel == "advcl" {
			switch x.mark(k) {
			case "unless", "if":
				return true
			}
		}
	}
	return false
}
