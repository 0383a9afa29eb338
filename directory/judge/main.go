// Command judge measures how well package directory tells people of many articles from each other, against records that readers
// marked: B-cubed precision, recall and F1 (Bagga and Baldwin 1998), and the records that are worst.
//
//	lede -jsonl <news.jsonl >read.jsonl
//	go run ./directory/judge -marked directory/testdata/marked.tsv read.jsonl …
package main

import (
	"cmp"
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
	"github.com/ebc17271/lede/internal/jsonlines"
)

// A line is one article as the command lede prints it.
type line struct {
	ID      string
	Article *lede.Article
}

// A marked is a mention that a reader gave to a person.
type marked struct {
	article string
	span    lede.Span
	person  string
	key     directory.Key
	name    string
}

func main() {
	path := flag.String("marked", "directory/testdata/marked.tsv", "file of marked mentions")
	worst := flag.Int("worst", 20, "how many of the worst to print")
	flag.Parse()
	marks, err := readMarked(*path)
	if err != nil {
		log.Fatal(err)
	}
	var d directory.Directory
	for _, file := range flag.Args() {
		err := jsonlines.Each(file, 0, func(l line) error {
			if l.Article == nil {
				return nil
			}
			find(marks[l.ID], l.Article)
			return d.Add(l.ID, l.Article)
		})
		if err != nil {
			log.Fatal(err)
		}
	}
	var all []*marked
	missed := 0
	for _, list := range marks {
		for _, m := range list {
			if m.key == "" {
				missed++
				continue
			}
			m.key = d.Key(directory.Ref{Article: m.article, ID: entity(m.key)})
			all = append(all, m)
		}
	}
	fmt.Printf("%d articles, %d marked records, %d not found as people\n", d.Len(), len(all), missed)
	bcubed("all", all, *worst)
	for half := range 2 {
		bcubed(fmt.Sprintf("surnames of half %d", half), slices.DeleteFunc(slices.Clone(all), func(m *marked) bool { return m.cluster()%2 != half }), 0)
	}
}

// cluster is the number of the surname.
func (m *marked) cluster() (n int) {
	fmt.Sscan(m.person, &n)
	return n
}

// readMarked reads the marked mentions by article.
func readMarked(path string) (map[string][]*marked, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	marks := make(map[string][]*marked)
	for l := range strings.Lines(string(b)) {
		if strings.HasPrefix(l, "#") {
			continue
		}
		m := new(marked)
		if _, err := fmt.Sscan(l, &m.article, &m.span.Start, &m.span.End, &m.person); err != nil {
			return nil, fmt.Errorf("%s: %q: %w", path, l, err)
		}
		marks[m.article] = append(marks[m.article], m)
	}
	return marks, nil
}

// find notes whom each marked mention names in the article.
func find(marks []*marked, a *lede.Article) {
	for _, m := range marks {
		for _, p := range a.People {
			for _, x := range p.Mentions {
				if m.key == "" && !p.Unnamed && x.Span.Overlaps(m.span) {
					m.key, m.name = directory.Key(fmt.Sprint(int(p.ID))), p.Name
				}
			}
		}
	}
}

func entity(k directory.Key) (id lede.EntityID) {
	fmt.Sscan(string(k), &id)
	return id
}

// bcubed prints B-cubed figures: of each record, how many of those with its key are its person's, and the other way round. Constants
// are chosen on one half of the surnames and hold on the other.
func bcubed(what string, all []*marked, worst int) {
	slices.SortFunc(all, func(a, b *marked) int {
		return cmp.Or(strings.Compare(a.person, b.person), strings.Compare(a.article, b.article), a.span.Start-b.span.Start)
	})
	keys, people, both := make(map[directory.Key]int), make(map[string]int), make(map[[2]string]int)
	for _, m := range all {
		keys[m.key]++
		people[m.person]++
		both[[2]string{string(m.key), m.person}]++
	}
	type wrong struct {
		m                 *marked
		precision, recall float64
	}
	var list []wrong
	var precision, recall float64
	for _, m := range all {
		same := float64(both[[2]string{string(m.key), m.person}])
		w := wrong{m, same / float64(keys[m.key]), same / float64(people[m.person])}
		precision, recall = precision+w.precision, recall+w.recall
		if w.precision+w.recall < 2 {
			list = append(list, w)
		}
	}
	n := float64(len(all))
	precision, recall = precision/n, recall/n
	fmt.Printf("%s: %d records, B-cubed precision %.1f, recall %.1f, F1 %.1f\n", what, len(all), 100*precision, 100*recall, 200*precision*recall/(precision+recall))
	slices.SortStableFunc(list, func(a, b wrong) int { return cmp.Compare(a.precision+a.recall, b.precision+b.recall) })
	seen := make(map[string]bool) // a cluster once
	for _, w := range list {
		if seen[w.m.person] || len(seen) == worst {
			continue
		}
		seen[w.m.person] = true
		fmt.Printf("%.2f %.2f  %s (person %s) is %s\n", w.precision, w.recall, w.m.name, w.m.person, w.m.key)
	}
}
