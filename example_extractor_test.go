package lede_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/ebc17271/lede"
)

// amounts is an extractor of one's own: it annotates amounts of money, such as
// “$2.5 million”, from the tags of the tokens.
func amounts(ctx context.Context, d *lede.Doc) error {
	for s := range d.Sentences() {
		for i := 0; i < len(s.Tokens); i++ {
			if s.Tokens[i].Tag != "$" {
				continue
			}
			last := i
			for last+1 < len(s.Tokens) && s.Tokens[last+1].Tag == "CD" {
				last++
			}
			if last == i {
				continue
			}
			span := lede.Span{Start: s.Tokens[i].Span.Start, End: s.Tokens[last].Span.End}
			d.Article.Annotations = append(d.Article.Annotations, lede.Annotation{
				Type:  "money",
				Stage: "amounts",
				Span:  span,
				Attrs: map[string]string{"currency": d.Article.Slice(s.Tokens[i].Span)},
			})
			i = last
		}
	}
	return nil
}

// A custom extractor is a function, named as a stage behind the built-in ones.
func Example_customExtractor() {
	p := lede.Parser{Stages: append(lede.DefaultStages(), lede.Stage{
		Name:      "amounts",
		Extractor: lede.ExtractorFunc(amounts),
	})}
	a, err := p.Parse(context.Background(), strings.TrimSpace(`
The council will spend $2.5 million on the bridge, Mayor Ada Okafor said on Tuesday.

A toll of £3 was dropped in May.`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range a.Annotations {
		fmt.Println(n.Type, n.Attrs["currency"], a.Slice(n.Span))
	}
	// Output:
	// money $ $2.5 million
	// money £ £3
}
