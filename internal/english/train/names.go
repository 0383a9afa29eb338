package main

import (
	"log"
	"math"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/linear"
)

const (
	namePasses     = 4
	documentPasses = 2
	nameFeatures   = 250_000 // features kept
	rareFeature    = 3       // a feature seen less often is not learned
)

// trainNames learns the name tagger in two readings. The weights of the first come from all texts;
// those of the second, which see what the first found in the whole text, from texts that the
// first had not learned from, as it will be.
func trainNames(c *config) error {
	docs, err := c.nameDocs()
	if err != nil {
		return err
	}
	names := prepareNames(docs)
	log.Printf("names: %d texts, %d chains, %d features", len(docs), len(names.chains), len(names.keys))
	var halves [2]*crf
	for half := range halves {
		halves[half] = names.learn(names.firstPass(func(doc int) bool { return doc%2 == half }), namePasses-1, len(names.keys))
	}
	second := names.learnDocuments(halves)
	names.release(halves[:])
	first := names.learn(names.firstPass(func(int) bool { return true }), namePasses, len(names.keys))
	return names.write(c, first, second)
}

// nameDocs reads all texts with names; gold counts more than silver.
func (c *config) nameDocs() ([]*nameDoc, error) {
	docs, err := c.silverNames()
	if err != nil {
		return nil, err
	}
	gum, err := c.gumNames(4)
	if err != nil {
		return nil, err
	}
	docs = append(docs, gum...)
	for _, file := range []string{"wikigold.jsonl", "uner-ewt.jsonl"} {
		tagged, err := c.taggedNames(file, 2)
		if err != nil {
			return nil, err
		}
		docs = append(docs, tagged...)
	}
	return docs, nil
}

// nameData is all texts as rows of features.
type nameData struct {
	docs   []*nameDoc
	texts  []*english.NameText
	chains []chain // of all texts, in order
	doc    []int32 // the text of each chain
	island []english.Island
	keys   []uint64 // the feature of each row
	more   []uint64 // the feature of each row of the second reading
}

// prepareNames extracts the features of all islands, leaving rare ones out.
func prepareNames(docs []*nameDoc) *nameData {
	d := &nameData{docs: docs}
	seen := newSketch()
	var f []uint64
	for _, doc := range docs {
		t := english.NewNameText(doc.text, doc.sentences)
		d.texts = append(d.texts, t)
		for _, is := range t.Islands {
			for i := is.From; i < is.To; i++ {
				f = t.Features(f[:0], i)
				for _, k := range f {
					seen.add(k)
				}
			}
		}
	}
	rows := newRowTable()
	for n, t := range d.texts {
		for _, is := range t.Islands {
			ch := chain{weight: docs[n].weight, allowed: docs[n].allowed[is.From:is.To], prefer: docs[n].prefer[is.From:is.To]}
			for i := is.From; i < is.To; i++ {
				f = t.Features(f[:0], i)
				var list []int32
				for _, k := range f {
					if seen.count(k) >= rareFeature {
						list = append(list, rows.row(k))
					}
				}
				ch.features = append(ch.features, list)
			}
			d.chains, d.doc, d.island = append(d.chains, ch), append(d.doc, int32(n)), append(d.island, is)
		}
	}
	d.keys = rows.keys
	return d
}

// A sketch counts features roughly: two that share a cell count together.
type sketch []uint8

func newSketch() sketch { return make(sketch, 1<<28) }

func (s sketch) add(key uint64) {
	if c := &s[key>>36]; *c < 255 {
		*c++
	}
}

func (s sketch) count(key uint64) uint8 { return s[key>>36] }

// A rowTable numbers features.
type rowTable struct {
	rows map[uint64]int32
	keys []uint64
}

func newRowTable() *rowTable { return &rowTable{rows: map[uint64]int32{}} }

func (t *rowTable) row(key uint64) int32 {
	r, ok := t.rows[key]
	if !ok {
		r = int32(len(t.keys))
		t.rows[key] = r
		t.keys = append(t.keys, key)
	}
	return r
}

// firstPass selects the chains of some texts.
func (d *nameData) firstPass(of func(doc int) bool) (chains []*chain) {
	for i := range d.chains {
		if of(int(d.doc[i])) {
			chains = append(chains, &d.chains[i])
		}
	}
	return chains
}

// learn runs over the chains as often as told, in an order shuffled anew each time.
func (d *nameData) learn(chains []*chain, passes, rows int) *crf {
	c := newCRF(rows)
	r := random()
	var free, held lattice
	for pass := range passes {
		r.Shuffle(len(chains), func(i, j int) { chains[i], chains[j] = chains[j], chains[i] })
		for _, ch := range chains {
			c.learn(&free, &held, ch)
		}
		log.Printf("names: pass %d over %d chains", pass+1, len(chains))
	}
	return c
}

// learnDocuments learns the second reading: each text is read first with the weights learned from the other half.
func (d *nameData) learnDocuments(halves [2]*crf) *crf {
	rows := newRowTable()
	var second []*chain
	var f []uint64
	for from := 0; from < len(d.chains); {
		doc := d.doc[from]
		to := from
		other := halves[1-doc%2]
		labels := make([]english.Label, len(d.docs[doc].allowed))
		var scores [][][labelCount]float32
		for ; to < len(d.chains) && d.doc[to] == doc; to++ {
			l, s := other.decode(&d.chains[to])
			copy(labels[d.island[to].From:], l)
			scores = append(scores, s)
		}
		memory := d.texts[doc].Remember(labels)
		for k := from; k < to; k++ {
			ch := d.chains[k]
			ch.features, ch.base = nil, scores[k-from]
			for i := d.island[k].From; i < d.island[k].To; i++ {
				f = memory.Features(f[:0], i)
				var list []int32
				for _, key := range f {
					list = append(list, rows.row(key))
				}
				ch.features = append(ch.features, list)
			}
			second = append(second, &ch)
		}
		from = to
	}
	d.more = rows.keys
	return d.learn(second, documentPasses, len(rows.keys))
}

// release drops what is not needed any more.
func (d *nameData) release(c []*crf) { clear(c) }

// write writes the strongest weights of both readings.
func (d *nameData) write(c *config, first, second *crf) error {
	t := linear.NewTrainer(english.LabelNames())
	d.put(t, 0, first, d.keys)
	d.put(t, 1, second, d.more)
	t.Prune(nameFeatures)
	return c.write("names.bin", t)
}

// least is the weight below which it is not worth its place.
const least = 0.05

func (d *nameData) put(t *linear.Trainer, reading int, c *crf, keys []uint64) {
	for row, w := range c.weights {
		for l, x := range w {
			if math.Abs(float64(x)) >= least {
				t.Set(keys[row], l, float64(x))
			}
		}
	}
	for before := range labelCount {
		for l, x := range c.follows[before] {
			t.Set(english.FollowFeature(reading, english.Label(before)), l, float64(x))
		}
	}
}
