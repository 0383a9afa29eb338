package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// What is read of a story that is not English: the words between quotation marks. Who said them
// stands there in words of another language, so nobody is named.

// foreignConfidence is the share of marked stretches of more than a name that somebody said.
const foreignConfidence = 0.5

// closingMarks returns the marks that may close what r opens, "" if r opens nothing.
//
//	“…” „…“ „…” «…» »…« ”…” ‘…’ "…" 「…」 『…』
func closingMarks(r rune) string {
	switch r {
	case '“', '”':
		return "”"
	case '„':
		return "“”"
	case '«':
		return "»"
	case '»':
		return "«"
	case '‘':
		return "’"
	case '"':
		return "\""
	case '「':
		return "」"
	case '『':
		return "』"
	}
	return ""
}

// ReadForeign returns what stands between marks in the block of a text that is not English, and the marks without
// partner. No mark is looked for again where there was none.
func ReadForeign(text string, block english.Range) (quotes []Quotation, lone []english.Range) {
	text = text[:block.End]
	missing := make(map[string]bool)
	for i := block.Start; i < block.End; {
		r, n := utf8.DecodeRuneInString(text[i:])
		closing := closingMarks(r)
		if closing == "" || missing[closing] {
			i += n
			continue
		}
		end := closingAt(text[i+n:], closing)
		if end < 0 {
			missing[closing] = true
			lone = append(lone, english.Range{Start: i, End: i + n})
			i += n
			continue
		}
		said := trimSaid(text, english.Range{Start: i + n, End: i + n + end})
		if isSaid(text[said.Start:said.End]) {
			quotes = append(quotes, Quotation{Kind: Direct, Mode: Speech, Parts: []english.Range{said}, Confidence: foreignConfidence})
		}
		_, width := utf8.DecodeRuneInString(text[i+n+end:])
		i += n + end + width
	}
	return quotes, lone
}

// closingAt returns where the first of the closing marks stands in s, -1 if none does. An apostrophe inside a word closes
// nothing.
func closingAt(s, closing string) int {
	for from := 0; ; {
		i := strings.IndexAny(s[from:], closing)
		if i < 0 || closing != "’" {
			return i
		}
		i += from
		from = i + len(closing)
		if !unicode.IsLetter(english.FirstRune(s[from:])) {
			return i
		}
	}
}

// trimSaid takes white space and the comma before the closing mark off a stretch.
func trimSaid(text string, s english.Range) english.Range {
	t := strings.TrimLeftFunc(text[s.Start:s.End], unicode.IsSpace)
	s.Start = s.End - len(t)
	t = strings.TrimRightFunc(t, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",，、،", r) })
	s.End = s.Start + len(t)
	return s
}

// isSaid reports whether the words between two marks are more than a name or a title: three words, not all
// with capitals, or as much without blanks.
func isSaid(s string) bool {
	words, capitals := 0, 0
	for w := range strings.FieldsSeq(s) {
		i := strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
		if i < 0 {
			continue
		}
		words++
		if unicode.IsUpper(english.FirstRune(w[i:])) {
			capitals++
		}
	}
	dense := 0 // letters of scripts that part no words
	for _, r := range s {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai) {
			dense++
		}
	}
	return words >= 3 && capitals < words || dense >= 5
}
