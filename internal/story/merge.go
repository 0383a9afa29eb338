package story

import "slices"

// Merge makes one entity of two: drop’s names, roles and mentions go to keep, and
// everything that pointed to drop — speakers, participants, places — points to
// keep. Drop is taken out of the article. If the two are of different kinds, such
// as a person and an organization, keep’s kind stays and drop’s roles are lost.
//
// Merge does nothing and returns false if the ids are equal or one of them names
// no entity of the article.
func (d *Doc) Merge(keep, drop EntityID) bool {
	a := d.Article
	into, from := a.entity(keep), a.entity(drop)
	if keep == drop || into.mentions == nil || from.mentions == nil {
		return false
	}
	*into.mentions = MergeMentions(*into.mentions, *from.mentions)
	for _, name := range append([]string{*from.name}, *from.aliases...) {
		if name != *into.name && !from.unnamed {
			*into.aliases = AppendNew(*into.aliases, name)
		}
	}
	if into.unnamed && !from.unnamed && into.person != nil {
		into.person.Name, into.person.Unnamed = *from.name, false
		into.person.Aliases = slices.Clone(*from.aliases)
	}
	switch {
	case into.person != nil && from.person != nil:
		MergePersons(into.person, from.person)
	case into.person == nil && from.person == nil:
		for _, r := range *from.roles {
			*into.roles = AppendNew(*into.roles, r)
		}
	}
	for _, r := range *from.refs {
		*into.refs = AppendNew(*into.refs, r)
	}
	a.remove(drop)
	a.repoint(keep, drop)
	return true
}

// anEntity is what a person, an organization and a place have in common.
type anEntity struct {
	name     *string
	aliases  *[]string
	mentions *[]Mention
	roles    *[]string
	refs     *[]string
	unnamed  bool
	person   *Person // nil for the others
}

// entity returns the entity with the given id, the zero value if there is none.
func (a *Article) entity(id EntityID) anEntity {
	if id == 0 {
		return anEntity{}
	}
	if p := a.Person(id); p != nil {
		return anEntity{&p.Name, &p.Aliases, &p.Mentions, &p.Roles, &p.Refs, p.Unnamed, p}
	}
	for _, list := range [][]Entity{a.Organizations, a.Places} {
		for i := range list {
			if e := &list[i]; e.ID == id {
				return anEntity{name: &e.Name, aliases: &e.Aliases, mentions: &e.Mentions, roles: &e.Roles, refs: &e.Refs}
			}
		}
	}
	return anEntity{}
}

// MergePersons moves what only people have.
func MergePersons(keep, drop *Person) {
	for _, r := range drop.Roles {
		keep.Roles = AppendNew(keep.Roles, r)
	}
	if keep.Pronouns == "" {
		keep.Pronouns = drop.Pronouns
	}
}

// MergeMentions joins two lists of mentions in the order of the text. Of two that
// overlap the first is kept, of two that begin together the longer.
func MergeMentions(a, b []Mention) []Mention {
	all := append(slices.Clone(a), b...)
	slices.SortStableFunc(all, func(x, y Mention) int {
		if x.Span.Start != y.Span.Start {
			return x.Span.Start - y.Span.Start
		}
		return y.Span.End - x.Span.End
	})
	kept := all[:0]
	for _, m := range all {
		if len(kept) == 0 || m.Span.Start >= kept[len(kept)-1].Span.End {
			kept = append(kept, m)
		}
	}
	return kept
}

// remove takes the entity with the given id out of the article.
func (a *Article) remove(id EntityID) {
	a.People = slices.DeleteFunc(a.People, func(p Person) bool { return p.ID == id })
	is := func(e Entity) bool { return e.ID == id }
	a.Organizations = slices.DeleteFunc(a.Organizations, is)
	a.Places = slices.DeleteFunc(a.Places, is)
}

// repoint lets everything that points to drop point to keep.
func (a *Article) repoint(keep, drop EntityID) {
	a.eachReference(func(id *EntityID) {
		if *id == drop {
			*id = keep
		}
	})
}

// Remove takes an entity out of the article, and what points to it points to none. It returns false if there is none.
func (d *Doc) Remove(id EntityID) bool {
	if d.Article.entity(id).mentions == nil {
		return false
	}
	d.Article.remove(id)
	d.Article.repoint(0, id)
	for i := range d.Article.Quotes {
		if q := &d.Article.Quotes[i]; q.Speaker == 0 {
			q.Self = nil
		}
	}
	return true
}

// AppendNew appends s unless it is empty or the list has it.
func AppendNew(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// Person returns the person with the given id, nil if there is none. It points
// into a.People and is good until that slice changes.
func (a *Article) Person(id EntityID) *Person {
	for i := range a.People {
		if a.People[i].ID == id {
			return &a.People[i]
		}
	}
	return nil
}

// Name returns the name of the person, organization or place with the given id,
// "" if there is none.
func (a *Article) Name(id EntityID) string {
	if id == 0 {
		return ""
	}
	if p := a.Person(id); p != nil {
		return p.Name
	}
	for _, list := range [][]Entity{a.Organizations, a.Places} {
		for i := range list {
			if list[i].ID == id {
				return list[i].Name
			}
		}
	}
	return ""
}
