package english

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lower returns token i in lower case. The text is put in lower case once, and not a word each time that it is asked for.
func (t *Text) Lower(i int) string {
	if w, ok := t.odd[uint32(i)]; ok {
		return strings.ToLower(w)
	}
	if t.lower == "" {
		low, ok := LowerInPlace(t.text)
		if !ok {
			low = notInPlace
		}
		t.lower = low
	}
	k := &t.tokens[i]
	start, end := int(k.start), int(k.start)+int(k.size)
	if t.lower == notInPlace {
		return strings.ToLower(t.text[start:end])
	}
	return t.lower[start:end]
}

// notInPlace is the lower case of a text that would have other offsets.
const notInPlace = "-"

// LowerInPlace returns a text in lower case. It is not ok if a letter, as the Turkish İ, has not as many bytes there.
func LowerInPlace(text string) (low string, ok bool) {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		low := unicode.ToLower(r)
		if utf8.RuneLen(low) != utf8.RuneLen(r) {
			return "", false
		}
		b.WriteRune(low)
	}
	if b.Len() != len(text) { // not UTF-8
		return "", false
	}
	return b.String(), true
}
