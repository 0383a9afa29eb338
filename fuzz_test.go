package lede_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/ebc17271/lede"
)

// The targets here look for texts, orders of stages, extractors and JSON that break a promise. What they came upon is
// kept in testdata/fuzz and tried again by every run of the tests.

// fuzzedTexts are where the targets begin: the odd texts, and the marks, titles, names and dates that the stages read.
var fuzzedTexts = slices.Concat(oddTexts, []string{
	"By Jane Doe - 11/18/19 11:04 PM EST\n\nMOSCOW (Reuters) — " + lead + " (Photo: A/AP)\nRead more\n3 hours ago",
	"Sen. Ann Roe, 34, the mayor's aide, said she saw him.",
	"Mr Mrs Ms Dr Lady Lord St. Sir", "“Ann” 'Roe' (Poe) [Joe", "her her his his himself herself",
	"the UK Foreign Secretary met her Russian counterpart", "Ann-Marie O’Hara-Smith Jr. III QC MP", "Image: Ann Roe. Ann Roe said.",
	"Ann Roe, Bob Poe, the mayor, and Jane Doe, Ann Roe’s lawyer’s wife, said he said she said",
	"MOSCOW (Reuters) - the Roe murder of the the of of the president of the",
	"“We won,” he said. “Nobody lost.”", "He said “she said ‘they said’ so.\n\n“And on", "A: b\nB: c\nA: d",
	"“Good.” — Jane Roe\n‘Why?’ questions from BBC News",
	"Police arrested the banker and the king, who met in Ghent on Tuesday and fled.",
	"No talks between A and B and C of D of E took place.", "held held held talks talks talks of of of the the the",
	"killed", "of", "who which that", "1 2 3", "an\u00adnounced on Mon\u200dday\t\u00a0he said", "„Niemand wollte einen Unfall“, sagte er.",
})

// maxFuzzed keeps texts short enough for many of them to be read in a second.
const maxFuzzed = 1 << 14

// FuzzParse looks for a text that breaks a promise, or whose people, quotes or events are not what they should be.
func FuzzParse(f *testing.F) {
	for _, text := range fuzzedTexts {
		f.Add(text)
	}
	for _, name := range articles(f) {
		text := readArticle(f, name)
		f.Add(text[:len(text)/3])
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > maxFuzzed {
			return
		}
		if a := checkPromises(t, text); a != nil {
			checkPeople(t, a)
			checkQuotes(t, a)
			checkEvents(t, a)
		}
	})
}

// checkPeople holds people to more than any extractor must keep: mentions do not overlap, pronouns and names have evidence.
func checkPeople(t *testing.T, a *lede.Article) {
	t.Helper()
	for _, p := range a.People {
		if p.Name == "" || len(p.Mentions) == 0 || slices.Contains(p.Aliases, p.Name) {
			t.Fatalf("a person without mention, or its own alias: %+v", p)
		}
		if p.Pronouns != "" && !slices.ContainsFunc(p.Mentions, func(m lede.Mention) bool { return m.Kind == lede.PronounMention }) {
			t.Fatalf("pronouns %q without a pronoun: %+v", p.Pronouns, p)
		}
		for i := 1; i < len(p.Mentions); i++ {
			if p.Mentions[i-1].Span.End > p.Mentions[i].Span.Start {
				t.Fatalf("mentions overlap: %+v", p)
			}
		}
	}
}

// checkQuotes holds quotes to a confidence.
func checkQuotes(t *testing.T, a *lede.Article) {
	t.Helper()
	for _, q := range a.Quotes {
		if q.Confidence <= 0 {
			t.Fatalf("confidence %v of %q", q.Confidence, q.Text)
		}
	}
}

// checkEvents holds events to a factuality and, after the main one, an order.
func checkEvents(t *testing.T, a *lede.Article) {
	t.Helper()
	for i, e := range a.Events {
		if e.Factuality == "" || i > 1 && e.Trigger.Start < a.Events[i-1].Trigger.Start {
			t.Fatalf("event %d: %+v", i, e)
		}
	}
}

// FuzzStages runs some of the built-in stages in some order: each byte names one, and each stage runs at most once. What
// is out of order is refused; what is left out does no harm.
func FuzzStages(f *testing.F) {
	for i, text := range fuzzedTexts {
		for one := range lede.DefaultStages() {
			f.Add(text, []byte{byte(one)})
		}
		f.Add(text, []byte{5, 4, 3, 2, 1, 0})
		f.Add(text, []byte{1, 2, 4, 5})
		f.Add(text, []byte{byte(i), byte(i / 2), byte(i / 3), byte(i / 5)})
	}
	f.Fuzz(func(t *testing.T, text string, order []byte) {
		if len(text) > maxFuzzed || !utf8.ValidString(text) {
			return
		}
		p := lede.Parser{Stages: []lede.Stage{}}
		all := lede.DefaultStages()
		for _, b := range order {
			s := all[int(b)%len(all)]
			if !slices.ContainsFunc(p.Stages, func(have lede.Stage) bool { return have.Name == s.Name }) {
				p.Stages = append(p.Stages, s)
			}
		}
		a, err := p.Parse(context.Background(), text)
		if p.Stages.Check() != nil {
			if !errors.Is(err, lede.ErrStageOrder) {
				t.Fatalf("stages %v: %v", order, err)
			}
			return
		}
		if err != nil {
			t.Fatalf("stages %v: %v", order, err)
		}
		if err := a.Validate(); err != nil {
			t.Fatalf("stages %v: %v", order, err)
		}
	})
}

// FuzzExtractor puts an extractor that leaves anything in the article among the built-in stages. Either a StageError
// names it, or all promises hold at the end.
func FuzzExtractor(f *testing.F) {
	const text = "Old bridge stays closed\n\nThe council closed the bridge on Monday, Jane Doe said. “It was not safe,” she added.\n\nThe mayor, Ann Roe, met her in Ghent."
	for at := range byte(7) {
		for op := range byte(len(edits)) {
			f.Add(text, []byte{op, 20, 60, 1}, at)
			f.Add(text, []byte{op, 0, 255, 0, op + 1, 30, 31, 2, op + 3, 200, 100, 3}, at)
		}
	}
	f.Fuzz(func(t *testing.T, text string, data []byte, at byte) {
		if len(text) > maxFuzzed || !utf8.ValidString(text) {
			return
		}
		custom := lede.Stage{Name: "custom", Extractor: lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
			for ; len(data) >= 4; data = data[4:] {
				s := lede.Span{Start: int(data[1]) * len(text) / 255, End: int(data[2]) * len(text) / 255}
				edits[int(data[0])%len(edits)](d.Article, s, int(data[3]))
			}
			return nil
		})}
		stages := lede.DefaultStages()
		p := lede.Parser{Stages: slices.Insert(stages, int(at)%(len(stages)+1), custom)}
		a, err := p.Parse(context.Background(), text)
		if a == nil || a.Text != text {
			t.Fatalf("the article is lost: %v", err)
		}
		if err == nil {
			err = a.Validate()
		} else if e := new(lede.StageError); errors.As(err, &e) && e.Stage == "custom" {
			err = nil
		}
		if err != nil {
			t.Fatal(err)
		}
	})
}

// edits are what an extractor may do to an article, well or badly, at a span and with a number.
var edits = [...]func(a *lede.Article, s lede.Span, n int){
	func(a *lede.Article, s lede.Span, n int) {
		m := []lede.Mention{{Span: s, Kind: lede.NameMention}}
		a.People = append(a.People, lede.Person{ID: lede.EntityID(n), Name: "Ann Roe", Aliases: []string{"Roe"}, Mentions: m})
	},
	func(a *lede.Article, s lede.Span, n int) {
		a.People = append(a.People, lede.Person{ID: lede.EntityID(n), Name: "x", Unnamed: n%2 == 0})
	},
	func(a *lede.Article, s lede.Span, n int) {
		m := []lede.Mention{{Span: s, Kind: lede.NominalMention}}
		a.Organizations = append(a.Organizations, lede.Entity{ID: lede.EntityID(n), Name: "the council", Mentions: m})
	},
	func(a *lede.Article, s lede.Span, n int) {
		a.Places = append(a.Places, lede.Entity{ID: lede.EntityID(n), Name: "Ghent"})
	},
	func(a *lede.Article, s lede.Span, n int) {
		text := ""
		if 0 <= s.Start && s.Start <= s.End && s.End <= len(a.Text) {
			text = a.Slice(s)
		}
		a.Quotes = append(a.Quotes, lede.Quote{Span: s, Kind: lede.DirectQuote, Text: text, Parts: []lede.Span{s}, Speaker: lede.EntityID(n)})
	},
	func(a *lede.Article, s lede.Span, n int) {
		a.Events = append(a.Events, lede.Event{Span: s, Trigger: s, Type: "other", Place: lede.Participant{Span: s, Entity: lede.EntityID(n)}})
	},
	func(a *lede.Article, s lede.Span, n int) {
		values := [...]string{"2022-02-10", "2022-W06", "PT2H", "XXXX", "9999-99-99T99", "é", "-1"}
		a.Times = append(a.Times, lede.When{Span: s, Type: "date", Value: values[n%len(values)]})
		a.Published = lede.When{Type: "date", Value: values[n%len(values)]}
	},
	func(a *lede.Article, s lede.Span, n int) {
		kinds := [...]lede.BlockKind{lede.ParagraphBlock, lede.HeadlineBlock, lede.CreditBlock, lede.DatelineBlock, lede.BoilerplateBlock, lede.CaptionBlock, "other"}
		for i := range a.Blocks {
			if a.Blocks[i].Span.Overlaps(s) {
				a.Blocks[i].Kind = kinds[n%len(kinds)]
			}
		}
	},
	func(a *lede.Article, s lede.Span, n int) { // one block for all of them, or a block in two
		if len(a.Blocks) == 0 {
			return
		}
		b := a.Blocks[0]
		if b.Span.End = a.Blocks[len(a.Blocks)-1].Span.End; b.Span.Start < s.End && s.End < b.Span.End && n%2 == 0 {
			c := b
			b.Span.End, c.Span.Start = s.End, s.End
			b.Sentences, c.Sentences = nil, nil
			a.Blocks = []lede.Block{b, c}
			return
		}
		a.Blocks = []lede.Block{b}
	},
	func(a *lede.Article, s lede.Span, n int) {
		if len(a.Blocks) > 0 {
			i := n % len(a.Blocks)
			a.Blocks = slices.Delete(slices.Clone(a.Blocks), i, i+1)
		}
	},
	func(a *lede.Article, s lede.Span, n int) {
		a.Language = [...]string{"de", "en", "", "und"}[n%4]
		a.Dateline = &lede.Dateline{Span: s, Place: lede.EntityID(n)}
	},
	func(a *lede.Article, s lede.Span, n int) {
		a.Annotations = append(a.Annotations, lede.Annotation{Type: "x", Span: s})
		a.Warnings = append(a.Warnings, lede.Warning{Span: s})
		a.Bylines = append(a.Bylines, lede.Byline{Span: s})
	},
	func(a *lede.Article, s lede.Span, n int) {
		a.People, a.Organizations, a.Places, a.Quotes, a.Times, a.Events = nil, nil, nil, nil, nil, nil
	},
}

// FuzzDecode looks for JSON that makes a method of the decoded article panic.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"text":"a b","quotes":[{"span":{"start":0,"end":9},"parts":[{"start":-1,"end":2}]}]}`))
	f.Add([]byte(`{"text":"é","people":[{"id":-1,"mentions":[{"span":{"start":1,"end":2}}]}],"blocks":[{"span":{"start":5,"end":1}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var a lede.Article
		if json.Unmarshal(data, &a) != nil {
			return
		}
		_ = a.Validate()
		for _, q := range a.Quotes {
			_, _, _ = a.Slice(q.Span), a.UTF16(q.Span), a.Runes(q.Span)
			_ = a.Name(q.Speaker)
			for range a.QuotesBy(q.Speaker) {
				break
			}
		}
		for b := range a.Story() {
			_ = a.Slice(b.Span)
		}
		_, _ = a.Ninjs()
		_, _ = a.JSONLD()
	})
}
