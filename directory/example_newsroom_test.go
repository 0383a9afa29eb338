package directory_test

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"slices"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
)

// A Report is an article as a newsroom keeps it.
type Report struct {
	ID   string
	Day  time.Time
	Text string
}

var reports = []Report{
	{"1", day("2024-05-14"), "Mayor Marta Quill opened the new bridge on Monday. “It took ten years,” Quill said. Oskar Brandt of Norland Rail paid for it."},
	{"2", day("2024-05-15"), "Harbour FC have signed Tomas Quill, a keeper. “I am glad,” Quill said."},
	{"3", day("2024-05-17"), "Norland Rail will pay for a second bridge, Oskar Brandt said. “We are grateful,” said Ms. Quill."},
	{"4", day("2024-05-20"), "Marta J. Quill will not run again. “I am tired,” Quill said."},
}

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		log.Fatal(err)
	}
	return t
}

// A newsroom puts its articles into a directory day by day, keeps that in a file, and asks what one person said in all of them.
func Example_newsroom() {
	var file bytes.Buffer // on a disk
	articles := make(map[string]*lede.Article)
	d := new(directory.Directory)
	for i, r := range reports {
		p := lede.Parser{Given: lede.Given{ID: r.ID, Published: r.Day}}
		a, err := p.Parse(context.Background(), r.Text)
		if err != nil {
			log.Fatal(err)
		}
		articles[r.ID] = a
		if err := d.Add(r.ID, a); err != nil {
			log.Fatal(err)
		}
		if i == 1 { // the next day goes on where this one ended
			if err := d.Save(&file); err != nil {
				log.Fatal(err)
			}
			if d, err = directory.Load(&file); err != nil {
				log.Fatal(err)
			}
		}
	}
	for e := range d.Entries() {
		if e.Kind != directory.Person || !slices.Contains(e.Names, "Marta Quill") {
			continue
		}
		fmt.Println(e.Key, e.Names)
		for _, ref := range e.Refs {
			for q := range articles[ref.Article].QuotesBy(ref.ID) {
				fmt.Printf("  %s: %s\n", ref.Article, q.Said)
			}
		}
	}
	// Output:
	// person:marta-quill [Marta J. Quill Marta Quill Quill]
	//   1: It took ten years
	//   3: We are grateful
	//   4: I am tired
}
