package lede_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cputime"
)

func ExampleArticle_Offsets() {
	a, err := lede.Parse("“Très bien 👍,” Ann Roe said.")
	if err != nil {
		fmt.Println(err)
		return
	}
	o := a.Offsets() // goes through the text once, for all spans
	for _, q := range a.Quotes {
		fmt.Println(q.Span, o.Runes(q.Span), o.UTF16(q.Span))
	}
	// Output: {3 18} {1 12} {1 13}
}

// TestOffsets holds that many spans are counted as each by itself.
func TestOffsets(t *testing.T) {
	a := &lede.Article{Text: strings.Repeat("a“é👍\n", 200)}
	o := a.Offsets()
	at := func(i int) bool { return i <= 0 || i >= len(a.Text) || a.Text[i]&0xC0 != 0x80 }
	for start := -2; start < len(a.Text)+2; start++ {
		for _, end := range []int{0, start, start + 1, start + 300, len(a.Text) + 1} {
			s := lede.Span{Start: start, End: end}
			if !at(start) || !at(end) {
				continue
			}
			if got, want := o.UTF16(s), a.UTF16(s); got != want {
				t.Fatalf("UTF16(%v) = %v, want %v", s, got, want)
			}
			if got, want := o.Runes(s), a.Runes(s); got != want {
				t.Fatalf("Runes(%v) = %v, want %v", s, got, want)
			}
		}
	}
	var none lede.Article
	if got := none.Offsets().UTF16(lede.Span{Start: 1, End: 2}); got != (lede.Span{}) {
		t.Errorf("of no text: %v", got)
	}
}

// TestExportGrowth exports articles of many speakers, and counts and validates many spans.
func TestExportGrowth(t *testing.T) {
	for name, do := range map[string]func(a *lede.Article) error{
		"ninjs":    func(a *lede.Article) error { _, err := a.Ninjs(); return err },
		"JSON-LD":  func(a *lede.Article) error { _, err := a.JSONLD(); return err },
		"Validate": (*lede.Article).Validate,
		"Timeline": func(a *lede.Article) error { a.Timeline(); return nil },
		"Offsets": func(a *lede.Article) error {
			o := a.Offsets()
			for _, q := range a.Quotes {
				_, _ = o.UTF16(q.Span), o.Runes(q.Span)
			}
			return nil
		},
	} {
		g := cputime.Grow(1<<14, func(n int) func() {
			a := manySpeakers(n)
			return func() {
				if err := do(a); err != nil {
					t.Error(err)
				}
			}
		})
		if t.Logf("%s: %v", name, g); g.TooSteep() {
			t.Errorf("%s: %v", name, g)
		}
	}
}

// manySpeakers returns an article of n speakers with a quote each, and another quote of n parts with a self in each.
func manySpeakers(n int) *lede.Article {
	const line = "I went, Ann said. "
	a := &lede.Article{Text: strings.TrimSpace(strings.Repeat(line, n)), Language: "en"}
	a.Blocks = []lede.Block{{Span: lede.Span{End: len(a.Text)}, Kind: lede.ParagraphBlock}}
	all := lede.Quote{ID: 1, Kind: lede.DirectQuote}
	for i := range n {
		at := func(from, to int) lede.Span { return lede.Span{Start: i*len(line) + from, End: i*len(line) + to} }
		id := lede.EntityID(i + 1)
		a.People = append(a.People, lede.Person{ID: id, Name: "Ann", Mentions: []lede.Mention{{Span: at(8, 11), Kind: lede.NameMention}}})
		a.Quotes = append(a.Quotes, lede.Quote{ID: lede.QuoteID(i + 2), Span: at(0, 6), Parts: []lede.Span{at(0, 6)}, Text: "I went", Kind: lede.DirectQuote, Speaker: id, Cue: at(12, 16)})
		all.Parts, all.Self = append(all.Parts, at(0, 6)), append(all.Self, at(0, 1))
	}
	all.Span = lede.Span{End: all.Parts[n-1].End}
	all.Text = strings.TrimSuffix(strings.Repeat("I went ", n), " ")
	a.Quotes = append([]lede.Quote{all}, a.Quotes...)
	return a
}
