package page

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/poll"
)

// A plainText is a text as its lines are read: without the characters that show nothing, and with one
// sort of blank. Where a stretch stands in the text itself is known.
type plainText struct {
	text, plain string
	shifts      []shift // in order; none where text and plain are the same
}

// A shift says that byte plain of the plain text is byte text of the text, and so on to the next shift.
type shift struct{ plain, text int }

// stepBytes is how many bytes are one step between the questions of a poller.
const stepBytes = 1 << 10

// plainOf returns text as it is read, or a part of it once the poller is done.
func plainOf(poller *poll.Poller, text string) plainText {
	p := plainText{text: text, plain: text}
	var b strings.Builder
	done := 0 // bytes of text that are in b
	for i, next := 0, 0; i < len(text); {
		if i >= next {
			if next = i + stepBytes; poller.Done() {
				break
			}
		}
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		hidden, odd := english.IsInvisible(r), r == '\t' || r >= utf8.RuneSelf && unicode.IsSpace(r) && !isLineEnd(r)
		if i += n; !hidden && !odd {
			continue
		}
		b.WriteString(text[done : i-n])
		if odd {
			b.WriteByte(' ')
		}
		done = i
		if n > 1 {
			p.shifts = append(p.shifts, shift{b.Len(), i})
		}
	}
	if done > 0 {
		b.WriteString(text[done:])
		p.plain = b.String()
	}
	return p
}

// isLineEnd reports whether r ends a line without being ASCII.
func isLineEnd(r rune) bool { return r == 0x85 || r == 0x2028 || r == 0x2029 }

// at returns where byte i of the plain text stands in the text.
func (p *plainText) at(i int) int {
	n := sort.Search(len(p.shifts), func(n int) bool { return p.shifts[n].plain > i })
	if n == 0 {
		return i
	}
	return p.shifts[n-1].text + i - p.shifts[n-1].plain
}

// span returns where a stretch of the plain text stands in the text.
func (p *plainText) span(s english.Range) english.Range {
	if s.Len() == 0 {
		return s
	}
	return english.Range{Start: p.at(s.Start), End: p.at(s.End-1) + 1}
}

// restore moves a Layout of the plain text to where it stands in the text. What is hidden
// between its blocks becomes blocks of its own.
func (p *plainText) restore(poller *poll.Poller, l *Layout) {
	if p.shifts == nil {
		return
	}
	l.move(poller, p.text, p.span)
}

// move moves the places of a Layout to where span says that they stand in the text, and makes blocks of what is left between its blocks.
// It reports whether it came to its end.
func (l *Layout) move(poller *poll.Poller, text string, span func(english.Range) english.Range) bool {
	var blocks []Block
	end := 0
	for _, b := range l.Blocks {
		if poller.Done() {
			return false
		}
		b.Span = span(b.Span)
		if b.Span.Start = max(b.Span.Start, end); b.Span.Start >= b.Span.End {
			continue
		}
		blocks = append(hidden(text, blocks, end, b.Span.Start), b)
		end = b.Span.End
	}
	l.Blocks = hidden(text, blocks, end, len(text))
	for i := range l.Bylines {
		l.Bylines[i].Span = span(l.Bylines[i].Span)
	}
	if l.Dateline != nil {
		l.Dateline.Span = span(l.Dateline.Span)
	}
	if l.Published.Span.Len() > 0 {
		l.Published.Span = span(l.Published.Span)
	}
	return true
}

// hidden appends a block for what stands in the text from from to to, if that is more than white space.
func hidden(text string, blocks []Block, from, to int) []Block {
	s := text[from:to]
	t := strings.TrimLeftFunc(s, unicode.IsSpace)
	start := to - len(t)
	if t = strings.TrimRightFunc(t, unicode.IsSpace); t == "" {
		return blocks
	}
	if line := strings.IndexAny(t, "\n\r"); line > 0 { // a block to each line
		blocks = append(blocks, Block{Span: english.Range{Start: start, End: start + len(strings.TrimRightFunc(t[:line], unicode.IsSpace))}, Kind: Boilerplate})
		return hidden(text, blocks, start+line, start+len(t))
	}
	return append(blocks, Block{Span: english.Range{Start: start, End: start + len(t)}, Kind: Boilerplate})
}
