package lede_test

import (
	"context"
	"slices"
	"testing"

	"github.com/ebc17271/lede"
)

// merged parses text with two people, an organization and a quote put in by hand,
// and merges drop into keep.
func merged(t *testing.T, keep, drop lede.EntityID, want bool) *lede.Article {
	t.Helper()
	const text = "Ann Roe spoke. Roe, the mayor, said: “Yes.” Acme heard her."
	p := &lede.Parser{Stages: []lede.Stage{{Name: "merge", Extractor: lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		d.Article.People = []lede.Person{
			{ID: 1, Name: "Ann Roe", Mentions: []lede.Mention{{Span: lede.Span{Start: 0, End: 7}, Kind: lede.NameMention}}},
			{ID: 2, Name: "Roe", Roles: []string{"mayor"}, Pronouns: "she", Mentions: []lede.Mention{{Span: lede.Span{Start: 15, End: 18}, Kind: lede.NameMention}}},
		}
		d.Article.Organizations = []lede.Entity{{ID: 3, Name: "Acme", Mentions: []lede.Mention{{Span: lede.Span{Start: 48, End: 52}, Kind: lede.NameMention}}}}
		d.Article.Quotes = []lede.Quote{{Span: lede.Span{Start: 40, End: 44}, Kind: lede.DirectQuote, Mode: lede.SpeechMode, Text: "Yes.",
			Parts: []lede.Span{{Start: 40, End: 44}}, Speaker: 2}}
		if got := d.Merge(keep, drop); got != want {
			t.Errorf("Merge(%d, %d) = %v", keep, drop, got)
		}
		return nil
	})}}}
	a, err := p.Parse(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestMerge(t *testing.T) {
	a := merged(t, 1, 2, true)
	if len(a.People) != 1 {
		t.Fatalf("people: %v", a.People)
	}
	p := a.People[0]
	if p.Name != "Ann Roe" || !slices.Equal(p.Aliases, []string{"Roe"}) || !slices.Equal(p.Roles, []string{"mayor"}) || p.Pronouns != "she" || len(p.Mentions) != 2 {
		t.Errorf("merged person: %+v", p)
	}
	if a.Quotes[0].Speaker != 1 {
		t.Errorf("speaker %d, want 1", a.Quotes[0].Speaker)
	}
}

func TestMergeKinds(t *testing.T) {
	a := merged(t, 3, 2, true)
	if len(a.People) != 1 || len(a.Organizations) != 1 || !slices.Equal(a.Organizations[0].Aliases, []string{"Roe"}) {
		t.Errorf("people %v, organizations %v", a.People, a.Organizations)
	}
}

func TestMergeNothing(t *testing.T) {
	for _, ids := range [][2]lede.EntityID{{1, 1}, {1, 9}, {9, 1}, {0, 1}, {1, 0}} {
		if a := merged(t, ids[0], ids[1], false); len(a.People) != 2 {
			t.Errorf("Merge(%v) changed the people: %v", ids, a.People)
		}
	}
}
