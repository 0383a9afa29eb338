package english

import (
	"context"
	"strings"
	"sync"
)

// A Range is a half-open range of byte offsets.
type Range struct{ Start, End int }

// A Sentence is a run of tokens, with the range from the first to the last of them.
type Sentence struct {
	Range
	Tokens []Token
}

// A Token is a word, number or mark. Contractions are two tokens, as in the Penn Treebank.
type Token struct {
	Range
	Lemma string // dictionary form, lower case; of a name, the name
	Tag   string // Penn Treebank
	Rel   string // Universal Dependencies
	Head  int    // index in the sentence, -1 for the root
}

// A Kind says what a name names.
type Kind uint8

// The kinds of names.
const (
	Other Kind = iota
	Person
	Organization
	Place
)

// String returns the name of the kind, "person".
func (k Kind) String() string {
	return [...]string{"other", "person", "organization", "place"}[k]
}

// A Name is a proper name of one or more whole tokens of one sentence, without title, determiner or "'s".
type Name struct {
	Range
	Kind Kind
}

var cutters = sync.Pool{New: func() any { return new(cutter) }}

// Analyze divides the given ranges of text, each a paragraph or a line of its own that no sentence leaves, into
// sentences of tokens. It stops with ctx's error when ctx is done. What else is known of the text is read when it is
// first asked for: tags and lemmas of a sentence when those of one of its tokens are, its tree likewise, names when
// [Text.Names] is called. When ctx is done by then, nothing more is read.
func Analyze(ctx context.Context, text string, ranges []Range) (*Text, error) {
	size := 0
	for _, r := range ranges {
		size += r.End - r.Start
	}
	t := &Text{ctx: ctx, text: text, tokens: make([]token, 0, size/bytesPerToken+1)}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	c := cutters.Get().(*cutter)
	defer func() {
		if cap(c.words) <= mostWords {
			cutters.Put(c)
		}
	}()
	for _, in := range ranges {
		if err := c.cut(ctx, text, in); err != nil {
			return nil, err
		}
		t.add(c)
	}
	return t, nil
}

// mostWords is how much memory for words is kept for the next text.
const mostWords = 1 << 14

// bytesPerToken is how long a token of news is with the blank before it, a little less than on average.
const bytesPerToken = 5

// IsZero reports whether r is the zero Range, which means that there is none.
func (r Range) IsZero() bool { return r == Range{} }

// Len returns the length of r in bytes.
func (r Range) Len() int { return r.End - r.Start }

// Contains reports whether o lies inside r. Every range contains itself.
func (r Range) Contains(o Range) bool { return r.Start <= o.Start && o.End <= r.End }

// Overlaps reports whether r and o share at least one byte.
func (r Range) Overlaps(o Range) bool { return r.Start < o.End && o.Start < r.End }

// IsEnglish reports whether a BCP 47 tag is that of English, as "en" and "en-GB" are.
func IsEnglish(tag string) bool {
	base, _, _ := strings.Cut(tag, "-")
	return strings.EqualFold(base, "en")
}
