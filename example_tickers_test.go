package lede_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"

	"github.com/ebc17271/lede"
)

var ticker = regexp.MustCompile(`\([A-Z]+: ?([A-Z]{1,5})\)`)

// tickers annotates each ticker in brackets with the company before it, and each amount with the event of its sentence.
func tickers(_ context.Context, d *lede.Doc) error {
	a := d.Article
	for _, m := range ticker.FindAllStringSubmatchIndex(a.Text, -1) {
		before := lede.Span{Start: max(0, m[0]-2), End: m[0] - 1} // the end of the name
		a.Annotations = append(a.Annotations, lede.Annotation{
			Type: "ticker", Span: lede.Span{Start: m[2], End: m[3]}, Entity: d.EntityAt(before),
			Attrs: map[string]string{"symbol": a.Text[m[2]:m[3]]},
		})
	}
	for _, n := range d.Amounts(lede.Span{End: len(a.Text)}) {
		s, _ := d.SentenceAt(n.Span)
		for e := range d.EventsIn(s.Span) {
			a.Annotations = append(a.Annotations, lede.Annotation{
				Type: "amount", Span: n.Span, Event: e.ID, Attrs: map[string]string{"value": fmt.Sprintf("%.0f %s", n.Value, n.Unit)},
			})
			break
		}
	}
	return nil
}

// An extractor that links tickers to companies and amounts to events, and a built-in stage that is replaced: times are not needed.
func Example_tickers() {
	stages, err := lede.DefaultStages().Replace(lede.TimesStage, lede.ExtractorFunc(func(context.Context, *lede.Doc) error { return nil }))
	if err == nil {
		stages, err = stages.InsertAfter(lede.EventsStage, lede.Stage{Name: "tickers", Extractor: lede.ExtractorFunc(tickers)})
	}
	p := lede.Parser{Stages: stages}
	var a *lede.Article
	if err == nil {
		a, err = p.Parse(context.Background(), "Harbour Foods Inc. (NYSE: HBF) bought the old mill for $2.5 million, the company said.")
	}
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range a.Annotations {
		about := a.Name(n.Entity)
		if e := a.Event(n.Event); e != nil {
			about = a.Slice(e.Trigger)
		}
		fmt.Println(n.Stage, n.Type, a.Slice(n.Span), "of", strings.TrimSpace(about), n.Attrs)
	}
	// Output:
	// tickers ticker HBF of Harbour Foods Inc. map[symbol:HBF]
	// tickers amount $2.5 million of bought map[value:2500000 $]
}
