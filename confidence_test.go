package lede_test

import (
	"testing"

	"github.com/ebc17271/lede"
)

// What happened to somebody on a day is surer than what is usual, supposed or only thought of it.
func TestConfidenceTellsNewsFromTalk(t *testing.T) {
	pairs := []struct{ trigger, news, talk string }{
		{"arrested", "Police arrested the baker Ann Roe in Lisbon on Monday.", "If you steal, people say you should be arrested."},
		{"killed", "The blast killed three miners in Peru on Friday.", "Why are so many people killed every year, we often ask?"},
		{"visited", "The king visited the town of Umbridge on Tuesday.", "Whenever you visited them, they would always laugh."},
	}
	for _, p := range pairs {
		news, talk := confidenceOf(t, p.news, p.trigger), confidenceOf(t, p.talk, p.trigger)
		if news < 0.4 || talk > news-0.1 {
			t.Errorf("%s: %.2f in %q, %.2f in %q", p.trigger, news, p.news, talk, p.talk)
		}
	}
}

// confidenceOf returns the confidence of the event that a word of the text names, 0 if it names none.
func confidenceOf(t *testing.T, text, trigger string) float64 {
	t.Helper()
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range a.Events {
		if a.Slice(e.Trigger) == trigger {
			return e.Confidence
		}
	}
	return 0
}

// Every event that the built-in stages find has a confidence, and the main event is no exception.
func TestEveryEventHasConfidence(t *testing.T) {
	for _, name := range articles(t) {
		for i, e := range parseArticle(t, readArticle(t, name)).Events {
			if e.Confidence <= 0 || e.Confidence >= 1 {
				t.Errorf("%s: event %d has confidence %v", name, i, e.Confidence)
			}
		}
	}
}
