package english

import (
	"context"
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

// A reader reads sentences, one after the other, with memory that it uses again.
type reader struct {
	*parser
	*cutter
	tokens []Token // of one sentence
}

var cutters = sync.Pool{New: func() any { return new(cutter) }}

// Analyze reads the given ranges of text, each a paragraph or a line of its own
// that no sentence leaves. It stops with ctx's error when ctx is done.
func Analyze(ctx context.Context, text string, ranges []Range) (*Text, error) {
	size := 0
	for _, r := range ranges {
		size += r.End - r.Start
	}
	size = size/bytesPerToken + 1
	t := &Text{text: text, tokens: make([]token, 0, size), number: map[string]uint32{}}
	names := newNameText(size)
	err := readAll(ctx, t, names, ranges)
	if err == nil {
		t.number = nil
		t.Names, err = findNames(ctx, text, names)
	}
	if err != nil {
		return nil, err
	}
	return t, nil
}

// readAll adds ranges to t and to names.
func readAll(ctx context.Context, t *Text, names *NameText, ranges []Range) error {
	r := reader{parser: parsers.Get().(*parser), cutter: cutters.Get().(*cutter)}
	defer parsers.Put(r.parser)
	defer func() {
		if cap(r.words) <= mostWords {
			cutters.Put(r.cutter)
		}
	}()
	for _, in := range ranges {
		if err := r.read(ctx, t, names, in); err != nil {
			return err
		}
	}
	return nil
}

// mostWords is how much memory for words is kept for the next text.
const mostWords = 1 << 14

// bytesPerToken is how long a token of news is with the blank before it, a little less than on average.
const bytesPerToken = 5

// read adds a range to t and to names.
func (r *reader) read(ctx context.Context, t *Text, names *NameText, in Range) error {
	if err := r.cut(ctx, t.text, in); err != nil {
		return err
	}
	from := 0
	for _, to := range r.ends {
		if err := ctx.Err(); err != nil {
			return err
		}
		r.tokens = r.tokens[:0]
		for _, w := range r.words[from:to] {
			r.tokens = append(r.tokens, Token{Range: w})
		}
		r.parse(t.text, r.tokens)
		t.add(&r.s, r.tokens)
		names.add(t.text, r.tokens)
		from = to
	}
	return nil
}

// IsZero reports whether r is the zero Range, which means that there is none.
func (r Range) IsZero() bool { return r == Range{} }

// Len returns the length of r in bytes.
func (r Range) Len() int { return r.End - r.Start }

// Contains reports whether o lies inside r. Every range contains itself.
func (r Range) Contains(o Range) bool { return r.Start <= o.Start && o.End <= r.End }

// Overlaps reports whether r and o share at least one byte.
func (r Range) Overlaps(o Range) bool { return r.Start < o.End && o.Start < r.End }
