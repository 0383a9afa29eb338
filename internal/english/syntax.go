package english

import (
	_ "embed"
	"sync"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english/lemma"
	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

//go:embed tagger.bin
var taggerWeights string

//go:embed moves.bin
var moveWeights string

//go:embed labels.bin
var labelWeights string

//go:embed certain.bin
var certainData string

// models are the weights of tagger and parser, searched where they lie.
var models = sync.OnceValue(func() (m struct {
	tagger, labels *linear.Model
	moves          *linear.Dense
	certain        *syntax.Certain
}) {
	m.tagger = linear.MustOpen(taggerWeights)
	m.moves = linear.MustOpenDense(moveWeights)
	m.labels = linear.MustOpen(labelWeights)
	var err error
	if m.certain, err = syntax.OpenCertain(certainData); err != nil {
		panic(err) // the file is part of the program
	}
	return m
})

// A parser tags and parses sentences, one after the other, with memory of its own.
type parser struct {
	s     syntax.Sentence
	tag   func(int, []uint64) int
	known []uint8 // the tags of the sentence, if it has been tagged
}

var parsers = sync.Pool{New: func() any {
	p, m := new(parser), models()
	p.s.SetCertain(m.certain)
	p.tag = syntax.LikeliestTag(m.tagger)
	return p
}}

// Parse tags and parses the tokens of one sentence of text, in place.
func Parse(text string, tokens []Token) {
	p := parsers.Get().(*parser)
	defer parsers.Put(p)
	p.known = p.known[:0]
	p.parse(text, tokens)
}

// parse tags and parses the tokens of a sentence.
func (p *parser) parse(text string, tokens []Token) {
	if len(tokens) == 0 {
		return
	}
	p.label(text, tokens)
	p.attach(text, tokens)
}

// attach gives the tokens of a sentence that has been labelled their heads.
func (p *parser) attach(text string, tokens []Token) {
	if noProse(text, tokens) {
		p.s.Flat()
	} else {
		m := models()
		p.s.Parse(m.moves, m.labels, syntax.Usual)
	}
	for i := range tokens {
		tokens[i].Head, tokens[i].Rel = p.s.HeadOf(i), syntax.Rels[p.s.RelOf(i)]
	}
}

// label gives the tokens of a sentence their tags, which may be known, and lemmas.
func (p *parser) label(text string, tokens []Token) {
	p.s.Reset()
	end := -1
	for _, t := range tokens {
		p.s.Add(Shown(text[t.Start:t.End]), t.Start != end)
		end = t.End
	}
	if len(p.known) > 0 {
		p.s.SetTags(p.known)
		return
	}
	p.s.Tag(p.tag)
	for i := range tokens {
		t := &tokens[i]
		t.Tag = syntax.Tags[p.s.TagOf(i)]
		t.Lemma = lemma.Of(Shown(text[t.Start:t.End]), t.Tag)
	}
}

// Where so many tokens stand together, and have so few characters each with the blanks between them, nobody has written a sentence, but a
// table, a formula, an address, a program or a row of marks. The parser would take several times as long for a byte of it as for one of
// prose, of which a token has five and a half, and find nothing.
const (
	leastOfScraps   = 48
	mostOfScrapsPer = 3
)

// noProse reports whether the tokens of a sentence are scraps, which have no grammar: “x=1+x=1+x=1…”.
func noProse(text string, tokens []Token) bool {
	n := len(tokens)
	return n >= leastOfScraps && utf8.RuneCountInString(text[tokens[0].Start:tokens[n-1].End]) < mostOfScrapsPer*n
}
