package quotation

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// A Paragraph is a stretch of text that no sentence leaves.
type Paragraph struct {
	english.Range
	Headline bool // a title, of the text or of a part of it
}

// word is a token as the models see it: all indices count from the start of the text.
type word struct {
	start, end  int
	lemma, tag  string
	rel         string
	head        int // -1 for the root
	sentence    int
	left, right int // first and last word of the subtree
	child, next int // first child and next sibling, -1 if there is none
	stretch     int // index of the outermost stretch that holds it, -1 if none
	mark        bool
	hLemma      uint32
	hLow        uint32
	hTag        uint32
	hRel        uint32
	lex         uint32 // mode in the lexicon
}

// sentence is a range of words.
type sentence struct {
	from, to  int // words
	paragraph int
}

// text is a text laid out for the models.
type text struct {
	raw        string
	lowered    string // raw in lower case, if inPlace
	inPlace    bool
	paragraphs []Paragraph
	sentences  []sentence
	words      []word
	stretches  []Stretch
	spans      [][2]int // of each stretch: its first and last word that is no mark; last < first if it is empty
	lone       []english.Range
	tree       [2][]int // what grow uses again
}

// newText lays out sentences in order, each within one of the paragraphs.
func newText(raw string, paragraphs []Paragraph, sentences iter.Seq[english.Sentence]) *text {
	t := &text{raw: raw, paragraphs: paragraphs}
	t.lowered, t.inPlace = english.LowerInPlace(raw)
	ranges := make([]english.Range, len(paragraphs))
	for i, p := range paragraphs {
		ranges[i] = p.Range
	}
	t.stretches, t.lone = Marks(raw, ranges)
	n := 0
	for s := range sentences {
		n += len(s.Tokens)
	}
	t.words = make([]word, 0, n)
	p := 0
	for s := range sentences {
		for p+1 < len(paragraphs) && paragraphs[p+1].Start <= s.Start {
			p++
		}
		t.addSentence(s, p)
	}
	t.placeStretches()
	return t
}

func (t *text) addSentence(s english.Sentence, paragraph int) {
	from := len(t.words)
	for _, k := range s.Tokens {
		w := word{start: k.Start, end: k.End, lemma: k.Lemma, tag: k.Tag, rel: k.Rel, head: -1,
			sentence: len(t.sentences), child: -1, next: -1, stretch: -1}
		if k.Head >= 0 && k.Head < len(s.Tokens) {
			w.head = from + k.Head
		}
		shown := english.Shown(t.raw[k.Start:k.End])
		low := t.lowerOf(k.Start, k.End, shown)
		w.mark = isMark(low)
		w.hLow, w.hTag, w.hRel = hash(low), hash(k.Tag), hash(k.Rel)
		if w.lemma == "" || low == "according" { // not to “accord”
			w.lemma = low
			if v, _ := lexicon().verbOf(low); v != "" && w.verb() && low != "according" {
				w.lemma = v
			}
		}
		w.hLemma = w.hLow
		if w.lemma != shown && w.lemma != low {
			w.hLemma = hash(strings.ToLower(w.lemma))
		}
		t.words = append(t.words, w)
		t.words[len(t.words)-1].lex = t.lookUp(len(t.words) - 1)
	}
	t.sentences = append(t.sentences, sentence{from, len(t.words), paragraph})
	t.grow(from)
}

// isMark reports whether a token is a quotation mark.
func isMark(s string) bool {
	switch s {
	case "“", "”", "„", "«", "»", "\"", "''", "``", "‘", "’", "'", "`", "‟", "‹", "›":
		return true
	}
	return false
}

// grow links the children of the words from the given one on and finds the ends
// of their subtrees, leaves first.
func (t *text) grow(from int) {
	ws := t.words[from:]
	waiting := slices.Grow(t.tree[0][:0], len(ws))[:len(ws)]
	clear(waiting)
	for i := len(ws) - 1; i >= 0; i-- {
		w := &ws[i]
		w.left, w.right = from+i, from+i
		if w.head >= 0 && w.head != from+i {
			h := &t.words[w.head]
			w.next, h.child = h.child, from+i
			waiting[w.head-from]++
		}
	}
	ready := t.tree[1][:0]
	for i := range ws {
		if waiting[i] == 0 {
			ready = append(ready, i)
		}
	}
	for len(ready) > 0 {
		w := ws[ready[len(ready)-1]]
		ready = ready[:len(ready)-1]
		if w.head < 0 {
			continue
		}
		h := &t.words[w.head]
		h.left, h.right = min(h.left, w.left), max(h.right, w.right)
		if waiting[w.head-from]--; waiting[w.head-from] == 0 {
			ready = append(ready, w.head-from)
		}
	}
	t.tree = [2][]int{waiting, ready}
}

// placeStretches finds the words of each stretch. Stretches and words are in order.
func (t *text) placeStretches() {
	t.spans = make([][2]int, len(t.stretches))
	i, until := 0, -1
	for k, s := range t.stretches {
		in := s.Inner()
		for i > 0 && t.words[i-1].start >= in.Start {
			i-- // a stretch within a stretch begins again within it
		}
		for i < len(t.words) && t.words[i].start < in.Start {
			i++
		}
		first := i
		outer := s.Start >= until
		for i < len(t.words) && t.words[i].end <= in.End {
			if outer {
				t.words[i].stretch = k
			}
			i++
		}
		last := i - 1
		for first <= last && t.words[first].pause() {
			first++
		}
		for first <= last && t.words[last].pause() {
			last--
		}
		t.spans[k] = [2]int{first, last}
		if outer {
			until = s.End
		}
	}
}

// text of word i
func (t *text) str(i int) string { return english.Shown(t.raw[t.words[i].start:t.words[i].end]) }

func (t *text) isUpper(i int) bool {
	r, _ := utf8.DecodeRuneInString(t.raw[t.words[i].start:])
	return unicode.IsUpper(r)
}

func (w *word) verb() bool { return strings.HasPrefix(w.tag, "VB") }
func (w *word) noun() bool { return strings.HasPrefix(w.tag, "NN") }

// pause reports whether a word is a mark between clauses.
func (w *word) pause() bool {
	switch w.tag {
	case ",", ":", ".", "-LRB-", "-RRB-", "``", "''", "HYPH", "NFP":
		return true
	}
	return w.mark
}
