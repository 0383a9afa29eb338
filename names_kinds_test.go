package lede_test

import (
	"slices"
	"testing"

	"github.com/ebc17271/lede"
)

// entityNames returns the names of entities, with their aliases.
func entityNames(entities []lede.Entity) (names []string) {
	for _, e := range entities {
		names = append(append(names, e.Name), e.Aliases...)
	}
	return names
}

func TestKindsOfNames(t *testing.T) {
	for _, test := range []struct {
		text                         string
		people, organizations, place []string
	}{
		{"LEEDS (Reuters) - Zorvex cut 300 jobs on Tuesday. Zorvex said the plan was agreed with unions. Shares of Zorvex fell.",
			nil, []string{"Zorvex"}, nil},
		{"Dr. Elena Marsh, MBE, RN, said the ward was full on Monday. Carl Tolle, CBE, FACP, agreed with her.",
			[]string{"Elena Marsh", "Carl Tolle"}, nil, nil},
		{"Rep. Tom Hale, R-Iowa, and Sen. Ann Roe, D-Utah, voted against the bill on Monday.",
			[]string{"Tom Hale", "Ann Roe"}, nil, []string{"Iowa", "Utah"}},
		{"Can Yilmaz said the shop would close. Ann Roe and Do Van Minh bought it on Friday.",
			[]string{"Can Yilmaz", "Ann Roe", "Do Van Minh"}, nil, nil},
	} {
		a, err := lede.Parse(test.text)
		if err != nil {
			t.Fatal(err)
		}
		var people []string
		for _, p := range a.People {
			if !p.Unnamed {
				people = append(people, p.Name)
			}
		}
		if !slices.Equal(people, test.people) {
			t.Errorf("%s: people %q, want %q", test.text, people, test.people)
		}
		if got := entityNames(a.Organizations); !slices.Equal(got, test.organizations) {
			t.Errorf("%s: organizations %q, want %q", test.text, got, test.organizations)
		}
		for _, p := range test.place {
			if got := entityNames(a.Places); !slices.Contains(got, p) {
				t.Errorf("%s: places %q, want %q", test.text, got, p)
			}
		}
	}
}

func TestOneThingOneEntry(t *testing.T) {
	for _, test := range []struct {
		text  string
		names []string // of the first organization, else of the first person
	}{
		{"The U.S. Environmental Protection Agency fined a mill on Monday. The EPA said the mill had lied. The U.S. EPA will inspect it.",
			[]string{"U.S. Environmental Protection Agency", "EPA", "U.S. EPA"}},
		{"The Washington Post reported the deal on Monday. The Post said a lawyer had confirmed it.", []string{"Washington Post", "Post"}},
		{"The Department of Health and Human Services paid on Monday. HHS said it was late.", []string{"Department of Health and Human Services", "HHS"}},
		{"The State Department paid on Monday, the U.S. Department of State said.", []string{"U.S. Department of State", "State Department"}},
		{"The Senate Foreign Relations Committee met on Monday. The Foreign Relations Committee will vote.",
			[]string{"Senate Foreign Relations Committee", "Foreign Relations Committee"}},
		{"The rapper Lola Vex, whose real name is Ann Marsh, was arrested on Friday. Vex denied the charge.", []string{"Ann Marsh", "Lola Vex", "Vex"}},
		{"Paul Orme, formerly Paul Orman, was named on Monday.", []string{"Paul Orman", "Paul Orme"}},
	} {
		a, err := lede.Parse(test.text)
		if err != nil {
			t.Fatal(err)
		}
		got := entityNames(a.Organizations)
		if len(got) == 0 && len(a.People) > 0 {
			got = append([]string{a.People[0].Name}, a.People[0].Aliases...)
		}
		if !slices.Equal(got, test.names) {
			t.Errorf("%s: %q, want %q", test.text, got, test.names)
		}
	}
}

func TestRolesByWeights(t *testing.T) {
	for _, test := range []struct{ text, name, role string }{
		{"As executive director of the Harlow Trust, Ann Roe opened the museum on Monday.", "Ann Roe", "executive director of the Harlow Trust"},
		{"Presidents Juan Toro and Lee Park signed the treaty on Monday.", "Lee Park", "Presidents"},
		{"Dana Voss, the mayor of Harlow and a former nurse, spoke on Monday.", "Dana Voss", "former nurse"},
		{"Activists including Ruth Bell and Omar Sy were held on Monday.", "Ruth Bell", "Activists"},
	} {
		a, err := lede.Parse(test.text)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(a.People, func(p lede.Person) bool { return p.Name == test.name })
		if i < 0 || !slices.Contains(a.People[i].Roles, test.role) {
			t.Errorf("%s: %v, want %q", test.text, a.People, test.role)
		}
	}
}
