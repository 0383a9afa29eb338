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

// TestAmbiguousKnownNames holds that a name that is also a word, a place, a month or the surname of another is told from those.
func TestAmbiguousKnownNames(t *testing.T) {
	known, err := lede.NewKnownNames([]lede.KnownName{
		{Kind: lede.PersonEntity, Name: "Petra May", Aliases: []string{"May"}, Ref: "staff:1"},
		{Kind: lede.PersonEntity, Name: "Denis Washington", Aliases: []string{"Washington"}, Ref: "staff:2"},
		{Kind: lede.PersonEntity, Name: "Joan Bishop", Aliases: []string{"Bishop"}, Ref: "staff:3"},
		{Kind: lede.PersonEntity, Name: "Cora Hill", Aliases: []string{"Hill"}, Ref: "staff:4"},
		{Kind: lede.OrganizationEntity, Name: "Vice", Ref: "firm:5"},
		{Kind: lede.OrganizationEntity, Name: "Apple", Ref: "firm:6"},
		{Kind: lede.OrganizationEntity, Name: "Time", Ref: "firm:7"},
		{Kind: lede.OrganizationEntity, Name: "The Times", Aliases: []string{"Times"}, Ref: "firm:8"},
		{Kind: lede.OrganizationEntity, Name: "Ford", Ref: "firm:9"},
		{Kind: lede.PlaceEntity, Name: "Jordan", Ref: "place:10"},
		{Kind: lede.PersonEntity, Name: "Ludo Jordan", Aliases: []string{"Jordan"}, Ref: "staff:11"},
		{Kind: lede.OrganizationEntity, Name: "The Post", Ref: "firm:12"},
	})
	if err != nil {
		t.Fatal(err)
	}
	p := lede.Parser{Known: known}
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Petra May resigned on Friday. May had led the council for ten years.", []string{"person Petra May: staff:1"}},
		{"Sales rose in April, May and June, the shop said.", nil},
		{"Walter May resigned on Friday. May had led the council for ten years, the clerk said.", nil},
		{"The envoy flew back to Washington on Sunday, an aide said.", nil},
		{"Vice President Ada Okafor opened the bridge on Friday.", nil},
		{"Episcopal Bishop Jane Roe led the prayers on Sunday.", nil},
		{"Several senators on the Hill were angry on Monday.", nil},
		{"Shares of Apple fell on Monday after the firm cut its forecast.", []string{"organization Apple: firm:6"}},
		{"The town is proud of its apple trees. Apple pie was served on Sunday.", nil},
		{"Time will tell whether the plan works, the mayor said.", nil},
		{"The Norhaven Times reported on Monday that the mill would close. The Times did not say when.", nil},
		{"The Times of Norhaven reported on Monday that the mill would close.", nil},
		{"Harrison Ford visited the school on Friday. Ford told the pupils to read.", nil},
		{"Refugees fled from Syria to Jordan on Monday, the agency said.", []string{"place Jordan: place:10"}},
		{"Ludo Jordan scored twice on Sunday. Jordan had been ill for a month.", []string{"person Ludo Jordan: staff:11"}},
		{"The Post-Herald reported the fire on Monday.", nil},
	} {
		a, err := p.Parse(t.Context(), c.text)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, refs(a)); d != "" {
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
