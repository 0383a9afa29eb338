package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// ballot reports whether a noun names a vote that is held in a place or for an office: “the election”, “the race for governor”; not “the vote of
// the senators”.
func (x *eventReader) ballot(h *happening) bool {
	switch x.toks[h.word].Lemma {
	case "election", "re-election", "reelection", "primary", "caucus", "race", "runoff", "run-off", "referendum", "midterm", "by-election", "byelection":
		return h.event.Type == "vote" || h.event.Type == "contest"
	}
	return false
}

// standsIn reports whether the subject of the verb that carries a noun is only where it happens or has to do with it from afar: “Chile had 40 deaths”,
// “attended the tournament”, “leads the vote”.
func (x *eventReader) standsIn(h *happening) bool {
	switch verb := x.toks[h.verb].Lemma; h.event.Type {
	case "health":
		return x.toks[h.word].Lemma == "outbreak" || x.toks[h.word].Lemma == "epidemic"
	case "death", "injury", "disaster", "birth":
		return verb != "commit"
	case "sport", "trial":
		return verb == "attend"
	case "vote":
		return verb == "lead" && x.toks[h.word].Lemma == "vote" || verb == "make" && x.ballot(h)
	}
	return false
}

// seat reports whether k is an office or a house to be elected to: “governor”, “the Senate”; not “the firm”.
func (x *eventReader) seat(k int) bool {
	switch strings.ToLower(x.toks[k].Lemma) {
	case "assembly", "congress", "council", "house", "legislature", "mayoralty", "nomination", "office", "parliament", "presidency", "seat", "senate":
		return true
	}
	return x.personNoun(k) && !x.has(k, "det") && !x.has(k, "nmod:poss")
}

// scenery reports whether the owner of what happens is only where it does: “Chile's election”, “Peru's earthquake”, “the country's
// largest protests”.
func (x *eventReader) scenery(h *happening, k int) bool {
	place := x.meansPlace(k)
	_, country := english.Country(x.word(k))
	land := x.noun(k) && x.ofLand(k)
	switch h.event.Type {
	case "accident", "disaster", "vote", "death", "injury":
		return place || land
	case "contest":
		return x.ballot(h) && (place || land)
	case "protest":
		return (place || land) && x.toks[h.word].Tag == "NNS"
	case "fight":
		return (place || land) && x.lower(h.word-1) == "civil" // “Chile's civil war”
	case "assault", "crime":
		return (place && !country || land) && x.toks[h.word].Tag == "NNS" // not “Chile's attacks”
	}
	return false
}

// ofLand reports whether a noun names a piece of land with people: “the country”, “the town”.
func (x *eventReader) ofLand(k int) bool {
	switch x.toks[k].Lemma {
	case "city", "continent", "country", "county", "district", "island", "kingdom", "land", "nation", "neighborhood", "neighbourhood", "province", "region", "state", "territory", "town", "village", "world":
		return true
	}
	return false
}

// setScene takes k as the place of an event; one smaller than a country may be the place of others, too.
func (x *eventReader) setScene(h *happening, k int) {
	if !h.event.Place.Span.IsZero() {
		return
	}
	h.event.Place = story.Participant{Span: x.phrase(k), Entity: x.entity(x.toks[k].Range, k)}
	if _, country := english.Country(x.word(k)); !country && x.name(k) {
		x.places = append(x.places, scene{h.event.Place, x.sent})
	}
}

// where takes the name of a town or building before a noun as the place: “the Lisbon talks”, “the Aberdeen train crash”, “the Hill School shooting”. The
// bare name of a country is the place of what befalls it or leads there: “the Chile attack”, as against “the Chilean attack”, “the U.S. attack”.
func (x *eventReader) where(h *happening, k int) bool {
	name := x.word(k)
	befalls := false
	switch h.event.Type {
	case "assault", "accident", "disaster", "death", "crime", "fight", "health", "protest", "travel":
		befalls = true
	}
	if _, ok := english.Country(name); ok {
		if !x.ballot(h) && (!befalls || name == strings.ToUpper(name)) {
			return false
		}
	} else if !x.meansPlace(k) && !(befalls && x.words.venues[strings.ToLower(x.toks[k].Lemma)]) {
		return false
	}
	x.setScene(h, k)
	return true
}

// atSite reports whether a people's word k before a noun belongs to the building that is named behind it: “the Chilean embassy attack”.
func (x *eventReader) atSite(h *happening, k int) bool {
	return k+1 < h.word && x.toks[k+1].Rel == "compound" && x.words.venues[x.toks[k+1].Lemma]
}

// ownWar reports whether a noun names a war that a people has in its land: “the Chilean war”, but “the Chilean war on Peru”.
func (x *eventReader) ownWar(h *happening) bool {
	lemma := x.toks[h.word].Lemma
	return (lemma == "war" || lemma == "conflict" || lemma == "crisis") && x.behind(h.word, "on") < 0 && x.behind(h.word, "against") < 0 && x.behind(h.word, "with") < 0
}

// topic reports whether the name before a noun tells what it is about: “the Chile probe”, “the Water Act ruling”; not “the Supreme Court ruling”.
func (x *eventReader) topic(h *happening, k int) bool {
	name := x.word(k)
	if k > 0 && h.event.Type != "fight" && h.event.Type != "contest" && h.event.Type != "sport" && (x.lower(k-1) == "v." || x.lower(k-1) == "vs.") {
		return true // “the Roe v. Poe decision”
	}
	switch x.toks[h.word].Lemma {
	case "probe", "investigation", "inquiry", "scandal", "crisis", "debacle", "affair", "saga", "controversy", "fiasco", "furor", "flap":
		_, country := english.Country(name)
		return country && name != strings.ToUpper(name) || h.event.Type != "investigate"
	case "ruling", "verdict", "judgment", "judgement", "opinion":
		return !rules(x.lower(k))
	}
	return false
}

// rules reports whether a noun names a body that passes rulings.
func rules(noun string) bool {
	switch noun {
	case "court", "circuit", "tribunal", "commission", "council", "board", "panel", "committee", "agency", "judge", "justice", "jury":
		return true
	}
	return false
}
