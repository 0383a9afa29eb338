package lede_test

import (
	"context"
	"fmt"

	"github.com/ebc17271/lede"
)

// A program that wants no events, and something of its own before people are found.
func ExampleStages() {
	stages, err := lede.DefaultStages().InsertBefore(lede.PeopleStage, lede.Stage{Name: "mine", Extractor: nothing})
	if err == nil {
		stages, err = stages.Drop(lede.EventsStage)
	}
	fmt.Println(names(stages), err)
	// Output:
	// times mine people quotes coreference speakers <nil>
}

func ExampleStages_InsertBefore() {
	mine := lede.Stage{Name: "mine", Extractor: nothing}
	stages, err := lede.DefaultStages().InsertBefore(lede.PeopleStage, mine)
	fmt.Println(names(stages), err)
	// Output:
	// times mine people quotes coreference speakers events <nil>
}

func ExampleStages_InsertAfter() {
	mine := lede.Stage{Name: "mine", Extractor: nothing}
	stages, err := lede.DefaultStages().InsertAfter(lede.PeopleStage, mine)
	fmt.Println(names(stages), err)
	// Output:
	// times people mine quotes coreference speakers events <nil>
}

func ExampleStages_Replace() {
	stages, _ := lede.DefaultStages().Replace(lede.EventsStage, nothing)
	p := lede.Parser{Stages: stages}
	a, err := p.Parse(context.Background(), "Ann Roe met Jane Doe in Paris on Monday.")
	fmt.Println(len(a.People), len(a.Events), err)
	// Output:
	// 2 0 <nil>
}

// A name that no stage has is an error that can be told from others.
func ExampleStages_Drop() {
	stages, err := lede.DefaultStages().Drop(lede.TimesStage, lede.EventsStage)
	fmt.Println(names(stages), err)

	_, err = stages.Drop("event")
	fmt.Println(err)
	// Output:
	// people quotes coreference speakers <nil>
	// lede: stage "event": no stage of that name
}

// A stage of one’s own may run the built-in one that it replaces.
func ExampleStages_Extractor() {
	stages := lede.DefaultStages()
	people := stages.Extractor(lede.PeopleStage)
	stages, _ = stages.Replace(lede.PeopleStage, lede.ExtractorFunc(func(ctx context.Context, d *lede.Doc) error {
		err := people.Extract(ctx, d)
		fmt.Println("found", d.Article.People[0].Name)
		return err
	}))
	p := lede.Parser{Stages: stages}
	_, err := p.Parse(context.Background(), "Ann Roe left.")
	fmt.Println(err)
	// Output:
	// found Ann Roe
	// <nil>
}

func ExampleStages_Check() {
	stages, _ := lede.DefaultStages().Drop(lede.QuotesStage)
	fmt.Println(stages.Check())
	// Output:
	// lede: stage "speakers": stages out of order: it needs the stage "quotes" before it
}
