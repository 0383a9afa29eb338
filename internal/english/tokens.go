package english

import (
	"context"
	"strings"
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
	longestChunk = 1 << 15
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
		if blank || n > 1 && isJoiner(text[i:i+n]) {
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
// zero-width space, byte order mark, direction marks.
func isBlank(r rune) bool {
	switch {
	case r == 0x200b, r == 0xfeff, r >= 0x200e && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x2069:
		return true
	}
	return unicode.IsSpace(r)
}

// isJoiner reports whether a character joins or divides the letters around it and is nothing at the beginning of a word: a soft hyphen, a joiner.
func isJoiner(c string) bool { return c == "\u00ad" || c == "\u200c" || c == "\u200d" }

// joiners are the characters of isJoiner.
var joiners = strings.NewReplacer("\u00ad", "", "\u200c", "", "\u200d", "")

// shown returns a word without the joiners in it, which a reader does not see: "an\u00adnounced".
func shown(word string) string {
	for i := range len(word) {
		if word[i] >= utf8.RuneSelf {
			return joiners.Replace(word)
		}
	}
	return word
}

// chunk reads the run of characters without blanks that begins at i, and returns its end.
func (t *tokenizer) chunk(i int) int {
	t.stop = i
	for t.stop < t.end && t.stop-i < longestChunk {
		n, blank := blankAt(t.text, t.stop, t.end)
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
	// Soft hyphen and joiners stand inside words: "basic\u00adally".
	if unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == 0xad || r == 0x200c || r == 0x200d {
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

// word adds the word that begins at i, divided into its parts, and returns its end.
func (t *tokenizer) word(i int) int {
	e := i
	for e < t.stop {
		if c := t.text[e]; c < utf8.RuneSelf && isWordByte(c) {
			e++
			continue
		}
		r, n := utf8.DecodeRuneInString(t.text[e:t.stop])
		if n > 1 && classOf(r) == wordRune {
			e += n
			continue
		}
		if r == '@' && t.wordAt(e+1) || r == '/' && isHost(t.text[i:e]) {
			return t.add(i, t.urlEnd(e))
		}
		if !t.joins(i, e, r, n) {
			break
		}
		e += n
	}
	if k := unit(t.text[i:e]); k > 0 {
		i = t.add(i, i+k)
	}
	if t.at(e) == '$' && isCurrencyCode(t.text[i:e]) {
		return t.add(i, e+1)
	}
	if t.at(e) == '.' && t.keepsPeriod(i, e) {
		return t.add(i, e+1)
	}
	t.parts(i, e)
	return e
}

// joins reports whether a mark of n bytes at e joins the word begun at i with the letters after it.
func (t *tokenizer) joins(i, e int, r rune, n int) bool {
	if e == i || !t.wordAt(e+n) {
		return false
	}
	prev, next := t.text[e-1], t.text[e+n]
	digits := isDigit(prev) && isDigit(next)
	switch r {
	case '\'', '’': // don't, O'Brien
		return !isDigit(prev) && !isDigit(next) || isLetter(next) && isDigit(prev)
	case '.':
		return digits || t.joinsPeriod(i, e)
	case ',': // 1,000.5
		return digits && t.thousands(e+1)
	case ':', '/': // 3:30, 9/11
		return digits
	case '-':
		return t.joinsHyphen(i, e)
	case '&': // AT&T, R&D
		return isUpper(prev) && isUpper(next)
	case '*': // f*ck
		return isLetter(prev) && isLetter(next)
	}
	return false
}

// joinsPeriod reports whether the period at e, between two letters or a letter and a digit, is inside a word.
//
//	U.S   e.g   example.com   but not: They waited inside.But nobody came.
func (t *tokenizer) joinsPeriod(i, e int) bool {
	prev, next := t.text[e-1], t.text[e+1]
	if isLower(next) && t.isDomain(e+1) {
		return true
	}
	if !isLetter(prev) || !isLetter(next) {
		return isDigit(prev) && isLower(next) && !isLetter(t.at(i)) && t.at(e+2) != 0
	}
	if isUpper(next) && (isLower(t.at(e+2)) || isLower(prev) && isUpper(t.at(e+2))) && !isUpper(prev) {
		return t.mailAfter(e + 1)
	}
	if urlPrefix(t.text[e+1:t.stop]) > 0 { // They won.https://example.org
		return false
	}
	return e-i > 1 && !isUpper(prev) || isUpper(prev) == isUpper(next) || !isLower(t.at(e+2))
}

// isDomain reports whether the word at i is a common top-level domain: HarbourNews24.com.
func (t *tokenizer) isDomain(i int) bool {
	return t.stop-i >= 3 && (t.stop-i == 3 || !isWordByte(t.text[i+3])) && isTopLevel(t.text[i:i+3])
}

// mailAfter reports whether the word that goes on at i is the name in a mail address: Ann.Poole@example.org.
func (t *tokenizer) mailAfter(i int) bool {
	for end := min(i+40, t.stop); i < end; i++ {
		switch c := t.text[i]; {
		case c == '@':
			return true
		case !isWordByte(c) && c != '.' && c != '-':
			return false
		}
	}
	return false
}

// thousands reports whether a group of digits of a large number begins at i: 1,000 or 1,00,000.
func (t *tokenizer) thousands(i int) bool {
	n := 0
	for n < 4 && isDigit(t.at(i+n)) {
		n++
	}
	return n == 3 || n == 2 && t.at(i+2) == ','
}

// joinsHyphen reports whether the hyphen at e is inside a word: after a prefix,
// and in telephone numbers. Other compounds are three tokens: long - standing.
//
//	an e-mail to the co-founder, on 020-7946-0100
func (t *tokenizer) joinsHyphen(i, e int) bool {
	if isDigit(t.text[e-1]) && isDigit(t.text[e+1]) {
		return t.phoneHyphen(i, e)
	}
	if e-i > 7 || i > 0 && t.text[i-1] == '-' || t.text[i:e] == "Post" && isUpper(t.text[e+1]) { // year-over-year, the Post-Gazette
		return false
	}
	switch strings.ToLower(t.text[i:e]) {
	case "non", "e", "mid", "re", "anti", "pro", "pre", "co", "cross", "post", "over", "multi", "sub", "semi",
		"ex", "mini", "neo", "psycho", "inter", "counter", "socio", "arch", "intra", "micro", "un", "bi", "tri", "ultra", "pseudo", "quasi":
		return true
	}
	return false
}

// phoneHyphen reports whether the hyphen at e, between digits, stands in a number
// of three groups, or of three digits and four. Scores and ranges are three tokens.
func (t *tokenizer) phoneHyphen(i, e int) bool {
	if strings.IndexByte(t.text[max(i, e-5):e], '-') >= 0 {
		return true
	}
	n := 1
	for n < 6 && isDigit(t.at(e+n)) {
		n++
	}
	n--
	return e-i == 3 && n == 4 || n <= 4 && t.at(e+n+1) == '-' && isDigit(t.at(e+n+2))
}

// isCurrencyCode reports whether a word before a dollar sign names the dollar: US$5.
func isCurrencyCode(s string) bool {
	switch s {
	case "US", "A", "C", "NZ", "HK", "S", "AU", "CA", "R", "U":
		return true
	}
	return false
}

// keepsPeriod reports whether the period at e belongs to the word from i to e: an
// acronym (U.S.), an initial (Ann B. Poole), a known abbreviation.
func (t *tokenizer) keepsPeriod(i, e int) bool {
	if t.at(e+1) == '.' {
		return false
	}
	word := t.text[i:e]
	if len(word) == 1 {
		return isLetter(word[0]) && t.isInitial(i, e)
	}
	if isDigit(word[0]) {
		return t.isItemNumber(i, e)
	}
	if isAcronym(word) {
		return true
	}
	switch abbreviationClass(word) {
	case noAbbreviation:
		return false
	case numberClass:
		c := t.afterBlank(e + 1)
		return isDigit(c) || c == '#'
	case clashClass:
		return t.after(",") || !t.beforeCapital(e+1)
	case openClass, timeClass:
		return true
	}
	return e+1 < t.end
}

// isAcronym reports whether a word is letters with periods between them: U.S, a.m, Ph.D.
func isAcronym(word string) bool {
	word = word[strings.LastIndexByte(word, '-')+1:] // non-U.S.
	part := 0
	periods := 0
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case c == '.':
			periods++
			part = 0
		case !isLetter(c) || part == 2:
			return false
		default:
			part++
		}
	}
	return periods > 0
}

// isInitial reports whether one letter with a period at e is an initial or a list's letter.
//
//	Ann B. Poole   but not: We have no plan B. The mayor left.   No better than I. That hurt.
func (t *tokenizer) isInitial(i, e int) bool {
	c := t.text[i]
	if !isUpper(c) { // p. 5, (b. 1961), Roe v. Wade
		return isDigit(t.afterBlank(e+1)) || len(t.tokens) == 0 || t.after("(") || c == 'v' && t.afterName()
	}
	if e+1 >= t.end {
		return false
	}
	if t.at(e+1) == ',' || len(t.tokens) == 0 {
		return true
	}
	if c == 'I' {
		return t.afterName() && t.beforeCapital(e+1)
	}
	return t.afterName() || !isStarter(t.wordAfter(e+1))
}

// isItemNumber reports whether digits with a period at e number an item of a list, at its start: 2. Stir well.
func (t *tokenizer) isItemNumber(i, e int) bool {
	return len(t.tokens) == 0 && e-i <= 2 && e+1 < t.end && t.at(e+1) == 0
}

// after reports whether the last token begins with a mark: Springfield, Mass.
func (t *tokenizer) after(mark string) bool {
	n := len(t.tokens)
	return n > 0 && strings.HasPrefix(t.text[t.tokens[n-1].Start:], mark)
}

// afterName reports whether the last token is a capitalised word.
func (t *tokenizer) afterName() bool {
	n := len(t.tokens)
	return n > 0 && isUpper(t.text[t.tokens[n-1].Start])
}

// afterBlank returns the first byte after at most a few blanks from i on, 0 at the end.
func (t *tokenizer) afterBlank(i int) byte {
	for k := 0; k < 4 && i < t.end; k++ {
		n, blank := blankAt(t.text, i, t.end)
		if !blank {
			return t.text[i]
		}
		i += n
	}
	return 0
}

// beforeCapital reports whether the text from i ends or goes on with a capital.
func (t *tokenizer) beforeCapital(i int) bool {
	c := t.afterBlank(i)
	return c == 0 || isUpper(c)
}

// wordAfter returns the word of ASCII letters after blanks from i on.
func (t *tokenizer) wordAfter(i int) string {
	for i < t.end && t.text[i] == ' ' {
		i++
	}
	e := i
	for e < t.end && e-i < 16 && isLetter(t.text[e]) {
		e++
	}
	return t.text[i:e]
}

// unit returns where the unit begins of a number that is written with one: 10|km, 3|bn, 5|pm.
func unit(word string) int {
	if !isDigit(word[0]) || isDigit(word[len(word)-1]) {
		return 0
	}
	k := len(word)
	for k > 0 && len(word)-k < 8 && !isDigit(word[k-1]) {
		k--
	}
	switch word[k:] {
	case "m", "M", "k", "K", "b", "B", "bn", "BN", "tn", "mn", "mm", "cm", "km", "ft", "sq", "kg", "g", "mg", "lb", "lbs", "oz", "ml", "l",
		"kW", "MW", "GW", "kWh", "MWh", "GWh", "Hz", "MHz", "GHz", "MB", "GB", "TB", "kb", "hp",
		"mph", "kph", "km/h", "hrs", "mins", "min", "hr", "yrs", "C", "F", "p", "c", "am", "pm", "AM", "PM", "a.m", "p.m", "million", "billion", "trillion":
		return k
	}
	return 0
}

// parts adds a word divided where a contraction is: do|n't, Truss|'s, can|not, gon|na.
func (t *tokenizer) parts(i, e int) {
	k := clitic(t.text[i:e])
	if k == 0 {
		t.add(i, e)
		return
	}
	if j := clitic(t.text[i : i+k]); j > 0 { // would|n't|'ve
		t.add(i, i+j)
		t.add(i+j, i+k)
	} else {
		t.add(i, i+k)
	}
	t.add(i+k, e)
}

// clitic returns where the last part of a contraction begins, 0 if there is none.
func clitic(word string) int {
	n := len(word)
	if n < 3 {
		return 0
	}
	k := strings.LastIndexByte(word[max(0, n-3):], '\'')
	width := 1
	if k < 0 && n > 4 {
		k, width = strings.LastIndex(word[n-5:], "’"), 3
		if k >= 0 {
			k += n - 5
		}
	} else if k >= 0 {
		k += max(0, n-3)
	}
	if k <= 0 {
		return joined(word)
	}
	switch strings.ToLower(word[k+width:]) {
	case "s", "m", "d", "ll", "re", "ve":
		return k
	case "t":
		if c := word[k-1]; c == 'n' || c == 'N' {
			return k - 1
		}
	}
	return 0
}

// joined returns where the second part begins of a word that is two without an apostrophe.
func joined(word string) int {
	if len(word) > 6 {
		return 0
	}
	switch strings.ToLower(word) {
	case "cannot", "gonna", "gotta", "lemme", "gimme":
		return 3
	case "wanna":
		return 3
	case "dont", "didnt", "doesnt", "cant", "isnt", "arent", "wasnt":
		return len(word) - 2
	}
	return 0
}
