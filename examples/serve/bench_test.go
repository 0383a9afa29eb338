package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// BenchmarkServe sends the articles of the project over loopback, from several clients at once, and
// reports requests a second and how long the slowest of a hundred took.
func BenchmarkServe(b *testing.B) {
	s := httptest.NewServer(handler(limits{bytes: 1 << 20, reading: time.Minute, atOnce: runtime.GOMAXPROCS(0), bodies: 64}))
	defer s.Close()
	texts := articlesOf(b)
	var mu sync.Mutex
	var took []time.Duration
	n := 0
	b.SetParallelism(4) // times the cores
	b.RunParallel(func(pb *testing.PB) {
		client := &http.Client{Transport: &http.Transport{}}
		for pb.Next() {
			mu.Lock()
			text := texts[n%len(texts)]
			n++
			mu.Unlock()
			start := time.Now()
			if err := send(client, s.URL, text); err != nil {
				b.Error(err)
				return
			}
			mu.Lock()
			took = append(took, time.Since(start))
			mu.Unlock()
		}
	})
	slices.Sort(took)
	if len(took) > 0 {
		b.ReportMetric(float64(took[len(took)*99/100].Milliseconds()), "ms-of-99%")
		b.ReportMetric(float64(len(took))/b.Elapsed().Seconds(), "requests/s")
	}
}

func send(client *http.Client, url, text string) error {
	r, err := client.Post(url, "text/plain", strings.NewReader(text))
	if err != nil {
		return err
	}
	defer r.Body.Close()
	if _, err := io.Copy(io.Discard, r.Body); err != nil {
		return err
	}
	if r.StatusCode != http.StatusOK {
		return fmt.Errorf("status %d", r.StatusCode)
	}
	return nil
}

func articlesOf(b *testing.B) []string {
	b.Helper()
	const dir = "../../testdata/articles/"
	entries, err := os.ReadDir(dir)
	if err != nil {
		b.Fatal(err)
	}
	var texts []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".txt") {
			text, err := os.ReadFile(dir + e.Name())
			if err != nil {
				b.Fatal(err)
			}
			texts = append(texts, string(text))
		}
	}
	return texts
}
