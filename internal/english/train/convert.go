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
