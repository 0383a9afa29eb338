package lede_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

// handmade is an article with one of everything, made by hand.
func handmade() *lede.Article {
	const text = "Naïve plan fails\n\nParis (AFP) - “It was naïve,” Mayor Ada Okafor said in Paris on Monday of the fire. “Déjà vu,” officials said."
	at := func(s string) lede.Span {
		i := strings.Index(text, s)
		return lede.Span{Start: i, End: i + len(s)}
	}
	monday := lede.When{Span: at("Monday"), Type: "date", Value: "2024-05-13"}
	return &lede.Article{
		Text: text, Language: "en", Headline: "Naïve plan fails",
		Published: lede.When{Type: "time", Value: "2024-05-16T09:15"},
		Bylines:   []lede.Byline{{Span: at("Naïve"), Name: "Nadia Quill"}},
		Dateline:  &lede.Dateline{Span: at("Paris (AFP) -"), Place: 2, Agency: "AFP"},
		Blocks: []lede.Block{
			{Span: at("Naïve plan fails"), Kind: lede.HeadlineBlock},
			{Span: at("Paris (AFP) -"), Kind: lede.DatelineBlock},
			{Span: lede.Span{Start: at("“It").Start, End: len(text)}, Kind: lede.ParagraphBlock},
		},
		People: []lede.Person{{ID: 1, Name: "Ada Okafor", Roles: []string{"Mayor"}, Mentions: []lede.Mention{{Span: at("Ada Okafor"), Kind: lede.NameMention}}}},
		Places: []lede.Entity{{ID: 2, Name: "Paris", Mentions: []lede.Mention{{Span: at("Paris"), Kind: lede.NameMention}}}},
		Quotes: []lede.Quote{
			{ID: 1, Span: at("It was naïve"), Kind: lede.DirectQuote, Mode: lede.SpeechMode, Text: "It was naïve", Parts: []lede.Span{at("It was naïve")}, Speaker: 1, Source: at("Mayor Ada Okafor"), Cue: at("said"), Confidence: 0.9},
			{ID: 2, Span: at("Déjà vu"), Kind: lede.DirectQuote, Text: "Déjà vu", Parts: []lede.Span{at("Déjà vu")}, Source: at("officials")},
		},
		Events: []lede.Event{{
			ID: 1, Span: at("fire"), Trigger: at("fire"), Type: "disaster", Factuality: lede.Actual, When: monday,
			Participants: []lede.Participant{{Role: "agent", Span: at("Ada Okafor"), Entity: 1}, {Role: "patient", Span: at("plan")}},
			Place:        lede.Participant{Span: at("Paris"), Entity: 2},
		}},
		Times: []lede.When{monday},
	}
}

func decode(t *testing.T, data []byte, err error) map[string]any {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	var v map[string]any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// want follows keys and indexes into v and compares what is there.
func want(t *testing.T, v any, value any, path ...any) {
	t.Helper()
	for i, key := range path {
		switch key := key.(type) {
		case string:
			m, _ := v.(map[string]any)
			v = m[key]
		case int:
			l, _ := v.([]any)
			if key >= len(l) {
				t.Errorf("%v: only %d", path[:i+1], len(l))
				return
			}
			v = l[key]
		}
	}
	if v != value {
		t.Errorf("%v is %v, want %v", path, v, value)
	}
}

func TestNinjs(t *testing.T) {
	a := handmade()
	if err := a.Validate(); err != nil {
		t.Fatal(err)
	}
	data, err := a.Ninjs()
	v := decode(t, data, err)
	want(t, v, a.URI(), "uri")
	want(t, v, "3.1", "standard", "version")
	want(t, v, "2024-05-16T09:15:00Z", "contentCreated")
	want(t, v, "Nadia Quill", "by")
	want(t, v, "Paris", "located")
	want(t, v, "AFP", "infoSources", 0, "name")
	want(t, v, "Naïve plan fails", "headlines", 0, "value")
	want(t, v, "mentions", "people", 0, "rel")
	want(t, v, "about", "events", 0, "rel")
	want(t, v, "fire", "events", 0, "name")
	want(t, v, "quote", "associations", 0, "rel")
	want(t, v, "Ada Okafor", "associations", 0, "by")
	want(t, v, "officials", "associations", 1, "by")
	// Characters are counted, not bytes: two of them are of two bytes before the quote.
	want(t, v, a.URI()+"#char=33,45", "associations", 0, "uri")
}

func TestJSONLD(t *testing.T) {
	a := handmade()
	data, err := a.JSONLD()
	v := decode(t, data, err)
	article := []any{"@graph", 0}
	at := func(path ...any) []any { return append(article[:2:2], path...) }
	want(t, v, "NewsArticle", at("@type")...)
	want(t, v, "2024-05-16", at("datePublished")...)
	want(t, v, "Paris (AFP) -", at("dateline")...)
	want(t, v, "Person", at("mentions", 0, "@type")...)
	want(t, v, "Place", at("mentions", 1, "@type")...)
	want(t, v, "Event", at("mentions", 2, "@type")...)
	want(t, v, "2024-05-13", at("mentions", 2, "startDate")...)
	want(t, v, a.URI()+"#entity=2", at("mentions", 2, "location", "@id")...)
	want(t, v, a.URI()+"#entity=1", at("mentions", 2, "attendee", 0, "@id")...)
	want(t, v, a.URI()+"#entity=1", at("hasPart", 0, "creator", "@id")...)
	want(t, v, "officials", at("hasPart", 1, "creator", "name")...)
	selector := []any{"@graph", 1, "oa:hasTarget", "oa:hasSelector"}
	want(t, v, float64(54), append(selector[:4:4], 0, "oa:start")...)
	want(t, v, "Ada Okafor", append(selector[:4:4], 1, "oa:exact")...)
}

func TestExportsOfNothing(t *testing.T) {
	var a lede.Article
	data, err := a.Ninjs()
	want(t, decode(t, data, err), "text", "type")
	data, err = a.JSONLD()
	want(t, decode(t, data, err), "NewsArticle", "@graph", 0, "@type")
}
