package lede_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cputime"
	"github.com/google/go-cmp/cmp"
)

// checkPromises parses text and checks what holds for any text. It returns nil for a text that is refused.
func checkPromises(t *testing.T, text string) *lede.Article {
	t.Helper()
	a, err := lede.Parse(text)
	if !utf8.ValidString(text) {
		checkRefused(t, text, a, err)
		return nil
	}
	if err != nil {
		t.Fatalf("valid UTF-8 did not parse: %v", err)
	}
	if a.Text != text {
		t.Fatal("the text was changed")
	}
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	again, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(a, again); d != "" {
		t.Fatalf("parsed twice, two results (-first +second):\n%s", d)
	}
	checkRoundTrip(t, a)
	return a
}

// checkRefused checks that an invalid text is refused at its first broken byte.
func checkRefused(t *testing.T, text string, a *lede.Article, err error) {
	t.Helper()
	var e *lede.InputError
	if a != nil || !errors.As(err, &e) || !errors.Is(err, lede.ErrInvalidUTF8) {
		t.Fatalf("invalid UTF-8: got %v, %v", a, err)
	}
	r, size := utf8.DecodeRuneInString(text[e.Offset:])
	if !utf8.ValidString(text[:e.Offset]) || r != utf8.RuneError || size > 1 {
		t.Fatalf("offset %d is not that of the first broken byte of %q", e.Offset, text)
	}
}

// checkRoundTrip checks that nothing is lost or changed in JSON.
func checkRoundTrip(t *testing.T, a *lede.Article) {
	t.Helper()
	plain, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	indented, err := json.MarshalIndent(a, "", "\t")
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range [][]byte{plain, indented} {
		var back lede.Article
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(*a, back); d != "" {
			t.Fatalf("changed by JSON (-before +after):\n%s", d)
		}
	}
}

// oddTexts are texts that no newsroom writes and every scraper meets.
var oddTexts = []string{
	"", " ", "\n", "\r\n\r\n", "\ufeff", "\u200b", "a", "“", "”", "\"", "'", "’", "“”", "\"\"", "“\n\n“", ".", "...", "…", "-", "—",
	"“It rained,” she said", "she said “it rained", "“ “ “", "said", "he said he said he said", "“A,” “B,” “C,” said D.",
	"By", "By By By", "MOSCOW (", "MOSCOW (Reuters) —", "Published", "1/1/1", "32/13/2022", "On Thursday", "Mr.", "Mr. and Mrs.",
	"\u00a0\u00a0", "e\u0301 said e\u0301.", "𝕏 said “𝕏”.", "日本語の新聞です。", "Ceci n’est pas une pipe, dit-il.", "\x00", "a\x00b", "\u0085a\u2028b\u2029c",
	"\xff", "ok \xc3", "said \xe2\x80", "\xed\xa0\x80", "�", "� \xff",
}

func TestOddTexts(t *testing.T) {
	for _, text := range oddTexts {
		checkPromises(t, text)
	}
}

func TestArticlesKeepPromises(t *testing.T) {
	for _, name := range articles(t) {
		checkPromises(t, readArticle(t, name))
	}
}

// TestTruncated cuts articles anywhere, as scrapers do.
func TestTruncated(t *testing.T) {
	for n, name := range articles(t) {
		if n%min(cputime.Slow, 4) != 0 {
			continue // under the race detector a few are enough
		}
		text := readArticle(t, name)
		for i := 1; i < 12; i++ {
			at := len(text) * i / 12
			checkPromises(t, text[:at])
			checkPromises(t, text[at:])
		}
	}
}

// TestShared uses one Parser in many goroutines; the race detector watches.
func TestShared(t *testing.T) {
	var texts []string
	for _, name := range articles(t) {
		texts = append(texts, readArticle(t, name))
	}
	p := lede.Parser{Given: lede.Given{Published: goldenDay}, Stages: lede.DefaultStages()}
	want := make([]*lede.Article, len(texts))
	for i, text := range texts {
		var err error
		if want[i], err = p.Parse(context.Background(), text); err != nil {
			t.Fatal(err)
		}
	}
	var wg sync.WaitGroup
	for g := range 64 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			i := g % len(texts)
			got, err := p.Parse(context.Background(), texts[i])
			if err != nil {
				t.Error(err)
			} else if d := cmp.Diff(want[i], got); d != "" {
				t.Errorf("another result in goroutine %d:\n%s", g, d)
			}
		}()
	}
	wg.Wait()
}

// TestLongTexts reads long texts of one kind of thing; something quadratic
// would not end before the test's time is up.
func TestLongTexts(t *testing.T) {
	n := 1 << 15
	if testing.Short() {
		n = 1 << 13
	}
	for _, unit := range []string{"\"", "“", "'", "he said ", "“I ", "\n\n“", "Smith ", "Mr. ", "a", ". ", "on Thursday ", "\n", "(", "1 ", "By "} {
		text := strings.Repeat(unit, n/len(unit)*4)
		a, err := lede.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if err := a.Validate(); err != nil {
			t.Errorf("%q repeated: %v", unit, err)
		}
	}
}
