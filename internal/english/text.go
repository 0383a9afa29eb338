package english

import (
	"context"
	"iter"
	"slices"
	"sort"

	"github.com/ebc17271/lede/internal/english/syntax"
)

// A Text is what is known of the English of a text. A long text has many tokens, so
// they are kept small, 16 bytes each, and told one by one. Since it is read as it is asked, it is for one goroutine at a time.
type Text struct {
	ctx    context.Context
	text   string
	tokens []token
	ends   []uint32          // of each sentence: the number of tokens up to its end
	lemmas []string          // those that are not the word as written, each once
	number map[string]uint32 // of each in lemmas
	lower  string            // the text in lower case, once that has been asked for
	odd    map[uint32]string // the words whose letters are not those that a reader sees, by token
	names  []Name
	named  bool    // names are known
	opened []Token // of the sentence that is being read
}

// A token is a Token as it is kept. Sentences of more than 1,000 tokens and tokens of more than
// two kilobytes are cut, which is why so small numbers do.
type token struct {
	start    uint32
	lemma    uint32 // its number in lemmas and one, 0 for the word as written
	size     uint16
	head     int16
	tag, rel uint8 // unread until the sentence is
}

const unread = 0xFF

// add adds the sentences of a range.
func (t *Text) add(c *cutter) {
	from := uint32(len(t.tokens))
	t.tokens = slices.Grow(t.tokens, len(c.words)) // a long line of short tokens has many more than were thought of
	for _, w := range c.words {
		if word := t.text[w.Start:w.End]; !isASCII(word) && Shown(word) != word {
			if t.odd == nil {
				t.odd = map[uint32]string{}
			}
			t.odd[uint32(len(t.tokens))] = Shown(word)
		}
		t.tokens = append(t.tokens, token{start: uint32(w.Start), size: uint16(w.End - w.Start), tag: unread, rel: unread})
	}
	for _, n := range c.ends {
		t.ends = append(t.ends, from+uint32(n))
	}
}

// tagged returns token i, with its tag and lemma.
func (t *Text) tagged(i int) *token {
	k := &t.tokens[i]
	if k.tag == unread {
		t.read(t.sentenceOf(i), false)
	}
	return k
}

// parsed returns token i, with all that is known of it.
func (t *Text) parsed(i int) *token {
	k := &t.tokens[i]
	if k.rel == unread {
		t.read(t.sentenceOf(i), true)
	}
	return k
}

// sentenceOf returns the sentence that token i is in.
func (t *Text) sentenceOf(i int) int {
	return sort.Search(len(t.ends), func(s int) bool { return int(t.ends[s]) > i })
}

// read tags sentence s, if that has not been done, and parses it if so asked.
func (t *Text) read(s int, tree bool) {
	from, to := t.Bounds(s)
	if t.ctx.Err() != nil {
		for i := from; i < to; i++ {
			t.tokens[i].tag, t.tokens[i].rel, t.tokens[i].head = 0, 0, -1
		}
		return
	}
	if t.number == nil {
		t.number = make(map[string]uint32)
	}
	p := parsers.Get().(*parser)
	defer parsers.Put(p)
	t.open(s)
	p.known = p.known[:0]
	if t.tokens[from].tag != unread {
		for _, k := range t.tokens[from:to] {
			p.known = append(p.known, k.tag)
		}
	}
	p.label(t.text, t.opened)
	if tree {
		p.attach(t.text, t.opened)
	}
	for i := range t.opened {
		k, o := &t.tokens[from+i], &t.opened[i]
		if k.tag == unread {
			k.tag, k.lemma = uint8(p.s.TagOf(i)), t.lemmaNumber(o)
		}
		if tree {
			k.head, k.rel = int16(o.Head), uint8(p.s.RelOf(i))
		}
	}
}

// open lists the tokens of sentence s, of which no more than their ranges is known.
func (t *Text) open(s int) {
	t.opened = t.opened[:0]
	for i, to := t.Bounds(s); i < to; i++ {
		t.opened = append(t.opened, Token{Range: t.Range(i)})
	}
}

// Names returns the names of the text, in order, not overlapping.
func (t *Text) Names() []Name {
	if !t.named && len(t.tokens) > 0 {
		t.named = true
		words := newNameText(len(t.tokens))
		for s := range t.ends {
			if s%pollSentences == 0 && t.ctx.Err() != nil {
				return nil
			}
			t.open(s)
			words.add(t.text, t.opened)
		}
		t.names, _ = nameModels().find(t.ctx, t.text, words)
	}
	return t.names
}

// pollSentences is after how many sentences it is asked again whether to stop.
const pollSentences = 1 << 6

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
func (t *Text) Tag(i int) string { return syntax.Tags[t.tagged(i).tag] }

// Rel returns the relation of token i to its head.
func (t *Text) Rel(i int) string { return syntax.Rels[t.parsed(i).rel] }

// Head returns the head of token i as its index in the sentence, -1 for the root.
func (t *Text) Head(i int) int { return int(t.parsed(i).head) }

// Lemma returns the lemma of token i.
func (t *Text) Lemma(i int) string {
	if n := t.tagged(i).lemma; n > 0 {
		return t.lemmas[n-1]
	}
	return t.Word(i)
}

// Token returns all of token i.
func (t *Text) Token(i int) Token {
	t.parsed(i) // at once, not first the tag and then the tree
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
