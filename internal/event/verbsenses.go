package event

import "strings"

// judged reports whether v says what somebody holds a thing to be, or how he fares: “found the film dull”, “found herself alone”, but not
// “found the boy dead”, “found the boy hiding in a barn”.
func (x *eventReader) judged(v, object int) bool {
	if object >= 0 && strings.HasSuffix(x.lower(object), "self") {
		return true
	}
	c := x.child(v, "xcomp")
	if c < 0 || x.toks[c].Tag != "JJ" && x.toks[c].Tag != "NN" {
		return false
	}
	switch x.toks[c].Lemma {
	case "alive", "dead", "unconscious":
		return false
	}
	return true
}

// inManner reports whether v tells how somebody is dealt with: “treated her fairly”, “treated him like a child”, not “treated her in Leeds”.
func (x *eventReader) inManner(v int) bool {
	for k := x.first[v]; k >= 0; k = x.next[k] {
		switch w := x.lower(k); {
		case x.toks[k].Rel == "advmod" && (strings.HasSuffix(w, "ly") && k > v || w == "how" || w == "well" || w == "badly" || w == "better" || w == "worse"):
			return true
		case x.toks[k].Rel == "obl" || x.toks[k].Rel == "advcl":
			switch x.preposition(k) {
			case "like", "as":
				return true
			case "with":
				return x.toks[k].Rel == "obl" && !x.ofClass(k, "@medicine") && !x.ofClass(k, "@ailing")
			}
		}
	}
	return false
}

// asking reports whether what hangs on noun i says what is asked for.
func (x *eventReader) asking(i int) bool {
	if n := i + 1; n+1 < len(x.toks) { // whatever the tree hangs it on
		switch w := x.lower(n); {
		case w == "for", w == "on" && !x.timed[n+1], w == "to" && x.toks[n+1].Tag == "VB":
			return true
		}
	}
	for k := x.first[i]; k >= 0; k = x.next[k] {
		if p := x.preposition(k); k > i && (p == "for" || x.toks[k].Rel == "acl" && (x.mark(k) == "to" || x.mark(k) == "for")) {
			return true
		}
	}
	return false
}
