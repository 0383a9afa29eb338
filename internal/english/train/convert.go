package main

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english/conllu"
)

// A converter turns one tree from ClearNLP's relations into basic Universal
// Dependencies. Words are counted from 1, head 0 is the root.
type converter struct {
	form []string // in lower case
	tag  []string
	head []int
	rel  []string
}

// convert returns the tree in Universal Dependencies, nil if none comes out.
func convert(words []conllu.Word, names [][2]int) []conllu.Word {
	c := &converter{form: []string{""}, tag: []string{""}, head: []int{0}, rel: []string{""}}
	for _, w := range words {
		c.form = append(c.form, strings.ToLower(w.Form))
		c.tag = append(c.tag, w.Tag)
		c.head = append(c.head, w.Head+1)
		c.rel = append(c.rel, w.Rel)
	}
	if !c.tree() {
		return nil
	}
	c.coordination()
	c.infinitives()
	c.prepositions()
	c.copulas()
	c.existentials()
	c.smallClauses()
	c.amounts()
	c.rename()
	c.fixed()
	c.names(names)
	if !c.tree() {
		return nil
	}
	c.punctuation()
	if !c.tree() {
		return nil
	}
	out := slices.Clone(words)
	for i := range out {
		out[i].Head, out[i].Rel, out[i].Tag = c.head[i+1]-1, c.rel[i+1], c.tag[i+1]
	}
	return out
}

// tree reports whether the heads form one tree.
func (c *converter) tree() bool {
	roots := 0
	for i := 1; i < len(c.head); i++ {
		if c.head[i] == 0 {
			roots++
		}
		steps := 0
		for j := i; j != 0; j = c.head[j] {
			if steps++; steps > len(c.head) {
				return false
			}
		}
	}
	return roots == 1
}

// kids calls f for each dependent of a word, from left to right.
func (c *converter) kids(of int, f func(kid int)) {
	for i := 1; i < len(c.head); i++ {
		if c.head[i] == of {
			f(i)
		}
	}
}

// kid returns the first dependent with one of the relations, 0 if there is none.
func (c *converter) kid(of int, rels ...string) int {
	for i := 1; i < len(c.head); i++ {
		if c.head[i] == of && slices.Contains(rels, c.rel[i]) {
			return i
		}
	}
	return 0
}

// inward returns the words from the deepest in the tree to the highest.
func (c *converter) inward() []int {
	depth := make([]int, len(c.head))
	order := make([]int, 0, len(c.head))
	for i := 1; i < len(c.head); i++ {
		for j := i; j != 0; j = c.head[j] {
			depth[i]++
		}
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return depth[b] - depth[a] })
	return order
}

// promote puts a dependent in its head's place; the head becomes its dependent
// with the given relation, and the head's other dependents its own.
func (c *converter) promote(kid int, rel string) {
	old := c.head[kid]
	c.head[kid], c.rel[kid] = c.head[old], c.rel[old]
	for i := 1; i < len(c.head); i++ {
		if c.head[i] == old && i != kid {
			c.head[i] = kid
		}
	}
	c.head[old], c.rel[old] = kid, rel
}

// coordination hangs all conjuncts on the first and a conjunction on the
// conjunct that follows it: "talked, argued and left".
func (c *converter) coordination() {
	for i := 1; i < len(c.head); i++ {
		for c.rel[i] == "conj" && c.rel[c.head[i]] == "conj" {
			c.head[i] = c.head[c.head[i]]
		}
	}
	for i := 1; i < len(c.head); i++ {
		if c.rel[i] != "cc" {
			continue
		}
		for j := i + 1; j < len(c.head); j++ {
			if c.rel[j] == "conj" && c.head[j] == c.head[i] {
				c.head[i] = j
				break
			}
		}
	}
}

// infinitives: "to" marks its verb.
func (c *converter) infinitives() {
	for i := range c.tag {
		if c.tag[i] == "TO" && c.rel[i] == "aux" {
			c.rel[i] = "mark"
		}
	}
}

// verbal reports whether a prepositional phrase on the word is oblique, not a noun's modifier.
func (c *converter) verbal(i int) bool {
	t := c.tag[i]
	return i > 0 && (t[0] == 'V' || t == "MD" || t[0] == 'J' || strings.HasPrefix(t, "RB") || t == "IN" || t == "TO" || t == "WRB" || c.kid(i, "cop") > 0)
}

// prepositions become the case of their object or mark their clause:
// "in the talks", "by talking", "because of the talks".
func (c *converter) prepositions() {
	done := make([]bool, len(c.head)) // objects raised above their preposition
	for _, p := range c.inward() {
		if !slices.Contains([]string{"IN", "TO", "VBG", "VBN", "JJ", "RB", "CC"}, c.tag[p]) {
			continue
		}
		object, clause := c.kid(p, "pobj"), c.kid(p, "pcomp")
		if object == 0 && c.chained(p) {
			c.kids(p, func(k int) {
				if done[k] && k > p && object == 0 {
					object = k
				}
			})
		}
		switch {
		case object > 0:
			c.raise(p, object, "case")
			done[object] = true
		case clause > 0 && !done[clause]:
			c.raiseClause(p, clause)
		}
	}
}

// chained reports whether a preposition may have another between itself and
// its object: "because of", "according to", "from under".
func (c *converter) chained(p int) bool {
	if c.rel[p] != "prep" && c.rel[p] != "pcomp" {
		return false
	}
	return c.tag[p] == "IN" || c.tag[p] == "TO" || c.tag[p] == "JJ" || c.tag[p] == "RB" || c.form[p] == "according" || c.form[p] == "depending"
}

// raise puts the object of a preposition in its place.
func (c *converter) raise(p, object int, as string) {
	was := c.rel[p]
	c.promote(object, as)
	h := c.head[object]
	switch {
	case slices.Contains([]string{"ROOT", "conj", "attr", "acomp"}, was):
		c.rel[object] = was
	case was == "agent":
		c.rel[object] = "obl:agent"
	case c.verbal(h):
		c.rel[object] = "obl"
	default:
		c.rel[object] = "nmod"
	}
}

func (c *converter) raiseClause(p, clause int) {
	was := c.rel[p]
	c.promote(clause, "mark")
	if c.tag[clause][0] == 'N' || c.tag[clause][0] == 'P' || c.tag[clause][0] == 'W' {
		c.rel[p] = "case"
	}
	switch {
	case was == "ROOT" || was == "conj":
		c.rel[clause] = was
	case c.verbal(c.head[clause]):
		c.rel[clause] = "advcl"
	default:
		c.rel[clause] = "acl"
	}
}

var beForms = []string{"'m", "'re", "'s", "am", "are", "be", "been", "being", "is", "m", "re", "s", "was", "were", "’m", "’re", "’s"}

// copulas: the predicate heads the clause, "be" is its copula:
// "he is a minister", "they were in Paris", "the problem is that he left".
func (c *converter) copulas() {
	for _, b := range c.inward() {
		if _, ok := slices.BinarySearch(beForms, c.form[b]); !ok || c.tag[b][0] != 'V' || c.kid(b, "expl") > 0 && c.kid(b, "acomp", "xcomp", "ccomp") == 0 {
			continue
		}
		if x := c.predicate(b); x > 0 {
			c.promote(x, "cop")
		}
	}
}

// predicate returns the dependent of "be" that is said of the subject.
func (c *converter) predicate(b int) int {
	if x := c.kid(b, "attr", "acomp"); x > 0 {
		return x
	}
	for i := b + 1; i < len(c.head); i++ {
		if c.head[i] == b && (c.rel[i] == "obl" || c.rel[i] == "advmod" && (c.form[i] == "here" || c.form[i] == "there")) {
			return i
		}
	}
	for i := b + 1; i < len(c.head); i++ {
		if c.head[i] == b && (c.rel[i] == "ccomp" || c.rel[i] == "xcomp") {
			for j := 1; j < len(c.head); j++ {
				if c.head[j] == b && c.rel[j] == "nsubj" && c.kid(i, "nsubj", "nsubjpass") > 0 {
					c.rel[j] = "nsubj:outer"
				}
			}
			return i
		}
	}
	return 0
}

// existentials: "there are talks" has talks as its subject.
func (c *converter) existentials() {
	for i := range c.rel {
		if c.rel[i] == "attr" && c.kid(c.head[i], "expl") > 0 {
			c.rel[i] = "nsubj"
		}
	}
}

// amounts: the sign of a currency heads its number: "$ 5 million".
func (c *converter) amounts() {
	for i := 1; i < len(c.tag); i++ {
		if n := c.head[i]; c.tag[i] == "$" && n > i && c.tag[n] == "CD" {
			c.head[i], c.rel[i] = c.head[n], c.rel[n]
			for k := 1; k < len(c.head); k++ {
				if c.head[k] == n && (k < i || k > n) {
					c.head[k] = i
				}
			}
			c.head[n], c.rel[n] = i, "nummod"
		}
	}
}

// smallClauses: what is the subject of a clause without a finite verb to
// ClearNLP is the object of the verb above: "they allowed him to leave", "made it easy".
func (c *converter) smallClauses() {
	for i := 1; i < len(c.rel); i++ {
		if c.rel[i] != "ccomp" || c.kid(i, "cop") > 0 && c.tag[c.kid(i, "cop")] != "VB" || !c.infinite(i) {
			continue
		}
		c.rel[i] = "xcomp"
		if s := c.kid(i, "nsubj", "nsubjpass"); s > 0 && s < i {
			c.head[s], c.rel[s] = c.head[i], "dobj"
		}
	}
}

// infinite reports whether a clause has an infinitive or no verb, and nothing that makes it finite.
func (c *converter) infinite(i int) bool {
	if c.tag[i] != "VB" && c.tag[i][0] != 'J' && c.kid(i, "mark") == 0 {
		return false
	}
	to := c.tag[i] == "VB" || c.tag[i][0] == 'J'
	c.kids(i, func(k int) {
		if c.rel[k] == "mark" && c.tag[k] != "TO" || c.tag[k] == "MD" || c.rel[k] == "aux" && c.tag[k] != "VB" {
			to = false
		}
		if c.rel[k] == "mark" && c.tag[k] == "TO" && k < i {
			to = true
		}
	})
	return to
}

var renamed = map[string]string{
	"ROOT": "root", "acomp": "xcomp", "agent": "advmod", "attr": "xcomp", "auxpass": "aux:pass", "csubjpass": "csubj:pass",
	"dative": "iobj", "dobj": "obj", "intj": "discourse", "meta": "dep", "neg": "advmod", "nsubjpass": "nsubj:pass",
	"oprd": "xcomp", "pcomp": "advcl", "pobj": "obl", "poss": "nmod:poss", "preconj": "cc:preconj", "predet": "det:predet",
	"prep": "advmod", "prt": "compound:prt", "quantmod": "advmod", "relcl": "acl:relcl",
}

func (c *converter) rename() {
	for i := 1; i < len(c.rel); i++ {
		if to, ok := renamed[c.rel[i]]; ok {
			c.rel[i] = to
		}
		if c.rel[i] == "nmod" && i < c.head[i] && c.kid(i, "case") == 0 {
			c.rel[i] = "compound"
			if c.tag[i][0] == 'J' {
				c.rel[i] = "amod"
			}
		}
		if c.rel[i] == "npadvmod" {
			c.rel[i] = "nmod:unmarked"
			if c.verbal(c.head[i]) {
				c.rel[i] = "obl:unmarked"
			}
		}
		if c.head[i] == 0 {
			c.rel[i] = "root"
		} else if c.rel[i] == "root" {
			c.rel[i] = "dep"
		}
	}
}

// fixedPhrases are the expressions that are one word in all but writing, with their relation.
var fixedPhrases = []struct{ words, rel string }{
	{"as well as", "cc"}, {"rather than", "cc"}, {"not to mention", "cc"}, {"let alone", "cc"},
	{"according to", "case"}, {"because of", "case"}, {"due to", "case"}, {"such as", "case"}, {"instead of", "case"},
	{"as of", "case"}, {"as to", "case"}, {"prior to", "case"}, {"as opposed to", "case"}, {"as for", "case"}, {"out of", "case"},
	{"so that", "mark"}, {"in order", "mark"}, {"whether or not", "mark"}, {"as if", "mark"},
	{"as well", "advmod"}, {"of course", "advmod"}, {"kind of", "advmod"}, {"sort of", "advmod"}, {"each other", ""}, {"one another", ""},
}

// fixed hangs the words of a fixed expression on its first.
func (c *converter) fixed() {
	for i := 1; i < len(c.form); i++ {
		for _, p := range fixedPhrases {
			if n := c.phrase(i, p.words); n > 0 {
				c.fix(i, i+n-1, p.rel)
				break
			}
		}
	}
}

// phrase returns the number of words of the phrase if it stands at i.
func (c *converter) phrase(i int, words string) int {
	n := 0
	for w := range strings.FieldsSeq(words) {
		if i+n >= len(c.form) || c.form[i+n] != w {
			return 0
		}
		n++
	}
	return n
}

// fix makes one unit of the words, if they have one head outside and nothing but each other depends on the rest.
func (c *converter) fix(first, last int, rel string) {
	head, was := -1, ""
	for i := first; i <= last; i++ {
		if h := c.head[i]; h < first || h > last {
			if head >= 0 && head != h {
				return
			}
			head = h
			if was == "" || rel == c.rel[i] {
				was = c.rel[i]
			}
		}
	}
	if head < 0 {
		return
	}
	for i := 1; i < len(c.head); i++ {
		if (i < first || i > last) && c.head[i] >= first && c.head[i] <= last {
			return
		}
	}
	if rel != "" && (was == "advmod" || was == "dep" || was == "prep" || was == "nmod" || was == "amod" || rel == "cc") {
		was = rel
	}
	c.head[first], c.rel[first] = head, was
	for i := first + 1; i <= last; i++ {
		c.head[i], c.rel[i] = first, "fixed"
	}
}

// punctuation hangs marks as Universal Dependencies do: on the head of the
// unit that they begin or end, the last on the root.
func (c *converter) punctuation() {
	for i := 1; i < len(c.rel); i++ { // nothing depends on a mark
		for c.head[i] != 0 && c.rel[c.head[i]] == "punct" {
			c.head[i] = c.head[c.head[i]]
		}
	}
	spans := c.spans()
	heads := slices.Clone(c.head)
	for i := 1; i < len(c.rel); i++ {
		if c.rel[i] == "punct" {
			heads[i] = c.unit(i, spans)
		}
	}
	c.head = heads
}

// spans returns the first and last word, but for punctuation, under each word.
func (c *converter) spans() [][2]int {
	spans := make([][2]int, len(c.head))
	for i := range spans {
		spans[i] = [2]int{i, i}
	}
	for i := 1; i < len(c.head); i++ {
		if c.rel[i] == "punct" {
			continue
		}
		for j := c.head[i]; j != 0; j = c.head[j] {
			spans[j][0], spans[j][1] = min(spans[j][0], i), max(spans[j][1], i)
		}
	}
	return spans
}

func (c *converter) unit(p int, spans [][2]int) int {
	left, right := p-1, p+1
	for left > 0 && c.rel[left] == "punct" {
		left--
	}
	for right < len(c.rel) && c.rel[right] == "punct" {
		right++
	}
	// A unit that ends here and began behind a mark: "the man, who left, said".
	enclosed := 0
	for left > 0 {
		if spans[left][1] < p && spans[left][0] > 1 && c.rel[spans[left][0]-1] == "punct" {
			enclosed = left
		}
		if h := c.head[left]; h == 0 || h > p {
			break
		}
		left = c.head[left]
	}
	for right < len(c.rel) && c.head[right] > p {
		right = c.head[right]
	}
	switch {
	case right >= len(c.rel):
		return left
	case enclosed > 0:
		return enclosed
	case c.head[right] != 0 && c.head[right] < p:
		return right
	case left > 0:
		return left
	}
	return right
}
