package event

import "slices"

// nounRoles finds who takes part in what a noun names: “Russia's invasion of Ukraine”,
// “talks between Rome and Paris”, “the poisoning of a spy”, “held talks with the rebels”.
func (x *eventReader) nounRoles(h *happening) {
	i := h.word
	victim := x.victimNoun(h)
	for k := x.first[i]; k >= 0; k = x.next[k] {
		switch x.toks[k].Rel {
		case "nmod:poss":
			switch {
			case x.scenery(h, k):
				x.setScene(h, k)
			case h.event.Type == "contest":
				x.contender(h, k)
			case victim || x.sinks(h):
				h.patients = x.group(h.patients, k)
			default:
				h.agents = x.group(h.agents, k)
			}
		case "nmod", "nmod:of", "obl", "obl:agent":
			x.nounOblique(h, k, victim)
		}
	}
	x.nounModifiers(h, victim)
	switch v := x.head(h.word); {
	case x.receives(h, v):
		x.received(h, v)
	case h.verb >= 0:
		x.carriedRoles(h)
	}
	if h.agents == nil {
		x.speakerOfTalk(h)
	}
	if h.agents == nil && h.patients == nil {
		h.patients = x.patientOf(h)
	}
}

// contender takes whose win or defeat a noun names: “a victory for the miners”, “the team's defeat”; who is defeated is its patient unless somebody
// else is: “the team's defeat of the champions”.
func (x *eventReader) contender(h *happening, k int) {
	if x.toks[h.word].Lemma == "defeat" && (x.preposition(k) == "of" || x.behind(h.word, "of") < 0) {
		h.patients = x.group(h.patients, k)
	} else {
		h.agents = x.group(h.agents, k)
	}
}

// secondary reports whether the preposition of a phrase behind a noun often tells of what the event is about, not who takes part.
func (x *eventReader) secondary(k int) bool {
	switch x.preposition(k) {
	case "on", "upon", "to", "toward", "towards", "from", "for", "into", "over":
		return true
	}
	return false
}

// undergone reports whether “of” after a noun names who acts: “the resignation of
// the minister”, as against “the arrest of the minister”.
func undergone(kind, lemma string) bool {
	switch kind {
	case "retreat", "travel", "accident", "protest", "consult":
		return lemma != "tour"
	}
	switch lemma {
	case "departure", "death", "march", "speech", "statement", "warning", "victory", "emergence", "failure":
		return true
	}
	return false
}

// victimNoun reports whether the owner of a noun is to whom it is done: “the mayor's arrest”.
func (x *eventReader) victimNoun(h *happening) bool {
	owner := x.child(h.word, "nmod:poss")
	switch h.event.Type {
	case "appointment", "sentence", "trial", "coerce", "assault", "concede", "aid", "layoff", "reject", "other":
		if owner >= 0 && x.behind(h.word, "of") >= 0 { // “the king's arrest of the poet”
			return false
		}
	}
	switch h.event.Type {
	case "death", "injury", "appointment", "sentence", "trial", "birth":
		return true
	}
	switch x.toks[h.word].Lemma {
	case "funeral", "burial", "cremation", "poisoning", "killing", "murder", "assassination", "arrest", "detention", "kidnapping", "abduction", "rape", "lynching",
		"beheading", "slaying", "stabbing", "release", "imprisonment", "deportation", "expulsion", "ouster", "overthrow", "impeachment",
		"indictment", "conviction", "acquittal", "trial", "extradition", "firing", "dismissal", "disappearance", "execution", "demolition",
		"destruction", "torture", "termination", "rescue", "evacuation", "removal", "eviction", "parole", "pardon", "captivity":
		return !x.child2(h.word, "of", "by")
	case "acquisition", "takeover", "purchase", "sale": // “its acquisition by the firm”
		return owner >= 0 && x.behind(h.word, "of") < 0 && x.behind(h.word, "by") >= 0
	case "founding", "creation", "formation", "establishment", "passage", "enactment", "adoption", "ratification", "repeal", "closure", "reopening": // “the bill's passage”
		return owner >= 0 && x.behind(h.word, "of") < 0
	case "election", "re-election", "reelection", "hearing", "inauguration", "nomination": // not “the island's election”, “the committee's hearing”
		return owner >= 0 && (x.meansPerson(owner) || x.lower(owner) == "his" || x.lower(owner) == "her")
	}
	return false
}

// child2 reports whether noun i has phrases with both prepositions: then its owner is none of both.
func (x *eventReader) child2(i int, a, b string) bool {
	seen := 0
	for k := x.first[i]; k >= 0; k = x.next[k] {
		if p := x.preposition(k); p == a && seen&1 == 0 {
			seen |= 1
		} else if p == b {
			seen |= 2
		}
	}
	return seen == 3
}

// nounModifiers takes names and peoples before a noun as who acts: “the Israeli
// invasion”, “a Taliban attack”; or, of a killing, as whom it befell: “the Skripal poisoning”.
func (x *eventReader) nounModifiers(h *happening, victim bool) {
	for k := x.first[h.word]; k >= 0 && k < h.word; k = x.next[k] {
		switch {
		case x.toks[k].Rel == "amod" && x.people(k) && h.agents == nil && !x.ballot(h) && !x.atSite(h, k) && !x.ownWar(h):
			h.agents = x.group(h.agents, k)
		case x.toks[k].Rel == "compound" && x.noun(k) && !x.timed[k]:
			if compoundPatient(h.event.Type) && x.measured(k) {
				if h.event.Type == "price" && x.toks[k].Lemma != "time" { // not “a one-time gain”
					h.themes = []int{k}
				}
			} else if h.patients == nil && compoundPatient(h.event.Type) {
				h.patients = []int{k}
			} else if h.agents == nil && k == h.word-1 && x.agentBefore(h, k) { // “a police raid”
				h.agents = []int{k}
			} else if a := x.child(k, "compound"); h.agents == nil && !victim && a >= 0 && x.groupName(a) { // “a Taliban truck bombing”
				h.agents = x.group(nil, a)
			}
		case x.toks[k].Rel == "compound" && x.name(k) && !x.timed[k]:
			if x.where(h, k) || x.ballot(h) && x.groupName(k) || x.topic(h, k) || victim && x.illness(k) { // “the Senate election”
				continue
			}
			if (victim || x.looksInto(h, k)) && (h.patients == nil || x.entity(x.toks[k].Range, k) != 0 && !x.has(h.word, "nmod:poss")) { // not “his Senate hearing”
				h.patients = x.group(h.patients, k)
			} else if !victim && h.agents == nil && !x.looksInto(h, k) && x.entity(x.toks[k].Range, k) != 0 && !x.words.venues[x.toks[k].Lemma] {
				h.agents = x.group(nil, k)
			} else if !victim && h.agents != nil && h.patients == nil && isPlover(h.event.Type) && x.meansPerson(k) {
				h.patients = []int{k} // “her Brown accusation”
			}
		}
	}
}

// looksInto reports whether the name of a person before an inquiry and its matter is whom it is about: “the Lund bribery inquiry”, as against “the
// Lund inquiry”, which may be Lund's own.
func (x *eventReader) looksInto(h *happening, k int) bool {
	return h.event.Type == "investigate" && x.noun(h.word-1) && x.toks[h.word-1].Rel == "compound" && h.word-1 > k && x.meansPerson(k)
}

// agentBefore reports whether common noun k before the noun of an event names who acts: “a police raid”, “a student protest”, not “the hostage
// release”.
func (x *eventReader) agentBefore(h *happening, k int) bool {
	switch h.event.Type {
	case "protest":
		return h.patients == nil && x.words.actors[x.toks[k].Lemma]
	case "assault", "coerce", "fight", "investigate", "mobilize", "retreat", "aid":
		return x.ofClass(k, "@force") && !x.ofClass(k, "@weapon") || x.ofClass(k, "@authority")
	}
	return false
}

// measured reports whether k before the noun of an event only tells how much of it there is: “a $50m investment”, “a 2 percent gain”.
func (x *eventReader) measured(k int) bool {
	return x.has(k, "nummod") || x.has(k, "compound") && x.toks[x.child(k, "compound")].Tag == "CD"
}

// groupName reports whether i names an organization of the article.
func (x *eventReader) groupName(i int) bool {
	id := x.entity(x.toks[i].Range, i)
	return x.name(i) && id != 0 && !x.isPlace[id] && !x.isPerson[id]
}

// compoundPatient reports whether a common noun right before a noun of an event of some type is what it is done to: “debt reduction”, “tax
// payments”, not “surprise visit”.
func compoundPatient(kind string) bool {
	switch kind {
	case "price", "trade", "finance", "layoff", "construction":
		return true
	}
	return false
}

// carriedRoles adds the arguments of the verb that carries the noun: “the kings held talks”,
// “talks were held”, “the talks began”.
func (x *eventReader) carriedRoles(h *happening) {
	v := h.verb
	s, passive := x.subject(v, chainLimit)
	if x.toks[h.word].Rel == "obl" && s >= 0 && h.patients == nil && (passive || x.preposition(h.word) == "under") {
		h.patients, s = x.group(nil, s), -1
		return
	}
	if passive || s == h.word {
		s = -1
		if a := x.agents(v); x.passive(v) && a != nil {
			s = a[0]
		}
	}
	switch {
	case s < 0 || s == h.word || x.related(s, h.word):
	case x.standsIn(h):
		if x.meansPlace(s) {
			x.setScene(h, s)
		}
	default:
		h.agents = x.group(nil, s)
	}
	if x.toks[h.word].Rel == "obl" {
		return // “was put under investigation”: its subject is the patient
	}
	if h.patients == nil {
		if k := x.target(v); k >= 0 {
			h.patients = x.group(nil, k)
		} else if k := x.child(v, "iobj"); k >= 0 {
			h.recipients = x.group(nil, k)
		} else if k := x.deepTarget(v); k >= 0 && (aimed(h.event.Type) || x.partner(h.word, k)) && isPlover(h.event.Type) && !slices.Contains(h.agents, k) {
			h.patients = x.group(nil, k)
		}
	}
}

// partner reports whether the preposition of k, which hangs on the noun i of talks or one behind it, tells with whom they are: “talks between the
// towns”, not “talks over the fate of the miners”.
func (x *eventReader) partner(i, k int) bool {
	switch x.preposition(k) {
	case "with", "to", "between", "among", "against":
		return true
	case "of":
		return x.head(k) == i
	}
	return false
}

// aimed reports whether an act of a type is done to somebody, as against talks or a protest in a town.
func aimed(kind string) bool {
	return kind != "consult" && kind != "agree" && kind != "cooperate" && kind != "protest"
}

// related reports whether s is coordinated with i.
func (x *eventReader) related(s, i int) bool { return x.head(s) == i || x.head(i) == s }
