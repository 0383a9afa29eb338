package event

import "github.com/ebc17271/lede/internal/english"

// Who does what an infinitive or participle tells stands with the verb or noun that it hangs on.

// controller returns who does the complement of h: “forced the crew to land”: the
// crew; “promised the crew to land”, “is ready to help”: the subject.
func (x *eventReader) controller(h, depth int) int {
	if k := x.child(h, "obj", "iobj"); k >= 0 && x.toks[h].Lemma != "promise" && x.toks[h].Lemma != "threaten" {
		if needing[x.toks[h].Lemma] && x.sum(k) { // “needs 30 votes to win”
			if k, _ = x.subject(h, depth-1); k >= 0 && !x.doer(k) {
				k = -1
			}
		}
		return k
	}
	s, _ := x.subject(h, depth-1)
	return s
}

// modified returns the subject of a participle or infinitive that hangs on noun h: “gunmen
// firing rockets”, “the bridge destroyed in May”, “their plan to leave”, “an offer to talk”.
func (x *eventReader) modified(v, h, depth int) (int, bool) {
	m := x.mark(v)
	if (x.toks[v].Tag == "VBG" || x.toks[v].Tag == "VBN") && m == "" {
		if g := x.head(h); x.toks[v].Tag == "VBG" && x.toks[h].Rel == "obj" && x.toks[g].Lemma == "have" && havingTo[x.toks[h].Lemma] { // “had trouble selling it”
			s, _ := x.subject(g, depth-1)
			return s, x.passive(v)
		}
		return x.printed(v, h), x.passive(v)
	}
	if m != "to" && (m == "" || x.toks[v].Tag != "VBG") { // but “their love of making music”
		if x.toks[v].Rel == "acl:relcl" {
			return h, x.passive(v)
		}
		return -1, false
	}
	if g := x.head(h); x.toks[h].Rel == "obl:agent" && m != "to" { // “was accused by her staff of lying”
		s, _ := x.subject(g, depth-1)
		return s, x.passive(v)
	}
	if g := x.head(h); m == "of" && x.toks[h].Rel == "obj" && robbing[x.toks[g].Lemma] { // “accused the leadership of hiding papers”
		return h, x.passive(v)
	}
	if g := x.head(h); m == "for" && x.toks[h].Rel == "obl" && punishing[x.toks[h].Lemma] && x.verb(g) { // “held them in contempt for refusing”
		return x.controller(g, depth), x.passive(v)
	}
	if k := x.toActOn(h, m); k >= 0 {
		return k, x.passive(v)
	}
	if g := x.head(h); g >= 0 && x.verb(g) && x.toks[h].Rel == "obj" {
		if k := x.child(g, "iobj"); k >= 0 { // “gave the council the right to hire”
			return k, x.passive(v)
		}
		s, _ := x.subject(g, depth-1)
		return s, x.passive(v)
	}
	return -1, false
}

// punishing are nouns for where, or in what, they are who have to answer for a deed.
var punishing = english.WordsOf("arrest bind contempt court custody dock fire hook jail prison trial trouble")

// printed returns the noun for a text that name h stands behind, where v tells that it was published; else h: “a report about Globex published
// in May”.
func (x *eventReader) printed(v, h int) int {
	switch x.toks[v].Lemma {
	case "air", "broadcast", "issue", "print", "publish", "release", "write":
		if g := x.head(h); x.toks[v].Tag == "VBN" && x.name(h) && x.toks[h].Rel == "nmod" && g >= 0 && x.noun(g) && !x.personNoun(g) {
			return g
		}
	}
	return h
}

// havingTo are nouns that tell with “have” how something went for who did it.
var havingTo = english.WordsOf("difficulty experience fun hardship luck problem success time trouble")

// toActOn returns who does what hangs with a mark on noun h: “the first woman to win”, “Ann Roe is their choice to lead it”, “their plan
// to leave”, “a refusal by the firm to pay”; -1 if h does not tell.
func (x *eventReader) toActOn(h int, mark string) int {
	if isChoice(x.toks[h].Lemma) {
		return x.describedAs(h)
	}
	if (x.personNoun(h) || x.name(h)) && ofDoer[mark] {
		if k := x.describedAs(h); k >= 0 {
			return k
		}
		return h
	}
	if k := x.child(h, "nmod:poss"); k >= 0 || mark != "to" && mark != "in" {
		return k
	}
	for _, p := range [...]string{"by", "among", "of", "from", "on", "for", "to"} {
		if p == "on" && !asking[x.toks[h].Lemma] {
			break
		}
		if k := x.behind(h, p); k >= 0 && x.doer(k) {
			return k
		}
	}
	return -1
}

// asking are nouns that tell with “on”, “for” or “to” who is to do something: “the pressure on the council to act”.
var asking = english.WordsOf("appeal call chance demand duty invitation need obligation opportunity order permission plan plea pressure request responsibility right time")

// ofDoer are the marks of clauses that tell behind a noun for somebody what he does: “a friend of building it”.
var ofDoer = english.WordsOf("for from in of to while")

// doer reports whether i names, or counts, somebody who can be moved to do something.
func (x *eventReader) doer(i int) bool {
	i = x.counted(i)
	return x.holdsActor(i) || x.personNoun(i) || bodies[x.toks[i].Lemma] && x.toks[i].Lemma != "authority"
}

// describedAs returns whom noun h describes: “Ann Roe was the first woman”, “Ann Roe, their choice”, “became the first woman”; -1 if
// nobody.
func (x *eventReader) describedAs(h int) int {
	switch x.toks[h].Rel {
	case "appos":
		return x.head(h)
	case "xcomp":
		if g := x.head(h); g >= 0 && x.verb(g) {
			return x.controller(g, chainLimit)
		}
	}
	if x.has(h, "cop") {
		return x.child(h, "nsubj")
	}
	return -1
}

// hindering are verbs whose object is kept from a deed; after others “from” tells of the subject's deeds: “took measures, from buying
// masks to closing doors”.
var hindering = english.WordsOf("ban bar block deter discourage dissuade exclude exempt hinder keep prevent prohibit protect restrain save spare stop")

// moving are verbs whose object is moved to a deed, where the tree takes the deed for a purpose of the subject's.
var moving = english.WordsOf("appoint assemble assign authorize bribe challenge choose command commission compel convene create deploy direct dispatch drive elect empower enlist establish force form get hire inspire instruct invite lobby motivate nominate order pay persuade pick press pressure prod prompt push recruit select send spur task tempt urge")

// teams are nouns for those who are brought together, or chosen, to do something, besides who can act for itself.
var teams = english.WordsOf("army board crew delegation force office panel squad team")

// bearing are verbs that tell what somebody gets or suffers for a deed.
var bearing = english.WordsOf("bear do draw earn face get have lose pay receive serve suffer take win")

// askedTo returns whom verb v asks with a preposition to do something: “called on the mayor to act”; -1 if it asks nobody so.
func (x *eventReader) askedTo(v int) int {
	for _, p := range askingWith[x.toks[v].Lemma] {
		if k := x.oblique(v, p); k > v && x.doer(k) && !x.timed[k] && x.words.nouns[x.toks[k].Lemma] == "" { // but “depends on talks with the mayor to end it”
			return k
		}
	}
	return -1
}

// askingWith are the prepositions behind which verbs have those whom they ask to do something.
var askingWith = map[string][]string{
	"appeal": {"to"}, "bank": {"on"}, "call": {"on", "upon"}, "count": {"on"}, "depend": {"on"}, "look": {"to"}, "plead": {"with"}, "prevail": {"on", "upon"},
	"rely": {"on", "upon"}, "turn": {"to"},
}

// chosen returns the object of verb v that is somebody chosen to do something, -1 if it has none.
func (x *eventReader) chosen(v int) int {
	if k := x.child(v, "obj"); k > v && isChoice(x.toks[k].Lemma) {
		return k
	}
	return -1
}

// isChoice reports whether a noun stands for somebody who is chosen.
func isChoice(lemma string) bool { return lemma == "choice" || lemma == "pick" }

// sum reports whether i is an amount, which does nothing: “$5 million”, “20 percent”.
func (x *eventReader) sum(i int) bool {
	return x.toks[i].Tag == "$" || (units[x.toks[i].Lemma] || x.word(i) == "%") && x.has(i, "nummod") || x.toks[i].Tag == "CD" && x.head(i) >= 0 && needing[x.toks[x.head(i)].Lemma]
}

// needing are verbs whose object, where it is a number, is needed for what the infinitive behind it tells: “needs 30 to win”.
var needing = english.WordsOf("have lack need require take")

// charged returns against whom the complaint or charge that i names is made, -1 if i names none.
func (x *eventReader) charged(i int) int {
	if i < 0 || !x.noun(i) {
		return -1
	}
	return x.behind(i, "against")
}
