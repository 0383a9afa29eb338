package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// fill makes the event from the happening.
func (x *eventReader) fill(h *happening) {
	e := &h.event
	taken := map[english.Range]bool{e.Trigger: true}
	for _, list := range []struct {
		role string
		toks []int
	}{{"agent", h.agents}, {"patient", h.patients}, {"recipient", h.recipients}, {"theme", h.themes}} {
		for _, p := range x.playing(list.role, list.toks) {
			if !taken[p.Span] {
				taken[p.Span] = true
				e.Participants = append(e.Participants, p)
			}
		}
	}
	h.past = x.pastTense(h)
	e.Span = e.Trigger
	sentence := english.Range(x.d.English.Span(x.sent))
	for _, p := range append(e.Participants, e.Place, story.Participant{Span: e.When.Span}) {
		if !p.Span.IsZero() && sentence.Contains(p.Span) {
			e.Span.Start, e.Span.End = min(e.Span.Start, p.Span.Start), max(e.Span.End, p.Span.End)
		}
	}
}

// refers reports whether a word can stand for a participant; “that” and “there” cannot.
func (x *eventReader) refers(i int) bool {
	if x.contrasted(i) {
		return false
	}
	switch x.toks[i].Tag {
	case "DT": // “some of the crew”
		return x.child(i, "nmod", "acl:relcl") >= 0 && !x.relative(i)
	case "PRP":
		return !strings.HasPrefix(x.word(i), "'") && !strings.HasPrefix(x.word(i), "’") // “let's”
	case "WDT", "WP", "EX", "IN", "TO", "WRB", "MD", "RB", "CC":
		return false
	case "JJ", "JJR", "JJS":
		return x.people(i) || x.has(i, "det") || x.has(i, "nummod") || x.behind(i, "of") >= 0 || x.toks[i].Rel == "nsubj" && counted[x.lower(i)] // “most left”, “about 20 more were hurt”, “many of them voted”
	case "NN":
		switch x.lower(i) {
		case "nobody", "nothing":
			return false
		case "none": // “none of the clubs”
			return x.behind(i, "of") >= 0
		}
	}
	return !x.timed[i] && (x.word(i) != "%" || x.behind(i, "of") >= 0)
}

// counted are adjectives that stand for people or things without a noun.
var counted = english.WordsOf("both few many most several")

// contrasted reports whether i is named only as who or what it is not: “Ann Roe, not Bob Poe, won”, but “not just Bob Poe”.
func (x *eventReader) contrasted(i int) bool {
	switch x.toks[i].Rel {
	case "conj", "appos", "parataxis":
		k := x.child(i, "advmod")
		return k >= 0 && k < i && x.lower(k) == "not" && x.toks[k+1].Rel != "advmod" && !x.has(i, "cop")
	}
	return false
}

// An entityMention is a mention with the entity it names.
type entityMention struct {
	Span  english.Range
	ID    story.EntityID
	named bool // it is a name
}

// entityMentions returns the mentions of all entities in the order of the text.
func entityMentions(a *story.Article) []entityMention {
	var list []entityMention
	add := func(id story.EntityID, mentions []story.Mention) {
		for _, m := range mentions {
			list = append(list, entityMention{m.Span, id, m.Kind == story.NameMention})
		}
	}
	people := make(map[story.EntityID]bool)
	for _, p := range a.People {
		add(p.ID, p.Mentions)
		people[p.ID] = true
	}
	for _, q := range a.Quotes {
		for _, s := range q.Self {
			if !people[q.Speaker] || !english.SeveralPersons(a.Slice(s)) {
				list = append(list, entityMention{Span: s, ID: q.Speaker})
			}
		}
	}
	for _, kind := range [][]story.Entity{a.Organizations, a.Places} {
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
// head or the name behind it, else 0.
func (x *eventReader) entity(phrase english.Range, i int) story.EntityID {
	if k := x.nameBehind(i); k >= 0 && phrase.Contains(x.toks[k].Range) {
		i = k
	} else if k >= 0 && x.setOff(i, k) {
		phrase, i = x.toks[k].Range, k
	}
	head := x.toks[i].Range
	if !phrase.Contains(head) {
		head = phrase
	} else if k := x.child(i, "flat"); k > i && x.name(i) && phrase.Contains(x.toks[k].Range) {
		for n := x.next[k]; n >= 0 && x.toks[n].Rel == "flat" && phrase.Contains(x.toks[n].Range); n = x.next[n] {
			k = n
		}
		head = x.toks[k].Range // “House Speaker Ann Hill” is no house
	}
	if id := x.titled(phrase); id != 0 {
		return id
	}
	for _, m := range slices.Backward(x.lastMentions(head.End)) {
		if m.Span.Overlaps(head) {
			return m.ID
		}
	}
	return 0
}

// meansPlace reports whether token i means a place of the article, meansPerson whether it means one of its people.
func (x *eventReader) meansPlace(i int) bool  { return x.isPlace[x.entity(x.toks[i].Range, i)] }
func (x *eventReader) meansPerson(i int) bool { return x.isPerson[x.entity(x.toks[i].Range, i)] }

// titled returns the person whose name ends a phrase, behind an office in capitals: “White House Chief of Staff Ann Roe”.
func (x *eventReader) titled(phrase english.Range) story.EntityID {
	for _, m := range slices.Backward(x.lastMentions(phrase.End)) {
		if m.Span.End == phrase.End && m.Span.Start > phrase.Start && x.isPerson[m.ID] && x.isOffice(english.Range{Start: phrase.Start, End: m.Span.Start}) {
			return m.ID
		}
	}
	return 0
}

// isOffice reports whether the words before a name are an office in capitals, with what may stand before it: “former Leeds State Prison Warden”.
func (x *eventReader) isOffice(s english.Range) bool {
	first, last := x.within(s)
	found := false
	for k := first; k <= last; k++ {
		_, person := english.PersonNoun(x.lower(k))
		switch rel := x.toks[k].Rel; {
		case x.name(k):
			found = found || person
		case k < last && (x.toks[k].Tag == "JJ" || x.toks[k].Tag == "NN" && !person):
		case rel != "det" && (rel != "case" || !found || k == last || x.toks[k].Tag == "POS"): // “Secretary of State”, not “talks with Secretary”
			return false
		}
	}
	return found
}

// nameBehind returns the name that tells who a person described is, -1 if there is none: “her counterpart Ann Roe”.
func (x *eventReader) nameBehind(i int) int {
	if !x.noun(i) || !x.personNoun(i) {
		return -1
	}
	if k := x.child(i, "appos", "flat"); k > i && x.name(k) {
		return k
	}
	return -1
}

// setOff reports whether the name k behind a description i stands between two commas: “his rival, Tom Lund, resigned”.
func (x *eventReader) setOff(i, k int) bool {
	end := k + 1
	for end < len(x.toks) && x.toks[end].Rel == "flat" && x.head(end) == k {
		end++
	}
	return x.toks[i].Tag != "NNS" && x.cutOff(i, k) && (end == len(x.toks) || x.toks[end].Rel == "punct") && !x.has(k, "conj")
}

// lastMentions returns the last few mentions that begin before an offset.
func (x *eventReader) lastMentions(end int) []entityMention {
	n, _ := slices.BinarySearchFunc(x.mentions, end, func(m entityMention, at int) int { return cmp.Compare(m.Span.Start, at) })
	return x.mentions[max(0, n-chainLimit):n]
}
