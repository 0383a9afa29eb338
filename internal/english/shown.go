package english

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// IsInvisible reports whether r shows nothing and is no white space for unicode.IsSpace:
// byte order marks, zero-width spaces and joiners, soft hyphens, marks of direction.
func IsInvisible(r rune) bool {
	switch {
	case r == 0xAD, r == 0xFEFF, r == 0x180E, 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2069:
		return true
	}
	return false
}

// ShownWord returns a word without the characters in it that show nothing.
func ShownWord(word string) string {
	if isASCII(word) || strings.IndexFunc(word, IsInvisible) < 0 {
		return word
	}
	return strings.Map(func(r rune) rune {
		if IsInvisible(r) {
			return -1
		}
		return r
	}, word)
}

// Shown returns words as a reader sees them: without the characters that show nothing, and with one spelling for each letter that may be
// written as one character or as a letter and its marks (NFC).
func Shown(words string) string {
	if isASCII(words) {
		return words
	}
	return norm.NFC.String(ShownWord(words))
}

// isASCII reports whether every byte of s is a character of ASCII, as nearly all words are.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func FirstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// KnownGiven reports whether word is known as a given name.
func KnownGiven(word string) bool {
	f, m := GivenName(word)
	return f+m > 0
}
