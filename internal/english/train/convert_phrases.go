package main

import (
	"slices"
	"strings"
)

// fixed hangs the words of a fixed expression on its first.
func (c *converter) fixed() {
	for i := 1; i < len(c.form); i++ {
		for _, p := range fixedPhrases {
			if n := c.phrase(i, p.words); n > 0 {
				c.fix(i, i+n-1, p.rel)
				break
			}
		}
	}
}

// phrase returns the number of words of the phrase if it stands at i.
func (c *converter) phrase(i int, words string) int {
	n := 0
	for w := range strings.FieldsSeq(words) {
		if i+n >= len(c.form) || c.form[i+n] != w {
			return 0
		}
		n++
	}
	return n
}

// fix makes one unit of the words, if they have one head outside and nothing but each other depends on the rest.
func (c *converter) fix(first, last int, rel string) {
	head, was := -1, ""
	for i := first; i <= last; i++ {
		if h := c.head[i]; h < first || h > last {
			if head >= 0 && head != h {
				return
			}
			head = h
			if was == "" || rel == c.rel[i] {
				was = c.rel[i]
			}
		}
	}
	if head < 0 {
		return
	}
	for i := 1; i < len(c.head); i++ {
		if (i < first || i > last) && c.head[i] >= first && c.head[i] <= last {
			return
		}
	}
	if rel != "" && (was == "advmod" || was == "dep" || was == "prep" || was == "nmod" || was == "amod" || rel == "cc") {
		was = rel
	}
	c.head[first], c.rel[first] = head, was
	for i := first + 1; i <= last; i++ {
		c.head[i], c.rel[i] = first, "fixed"
	}
}

// punctuation hangs marks as Universal Dependencies do: on the head of the
// unit that they begin or end, the last on the root.
func (c *converter) punctuation() {
	for i := 1; i < len(c.rel); i++ { // nothing depends on a mark
		for c.head[i] != 0 && c.rel[c.head[i]] == "punct" {
			c.head[i] = c.head[c.head[i]]
		}
	}
	spans := c.spans()
	heads := slices.Clone(c.head)
	for i := 1; i < len(c.rel); i++ {
		if c.rel[i] == "punct" {
			heads[i] = c.unit(i, spans)
		}
	}
	c.head = heads
}

// spans returns the first and last word, but for punctuation, under each word.
func (c *converter) spans() [][2]int {
	spans := make([][2]int, len(c.head))
	for i := range spans {
		spans[i] = [2]int{i, i}
	}
	for i := 1; i < len(c.head); i++ {
		if c.rel[i] == "punct" {
			continue
		}
		for j := c.head[i]; j != 0; j = c.head[j] {
			spans[j][0], spans[j][1] = min(spans[j][0], i), max(spans[j][1], i)
		}
	}
	return spans
}

func (c *converter) unit(p int, spans [][2]int) int {
	left, right := p-1, p+1
	for left > 0 && c.rel[left] == "punct" {
		left--
	}
	for right < len(c.rel) && c.rel[right] == "punct" {
		right++
	}
	// A unit that ends here and began behind a mark: "the man, who left, said".
	enclosed := 0
	for left > 0 {
		if spans[left][1] < p && spans[left][0] > 1 && c.rel[spans[left][0]-1] == "punct" {
			enclosed = left
		}
		if h := c.head[left]; h == 0 || h > p {
			break
		}
		left = c.head[left]
	}
	for right < len(c.rel) && c.head[right] > p {
		right = c.head[right]
	}
	switch {
	case right >= len(c.rel):
		return left
	case enclosed > 0:
		return enclosed
	case c.head[right] != 0 && c.head[right] < p:
		return right
	case left > 0:
		return left
	}
	return right
}

// fixedPhrases are the expressions that are one word in all but writing, with their relation.
var fixedPhrases = []struct{ words, rel string }{
	{"as well as", "cc"}, {"rather than", "cc"}, {"not to mention", "cc"}, {"let alone", "cc"},
	{"according to", "case"}, {"because of", "case"}, {"due to", "case"}, {"such as", "case"}, {"instead of", "case"},
	{"as of", "case"}, {"as to", "case"}, {"prior to", "case"}, {"as opposed to", "case"}, {"as for", "case"}, {"out of", "case"},
	{"so that", "mark"}, {"in order", "mark"}, {"whether or not", "mark"}, {"as if", "mark"},
	{"as well", "advmod"}, {"of course", "advmod"}, {"kind of", "advmod"}, {"sort of", "advmod"}, {"each other", ""}, {"one another", ""},
}
