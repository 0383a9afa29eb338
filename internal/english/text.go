package english

import (
	"context"
	"iter"
	"sort"

	"github.com/ebc17271/lede/internal/english/syntax"
)

// A Text is what is known of the English of a text. A long text has many tokens, so
// they are kept small, 16 bytes each, and told one by one. It may be read by several goroutines.
type Text struct {
	Names []Name // in order, not overlapping

	text   string
	tokens []token
	ends   []uint32          // of each sentence: the number of tokens up to its end
	lemmas []string          // those that are not the word as written, each once
	number map[string]uint32 // of each in lemmas, while they are gathered
	odd    map[uint32]string // the words whose letters are not those that a reader sees, by token
}

// A token is a Token as it is kept. Sentences of more than 1,000 tokens and tokens of more than
// two kilobytes are cut, which is why so small numbers do.
type token struct {
	start    uint32
	lemma    uint32 // its number in lemmas and one, 0 for the word as written
	size     uint16
	head     int16
	tag, rel uint8
}

// add adds a sentence that has been parsed.
func (t *Text) add(s *syntax.Sentence, tokens []Token) {
	for i := range tokens {
		k := &tokens[i]
		if w := t.text[k.Start:k.End]; !isASCII(w) && Shown(w) != w {
			if t.odd == nil {
				t.odd = map[uint32]string{}
			}
			t.odd[uint32(len(t.tokens))] = Shown(w)
		}
		t.tokens = append(t.tokens, token{
			start: uint32(k.Start), size: uint16(k.End - k.Start), lemma: t.lemmaNumber(k), head: int16(k.Head),
			tag: uint8(s.TagOf(i)), rel: uint8(s.RelOf(i)),
		})
	}
	t.ends = append(t.ends, uint32(len(t.tokens)))
}

// lemmaNumber returns how a token keeps its lemma.
func (t *Text) lemmaNumber(k *Token) uint32 {
	if k.Lemma == Shown(t.text[k.Start:k.End]) {
		return 0
	}
	n, ok := t.number[k.Lemma]
	if !ok {
		t.lemmas = append(t.lemmas, k.Lemma)
		n = uint32(len(t.lemmas))
		t.number[k.Lemma] = n
	}
	return n
}

// Len returns the number of tokens.
func (t *Text) Len() int { return len(t.tokens) }

// Range returns where token i stands.
func (t *Text) Range(i int) Range {
	k := &t.tokens[i]
	return Range{int(k.start), int(k.start) + int(k.size)}
}

// Word returns token i as a reader sees it, which nearly always is as written.
func (t *Text) Word(i int) string {
	if t.odd != nil {
		if w, ok := t.odd[uint32(i)]; ok {
			return w
		}
	}
	k := &t.tokens[i]
	return t.text[k.start : int(k.start)+int(k.size)]
}

// Tag returns the tag of token i.
func (t *Text) Tag(i int) string { return syntax.Tags[t.tokens[i].tag] }

// Rel returns the relation of token i to its head.
func (t *Text) Rel(i int) string { return syntax.Rels[t.tokens[i].rel] }

// Head returns the head of token i as its index in the sentence, -1 for the root.
func (t *Text) Head(i int) int { return int(t.tokens[i].head) }

// Lemma returns the lemma of token i.
func (t *Text) Lemma(i int) string {
	if n := t.tokens[i].lemma; n > 0 {
		return t.lemmas[n-1]
	}
	return t.Word(i)
}

// Token returns all of token i.
func (t *Text) Token(i int) Token {
	return Token{Range: t.Range(i), Lemma: t.Lemma(i), Tag: t.Tag(i), Rel: t.Rel(i), Head: t.Head(i)}
}

// After returns the number of the first token that ends after offset pos.
func (t *Text) After(pos int) int {
	lo, hi := 0, len(t.tokens)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if k := &t.tokens[m]; int(k.start)+int(k.size) > pos {
			hi = m
		} else {
			lo = m + 1
		}
	}
	return lo
}

// Count returns the number of sentences.
func (t *Text) Count() int { return len(t.ends) }

// Bounds returns the first token of sentence s and the one after its last.
func (t *Text) Bounds(s int) (from, to int) {
	if s > 0 {
		from = int(t.ends[s-1])
	}
	return from, int(t.ends[s])
}

// Span returns where sentence s stands.
func (t *Text) Span(s int) Range {
	from, to := t.Bounds(s)
	return Range{t.Range(from).Start, t.Range(to - 1).End}
}

// Sentences yields the sentences that begin in a range, in order, until ctx is done. The next one takes the place of a
// sentence's tokens.
func (t *Text) Sentences(ctx context.Context, in Range) iter.Seq[Sentence] {
	return func(yield func(Sentence) bool) {
		var tokens []Token
		s := sort.Search(len(t.ends), func(s int) bool { return t.Span(s).Start >= in.Start })
		for ; s < len(t.ends) && ctx.Err() == nil; s++ {
			from, to := t.Bounds(s)
			if t.Range(from).Start >= in.End {
				return
			}
			tokens = tokens[:0]
			for i := from; i < to; i++ {
				tokens = append(tokens, t.Token(i))
			}
			if !yield(Sentence{t.Span(s), tokens}) {
				return
			}
		}
	}
}
