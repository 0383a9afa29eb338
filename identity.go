package lede

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// URI returns a name for the article's text that is the same wherever the same
// text is: an “ni” URI with its SHA-256 hash (RFC 6920).
func (a *Article) URI() string {
	sum := sha256.Sum256([]byte(a.Text))
	return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum[:])
}

// entityFragment names an entity of an article in a URI.
func entityFragment(id EntityID) string { return "#entity=" + strconv.Itoa(int(id)) }

// charFragment names a span of a plain text in a URI (RFC 5147), in characters.
func charFragment(chars Span) string { return fmt.Sprintf("#char=%d,%d", chars.Start, chars.End) }

// A charIndex turns byte offsets into character offsets, each in constant time.
// Article.Runes, which counts from the start, would take too long for every span of a long text.
type charIndex struct {
	text  string
	marks []int // characters before every charStep-th byte
}

const charStep = 256

func newCharIndex(text string) charIndex {
	c := charIndex{text: text}
	n := 0
	for i := range len(text) {
		if i%charStep == 0 {
			c.marks = append(c.marks, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return c
}

// span returns s in characters. An end outside the text is moved to the nearer end of it.
func (c charIndex) span(s Span) Span { return Span{c.offset(s.Start), c.offset(s.End)} }

func (c charIndex) offset(i int) int {
	i = min(max(i, 0), len(c.text))
	mark := min(i/charStep, len(c.marks)-1)
	if mark < 0 {
		return 0
	}
	n := c.marks[mark]
	for j := mark * charStep; j < i; j++ {
		if utf8.RuneStart(c.text[j]) {
			n++
		}
	}
	return n
}
