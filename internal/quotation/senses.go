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
	case "cite":
		return "agency diplomat document expert filing insider official officer paper people person report source spokesman spokeswoman study witness"
	case "claim":
		return "award bronze crown cup gold honour lead life medal place point pole prize scalp seat silver spot title trophy victory wicket win"
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
		return "ambassador batch boat car diplomat envoy forces model product ship soldier toy troop truck vehicle"
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
	if x := t.family(a.cue).object; x > a.cue && slices.Contains(strings.Fields(nouns), t.words[x].lemma) {
		return true // called a referendum for May
	}
	c := t.clauseOf(a.parts[0][0], a.parts[len(a.parts)-1][1])
	if last := a.parts[len(a.parts)-1][1]; t.words[a.cue].lemma == "call" && a.parts[0][0] == a.cue+1 && c.head >= 0 && t.words[c.head].noun() &&
		(c.head >= last || t.words[c.head+1].tag == "IN") {
		return true // called its ships on Monday, and said nothing of them
	}
	return c.head >= 0 && t.words[c.head].noun() && slices.Contains(strings.Fields(nouns), t.words[c.head].lemma)
}

// refuses reports whether a only tells that somebody would not do something, without the words:
//
//	The minister refused to answer.
func (t *text) refuses(a *attribution) bool {
	if l := t.words[a.cue].lemma; l != "refuse" && l != "decline" || a.rule != 0 || t.kind(a.parts) != Indirect {
		return false
	}
	i := a.parts[0][0]
	return t.lower(i) == "to" || i > 0 && t.lower(i-1) == "to"
}

// works reports whether what a says is only the title of a work that somebody made:
//
//	Jane Roe, who wrote “Salt and Iron”, left early.
func (t *text) works(a *attribution) bool {
	switch t.words[a.cue].lemma {
	case "write", "publish", "author", "pen", "compose", "record", "sing", "release", "direct", "perform":
	default:
		return false
	}
	p := a.parts[0]
	k := t.words[p[0]].stretch
	return k >= 0 && len(a.parts) == 1 && a.rule == 0 && p == t.spans[k] && p[1] > p[0] && a.cue < p[0] && p[0]-a.cue < 4 && t.title(k)
}

// raised reports whether a has nobody who says it because its verb only tells how something looks:
//
//	The light appears when the door is opened.
func (t *text) raised(a *attribution) bool {
	l := t.words[a.cue].lemma
	return a.head < 0 && a.rule == 0 && (l == "appear" || l == "seem")
}

// empty reports whether the content of a is a pronoun and tells nothing: “asked for it”.
func (t *text) empty(a *attribution) bool {
	if len(a.parts) > 1 || a.rule != 0 {
		return false
	}
	p := a.parts[0]
	w := &t.words[p[0]]
	return p[0] == p[1] && w.stretch < 0 && (w.tag == "PRP" || w.tag == "DT")
}

// brief reports whether a is all too short to be believed: of what is told with such odds of one or two words, “backed Roe”, “want change”, one in
// ten is somebody's words in the annotated news.
func (t *text) brief(a *attribution) bool {
	const long, sure = 3, 0.6
	p := a.parts[0]
	return len(a.parts) == 1 && a.rule == 0 && p[1]-p[0] < long-1 && a.sure < sure && t.kind(a.parts) == Indirect
}

// addresses reports whether a only tells to whom somebody was polite, and nothing of what was said: “thanked the crew”.
func (t *text) addresses(a *attribution) bool {
	switch t.words[a.cue].lemma {
	case "thank", "greet", "welcome", "salute":
		return a.rule == 0 && t.words[a.cue].verb() && a.parts[0][0] > a.cue && t.bare(a)
	}
	return false
}

// lasts reports whether a only tells how long somebody spoke, and maybe of what:
//
//	They talked for two hours about the price.
func (t *text) lasts(a *attribution) bool {
	switch t.words[a.cue].lemma {
	case "argue", "chat", "debate", "lecture", "preach", "quarrel", "rant", "speak", "talk":
	default:
		return false
	}
	from := a.parts[0][0]
	if last := &t.words[a.parts[0][1]]; last.noun() && isUnitOfTime(last.lemma) && t.bare(a) && a.parts[0][1]-from < 3 {
		return true // “talked by phone for an hour”
	}
	if from > a.cue {
		from = a.cue + 1
	}
	for i := from; i <= a.parts[0][1]; i++ {
		switch w := &t.words[i]; {
		case w.stretch >= 0:
			return false
		case w.noun():
			return isUnitOfTime(w.lemma) && w.rel != "nsubj" && w.rel != "nsubj:pass" // argued that ten minutes were enough
		}
	}
	return false
}

// isUnitOfTime reports whether a noun counts time.
func isUnitOfTime(lemma string) bool {
	switch lemma {
	case "second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "time", "while", "length":
		return true
	}
	return false
}
