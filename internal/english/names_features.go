package english

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english/cluster"
	"github.com/ebc17271/lede/internal/english/linear"
)

// A NameText is a text as the name tagger sees it. Only the tokens near a capital
// letter, the islands, are looked at; all others are outside of names.
type NameText struct {
	Islands []Island
	words   []nameWord // every word once
	tokens  []nameToken
	marks   []uint8 // of the lists of places of more than one word, for every token

	known  map[string]int32 // the numbers of the words
	roles  []wordRoles      // of the groups of words that differ in case alone
	groups map[uint64]int32 // the groups, by the hash of the word in small letters
}

// An Island is a run of tokens of one sentence, numbered through the text, that may hold names.
type Island struct{ From, To int }

// A nameToken is a token where it stands.
type nameToken struct {
	Range
	word        int32
	first, last int32 // of the run of capitalised tokens it stands in, "Kim Min-seo", or itself
	sentence    int32 // the number of the first token of its sentence
	end         int32 // the number after the last token of its sentence
	casing      uint8 // of the sentence
	opening     bool  // first word of the sentence, or of what stands in quotation marks
	glued       bool  // no blank before it
	short       uint8 // part of a long form beside its initials, "World Food Programme (WFP)"
}

// The casings of a sentence.
const (
	sentenceCase = iota
	headlineCase // Most Words With a Capital
	capitalsCase // ALL CAPITALS
)

// NewNameText prepares the sentences of a text.
func NewNameText(text string, sentences []Sentence) *NameText {
	n := 0
	for _, s := range sentences {
		n += len(s.Tokens)
	}
	t := newNameText(n)
	for _, s := range sentences {
		t.add(text, s.Tokens)
	}
	return t
}

// newNameText returns an empty text with room for so many tokens.
func newNameText(tokens int) *NameText {
	return &NameText{
		tokens: make([]nameToken, 0, tokens), marks: make([]uint8, 0, tokens),
		known: make(map[string]int32, min(tokens/3, 1<<12)), groups: make(map[uint64]int32, min(tokens/3, 1<<12)),
	}
}

// add adds a sentence.
func (t *NameText) add(text string, tokens []Token) {
	from := len(t.tokens)
	for i := range tokens {
		in := tokens[i].Range
		t.tokens = append(t.tokens, nameToken{Range: in, word: t.learn(Shown(text[in.Start:in.End]))})
		t.marks = append(t.marks, 0)
	}
	t.prepare(text, from)
}

// learn returns the number of a word.
func (t *NameText) learn(word string) int32 {
	if i, ok := t.known[word]; ok {
		return i
	}
	w := newNameWord(word)
	g, ok := t.groups[w.lower]
	if !ok {
		g = int32(len(t.groups))
		t.groups[w.lower] = g
		t.roles = append(t.roles, 0)
	}
	w.group = g
	i := int32(len(t.words))
	t.known[word] = i
	t.words = append(t.words, w)
	return i
}

// word returns what is known of the word of token i.
func (t *NameText) word(i int) *nameWord { return &t.words[t.tokens[i].word] }

// prepare finds runs of capitals, casing, places and islands of the sentence that begins at token from.
func (t *NameText) prepare(text string, from int) {
	to := len(t.tokens)
	casing := t.casing(from, to)
	opening := true
	for i := from; i < to; i++ {
		tok, w := &t.tokens[i], t.word(i)
		tok.sentence, tok.end, tok.casing, tok.opening = int32(from), int32(to), casing, opening
		tok.glued = i > from && t.tokens[i-1].End == tok.Start
		if w.form&letters != 0 {
			opening = false
		} else if w.exact == quotationMark || w.exact == colon {
			opening = true
		}
	}
	t.findRuns(from, to)
	t.findShort(text, from, to)
	t.findPlaces(text, from, to)
	t.findRoles(from, to)
	t.findIslands(from, to)
}

var (
	quotationMark = linear.String(`"`)
	colon         = linear.String(":")
	hyphen        = linear.String("-")
	bracket       = linear.String("(")
	closing       = linear.String(")")
	comma         = linear.String(",")
	article       = linear.String("a")
	articleN      = linear.String("an")
	theWord       = linear.String("the")
	ofWord        = linear.String("of")
	toWord        = linear.String("to")
	saidWord      = linear.String("said")
	saysWord      = linear.String("says")
	toldWord      = linear.String("told")
	saintWord     = linear.String("saint")
	stWord        = linear.String("st")
	stopWord      = linear.String("st.")
	possessive    = linear.String("'s")
	apostrophe    = linear.String("'")
)

// findRuns finds the runs of capitalised tokens of a sentence. A hyphen joins: "Kim Min-seo", "Jean-Luc".
func (t *NameText) findRuns(from, to int) {
	in := false // the token before is in a run
	for i := from; i < to; i++ {
		tok, w := &t.tokens[i], t.word(i)
		tok.first, tok.last = int32(i), int32(i)
		joins := in && tok.glued && (w.exact == hyphen && t.glued(i+1, to) || t.word(i-1).exact == hyphen)
		if in && (joins || w.form&capital != 0) {
			tok.first = t.tokens[i-1].first
		}
		in = joins || w.form&capital != 0
	}
	for i := to - 2; i >= from; i-- {
		if t.tokens[i+1].first <= int32(i) {
			t.tokens[i].last = t.tokens[i+1].last
		}
	}
}

// glued reports whether token i, of a sentence that ends at to, stands close to the one before.
func (t *NameText) glued(i, to int) bool { return i < to && t.tokens[i].glued }

// The parts of a long form beside its initials.
const (
	longFirst = 1 + iota
	longRest
	shortForm
)

// findShort finds initials in brackets after the words they stand for: "the World Food Programme (WFP)".
func (t *NameText) findShort(text string, from, to int) {
	for i := from + 2; i < to-1; i++ {
		w := t.word(i)
		initials := strings.TrimSuffix(text[t.tokens[i].Start:t.tokens[i].End], "s")
		if len(initials) < 2 || len(initials) > 8 || strings.IndexFunc(initials, unicode.IsLower) >= 0 || w.form&letters == 0 || t.word(i-1).exact != bracket {
			continue
		}
		if first := t.longForm(initials, text, i, from); first >= 0 {
			for k := first; k < i-1; k++ {
				t.tokens[k].short = longRest
			}
			t.tokens[first].short, t.tokens[i].short = longFirst, shortForm
		}
	}
}

// longForm returns the first token of the words before the bracket before token i whose initials
// are its letters, -1 if there are none. Small words may have no letter of their own: "Bank of England (BE)".
func (t *NameText) longForm(initials, text string, i, from int) int {
	for k := i - 2; k >= from && k > i-16; k-- {
		last := initials[len(initials)-1]
		switch first := text[t.tokens[k].Start]; {
		case first|0x20 == last|0x20 && first < utf8.RuneSelf:
			if initials = initials[:len(initials)-1]; initials == "" {
				return k
			}
		case t.word(k).form&capital != 0 || t.word(k).length > 3:
			return -1
		}
	}
	return -1
}

// casing tells how the words of a sentence are written. Short words say little: "A Man of the People".
func (t *NameText) casing(from, to int) uint8 {
	long, upper, all := 0, 0, 0
	for i := from; i < to; i++ {
		w := t.word(i)
		if w.form&letters == 0 || w.length < 4 {
			continue
		}
		long++
		if w.form&capital != 0 {
			upper++
		}
		if w.form&small == 0 {
			all++
		}
	}
	switch {
	case long >= 2 && all*4 >= long*3:
		return capitalsCase
	case long >= 4 && upper*4 >= long*3:
		return headlineCase
	}
	return sentenceCase
}

// placeWords is the number of words in the longest name of the lists of places, as far as they are looked for.
const placeWords = 4

// findPlaces marks the places of more than one word that the lists know: "New York", "Trinidad and Tobago".
func (t *NameText) findPlaces(text string, from, to int) {
	for i := from; i < to-1; i++ {
		if t.word(i).form&capital == 0 {
			continue
		}
		for n := min(placeWords, to-i); n >= 2; n-- {
			if t.word(i+n-1).form&capital == 0 {
				continue
			}
			if m := placeMark(plainForm(text[t.tokens[i].Start:t.tokens[i+n-1].End])); m != 0 {
				for k := i; k < i+n; k++ {
					t.marks[k] = m | 8
				}
				t.marks[i] = m
				i += n - 1
				break
			}
		}
	}
}

// gap is how many tokens without a capital a name may have in a row: "Bank for the People".
const gap = 2

// findIslands adds the islands of a sentence: tokens with a capital, one more on
// either side, and short gaps between.
func (t *NameText) findIslands(from, to int) {
	last := -gap - 2 // token with a capital
	for i := from; i < to; i++ {
		if t.word(i).form&capital == 0 {
			continue
		}
		if n := len(t.Islands); i-last <= gap+1 && last >= from {
			t.Islands[n-1].To = min(i+2, to)
		} else {
			start := max(i-1, from)
			if n > 0 {
				start = max(start, t.Islands[n-1].To)
			}
			t.Islands = append(t.Islands, Island{start, min(i+2, to)})
		}
		last = i
	}
}

// edge is what stands beyond the edges of a sentence.
var edge = nameWord{exact: 1, lower: 1, shape: 1}

// near returns the word at distance d of token i in its sentence.
func (t *NameText) near(i, d int) *nameWord {
	tok := &t.tokens[i]
	if j := int32(i + d); j >= tok.sentence && j < tok.end {
		return t.word(int(j))
	}
	return &edge
}

// A featureList collects the features of a token, the templates numbered in order.
type featureList struct {
	hashes   []uint64
	template int
}

func (l *featureList) add(a, b, c uint64) {
	l.template++
	l.hashes = append(l.hashes, linear.Mix(l.template, a, b, c))
}

// Features appends the features of token i, as they are read in its sentence.
func (t *NameText) Features(f []uint64, i int) []uint64 {
	l := featureList{hashes: f}
	t.wordFeatures(&l, i)
	t.clusterFeatures(&l, i)
	t.listFeatures(&l, i)
	t.runFeatures(&l, i)
	t.roleFeatures(&l, i)
	return l.hashes
}

// place says where in its sentence token i stands, and in what kind of sentence.
func (t *NameText) place(i int) uint64 {
	tok := &t.tokens[i]
	place := uint64(tok.casing)
	if tok.opening {
		place |= 4
	}
	if tok.glued {
		place |= 8
	}
	if t.glued(i+1, int(tok.end)) {
		place |= 16
	}
	return place
}

// wordFeatures adds the word, its neighbours and their forms.
func (t *NameText) wordFeatures(l *featureList, i int) {
	w, p, n, pp, nn := t.word(i), t.near(i, -1), t.near(i, 1), t.near(i, -2), t.near(i, 2)
	place := t.place(i)
	l.add(place, 0, 0)
	l.add(w.exact, 0, 0)
	l.add(w.lower, uint64(w.form), 0)
	l.add(p.lower, 0, 0)
	l.add(n.lower, 0, 0)
	l.add(pp.lower, uint64(p.form), 0)
	l.add(nn.lower, uint64(n.form), 0)
	l.add(p.exact, w.exact, 0)
	l.add(w.exact, n.exact, 0)
	l.add(p.lower, uint64(w.form), n.lower)
	l.add(pp.lower, p.lower, uint64(w.form))
	l.add(n.lower, nn.lower, uint64(w.form))
	l.add(w.shape, place, 0)
	l.add(p.shape, w.shape, 0)
	l.add(w.shape, n.shape, 0)
	l.add(p.shape, w.shape, n.shape)
	l.add(w.prefix[0], uint64(w.form), 0)
	l.add(w.prefix[1], uint64(w.form), 0)
	l.add(w.suffix[0], uint64(w.form), 0)
	l.add(w.suffix[1], uint64(w.form), 0)
}

// clusterFeatures adds the clusters of the word and its neighbours.
func (t *NameText) clusterFeatures(l *featureList, i int) {
	w, p, n, pp, nn := t.word(i), t.near(i, -1), t.near(i, 1), t.near(i, -2), t.near(i, 2)
	place := t.place(i)
	l.add(uint64(w.cluster), 0, 0)
	l.add(path(w.cluster, 10), 0, 0)
	l.add(path(w.cluster, 6), uint64(w.form), 0)
	l.add(path(w.common, 10), uint64(w.form), place)
	l.add(uint64(p.cluster), uint64(w.form), 0)
	l.add(uint64(n.cluster), uint64(w.form), 0)
	l.add(path(p.cluster, 8), path(w.cluster, 8), 0)
	l.add(path(w.cluster, 8), path(n.cluster, 8), 0)
	l.add(path(p.cluster, 8), path(w.cluster, 8), path(n.cluster, 8))
	l.add(path(pp.cluster, 8), path(p.cluster, 8), uint64(w.form))
	l.add(path(n.cluster, 8), path(nn.cluster, 8), uint64(w.form))
	l.add(w.prefix[2], uint64(w.form), 0)
	l.add(w.suffix[2], uint64(w.form), 0)
	l.add(w.shape, p.lower, place)
	l.add(path(w.cluster, 10), place, path(p.cluster, 10))
	l.add(uint64(t.tokens[i].short), uint64(w.form), 0)
}

// listFeatures adds the word lists that the word and its neighbours are in.
func (t *NameText) listFeatures(l *featureList, i int) {
	w, p, n, pp, nn := t.word(i), t.near(i, -1), t.near(i, 1), t.near(i, -2), t.near(i, 2)
	l.add(w.lists, uint64(w.form), 0)
	l.add(w.lists&inPlaces, uint64(w.form), 0)
	l.add(w.lists&inPersons, uint64(w.form), 0)
	l.add(w.lists&inPlaces, p.lower, 0)
	l.add(w.lists&inPersons, p.lists, n.lists&inPersons)
	l.add(w.lists&inPlaces, path(w.cluster, 8), 0)
	l.add(p.lists, w.lists, 0)
	l.add(w.lists, n.lists, 0)
	l.add(p.lists, w.lists, n.lists)
	l.add(pp.lists, p.lists, w.lists)
	l.add(w.lists, n.lists, nn.lists)
	l.add(w.lists, path(p.cluster, 8), path(n.cluster, 8))
}

// path is a cluster as a feature's value.
func path(c cluster.Path, n int) uint64 { return uint64(c.Prefix(n)) }

// markAt returns the mark of token i if it is in the sentence of tok.
func (t *NameText) markAt(i int, tok *nameToken) uint8 {
	if int32(i) < tok.sentence || int32(i) >= tok.end {
		return 0
	}
	return t.marks[i]
}

// runFeatures adds what the run of capitalised tokens around token i tells: its first and
// last word ("Bank" of "Royal Bank"), its length, and what stands before and after it.
func (t *NameText) runFeatures(l *featureList, i int) {
	tok := &t.tokens[i]
	l.add(uint64(t.marks[i]), 0, 0)
	l.add(uint64(t.markAt(i-1, tok)), uint64(t.marks[i]), t.word(i).lists)
	l.add(uint64(t.markAt(i+1, tok)), uint64(t.marks[i]), t.word(i).lists)
	first, last := t.word(int(tok.first)), t.word(int(tok.last))
	from, size := min(i-int(tok.first), 3), min(int(tok.last)-i, 3)
	spot := uint64(from<<2 | size)
	before, after := t.near(int(tok.first), -1), t.near(int(tok.last), 1)
	after2 := t.near(int(tok.last), 2)
	form := uint64(t.word(i).form)
	l.add(spot, form, uint64(tok.casing))
	l.add(last.lower, uint64(size), form)
	l.add(first.lower, uint64(from), form)
	l.add(uint64(last.cluster), uint64(size), form)
	l.add(uint64(first.cluster), uint64(from), form)
	l.add(before.lower, spot, form)
	l.add(after.lower, spot, form)
	l.add(before.lower, after.lower, form)
	l.add(path(before.cluster, 10), spot, path(after.cluster, 10))
	l.add(after.lower, after2.lower, form)
	l.add(first.lists, last.lists, spot)
}
