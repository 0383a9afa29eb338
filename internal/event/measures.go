package event

import "github.com/ebc17271/lede/internal/english"

// Phrases that say how, how far or how often something was done are nobody and nothing that takes part in it.

// margin reports whether a phrase with “by” says by how much: “was beaten by 4 points”, “was re-elected by a landslide”.
func (x *eventReader) margin(i int) bool {
	l := x.toks[i].Lemma
	return l == "margin" || units[l] && x.has(i, "nummod") || l == "landslide" && x.verbType(x.head(i)) == "vote"
}

// units are nouns that margins are told in.
var units = english.WordsOf("% cent degree goal length mile percent percentage point run stroke vote")

// manner reports whether a phrase says only how often or how something was done: “for the first time”, “for a total of 44 minutes”,
// “declared, with no sense of shame, that”.
func (x *eventReader) manner(i int) bool {
	c := x.child(i, "case")
	switch {
	case c < 0:
		return false
	case x.lower(c) == "with":
		return c > 0 && x.word(c-1) == "," && x.head(i) < c-1
	case x.lower(c) == "for":
		return forManner[x.toks[i].Lemma]
	}
	return x.lower(c) == "on" && x.toks[i].Lemma == "average" || x.lower(c) == "of" && x.toks[i].Lemma == "course"
}

// forManner are nouns that tell nothing of what an act is for.
var forManner = english.WordsOf("better example good instance moment reason sure time total while worse")

// adverbial reports whether the tree takes for the object of v what says how it was done: “slowed a bit”, “came way too early”, “sat three
// to a table”, “ran the wrong way”, “won a third time”, “prices fell, a sign that demand is weak”.
func (x *eventReader) adverbial(v, k int) bool {
	switch x.toks[k].Lemma {
	case "bit":
		return x.behind(k, "of") < 0
	case "way":
		return x.toks[k].Tag == "NN" && !x.has(k, "nmod:poss") && (x.child(k, "det", "amod") < 0 || withoutObject[x.toks[v].Lemma] || moves[x.toks[v].Lemma])
	case "time":
		return x.nth(k)
	}
	if changing[x.toks[v].Lemma] && (x.toks[k].Tag == "$" || units[x.toks[k].Lemma] || x.word(k) == "%") { // “fell $3.09”, “grew 9 percent”
		return true
	}
	if x.toks[k].Tag == "CD" && k+2 < len(x.toks) && x.lower(k+1) == "to" && x.lower(k+2) == "a" {
		return true
	}
	d := x.child(k, "det")
	return d > v+1 && d < k && x.word(d-1) == "," && x.lower(d)[0] == 'a' && x.child(k, "acl", "acl:relcl") > k
}

// changing are verbs that a number behind them tells how far, or to what height, their subject changed.
var changing = english.WordsOf("balloon climb decline decrease dip drop expand fall grow increase jump plummet plunge rise shrink sink slide slip slump soar surge swell tumble")

// nth reports whether a noun has a number before it that tells which one it is, or how many: “the second time”.
func (x *eventReader) nth(i int) bool {
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		switch x.toks[k].Lemma {
		case "first", "second", "third", "fourth", "fifth", "last", "next":
			return true
		}
		if x.toks[k].Rel == "nummod" {
			return true
		}
	}
	return false
}

// moves are verbs of going.
var moves = english.WordsOf("come drive go run travel turn walk")
