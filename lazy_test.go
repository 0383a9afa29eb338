package lede_test

import (
	"runtime"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cputime"
)

// TestWhatNobodyAsksForIsNotRead holds how much less processor time a reading with few stages takes than one with all.
// It has room for the noise of a busy machine; CONTRIBUTING.md tells how to measure.
func TestWhatNobodyAsksForIsNotRead(t *testing.T) {
	if testing.Short() || cputime.Slow > 1 {
		t.Skip("takes a second of processor time")
	}
	all := lede.DefaultStages()
	people, err := all.Drop(lede.QuotesStage, lede.SpeakersStage, lede.EventsStage)
	if err != nil {
		t.Fatal(err)
	}
	texts := benchTexts(t)
	spent := func(stages lede.Stages) time.Duration {
		best := time.Hour
		for range 3 {
			best = min(best, readingTime(t, stages, texts))
		}
		return best
	}
	whole := spent(all)
	for _, c := range []struct {
		name   string
		stages lede.Stages
		times  float64 // how many times faster than all stages
	}{
		{"no stages", lede.Stages{}, 12},
		{"times", all[:1], 2},
		{"people", people, 1.3},
	} {
		got := float64(whole) / float64(spent(c.stages))
		t.Logf("%s: %.1f times faster than all stages", c.name, got)
		if got < c.times {
			t.Errorf("%s: %.1f times faster than all stages, want %.1f", c.name, got, c.times)
		}
	}
}

// readingTime returns the processor time of one reading of texts.
func readingTime(t *testing.T, stages lede.Stages, texts []string) time.Duration {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	p := &lede.Parser{Stages: stages}
	start := cputime.Thread()
	for _, text := range texts {
		if _, err := p.Parse(t.Context(), text); err != nil {
			t.Fatal(err)
		}
	}
	return cputime.Thread() - start
}
