package ledetest_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/ledetest"
)

// recorder is a testing.TB that collects errors instead of failing.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper() {}
func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

// shout annotates every exclamation mark.
func shout(_ context.Context, d *lede.Doc) error {
	for i, c := range []byte(d.Article.Text) {
		if c == '!' {
			d.Article.Annotations = append(d.Article.Annotations, lede.Annotation{Type: "shout", Span: lede.Span{Start: i, End: i + 1}})
		}
	}
	return nil
}

func TestGoodExtractor(t *testing.T) {
	ledetest.Check(t, lede.ExtractorFunc(shout), "No! Never!")
}

func TestBadExtractors(t *testing.T) {
	var calls atomic.Int64
	tests := []struct {
		name, want string
		f          lede.ExtractorFunc
	}{
		{"error", "no luck", func(context.Context, *lede.Doc) error { return fmt.Errorf("no luck") }},
		{"breach", "not one of a text", func(_ context.Context, d *lede.Doc) error {
			d.Article.Annotations = []lede.Annotation{{Type: "x", Span: lede.Span{Start: 1, End: 1 << 20}}}
			return nil
		}},
		{"empty map", "after JSON", func(_ context.Context, d *lede.Doc) error {
			d.Article.Annotations = []lede.Annotation{{Type: "x", Attrs: map[string]string{}}}
			return nil
		}},
		{"another result", "another article", func(_ context.Context, d *lede.Doc) error {
			n := calls.Add(1)
			d.Article.Annotations = []lede.Annotation{{Type: fmt.Sprint(n)}}
			return nil
		}},
	}
	for _, tt := range tests {
		r := &recorder{TB: t}
		ledetest.Check(r, tt.f)
		if !strings.Contains(strings.Join(r.errors, "\n"), tt.want) {
			t.Errorf("%s: %q, want %q", tt.name, r.errors, tt.want)
		}
	}
}

// The test of an extractor of one's own is one line.
func ExampleCheck() {
	var t testing.TB // in a test, its *testing.T
	if t != nil {
		ledetest.Check(t, lede.ExtractorFunc(shout), "Stop! Now!")
	}
	fmt.Println(len(ledetest.Texts) > 5)
	// Output: true
}
