package english

import (
	"context"
	"unicode"
	"unicode/utf8"
)

// Split divides a range of text into sentences and their tokens, without tags.
// Every byte that is not blank is in exactly one token, every token in exactly one sentence.
func Split(text string, r Range) []Sentence {
	var c cutter
	_ = c.cut(context.Background(), text, r)
	sentences := make([]Sentence, 0, len(c.ends))
	tokens := make([]Token, len(c.words))
	from := 0
	for i, w := range c.words {
		tokens[i] = Token{Range: w, Head: -1}
	}
	for _, to := range c.ends {
		sentences = append(sentences, Sentence{Range{c.words[from].Start, c.words[to-1].End}, tokens[from:to:to]})
		from = to
	}
	return sentences
}

// A cutter divides ranges of text, one after the other, with memory that it uses again.
type cutter struct {
	words []Range
	ends  []int // of each sentence: the number of words up to its end
}

// longestChunk is where characters without a blank between them are cut, in bytes, and pollBytes how far is
// read before it is asked again whether to stop.
const (
	longestChunk = 1 << 11
	pollBytes    = 1 << 16
)

// cut divides a range of text into words and sentences, until ctx is done.
func (c *cutter) cut(ctx context.Context, text string, r Range) error {
	t := tokenizer{text: text, end: r.End, tokens: c.words[:0]}
	poll := r.Start
	for i := r.Start; i < r.End; {
		if i >= poll {
			if err := ctx.Err(); err != nil {
				return err
			}
			poll = i + pollBytes
		}
		n, blank := blankAt(text, i, r.End)
		if blank || n > 1 && isHidden(text[i:i+n]) {
			i += n
			continue
		}
		i = t.chunk(i)
	}
	c.words = t.tokens
	return c.group(ctx, text)
}

// A tokenizer cuts text into tokens the way of the Penn Treebank and English Universal Dependencies.
type tokenizer struct {
	text   string
	end    int // of the range
	stop   int // of the run without blanks being read
	tokens []Range
}

// blankAt returns the length of the character at i and whether it is space or invisible.
func blankAt(text string, i, end int) (n int, blank bool) {
	if c := text[i]; c < utf8.RuneSelf {
		return 1, c <= ' ' || c == 0x7f
	}
	r, n := utf8.DecodeRuneInString(text[i:end])
	return n, isBlank(r)
}

// isBlank reports whether a character is space, or marks without being seen:
// zero-width space, byte order mark, direction marks, and a soft hyphen that stands in no word. Joiners belong to the words that they stand in.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || IsInvisible(r) && !isJoiner(r)
}

// isJoiner reports whether a character joins or divides the letters around it.
func isJoiner(r rune) bool { return r == 0x200c || r == 0x200d }

// isHidden reports whether a character shows nothing.
func isHidden(c string) bool { return IsInvisible(FirstRune(c)) }

// hiddenIn returns the length of the characters at i that show nothing, if they stand inside a word: "an\u200bnounced". Beside anything else they
// are blanks.
func (t *tokenizer) hiddenIn(i int) int {
	before, _ := utf8.DecodeLastRuneInString(t.text[:i])
	if classOf(before) != wordRune {
		return 0
	}
	for e := i; e < t.end; {
		r, n := utf8.DecodeRuneInString(t.text[e:t.end])
		switch {
		case IsInvisible(r):
			e += n
		case classOf(r) == wordRune:
			return e - i
		default:
			return 0
		}
	}
	return 0
}

// chunk reads the run of characters without blanks that begins at i, and returns its end.
func (t *tokenizer) chunk(i int) int {
	t.stop = i
	for t.stop < t.end && t.stop-i < longestChunk {
		n, blank := blankAt(t.text, t.stop, t.end)
		if blank && n > 1 {
			if inside := t.hiddenIn(t.stop); inside > 0 {
				n, blank = inside, false
			}
		}
		if blank {
			break
		}
		t.stop += n
	}
	for i < t.stop {
		i = t.token(i)
	}
	return t.stop
}

// token adds the token that begins at i, and returns its end.
func (t *tokenizer) token(i int) int {
	if isWordByte(t.text[i]) || t.runeClass(i) == wordRune {
		if n := urlPrefix(t.text[i:t.stop]); n > 0 {
			return t.add(i, t.urlEnd(i+n))
		}
		return t.word(i)
	}
	return t.add(i, t.markEnd(i))
}

// add adds one token.
func (t *tokenizer) add(start, end int) int {
	t.tokens = append(t.tokens, Range{start, end})
	return end
}

// The classes of characters.
const (
	markRune = iota
	wordRune
)

// isWordByte reports whether an ASCII byte is a letter, a digit or a low line.
func isWordByte(c byte) bool { return isLetter(c) || isDigit(c) || c == '_' }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isUpper(c byte) bool  { return c >= 'A' && c <= 'Z' }
func isLower(c byte) bool  { return c >= 'a' && c <= 'z' }

// runeClass tells whether the character at i belongs in a word.
func (t *tokenizer) runeClass(i int) int {
	c := t.text[i]
	if c < utf8.RuneSelf {
		if isWordByte(c) {
			return wordRune
		}
		return markRune
	}
	r, _ := utf8.DecodeRuneInString(t.text[i:t.stop])
	return classOf(r)
}

func classOf(r rune) int {
	// What shows nothing and is here stands inside a word: "basic\u00adally".
	if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || IsInvisible(r) {
		return wordRune
	}
	return markRune
}

// at returns the byte at i, or 0 outside the run.
func (t *tokenizer) at(i int) byte {
	if i < t.stop {
		return t.text[i]
	}
	return 0
}

// wordAt reports whether a letter or digit stands at i.
func (t *tokenizer) wordAt(i int) bool {
	return i < t.stop && t.text[i] != '_' && t.runeClass(i) == wordRune
}
