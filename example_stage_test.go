package lede_test

import (
	"context"
	"fmt"

	"github.com/ebc17271/lede"
)

// pseudonyms is a stage that stands in for a built-in one: it runs that one first, and then makes
// one person of a name and a pen name that the newsroom's own list joins.
type pseudonyms struct {
	builtin lede.Extractor
	names   map[string]string // pen name to name
}

func (p pseudonyms) Extract(ctx context.Context, d *lede.Doc) error {
	if err := p.builtin.Extract(ctx, d); err != nil {
		return err
	}
	ids := make(map[string]lede.EntityID)
	for _, who := range d.Article.People {
		ids[who.Name] = who.ID
	}
	for pen, name := range p.names {
		if ids[pen] != 0 && ids[name] != 0 {
			d.Merge(ids[name], ids[pen])
		}
	}
	return nil
}

// A built-in stage is replaced in the list that DefaultStages returns. What comes after it, here
// pronouns and speakers, sees what the new one has found.
func Example_replacedStage() {
	stages := lede.DefaultStages()
	builtin := stages.Extractor(lede.PeopleStage)
	stages, err := stages.Replace(lede.PeopleStage, pseudonyms{builtin, map[string]string{"Mara Finch": "Ada Okafor"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	p := lede.Parser{Stages: stages}
	a, err := p.Parse(context.Background(), `Ada Okafor published a second novel on Monday.

“Nobody knew me,” Mara Finch said. “I liked that.”`)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, who := range a.People {
		fmt.Println(who.Name, who.Aliases)
	}
	fmt.Println(a.Name(a.Quotes[0].Speaker), "said it")
	// Output:
	// Ada Okafor [Mara Finch]
	// Ada Okafor said it
}
