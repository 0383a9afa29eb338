package lede_test

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cputime"
	"github.com/ebc17271/lede/internal/jsonlines"
)

// benchTexts returns the texts to measure: the project's own articles, or those
// of the folder of .txt files or of the file of JSON lines with a "text" that LEDE_BENCH names.
func benchTexts(b testing.TB) []string {
	b.Helper()
	path := os.Getenv("LEDE_BENCH")
	if strings.HasSuffix(path, ".jsonl") {
		return jsonTexts(b, path)
	}
	if path == "" {
		path = "testdata/articles"
	}
	names, err := filepath.Glob(filepath.Join(path, "*.txt"))
	if err != nil || len(names) == 0 {
		b.Fatalf("no texts in %q: %v", path, err)
	}
	var texts []string
	for _, name := range names {
		texts = append(texts, readArticle(b, name))
	}
	return texts
}

func jsonTexts(b testing.TB, path string) []string {
	b.Helper()
	var texts []string
	if err := jsonlines.Each(path, 0, func(r struct{ Text string }) error { texts = append(texts, r.Text); return nil }); err != nil {
		b.Fatal(err)
	}
	return texts
}

// measure reports MB and words a second, and allocations.
func measure(b *testing.B, texts []string) {
	b.SetBytes(int64(len(strings.Join(texts, ""))))
	b.ReportAllocs()
	n := wordsIn(texts)
	b.Cleanup(func() { b.ReportMetric(n*float64(b.N)/b.Elapsed().Seconds(), "words/s") })
}

func wordsIn(texts []string) (n float64) {
	for _, t := range texts {
		n += float64(len(strings.Fields(t)))
	}
	return n
}

// measureCPU reports words a second of processor time, of all cores: what another program on the
// machine takes does not count.
func measureCPU(b *testing.B, texts []string) {
	n, start := wordsIn(texts), cputime.Process()
	b.Cleanup(func() { b.ReportMetric(n*float64(b.N)/(cputime.Process()-start).Seconds(), "words/cpu-s") })
}

func parseAll(b *testing.B, p *lede.Parser, texts []string) {
	for _, t := range texts {
		if _, err := p.Parse(context.Background(), t); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParse measures the whole library.
func BenchmarkParse(b *testing.B) {
	texts := benchTexts(b)
	parseAll(b, new(lede.Parser), texts[:1])
	measure(b, texts)
	measureCPU(b, texts)
	for b.Loop() {
		parseAll(b, new(lede.Parser), texts)
	}
}

// BenchmarkStages measures, in processor time, what each stage adds to those before it: “blocks” without any, then “english”, a stage
// that asks for all sentences, as else the first that asks for a tree would pay for it. Names are read when “times” asks for them.
func BenchmarkStages(b *testing.B) {
	texts := benchTexts(b)
	english := lede.Stage{Name: "english", Extractor: lede.ExtractorFunc(func(_ context.Context, d *lede.Doc) error {
		for range d.Sentences() {
		}
		return nil
	})}
	b.Run("blocks", func(b *testing.B) { measureStage(b, texts, nil, []lede.Stage{}) })
	stages := append([]lede.Stage{english}, lede.DefaultStages()...)
	for i, s := range stages {
		b.Run(s.Name, func(b *testing.B) { measureStage(b, texts, stages[:i:i], stages[:i+1]) })
	}
}

// measureStage reports the processor time that parsing takes with some stages and not with fewer of them, which are parsed in turn
// so that both find the machine alike; nil stands for no parsing at all.
func measureStage(b *testing.B, texts []string, fewer, stages []lede.Stage) {
	var spent time.Duration
	for b.Loop() {
		if fewer != nil {
			spent -= timed(func() { parseAll(b, &lede.Parser{Stages: fewer}, texts) })
		}
		spent += timed(func() { parseAll(b, &lede.Parser{Stages: stages}, texts) })
	}
	b.ReportMetric(float64(spent)/float64(b.N), "cpu-ns/op")
	b.ReportMetric(wordsIn(texts)*float64(b.N)/spent.Seconds(), "words/cpu-s")
}

// BenchmarkGzip measures gzip -9 of the same texts, a yardstick that travels from machine to machine.
func BenchmarkGzip(b *testing.B) {
	texts := benchTexts(b)
	w, err := gzip.NewWriterLevel(io.Discard, gzip.BestCompression)
	if err != nil {
		b.Fatal(err)
	}
	measure(b, texts)
	measureCPU(b, texts)
	for b.Loop() {
		for _, t := range texts {
			if _, err := io.WriteString(w, t); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkJSON measures the writing of articles as JSON.
func BenchmarkJSON(b *testing.B) {
	texts := benchTexts(b)
	articles := make([]*lede.Article, len(texts))
	for i, t := range texts {
		var err error
		if articles[i], err = lede.Parse(t); err != nil {
			b.Fatal(err)
		}
	}
	measure(b, texts)
	for b.Loop() {
		for _, a := range articles {
			if _, err := json.Marshal(a); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkOddMarks measures a text that is hard on the matching of quotation marks.
func BenchmarkOddMarks(b *testing.B) {
	text := strings.Repeat("“He said ‘no\" and \"she ‘yes”. ", 4000)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lede.Parse(text); err != nil {
			b.Fatal(err)
		}
	}
}
