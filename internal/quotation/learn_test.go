package quotation_test

import (
	"context"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/quotation"
)

// annotated reads a text in which [source], <cue> and {content} are marked.
func annotated(t *testing.T, marked string) quotation.Sample {
	t.Helper()
	var s quotation.Sample
	var g quotation.Gold
	open := 0
	for _, r := range marked {
		switch r {
		case '[', '<', '{':
			open = len(s.Text)
		case ']':
			g.Source = append(g.Source, english.Range{Start: open, End: len(s.Text)})
		case '>':
			g.Cue = append(g.Cue, english.Range{Start: open, End: len(s.Text)})
		case '}':
			g.Content = append(g.Content, english.Range{Start: open, End: len(s.Text)})
		default:
			s.Text += string(r)
		}
	}
	whole := english.Range{Start: 0, End: len(s.Text)}
	text, err := english.Analyze(t.Context(), s.Text, []english.Range{whole})
	if err != nil {
		t.Fatal(err)
	}
	s.Paragraphs = []quotation.Paragraph{{Range: whole}}
	for x := range text.Sentences(context.Background(), english.Range{End: math.MaxInt}) {
		s.Sentences = append(s.Sentences, english.Sentence{Range: x.Range, Tokens: slices.Clone(x.Tokens)})
	}
	if len(g.Content) > 0 {
		s.Gold = []quotation.Gold{g}
	}
	return s
}

func TestLearn(t *testing.T) {
	var samples []quotation.Sample
	for range 20 {
		for _, marked := range []string{
			"[The mayor] <said> {the bridge was safe}.",
			"[A teacher] <said> {the school was closed}.",
			"{“The road is closed,”} [the driver] <said>.",
			"The river rose in the night.",
			"The dog ate a bone in the garden.",
			"“The weir will hold all winter,” notes the Garton poll.", // by the last of the rules
		} {
			samples = append(samples, annotated(t, marked))
		}
	}
	var report strings.Builder
	m := quotation.Learn(samples, 2, &report)
	if !strings.Contains(report.String(), "surer than is told") {
		t.Errorf("report %q", report.String())
	}
	again := quotation.Learn(samples, 2, io.Discard)
	if string(m.Append(nil)) != string(again.Append(nil)) {
		t.Error("learned twice, not the same")
	}
	s := annotated(t, "[The nurse] <said> {the ward was closed}.")
	got, _ := m.Read(t.Context(), s.Text, s.Paragraphs, slices.Values(s.Sentences))
	if len(got) != 1 {
		t.Fatalf("got %v, want one quotation", got)
	}
	cut := func(r english.Range) string { return s.Text[r.Start:r.End] }
	if cut(got[0].Source) != "The nurse" || cut(got[0].Cue) != "said" || cut(got[0].Parts[0]) != "the ward was closed" {
		t.Errorf("got source %q, cue %q, content %q", cut(got[0].Source), cut(got[0].Cue), cut(got[0].Parts[0]))
	}
}
