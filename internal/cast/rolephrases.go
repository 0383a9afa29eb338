package cast

import (
	"slices"
	"strings"
)

// A roleWay is how a phrase that may be a role stands to the name.
type roleWay uint8

// The ways that the weights decide about. Plain titles, appositions and what somebody is said to be are read by rules (titles.go, appositions.go).
const (
	justBefore  roleWay = 1 + iota // “the king Olav”, “defector Ann Roe”
	beforeComma                    // “The preacher, the Rev. Tim Cole”
	afterComma                     // “Ann Roe, a veteran Leeds hand,”
	ofSeveral                      // “presidents Ann Roe and Bob Poe”, “activists including Ann Roe”
	andAnother                     // “Ann Roe, a nurse and a member of the council,”
	asWhat                         // “Ann Roe was sworn in as mayor”
	saidToBe                       // “Ann Roe became a judge”
	alsoBefore                     // “the musician and philanthropist Ann Roe”
)

// A rolePhrase is a phrase that may be a role of somebody named in its sentence.
type rolePhrase struct {
	role
	name     int // of the cast
	way      roleWay
	from, to int // tokens
	link     int // the token that links it to the name: “as”, “including”, the verb; -1 if there is none
	names    int // how many names stand between
}

// rolePhrases returns the phrases around name i that may be roles and that the rules have not read.
func (c *cast) rolePhrases(i int) []rolePhrase {
	f := phraseFinder{cast: c, i: i, n: &c.names[i]}
	f.start, f.limit = c.g.sentence(f.n.from)
	f.open = f.n.from
	if f.n.titled {
		f.open, _ = c.g.within(f.n.role.span)
	}
	f.as()
	f.before()
	f.after()
	f.several()
	f.another()
	f.saidToBe()
	return f.found
}

// A phraseFinder looks for the phrases around one name.
type phraseFinder struct {
	*cast
	i                  int
	n                  *castName
	start, limit, open int // the sentence; where the name with its title begins
	found              []rolePhrase
}

// add adds the phrase from token from up to to, unless it has a part of the name or of a role in it.
func (f *phraseFinder) add(way roleWay, from, noun, to, link, names int) {
	g := f.g
	if from < 0 || from > noun || noun >= to || to > f.limit || from < f.n.to && to > f.open {
		return
	}
	r := g.description(from, noun, to)
	if r.overlaps(f.n.role) || slices.ContainsFunc(f.n.beside, r.overlaps) ||
		slices.ContainsFunc(f.found, func(p rolePhrase) bool { return r.overlaps(p.role) }) {
		return
	}
	a, b := g.within(r.span)
	f.found = append(f.found, rolePhrase{role: r, name: f.i, way: way, from: a, to: b, link: link, names: names})
}

// overlaps reports whether two descriptions share a byte.
func (r role) overlaps(o role) bool { return r.span.Start < o.span.End && o.span.Start < r.span.End }

// before looks at what stands directly before the name, or with a comma between.
func (f *phraseFinder) before() {
	g, at := f.g, f.open-1
	if !f.n.titled && at >= f.start && f.bare(at) {
		f.add(justBefore, g.openModifiers(at, f.start), at, at+1, -1, 0)
	}
	if f.n.titled {
		f.also(at)
	}
	at = g.skipTitles(f.open, f.start) - 1
	if at-1 < f.start || g.word(at) != "," {
		return
	}
	for k := at - 1; k >= max(f.start, at-longestRole); k-- {
		if g.closes(k) || g.tag(k) == "CC" || f.named(k) >= 0 && k == at-1 {
			return
		}
		if !g.determiner(k) && k > f.start {
			continue
		}
		if noun, end := g.anyPhrase(k, at); noun >= 0 && end == at {
			f.add(beforeComma, k, noun, at, -1, 0)
		}
		return
	}
}

// also looks at what stands before the “and” at token k, or before the article behind it, that goes on with the role before the name.
func (f *phraseFinder) also(k int) {
	g := f.g
	if k > f.start && g.determiner(k) {
		k--
	}
	at := k - 1
	if at < f.start || g.lower(k) != "and" && g.word(k) != "&" && g.lower(k) != "turned" || !f.bare(at) {
		return
	}
	from := g.openModifiers(at, f.start)
	if from > f.start && g.determiner(from-1) && !capital(g.word(at)) && capital(g.word(f.open)) {
		return // her lawyer and Captain Roe
	}
	f.add(alsoBefore, from, at, at+1, k, 0)
}

// bare reports whether token i may be the noun of a phrase before a name: a noun in no name.
func (f *phraseFinder) bare(i int) bool {
	return (f.g.noun(i) || f.g.tag(i) == "JJ") && f.named(i) < 0
}

// named returns the name of the cast that token i is in, -1 if it is in none.
func (c *cast) named(i int) int {
	if c.nameAt == nil {
		c.nameAt = make([]int32, c.g.Len())
		for k, n := range c.names {
			for t := n.from; t < n.to; t++ {
				c.nameAt[t] = int32(k + 1)
			}
		}
	}
	return int(c.nameAt[i]) - 1
}

// after looks at the phrase behind a comma, bracket or dash that the rules did not take for an apposition.
func (f *phraseFinder) after() {
	g, to := f.g, f.n.to
	if to+1 >= f.limit || !opensApposition(g.word(to)) {
		return
	}
	from := g.skipAge(to+1, f.limit)
	for from < f.limit && (strings.HasPrefix(g.tag(from), "RB") || g.lower(from) == "himself" || g.lower(from) == "herself") {
		from++
	}
	if from >= f.limit || g.tag(from) == "CC" || f.named(from) >= 0 {
		return
	}
	if noun, end := g.anyPhrase(from, f.limit); noun >= 0 {
		f.add(afterComma, from, noun, end, -1, 0)
	}
}

// farthestPlural is how many tokens before a name the noun of several persons may stand.
const farthestPlural = 60

// several looks for the plural that stands before a list of names: “senators Ann Roe (D-Utah), Bob Poe and Jane Doe”.
func (f *phraseFinder) several() {
	g, link, names, open := f.g, -1, 0, 0
	for k := f.open - 1; k >= max(f.start, f.open-farthestPlural); k-- {
		if n := f.named(k); n >= 0 {
			names++
			k = f.names[n].from
			continue
		}
		switch w := g.lower(k); {
		case w == ")" || w == "-rrb-":
			open++
		case w == "(" || w == "-lrb-":
			open--
		case open > 0, w == ",", w == "and", w == "&", w == "or", w == "-", w == "–", w == "—", w == "--", w == ":", w == "of", w == "the":
		case w == "including" || w == "like" || w == "such" || w == "as" || w == "include" || w == "included" || w == "are" || w == "were":
			link = k
		case f.plural(k):
			from := g.openModifiers(k, f.start)
			to := k + 1
			f.add(ofSeveral, from, k, to, link, names)
			return
		case g.tag(k) == "NNP" && k > f.start && g.lower(k-1) == "of": // “Rick Poe of Florida”
		case g.noun(k) && names > 0 && k+1 < f.limit && f.named(k+1) >= 0: // the title of another
		default:
			return
		}
	}
}

// plural reports whether token i speaks of several persons: “senators”, “Reps.”
func (f *phraseFinder) plural(i int) bool {
	if tag := f.g.tag(i); tag == "NNS" || tag == "NNPS" {
		return true
	}
	w := strings.TrimSuffix(f.g.lower(i), ".")
	one, ok := strings.CutSuffix(w, "s")
	return ok && titleNoun(one) != ""
}

// another looks at what a role goes on with: “a nurse and a member of the council”.
func (f *phraseFinder) another() {
	g := f.g
	for _, r := range f.n.beside {
		_, k := g.within(r.span)
		if k < f.limit && g.word(k) == "," {
			k++
		}
		if k+1 >= f.limit || g.lower(k) != "and" && g.lower(k) != "&" && g.lower(k) != "or" {
			continue
		}
		if noun, end := g.anyPhrase(k+1, f.limit); noun >= 0 && f.named(k+1) < 0 {
			f.add(andAnother, k+1, noun, end, -1, 0)
		}
	}
}

// farthestAs is how many tokens behind a name “as” may stand.
const farthestAs = 25

// as looks for “as” behind the name, and for a phrase with “as” that opens the sentence.
func (f *phraseFinder) as() {
	g := f.g
	names := 0
	for k := f.n.to; k+1 < min(f.limit, f.n.to+farthestAs); k++ {
		if f.named(k) >= 0 && (k == 0 || f.named(k-1) != f.named(k)) {
			names++
		}
		if g.lower(k) == "as" {
			if noun, end := g.anyPhrase(k+1, f.limit); noun >= 0 && g.roleNoun(noun) != "" {
				f.add(asWhat, k+1, noun, end, k, names)
			}
		}
	}
	if f.start+2 < f.open && g.word(f.start) == "As" && g.word(f.open-1) == "," {
		if noun, end := g.anyPhrase(f.start+1, f.open-1); noun >= 0 && g.roleNoun(noun) != "" {
			f.add(asWhat, f.start+1, noun, end, f.start, 0)
		}
	}
}

// farthestNoun is how many tokens from a name a noun that the tree links to it may stand.
const farthestNoun = 60

// saidToBe looks for nouns for persons that the tree links to the name: “Ann Roe became a judge”, “Ann Roe has long been the leader of …”.
func (f *phraseFinder) saidToBe() {
	g := f.g
	top := g.top(f.n.from, f.n.to)
	for k := max(f.start, f.open-farthestNoun); k < min(f.limit, f.n.to+farthestNoun); k++ {
		if k >= f.open && k < f.n.to || f.named(k) >= 0 || !g.noun(k) || g.roleNoun(k) == "" {
			continue
		}
		link := -1
		switch h := g.head(k); {
		case g.head(top) == k && (g.rel(top) == "nsubj" || g.rel(top) == "appos"), h == top && g.rel(k) == "appos":
		case h >= 0 && (g.rel(k) == "xcomp" || g.rel(k) == "obj" || g.rel(k) == "obl" || g.rel(k) == "nmod") && g.subj[h] == int32(top+1):
			link = h
		case h >= 0 && g.rel(k) == "xcomp" && g.head(top) == h:
			link = h
		case h >= 0 && g.rel(k) == "conj" && g.cop[h] && g.subj[h] == int32(top+1):
			link = h
		default:
			continue
		}
		from := g.openModifiers(k, f.start)
		if noun, end := g.anyPhrase(from, f.limit); noun == k {
			f.add(saidToBe, from, k, end, link, 0)
		}
	}
}

// anyPhrase reads a noun phrase that begins with token from, whatever it names: its head noun, -1 if there is none, and where it ends.
func (g *grammar) anyPhrase(from, limit int) (noun, end int) {
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
		if g.tag(i) == "CC" && i+1 < limit && g.determiner(i+1) {
			break
		}
		if g.noun(i) || g.roleNoun(i) != "" {
			noun = i
		}
	}
	if noun < 0 {
		return -1, i
	}
	for ; i < limit && !g.closes(i) && !g.restarts(i, limit); i++ {
	}
	for i > noun+1 && strings.HasPrefix(g.tag(i-1), "RB") {
		i--
	}
	return noun, i
}
