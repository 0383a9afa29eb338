package main

import (
	"log"
	"math"
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/linear"
)

const (
	namePasses   = 3
	lastPasses   = 2       // after pruning
	goldPasses   = 2       // over what is marked by hand or by readers alone, at the end
	nameFeatures = 300_000 // features kept
	rareFeature  = 3       // a feature seen less often is not learned
)

// How much a text counts, by its corpus. The labels of programs are many.
const (
	silverWeight = 0.3
	newsWeight   = 4 // marked by careful readers
	gumWeight    = 6
	wikiWeight   = 2
	lastShare    = 0.5 // of these weights, in the passes over what is marked alone
)

// trainNames learns the weights of the name tagger.
func trainNames(c *config) error {
	docs, err := c.nameDocs()
	if err != nil {
		return err
	}
	held := c.holdOut(&docs)
	names := prepareNames(docs)
	log.Printf("names: %d texts, %d chains, %d features", len(docs), len(names.chains), len(names.keys))
	model := newCRF(len(names.keys))
	names.learn(model, namePasses, 0)
	other := newCRF(len(names.keys))
	names.learn(other, namePasses, 1)
	model.average(other)
	model = names.prune(model)
	names.learn(model, lastPasses, 0)
	model = names.finish(model)
	if c.held > 0 {
		return measure(names.trainer(model), held, c.errors)
	}
	return c.write("names.bin", names.trainer(model).WriteTo)
}

// nameDocs reads all texts with names; gold counts more than silver.
func (c *config) nameDocs() ([]*nameDoc, error) {
	gold, err := c.goldNames(newsWeight)
	if err != nil {
		return nil, err
	}
	marked := make(map[string]bool)
	for _, d := range gold {
		marked[d.id] = true
	}
	docs, err := c.silverNames(marked)
	if err != nil {
		return nil, err
	}
	gum, err := c.gumNames(gumWeight)
	if err != nil {
		return nil, err
	}
	docs = append(docs, gum...)
	for _, file := range []string{"wikigold.jsonl", "uner-ewt.jsonl"} {
		tagged, err := c.taggedNames(file, wikiWeight)
		if err != nil {
			return nil, err
		}
		docs = append(docs, tagged...)
	}
	return append(docs, gold...), nil
}

// finish returns the average of two ends: one learns on from the marked articles of the news alone, one from GUM's texts, too. The first
// is better on the news, the second on biographies and interviews.
func (d *nameData) finish(c *crf) *crf {
	d.keep(newsCorpus, worldCorpus, gumCorpus)
	wide := c.clone()
	d.learn(wide, goldPasses, 1)
	d.keep(newsCorpus, worldCorpus)
	d.learn(c, goldPasses, 0)
	c.average(wide)
	return c
}

// keep keeps the chains of the corpora, with the share of their weight that counts in the last passes.
func (d *nameData) keep(corpora ...string) {
	d.chains = slices.DeleteFunc(d.chains, func(ch chain) bool { return !slices.Contains(corpora, ch.corpus) })
	for i := range d.chains {
		d.chains[i].weight = d.chains[i].full * lastShare
	}
}

// nameData is all texts as rows of features.
type nameData struct {
	chains []chain
	keys   []uint64 // the feature of each row
	counts []uint8  // how often it was seen, up to 255
}

// prepareNames extracts the features of all islands, leaving rare ones out.
func prepareNames(docs []*nameDoc) *nameData {
	d := new(nameData)
	var texts []*english.NameText
	seen := newSketch()
	var f []uint64
	for _, doc := range docs {
		t := english.NewNameTextToLearn(doc.text, doc.sentences)
		texts = append(texts, t)
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
	for n, t := range texts {
		for _, is := range t.Islands {
			ch := chain{corpus: docs[n].corpus, full: docs[n].weight, weight: docs[n].weight, allowed: docs[n].allowed[is.From:is.To], prefer: docs[n].prefer[is.From:is.To]}
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
			d.chains = append(d.chains, ch)
		}
	}
	d.keys = rows.keys
	for _, k := range d.keys {
		d.counts = append(d.counts, seen.count(k))
	}
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

// learn runs over the chains as often as told, in an order shuffled anew each time, other orders with another seed.
func (d *nameData) learn(c *crf, passes, seed int) {
	r := random(seed)
	var free, held lattice
	for pass := range passes {
		r.Shuffle(len(d.chains), func(i, j int) { d.chains[i], d.chains[j] = d.chains[j], d.chains[i] })
		for i := range d.chains {
			c.learn(&free, &held, &d.chains[i])
		}
		log.Printf("names: pass %d over %d chains", pass+1, len(d.chains))
	}
}

// prune keeps the features that matter most, by weight and by how often they are met.
func (d *nameData) prune(c *crf) *crf {
	strength := make([]float64, len(d.keys))
	for row, w := range c.weights {
		strength[row] = greatest(w[:]) * math.Log(1+float64(d.counts[row]))
	}
	sorted := slices.Clone(strength)
	slices.Sort(sorted)
	limit := sorted[max(0, len(sorted)-nameFeatures)]
	kept := newCRF(0)
	kept.follows, kept.steps = c.follows, c.steps
	renamed := make([]int32, len(d.keys))
	var keys []uint64
	for row, s := range strength {
		renamed[row] = -1
		if s >= limit {
			renamed[row] = int32(len(keys))
			keys = append(keys, d.keys[row])
			kept.weights, kept.squares = append(kept.weights, c.weights[row]), append(kept.squares, c.squares[row])
		}
	}
	for i := range d.chains {
		for t, rows := range d.chains[i].features {
			left := rows[:0]
			for _, r := range rows {
				if renamed[r] >= 0 {
					left = append(left, renamed[r])
				}
			}
			d.chains[i].features[t] = left
		}
	}
	d.keys = keys
	return kept
}

// trainer returns the strongest weights.
func (d *nameData) trainer(c *crf) *linear.Trainer {
	t := linear.NewTrainer(english.LabelNames())
	for row, w := range c.weights {
		if greatest(w[:]) < leastGreatest {
			continue
		}
		for l, x := range w {
			if math.Abs(float64(x)) >= least {
				t.Set(d.keys[row], l, float64(x))
			}
		}
	}
	for before := range english.Label(labelCount) {
		for l, x := range c.follows[before] {
			t.Set(english.FollowFeature(before), l, float64(x))
		}
	}
	t.Set(english.UnitFeature, 0, english.UnitScore)
	return t
}

// Weights that are not worth their place: those of less than least, and all of a feature that has none of leastGreatest.
const (
	least         = 0.08
	leastGreatest = 0.12
)

// greatest returns the greatest weight, whatever its sign.
func greatest(weights []float32) (most float64) {
	for _, w := range weights {
		most = max(most, math.Abs(float64(w)))
	}
	return most
}
