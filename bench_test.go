package lede_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
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
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	var texts []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for in.Scan() {
		var r struct{ Text string }
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			b.Fatal(err)
		}
		texts = append(texts, r.Text)
	}
	if err := in.Err(); err != nil {
		b.Fatal(err)
	}
	return texts
}

// benchParse parses all texts in each round and reports MB and words a second.
func benchParse(b *testing.B, p *lede.Parser) {
	texts := benchTexts(b)
	bytes, words := 0, 0
	for _, t := range texts {
		bytes += len(t)
		words += len(strings.Fields(t))
	}
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			if _, err := p.Parse(context.Background(), t); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
	b.ReportMetric(float64(len(texts))*float64(b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkParse measures the whole library.
func BenchmarkParse(b *testing.B) { benchParse(b, new(lede.Parser)) }

// BenchmarkStages measures the reading without stages (blocks and English), and
// then with the stages up to each: the difference of two rows is the cost of one stage.
func BenchmarkStages(b *testing.B) {
	stages := lede.DefaultStages()
	for i := range len(stages) + 1 {
		name := "none"
		if i > 0 {
			name = "to_" + stages[i-1].Name
		}
		b.Run(name, func(b *testing.B) { benchParse(b, &lede.Parser{Stages: stages[:i:i]}) })
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
