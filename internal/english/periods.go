package english

import "strings"

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
