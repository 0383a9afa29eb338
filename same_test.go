package lede_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

func TestSameQuote(t *testing.T) {
	const said = "We will rebuild every school that the flood destroyed, and we will do it before the winter"
	tests := []struct {
		name     string
		other    string
		min, max float64
	}{
		{"the same", said, 1, 1},
		{"other marks and case", "we will rebuild — every school that the Flood destroyed; and we will do it before the winter!", 1, 1},
		{"trimmed", "We will rebuild every school that the flood destroyed", 0.75, 0.95},
		{"reworded", "We are going to rebuild every school the flood destroyed, and will do it before winter", 0.75, 0.95},
		{"a few words of it", "before the winter", 0, 0.5},
		{"the same frame, other news", "We will close every bridge that the council owns, and we will sell it before the summer", 0, 0.55},
		{"other words", "Nobody told the residents anything", 0, 0.2},
		{"nothing", "…", 0, 0},
	}
	for _, tt := range tests {
		a, b := lede.Quote{Text: said}, lede.Quote{Text: tt.other}
		got := lede.SameQuote(a, b)
		if got < tt.min || got > tt.max {
			t.Errorf("%s: %.2f, want %.2f to %.2f", tt.name, got, tt.min, tt.max)
		}
		if back := lede.SameQuote(b, a); back != got {
			t.Errorf("%s: %v one way, %v the other", tt.name, got, back)
		}
	}
}

func TestSameQuoteShort(t *testing.T) {
	a, b := lede.Quote{Text: "No comment"}, lede.Quote{Text: "no comment."}
	if got := lede.SameQuote(a, b); got != 1 {
		t.Errorf("the same two words: %v", got)
	}
}

func TestSameQuoteLong(t *testing.T) {
	q := lede.Quote{Text: strings.Repeat("word and more ", 100000)}
	if got := lede.SameQuote(q, q); got != 1 {
		t.Errorf("a very long quote and itself: %v", got)
	}
}

func ExampleSameQuote() {
	a := lede.Quote{Text: "It was like shouting into the wind, and nobody in the room wanted to hear it"}
	b := lede.Quote{Text: "like shouting into the wind"}
	fmt.Printf("%.2f\n", lede.SameQuote(a, b))
	// Output: 0.65
}
