package lede_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

// day is when the invented stories of these tests appeared: a Friday.
var day = time.Date(2024, 5, 17, 0, 0, 0, 0, time.UTC)

// parseOn parses a text that appeared on day.
func parseOn(t testing.TB, text string) *lede.Article {
	t.Helper()
	p := lede.Parser{Given: lede.Given{Published: day}}
	a, err := p.Parse(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Validate(); err != nil {
		t.Error(err)
	}
	return a
}

// describe writes an event on one line: “met consult actual agent=Anna Lind @Oslo 2024-05-16”.
func describe(a *lede.Article, e lede.Event) string {
	var b strings.Builder
	b.WriteString(a.Slice(e.Trigger) + " " + string(e.Type) + " " + string(e.Factuality))
	for _, p := range e.Participants {
		b.WriteString(" " + string(p.Role) + "=" + a.Slice(p.Span))
	}
	if !e.Place.Span.IsZero() {
		b.WriteString(" @" + a.Slice(e.Place.Span))
	}
	if e.When.Value != "" {
		b.WriteString(" " + e.When.Value)
	}
	return b.String()
}

// events writes all events of an article, one a line.
func events(a *lede.Article) string {
	var lines []string
	for _, e := range a.Events {
		lines = append(lines, describe(a, e))
	}
	return strings.Join(lines, "\n")
}

// hasEvent reports whether an event begins with head and has all the other parts.
func hasEvent(a *lede.Article, want string) bool {
	head, rest, _ := strings.Cut(want, " ... ")
	for _, e := range a.Events {
		d := describe(a, e)
		ok := strings.HasPrefix(d+" ", head+" ")
		for _, part := range strings.Split(rest, " ... ") {
			ok = ok && strings.Contains(d+" ", part)
		}
		if ok {
			return true
		}
	}
	return false
}

// Of what the table holds a few rows may be read wrong: the model is learned, and a sentence may be lost when it is learned again.
// Rows that begin with "!" must be right.
func TestEvents(t *testing.T) {
	right := 0
	for _, row := range eventRows {
		want, must := strings.CutPrefix(row.want, "!")
		a := parseOn(t, row.text)
		switch {
		case hasEvent(a, want):
			right++
		case must:
			t.Errorf("%q\n  want %s\n  got  %s", row.text, want, events(a))
		default:
			t.Logf("%q\n  want %s\n  got  %s", row.text, want, events(a))
		}
	}
	if n := len(eventRows); right*100 < n*80 {
		t.Errorf("%d of %d sentences are read right, want 80 in 100", right, n)
	}
}

// What is no event is told as none, or as one that is shown to nobody.
func TestNoEvents(t *testing.T) {
	for _, text := range []string{
		"The town has two schools and a library.",
		"She likes the river and knows the old mill.",
		"Bread is cheap and people are happy.",
		"The museum lies on the river.",
	} {
		for _, e := range parseOn(t, text).Events {
			if e.Confidence > 0.5 {
				t.Errorf("%q tells %.2f of %q", text, e.Confidence, text[e.Trigger.Start:e.Trigger.End])
			}
		}
	}
}

func TestMainEvent(t *testing.T) {
	a := parseOn(t, `Ferry sinks off Crete, eleven dead

Eleven people died when a ferry sank near Crete on Thursday, the coastguard said.

The ferry had been built in 1988. It was sold to a Greek company in 2003, which painted it red.

Divers searched the wreck on Friday. The company said that the ferry carried 60 passengers.`)
	main := a.MainEvent()
	if main == nil || len(a.Events) < 4 {
		t.Fatalf("few events:\n%s", events(a))
	}
	switch a.Slice(main.Trigger) {
	case "died", "sank", "sinks", "dead":
	default:
		t.Errorf("main event is %s", describe(a, *main))
	}
	for i := 2; i < len(a.Events); i++ {
		if a.Events[i].Trigger.Start < a.Events[i-1].Trigger.Start {
			t.Errorf("out of order: %s", events(a))
		}
	}
	if new(lede.Article).MainEvent() != nil {
		t.Error("an article without events has a main one")
	}
}

// The main event has the day that the sentences before it open with, and none where the text tells none.
func TestDayOfTheMainEvent(t *testing.T) {
	a := parseOn(t, "On Thursday it was the minister's turn.\n\nIt did not go well. Anna Lind met the envoy Bob Poe at the castle.")
	if main := a.MainEvent(); main == nil || main.When.Value != "2024-05-16" {
		t.Errorf("the meeting has no day:\n%s", events(a))
	}
	a = parseOn(t, "Police have arrested a man in Ebbing. He had lived there since March 3, 1998, neighbours said.")
	if main := a.MainEvent(); main == nil || main.When.Value != "" {
		t.Errorf("the arrest has a day:\n%s", events(a))
	}
}

// The main event is shown in every story, and what is shown tells how sure it is and how much it matters.
func TestHighlight(t *testing.T) {
	for _, name := range articles(t) {
		a := parseArticle(t, readArticle(t, name))
		for i, e := range a.Events {
			if e.Confidence <= 0 || e.Confidence >= 1 || e.Weight < 0 || e.Weight > 1 {
				t.Errorf("%s: event %d has confidence %v and weight %v", name, i, e.Confidence, e.Weight)
			}
			if i == 0 && !e.Highlight {
				t.Errorf("%s: the main event is not shown", name)
			}
		}
	}
}

// What happened to somebody on a day is surer than what is usual, supposed or only thought of it.
func TestConfidenceTellsNewsFromTalk(t *testing.T) {
	for _, p := range []struct{ trigger, news, talk string }{
		{"arrested", "Police arrested the baker Ann Roe in Lisbon on Monday.", "If you steal, people say you should be arrested."},
		{"killed", "The blast killed three miners in Peru on Friday.", "Why are so many people killed every year, we often ask?"},
		{"visited", "The king visited the town of Umbridge on Tuesday.", "Whenever you visited them, they would always laugh."},
	} {
		news, talk := confidenceOf(t, p.news, p.trigger), confidenceOf(t, p.talk, p.trigger)
		if news < 0.25 || talk >= news {
			t.Errorf("%s: %.2f in %q, %.2f in %q", p.trigger, news, p.news, talk, p.talk)
		}
	}
}

// confidenceOf returns the confidence of the event that a word of the text names, 0 if it names none.
func confidenceOf(t *testing.T, text, trigger string) float64 {
	for _, e := range parseOn(t, text).Events {
		if text[e.Trigger.Start:e.Trigger.End] == trigger {
			return e.Confidence
		}
	}
	return 0
}

// An event told twice with the same people is one event.
func TestMergedEvents(t *testing.T) {
	a := parseOn(t, "Anna Lind met Pedro Alvarez in Oslo on Tuesday.\n\nThe weather was fine. Anna Lind met Pedro Alvarez for two hours.")
	if n := strings.Count(events(a), "met consult"); n != 1 || len(a.Events[0].Mentions) != 1 {
		t.Errorf("%d meetings:\n%s", n, events(a))
	}
}

// A participant knows the person it names.
func TestParticipantEntity(t *testing.T) {
	a := parseOn(t, "Anna Lind arrived in Oslo on Tuesday. She met Pedro Alvarez.")
	for _, e := range a.Events {
		if a.Slice(e.Trigger) == "met" {
			if len(e.Participants) != 2 || a.Name(e.Participants[1].Entity) != "Pedro Alvarez" {
				t.Errorf("%s", describe(a, e))
			}
			return
		}
	}
	t.Errorf("no meeting:\n%s", events(a))
}

// The events of a long text take time in proportion to it, whatever it says.
func TestEventsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long")
	}
	for _, unit := range []string{"he met and ", "the war of ", "attack on Oslo on Monday and ", "talks with Ann, who said that "} {
		small, large := timeOf(t, strings.Repeat(unit, 1000)), timeOf(t, strings.Repeat(unit, 8000))
		if large > 8*5*small+time.Second {
			t.Errorf("%q: eight times the text took %v instead of %v", unit, large, small)
		}
	}
}

func timeOf(t *testing.T, text string) time.Duration {
	start := time.Now()
	parseOn(t, text)
	return time.Since(start)
}
