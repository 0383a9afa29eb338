package lede_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ebc17271/lede"
)

// bridge is the story that the examples read.
const bridge = `Old bridge closed after storm

By Nadia Quill

Published 16 May 2024, 09:15 BST

BRISTOL, England (Reuters) - The city council closed the old bridge on Monday after a storm damaged it.

“It was not safe,” Ada Okafor, the council's leader, told reporters on Tuesday. “We had no choice.”

She said repairs would cost £2.5 million.

Tom Pell, who sells bicycles beside the bridge, closed his shop. He said nobody had warned him.

Listen to our podcast`

// mustParse parses a text that is known to be good.
func mustParse(text string) *lede.Article {
	a, err := lede.Parse(text)
	if err != nil {
		panic(err)
	}
	return a
}

func Example() {
	a, err := lede.Parse(bridge)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range a.Quotes {
		fmt.Printf("%s: %s\n", a.SpeakerOf(q), q.Text)
	}
	// Output:
	// Ada Okafor: It was not safe We had no choice.
	// Ada Okafor: repairs would cost £2.5 million
	// Tom Pell: nobody had warned him
}

func ExampleParse() {
	a, err := lede.Parse(bridge)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Headline)
	fmt.Println(len(a.People), "people,", len(a.Quotes), "quotes")
	// Output:
	// Old bridge closed after storm
	// 2 people, 3 quotes
}

func ExampleArticle() {
	a := mustParse(bridge)
	fmt.Println("headline: ", a.Headline)
	fmt.Println("language: ", a.Language)
	fmt.Println("published:", a.Published.Value)
	// Output:
	// headline:  Old bridge closed after storm
	// language:  en
	// published: 2024-05-16T09:15+01:00
}

func ExampleArticle_Slice() {
	a := mustParse(bridge)
	fmt.Println(a.Slice(a.Quotes[0].Cue))
	fmt.Println(a.Slice(lede.Span{Start: 4, End: 10}))
	// Output:
	// told
	// bridge
}

func ExampleArticle_Person() {
	a := mustParse(bridge)
	p := a.Person(a.Quotes[0].Speaker)
	fmt.Println(p.Name, p.Roles)
	// Output: Ada Okafor [council's leader]
}

func ExampleArticle_Name() {
	a := mustParse(bridge)
	fmt.Println(a.Name(a.Quotes[0].Speaker))
	fmt.Printf("%q\n", a.Name(0))
	// Output:
	// Ada Okafor
	// ""
}

func ExampleArticle_SpeakerOf() {
	a := mustParse("“It was not safe,” two engineers said. “No,” Ada Okafor said.")
	for _, q := range a.Quotes {
		fmt.Println(a.SpeakerOf(q), q.Speaker != 0)
	}
	// Output:
	// two engineers false
	// Ada Okafor true
}

func ExampleArticle_QuotesBy() {
	a := mustParse(bridge)
	for _, p := range a.People {
		n := 0
		for range a.QuotesBy(p.ID) {
			n++
		}
		fmt.Println(p.Name, n)
	}
	// Output:
	// Ada Okafor 2
	// Tom Pell 1
}

func ExampleArticle_MentionsOf() {
	a := mustParse("“I have no plans to leave,” Mayor Ada Okafor said on Monday. She smiled. “My work is here.”")
	for _, m := range a.MentionsOf(a.People[0].ID) {
		fmt.Println(a.Slice(m.Span), m.Kind)
	}
	// Output:
	// I pronoun
	// Ada Okafor name
	// She pronoun
	// My pronoun
}

func ExampleArticle_Story() {
	a := mustParse(bridge)
	for b := range a.Story() {
		fmt.Printf("%-9s %.20q\n", b.Kind, a.Slice(b.Span))
	}
	// Output:
	// headline  "Old bridge closed af"
	// paragraph "The city council clo"
	// paragraph "“It was not safe,” A"
	// paragraph "She said repairs wou"
	// paragraph "Tom Pell, who sells "
}

func ExampleArticle_Validate() {
	a := mustParse(bridge)
	fmt.Println(a.Validate())
	a.Quotes[0].Speaker = 99
	fmt.Println(a.Validate())
	// Output:
	// <nil>
	// quotes[0]: no entity has id 99
}

func ExampleArticle_UTF16() {
	a := mustParse("𝕏 is closed.")
	word := lede.Span{Start: 5, End: 7}
	fmt.Println(a.Slice(word), word, a.UTF16(word), a.Runes(word))
	// Output: is {5 7} {3 5} {2 4}
}

func ExampleArticle_Runes() {
	a := mustParse("Café closed.")
	word := lede.Span{Start: 6, End: 12}
	s := a.Runes(word)
	fmt.Println(a.Slice(word), string([]rune(a.Text)[s.Start:s.End]))
	// Output: closed closed
}

func ExampleArticle_URI() {
	fmt.Println(mustParse("").URI())
	// Output: ni:///sha-256;47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU
}

func ExampleArticle_Ninjs() {
	data, err := mustParse(bridge).Ninjs()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(string(data), `"located":"BRISTOL"`), strings.Contains(string(data), `"rel":"quote"`))
	// Output: true true
}

func ExampleArticle_JSONLD() {
	data, err := mustParse(bridge).JSONLD()
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(string(data), `"@type":"NewsArticle","headline":"Old bridge closed after storm"`))
	// Output: true
}

func ExampleParser() {
	p := lede.Parser{Given: lede.Given{Published: time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)}}
	a, err := p.Parse(context.Background(), "The bridge was closed yesterday.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, w := range a.Times {
		fmt.Println(a.Slice(w.Span), w.Value)
	}
	// Output: yesterday 2024-05-15
}

func ExampleParser_Parse() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	p := lede.Parser{MaxBytes: 1 << 20}
	_, err := p.Parse(ctx, strings.Repeat("again ", 1<<20))
	fmt.Println(err)
	// Output: lede: input refused at byte 1048576: longer than Parser.MaxBytes
}

func ExampleDefaultStages() {
	for _, s := range lede.DefaultStages() {
		fmt.Println(s.Name)
	}
	// Output:
	// times
	// people
	// quotes
	// coreference
	// speakers
	// events
}

// A stage may be left out, or put before or after any other.
func ExampleStage() {
	loud := lede.Stage{Name: "loud", Extractor: lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		for i, p := range d.Article.People {
			d.Article.People[i].Name = strings.ToUpper(p.Name)
		}
		return nil
	})}
	stages := lede.DefaultStages()
	p := lede.Parser{Stages: append(stages[:4:4], loud)}
	a, err := p.Parse(context.Background(), bridge)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.People[0].Name, len(a.Events))
	// Output: ADA OKAFOR 0
}

// An Extractor that is a type of its own can hold what it needs.
type counter struct{ word string }

func (c counter) Extract(_ context.Context, d *lede.Doc) error {
	for s := range d.Sentences() {
		for _, t := range s.Tokens {
			if t.Lemma == c.word {
				d.Article.Annotations = append(d.Article.Annotations, lede.Annotation{Type: "word", Span: t.Span})
			}
		}
	}
	return nil
}

func ExampleExtractor() {
	p := lede.Parser{Stages: []lede.Stage{{Name: "bridges", Extractor: counter{"bridge"}}}}
	a, err := p.Parse(context.Background(), "One bridge, two bridges.")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, n := range a.Annotations {
		fmt.Println(a.Slice(n.Span))
	}
	// Output:
	// bridge
	// bridges
}

func ExampleExtractorFunc() {
	count := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		for s := range d.Sentences() {
			fmt.Println(len(s.Tokens), "tokens")
		}
		return nil
	})
	p := lede.Parser{Stages: []lede.Stage{{Name: "count", Extractor: count}}}
	if _, err := p.Parse(context.Background(), "It didn't go well."); err != nil {
		fmt.Println(err)
	}
	// Output: 6 tokens
}

func ExampleInputError() {
	_, err := lede.Parse("caf\xe9")
	var e *lede.InputError
	if errors.As(err, &e) {
		fmt.Println(e.Offset, errors.Is(err, lede.ErrInvalidUTF8))
	}
	// Output: 3 true
}

func ExampleStageError() {
	bad := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		d.Article.Annotations = []lede.Annotation{{Type: "late", Span: lede.Span{Start: 0, End: 1000}}}
		return nil
	})
	p := lede.Parser{Stages: append(lede.DefaultStages(), lede.Stage{Name: "mine", Extractor: bad})}
	a, err := p.Parse(context.Background(), "The bridge is closed.")
	var e *lede.StageError
	fmt.Println(errors.As(err, &e), e.Stage, a != nil)
	fmt.Println(err)
	// Output:
	// true mine true
	// lede: stage "mine": annotations[0]: span {0 1000} is not one of a text of 21 bytes
}

func ExampleTimelineEntry() {
	a := mustParse(bridge)
	for _, e := range a.Timeline() {
		switch {
		case e.Event != nil:
			fmt.Println(e.When.Value, "happened:", a.Slice(e.Event.Trigger))
		case e.Quote != nil:
			fmt.Println(e.When.Value, "was said:", e.Quote.Text)
		}
	}
	// Output:
	// 2024-05-13 happened: closed
	// 2024-05-14 was said: It was not safe We had no choice.
}
