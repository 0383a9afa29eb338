package event

import (
	"slices"

	"github.com/ebc17271/lede/internal/english"
)

// refine corrects the type of an event by who takes part.
func (x *eventReader) refine(h *happening) {
	switch h.event.Type {
	case "assault", "death":
		x.refineViolence(h)
	case "price":
		if h.noun && !x.ofAmount(h) { // “the rise of the party”
			h.event.Type = "other"
		}
	case "coerce": // “the storm destroyed the pier”
		if x.toks[h.word].Lemma != "force" && slices.ContainsFunc(h.agents, func(a int) bool { return x.sourceOfHarm(a) == "death" }) {
			h.event.Type = "disaster"
		}
	}
	if !h.noun {
		x.refineDeed(h)
		x.refineSpoken(h)
	} else if h.verb >= 0 {
		if _, framed := x.framedBy(h.verb, h.word); framed {
			x.refineSpoken(h) // “will file a lawsuit”
		}
	}
	h.typed = isPlover(h.event.Type)
}

// ofAmount reports whether the words around a noun speak of numbers or prices: “a rise in costs”, “a 4% drop”, “the share slump”.
func (x *eventReader) ofAmount(h *happening) bool {
	for k := x.first[h.word]; k >= 0; k = x.next[k] {
		if t := &x.toks[k]; t.Tag == "CD" || t.Tag == "$" || x.ofClass(k, "@amount") || x.has(k, "nummod") {
			return true
		}
	}
	return h.agents == nil && h.patients == nil
}

// bodies are nouns for what acts like a person, besides the actors of the lists.
var bodies = english.WordsOf("administration agency airline authority bloc body charity city club commission council country county government group house island kingdom mission nation republic side state town world")

// refineDeed takes what no person or group does as no act of politics: “the drug reduces pain”, “the study discussed the law”.
func (x *eventReader) refineDeed(h *happening) {
	switch h.event.Type {
	case "consult", "agree", "aid", "coerce", "concede", "cooperate", "investigate", "mobilize", "retreat", "sanction", "support":
	default:
		return
	}
	if len(h.agents) > 0 && !x.passive(h.verb) && !slices.ContainsFunc(h.agents, x.canAct) {
		h.event.Type = "other"
	}
}

// canAct reports whether the phrase of i names somebody or a body that can do a deed of politics.
func (x *eventReader) canAct(i int) bool {
	return x.toks[i].Tag == "PRP" || x.toks[i].Tag == "PRP$" || x.toks[i].Tag == "WP" || bodies[x.toks[i].Lemma] || x.holdsActor(i) || x.entity(x.toks[i].Range, i) != 0
}

// refineViolence tells fighting and accidents from assault: “jets killed six villagers”,
// “the quake killed six villagers”, “six were killed in the crash”.
func (x *eventReader) refineViolence(h *happening) {
	if h.verb < 0 {
		return
	}
	if h.event.Type != "death" { // a soldier who dies kills nobody
		for _, a := range h.agents {
			if kind := x.sourceOfHarm(a); kind != "" {
				h.event.Type = x.harm(h, kind)
				return
			}
		}
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
	if l := x.toks[h.verb].Lemma; l == "hurt" || l == "injure" {
		switch {
		case len(h.patients) > 0 && !slices.ContainsFunc(h.patients, x.actor): // “hurt the economy”
			h.event.Type = "other"
		case !slices.ContainsFunc(h.agents, x.actor): // “was hurt”, “the stunt injured her”
			h.event.Type = "injury"
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
	if x.verb(i) && x.verbType(i) == "accident" {
		return "death"
	}
	return ""
}
