package lede_test

import (
	"fmt"
	"strings"

	"github.com/ebc17271/lede"
)

// spanOf returns where words stand first in the text.
func spanOf(a *lede.Article, words string) lede.Span {
	i := strings.Index(a.Text, words)
	return lede.Span{Start: i, End: i + len(words)}
}

func ExampleDoc_EntityAt() {
	edited(func(d *lede.Doc) {
		a := d.Article
		fmt.Println(a.Name(d.EntityAt(spanOf(a, "Roe"))), d.EntityAt(spanOf(a, "said")))
	})
	// Output: Ann Roe 0
}

func ExampleDoc_SentenceAt() {
	edited(func(d *lede.Doc) {
		s, ok := d.SentenceAt(spanOf(d.Article, "Paris"))
		fmt.Println(d.Article.Slice(s.Span), len(s.Tokens), ok)
	})
	// Output: Jane Doe met her in Paris on Monday. 9 true
}

func ExampleDoc_EventsIn() {
	edited(func(d *lede.Doc) {
		s, _ := d.SentenceAt(spanOf(d.Article, "Paris"))
		for e := range d.EventsIn(s.Span) {
			fmt.Println(e.Type)
		}
	})
	// Output: consult
}

func ExampleDoc_QuotesIn() {
	edited(func(d *lede.Doc) {
		s, _ := d.SentenceAt(lede.Span{Start: 3, End: 4})
		for q := range d.QuotesIn(s.Span) {
			fmt.Println(q.Voice)
		}
	})
	// Output: Ann Roe
}

func ExampleAmount() {
	amounts := func(d *lede.Doc) {
		for _, n := range d.Amounts(lede.Span{End: len(d.Article.Text)}) {
			fmt.Printf("%s: %.0f %s\n", d.Article.Slice(n.Span), n.Value, n.Unit)
		}
	}
	parseWith("Harbour Foods paid $2.5 million for 40 per cent of the mill on 3 May 2024. It has three ships.", amounts)
	// Output:
	// $2.5 million: 2500000 $
	// 40 per cent: 40 %
	// three: 3 ship
}

func ExampleDoc_Amounts() {
	parseWith("The board cut 1,200 jobs.", func(d *lede.Doc) {
		n := d.Amounts(lede.Span{End: len(d.Article.Text)})[0]
		fmt.Println(n.Value, n.Unit)
	})
	// Output: 1200 job
}
