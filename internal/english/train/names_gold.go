package main

import (
	_ "embed"
	"encoding/json"
	"path/filepath"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// worldNames are articles of the world's news with their names: an article's id, its sentences, the mentions (start, end,
// kind, number of the thing) and the roles of persons (start, end, number), in bytes of its text.
//
//go:embed news-names.jsonl
var worldNames string

// A goldArticle is an article whose names careful readers marked. What is not marked in its sentences is no name.
type goldArticle struct {
	ID        string
	Sentences [][2]int
	Mentions  [][4]any // start, end, kind, number
}

// goldNames reads the articles of the news whose names were marked: those of the corpora and those of the project, which are of the world.
func (c *config) goldNames(weight float32) (docs []*nameDoc, err error) {
	articles, err := c.goldArticles()
	if err != nil {
		return nil, err
	}
	err = readLines(filepath.Join(c.data, "news.jsonl.gz"), func(line []byte) error {
		var a struct{ ID, Outlet, Text string }
		if err := json.Unmarshal(line, &a); err != nil {
			return err
		}
		for i, corpus := range articles {
			if g, ok := corpus[a.ID]; ok {
				d := newGoldDoc(a.Text, g, weight)
				d.id, d.outlet, d.corpus = a.ID, a.Outlet, [...]string{newsCorpus, worldCorpus}[i]
				docs = append(docs, d)
			}
		}
		return nil
	})
	return docs, err
}

// The corpora marked by hand or by readers.
const (
	newsCorpus  = "news"
	worldCorpus = "world"
	gumCorpus   = "gum"
)

// goldArticles reads what is marked, by the ids of the articles: of the corpora, and of the project's own.
func (c *config) goldArticles() (corpora [2]map[string]*goldArticle, err error) {
	news, world := map[string]*goldArticle{}, map[string]*goldArticle{}
	add := func(to map[string]*goldArticle, line []byte) error {
		g := new(goldArticle)
		if err := json.Unmarshal(line, g); err != nil {
			return err
		}
		if old := to[g.ID]; old != nil {
			old.Sentences = g.Sentences
		} else {
			to[g.ID] = g
		}
		return nil
	}
	err = readLines(filepath.Join(c.data, "names", "news.jsonl"), func(line []byte) error { return add(news, line) })
	if err != nil {
		return corpora, err
	}
	err = readLines(filepath.Join(c.data, "events", "mentions.jsonl"), func(line []byte) error {
		g := new(goldArticle)
		if err := json.Unmarshal(line, g); err != nil || news[g.ID] == nil {
			return err
		}
		return add(news, line)
	})
	if err != nil {
		return corpora, err
	}
	for line := range strings.Lines(worldNames) {
		if err := add(world, []byte(line)); err != nil {
			return corpora, err
		}
	}
	return [2]map[string]*goldArticle{news, world}, nil
}

// newGoldDoc labels the sentences of an article.
func newGoldDoc(text string, g *goldArticle, weight float32) *nameDoc {
	d := &nameDoc{text: text, weight: weight}
	for _, s := range g.Sentences {
		d.sentences = append(d.sentences, english.Split(text, english.Range{Start: s[0], End: s[1]})...)
	}
	for _, m := range g.Mentions {
		d.gold = append(d.gold, span{from: int(m[0].(float64)), to: int(m[1].(float64)), kind: goldKinds[m[2].(string)]})
	}
	d.gold = outermost(trimAll(d.gold, text))
	d.prefer, _ = d.label(d.gold)
	for _, l := range d.prefer {
		d.allowed = append(d.allowed, setOf(l))
	}
	return d
}

var goldKinds = map[string]english.Kind{"person": english.Person, "organization": english.Organization, "place": english.Place, "other": english.Other}
