package main

import (
	"fmt"
	"io"

	"github.com/ebc17271/lede/internal/english"
)

// A score counts what was right, what the library said and what the gold says.
type score struct{ right, said, gold int }

func (s score) String() string {
	p, r := float64(s.right)/float64(s.said), float64(s.right)/float64(s.gold)
	return fmt.Sprintf("P %.2f  R %.2f  F1 %.2f  (%d of %d said, %d gold)", 100*p, 100*r, 200*p*r/(p+r), s.right, s.said, s.gold)
}

// count adds the comparison of two sets of ranges, and reports each that is in one only.
func (s *score) count(said, gold []english.Range, differ func(r english.Range, mine bool)) {
	in := make(map[english.Range]bool, len(gold))
	for _, r := range gold {
		in[r] = true
	}
	s.said += len(said)
	s.gold += len(gold)
	for _, r := range said {
		if in[r] {
			s.right++
			delete(in, r)
		} else {
			differ(r, true)
		}
	}
	for _, r := range gold {
		if in[r] {
			differ(r, false)
		}
	}
}

// scoreTokens compares tokens, by their ranges.
func scoreTokens(w io.Writer, docs []document, errors int) {
	scoreRanges(w, docs, errors, "tokens", func(_ string, sentences []english.Sentence) (out []english.Range) {
		for _, s := range sentences {
			for _, t := range s.Tokens {
				out = append(out, t.Range)
			}
		}
		return out
	})
}

// scoreSentences compares whole sentences, by their ranges, and the boundaries
// between two sentences of a paragraph, where the ends of paragraphs, which are given, do not count.
func scoreSentences(w io.Writer, docs []document, errors int) {
	scoreRanges(w, docs, 0, "whole sentences", func(_ string, sentences []english.Sentence) (out []english.Range) {
		for _, s := range sentences {
			out = append(out, s.Range)
		}
		return out
	})
	scoreRanges(w, docs, 0, "ends", func(_ string, sentences []english.Sentence) (out []english.Range) {
		for _, s := range sentences {
			out = append(out, english.Range{Start: s.End, End: s.End})
		}
		return out
	})
	scoreRanges(w, docs, errors, "inner boundaries", func(_ string, sentences []english.Sentence) (out []english.Range) {
		for i := 1; i < len(sentences); i++ {
			out = append(out, english.Range{Start: sentences[i-1].End, End: sentences[i].Start})
		}
		return out
	})
}

// scoreRanges scores one kind of range over all documents, and over news.
func scoreRanges(w io.Writer, docs []document, errors int, what string, ranges func(text string, s []english.Sentence) []english.Range) {
	var all, news score
	for _, d := range docs {
		for _, p := range d.paragraphs {
			said := ranges(p.text, english.Split(p.text, english.Range{Start: 0, End: len(p.text)}))
			gold := ranges(p.text, p.sentences)
			all.count(said, gold, func(r english.Range, mine bool) {
				if errors--; errors >= 0 {
					fmt.Fprintf(w, "%s %s %s\n", d.id, map[bool]string{true: "said", false: "gold"}[mine], around(p.text, r))
				}
			})
			if d.news() {
				news.count(said, gold, func(english.Range, bool) {})
			}
		}
	}
	fmt.Fprintf(w, "%-17s all   %v\n", what, all)
	if news.gold > 0 {
		fmt.Fprintf(w, "%-17s news  %v\n", what, news)
	}
}

// around returns the range between ⟦ and ⟧ with what stands near it.
func around(text string, r english.Range) string {
	return text[max(0, r.Start-40):r.Start] + "⟦" + text[r.Start:r.End] + "⟧" + text[r.End:min(len(text), r.End+30)]
}
