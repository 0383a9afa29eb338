package lede

import "strings"

// A tense says on which side of the time of writing a clause lies.
type tense int8

const (
	pastTense    tense = -1
	noTense      tense = 0
	futureTense  tense = 1
	presentTense tense = 2
)

// tenseAt returns the tense of the clause that token i of a sentence is in: that of the
// first verb above it in the tree, with its auxiliaries and the verb that governs an infinitive.
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

// verbTense returns the tense of the verb at token i, noTense when it is none or does not tell.
func verbTense(src string, tokens []Token, i int) tense {
	tag := tokens[i].Tag
	if !strings.HasPrefix(tag, "V") && tag != "MD" {
		return noTense
	}
	result := noTense
	switch tag {
	case "VBD":
		result = pastTense
	case "VBZ", "VBP":
		result = presentTense
	}
	to := false
	for k := max(0, i-8); k < i; k++ {
		t := &tokens[k]
		if t.Head != i {
			continue
		}
		word := strings.ToLower(src[t.Span.Start:t.Span.End])
		switch {
		case t.Tag == "TO" || word == "to" && strings.HasPrefix(t.Rel, "mark"):
			to = true
		case t.Tag == "MD":
			if word == "will" || word == "’ll" || word == "'ll" || word == "wo" || word == "shall" || word == "may" || word == "can" || word == "must" || word == "should" {
				return futureTense
			}
			if word == "would" || word == "could" || word == "might" {
				return noTense
			}
		case t.Tag == "VBD":
			result = pastTense
		case t.Tag == "VBZ" || t.Tag == "VBP":
			if result == noTense {
				result = presentTense
				if word == "has" || word == "have" || word == "’ve" || word == "'ve" {
					result = pastTense
				}
			}
		}
	}
	if to {
		return infinitiveTense(tokens, i)
	}
	return result
}

// plans are verbs and adjectives whose infinitive lies ahead of them.
var plans = [...]string{
	"aim", "agree", "ask", "due", "expect", "hope", "intend", "invite", "order", "plan", "prepare", "project",
	"promise", "ready", "schedule", "set", "slate", "vow", "want", "wish",
}

// infinitiveTense returns futureTense when the infinitive at token i hangs on a plan.
func infinitiveTense(tokens []Token, i int) tense {
	h := tokens[i].Head
	if h < 0 {
		return noTense
	}
	for _, p := range plans {
		if tokens[h].Lemma == p {
			return futureTense
		}
	}
	return noTense
}
