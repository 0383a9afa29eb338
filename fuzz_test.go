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

// FuzzStages runs some of the built-in stages in some order: each byte names one, and each stage runs at most once. Built-in
// stages never fail, whatever ran before them.
func FuzzStages(f *testing.F) {
	for i, text := range fuzzedTexts {
		for one := range lede.DefaultStages() {
			f.Add(text, []byte{byte(one)})
		}
		f.Add(text, []byte{5, 4, 3, 2, 1, 0})
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
		if err != nil {
			t.Fatalf("stages %v: %v", order, err)
		}
		if err := a.Validate(); err != nil {
			t.Fatalf("stages %v: %v", order, err)
		}
	})
}

// FuzzExtractor puts an extractor that leaves anything in the article, given as JSON, among the built-in stages. Either
// a StageError names it, or all promises hold at the end.
func FuzzExtractor(f *testing.F) {
	const text = "The council closed the bridge on Monday, Jane Doe said. “It was not safe,” she added."
	for at := range byte(7) {
		f.Add(text, `{"people":[{"id":1,"name":"Jane Doe","mentions":[{"span":{"start":41,"end":49},"kind":"name"}]}]}`, at)
		f.Add(text, `{"quotes":[{"span":{"start":59,"end":74},"kind":"direct","text":"It was not safe","parts":[{"start":59,"end":74}],"speaker":7}]}`, at)
		f.Add(text, `{"blocks":null,"times":[{"span":{"start":0,"end":3},"type":"date","value":"never"}]}`, at)
		f.Add(text, `{"text":"other"}`, at)
		f.Add(text, `{"language":"de","events":[{"span":{"start":0,"end":10},"trigger":{"start":4,"end":6},"type":"x","participants":[{"span":{"start":1,"end":2}}]}]}`, at)
		f.Add(text, `{"blocks":[{"span":{"start":0,"end":89},"kind":"credit","sentences":[{"start":0,"end":1}]}],"published":{"type":"date","value":"é"}}`, at)
		f.Add(text, `{"blocks":[{"span":{"start":0,"end":40},"kind":"paragraph"},{"span":{"start":41,"end":89},"kind":"headline"}],"organizations":[{"id":9,"name":"x"}]}`, at)
	}
	f.Fuzz(func(t *testing.T, text, data string, at byte) {
		if len(text) > maxFuzzed || !utf8.ValidString(text) {
			return
		}
		custom := lede.Stage{Name: "custom", Extractor: lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
			return json.Unmarshal([]byte(data), d.Article)
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
