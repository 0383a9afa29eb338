package lede

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/gazetteer"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/story"
)

// Given is what the user of a [Parser] knows of an article already, as scrapers and feeds tell it.
// What is given wins over what the text says; it has no span in the article. What is not given is
// left to the text.
type Given struct {
	// ID is the user’s own name for the article. It comes back as it is.
	ID string `json:"id,omitempty"`
	// URL is where the article was published. It is also its name in ninjs and JSON-LD.
	URL string `json:"url,omitempty"`
	// Title is the headline. If the text has it, too, the line that says so is the headline’s
	// block; the name of the site behind it does no harm.
	Title string `json:"title,omitempty"`
	// Authors are the names of those who wrote it.
	Authors []string `json:"authors,omitempty"`
	// Outlet is who published it: "The Exampleton Gazette".
	Outlet string `json:"outlet,omitempty"`
	// Published is the day or, where it has a time of day, the minute at which the article
	// appeared, with its zone. Relative times such as “on Monday” are counted from it.
	Published time.Time `json:"published,omitzero"`
	// Language is a BCP 47 tag. Any but English, as "en" or "en-GB", leaves the text unread, but for
	// its blocks, days in digits and quotes by their marks.
	Language string `json:"language,omitempty"`
}

// within puts what is given into an article whose lines have been read.
func (g *Given) within(a *story.Article) {
	if title := strings.Join(strings.Fields(g.Title), " "); title != "" {
		a.Headline = title
	}
	if g.Language != "" {
		a.Language = g.Language
	}
	if !g.Published.IsZero() {
		a.Published = whenWithin(publishedAt(g.Published))
	}
	if len(g.Authors) == 0 {
		return
	}
	said := a.Bylines
	a.Bylines = nil
	for _, name := range g.Authors {
		b := bylineWithin(Byline{Name: name})
		// What the text says of the same author is not given, and stays.
		if i := slices.IndexFunc(said, func(x page.Byline) bool { return strings.EqualFold(x.Name, name) }); i >= 0 {
			b.Outlet, b.Role = said[i].Outlet, said[i].Role
		}
		a.Bylines = append(a.Bylines, b)
	}
}

// name sets what the stages need not know.
func (g *Given) name(a *Article) {
	a.Version, a.ID, a.URL, a.Outlet = FormatVersion, g.ID, g.URL, g.Outlet
}

// publishedAt returns t as a day, or as a time where it is not midnight.
func publishedAt(t time.Time) When {
	if h, m, s := t.Clock(); h == 0 && m == 0 && s == 0 {
		return When{Type: DateWhen, Value: t.Format(time.DateOnly)}
	}
	return When{Type: TimeWhen, Value: t.Format("2006-01-02T15:04Z07:00")}
}

// An EntityKind says what a name names.
type EntityKind string

// The kinds of entities.
const (
	PersonEntity       EntityKind = "person"
	OrganizationEntity EntityKind = "organization"
	PlaceEntity        EntityKind = "place"
)

// A KnownName is a person, organization or place that a user knows: a newsroom's list of names.
type KnownName struct {
	Kind EntityKind `json:"kind"`
	// Name and Aliases are the forms in which it stands in texts, in their case: "Jane Roe", "Roe", "JR". A text
	// may have them in capitals, too. One of a single word that is also a common one, a place or the name of others, such as
	// “Apple”, “May” or “Washington”, counts only where the text shows such a name and names nobody else so.
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitempty"`
	// Ref is the user's own reference, which Person.Refs and Entity.Refs carry: the address of a page, a number.
	Ref string `json:"ref"`
}

// KnownNames is a set of names that a user knows, ready to be found in texts. Any number of parsers and goroutines may share
// one. The zero value, and nil, hold no names.
type KnownNames struct{ list *gazetteer.List }

// NewKnownNames makes a set of names. It fails for a kind that there is none of, for a name without letters, and for a form that
// two names of one kind have, because a text could not tell which is meant.
func NewKnownNames(names []KnownName) (*KnownNames, error) {
	kinds := map[EntityKind]english.Kind{PersonEntity: english.Person, OrganizationEntity: english.Organization, PlaceEntity: english.Place}
	inside := make([]gazetteer.Name, len(names))
	for i, n := range names {
		kind, ok := kinds[n.Kind]
		if !ok {
			return nil, fmt.Errorf("lede: known name %d, %q: no kind %q", i, n.Name, n.Kind)
		}
		inside[i] = gazetteer.Name{Kind: kind, Forms: append([]string{n.Name}, n.Aliases...), Ref: n.Ref}
	}
	list, err := gazetteer.New(inside)
	if err != nil {
		return nil, fmt.Errorf("lede: known names: %w", err)
	}
	return &KnownNames{list}, nil
}
