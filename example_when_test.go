package lede_test

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/ebc17271/lede"
)

func ExampleWhen() {
	p := lede.Parser{Given: lede.Given{Published: time.Date(2022, time.February, 10, 0, 0, 0, 0, time.UTC)}}
	a, err := p.Parse(context.Background(), "The two met on Tuesday, after two hours of talks last month. They will meet every summer.")
	if err != nil {
		log.Fatal(err)
	}
	for _, w := range a.Times {
		fmt.Printf("%s: %s %s\n", a.Slice(w.Span), w.Type, w.Value)
	}
	// Output:
	// Tuesday: date 2022-02-08
	// two hours: duration PT2H
	// last month: date 2022-01
	// every summer: set XXXX-SU
}

func ExampleWhen_Range() {
	for _, w := range []lede.When{
		{Type: "date", Value: "2022-W06"},
		{Type: "time", Value: "2022-02-09TNI"},
		{Type: "date", Value: "199"},
		{Type: "duration", Value: "PT2H"},
	} {
		from, to, ok := w.Range()
		if !ok {
			fmt.Println(w.Value, "has no place in the calendar")
			continue
		}
		fmt.Println(w.Value, "is", from.Format("2006-01-02 15:04"), "to", to.Format("2006-01-02 15:04"))
	}
	// Output:
	// 2022-W06 is 2022-02-07 00:00 to 2022-02-14 00:00
	// 2022-02-09TNI is 2022-02-09 18:00 to 2022-02-10 06:00
	// 199 is 1990-01-01 00:00 to 2000-01-01 00:00
	// PT2H has no place in the calendar
}
