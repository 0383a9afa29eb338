package main

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"log"
	"os"
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
		return strings.HasSuffix(d.outlet, ".jsonl") || d.outlet != "" && int(h.Sum32()>>3)%heldParts == c.held-1
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
	return measureBytes(b.String(), held)
}

func measureBytes(weights string, held []*nameDoc) error {
	m := english.OpenNames(weights)
	for _, corpus := range []string{worldCorpus, newsCorpus, gumCorpus, "wikigold.jsonl", "uner-ewt.jsonl"} {
		var right, gold, found [4]int
		for _, d := range held {
			if d.corpus != corpus && d.id != corpus {
				continue
			}
			want := make(map[span]bool)
			for _, s := range d.gold {
				want[s] = true
				gold[s.kind]++
			}
			var e errorDump
			for _, n := range m.Find(d.text, d.sentences) {
				e.told = append(e.told, span{from: n.Start, to: n.End, kind: n.Kind}.trim(d.text))
				found[n.Kind]++
				if want[(span{from: n.Start, to: n.End, kind: n.Kind}).trim(d.text)] {
					right[n.Kind]++
				}
			}
			e.dump(d)
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

// An errorDump shows names told wrongly.
type errorDump struct{ told []span }

func (e *errorDump) dump(d *nameDoc) {
	if os.Getenv("NM_DUMP") == "" {
		return
	}
	show := func(s span) string {
		return strings.ReplaceAll(d.text[max(0, s.from-40):s.from]+"["+d.text[s.from:s.to]+"]"+d.text[s.to:min(len(d.text), s.to+30)], "\n", "|")
	}
	for _, g := range d.gold {
		if slices.Contains(e.told, g) {
			continue
		}
		as := "missed"
		for _, t := range e.told {
			if t.from < g.to && g.from < t.to {
				as = fmt.Sprintf("told %s %q", t.kind, d.text[t.from:t.to])
			}
		}
		fmt.Printf("%s\t%s\t%s\tgold %s\t%s\t%s\n", d.corpus, d.outlet, d.id, g.kind, as, show(g))
	}
	for _, t := range e.told {
		if !slices.ContainsFunc(d.gold, func(g span) bool { return t.from < g.to && g.from < t.to }) {
			fmt.Printf("%s\t%s\t%s\tspurious\ttold %s\t%s\n", d.corpus, d.outlet, d.id, t.kind, show(t))
		}
	}
}
