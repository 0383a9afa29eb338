package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// A tree is a sentence in which every word knows its dependents.
type tree struct {
	text  string
	toks  []english.Token
	first []int  // first dependent of a token, -1 if it has none
	next  []int  // next dependent of the same head, -1 after the last
	timed []bool // whether a token is part of a time expression
}

// chainLimit is how many heads are followed up a tree, and npLimit how many words a
// noun phrase is taken to have at most: more is a list or a wrong tree, and following it would take time.
const (
	chainLimit = 8
	npLimit    = 40
)

// plant makes t the tree of a sentence, of tokens of its own; it uses t's memory again.
func (t *tree) plant(text string, toks []english.Token) {
	t.text, t.toks = text, append(t.toks[:0], toks...)
	t.grow()
}

// grow finds the dependents of every word.
func (t *tree) grow() {
	toks := t.toks
	t.first, t.next = t.first[:0], t.next[:0]
	for range toks {
		t.first, t.next = append(t.first, -1), append(t.next, -1)
	}
	for i := len(toks) - 1; i >= 0; i-- {
		if h := toks[i].Head; h >= 0 && h < len(toks) && h != i {
			t.next[i] = t.first[h]
			t.first[h] = i
		}
	}
}

// head returns the head of i, -1 for the root.
func (t *tree) head(i int) int {
	if h := t.toks[i].Head; h < len(t.toks) {
		return h
	}
	return -1
}

// word returns token i as written.
func (t *tree) word(i int) string { s := t.toks[i].Range; return t.text[s.Start:s.End] }

// lower returns token i in lower case.
func (t *tree) lower(i int) string { return strings.ToLower(t.word(i)) }

// child returns the first dependent of i with one of the relations, -1 if there is none.
func (t *tree) child(i int, rels ...string) int {
	for k := t.first[i]; k >= 0; k = t.next[k] {
		for _, r := range rels {
			if t.toks[k].Rel == r {
				return k
			}
		}
	}
	return -1
}

// has reports whether i has a dependent with the relation.
func (t *tree) has(i int, rel string) bool { return t.child(i, rel) >= 0 }

// preposition returns the preposition of a noun in lower case, "" if it has none.
func (t *tree) preposition(i int) string {
	if k := t.child(i, "case"); k >= 0 {
		return t.lower(k)
	}
	return ""
}

// mark returns the conjunction of a clause in lower case, "" if it has none.
func (t *tree) mark(i int) string {
	if k := t.child(i, "mark"); k >= 0 {
		return t.lower(k)
	}
	return ""
}

// verb reports whether i is a verb that heads a clause.
func (t *tree) verb(i int) bool {
	if i < 0 || !strings.HasPrefix(t.toks[i].Tag, "VB") {
		return false
	}
	switch t.toks[i].Rel {
	case "aux", "aux:pass", "cop", "amod", "compound", "case", "mark", "fixed", "flat":
		return false
	}
	return true
}

// noun reports whether i is a common noun.
func (t *tree) noun(i int) bool { return i >= 0 && (t.toks[i].Tag == "NN" || t.toks[i].Tag == "NNS") }

// name reports whether i is part of a name.
func (t *tree) name(i int) bool { return t.toks[i].Tag == "NNP" || t.toks[i].Tag == "NNPS" }

// capitalized reports whether i begins with a capital letter.
func (t *tree) capitalized(i int) bool {
	c := t.word(i)[0]
	return c >= 'A' && c <= 'Z'
}

// people reports whether i is a word for the people of a place: “Hungarian”, “Iraqis”.
func (t *tree) people(i int) bool {
	if !t.capitalized(i) {
		return false
	}
	_, ok := english.Demonym(t.word(i))
	return ok
}

// relative reports whether i is a relative pronoun.
func (t *tree) relative(i int) bool {
	switch t.toks[i].Tag {
	case "WDT", "WP":
		return true
	case "IN", "DT":
		return t.lower(i) == "that" && t.toks[i].Rel != "mark" && t.toks[i].Rel != "det"
	}
	return false
}

// group appends i and what is coordinated with it or with its name: “France and Spain”, “the minister Ann Roe and Bob Poe”.
func (t *tree) group(list []int, i int) []int {
	list = append(list, i)
	for k := t.first[i]; k >= 0 && len(list) < npLimit; k = t.next[k] {
		switch {
		case t.toks[k].Rel == "conj" && !t.verb(k) && !t.apposed(i, k):
			list = append(list, k)
		case t.toks[k].Rel == "appos" && t.name(k) && !t.comma(i, k):
			for c := t.first[k]; c >= 0 && len(list) < npLimit; c = t.next[c] {
				if t.toks[c].Rel == "conj" {
					list = append(list, c)
				}
			}
		}
	}
	return list
}

// apposed reports whether k, which the tree coordinates with i, only says who or what i is: “Ann Roe, a baker, resigned”, “a million copies, a record”. No
// “and” comes before it or later, and an article says that it is one of its kind.
func (t *tree) apposed(i, k int) bool {
	det := t.child(k, "det")
	if det < 0 || t.has(k, "cc") || k < i || !t.cutOff(i, k) || t.lower(det) != "a" && t.lower(det) != "an" {
		return false
	}
	for _, at := range [...]int{i, k} {
		for c := t.first[at]; c >= 0; c = t.next[c] {
			if c > k && (t.toks[c].Rel == "conj" && t.has(c, "cc") || at == i && t.toks[c].Rel == "cc") {
				return false // “a baker, a butcher and a clerk”
			}
		}
	}
	return true
}

// phrase returns the span of the noun phrase of i without article, clauses and apposition:
// “Swiss doctors”, “700 kg of medicine”, “workers of the bus company”.
func (t *tree) phrase(i int) english.Range {
	budget := npLimit
	from, to := t.extent(i, true, &budget)
	if from+1 < i && t.toks[from].Rel == "advmod" && t.word(from+1) == "," {
		from += 2 // “however, the two sides”
	}
	for from < i && t.outside(from) && (t.toks[from].Rel != "case" || t.head(from) == i) { // “at least six villagers”
		from++
	}
	for k := i + 1; k <= to; k++ {
		if t.dash(k) {
			to = k - 1
		}
	}
	for to > i && t.dangling(to) {
		to--
	}
	for k := i - 1; k >= from; k-- {
		if t.head(k) == i && t.clausal(k) { // “so far the only suspect has been a woman”
			from = k + 1
			break
		}
	}
	return english.Range{Start: t.toks[from].Range.Start, End: t.toks[to].Range.End}
}

// dash reports whether k is a dash between blanks, behind which an aside stands: “his plans – including a wall”.
func (t *tree) dash(k int) bool {
	switch t.word(k) {
	case "-", "–", "—", "--":
		s := t.toks[k].Range
		return strings.HasPrefix(t.text[s.End:], " ") && strings.HasSuffix(t.text[:s.Start], " ")
	}
	return false
}

// outside reports whether a word does not belong at the beginning of a phrase.
func (t *tree) outside(i int) bool {
	switch t.toks[i].Rel {
	case "det":
		return t.toks[i].Tag != "CD" && !(t.lower(i) == "a" && t.lower(i+1) == "few") // “a few people” are some
	case "det:predet":
		return t.lower(i) != "half"
	case "case", "punct", "cc", "mark", "cc:preconj", "fixed":
		return t.toks[i].Tag != "CD"
	case "advmod": // “it was not just the press that heard it”
		return t.has(t.head(i), "cop") && (not(t.lower(i)) || i > 0 && t.lower(i) == "just" && not(t.lower(i-1)))
	}
	return t.toks[i].Tag == "POS"
}

// dangling reports whether a word cannot end a phrase: “offered details of what he saw”.
func (t *tree) dangling(i int) bool {
	switch t.toks[i].Tag {
	case "IN", "TO", "CC", "WRB":
		return true
	case "WP":
		return t.lower(i) == "what"
	}
	return false
}

// not reports whether a word denies what follows it.
func not(word string) bool { return word == "not" || word == "n't" || word == "n’t" }

// clausal reports whether k makes a clause of its head and is no part of a phrase.
func (t *tree) clausal(k int) bool {
	switch t.toks[k].Rel {
	case "nsubj", "nsubj:pass", "aux", "cop", "mark", "expl":
		return true
	}
	return false
}

// extent returns the first and last token of a noun phrase.
func (t *tree) extent(i int, top bool, budget *int) (from, to int) {
	from, to = i, i
	for k := t.first[i]; k >= 0 && *budget > 0; k = t.next[k] {
		*budget--
		if !t.inPhrase(k, i, top) {
			continue
		}
		f, l := t.extent(k, false, budget)
		from, to = min(from, f), max(to, l)
	}
	return from, to
}

// cutOff reports whether a comma or dash parts the dependent k from its head i before it: “the mayor, with a smile”.
func (t *tree) cutOff(i, k int) bool {
	for j := i + 1; j < k && j < i+npLimit; j++ {
		if t.toks[j].Rel == "punct" && (t.head(j) == k || t.head(j) == i) {
			switch t.word(j) {
			case ",", "--", "—":
				return true
			}
		}
	}
	return false
}

// comma reports whether a mark stands between two tokens.
func (t *tree) comma(i, k int) bool {
	for j := i + 1; j < k && j < i+npLimit; j++ {
		if t.toks[j].Rel == "punct" {
			return true
		}
	}
	return false
}

// inPhrase reports whether the dependent k of i stands inside i's phrase.
func (t *tree) inPhrase(k, i int, top bool) bool {
	switch t.toks[k].Rel {
	case "case":
		return k < i || !top // not the "'s" of a possessor
	case "appos": // “the rights group Open Doors”, but not “the mayor, a baker”
		return k > i && !t.timed[k] && (t.toks[k].Tag == "NNP" || t.toks[k].Tag == "NNPS") && !t.comma(i, k)
	case "compound", "amod", "nmod:desc":
		if a := t.child(k, "advmod"); k > i && a >= 0 && a < k {
			return false // “left the race too close to call”
		}
		return (k > i || !t.has(k, "case")) && !t.cutOff(i, k) && (!top || !t.timed[k]) // not “according to Globex, children”
	case "nummod", "nmod:poss", "flat", "fixed", "det", "advmod", "compound:prt", "goeswith":
		return !t.cutOff(i, k) && (k < i || t.toks[k].Rel != "advmod") && (!top || !t.timed[k])
	case "det:predet":
		return t.lower(k) == "half" // “half the troops”
	case "obj":
		return t.toks[i].Tag == "JJ" && t.lower(i) == "worth" // “tariffs worth a billion”
	case "conj", "cc":
		return !top && t.toks[i].Rel != "appos"
	case "nmod", "nmod:of":
		if _, person := english.PersonNoun(t.toks[i].Lemma); (person || t.name(i)) && t.preposition(k) == "by" {
			return false // “the arrest of two men in Leeds by police”
		}
		return (k > i || !top || t.preposition(k) == "") && !t.timed[k] && !t.cutOff(i, k)
	case "punct":
		// The hyphen of “seven-week”, the brackets of “Asia Forum (AF)” only when inside.
		return t.word(k) == "-" || t.word(k) == "–" && !top
	}
	return false
}
