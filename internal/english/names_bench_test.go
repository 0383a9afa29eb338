package english_test

import (
	"os"
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/english"
)

func BenchmarkFindNames(b *testing.B) {
	data, err := os.ReadFile("../../testdata/articles/itv-truss-lavrov.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := string(data)
	var sentences []english.Sentence
	tokens, start := 0, 0
	for line := range strings.Lines(text) {
		s := english.Split(text, english.Range{Start: start, End: start + len(line)})
		for _, x := range s {
			tokens += len(x.Tokens)
		}
		sentences = append(sentences, s...)
		start += len(line)
	}
	b.ReportAllocs()
	for b.Loop() {
		english.FindNames(text, sentences)
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
