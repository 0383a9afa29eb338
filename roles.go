package lede

import (
	"cmp"
	"slices"

	"github.com/ebc17271/lede/internal/english"
)

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
		x.found[i].event.Factuality = x.factuality(x.found[i].word)
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
	if isPlover(h.event.Type) {
		x.targets(h, h.verb)
	}
}

// agents returns who does what verb v tells.
func (x *eventReader) agents(v int) []int {
	for k := x.first[v]; k >= 0; k = x.next[k] {
		// “was attacked by gunmen”
		if r := x.toks[k].Rel; r == "obl:agent" || r == "obl" && x.preposition(k) == "by" && x.passive(v) && !x.timed[k] {
			return x.group(nil, k)
		}
	}
	if x.passive(v) {
		return nil
	}
	if s, passive := x.subject(v, chainLimit); s >= 0 && !passive {
		return x.group(nil, x.named(v, s))
	}
	return nil
}

// named returns who a pronoun means that is the subject of what somebody says of himself:
// “the party said it would boycott the vote”.
func (x *eventReader) named(v, s int) int {
	if x.toks[s].Tag != "PRP" || x.toks[s].Rel != "nsubj" {
		return s
	}
	switch x.lower(s) {
	case "it", "they", "he", "she":
		if n := x.speaker(x.head(s)); n >= 0 && x.toks[n].Tag != "PRP" {
			return n
		}
	}
	return s
}

// patients returns to whom or what v is done, and who is given or told something.
func (x *eventReader) patients(v int) (patients, recipients []int) {
	if k := x.child(v, "iobj"); k >= 0 {
		recipients = x.group(nil, k)
	}
	if x.passive(v) {
		if s, _ := x.subject(v, chainLimit); s >= 0 {
			return x.group(nil, s), recipients
		}
		return nil, recipients
	}
	if k := x.object(v); k >= 0 {
		if x.relative(k) && x.antecedent(v) >= 0 {
			k = x.antecedent(v)
		}
		return x.group(nil, k), recipients
	}
	// “the bridge the rebels blew up”
	if x.toks[v].Rel == "acl:relcl" && x.head(v) >= 0 {
		if s := x.child(v, "nsubj"); s >= 0 && !x.relative(s) && !x.has(v, "ccomp") && !x.has(v, "xcomp") && x.child(v, "advmod") != v-1 {
			return []int{x.head(v)}, recipients
		}
	}
	return nil, recipients
}

// object returns the object of v, also one that the tree takes for something else: a name right behind
// the verb without a preposition. It is -1 if there is none.
func (x *eventReader) object(v int) int {
	if k := x.child(v, "obj"); k >= 0 {
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

// passive reports whether v is in the passive.
func (x *eventReader) passive(v int) bool {
	if x.has(v, "aux:pass") {
		return true
	}
	if k := x.child(v, "aux"); k >= 0 && x.toks[k].Lemma == "have" || x.toks[v].Tag != "VBN" && x.toks[v].Tag != "VBD" {
		return false // “has agreed”, “agrees”
	}
	if x.has(v, "nsubj:pass") {
		return true
	}
	if x.toks[v].Tag != "VBN" || x.has(v, "aux") || x.has(v, "nsubj") {
		return false
	}
	switch x.toks[v].Rel {
	case "acl", "advcl", "xcomp":
		return true
	case "conj": // “was arrested and charged”
		h := x.head(v)
		return h >= 0 && x.verb(h) && (x.has(h, "aux:pass") || x.has(h, "nsubj:pass"))
	}
	return false
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
		s, _ = x.subject(h, depth-1)
		return s, x.passive(v)
	case "xcomp":
		return x.controller(h, depth), x.passive(v)
	case "acl", "acl:relcl":
		return x.modified(v, h, depth)
	}
	return -1, false
}

// ownSubject returns the subject that hangs on v itself, the nearest before it if a tree has more than one.
func (x *eventReader) ownSubject(v int) int {
	subject := -1
	for k := x.first[v]; k >= 0 && (k < v || subject < 0); k = x.next[k] {
		switch x.toks[k].Rel {
		case "nsubj", "nsubj:pass", "nsubj:outer", "csubj":
			subject = k
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
	if x.toks[v].Tag == "VBG" || x.toks[v].Tag == "VBN" {
		return h, x.passive(v)
	}
	if x.mark(v) != "to" {
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

// targets finds whom an act of politics or conflict is aimed at. The object may be a
// thing, and the target stand elsewhere: “gave food to the refugees”, “rejected an offer from the
// envoy”, “demanded that the firm pay”, “agreed to meet the rebels”.
func (x *eventReader) targets(h *happening, v int) {
	h.agents = x.sender(h.agents)
	if slices.ContainsFunc(h.patients, x.actor) || h.recipients != nil {
		return
	}
	if k := x.target(v); k >= 0 {
		h.recipients = x.group(nil, k)
		return
	}
	c := x.child(v, "ccomp", "xcomp")
	if c >= 0 && h.patients == nil && !x.passive(v) {
		x.contentTargets(h, c)
	}
	if h.recipients == nil && !slices.ContainsFunc(h.patients, x.holdsActor) {
		if k := x.deepTarget(v); k >= 0 && (h.patients != nil || targetRank(x.preposition(k)) > 0) {
			h.recipients = x.group(nil, k)
		}
	}
}

// contentTargets takes those who take part in what is agreed, demanded or threatened, in clause c.
func (x *eventReader) contentTargets(h *happening, c int) {
	if s := x.child(c, "nsubj", "nsubj:pass"); s >= 0 && h.event.Type == "demand" {
		h.recipients = x.group(nil, s)
		return
	}
	if !x.verb(c) {
		return
	}
	h.patients, h.recipients = x.patients(c)
	if slices.ContainsFunc(h.patients, x.holdsActor) || h.recipients != nil {
		return
	}
	k := x.target(c)
	if k < 0 {
		k = x.unless(c, h.verb)
	}
	if k < 0 {
		k = x.deepTarget(c)
	}
	if k >= 0 {
		h.recipients = x.group(nil, k)
	}
}

// unless returns who must act to avert a threat made in clause c or by verb v: “threatened to strike unless the
// owner pays”. It returns -1 if nobody must.
func (x *eventReader) unless(c, v int) int {
	for _, at := range [...]int{c, v} {
		for k := x.first[at]; k >= 0; k = x.next[k] {
			if x.toks[k].Rel == "advcl" && x.mark(k) == "unless" {
				if s := x.ownSubject(k); s >= 0 && x.actor(s) {
					return s
				}
			}
		}
	}
	return -1
}

// holdsActor reports whether the phrase of i holds somebody who can act: “the envoy's offer”, “French mediation”.
func (x *eventReader) holdsActor(i int) bool {
	if x.actor(i) {
		return true
	}
	s := x.phrase(i)
	for k := i; k >= 0 && k > i-npLimit && x.toks[k].Span.Start >= s.Start; k-- {
		if x.actor(k) {
			return true
		}
	}
	for k := i + 1; k < len(x.toks) && k < i+npLimit && x.toks[k].Span.End <= s.End; k++ {
		if x.actor(k) {
			return true
		}
	}
	return false
}

// sender puts who sends a thing that speaks in the place of the thing: “the party issued a
// declaration demanding a recount”.
func (x *eventReader) sender(agents []int) []int {
	if len(agents) != 1 || x.actor(agents[0]) || x.toks[agents[0]].Rel != "obj" {
		return agents
	}
	if g := x.head(agents[0]); g >= 0 && x.verb(g) {
		if s, passive := x.subject(g, chainLimit); s >= 0 && !passive && x.actor(s) {
			return x.group(nil, s)
		}
	}
	return agents
}

// deepTarget looks for the target of v in the phrases that hang on its objects and their phrases, and takes
// the place where nobody is named: “eased emergency rules in Kashmir”.
func (x *eventReader) deepTarget(v int) int {
	best, rank := -1, 0
	for j := v + 1; j < len(x.toks) && j < v+npLimit; j++ {
		if r := x.toks[j].Rel; r != "obl" && r != "nmod" && r != "nmod:poss" || x.timed[j] || !x.actor(j) && !x.bearsName(j) || !x.under(j, v) {
			continue
		}
		r := targetRank(x.preposition(j))
		if r == 0 {
			switch x.preposition(j) {
			case "in", "by", "near", "of", "'s", "’s", "'", "’":
				r = 1
			}
		}
		if r > rank {
			best, rank = j, r
		}
	}
	return best
}

// bearsName reports whether a noun has a name before it: “Kashmir province”.
func (x *eventReader) bearsName(i int) bool {
	k := x.child(i, "compound", "nmod:poss", "amod")
	return k >= 0 && k < i && (x.name(k) || x.people(k)) && !x.timed[k]
}

// under reports whether j hangs on v through nouns alone.
func (x *eventReader) under(j, v int) bool {
	for range chainLimit {
		if j = x.head(j); j == v {
			return true
		}
		if j < 0 || x.verb(j) {
			return false
		}
	}
	return false
}

// target returns the actor that an oblique of v names, -1 if there is none: “appealed to
// the army”, “fired on the crowd”.
func (x *eventReader) target(v int) int {
	best, rank := -1, 0
	for k := x.first[v]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel != "obl" && x.toks[k].Rel != "obl:arg" || x.timed[k] {
			continue
		}
		if r := targetRank(x.preposition(k)); r > rank && x.actor(k) {
			best, rank = k, r
		}
	}
	return best
}

// targetRank says how much a preposition speaks for the target of an act.
func targetRank(preposition string) int {
	switch preposition {
	case "against", "to", "on", "with", "upon", "toward", "towards":
		return 3
	case "from", "at", "for", "between", "over", "among":
		return 2
	case "into", "of":
		return 1
	}
	return 0
}

// nounRoles finds who takes part in what a noun names: “Russia's invasion of Ukraine”,
// “talks between Rome and Paris”, “the poisoning of a spy”, “held talks with the rebels”.
func (x *eventReader) nounRoles(h *happening) {
	i := h.word
	victim := x.victimNoun(h)
	for k := x.first[i]; k >= 0; k = x.next[k] {
		switch x.toks[k].Rel {
		case "nmod:poss":
			if victim {
				h.patients = x.group(h.patients, k)
			} else {
				h.agents = x.group(h.agents, k)
			}
		case "nmod", "nmod:of", "obl", "obl:agent":
			x.nounOblique(h, k, victim)
		}
	}
	x.nounModifiers(h, victim)
	if h.verb >= 0 {
		x.carriedRoles(h)
	}
}

// nounOblique takes one phrase after a noun as its argument.
func (x *eventReader) nounOblique(h *happening, k int, victim bool) {
	if x.timed[k] {
		return
	}
	switch x.preposition(k) {
	case "of":
		if undergone(h.event.Type, x.toks[h.word].Lemma) && !victim {
			h.agents = x.group(h.agents, k)
		} else {
			h.patients = x.group(h.patients, k)
		}
	case "by", "between", "among":
		h.agents = x.group(h.agents, k)
	case "with", "against", "on", "upon", "to", "toward", "towards":
		if x.actor(k) || x.venue(k) {
			h.patients = x.group(h.patients, k)
		}
	case "from", "for", "into", "over":
		if x.actor(k) && h.patients == nil {
			h.patients = x.group(h.patients, k)
		}
	}
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
	switch h.event.Type {
	case "death", "injury", "appointment", "sentence", "trial", "birth":
		return true
	}
	switch x.toks[h.word].Lemma {
	case "poisoning", "killing", "murder", "assassination", "arrest", "detention", "kidnapping", "abduction", "rape", "lynching",
		"beheading", "slaying", "stabbing", "release", "imprisonment", "deportation", "expulsion", "ouster", "overthrow", "impeachment",
		"indictment", "conviction", "acquittal", "trial", "extradition", "firing", "dismissal", "disappearance", "execution", "demolition",
		"destruction", "torture", "rescue", "evacuation", "removal", "eviction", "parole", "pardon", "captivity":
		return !x.child2(h.word, "of", "by")
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
		case x.toks[k].Rel == "amod" && x.people(k) && h.agents == nil:
			h.agents = x.group(h.agents, k)
		case x.toks[k].Rel == "compound" && x.name(k) && !x.timed[k]:
			if x.where(h, k) {
				continue
			}
			if victim && (h.patients == nil || x.entity(x.toks[k].Span, k) != 0) {
				h.patients = x.group(h.patients, k)
			} else if !victim && h.agents == nil {
				h.agents = x.group(nil, k)
			}
		}
	}
}

// where takes the name of a town before a noun as the place: “the Lisbon talks”, “the Aberdeen train crash”.
func (x *eventReader) where(h *happening, k int) bool {
	name := x.word(k)
	if _, ok := english.Country(name); ok {
		return false
	}
	id := x.entity(x.toks[k].Span, k)
	if !x.isPlace[id] {
		return false
	}
	h.event.Place = Participant{Span: x.phrase(k), Entity: id}
	x.places = append(x.places, scene{h.event.Place, x.sent})
	return true
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
	if s >= 0 && s != h.word && !x.related(s, h.word) {
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
		} else if k := x.deepTarget(v); k >= 0 && isPlover(h.event.Type) && !slices.Contains(h.agents, k) {
			h.patients = x.group(nil, k)
		}
	}
}

// related reports whether s is coordinated with i.
func (x *eventReader) related(s, i int) bool { return x.head(s) == i || x.head(i) == s }

// refine corrects the type of an event by who takes part.
func (x *eventReader) refine(h *happening) {
	switch h.event.Type {
	case "assault", "death":
		x.refineViolence(h)
	case "coerce": // “the storm destroyed the pier”
		if slices.ContainsFunc(h.agents, func(a int) bool { return x.sourceOfHarm(a) == "death" }) {
			h.event.Type = "disaster"
		}
	}
	if !h.noun {
		x.refineSpoken(h)
	}
	h.typed = isPlover(h.event.Type)
}

// refineViolence tells fighting and accidents from assault: “jets killed six villagers”,
// “the quake killed six villagers”, “six were killed in the crash”.
func (x *eventReader) refineViolence(h *happening) {
	for _, a := range h.agents {
		if kind := x.sourceOfHarm(a); kind != "" && h.verb >= 0 {
			h.event.Type = x.harm(h, kind)
			return
		}
	}
	if h.verb < 0 {
		return
	}
	for k := x.first[h.verb]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel != "obl" && x.toks[k].Rel != "advcl" {
			continue
		}
		if kind := x.sourceOfHarm(k); kind != "" && (kind != "fight" || x.preposition(k) != "by") {
			if h.event.Type != "death" || kind == "assault" {
				h.event.Type = x.harm(h, kind)
			}
			return
		}
	}
}

// harm returns the type of harm in an accident by its verb: “hurt in the crash” is injury.
func (x *eventReader) harm(h *happening, kind string) string {
	if kind == "death" {
		switch x.toks[h.verb].Lemma {
		case "hurt", "injure", "wound", "maim":
			return "injury"
		case "destroy", "burn", "attack":
			return "disaster"
		}
	}
	return kind
}

// sourceOfHarm returns what harm done by or in i is: fight, assault, or death and injury in an accident; "" if i does not tell.
func (x *eventReader) sourceOfHarm(i int) string {
	lemma := x.toks[i].Lemma
	if slices.Contains(x.words.classes[lemma], "@military") {
		return "fight"
	}
	switch x.words.nouns[lemma] {
	case "accident", "disaster", "health":
		return "death"
	case "fight":
		return "fight"
	}
	if x.words.nouns[lemma] == "assault" && (x.head(i) < 0 || x.toks[x.head(i)].Lemma == "die") {
		return "assault"
	}
	if x.verb(i) && x.words.verbs[lemma] == "accident" {
		return "death"
	}
	return ""
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
		return x.toks[i].Rel != "nummod" && !x.timed[i]
	}
	return x.words.actors[t.Lemma] || x.people(i)
}

// venue reports whether i names a place.
func (x *eventReader) venue(i int) bool {
	return x.name(i) && !x.timed[i] || x.words.venues[x.toks[i].Lemma]
}

// fill makes the event from the happening.
func (x *eventReader) fill(h *happening) {
	e := &h.event
	taken := map[Span]bool{e.Trigger: true}
	for _, list := range []struct {
		role string
		toks []int
	}{{"agent", h.agents}, {"patient", h.patients}, {"recipient", h.recipients}} {
		for _, i := range list.toks {
			if !x.refers(i) {
				continue
			}
			for _, s := range x.split(i) {
				if !taken[s] && s.Len() > 0 {
					taken[s] = true
					e.Participants = append(e.Participants, Participant{list.role, s, x.entity(s, i)})
				}
			}
		}
	}
	h.past = x.pastTense(h)
	e.Span = e.Trigger
	sentence := Span(x.d.english.Span(x.sent))
	for _, p := range append(e.Participants, e.Place, Participant{Span: e.When.Span}) {
		if !p.Span.IsZero() && sentence.Contains(p.Span) {
			e.Span.Start, e.Span.End = min(e.Span.Start, p.Span.Start), max(e.Span.End, p.Span.End)
		}
	}
}

// refers reports whether a word can stand for a participant; “that” and “there” cannot.
func (x *eventReader) refers(i int) bool {
	switch x.toks[i].Tag {
	case "WDT", "WP", "EX", "DT", "IN", "TO", "WRB", "MD", "RB", "CC":
		return false
	case "JJ", "JJR", "JJS":
		return x.people(i) || x.has(i, "det")
	}
	return !x.timed[i] && x.word(i) != "%"
}

// split returns the phrase of i, or two when peoples before it are coordinated: “Hungarian and
// Romanian officials”.
func (x *eventReader) split(i int) []Span {
	whole := x.phrase(i)
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		if x.toks[k].Rel != "amod" && x.toks[k].Rel != "compound" || !x.people(k) && !x.name(k) {
			continue
		}
		if c := x.child(k, "conj"); c > k && c < i && (x.people(c) || x.name(c)) {
			return []Span{x.toks[k].Span, {x.toks[c].Span.Start, whole.End}}
		}
	}
	return []Span{whole}
}

// An entityMention is a mention with the entity it names.
type entityMention struct {
	Span Span
	ID   EntityID
}

// entityMentions returns the mentions of all entities in the order of the text.
func entityMentions(a *Article) []entityMention {
	var list []entityMention
	add := func(id EntityID, mentions []Mention) {
		for _, m := range mentions {
			list = append(list, entityMention{m.Span, id})
		}
	}
	people := make(map[EntityID]bool)
	for _, p := range a.People {
		add(p.ID, p.Mentions)
		people[p.ID] = true
	}
	for _, q := range a.Quotes {
		for _, s := range q.Self {
			if !people[q.Speaker] || !severalPersons(a.Slice(s)) {
				list = append(list, entityMention{s, q.Speaker})
			}
		}
	}
	for _, kind := range [][]Entity{a.Organizations, a.Places} {
		for _, e := range kind {
			add(e.ID, e.Mentions)
		}
	}
	slices.SortStableFunc(list, func(a, b entityMention) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
	})
	return list
}

// entity returns the entity that the phrase with head i names: the mention that holds the
// head, else 0.
func (x *eventReader) entity(phrase Span, i int) EntityID {
	head := x.toks[i].Span
	if !phrase.Contains(head) {
		head = phrase
	} else if k := x.child(i, "flat"); k > i && x.name(i) && phrase.Contains(x.toks[k].Span) {
		for n := x.next[k]; n >= 0 && x.toks[n].Rel == "flat" && phrase.Contains(x.toks[n].Span); n = x.next[n] {
			k = n
		}
		head = x.toks[k].Span // “House Speaker Ann Hill” is no house
	}
	n, _ := slices.BinarySearchFunc(x.mentions, head.End, func(m entityMention, at int) int { return cmp.Compare(m.Span.Start, at) })
	for k := n - 1; k >= 0 && k >= n-chainLimit; k-- {
		if x.mentions[k].Span.Overlaps(head) {
			return x.mentions[k].ID
		}
	}
	return 0
}
