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
func benchTexts(b *testing.B) []string {
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

func jsonTexts(b *testing.B, path string) []string {
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

// BenchmarkStages measures each stage by itself, and as “english” what goes before: blocks, sentences, tags, names.
func BenchmarkStages(b *testing.B) {
	texts := benchTexts(b)
	b.Run("english", func(b *testing.B) {
		measure(b, texts)
		for b.Loop() {
			parseAll(b, &lede.Parser{Stages: []lede.Stage{}}, texts)
		}
	})
	for i, s := range lede.DefaultStages() {
		b.Run(s.Name, func(b *testing.B) { measureStage(b, texts, i, s) })
	}
}

// measureStage reports the time of stage i alone, by a clock of its own: a stopped timer would make the benchmark repeat
// the stages before until this one has taken a second.
func measureStage(b *testing.B, texts []string, i int, s lede.Stage) {
	var spent time.Duration
	stages := lede.DefaultStages()[:i+1]
	stages[i].Extractor = lede.ExtractorFunc(func(ctx context.Context, d *lede.Doc) error {
		start := time.Now()
		defer func() { spent += time.Since(start) }()
		return s.Extractor.Extract(ctx, d)
	})
	for b.Loop() {
		parseAll(b, &lede.Parser{Stages: stages}, texts)
	}
	b.ReportMetric(float64(spent)/float64(b.N), "ns/op")
	b.ReportMetric(wordsIn(texts)*float64(b.N)/spent.Seconds(), "words/s")
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
