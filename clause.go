package lede

// passive reports whether v is in the passive.
func (x *eventReader) passive(v int) bool {
	if x.has(v, "aux:pass") {
		return true
	}
	if k := x.child(v, "aux"); k >= 0 && x.toks[k].Lemma == "have" || x.toks[v].Tag != "VBN" && x.toks[v].Tag != "VBD" {
		return false // “has agreed”, “agrees”
	}
	if x.activeAfterAll(v) {
		return false
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
		return !x.has(v, "obj") && x.toks[v].Rel != "acl:relcl" // “the firm his father founded”
	}
	switch x.toks[v].Rel {
	case "acl", "advcl", "xcomp":
		return true
	}
	return false
}

// activeAfterAll reports whether a form that may be a past tense or a participle has who acts before it and whom it is done to behind
// it, whatever the tree calls the first: “Soldiers arrested a hundred farmers on Saturday”, but not “Bob Poe named envoy”.
func (x *eventReader) activeAfterAll(v int) bool {
	s, o := x.child(v, "nsubj:pass"), x.child(v, "obj")
	r := x.toks[v].Rel
	return s >= 0 && s < v && o > v && !x.has(v, "aux") && !x.present && (r == "root" || r == "ccomp") && (x.actor(s) || bodies[x.toks[s].Lemma]) &&
		(x.actor(o) || x.noun(o) && !x.comma(v, o) && !naming[x.toks[v].Lemma] && !giving[x.toks[v].Lemma])
}

// naming are verbs whose passive may have a noun behind it: “was named chairwoman”.
var naming = wordsOf("appoint ask brand call consider crown declare deem deny dub elect make name nominate promise proclaim pronounce vote")

// sharesPassive reports whether v stands beside a passive whose auxiliary is also its own: “was arrested and charged”.
func (x *eventReader) sharesPassive(v int) bool {
	h := x.head(v)
	if x.toks[v].Rel != "conj" || h < 0 || !x.verb(h) || x.child(v, "nsubj", "aux") >= 0 {
		return false
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
		switch m := x.mark(v); {
		case m == "of", m == "for", m == "from" && hindering[x.toks[h].Lemma]: // “accused the army of killing villagers”, “kept him from leaving”
			return x.controller(h, depth), x.passive(v)
		case m == "against": // “spoke against raising the tax”
			return -1, x.passive(v)
		}
		s, _ = x.subject(h, depth-1)
		return s, x.passive(v)
	case "xcomp":
		return x.controller(h, depth), x.passive(v)
	case "acl", "acl:relcl":
		return x.modified(v, h, depth)
	}
	return -1, false
}

// hindering are verbs whose object is kept from a deed; after others “from” tells of the subject's deeds: “took measures, from buying
// masks to closing doors”.
var hindering = wordsOf("ban bar block deter discourage dissuade exclude exempt hinder keep prevent prohibit protect restrain save spare stop")

// ownSubject returns the subject that hangs on v itself, the nearest before it if a tree has more than one; not who
// only goes along: “Oslo along with its allies demanded”.
func (x *eventReader) ownSubject(v int) int {
	subject := -1
	for k := x.first[v]; k >= 0 && (k < v || subject < 0); k = x.next[k] {
		switch x.toks[k].Rel {
		case "nsubj", "nsubj:pass", "nsubj:outer", "csubj":
			if subject < 0 || !x.has(k, "case") && !x.timed[k] {
				subject = k
			}
		}
	}
	return subject
}

// controller returns who does the complement of h: “forced the crew to land”: the
// crew; “promised the crew to land”, “is ready to help”: the subject.
func (x *eventReader) controller(h, depth int) int {
	if k := x.child(h, "obj", "iobj"); k >= 0 && x.toks[h].Lemma != "promise" && x.toks[h].Lemma != "threaten" {
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
		return h, x.passive(v)
	}
	if m != "to" && (m == "" || x.toks[v].Tag != "VBG") { // but “their love of making music”
		if x.toks[v].Rel == "acl:relcl" {
			return h, x.passive(v)
		}
		return -1, false
	}
	if k := x.child(h, "nmod:poss"); k >= 0 {
		return k, x.passive(v)
	}
	if g := x.head(h); g >= 0 && x.verb(g) && x.toks[h].Rel == "obj" {
		s, _ := x.subject(g, depth-1)
		return s, x.passive(v)
	}
	return -1, false
}

// antecedent returns the noun that the relative clause of v is about, -1 if v is in none.
func (x *eventReader) antecedent(v int) int {
	for range chainLimit {
		switch x.toks[v].Rel {
		case "acl:relcl", "acl":
			return x.head(v)
		case "conj", "xcomp", "ccomp":
			if v = x.head(v); v < 0 {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}
