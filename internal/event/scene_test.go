package event_test

import (
	"context"
	"testing"

	"github.com/ebc17271/lede/internal/event"
	"github.com/ebc17271/lede/internal/pipeline"
	"github.com/ebc17271/lede/internal/story"
)

// read reads a story that was published on Thursday, May 16, 2024.
func read(t *testing.T, text string) *story.Article {
	t.Helper()
	d, err := pipeline.Read(context.Background(), text, "2024-05-16", "events")
	if err == nil {
		err = event.ExtractEvents(context.Background(), d)
	}
	if err != nil {
		t.Fatal(err)
	}
	return d.Article
}

// The main event has the place and the day that the text tells, also where another sentence does, and none that it does not tell.
func TestPlaceAndDayOfTheMainEvent(t *testing.T) {
	for _, x := range []struct{ text, place, day string }{
		{"Gunmen attacked a bus in Lagos on Tuesday, killing four passengers.\n\nPolice searched the area on Wednesday.", "Lagos", "2024-05-14"},
		{"Dockers walked out over pay.\n\nThe strike began on Monday in Antwerp, where 300 of them left the terminal.", "Antwerp", "2024-05-13"},
		{"LISBON (Reuters) - The government resigned after weeks of protests, and President Ana Reis accepted the resignation on Tuesday.", "LISBON", "2024-05-14"},
		{"On Thursday it was the minister's turn.\n\nIt did not go well. Anna Lind met the envoy Bob Poe at the castle.", "castle", "2024-05-16"},
		{"The company Brandt has bought its rival Holm for 20 million euros. Holm was founded in Oslo in 1934.", "", ""},
	} {
		a := read(t, x.text)
		if len(a.Events) == 0 {
			t.Errorf("%s\nno events", x.text)
			continue
		}
		e := a.Events[0]
		if place := x.text[e.Place.Span.Start:e.Place.Span.End]; place != x.place || e.When.Value != x.day {
			t.Errorf("%s\n%s in %q on %q, not in %q on %q", x.text, x.text[e.Trigger.Start:e.Trigger.End], place, e.When.Value, x.place, x.day)
		}
	}
}
