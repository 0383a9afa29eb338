// Command travel finds quotes that travel from article to article, and how they
// change on the way. It reads articles as lines {"id": …, "text": …}, or files of such lines, and
// prints every quote that stands in two articles or more, in each of its wordings.
//
//	go run ./examples/travel < articles.jsonl
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"sync"

	"github.com/ebc17271/lede"
)

func main() {
	least := flag.Float64("least", 0.6, "least `likeness` of two quotes, from 0 to 1")
	flag.Parse()
	var in io.Reader = os.Stdin
	for i, name := range flag.Args() {
		f, err := os.Open(name)
		if err != nil {
			fmt.Fprintln(os.Stderr, "travel:", err)
			os.Exit(1)
		}
		defer f.Close()
		if i == 0 {
			in = f
		} else {
			in = io.MultiReader(in, f)
		}
	}
	if err := run(in, os.Stdout, *least); err != nil {
		fmt.Fprintln(os.Stderr, "travel:", err)
		os.Exit(1)
	}
}

// A found quote is one of an article.
type found struct {
	lede.Quote
	article string
	speaker string
}

func run(r io.Reader, w io.Writer, least float64) error {
	quotes, err := readQuotes(r)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	for _, group := range travelling(quotes, least) {
		first := group[0]
		fmt.Fprintf(out, "%s, in %d articles\n", first.speaker, countArticles(group))
		for _, q := range group {
			fmt.Fprintf(out, "  %s  %.2f  %q\n", q.article, lede.SameQuote(first.Quote, q.Quote), q.Text)
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

// readQuotes parses every article on all cores and returns the quotes that hold
// the speaker's own words, in the order of the articles.
func readQuotes(r io.Reader) ([]found, error) {
	type article struct{ ID, Text string }
	var (
		in      = make(chan chan []found, 4*runtime.GOMAXPROCS(0))
		free    = make(chan struct{}, runtime.GOMAXPROCS(0))
		wg      sync.WaitGroup
		quotes  []found
		scanErr error
	)
	wg.Add(1)
	go func() {
		defer wg.Done()
		for c := range in {
			quotes = append(quotes, <-c...)
		}
	}()
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<26)
	for n := 1; lines.Scan() && scanErr == nil; n++ {
		var a article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			scanErr = fmt.Errorf("line %d: %w", n, err)
			break
		}
		c := make(chan []found, 1)
		in <- c
		free <- struct{}{}
		go func() {
			defer func() { <-free }()
			c <- quotesOf(a.ID, a.Text)
		}()
	}
	close(in)
	wg.Wait()
	if scanErr == nil {
		scanErr = lines.Err()
	}
	return quotes, scanErr
}

// reader reads who says what; times and events, which nobody asks for here, are left out.
var reader = lede.Parser{Stages: quotesOnly()}

// quotesOnly returns the stages that quotes with their speakers need.
func quotesOnly() lede.Stages {
	stages, err := lede.DefaultStages().Drop(lede.TimesStage, lede.EventsStage)
	if err != nil {
		panic(err) // lede has no such stage any more
	}
	return stages
}

func quotesOf(id, text string) []found {
	a, err := reader.Parse(context.Background(), text)
	if err != nil {
		return nil // not UTF-8: there is nothing to compare
	}
	var out []found
	for _, q := range a.Quotes {
		if q.Kind == lede.IndirectQuote {
			continue // the writer's words, not the speaker's
		}
		out = append(out, found{q, id, a.SpeakerOf(q)})
	}
	return out
}

// travelling groups quotes that are the same and stand in two articles or more,
// in the order of their first appearance.
func travelling(quotes []found, least float64) [][]found {
	sets := newSets(len(quotes))
	for _, p := range candidates(quotes) {
		i, j := p[0], p[1]
		if sets.find(i) != sets.find(j) && lede.SameQuote(quotes[i].Quote, quotes[j].Quote) >= least {
			sets.join(i, j)
		}
	}
	members := make(map[int][]found)
	var order []int
	for i, q := range quotes {
		root := sets.find(i)
		if members[root] == nil {
			order = append(order, root)
		}
		members[root] = append(members[root], q)
	}
	var out [][]found
	for _, root := range order {
		if countArticles(members[root]) > 1 {
			out = append(out, members[root])
		}
	}
	slices.SortStableFunc(out, func(x, y []found) int { return countArticles(y) - countArticles(x) })
	return out
}

func countArticles(group []found) int {
	ids := make(map[string]bool)
	for _, q := range group {
		ids[q.article] = true
	}
	return len(ids)
}
