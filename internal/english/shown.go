package english

import (
	"strings"
	"unicode/utf8"
)

// IsInvisible reports whether r shows nothing and is no white space for unicode.IsSpace:
// byte order marks, zero-width spaces and joiners, soft hyphens, marks of direction.
func IsInvisible(r rune) bool {
	switch {
	case r == 0xAD, r == 0xFEFF, r == 0x180E, 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2064:
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
