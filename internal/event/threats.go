package event

// threat reports whether one who warns threatens: he says what his own side will do, or tells another side what to do. “Warned that
// police will break up the rally”, “warned the rebels”, “warned Norway not to fish there”, but not “warned that prices could rise”,
// “warned residents of a storm”.
func (x *eventReader) threat(v, object int) bool {
	if c := x.child(v, "ccomp"); c >= 0 {
		return x.ownMove(c)
	}
	if object < 0 || x.oblique(v, "of") >= 0 || x.oblique(v, "about") >= 0 {
		return false
	}
	return x.adversary(object) || x.groupOrPerson(object) && (x.has(v, "xcomp") || x.oblique(v, "against") >= 0)
}

// ownMove reports whether the clause of c tells what the speaker or his forces will do against somebody, or will no longer stand.
func (x *eventReader) ownMove(c int) bool {
	switch x.modal(c) {
	case "will", "would", "'ll", "’ll", "wo", "shall":
	default:
		return false
	}
	s := x.ownSubject(c)
	if s < 0 || !x.verb(c) || x.passive(c) {
		return false
	}
	if x.toks[s].Tag != "PRP" && !x.ofClass(s, "@force") && !x.ofClass(s, "@military") {
		return false
	}
	return x.negated(c) || x.lower(s) != "it" && isPlover(x.verbType(c))
}

// adversary reports whether i is another state or an armed or striking group.
func (x *eventReader) adversary(i int) bool {
	return x.ofClass(i, "@foe") || x.objectMeets(i, "place")
}

// groupOrPerson reports whether i is a name of somebody.
func (x *eventReader) groupOrPerson(i int) bool {
	return x.groupName(i) || x.meansPerson(i)
}
