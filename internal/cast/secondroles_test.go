package cast_test

import (
	"context"
	"slices"
	"testing"

	"github.com/ebc17271/lede/internal/pipeline"
)

// TestSecondRoles reads the roles that stand beside another: before “and”, before and behind the name at once, behind party and state, of all
// who are named behind a plural.
func TestSecondRoles(t *testing.T) {
	for _, c := range []struct {
		text, name string
		roles      []string
	}{
		{"“We lost,” co-founder and CEO Ada Okafor wrote on Monday.", "Ada Okafor", []string{"co-founder", "CEO"}},
		{"The guide was a former school teacher, Nils Aamodt, a cousin of the mayor, who knew the way.", "Nils Aamodt", []string{"former school teacher", "cousin of the mayor"}},
		{"Rep. Dana Orr (D-Ohio), who was chair of the Housing Committee, left early.", "Dana Orr", []string{"Rep.", "chair of the Housing Committee"}},
		{"Lea Moreau is one of the country’s best known singers.", "Lea Moreau", []string{"one of the country’s best known singers"}},
		{"We thanked her lawyer and Captain Karl Weiss for their help.", "Karl Weiss", []string{"Captain"}},
	} {
		d, err := pipeline.Read(context.Background(), c.text, "", "events")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range d.Article.People {
			if p.Name == c.name {
				got = p.Roles
			}
		}
		for _, r := range c.roles {
			if !slices.Contains(got, r) || len(got) != len(c.roles) {
				t.Errorf("%s\nroles %q, want %q", c.text, got, c.roles)
				break
			}
		}
	}
}
