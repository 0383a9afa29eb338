// Command train learns the weights of the ranker of package cast, which chooses whom a pronoun stands for, from documents with
// annotated mentions and from news without labels, both JSON lines.
//
//	go run ./internal/cast/train -o internal/cast/rankerweights.go -sources internal/cast/sourceweights.go -bodies internal/cast/bodyweights.go -nominals internal/cast/nominalweights.go -news news.jsonl.gz -quotes news-quotes.jsonl gum.jsonl
package main

import (
	"context"
	"errors"
	"flag"
	"io"
	"log"
	"os"
	"slices"

	"github.com/ebc17271/lede/internal/cast"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/jsonlines"
	"github.com/ebc17271/lede/internal/pipeline"
	"github.com/ebc17271/lede/internal/story"
)

func main() {
	out := flag.String("o", "rankerweights.go", "file to write")
	news := flag.String("news", "", "unlabelled news to learn from as well, gzipped if its name ends in .gz")
	limit := flag.Int("n", 1500, "articles of unlabelled news to read, 0 for all")
	quotes := flag.String("quotes", "", "annotated quotes of some of the news, whose speakers are learned from as well")
	bodies := flag.String("bodies", "bodyweights.go", "file to write with the weights for organizations and places")
	speakers := flag.String("speakers", "internal/cast/train/news-speakers.jsonl", "annotated speakers of some sources of the news, read with -quotes")
	sources := flag.String("sources", "sourceweights.go", "file to write with the weights for pronouns that name a source")
	nominals := flag.String("nominals", "nominalweights.go", "file to write with the weights for descriptions of people")
	roles := flag.String("roles", "", "learn instead which phrases are roles, from this file of names and roles and the articles of -news")
	flag.Parse()
	if *roles != "" {
		if err := learnRoles(*roles, *news, *out); err != nil {
			log.Fatal(err)
		}
		return
	}
	var l cast.Learner
	if err := jsonlines.Each(flag.Arg(0), 0, func(x annotated) error { return errors.Join(addGold(&l, x), addBodies(&l, x)) }); err != nil {
		log.Fatal(err)
	}
	if *news != "" {
		if err := jsonlines.Each(*news, *limit, func(x annotated) error { return addNews(&l, x) }); err != nil {
			log.Fatal(err)
		}
	}
	if *quotes != "" {
		if err := addSpeakers(&l, *news, *quotes, *speakers); err != nil {
			log.Fatal(err)
		}
	}
	write(*out, l.Learn)
	write(*sources, l.LearnSources)
	write(*bodies, l.LearnBodies)
	write(*nominals, l.LearnNominals)
}

// write writes the weights that learn finds.
func write(name string, learn func(io.Writer) ([]byte, error)) {
	source, err := learn(os.Stderr)
	if err == nil {
		err = os.WriteFile(name, source, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// An annotated is a document with the people, and the pronouns for them, that a reader found.
type annotated struct {
	Text     string
	Mentions []struct {
		S, E   int
		Type   string
		Named  bool
		Pname  bool
		Entity string
		Name   []int
	}
}

// addGold reads an annotated document with the names that the reader found.
func addGold(l *cast.Learner, x annotated) error {
	d, err := read(x.Text, names(x))
	if err != nil {
		return err
	}
	var gold []cast.Gold
	for _, m := range x.Mentions {
		if m.Type != "person" && m.Type != "animal" {
			continue
		}
		g := cast.Gold{Span: english.Range{Start: m.S, End: m.E}, Person: m.Type == "person", Entity: m.Entity}
		if len(m.Name) == 2 {
			g.Name = english.Range{Start: m.Name[0], End: m.Name[1]}
		}
		gold = append(gold, g)
	}
	l.AddGold(d, gold)
	return nil
}

// longestNews is the length, in bytes, of the longest story of unlabelled news that is read: longer ones have many people.
const longestNews = 12000

func addNews(l *cast.Learner, x annotated) error {
	if len(x.Text) > longestNews {
		return nil
	}
	d, err := read(x.Text, nil)
	if err == nil {
		l.AddNews(d)
	}
	return err
}

// read reads a text up to the quotes; names replaces those that were found, if not nil.
func read(text string, names []english.Name) (*story.Doc, error) {
	ctx := context.Background()
	d, err := pipeline.Read(ctx, text, "", "times")
	if err != nil {
		return nil, err
	}
	if names != nil {
		d.Names = names
	}
	for _, s := range pipeline.Stages {
		if s.Name == "people" || s.Name == "quotes" {
			if err := s.Run(ctx, d); err != nil {
				return nil, err
			}
		}
	}
	return d, nil
}

// names returns the names of a document as the tagger would: in order, without overlap.
func names(x annotated) []english.Name {
	kinds := map[string]english.Kind{"person": english.Person, "organization": english.Organization, "place": english.Place}
	var all []english.Name
	for _, m := range x.Mentions {
		if kind, ok := kinds[m.Type]; ok && m.Named && len(m.Name) == 2 && (kind != english.Person || m.Pname) {
			all = append(all, english.Name{Range: english.Range{Start: m.Name[0], End: m.Name[1]}, Kind: kind})
		}
	}
	slices.SortStableFunc(all, func(a, b english.Name) int { return a.Start - b.Start })
	kept := all[:0]
	for _, n := range all {
		if len(kept) == 0 || n.Start >= kept[len(kept)-1].End {
			kept = append(kept, n)
		}
	}
	return kept
}
