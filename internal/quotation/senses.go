package quotation

import (
	"slices"
	"strings"
)

// otherSenses returns what a verb of speech takes as its object in a sense in which nothing is said, in one string.
func otherSenses(verb string) string {
	switch verb {
	case "call":
		return "ambulance conference doctor election meeting police referendum strike taxi timeout vote"
	case "claim":
		return "bronze crown gold honour lead life medal place point pole prize scalp seat silver spot title victory wicket win"
	case "declare":
		return "bankruptcy dividend income"
	case "deliver":
		return "baby blow food letter mail package parcel supply"
	case "dismiss":
		return "coach manager minister official worker"
	case "order":
		return "coffee drink food meal pizza taxi"
	case "post":
		return "bail bond deficit earnings gain growth income increase loss profit record result revenue rise sale score surplus victory win"
	case "recall":
		return "ambassador batch car diplomat envoy model product toy troop truck vehicle"
	case "report":
		return "deficit earnings loss profit revenue sale"
	}
	return ""
}

// otherSense reports whether the verb of a takes an object with which it tells that something is done, not said:
//
//	They claimed their first win.   The ministry recalled its ambassador.   The bank posted a loss.
func (t *text) otherSense(a *attribution) bool {
	nouns := otherSenses(t.words[a.cue].lemma)
	if nouns == "" || a.rule != 0 || a.parts[0][0] < a.cue || !t.words[a.cue].verb() || !t.bare(a) {
		return false
	}
	c := t.clauseOf(a.parts[0][0], a.parts[len(a.parts)-1][1])
	return c.head >= 0 && t.words[c.head].noun() && slices.Contains(strings.Fields(nouns), t.words[c.head].lemma)
}
