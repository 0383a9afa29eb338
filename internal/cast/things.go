package cast

import (
	"slices"
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
)

// settleThings takes the names of things out of those of people: companies, towns and
// diseases that the tagger took for persons and that the text shows to be none. A name that
// belongs to somebody’s full name, or has a title, an age or a description of a person
// beside it, is left alone.
func settleThings(g *grammar, names []english.Name) []english.Name {
	t := things{g: g, names: names, kind: make(map[string]english.Kind), person: make(map[string]bool), named: make(map[string]bool)}
	t.noteOrganizations()
	for i, n := range names {
		if n.Kind == english.Person && !g.Done() {
			t.notePerson(i)
		}
	}
	single := make(map[string]bool)
	for i, n := range names {
		switch {
		case g.Done():
		case n.Kind == english.Person:
			t.noteThing(i)
			single[t.form(i)] = true
		case t.unknownPlace(i):
			if from, to := g.within(english.Range(n.Range)); to == from+1 && (t.runBy(to) || t.traded(from, to)) || from < to && t.company(from, to) {
				t.note(t.form(i), english.Organization)
			}
		}
	}
	for i := 0; i < g.Len() && !g.Done(); i++ {
		if w := g.word(i); single[w] && !t.person[w] && t.besideThing(i, i+1) {
			t.note(w, english.Organization) // where the tagger saw no name, too
		}
	}
	t.notePlaces()
	return t.settle()
}

// things is what is known of the names that may be no person’s, by the name as written.
type things struct {
	g      *grammar
	names  []english.Name
	person map[string]bool         // names that are a person’s
	kind   map[string]english.Kind // what the others are
	starts map[string]bool         // the first words of the names of companies
	named  map[string]bool         // names to which the “'s” belongs that follows
}

func (t *things) form(i int) string { return t.g.text[t.names[i].Start:t.names[i].End] }

// note gives a name a kind, once.
func (t *things) note(form string, k english.Kind) {
	if _, ok := t.kind[form]; !ok {
		t.kind[form] = k
	}
}

// noteOrganizations remembers with which words the names of companies begin: “Vareem” of
// “Vareem Manufacturing Company”.
func (t *things) noteOrganizations() {
	t.starts = make(map[string]bool)
	for i, n := range t.names {
		if n.Kind != english.Organization {
			continue
		}
		words := strings.Fields(t.form(i))
		for k := 1; k < min(len(words), 3); k++ {
			if !memorial(words[len(words)-1]) {
				t.starts[strings.Join(words[:k], " ")] = true
			}
		}
		if len(words) == 1 {
			t.starts[words[0]] = true
		}
	}
}

// memorial reports whether things of this kind are named after people: “the Roe Foundation”.
func memorial(last string) bool {
	switch strings.ToLower(last) {
	case "foundation", "administration", "campaign", "library", "center", "centre", "institute", "university", "school", "college",
		"hospital", "department", "museum", "trust", "fund", "family", "commission", "committee", "government", "cabinet", "charity", "report":
		return true
	}
	return false
}

// notePerson looks for what only a person has beside name i.
func (t *things) notePerson(i int) {
	g, form, s := t.g, t.form(i), english.Range(t.names[i].Range)
	words := strings.Fields(form)
	from, to := g.within(s)
	if from >= to || len(words) == 0 {
		return
	}
	role, _, mister := g.titles(from)
	bare := !mister && role.span.IsZero()
	given := len(words) > 1 && givenSex(foldName(words[0])) != 0
	if given {
		t.person[words[0]], t.person[words[len(words)-1]] = true, true
	}
	if mister || g.titled(s) || g.shownPerson(s) || len(words) > 1 && !bare || given && t.subject(from, to) {
		t.person[form] = true
	}
}

func (t *things) subject(from, to int) bool {
	rel, _ := t.g.function(t.g.top(from, to))
	return rel == "nsubj"
}

// noteThing looks for what only a thing has beside name i.
func (t *things) noteThing(i int) {
	g, form := t.g, t.form(i)
	from, to := g.within(english.Range(t.names[i].Range))
	if from >= to || t.person[form] {
		return
	}
	first, _, several := strings.Cut(form, " ")
	given := givenSex(foldName(first)) != 0
	switch {
	case !several && kinAddress(form), t.eponym(to):
		t.note(form, english.Other)
	case !several && !given && t.ownsItsName(to):
		t.note(form, english.Organization)
		t.named[form] = true
	case t.starts[form] && (several || !given && !english.Surname(form)), camel(form), t.outletOf(i, to), !given && t.besideThing(from, to):
		t.note(form, english.Organization)
	}
}

// ownsItsName reports whether the “'s” at token to is part of the name before it, a shop's: “Brentley's said it would close”.
func (t *things) ownsItsName(to int) bool {
	if to+1 >= t.g.Len() || t.g.word(to) != "'s" && t.g.word(to) != "’s" || t.g.sent[to+1] != t.g.sent[to] {
		return false
	}
	switch t.g.lower(to + 1) {
	case "said", "says", "announced", "reported":
		return true
	}
	return false
}

// kinAddress reports whether a word is what children call their parents: “Dad, I ate it”.
func kinAddress(w string) bool {
	switch strings.ToLower(w) {
	case "dad", "daddy", "mum", "mummy", "mom", "mommy", "mama", "papa", "grandma", "grandpa", "grandad", "granny", "auntie":
		return true
	}
	return false
}

// eponym reports whether the name before token to is a disease’s or a law’s: “Hartmann’s disease”.
func (t *things) eponym(to int) bool {
	if to+1 >= t.g.Len() || t.g.tag(to) != "POS" {
		return false
	}
	switch t.g.lower(to + 1) {
	case "disease", "syndrome", "palsy", "sarcoma", "lymphoma", "chorea", "law", "theorem", "principle", "paradox":
		return true
	}
	return false
}

// camel reports whether every word of a name has a capital inside as only names of
// things do: “GreenKids”, but not “McRoe”, “DeShawn”, “FitzRoy”, or “JaneThe” of dirty text.
func camel(form string) bool {
	for w := range strings.FieldsSeq(form) {
		i := strings.IndexFunc(w[1:], unicode.IsUpper) + 1
		if i < 3 || !unicode.IsLower(rune(w[i-1])) || w[0] == '@' {
			return false
		}
		if women, men := givenCounts(foldName(w[:i])); women+men > 1000 {
			return false
		}
		switch w[:i] {
		case "Mac", "Van", "Von", "Del", "Fitz", "Vander":
			return false
		}
	}
	return true
}

// outletOf reports whether name i, of one word, is who a named person works for: “Globex’s Jane Roe”.
func (t *things) outletOf(i, to int) bool {
	g := t.g
	if strings.Contains(t.form(i), " ") || to+1 >= g.Len() || g.tag(to) != "POS" || i+1 >= len(t.names) {
		return false
	}
	next := t.names[i+1]
	return next.Kind == english.Person && next.Start == g.span(to+1).Start && strings.Contains(t.form(i+1), " ")
}

// besideThing reports whether what stands beside the name from token from up to to says
// that it is a company’s.
func (t *things) besideThing(from, to int) bool {
	return to == from+1 && (t.runBy(to) || t.traded(from, to)) || t.company(from, to)
}

// unknownPlace reports whether name i was taken for a place that no list has.
func (t *things) unknownPlace(i int) bool {
	form := t.form(i)
	return t.names[i].Kind == english.Place && !english.PlaceName(form) && !english.Town(form)
}

// traded reports whether the word from token from up to to is said to have what only companies have: “shares of Primex”, “acquired by Primex”,
// “Primex cut 300 jobs”, “Primex employees”.
func (t *things) traded(from, to int) bool {
	g := t.g
	start, limit := g.sentence(from)
	if to < limit {
		switch g.lower(to) {
		case "employees", "customers", "stores", "outlets", "headquarters", "subsidiary", "investors", "stockholders", "factory", "plants":
			return true
		}
		if g.finite(to) {
			for k := to + 1; k < min(limit, to+5); k++ {
				switch g.lower(k) {
				case "jobs", "employees", "workers", "stores":
					return g.tag(k-1) == "CD" || g.lower(k-1) == "of" || g.lower(k-1) == "its"
				}
			}
		}
	}
	if from-2 < start {
		return false
	}
	before, link := g.lower(from-2), g.lower(from-1)
	switch link {
	case "of", "in", "at":
		switch before {
		case "shares", "stake", "stakes", "shareholders", "shareholder", "stockholders", "takeover", "acquisition", "subsidiary", "unit", "ceo", "cfo", "employees", "bondholders":
			return true
		case "executive":
			return from-3 >= start && g.lower(from-3) == "chief"
		}
	case "by":
		return before == "acquired" || before == "manufactured"
	}
	return false
}

// runBy reports whether a company’s officer follows: “Primex CEO Jane Roe”, “Primex shares”.
func (t *things) runBy(to int) bool {
	if to >= t.g.Len() {
		return false
	}
	switch t.g.lower(to) {
	case "ceo", "cfo", "coo", "cto", "founder", "co-founder", "cofounder", "shares", "shareholders", "stock", "inc", "inc.", "ltd", "ltd.", "corp", "corp.", "llc", "plc":
		return true
	}
	return false
}

// company reports whether a noun for a company stands in apposition to the name from
// token from up to to: “Globex, a data company”, “a startup called Globex”.
func (t *things) company(from, to int) bool {
	g := t.g
	start, limit := g.sentence(from)
	if to+1 < limit && g.word(to) == "," && (g.lower(to+1) == "a" || g.lower(to+1) == "an" || g.lower(to+1) == "the") {
		for i := to + 2; i < min(limit, to+9) && g.inBase(i); i++ {
			if companyNoun(g.word(i)) && (i+1 == limit || !g.noun(i+1)) {
				return true
			}
		}
	}
	i := from - 1
	if i > start && (g.word(i) == "," || g.lower(i) == "called" || g.lower(i) == "named") {
		i--
	}
	for ; i > start && g.word(i) != "," && from-i < 9; i-- { // “a small firm in Leeds called Globex”
		if companyNoun(g.word(i)) {
			return i == from-1 || g.lower(from-1) == "called" || g.lower(from-1) == "named" || to < limit && g.word(to) == ","
		}
		if g.tag(i) != "IN" && !g.noun(i) {
			return false
		}
	}
	return false
}

func companyNoun(w string) bool {
	switch w {
	case "company", "firm", "startup", "start-up", "corporation", "manufacturer", "retailer", "maker", "conglomerate", "airline", "carrier", "supplier", "subsidiary",
		"brand", "app", "website", "site", "platform", "network", "newspaper", "magazine", "tabloid", "broadcaster", "channel", "band", "charity", "nonprofit", "agency", "bank", "brewery", "carmaker", "automaker", "chain",
		"hospital", "clinic", "school", "university", "college", "club", "union":
		return true
	}
	return false
}

// notePlaces finds names of one word that stand behind “in” twice or every other time,
// or before the name of a region, and that nobody has for a name: “riots in Harlow”.
func (t *things) notePlaces() {
	in, all := make(map[string]int), make(map[string]int)
	for i, n := range t.names {
		form := t.form(i)
		if n.Kind != english.Person || strings.Contains(form, " ") || t.person[form] || givenSex(foldName(form)) != 0 {
			continue
		}
		from, to := t.g.within(english.Range(n.Range))
		all[form]++
		if t.inRegion(i, to) {
			in[form] += 2
		}
		if from < to && from > 0 && t.g.lower(from-1) == "in" && t.g.sent[from-1] == t.g.sent[from] && (to == t.g.Len() || t.g.tag(to) != "POS") {
			in[form]++
		}
	}
	for i, n := range t.names {
		if form := t.form(i); n.Kind == english.Person && in[form] > 0 && (in[form] > 1 || 2*in[form] >= all[form]) {
			t.note(form, english.Place)
		}
	}
}

// inRegion reports whether the name of a region follows the name i: “When Harlow, Essex, erupted”.
func (t *things) inRegion(i, to int) bool {
	if to+1 >= t.g.Len() || t.g.word(to) != "," || i+1 == len(t.names) || t.names[i+1].Start != t.g.span(to+1).Start {
		return false
	}
	return english.Region(t.form(i + 1))
}

// settle returns the names with the kinds that were found.
func (t *things) settle() []english.Name {
	out := slices.Clone(t.names)
	for i, n := range out {
		form := t.form(i)
		if k, ok := t.kind[form]; ok && (n.Kind == english.Person || t.unknownPlace(i)) && !t.person[form] {
			out[i].Kind = k
			if from, to := t.g.within(english.Range(n.Range)); t.named[form] && from < to && t.ownsItsName(to) {
				out[i].End = t.g.span(to).End
			}
		}
	}
	return out
}
