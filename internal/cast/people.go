package cast

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/gazetteer"
	"github.com/ebc17271/lede/internal/story"
)

// ExtractPeople gathers the names of the story into people, organizations and
// places, and reads what the text calls the people.
func ExtractPeople(ctx context.Context, d *story.Doc) error {
	g := newGrammar(ctx, d)
	var orgs, places entityNames
	c, known := gatherCast(ctx, g, d, &orgs, &places)
	c.readRoles()
	c.write(d)
	d.Article.Organizations = append(d.Article.Organizations, orgs.gather(d, g, organizationForms)...) // a stage of a user's may have told some
	d.Article.Places = append(d.Article.Places, places.gather(d, g, placeForms)...)
	placeDateline(d)
	referKnown(d, known)
	return nil
}

// gatherCast gathers the people of a story, and beside them its organizations and places; it also returns the names that the user knows.
func gatherCast(ctx context.Context, g *grammar, d *story.Doc, orgs, places *entityNames) (*cast, []gazetteer.Match) {
	c := newCast(g)
	names := joinNicknames(g, joinParts(d.Article.Text, d.ProperNames()))
	names = splitNames(d.Article.Text, settleThings(g, settleKinds(g, names)))
	names = dropPostnominals(g, acronyms(g, seats(g, names)))
	names, known := joinKnown(ctx, d, names)
	ahead := known
	for _, n := range names {
		if g.Done() {
			break
		}
		span, kind := n.Range, n.Kind
		if !isKnown(&ahead, span) {
			kind = kindOf(g, n)
		}
		switch kind {
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
	return c, known
}

// A cast is the people of a story in the making.
type cast struct {
	g      *grammar
	names  []castName
	people []castPerson

	byWord map[string][]int // people by each word of their full names
	byKey  map[string]int   // people by the whole of a name, folded

	namesakes namesakes
	nameAt    []int32           // of each token, the number of the name it is in and one; nil until asked for
	told      map[string][2]int // how often “he” and “she” follow a surname that stands alone
}

// A castName is one place where a person is named.
type castName struct {
	span     english.Range
	from, to int // tokens
	name     personName
	sex      sex // told by a title
	mister   bool
	role     role
	titled   bool   // a role stands before the name
	beside   []role // descriptions around it
	person   int
}

// A castPerson is one person, known by the names that were found to be theirs.
type castPerson struct {
	name  personName
	sex   sex
	names []int // in the order they were joined

	other      personName // another full name, which the text says is theirs, too: “known professionally as Ivy Lune”
	titles     []string   // the nouns of the titles before the names
	fullBefore int        // how often the full name stood before the name that is being read
	lastShort  int        // the last name of one word, by its number and one
	roles      []role
}

func newCast(g *grammar) *cast {
	return &cast{g: g, byWord: make(map[string][]int), byKey: make(map[string]int)}
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

// readRoles reads the descriptions of each person.
func (c *cast) readRoles() {
	c.readBesideRoles()
	c.addFarRoles()
}

// readBesideRoles reads the descriptions beside each name.
func (c *cast) readBesideRoles() {
	shared := make(map[int]bool) // nouns of several persons, which are a role of one of those named behind
	var rest []rolePhrase
	for i := range c.names {
		n := &c.names[i]
		p := &c.people[n.person]
		if n.titled {
			p.roles = append(p.roles, n.role)
		}
		p.roles = append(p.roles, c.g.honours(n.from)...)
		for _, r := range n.beside {
			if !c.another(r) {
				p.roles = append(p.roles, r)
			}
		}
		taken, several := c.learnedRoles(i)
		for _, r := range taken {
			p.roles = append(p.roles, r.role)
			if r.way == ofSeveral {
				shared[r.noun] = true
			}
		}
		rest = append(rest, several...)
	}
	for _, r := range rest {
		if shared[r.noun] { // “senators Ann Roe, Bob Poe and Jane Doe”: all three are
			p := &c.people[c.names[r.name].person]
			p.roles = append(p.roles, r.role)
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
	open := c.names[i].from
	if c.names[i].titled {
		open, _ = c.g.within(c.names[i].role.span)
	}
	for k := r.noun + 1; k < open; k++ {
		if c.g.tag(k) == "IN" { // “the widow of President Bob Poe”, “an analyst with Bank Poe”
			return false
		}
	}
	if open <= r.noun {
		return true
	}
	tag := c.g.tag(open - 1)
	return tag != "POS" && tag != "DT"
}

// write puts the people into the article in the order of their first names.
func (c *cast) write(d *story.Doc) {
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
		person.Mentions = story.MergeMentions(person.Mentions, credited[p])
		d.Article.People = append(d.Article.People, person)
	}
}

// person makes one Person of the model.
func (c *cast) person(d *story.Doc, p *castPerson) story.Person {
	slices.Sort(p.names)
	forms := make([]english.Range, len(p.names))
	out := story.Person{ID: d.NewID()}
	for k, i := range p.names {
		forms[k] = c.names[i].span
		out.Mentions = append(out.Mentions, story.Mention{Span: c.names[i].span, Kind: story.NameMention})
	}
	out.Name, out.Aliases = nameAndAliases(d.Article.Text, forms)
	seen := map[string]bool{"": true}
	for _, r := range p.roles {
		role := oneLine(d.Article.Slice(r.span))
		key := strings.ToLower(role)
		if !seen[key] && !c.g.saysNothing(r) {
			seen[key] = true
			out.Roles = append(out.Roles, role)
		}
	}
	return out
}

// saysNothing reports whether a description says no more than that somebody is a person: “a man”, but not “first lady”, “fellow of the institute”.
func (g *grammar) saysNothing(r role) bool {
	noun := g.roleNoun(r.noun)
	from, to := g.within(r.span)
	if noun == "" && g.lower(r.noun) == "lady" {
		noun = "lady"
	}
	if !genericNoun(noun) {
		return false
	}
	switch noun {
	case "lady":
		return r.noun == from || g.lower(r.noun-1) != "first"
	case "fellow":
		return r.noun+1 >= to && r.noun == from
	}
	switch g.lower(from) {
	case "first", "second", "only", "youngest", "oldest":
		return r.noun+1 >= to // “the first woman on the board”
	}
	return true
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
func nameAndAliases(text string, forms []english.Range) (name string, aliases []string) {
	for _, s := range forms {
		form := oneLine(text[s.Start:s.End])
		if longer(form, name) || strings.EqualFold(form, name) && name == upper(name) {
			name = form
		}
	}
	seen := map[string]bool{strings.ToLower(name): true}
	for _, s := range forms {
		form := oneLine(text[s.Start:s.End])
		if form == name {
			continue
		}
		if key := strings.ToLower(form); !seen[key] {
			seen[key] = true
			aliases = append(aliases, form)
		}
	}
	return name, aliases
}

// longer reports whether form says more of a name than name: more words, or more letters.
func longer(form, name string) bool {
	a, b := countWords(form), countWords(name)
	if a != b {
		return a > b
	}
	return len(form) > len(name)
}

// oneLine writes a stretch of text as a reader sees it, with single spaces.
func oneLine(s string) string {
	if !singleSpaced(s) {
		s = strings.Join(strings.Fields(s), " ")
	}
	return english.Shown(s)
}

// singleSpaced reports whether s is sure to be as its words joined by spaces, which is so with nearly all names.
func singleSpaced(s string) bool {
	space := true
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= utf8.RuneSelf || s[i] == ' ' && space {
			return false
		}
		space = s[i] == ' '
	}
	return !space
}

// countWords counts the words of s.
func countWords(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}
