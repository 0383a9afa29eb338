package lede_test

import (
	"context"
	"fmt"

	"github.com/ebc17271/lede"
)

func ExampleDoc() {
	look := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		for s := range d.Sentences() {
			for _, t := range s.Tokens {
				if t.Rel == "nsubj" {
					fmt.Println(d.Article.Slice(t.Span), "→", s.Tokens[t.Head].Lemma)
				}
			}
		}
		return nil
	})
	p := lede.Parser{Stages: []lede.Stage{{Name: "look", Extractor: look}}}
	if _, err := p.Parse(context.Background(), "The council closed the bridge."); err != nil {
		fmt.Println(err)
	}
	// Output: council → close
}

func ExampleToken() {
	look := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		for _, t := range d.Tokens(lede.Span{Start: 0, End: len(d.Article.Text)}) {
			fmt.Printf("%s/%s/%s ", d.Article.Slice(t.Span), t.Tag, t.Lemma)
		}
		return nil
	})
	p := lede.Parser{Stages: []lede.Stage{{Name: "look", Extractor: look}}}
	if _, err := p.Parse(context.Background(), "She closed two bridges."); err != nil {
		fmt.Println(err)
	}
	// Output: She/PRP/she closed/VBD/close two/CD/two bridges/NNS/bridge ././.
}

func ExampleSentence() {
	look := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		for s := range d.Sentences() {
			fmt.Println(d.Article.Slice(s.Span))
		}
		return nil
	})
	p := lede.Parser{Stages: []lede.Stage{{Name: "look", Extractor: look}}}
	if _, err := p.Parse(context.Background(), "“It was not safe,” Mrs. Okafor said. “We had no choice.”"); err != nil {
		fmt.Println(err)
	}
	// Output:
	// “It was not safe,” Mrs. Okafor said.
	// “We had no choice.”
}

func ExampleDoc_NewID() {
	add := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		d.Article.Organizations = append(d.Article.Organizations, lede.Entity{ID: d.NewID(), Name: "Friends of the Bridge"})
		return nil
	})
	p := lede.Parser{Stages: append(lede.DefaultStages(), lede.Stage{Name: "friends", Extractor: add})}
	a, err := p.Parse(context.Background(), bridge)
	if err != nil {
		fmt.Println(err)
		return
	}
	last := a.Organizations[len(a.Organizations)-1]
	fmt.Println(a.Name(last.ID))
	// Output: Friends of the Bridge
}

// The description and the name stand for one person, which nothing in the text says.
func ExampleDoc_Merge() {
	merge := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		people := d.Article.People
		fmt.Println(d.Merge(people[0].ID, people[1].ID))
		return nil
	})
	stages := lede.DefaultStages()
	p := lede.Parser{Stages: append(stages[:2:2], lede.Stage{Name: "pen names", Extractor: merge})}
	a, err := p.Parse(context.Background(), "Ada Okafor has a new novel out. Mara Finch is her pen name.")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(a.People), a.People[0].Name, a.People[0].Aliases)
	// Output:
	// true
	// 1 Ada Okafor [Mara Finch]
}

func ExampleDoc_Sentences() {
	count := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		n := 0
		for range d.Sentences() {
			n++
		}
		fmt.Println(n, "sentences in the story")
		return nil
	})
	p := lede.Parser{Stages: []lede.Stage{{Name: "count", Extractor: count}}}
	if _, err := p.Parse(context.Background(), bridge); err != nil {
		fmt.Println(err)
	}
	// Output: 7 sentences in the story
}

// The tokens of a quote's source tell what kind of phrase names the speaker.
func ExampleDoc_Tokens() {
	look := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		for _, q := range d.Article.Quotes {
			for _, t := range d.Tokens(q.Source) {
				fmt.Println(d.Article.Slice(t.Span), t.Tag)
			}
		}
		return nil
	})
	p := lede.Parser{Stages: append(lede.DefaultStages(), lede.Stage{Name: "look", Extractor: look})}
	if _, err := p.Parse(context.Background(), "“It was not safe,” two engineers said. “No,” she said."); err != nil {
		fmt.Println(err)
	}
	// Output:
	// two CD
	// engineers NNS
	// she PRP
}

// An extractor can call another, for instance on a condition.
func ExampleExtractorFunc_Extract() {
	tag := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		d.Article.Annotations = append(d.Article.Annotations, lede.Annotation{Type: "long"})
		return nil
	})
	onlyLong := lede.ExtractorFunc(func(ctx context.Context, d *lede.Doc) error {
		if len(d.Article.Text) < 1000 {
			return nil
		}
		return tag.Extract(ctx, d)
	})
	p := lede.Parser{Stages: []lede.Stage{{Name: "long", Extractor: onlyLong}}}
	a, err := p.Parse(context.Background(), bridge)
	fmt.Println(len(a.Annotations), err)
	// Output: 0 <nil>
}
