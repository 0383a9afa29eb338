package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// passive reports whether v is in the passive.
func (x *eventReader) passive(v int) bool {
	if k := x.child(v, "aux:pass"); k >= 0 {
		return !x.contractedHas(v, k) && !x.opposed(v)
	}
	if k := x.child(v, "aux"); k >= 0 && x.toks[k].Lemma == "have" || x.toks[v].Tag != "VBN" && x.toks[v].Tag != "VBD" {
		return false // “has agreed”, “agrees”
	}
	if x.activeAfterAll(v) || withoutObject[x.toks[v].Lemma] || x.opposed(v) {
		return false
	}
	if x.doneToSubject(v) {
		return true
	}
	if x.has(v, "nsubj:pass") {
		return x.toks[v].Tag == "VBN" || !x.has(v, "obj")
	}
	if x.sharesPassive(v) {
		return true
	}
	if x.toks[v].Tag != "VBN" || x.has(v, "aux") {
		return false
	}
	if x.has(v, "nsubj") { // “had his hair cut”
		past := x.toks[v].Rel == "root" && !strings.HasSuffix(x.lower(v), "n") // “Farmers signed up”, but not “The poll taken in May”
		return !x.has(v, "obj") && x.toks[v].Rel != "acl:relcl" && !past       // “the firm his father founded”
	}
	switch x.toks[v].Rel {
	case "acl", "acl:relcl", "advcl", "xcomp":
		return true
	}
	return false
}

// opposed reports whether the participle v tells what its subject thinks: “are opposed to the plan”.
func (x *eventReader) opposed(v int) bool {
	return x.toks[v].Lemma == "oppose" && x.oblique(v, "to") > v
}

// contractedHas reports whether the “'s” at k, which the tree takes for “is”, is “has”: “he's made a mistake”, “the mistake he's made”.
func (x *eventReader) contractedHas(v, k int) bool {
	if w := x.lower(k); w != "'s" && w != "’s" || x.word(k+1) == "being" {
		return false
	}
	if x.toks[v].Rel == "acl:relcl" {
		s := x.ownSubject(v)
		return s >= 0 && !x.relative(s) && !x.asksWhere(v)
	}
	l := x.toks[v].Lemma
	return withoutObject[l] || l == "work" || x.child(v, "obj") > v && !giving[l] && !naming[l]
}

// doneToSubject reports whether what looks like a past tense is a participle: “Asked what he wants, the mayor left”, “Man arrested over
// fire”, “Farmer fined $900”, “wants the mayor fired”.
func (x *eventReader) doneToSubject(v int) bool {
	t, h, o := &x.toks[v], x.head(v), x.child(v, "obj")
	if x.child(v, "aux", "mark", "xcomp") >= 0 {
		return false
	}
	s := x.child(v, "nsubj")
	switch {
	case s < 0:
		return t.Rel == "advcl" && h > v && x.comma(v, h) && x.ownSubject(v) < 0
	case s > v || x.relative(s):
		return false
	case o < 0 && (x.has(v, "obl:agent") || x.comma(s, v) || t.Rel == "ccomp" && causing[x.toks[h].Lemma]) && x.doneBy(v):
		return true // “The guidance, released by the agency, is short”
	case o >= 0:
		return x.lower(v) == "fined" && (x.toks[o].Tag == "$" || x.toks[o].Tag == "CD")
	case t.Rel == "ccomp" && causing[x.toks[h].Lemma]:
		return h < s && x.ownSubject(h) >= 0 && !x.comma(h, v)
	}
	return alwaysObject[t.Lemma] && (x.actor(s) || x.personNoun(s)) && !x.has(v, "ccomp")
}

// doneBy reports whether somebody stands behind v with “by”.
func (x *eventReader) doneBy(v int) bool {
	for k := x.first[v]; k >= 0; k = x.next[k] {
		if r := x.toks[k].Rel; (r == "obl:agent" || r == "obl") && k > v && x.preposition(k) == "by" && x.doer(k) && !x.timed[k] && !x.margin(k) {
			return true
		}
	}
	return false
}

// causing are verbs that tell with a name and a participle what is, or is to be, done to somebody.
var causing = english.WordsOf("get have like need order prefer see want")

// alwaysObject are verbs that tell what is done to somebody; without an object they tell what is done to the subject.
var alwaysObject = english.WordsOf("acquit arrest assassinate convict detain evacuate execute extradite fine handcuff hospitalize indict injure jail kidnap murder oust rescue sentence wound")

// activeAfterAll reports whether a form that may be a past tense or a participle has who acts before it and whom it is done to behind
// it, whatever the tree calls the first: “Soldiers arrested a hundred farmers on Saturday”, but not “Bob Poe named envoy”.
func (x *eventReader) activeAfterAll(v int) bool {
	s, o := x.child(v, "nsubj:pass"), x.child(v, "obj")
	if n := x.ownSubject(v); o >= 0 && o < n && n < v && x.relative(o) && !x.relative(n) && !x.has(v, "aux") { // “which the council approved”
		return true
	}
	r := x.toks[v].Rel
	return s >= 0 && s < v && o > v && !x.has(v, "aux") && !x.present && (r == "root" || r == "ccomp") && (x.actor(s) || bodies[x.toks[s].Lemma]) &&
		(x.actor(o) || x.noun(o) && !x.comma(v, o) && !naming[x.toks[v].Lemma] && !giving[x.toks[v].Lemma])
}

// naming are verbs whose passive may have a noun behind it: “was named chairwoman”.
var naming = english.WordsOf("appoint ask brand call consider crown declare deem deny dub elect make name nominate promise proclaim pronounce vote")

// sharesPassive reports whether v stands beside a passive whose auxiliary is also its own: “was arrested and charged”.
func (x *eventReader) sharesPassive(v int) bool {
	h := x.head(v)
	if x.toks[v].Rel != "conj" || h < 0 || !x.verb(h) || x.has(v, "aux") {
		return false
	}
	if x.has(v, "nsubj") { // “the bank was closed and its head jailed”
		return x.toks[v].Tag == "VBN" && x.has(h, "aux:pass") && !x.has(v, "obj")
	}
	if r := x.toks[h].Rel; (r == "acl" || r == "acl:relcl") && x.toks[h].Tag == "VBN" && x.ownSubject(h) < 0 && (x.toks[v].Tag == "VBN" || x.has(v, "obl:agent")) {
		return x.passive(h) // “a rule approved by the council and signed by the mayor”
	}
	return x.has(h, "aux:pass") && (x.toks[v].Tag == "VBN" || !x.has(v, "obj")) || x.toks[v].Tag == "VBN" && x.has(h, "nsubj:pass")
}

// subject returns the subject of v, which may stand with another verb (“the king rose
// and left”, “agreed to send”, “the man accused of spying”), and whether v is done to it.
func (x *eventReader) subject(v, depth int) (s int, passive bool) {
	if k := x.ownSubject(v); k >= 0 {
		if x.relative(k) && x.antecedent(v) >= 0 {
			k = x.antecedent(v)
		}
		if x.verb(k) {
			return -1, false
		}
		if n := x.counting(v, k, depth); n >= 0 { // “two men are in hospital after both were shot”
			k = n
		}
		if n := x.behind(k, "of"); n >= 0 && x.beingDone(v) { // “the news of letters being sent”
			k = n
		}
		return k, x.passive(v)
	}
	h := x.head(v)
	if h < 0 || depth == 0 {
		return -1, false
	}
	switch x.toks[v].Rel {
	case "conj", "parataxis":
		if x.toks[v].Rel == "parataxis" && x.toks[v].Tag != "VBG" {
			return -1, false
		}
		s, _ = x.subject(h, depth-1)
		if s < 0 && !x.verb(h) {
			return -1, false
		}
		return s, x.passive(v)
	case "advcl":
		return x.subjectBeside(v, h, depth)
	case "xcomp":
		if k := x.askedTo(h); k >= 0 && x.mark(v) == "to" { // “for calling on the council to act”
			return k, x.passive(v)
		}
		if k := x.oblique(h, "to"); k > h && x.toks[v].Tag == "VB" && x.groupStart(v) == v && x.mark(v) == "" && x.actor(k) && x.child(h, "obj") < 0 && !x.comma(k, v) {
			return k, false // “listened to the mayor speak”
		}
		return x.controller(h, depth), x.passive(v)
	case "acl", "acl:relcl":
		return x.modified(v, h, depth)
	}
	return -1, false
}

// subjectBeside returns the subject of v in a clause beside that of h, and whether v is done to it: “fled after robbing a bank”, “called on the mayor to act”.
func (x *eventReader) subjectBeside(v, h, depth int) (s int, passive bool) {
	switch m := x.mark(v); {
	case m == "of", m == "for", m == "from" && hindering[x.toks[h].Lemma]: // “accused the army of killing villagers”, “kept him from leaving”
		s = x.controller(h, depth)
		if s >= 0 && m == "for" && x.toks[v].Tag == "VBG" && (x.sum(s) || bearing[x.toks[h].Lemma] && !x.doer(s)) { // “paid $5 million for misleading buyers”, “took heat for acting”
			s, _ = x.subject(h, depth-1)
		}
		if k := x.charged(s); k >= 0 { // “filed a complaint against the club for closing the hall”
			s = k
		}
		return s, x.passive(v)
	case m == "to" && (moving[x.toks[h].Lemma] || x.toks[h].Lemma == "put" && x.lower(h+1) == "together" || x.toks[h].Lemma == "make" && x.noun(x.child(h, "xcomp"))): // “paid the crew to wait”
		if k := x.controller(h, depth); k >= 0 && (x.doer(k) || teams[x.toks[k].Lemma]) {
			return k, x.passive(v)
		}
	case m == "to" && x.askedTo(h) >= 0: // “called on the mayor to act”
		return x.askedTo(h), x.passive(v)
	case m == "to" && x.chosen(h) >= 0: // “announced her pick to lead the bank”
		return x.chosen(h), x.passive(v)
	case m == "to" && x.preposition(h) == "up": // “it is up to the mayor to decide”
		return h, x.passive(v)
	case m == "" && x.beingDone(v): // “showed two men being led away”
		if k := x.child(h, "obj"); k > h && k < v && !x.comma(k, v) {
			return k, true
		}
	case m == "against": // “spoke against raising the tax”
		return -1, x.passive(v)
	}
	s, _ = x.subject(h, depth-1)
	return s, x.passive(v)
}

// counting returns the subject of the clause over v, where the subject k of v only counts its people again; else -1.
func (x *eventReader) counting(v, k, depth int) int {
	h := x.head(v)
	if w := x.lower(k); w != "both" && w != "all" && w != "each" || x.first[k] >= 0 || h < 0 || depth == 0 || x.toks[v].Rel != "advcl" && x.toks[v].Rel != "conj" {
		return -1
	}
	s, _ := x.subject(h, depth-1)
	if s >= 0 && (x.toks[s].Tag == "NNS" || x.toks[s].Tag == "NNPS" || x.has(s, "conj")) {
		return s
	}
	return -1
}

// beingDone reports whether v stands with “being” in a clause without a tense.
func (x *eventReader) beingDone(v int) bool {
	k := x.child(v, "aux:pass")
	return k >= 0 && x.toks[k].Tag == "VBG" && x.child(v, "aux") < 0
}

// ownSubject returns the subject that hangs on v itself, the nearest before it if a tree has more than one; not who
// only goes along: “Oslo along with its allies demanded”.
func (x *eventReader) ownSubject(v int) int {
	subject := -1
	for k := x.first[v]; k >= 0 && (k < v || subject < 0); k = x.next[k] {
		switch x.toks[k].Rel {
		case "nsubj", "nsubj:pass", "nsubj:outer", "csubj":
			if subject < 0 || !x.has(k, "case") && !x.timed[k] && (x.relative(subject) || !x.besideSubject(k)) {
				subject = k
			}
		}
	}
	if subject >= 0 {
		switch x.preposition(subject) {
		case "along", "alongside", "together", "with": // “She, along with her allies, left”
			if k := x.child(subject, "nsubj"); k >= 0 && k < subject {
				return k
			}
		}
	}
	return subject
}

// besideSubject reports whether i is a word that stands between a subject and its verb: “Roe and Poe have each vowed”, “crude last fell”.
func (x *eventReader) besideSubject(i int) bool {
	switch x.lower(i) {
	case "all", "both", "each", "first", "last", "next":
		return x.first[i] < 0
	}
	return false
}

// behind returns the phrase that hangs on noun i with a preposition, -1 if none does.
func (x *eventReader) behind(i int, preposition string) int {
	for k := x.first[i]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel == "nmod" && x.preposition(k) == preposition {
			return k
		}
	}
	return -1
}

// antecedent returns the noun that the relative clause of v is about, -1 if v is in none.
func (x *eventReader) antecedent(v int) int {
	if r := x.toks[v].Rel; r == "conj" {
		if n := x.nounOfRelative(v); n >= 0 {
			return n
		}
	}
	for range chainLimit {
		switch x.toks[v].Rel {
		case "acl:relcl", "acl":
			return x.meant(x.relativeOf(v))
		case "conj", "xcomp", "ccomp":
			if v = x.head(v); v < 0 {
				return -1
			}
		default:
			return x.nounOfRelative(v)
		}
	}
	return -1
}

// relativeOf returns the noun that the relative clause of v is about: the one that it hangs on, or one that this stands behind, as the event in a
// place, “the shooting in Leeds, England, which killed six”, and where the pronoun does not suit.
func (x *eventReader) relativeOf(v int) int {
	h, k := x.head(v), x.child(v, "nsubj", "nsubj:pass")
	if h < 0 || k < h {
		return h
	}
	switch w := x.lower(k); {
	case w == "which" && x.comma(h, k) && x.toks[v].Tag == "VBD" && x.has(v, "obj"):
		return x.happenedIn(h)
	case (w == "which" || w == "that") && x.personName(h) && x.toks[h].Rel == "nmod": // “a report by Ann Roe that was published”
		if g := x.head(h); x.noun(g) && !x.personNoun(g) {
			return g
		}
	case w == "who" && bodies[x.toks[h].Lemma] && x.toks[h].Rel == "nmod": // “members of the club who left”
		if g := x.head(h); x.personNoun(g) {
			return g
		}
	}
	return h
}

// meant returns whom or what a relative clause on noun h is about: “Ann Roe, the clerk who won”, “the party of the 1960s that ruled”.
func (x *eventReader) meant(h int) int {
	g := x.head(h)
	switch {
	case g < 0 || g > h:
	case x.timed[h] && x.toks[h].Rel == "nmod":
		return g
	case x.toks[h].Rel == "appos" && x.personNoun(h) && x.name(g) && !x.has(g, "conj"):
		return g
	}
	return h
}
