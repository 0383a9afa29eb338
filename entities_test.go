package lede_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ebc17271/lede"
)

// written are ways to write the same text: with the characters of HTML, twice so, with UTF-8 decoded as another encoding, with the marks
// of Markdown, with tags.
var written = []struct {
	name  string
	write func(string) string
}{
	{"entities", strings.NewReplacer("“", "&ldquo;", "”", "&#8221;", "’", "&rsquo;", `"`, "&quot;", "'", "&#39;", "&", "&amp;", "—", "&mdash;", "é", "&eacute;", "£", "&#xA3;").Replace},
	{"twice", strings.NewReplacer("“", "&amp;ldquo;", "”", "&amp;rdquo;", `"`, "&amp;quot;", "'", "&amp;#39;", "&", "&amp;").Replace},
	{"wrong encoding", strings.NewReplacer("“", "â€œ", "”", "â€\u009d", "’", "â€™", "—", "â€”", "é", "Ã©", "£", "Â£").Replace},
	{"wrong encoding that lost a byte", strings.NewReplacer("“", "â€œ", "”", "â€", "’", "â€™", "é", "Ã©").Replace},
	{"Markdown", func(s string) string {
		s = strings.NewReplacer("Mayor Ada Okafor", "[Mayor Ada Okafor](https://example.com/mayor?id=3)", "Sune Falk,", "**Sune Falk**,", "twenty minutes", "*twenty minutes*",
			"Smith & Rask Ltd.", "[Smith & Rask Ltd.](/firms/7)").Replace(s)
		return "# " + s
	}},
	{"HTML", func(s string) string {
		return "<h1>" + strings.ReplaceAll(strings.NewReplacer("Mayor Ada Okafor", `<a href="https://example.com/mayor">Mayor Ada Okafor</a>`, "twenty minutes", "<em>twenty minutes</em>").Replace(s), "\n\n", "</p>\n\n<p>")
	}},
}

const ferry = `Ferry sinks off the coast

"It burned like paper," said Tom O'Hara of Smith & Rask Ltd. on Monday. He was saved by Mayor Ada Okafor, who happened to be on board — with her dog.

“We were lucky,” said Sune Falk, the ferry’s captain. The Norhaven Queen, built for £3 million in 1998, sank in twenty minutes off the café of René Marot.

Okafor said: “I only did what anybody would do.”
`

// told is what an article tells, without the places in the text.
func told(a *lede.Article) []string {
	out := []string{"headline " + a.Headline}
	for b := range a.Story() {
		out = append(out, string(b.Kind))
	}
	for _, p := range a.People {
		out = append(out, "person "+p.Name+" "+strings.Join(p.Aliases, ",")+" "+strings.Join(p.Roles, ","))
	}
	for _, e := range slices.Concat(a.Organizations, a.Places) {
		out = append(out, "thing "+e.Name)
	}
	for _, q := range a.Quotes {
		out = append(out, "quote of "+q.Voice+": "+q.Said)
	}
	return out
}

// TestWrittenOtherwise holds that a text with the marks of HTML or Markdown in it tells what it tells without, and that no place is
// inside of what stands for one character.
func TestWrittenOtherwise(t *testing.T) {
	want := told(checkPromises(t, ferry))
	for _, w := range written {
		a := checkPromises(t, w.write(ferry))
		if a.Text != w.write(ferry) {
			t.Errorf("%s: the text is not as it was given", w.name)
		}
		if d := cmp.Diff(want, told(a)); d != "" {
			t.Errorf("%s: -plain +%s:\n%s", w.name, w.name, d)
		}
		for _, q := range a.Quotes {
			for _, s := range q.Parts {
				if words := a.Slice(s); strings.HasPrefix(words, "quo;") || strings.HasSuffix(words, "&") || strings.HasPrefix(words, ";") {
					t.Errorf("%s: a quote cuts a character: %q", w.name, words)
				}
			}
		}
	}
}
