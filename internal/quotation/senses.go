package quotation

import "slices"

// otherSenses are what verbs of speech take as their objects in a sense in which nothing is said.
var otherSenses = map[string][]string{
	"call":    {"ambulance", "conference", "doctor", "election", "meeting", "police", "referendum", "strike", "taxi", "timeout", "vote"},
	"claim":   {"bronze", "crown", "gold", "honour", "lead", "life", "medal", "place", "point", "pole", "prize", "scalp", "seat", "silver", "spot", "title", "victory", "wicket", "win"},
	"declare": {"bankruptcy", "dividend", "income"},
	"deliver": {"baby", "blow", "food", "letter", "mail", "package", "parcel", "supply"},
	"dismiss": {"coach", "manager", "minister", "official", "worker"},
	"order":   {"coffee", "drink", "food", "meal", "pizza", "taxi"},
	"post":    {"bail", "bond", "deficit", "earnings", "gain", "growth", "income", "increase", "loss", "profit", "record", "result", "revenue", "rise", "sale", "score", "surplus", "victory", "win"},
	"recall":  {"ambassador", "batch", "car", "diplomat", "envoy", "model", "product", "toy", "troop", "truck", "vehicle"},
	"report":  {"deficit", "earnings", "loss", "profit", "revenue", "sale"},
	"warrant": {"arrest"},
}

// otherSense reports whether the verb of a takes an object with which it tells that something is done, not said:
//
//	They claimed their first win.   The ministry recalled its ambassador.   The bank posted a loss.
func (t *text) otherSense(a *attribution) bool {
	nouns := otherSenses[t.words[a.cue].lemma]
	if nouns == nil || a.rule != 0 || a.parts[0][0] < a.cue || !t.words[a.cue].verb() || !t.bare(a) {
		return false
	}
	c := t.clauseOf(a.parts[0][0], a.parts[len(a.parts)-1][1])
	return c.head >= 0 && t.words[c.head].noun() && slices.Contains(nouns, t.words[c.head].lemma)
}
