package lede_test

import (
	"context"
	"fmt"
	"log"

	"github.com/ebc17271/lede"
)

func ExampleNewKnownNames() {
	known, err := lede.NewKnownNames([]lede.KnownName{
		{Kind: lede.PersonEntity, Name: "Marta Quill", Aliases: []string{"M.Q."}, Ref: "https://example.com/people/17"},
	})
	if err != nil {
		log.Fatal(err)
	}
	p := lede.Parser{Known: known}
	a, err := p.Parse(context.Background(), "Mayor Marta Quill left on Monday.")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.People[0].Name, a.People[0].Refs)
	// Output: Marta Quill [https://example.com/people/17]
}

func ExampleKnownNames() {
	known, _ := lede.NewKnownNames([]lede.KnownName{{Kind: lede.OrganizationEntity, Name: "Zorbex", Ref: "firm:3"}})
	p := lede.Parser{Known: known}
	a, _ := p.Parse(context.Background(), "Zorbex and Norland Rail merged. Shares of Zorbex rose.")
	fmt.Println(a.Organizations[0].Name, a.Organizations[0].Refs)
	// Output: Zorbex [firm:3]
}

func ExampleKnownName() {
	n := lede.KnownName{Kind: lede.PlaceEntity, Name: "Upper Quern", Aliases: []string{"Quern"}, Ref: "place:6"}
	_, err := lede.NewKnownNames([]lede.KnownName{n, {Kind: lede.PlaceEntity, Name: "Quern"}})
	fmt.Println(err)
	// Output: lede: known names: a form of two names: "Quern" is a form of the names 0 and 1
}

func ExampleEntityKind() {
	_, err := lede.NewKnownNames([]lede.KnownName{{Kind: "firm", Name: "Zorbex"}})
	fmt.Println(err)
	// Output: lede: known name 0, "Zorbex": no kind "firm"
}

// A linker of the user's own is a stage behind the speakers: it sees who is in the article, and what is said and where.
func ExamplePerson_refs() {
	link := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		for i := range d.Article.People {
			if p := &d.Article.People[i]; p.Name == "Ann Roe" && len(p.Roles) > 0 && p.Roles[0] == "Mayor" {
				p.Refs = append(p.Refs, "https://example.com/mayors/roe")
			}
		}
		return nil
	})
	p := lede.Parser{Stages: append(lede.DefaultStages(), lede.Stage{Name: "link", Extractor: link})}
	a, err := p.Parse(context.Background(), "Mayor Ann Roe left on Monday.")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.People[0].Refs)
	// Output: [https://example.com/mayors/roe]
}
