package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/loglinear"
)

// A role is what a phrase is to an event.
type role int

// The roles, as the annotators name them.
const (
	none role = iota
	who
	whom
	to
	about
	where
	when
	roles
)

var roleNames = []string{"none", "who", "whom", "to", "about", "where", "when"}

// An argument is a phrase that may play a role in an event.
type argument struct {
	i    int // the head of the phrase
	deep uint64
	p    [roles]float64
	odds [roles]uint8 // classes of p (see oddsClass)
	role role
}

// rate says how probable each role is, and keeps what rivals are told of it.
func (a *argument) rate(p [roles]float64) {
	a.p = p
	for c, q := range p {
		a.odds[c] = uint8(oddsClass(loglinear.LogOdds(q)))
	}
	a.role = role(loglinear.Best(p[:]))
}

// reach is how many words before and behind a trigger its arguments stand at most, and mostArguments how many they are.
const (
	reach         = 60
	mostArguments = 40
)

// arguments appends the phrases of its sentence that may play a role in the event of s.
func (v *view) arguments(list []argument, s *setting) []argument {
	from, to := v.Bounds(v.Sentence(s.i))
	from, to = max(from, s.i-reach), min(to, s.i+reach)
	n := len(list)
	for i := from; i < to && len(list)-n < mostArguments; i++ {
		if i != s.i && v.heads(i, s.i) {
			list = append(list, argument{i: i})
		}
	}
	return list
}

// heads reports whether i heads a phrase that may take part in what word t names.
func (v *view) heads(i, t int) bool {
	w := &v.words[i]
	rel, h := v.Rel(i), v.Head(i)
	if w.time > 0 {
		return h < 0 || v.words[h].time != w.time
	}
	if w.verb {
		return h == t && (rel == "xcomp" || rel == "ccomp" || rel == "advcl" || rel == "acl" || rel == "csubj" || rel == "obl" || rel == "nmod")
	}
	switch rel {
	case "compound", "amod", "nmod:desc":
		return h == t && (w.noun || w.name || w.kind != noName) || w.kind == aPlace || w.kind == anOrganization && (h < 0 || v.words[h].entity != w.entity)
	case "flat", "fixed", "goeswith", "punct", "det", "case", "mark", "cc", "aux", "aux:pass", "cop", "advmod", "nummod", "discourse", "expl", "compound:prt":
		return false
	}
	switch tag := v.Tag(i); tag {
	case "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "CD", "$", "DT", "FW":
		return !v.Relative(i)
	case "JJ", "VBN", "VBG", "JJR", "JJS":
		return strings.HasPrefix(rel, "nsubj") || rel == "obj" || rel == "obl" || rel == "nmod" || rel == "conj" && w.kind != noName
	case "WP":
		return true
	}
	return false
}

// What an argument is to a trigger as far as the tree says it.
const (
	unrelated uint64 = iota
	ownSubject
	sharedSubject
	passiveSubject
	ownObject
	byAgent
	indirect
	possessor
	ofNoun
	governorSubject // of the verb whose object the trigger is: “held talks”
	higherSubject
	besides = 16 // added for what is coordinated with one of the others
)

// relate tells what argument i is to the trigger of s.
func (v *view) relate(s *setting, i int) uint64 {
	if r := v.relation(s, i); r != unrelated {
		return r
	}
	if v.Rel(i) == "conj" {
		if r := v.relation(s, v.Head(i)); r != unrelated {
			return besides + r
		}
	}
	return unrelated
}

func (v *view) relation(s *setting, i int) uint64 {
	verb := v.words[s.i].verb
	switch {
	case verb && s.passive && i == s.object:
		return passiveSubject
	case verb && s.passive && i == s.subject:
		return byAgent
	case verb && i == s.subject && s.shared:
		return sharedSubject
	case verb && i == s.subject:
		return ownSubject
	case verb && i == s.object:
		return ownObject
	case i == s.subject:
		return possessor
	case i == s.object:
		return ofNoun
	case v.Head(i) == s.i && v.Rel(i) == "iobj":
		return indirect
	case i == s.higher && s.above == 1 && v.Rel(s.i) == "obj":
		return governorSubject
	case i == s.higher:
		return higherSubject
	}
	return unrelated
}
