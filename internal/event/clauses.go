package event

import "github.com/ebc17271/lede/internal/english"

// A clause whose subject the tree takes for a part of the clause before it gets its subject back.

// reducedRelative returns the verb after i whose subject the tree hangs on i: “People briefed on the talks said”; -1 if there is none.
func (x *eventReader) reducedRelative(i int) int {
	h, s := x.head(i), x.child(i, "nsubj", "nsubj:pass")
	if t := &x.toks[i]; t.Rel != "ccomp" || t.Tag != "VBD" && t.Tag != "VBN" || h < i || s < 0 || s > i || x.relative(s) {
		return -1
	}
	if !x.verb(h) || x.ownSubject(h) >= 0 || x.child(i, "aux", "mark", "obj", "xcomp", "ccomp") >= 0 || !x.tensed(h) {
		return -1
	}
	if first := x.groupStart(i); x.clauseComma(i, h) && (first < 1 || x.word(first-1) != ",") { // but “Ann Roe, asked about the fire, said”
		return -1
	}
	return h
}

// clauseComma reports whether a mark stands between two tokens that does more than part the members of a list.
func (x *eventReader) clauseComma(i, k int) bool {
	for j := i + 1; j < k; j++ {
		if g := x.head(j); x.toks[j].Rel == "punct" && (g < 0 || x.toks[g].Rel != "conj") {
			return true
		}
	}
	return false
}

// tensed reports whether the first word of a verb's group shows a tense.
func (x *eventReader) tensed(v int) bool {
	if k := x.child(v, "aux", "aux:pass", "cop"); k >= 0 && k < v {
		v = k
	}
	switch x.toks[v].Tag {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// subjectBefore returns the noun right before verb v, which has no subject, where the tree hangs it on the clause before: beside what that
// is done to, “declared a curfew and most towns are closing schools”, or with a preposition, “fell after none of the clubs invited her”.
// It is -1 if there is none.
func (x *eventReader) subjectBefore(v int) int {
	h, s := x.head(v), x.ownSubject(v)
	switch x.toks[v].Rel {
	case "ccomp", "conj", "advcl", "parataxis":
	default:
		return -1
	}
	if !x.verb(v) || h < 0 || h > v || !x.tensed(v) || s >= 0 && !x.timed[s] && !spans[x.toks[s].Lemma] || x.child(v, "cc", "mark") >= 0 {
		return -1
	}
	k := x.groupStart(v) - 1
	for range chainLimit {
		if k <= h || k >= v || x.toks[k].Rel == "punct" || x.verb(k) {
			return -1
		}
		if x.joins(k) && (x.under(k, h) || x.head(k) == s) {
			return k
		}
		k = x.head(k)
	}
	return -1
}

// spans are nouns that tell how long before or after another something was done.
var spans = english.WordsOf("century day decade hour minute month second week year")

// makeClause gives verb v the subject before it, and makes its clause one beside or under the clause before.
func (x *eventReader) makeClause(v int, hang hanging) {
	n, h := x.subjectBefore(v), x.head(v)
	if s := x.ownSubject(v); s >= 0 { // “a week after the army left”
		hang(s, h, "obl:unmarked")
	}
	if k := x.child(n, "case"); k >= 0 {
		hang(k, v, "mark")
		hang(v, h, "advcl")
	} else {
		hang(x.child(n, "cc"), v, "cc")
		hang(v, h, "conj")
	}
	x.hangSubject(n, v, hang)
}

// hangSubject makes noun n the subject of verb v.
func (x *eventReader) hangSubject(n, v int, hang hanging) {
	if x.has(v, "aux:pass") {
		hang(n, v, "nsubj:pass")
	} else {
		hang(n, v, "nsubj")
	}
}

// joins reports whether a noun has before it what may join two clauses.
func (x *eventReader) joins(i int) bool {
	if !x.noun(i) && !x.name(i) && x.toks[i].Tag != "PRP" {
		return false
	}
	switch x.preposition(i) {
	case "after", "before", "since", "until", "as":
		return true
	}
	return x.toks[i].Rel == "conj" && x.has(i, "cc")
}

// groupStart returns the first of the words of a verb: “have” of “have not left”.
func (x *eventReader) groupStart(v int) int {
	i := v
	for i > 0 && x.head(i-1) == v {
		switch x.toks[i-1].Rel {
		case "aux", "aux:pass", "advmod":
			i--
		default:
			return i
		}
	}
	return i
}

// relativeBehind returns the noun that the clause of v is about, which begins with “who” or “which” and which the tree takes for another
// beside the one before: “the story of Ann Roe, who was jailed in May”. It is -1 if there is none.
func (x *eventReader) relativeBehind(v int) int {
	if r := x.toks[v].Rel; r != "conj" && r != "parataxis" && r != "advcl" && (r != "ccomp" || x.head(v) < v) || x.child(v, "cc", "mark") >= 0 {
		return -1
	}
	if k := x.child(v, "nsubj", "nsubj:pass"); x.toks[v].Rel == "ccomp" && k >= 0 && x.lower(k) == "that" { // “if they cut it, that would help”
		return -1
	}
	return x.nounOfRelative(v)
}

// nounOfRelative returns the noun before the comma, or the clause, behind which the clause of v begins with “who” or “which”; -1 if it
// does not so.
func (x *eventReader) nounOfRelative(v int) int {
	k := x.child(v, "nsubj", "nsubj:pass", "obj")
	if k < 2 || k > v || x.toks[k].Tag != "WP" && x.toks[k].Tag != "WDT" {
		return -1
	}
	c, who := k-1, x.lower(k) == "who"
	if x.toks[c].Rel == "cc" { // “a clerk who was jailed and who died”
		return x.nounOfClauseBefore(c)
	}
	for c > 1 && x.toks[c].Rel == "punct" && x.word(c) != "," {
		c--
	}
	n := c - 1
	if x.word(c) != "," {
		return -1
	}
	for x.toks[k].Rel == "obj" && n > 0 && (x.timed[n] || x.timed[n+1] && x.toks[n].Rel == "case") { // “the strike last year, which she ended”
		n--
	}
	for range chainLimit {
		switch {
		case n < 0 || n > k || x.verb(n):
			return -1
		case x.toks[n].Rel != "flat" && (x.name(n) || x.noun(n)) && (!who || x.personNoun(n) || x.personName(n)):
			return x.meant(x.happenedIn(n))
		case !who && x.toks[n].Rel != "flat":
			return -1
		}
		n = x.head(n)
	}
	return -1
}

// nounOfClauseBefore returns the noun that the last relative clause before token i is about, -1 if there is none.
func (x *eventReader) nounOfClauseBefore(i int) int {
	for j := i - 1; j > 0 && j > i-npLimit; j-- {
		if x.toks[j].Rel == "acl:relcl" {
			return x.meant(x.head(j))
		}
	}
	return -1
}

// happenedIn returns the event that a noun names the place of, else the noun: “the shooting in Leeds, England, which killed six”.
func (x *eventReader) happenedIn(n int) int {
	k := n
	if r := x.toks[k].Rel; r == "appos" || r == "conj" && !x.has(k, "cc") {
		k = x.head(k)
	}
	for range chainLimit {
		g := x.head(k)
		switch {
		case x.toks[k].Rel != "nmod" || !x.site(k) || x.preposition(k) != "in" && x.preposition(k) != "at":
			return n
		case x.noun(g) && x.words.nouns[x.toks[g].Lemma] != "":
			return g
		}
		k = g // “the shooting at a school in Leeds”
	}
	return n
}

// subjectBehindDay returns the verb whose subject the name i is, which the tree takes for a part of the day before it: “On Monday Poe left”;
// -1 if it is none.
func (x *eventReader) subjectBehindDay(i int) int {
	d := x.head(i)
	if r := x.toks[i].Rel; r != "flat" && r != "appos" || d < 0 || d != i-1 || !x.name(i) || x.timed[i] || !x.timed[d] {
		return -1
	}
	if v := x.head(d); v > i && x.verb(v) && x.ownSubject(v) < 0 && x.groupStart(v) == i+1 && x.tensed(v) {
		return v
	}
	return -1
}

// mainVerb returns the verb whose subject the tree hangs on the participle i before it: “The man charged with robbing Ann Roe pleaded
// guilty”, “The men charged in May were freed”; -1 if i has none.
func (x *eventReader) mainVerb(i int) int {
	s := x.child(i, "nsubj:pass")
	if t := &x.toks[i]; t.Tag != "VBN" || t.Rel != "root" && t.Rel != "ccomp" || s < 0 || s > i || x.child(i, "aux", "aux:pass", "mark") >= 0 || x.relative(s) {
		return -1
	}
	for v := i + 1; v < len(x.toks) && v < i+npLimit && x.toks[v].Rel != "punct"; v++ {
		if !x.verb(v) || !x.tensed(v) || x.child(v, "cc", "mark") >= 0 {
			continue
		}
		a, n := x.head(v), x.ownSubject(v)
		switch r := x.toks[v].Rel; {
		case a == i && r == "conj" && n < 0:
			return v
		case a > i && a < v && r == "ccomp" && x.head(a) == i && x.verb(a) && a < n && n < v && x.child(a, "obj") < 0:
			return v
		}
	}
	return -1
}

// makeRelative hangs participle i on its subject, and that on the main verb.
func (x *eventReader) makeRelative(i int, hang hanging) {
	v, s := x.mainVerb(i), x.child(i, "nsubj:pass")
	if n := x.ownSubject(v); n >= 0 {
		hang(n, x.head(v), "obj")
	}
	hang(v, x.head(i), x.toks[i].Rel)
	hang(i, s, "acl")
	x.hangSubject(s, v, hang)
}

// objectBefore returns the verb right before noun n whose object n is, where the tree takes n for a second subject of the verb behind: “The
// woman accused of robbing Ann Roe fled”; -1 if there is none.
func (x *eventReader) objectBefore(n int) int {
	v := x.head(n)
	if r := x.toks[n].Rel; r != "nsubj" && r != "nsubj:pass" || v < n {
		return -1
	}
	s, a := x.child(v, "nsubj", "nsubj:pass"), n-1
	for a > s && x.head(a) == n {
		a--
	}
	if s == n || a <= s || x.toks[a].Tag != "VBG" && x.toks[a].Tag != "VB" || !x.verb(a) || x.child(a, "obj") >= 0 {
		return -1
	}
	for k, i := x.head(a), 0; k > s && i < chainLimit; k, i = x.head(k), i+1 {
		if x.head(k) == s {
			return a
		}
	}
	return -1
}

// dayAsSubject returns the day that the tree takes for the subject of the clause which the relative pronoun i begins, and i for an object:
// “Ann Roe, who late Monday met the king”; -1 if it does not so.
func (x *eventReader) dayAsSubject(i int) int {
	v := x.head(i)
	if x.toks[i].Rel != "obj" || !x.relative(i) || v < i || !x.has(v, "obj") {
		return -1
	}
	if s := x.child(v, "nsubj"); s > i && s < v && x.timed[s] {
		return s
	}
	return -1
}

// addressed reports whether i is the subject, with an aside behind it, of the verb that the tree takes for one said to i.
func (x *eventReader) addressed(i int) bool {
	v := x.head(i)
	if x.toks[i].Rel != "vocative" || v < i || !x.verb(v) || x.ownSubject(v) >= 0 || !x.actor(i) {
		return false
	}
	first := v
	if k := x.child(v, "aux", "aux:pass"); k >= 0 {
		first = k
	}
	return x.toks[first].Tag == "VBZ" || x.toks[first].Tag == "VBD"
}

// quotedBehind reports whether i, which the tree takes for an object, is who said the words before the verb.
func (x *eventReader) quotedBehind(i int) bool {
	v := x.head(i)
	if x.toks[i].Rel != "obj" || v < 1 || v > i || x.ownSubject(v) >= 0 || x.toks[v-1].Rel != "punct" || x.toks[v].Tag != "VBD" && x.toks[v].Tag != "VBZ" {
		return false
	}
	c := x.child(v, "ccomp")
	return c >= 0 && c < v && x.doer(i)
}

// subjectOfAuxiliary reports whether the tree hangs subject i on the auxiliary before its verb.
func (x *eventReader) subjectOfAuxiliary(i int) bool {
	a := x.head(i)
	return x.toks[i].Rel == "nsubj" && !x.relative(i) && a > i && (x.toks[a].Rel == "aux" || x.toks[a].Rel == "aux:pass") && x.verb(x.head(a)) && x.head(a) > a
}

// nounOnIng returns the verb right behind i that the tree hangs on i, a noun on “-ing” which it takes for a verb; -1 if there is none.
func (x *eventReader) nounOnIng(i int) int {
	v := i + 1
	if x.toks[i].Tag != "VBG" || x.toks[i].Rel != "advcl" || v == len(x.toks) || x.head(v) != i && x.head(v) != x.head(i) || x.toks[v].Rel != "conj" || !x.has(i, "mark") {
		return -1
	}
	if x.toks[v].Tag != "VBD" && x.toks[v].Tag != "VBZ" || x.child(v, "cc", "nsubj") >= 0 {
		return -1
	}
	return v
}

// makeSubject makes the noun i the subject of the verb behind it.
func (x *eventReader) makeSubject(i int, hang hanging) {
	v := x.nounOnIng(i)
	hang(v, x.head(i), "advcl")
	hang(x.child(i, "mark"), v, "mark")
	hang(i, v, "nsubj")
	x.toks[i].Tag = "NN"
}

// participleBehind returns the predicate right before the participle i that the tree takes for the subject of i; -1 if there is none.
func (x *eventReader) participleBehind(i int) int {
	s := x.child(i, "nsubj", "nsubj:pass")
	if s < 0 || s != i-1 || x.toks[i].Tag != "VBD" && x.toks[i].Tag != "VBN" || x.child(i, "aux", "aux:pass") >= 0 {
		return -1
	}
	if !x.noun(s) || !x.has(s, "cop") || !x.has(s, "nsubj") {
		return -1
	}
	return s
}

// thatRelative returns the noun before the commas of an apposition behind which the clause of v tells with “that” what was done to it; -1 if
// there is none.
func (x *eventReader) thatRelative(v int) int {
	m, h := x.child(v, "mark"), x.head(v)
	if m < 1 || h < 0 || x.lower(m) != "that" || x.ownSubject(v) < m || x.child(v, "obj", "ccomp", "xcomp", "cc") >= 0 || withoutObject[x.toks[v].Lemma] {
		return -1
	}
	if x.toks[v].Rel == "acl" && h == m-1 && x.personNoun(h) { // “the woman that they elected”
		return h
	}
	if x.toks[v].Rel != "conj" || x.word(m-1) != "," {
		return -1
	}
	n := x.child(h, "obj")
	if n < 0 || n > m || x.child(n, "appos") < 0 {
		return -1
	}
	return n
}

// participleOfObject returns the object of the clause before, to which by somebody was done what the participle i tells that the tree takes for a
// second verb beside that clause's; -1 if i is no such participle.
func (x *eventReader) participleOfObject(i int) int {
	h := x.head(i)
	if x.toks[i].Tag != "VBN" || x.toks[i].Rel != "conj" || h < 0 || h > i || !x.verb(h) || x.passive(h) || !x.has(i, "obl:agent") {
		return -1
	}
	if x.child(i, "cc", "aux", "aux:pass", "nsubj", "nsubj:pass") >= 0 || !x.comma(h, i) {
		return -1
	}
	o := x.child(h, "obj")
	for j := o + 1; o > h && j < i; j++ {
		if x.verb(j) && x.tensed(j) {
			return -1
		}
	}
	if o > h && o < i {
		return o
	}
	return -1
}

// fronted returns the noun behind a preposition that the clause of v is about, which the tree hangs on v, taking v for a verb beside the main
// one behind; -1 if there is none.
func (x *eventReader) fronted(v int) int {
	s := x.child(v, "nsubj")
	if x.toks[v].Rel != "advcl" || x.head(v) < v || s < 0 || s > v || x.relative(s) || x.child(v, "mark", "advmod") >= 0 || !x.tensed(v) {
		return -1
	}
	n := x.child(v, "obl")
	if n < 0 || n > s || x.timed[n] || !x.noun(n) || !x.has(n, "case") || x.comma(n, s) {
		return -1
	}
	return n
}

// describesSubject returns the name behind the commas that i, which the tree takes for a thing beside the one before, describes; -1 if i
// describes none.
func (x *eventReader) describesSubject(i int) int {
	if x.toks[i].Rel != "conj" || !x.personNoun(i) || i+2 >= len(x.toks) || x.word(i+1) != "," || x.has(i, "cc") {
		return -1
	}
	for k := x.first[x.head(i)]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel == "conj" && k != i {
			return -1 // “the mayor, her deputy, …”
		}
	}
	n := i + 2
	for n+1 < len(x.toks) && x.head(n) == n+1 {
		n++
	}
	if v := x.head(n); v > n && x.toks[n].Rel == "nsubj" && x.verb(v) && x.personName(n) {
		return n
	}
	return -1
}

// verbBehind returns the main verb of the sentence that the tree takes for a second one beside i, which is that of a clause with “whose” or
// “having” before it; -1 if i is none such.
func (x *eventReader) verbBehind(i int) int {
	if x.toks[i].Rel != "root" || !x.verb(i) {
		return -1
	}
	v := x.child(i, "conj")
	if v < i || !x.verb(v) || !x.tensed(v) || !x.comma(i, v) {
		return -1
	}
	s, name, aux := x.ownSubject(i), x.child(i, "vocative"), x.child(i, "aux")
	switch {
	case name >= 0 && s > name && s < i && x.ownSubject(v) < 0:
		if k := x.child(s, "nmod:poss"); k >= 0 && x.lower(k) == "whose" {
			return v
		}
	case s < 0 && aux >= 0 && x.lower(aux) == "having" && x.ownSubject(v) > i:
		return v
	}
	return -1
}

// makeClauseBefore makes i the verb of a clause before the main verb behind it.
func (x *eventReader) makeClauseBefore(i int, hang hanging) {
	v, name := x.verbBehind(i), x.child(i, "vocative")
	hang(v, x.head(i), "root")
	if name < 0 {
		hang(i, v, "advcl")
		return
	}
	hang(name, v, "nsubj")
	hang(i, name, "acl:relcl")
}
