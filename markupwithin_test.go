package lede_test

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestMarkupWithin holds the promises of all stages on texts in which marks of Markdown and HTML stand anywhere in what is told.
func TestMarkupWithin(t *testing.T) {
	pieces := []string{
		"&quot;", "&ldquo;", "&rdquo;", "&#39;", "&amp;", "&amp;quot;", "&nbsp;", "&mdash;", "**", "*", "_", "[the mayor](https://x.example/a?b=1)", "[", "](/x)", "![b](/c)", "<p>", "</p>", "<br/>", "<em>", "</em>", "â€œ", "â€", "â€™", "RenÃ©e", "Â£5", "Ã",
		"Mayor Ada Okafor", "Okafor", "O&rsquo;Hara", "said", "she said", "on Monday", "in Leeds", "We were lucky", "the ferry&rsquo;s captain", "was sold to Smith &amp; Roe Ltd.", "killed two men", ". ", ", ", "\n\n", " ", "\"", "“", "”", "\u00ad", "\u200b", "3 hours ago", "on May 4, 2019",
	}
	r := rand.New(rand.NewPCG(7, 8))
	n := 400
	if testing.Short() {
		n = 60
	}
	for range n {
		var b strings.Builder
		b.WriteString("**x** </p> ")
		for range 8 + r.IntN(40) {
			b.WriteString(pieces[r.IntN(len(pieces))])
			if r.IntN(3) > 0 {
				b.WriteByte(' ')
			}
		}
		checkPromises(t, b.String())
	}
}
