package lede_test

import (
	"fmt"

	"github.com/ebc17271/lede"
)

// moscow is an article of a few lines for the examples of types.
func moscow() *lede.Article {
	a, err := lede.Parse("MOSCOW (Reuters) - Ann Roe met her counterpart Jan Nowak in Moscow on Thursday.\n\n“I hope for peace,” she wrote.")
	if err != nil {
		panic(err)
	}
	return a
}

// Types are constants: a test for a factuality in the place of a type does not compile.
func ExampleEventType() {
	for _, e := range moscow().Events {
		if e.Type == lede.ConsultEvent {
			fmt.Println("a meeting")
		}
	}
	// Output: a meeting
}

func ExampleFactuality() {
	a := moscow()
	fmt.Println(a.Events[0].Factuality == lede.Actual)
	// Output: true
}

func ExampleRole() {
	a := moscow()
	for _, p := range a.Events[0].Participants {
		if p.Role == lede.AgentRole {
			fmt.Println(a.Name(p.Entity))
		}
	}
	// Output:
	// Ann Roe
}

func ExampleMode() {
	for _, q := range moscow().Quotes {
		fmt.Println(q.Mode == lede.WritingMode, q.Text)
	}
	// Output: true I hope for peace
}

func ExamplePronouns() {
	for _, p := range moscow().People {
		if p.Pronouns == lede.She {
			fmt.Println(p.Name)
		}
	}
	// Output: Ann Roe
}

func ExampleTimeType() {
	a := moscow()
	for _, w := range a.Times {
		fmt.Println(a.Slice(w.Span), w.Type == lede.DateWhen)
	}
	// Output: Thursday true
}
