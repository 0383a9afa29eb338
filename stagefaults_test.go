package lede_test

import (
	"context"
	"errors"
	"math"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ebc17271/lede"
)

// stageOf makes a stage of f.
func stageOf(name string, f func(d *lede.Doc) error) lede.Stage {
	return lede.Stage{Name: name, Extractor: lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error { return f(d) })}
}

var errNoLuck = errors.New("no luck")

// takenBack are what stages may do before they fail, or wrongly.
var takenBack = map[string]func(d *lede.Doc) error{
	"text, then an error":    func(d *lede.Doc) error { d.Article.Text = "x"; return errNoLuck },
	"no article, then error": func(d *lede.Doc) error { d.Article = nil; return errNoLuck },
	"a name, then an error":  func(d *lede.Doc) error { d.Article.People[0].Name = "x"; return errNoLuck },
	"deep down, then an error": func(d *lede.Doc) error {
		d.Article.People[0].Mentions[0].Span.End++
		d.Article.Quotes[0].Parts[0].Start++
		d.Article.Blocks[0].Sentences[0].Start++
		return errNoLuck
	},
	"merged, then an error": func(d *lede.Doc) error {
		id := d.NewID()
		d.Article.People = append(d.Article.People, lede.Person{ID: id, Name: "Ann Roe"})
		d.Merge(d.Article.People[0].ID, id)
		return errNoLuck
	},
	"all again, then an error": func(d *lede.Doc) error {
		for _, s := range lede.DefaultStages() {
			if err := s.Extractor.Extract(context.Background(), d); err != nil {
				return err
			}
		}
		return errNoLuck
	},
	"another Doc":  func(d *lede.Doc) error { *d = lede.Doc{Article: d.Article}; return nil },
	"an empty Doc": func(d *lede.Doc) error { *d = lede.Doc{}; return nil },
	"another text, read": func(d *lede.Doc) error {
		d.Article.Text += "x"
		return lede.DefaultStages()[1].Extractor.Extract(context.Background(), d)
	},
	"no article, merged": func(d *lede.Doc) error { d.Article = nil; d.Merge(1, 2); return nil },
	"an id that is too high": func(d *lede.Doc) error {
		d.Article.People = append(d.Article.People, lede.Person{ID: math.MaxInt, Name: "x"})
		return nil
	},
	"a name that is no UTF-8": func(d *lede.Doc) error {
		d.Article.People[0].Name = "\xff"
		return nil
	},
}

// TestTakenBack holds that the article is as it was before a stage that fails, and that the error names the stage.
func TestTakenBack(t *testing.T) {
	want, err := lede.Parse(short)
	if err != nil {
		t.Fatal(err)
	}
	for name, f := range takenBack {
		p := lede.Parser{Stages: append(lede.DefaultStages(), stageOf(name, f))}
		a, err := p.Parse(context.Background(), short)
		var e *lede.StageError
		if !errors.As(err, &e) || e.Stage != name {
			t.Errorf("%s: error %v, want one of the stage", name, err)
		}
		if d := cmp.Diff(want, a); d != "" {
			t.Errorf("%s: the article is not as it was (-before +after):\n%s", name, d)
		}
	}
}

// TestNotUTF8 puts bytes that are no UTF-8 into each string that an article has beside its text.
func TestNotUTF8(t *testing.T) {
	const bad = "a\xffb"
	for path, spoil := range map[string]func(a *lede.Article){
		"language":      func(a *lede.Article) { a.Language = bad },
		"headline":      func(a *lede.Article) { a.Headline = bad },
		"bylines[0]":    func(a *lede.Article) { a.Bylines = []lede.Byline{{Span: lede.Span{Start: 0, End: 1}, Role: bad}} },
		"dateline":      func(a *lede.Article) { a.Dateline = &lede.Dateline{Span: lede.Span{Start: 0, End: 1}, Agency: bad} },
		"published":     func(a *lede.Article) { a.Published = lede.When{Type: "date", Value: bad} },
		"people[0]":     func(a *lede.Article) { a.People[0].Name = bad },
		"aliases":       func(a *lede.Article) { a.People[0].Aliases = []string{bad} },
		"roles":         func(a *lede.Article) { a.People[0].Roles = []string{bad} },
		"organizations": func(a *lede.Article) { a.Organizations = []lede.Entity{{ID: 99, Name: bad}} },
		"places":        func(a *lede.Article) { a.Places = []lede.Entity{{ID: 99, Name: "a", Aliases: []string{bad}}} },
		"quotes[0]":     func(a *lede.Article) { a.Quotes[0].Text = bad },
		"events[0]":     func(a *lede.Article) { a.Events[0].Type = bad },
		"participants": func(a *lede.Article) {
			a.Events[0].Participants = []lede.Participant{{Role: bad, Span: a.Events[0].Span}}
		},
		"annotations": func(a *lede.Article) { a.Annotations = []lede.Annotation{{Type: bad}} },
		"stage":       func(a *lede.Article) { a.Annotations = []lede.Annotation{{Type: "x", Stage: bad}} },
		"attrs": func(a *lede.Article) {
			a.Annotations = []lede.Annotation{{Type: "x", Attrs: map[string]string{bad: ""}}}
		},
		"warnings": func(a *lede.Article) { a.Warnings = []lede.Warning{{Text: bad}} },
	} {
		a, err := lede.Parse(short)
		if err != nil {
			t.Fatal(err)
		}
		spoil(a)
		if err := a.Validate(); err == nil {
			t.Errorf("%s: what is no UTF-8 passes", path)
		}
	}
}

// TestNil gives nothing where something is wanted.
func TestNil(t *testing.T) {
	if a, err := (*lede.Parser)(nil).Parse(context.Background(), short); err != nil || a == nil {
		t.Errorf("a nil Parser: %v", err)
	}
	var none context.Context
	if a, err := new(lede.Parser).Parse(none, short); err == nil || a != nil {
		t.Error("a nil context is taken")
	}
	p := lede.Parser{Stages: []lede.Stage{{Name: "nothing", Extractor: lede.ExtractorFunc(nil)}}}
	if a, err := p.Parse(context.Background(), short); err == nil || a == nil {
		t.Errorf("a nil ExtractorFunc: %v", err)
	}
	for range new(lede.Doc).Sentences() {
		t.Error("the zero Doc has a sentence")
	}
	if got := new(lede.Doc).Tokens(lede.Span{Start: 0, End: 9}); got != nil {
		t.Errorf("the zero Doc has tokens: %v", got)
	}
	d := new(lede.Doc)
	if first, second := d.NewID(), d.NewID(); first == second || d.Merge(1, 2) {
		t.Error("the zero Doc gives ids twice, or merges nobody")
	}
	for _, s := range lede.DefaultStages() {
		if err := s.Extractor.Extract(context.Background(), new(lede.Doc)); err == nil {
			t.Errorf("%s runs without an article", s.Name)
		}
		if err := s.Extractor.Extract(context.Background(), &lede.Doc{Article: &lede.Article{Text: "a b"}}); err != nil {
			t.Errorf("%s of an article without English: %v", s.Name, err)
		}
	}
}

// cancelKey is where the context of TestManyStages holds how to cancel it.
type cancelKey struct{}

// TestManyStages reads in 64 goroutines with one Parser, whose stages panic, wait for the context, keep what they were given, and
// merge; the race detector watches.
func TestManyStages(t *testing.T) {
	var mu sync.Mutex
	var leaked []*lede.Doc
	n := 0
	wild := lede.Stage{Name: "wild", Extractor: lede.ExtractorFunc(func(ctx context.Context, d *lede.Doc) error {
		mu.Lock()
		n++
		turn := n % 5
		leaked = append(leaked, d)
		mu.Unlock()
		switch turn {
		case 0:
			panic("a bug")
		case 1:
			go ctx.Value(cancelKey{}).(context.CancelFunc)()
			<-ctx.Done()
			return ctx.Err()
		case 2:
			d.Article.People = append(d.Article.People, lede.Person{ID: d.NewID(), Name: "Ann Roe"})
			d.Merge(d.Article.People[0].ID, d.Article.People[len(d.Article.People)-1].ID)
		case 3:
			return errNoLuck
		}
		return nil
	})}
	p := lede.Parser{Stages: append(lede.DefaultStages(), wild, stageOf("after", func(d *lede.Doc) error { return d.Article.Validate() }))}
	want, err := lede.Parse(short)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 64 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer func() {
				if r := recover(); r != nil && r != "a bug" {
					panic(r)
				}
			}()
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			a, err := p.Parse(context.WithValue(ctx, cancelKey{}, cancel), short)
			switch {
			case errors.Is(err, context.Canceled):
			case err != nil && !errors.Is(err, errNoLuck):
				t.Error(err)
			case err != nil && cmp.Diff(want, a) != "":
				t.Errorf("not as it was before: %s", cmp.Diff(want, a))
			case err == nil && a.Text != short:
				t.Error("the text is lost")
			}
		}()
	}
	wg.Wait()
	for _, d := range leaked { // what was kept may still be read
		for s := range d.Sentences() {
			if !strings.HasPrefix(d.Article.Text[s.Span.Start:], d.Article.Text[s.Tokens[0].Span.Start:][:1]) {
				t.Error("a sentence that begins elsewhere")
			}
		}
	}
}
