package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// markEnd returns the end of the token that begins with the mark at i.
func (t *tokenizer) markEnd(i int) int {
	c := t.text[i]
	if c >= utf8.RuneSelf {
		return t.wideMarkEnd(i)
	}
	if e := t.smileyEnd(i); e > 0 {
		return e
	}
	switch c {
	case '.':
		if isDigit(t.at(i+1)) && (i == 0 || !isWordByte(t.text[i-1])) { // .5
			return t.digitsEnd(i + 1)
		}
		return t.runEnd(i, ".")
	case '!', '?': // ?!
		return t.runEnd(i, "!?")
	case '-', '=', '*', '#', '~', '+', '`', '<', '>', '|':
		if c == '#' && isLetter(t.at(i+1)) {
			return t.tagEnd(i)
		}
		return t.runEnd(i, t.text[i:i+1])
	case '\'':
		if t.at(i+1) == '\'' {
			return i + 2
		}
		return t.apostropheEnd(i, 1)
	case '@':
		if t.wordAt(i + 1) {
			return t.tagEnd(i)
		}
	}
	return i + 1
}

// wideMarkEnd returns the end of the token that begins with the mark at i, which is not ASCII.
func (t *tokenizer) wideMarkEnd(i int) int {
	r, n := utf8.DecodeRuneInString(t.text[i:t.stop])
	switch r {
	case '…', '–', '—':
		return t.runEnd(i, t.text[i:i+n])
	case '‘', '’':
		if strings.HasPrefix(t.text[i+n:t.stop], t.text[i:i+n]) {
			return i + 2*n
		}
		return t.apostropheEnd(i, n)
	}
	for i += n; i < t.stop; i += n { // an emoji with its colour or sex
		if r, n = utf8.DecodeRuneInString(t.text[i:t.stop]); !unicode.IsMark(r) && r != 0x200d && !(r >= 0x1f3fb && r <= 0x1f3ff) {
			break
		}
	}
	return i
}

// runEnd returns the end of the run, from i on, of the one character or the bytes given.
func (t *tokenizer) runEnd(i int, set string) int {
	if len(set) > 2 {
		for strings.HasPrefix(t.text[i:t.stop], set) {
			i += len(set)
		}
		return i
	}
	for i < t.stop && strings.IndexByte(set, t.text[i]) >= 0 {
		i++
	}
	return i
}

func (t *tokenizer) digitsEnd(i int) int {
	for isDigit(t.at(i)) {
		i++
	}
	return i
}

// tagEnd returns the end of a hashtag or a user's name that begins at i: #flood, @ann_poole.
func (t *tokenizer) tagEnd(i int) int {
	i++
	for t.wordAt(i) || t.at(i) == '_' {
		_, n := utf8.DecodeRuneInString(t.text[i:t.stop])
		i += n
	}
	return i
}

// apostropheEnd returns the end of the token that begins with an apostrophe of n bytes at i:
// '90s, 'em, or the mark alone.
func (t *tokenizer) apostropheEnd(i, n int) int {
	e := i + n
	if isDigit(t.at(e)) && isDigit(t.at(e+1)) && !isDigit(t.at(e+2)) {
		if e += 2; t.at(e) == 's' {
			e++
		}
		if !t.wordAt(e) {
			return e
		}
		return i + n
	}
	for e-i < 8 && isLetter(t.at(e)) {
		e++
	}
	switch strings.ToLower(t.text[i+n : e]) {
	case "em", "til", "cause", "n", "tis", "twas", "s", "m", "d", "ll", "re", "ve":
		return e
	}
	return i + n
}

// smileyEnd returns the end of a smiley that ends the run at i, 0 if there is none.
func (t *tokenizer) smileyEnd(i int) int {
	if n := t.stop - i; n < 2 || n > 3 {
		return 0
	}
	switch t.text[i:t.stop] {
	case ":)", ":-)", ";)", ";-)", ":(", ":-(", ":D", ":P", "=)", "^_^", "<3":
		return t.stop
	}
	return 0
}

// urlPrefix returns the length of the beginning of a web address, 0 if s has none.
func urlPrefix(s string) int {
	for _, p := range [...]string{"http://", "https://", "www.", "mailto:", "ftp://", "Http://", "Https://", "HTTP://", "HTTPS://", "WWW."} {
		if len(s) > len(p) && s[0] == p[0] && strings.HasPrefix(s, p) {
			return len(p)
		}
	}
	return 0
}

// isHost reports whether a word before a slash is the name of a web site: example.co.uk/news.
func isHost(word string) bool {
	if len(word) > 64 {
		return false
	}
	k := strings.LastIndexByte(word, '.')
	return k > 0 && isTopLevel(word[k+1:])
}

// isTopLevel reports whether a word is a common top-level domain.
func isTopLevel(word string) bool {
	switch word {
	case "com", "org", "net", "gov", "edu", "uk", "eu", "ly", "co", "us", "tv", "info", "int", "mil", "be", "me", "io":
		return true
	}
	return false
}

// urlEnd returns the end of a web or mail address, from a place inside it on, without the marks of the sentence after it.
func (t *tokenizer) urlEnd(i int) int {
	start := i
	for i < t.stop {
		r, n := utf8.DecodeRuneInString(t.text[i:t.stop])
		if strings.ContainsRune("<>\"“”‘’«»`", r) {
			break
		}
		i += n
	}
	for i > start && strings.IndexByte(".,;:!?')]*", t.text[i-1]) >= 0 {
		i--
	}
	return max(i, start)
}
