package cast

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// titles reads what stands before the name that begins with token from: honorifics
// (“Mr”) and a role (“Republican nominee Donna Lee”, “Secretary of State Ann Roe”).
func (g *grammar) titles(from int) (r role, s sex, mister bool) {
	start, _ := g.sentence(from)
	start = max(start, from-longestRole)
	i := from - 1
	for ; i >= start; i-- {
		t, ok := honorific(g.folded(i))
		if !ok || !capital(g.word(i)) {
			break
		}
		mister = true
		if t != 0 {
			s = t
		}
	}
	if i >= start && i == from-1 && g.word(i) == "." && i > start { // “Mr .” in odd tokens
		if t, ok := honorific(g.folded(i - 1)); ok {
			return role{}, t, true
		}
	}
	if i < start {
		return role{}, s, mister
	}
	r, ok := g.premodifier(i, start)
	if !ok {
		return role{}, s, mister
	}
	if t, _ := english.PersonNoun(g.lower(r.noun)); t != 0 && s == 0 {
		s = t
	}
	return r, s, mister
}

// honours returns the addresses before the name that begins with token from that tell more than that somebody is a man or a woman: “Dr”, “Sir”, “the Rev.”
func (g *grammar) honours(from int) (roles []role) {
	start, _ := g.sentence(from)
	for i := from - 1; i >= max(start, from-3); i-- {
		w := g.folded(i)
		if w == "" && i > start { // “Dr .” in odd tokens
			continue
		}
		if _, ok := honorific(w); !ok || !capital(g.word(i)) && w != "lady" {
			return roles
		}
		if w == "lady" && i > start && g.lower(i-1) == "first" {
			return append(roles, role{english.Range{Start: g.span(i - 1).Start, End: g.span(i).End}, i})
		}
		switch w {
		case "mr", "mrs", "ms", "miss", "mx", "messrs", "mssrs", "mesdames", "madam", "smt", "shri", "shrimati", "thiru", "herr", "frau", "señor", "senor", "señora", "senora",
			"senhor", "senhora", "monsieur", "madame", "encik", "mister":
			continue
		}
		roles = append(roles, role{g.span(i), i})
	}
	return roles
}

// premodifier reads the role that ends with token end.
func (g *grammar) premodifier(end, start int) (role, bool) {
	noun := end
	if g.roleNoun(end) == "" {
		if noun = g.officeOf(end, start); noun < 0 {
			return role{}, false
		}
	}
	from := g.openModifiers(noun, start)
	if i := from - 2; i >= start && g.lower(from-1) == "and" && g.tag(i) == "NN" && g.roleNoun(i) != "" && !capital(g.word(noun)) {
		from = g.openModifiers(i, start) // “conservative commentator and author Ann Roe”
	}
	if i := from - 2; from == noun && i >= start && (g.lower(from-1) == "and" || g.word(from-1) == "&") && capital(g.word(noun)) && g.tag(i) == "NNP" && capital(g.word(i)) && g.roleNoun(i) != "" {
		from = g.openModifiers(i, start) // “Council Director and Founder Ann Roe”
	}
	return role{english.Range{Start: g.span(from).Start, End: g.span(end).End}, noun}, true
}

// officeOf finds the title noun of an office with “of”, “for” or “to” that ends with the
// name at token end: “Speaker of the House”, “Ambassador to Chile”, or the one that
// has no capitals, “chief of staff”. It returns -1 if there is none.
func (g *grammar) officeOf(end, start int) int {
	if end-2 >= start && g.lower(end) == "staff" && g.lower(end-1) == "of" && g.lower(end-2) == "chief" {
		return end - 2
	}
	if g.tag(end) != "NNP" && g.tag(end) != "NNPS" {
		return g.commonOffice(end, start)
	}
	for i, n := end, 0; i > start && n < 8; i, n = i-1, n+1 {
		switch w := g.lower(i); {
		case w == "of" || w == "for" || w == "to":
			if g.tag(i-1) == "NNP" && g.roleNoun(i-1) != "" || g.commonTitle(i-1, start) {
				return i - 1
			}
			if g.tag(i-1) != "NNP" {
				return -1
			} // “Secretary of State for the Interior”
		case w == "the" || w == "and" || w == "&" || g.tag(i) == "NNP" || g.tag(i) == "NNPS":
		default:
			return -1
		}
	}
	return -1
}

// commonTitle reports whether token i is a noun for an office in small letters that begins its phrase: “president of the Medical Council Ann Roe”, “The founder of …”
func (g *grammar) commonTitle(i, start int) bool {
	if i < start || g.tag(i) != "NN" || g.roleNoun(i) == "" {
		return false
	}
	switch g.roleNoun(i) {
	case "chairman", "chairwoman", "chair", "chairperson", "chief", "director", "editor", "founder", "co-founder", "general", "governor", "head", "leader", "manager", "mayor", "minister",
		"owner", "president", "principal", "secretary", "spokesman", "spokeswoman", "spokesperson", "commander", "captain", "ambassador", "envoy", "vice-president", "premier", "rector", "dean":
	default:
		return false
	}
	from := g.openModifiers(i, start)
	return from == start || g.determiner(from-1) || g.closes(from-1) || g.tag(from-1) == "CC"
}

// commonOffice finds the noun of an office whose body has no name: “the founder of the firm Ann Roe”. It returns -1 if there is none.
func (g *grammar) commonOffice(end, start int) int {
	for i := end; i > start && i > end-4; i-- {
		switch {
		case g.lower(i) == "of" && i < end && g.determiner(i+1) && g.commonTitle(i-1, start):
			return i - 1
		case g.determiner(i), g.tag(i) == "JJ", g.tag(i) == "NN":
		default:
			return -1
		}
	}
	return -1
}

// openModifiers returns the first token of the words before a noun that belong to
// it: “former”, “Republican”, “vice”.
func (g *grammar) openModifiers(noun, start int) int {
	from := noun
	start = max(start, noun-longestRole)
	for from > start && g.modifies(from-1, noun) {
		from--
	}
	if from > start && g.tag(from-1) == "VBN" && from-2 >= start && g.determiner(from-2) {
		from-- // “a retired dentist”
	}
	if i := from - 2; i >= start && capital(g.word(from)) && g.lower(from-1) == "of" && g.tag(i) == "NNP" && capital(g.word(i)) {
		return g.openModifiers(i, start) // “Bank of Freedonia governor”
	}
	for from < noun && (g.tag(from) == "HYPH" || g.word(from) == "-" || g.tag(from) == "POS") {
		from++
	}
	if i := g.quotedBefore(from, start); i < from {
		return g.openModifiers(i, start)
	}
	return g.possessor(from, start)
}

// quotedBefore returns where the title of a work begins that stands in marks before token from, with the capitals before it: “NBC ‘Meet the
// Press’ host”; from if there is none.
func (g *grammar) quotedBefore(from, start int) int {
	if from-3 > start && closing(g.word(from-1)) && opening(g.word(from-3)) && acronym(g.word(from-2)) && g.noun(from-4) && capital(g.word(from-4)) {
		return from - 4 // “Primex (PRX) CEO”
	}
	if from-3 < start || g.tag(from-1) != "''" || g.closes(from-2) {
		return from
	}
	for i := from - 3; i > start && i > from-longestRole/2; i-- {
		if g.tag(i) == "``" && capital(g.word(i+1)) && capital(g.word(i-1)) && g.noun(i-1) {
			return i - 1
		}
	}
	return from
}

func opening(mark string) bool { return mark == "(" || mark == "-LRB-" }

func closing(mark string) bool { return mark == ")" || mark == "-RRB-" }

// possessor returns where the words begin that say whose a description is that begins with token from: “Iran’s foreign minister”,
// “the group’s director”; from if it is nobody’s.
func (g *grammar) possessor(from, start int) int {
	i := from - 1
	if i <= start || g.tag(i) != "POS" || !g.noun(i-1) {
		return from
	}
	for i--; i > start && (g.noun(i-1) || g.tag(i-1) == "JJ") && (capital(g.word(i-1)) || !capital(g.word(i))); i-- {
	}
	return i
}

// modifies reports whether token i can belong to the noun phrase of the noun to
// its right, and the tree does not gainsay it.
func (g *grammar) modifies(i, noun int) bool {
	switch g.tag(i) {
	case "NN", "NNP", "JJ", "HYPH", "NNPS", "AFX", "NNS", "VBN":
	default:
		return transient(g.lower(i))
	}
	switch g.lower(i) {
	case "such", "other", "own", "yesterday", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"same", "said", "many", "few":
		return false
	}
	if _, ok := honorific(g.folded(i)); ok {
		return false
	}
	if capital(g.word(i)) {
		return capital(g.word(i+1)) || g.subordinate(i)
	}
	if capital(g.word(noun)) && g.tag(noun) == "NNP" && !transient(g.lower(i)) {
		// In “sparked a row Queen Anne” the row is not hers; “Leeds police Commissioner Ann Roe”.
		h, rel := g.head(i), g.rel(i)
		return h > i && h <= noun+longestName && (rel == "compound" || rel == "amod" || g.Rel(i) == "nmod:desc")
	}
	return g.subordinate(i)
}

// subordinate reports whether token i depends on its head as part of a noun phrase.
func (g *grammar) subordinate(i int) bool {
	if transient(g.lower(i)) {
		return true
	}
	switch g.rel(i) {
	case "nsubj", "obj", "obl", "root", "advcl", "ccomp", "xcomp", "acl", "aux", "advmod", "parataxis":
		return false
	}
	return true
}

// transient reports whether a word says since or until when somebody holds an office.
func transient(w string) bool {
	switch w {
	case "former", "then", "acting", "late", "current", "outgoing", "incoming", "interim", "longtime", "new", "ex", "elected", "deputy", "vice",
		"disgraced", "embattled", "ousted", "exiled", "retired", "senior", "junior", "first", "one-time", "onetime", "-", "assistant":
		return true
	}
	return false
}

// determiner reports whether token i is an article or possessive that opens a noun phrase.
func (g *grammar) determiner(i int) bool {
	return g.tag(i) == "DT" || g.tag(i) == "PRP$" || g.tag(i) == "PDT"
}

// roleBefore reads the description before a comma and the name that begins with
// token from: “The president of Freedonia, Rufus Firefly, said”. The name must
// end before token to, and a mark must follow it.
func (g *grammar) roleBefore(from, to int) (role, bool) {
	start, limit := g.sentence(from)
	from = g.skipTitles(from, start)
	if from-2 < start || g.word(from-1) != "," || to < limit && !closesApposition(g, to) && g.lower(to) != "of" {
		return role{}, false
	}
	end := from - 1
	for i := end - 1; i >= start && i >= end-longestRole; i-- {
		if g.closes(i) || g.tag(i) == "CC" {
			return role{}, false
		}
		if !g.determiner(i) && i > start && g.tag(i-1) != "POS" {
			continue
		}
		noun, stop, ok := g.nounPhrase(i, end)
		if ok && stop == end {
			return g.description(g.possessor(i, start), noun, end), true
		}
	}
	return role{}, false
}

// skipTitles returns where the titles before a name begin, “the Rev.” included.
func (g *grammar) skipTitles(from, start int) int {
	i := from
	start = max(start, from-longestRole)
	for i > start && capital(g.word(i-1)) && (addresses(g.word(i-1)) || g.nationality(i-1)) || i > start && titleNoun(g.folded(i-1)) != "" {
		i--
	}
	if i < from && i > start && g.lower(i-1) == "the" {
		i--
	}
	return i
}

// nationality reports whether token i is a word for somebody's country: “the ambassador, Belgian Luc Ferrand”.
func (g *grammar) nationality(i int) bool {
	_, ok := english.Demonym(g.word(i))
	return ok && strings.HasPrefix(g.tag(i), "JJ")
}

// capital reports whether s begins with a capital letter of ASCII or any other.
func capital(s string) bool {
	for _, r := range s {
		return r >= 'A' && r <= 'Z' || r > 127 && strings.ToLower(s) != s
	}
	return false
}
