// Package syntax tags and parses sentences: Penn Treebank tags by a greedy
// left-to-right tagger, basic Universal Dependencies by a greedy arc-hybrid
// transition parser. It holds the features and the transition system; the
// weights come from a [linear.Scorer], a model to read with or a trainer to learn with.
package syntax

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english/cluster"
	"github.com/ebc17271/lede/internal/english/linear"
)

// Tags are the part-of-speech tags, those of the Penn Treebank and its
// successors, in the order of the tagger's classes.
var Tags = []string{
	"$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN",
	"JJ", "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR",
	"RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``",
}

// Rels are the relations of basic Universal Dependencies, in the order of the labeler's classes.
var Rels = []string{
	"acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc",
	"cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass",
	"dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list",
	"mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod",
	"obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
}

// Class returns the index of a name in a sorted list of classes, -1 if it is not there.
func Class(classes []string, name string) int {
	if i, ok := slices.BinarySearch(classes, name); ok {
		return i
	}
	return -1
}

// A Sentence is what the tagger and the parser know of one sentence, kept in
// columns that are used again for the next. Words are numbered from 1; 0 is no
// word, the number after the last is the root.
type Sentence struct {
	n                   int
	form, shape         []uint64 // of the word in lower case, digits as 0; of its capitals, digits and marks
	suffix1, suffix2    []uint64
	suffix3, suffix4    []uint64
	prefix2, prefix3    []uint64
	cluster, clusterTop []uint64 // the word's cluster, and the larger one above
	glued               []uint64 // 1: no space before
	quoted              []uint8  // 1: inside quotation marks
	casing              uint64   // how the sentence is written: 0 usual, 1 Title Case, 2 CAPITALS, 3 lower case
	upper, title, lower int      // words in capitals, capitalised, in lower case
	open                uint8    // inside quotation marks after the words so far
	scratch             []byte

	tag  []uint8
	tagh []uint64 // hash of the tag

	certain  *Certain // what need not be decided, nil for nothing
	guide    guide
	look     lookahead
	view     view
	features []uint64
	chart
	memo memo
}

// Reset empties the sentence.
func (s *Sentence) Reset() {
	s.guide.on = false
	s.n, s.upper, s.title, s.lower, s.open = 0, 0, 0, 0, 0
	for _, c := range s.columns() {
		*c = append((*c)[:0], 0)
	}
	s.quoted = append(s.quoted[:0], 0)
}

func (s *Sentence) columns() [11]*[]uint64 {
	return [...]*[]uint64{&s.form, &s.shape, &s.suffix1, &s.suffix2, &s.suffix3, &s.suffix4, &s.prefix2, &s.prefix3,
		&s.cluster, &s.clusterTop, &s.glued}
}

// Len returns the number of words.
func (s *Sentence) Len() int { return s.n }

// Add appends a word; spaced says that a space comes before it.
func (s *Sentence) Add(word string, spaced bool) {
	s.n++
	form := normal(s.scratch[:0], word)
	s.scratch = form
	s.form = append(s.form, hash(form))
	s.shape = append(s.shape, s.shapeOf(word))
	s.suffix1 = append(s.suffix1, hash(last(form, 1)))
	s.suffix2 = append(s.suffix2, hash(last(form, 2)))
	s.suffix3 = append(s.suffix3, hash(last(form, 3)))
	s.suffix4 = append(s.suffix4, hash(last(form, 4)))
	s.prefix2 = append(s.prefix2, hash(form[:min(2, len(form))]))
	s.prefix3 = append(s.prefix3, hash(form[:min(3, len(form))]))
	path := cluster.Of(word)
	s.cluster = append(s.cluster, uint64(path))
	s.clusterTop = append(s.clusterTop, uint64(path.Prefix(6)))
	glued := uint64(1)
	if spaced {
		glued = 0
	}
	s.glued = append(s.glued, glued)
	s.quoted = append(s.quoted, s.open)
	s.open = afterMark(s.open, form)
}

// afterMark says whether quotation marks are open after the word.
func afterMark(open uint8, form []byte) uint8 {
	switch string(form) {
	case "``":
		return 1
	case "''":
		return 0
	case `"`:
		return 1 - open
	}
	return open
}

// normal appends the word in lower case, with digits as 0 and straight apostrophes;
// quotation marks become those of the Penn Treebank.
func normal(b []byte, word string) []byte {
	switch word {
	case "“", "„", "«", "``":
		return append(b, "``"...)
	case "”", "»", "''":
		return append(b, "''"...)
	}
	for _, c := range word {
		switch {
		case '0' <= c && c <= '9':
			b = append(b, '0')
		case c < utf8.RuneSelf:
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, byte(c))
		case c == '’' || c == '‘':
			b = append(b, '\'')
		case c == '–' || c == '—':
			b = append(b, '-')
		default:
			b = utf8.AppendRune(b, unicode.ToLower(c))
		}
	}
	return b
}

// last returns the last n characters.
func last(form []byte, n int) []byte {
	i := len(form)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRune(form[:i])
		i -= size
	}
	return form[i:]
}

func hash(b []byte) uint64 {
	h := uint64(0xcbf29ce484222325)
	for _, c := range b {
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	h ^= h >> 32
	h *= 0xff51afd7ed558ccd
	return h ^ h>>32
}

// Kinds of characters in a shape.
const (
	shapeUpper = 1 + iota
	shapeLower
	shapeDigit
	shapeMark
)

// shapeOf returns the word's kinds of characters, runs as one: "McCain" and
// "DeVos" are upper, lower, upper, lower. It counts the word's casing as well.
func (s *Sentence) shapeOf(word string) uint64 {
	shape, before := uint64(0), uint64(0)
	for _, c := range word {
		kind := uint64(shapeMark)
		switch {
		case unicode.IsUpper(c):
			kind = shapeUpper
		case unicode.IsLetter(c):
			kind = shapeLower
		case unicode.IsDigit(c):
			kind = shapeDigit
		}
		if kind != before {
			shape = shape<<3 | kind
			before = kind
		}
	}
	switch {
	case shape == shapeUpper && utf8.RuneCountInString(word) == 1:
		shape |= 1 << 60 // "A", "I" say nothing of the sentence
	case shape == shapeUpper:
		s.upper++
	case shape == shapeUpper<<3|shapeLower:
		s.title++
	case shape == shapeLower:
		s.lower++
	}
	return shape
}

// close adds the root and the way the sentence is written, before tagging.
func (s *Sentence) close() {
	for _, c := range s.columns() {
		*c = append((*c)[:s.n+1], 0)
	}
	s.quoted = append(s.quoted[:s.n+1], 0)
	s.form[s.n+1] = 1
	s.casing = 0
	switch words := s.upper + s.title + s.lower; {
	case words < 3:
	case s.upper*10 > words*7:
		s.casing = 2
	case (s.title+s.upper)*10 > words*6:
		s.casing = 1
	case s.title+s.upper == 0:
		s.casing = 3
	}
}

// at returns the word's value in a column, 0 outside the sentence.
func at(column []uint64, i int) uint64 {
	if uint(i) >= uint(len(column)) {
		return 0
	}
	return column[i]
}

func tagHash(tag uint8) uint64 { return linear.Mix(999, uint64(tag)+1, 0, 0) }
