package cast

import (
	"math"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A body is an organization, or a place that may speak for those who govern it.
type body struct {
	referent
	place bool
	words []string // of its names, in lower case
}

// bodies is the reading of a story for which organization or place “it”, “they”, “the company” and “the paper” stand for. It
// comes after the people, whose pronouns it leaves alone.
type bodies struct {
	*references
	who   []body
	late  []int
	names []reference
	taken map[int]bool // tokens that mention people
	found []reference
}

// readBodies reads the organizations and places of the article and where they are named. The references to people must be resolved.
func readBodies(r *references) *bodies {
	b := &bodies{references: r, taken: make(map[int]bool)}
	for _, m := range r.found {
		b.taken[m.head] = true
	}
	a := r.d.Article
	for i := range a.Organizations {
		b.readBody(&a.Organizations[i], false)
	}
	for i := range a.Places {
		b.readBody(&a.Places[i], true)
	}
	slices.SortStableFunc(b.names, func(x, y reference) int { return x.span.Start - y.span.Start })
	return b
}

func (b *bodies) readBody(e *story.Entity, place bool) {
	x := body{place: place}
	for _, form := range append([]string{e.Name}, e.Aliases...) {
		x.words = append(x.words, strings.Fields(strings.ToLower(form))...)
	}
	for _, m := range e.Mentions {
		from, to := b.g.within(m.Span)
		if m.Kind != story.NameMention || from >= to {
			continue
		}
		ref := b.reference(m.Span, from, to)
		ref.kind, ref.who = story.NameMention, len(b.who)
		b.names = append(b.names, ref)
		for _, role := range b.g.callsBody(from, to) {
			noun := b.g.lower(role.noun)
			x.roles = append(x.roles, calling{noun: noun})
			if !place && (bodyNoun(noun) || agentNoun(noun)) {
				e.Roles = story.AppendNew(e.Roles, oneLine(b.g.text[role.span.Start:role.span.End]))
			}
		}
	}
	b.who = append(b.who, x)
}

// callsBody returns what an apposition, the noun before the name from token from up to to, or a clause calls a body:
//
//	Globex, a maker of bicycles; the newspaper The Daily Planet; Globex is a startup
func (g *grammar) callsBody(from, to int) (roles []role) {
	start, limit := g.sentence(from)
	top := g.top(from, to)
	if to+1 < limit && g.word(to) == "," && g.determiner(to+1) {
		roles = g.phraseRole(roles, to+2, min(limit, to+9))
	}
	if i := from - 1; i >= start && g.tag(i) == "NN" && bodyNoun(g.lower(i)) {
		roles = append(roles, role{span: g.span(i), noun: i})
	}
	if h := g.head(top); h >= 0 && h > to && h < limit && g.cop[h] && g.rel(top) == "nsubj" && g.tag(h) == "NN" {
		for i := to; i < h; i++ {
			if g.determiner(i) && g.lower(i) != "the" {
				return g.phraseRole(roles, i+1, min(limit, i+8))
			}
		}
	}
	return roles
}

// phraseRole appends the role that the phrase from token from on tells, with its “of”: “maker of bicycles”.
func (g *grammar) phraseRole(roles []role, from, limit int) []role {
	i := from
	for i < limit && g.inBase(i) {
		i++
	}
	noun := i - 1
	if noun < from || g.tag(noun) != "NN" {
		return roles
	}
	if i+1 < limit && g.lower(i) == "of" {
		for i++; i < limit && g.inBase(i); i++ {
		}
	}
	return append(roles, role{span: english.Range{Start: g.span(from).Start, End: g.span(i - 1).End}, noun: noun})
}

// resolve reads the story from its start and asks pick for each mention that may stand for a body which of the candidates it is, -1
// for none of them.
func (b *bodies) resolve(pick func(*pronoun, []candidate) int) {
	next := 0
	for i := 0; i < b.g.Len() && !b.g.Done(); i++ {
		for next < len(b.names) && b.names[next].from <= i {
			b.take(b.names[next])
			next++
		}
		if b.part[i] != 0 || b.taken[i] {
			continue
		}
		if p, noun, ok := b.bodyAt(i); ok {
			b.resolveBody(p, noun, pick)
		}
	}
}

// resolveBody finds for which body a pronoun or description stands, if for any.
func (b *bodies) resolveBody(p pronoun, noun string, pick func(*pronoun, []candidate) int) {
	candidates := b.candidates(&p, noun)
	if k := pick(&p, candidates); k >= 0 {
		p.who = candidates[k].who
		b.take(p.reference)
		b.found = append(b.found, p.reference)
	}
}

// bodyAt reads the pronoun, or the definite description with its noun, at token i that may stand for a body.
func (b *bodies) bodyAt(i int) (p pronoun, noun string, ok bool) {
	g := b.g
	switch low := g.lower(i); low {
	case "it", "they", "them", "its", "their":
		if g.word(i) == "IT" {
			return p, "", false
		}
		p.possessive = low == "its" || low == "their"
		p.reference = b.reference(g.span(i), i, i+1)
		p.kind = story.PronounMention
		return p, "", true
	}
	if tag := g.tag(i); tag != "NN" && tag != "NNS" {
		return p, "", false
	}
	noun = g.lower(i)
	if !bodyNoun(noun) && b.sourceOf[i] == 0 && !b.namedSo(noun) {
		return p, "", false
	}
	if _, person := english.PersonNoun(strings.ToLower(b.g.Lemma(i))); person || speaksFor(b.g.Lemma(i)) && noun != "paper" {
		return p, "", false // the officials are no body; “the lawsuit says” is for authorOf
	}
	from, det, ok := b.nominalAt(i)
	if !ok || det != "the" && det != "this" && det != "that" {
		return p, "", false
	}
	p.reference = b.reference(english.Range{Start: g.span(from).Start, End: g.span(i).End}, from, i+1)
	p.head = i
	p.rel, p.verb = g.function(i)
	p.kind = story.NominalMention
	return p, noun, true
}

// namedSo reports whether a noun is part of the name of a body that was spoken of.
func (b *bodies) namedSo(noun string) bool {
	return slices.ContainsFunc(b.late, func(w int) bool { return slices.Contains(b.who[w].words, noun) })
}

// take makes a mention the latest of its body, and the body the latest.
func (b *bodies) take(m reference) {
	x := &b.who[m.who]
	x.count++
	x.before, x.last = x.last, m
	b.late = lastSpokenOf(b.late, m.who)
}

// candidates returns the bodies that p may stand for, the latest first, and at the end none. They stay until it is called again.
func (b *bodies) candidates(p *pronoun, noun string) []candidate {
	out := b.pool[:0]
	most := 0
	for _, w := range b.late {
		most = max(most, b.who[w].count)
	}
	for k := len(b.late) - 1; k >= 0; k-- {
		x := &b.who[b.late[k]]
		if x.last.to > p.from || placeNoun(noun) && !x.place || companyNoun(noun) && x.place || p.kind == story.PronounMention && b.bound(p, x.last) {
			continue
		}
		c := candidate{who: b.late[k]}
		b.describe(&c, p, &x.referent, x.last)
		c.has[sexUnknown] = 0
		b.rate(&c, &x.referent, len(out), most)
		b.describeBody(&c, p, noun, x)
		out = append(out, c)
	}
	none := candidate{who: -1}
	set := func(f feature, on bool) {
		if on {
			none.has[f] = 1
		}
	}
	source, plural := b.sourceOf[p.head] > 0, b.plural(p)
	set(isNobody, true)
	set(nobodyQuoted, b.quoteOf[p.from] > 0)
	set(nobodySource, source)
	set(nobodyPlural, plural)
	set(nobodyPluralSource, plural && source)
	set(nobodyNominal, p.kind == story.NominalMention)
	set(nobodyNominalSource, p.kind == story.NominalMention && source)
	set(nobodyBodyNoun, p.kind == story.NominalMention && bodyNoun(noun))
	set(nobodyExpletive, p.rel == "expl" || p.verb >= 0 && !source && b.g.tag(p.verb) == "JJ")
	set(nobodyObject, p.rel == "obj" || p.rel == "obl")
	b.pool = append(out, none)
	return b.pool
}

// plural reports whether p speaks of several.
func (b *bodies) plural(p *pronoun) bool {
	return b.g.tag(p.head) == "NNS" || strings.HasPrefix(b.g.lower(p.head), "the")
}

// describeBody fills in what kind of body the candidate is and what it is called.
func (b *bodies) describeBody(c *candidate, p *pronoun, noun string, x *body) {
	set := func(f feature, on bool) {
		if on {
			c.has[f] = 1
		}
	}
	source := b.sourceOf[p.head] > 0
	set(bodyPlace, x.place)
	set(bodyPlaceSource, x.place && source)
	set(bodyPlural, b.plural(p) && !x.place)
	set(placePlural, b.plural(p) && x.place)
	set(bodySpoke, b.sourceOf[x.last.head] > 0)
	set(bodySpokeAgain, source && b.sourceOf[x.last.head] > 0)
	c.has[bodyDistance] = min(3, math.Log2(float64(1+b.g.sent[p.from]-b.g.sent[x.last.from])))
	if noun == "" {
		return
	}
	c.has[nominalDistance] = c.has[bodyDistance]
	called := slices.ContainsFunc(x.roles, func(r calling) bool { return r.noun == noun })
	named := slices.Contains(x.words, noun)
	set(bodyCalledSo, called)
	set(bodyNamedSo, named)
	set(bodyOtherNoun, !called && !named)
	set(bodyNounPlace, x.place && !placeNoun(noun))
	set(placeNounBody, !x.place && placeNoun(noun))
	set(placeNounPlace, x.place && placeNoun(noun))
	set(bodyFitsNoun, bodyNoun(noun) && !x.place)
}

// bodyCertainty is how probable a candidate must be for the words of a source. What is left open keeps its words, which tell more than a
// wrong name; as many are right at one third.
const bodyCertainty = 0.45

// choose returns the most probable candidate for p, -1 if none is probable enough.
func (b *bodies) choose(p *pronoun, candidates []candidate) int {
	least := certainty
	if b.sourceOf[p.head] > 0 {
		least = bodyCertainty
	}
	return likeliest(candidates, &bodyWeights, least)
}

// write puts what was found into the organizations and places of the article.
func (b *bodies) write() {
	a := b.d.Article
	add := make(map[int][]story.Mention)
	for _, m := range b.found {
		add[m.who] = append(add[m.who], story.Mention{Span: m.span, Kind: m.kind})
	}
	for w, ms := range add {
		e := b.entity(a, w)
		e.Mentions = story.MergeMentions(e.Mentions, ms)
	}
}

func (b *bodies) entity(a *story.Article, w int) *story.Entity {
	if w < len(a.Organizations) {
		return &a.Organizations[w]
	}
	return &a.Places[w-len(a.Organizations)]
}

// agentNoun reports whether a noun that names no person tells what somebody does: “maker”, “provider”, “sponsor”.
func agentNoun(w string) bool {
	_, person := english.PersonNoun(w)
	return !person && (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "or"))
}

// placeNoun reports whether a noun names a place that may speak.
func placeNoun(w string) bool {
	switch w {
	case "country", "nation", "state", "city", "town", "county", "kingdom", "republic", "village", "island", "province", "region", "territory":
		return true
	}
	return false
}

// bodyNoun reports whether a noun names an organization.
func bodyNoun(w string) bool {
	_, ok := slices.BinarySearch(bodyNouns, strings.TrimSuffix(w, "s"))
	return ok || companyNoun(w)
}

// bodyNouns are in order, without the “s” of the plural.
var bodyNouns = []string{"academy", "administration", "agency", "airline", "alliance", "army", "association", "authority", "band", "bank", "board", "body", "broadcaster",
	"bureau", "cabinet", "campaign", "carrier", "center", "centre", "chain", "channel", "charity", "church", "club", "coalition", "college", "commission", "committee",
	"company", "corporation", "council", "court", "department", "developer", "federation", "firm", "force", "foundation", "government", "group", "hospital", "industry",
	"institute", "institution", "insurer", "league", "maker", "manufacturer", "media", "ministry", "movement", "museum", "network", "newspaper", "nonprofit", "office",
	"operator", "organisation", "organization", "outlet", "panel", "paper", "party", "platform", "police", "press", "producer", "publication", "publisher", "regime", "regulator",
	"retailer", "school", "service", "site", "society", "station", "studio", "supplier", "team", "think-tank", "tribunal", "trust", "union", "university", "watchdog", "website"}
