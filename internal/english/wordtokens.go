package english

import (
	"strings"
	"unicode/utf8"
)

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
