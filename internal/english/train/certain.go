package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

// What is certain: it was met so often in one of so many texts, and was decided otherwise in no greater share.
const (
	certainEvery    = 2
	certainLeast    = 100
	certainTagShare = 0.002
	certainRelShare = 0.005
)

// findCertain writes what tagger and parser, as they are in the folder of the weights, hardly ever decide otherwise.
func findCertain(c *config) error {
	p, err := c.shipped()
	if err != nil {
		return err
	}
	texts, err := newsTexts(filepath.Join(c.data, "news.jsonl.gz"))
	if err != nil {
		return err
	}
	var tally syntax.Tally
	for i := 0; i < len(texts); i += certainEvery {
		for _, s := range english.Split(texts[i], english.Range{Start: 0, End: len(texts[i])}) {
			p.parse(texts[i], s)
			tally.Count(&p.s)
		}
	}
	b, err := tally.Certain(certainLeast, certainTagShare, certainRelShare)
	if err != nil {
		return err
	}
	if err := c.write("certain.bin", bytes.NewReader(b).WriteTo); err != nil {
		return err
	}
	return c.devCertain(string(b))
}

// A shippedParser reads as the library does, but that it takes nothing for certain.
type shippedParser struct {
	s              syntax.Sentence
	tagger, labels *linear.Model
	moves          *linear.Dense
}

func (c *config) shipped() (*shippedParser, error) {
	var files [3]string
	for i, name := range [...]string{"tagger.bin", "moves.bin", "labels.bin"} {
		b, err := os.ReadFile(filepath.Join(c.out, name))
		if err != nil {
			return nil, err
		}
		files[i] = string(b)
	}
	p := &shippedParser{}
	var err error
	if p.tagger, err = linear.Open(files[0]); err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	if p.moves, err = linear.OpenDense(files[1]); err != nil {
		return nil, fmt.Errorf("moves: %w", err)
	}
	if p.labels, err = linear.Open(files[2]); err != nil {
		return nil, fmt.Errorf("labels: %w", err)
	}
	return p, nil
}

// parse reads a sentence of a text.
func (p *shippedParser) parse(text string, s english.Sentence) {
	p.s.Reset()
	end := -1
	for _, t := range s.Tokens {
		p.s.Add(english.Shown(text[t.Start:t.End]), t.Start != end)
		end = t.End
	}
	p.read()
}

// read tags and parses the sentence that has been loaded.
func (p *shippedParser) read() {
	p.s.Tag(syntax.LikeliestTag(p.tagger))
	p.s.Parse(p.moves, p.labels, syntax.Usual)
}

// devCertain measures what is lost by what is taken for certain.
func (c *config) devCertain(data string) error {
	if *devFile == "" {
		return nil
	}
	certain, err := syntax.OpenCertain(data)
	if err != nil {
		return err
	}
	p, err := c.shipped()
	if err != nil {
		return err
	}
	for _, with := range []*syntax.Certain{nil, certain} {
		p.s.SetCertain(with)
		tags, heads, rels, all := 0, 0, 0, 0
		for _, tr := range c.devTrees() {
			tr.load(&p.s)
			p.read()
			for i, w := range tr.words {
				all++
				if p.s.TagOf(i) == int(tr.tags[i]) {
					tags++
				}
				if p.s.HeadOf(i) == w.Head {
					heads++
					if syntax.Rels[p.s.RelOf(i)] == w.Rel {
						rels++
					}
				}
			}
		}
		share := func(n int) float64 { return 100 * float64(n) / float64(all) }
		log.Printf("dev: certain %v: tags %.2f, heads %.2f, with relation %.2f, marks counted, too", with != nil, share(tags), share(heads), share(rels))
	}
	return nil
}
