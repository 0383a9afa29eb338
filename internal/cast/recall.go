package cast

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// settleKinds gives one kind to a name that the tagger read now as a person, now as
// something else: in “Lee Moran, the chemist, …. Moran said” whoever is a person twice
// is one the third time.
func settleKinds(g *grammar, names []english.Name) []english.Name {
	out := slices.Clone(names)
	for i, n := range out {
		if g.Done() {
			break
		}
		switch form := g.text[n.Start:n.End]; {
		case n.Kind == english.Person && doctrine(form):
			out[i].Kind = english.Other
		case n.Kind != english.Person && (g.titled(english.Range(n.Range)) || n.Kind != english.Other && g.shownPerson(english.Range(n.Range))):
			out[i].Kind = english.Person
		}
	}
	votes, part := countKinds(g.text, out)
	surname := surnamesOf(g.text, out)
	for i, n := range out {
		if g.Done() {
			break
		}
		form := g.text[n.Start:n.End]
		v := votes[form]
		full := n.Kind != english.Person && v.person > 0 && readPersonName(form).full()
		switch {
		case n.Kind == english.Person:
		case n.Kind == english.Organization && surname[form] && !english.KnownBody(form) && !english.PlaceName(form):
			out[i].Kind = english.Person // “Can Yilmaz … Yilmaz was moved”
		case n.Kind == english.Place && english.PlaceName(form) && !(part[form] && g.acts(english.Range(n.Range))):
		case n.Kind == english.Place && part[form],
			v.person > v.other && (full || part[form] || givenSex(foldName(form)) != 0),
			v.person == v.other && v.person > 0 && (full || part[form]):
			out[i].Kind = english.Person
		}
	}
	return out
}

// kinds is how often a form was read as a person and as something else.
type kinds struct{ person, other int }

// countKinds returns how each form was read, and the first and last words of the full
// names of people that begin with a known given name.
func countKinds(text string, names []english.Name) (votes map[string]kinds, part map[string]bool) {
	votes, part = make(map[string]kinds), make(map[string]bool)
	for _, n := range names {
		form := text[n.Start:n.End]
		v := votes[form]
		if n.Kind == english.Person {
			v.person++
			if first, last, n := wordsOf(form); n > 1 && english.KnownGiven(first) {
				part[first], part[last] = true, true
			}
		} else {
			v.other++
		}
		votes[form] = v
	}
	return votes, part
}

// surnamesOf returns the last words of the full names of people with which no name of an organization begins.
func surnamesOf(text string, names []english.Name) map[string]bool {
	surname := make(map[string]bool)
	for _, n := range names {
		if _, last, count := wordsOf(text[n.Start:n.End]); n.Kind == english.Person && count > 1 && count < 4 {
			surname[last] = true
		}
	}
	for _, n := range names {
		if first, _, count := wordsOf(text[n.Start:n.End]); n.Kind == english.Organization && count > 1 {
			delete(surname, first)
		}
	}
	return surname
}

// wordsOf returns the first and the last word of a name, and how many it has.
func wordsOf(name string) (first, last string, n int) {
	for last = range strings.FieldsSeq(name) {
		if n == 0 {
			first = last
		}
		n++
	}
	return first, last, n
}

// doctrine reports whether a word names a teaching: “Islamism”.
func doctrine(w string) bool {
	return !strings.Contains(w, " ") && (strings.HasSuffix(w, "ology") || strings.HasSuffix(w, "ism"))
}

// titled reports whether a title that only people have stands before a name of
// one or two words: “Senator Hatfield”, “Mrs. England”.
func (g *grammar) titled(s english.Range) bool {
	from, to := g.within(s)
	if from >= to {
		return false
	}
	if _, country := english.Country(g.word(to - 1)); country {
		return false // Miss Namibia
	}
	start, _ := g.sentence(from)
	if to-from == 2 && g.personalTitle(from) {
		switch g.folded(from) {
		case "justice", "judge", "secretary", "minister", "president": // “Justice Department”
		default:
			return true
		}
	}
	return from > start && to-from <= 2 && g.personalTitle(from-1)
}

// personalTitle reports whether token i is a title that is written before the names of
// people alone.
func (g *grammar) personalTitle(i int) bool {
	if !capital(g.word(i)) {
		return false
	}
	w := g.folded(i)
	if w == "st" || w == "lord" || w == "lady" || w == "prince" || w == "king" || w == "queen" || w == "saint" {
		return false // St. Paul, Prince Edward Island
	}
	if _, ok := honorific(w); ok {
		return true
	}
	switch w {
	case "president", "senator", "sen", "rep", "representative", "congressman", "congresswoman", "gov", "justice", "judge", "chancellor",
		"secretary", "minister", "mayor", "cllr", "councillor", "sgt", "capt", "lt", "col", "gen", "detective":
		return true
	}
	return false
}

// shownPerson reports whether a name of two or three words that begins with a given
// name has an age or a person’s description behind it: “Florence Paris, a Belgian nurse, said”.
func (g *grammar) shownPerson(s english.Range) bool {
	first, _, n := wordsOf(g.text[s.Start:s.End])
	if n < 2 || n > 3 {
		return false
	}
	if women, men := givenCounts(foldName(first)); women+men == 0 {
		return false
	}
	from, to := g.within(s)
	if from >= to {
		return false
	}
	_, limit := g.sentence(from)
	if to+2 < limit && g.word(to) == "," && g.tag(to+1) == "CD" && len(g.word(to+1)) == 2 && g.word(to+2) == "," {
		return true
	}
	r, ok := g.apposition(to)
	return ok && (g.tag(r.noun) == "NN" || g.determiner(to+1))
}

// acts reports whether a name does or owns something in its sentence.
func (g *grammar) acts(s english.Range) bool {
	from, to := g.within(s)
	if from >= to {
		return false
	}
	if to < g.Len() && g.finite(to) {
		return true
	}
	rel, _ := g.function(g.top(from, to))
	return rel == "nsubj" || rel == "nmod" && g.Rel(g.top(g.within(s))) == "nmod:poss"
}

// splitNames parts names in which the tagger ran the name of somebody it knows from
// elsewhere together with what stands before it: “Freedonian Embassy Ann Roe”.
func splitNames(text string, names []english.Name) []english.Name {
	full, surname := make(map[string]bool), make(map[string]bool)
	for _, n := range names {
		switch form := text[n.Start:n.End]; {
		case n.Kind != english.Person:
		case strings.Contains(form, " "):
			full[form] = true
		default:
			surname[form] = true
		}
	}
	var out []english.Name
	for _, n := range names {
		if n.Kind == english.Person || n.Kind == english.Other {
			out = append(out, n)
			continue
		}
		cut := splitAt(text[n.Start:n.End], full, surname)
		if cut <= 0 {
			out = append(out, n)
			continue
		}
		head, tail := n, n
		head.End = n.Start + len(strings.TrimRight(text[n.Start:n.Start+cut], " "))
		tail.Start, tail.Kind = n.Start+cut, english.Person
		out = append(out, head, tail)
	}
	return out
}

// splitAt returns where the full name of a person begins that ends form, 0 if none does: one
// that stands elsewhere, or a word and somebody’s surname.
func splitAt(form string, full, surname map[string]bool) int {
	last := len(form)
	for i, n := len(form), 0; n < 4; n++ {
		i = strings.LastIndexByte(form[:i], ' ')
		if i < 0 {
			return 0
		}
		name := form[i+1:]
		given, family, two := strings.Cut(name, " ")
		if full[name] || n == 1 && two && last < len(form) && surname[family] && !english.PlaceName(given) {
			return i + 1
		}
		last = i
	}
	return 0
}

// joinNicknames joins a name that the tagger cut at a nickname between marks: “Robert
// ‘Rab’ Hart”.
func joinNicknames(g *grammar, names []english.Name) []english.Name {
	var out []english.Name
	for i := 0; i < len(names); i++ {
		n := names[i]
		if n.Kind != english.Person {
			out = append(out, n)
			continue
		}
		_, to := g.within(english.Range(n.Range))
		end := g.nicknameEnd(to)
		for k := i + 1; end > 0 && k < len(names) && k <= i+2; k++ {
			if names[k].Kind == english.Person && names[k].Start == g.span(end).Start {
				n.End, i = names[k].End, k
				break
			}
		}
		out = append(out, n)
	}
	return out
}

// nicknameEnd returns the token after a word or two between marks that begin at
// token i, 0 if there are none.
func (g *grammar) nicknameEnd(i int) int {
	if i == 0 || i >= g.Len() || !nickMark(g.word(i)) {
		return 0
	}
	_, limit := g.sentence(i)
	for k := i + 2; k <= i+3 && k+1 < limit; k++ {
		if nickMark(g.word(k)) {
			return k + 1
		}
	}
	return 0
}

func nickMark(w string) bool {
	switch w {
	case `"`, "'", "“", "”", "‘", "’", "``", "(", ")":
		return true
	}
	return false
}

// missed returns the places where the full name or the surname of somebody named in
// full elsewhere stands and the tagger saw no name: it knows a text’s sentences, the
// people of a text are the same from its first line to its last.
func (c *cast) missed(names []english.Name) []english.Range {
	known := c.knownForms()
	var out []english.Range
	taken := make([]bool, c.g.Len())
	for _, n := range names {
		for i, to := c.g.within(english.Range(n.Range)); i < to; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < c.g.Len() && !c.g.Done(); i++ {
		if taken[i] || !c.proper(i) {
			continue
		}
		run := i + 1
		for _, end := c.g.sentence(i); run < end && !taken[run] && c.proper(run); {
			run++
		}
		_, end := c.g.sentence(i)
		s, ok := c.nameIn(i, run, known)
		if !ok {
			s, ok = c.titledRun(i, run)
		}
		alone := (run == end || !taken[run]) && (i == 0 || !taken[i-1] || c.g.sent[i-1] != c.g.sent[i] || !c.g.noun(i-1))
		if ok && (alone || strings.Contains(c.g.text[s.Start:s.End], " ")) {
			out = append(out, s)
		}
		i = run
	}
	return out
}

// knownForms returns the full names and the surnames of the people named in full,
// but no surname that is a place of its own, and short names that stand often.
func (c *cast) knownForms() map[string]bool {
	known := make(map[string]bool)
	often := make(map[string]int)
	for _, n := range c.names {
		key := n.name.words[len(n.name.words)-1]
		if !n.name.full() {
			if often[key]++; often[key] < oftenEnough || !english.Surname(capitalized(key)) {
				continue
			}
		}
		known[n.name.compact()] = true
		for _, w := range []string{key, n.name.words[0]} {
			if len(w) > 2 && !english.PlaceName(capitalized(w)) && !alsoMonth(w) {
				known[w] = true
			}
		}
	}
	return known
}

// alsoMonth reports whether a name is that of a month or day, too.
func alsoMonth(w string) bool {
	switch w {
	case "april", "may", "june", "august", "january", "sunday", "friday", "monday":
		return true
	}
	return false
}

// oftenEnough is how often a short name must have been read as a person’s for it
// to be one where the tagger saw none.
const oftenEnough = 3

// proper reports whether token i is tagged as a name and written like one.
func (c *cast) proper(i int) bool {
	switch c.g.tag(i) {
	case "NNP":
		return capital(c.g.word(i))
	case "NN": // “the Cruise video”
		start, _ := c.g.sentence(i)
		return i > start && capital(c.g.word(i))
	}
	return c.hyphen(i)
}

// titledRun returns the name behind a title in a run of capitalized words: “Vice President
// Mondale”.
func (c *cast) titledRun(i, run int) (english.Range, bool) {
	for k := run - 2; k >= max(i, run-4); k-- {
		if w := c.g.word(k + 1); c.g.personalTitle(k) && len(w) > 2 && w != upper(w) && c.g.roleNoun(k+1) == "" {
			return english.Range{Start: c.g.span(k + 1).Start, End: c.g.span(run - 1).End}, true
		}
	}
	return english.Range{}, false
}

// hyphen reports whether token i is a hyphen between parts of one word: “Okoye-Hart”.
func (c *cast) hyphen(i int) bool {
	g := c.g
	return g.word(i) == "-" && i > 0 && i+1 < g.Len() && g.span(i-1).End == g.span(i).Start && g.span(i).End == g.span(i+1).Start
}

// nameIn returns the name that ends a run of capitalized words from token i up to run,
// and begins it or has only a title before it.
func (c *cast) nameIn(i, run int, known map[string]bool) (english.Range, bool) {
	for i = max(i, run-longestRole); i < run; i++ {
		s := english.Range{Start: c.g.span(i).Start, End: c.g.span(run - 1).End}
		n := readPersonName(c.g.text[s.Start:s.End])
		if known[n.compact()] {
			return s, true
		}
		if !addresses(c.g.word(i)) && c.g.roleNoun(i) == "" {
			return english.Range{}, false
		}
	}
	return english.Range{}, false
}
