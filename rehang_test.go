package lede_test

import (
	"testing"

	"github.com/ebc17271/lede"
)

func TestRehang(t *testing.T) {
	for _, c := range []struct{ text, trigger, role, want, place string }{
		{"The minister met her Danish counterpart Anders Holm at the Orchard House.", "met", "patient", "her Danish counterpart Anders Holm", "Orchard House"},
		{"Vera Lund met Anders Holm in Lisbon on Monday.", "met", "patient", "Anders Holm", "Lisbon"},
		{"The blast killed three miners in Peru on Friday.", "killed", "patient", "three miners", "Peru"},
		{"Norway today threatened to leave the pact.", "threatened", "agent", "Norway", ""},
		{"Police seized rifles and bombs from a gang.", "seized", "patient", "rifles", ""},
		{"Danish soldiers arrested more than 100 Norwegians on Saturday in a sweep of the Lund area.", "arrested", "agent", "Danish soldiers", ""},
	} {
		a, err := lede.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, e := range a.Events {
			if a.Slice(e.Trigger) != c.trigger {
				continue
			}
			if got := a.Slice(e.Place.Span); c.place != "" && got != c.place {
				t.Errorf("%s: place %q, want %q", c.text, got, c.place)
			}
			for _, p := range e.Participants {
				if string(p.Role) == c.role && a.Slice(p.Span) == c.want {
					found = true
				}
				if p.Role == "recipient" && a.Slice(p.Span) == c.place {
					t.Errorf("%s: the place takes part", c.text)
				}
			}
		}
		if !found {
			t.Errorf("%s: no %s %q", c.text, c.role, c.want)
		}
	}
}

// A description with a name behind it is the one named; whose envoy somebody is, is another.
func TestDescribedPersonIsLinked(t *testing.T) {
	for _, c := range []struct{ text, trigger, want string }{
		{"Anders Holm left Lisbon early. The minister met her Danish counterpart Anders Holm on Monday.", "met", "Anders Holm"},
		{"Police arrested the baker Ann Roe in Lisbon on Monday.", "arrested", "Ann Roe"},
		{"Vera Lund chairs the bank. The mayor met Senate Chief of Staff Ann Roe on Monday.", "met", "Ann Roe"},
		{"Vera Lund chairs the bank. Police arrested Vera Lund's driver on Monday.", "arrested", ""},
	} {
		a, err := lede.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, e := range a.Events {
			for _, p := range e.Participants {
				if a.Slice(e.Trigger) == c.trigger && p.Role == "patient" {
					found = true
					if got := a.Name(p.Entity); got != c.want {
						t.Errorf("%s: %q is %q, want %q", c.text, a.Slice(p.Span), got, c.want)
					}
				}
			}
		}
		if !found {
			t.Errorf("%s: nobody was %s", c.text, c.trigger)
		}
	}
}
