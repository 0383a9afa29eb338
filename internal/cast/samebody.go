package cast

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// bodyForms finds, of the names of organizations in a text, which are one’s.
type bodyForms struct {
	keys      []string          // for each name the form that all names of its organization share
	initials  map[string]string // "rnc" → "republican national committee"
	starts    map[string]string // first word, or the first two → the only longer name with them, "" if there are several
	ends      map[string]string // last words → the only longer name with them, "" if there are several
	companies map[string]bool   // names that stood with a legal form: “Acme Markets Inc.”
}

// organizationForms returns for each name the form that all names of its
// organization share.
func organizationForms(g *grammar, e *entityNames) []string {
	b := bodyForms{keys: make([]string, len(e.forms)), initials: make(map[string]string), starts: make(map[string]string),
		ends: make(map[string]string), companies: make(map[string]bool)}
	for i, form := range e.forms {
		b.note(i, form, g.text[e.spans[i].Start:e.spans[i].End])
	}
	alone := make(map[string]bool) // short forms that stood before any longer one
	seen := make(map[string]bool)
	for i, key := range b.keys {
		if long := b.starts[key]; long != "" && !seen[long] && !b.companies[long] {
			alone[key] = true
		}
		seen[key] = true
		if i > 0 && renamed(g.text[e.spans[i-1].End:e.spans[i].Start]) {
			b.keys[i] = b.keys[i-1]
			continue
		}
		b.keys[i] = b.longForm(key, g.text[e.spans[i].Start:e.spans[i].End], alone[key])
	}
	b.joinCommon()
	return b.keys
}

// joinCommon gives a name that only says what a body is, “the Committee”, to the body with that word in its name that was named last, or else to the
// first that is: “the House Select Committee on Harlow”.
func (b *bodyForms) joinCommon() {
	first, last := map[string]string{}, map[string]string{}
	each := func(f func(i int, word string, common bool)) {
		for i, key := range b.keys {
			if !strings.Contains(key, " ") {
				f(i, key, !ownTail(key))
				continue
			}
			for w := range strings.FieldsSeq(key) {
				if !ownTail(w) {
					f(i, w, false)
				}
			}
		}
	}
	each(func(i int, w string, common bool) {
		if !common && first[w] == "" {
			first[w] = b.keys[i]
		}
	})
	joined := slices.Clone(b.keys)
	each(func(i int, w string, common bool) {
		switch {
		case !common:
			last[w] = b.keys[i]
		case last[w] != "":
			joined[i] = last[w]
		case first[w] != "":
			joined[i] = first[w]
		}
	})
	b.keys = joined
}

// renamed reports whether what stands between two names says that both are one's: “Veltrix Bank, formerly known as Northgate Bank”.
func renamed(between string) bool {
	if len(between) > 40 {
		return false
	}
	switch strings.Trim(between, " ,(“\"") {
	case "formerly", "formerly known as", "formerly called", "previously", "previously known as", "also known as", "better known as", "now", "now known as", "now called", "then known as", "then called",
		"known in English as", "a.k.a.", "aka", "which was formerly", "which was renamed", "renamed":
		return true
	}
	return false
}

// note takes up name i.
func (b *bodyForms) note(i int, form, name string) {
	key := usualBody(dropCompany(form))
	b.keys[i] = key
	b.companies[key] = b.companies[key] || dropCompany(form) != form
	for _, in := range bodyInitials(name, key) {
		if _, ok := b.initials[in]; !ok {
			b.initials[in] = key
		}
	}
	n, last := 0, strings.Count(key, " ") // words before the blank, and how many blanks there are
	for i := range len(key) {
		if key[i] != ' ' {
			continue
		}
		if n++; n <= 2 {
			noteLonger(b.starts, key[:i], key)
		}
		if last-n < mostInTail {
			noteLonger(b.ends, key[i+1:], key)
		}
	}
}

// mostInTail is the most words of a name that may stand for it without those before them.
const mostInTail = 6

// noteLonger remembers that a longer name has a short form.
func noteLonger(longer map[string]string, short, key string) {
	if long, seen := longer[short]; seen && long != key {
		longer[short] = ""
	} else {
		longer[short] = key
	}
}

// longForm returns the form that a name shares with the longer ones of its organization.
func (b *bodyForms) longForm(key, name string, alone bool) string {
	if long, ok := b.initials[key]; ok && initialed(strings.TrimPrefix(strings.TrimPrefix(name, "U.S. "), "US ")) {
		return long
	}
	if acronym(name) || len(key) <= 3 {
		return key
	}
	_, _, several := strings.Cut(key, " ")
	if long := b.starts[key]; long != "" && !alone && (several || !commonStart(name)) {
		return long
	}
	if long := b.ends[key]; long != "" && (several && !commonTail(key) || !several && ownTail(key) && !commonStart(key)) {
		return long
	}
	return key
}

// initialed reports whether a name is initials, of which small words may have small ones: “DoD”.
func initialed(name string) bool {
	return acronym(strings.Map(func(r rune) rune {
		if r == 'o' || r == 'f' {
			return -1
		}
		return r
	}, name))
}

// ownTail reports whether one word may stand for the organization whose name ends in it: “the Post”, “the Brotherhood”, but not
// “the Committee”.
func ownTail(w string) bool {
	switch w {
	case "academy", "administration", "agency", "airlines", "alliance", "army", "assembly", "association", "authority", "board", "bureau", "campaign", "center", "centre",
		"chamber", "church", "club", "college", "command", "commission", "committee", "company", "conference", "corps", "court", "department", "fund", "force", "forces", "foundation", "front",
		"government", "guard", "hospital", "institute", "institution", "league", "media", "ministry", "movement", "network", "office", "organization", "organisation", "parliament",
		"party", "press", "project", "radio", "school", "secretariat", "service", "services", "society", "television", "tv", "union", "trust", "watch":
		return false
	}
	return true
}

// commonTail reports whether names of several organizations end so: “Armed Forces”, “High Court”.
func commonTail(key string) bool {
	switch key {
	case "white house", "federal reserve", "border patrol", "armed forces", "high court", "air force", "foreign ministry", "defense ministry", "defence ministry", "interior ministry", "health ministry", "justice department", "state university",
		"police department", "federal court", "district court", "court of appeals", "city council", "national guard", "supreme court of appeal", "business school", "law school",
		"medical center", "medical school", "first division":
		return true
	}
	return false
}

// usualBody returns a name without the state or the United Nations that it belongs to, and the usual one of bodies with several: “U.S. Supreme
// Court” and “Supreme Court” are one in a text.
func usualBody(form string) string {
	for _, of := range []string{"us ", "united states ", "un ", "united nations "} {
		if rest, ok := strings.CutPrefix(form, of); ok && ownBody(rest) {
			form = rest
		}
	}
	switch form {
	case "isis", "isil", "is", "daesh", "islamic state group", "islamic state of iraq and syria", "islamic state of iraq and the levant", "islamic state in iraq and syria",
		"islamic state in iraq and the levant", "islamic state of iraq and al-sham":
		return "islamic state"
	case "gop", "grand old party":
		return "republican party"
	case "fed", "federal reserve board", "federal reserve system":
		return "federal reserve"
	case "house of representatives":
		return "house"
	case "medecins sans frontieres", "msf":
		return "doctors without borders"
	case "reporters sans frontieres", "rsf", "reporters without frontiers":
		return "reporters without borders"
	case "houthi", "houthi movement", "ansar allah":
		return "houthis"
	case "nato alliance", "north atlantic treaty organization", "north atlantic treaty organisation":
		return "nato"
	case "al qaeda", "al-qaida", "al qaida", "al-qaeda":
		return "al-qaeda"
	case "hizbollah", "hizballah", "hizbullah", "hezbollah":
		return "hezbollah"
	}
	for _, office := range []string{"department", "ministry"} {
		if rest, ok := strings.CutPrefix(form, office+" of "); ok && !strings.Contains(rest, " ") {
			return rest + " " + office // “Department of State”, “State Department”
		}
	}
	if rest, ok := strings.CutSuffix(form, " party"); ok && ownParty(rest) {
		return rest
	}
	return form
}

// ownBody reports whether a body may be named without its state: “Army” for “U.S. Army”.
func ownBody(rest string) bool { return rest != "government" && rest != "administration" }

// ownParty reports whether a party may be named without the word: “Labour”, not “People’s”.
func ownParty(rest string) bool {
	switch rest {
	case "labour", "labor", "likud", "conservative", "green", "fidesz", "baath", "ba'ath", "awami", "congress", "syriza", "podemos", "aam aadmi", "tea":
		return true
	}
	return false
}

// bodyInitials returns the acronyms of a name: those of all of its words, of those behind “Department of”, and of those before
// “and”: “HHS” of “Department of Health and Human Services”, “CDC” of “Centers for Disease Control and Prevention”.
func bodyInitials(name, key string) []string {
	in := append(initialsOf(name), initialsOf(key)...)
	for _, office := range []string{"department of ", "ministry of ", "bureau of ", "office of "} {
		if rest, ok := strings.CutPrefix(key, office); ok {
			in = append(in, initialsOf(rest)...)
		}
	}
	if i := strings.LastIndex(key, " and "); i > 0 && strings.Count(key[:i], " ") >= 2 {
		in = append(in, initialsOf(key[:i])...)
	}
	return in
}

// commonStart reports whether many organizations have a word as their first, so
// that alone it stands for none of them.
func commonStart(w string) bool {
	switch strings.ToLower(w) {
	case "house", "senate", "congress", "department", "ministry", "university", "bank", "national", "royal", "supreme", "federal", "central",
		"international", "world", "united", "state", "city", "county", "center", "centre", "general", "first", "great", "human", "public",
		"social", "defense", "defence", "justice", "foreign", "education", "health", "labour", "labor", "security", "police", "army",
		"european", "north", "south", "east", "west", "new", "global", "free", "people", "women", "republican", "democratic", "conservative", "liberal":
		return true
	}
	_, demonym := english.Demonym(w)
	return demonym || english.PlaceName(w)
}

// dropCompany takes the legal form off a company’s name: “Acme Corp.”.
func dropCompany(form string) string {
	for {
		i := strings.LastIndexByte(form, ' ')
		if i < 0 {
			return form
		}
		switch form[i+1:] {
		case "inc", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "llp", "lp", "ag", "sa", "nv", "gmbh", "spa", "se", "ab", "asa", "oyj", "group", "holdings":
			form = form[:i]
		default:
			return form
		}
	}
}
