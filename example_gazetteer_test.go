package lede_test

import (
	"context"
	"encoding/json"
	"fmt"
	"log"
	"strings"

	"github.com/ebc17271/lede"
)

// houseNames is a newsroom's list: whom it writes of, with its own references.
const houseNames = `[
	{"kind": "person", "name": "Marta Quill", "aliases": ["M. Quill"], "ref": "https://example.com/people/17"},
	{"kind": "organization", "name": "Harvest", "aliases": ["Harvest plc"], "ref": "https://example.com/firms/3"},
	{"kind": "place", "name": "Reading", "ref": "https://example.com/places/9"}
]`

// A list of names is read once, and every article is linked to it. “Harvest” is found where it is the firm, and not where it is brought
// in; “Reading” is no place where pupils read.
func Example_gazetteer() {
	var names []lede.KnownName
	if err := json.Unmarshal([]byte(houseNames), &names); err != nil {
		log.Fatal(err)
	}
	known, err := lede.NewKnownNames(names)
	if err != nil {
		log.Fatal(err)
	}
	p := lede.Parser{Known: known} // may be shared by goroutines
	for _, text := range []string{
		"Shares of Harvest fell on Monday. Harvest plc did not comment, and M. Quill, its founder, was abroad.",
		"The harvest was late. Reading is good for you, the teacher said on Monday.",
		"Marta Quill moved from Norhaven to Reading on Monday.",
	} {
		a, err := p.Parse(context.Background(), text)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(text)
		for _, who := range a.People {
			tellRefs(who.Name, who.Refs)
		}
		for _, what := range append(a.Organizations, a.Places...) {
			tellRefs(what.Name, what.Refs)
		}
	}
	// Output:
	// Shares of Harvest fell on Monday. Harvest plc did not comment, and M. Quill, its founder, was abroad.
	//   M. Quill https://example.com/people/17
	//   Harvest plc https://example.com/firms/3
	// The harvest was late. Reading is good for you, the teacher said on Monday.
	// Marta Quill moved from Norhaven to Reading on Monday.
	//   Marta Quill https://example.com/people/17
	//   Reading https://example.com/places/9
}

func tellRefs(name string, refs []string) {
	if refs != nil {
		fmt.Println(" ", name, strings.Join(refs, " "))
	}
}
