package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/ebc17271/lede/internal/english/cluster"
	"github.com/ebc17271/lede/internal/english/lemma"
	"github.com/ebc17271/lede/internal/english/wordtable"
)

// A list is a text file of words of which a table is made beside it.
type list struct {
	name    string
	entries func(line string) []wordtable.Entry
}

// lists are the word lists, "X.txt" each in the folder of the weights.
var lists = []list{
	{"cluster/clusters", clusterEntries},
	{"lemma/lemmas", lemmaEntries},
	{"lexicon/agencies", valueEntries},
	{"lexicon/capitals", valueEntries},
	{"lexicon/cities", wordEntries},
	{"lexicon/countries", valueEntries},
	{"lexicon/demonyms", valueEntries},
	{"lexicon/givennames", valueEntries},
	{"lexicon/organizations", wordEntries},
	{"lexicon/personnouns", valueEntries},
	{"lexicon/regions", wordEntries},
	{"lexicon/surnames", wordEntries},
	{"lexicon/titles", valueEntries},
	{"lexicon/towns", wordEntries},
	{"lexicon/worldbodies", wordEntries},
	{"lexicon/worldgivennames", valueEntries},
	{"lexicon/worldsurnames", wordEntries},
}

// makeTables makes the tables of all lists anew.
func makeTables(c *config) error {
	for _, l := range lists {
		t, err := l.table(c.out)
		if err != nil {
			return err
		}
		if err := c.write(l.name+".bin", strings.NewReader(string(t)).WriteTo); err != nil {
			return err
		}
	}
	return nil
}

// table returns the table of a list. Of two entries for one word the first counts.
func (l list) table(folder string) (wordtable.Table, error) {
	text, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(l.name)+".txt"))
	if err != nil {
		return "", err
	}
	var all []wordtable.Entry
	known := map[uint64]bool{}
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, e := range l.entries(strings.TrimSuffix(line, "\n")) {
			if !known[e.Hash] {
				known[e.Hash] = true
				all = append(all, e)
			}
		}
	}
	t, err := wordtable.Build(all)
	if err != nil {
		return "", fmt.Errorf("%s: %w", l.name, err)
	}
	return t, nil
}

// valueEntries reads a word and, after a tab, what is known of it.
func valueEntries(line string) []wordtable.Entry {
	word, value, _ := strings.Cut(line, "\t")
	return []wordtable.Entry{{Hash: wordtable.Hash(word), Value: value}}
}

// wordEntries reads a word of a list of which only is asked whether it is there.
func wordEntries(line string) []wordtable.Entry {
	word, _, _ := strings.Cut(line, "\t")
	return []wordtable.Entry{{Hash: wordtable.Hash(word)}}
}

// lemmaEntries reads a form, a tag and the lemma.
func lemmaEntries(line string) []wordtable.Entry {
	fields := strings.Split(line, "\t")
	return []wordtable.Entry{{Hash: lemma.Hash(fields[0], fields[1]), Value: fields[2]}}
}

// clusterEntries reads the path of a cluster and its words.
func clusterEntries(line string) (all []wordtable.Entry) {
	path, words, _ := strings.Cut(line, " ")
	for w := range strings.SplitSeq(words, " ") {
		all = append(all, wordtable.Entry{Hash: cluster.Hash(w), Value: cluster.Value(path)})
	}
	return all
}
