package lede

import "github.com/ebc17271/lede/internal/story"

// An EntityID names a person, an organization or a place within one article:
// 1, 2, …; 0 means that it is not known which. The three kinds share one series,
// because all of them can speak and act.
type EntityID int

// A Person is somebody the story tells of.
type Person struct {
	ID EntityID `json:"id"`
	// Name is the fullest form in the text, without titles: "Liz Truss".
	Name string `json:"name"`
	// Aliases are the other names in the text: "Truss".
	Aliases []string `json:"aliases,omitempty"`
	// Roles are given as written: "UK Foreign Secretary".
	Roles []string `json:"roles,omitempty"`
	// Pronouns is She, He or They when the text says so, and "" otherwise.
	Pronouns Pronouns `json:"pronouns,omitempty"`
	// Unnamed says that Name is a description: "a senior official".
	Unnamed bool `json:"unnamed,omitempty"`
	// Refs say who it is outside the text: what the user knows the name by ([KnownName.Ref]), or a
	// linker of the user's has found.
	Refs []string `json:"refs,omitempty"`
	// Mentions are in the order of the text.
	Mentions []Mention `json:"mentions,omitempty"`
}

// Pronouns are those that the text has for a person.
type Pronouns string

// The pronouns of persons.
const (
	She  Pronouns = "she"
	He   Pronouns = "he"
	They Pronouns = "they" // of one person who is neither called she nor he
)

// An Entity is an organization or a place.
type Entity struct {
	ID EntityID `json:"id"`
	// Name is the fullest form in the text: "Globex Corp."
	Name string `json:"name"`
	// Aliases are the other names in the text: "Globex".
	Aliases []string `json:"aliases,omitempty"`
	// Roles are what the text calls it beside its name, as written: "maker of bicycles".
	Roles []string `json:"roles,omitempty"`
	// Mentions are in the order of the text.
	// Refs are as those of a Person.
	Refs     []string  `json:"refs,omitempty"`
	Mentions []Mention `json:"mentions,omitempty"`
}

// A MentionKind says how a mention names its entity.
type MentionKind string

// The kinds of mentions.
const (
	NameMention    MentionKind = "name"    // “Truss”
	NominalMention MentionKind = "nominal" // “the foreign secretary”
	PronounMention MentionKind = "pronoun" // “she”
)

// A Mention is one place in the text that names an entity.
type Mention struct {
	Span Span        `json:"span"`
	Kind MentionKind `json:"kind"`
}

// Person returns the person with the given id, nil if there is none. It points
// into a.People and is good until that slice changes.
func (a *Article) Person(id EntityID) *Person {
	p, _, _ := a.entity(id)
	return p
}

// Organization returns the organization with the given id, nil if there is none. It points
// into a.Organizations and is good until that slice changes.
func (a *Article) Organization(id EntityID) *Entity {
	_, o, _ := a.entity(id)
	return o
}

// Place returns the place with the given id, nil if there is none. It points
// into a.Places and is good until that slice changes.
func (a *Article) Place(id EntityID) *Entity {
	_, _, l := a.entity(id)
	return l
}

// Name returns the name of the person, organization or place with the given id,
// "" if there is none.
func (a *Article) Name(id EntityID) string {
	switch p, o, l := a.entity(id); {
	case p != nil:
		return p.Name
	case o != nil:
		return o.Name
	case l != nil:
		return l.Name
	}
	return ""
}

// entity returns the person, organization or place with the given id; at least two of the three are nil.
func (a *Article) entity(id EntityID) (p *Person, o, l *Entity) {
	for _, look := range []lookup{inOrder[EntityID], nearby[EntityID]} {
		if p = at(a.People, look(len(a.People), id, func(i int) EntityID { return a.People[i].ID })); p != nil {
			return p, nil, nil
		}
		if o = at(a.Organizations, look(len(a.Organizations), id, func(i int) EntityID { return a.Organizations[i].ID })); o != nil {
			return nil, o, nil
		}
		if l = at(a.Places, look(len(a.Places), id, func(i int) EntityID { return a.Places[i].ID })); l != nil {
			return nil, nil, l
		}
	}
	return nil, nil, nil
}

// MentionsOf returns every place where the entity is meant: its Mentions, and the words for
// itself in its quotes (Quote.Self) as pronouns, in the order of the text. It is nil for an id
// that no entity has.
func (a *Article) MentionsOf(id EntityID) []Mention {
	mentions, ok := a.mentions(id)
	if !ok {
		return nil
	}
	all := each(mentions, mentionWithin)
	for q := range a.QuotesBy(id) {
		for _, s := range q.Self {
			all = append(all, mentionWithin(Mention{s, PronounMention}))
		}
	}
	return each(story.MergeMentions(all, nil), mentionOf)
}

// mentions returns the mentions of the person, organization or place with the given id; ok is false if there is none.
func (a *Article) mentions(id EntityID) (list []Mention, ok bool) {
	switch p, o, l := a.entity(id); {
	case p != nil:
		return p.Mentions, true
	case o != nil:
		return o.Mentions, true
	case l != nil:
		return l.Mentions, true
	}
	return nil, false
}
