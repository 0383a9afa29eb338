package lede_test

import (
	"testing"

	"github.com/ebc17271/lede"
)

const story = "The bridge over the Exe fell into the river on Tuesday night, and nobody was hurt, the police said in the morning.\n\n" +
	"Engineers had warned the council about the old piers for years, but the money for repairs was spent on a new library."

func TestPublicationDay(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Old bridge falls into the river\n\nUpdated: 2016-05-30 09:53 (Agencies)\n\n" + story, "2016-05-30T09:53"},
		{"Old bridge falls into the river\n\nJan 16, 2012 - 20 hours ago in World\n\n" + story, "2012-01-16"},
		{"Old bridge falls into the river\n\nTuesday 17 January 2012 GazetteStaff\n\n" + story, "2012-01-17"},
		{"Old bridge falls into the river\n\nDec. 15, 2011 -- " + story, "2011-12-15"},
		{"EXETER, June 23, 2020 — " + story, "2020-06-23"},
		{"Old bridge falls into the river\n\nBy Jane Doe 11/01/2012\n\n" + story + "\n\nThe councillors said that labour and the harbour cost £3m.", "2012-01-11"},
		{"Old bridge falls into the river\n\nBy Jane Doe 11/01/2012\n\n" + story + "\n\nThe program cost the defense department $3.", "2012-11-01"},
		{"Old bridge falls into the river\n\n13.02.2012\n\n" + story, "2012-02-13"},
		{"Old bridge falls into the river\n\nMarch 3, 2019 the day of the bridge\n\n" + story, ""},
		{story + "\n\nThis article first appeared in The Exe Gazette on March 14, 2019.", "2019-03-14"},
		{story + "\n\nThis story was originally published March 14, 2019, 9:12 AM.", "2019-03-14"},
		{story + "\n\nHis novel was first published by a small press in Exeter in March 1954, and on 3 May 1955 it won a prize of the town.", ""},
		{story + " It was the worst day since March 3, 2019.", ""},
	} {
		a, err := lede.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		if a.Published.Value != c.want {
			t.Errorf("%.60q: published %q, want %q", c.text, a.Published.Value, c.want)
		}
	}
}

// TestSignOff reads the author of a story without a byline from a line before or after it.
func TestSignOff(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{story + "\n\nWrite to Jane Miller at jane.miller@example.com.", "Jane Miller"},
		{story + "\n\nContact Exe Gazette reporter Jane Miller: 555-0100", "Jane Miller"},
		{story + "\n\nFollow Exe Gazette’s Jane Miller on Twitter.", "Jane Miller"},
		{story + "\n\nJane Miller is an Exe Gazette staff writer. Email: jm@example.com", "Jane Miller"},
		{story + "\n\nJane Miller (@jmiller) is the author of a book about bridges.", "Jane Miller"},
		{story + "\n\nJane Miller, who lives in Exeter, writes about bridges.", "Jane Miller"},
		{story + "\n\nJane Miller and John Baker are reporters in Exeter.", "Jane Miller"},
		{story + "\n\n(Reporting by Jane Miller in Exeter; Editing by John Baker)", "Jane Miller"},
		{story + "\n\nReporting by Jane Miller and John Baker", "Jane Miller"},
		{story + "\n\nJane Miller: 555-0100, jm@example.com", "Jane Miller"},
		{story + "\n\nJane Miller Jane Miller is a writer.", "Jane Miller"},
		{"Jane Miller is a columnist for the Exe Gazette.\n\n" + story, "Jane Miller"},
		{"By John Baker\n\n" + story + "\n\nJane Miller is a staff writer.", "John Baker"},
		{story + "\n\nJane Miller, chief executive of the builders, said: “We are sorry.”", ""},
		{story + "\n\nMayor Jane Miller spoke.\n\n" + story + "\n\nJane Miller is a candidate for president.", ""},
		{story + "\n\nJane Miller is in hospital.", ""},
	} {
		a, err := lede.Parse(c.text)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(a.Bylines) > 0 {
			got = a.Bylines[0].Name
			if a.Slice(a.Bylines[0].Span) != got {
				t.Errorf("%q: span of %q", got, a.Slice(a.Bylines[0].Span))
			}
		}
		if got != c.want {
			t.Errorf("…%q: by %q, want %q", c.text[len(story):], got, c.want)
		}
	}
}
