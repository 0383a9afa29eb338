package cast

import (
	"context"
	"testing"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/story"
)

// readStory reads the English of a text.
func readStory(ctx context.Context, t *testing.T, text string) *story.Doc {
	t.Helper()
	l, err := page.Read(ctx, text, "")
	if err != nil {
		t.Fatal(err)
	}
	d := story.New(l)
	var blocks []english.Range
	for b := range d.Article.Story() {
		blocks = append(blocks, b.Span)
	}
	e, err := english.Analyze(ctx, text, blocks)
	if err != nil {
		t.Fatal(err)
	}
	d.SetEnglish(t.Context(), e)
	return d
}

// TestVictims has names that only a deed shows to be a person's, and words that are none.
func TestVictims(t *testing.T) {
	for text, want := range map[string]string{
		"Players looked into the murder of Nightowl on Monday.":        "Nightowl",
		"Police looked into the killing of Zorina Vexley on Monday.":   "Zorina Vexley",
		"The Skirbin poisoning led to a row.":                          "Skirbin",
		"The killing of Freedonian soldiers in the camp went on.":      "",
		"The murder of Leeds United fans was remembered on Monday.":    "",
		"The inquest of the Senate into the murder of Paris was long.": "",
	} {
		d := readStory(t.Context(), t, text)
		got := ""
		for _, s := range newCast(newGrammar(t.Context(), d)).victims(nil) {
			got += text[s.Start:s.End]
		}
		if got != want {
			t.Errorf("victims of %q: %q, want %q", text, got, want)
		}
	}
}
