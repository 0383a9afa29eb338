package english

import "github.com/ebc17271/lede/internal/english/linear"

// wordRoles is what a text shows of a word, wherever it stands there: one mention may tell what another is.
type wordRoles uint16

const (
	inSmall     wordRoles = 1 << iota // in small letters
	withCapital                       // with a capital where common words have none
	afterGiven                        // behind a given name: "Petra Hedge"
	afterTitle                        // behind a title: "Mr. Hedge"
	givenBefore                       // a given name with a capital behind it
	afterIn                           // "in Harlow"
	speaks                            // "Harlow said"
	opensBody                         // begins capitals that end in a word for a body: "Harlow Bank"
	opensPlace                        // or for a place: "Harlow Street"
	afterThe                          // "the Harlow"
	whole                             // capitals of one word
)

// findRoles notes what the sentence shows of its words with a capital.
func (t *NameText) findRoles(from, to int) {
	for i := from; i < to; i++ {
		w, tok := t.word(i), &t.tokens[i]
		if w.form&letters == 0 {
			continue
		}
		if w.form&capital == 0 {
			t.roles[w.group] |= inSmall
			continue
		}
		if tok.casing != sentenceCase {
			continue
		}
		t.roles[w.group] |= t.rolesAt(i)
	}
}

// rolesAt returns what is seen of the word with a capital where token i is.
func (t *NameText) rolesAt(i int) (r wordRoles) {
	w, tok, p, n := t.word(i), &t.tokens[i], t.near(i, -1), t.near(i, 1)
	first, last := int(tok.first), int(tok.last)
	if !tok.opening {
		r |= withCapital
	}
	switch {
	case first < i && p.lists&inFrequent != 0:
		r |= afterGiven
	case p.lists&inTitles != 0 && p.form&capital != 0:
		r |= afterTitle
	case p.lower == inWord:
		r |= afterIn
	case p.lower == theWord:
		r |= afterThe
	}
	if w.lists&inFrequent != 0 && last > i {
		r |= givenBefore
	}
	if first == last {
		r |= whole
	}
	switch n.exact {
	case saidWord, saysWord, toldWord:
		r |= speaks
	}
	if first == i && last > i {
		switch t.word(last).ending {
		case ofBody:
			r |= opensBody
		case ofSite:
			r |= opensPlace
		}
	}
	return r
}

var inWord = linear.String("in")

// The names that end in a word.
const (
	ofBody = 1 + iota // "Harlow Bank"
	ofSite            // "Harlow Street"
)

// namesEnding tells whether the names of bodies or of places end in a word in small letters.
func namesEnding(lower string) uint8 {
	switch lower {
	case "academy", "administration", "agency", "airlines", "airways", "army", "association", "authority", "bank", "board", "brothers", "bureau", "capital",
		"club", "co", "co.", "college", "commission", "committee", "communications", "company", "computers", "consulting", "corp", "corp.",
		"corporation", "council", "court", "department", "electronics", "enterprises", "federation", "financial", "foods", "force", "foundation",
		"fund", "group", "holdings", "inc", "inc.", "industries", "institute", "international", "journal", "labs", "league", "limited", "llc", "llp",
		"ltd", "ltd.", "magazine", "media", "ministry", "motors", "movement", "network", "news", "office", "organisation", "organization", "partners",
		"party", "pharmaceuticals", "plc", "police", "press", "productions", "research", "school", "securities", "services", "society", "software", "solutions",
		"stores", "studios", "systems", "technologies", "telecom", "television", "times", "tribune", "trust", "union", "united", "university",
		"ventures", "works":
		return ofBody
	case "airport", "avenue", "bay", "beach", "bridge", "canyon", "city", "county", "creek", "desert", "district", "drive", "forest", "heights",
		"highway", "hill", "hills", "island", "islands", "lake", "lane", "mountain", "mountains", "park", "peak", "plaza", "port", "province", "region",
		"river", "road", "sea", "square", "state", "station", "strait", "street", "town", "valley", "village":
		return ofSite
	}
	return 0
}

// roleFeatures adds what the text shows of the words of token i and of its run elsewhere.
func (t *NameText) roleFeatures(l *featureList, i int) {
	w, tok := t.word(i), &t.tokens[i]
	own := uint64(t.roles[w.group])
	form := uint64(w.form)
	l.add(own, form, t.place(i))
	l.add(own, path(w.cluster, 6), form)
	l.add(own, w.lists, 0)
	first, last := t.roles[t.word(int(tok.first)).group], t.roles[t.word(int(tok.last)).group]
	spot := uint64(min(i-int(tok.first), 3)<<2 | min(int(tok.last)-i, 3))
	l.add(uint64(first), uint64(last), spot)
}
