package lede_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ebc17271/lede"
)

// knownNames are those of a newsroom that there is none of. Some are common words.
var knownNames = []lede.KnownName{
	{Kind: lede.PersonEntity, Name: "Theodora Maywell", Aliases: []string{"Maywell", "Teddy M"}, Ref: "staff:1"},
	{Kind: lede.OrganizationEntity, Name: "Harvest", Ref: "firm:2"},
	{Kind: lede.OrganizationEntity, Name: "Zorbex", Aliases: []string{"Zorbex Industries"}, Ref: "firm:3"},
	{Kind: lede.PlaceEntity, Name: "Reading", Ref: "place:4"},
	{Kind: lede.PersonEntity, Name: "May", Ref: "staff:5"},
	{Kind: lede.PlaceEntity, Name: "Upper Quern", Aliases: []string{"Quern"}, Ref: "place:6"},
}

func parseKnown(t *testing.T, text string) *lede.Article {
	t.Helper()
	known, err := lede.NewKnownNames(knownNames)
	if err != nil {
		t.Fatal(err)
	}
	p := lede.Parser{Known: known}
	a, err := p.Parse(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Validate(); err != nil {
		t.Error(err)
	}
	return a
}

// refs returns who carries a reference, as "kind name: refs".
func refs(a *lede.Article) []string {
	var out []string
	for _, p := range a.People {
		if p.Refs != nil {
			out = append(out, "person "+p.Name+": "+strings.Join(p.Refs, " "))
		}
	}
	for _, e := range a.Organizations {
		if e.Refs != nil {
			out = append(out, "organization "+e.Name+": "+strings.Join(e.Refs, " "))
		}
	}
	for _, e := range a.Places {
		if e.Refs != nil {
			out = append(out, "place "+e.Name+": "+strings.Join(e.Refs, " "))
		}
	}
	return out
}

func TestKnownNames(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Theodora Maywell left on Monday. Teddy M was tired, her brother said.", []string{"person Theodora Maywell: staff:1"}},
		{"Shares of Zorbex fell on Monday. ZORBEX INDUSTRIES did not comment.", []string{"organization Zorbex: firm:3"}},
		{"The rain came late, and the harvest was poor. Harvest festivals were called off in May.", nil},
		{"Reading is good for you, the teacher said.", nil},
		{"They live in Upper Quern, a village of 80 people. Quern has no shop.", []string{"place Upper Quern: place:6"}},
		{"The Zorbexed were many.", nil},
		{"Peace came in May 2019, and everybody may go home.", nil},
	} {
		if d := cmp.Diff(c.want, refs(parseKnown(t, c.text))); d != "" {
			t.Errorf("%q (-want +got):\n%s", c.text, d)
		}
	}
}

// TestKnownKind holds that the list decides what a name is.
func TestKnownKind(t *testing.T) {
	const text = "Zorbex said on Monday that it would close its plant. The mayor met Zorbex on Tuesday."
	a := parseKnown(t, text)
	if len(a.Organizations) != 1 || len(a.Organizations[0].Mentions) < 2 || len(a.People) > 1 {
		t.Errorf("organizations %v, people %v, want Zorbex twice and the mayor at most", a.Organizations, a.People)
	}
}

func TestFaultyKnownNames(t *testing.T) {
	for _, names := range [][]lede.KnownName{
		{{Kind: "firm", Name: "Zorbex"}},
		{{Kind: lede.PlaceEntity, Name: "12"}},
		{{Kind: lede.PlaceEntity, Name: ""}},
		{{Kind: lede.PlaceEntity, Name: "Quern"}, {Kind: lede.PlaceEntity, Name: "Upper Quern", Aliases: []string{"Quern"}}},
	} {
		if _, err := lede.NewKnownNames(names); err == nil {
			t.Errorf("%v: no error", names)
		}
	}
	var none lede.KnownNames
	p := lede.Parser{Known: &none}
	if _, err := p.Parse(t.Context(), "Ann Roe left."); err != nil {
		t.Errorf("the zero KnownNames: %v", err)
	}
}
