package lede_test

import (
	"context"
	"fmt"
	"time"

	"github.com/ebc17271/lede"
)

const harbourFire = `A fire killed two people in the fish market on Sunday night.

The market was founded in 1904. The council will meet on 3 June to vote on a new one.

“We will rebuild it,” Mayor Ada Okafor told traders on Tuesday.`

// A timeline is what the article tells with a date, in order of time, with no more
// precision than the text gives.
func Example_timeline() {
	p := lede.Parser{Given: lede.Given{Published: time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)}}
	a, err := p.Parse(context.Background(), harbourFire)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range a.Timeline() {
		from, _, _ := e.When.Range()
		if e.Quote != nil {
			fmt.Printf("%-13s  %s  “%s”\n", e.When.Value, from.Format("Mon 2 Jan 2006"), e.Quote.Text)
			continue
		}
		fmt.Printf("%-13s  %s  %s (%s)\n", e.When.Value, from.Format("Mon 2 Jan 2006"), a.Slice(e.Event.Trigger), e.Event.Factuality)
	}
	// Output:
	// 1904           Fri 1 Jan 1904  founded (actual)
	// 2024-05-12TNI  Sun 12 May 2024  killed (actual)
	// 2024-05-14     Tue 14 May 2024  “We will rebuild it”
	// 2024-06-03     Mon 3 Jun 2024  meet (possible)
}
