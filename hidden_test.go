package lede_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/english"
)

// accented is a story in which names have accents.
const accented = `Council keeps the old ferry

The council of Exampleton will keep its ferry, René Müller said on Monday.

“We have heard the island,” said Zoë Brontë, the mayor. “Nobody will be cut off.”

Müller, who leads the opposition, called it late. "It was the last day," he said.

Brontë’s deputy, José Peña, told reporters that the ferry would cost “too much”. According to Peña, two engines are broken.`

// spoilings are what scrapers and programs do to a text without a reader's seeing it.
var spoilings = map[string]func(string) string{
	"letters and marks apart (NFD)":          norm.NFD.String,
	"a zero-width space before each mark":    func(s string) string { return beforeMarks(s, "\u200b") },
	"a byte order mark before each mark":     func(s string) string { return beforeMarks(s, "\ufeff") },
	"a mark of direction before each mark":   func(s string) string { return beforeMarks(s, "\u2068") },
	"a zero-width space behind each mark":    func(s string) string { return behindMarks(s, "\u200b") },
	"a zero-width space in Müller":           func(s string) string { return strings.Replace(s, "Müller", "Mül\u200bler", 1) },
	"a zero-width space in each long word":   func(s string) string { return inWords(s, "\u200b") },
	"a soft hyphen in each long word":        func(s string) string { return inWords(s, "\u00ad") },
	"a word joiner in each long word":        func(s string) string { return inWords(s, "\u2060") },
	"NFD and zero-width spaces in each word": func(s string) string { return inWords(norm.NFD.String(s), "\u200b") },
	"NFD in one place":                       func(s string) string { return strings.Replace(s, "Brontë", norm.NFD.String("Brontë"), 1) },
}

func beforeMarks(s, hidden string) string {
	return strings.NewReplacer("“", hidden+"“", "”", hidden+"”", `"`, hidden+`"`).Replace(s)
}

func behindMarks(s, hidden string) string {
	return strings.NewReplacer("“", "“"+hidden, "”", "”"+hidden, `"`, `"`+hidden).Replace(s)
}

// inWords puts what is hidden behind the third letter of each word of five letters or more.
func inWords(s, hidden string) string {
	var b strings.Builder
	run := 0
	for i, r := range s {
		if b.WriteRune(r); r < 'A' {
			run = 0
			continue
		}
		if run++; run == 3 && !strings.ContainsAny(s[i:min(len(s), i+3)], " \n.,”’\"\u0301\u0308\u0303") {
			b.WriteString(hidden)
		}
	}
	return b.String()
}

// TestReadAlike holds that what no reader sees changes neither people nor quotes.
func TestReadAlike(t *testing.T) {
	want := whatReaderSees(t, accented)
	if !strings.Contains(want, "René Müller") || strings.Count(want, "said:") < 4 {
		t.Fatalf("the story itself is not read: %s", want)
	}
	for name, spoil := range spoilings {
		if got := whatReaderSees(t, spoil(accented)); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// whatReaderSees tells the people and quotes of a text, as they show.
func whatReaderSees(t *testing.T, text string) string {
	t.Helper()
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Validate(); err != nil {
		t.Error(err)
	}
	var b strings.Builder
	for _, p := range a.People {
		if p.Name != english.Shown(p.Name) {
			t.Errorf("the name %q has what does not show", p.Name)
		}
		fmt.Fprintln(&b, p.Name, slices.Sorted(slices.Values(p.Aliases)), p.Roles, p.Pronouns, len(p.Mentions))
	}
	for _, q := range a.Quotes {
		fmt.Fprintf(&b, "%s said: %s (%s)\n", a.SpeakerOf(q), english.Shown(q.Text), q.Kind)
	}
	return b.String()
}
