// Package lemma finds the dictionary form of English words: by a list of
// forms learned from text, and by rules for all others.
package lemma

import (
	_ "embed"
	"strings"

	"github.com/ebc17271/lede/internal/english/wordtable"
)

// list holds the lemma of each form and tag for which the rules do not give it. It is made from lemmas.txt.
//
//go:embed lemmas.bin
var list wordtable.Table

// Hash hashes a form and the group of its tag, to be found in the list.
func Hash(form, group string) uint64 {
	h := uint64(wordtable.Start)
	for i := 0; i < len(form); i++ {
		h = wordtable.Next(h, form[i])
	}
	h = wordtable.Next(h, '\t')
	for i := 0; i < len(group); i++ {
		h = wordtable.Next(h, group[i])
	}
	return wordtable.End(h)
}

// Of returns the lemma of a form with a Penn Treebank tag: in lower case, but
// a name as it is written.
func Of(form, tag string) string {
	if name(tag) {
		return form
	}
	form = strings.ToLower(form)
	if plain(tag) {
		return form
	}
	if l, ok := list.Find(Hash(form, Group(tag))); ok {
		return l
	}
	return Rule(form, tag)
}

// name reports whether the tag is a name's, a foreign word's or a number's.
func name(tag string) bool {
	switch tag {
	case "NNP", "NNPS", "FW", "ADD", "GW", "LS":
		return true
	}
	return false
}

// plain reports whether words with the tag are their own lemmas.
func plain(tag string) bool {
	switch tag {
	case "NN", "JJ", "IN", "CC", "CD", "TO", ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "$", "EX", "PDT", "RP", "SYM", "NFP", "WRB":
		return true
	}
	return false
}

// Group returns the tag under which forms are listed: some tags share their lemmas.
func Group(tag string) string {
	switch tag {
	case "VBN":
		return "VBD"
	case "VBP":
		return "VB"
	}
	return tag
}

// Rule returns the lemma that the rules give a form in lower case.
func Rule(form, tag string) string {
	switch tag {
	case "VBZ", "NNS":
		return singular(form)
	case "VBD", "VBN":
		return verb(form, "ed")
	case "VBG":
		return verb(form, "ing")
	case "JJR", "RBR":
		return verb(form, "er")
	case "JJS", "RBS":
		return verb(form, "est")
	}
	return form
}

// singular: talks, watches, parties, losses.
func singular(form string) string {
	n := len(form)
	switch {
	case n > 4 && strings.HasSuffix(form, "ies"):
		return form[:n-3] + "y"
	case n > 4 && (strings.HasSuffix(form, "sses") || strings.HasSuffix(form, "shes") || strings.HasSuffix(form, "ches") || strings.HasSuffix(form, "xes") || strings.HasSuffix(form, "zzes")):
		return form[:n-2]
	case n > 2 && form[n-1] == 's' && form[n-2] != 's' && form[n-2] != '\'':
		return form[:n-1]
	}
	return form
}

// verb takes an ending away: walked, stopped, carried, hoped, agreed.
func verb(form, ending string) string {
	stem, ok := strings.CutSuffix(form, ending)
	n := len(stem)
	if !ok || n < 2 || !strings.ContainsAny(stem, "aeiouy") {
		return form
	}
	switch a, b := stem[n-2], stem[n-1]; {
	case b == 'i' && ending != "ing":
		return stem[:n-1] + "y"
	case b == 'e' && ending != "ing": // agreed: the e is the verb's
		return form[:n+1]
	case a == b && b != 'l' && b != 's' && b != 'e' && b != 'o' && b != 'z' && b != 'f':
		return stem[:n-1]
	case silent(stem):
		return stem + "e"
	}
	return stem
}

// silent reports whether a stem has lost its e: hop(e) is not told, but
// argu(e), giv(e), realiz(e), creat(e), charg(e), handl(e), produc(e), increas(e) are.
func silent(stem string) bool {
	n := len(stem)
	a, b := stem[n-2], stem[n-1]
	if Short(stem) {
		return true
	}
	switch b {
	case 'v', 'c', 'u':
		return true
	case 'z':
		return a != 'z'
	case 's':
		return strings.IndexByte("aiounr", a) >= 0 && !strings.HasSuffix(stem, "cus")
	case 'g':
		return a == 'r' || a == 'd' || a == 'a' || a == 'n' && strings.HasSuffix(stem, "ang")
	case 'l':
		return strings.IndexByte("bcdfgkptsz", a) >= 0
	case 't':
		return n > 3 && a == 'a' && strings.IndexByte("eo", stem[n-3]) < 0 || n > 3 && a == 'a' && strings.HasSuffix(stem, "creat")
	case 'r':
		return a == 'i' || a == 'u' && n > 3
	}
	return false
}

// Short reports whether a stem is one syllable of one vowel and one consonant, which would be two had there been no e:
// fined is of fine, fin has finned.
func Short(stem string) bool {
	i := strings.IndexAny(stem, "aeiouy")
	return i == len(stem)-2 && !strings.ContainsAny(stem[i+1:], "aeiouwxy")
}

// Differs reports whether the list needs a line for a form in lower case: the
// tag's words are not all their own lemmas, and the rules give another.
func Differs(form, tag, lemma string) bool {
	return !name(tag) && !plain(tag) && Rule(form, tag) != lemma
}
