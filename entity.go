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
	// Pronouns is "she", "he" or "they" when the text says so, and "" otherwise.
	Pronouns string `json:"pronouns,omitempty"`
	// Unnamed says that Name is a description: "a senior official".
	Unnamed bool `json:"unnamed,omitempty"`
	// Mentions are in the order of the text.
	Mentions []Mention `json:"mentions,omitempty"`
}

// An Entity is an organization or a place.
type Entity struct {
	ID       EntityID  `json:"id"`
	Name     string    `json:"name"`
	Aliases  []string  `json:"aliases,omitempty"`
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
	if p := a.Person(id); p != nil {
		return p.Mentions, true
	}
	for _, entities := range [][]Entity{a.Organizations, a.Places} {
		for i := range entities {
			if entities[i].ID == id {
				return entities[i].Mentions, true
			}
		}
	}
	return nil, false
}
