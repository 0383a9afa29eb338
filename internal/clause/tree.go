package clause

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// A Text is the trees of all sentences of a text. Tokens are numbered through it, and -1 stands for none.
type Text struct {
	*english.Text
	raw         string
	head        []int32 // of every token, -1 of a root
	first, next []int32 // first dependent of a token, next dependent of the same head
	sentence    []int32
}

// chainLimit is how many heads are followed up a tree, and phraseLimit how many words a noun phrase is taken to have at
// most: more is a list or a wrong tree, and following it would take time.
const (
	chainLimit  = 8
	phraseLimit = 40
)

// New makes the trees of a text.
func New(raw string, t *english.Text) *Text {
	n := t.Len()
	all := make([]int32, 4*n)
	x := &Text{t, raw, all[:n:n], all[n : 2*n : 2*n], all[2*n : 3*n : 3*n], all[3*n:]}
	for s := range t.Count() {
		from, to := t.Bounds(s)
		for i := from; i < to; i++ {
			x.first[i], x.next[i], x.head[i], x.sentence[i] = -1, -1, -1, int32(s)
			if h := from + t.Head(i); h >= from && h < to && h != i {
				x.head[i] = int32(h)
			}
		}
		for i := to - 1; i >= from; i-- {
			if h := x.head[i]; h >= 0 {
				x.next[i] = x.first[h]
				x.first[h] = int32(i)
			}
		}
	}
	return x
}

// Head returns the head of token i, -1 for the root of its sentence.
func (t *Text) Head(i int) int { return int(t.head[i]) }

// First returns the first dependent of token i.
func (t *Text) First(i int) int { return int(t.first[i]) }

// Next returns the next dependent of i's head.
func (t *Text) Next(i int) int { return int(t.next[i]) }

// Sentence returns the number of the sentence of token i.
func (t *Text) Sentence(i int) int { return int(t.sentence[i]) }

// Child returns the first dependent of i with one of the relations.
func (t *Text) Child(i int, rels ...string) int {
	for k := t.First(i); k >= 0; k = t.Next(k) {
		for _, r := range rels {
			if t.Rel(k) == r {
				return k
			}
		}
	}
	return -1
}

// Case returns the first preposition of i.
func (t *Text) Case(i int) int { return t.Child(i, "case") }

// Preposition returns the preposition of i in lower case, "" if it has none.
func (t *Text) Preposition(i int) string {
	if k := t.Case(i); k >= 0 {
		return t.Lower(k)
	}
	return ""
}

// Mark returns the word that introduces the clause of i in lower case, "" if it has none.
func (t *Text) Mark(i int) string {
	if k := t.Child(i, "mark"); k >= 0 {
		return t.Lower(k)
	}
	return ""
}

// Verb reports whether i is a verb that heads a clause.
func (t *Text) Verb(i int) bool {
	if i < 0 || !strings.HasPrefix(t.Tag(i), "VB") {
		return false
	}
	switch t.Rel(i) {
	case "aux", "aux:pass", "cop", "amod", "compound", "case", "mark", "fixed", "flat":
		return false
	}
	return true
}

// Noun reports whether i is a common noun.
func (t *Text) Noun(i int) bool { return i >= 0 && (t.Tag(i) == "NN" || t.Tag(i) == "NNS") }

// Name reports whether i is part of a name.
func (t *Text) Name(i int) bool { return i >= 0 && (t.Tag(i) == "NNP" || t.Tag(i) == "NNPS") }

// Relative reports whether i is a relative pronoun.
func (t *Text) Relative(i int) bool {
	switch t.Tag(i) {
	case "WDT", "WP":
		return true
	case "IN", "DT":
		return t.Lower(i) == "that" && t.Rel(i) != "mark" && t.Rel(i) != "det"
	}
	return false
}

// Behind returns the phrase that hangs on i with a preposition.
func (t *Text) Behind(i int, preposition string) int {
	for k := t.First(i); k >= 0; k = t.Next(k) {
		if (strings.HasPrefix(t.Rel(k), "nmod") || strings.HasPrefix(t.Rel(k), "obl")) && t.Preposition(k) == preposition {
			return k
		}
	}
	return -1
}
