package lede_test

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cputime"
)

// againstGzip returns how often gzip -9 compresses texts in the processor time in which they are parsed and written as
// JSON. Both are measured in turn, a few times, and the least of each counts: what else runs on the machine only adds.
func againstGzip(tb testing.TB, texts []string) float64 {
	const (
		rounds = 7
		gzips  = 20 // in a round, so that both take long enough to be measured
	)
	w, err := gzip.NewWriterLevel(io.Discard, gzip.BestCompression)
	if err != nil {
		tb.Fatal(err)
	}
	parse, compress := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range rounds {
		parse = min(parse, timed(func() {
			for _, t := range texts {
				a, err := lede.Parse(t)
				if err == nil {
					_, err = json.Marshal(a)
				}
				if err != nil {
					tb.Fatal(err)
				}
			}
		}))
		compress = min(compress, timed(func() {
			for range gzips {
				for _, t := range texts {
					if _, err := io.WriteString(w, t); err != nil {
						tb.Fatal(err)
					}
				}
			}
		}))
	}
	return gzips * float64(parse) / float64(compress)
}

// timed returns the processor time that f takes.
func timed(f func()) time.Duration {
	start := cputime.Process()
	f()
	return cputime.Process() - start
}

// BenchmarkAgainstGzip measures the whole library, JSON written, by the yardstick of gzip -9.
func BenchmarkAgainstGzip(b *testing.B) {
	texts := benchTexts(b)
	least := math.Inf(1)
	for b.Loop() {
		least = min(least, againstGzip(b, texts))
	}
	b.ReportMetric(least, "gzips")
}

// slower is how many times the recorded processor time a change may cost before TestSpeed fails.
const slower = 1.3

// TestSpeed compares the library with its record, if LEDE_SPEED is set; by the yardstick, so that any machine may run it.
func TestSpeed(t *testing.T) {
	if os.Getenv("LEDE_SPEED") == "" {
		t.Skip("LEDE_SPEED is not set")
	}
	record, texts := recordedGzips(t), benchTexts(t)
	got := againstGzip(t, texts)
	for range 4 { // a few times more, before it is said to be slow: other programs only ever add to it
		if got > slower*record {
			got = min(got, againstGzip(t, texts))
		}
	}
	t.Logf("%.1f times gzip -9, the record is %.1f", got, record)
	if got > slower*record {
		t.Errorf("the library takes %.1f times the time of gzip -9, more than %.1f times the %.1f of testdata/bench/articles.txt", got, slower, record)
	}
}

// recordedGzips reads the figure of BenchmarkAgainstGzip from the record.
func recordedGzips(t *testing.T) float64 {
	t.Helper()
	record, err := os.ReadFile("testdata/bench/articles.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(record)) {
		fields := strings.Fields(line)
		for i, f := range fields {
			if f == "gzips" && i > 0 && strings.HasPrefix(fields[0], "BenchmarkAgainstGzip") {
				x, err := strconv.ParseFloat(fields[i-1], 64)
				if err != nil {
					t.Fatal(err)
				}
				return x
			}
		}
	}
	t.Fatal("no BenchmarkAgainstGzip in the record")
	return 0
}
