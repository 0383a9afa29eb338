package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/cluster"
	"github.com/ebc17271/lede/internal/story"
)

// anchorReach is for how many sentences a day holds for the story that goes on: “On Thursday it was
// the minister's turn. It did not go well. She met the envoy …”.
const anchorReach = 2

// sentenceTimes moves to the times of the sentence.
func (x *eventReader) sentenceTimes() []calendar.When {
	times := x.d.Article.Times
	s := english.Range(x.d.English.Span(x.sent))
	from := sortedFrom(times, s.Start)
	to := from
	for to < len(times) && times[to].Span.Start < s.End {
		to++
	}
	return times[from:to]
}

// sortedFrom returns the first of the times that ends after offset at.
func sortedFrom(times []calendar.When, at int) int {
	n, _ := slices.BinarySearchFunc(times, at, func(w calendar.When, at int) int { return cmp.Compare(w.Span.End, at+1) })
	return n
}

// markTimes notes which tokens of the sentence stand in a time expression.
func (x *eventReader) markTimes() {
	x.timed = x.timed[:0]
	times, n := x.sentenceTimes(), 0
	for _, t := range x.toks {
		for n < len(times) && times[n].Span.End <= t.Range.Start {
			n++
		}
		x.timed = append(x.timed, n < len(times) && times[n].Span.Overlaps(t.Range))
	}
}

// placesAndTimes gives each place and time of the sentence to the event it hangs on, then lets
// events share those of the event they belong to.
func (x *eventReader) placesAndTimes(start int) {
	said, day := x.giveTimes()
	for k := range x.toks {
		if x.place(k) {
			p := x.placeAt(k)
			h := x.located(k)
			if x.lends(k) && !(x.placesSomebody(k) && (h < 0 || x.preposition(k) == "at")) {
				x.places = append(x.places, scene{p, x.sent})
			}
			if h >= 0 && x.found[h].event.Place.Span.IsZero() {
				x.found[h].event.Place = p
			}
		}
	}
	for i := start; i < len(x.found); i++ {
		h := &x.found[i]
		if k := x.whereabouts(h.word); k >= 0 && h.event.Place.Span.IsZero() {
			h.event.Place = x.placeAt(k)
		}
		h.before = x.doneBefore(h.word)
		x.share(i)
	}
	x.followOpening(start)
	x.followAnchor(start, said, day)
}

// doneBefore reports whether verb v tells in the past perfect what somebody says: the day of the saying is not its day.
func (x *eventReader) doneBefore(v int) bool {
	if x.toks[v].Rel != "ccomp" || x.toks[v].Tag != "VBN" {
		return false
	}
	k := x.child(v, "aux")
	return k >= 0 && x.lower(k) == "had" && x.at[max(0, x.head(v))] < 0
}

// placeAt returns the phrase of token k as a place.
func (x *eventReader) placeAt(k int) story.Participant {
	s := x.phrase(k)
	p := story.Participant{Span: s, Entity: x.entity(s, k)}
	if whole := x.wholeOf(k); whole >= 0 {
		p.Entity = x.entity(x.toks[whole].Range, whole)
	}
	return p
}

// followOpening gives the day that a sentence begins with to what its clauses tell in the past: “On Monday the talks
// went wrong, and when the bell rang he left the room”.
func (x *eventReader) followOpening(start int) {
	times := x.sentenceTimes()
	if len(times) == 0 || !opensSentence(x.toks, times[0].Span) || times[0].Type != "date" && times[0].Type != "time" || !calendar.WholeDay(times[0].Value) || x.notThen(times[0], -1) {
		return
	}
	for i := start; i < len(x.found); i++ {
		h := &x.found[i]
		if h.timeTold().Value == "" && !h.noun && x.toks[h.word].Tag == "VBD" && x.mainClause(h.word) {
			h.event.When = times[0]
		}
	}
}

// opensSentence reports whether a span begins with one of the first two tokens.
func opensSentence(toks []english.Token, s english.Range) bool {
	return len(toks) > 1 && s.Start <= toks[1].Range.Start
}

// mainClause reports whether verb i is no complement and no relative clause. A clause with a subject and an object of its own
// and no relative pronoun is none, whatever the tree says.
func (x *eventReader) mainClause(i int) bool {
	switch x.toks[i].Rel {
	case "root", "conj", "parataxis":
		return true
	case "acl:relcl":
		s := x.ownSubject(i)
		return s >= 0 && x.toks[s].Tag == "PRP" && x.has(i, "obj") && x.child(i, "mark", "advmod") != s-1
	}
	return false
}

// governor returns the event that a word at the end of a chain of heads belongs to, -1 if there is none. It does
// not look beyond a verb that is no event: the Monday of “said on Monday” is when it was said.
func (x *eventReader) governor(i int) int {
	for range chainLimit {
		if x.at[i] >= 0 {
			return x.at[i]
		}
		if x.light[i] >= 0 {
			return x.at[x.light[i]]
		}
		if x.verb(i) {
			lemma := x.toks[i].Lemma
			if stances[lemma] == 0 && !thinVerbs[lemma] {
				return -1
			}
			// “On Monday the talks seemed to go wrong and the envoy left.”
			for _, rel := range [...]string{"xcomp", "conj"} {
				if k := x.child(i, rel); k >= 0 && x.at[k] >= 0 {
					return x.at[k]
				}
			}
		}
		if i = x.head(i); i < 0 {
			return -1
		}
	}
	return -1
}

// located returns the event that place k is told of, -1 if there is none: the verb or noun that it hangs on, or what it hangs on through
// one argument, “opened a plant in Lyon”; not what an aside or a clause within tells: “her ally in Paris, the mayor, resigned”.
func (x *eventReader) located(k int) int {
	for i, step := k, 0; step < chainLimit; step++ {
		if i != k {
			if x.at[i] >= 0 || x.light[i] >= 0 || x.verb(i) {
				return x.governor(i)
			}
		}
		switch x.toks[i].Rel {
		case "obl", "nmod", "obj", "nsubj", "nsubj:pass", "xcomp", "conj", "obl:unmarked", "obl:tmod":
		default:
			return -1
		}
		if i = x.head(i); i < 0 {
			return -1
		}
	}
	return -1
}

// place reports whether k tells where something happens: “in Geneva”, “at the hotel”.
func (x *eventReader) place(k int) bool {
	switch x.toks[k].Rel {
	case "obl", "nmod", "root":
	default:
		return false
	}
	switch x.preposition(k) {
	case "in", "at", "near", "outside", "inside", "around", "across", "off", "on", "throughout", "within", "along", "under", "beside", "above":
		return !x.timed[k] && x.at[k] < 0 && (x.wholeOf(k) >= 0 || x.site(k) && !x.besides(k))
	}
	return false
}

// besides reports whether place k is what something is about and not where it happens: “talks on Norway”, but not “the attack on Narva”, “landed on Guam”.
func (x *eventReader) besides(k int) bool {
	if x.preposition(k) != "on" || x.words.venues[strings.ToLower(x.toks[k].Lemma)] {
		return false
	}
	h := x.located(k)
	return h < 0 || !strikes[x.found[h].event.Type]
}

// strikes are the types of events that are on a place where they happen there.
var strikes = english.WordsOf("assault disaster fight travel")

// site reports whether k names a place that something can happen at: a place of the article, a building or street, or a name of something
// unknown that does not stand between quotation marks; not a person, an organization or a website.
func (x *eventReader) site(k int) bool {
	switch id := x.entity(x.toks[k].Range, k); {
	case x.isPlace[id]:
		return true
	case id != 0:
		return x.words.venues[strings.ToLower(x.toks[k].Lemma)]
	case x.name(k):
		return !strings.ContainsAny(x.word(k), ".@/") && !x.betweenMarks(k) && x.unknownSite(k)
	}
	return x.words.venues[x.toks[k].Lemma] && x.child(k, "nmod:poss") < 0 && !x.ofTrade(k) && !x.everywhere(k)
}

// everywhere reports whether a noun for a place names none in particular: “in every county”, “in office”.
func (x *eventReader) everywhere(k int) bool {
	det := x.child(k, "det")
	if det < 0 {
		return x.toks[k].Lemma == "office" && !x.has(k, "compound")
	}
	switch x.lower(det) {
	case "any", "each", "every", "no":
		return true
	}
	return false
}

// unknownSite reports whether the name of something unknown can be a place: “in Zhongcun”, “at the Duff Lecture”; not “in the Duff Letter”, “on Chirper”,
// “under the Sea Lanes Act”.
func (x *eventReader) unknownSite(k int) bool {
	last := strings.ToLower(x.word(k))
	switch {
	case x.words.venues[last]:
		return true
	case x.word(k) == strings.ToUpper(x.word(k)), x.caseName(k): // “in the CR”, “in Roe v. Poe”
		return false
	}
	switch x.preposition(k) {
	case "on", "under":
		return false
	case "in", "within", "throughout":
		return cluster.Of(last) == 0
	}
	return true
}

// caseName reports whether the name that k is part of is that of a lawsuit.
func (x *eventReader) caseName(k int) bool {
	s := x.text[x.phrase(k).Start:x.phrase(k).End]
	return strings.Contains(s, " v. ") || strings.Contains(s, " vs. ")
}

// ofTrade reports whether a market is one of money or work and no place: “in the job market”.
func (x *eventReader) ofTrade(k int) bool {
	if x.toks[k].Lemma != "market" {
		return false
	}
	if x.child(k, "compound", "amod") < 0 {
		return x.preposition(k) != "at"
	}
	return !squares[strings.ToLower(x.toks[k-1].Lemma)]
}

// squares are markets that are places.
var squares = english.WordsOf("animal antique cattle central christmas covered crowded farmer fish flea flower food fruit live meat night old open-air outdoor produce seafood street town vegetable weekly wet")

// placesSomebody reports whether place k only tells where somebody is from or works: “an economist at the university”.
func (x *eventReader) placesSomebody(k int) bool {
	h := x.head(k)
	return h >= 0 && x.toks[k].Rel == "nmod" && (x.personNoun(h) || x.name(h))
}

// lends reports whether what is told elsewhere may have happened at place k: a place of the article, a building or street, or what something is at,
// near, off or outside of; one of them, not “at hotels”.
func (x *eventReader) lends(k int) bool {
	if x.meansPlace(k) || x.wholeOf(k) >= 0 {
		return true
	}
	if tag := x.toks[k].Tag; tag == "NNS" || tag == "NNPS" {
		return false
	}
	switch x.preposition(k) {
	case "at", "near", "off", "outside", "inside":
		return true
	}
	return x.words.venues[strings.ToLower(x.toks[k].Lemma)]
}

// betweenMarks reports whether the phrase of k stands between quotation marks: “sang in ‘Rainy Lisbon’”.
func (x *eventReader) betweenMarks(k int) bool {
	s := x.phrase(k)
	before := strings.TrimRight(x.text[max(0, s.Start-len("“")):s.Start], " ")
	return strings.HasSuffix(before, "“") || strings.HasSuffix(before, "\"") || strings.HasSuffix(before, "‘")
}

// wholeOf returns the place that token k names a part of, -1 if it names none: “in the heart of Lisbon”.
func (x *eventReader) wholeOf(k int) int {
	switch x.toks[k].Lemma {
	case "heart", "middle", "centre", "center", "edge", "part", "side", "corner", "north", "south", "east", "west":
	default:
		return -1
	}
	if of := x.child(k, "nmod"); of >= 0 && x.preposition(of) == "of" && x.meansPlace(of) {
		return of
	}
	return -1
}

// share gives an event the time and place of the event it is part of: “was arrested
// and charged on Monday”, “held talks on Monday”.
func (x *eventReader) share(n int) {
	e := &x.found[n].event
	for i, step := x.found[n].word, 0; step < chainLimit; step++ {
		switch x.toks[i].Rel {
		case "conj", "xcomp", "obj", "nsubj", "nsubj:pass", "advcl", "obl", "nmod":
		default:
			return
		}
		h := x.head(i)
		if h < 0 {
			return
		}
		at := x.at[h]
		if k := x.child(h, "xcomp"); at < 0 && k >= 0 && k != i {
			at = x.at[k] // “appeared to get worse, and he left”
		}
		if at >= 0 && at != n {
			o := &x.found[at].event
			if x.found[n].timeTold().Value == "" && x.toks[i].Rel != "advcl" && !x.found[n].noun && !x.isToCome(i, o) {
				e.When = o.When
			}
			if e.Place.Span.IsZero() && x.sharesPlace(i) {
				e.Place = o.Place
			}
			return
		}
		i = h
	}
}

// isToCome reports whether complement i tells what the words of event o only promise, demand or allow, which is not done when they are said:
// “pledged on Monday to build a school”.
func (x *eventReader) isToCome(i int, o *story.Event) bool {
	switch o.Type {
	case "agree", "concede", "demand", "threaten":
		return x.toks[i].Rel == "xcomp" && x.toks[i].Tag == "VB" && x.mark(i) == "to"
	}
	return false
}

// sharesPlace reports whether i happens where its head does: “was arrested and charged”, “held talks in Oslo”.
func (x *eventReader) sharesPlace(i int) bool {
	switch x.toks[i].Rel {
	case "xcomp", "obj", "nsubj", "nsubj:pass":
		return true
	case "conj":
		return x.ownSubject(i) < 0
	case "advcl": // “was shot in Oslo crossing the street”
		return x.toks[i].Tag == "VBG" && !x.has(i, "mark") && x.ownSubject(i) < 0
	}
	return false
}

// whereabouts returns the place that the relative clause of verb v is about, -1 if there is none: “in Oslo, where she met the envoy”.
func (x *eventReader) whereabouts(v int) int {
	if k := x.child(v, "advmod"); k < 0 || x.lower(k) != "where" || x.toks[v].Rel != "acl:relcl" {
		return -1
	}
	if h := x.head(v); h >= 0 && !x.timed[h] && x.site(h) {
		return h
	}
	return -1
}

// followAnchor gives what the story goes on to tell the day it last named.
func (x *eventReader) followAnchor(start int, any bool, day calendar.When) {
	if any {
		x.anchor, x.anchorAge = day, 0
		return
	}
	if x.anchorAge++; x.anchorAge > anchorReach {
		x.anchor = calendar.When{}
	}
	if x.ahead(x.anchor) {
		return // “The book appears on Monday. He wrote it in Rome.”
	}
	for i := start; i < len(x.found) && x.anchor.Value != ""; i++ {
		h := &x.found[i]
		if x.inSpeech(h.event.Trigger) && !x.inSpeech(x.anchor.Span) {
			continue // “She spoke on Monday. ‘He agreed with the ruling.’”
		}
		if h.timeTold().Value == "" && !h.noun && x.tells(h.word) {
			h.event.When = x.anchor
		}
	}
}

// ahead reports whether a day lies behind that of publication.
func (x *eventReader) ahead(w calendar.When) bool {
	published := x.d.Article.Published.Value
	return published != "" && calendar.WholeDay(w.Value) && w.Value[:len("2006-01-02")] > published
}

// tells reports whether verb i carries the story on: in the past tense, in a main clause.
func (x *eventReader) tells(i int) bool {
	for range chainLimit {
		if x.head(i) < 0 {
			return x.toks[i].Tag == "VBD" && !x.question(i)
		}
		if x.toks[i].Rel != "conj" && x.toks[i].Rel != "parataxis" {
			return false
		}
		i = x.head(i)
	}
	return false
}

// pastTense reports whether an event is told in a past tense.
func (x *eventReader) pastTense(h *happening) bool {
	v := h.verb
	if v < 0 {
		return false
	}
	if x.toks[v].Tag == "VBD" {
		return true
	}
	k := x.child(v, "aux", "aux:pass")
	return k >= 0 && (x.toks[k].Tag == "VBD" || x.toks[k].Lemma == "have")
}
