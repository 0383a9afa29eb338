package lede_test

import (
	"math"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

func TestValidate(t *testing.T) {
	tests := []struct {
		want   string // in the error
		change func(a *lede.Article)
	}{
		{"text: not valid UTF-8 at byte 0", func(a *lede.Article) { a.Text = "\xff" + a.Text[1:] }},
		{"blocks: byte 0 ('N') is in no block", func(a *lede.Article) { a.Blocks = a.Blocks[1:] }},
		{"is in no block", func(a *lede.Article) { a.Blocks[2].Span.End -= 9 }},
		{"blocks[1]: overlaps the block before", func(a *lede.Article) { a.Blocks[1].Span.Start--; a.Blocks[1].Span.Start -= 4 }},
		{"blocks[0]: kind is \"menu\"", func(a *lede.Article) { a.Blocks[0].Kind = "menu" }},
		{"blocks[0]: span {3 3} is empty", func(a *lede.Article) { a.Blocks[0].Span = lede.Span{Start: 3, End: 3} }},
		{"blocks[0].sentences[1]: outside", func(a *lede.Article) { a.Blocks[0].Sentences = []lede.Span{{Start: 5, End: 8}, {Start: 0, End: 4}} }},
		{"people[0]: id 0 is not positive", func(a *lede.Article) { a.People[0].ID = 0 }},
		{"places[0]: id 1 is not positive or used twice", func(a *lede.Article) { a.Places[0].ID = 1 }},
		{"people[0]: no name", func(a *lede.Article) { a.People[0].Name = "" }},
		{"people[0]: pronouns is \"it\"", func(a *lede.Article) { a.People[0].Pronouns = "it" }},
		{"people[0].mentions[0]: kind", func(a *lede.Article) { a.People[0].Mentions[0].Kind = "guess" }},
		{"people[0].mentions[1]: out of order", func(a *lede.Article) {
			a.People[0].Mentions = append(a.People[0].Mentions, lede.Mention{Span: lede.Span{Start: 0, End: 2}, Kind: lede.NameMention})
		}},
		{"span {2 3} splits a character", func(a *lede.Article) {
			a.Annotations = []lede.Annotation{{Type: "x", Span: lede.Span{Start: 2, End: 3}}}
		}},
		{"span {3 2} is not one of a text", func(a *lede.Article) { a.Warnings = []lede.Warning{{Span: lede.Span{Start: 3, End: 2}}} }},
		{"annotations[0]: no type", func(a *lede.Article) { a.Annotations = []lede.Annotation{{}} }},
		{"dateline: no entity has id 9", func(a *lede.Article) { a.Dateline.Place = 9 }},
		{"bylines[0]: span {0 0} is empty", func(a *lede.Article) { a.Bylines[0] = lede.Byline{} }},
		{"published: type is \"day\"", func(a *lede.Article) { a.Published.Type = "day" }},
		{"times[0]: no value", func(a *lede.Article) { a.Times[0].Value = "" }},
		{"times[1]: out of order", func(a *lede.Article) {
			a.Times = append(a.Times, lede.When{Span: lede.Span{Start: 0, End: 2}, Type: "date", Value: "2024"})
		}},
		{"quotes[0]: kind is \"\"", func(a *lede.Article) { a.Quotes[0].Kind = "" }},
		{"quotes[0]: mode is \"song\"", func(a *lede.Article) { a.Quotes[0].Mode = "song" }},
		{"quotes[0]: no parts", func(a *lede.Article) { a.Quotes[0].Parts = nil }},
		{"quotes[0]: span is", func(a *lede.Article) { a.Quotes[0].Span.End++ }},
		{"quotes[0]: text is not its parts", func(a *lede.Article) { a.Quotes[0].Text = "It was" }},
		{"quotes[0].parts[0]: holds the cue", func(a *lede.Article) { a.Quotes[0].Cue = a.Quotes[0].Parts[0] }},
		{"quotes[0].parts[1]: overlaps", func(a *lede.Article) { a.Quotes[0].Parts = append(a.Quotes[0].Parts, a.Quotes[0].Parts[0]) }},
		{"quotes[0]: no entity has id 7", func(a *lede.Article) { a.Quotes[0].Speaker = 7 }},
		{"confidence NaN", func(a *lede.Article) { a.Quotes[0].Confidence = math.NaN() }},
		{"confidence 1.5", func(a *lede.Article) { a.Quotes[0].Confidence = 1.5 }},
		{"quotes[1]: out of order", func(a *lede.Article) { a.Quotes[0], a.Quotes[1] = a.Quotes[1], a.Quotes[0] }},
		{"events[0]: type is \"\"", func(a *lede.Article) { a.Events[0].Type = "" }},
		{"events[0]: factuality is \"maybe\"", func(a *lede.Article) { a.Events[0].Factuality = "maybe" }},
		{"events[0]: confidence NaN", func(a *lede.Article) { a.Events[0].Confidence = math.NaN() }},
		{"events[0]: confidence -0.5", func(a *lede.Article) { a.Events[0].Confidence = -0.5 }},
		{"events[0]: trigger", func(a *lede.Article) { a.Events[0].Span = lede.Span{Start: 0, End: 5} }},
		{"events[0].participants[0]: no entity has id 8", func(a *lede.Article) { a.Events[0].Participants[0].Entity = 8 }},
		{"events[0]: type is \"actual\"", func(a *lede.Article) { a.Events[0].Type = "actual" }},
		{"events[0].participants[0]: role is \"hero\"", func(a *lede.Article) { a.Events[0].Participants[0].Role = "hero" }},
		{"events[0].when: no value", func(a *lede.Article) { a.Events[0].When.Value = "" }},
		{"events[0].place: no entity has id 6", func(a *lede.Article) { a.Events[0].Place.Entity = 6 }},
	}
	for _, tt := range tests {
		a := handmade()
		tt.change(a)
		if err := a.Validate(); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("got %v, want %q", err, tt.want)
		}
	}
	if err := handmade().Validate(); err != nil {
		t.Errorf("a good article: %v", err)
	}
	if err := new(lede.Article).Validate(); err != nil {
		t.Errorf("the zero article: %v", err)
	}
}

func TestValidateReportsAll(t *testing.T) {
	a := handmade()
	a.People[0].Name = ""
	a.Quotes[0].Mode = "song"
	a.Times[0].Value = ""
	err := a.Validate()
	if n := len(strings.Split(err.Error(), "\n")); n != 3 {
		t.Errorf("%d breaches reported of 3: %v", n, err)
	}
}
