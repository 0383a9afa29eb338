package cast

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A calling is what a description calls somebody: the noun and the words before it.
type calling struct {
	noun   string
	words  []string // in lower case, the noun's own word last
	former bool
}

// calling reads the noun phrase of a role up to its head noun.
func (r *references) calling(ro role) calling {
	from, _ := r.g.within(ro.span)
	return r.callingAt(r.g.ownWords(from, ro.noun), ro.noun)
}

// ownWords returns the first token of a description behind the words that say whose it is, which are told again in other ones: “the Iranian
// minister” after “Iran’s minister”.
func (g *grammar) ownWords(from, noun int) int {
	for i := from; i < noun; i++ {
		if g.tag(i) == "POS" {
			from = i + 1
		}
	}
	return from
}

func (r *references) callingAt(from, noun int) calling {
	c := calling{noun: r.g.rankedNoun(from, noun)}
	for i := from; i <= noun; i++ {
		if r.g.determiner(i) || r.g.tag(i) == "POS" {
			continue
		}
		switch w := r.g.lower(i); w {
		case "former", "ex", "then", "late", "previous", "one-time", "onetime", "acting":
			c.former = true
		case "new", "-", "current", "longtime", "long-time":
		default:
			c.words = append(c.words, w)
		}
	}
	return c
}

// rankedNoun returns the noun of a description, with the word that makes another office of
// it: the vice president is not the president.
func (g *grammar) rankedNoun(from, noun int) string {
	rank := ""
	if g.lower(noun) == "elect" && noun-2 >= from && g.word(noun-1) == "-" {
		noun -= 2 // the president-elect
	}
	if before, _, ok := strings.Cut(g.lower(noun), "-"); ok {
		rank = before
	} else if noun > from && g.lower(noun-1) == "-" && noun-1 > from {
		rank = g.lower(noun - 2)
	} else if noun > from {
		rank = g.lower(noun - 1)
	}
	switch rank {
	case "vice", "deputy", "assistant", "associate", "under", "shadow":
		return rank + " " + g.roleNoun(noun)
	}
	return g.roleNoun(noun)
}

// readNominal takes up a description of somebody, whose head noun is token i:
// somebody spoken of before, or somebody new.
func (r *references) readNominal(i int, s sex) {
	from, det, ok := r.nominalAt(i)
	if !ok {
		return
	}
	m := r.reference(english.Range{Start: r.g.span(from).Start, End: r.g.span(i).End}, from, i+1)
	m.head = i
	m.rel, m.verb = r.g.function(i)
	m.kind = story.NominalMention
	c := r.callingAt(from, i)
	if m.who = r.described(m, det, c, s); m.who < 0 {
		m.who = r.meant(m, det, c, s)
	}
	if m.who < 0 {
		m.who = len(r.who)
		r.who = append(r.who, stranger(c, s))
	}
	r.take(m)
	r.found = append(r.found, m)
}

// stranger is somebody whom a description speaks of for the first time.
func stranger(c calling, s sex) referent {
	x := referent{person: -1, roles: []calling{c}}
	switch s {
	case 'f':
		x.woman, x.told = 5, true
	case 'm':
		x.woman, x.told = -5, true
	}
	return x
}

// nominalAt returns where the noun phrase of the person noun at token i begins, and
// its determiner. ok is false for what speaks of nobody in particular.
func (r *references) nominalAt(i int) (from int, det string, ok bool) {
	g := r.g
	says := r.sourceOf[i] > 0 && g.tag(i) == "NN" // whatever the tree takes it for: “‘Never again’: Ostby mayor attacks ministry”
	switch g.rel(i) {
	case "compound", "flat", "amod":
		if !says {
			return 0, "", false
		}
	}
	start, end := g.sentence(i)
	if i+1 < end && (r.part[i+1] == partName || g.noun(i+1) && g.head(i) == i+1 && !says) || g.bureau(i+1, end) {
		return 0, "", false
	}
	from = i
	start = max(start, i-longestRole)
	for from > start && (r.part[from-1] == 0 || r.part[from-1] == partOther) && (g.modifies(from-1, i) || g.tag(from-1) == "CD") && g.word(from-1) != "•" {
		from--
	}
	if from > start && (g.determiner(from-1) || g.tag(from-1) == "POS") {
		from--
		det = g.lower(from)
		if g.tag(from) == "POS" {
			from, det = from+1, "'s"
		}
	}
	if g.cop[i] || det == "no" || det == "any" || det == "every" || det == "each" {
		return 0, "", false
	}
	return from, det, true
}

// bureau reports whether an office of several follows at token i: “the district
// attorney’s office said”.
func (g *grammar) bureau(i, end int) bool {
	if i+1 >= end || g.tag(i) != "POS" {
		return false
	}
	switch g.lower(i + 1) {
	case "office", "department", "bureau", "ministry":
		return true
	}
	return false
}

// described returns the referent that a definite description stands for: “the
// senator” after a senator was named. It returns -1 if there is none, or if more than
// one person fits.
func (r *references) described(m reference, det string, c calling, s sex) int {
	possessive := r.g.tag(m.from) == "PRP$"
	switch det {
	case "the", "this", "that":
	case "":
		if r.g.tag(m.head) != "NNP" {
			return -1
		}
	default:
		if !possessive {
			return -1
		}
	}
	best, rival := -1, -1
	for k := len(r.late) - 1; k >= 0; k-- {
		x := &r.who[r.late[k]]
		if !x.fits(c, possessive) || s != 0 && x.gainsays(s == 'f') || genericNoun(c.noun) && x.person >= 0 {
			continue
		}
		if best < 0 {
			best = r.late[k]
		} else if rival < 0 {
			rival = r.late[k]
		}
	}
	if best < 0 {
		return r.kindred(m, c, s)
	}
	if rival < 0 {
		return best
	}
	if who := r.meant(m, det, c, s); who >= 0 {
		return who
	}
	return r.prefer(best, rival, m)
}

// kindred returns the only one of those spoken of just now who is called much the same as a description calls somebody, -1 if there
// is none or more than one:
//
//	Sen. Ann Roe left early. The Republican lawmaker said she was ill.
func (r *references) kindred(m reference, c calling, s sex) int {
	const near = 6 // sentences
	found := -1
	for k := len(r.late) - 1; k >= 0; k-- {
		x := &r.who[r.late[k]]
		if s != 0 && x.gainsays(s == 'f') || c.former || r.g.sent[m.from]-r.g.sent[x.last.from] > near {
			continue
		}
		for _, own := range x.roles {
			if own.former || !oneOffice(own.noun, c.noun) {
				continue
			}
			for _, w := range c.words[:max(0, len(c.words)-1)] {
				if !slices.Contains(own.words, w) && !allegiance(w) {
					return -1
				}
			}
			if found >= 0 && found != r.late[k] {
				return -1
			}
			found = r.late[k]
		}
	}
	return found
}

// prefer chooses between the two people last spoken of whom a description fits: the
// later one if it was spoken of just now and is no smaller part of the story, the
// other if it is the one the story is about.
func (r *references) prefer(late, early int, m reference) int {
	x, y := &r.who[late], &r.who[early]
	near := r.g.sent[m.from]-r.g.sent[x.last.from] <= 2
	switch {
	case near && 2*x.count >= y.count:
		return late
	case y.count > 2*x.count:
		return early
	}
	return -1
}

// fits reports whether the person is called so by a description beside the name.
func (x *referent) fits(c calling, exactly bool) bool {
	for _, own := range x.roles {
		if own.noun != c.noun || own.former != c.former && x.person >= 0 {
			continue
		}
		if ownWords, words := own.words, c.words; fitsWords(words, ownWords) && (!exactly || len(words) > 1 || x.person < 0) {
			return true
		}
	}
	return false
}

// fitsWords reports whether a description with these words can mean somebody called
// by those: none of its own but the noun, or only some of theirs; or, when theirs are a bare
// title, the word for a country, place or party.
func fitsWords(words, theirs []string) bool {
	for _, w := range words[:max(0, len(words)-1)] {
		if !slices.Contains(theirs, w) && (len(theirs) > 1 || !allegiance(w)) {
			return false
		}
	}
	return true
}

// allegiance reports whether a word says to whom an officer belongs: “Republican”.
func allegiance(w string) bool {
	switch w {
	case "republican", "democratic", "conservative", "labour", "liberal", "tory":
		return true
	}
	_, ok := english.Demonym(capitalized(w))
	return ok
}
