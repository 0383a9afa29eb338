package lede

import (
	"context"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// extractPeople gathers the names of the story into people, organizations and
// places, and reads what the text calls the people.
func extractPeople(ctx context.Context, d *Doc) error {
	g := newGrammar(d)
	c := newCast(g)
	var orgs, places entityNames
	names := acronyms(g, splitNames(d.Article.Text, settleKinds(g, joinNicknames(g, d.names))))
	for _, n := range names {
		span := Span(n.Range)
		switch kindOf(g, n) {
		case english.Person:
			c.add(span)
		case english.Organization:
			orgs.add(g, span)
		case english.Place:
			places.add(g, span)
		}
	}
	c.addMissed(names)
	c.gather()
	c.readRoles()
	c.write(d)
	d.Article.Organizations = orgs.gather(d, g, organizationForms)
	d.Article.Places = places.gather(d, g, placeForms)
	d.placeDateline()
	return nil
}

// A cast is the people of a story in the making.
type cast struct {
	g      *grammar
	names  []castName
	people []castPerson

	byWord map[string][]int // people by each word of their full names
	byKey  map[string]int   // people by the whole of a name, folded
}

// A castName is one place where a person is named.
type castName struct {
	span     Span
	from, to int // tokens
	name     personName
	sex      sex // told by a title
	mister   bool
	role     role
	titled   bool // a role stands before the name
	person   int
}

// A castPerson is one person, known by the names that were found to be theirs.
type castPerson struct {
	name  personName
	sex   sex
	names []int // in the order they were joined

	titles     []string // the nouns of the titles before the names
	fullBefore int      // how often the full name stood before the name that is being read
	lastShort  int      // the last name of one word, by its number and one
	roles      []role
}

func newCast(g *grammar) *cast {
	return &cast{g: g, byWord: make(map[string][]int), byKey: make(map[string]int)}
}

// add reads the name at span and what stands before it.
func (c *cast) add(span Span) {
	from, to := c.g.within(span)
	if from >= to {
		return
	}
	if i := strings.IndexAny(c.g.text[span.Start:span.End], "[]{<|"); i > 0 {
		span.End = span.Start + len(strings.TrimRight(c.g.text[span.Start:span.Start+i], " "))
		from, to = c.g.within(span)
	}
	if end := c.glued(to); end > to {
		to, span.End = end, c.g.tokens[end-1].Span.End
	}
	from = c.skipHonorific(from, to)
	to = c.skipHonours(from, to)
	if c.g.tokens[to-1].Span.End < span.End {
		span.End = c.g.tokens[to-1].Span.End
	}
	span.Start = max(span.Start, c.g.tokens[from].Span.Start)
	if storm(c.g.word(from)) || from > 0 && storm(c.g.word(from-1)) {
		return
	}
	n := castName{span: span, from: from, to: to, name: readPersonName(c.g.text[span.Start:span.End]), person: -1}
	if len(n.name.words) == 0 || c.family(n) {
		return
	}
	n.role, n.sex, n.mister = c.g.titles(from)
	n.titled = !n.role.span.IsZero()
	c.names = append(c.names, n)
}

// addMissed adds the names that the tagger missed, in their places.
func (c *cast) addMissed(names []english.Name) {
	missed := append(c.missed(names), c.victims(names)...)
	if len(missed) == 0 {
		return
	}
	for _, s := range missed {
		c.add(s)
	}
	slices.SortStableFunc(c.names, func(a, b castName) int { return a.span.Start - b.span.Start })
}

// skipHonorific returns the first token of a name that is no “Mr”.
func (c *cast) skipHonorific(from, to int) int {
	for from < to-1 && (addresses(c.g.word(from)) || from < to-2 && calls(c.g.word(from))) {
		from++
	}
	return from
}

// glued returns where a name ends that goes on behind a hyphen: “Hu Ling-fen” of which
// the tagger took “Hu Ling”.
func (c *cast) glued(to int) int {
	t := c.g.tokens
	for to > 0 && to+1 < len(t) && c.hyphen(to) && c.g.noun(to+1) {
		to += 2
	}
	return to
}

// skipHonours returns where a name ends without the letters behind it: “QC”.
func (c *cast) skipHonours(from, to int) int {
	for to > from+1 {
		switch w := c.g.word(to - 1); w {
		case "QC", "KC", "MP", "MEP", "MSP", "TD", "OBE", "MBE", "CBE", "KBE", "DBE", "PhD", "MD", "SC", "AM", "MLA":
			to--
			if to > from+1 && c.g.word(to-1) == "," {
				to--
			}
		default:
			return to
		}
	}
	return to
}

// storm reports whether a word says that the name after it is a storm’s.
func storm(w string) bool {
	switch w {
	case "Storm", "Hurricane", "Typhoon", "Cyclone":
		return true
	}
	return false
}

// addresses reports whether the first word of a name is none of it: “Mr”, “Mayor”.
func addresses(w string) bool {
	switch w {
	case "Don", "Lady", "Lord", "St.", "St":
		return false
	}
	w = foldName(w)
	if _, ok := honorific(w); ok {
		return true
	}
	t, ok := english.LookupTitle(w)
	return ok && t.Kind == "political"
}

// calls reports whether the first word of a name of three words or more says what
// its bearer does: “Farmer Will Hart”, “Det Sgt Ann Roe”.
func calls(w string) bool {
	w = foldName(w)
	if women, men := givenCounts(w); women+men >= 20 {
		return false
	}
	t, ok := english.LookupTitle(w)
	_, noun := english.PersonNoun(w)
	return noun || titleNoun(w) != "" || ok && t.Kind != "nobility" && t.Kind != "kin"
}

// family reports whether a name stands for several people: “the Harrisons”.
func (c *cast) family(n castName) bool {
	if len(n.name.words) != 1 || !strings.HasSuffix(n.name.words[0], "s") {
		return false
	}
	start, _ := c.g.sentence(n.from)
	the := n.from > start && c.g.lower(n.from-1) == "the"
	return the && c.g.tag(n.to-1) == "NNPS"
}

// gather joins the names of one person: the full ones first, then the short
// ones in the order of the text, each to the person it best fits.
func (c *cast) gather() {
	for i := range c.names {
		if c.names[i].name.full() {
			c.join(i, c.sameFull(i))
		}
	}
	c.dropPlurals()
	for i := range c.names {
		if n := &c.names[i]; n.name.full() {
			c.people[n.person].fullBefore++
			if n.titled && capital(c.g.word(n.role.noun)) {
				c.people[n.person].fullBefore++ // the office makes a short name likelier
			}
		} else {
			c.join(i, c.shortFor(i))
			c.people[n.person].lastShort = i + 1
		}
	}
}

// dropPlurals takes out plural surnames without an article that the tagger left
// in, once a full name shows the singular: “Obamas” beside “Ann Obama”.
func (c *cast) dropPlurals() {
	kept := c.names[:0:0]
	renumber := make([]int, len(c.names))
	for i, n := range c.names {
		if w := n.name.words; len(w) == 1 && len(c.byWord[w[0]]) == 0 {
			s, plural := strings.CutSuffix(w[0], "s")
			start, _ := c.g.sentence(n.from)
			the := n.from > start && c.g.lower(n.from-1) == "the"
			if plural && (the || c.g.tag(n.to-1) == "NNPS") && len(c.byWord[s]) > 0 {
				continue
			}
		}
		renumber[i] = len(kept)
		kept = append(kept, n)
	}
	c.names = kept
	for p := range c.people {
		for k, i := range c.people[p].names {
			c.people[p].names[k] = renumber[i]
		}
	}
}

// sameFull returns the person whose full name agrees with name i, -1 if none does.
func (c *cast) sameFull(i int) int {
	n := c.names[i]
	if p, ok := c.byKey[n.name.compact()]; ok {
		return p
	}
	if _, noble := honorific(n.name.words[0]); noble && len(n.name.words) == 2 {
		if p := c.shortFor(i); p >= 0 && c.people[p].name.full() {
			return p // “Baroness Ada Foyle … Lady Foyle”
		}
	}
	for _, w := range []string{n.name.key(), n.name.words[0]} {
		for _, p := range recent(c.byWord[w]) {
			if sexesAgree(n.sex, c.people[p].sex) && n.name.agrees(c.people[p].name) {
				return p
			}
		}
	}
	return -1
}

// mostCandidates is how many people of one surname a name is held against.
const mostCandidates = 16

// recent returns the latest candidates, so that a text of ten thousand people
// with one surname is read in linear time.
func recent(people []int) []int {
	return people[max(0, len(people)-mostCandidates):]
}

func sexesAgree(a, b sex) bool { return a == 0 || b == 0 || a == b }

// shortFor returns the person whom the short name i stands for, -1 for somebody new.
func (c *cast) shortFor(i int) int {
	n := &c.names[i]
	w := n.name.key()
	var surname, given []int
	for _, p := range recent(c.byWord[w]) {
		q := &c.people[p]
		switch {
		case !sexesAgree(n.sex, q.sex):
		case q.name.key() == w || n.mister && q.easternOrder(w) || q.surnameStarts(w):
			surname = append(surname, p)
		case !n.mister:
			given = append(given, p)
		}
	}
	if len(surname) == 0 {
		surname = given
	}
	switch len(surname) {
	case 0:
		return c.misspeltShort(n)
	case 1:
		return surname[0]
	}
	return c.nearest(i, surname)
}

// surnameStarts reports whether w opens a surname of two words: “García” of “García Márquez”.
func (p *castPerson) surnameStarts(w string) bool {
	return p.name.surname > 0 && p.name.words[p.name.surname] == w
}

// easternOrder reports whether w is the family name of somebody who puts it
// first: “Mr. Kim” for “Kim Yo-jong”.
func (p *castPerson) easternOrder(w string) bool {
	women, men := givenCounts(w)
	return p.name.words[0] == w && women+men < 100
}

// misspeltShort looks for the person whose surname is the short name with a letter wrong.
func (c *cast) misspeltShort(n *castName) int {
	w := n.name.words[0]
	if len(w) < 5 {
		return -1
	}
	for _, p := range recent(c.byWord[prefixKey(w)]) {
		if q := c.people[p].name; q.full() && q.key() != w && oneEdit(q.key(), w) && sexesAgree(n.sex, c.people[p].sex) {
			return p
		}
	}
	return -1
}

// prefixKey is what names with one letter wrong behind the third have in common.
func prefixKey(w string) string { return "\x00" + w[:3] }

// nearest chooses among people of one surname: the one with the title or sex that
// the name tells, else the one whom the surname alone stood for last, else the
// one the story has named most, and of equals the first.
func (c *cast) nearest(i int, people []int) int {
	n := &c.names[i]
	best, bestScore := -1, -1
	for _, p := range people {
		q := &c.people[p]
		score := min(q.fullBefore, len(c.names))
		if q.lastShort > 0 {
			score += len(c.names) + q.lastShort
		}
		if n.titled && c.hasRole(q, n.role) {
			score += 8 * len(c.names)
		}
		if n.sex != 0 && q.sex == n.sex {
			score += 4 * len(c.names)
		}
		if score > bestScore {
			best, bestScore = p, score
		}
	}
	return best
}

// hasRole reports whether the person was given a title with the same noun.
func (c *cast) hasRole(p *castPerson, r role) bool {
	return slices.Contains(p.titles, c.g.roleNoun(r.noun))
}

// join gives name i to person p, or to a new person if p is -1.
func (c *cast) join(i, p int) {
	n := &c.names[i]
	if p < 0 {
		p = len(c.people)
		c.people = append(c.people, castPerson{name: n.name})
		c.index(p, n.name)
	}
	q := &c.people[p]
	q.names = append(q.names, i)
	n.person = p
	if n.titled && len(q.titles) < mostCandidates {
		q.titles = appendNew(q.titles, c.g.roleNoun(n.role.noun))
	}
	if q.sex == 0 {
		q.sex = n.sex
	}
	if len(n.name.words) > len(q.name.words) {
		q.name = n.name
		c.index(p, n.name)
	}
	if q.sex == 0 && n.name.full() {
		q.sex = givenSex(n.name.given())
	}
}

// index makes person p findable by the words of a name.
func (c *cast) index(p int, n personName) {
	put := func(w string) {
		if list := c.byWord[w]; len(list) == 0 || list[len(list)-1] != p {
			c.byWord[w] = append(list, p)
		}
	}
	for _, w := range n.words {
		put(bareSurname(w))
		for part := range strings.SplitSeq(w, "-") {
			if part != w && len(part) > 2 {
				put(part)
			}
		}
	}
	if n.nick != "" {
		put(n.nick)
	}
	if k := n.key(); len(k) >= 5 && n.full() {
		put(prefixKey(k))
	}
	if _, ok := c.byKey[n.compact()]; !ok {
		c.byKey[n.compact()] = p
	}
}

// readRoles reads the descriptions beside each name.
func (c *cast) readRoles() {
	for i := range c.names {
		n := &c.names[i]
		p := &c.people[n.person]
		if n.titled {
			p.roles = append(p.roles, n.role)
		}
		from := n.from
		if n.titled {
			from, _ = c.g.within(n.role.span)
		}
		for _, r := range c.g.rolesBeside(from, n.to) {
			if !c.another(r) {
				p.roles = append(p.roles, r)
			}
		}
	}
}

// another reports whether a description ends with the name of somebody else, whose
// it is: “Ann Roe, former envoy Bob Poe and Jane Doe”.
func (c *cast) another(r role) bool {
	i, ok := slices.BinarySearchFunc(c.names, r.span.End, func(n castName, end int) int { return n.span.End - end })
	if !ok || c.names[i].from <= r.noun {
		return false
	}
	tag := c.g.tag(c.names[i].from - 1)
	return tag != "IN" && tag != "POS" && tag != "DT"
}

// write puts the people into the article in the order of their first names.
func (c *cast) write(d *Doc) {
	order := make([]int, 0, len(c.people))
	seen := make([]bool, len(c.people))
	for _, n := range c.names {
		if !seen[n.person] {
			seen[n.person] = true
			order = append(order, n.person)
		}
	}
	credited := c.creditedNames(d)
	for _, p := range order {
		person := c.person(d, &c.people[p])
		person.Mentions = mergeMentions(person.Mentions, credited[p])
		d.Article.People = append(d.Article.People, person)
	}
}

// person makes one Person of the model.
func (c *cast) person(d *Doc, p *castPerson) Person {
	slices.Sort(p.names)
	forms := make([]Span, len(p.names))
	out := Person{ID: d.NewID()}
	for k, i := range p.names {
		forms[k] = c.names[i].span
		out.Mentions = append(out.Mentions, Mention{c.names[i].span, NameMention})
	}
	out.Name, out.Aliases = nameAndAliases(d.Article.Text, forms)
	for _, r := range p.roles {
		if genericNoun(c.g.roleNoun(r.noun)) {
			continue
		}
		out.Roles = appendNew(out.Roles, oneLine(d.Article.Slice(r.span)))
	}
	return out
}

// genericNoun reports whether a noun says no more than that it is a person.
func genericNoun(noun string) bool {
	switch noun {
	case "man", "woman", "person", "guy", "boy", "girl", "lady", "gentleman", "human", "male", "female", "kid", "bloke", "chap", "fellow", "adult":
		return true
	}
	return false
}

// nameAndAliases returns the fullest of the forms, the first of equals, and the
// others, each once, whatever their capitals.
func nameAndAliases(text string, forms []Span) (name string, aliases []string) {
	for _, s := range forms {
		form := oneLine(text[s.Start:s.End])
		if longer(form, name) || strings.EqualFold(form, name) && name == upper(name) {
			name = form
		}
	}
	seen := map[string]bool{strings.ToLower(name): true}
	for _, s := range forms {
		form := oneLine(text[s.Start:s.End])
		if key := strings.ToLower(form); !seen[key] {
			seen[key] = true
			aliases = append(aliases, form)
		}
	}
	return name, aliases
}

// longer reports whether form says more of a name than name: more words, or more letters.
func longer(form, name string) bool {
	a, b := len(strings.Fields(form)), len(strings.Fields(name))
	if a != b {
		return a > b
	}
	return len(form) > len(name)
}

// oneLine writes a stretch of text with single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// appendNew appends s unless the list has it.
func appendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
