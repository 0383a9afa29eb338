package cast

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// A role is a description of a named person that stands beside the name.
type role struct {
	span english.Range // as written, without determiner
	noun int           // the token of its head noun
}

// roleNoun returns the noun for a person that token i stands for, "" if it is none:
// "senator" for “Sen.”.
func (g *grammar) roleNoun(i int) string {
	tag := g.tag(i)
	if tag != "NN" && tag != "NNP" && tag != "JJ" && tag != "VBG" {
		return ""
	}
	w := g.folded(i)
	if noun := titleNoun(w); noun != "" && (tag == "NNP" || tag == "NN") {
		return noun
	}
	if tag == "JJ" && w == "executive" && i > 0 && g.lower(i-1) == "chief" {
		return w
	}
	if tag != "NN" && tag != "NNP" {
		return ""
	}
	if _, ok := english.PersonNoun(w); ok {
		return w
	}
	if t, ok := english.LookupTitle(w); ok && tag == "NNP" && t.Kind != "honorific" && t.Kind != "nobility" {
		return w
	}
	// “vice-president”, “ex-minister”
	if _, last, ok := strings.Cut(w, "-"); ok {
		if _, ok := english.PersonNoun(last); ok {
			return last
		}
	}
	return ""
}

// longestRole is the longest description, in tokens, that is taken for one.
const longestRole = 16

// nounPhrase reads a noun phrase that begins with token from: its head noun, and
// where it ends, prepositional phrases included. ok is false when it names no person.
func (g *grammar) nounPhrase(from, limit int) (noun, end int, ok bool) {
	noun = -1
	limit = min(limit, from+longestRole)
	i := from
	for ; i < limit && g.inBase(i); i++ {
		if noun >= 0 && (g.tag(i) == "VBN" || g.tag(i) == "VBG") && g.roleNoun(noun) != "" {
			break // “an author based in Leeds”
		}
		if noun >= 0 && g.determiner(i) && g.tag(i-1) != "CC" {
			break // “the law firm his grandfather founded”
		}
		if g.noun(i) || g.roleNoun(i) != "" {
			noun = i
		}
	}
	if noun < 0 || g.roleNoun(noun) == "" {
		return noun, i, false
	}
	for ; i < limit && !g.closes(i) && !g.restarts(i, limit); i++ {
	}
	for i > noun+1 && strings.HasPrefix(g.tag(i-1), "RB") {
		i--
	}
	return noun, i, true
}

// oneOf reads a phrase that counts somebody among others: “one of the town’s best known doctors”.
func (g *grammar) oneOf(from, limit int) (noun, end int, ok bool) {
	if from+3 >= limit || g.lower(from) != "one" || g.lower(from+1) != "of" || !g.determiner(from+2) && g.tag(from+2) != "NNP" {
		return -1, from, false
	}
	limit = min(limit, from+longestRole)
	i := from + 2
	for ; i < limit && g.inBase(i); i++ {
		if one, plural := strings.CutSuffix(g.folded(i), "s"); plural && g.tag(i) == "NNS" && isPersonNoun(one) {
			noun = i
		}
	}
	for ; noun > 0 && i < limit && !g.closes(i) && !g.restarts(i, limit); i++ {
	}
	return noun, i, noun > 0
}

// dangles reports whether token i cannot end a description: “pilot of the”.
func (g *grammar) dangles(i int) bool {
	switch g.tag(i) {
	case "IN", "CC", "DT", "PRP$":
		return true
	}
	return false
}

// inBase reports whether token i can stand in a noun phrase before its first preposition.
func (g *grammar) inBase(i int) bool {
	switch g.tag(i) {
	case "DT", "PRP$", "JJ", "JJS", "JJR", "NN", "NNP", "NNS", "NNPS", "POS", "HYPH", "CD", "VBG", "VBN", "AFX", "RB", "RBS", "FW":
		return true
	case "CC":
		return g.lower(i) == "and" || g.word(i) == "&"
	}
	return g.word(i) == "-"
}

// restarts reports whether token i begins a second noun phrase or a participle’s own:
// “a man in his forties and a girl”, “author of the study published in May”, but not “head of the Leeds-based trust”.
func (g *grammar) restarts(i, limit int) bool {
	if i > 0 && (g.tag(i-1) == "HYPH" || g.word(i-1) == "-") {
		return false
	}
	switch g.tag(i) {
	case "VBN", "VBD", "VBG", "VB":
		return true
	case "CC":
		return i+1 < limit && g.determiner(i+1)
	}
	return false
}

// closes reports whether token i ends a description: a mark, a relative, a verb.
func (g *grammar) closes(i int) bool {
	switch g.tag(i) {
	case ",", ".", ":", "-LRB-", "-RRB-", "(", ")", "``", "''", "WP", "WDT", "WRB", "WP$", "EX", "TO", "PRP":
		return true
	}
	return g.finite(i)
}

// description trims the determiner off a noun phrase, and what is left over at its
// end, and returns it as a role.
func (g *grammar) description(from, noun, end int) role {
	for end > noun+1 && g.dangles(end-1) {
		end--
	}
	if g.tag(from) == "PRP$" { // “her father’s lawyer”
		for i := from; i < noun; i++ {
			if g.tag(i) == "POS" {
				from = i
			}
		}
	}
	for from < noun && (g.determiner(from) || g.tag(from) == "POS" || g.lower(from) == "one" && g.lower(from+1) != "of") {
		from++
	}
	return role{english.Range{Start: g.span(from).Start, End: g.span(end - 1).End}, noun}
}

// rolesBeside reads the roles around the name that ends before token to, which with its
// titles begins with token from: the apposition after it, else before it, and what the
// person is said to be.
func (g *grammar) rolesBeside(from, to int) (roles []role) {
	if start, _ := g.sentence(from); from > start && g.tag(from-1) == "NN" && g.roleNoun(from-1) != "" {
		if r, ok := g.premodifier(from-1, max(start, from-longestRole)); ok {
			roles = append(roles, r) // “police spokesman Lt. Ann Roe”
		}
	}
	behind, ok := g.apposition(to)
	if ok {
		roles = append(roles, behind)
	}
	if r, also := g.roleBefore(from, to); also && (!ok || !g.inList(r)) {
		roles = append(roles, r)
	}
	if r, ok := g.predicate(to); ok {
		roles = append(roles, r)
	}
	return roles
}

// inList reports whether a description stands behind a comma, as one does that is of the name before it: “Bob Poe, the mayor, Ann Roe, a nurse”.
func (g *grammar) inList(r role) bool {
	from, _ := g.within(r.span)
	start, _ := g.sentence(from)
	for from > start && (g.determiner(from-1) || g.tag(from-1) == "POS") {
		from--
	}
	return from > start && g.word(from-1) == ","
}

// predicate reads what the name that ends before token to is said to be: “Joan Ernst is
// also the mayor’s press secretary”, “Joan Ernst, who was a pilot”.
func (g *grammar) predicate(to int) (role, bool) {
	_, limit := g.sentence(to - 1)
	i := g.pastSeat(to, limit)
	if i+1 < limit && g.word(i) == "," && g.lower(i+1) == "who" {
		i += 2
	} else if !g.asserted(to - 1) {
		return role{}, false
	}
	if i+1 < limit && (g.lower(i) == "has" || g.lower(i) == "had") && g.lower(i+1) == "been" {
		i++ // “has been the mayor”
	} else if i >= limit || !is(g.lower(i)) {
		return role{}, false
	}
	for i++; i < limit && (g.lower(i) == "also" || g.lower(i) == "now"); i++ {
	}
	if i >= limit || g.lower(i) != "the" && g.lower(i) != "a" && g.lower(i) != "an" && g.lower(i) != "one" && g.roleNoun(i) == "" {
		return role{}, false
	}
	noun, end, ok := g.nounPhrase(i, limit)
	if !ok {
		noun, end, ok = g.oneOf(i, limit)
	}
	if !ok || g.tag(noun) == "JJ" && end == noun+1 {
		return role{}, false
	}
	return g.description(i, noun, end), true
}

// asserted reports whether token i is the subject of what the text itself says: not of
// “if Roe is a spy”, “he claims that Roe is a spy”.
func (g *grammar) asserted(i int) bool {
	rel, head := g.function(i)
	if rel != "nsubj" || head < 0 {
		return false
	}
	rel = g.rel(head)
	return rel != "ccomp" && rel != "advcl" && rel != "xcomp"
}

// is reports whether a word says of somebody what he or she is.
func is(w string) bool { return w == "is" || w == "was" || w == "'s" || w == "’s" }

// apposition reads the apposition after the name that ends before token to:
// “Joan Ernst, 34, the mayor’s press secretary, said”.
func (g *grammar) apposition(to int) (role, bool) {
	_, limit := g.sentence(to - 1)
	to = g.pastSeat(to, limit)
	if to >= limit || !opensApposition(g.word(to)) {
		return role{}, false
	}
	from := to + 1
	if age := g.skipAge(from, limit); age > from {
		from = age
	}
	if from >= limit || g.tag(from) == "CC" {
		return role{}, false
	}
	noun, end, ok := g.nounPhrase(from, limit)
	if !ok {
		noun, end, ok = g.oneOf(from, limit)
	}
	if !ok || end < limit && !closesApposition(g, end) && !g.restarts(end, limit) {
		return role{}, false
	}
	if end < limit-1 && g.tag(end) == "," && g.tag(end+1) == "CC" && !g.finiteSoon(end+2, limit) && !g.described(end+2, limit) {
		return role{}, false // a list: “Ann Roe, the mayor, and Bob Poe”
	}
	return g.description(from, noun, end), true
}

// pastSeat returns the comma behind the party and state of a member of parliament, if they stand at token i: “(R-Ohio), the committee chairman”, “, D-Maine, chairman of the panel,”.
func (g *grammar) pastSeat(i, limit int) int {
	if i+3 >= limit || !opening(g.word(i)) && g.word(i) != "," {
		return i
	}
	first := g.word(i + 1)
	party, _, dash := strings.Cut(first, "-")
	if !dash && i+2 < limit {
		dash = g.word(i+2) == "-" || g.word(i+2) == "–"
	}
	switch party {
	case "R", "D", "I", "L":
	default:
		return i
	}
	if !dash {
		return i
	}
	for k := i + 2; k < min(limit-1, i+9); k++ {
		switch w := g.word(k); {
		case closing(w):
			k++
			if g.word(k) == "," {
				return k
			}
			return i
		case w == ",":
			return k
		}
	}
	return i
}

// described reports whether a name with a description behind it begins at token i: “Ann Roe,
// the mayor, and Bob Poe, a nurse”.
func (g *grammar) described(i, limit int) bool {
	from := i
	for i < limit && i < from+longestName && g.noun(i) && capital(g.word(i)) {
		i++
	}
	return i > from && i+1 < limit && g.word(i) == "," && g.determiner(i+1)
}

// finiteSoon reports whether a verb follows within three tokens.
func (g *grammar) finiteSoon(i, limit int) bool {
	for end := min(i+3, limit); i < end; i++ {
		if g.finite(i) {
			return true
		}
	}
	return false
}

// skipAge returns where the text goes on after an age between commas: “, 34,”.
func (g *grammar) skipAge(i, limit int) int {
	if i+1 < limit && g.tag(i) == "CD" && g.word(i+1) == "," {
		return i + 2
	}
	return i
}

func opensApposition(mark string) bool {
	switch mark {
	case ",", "(", "-", "–", "—", "--", "[":
		return true
	}
	return false
}

func closesApposition(g *grammar, i int) bool {
	switch g.tag(i) {
	case ",", ".", ":", "-RRB-", ")", "WP", "WP$", "WDT", "WRB", "''", "``":
		return true
	}
	return false
}
