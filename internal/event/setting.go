package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/english/linear"
)

// A setting is how a word that may name an event stands in its sentence.
type setting struct {
	i                    int
	subject, object      int // whom or what the tree has as who acts and what it is done to, -1 for none
	governor             int // the next verb above, -1 for none
	higher               int // its subject
	above                int // how many heads it is above
	passive, shared      bool
	denied               bool
	auxiliaries, modal   uint64
	mark, particle, prep uint64
	determiner           uint64
	dated, placed        bool // a time or place hangs on it
}

func (v *view) setting(i int) setting {
	s := setting{i: i, subject: -1, object: -1, governor: -1, higher: -1}
	w := &v.words[i]
	if w.verb {
		s.passive = v.Passive(i)
		s.subject, s.shared = v.Subject(i)
		s.object = v.Object(i)
		if s.passive {
			s.subject, s.object = v.agent(i), s.subject
		}
	} else {
		s.subject, s.object = v.doerOfNoun(i), v.Behind(i, "of")
	}
	for k := v.First(i); k >= 0; k = v.Next(k) {
		v.dependent(&s, k)
	}
	for g := v.Head(i); g >= 0 && s.above < 6; g = v.Head(g) {
		s.above++
		if v.Verb(g) {
			s.governor = g
			s.higher, _ = v.Subject(g)
			break
		}
	}
	return s
}

// dependent tells s of a dependent of its word.
func (v *view) dependent(s *setting, k int) {
	w := &v.words[k]
	switch v.Rel(k) {
	case "aux", "aux:pass":
		s.auxiliaries = s.auxiliaries*31 + w.lemma
		if v.Tag(k) == "MD" {
			s.modal = w.low
		}
	case "mark":
		s.mark = w.low
	case "case":
		s.prep = w.low
	case "compound:prt":
		s.particle = w.low
	case "det", "nmod:poss":
		s.determiner = w.low
		if v.Rel(k) == "nmod:poss" {
			s.determiner = 1
		}
	case "advmod":
		switch v.Lower(k) {
		case "not", "n't", "n’t", "never":
			s.denied = true
		}
	}
	if v.Lower(k) == "no" && v.Rel(k) == "det" {
		s.denied = true
	}
	s.dated = s.dated || w.time > 0
	s.placed = s.placed || w.kind == aPlace && strings.HasPrefix(v.Rel(k), "obl")
}

// agent returns who stands with “by” behind verb i.
func (v *view) agent(i int) int {
	if k := v.Child(i, "obl:agent"); k >= 0 {
		return k
	}
	return v.Behind(i, "by")
}

// doerOfNoun returns who may do what noun i names: “their attack”, “the attack by rebels”.
func (v *view) doerOfNoun(i int) int {
	if k := v.Child(i, "nmod:poss"); k >= 0 {
		return k
	}
	return v.Behind(i, "by")
}

// noWord stands for a word that is not there.
var noWord = linear.String("")
