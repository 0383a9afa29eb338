package page

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/poll"
)

// A Reading is a text as it is read: what stands for a character in HTML is that character, and so is what is left of one where UTF-8
// was decoded as another encoding; marks of Markdown and tags of HTML show nothing. It is as long as the text, so that every place in it is one of the text: what is left over is filled with
// characters that show nothing.
//
//	&quot;It burned,&quot; said [Mayor Ada Okafor](https://example.com/mayor) of **Smith &amp; Roe**
//	â€œIt burned,â€ said RenÃ©e Roe
type Reading struct {
	Text  string
	marks []english.Range // what is read as something else, in order
}

// Same reports whether the text is read as it is.
func (r *Reading) Same() bool { return r.marks == nil }

// ReadingOf returns a text as it is read.
func ReadingOf(poller *poll.Poller, text string) Reading {
	marks := markupOf(text)
	wrong := mayBeMojibake(text)
	if marks == (markup{}) && strings.IndexByte(text, '&') < 0 && !wrong {
		return Reading{Text: text}
	}
	var r Reading
	var b strings.Builder
	done := 0 // bytes of text that are in b
	for i, next := 0, 0; i < len(text); {
		if i >= next {
			if next = i + stepBytes; poller.Done() {
				return Reading{Text: text}
			}
		}
		shown, n := "", marks.at(text, i)
		if n == 0 && text[i] == '&' {
			shown, n = entity(text[i:])
		}
		if n == 0 && wrong && text[i] >= utf8.RuneSelf {
			shown, n = mojibake(text[i:])
		}
		if n == 0 {
			i++
			continue
		}
		b.WriteString(text[done:i])
		if clitic(shown, text[i+n:]) { // the ferry&rsquo;s captain: “’s” is a word
			fill(&b, n-len(shown))
			b.WriteString(shown)
		} else {
			b.WriteString(shown)
			fill(&b, n-len(shown))
		}
		r.marks = append(r.marks, english.Range{Start: i, End: i + n})
		i += n
		done = i
	}
	b.WriteString(text[done:])
	r.Text = b.String()
	return r
}

// Whole returns a stretch that begins and ends in no mark: a mark that it begins in the middle of is left out, one that it ends in, or has
// nothing but a piece of, is taken in.
func (r *Reading) Whole(s english.Range) english.Range {
	start, end := s.Start, s.End
	first, inside := r.around(start)
	if inside {
		start = first.End
	}
	if m, ok := r.around(end); ok {
		end = m.End
	}
	if inside && start >= end { // nothing but a piece of the mark
		start, end = first.Start, max(end, first.End)
	}
	return english.Range{Start: start, End: end}
}

// around returns the mark that begins before byte i and ends behind it.
func (r *Reading) around(i int) (m english.Range, ok bool) {
	n, _ := slices.BinarySearchFunc(r.marks, i, func(m english.Range, i int) int { return m.End - i - 1 })
	if n == len(r.marks) || r.marks[n].Start >= i {
		return m, false
	}
	return r.marks[n], true
}

// lay moves the places of a Layout so that none begins or ends in a mark, and covers what the marks leave bare.
func (r *Reading) lay(poller *poll.Poller, text string, l *Layout) {
	if r.Same() {
		return
	}
	if !l.move(poller, text, r.Whole) {
		return
	}
	for i := range l.Warnings {
		l.Warnings[i].Span = r.Whole(l.Warnings[i].Span)
	}
}

// clitic reports whether an apostrophe begins what is a word of its own: “’s”, “’ll”.
func clitic(shown, rest string) bool {
	if shown != "'" && shown != "’" {
		return false
	}
	n := 0
	for n < len(rest) && n < 3 && rest[n]|0x20 >= 'a' && rest[n]|0x20 <= 'z' {
		n++
	}
	switch strings.ToLower(rest[:n]) {
	case "s", "d", "m", "ll", "re", "ve":
		return true
	}
	return false
}

// fill writes n bytes that show nothing, or a blank for one.
func fill(b *strings.Builder, n int) {
	const softHyphen, zeroWidthSpace = "\u00ad", "\u200b"
	if n == 1 {
		b.WriteByte(' ')
		return
	}
	if n%2 == 1 {
		b.WriteString(zeroWidthSpace)
		n -= len(zeroWidthSpace)
	}
	for ; n > 0; n -= len(softHyphen) {
		b.WriteString(softHyphen)
	}
}

// longestEntity is the length of the longest name of a character, with its marks.
const longestEntity = 10

// entity returns the character that s begins with as HTML writes it, and how many bytes that takes; 0 if there is none. What was
// written so twice, “&amp;quot;”, is one character, too.
func entity(s string) (shown string, n int) {
	end := strings.IndexByte(s[:min(len(s), longestEntity)], ';')
	if end < 2 {
		return "", 0
	}
	shown = named(s[1:end])
	if shown == "" {
		return "", 0
	}
	if shown == "&" {
		rest := s[end+1:]
		if k := strings.IndexByte(rest[:min(len(rest), longestEntity)], ';'); k > 1 && named(rest[:k]) != "" {
			return named(rest[:k]), end + 1 + k + 1
		}
	}
	if shown == "\u00a0" || len(shown) == end { // one byte could not be filled without a blank
		return strings.Repeat(" ", end+1), end + 1
	}
	return shown, end + 1
}

// named returns the character of that name or number: “quot”, “#8217”, “#x2019”.
func named(name string) string {
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		base := 10
		if x := strings.TrimLeft(digits, "xX"); x != digits {
			digits, base = x, 16
		}
		r, err := strconv.ParseUint(digits, base, 32)
		if err != nil || r < ' ' || 0x7f <= r && r < 0xa0 || !utf8.ValidRune(rune(r)) || r > 0x10ffff {
			return ""
		}
		return string(rune(r))
	}
	if strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		return ""
	}
	_, rest, ok := strings.Cut(entityNames, " "+name+"=")
	if !ok {
		return ""
	}
	shown, _, _ := strings.Cut(rest, " ")
	return shown
}

// entityNames are the names of HTML that texts have left in them, each with its character between a blank and the next.
const entityNames = " amp=& quot=\" apos=' lt=< gt=> nbsp=\u00a0 ensp=\u00a0 emsp=\u00a0 thinsp=\u00a0 shy=\u00ad ndash=– mdash=—" +
	" lsquo=‘ rsquo=’ ldquo=“ rdquo=” sbquo=‚ bdquo=„ laquo=« raquo=» hellip=… bull=• middot=· pound=£ euro=€ cent=¢" +
	" yen=¥ copy=© reg=® trade=™ deg=° frac12=½ times=× eacute=é egrave=è ecirc=ê aacute=á agrave=à acirc=â atilde=ã" +
	" auml=ä aring=å ccedil=ç iacute=í ntilde=ñ oacute=ó ocirc=ô ouml=ö oslash=ø uacute=ú uuml=ü szlig=ß Eacute=É" +
	" Ouml=Ö Uuml=Ü Auml=Ä" + " "
