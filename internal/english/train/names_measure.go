package main

import (
	"bytes"
	"hash/fnv"
	"log"
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/linear"
)

// heldParts is into how many parts the outlets are divided.
const heldParts = 3

// holdOut takes the articles out of the texts that are to be measured on.
func (c *config) holdOut(docs *[]*nameDoc) (held []*nameDoc) {
	if c.held == 0 {
		return nil
	}
	of := func(d *nameDoc) bool {
		h := fnv.New32a()
		h.Write([]byte(d.outlet))
		return d.outlet != "" && int(h.Sum32()>>3)%heldParts == c.held-1
	}
	for _, d := range *docs {
		if of(d) {
			held = append(held, d)
		}
	}
	*docs = slices.DeleteFunc(*docs, of)
	return held
}

// measure prints how well weights find the names of texts: precision, recall and F1 of exact spans.
func measure(t *linear.Trainer, held []*nameDoc) error {
	var b bytes.Buffer
	if _, err := t.WriteTo(&b); err != nil {
		return err
	}
	m := english.OpenNames(b.String())
	for _, corpus := range []string{worldCorpus, newsCorpus} {
		var right, gold, found [4]int
		for _, d := range held {
			if d.corpus != corpus {
				continue
			}
			want := make(map[span]bool)
			for _, s := range d.gold {
				want[s] = true
				gold[s.kind]++
			}
			for _, n := range m.Find(d.text, d.sentences) {
				found[n.Kind]++
				if want[(span{from: n.Start, to: n.End, kind: n.Kind}).trim(d.text)] {
					right[n.Kind]++
				}
			}
		}
		for k := range english.Kind(4) {
			p, r := 100*float64(right[k])/float64(max(found[k], 1)), 100*float64(right[k])/float64(max(gold[k], 1))
			log.Printf("%-6s %-13s P %5.1f R %5.1f F1 %5.1f  gold %d", corpus, k, p, r, 2*p*r/max(p+r, 1), gold[k])
		}
	}
	return nil
}
