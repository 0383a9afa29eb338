package lede

import "slices"

// rehangNames mends where the tree parts those who act from their titles and clauses.
func (x *eventReader) rehangNames() {
	moved := false
	hang := func(i, head int, rel string) {
		x.toks[i].Head, x.toks[i].Rel = head, rel
		moved = true
	}
	for i := range x.toks {
		switch {
		case x.speakerLabel(i) >= 0: // “ROE: The man was arrested”
			d := x.speakerLabel(i)
			hang(d, x.head(i), x.toks[i].Rel)
			hang(i, x.head(i), "discourse")
		case x.objectOfParticiple(i) >= 0: // “Groups supporting Ann Roe raised $5 million”
			x.freeParticiple(i, x.objectOfParticiple(i), hang)
		case x.titleOfOwner(i) >= 0: // “the release of special counsel Ann Roe's report”
			n := x.titleOfOwner(i)
			thing := x.head(n)
			hang(thing, x.head(i), x.toks[i].Rel)
			if c := x.child(i, "case"); c >= 0 {
				hang(c, thing, "case")
			}
			hang(i, n, "compound")
		case x.subjectOfSubject(i): // “A lawyer for the Leeds diocese Thursday defended the mayor”
			k := x.head(i)
			hang(i, x.head(k), x.toks[k].Rel)
			hang(k, i, "nmod")
		}
	}
	if moved {
		x.grow()
	}
}

// speakerLabel returns the subject behind the label i of who speaks, -1 if i is none.
func (x *eventReader) speakerLabel(i int) int {
	d := x.child(i, "appos", "parataxis", "dep")
	if !x.name(i) || x.toks[i].Rel != "nsubj" && x.toks[i].Rel != "nsubj:pass" || d < 0 || d > i+npLimit {
		return -1
	}
	for k := range d {
		switch {
		case x.word(k) == ":" && k > i: // not “PHOTO: Ann Roe, the mayor”
			return d
		case !x.name(k):
			return -1
		}
	}
	return -1
}

// campaigning are verbs whose participle tells for or against whom a group is.
var campaigning = wordsOf("advise back criticize defend favor oppose represent support")

// objectOfParticiple returns whom those are for that the participle i describes and that the tree takes for the subject of the next verb, -1 if
// there is none.
func (x *eventReader) objectOfParticiple(i int) int {
	if x.toks[i].Tag != "VBG" || !campaigning[x.toks[i].Lemma] || x.has(i, "obj") || x.has(i, "aux") {
		return -1
	}
	v := x.child(i, "ccomp")
	if x.toks[i].Rel == "acl" && v < 0 {
		v = x.head(x.head(i))
	}
	if v < i || !x.verb(v) || x.has(v, "mark") {
		return -1
	}
	for o := x.first[v]; o >= 0; o = x.next[o] {
		if o > i && o < v && x.toks[o].Rel == "nsubj" && !x.comma(i, o) {
			return o
		}
	}
	return -1
}

// freeParticiple gives participle i its object, and those it describes to the verb of which the tree took the object for the subject.
func (x *eventReader) freeParticiple(i, object int, hang func(i, head int, rel string)) {
	v := x.head(object)
	if s := x.child(i, "nsubj"); s >= 0 {
		hang(v, x.head(i), x.toks[i].Rel)
		hang(s, v, "nsubj")
		hang(i, s, "acl")
	}
	hang(object, i, "obj")
}

// titleOfOwner returns the owner's name whose title is i, which the tree takes for a phrase of its own, -1 if there is none.
func (x *eventReader) titleOfOwner(i int) int {
	n := i + 1
	if !x.noun(i) || !x.personNoun(i) || x.toks[i].Tag != "NN" || n >= len(x.toks) || x.toks[n].Rel != "nmod:poss" || !x.name(n) || x.first[i] > i {
		return -1
	}
	if thing := x.head(n); thing > n && x.head(i) >= 0 && x.head(i) < i && x.head(i) != n && x.toks[i].Rel == "nmod" && slices.Contains([]string{"nmod", "nsubj"}, x.toks[thing].Rel) {
		return n
	}
	return -1
}

// subjectOfSubject reports whether the tree takes i, described by a phrase right behind, for the subject of the noun of the phrase.
func (x *eventReader) subjectOfSubject(i int) bool {
	k := x.head(i)
	return x.toks[i].Rel == "nsubj" && x.personNoun(i) && k > i+1 && !x.verb(k) && !x.has(k, "cop") && x.toks[k].Rel == "nsubj" &&
		x.toks[i+1].Tag == "IN" && !x.has(k, "case") && x.head(k) > k && x.verb(x.head(k))
}
