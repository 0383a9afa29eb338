package lede_test

import (
	"context"
	"fmt"
	"time"

	"github.com/ebc17271/lede"
)

// What a feed or a scraper knows is given beside the text, and wins over what the text says.
func ExampleGiven() {
	p := lede.Parser{Given: lede.Given{
		ID:        "gazette-17",
		URL:       "https://gazette.example/bridge",
		Title:     "Old bridge stays closed | The Exampleton Gazette",
		Authors:   []string{"Jane Doe"},
		Outlet:    "The Exampleton Gazette",
		Published: time.Date(2024, time.May, 16, 9, 15, 0, 0, time.FixedZone("BST", 3600)),
	}}
	a, err := p.Parse(context.Background(), "Old bridge stays closed\n\nThe council closed the bridge on Monday, Mayor Ann Roe said.")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.ID, a.Blocks[0].Kind, a.Bylines[0].Name, a.Bylines[0].Span.IsZero())
	fmt.Println(a.Published.Value, a.Times[0].Value)
	// Output:
	// gazette-17 headline Jane Doe true
	// 2024-05-16T09:15+01:00 2024-05-13
}

func ExampleArticle_Event() {
	a := moscow()
	fmt.Println(a.Slice(a.Event(1).Trigger), a.Event(99) == nil)
	// Output: met true
}

func ExampleArticle_MainEvent() {
	a := moscow()
	fmt.Println(a.Slice(a.MainEvent().Trigger))
	// Output: met
}

func ExampleArticle_Quote() {
	a := moscow()
	fmt.Println(a.Quote(1).Text)
	// Output: I hope for peace
}

func ExampleArticle_Place() {
	a := moscow()
	fmt.Println(a.Place(a.Dateline.Place).Name, a.Organization(a.Dateline.Place) == nil)
	// Output: Moscow true
}

func ExampleArticle_Organization() {
	a, _ := lede.Parse("The United Nations sent help on Monday.")
	fmt.Println(a.Organization(a.Organizations[0].ID).Name)
	// Output: United Nations
}

// An annotation may name what it is about. Its reference is kept true when things are merged or removed.
func ExampleEventID() {
	mark := lede.Stage{Name: "mark", Extractor: lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		a := d.Article
		for _, e := range a.Events {
			a.Annotations = append(a.Annotations, lede.Annotation{Type: "seen", Span: e.Trigger, Event: e.ID})
		}
		return nil
	})}
	p := lede.Parser{Stages: append(lede.DefaultStages(), mark)}
	a, err := p.Parse(context.Background(), "Ann Roe met Jane Doe in Paris on Monday.")
	n := a.Annotations[0]
	fmt.Println(n.Stage, a.Event(n.Event).Type, err)
	// Output: mark consult <nil>
}

func ExampleQuoteID() {
	a := moscow()
	id := a.Quotes[0].ID
	fmt.Println(id, a.Quote(id).Mode)
	// Output: 1 writing
}

// edited parses a text with a stage of one’s own behind the built-in ones.
func edited(edit func(d *lede.Doc)) *lede.Article {
	return parseWith("“I will not resign,” Ann Roe said. Jane Doe met her in Paris on Monday.", edit)
}

func parseWith(text string, edit func(d *lede.Doc)) *lede.Article {
	stage := lede.Stage{Name: "edit", Extractor: lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		edit(d)
		return nil
	})}
	p := lede.Parser{Stages: append(lede.DefaultStages(), stage)}
	a, err := p.Parse(context.Background(), text)
	if err != nil {
		panic(err)
	}
	return a
}

func ExampleDoc_Remove() {
	a := edited(func(d *lede.Doc) { d.Remove(d.Article.Quotes[0].Speaker) })
	fmt.Println(len(a.People), a.Quotes[0].Speaker, a.Quotes[0].Voice)
	// Output: 1 0 Ann Roe
}

func ExampleDoc_RemoveQuote() {
	a := edited(func(d *lede.Doc) { fmt.Println(d.RemoveQuote(1), d.RemoveQuote(1)) })
	fmt.Println(len(a.Quotes))
	// Output:
	// true false
	// 0
}

func ExampleDoc_RemoveEvent() {
	a := edited(func(d *lede.Doc) {
		for len(d.Article.Events) > 0 {
			d.RemoveEvent(d.Article.Events[0].ID)
		}
	})
	fmt.Println(a.MainEvent() == nil)
	// Output: true
}

// An event that an annotation names needs its id before the stage returns.
func ExampleDoc_NewEventID() {
	a := edited(func(d *lede.Doc) {
		s := lede.Span{Start: 7, End: 10} // will
		e := lede.Event{ID: d.NewEventID(), Span: s, Trigger: s, Type: lede.OtherEvent}
		d.Article.Events = append(d.Article.Events, e)
		d.Article.Annotations = []lede.Annotation{{Type: "mine", Event: e.ID}}
	})
	fmt.Println(a.Event(a.Annotations[0].Event).Type)
	// Output: other
}

// The parser completes what is added: the span, the words and whose they are follow from the parts and the speaker.
func ExampleDoc_NewQuoteID() {
	a := edited(func(d *lede.Doc) {
		q := lede.Quote{ID: d.NewQuoteID(), Kind: lede.IndirectQuote, Parts: []lede.Span{{Start: 39, End: 47}}, Source: lede.Span{Start: 25, End: 32}}
		d.Article.Quotes = append(d.Article.Quotes, q)
	})
	q := a.Quotes[1]
	fmt.Printf("%d %q %q\n", q.ID, q.Said, q.Voice)
	// Output: 2 "Jane Doe" "Ann Roe"
}

func ExampleArticle_Highlights() {
	a := &lede.Article{Text: "Envoys met. It rained.", Events: []lede.Event{
		{Trigger: lede.Span{Start: 7, End: 10}, Type: "consult", Highlight: true},
		{Trigger: lede.Span{Start: 15, End: 21}, Type: "other", Confidence: 0.1},
	}}
	for e := range a.Highlights() {
		fmt.Println(a.Slice(e.Trigger), e.Type)
	}
	// Output: met consult
}
