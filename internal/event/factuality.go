package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// whetherSo says whether what h tells of happened.
func (x *eventReader) whetherSo(h *happening) string {
	fact := x.factuality(h.word)
	if v := h.verb; h.noun && v >= 0 && fact == story.Actual && x.light[v] == h.word {
		fact = x.factuality(v) // “will hold talks”
	}
	if fact == story.Actual && !saidTypes[h.event.Type] && !x.pastTense(h) && x.toCome(h.event.When) {
		return story.Possible // “the election in November”, told in May, but not “a warning for Friday”, whose day is that of what the words are about
	}
	return fact
}

// toCome reports whether a time begins after the day on which the story was published.
func (x *eventReader) toCome(w calendar.When) bool {
	from, _, ok := w.Range()
	_, published, known := x.d.Article.Published.Local().Range()
	return ok && known && !from.Before(published)
}

// factuality says whether the event that i names happened: it did unless the words from i up
// the tree deny it or leave it open.
func (x *eventReader) factuality(i int) string {
	fact := x.ownFactuality(i)
	for range chainLimit {
		if fact != story.Actual {
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
		if i = h; fact == story.Actual {
			fact = x.ownFactuality(i)
		}
	}
	return fact
}

// ownFactuality looks at the words that depend on i.
func (x *eventReader) ownFactuality(i int) string {
	if x.negated(i) {
		switch m := x.modal(i); {
		case m == "should" && x.perfect(i):
			return story.Actual // “the town should not have paid”, but did
		case m == "should" || m == "must" || x.subjunctive(i):
			return story.Possible // “the town should not pay” leaves open whether it does
		}
		return story.Denied
	}
	if x.unsureAdverb(i) {
		return story.Possible
	}
	switch x.modal(i) {
	case "":
	case "would", "will", "wo", "can", "could", "ca", "may", "might", "must", "should", "shall", "'ll", "’ll", "'d", "’d":
		return story.Possible
	}
	switch x.mark(i) {
	case "if", "unless", "whether", "lest":
		return story.Possible
	}
	if x.noun(i) && x.unsureNoun(i) || x.question(i) || x.isTo(i) || x.headlined(i) {
		return story.Possible
	}
	return story.Actual
}

// turningVerbs take up what follows: “turned to painting”, “admitted to stealing”.
var turningVerbs = english.WordsOf("admit confess resort return revert shift switch turn")

// infinitive reports whether verb i stands behind “to” and is not taken up: “to pay”, “in order to pay”, “for the town to pay”, “committed to paying”.
func (x *eventReader) infinitive(i int) bool {
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		if x.toks[k].Rel == "mark" && x.lower(k) == "to" {
			h := x.head(i)
			return h < 0 || x.toks[i].Tag != "VBG" || !turningVerbs[x.toks[h].Lemma]
		}
	}
	return false
}

// perfect reports whether verb i is told with “have”.
func (x *eventReader) perfect(i int) bool {
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		if x.toks[k].Rel == "aux" && x.toks[k].Lemma == "have" {
			return true
		}
	}
	return false
}

// unsureAdverb reports whether an adverb of i leaves it open: “for potentially selling data”.
func (x *eventReader) unsureAdverb(i int) bool {
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		if x.toks[k].Rel == "advmod" {
			switch x.lower(k) {
			case "maybe", "perhaps", "possibly", "potentially":
				return true
			}
		}
	}
	return false
}

// isTo reports whether verb i is only arranged: “the envoy was to meet the rebels”.
func (x *eventReader) isTo(i int) bool {
	to := x.child(i, "mark")
	return to > 0 && x.lower(to) == "to" && x.toks[to-1].Lemma == "be" && x.head(to-1) == i
}

// headlined reports whether verb i is told to come in the way of headlines: “Mayor to sign the deal”.
func (x *eventReader) headlined(i int) bool {
	switch x.toks[i].Rel {
	case "root", "parataxis", "conj":
		return x.toks[i].Tag == "VB" && x.infinitive(i) && x.child(i, "nsubj", "nsubj:pass") >= 0
	}
	return false
}

// question reports whether i is the root of a sentence that asks.
func (x *eventReader) question(i int) bool {
	last := len(x.toks) - 1
	for ; last > 0 && strings.ContainsAny(x.word(last), `"'”’)`); last-- {
	}
	return x.head(i) < 0 && x.word(last) == "?" && !(x.told(i) && x.asksBehind(i))
}

// told reports whether verb i follows its subject and no word that asks.
func (x *eventReader) told(i int) bool {
	s := x.child(i, "nsubj", "nsubj:pass")
	if s < 0 || s > i || interrogative(x.toks[s].Tag) {
		return false
	}
	for k := x.first[i]; k >= 0 && k < s; k = x.next[k] {
		if rel := x.toks[k].Rel; rel == "aux" || rel == "cop" || interrogative(x.toks[k].Tag) {
			return false
		}
	}
	return true
}

// asksBehind reports whether another clause that hangs on i asks: “the mayor fled, so what will the town do?”
func (x *eventReader) asksBehind(i int) bool {
	for k := x.first[i]; k >= 0; k = x.next[k] {
		if rel := x.toks[k].Rel; (rel == "conj" || rel == "parataxis") && !x.told(k) {
			return true
		}
	}
	return false
}

// interrogative reports whether words with a tag ask.
func interrogative(tag string) bool {
	return tag == "WP" || tag == "WRB" || tag == "WDT" || tag == "WP$"
}

// subjunctive reports whether verb i is told in the form of what is demanded: “that he be released”, “that the town not pay”.
func (x *eventReader) subjunctive(i int) bool {
	form := i
	if k := x.child(i, "aux:pass", "cop"); k >= 0 {
		form = k
	}
	return x.toks[form].Tag == "VB" && x.child(i, "nsubj", "nsubj:pass") >= 0 && !x.has(i, "aux") && x.mark(i) != "to"
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
			case "n't", "n’t", "never", "no", "nor", "nobody", "none", "neither", "nothing", "hardly", "barely":
				return true
			case "nearly", "almost":
				if k == i-1 && x.verb(i) && !multiplies[x.toks[i].Lemma] { // “nearly lost the town”, not “nearly 40 died”
					return true
				}
			case "longer":
				if k > 0 && x.lower(k-1) == "no" {
					return true
				}
			}
		case "obl", "obl:unmarked": // “at no time”, “no longer”
			if x.none(k) && (x.preposition(k) == "" || x.toks[k].Lemma == "time" || x.toks[k].Lemma == "circumstance") {
				return true
			}
		}
	}
	if x.noun(i) {
		return x.preposition(i) == "without"
	}
	return x.mark(i) == "without" || x.noSubjectOrObject(i)
}

// multiplies are verbs that “nearly” measures: prices that nearly doubled have gone up.
var multiplies = english.WordsOf("double halve quadruple quintuple treble triple")

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
			if x.none(k) && x.toks[k].Lemma != "doubt" { // “left no doubt”
				return true
			}
		}
	}
	return false
}

// none reports whether phrase k is of nobody or nothing: “no deal”, “neither side”, “neither Roe nor Poe”.
func (x *eventReader) none(k int) bool {
	for d := x.first[k]; d >= 0 && d < k; d = x.next[d] {
		switch x.toks[d].Rel {
		case "det", "cc", "cc:preconj", "advmod":
			switch x.lower(d) {
			case "no", "neither":
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
