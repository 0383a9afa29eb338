package timex

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// A tense says on which side of the time of writing a clause lies.
type tense int8

const (
	pastTense        tense = -1
	noTense          tense = 0
	futureTense      tense = 1
	presentTense     tense = 2
	conditionalTense tense = 3
	infinitive       tense = 4
	futurate         tense = 5 // the present of what is on the calendar: “The talks begin on Monday.”
	beforehand       tense = 6 // a day that what is told led up to: “in a poll ahead of Tuesday's vote”
	comingTense      tense = 7 // a month that lies ahead: “Taxes will rise in May.”
)

// tenseAt returns the tense of the clause that token i of a sentence is in: that of the
// first verb above it in the tree whose form tells, where a verb right before it comes first.
// “plans to open on Monday”, “was killed on Monday”, “will meet him Monday”, “said Monday he would”.
func tenseAt(src string, tokens []english.Token, i int) tense {
	if i < 0 {
		return noTense
	}
	if isAppointed(src, tokens, i) {
		return futureTense
	}
	start, ahead, from := i, false, false // ahead: an infinitive lies below, or “for Monday”
	if k := i - 1; k > 0 && (tokens[k].Tag == "IN" || tokens[k].Tag == "TO") {
		ahead = leadsAhead(src, tokens[k])
		from = strings.EqualFold(tokenText(src, tokens[k]), "from")
		i = k
	}
	if k := i - 1; k >= 0 && strings.HasPrefix(tokens[k].Tag, "VB") {
		start = k
	}
	for steps := 0; start >= 0 && steps < 30; steps++ {
		word := tokenText(src, tokens[start])
		if ahead && tokens[start].Tag != "NN" && begins(word, wishes[:]) {
			return futureTense // agreed to meet on Monday
		}
		if (ahead || from) && begins(word, moves[:]) && !pluperfect(src, tokens, start) {
			return futureTense // moved from Friday to Sunday
		}
		t := verbTense(src, tokens, start, ahead)
		if t == presentTense && (steps < 2 || steps == 2 && tokens[tokens[i].Head].Tag == "CD") && begins(word, appointments[:]) {
			return futurate
		}
		if t != noTense && t != infinitive {
			return t
		}
		ahead = ahead || t == infinitive
		start = tokens[start].Head
	}
	if votesWithout(src, tokens[:i]) {
		return futurate
	}
	return noTense
}

// votesWithout reports whether tokens without a verb hold a plural that may be the verb of an appointment: “The council votes on Friday.”
func votesWithout(src string, tokens []english.Token) bool {
	found := false
	for i := range tokens {
		if strings.HasPrefix(tokens[i].Tag, "VB") || tokens[i].Tag == "MD" {
			return false
		}
		if i > 0 && i+2 >= len(tokens) && tokens[i].Tag == "JJ" && tokens[i-1].Tag == "NNS" && strings.EqualFold(tokenText(src, tokens[i]), "open") {
			found = true // Doors open at 7 p.m. Saturday.
		}
		found = found || i > 0 && tokens[i].Tag == "NNS" && strings.HasPrefix(tokens[i-1].Tag, "NN") && i+2 >= len(tokens) && begins(tokenText(src, tokens[i]), appointments[:])
	}
	return found
}

// isAppointed reports whether token i is the day on which something is, as the present says: “The final is Sunday.”, “The hearing is now at
// 5 p.m. on Friday.”, “Friday is the deadline.”; but not “It is Friday.”
func isAppointed(src string, tokens []english.Token, i int) bool {
	if i+2 < len(tokens) && isPresentBe(src, tokens[i+1]) {
		switch tokens[i+2].Tag {
		case "DT", "PRP$", "NNP":
			return true
		}
	}
	led, phrase := false, false // “on” stands before the day; words stand between
	for i--; i > 0; i-- {
		switch word := strings.ToLower(tokenText(src, tokens[i])); {
		case word == "on" || word == "at" || word == "from" || word == "between":
			led = true
		case tokens[i].Tag == "CD", word == "now", word == "still", word == "only", word == "also", word == "noon", word == "p.m.", word == "a.m.", word == "pm",
			word == "am", word == "next", word == "this", word == "tentatively":
		case isPresentBe(src, tokens[i]) && phrase: // The first game is at home on Saturday.
			return tokens[i+1].Tag == "IN" && !isPlaceholder(tokenText(src, tokens[i-1]))
		case isPresentBe(src, tokens[i]):
			return led || !isPlaceholder(tokenText(src, tokens[i-1]))
		case led && (word == "in" || strings.HasPrefix(tokens[i].Tag, "NN") || tokens[i].Tag == "DT" || tokens[i].Tag == "PRP$"):
			phrase = true
		default:
			return false
		}
	}
	return false
}

// isPresentBe reports whether t is “is”, “are” or what is left of them.
func isPresentBe(src string, t english.Token) bool {
	return (t.Tag == "VBZ" || t.Tag == "VBP") && isBe(tokenText(src, t))
}

// isPlaceholder reports whether word stands before “is” when that only says what day it is.
func isPlaceholder(word string) bool {
	switch strings.ToLower(word) {
	case "it", "today", "that", "this", "there", "tomorrow", "yesterday", "day", "date", "he", "she", "they", "i", "we", "you", "which", "who", "what":
		return true
	}
	return false
}

// leadsUp reports whether the day at token i is that of something that what is told led up to: “a rally ahead of Tuesday's vote”, “before a hearing
// on Monday”, “going into Sunday's race”.
func leadsUp(src string, tokens []english.Token, i int) bool {
	if i > 0 && tokens[i].Head > i && strings.EqualFold(tokenText(src, tokens[i-1]), "before") {
		return true
	}
	for step := 0; step < 4 && i >= 0 && strings.HasPrefix(tokens[i].Tag, "N"); step++ {
		h := tokens[i].Head
		if step > 0 && h >= 0 && strings.EqualFold(tokenText(src, tokens[h]), "ahead") {
			return true
		}
		for k := max(0, i-8); k < i && step > 0; k++ {
			if tokens[k].Head != i || tokens[k].Rel != "case" {
				continue
			}
			switch strings.ToLower(tokenText(src, tokens[k])) {
			case "before", "ahead":
				return true
			case "into":
				return h >= 0 && (tokens[h].Lemma == "head" || tokens[h].Lemma == "go")
			}
		}
		i = h
	}
	return false
}

// leadsAhead reports whether a preposition leads to a time that was set for something.
func leadsAhead(src string, t english.Token) bool {
	switch strings.ToLower(tokenText(src, t)) {
	case "for", "until", "till", "to":
		return true
	}
	return false
}

// asBefore reports whether the verb at token i only compares: “began as planned on Saturday”.
func asBefore(src string, tokens []english.Token, i int) bool {
	if i > 0 && tokens[i-1].Tag == "RB" {
		i--
	}
	return i > 0 && strings.EqualFold(tokenText(src, tokens[i-1]), "as")
}

// longestWord is the length up to which a token may be a word that is asked for here.
const longestWord = 64

// tokenText returns the word of a token as it is read, without the characters in it that show nothing, "" for what is too long for a word.
func tokenText(src string, t english.Token) string {
	if t.Len() > longestWord {
		return ""
	}
	return english.ShownWord(src[t.Start:t.End])
}

// verbTense returns the tense of the verb at token i with its auxiliaries, noTense when it is no verb or
// its form does not tell. ahead says that the time is one set for something.
func verbTense(src string, tokens []english.Token, i int, ahead bool) tense {
	t := &tokens[i]
	word := tokenText(src, *t)
	result := noTense
	switch t.Tag {
	case "MD":
		return modalTense(word)
	case "VBD":
		result = pastTense
	case "VBZ", "VBP":
		result = presentTense
	case "VBN":
		if strings.HasPrefix(t.Rel, "acl") {
			result = pastTense // a record set on Aug. 6
		}
	case "VB", "VBG", "JJ":
	default:
		return copulaTense(src, tokens, i)
	}
	switch {
	case !looksAhead(src, tokens, i, ahead):
	case pluperfect(src, tokens, i):
		return pastTense // had been due to expire on Friday
	default:
		return futureTense // scheduled a news conference for Thursday, due on Monday
	}
	if t.Tag == "JJ" {
		return copulaTense(src, tokens, i)
	}
	return auxiliaryTense(src, tokens, i, result)
}

// looksAhead reports whether the verb or adjective at token i is one of plans. The act of setting a time has a
// time of its own: they extended the offer on Friday, but extended it until Friday.
func looksAhead(src string, tokens []english.Token, i int, ahead bool) bool {
	word := tokenText(src, tokens[i])
	if asBefore(src, tokens, i) || strings.EqualFold(word, "due") && causal(src, tokens, i+1) {
		return false
	}
	if begins(word, settings[:]) {
		return ahead || tokens[i].Tag != "VBD"
	}
	return begins(word, plans[:]) && (word != "going" || i+1 < len(tokens) && tokens[i+1].Tag == "TO") // not “going too fast”
}

// causal reports whether “to” at token i leads to a cause: “due to the rain”, not “due to open”.
func causal(src string, tokens []english.Token, i int) bool {
	return i+1 < len(tokens) && strings.EqualFold(tokenText(src, tokens[i]), "to") && tokens[i+1].Tag != "VB"
}

// pluperfect reports whether the word at token i has “had” before it.
func pluperfect(src string, tokens []english.Token, i int) bool {
	for k := max(0, i-8); k < i; k++ {
		if tokens[k].Head == i && tokens[k].Tag == "VBD" && strings.EqualFold(tokenText(src, tokens[k]), "had") {
			return true
		}
	}
	return false
}

// copulaTense returns the tense of a predicate that is no verb: “was here on Monday”.
func copulaTense(src string, tokens []english.Token, i int) tense {
	for k := max(0, i-8); k < i; k++ {
		if tokens[k].Head == i && tokens[k].Rel == "cop" {
			return auxiliaryTense(src, tokens, i, noTense)
		}
	}
	return noTense
}

// auxiliaryTense returns the tense that the auxiliaries before the verb at token i give it, or else result.
func auxiliaryTense(src string, tokens []english.Token, i int, result tense) tense {
	for k := max(0, i-8); k < i; k++ {
		t := &tokens[k]
		if t.Head != i {
			continue
		}
		word := tokenText(src, *t)
		switch t.Tag {
		case "TO":
			if k > 0 && isBe(tokenText(src, tokens[k-1])) {
				return futureTense // is to resume on Tuesday
			}
			return infinitive
		case "MD":
			return modalTense(word)
		case "VBD":
			return pastTense
		case "VBZ", "VBP":
			if strings.EqualFold(word, "has") || strings.EqualFold(word, "have") || strings.HasSuffix(word, "ve") {
				return pastTense
			}
			result = presentTense
		}
	}
	return result
}

// modalTense returns the tense of a modal verb.
func modalTense(word string) tense {
	switch strings.ToLower(word) {
	case "could", "might", "ca":
		return noTense
	case "would", "'d", "’d":
		return conditionalTense
	}
	return futureTense
}

// plans are how verbs and adjectives begin whose infinitive, object or date lies ahead.
var plans = [...]string{
	"aim", "due", "effective", "expect", "going", "intend", "likely", "payable", "plan", "poise", "prepar", "slate",
}

// settings are how verbs begin that give something another time.
var settings = [...]string{"adjourn", "defer", "extend", "postpon", "schedul", "set"}

// moves are how verbs begin that carry something from one day to another.
var moves = [...]string{
	"bring", "brought", "bump", "chang", "delay", "mov", "postpon", "push", "put", "reschedul", "shift", "slip", "switch",
}

// appointments are how verbs begin that, in the present, tell what is on the calendar.
var appointments = [...]string{
	"air", "arriv", "begin", "clos", "conven", "depart", "end", "expir", "fac", "fl", "go", "host", "kick", "land", "launch",
	"leav", "meet", "open", "play", "premier", "resum", "return", "run", "start", "take", "travel", "visit", "vot",
}

// wishes are how others begin, of which that holds only for an infinitive.
var wishes = [...]string{
	"agree", "ask", "decid", "deadline", "hope", "invite", "order", "pledg", "promis", "ready", "vow", "want", "willing",
}

// begins reports whether word is one of the stems with a short ending.
func begins(word string, stems []string) bool {
	for _, p := range stems {
		if len(word) >= len(p) && len(word) <= len(p)+4 && strings.EqualFold(word[:len(p)], p) && (p != "set" || len(word) == 3) {
			return true
		}
	}
	return false
}

// isBe reports whether word is a form of “be”.
func isBe(word string) bool {
	switch strings.ToLower(word) {
	case "is", "are", "was", "were", "'s", "’s", "'re", "’re", "be", "been":
		return true
	}
	return false
}
