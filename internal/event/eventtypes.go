package event

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// verbKind returns the event type of a verb with its particle and object, and the words that make the trigger.
func (x *eventReader) verbKind(v int) (kind string, words english.Range, ok bool) {
	lemma, words := x.toks[v].Lemma, x.toks[v].Range
	if p := x.particle(v); p >= 0 {
		phrasal := lemma + "_" + x.lower(p)
		if p == v+1 {
			words.End = x.toks[p].Range.End
		}
		if kind, ok = x.framed(v, phrasal); ok {
			return kind, words, true
		}
		if kind, ok = x.words.verbs[phrasal]; ok {
			return x.conditioned(v, kind), words, true
		}
		words = x.toks[v].Range
		if x.toks[p].Rel == "compound:prt" && p == v+1 {
			words.End = x.toks[p].Range.End
		}
	}
	if kind, ok = x.framed(v, lemma); ok {
		return kind, x.idiom(v, words), true
	}
	for k := x.first[v]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel == "obl" && k > v && k < v+npLimit {
			if kind, ok = x.words.verbs[lemma+"_"+x.preposition(k)]; ok {
				return x.conditioned(v, kind), words, true
			}
		}
	}
	if kind, ok = x.words.verbs[lemma]; ok {
		kind = x.conditioned(v, kind)
		return kind, words, kind != "-"
	}
	return "other", words, !x.words.states[x.toks[v].Lemma]
}

// idiom returns the words of a verb with the noun that it makes one expression with: “came under fire”.
func (x *eventReader) idiom(v int, words english.Range) english.Range {
	if k := v + 2; k < len(x.toks) && x.toks[k].Rel == "obl" && x.head(k) == v && x.toks[k-1].Rel == "case" {
		if _, ok := x.framedObject(x.toks[v].Lemma, k); ok {
			words.End = x.toks[k].Range.End
		}
	}
	return words
}

// ofClass reports whether noun i is of a class of the lists.
func (x *eventReader) ofClass(i int, class string) bool {
	return slices.Contains(x.words.classes[strings.ToLower(x.toks[i].Lemma)], class)
}

// oblique returns the phrase of v with a preposition, -1 if it has none.
func (x *eventReader) oblique(v int, preposition string) int {
	for k := x.first[v]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel == "obl" && x.preposition(k) == preposition {
			return k
		}
	}
	return -1
}

// particle returns the particle of a verb, or the word after it that may be one; -1 if there is none.
func (x *eventReader) particle(v int) int {
	if k := x.child(v, "compound:prt"); k >= 0 {
		return k
	}
	if v+1 < len(x.toks) && (x.toks[v+1].Tag == "RP" || x.toks[v+1].Tag == "IN" || x.toks[v+1].Tag == "RB") && !x.beforeTime(v+1) {
		return v + 1
	}
	return -1
}

// beforeTime reports whether token i is the preposition of a time: “insisted on Friday”.
func (x *eventReader) beforeTime(i int) bool {
	return i+1 < len(x.timed) && x.timed[i+1] && !x.timed[i]
}

// framed returns the type of a verb by its object: “lifted the curfew”.
func (x *eventReader) framed(v int, lemma string) (kind string, ok bool) {
	if !x.words.framed[lemma] {
		return "", false
	}
	for k := x.first[v]; k >= 0; k = x.next[k] {
		switch x.toks[k].Rel {
		case "obj", "nsubj:pass", "obl", "xcomp":
			if kind, ok = x.framedObject(lemma, k); ok {
				return kind, true
			}
		}
	}
	// “the curfew imposed on Friday”
	if h := x.head(v); h >= 0 && (x.toks[v].Rel == "acl" || x.toks[v].Rel == "acl:relcl") && x.noun(h) {
		return x.framedObject(lemma, h)
	}
	return "", false
}

// framedBy returns the type that the verb v and its object i make together.
func (x *eventReader) framedBy(v, i int) (kind string, ok bool) {
	if !x.verb(v) {
		return "", false
	}
	if p := x.particle(v); p >= 0 {
		if kind, ok = x.framedObject(x.toks[v].Lemma+"_"+x.lower(p), i); ok {
			return kind, true
		}
	}
	return x.framedObject(x.toks[v].Lemma, i)
}

// framedObject looks up a verb with the noun k, with what k is of (“a state of
// emergency”) and with what is coordinated with it.
func (x *eventReader) framedObject(lemma string, k int) (kind string, ok bool) {
	if !x.words.framed[lemma] {
		return "", false
	}
	if kind, ok = x.words.frame(lemma, strings.ToLower(x.toks[k].Lemma)); ok {
		return kind, true
	}
	for c := x.first[k]; c >= 0; c = x.next[c] {
		switch x.toks[c].Rel {
		case "nmod", "conj", "compound":
			if kind, ok = x.words.frame(lemma, x.toks[c].Lemma); ok && (x.toks[c].Rel != "nmod" || x.preposition(c) == "of") {
				return kind, true
			}
		}
	}
	return "", false
}

// ploverTypes are the event types of PLOVER, sorted.
var ploverTypes = []string{"agree", "aid", "assault", "coerce", "concede", "consult", "cooperate", "demand", "disapprove",
	"fight", "investigate", "mobilize", "protest", "reject", "retreat", "sanction", "support", "threaten"}

func isPlover(kind string) bool {
	_, ok := slices.BinarySearch(ploverTypes, kind)
	return ok
}
