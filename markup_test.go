package lede_test

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestMarkup holds the promises on texts in which marks of Markdown and HTML stand in any order.
func TestMarkup(t *testing.T) {
	pieces := []string{
		"**", "*", "_", "__", "[a](http://x.example)", "[", "](", "![b](c)", "<p>", "</p>", "<br/>", "# ", "> ", "\n", "\n\n", " ", "word", "É", "\u200b", "&amp;",
		"Mayor quits over bridge", "By Jane Doe", "May 4, 2022", "Key points", "- one", "Correction: It was May.", "Watch: ", " | Daily Post", "{\"a\": 1}",
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 4000 {
		var b strings.Builder
		b.WriteString("**x** </p>")
		for range 2 + r.IntN(14) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		laidOut(t, b.String())
	}
}
