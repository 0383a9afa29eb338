package english_test

import (
	"context"
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/english"
)

// namesOf marks the names of a text: "[person Anna Weber] flew to [place Oslo]".
func namesOf(t *testing.T, text string) string {
	t.Helper()
	var ranges []english.Range
	start := 0
	for line := range strings.Lines(text) {
		ranges = append(ranges, english.Range{Start: start, End: start + len(line)})
		start += len(line)
	}
	a, err := english.Analyze(context.Background(), text, ranges)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	last := 0
	for _, n := range a.Names() {
		if n.Start < last || n.End <= n.Start {
			t.Fatalf("name %v after %d", n, last)
		}
		b.WriteString(text[last:n.Start] + "[" + n.Kind.String() + " " + text[n.Start:n.End] + "]")
		last = n.End
	}
	return b.String() + text[last:]
}

func TestNames(t *testing.T) {
	tests := []string{
		"[person Anna Weber] flew from [place Oslo] to [place New York] on Monday.",
		"President [person Ricardo Alves] met [person Maria Costa] in [place Lisbon], the [organization Foreign Ministry] said.",
		"\"We will not wait,\" said Dr. [person John O'Neill] of the [organization University of Leeds].",
		"Mrs. [person Tanaka] told [organization Reuters] that the company had no comment.",
		// Titles, determiners and "'s" are no part of a name.
		"Miss [person Clara Holm]'s brother works for the [organization World Bank].",
		"The prime minister of [place Norway] [person Kari Lund] will visit [place Canada].",
		"[organization University of Kent] [person Tom Hale], a botanist, said the tree was old.",
		"In a study, [organization University of Garton] [person Ann Roe] and [person Tom Hale] found that ice melts.",
		// Particles and numbers belong to it.
		"[person Ursula von der Leyen] met King [person Charles II] in [place Brussels].",
		"The court ruled and the [organization Commission] agreed, [person Jan van Dijk] said.",
		// A full name says what its last word is elsewhere, even at the start of a sentence.
		"Officers named [person Dylan Roofs], 21. [person Roofs] was held. [person Roofs] is in custody. [person Roofs] said nothing.",
		"Attorney General [person Marta Sessions] spoke. They say that [person Sessions] is not sure. [person Sessions] is calm. [person Sessions] seemed to lean that way.",
		// Brackets and commas divide names.
		"With us are [person Paul Berg], [person Rosa Diaz] and [person Tom Hale].",
	}
	for _, want := range tests {
		checkNames(t, want)
	}
}

// checkNames holds that the names of a text are those that are marked in it.
func checkNames(t *testing.T, marked string) {
	t.Helper()
	if got := namesOf(t, unmarked(marked)); got != marked {
		t.Errorf("got  %s\nwant %s", got, marked)
	}
}

// unmarked takes the marks of names away.
func unmarked(text string) string {
	return strings.NewReplacer("[person ", "", "[organization ", "", "[place ", "", "[other ", "", "]", "").Replace(text)
}

// What a text says clearly in one place helps where it is unclear.
func TestNamesOfTheWholeText(t *testing.T) {
	text := "\"It was a bad day,\" said [person Peter Drummond], the mayor.\n[person Drummond] had left early."
	checkNames(t, text)
}

// The capitals that name a building are one name as a whole, and no part of it is another.
func TestNamesOfVenues(t *testing.T) {
	tests := []string{
		"[person Liv Berg] met her [other Danish] counterpart [person Sten Holm] at the [place Orchard House] used by the [organization Ministry of Trade] in [place Oslo].",
		"The talks at [place Orchard House] failed.",
		"Fans waited outside [place Fern Hall] and inside the [place Harbour View Hotel].",
		"The bill stalled in the [organization House] on Friday.",
		"She studied at the [place Garnet Museum of Art].",
	}
	for _, want := range tests {
		checkNames(t, want)
	}
}

// A description tells that a name is a person's, be it a city's as well.
func TestNamesDescribed(t *testing.T) {
	text := "[person Valentina London], a retired nurse, was the first to call.\n[person London] was born in Leeds, said her daughter."
	if got := namesOf(t, unmarked(text)); !strings.HasPrefix(got, text[:strings.Index(text, " was born")]) {
		t.Errorf("got  %s\nwant %s", got, text)
	}
}

func TestNamesOfNothing(t *testing.T) {
	for _, text := range []string{"", " ", "...", "it rained .", "I", "«»", "\u0301", strings.Repeat("A ", 300)} {
		namesOf(t, text)
	}
}

// Reading must take time in proportion to the text.
func TestNamesAreLinear(t *testing.T) {
	for _, unit := range []string{"Smith ", "a ", "said Smith. ", "\"", "The New York of the Bank ", "X. "} {
		namesOf(t, strings.Repeat(unit, 20000))
	}
}
