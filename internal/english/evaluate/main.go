// Command evaluate scores the reading of English against treebanks in CoNLL-U:
//
//	go run ./internal/english/evaluate [-errors N] [-only tokens,sentences,syntax] FILE.conllu...
//
// Raw text is rebuilt paragraph by paragraph from the trees. A document whose
// name has "_news_" in it counts as news, and is scored apart as well. Names are
// scored against texts with their mentions in JSON lines, FILE.jsonl.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

// A measure scores the library on documents, and writes its figures and up to the given number of errors to w.
type measure struct {
	name string
	run  func(w io.Writer, docs []document, errors int)
}

var measures = []measure{
	{"tokens", scoreTokens},
	{"sentences", scoreSentences},
	{"syntax", scoreSyntax},
}

func main() {
	log.SetFlags(0)
	errors := flag.Int("errors", 0, "print up to `N` errors of each measure")
	only := flag.String("only", "", "comma-separated `names` of measures; empty means all")
	flag.Parse()
	for _, name := range flag.Args() {
		if strings.HasSuffix(name, ".jsonl") {
			fmt.Printf("# names %s\n", name)
			if err := scoreNames(os.Stdout, name, *errors); err != nil {
				log.Fatal(err)
			}
			continue
		}
		docs, err := readFile(name)
		if err != nil {
			log.Fatal(err)
		}
		for _, m := range measures {
			if *only != "" && !strings.Contains(","+*only+",", ","+m.name+",") {
				continue
			}
			fmt.Printf("# %s %s\n", m.name, name)
			m.run(os.Stdout, docs, *errors)
		}
	}
}
