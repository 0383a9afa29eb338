package lede_test

import (
	"slices"
	"testing"

	"github.com/ebc17271/lede"
)

// TestThingsAreNoPeople has names that look like a person's and that the text shows to be a company's,
// a town's, a disease's or a family's.
func TestThingsAreNoPeople(t *testing.T) {
	for _, c := range []struct{ text, name string }{
		{"Vareem Manufacturing Company won the order on Monday. Vareem will build the pumps in Leeds, and Vareem paid for it.", "Vareem"},
		{"Primotek CEO Paul Sheldon said on Monday that Primotek would not pay.", "Primotek"},
		{"Sales fell at Eccolux, a small company in Leeds that makes lamps. Eccolux has not said why.", "Eccolux"},
		{"He told Quillet's Peter Hanby on Monday that he was tired. Quillet published it.", "Quillet"},
		{"Cases of Hartmann's disease will rise. Actors with Hartmann's spoke on Monday.", "Hartmann"},
		{"After the riots in Hexley, Missouri, police left. Shops in Hexley stayed shut.", "Hexley"},
		{"GreenKids MadTown tweeted on Monday that the march would go on.", "GreenKids MadTown"},
		{"The Harmon brothers came from Leeds. Police looked for them on Monday.", "Harmon"},
		{"Mum, I ate it, said a note on the table on Monday.", "Mum"},
	} {
		if _, ok := people(t, c.text)[c.name]; ok {
			t.Errorf("%q is a person in %q", c.name, c.text)
		}
	}
}

// TestPeopleAreNoThings has names of people beside words for things.
func TestPeopleAreNoThings(t *testing.T) {
	for _, c := range []struct{ text, name string }{
		{"The governor of the Bank of Freedonia, Mark Carver, said on Monday that prices would fall.", "Mark Carver"},
		{"The Harmon Foundation gave money to Ann Harmon on Monday. Harmon said she was glad.", "Ann Harmon"},
		{"Kelly Ann McRoy spoke in Leeds on Monday.", "Kelly Ann McRoy"},
		{"Tom Ford, the mayor, said on Monday that Ford Motor Company would stay. Mr Ford smiled.", "Tom Ford"},
	} {
		if _, ok := people(t, c.text)[c.name]; !ok {
			t.Errorf("%q is no person in %q", c.name, c.text)
		}
	}
}

func TestOtherNames(t *testing.T) {
	for _, c := range []struct {
		text, name string
		aliases    []string
	}{
		{"Jane Maria Rowan, better known as Jenny Marvel, sang in Leeds on Monday. Marvel said she was tired.", "Jane Maria Rowan", []string{"Jenny Marvel", "Marvel"}},
		{"The singer Ann Harmon (born Ann Porter) sang in Leeds on Monday. Harmon was tired.", "Ann Harmon", []string{"Ann Porter", "Harmon"}},
		{"Lydia Hochtmann spoke in Leeds on Monday. Hauchtman said it was safe.", "Lydia Hochtmann", []string{"Hauchtman"}},
		{"Zara Mohsen Hadley FRS spoke in Leeds on Monday. Hadley said it was safe.", "Zara Mohsen Hadley", []string{"Hadley"}},
	} {
		p, ok := people(t, c.text)[c.name]
		if !ok || !slices.Equal(p.Aliases, c.aliases) {
			t.Errorf("%s: %+v, want the aliases %q", c.name, p, c.aliases)
		}
	}
}

// TestTitleOfLife has the name of a life above it, where an author's could stand.
func TestTitleOfLife(t *testing.T) {
	a, err := lede.Parse("Jane Rowan\n\nJane Maria Rowan (born 3 April 1978) is a pilot. She made her first flight in Leeds in 1999.\n\nRowan lives in Paris with her husband and two dogs.\n")
	if err != nil {
		t.Fatal(err)
	}
	if a.Headline != "Jane Rowan" || len(a.Bylines) > 0 || len(a.People) != 1 {
		t.Errorf("headline %q, bylines %+v, people %+v", a.Headline, a.Bylines, a.People)
	}
}
