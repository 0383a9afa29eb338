package lede_test

import (
	"fmt"
	"log"

	"github.com/ebc17271/lede"
)

// What README.md shows. A test of the command holds that it is the same.
func Example_readme() {
	show := func(text string) error {
		a, err := lede.Parse(text)
		if err != nil {
			return err // the text is not UTF-8
		}
		for _, p := range a.People {
			fmt.Println(p.Name, p.Roles)
		}
		for _, q := range a.Quotes {
			fmt.Println(a.SpeakerOf(q), "—", q.Text)
		}
		return nil
	}
	if err := show("“It was not safe,” Mayor Ada Okafor told reporters on Monday."); err != nil {
		log.Fatal(err)
	}
	// Output:
	// Ada Okafor [Mayor]
	// Ada Okafor — It was not safe
}
