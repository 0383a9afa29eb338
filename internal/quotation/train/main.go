// Command train learns the weights of package quotation from annotated
// attributions: JSON lines of {"text", "attributions": [{"source", "cue", "content"}]},
// spans as pairs of byte offsets.
//
//	go run ./internal/quotation/train -o internal/quotation/quotation.bin polnear.train.jsonl
//	go run ./internal/quotation/train -measure polnear.dev.jsonl
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"log"
	"os"
	"strings"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/quotation"
)

func main() {
	out := flag.String("o", "quotation.bin", "file to write")
	folds := flag.Int("folds", 4, "folds to learn confidence from")
	verbs := flag.String("speech", "", "file of verbs of speech, to report them apart")
	measure := flag.Bool("measure", false, "learn nothing, but print how reliable the confidence of the committed weights is on the texts")
	limit := flag.Int("n", 0, "texts to read, 0 for all")
	flag.Parse()
	samples, err := read(flag.Arg(0), *limit, forms(*verbs))
	if err != nil {
		log.Fatal(err)
	}
	if *measure {
		quotation.Default().Measure(samples, os.Stdout)
		return
	}
	m := quotation.Learn(samples, *folds, os.Stderr)
	if err := os.WriteFile(*out, m.Append(nil), 0o644); err != nil {
		log.Fatal(err)
	}
}

type span [2]int

type record struct {
	Text         string
	Attributions []struct{ Source, Cue, Content []span }
}

func read(path string, limit int, speech map[string]bool) ([]quotation.Sample, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := json.NewDecoder(bufio.NewReader(f))
	var out []quotation.Sample
	for in.More() && (limit == 0 || len(out) < limit) {
		var r record
		if err := in.Decode(&r); err != nil {
			return nil, err
		}
		s, err := sample(r, speech)
		if err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, nil
}

// sample parses the text of r.
func sample(r record, speech map[string]bool) (quotation.Sample, error) {
	s := quotation.Sample{Text: r.Text}
	capture := lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		for b := range d.Article.Story() {
			title := b.Kind == lede.Headline || b.Kind == lede.Subhead
			s.Paragraphs = append(s.Paragraphs, quotation.Paragraph{Range: english.Range(b.Span), Headline: title})
		}
		for x := range d.Sentences() {
			y := english.Sentence{Range: english.Range(x.Span)}
			for _, t := range x.Tokens {
				y.Tokens = append(y.Tokens, english.Token{Range: english.Range(t.Span), Lemma: t.Lemma, Tag: t.Tag, Rel: t.Rel, Head: t.Head})
			}
			s.Sentences = append(s.Sentences, y)
		}
		return nil
	})
	p := lede.Parser{Stages: []lede.Stage{{Name: "capture", Extractor: capture}}}
	if _, err := p.Parse(context.Background(), r.Text); err != nil {
		return s, err
	}
	for _, a := range r.Attributions {
		g := quotation.Gold{Source: ranges(a.Source), Cue: ranges(a.Cue), Content: ranges(a.Content)}
		for _, c := range a.Cue {
			for _, w := range strings.Fields(r.Text[c[0]:c[1]]) {
				g.Speech = g.Speech || speech[strings.ToLower(strings.Trim(w, ".,:;"))]
			}
		}
		s.Gold = append(s.Gold, g)
	}
	return s, nil
}

func ranges(spans []span) []english.Range {
	var out []english.Range
	for _, s := range spans {
		out = append(out, english.Range{Start: s[0], End: s[1]})
	}
	return out
}

// forms reads a file of verbs: a lemma, or a lemma and its forms, in a line.
func forms(path string) map[string]bool {
	out := make(map[string]bool)
	if path == "" {
		return out
	}
	b, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		line, _, _ = strings.Cut(line, "#")
		for _, w := range strings.Fields(line) {
			for _, end := range []string{"", "s", "es", "d", "ed", "ing", w[len(w)-1:] + "ed", w[len(w)-1:] + "ing"} {
				out[w+end] = true
			}
			if s, ok := strings.CutSuffix(w, "e"); ok {
				out[s+"ing"] = true
			}
			if s, ok := strings.CutSuffix(w, "y"); ok {
				out[s+"ies"], out[s+"ied"] = true, true
			}
		}
	}
	return out
}
