// Command train learns the weights of package quotation from annotated
// attributions: JSON lines of {"text", "attributions": [{"source", "cue", "content"}]},
// spans as pairs of byte offsets.
//
//	go run ./internal/quotation/train -o internal/quotation/quotation.bin polnear.train.jsonl
//	go run ./internal/quotation/train -measure polnear.dev.jsonl
package main

import (
	"context"
	"flag"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/jsonlines"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/pipeline"
	"github.com/ebc17271/lede/internal/quotation"
)

func main() {
	out := flag.String("o", "quotation.bin", "file to write")
	folds := flag.Int("folds", 4, "folds to learn confidence from")
	verbs := flag.String("speech", "", "file of verbs of speech, to report them apart")
	measure := flag.Bool("measure", false, "learn nothing, but print how reliable the confidence of the committed weights is on the texts")
	limit := flag.Int("n", 0, "texts to read, 0 for all")
	news := flag.String("news", "", "articles that -annotated names, gzipped if the name ends in .gz")
	annotated := flag.String("annotated", "", "quotes of some of the articles of -news, to learn from as well")
	flag.Parse()
	samples, err := read(flag.Arg(0), *limit, forms(*verbs))
	if err == nil && *annotated != "" {
		samples, err = readNews(samples, *news, *annotated)
	}
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
	Publisher    string
	Attributions []struct{ Source, Cue, Content []span }
}

// read parses the texts of a file, or the first limit of them if limit is not 0.
func read(path string, limit int, speech map[string]bool) ([]quotation.Sample, error) {
	var out []quotation.Sample
	err := jsonlines.Each(path, limit, func(r record) error {
		s, err := sample(r, speech)
		out = append(out, s)
		return err
	})
	return out, err
}

// sample parses the text of r.
func sample(r record, speech map[string]bool) (quotation.Sample, error) {
	s, err := layOut(r.Text)
	s.Outlet = r.Publisher
	for _, a := range r.Attributions {
		g := quotation.Gold{Source: ranges(a.Source), Cue: ranges(a.Cue), Content: ranges(a.Content)}
		for _, c := range a.Cue {
			for _, w := range strings.Fields(r.Text[c[0]:c[1]]) {
				g.Speech = g.Speech || speech[strings.ToLower(strings.Trim(w, ".,:;"))]
			}
		}
		s.Gold = append(s.Gold, g)
	}
	return s, err
}

// layOut parses a text.
func layOut(text string) (quotation.Sample, error) {
	s := quotation.Sample{Text: text}
	ctx := context.Background()
	d, err := pipeline.Read(ctx, text, "", "times")
	if err != nil {
		return s, err
	}
	for b := range d.Article.Story() {
		title := b.Kind == page.Headline || b.Kind == page.Subhead
		s.Paragraphs = append(s.Paragraphs, quotation.Paragraph{Range: b.Span, Headline: title})
	}
	for x := range d.English.Sentences(ctx, english.Range{End: len(text)}) {
		x.Tokens = slices.Clone(x.Tokens)
		s.Sentences = append(s.Sentences, x)
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
