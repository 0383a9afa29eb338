package page

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/poll"
)

// A Warning tells of something in the text that looked broken and was left as it is.
type Warning struct {
	Span english.Range
	Text string
}

// maxWarnings is how many warnings of one sort an article gets: a text that was read in
// a wrong encoding is broken in a thousand places.
const maxWarnings = 20

// characterWarnings tells of characters that only a wrong reading of the bytes leaves in a text.
func characterWarnings(ctx context.Context, text string) []Warning {
	var w []Warning
	counts := [3]int{}
	add := func(sort, start, end int, what string) {
		if counts[sort]++; counts[sort] <= maxWarnings {
			w = append(w, Warning{english.Range{Start: start, End: end}, what})
		}
	}
	p := poll.Poller{Ctx: ctx}
	for i := 0; i < len(text) && !p.Done(); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError:
			add(0, i, i+n, "replacement character: a byte was lost when the text was decoded")
		case 0x80 <= r && r <= 0x9F && r != 0x85:
			add(1, i, i+n, "control character: the text was probably Windows-1252")
		default:
			if _, m := mojibake(text[i:]); m > 0 {
				add(2, i, i+m, "UTF-8 that was decoded as another encoding")
				n = m
			}
		}
		i += n
	}
	return w
}

// windows1252 are the characters that the bytes 0x80 to 0x9F stand for.
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// byteOf returns the byte that stands for r in Windows-1252, or in Latin-1.
func byteOf(r rune) (b byte, ok bool) {
	if 0x80 <= r && r <= 0xFF {
		return byte(r), true
	}
	n := 0
	for _, c := range windows1252 {
		if c == r {
			return byte(0x80 + n), true
		}
		n++
	}
	return 0, false
}

// mojibake returns the character that the stretch that s begins with was, and its length, when its characters,
// taken as the bytes of Windows-1252 or Latin-1, are one character in UTF-8: “â€™” was “’”, “Ã©” was “é”.
func mojibake(s string) (was string, n int) {
	var bytes [4]byte
	length := 0
	for n < 4 && length < len(s) {
		r, size := utf8.DecodeRuneInString(s[length:])
		b, ok := byteOf(r)
		if !ok || n == 0 && (b < 0xC2 || b > 0xF4) || n > 0 && b&0xC0 != 0x80 {
			break
		}
		bytes[n] = b
		n++
		length += size
		if utf8.Valid(bytes[:n]) {
			if !isMojibake(s[:length], bytes[:n]) {
				break
			}
			return string(bytes[:n]), length
		}
	}
	if n == 2 && bytes == [4]byte{0xE2, 0x80} {
		return "”", length // its last byte is no character of Windows-1252, and often lost
	}
	return "", 0
}

// isMojibake reports whether the characters of s may hardly have been meant: “Â£” is broken, “É‹” hardly, and no “Ó” before a
// quotation mark is: “RÓ” he said.
func isMojibake(s string, bytes []byte) bool {
	return len(bytes) != 2 || strings.ContainsAny(s[:2], "ÃÂ") || bytes[0] <= 0xC5
}

// mayBeMojibake reports whether text has one of the characters that most of what was decoded wrongly begins with.
func mayBeMojibake(text string) bool {
	return strings.Contains(text, "â€") || strings.Contains(text, "Ã") || strings.Contains(text, "Â")
}
