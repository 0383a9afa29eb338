package lede_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

// short is a story of two sentences.
const short = "The council closed the bridge on Monday, Jane Doe said. “It was not safe,” she added."

func TestMaxBytes(t *testing.T) {
	p := lede.Parser{MaxBytes: 10}
	_, err := p.Parse(context.Background(), "0123456789")
	if err != nil {
		t.Errorf("10 bytes: %v", err)
	}
	_, err = p.Parse(context.Background(), "0123456789a")
	var e *lede.InputError
	if !errors.As(err, &e) || !errors.Is(err, lede.ErrTooLong) || e.Offset != 10 {
		t.Errorf("11 bytes: %v", err)
	}
	if !strings.Contains(err.Error(), "byte 10") {
		t.Errorf("the message does not give the offset: %v", err)
	}
}

func TestPublishedOverrides(t *testing.T) {
	p := lede.Parser{Given: lede.Given{Published: time.Date(2020, 1, 2, 0, 0, 0, 0, time.UTC)}}
	a, err := p.Parse(context.Background(), "Published 10 Feb 2022, 14:05 GMT\n\n"+short)
	if err != nil {
		t.Fatal(err)
	}
	if a.Published.Value != "2020-01-02" || !a.Published.Span.IsZero() {
		t.Errorf("published is %+v", a.Published)
	}
}

func TestNoStages(t *testing.T) {
	p := lede.Parser{Stages: []lede.Stage{}}
	a, err := p.Parse(context.Background(), short)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Blocks) == 0 || len(a.Quotes)+len(a.People)+len(a.Events)+len(a.Times) > 0 {
		t.Errorf("without stages: %+v", a)
	}
}

func TestDefaultStagesAreFresh(t *testing.T) {
	s := lede.DefaultStages()
	s[0].Name = "changed"
	if got := lede.DefaultStages()[0].Name; got != "times" {
		t.Errorf("the first stage is %q", got)
	}
}

// faults are extractors that break a promise, and what the error must say.
var faults = []struct {
	name string
	ext  lede.Extractor
	want string
}{
	{"nil", nil, "nil Extractor"},
	{"error", lede.ExtractorFunc(func(context.Context, *lede.Doc) error { return errors.New("no luck") }), "no luck"},
	{"swaps text", lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error { d.Article.Text = "other"; return nil }), "replaced"},
	{"swaps article", lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error { d.Article = new(lede.Article); return nil }), "replaced"},
	{"nil article", lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error { d.Article = nil; return nil }), "replaced"},
	{"deletes blocks", lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error { d.Article.Blocks = nil; return nil }), "in no block"},
	{"splits a rune", lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		i := strings.Index(d.Article.Text, "“")
		d.Article.Annotations = append(d.Article.Annotations, lede.Annotation{Type: "x", Span: lede.Span{Start: i + 1, End: i + 4}})
		return nil
	}), "annotations[0]: span {57 60} splits a character"},
	{"unknown speaker", lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		d.Article.Quotes = []lede.Quote{{Span: lede.Span{Start: 0, End: 3}, Kind: lede.DirectQuote, Text: "The", Parts: []lede.Span{{Start: 0, End: 3}}, Speaker: 99}}
		return nil
	}), "no entity has id 99"},
}

func TestFaultyStages(t *testing.T) {
	for _, f := range faults {
		p := lede.Parser{Stages: append(lede.DefaultStages(), lede.Stage{Name: f.name, Extractor: f.ext})}
		a, err := p.Parse(context.Background(), short)
		var e *lede.StageError
		if !errors.As(err, &e) || e.Stage != f.name || !strings.Contains(err.Error(), f.want) {
			t.Errorf("%s: error %v, want one with %q", f.name, err, f.want)
		}
		if a == nil || a.Text != short {
			t.Errorf("%s: the article so far is not returned", f.name)
		}
	}
}

// TestPanicPasses lets the panic of a user's extractor through: it is a bug, and its trace tells where.
func TestPanicPasses(t *testing.T) {
	bug := lede.ExtractorFunc(func(context.Context, *lede.Doc) error { panic("a bug") })
	p := lede.Parser{Stages: append(lede.DefaultStages(), lede.Stage{Name: "buggy", Extractor: bug})}
	defer func() {
		if got := recover(); got != "a bug" {
			t.Errorf("recovered %v, want the extractor's own panic", got)
		}
		if _, err := new(lede.Parser).Parse(context.Background(), short); err != nil {
			t.Errorf("the next article: %v", err)
		}
	}()
	_, err := p.Parse(context.Background(), short)
	t.Errorf("no panic, error %v", err)
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	stop := lede.Stage{Name: "stop", Extractor: lede.ExtractorFunc(func(context.Context, *lede.Doc) error { cancel(); return nil })}
	p := lede.Parser{Stages: slices.Insert(lede.DefaultStages(), 1, stop)}
	if _, err := p.Parse(ctx, short); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled between stages: %v", err)
	}
	if a, err := p.Parse(ctx, short); !errors.Is(err, context.Canceled) || a != nil {
		t.Errorf("cancelled before: %v, %v", a, err)
	}
}

func TestDocTokens(t *testing.T) {
	look := lede.Stage{Name: "look", Extractor: lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		n := 0
		for s := range d.Sentences() {
			for _, tok := range s.Tokens {
				if !s.Span.Contains(tok.Span) {
					t.Errorf("token %v is outside its sentence %v", tok.Span, s.Span)
				}
				if tok.Head >= len(s.Tokens) {
					t.Errorf("head %d of a sentence of %d tokens", tok.Head, len(s.Tokens))
				}
			}
			n += len(s.Tokens)
		}
		if got := len(d.Tokens(lede.Span{Start: 0, End: len(d.Article.Text)})); got != n {
			t.Errorf("%d tokens in the text, %d in its sentences", got, n)
		}
		at := strings.Index(short, "Jane")
		two := d.Tokens(lede.Span{Start: at, End: at + len("Jane Doe")})
		if len(two) != 2 || d.Article.Slice(two[1].Span) != "Doe" {
			t.Errorf("tokens of “Jane Doe”: %v", two)
		}
		if got := d.Tokens(lede.Span{}); got != nil {
			t.Errorf("tokens of no span: %v", got)
		}
		if a, b := d.NewID(), d.NewID(); a == b || d.Article.Name(a) != "" || a <= 0 {
			t.Errorf("new ids %d and %d", a, b)
		}
		return nil
	})}
	p := lede.Parser{Stages: append(lede.DefaultStages(), look)}
	if _, err := p.Parse(context.Background(), short); err != nil {
		t.Fatal(err)
	}
}
