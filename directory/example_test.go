package directory_test

import (
	"bytes"
	"errors"
	"fmt"
	"log"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
)

// harbour has three articles on the mayor of a town that there is none of.
func harbour() *directory.Directory {
	d := new(directory.Directory)
	for id, text := range map[string]string{
		"mon": "Mayor Marta Quill opened the new bridge on Monday. Oskar Brandt of Norland Rail paid for it.",
		"tue": "Norland Rail will pay for a second bridge, Oskar Brandt said. Ms. Quill thanked him.",
		"wed": "Marta J. Quill will not run again, the mayor said.",
	} {
		a, err := lede.Parse(text)
		if err != nil {
			log.Fatal(err)
		}
		if err := d.Add(id, a); err != nil {
			log.Fatal(err)
		}
	}
	return d
}

func Example() {
	for e := range harbour().Entries() {
		if e.Kind == directory.Person {
			fmt.Println(e.Name, len(e.Refs))
		}
	}
	// Output:
	// Marta Quill 3
	// Oskar Brandt 2
}

func ExampleDirectory_Key() {
	d := harbour()
	fmt.Println(d.Key(directory.Ref{Article: "mon", ID: 1}))
	fmt.Println(d.Key(directory.Ref{Article: "sun", ID: 1}) == "")
	// Output:
	// person:marta-quill
	// true
}

func ExampleDirectory_Add() {
	d := harbour()
	err := d.Add("mon", new(lede.Article))
	fmt.Println(err, errors.Is(err, directory.ErrKnown))
	// Output: directory: the article is known already: "mon" true
}

func ExampleDirectory_Save() {
	d := harbour()
	var file bytes.Buffer
	if err := d.Save(&file); err != nil {
		log.Fatal(err)
	}
	again, err := directory.Load(&file)
	fmt.Println(again.Len(), err)
	// Output: 3 <nil>
}

func ExampleDirectory_Candidates() {
	d := new(directory.Directory)
	for id, name := range map[string]string{"a": "Ann Roe", "b": "Bob Roe", "c": "Roe"} {
		if err := d.Add(id, &lede.Article{People: []lede.Person{{ID: 1, Name: name}}}); err != nil {
			log.Fatal(err)
		}
	}
	for _, c := range d.Candidates(directory.Ref{Article: "c", ID: 1}) {
		fmt.Printf("%s %.2f\n", c.Name, c.Probability)
	}
	// Output:
	// Ann Roe 0.25
	// Bob Roe 0.25
}
