package lede_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/ebc17271/lede"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// scrape is a story with all that a reading of characters can break: a headline, a byline, a stamp, names with accents, quotes,
// a pronoun, a day.
const scrape = "Exampleton closes its old bridge\n\nBy Jane Roe\n\nPublished 10 February 2022\n\n" +
	"EXAMPLETON, England (Reuters) — Councillor Johanna Dvořák announced on Monday that the old bridge would stay closed until September.\n\n" +
	"“The foundations were dangerous,” Dvořák said. “Nobody wanted an accident.”\n\n" +
	"Benoît Lefèvre, an engineer, warned that repairs would cost £2.5 million. He said they would begin in March 2023.\n"

// bare writes what is read the same, whatever its characters: without those that show nothing, composed, with plain blanks.
func bare(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\u00ad' || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, norm.NFC.String(s))
	return strings.Join(strings.Fields(s), " ")
}

// reading lists what was read of an article, without offsets, in bare characters.
func reading(a *lede.Article) []string {
	out := []string{"headline " + bare(a.Headline), "published " + a.Published.Value}
	for _, b := range a.Bylines {
		out = append(out, "byline "+bare(a.Slice(b.Span)))
	}
	if d := a.Dateline; d != nil {
		out = append(out, "dateline "+bare(a.Slice(d.Span)))
	}
	for _, p := range a.People {
		line := "person " + bare(p.Name) + ":"
		for _, m := range p.Mentions {
			line += " " + bare(a.Slice(m.Span)) + ";"
		}
		out = append(out, line)
	}
	for _, q := range a.Quotes {
		out = append(out, fmt.Sprintf("%s %s (%s): %s", q.Kind, bare(a.Name(q.Speaker)), bare(a.Slice(q.Cue)), bare(q.Text)))
	}
	for _, w := range a.Times {
		out = append(out, w.Value+" "+bare(a.Slice(w.Span)))
	}
	return out
}

// into puts s into the middle of every word of at least n letters.
func into(text, s string, n int) string {
	var b strings.Builder
	for i, word := range strings.SplitAfter(text, " ") {
		letters := []rune(strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) }))
		if len(letters) < n || i%2 == 1 || strings.ContainsFunc(string(letters), func(r rune) bool { return !unicode.IsLetter(r) }) {
			b.WriteString(word)
			continue
		}
		half := string(letters[:len(letters)/2])
		b.WriteString(strings.Replace(word, half, half+s, 1))
	}
	return b.String()
}

// TestCharacters writes one story with the characters that scraped text has and expects the same reading of each.
func TestCharacters(t *testing.T) {
	want := reading(parseArticle(t, scrape))
	for _, line := range []string{
		"headline Exampleton closes its old bridge", "published 2022-02-10", "byline Jane Roe", "dateline EXAMPLETON, England (Reuters) —",
		"direct Johanna Dvořák (said): The foundations were dangerous Nobody wanted an accident.",
	} {
		if !slices.Contains(want, line) {
			t.Fatalf("the plain text is read as\n%s\nwithout %q", strings.Join(want, "\n"), line)
		}
	}
	for _, test := range []struct {
		name, text string
	}{
		{"byte order mark", "\ufeff" + scrape},
		{"no-break spaces", strings.ReplaceAll(scrape, " ", "\u00a0")},
		{"narrow no-break spaces", strings.NewReplacer("£2.5 million", "£2.5\u202fmillion", "Johanna Dvořák", "Johanna\u202fDvořák").Replace(scrape)},
		{"zero-width spaces between words", strings.ReplaceAll(scrape, " ", " \u200b")},
		{"zero-width spaces around paragraphs", strings.ReplaceAll("\n"+scrape, "\n", "\u200b\n\u200b")},
		{"soft hyphens", into(scrape, "\u00ad", 5)},
		{"zero-width joiners", into(scrape, "\u200d", 5)},
		{"zero-width non-joiners", into(scrape, "\u200c", 5)},
		{"marks of direction", strings.NewReplacer("“", "\u200e“", "”", "”\u200f").Replace(scrape)},
		{"decomposed", norm.NFD.String(scrape)},
		{"CR LF", strings.ReplaceAll(scrape, "\n", "\r\n")},
		{"CR alone", strings.ReplaceAll(scrape, "\n", "\r")},
		{"NEL", strings.ReplaceAll(scrape, "\n", "\u0085")},
		{"line separators", strings.ReplaceAll(scrape, "\n", "\u2028")},
		{"paragraph separators", strings.ReplaceAll(scrape, "\n\n", "\u2029")},
		{"tabs before paragraphs", "\t" + strings.ReplaceAll(scrape, "\n\n", "\n\n\t")},
		{"tabs between words", strings.ReplaceAll(scrape, " ", "\t")},
	} {
		a := parseArticle(t, test.text)
		if a.Text != test.text {
			t.Fatalf("%s: the text was changed", test.name)
		}
		if err := a.Validate(); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if d := cmp.Diff(want, reading(a)); d != "" {
			t.Errorf("%s: read otherwise than the plain text (-plain +this):\n%s", test.name, d)
		}
	}
}

// TestBrokenCharacters reads the story with characters that a wrong decoding leaves: it says so and goes on.
func TestBrokenCharacters(t *testing.T) {
	for _, test := range []struct {
		name, text, broken string
	}{
		{"U+FFFD", strings.ReplaceAll(scrape, "foundations", "founda\ufffdions"), "\ufffd"},
		{"C1 controls", strings.ReplaceAll(scrape, "an accident", "anyone\u0092s accident"), "\u0092"},
		{"mojibake", strings.ReplaceAll(scrape, "£2.5", "Â£2.5"), "Â£"},
		{"mojibake of marks", strings.ReplaceAll(scrape, "an accident", "anyoneâ€™s accident"), "â€™"},
	} {
		a := parseArticle(t, test.text)
		if a.Text != test.text {
			t.Fatalf("%s: the text was changed", test.name)
		}
		if err := a.Validate(); err != nil {
			t.Errorf("%s: %v", test.name, err)
		}
		if len(a.Warnings) != 1 || a.Slice(a.Warnings[0].Span) != test.broken || a.Warnings[0].Text == "" {
			t.Errorf("%s: warnings %+v, want one of %q", test.name, a.Warnings, test.broken)
		}
		if got := directQuotes(a, "Johanna Dvořák"); got != 1 {
			t.Errorf("%s: %d quotes of Johanna Dvořák, want 1", test.name, got)
		}
	}
}

// directQuotes returns how many direct quotes the person of that name has.
func directQuotes(a *lede.Article, name string) int {
	n := 0
	for _, q := range a.Quotes {
		if q.Kind == lede.DirectQuote && a.Name(q.Speaker) == name {
			n++
		}
	}
	return n
}
