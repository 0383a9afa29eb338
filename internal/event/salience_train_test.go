package event

import "github.com/ebc17271/lede/internal/english"

import "github.com/ebc17271/lede/internal/story"

import (
	"context"
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

var (
	salienceNews = flag.String("salience.news", "", "news with titles, gzipped JSON lines, to learn the weights of the main event from")
	salienceMost = flag.Int("salience.most", 12000, "articles to read")
)

// A titled is a news article whose title stands apart from its text.
type titled struct {
	Outlet, Date, Title, Text string
}

// A choice is the events of an article, of which the main one is to be chosen.
type choice struct {
	has   []map[string]float64 // the features of each event
	right []float64            // how well each tells what the title does, from 0 to 1
}

// TestTrainSalience learns the weights of the main event and writes lexicon/salience.txt. It does nothing unless it
// is told where the texts are:
//
//	go test -run TestTrainSalience -salience.news news.jsonl.gz .
//
// The title of an article says what it is about. The event whose words are most like those of the title is taken to be the main
// one; the title itself is kept from the reader. One outlet in five is held out, and the figures are theirs.
func TestTrainSalience(t *testing.T) {
	if *salienceNews == "" {
		t.Skip("no -salience.news")
	}
	var learned, held []choice
	eachTitled(t, func(x titled) {
		c := choices(t, x)
		switch {
		case len(c.has) < 2 || slices.Max(c.right) < 0.3:
		case outletHeldOut(x.Outlet):
			held = append(held, c)
		default:
			learned = append(learned, c)
		}
	})
	weights := salienceWeights()
	t.Logf("before: %.4f of the best on %d held-out articles", agreement(held, weights), len(held))
	weights = learnSalience(learned)
	t.Logf("after: %.4f held out, %.4f on the %d learned from", agreement(held, weights), agreement(learned, weights), len(learned))
	if err := os.WriteFile("lexicon/salience.txt", []byte(salienceFile(weights)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// eachTitled calls do with the first articles that have a title.
func eachTitled(t *testing.T, do func(titled)) {
	t.Helper()
	EachLine(t, *salienceNews, *salienceMost, func(x titled) {
		if x.Title != "" && len(x.Text) < 12000 {
			do(x)
		}
	})
}

// outletHeldOut reports whether an outlet is one of the fifth that is only measured on.
func outletHeldOut(outlet string) bool {
	h := fnv.New32a()
	h.Write([]byte(outlet))
	return h.Sum32()%5 == 0
}

// notNews is what an event is worth that did not happen, or may, or did more than a year ago: of two that tell the title nearly as well the one that
// happened of late is to be the main one.
const notNews = 0.9

// choices reads an article and compares its events with its title.
func choices(t *testing.T, x titled) (c choice) {
	title := titleWords(t, x.Title)
	err := weighEvents(t, x.Text, x.Date, func(events *eventReader) {
		s := events.surroundings()
		for i := range events.found {
			h := &events.found[i]
			if !s.told(h) {
				continue
			}
			has := map[string]float64{}
			s.features(h, func(name string, value float64) { has[name] += value })
			c.has = append(c.has, has)
			right := likenessToTitle(events.d, h, title)
			if h.event.Factuality != story.Actual || s.age(h.event.When) == "years ago" {
				right *= notNews
			}
			c.right = append(c.right, right)
		}
	})
	if err != nil {
		return choice{}
	}
	return c
}

// weighEvents parses a text of some day and calls do with its events before the main one is chosen.
func weighEvents(t *testing.T, text, date string, do func(*eventReader)) error {
	t.Helper()
	day, _ := time.Parse(time.DateOnly, date)
	stages := DefaultStages()
	stages[len(stages)-1].Extractor = ExtractorFunc(func(ctx context.Context, d *story.Doc) error {
		x, err := readEvents(ctx, d)
		if err != nil {
			return err
		}
		x.weigh()
		do(x)
		return nil
	})
	p := Parser{Published: day, Stages: stages}
	_, err := p.Parse(t.Context(), text)
	return err
}

// likenessToTitle says how well an event tells what the title does, from 0 to 1: half of it is how like their words are, a quarter whether
// the title names who acts, a quarter how like the title what they do is to whom.
func likenessToTitle(d *story.Doc, h *happening, title map[string]bool) float64 {
	what := contentLemmas(d.Tokens(h.event.Trigger))
	if p, ok := firstParticipant(&h.event, false); ok {
		addLemmas(what, d.Tokens(p.Span))
	}
	who := map[string]bool{}
	if p, ok := firstParticipant(&h.event, true); ok {
		addLemmas(who, d.Tokens(p.Span))
	}
	return likeness(eventLemmas(d, h), title)/2 + shared(who, title)/4 + min(1, 2*likeness(what, title))/4
}

// shared returns which share of the words of a set are in another, 0 if there are none.
func shared(a, b map[string]bool) float64 { return float64(inBoth(a, b)) / float64(max(1, len(a))) }

// inBoth counts the words that two sets share.
func inBoth(a, b map[string]bool) (n int) {
	for w := range a {
		if b[w] {
			n++
		}
	}
	return n
}

// titleWords returns the lemmas of the words of a title that say something.
func titleWords(t *testing.T, title string) map[string]bool {
	t.Helper()
	d, err := newDoc(t.Context(), title)
	if err == nil {
		err = d.readEnglish(t.Context())
	}
	if err != nil {
		return nil
	}
	return contentLemmas(d.Tokens(english.Range{0, len(title)}))
}

// contentLemmas returns the lemmas of nouns, names, verbs, adjectives and numbers.
func contentLemmas(tokens []english.Token) map[string]bool {
	set := map[string]bool{}
	addLemmas(set, tokens)
	return set
}

func addLemmas(set map[string]bool, tokens []english.Token) {
	for _, t := range tokens {
		if len(t.Lemma) > 1 && strings.ContainsAny(t.Tag[:1], "NVJC") && t.Lemma != "be" && t.Lemma != "have" && t.Tag != "CC" {
			set[strings.ToLower(t.Lemma)] = true
		}
	}
}

// eventLemmas returns the lemmas of the trigger and of who and what takes part.
func eventLemmas(d *story.Doc, h *happening) map[string]bool {
	set := contentLemmas(d.Tokens(h.event.Trigger))
	for _, p := range h.event.Participants {
		addLemmas(set, d.Tokens(p.Span))
	}
	return set
}

// likeness is the F1 of two sets of words.
func likeness(a, b map[string]bool) float64 {
	return 2 * float64(inBoth(a, b)) / float64(max(1, len(a)+len(b)))
}

// agreement is how like the titles the chosen events are, as a share of how like the best ones are.
func agreement(all []choice, weights map[string]float64) float64 {
	got, best := 0.0, 0.0
	for _, c := range all {
		pick, top := 0, math.Inf(-1)
		for i, has := range c.has {
			if s := scored(has, weights); s > top {
				pick, top = i, s
			}
		}
		got += c.right[pick]
		best += slices.Max(c.right)
	}
	return got / best
}

func scored(has, weights map[string]float64) (sum float64) {
	for _, name := range sortedKeys(has) {
		sum += weights[name] * has[name]
	}
	return sum
}

// learnSalience fits the weights by gradient ascent (Adam) on the logarithm of the likeness that is to be expected of an
// event chosen by them.
func learnSalience(all []choice) map[string]float64 {
	names, sparse := indexed(all, known(all))
	const steps, rate, shrink = 150, 0.05, 0.003
	w, climber := make([]float64, len(names)), newAdam(rate, len(names))
	for range steps {
		gradient := salienceSlope(sparse, w)
		for f := range w {
			gradient[f] = gradient[f]/float64(len(all)) - shrink*w[f]
		}
		climber.climb(w, gradient)
	}
	weights := map[string]float64{}
	for f, name := range names {
		weights[name] = math.Round(100*w[f]) / 100
	}
	return weights
}

// A pick is a choice whose features are numbered. What is right is squared: an event that tells all of the title is better than two that tell
// half of it.
type pick struct {
	feature [][]int
	value   [][]float64
	right   []float64
}

// rare is in how many events a feature is to be seen for its weight to be learned.
const rare = 100

// known returns the features that are not rare.
func known(all []choice) map[string]bool {
	seen := map[string]int{}
	for _, c := range all {
		for _, has := range c.has {
			for name := range has {
				seen[name]++
			}
		}
	}
	set := map[string]bool{}
	for name, n := range seen {
		set[name] = n >= rare
	}
	return set
}

// indexed numbers the features.
func indexed(all []choice, known map[string]bool) (names []string, picks []pick) {
	number := map[string]int{}
	for _, c := range all {
		p := pick{}
		for i, has := range c.has {
			p.right = append(p.right, c.right[i]*c.right[i])
			var feature []int
			var value []float64
			for _, name := range sortedKeys(has) {
				if !known[name] {
					continue
				}
				if _, ok := number[name]; !ok {
					number[name] = len(names)
					names = append(names, name)
				}
				feature, value = append(feature, number[name]), append(value, has[name])
			}
			p.feature, p.value = append(p.feature, feature), append(p.value, value)
		}
		picks = append(picks, p)
	}
	return names, picks
}

// salienceSlope returns the gradient of the summed logarithms of the expected likeness.
func salienceSlope(picks []pick, w []float64) []float64 {
	gradient := make([]float64, len(w))
	for _, p := range picks {
		odds := make([]float64, len(p.right))
		sum, right := 0.0, 0.0
		for k, feature := range p.feature {
			s := 0.0
			for i, f := range feature {
				s += w[f] * p.value[k][i]
			}
			odds[k] = math.Exp(s)
			sum += odds[k]
			right += odds[k] * p.right[k]
		}
		for k, feature := range p.feature {
			g := odds[k]*p.right[k]/right - odds[k]/sum
			for i, f := range feature {
				gradient[f] += g * p.value[k][i]
			}
		}
	}
	return gradient
}

// salienceFile writes the weights as the list that the package embeds.
func salienceFile(weights map[string]float64) string {
	return "# What each feature of an event adds to its salience: the main event of a story has the highest sum.\n" +
		"# A line is: feature, weight. The features are those of salientfeatures.go.\n" +
		"# Source: learned by TestTrainSalience from the titles of unlabelled news; MODEL.md names the texts. Licence: CC BY-SA 4.0. Date: 2026-11-25.\n" +
		weightLines(weights)
}

// weightLines writes the weights that are not 0, one a line.
func weightLines(weights map[string]float64) string {
	var b strings.Builder
	for _, name := range sortedKeys(weights) {
		if weights[name] != 0 {
			fmt.Fprintf(&b, "%s\t%.2f\n", name, weights[name])
		}
	}
	return b.String()
}
