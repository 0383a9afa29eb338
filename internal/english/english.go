// Package english reads English text: tokens, sentences, part-of-speech tags,
// lemmas, names and dependencies. It knows nothing of news.
package english

import "context"

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

// A Text is what is known of the English of a text.
type Text struct {
	Sentences []Sentence // in order
	Names     []Name     // in order, not overlapping
}

// Analyze reads the given ranges of text, each a paragraph or a line of its own
// that no sentence leaves. It stops with ctx's error when ctx is done.
func Analyze(ctx context.Context, text string, ranges []Range) (*Text, error) {
	t := new(Text)
	p := parsers.Get().(*parser)
	defer parsers.Put(p)
	for _, r := range ranges {
		for _, s := range Split(text, r) {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			p.parse(text, s.Tokens)
			t.Sentences = append(t.Sentences, s)
		}
	}
	t.Names = FindNames(text, t.Sentences)
	return t, nil
}
