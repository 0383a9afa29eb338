package english

import "github.com/ebc17271/lede/internal/english/linear"

// A NameText is a text as the name tagger sees it. Only the tokens near a capital
// letter, the islands, are looked at; all others are outside of names.
type NameText struct {
	Islands []Island
	words   []nameWord // every word once
	tokens  []nameToken
	marks   []uint8 // of the lists of places of more than one word, for every token

	learning bool // without the lists of the world

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
	return prepareNames(text, sentences, false)
}

// NewNameTextToLearn is [NewNameText] without the lists of the world.
func NewNameTextToLearn(text string, sentences []Sentence) *NameText {
	return prepareNames(text, sentences, true)
}

func prepareNames(text string, sentences []Sentence, learning bool) *NameText {
	n := 0
	for _, s := range sentences {
		n += len(s.Tokens)
	}
	t := newNameText(n)
	t.learning = learning
	for _, s := range sentences {
		t.add(text, s.Tokens)
	}
	return t
}

// newNameText returns an empty text with room for so many tokens.
func newNameText(tokens int) *NameText {
	return &NameText{
		tokens: make([]nameToken, 0, tokens), marks: make([]uint8, 0, tokens), words: make([]nameWord, 0, min(tokens/2, 1<<10)),
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
	w := newNameWord(word, t.learning)
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
	andWord       = linear.String("and")
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
			if m := placeMark(plainForm(text[t.tokens[i].Start:t.tokens[i+n-1].End]), t.learning); m != 0 {
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
