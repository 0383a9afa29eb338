package main

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"log"
	"slices"
	"strings"

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

// measure prints how well weights find the names of texts: precision, recall and F1 of exact spans; of GUM persons alone. It also
// prints what is wrong, if asked to.
func measure(t *linear.Trainer, held []*nameDoc, errors bool) error {
	var b bytes.Buffer
	if _, err := t.WriteTo(&b); err != nil {
		return err
	}
	m := english.OpenNames(b.String())
	for _, corpus := range []string{worldCorpus, newsCorpus, gumCorpus} {
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
			var told []span
			for _, n := range m.Find(d.text, d.sentences) {
				s := (span{from: n.Start, to: n.End, kind: n.Kind}).trim(d.text)
				told = append(told, s)
				found[n.Kind]++
				if want[s] {
					right[n.Kind]++
				}
			}
			if errors {
				d.printErrors(told)
			}
		}
		for k := range english.Kind(4) {
			if gold[k] == 0 {
				continue
			}
			p, r := 100*float64(right[k])/float64(max(found[k], 1)), 100*float64(right[k])/float64(max(gold[k], 1))
			log.Printf("%-6s %-13s P %5.1f R %5.1f F1 %5.1f  gold %d", corpus, k, p, r, 2*p*r/max(p+r, 1), gold[k])
		}
	}
	return nil
}

// printErrors prints the names that were missed or told otherwise, and those that are none, a line each.
func (d *nameDoc) printErrors(told []span) {
	overlap := func(a, b span) bool { return a.from < b.to && b.from < a.to }
	line := func(s span, what string) {
		around := d.text[max(0, s.from-40):s.from] + "[" + d.text[s.from:s.to] + "]" + d.text[s.to:min(len(d.text), s.to+30)]
		fmt.Printf("%s\t%s\t%s\t%s\n", d.corpus, d.id, what, strings.ToValidUTF8(strings.ReplaceAll(around, "\n", " "), ""))
	}
	for _, g := range d.gold {
		if slices.Contains(told, g) {
			continue
		}
		what := g.kind.String() + " missed"
		if i := slices.IndexFunc(told, func(t span) bool { return overlap(t, g) }); i >= 0 {
			what = fmt.Sprintf("%s told as %s %q", g.kind, told[i].kind, d.text[told[i].from:told[i].to])
		}
		line(g, what)
	}
	for _, t := range told {
		if d.corpus != gumCorpus && !slices.ContainsFunc(d.gold, func(g span) bool { return overlap(t, g) }) {
			line(t, "no name told as "+t.kind.String())
		}
	}
}
