package event

import "github.com/ebc17271/lede/internal/english"

// settle gives the happenings of the sentence their participants, factuality, place and time.
func (x *eventReader) settle(start int) {
	for i := start; i < len(x.found); i++ {
		h := &x.found[i]
		if h.noun {
			x.nounRoles(h)
		} else {
			x.verbRoles(h)
		}
		x.refine(h)
	}
	x.placesAndTimes(start)
	for i := start; i < len(x.found); i++ {
		h := &x.found[i]
		h.event.Factuality = x.whetherSo(h)
		h.known = h.noun && x.takesUp(h)
	}
	x.absorb(start)
	for i := start; i < len(x.found); i++ {
		x.fill(&x.found[i])
		x.noteEffect(&x.found[i])
	}
}

// noteEffect tells the verb of a clause what it does besides: “rammed a car into the wall, killing six”.
func (x *eventReader) noteEffect(h *happening) {
	v := h.word
	if x.toks[v].Rel != "advcl" || x.toks[v].Tag != "VBG" {
		return
	}
	if k := x.head(v); k >= 0 && x.at[k] >= 0 {
		x.found[x.at[k]].effect = h.event.Type
	}
}

// verbRoles finds who takes part in what a verb tells.
func (x *eventReader) verbRoles(h *happening) {
	h.agents = x.agents(h.verb)
	h.patients, h.recipients = x.patients(h.verb)
	switch {
	case isPlover(h.event.Type):
		x.targets(h, h.verb)
		if h.patients == nil && h.recipients == nil {
			h.themes = x.themes(h.verb)
		}
	case giving[x.toks[h.verb].Lemma] && h.patients != nil && h.recipients == nil:
		if k := x.oblique(h.verb, "to"); k > h.verb && x.actor(k) && !x.timed[k] && !x.meansPlace(k) {
			h.recipients = x.group(nil, k) // “sent a letter to the council”
		}
	case h.patients == nil && h.recipients == nil:
		h.themes = x.themes(h.verb)
	}
}

// giving are verbs by which something goes to somebody.
var giving = english.WordsOf("assign award bequeath bring deliver donate dedicate give grant hand issue lend mail offer pay pass present provide read sell send serve show submit supply teach tell transfer write")

// themes returns what an act without an object is about or leads to: “fell into a well”, “reacted to the win”,
// “apologised for the mistake”, “flew from Leeds to Oslo”.
func (x *eventReader) themes(v int) []int {
	from := -1
	for k := x.first[v]; k >= 0; k = x.next[k] {
		if k < v || x.toks[k].Rel != "obl" && x.toks[k].Rel != "obl:arg" || x.timed[k] || x.verb(k) || x.manner(k) {
			continue
		}
		switch p := x.preposition(k); p {
		case "from":
			if to := x.behind(k, "to"); to >= 0 {
				return x.group(nil, to)
			}
			if t := &x.toks[k]; from < 0 && !units[t.Lemma] && t.Tag != "$" && (t.Tag != "CD" || x.behind(k, "of") >= 0) { // not “rose from 12 percent”
				from = k
			}
		case "about", "against", "down", "for", "into", "of", "off", "on", "onto", "out", "over", "through", "to", "toward", "towards", "with":
			if (p != "on" || !x.venue(k)) && (from < 0 || p == "to" || p == "into" || p == "onto") {
				return x.group(nil, k)
			}
		}
	}
	if from >= 0 {
		return x.group(nil, from)
	}
	return nil
}

// agents returns who does what verb v tells.
func (x *eventReader) agents(v int) []int {
	for k := x.first[v]; k >= 0; k = x.next[k] {
		// “was attacked by gunmen”
		if r := x.toks[k].Rel; (r == "obl:agent" || r == "obl" && x.preposition(k) == "by") && x.passive(v) && !x.timed[k] && !byMeans[x.toks[k].Lemma] && !x.margin(k) {
			return x.group(nil, k)
		}
	}
	if x.passive(v) {
		if k := x.oblique(v, "from"); k > v && x.toks[v].Lemma == "send" && !x.timed[k] && (x.personName(k) || x.personNoun(k) || bodies[x.toks[k].Lemma]) {
			return x.group(nil, k) // “a letter sent from the mayor”
		}
		return x.beyondPlace(v)
	}
	if s, passive := x.subject(v, chainLimit); s >= 0 && !passive {
		return x.group(nil, x.named(v, s))
	}
	return nil
}

// beyondPlace returns by whom a passive is done where the tree hangs him on the place before: “was arrested in Lima by the guards”.
func (x *eventReader) beyondPlace(v int) []int {
	for k := x.first[v]; k >= 0; k = x.next[k] {
		if k < v || x.toks[k].Rel != "obl" || !x.timed[k] && !x.meansPlace(k) && !x.words.venues[x.toks[k].Lemma] {
			continue
		}
		for c := x.first[k]; c >= 0; c = x.next[c] {
			if x.toks[c].Rel == "nmod" && x.preposition(c) == "by" && x.actor(c) {
				return x.group(nil, c)
			}
		}
	}
	return nil
}

// byMeans are nouns that say how something is done, not who does it: “was told by telephone”.
var byMeans = english.WordsOf("accident air bus car chance e-mail email fax ferry hand law letter mail majority margin mistake necessity phone plane post rail road sea telephone time train video vote way")

// named returns who a pronoun means that is the subject of what somebody says of himself:
// “the party said it would boycott the vote”.
func (x *eventReader) named(v, s int) int {
	if x.toks[s].Tag != "PRP" || x.toks[s].Rel != "nsubj" {
		return s
	}
	switch x.lower(s) {
	case "it", "they", "he", "she":
		n := x.speaker(x.head(s))
		if n < 0 || x.toks[n].Tag == "PRP" || !x.holdsActor(n) {
			return s // “the bill showed that she must pay”
		}
		if id := x.entity(x.toks[s].Range, s); id == 0 || id == x.entity(x.toks[n].Range, n) {
			return n
		}
	}
	return s
}

// patients returns to whom or what v is done, and who is given or told something.
func (x *eventReader) patients(v int) (patients, recipients []int) {
	if k := x.child(v, "iobj"); k >= 0 {
		if recipients = x.group(nil, k); x.has(v, "xcomp") && !x.has(v, "obj") && !x.passive(v) {
			return recipients, nil // “asked the court to rule”
		}
	}
	if x.passive(v) {
		s, _ := x.subject(v, chainLimit)
		switch k := x.child(v, "obj"); {
		case s < 0:
			return nil, recipients
		case k > v && recipients == nil && giving[x.toks[v].Lemma] && (x.actor(s) || x.personNoun(s)):
			return x.group(nil, k), x.group(nil, s) // “were given a list”
		}
		return x.group(nil, s), recipients
	}
	if k := x.object(v); k >= 0 {
		if x.relative(k) && x.antecedent(v) >= 0 {
			k = x.antecedent(v)
		} else if x.givenWithout(v) && x.doer(k) && !occasions[x.toks[x.head(v)].Lemma] { // “the orders she gave the crew”
			return []int{x.head(v)}, x.group(nil, k)
		}
		return x.group(nil, k), recipients
	}
	if k := x.gap(v); k >= 0 {
		return x.group(nil, k), recipients
	}
	// “the bridge the rebels blew up”
	if x.cleft(v) || x.toks[v].Rel == "acl:relcl" && x.head(v) >= 0 && !occasions[x.toks[x.head(v)].Lemma] && !x.timed[x.head(v)] {
		if s := x.ownSubject(v); s >= 0 && !x.hasRelative(s) && !withoutObject[x.toks[v].Lemma] && !x.has(v, "ccomp") && !x.has(v, "xcomp") && x.child(v, "advmod") != v-1 && !x.asksWhere(v) {
			return []int{x.head(v)}, recipients
		}
	}
	return nil, recipients
}

// givenWithout reports whether v tells in a clause without a relative pronoun what was done with the noun that it hangs on, and is a verb
// of giving.
func (x *eventReader) givenWithout(v int) bool {
	if x.toks[v].Rel != "acl:relcl" || x.head(v) < 0 || !giving[x.toks[v].Lemma] {
		return false
	}
	s := x.ownSubject(v)
	return s >= 0 && !x.relative(s) && !x.asksWhere(v) && !x.actor(x.head(v)) && x.oblique(v, "to") < 0
}

// gap returns what the infinitive v is done to where its object stands before the clause over it: “the wall that they had to build”, “the
// tax that she is seeking power to cut”. It is -1 if there is no such thing.
func (x *eventReader) gap(v int) int {
	h := x.head(v)
	if r := x.toks[v].Rel; r != "xcomp" && r != "advcl" || h < 0 || x.mark(v) != "to" && x.toks[h].Lemma != "help" || withoutObject[x.toks[v].Lemma] || x.has(v, "ccomp") || x.has(v, "xcomp") {
		return -1
	}
	s, o := x.ownSubject(h), x.child(h, "obj")
	if n := x.head(h); x.toks[v].Rel == "xcomp" && x.toks[h].Rel == "acl:relcl" && s >= 0 && o < 0 && !x.hasRelative(s) && x.plainObject(n) && x.infinitiveAlone(h, n) && !x.passive(v) {
		return n // “the guide she helped to write”
	}
	if s < 0 || x.relative(s) || (o < 0 || !x.relative(o)) && !(x.toks[h].Lemma == "have" && o < 0) {
		return -1
	}
	return x.antecedent(h)
}

// infinitiveAlone reports whether h, in the clause behind noun n, has nothing but an infinitive behind it.
func (x *eventReader) infinitiveAlone(h, n int) bool {
	ready := x.verb(h) && !withoutObject[x.toks[h].Lemma] || x.toks[h].Lemma == "able" || x.toks[h].Lemma == "likely" || x.toks[h].Lemma == "ready" || x.toks[h].Lemma == "willing"
	return ready && !x.asksWhere(h) && x.child(h, "iobj", "obl") < 0 && !x.comma(n, h)
}

// hasRelative reports whether a subject is, or has beside it, a relative pronoun: “both of which”, “whose son”.
func (x *eventReader) hasRelative(i int) bool {
	if x.relative(i) {
		return true
	}
	for k := x.first[i]; k >= 0; k = x.next[k] {
		if x.relative(k) || x.toks[k].Tag == "WP$" {
			return true
		}
	}
	return false
}

// plainObject reports whether noun i can be what a clause behind it without a pronoun tells was done to it.
func (x *eventReader) plainObject(i int) bool {
	return x.noun(i) && !occasions[x.toks[i].Lemma] && !x.timed[i] && !x.personNoun(i)
}

// occasions are nouns that tell when, where, why or how what their clause tells was done: “the first time she ran”.
var occasions = english.WordsOf("case day moment month occasion place reason season second time way week year")

// cleft reports whether the clause of v tells what was done to the noun that it hangs on: “it was this plan that the court rejected”.
func (x *eventReader) cleft(v int) bool {
	h := x.head(v)
	if x.toks[v].Rel != "acl" || x.mark(v) != "that" || h < 0 || !x.has(h, "cop") {
		return false
	}
	s := x.child(h, "nsubj", "expl")
	return s >= 0 && x.lower(s) == "it"
}

// asksWhere reports whether a clause begins with “where”, “when” or the like.
func (x *eventReader) asksWhere(v int) bool {
	for k := x.first[v]; k >= 0 && k < v; k = x.next[k] {
		if x.toks[k].Tag == "WRB" {
			return true
		}
	}
	return false
}

// withoutObject are verbs that nothing is done to: “drummer Bob Poe died”.
var withoutObject = english.WordsOf("apologize appear arrive collapse come complain depart die disappear emerge erupt escape exist explode fall go happen laugh listen march occur participate perish plead remain resign respond retire rise sit sleep smile speak stay succumb talk testify travel vote walk weep")

// object returns the object of v, also one that the tree takes for something else: a name right behind
// the verb without a preposition. It is -1 if there is none.
func (x *eventReader) object(v int) int {
	if k := x.child(v, "obj"); k >= 0 && !x.adverbial(v, k) {
		return k
	}
	for k := x.first[v]; k >= 0; k = x.next[k] {
		switch x.toks[k].Rel {
		case "obl", "xcomp", "obl:unmarked":
			if k > v && !x.timed[k] && !x.has(k, "case") && !x.has(k, "mark") && !x.has(k, "cop") && (x.name(k) || x.people(k) || x.toks[k].Rel == "xcomp" && x.noun(k)) {
				return k
			}
		}
	}
	return -1
}

// actor reports whether i names somebody who can act: a name, a pronoun, a people, a word for people.
func (x *eventReader) actor(i int) bool {
	t := &x.toks[i]
	switch t.Tag {
	case "NNP", "NNPS":
		return !x.timed[i]
	case "PRP":
		return x.lower(i) != "it"
	case "CD":
		switch x.toks[i].Rel {
		case "nummod", "compound", "flat", "amod", "advmod": // “70 million dollars”
			return false
		}
		return !x.timed[i]
	case "JJ": // “a general strike”
		return x.people(i)
	}
	return x.words.actors[t.Lemma] || x.people(i)
}

// venue reports whether i names a place.
func (x *eventReader) venue(i int) bool {
	return x.name(i) && !x.timed[i] || x.words.venues[x.toks[i].Lemma]
}
