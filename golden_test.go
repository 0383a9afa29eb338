package lede_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the .golden files from what the library finds now")

// articles returns the names of the project's own articles.
func articles(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob("testdata/articles/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	return names
}

// readArticle returns the bytes of an article as a string.
func readArticle(t testing.TB, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// goldenDay is the day of publication for articles that do not say it.
var goldenDay = time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)

// parseArticle parses a text of the project. The day of publication is
// goldenDay where the text has none.
func parseArticle(t testing.TB, text string) *lede.Article {
	t.Helper()
	a, err := lede.Parse(text)
	if err == nil && a.Published.Value == "" {
		p := lede.Parser{Given: lede.Given{Published: goldenDay}}
		a, err = p.Parse(context.Background(), text)
	}
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestGolden holds the whole model of every article against its .golden file, a
// dump that a person can read. With -update it rewrites those files, never a .txt.
func TestGolden(t *testing.T) {
	for _, name := range articles(t) {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			a := parseArticle(t, readArticle(t, name))
			if err := a.Validate(); err != nil {
				t.Error(err)
			}
			got := dump(a)
			golden := strings.TrimSuffix(name, ".txt") + ".golden"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got); d != "" {
				t.Errorf("%s is not what is found now (-want +got):\n%s", golden, d)
			}
		})
	}
}

// A dumper writes an article for a reader. testdata/README.md explains the form.
type dumper struct {
	strings.Builder
	a *lede.Article
}

func dump(a *lede.Article) string {
	d := &dumper{a: a}
	d.line("language %s", a.Language)
	if a.Headline != "" {
		d.line("headline %q", a.Headline)
	}
	if a.Published.Value != "" {
		d.line("published %s", d.when(a.Published))
	}
	for _, b := range a.Bylines {
		d.line("byline %s outlet=%q role=%q", d.cut(b.Span), b.Outlet, b.Role)
	}
	if l := a.Dateline; l != nil {
		d.line("dateline %s place=%s agency=%q", d.cut(l.Span), d.entity(l.Place), l.Agency)
	}
	d.blocks()
	d.entities()
	d.quotes()
	d.events()
	d.list("times", len(a.Times), func(i int) { d.line("  %s", d.when(a.Times[i])) })
	d.list("warnings", len(a.Warnings), func(i int) { d.line("  %s %s", d.cut(a.Warnings[i].Span), a.Warnings[i].Text) })
	return d.String()
}

func (d *dumper) line(format string, args ...any) { fmt.Fprintf(d, format+"\n", args...) }

func (d *dumper) list(title string, n int, item func(i int)) {
	if n > 0 {
		d.line("\n%s", title)
	}
	for i := range n {
		item(i)
	}
}

// cut shows the words of a span and where it starts.
func (d *dumper) cut(s lede.Span) string {
	if s.IsZero() {
		return "-"
	}
	return fmt.Sprintf("%q@%d", d.a.Slice(s), s.Start)
}

func (d *dumper) when(w lede.When) string {
	return fmt.Sprintf("%s %s %s", w.Type, w.Value, d.cut(w.Span))
}

func (d *dumper) entity(id lede.EntityID) string {
	if id == 0 {
		return "-"
	}
	return fmt.Sprintf("%s#%d", d.a.Name(id), id)
}

func (d *dumper) blocks() {
	d.list("blocks", len(d.a.Blocks), func(i int) {
		b := d.a.Blocks[i]
		if len(b.Sentences) == 0 {
			d.line("  %s %s", b.Kind, d.cut(b.Span))
			return
		}
		d.line("  %s", b.Kind)
		for _, s := range b.Sentences {
			d.line("    %s", d.cut(s))
		}
	})
}

func (d *dumper) entities() {
	d.list("people", len(d.a.People), func(i int) {
		p := d.a.People[i]
		d.line("  %d %q aliases=%q roles=%q pronouns=%q unnamed=%v", p.ID, p.Name, p.Aliases, p.Roles, p.Pronouns, p.Unnamed)
		d.mentions(p.Mentions)
	})
	d.list("organizations", len(d.a.Organizations), func(i int) { d.named(d.a.Organizations[i]) })
	d.list("places", len(d.a.Places), func(i int) { d.named(d.a.Places[i]) })
}

func (d *dumper) named(e lede.Entity) {
	d.line("  %d %q aliases=%q", e.ID, e.Name, e.Aliases)
	d.mentions(e.Mentions)
}

func (d *dumper) mentions(mentions []lede.Mention) {
	var out []string
	for _, m := range mentions {
		out = append(out, fmt.Sprintf("%s %s", m.Kind, d.cut(m.Span)))
	}
	d.line("    %s", strings.Join(out, ", "))
}

func (d *dumper) quotes() {
	d.list("quotes", len(d.a.Quotes), func(i int) {
		q := d.a.Quotes[i]
		d.line("  %s %s speaker=%s source=%s cue=%s", q.Kind, q.Mode, d.entity(q.Speaker), d.cut(q.Source), d.cut(q.Cue))
		for _, p := range q.Parts {
			d.line("    %s", d.cut(p))
		}
		if len(q.Self) > 0 {
			var words []string
			for _, s := range q.Self {
				words = append(words, d.cut(s))
			}
			d.line("    self %s", strings.Join(words, ", "))
		}
	})
}

func (d *dumper) events() {
	d.list("events", len(d.a.Events), func(i int) {
		e := d.a.Events[i]
		d.line("  %s %s %s", d.cut(e.Trigger), e.Type, e.Factuality)
		for _, p := range e.Participants {
			d.line("    %s %s %s", p.Role, d.cut(p.Span), d.entity(p.Entity))
		}
		if !e.Place.Span.IsZero() {
			d.line("    place %s %s", d.cut(e.Place.Span), d.entity(e.Place.Entity))
		}
		if e.When.Value != "" {
			d.line("    when %s", d.when(e.When))
		}
	})
}
