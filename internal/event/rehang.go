package event

import "github.com/ebc17271/lede/internal/english"

// rehang moves words of the planted sentence that the parser often hangs on the wrong word, where the sentence shows it.
func (x *eventReader) rehang() {
	x.mendWords(func(i int, hang hanging) {
		if !x.rehangSubject(i, hang) && !x.rehangClause(i, hang) {
			x.rehangPhrase(i, hang)
		}
	})
}

// rehangSubject mends where i, or what belongs to it, is the subject of another word, or stands beside one. It reports whether it did.
func (x *eventReader) rehangSubject(i int, hang hanging) bool {
	switch {
	case x.settingOfName(i):
		hang(i, x.governingVerb(i), "obl")
	case x.aside(i): // “Ann Roe, in an interview on Sunday, said”
		hang(i, x.head(x.head(i)), "obl")
	case x.subjectBeforeDay(i): // “Oslo today threatened to leave”
		hang(i, x.head(x.head(i)), "nsubj")
	case x.subjectBehindDay(i) >= 0: // “On Monday Poe left”
		hang(i, x.subjectBehindDay(i), "nsubj")
	case x.reducedRelative(i) >= 0: // “People briefed on the talks said”
		h, s := x.reducedRelative(i), x.child(i, "nsubj", "nsubj:pass")
		hang(s, h, "nsubj")
		hang(i, s, "acl")
		x.toks[i].Tag = "VBN"
	case x.nounOnIng(i) >= 0: // “after rioting erupted”
		x.makeSubject(i, hang)
	case x.participleBehind(i) >= 0: // “was the first woman elected”
		s := x.participleBehind(i)
		hang(s, x.head(i), x.toks[i].Rel)
		hang(i, s, "acl")
		x.toks[i].Tag = "VBN"
	default:
		return false
	}
	return true
}

// rehangClause mends where the clause of i, or its subject or object, hangs on another clause than its own. It reports whether it did.
func (x *eventReader) rehangClause(i int, hang hanging) bool {
	switch {
	case x.verbBehind(i) >= 0: // “Ann Roe, whose son died, left”, “Having served for years, she left”
		x.makeClauseBefore(i, hang)
	case x.participleOfObject(i) >= 0: // “the idea of buying it — derided by critics”
		hang(i, x.participleOfObject(i), "acl")
	case x.fronted(i) >= 0: // “According to a letter the ministry sent the council, it is late”
		n := x.fronted(i)
		hang(n, x.head(i), "obl")
		hang(i, n, "acl:relcl")
	case x.describesSubject(i) >= 0: // “opposed the bill, her deputy, Ann Roe, urged passage”
		hang(i, x.describesSubject(i), "appos")
	case x.thatRelative(i) >= 0: // “the bill, the largest ever, that she signed”
		n, that := x.thatRelative(i), x.child(i, "mark")
		hang(i, n, "acl:relcl")
		hang(that, i, "obj")
		x.toks[that].Tag = "WDT"
	case x.subjectOfAuxiliary(i): // “Roe and Poe have each left”
		hang(i, x.head(x.head(i)), x.toks[i].Rel)
	case x.addressed(i): // “Chile, for its part, has agreed”
		hang(i, x.head(i), "nsubj")
	case x.quotedBehind(i): // “"It was late," wrote the clerks”
		hang(i, x.head(i), "nsubj")
	case x.dayAsSubject(i) >= 0: // “Ann Roe, who late Monday met the king”
		hang(x.dayAsSubject(i), x.head(i), "obl:unmarked")
		hang(i, x.head(i), "nsubj")
	case x.mainVerb(i) >= 0: // “The man charged with robbing Ann Roe pleaded guilty”
		x.makeRelative(i, hang)
	case x.objectBefore(i) >= 0: // “The man accused of robbing Ann Roe fled”
		hang(i, x.objectBefore(i), "obj")
	case x.subjectBefore(i) >= 0: // “declared a curfew and most towns are closing schools”
		x.makeClause(i, hang)
	case x.relativeBehind(i) >= 0: // “the story of Ann Roe, who was jailed in May”
		hang(i, x.relativeBehind(i), "acl:relcl")
	default:
		return false
	}
	return true
}

// rehangPhrase mends where a phrase hangs on another word than its own.
func (x *eventReader) rehangPhrase(i int, hang hanging) {
	switch {
	case x.upTo(i): // “arrested up to 40 miners”
		n := i + 2
		if x.toks[n].Rel == "nummod" && x.head(n) > n {
			n = x.head(n)
		}
		hang(i, i+2, "advmod")
		hang(i+1, i, "fixed")
		if v := x.head(n); v >= 0 && v < i && x.verb(v) && x.child(v, "obj", "nsubj:pass") < 0 {
			hang(n, v, "obj")
		}
	case x.saysBehind(i) >= 0: // “for the death of Ann Roe, Governor Bob Poe said”
		hang(i, x.saysBehind(i), "nsubj")
	case x.withDoer(i) >= 0: // “ended with Ann Roe urging the council to act”
		hang(i, x.withDoer(i), "acl")
	case x.givenTo(i): // “provided photographs to the rebels”
		hang(i, x.governingVerb(i), "obl")
	case x.ofVerb(i): // “stripped Ann Roe of her office”
		hang(i, x.head(x.head(i)), "obl")
	case x.firstOfTwoObjects(i): // “sent the mayor a letter”
		hang(i, x.head(i), "iobj")
	case x.describedBehind(i): // “the head of Acme Steel, Ann Roe, resigned”
		hang(i, x.head(x.head(i)), "appos")
	case x.victimBehind(i): // “the shooting by police of Ann Roe”
		hang(i, x.head(x.head(i)), "nmod")
	case x.toks[i].Rel == "nmod":
		if c := x.lastBefore(i); c >= 0 {
			hang(i, c, "nmod")
		}
	}
}

// hanging hangs token i on another, or on nothing, -1.
type hanging func(i, head int, rel string)

// mendWords lets mend hang each token of the planted sentence elsewhere.
func (x *eventReader) mendWords(mend func(i int, hang hanging)) {
	moved := false
	hang := func(i, head int, rel string) {
		x.toks[i].Head, x.toks[i].Rel = head, rel
		moved = true
	}
	for i := range x.toks {
		mend(i, hang)
	}
	if moved {
		x.grow()
	}
}

// settingOfName reports whether i is a place or time that hangs on a person's name behind a verb: it tells where or when
// the verb's deed was done, “met Ann Roe in Oslo”, for a name needs nothing to tell who is meant. So does a place with a name
// behind people who are only counted: “killed three miners in Peru”.
func (x *eventReader) settingOfName(i int) bool {
	n := x.head(i)
	if x.toks[i].Rel != "nmod" || n < 0 || n > i || x.governingVerb(i) < 0 || x.cutOff(n, i) {
		return false
	}
	if !x.personName(n) && !(x.countedPeople(n) && x.name(i) && x.site(i)) {
		return false
	}
	switch x.preposition(i) {
	case "in", "at", "near", "outside", "inside":
		return x.timed[i] || x.site(i)
	case "on", "after", "before", "during", "since", "until", "following", "ahead":
		return true
	}
	return false
}

// aside reports whether i tells between commas behind the name of a subject where or when the verb's deed was done.
func (x *eventReader) aside(i int) bool {
	n := x.head(i)
	if x.toks[i].Rel != "nmod" || n < 0 || n > i || x.toks[n].Rel != "nsubj" || !x.personName(n) || !x.cutOff(n, i) || !x.verb(x.head(n)) || x.head(n) < i {
		return false
	}
	switch x.preposition(i) {
	case "in", "at", "on", "during", "after", "before":
		return true
	}
	return false
}

// personName reports whether i heads a person's name, or a description with one behind it: “her counterpart Ann Roe”.
func (x *eventReader) personName(i int) bool {
	if x.noun(i) {
		if i = x.child(i, "appos", "flat"); i < 0 {
			return false
		}
	}
	return x.name(i) && x.meansPerson(i)
}

// countedPeople reports whether i heads people told by their number: “three miners”.
func (x *eventReader) countedPeople(i int) bool {
	return x.personNoun(i) && x.has(i, "nummod")
}

// personNoun reports whether the lemma of i is a noun that names a person.
func (x *eventReader) personNoun(i int) bool {
	_, ok := english.PersonNoun(x.toks[i].Lemma)
	return ok
}

// governingVerb returns the verb before the name that i hangs on, whose object or phrase the name is; -1 if it is another's.
func (x *eventReader) governingVerb(i int) int {
	n := x.head(i)
	for range chainLimit {
		if n < 0 {
			return -1
		}
		h := x.head(n)
		switch x.toks[n].Rel {
		case "obj", "obl", "iobj", "obl:agent":
			if h >= 0 && h < n && x.verb(h) {
				return h
			}
			return -1
		case "appos", "conj", "flat":
			n = h
		default:
			return -1
		}
	}
	return -1
}

// lastBefore returns the last of the things side by side behind which phrase i stands, if the tree hangs it on the first of them; else
// -1: “seized rifles and bombs from the rebels”. Nouns that name events keep what is told of them.
func (x *eventReader) lastBefore(i int) int {
	n, last := x.head(i), -1
	if n < 0 || !x.noun(n) && !x.name(n) || x.words.nouns[x.toks[n].Lemma] != "" {
		return -1
	}
	for k := x.first[n]; k >= 0 && k < i; k = x.next[k] {
		if x.toks[k].Rel == "conj" && k > n && !x.verb(k) {
			last = k
		}
	}
	return last
}

// subjectBeforeDay reports whether i is a name that the tree takes for a part of the day behind it, before a verb without a subject.
func (x *eventReader) subjectBeforeDay(i int) bool {
	d := x.head(i)
	if x.toks[i].Rel != "compound" || d != i+1 || !x.name(i) || x.timed[i] || !x.timed[d] {
		return false
	}
	v := x.head(d)
	return v > d && x.verb(v) && x.ownSubject(v) < 0 && (x.toks[v].Tag == "VBD" || x.toks[v].Tag == "VBZ" || x.has(v, "aux"))
}

// upTo reports whether “up to” and a number begin at i, in which the tree often sees a particle and a preposition.
func (x *eventReader) upTo(i int) bool {
	return i+2 < len(x.toks) && x.lower(i) == "up" && x.lower(i+1) == "to" && x.toks[i+2].Tag == "CD" && x.toks[i+1].Rel != "fixed"
}

// saysBehind returns the main verb behind noun or name i that the tree leaves without a subject, hanging i on the clause before the comma; -1 if
// there is none. Of a title and a name only the name is hung.
func (x *eventReader) saysBehind(i int) int {
	h := x.head(i)
	if r := x.toks[i].Rel; r != "conj" && r != "obl" || h < 0 || h > i || !x.name(i) || x.timed[i] || x.child(i, "cc", "case") >= 0 {
		return -1
	}
	v := i + 1
	for v < len(x.toks) && !x.verb(v) && x.toks[v].Rel != "punct" && x.head(v) >= i { // “and her deputy on Monday”
		v++
	}
	if v == len(x.toks) || !x.verb(v) || x.toks[v].Rel != "root" || x.toks[v].Tag != "VBD" && x.toks[v].Tag != "VBZ" || x.ownSubject(v) >= 0 {
		return -1
	}
	k := i - 1
	for k > h && x.name(k) {
		k--
	}
	if k > h && x.word(k) == "," {
		return v
	}
	return -1
}

// withDoer returns who stands between “with” and the participle i that tells what he does, -1 if nobody does.
func (x *eventReader) withDoer(i int) int {
	if x.toks[i].Tag != "VBG" || x.toks[i].Rel != "advcl" || x.child(i, "nsubj", "mark") >= 0 || x.head(i) < 0 {
		return -1
	}
	k := i - 1
	for k > 0 && x.toks[k].Rel == "flat" {
		k--
	}
	if k > x.head(i) && x.head(k) == x.head(i) && x.toks[k].Rel == "obl" && x.preposition(k) == "with" && x.actor(k) {
		return k
	}
	return -1
}

// robbing are verbs that tell with “of” what somebody is robbed, told or accused of.
var robbing = english.WordsOf("accuse acquit advise assure clear convict convince cure deprive dispossess inform notify persuade relieve remind rid rob strip suspect warn")

// ofVerb reports whether a phrase with “of” hangs on the object of such a verb.
func (x *eventReader) ofVerb(i int) bool {
	o := x.head(i)
	if x.toks[i].Rel != "nmod" || x.preposition(i) != "of" || o < 0 || x.toks[o].Rel != "obj" || !x.actor(o) {
		return false
	}
	v := x.head(o)
	return v >= 0 && v < o && x.verb(v) && robbing[x.toks[v].Lemma]
}

// givenTo reports whether a phrase with “to” hangs on a thing that a verb gives: it tells to whom. Nouns that name events keep theirs.
func (x *eventReader) givenTo(i int) bool {
	n := x.head(i)
	if x.toks[i].Rel != "nmod" || x.preposition(i) != "to" || n < 0 || n > i || !x.actor(i) || x.words.nouns[x.toks[n].Lemma] != "" || x.actor(n) {
		return false
	}
	v := x.governingVerb(i)
	return v >= 0 && (x.toks[n].Rel == "obj" || x.toks[n].Rel == "conj") && giving[x.toks[v].Lemma]
}

// firstOfTwoObjects reports whether i is who is given or told the thing right behind.
func (x *eventReader) firstOfTwoObjects(i int) bool {
	v := x.head(i)
	if x.toks[i].Rel != "obj" || v < 0 || v > i || !giving[x.toks[v].Lemma] || !x.actor(i) {
		return false
	}
	for k := x.next[i]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel == "obj" {
			return !x.comma(i, k)
		}
	}
	return false
}

// describedBehind reports whether i is a person's name between commas that the tree takes for a second thing beside what the description
// before it is of.
func (x *eventReader) describedBehind(i int) bool {
	of := x.head(i)
	if x.toks[i].Rel != "conj" || of < 0 || of > i || x.toks[of].Rel != "nmod" || x.has(i, "cc") || !x.meansPerson(i) {
		return false
	}
	d := x.head(of)
	return d >= 0 && d < of && x.personNoun(d) && !x.meansPerson(of) && x.setOff(of, i)
}

// victimBehind reports whether i is a person behind “of” that the tree hangs on those by whom the deed was done.
func (x *eventReader) victimBehind(i int) bool {
	by := x.head(i)
	if x.toks[i].Rel != "nmod" || x.preposition(i) != "of" || by < 0 || x.toks[by].Rel != "nmod" || x.preposition(by) != "by" || !x.meansPerson(i) {
		return false
	}
	n := x.head(by)
	return n >= 0 && n < by && x.words.nouns[x.toks[n].Lemma] != "" && x.behind(n, "of") < 0
}
