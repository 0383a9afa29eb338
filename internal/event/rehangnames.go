package event

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// rehangNames mends where the tree parts those who act from their titles and clauses.
func (x *eventReader) rehangNames() {
	x.mendWords(func(i int, hang hanging) {
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
		case x.pictured(i) >= 0: // “FILE - In this May 2019 file photo, Ann Roe attends a forum”
			hang(x.pictured(i), x.head(i), "nsubj")
			hang(i, x.head(i), "obl")
			for k := range i { // the day of the picture is that of the deed
				if x.timed[k] && x.head(k) >= 0 && !x.timed[x.head(k)] {
					hang(k, x.head(i), "obl:unmarked")
				}
			}
		case x.ofSentence(i): // “applied for benefits, a sign of the crash”
			hang(i, x.head(i), "parataxis")
		case x.ordinalOf(i) >= 0: // “its third rate cut”
			hang(i, x.ordinalOf(i), "amod")
		case x.oneOfThem(i) >= 0: // “Two men, one of them a baker, were arrested”
			hang(i, x.oneOfThem(i), "appos")
		case x.halfWord(i) >= 0: // “the rate among low- and middle-income families fell”
			k, c := x.halfWord(i), x.child(i, "case")
			hang(k, x.head(i), "nmod")
			hang(c, k, "case")
			hang(i, k, "amod")
		}
	})
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
var campaigning = english.WordsOf("advise back criticize defend favor oppose represent support")

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
func (x *eventReader) freeParticiple(i, object int, hang hanging) {
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

// pictured returns the subject of a caption behind the word i for a picture, which the tree takes for the subject, -1 if there is none.
func (x *eventReader) pictured(i int) int {
	if !pictures[x.toks[i].Lemma] || x.toks[i].Rel != "nsubj" {
		return -1
	}
	for k := x.next[i]; k >= 0 && k < x.head(i); k = x.next[k] {
		if x.toks[k].Rel == "nsubj" {
			return k
		}
	}
	if k := x.child(i, "appos"); k > i && x.name(k) && x.cutOff(i, k) && x.behindOpener(i) {
		return k
	}
	return -1
}

// pictures are words for what a caption stands under.
var pictures = english.WordsOf("file image photo photograph picture")

// behindOpener reports whether the phrase of i begins with a preposition or a label: “In this photo”, “FILE photo”.
func (x *eventReader) behindOpener(i int) bool {
	return x.has(i, "case") || x.has(i, "compound") && x.word(0) == strings.ToUpper(x.word(0))
}

// ofSentence reports whether i, which the tree takes for an object, is set off by a comma behind another object or phrase of the verb: it says what the
// whole deed is.
func (x *eventReader) ofSentence(i int) bool {
	det, v := x.child(i, "det"), x.head(i)
	if x.toks[i].Rel != "obj" || v < 0 || v > i || det < 1 || x.lower(det) != "a" && x.lower(det) != "an" || x.word(det-1) != "," {
		return false
	}
	k := x.child(v, "obj", "obl", "iobj")
	return k > v && k < det && !x.timed[k]
}

// ordinalOf returns the noun that the ordinal i numbers, when the tree hangs it on the word between, -1 if it does not: “its third rate cut”.
func (x *eventReader) ordinalOf(i int) int {
	if x.toks[i].Rel != "amod" || !ordinals[x.word(i)] {
		return -1
	}
	if k := x.head(i); k == i+1 && x.toks[k].Rel == "compound" && x.noun(k) && x.noun(x.head(k)) {
		return x.head(k)
	}
	return -1
}

var ordinals = english.WordsOf("first second third fourth fifth sixth seventh eighth ninth tenth last latest next previous")

// oneOfThem returns the subject of which i, set off by a comma, tells more, -1 if it does not.
func (x *eventReader) oneOfThem(i int) int {
	if r := x.toks[i].Rel; r != "nsubj" && r != "nsubj:pass" || i == 0 || x.word(i-1) != "," {
		return -1
	}
	if of := x.behind(i, "of"); of < 0 || x.lower(of) != "them" && x.lower(of) != "whom" {
		return -1
	}
	return x.otherSubject(i)
}

// halfWord returns the noun whose first half word is i: “low- and middle-income families”, where the tree takes the noun for a subject of its own. It is
// -1 if i is none.
func (x *eventReader) halfWord(i int) int {
	s := x.head(i)
	if x.toks[i].Rel != "nmod" || x.toks[i].Tag != "JJ" || s < 0 || s > i || !x.has(i, "case") || i+2 >= len(x.toks) || x.word(i+1) != "-" || x.toks[i+2].Tag != "CC" {
		return -1
	}
	for k := i + 3; k < len(x.toks) && k < i+chainLimit; k++ {
		if x.toks[k].Rel == "nsubj" && x.head(k) == x.head(s) && x.toks[s].Rel == "nsubj" {
			return k
		}
	}
	return -1
}

// otherSubject returns the subject before i of the same verb, -1 if there is none.
func (x *eventReader) otherSubject(i int) int {
	v := x.head(i)
	for k := x.first[v]; k >= 0 && k < i; k = x.next[k] {
		if x.toks[k].Rel == "nsubj" || x.toks[k].Rel == "nsubj:pass" {
			return k
		}
	}
	return -1
}
