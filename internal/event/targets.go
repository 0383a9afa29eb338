package event

import (
	"slices"

	"github.com/ebc17271/lede/internal/english"
)

// targets finds whom an act of politics or conflict is aimed at. The object may be a
// thing, and the target stand elsewhere: “gave food to the refugees”, “rejected an offer from the
// envoy”, “demanded that the firm pay”, “agreed to meet the rebels”.
func (x *eventReader) targets(h *happening, v int) {
	h.agents = x.sender(h, v)
	if h.recipients == nil && h.patients != nil && !x.passive(v) {
		if k := x.oblique(v, "to"); k > h.patients[0] && !x.timed[k] && (x.actor(k) || (h.event.Type == "aid" || h.event.Type == "sanction") && x.venue(k)) {
			h.recipients = x.group(nil, k) // “offered its troops to the president”, “gave food to the camp”
		}
	}
	if h.recipients != nil || slices.ContainsFunc(h.patients, func(p int) bool { return x.actor(p) && !x.means(h, p) }) {
		return
	}
	if k := x.target(v); k >= 0 {
		h.recipients = x.group(nil, k)
		return
	}
	c := x.child(v, "ccomp", "xcomp")
	if c < 0 && h.event.Type == "demand" {
		c = x.calledFor(v)
	}
	if c >= 0 && h.patients == nil && !x.passive(v) {
		x.contentTargets(h, c)
	}
	if h.recipients == nil && !slices.ContainsFunc(h.patients, func(p int) bool { return x.holdsActor(p) && !x.means(h, p) }) {
		k := x.deepTarget(v)
		if k >= 0 && h.patients == nil && targetRank(x.preposition(k)) == 0 {
			k = -1
		}
		if k < 0 && h.event.Type == "protest" {
			k = x.purposeTarget(v)
		}
		if k >= 0 && !slices.Contains(h.agents, k) {
			h.recipients = x.group(nil, k)
		}
	}
}

// saidTypes are the types of deeds that are done in words: a letter does them for its sender, and the day beside them is often that of what they are about.
var saidTypes = english.WordsOf("agree demand disapprove reject support threaten")

// sending are verbs by which somebody's words go out.
var sending = english.WordsOf("adopt approve attach chant circulate deliver draft file give hand have hold introduce issue make pass pen post present propose publish read record release send sign sing submit tweet write")

// purposeTarget returns whom a protest is to move: “blocked the road to press the governor for a reply”, “to show their anger at the mayor's
// plans”. It returns -1 if its purpose names nobody.
func (x *eventReader) purposeTarget(v int) int {
	for k := x.first[v]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel != "advcl" && x.toks[k].Rel != "xcomp" || x.mark(k) != "to" {
			continue
		}
		if o := x.object(k); o >= 0 && x.actor(o) && x.toks[o].Tag != "PRP" {
			return o
		}
		if t := x.target(k); t >= 0 {
			return t
		}
		return x.deepTarget(k)
	}
	return -1
}

// means reports whether those whom an act sends or withdraws are its agent's own: “mobilized reservists for a war against
// Chile”, “withdrew the inspectors from Chile”.
func (x *eventReader) means(h *happening, p int) bool {
	switch h.event.Type {
	case "agree", "aid", "mobilize", "retreat", "threaten", "sanction", "investigate", "support":
		return x.noun(p) && (x.ofClass(p, "@force") || x.ofClass(p, "@inspector"))
	}
	return false
}

// calledFor returns the clause in which somebody is to act, -1 if v has none: “called for the army to leave”.
func (x *eventReader) calledFor(v int) int {
	for k := x.first[v]; k >= 0; k = x.next[k] {
		if x.toks[k].Rel == "advcl" && x.mark(k) == "for" && k > v {
			if s := x.ownSubject(k); s > v && s < k {
				return k
			}
		}
	}
	return -1
}

// contentTargets takes those who take part in what is agreed, demanded or threatened, in clause c.
func (x *eventReader) contentTargets(h *happening, c int) {
	if s := x.child(c, "nsubj", "nsubj:pass"); s >= 0 && h.event.Type == "demand" {
		if x.doer(s) || !x.has(c, "cop") && !x.passive(c) { // but “insisted that a new approach is a must”
			h.recipients = x.group(nil, s)
		}
		return
	}
	if !x.verb(c) {
		return
	}
	h.patients, h.recipients = x.patients(c)
	if slices.ContainsFunc(h.patients, x.holdsActor) || h.recipients != nil {
		return
	}
	if x.toks[c].Tag != "VBG" || h.event.Type == "reject" {
		h.patients = nil // “refused to admit errors” rejects no errors, “pledged to end the strike” agrees on no strike
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
	for k := i; k >= 0 && k > i-npLimit && x.toks[k].Range.Start >= s.Start; k-- {
		if x.actor(k) {
			return true
		}
	}
	for k := i + 1; k < len(x.toks) && k < i+npLimit && x.toks[k].Range.End <= s.End; k++ {
		if x.actor(k) {
			return true
		}
	}
	return false
}

// sender returns the agents of v, with who sends a thing that speaks in the place of the thing: “the party issued a declaration demanding a
// recount”. What else a thing does is its own: “signed a bill that bans cars”.
func (x *eventReader) sender(h *happening, v int) []int {
	if len(h.agents) != 1 {
		return h.agents
	}
	a := h.agents[0]
	g := x.head(a)
	if x.actor(a) || x.toks[a].Tag == "PRP" || x.toks[a].Rel != "obj" || g < 0 || !x.verb(g) {
		return h.agents
	}
	for x.toks[v].Rel == "conj" && x.verb(x.head(v)) {
		v = x.head(v)
	}
	if x.head(v) == a && !(saidTypes[h.event.Type] && sending[x.toks[g].Lemma]) {
		return h.agents
	}
	if s, passive := x.subject(g, chainLimit); s >= 0 && !passive && x.actor(s) {
		return x.group(nil, s)
	}
	return h.agents
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
		if j < 0 || x.verb(j) || x.toks[j].Rel == "obl:agent" {
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
		if r := targetRank(x.preposition(k)); r > rank && x.actor(k) && !x.stage(k) {
			best, rank = k, r
		}
	}
	return best
}

// stage reports whether k is only where an act takes place: “met the envoy at the Orchard House”; not what shots or blows
// are aimed at.
func (x *eventReader) stage(k int) bool {
	if p := x.preposition(k); p != "at" && p != "on" || !x.place(k) {
		return false
	}
	v := x.head(k)
	kind := x.words.verbs[x.toks[v].Lemma]
	return kind != "fight" && kind != "assault" && kind != "other" && kind != ""
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
