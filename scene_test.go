package lede_test

import "testing"

// A part of a place is that place: the whole is what the event's place stands for.
func TestPartOfPlace(t *testing.T) {
	for text, want := range map[string]string{
		"The ministers met in the heart of Lisbon on Monday.":                "Lisbon",
		"A bomb exploded in the centre of Aleppo on Monday.":                 "Aleppo",
		"Rebels attacked a village in the north of Mali on Monday, he said.": "Mali",
	} {
		a := mustParse(text)
		if len(a.Events) == 0 || a.Name(a.Events[0].Place.Entity) != want {
			t.Errorf("%q happens at %q, want %q", text, a.Name(a.Events[0].Place.Entity), want)
		}
	}
}

// Where the main event's own sentence names no place, it is the one that the story begins with and comes back to, not the nearest or the last.
func TestPlaceOfStory(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"In Oruro the pit had been flooded for days. On Monday divers saved two miners. Ministers will speak to the divers in Geneva.", "Oruro"},
		{"Protesters gathered in Lagos on Monday. The army shot nine protesters. Ministers of the region will meet in Accra. The shooting shocked Lagos.", "Lagos"},
	} {
		a := mustParse(c.text)
		if len(a.Events) == 0 {
			t.Fatalf("%q has no event", c.text)
		}
		if p := a.Events[0].Place; a.Name(p.Entity) != c.want {
			t.Errorf("%q happens at %q, want %q", c.text, a.Slice(p.Span), c.want)
		}
	}
}

// A common noun of another sentence, or where somebody works who speaks of it, is no place for the main event.
func TestNoPlaceElsewhere(t *testing.T) {
	for _, text := range []string{
		"The council sold the park on Monday. Some people sang in the hall.",
		"The council sold the park on Monday. An economist at the University of Marsh called it a mistake.",
	} {
		if a := mustParse(text); len(a.Events) == 0 || !a.Events[0].Place.Span.IsZero() {
			t.Errorf("%q: %v, want an event without a place", text, a.Events)
		}
	}
}

// What somebody writes on, speaks under or works in is no place, whatever preposition leads to it; an unknown village and what something is at are.
func TestWhatIsNoPlace(t *testing.T) {
	for text, want := range map[string]string{
		"The mayor attacked the paper on Twitter on Monday.":                    "",
		"Ann Roe sold the mine under the Sea Lanes Act on Monday.":              "",
		"Tom Lund bought shares in the job market on Monday.":                   "",
		"The envoys held a meeting on Norway on Monday.":                        "",
		"The jet landed on Guam on Monday.":                                     "Guam",
		"The firm raised wages in a tight market on Monday.":                    "",
		"The court banned the march in Roe v. Poe on Monday.":                   "",
		"The party cut aid in the new CR on Monday.":                            "",
		"The ministry counted votes in every county on Monday.":                 "",
		"Police arrested a man in Zhongcunwei on Monday.":                       "Zhongcunwei",
		"Police arrested a man near the Duff Memorial on Monday.":               "Duff Memorial",
		"A bomb killed six people in the fish market of Oruro on Monday.":       "fish market of Oruro",
		"Police arrested a man at the Odeon, a cinema in the centre of Lisbon.": "Odeon",
	} {
		a := mustParse(text)
		if len(a.Events) == 0 {
			t.Errorf("%q has no event", text)
			continue
		}
		if got := a.Slice(a.Events[0].Place.Span); got != want {
			t.Errorf("%q happens at %q, want %q", text, got, want)
		}
	}
}

// A story with a dateline is told from there, where nothing tells of another place; the picture of another day does not.
func TestPlaceOfDateline(t *testing.T) {
	a := mustParse("ACCRA, Ghana (AP) — The president dismissed her finance minister on Monday.\n\n" +
		"FILE - The finance minister, Kofi Ansah, walks in Geneva on May 3, 2019.\n\n" +
		"The minister had lost the support of her party. Lawmakers welcomed the decision.")
	if len(a.Events) == 0 || a.Slice(a.Events[0].Place.Span) != "ACCRA" {
		t.Errorf("%v, want an event in Accra", a.Events)
	}
}
