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
