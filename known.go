package lede

import (
	"fmt"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/gazetteer"
)

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
	// may have them in capitals, too.
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
