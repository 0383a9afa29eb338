package lede_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

// straight turns curly marks into straight ones.
var straight = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'")

// changes are changes to a text after which the same people must have said the same.
var changes = []struct {
	name   string
	change func(text string) string
}{
	{"LF to CRLF", func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", "\r\n") }},
	{"NFC to NFD", norm.NFD.String},
	{"a line “Play video” at the end", func(s string) string { return s + "\n\nPlay video" }},
	{"a line “Advertisement” at the end", func(s string) string { return s + "\n\nAdvertisement" }},
	{"white space at both ends", func(s string) string { return "\n\n  " + s + "  \n\n" }},
}

// said lists who said what and who is named, without offsets, in a form in
// which marks, line ends and composition do not matter.
func said(a *lede.Article) []string {
	plain := func(s string) string { return norm.NFC.String(straight.Replace(strings.Join(strings.Fields(s), " "))) }
	var out []string
	for _, p := range a.People {
		if !p.Unnamed {
			out = append(out, fmt.Sprintf("person %s (%s)", plain(p.Name), p.Pronouns))
		}
	}
	for _, q := range a.Quotes {
		out = append(out, fmt.Sprintf("%s %s: %s", q.Kind, plain(a.Name(q.Speaker)), plain(q.Text)))
	}
	slices.Sort(out)
	return out
}

func TestMetamorphic(t *testing.T) {
	for _, name := range articles(t) {
		text := readArticle(t, name)
		want := said(parseArticle(t, text))
		for _, c := range changes {
			got := said(parseArticle(t, c.change(text)))
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s: after %s (-before +after):\n%s", name, c.name, d)
			}
		}
	}
}

// TestShifted puts a neutral paragraph behind the first block's line and
// expects every quote behind it to move by its length and to stay otherwise as it was.
func TestShifted(t *testing.T) {
	const neutral = "It had rained for most of the morning.\n\n"
	for _, name := range articles(t) {
		text := readArticle(t, name)
		at := strings.Index(text, "\n\n")
		if at < 0 {
			continue
		}
		at += 2
		before := parseArticle(t, text)
		after := parseArticle(t, text[:at]+neutral+text[at:])
		move := func(s lede.Span) lede.Span {
			if s.Start >= at {
				return lede.Span{Start: s.Start + len(neutral), End: s.End + len(neutral)}
			}
			return s
		}
		var want, got [][]lede.Span
		for _, q := range before.Quotes {
			var parts []lede.Span
			for _, p := range q.Parts {
				parts = append(parts, move(p))
			}
			want = append(want, parts)
		}
		for _, q := range after.Quotes {
			got = append(got, q.Parts)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: quotes moved otherwise than the text (-want +got):\n%s", name, d)
		}
	}
}

// TestLoneMarkElsewhere adds a mark to the end of a paragraph: the quotes of all other paragraphs stay.
func TestLoneMarkElsewhere(t *testing.T) {
	for n, name := range articles(t) {
		text := readArticle(t, name)
		before := parseArticle(t, text)
		for i, b := range before.Blocks {
			if b.Kind != lede.ParagraphBlock || (i+n)%4 != 0 {
				continue
			}
			mark := []string{"“", "”", "\"", "‘", "«", "''"}[i%6]
			after := parseArticle(t, text[:b.Span.End]+mark+text[b.Span.End:])
			want, got := partsBeside(before, b.Span, 0), partsBeside(after, b.Span, len(mark))
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("%s: %s after %q changed other paragraphs (-before +after):\n%s", name, mark, text[b.Span.Start:b.Span.End], d)
			}
		}
	}
}

// partsBeside returns the parts of quotes outside of a paragraph, as they stood before it grew.
func partsBeside(a *lede.Article, paragraph lede.Span, grown int) []lede.Span {
	var out []lede.Span
	for _, q := range a.Quotes {
		for _, p := range q.Parts {
			switch {
			case p.End <= paragraph.Start:
				out = append(out, p)
			case p.Start >= paragraph.End+grown:
				out = append(out, lede.Span{Start: p.Start - grown, End: p.End - grown})
			}
		}
	}
	return out
}
