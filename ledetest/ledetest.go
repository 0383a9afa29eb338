// Package ledetest checks extractors for lede, as testing/slogtest does for log handlers.
package ledetest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"sync"
	"testing"

	"github.com/ebc17271/lede"
)

// Texts are articles to try an extractor on: a story with the dirt of a scrape, and texts
// that no newsroom writes and every scraper meets.
var Texts = []string{
	"",
	" \n\n\t ",
	"Bridge closed after storm\n\nBy Jane Doe\n\nUpdated 16 May 2024, 09:15 BST\n\nBRISTOL, England (PA) — The old bridge was closed on Monday after a storm, the council said.\n\n“It was not safe,” Mayor Ada Okafor told reporters. “We had no choice.”\n\nRead more: Where the money went\n\nShe put the cost of repairs at £2.5 million.",
	"“A mark never closed, she said. \"And another’",
	"é\u0301 “𝕏” said \u00a0\u200b “日本語” — 3.5% of $1,000,000…",
	"One line. Two. Three? Four! Five",
	"Der Bürgermeister sagte am Montag, die Brücke sei geschlossen.",
}

// Check reports to t where e does not do what a stage of a [lede.Parser] must:
//
//   - run behind the default stages, and alone, on every text, without error or panic;
//   - keep the promises of [lede.Article.Validate];
//   - give the same article for the same text, every time, and in several goroutines at once (run the test with -race);
//   - lose nothing in JSON, whatever its offsets count;
//   - return soon, with ctx's error or none, when ctx is done.
//
// It tries [Texts] and the given ones.
func Check(t testing.TB, e lede.Extractor, texts ...string) {
	t.Helper()
	stage := lede.Stage{Name: "checked", Extractor: e}
	parsers := map[string]*lede.Parser{
		"behind the default stages": {Stages: append(lede.DefaultStages(), stage)},
		"alone":                     {Stages: []lede.Stage{stage}},
	}
	for where, p := range parsers {
		for _, text := range append(Texts[:len(Texts):len(Texts)], texts...) {
			if err := check(p, text); err != nil {
				t.Errorf("%s, on %.40q: %v", where, text, err)
			}
		}
	}
	checkCancelled(t, e)
}

// check holds one text against everything but cancellation.
func check(p *lede.Parser, text string) error {
	first, err := p.Parse(context.Background(), text)
	if err != nil {
		return err
	}
	data, err := json.Marshal(first)
	if err != nil {
		return err
	}
	var back lede.Article
	if err := json.Unmarshal(data, &back); err != nil {
		return err
	}
	if !reflect.DeepEqual(&back, first) {
		return errors.New("the article is not the same after JSON; an empty slice or map should be nil")
	}
	for _, unit := range []lede.OffsetUnit{lede.UTF16Offsets, lede.RuneOffsets} {
		if err := checkEncoding(first, unit); err != nil {
			return err
		}
	}
	return checkConcurrent(p, text, first)
}

// checkEncoding writes and reads an article with offsets of a unit.
func checkEncoding(a *lede.Article, unit lede.OffsetUnit) error {
	var b bytes.Buffer
	if err := (lede.Encoder{Offsets: unit}).Encode(&b, a); err != nil {
		return err
	}
	back, err := lede.Decode(json.NewDecoder(&b))
	if err == nil && !reflect.DeepEqual(back, a) {
		err = fmt.Errorf("the article is not the same after JSON with offsets in %s", unit)
	}
	return err
}

// checkConcurrent parses text in several goroutines and compares with want.
func checkConcurrent(p *lede.Parser, text string, want *lede.Article) error {
	errs := make([]error, 4)
	var wg sync.WaitGroup
	for i := range errs {
		wg.Add(1)
		go func() {
			defer wg.Done()
			got, err := p.Parse(context.Background(), text)
			if err == nil && !reflect.DeepEqual(got, want) {
				err = errors.New("the same text gives another article the next time")
			}
			errs[i] = err
		}()
	}
	wg.Wait()
	return errors.Join(errs...)
}

// checkCancelled runs e with a context that is done.
func checkCancelled(t testing.TB, e lede.Extractor) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	stop := lede.ExtractorFunc(func(ctx context.Context, d *lede.Doc) error {
		cancel()
		return e.Extract(ctx, d)
	})
	p := lede.Parser{Stages: []lede.Stage{{Name: "checked", Extractor: stop}}}
	if _, err := p.Parse(ctx, Texts[2]); err != nil && !errors.Is(err, context.Canceled) {
		t.Errorf("with a context that is done: %v", err)
	}
}
