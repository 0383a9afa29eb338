package event

import (
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A stance is what a verb says of the event of its complement.
type stance int

const (
	implies  stance = iota + 1 // it happened: “managed to escape”, “began to sell”
	leaves                     // it may happen: “wants to sell”, “plans to leave”
	excludes                   // it did not: “failed to reach agreement”
)

// stances are verbs that name no event of their own beside the event of their complement.
var stances = map[string]stance{
	"begin": implies, "start": implies, "continue": implies, "keep": implies, "resume": implies, "manage": implies,
	"finish": implies, "come": implies, "get": implies, "proceed": implies, "use": implies, "complete": implies, "go": leaves,
	"decide": leaves, "help": implies, "have": leaves, "need": leaves, "try": leaves, "attempt": leaves, "seek": leaves, "want": leaves,
	"hope": leaves, "plan": leaves, "expect": leaves, "intend": leaves, "prepare": leaves, "struggle": leaves, "like": leaves,
	"wish": leaves, "choose": leaves, "tend": leaves, "seem": leaves, "appear": leaves, "aim": leaves, "fight": leaves, "work": leaves,
	"look": leaves, "ought": leaves, "dare": leaves, "fail": excludes, "stop": excludes, "cease": excludes, "forget": excludes,
	"neglect": excludes, "mean": leaves, "move": leaves, "rush": leaves, "act": leaves, "schedule": leaves, "set": leaves,
}

// stanceOf returns what verb h says of the event of its complement i.
func (x *eventReader) stanceOf(h, i int) stance {
	switch lemma := x.toks[h].Lemma; {
	case lemma == "go" && (x.toks[i].Tag == "VBG" || x.phrasal(h) == "go_on"):
		return implies // “went hunting”, “went on to win”
	case (lemma == "have" || lemma == "decide" || lemma == "opt") && x.past(h):
		return implies // “had to sell”, “decided to sell”
	case (lemma == "rule" || lemma == "vote") && x.past(h) && byVote[x.toks[i].Lemma]:
		return implies // “ruled to block the law”
	case lemma == "able" && x.toldPast(h):
		return implies // “was able to escape”
	case lemma == "use" && !x.past(h):
		return 0 // “is using the law to sell”
	case lemma == "unable":
		return excludes
	case lemma == "take" && x.past(h) && x.takesTime(h):
		return implies // “took three months to sell”
	case lemma == "fail" && !x.infinitive(i):
		return implies // “the dam failed, flooding the town”
	default:
		return stances[lemma]
	}
}

// toldPast reports whether the adjective h is told with a past “be”: “was able”.
func (x *eventReader) toldPast(h int) bool {
	k := x.child(h, "cop")
	return k >= 0 && x.toks[k].Tag == "VBD" && x.modal(h) == ""
}

// takesTime reports whether the object of verb h is a time: “took three months”.
func (x *eventReader) takesTime(h int) bool {
	k := x.child(h, "obj")
	return k >= 0 && (x.timed[k] || timeUnits[x.toks[k].Lemma])
}

// timeUnits are nouns that measure time.
var timeUnits = english.WordsOf("century day decade hour minute month session week while year")

// byVote are deeds that are done once they are voted for.
var byVote = english.WordsOf(`abolish acquit adopt allow approve authorize ban block censure condemn confirm convict cut dismiss extend fire impeach legalize
	legalise let lift override overturn pass permit raise ratify reject remove renew repeal strike support suspend uphold`)

// past reports whether verb h is told in a past tense or a perfect.
func (x *eventReader) past(h int) bool {
	if x.modal(h) != "" {
		return false
	}
	switch x.toks[h].Tag {
	case "VBD":
		return true
	case "VBN":
		return x.has(h, "aux")
	}
	return false
}

// undoingVerbs say that their complement or object did not happen: “denied attacking”, “refused to pay”, “averted a war”,
// “called off the sale”. Where they are themselves open, so is it: “to avert a war”.
var undoingVerbs = english.WordsOf(`abandon avert avoid call_off cancel decline deny disprove dispute foil forestall prevent refuse
	refute rule_out scrap scupper shelve thwart`)

// undoes reports whether verb h says that i, which hangs on it, did not happen.
func (x *eventReader) undoes(h, i int) bool {
	lemma := x.phrasal(h)
	if (lemma == "miss" || lemma == "resist" || lemma == "skip") && x.toks[i].Tag == "VBG" {
		return true // “narrowly missed winning”
	}
	return x.verb(h) && (undoingVerbs[lemma] || x.stanceOf(h, i) == excludes)
}

// phrasal returns the lemma of verb h with its particle: “call_off”.
func (x *eventReader) phrasal(h int) string {
	lemma := x.toks[h].Lemma
	if k := x.child(h, "compound:prt"); k >= 0 {
		lemma += "_" + x.lower(k)
	}
	return lemma
}

// keepingFrom are verbs that keep somebody from what follows: “kept the rebels from attacking”.
var keepingFrom = english.WordsOf(`ban bar block deter disqualify discourage dissuade exclude keep preclude prevent prohibit protect restrain restrict save spare stop`)

// undone returns what becomes of the event that verb h undoes.
func (x *eventReader) undone(h int) string {
	if x.ownFactuality(h) == story.Actual && x.mark(h) != "to" {
		return story.Denied
	}
	return story.Possible
}

// charges are nouns for what is said of somebody, and rejecting the verbs that say it is not so.
var (
	charges   = english.WordsOf("accusation allegation assertion charge claim contention idea notion report rumor rumour speculation story suggestion theory")
	rejecting = english.WordsOf("contradict debunk deny dismiss disprove dispute rebut refute reject")
)

// proofs are nouns for what shows that something happened.
var proofs = english.WordsOf("evidence hint indication proof record sign trace")

// alreadySo begin a clause that holds whatever becomes of the deed it hangs on: “may resign after losing the vote”.
var alreadySo = english.WordsOf("after despite following for since when")

// causingVerbs bring about the event of their complement: “was forced to resign”, “prompted the bank to sell”.
var causingVerbs = english.WordsOf(`cause coerce compel drive force induce lead make oblige prompt spur`)

// unsureVerbs leave open whether what their complement or object tells happened.
var unsureVerbs = english.WordsOf(`accuse advise aim allege anticipate ask authorize avert avoid await believe beg bid block call claim
	condition consider contemplate could demand deter discourage discuss doubt dream encourage envisage envision expect fear forbid forecast
	hope imagine intend invite let long mull need oppose order permit persuade plan ponder predict prepare press pressure prevent prohibit promise
	propose push question recommend request require risk schedule seek speculate suggest suppose suspect tell think threaten thwart urge vow wait want
	warn weigh wish wonder pledge agree offer vote commit ban bar allow enable refuse decline deny reject`)

// unsureNouns leave open whether what hangs on them happens: “the threat of war”, “plans to sell”.
var unsureNouns = english.WordsOf(`ability aim appeal attempt ban bid call chance claim condition danger deadline demand desire effort fear goal hope idea
	intention likelihood need offer opportunity option order permission plan pledge possibility potential power preparation pressure promise proposal
	prospect push question readiness refusal request right risk rumor rumour speculation suggestion suspicion threat verge vow warning warrant willingness window brink`)

// undoingNouns say that what hangs on them did not happen.
var undoingNouns = english.WordsOf("failure inability refusal")

// unsureModifiers say of an event noun that it has not, or perhaps not, happened: “a possible strike”.
var unsureModifiers = english.WordsOf(`alleged anticipated attempted expected feared future further imminent impending likely looming planned possible potential
	projected proposed prospective purported scheduled suspected threatened upcoming hypothetical fresh-election`)
