// Command voices tells who said what in the articles that it is given: each speaker with pronouns and share of the words,
// below it the quotes.
//
//	go run ./examples/voices article.txt …
package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
)

func main() {
	for _, name := range os.Args[1:] {
		text, err := os.ReadFile(name)
		if err == nil {
			err = tell(string(text))
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, name, err)
			os.Exit(1)
		}
	}
}

func tell(text string) error {
	a, err := lede.Parse(text)
	if err != nil {
		return err
	}
	words, quotes, all := map[string]int{}, map[string][]lede.Quote{}, 0
	var voices []string
	for _, q := range a.Quotes {
		if quotes[q.Voice] == nil {
			voices = append(voices, q.Voice)
		}
		n := len(strings.Fields(q.Said))
		quotes[q.Voice], words[q.Voice], all = append(quotes[q.Voice], q), words[q.Voice]+n, all+n
	}
	slices.SortStableFunc(voices, func(x, y string) int { return words[y] - words[x] })
	for _, v := range voices {
		var pronouns lede.Pronouns
		if p := a.Person(quotes[v][0].Speaker); p != nil {
			pronouns = p.Pronouns
		}
		fmt.Printf("%q %s %d %%\n", v, pronouns, 100*words[v]/all)
		for _, q := range quotes[v] {
			fmt.Println("  ", q.Said)
		}
	}
	return nil
}
