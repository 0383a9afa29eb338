package lede

import (
	"slices"
	"strings"
)

// A tense says on which side of the time of writing a clause lies.
type tense int8

const (
	pastTense    tense = -1
	noTense      tense = 0
	futureTense  tense = 1
	presentTense tense = 2
)

// tenseAt returns the tense of the clause that token i of a sentence is in: that of the
// first verb above it in the tree whose form tells.
// “plans to open on Monday”, “was killed on Monday”, “will meet him Monday”.
func tenseAt(src string, tokens []Token, i int) tense {
	for steps := 0; i >= 0 && i < len(tokens) && steps < 30; steps++ {
		if t := verbTense(src, tokens, i); t != noTense {
			return t
		}
		i = tokens[i].Head
	}
	return noTense
}

// verbTense returns the tense of the verb at token i with its auxiliaries, noTense when it is no verb or
// its form does not tell.
func verbTense(src string, tokens []Token, i int) tense {
	tag := tokens[i].Tag
	plan := isPlan(tokens[i].Lemma)
	if plan && (tag[0] == 'V' || tag[0] == 'J') {
		return futureTense // scheduled a news conference for Thursday, due on Monday
	}
	result := noTense
	switch tag {
	case "MD":
		return modalTense(src, tokens[i].Span)
	case "VBD":
		result = pastTense
	case "VBZ", "VBP":
		result = presentTense
	case "VBN":
		if strings.HasPrefix(tokens[i].Rel, "acl") {
			result = pastTense // a record set on Aug. 6
		}
	case "VB", "VBG":
	default:
		if !hasCopula(tokens, i) {
			return noTense
		}
	}
	return auxiliaryTense(src, tokens, i, result)
}

// hasCopula reports whether the word at token i is a predicate: “was here on Monday”.
func hasCopula(tokens []Token, i int) bool {
	for k := max(0, i-8); k < i; k++ {
		if tokens[k].Head == i && tokens[k].Rel == "cop" {
			return true
		}
	}
	return false
}

// auxiliaryTense returns the tense that the auxiliaries before the verb at token i give it, or else result.
func auxiliaryTense(src string, tokens []Token, i int, result tense) tense {
	for k := max(0, i-8); k < i; k++ {
		t := &tokens[k]
		if t.Head != i {
			continue
		}
		switch t.Tag {
		case "TO":
			return infinitiveTense(tokens, i, k)
		case "MD":
			return modalTense(src, t.Span)
		case "VBD":
			return pastTense
		case "VBZ", "VBP":
			if t.Lemma == "have" {
				return pastTense
			}
			result = presentTense
		}
	}
	return result
}

// modalTense returns the tense of a modal verb.
func modalTense(src string, s Span) tense {
	switch strings.ToLower(src[s.Start:s.End]) {
	case "could", "might", "ca":
		return noTense
	}
	return futureTense
}

// plans are verbs and adjectives whose infinitive, object or date lies ahead.
var plans = [...]string{
	"aim", "due", "expect", "intend", "plan", "poise", "postpone", "prepare", "schedule", "set", "slate", "vow",
}

func isPlan(lemma string) bool {
	_, ok := slices.BinarySearch(plans[:], lemma)
	return ok
}

// infinitiveTense returns futureTense when the infinitive at token i, with its “to” at token to, is
// that of a plan or of “is to”.
func infinitiveTense(tokens []Token, i, to int) tense {
	if to > 0 && tokens[to-1].Lemma == "be" {
		return futureTense
	}
	if h := tokens[i].Head; h >= 0 {
		switch tokens[h].Lemma {
		case "agree", "ask", "hope", "invite", "order", "project", "promise", "ready", "want", "wish", "likely", "go", "deadline", "decide":
			return futureTense
		}
		if isPlan(tokens[h].Lemma) {
			return futureTense
		}
	}
	return noTense
}
