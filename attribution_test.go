package lede_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

// Who speaks is found in time that grows with the text, however many names and unnamed speakers there are.
func TestSpeakersLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	took := func(n int) (d time.Duration) {
		stages := lede.DefaultStages()
		for i, s := range stages {
			if s.Name == "speakers" {
				stages = stages[:i+1]
				stages[i].Extractor = lede.ExtractorFunc(func(ctx context.Context, doc *lede.Doc) error {
					start := time.Now()
					defer func() { d = time.Since(start) }()
					return s.Extractor.Extract(ctx, doc)
				})
				break
			}
		}
		text := strings.Repeat("“It is late,” residents of the valley said. Ann Hale met Tom Cole.\n\n", n)
		if _, err := (&lede.Parser{Stages: stages}).Parse(t.Context(), text); err != nil {
			t.Fatal(err)
		}
		return d
	}
	few, many := took(1000), took(8000)
	if many > 8*4*few+50*time.Millisecond {
		t.Errorf("1,000 quotes took %v, 8,000 took %v", few, many)
	}
	t.Logf("1,000 quotes took %v, 8,000 %v", few, many)
}
