// Command said prints everything that somebody said in the week before a day, in the articles of a folder: under the full name,
// a bare surname, with or without initials, in whichever article.
//
//	go run ./examples/said "Marta Quill" 2024-05-20 news/
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: said NAME DAY FOLDER")
		os.Exit(2)
	}
	if err := said(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "said:", err)
		os.Exit(1)
	}
}

func said(name, day, folder string) error {
	end, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return err
	}
	files, _ := filepath.Glob(filepath.Join(folder, "*.txt"))
	articles, people := make(map[string]*lede.Article), new(directory.Directory)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if articles[file], err = lede.Parse(string(text)); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		people.Add(file, articles[file])
	}
	for e := range people.Entries() {
		for _, ref := range e.Refs {
			a := articles[ref.Article]
			at, _, known := a.Published.Range()
			if e.Kind != directory.Person || e.Name != name || !known || !at.Before(end) || end.Sub(at) > 7*24*time.Hour {
				continue
			}
			for q := range a.QuotesBy(ref.ID) {
				fmt.Printf("%s %s: %s\n", at.Format(time.DateOnly), filepath.Base(ref.Article), q.Said)
			}
		}
	}
	return nil
}
