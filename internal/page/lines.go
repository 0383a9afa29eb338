package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/poll"
)

// A unit is a paragraph or a line of the text, before and after it is known what it is for.
type unit struct {
	span  english.Range
	kind  Kind // "" until it is known
	gap   bool // a blank line, or the text's edge, stands before it
	split bool // cut out of a longer line; the next unit goes on in that line
	shape
}

// A textLine is one line of the text without the white space around it.
type textLine struct {
	span   english.Range
	gap    bool // a blank line stands before it
	indent bool // white space stands in front of it on its line
}

// lineEnd returns where the line that starts at i ends, and where the next one starts.
// Lines end at LF, CR, CR LF, VT, FF, NEL, LS and PS.
func lineEnd(text string, i int) (end, next int) {
	for i < len(text) {
		switch c := text[i]; {
		case c == '\n' || c == '\v' || c == '\f':
			return i, i + 1
		case c == '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				return i, i + 2
			}
			return i, i + 1
		case c == 0xC2 && strings.HasPrefix(text[i:], "\u0085"):
			return i, i + 2
		case c == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			return i, i + 3
		}
		i++
	}
	return i, i
}

// readLines returns the lines of text that hold more than white space.
func readLines(p *poll.Poller, text string) []textLine {
	var lines []textLine
	gap := true
	for i := 0; i < len(text) && !p.Done(); {
		end, next := lineEnd(text, i)
		s := text[i:end]
		trimmed := strings.TrimLeftFunc(s, unicode.IsSpace)
		start := end - len(trimmed)
		trimmed = strings.TrimRightFunc(trimmed, unicode.IsSpace)
		if trimmed == "" {
			gap = true
		} else {
			lines = append(lines, textLine{english.Range{Start: start, End: start + len(trimmed)}, gap, start-i >= 2})
			gap = false
		}
		i = next
	}
	return lines
}

// readUnits joins the lines of text that are one paragraph, broken by a program
// that keeps lines short.
func readUnits(p *poll.Poller, text string) []unit {
	lines := readLines(p, text)
	w := measureWrap(p, text, lines)
	units := make([]unit, 0, len(lines))
	for i, l := range lines {
		if p.Done() {
			break
		}
		if i > 0 && (!l.gap && w.joins(text, lines[i-1], l) || isTweetSource(text[l.span.Start:l.span.End])) {
			units[len(units)-1].span.End = l.span.End
			continue
		}
		units = append(units, unit{span: l.span, gap: l.gap})
	}
	for i := range units {
		if p.Done() {
			break
		}
		units[i].shape = measure(text[units[i].span.Start:units[i].span.End])
	}
	return units
}

// A wrap tells how the lines of a text were broken.
type wrap struct {
	width  int  // of the longest lines, 0 unless most paragraphs are broken into lines
	spaced bool // blank lines part the paragraphs
}

// measureWrap looks at pairs of lines without a blank line between. Where a text was
// broken to a width, every second line goes on with a small letter.
func measureWrap(p *poll.Poller, text string, lines []textLine) wrap {
	var w wrap
	pairs, goOn, gaps := 0, 0, 0
	var lengths [256]int
	for i, l := range lines {
		if p.Done() {
			break
		}
		lengths[min(l.span.Len(), 255)]++
		switch {
		case i == 0:
		case l.gap:
			gaps++
		default:
			pairs++
			if continues(text, lines[i-1], l) {
				goOn++
			}
		}
	}
	w.spaced = gaps*2 > pairs
	if goOn*4 > pairs && goOn >= 3 {
		w.width = percentile(lengths[:], len(lines)-len(lines)/20)
	}
	if w.width > 130 {
		w.width = 0
	}
	return w
}

// percentile returns the value below or at which n of the counted values lie.
func percentile(counts []int, n int) int {
	for v, c := range counts {
		if n -= c; n <= 0 {
			return v
		}
	}
	return len(counts) - 1
}

// continues reports whether line b goes on in the middle of a sentence of line a:
//
//	The mayor said on Monday that the bridge
//	would stay closed.
func continues(text string, a, b textLine) bool {
	r, _ := utf8.DecodeRuneInString(text[b.span.Start:])
	return unicode.IsLower(r) && !isStampLine(text[b.span.Start:b.span.End]) && !endsSentence(text[a.span.Start:a.span.End])
}

// isStampLine reports whether a line is nothing but a day and what stands around it: “on March 2, 2013 at 8:00 AM, updated March 3, 2013”.
func isStampLine(t string) bool {
	if len(t) > maxStamp || !strings.ContainsAny(t, "0123456789") {
		return false
	}
	st := readStamp(t, false)
	return st.value != "" && isMarks(t[st.span.End:])
}

// joins reports whether line b belongs to the paragraph of the line a before it.
func (w wrap) joins(text string, a, b textLine) bool {
	s, t := text[a.span.Start:a.span.End], text[b.span.Start:b.span.End]
	if isListItem(t) || strings.HasPrefix(t, "—") || strings.HasPrefix(t, "http") {
		return false
	}
	if w.width > 0 {
		word, _, _ := strings.Cut(t, " ")
		full := len(s)+1+len(word) > w.width-w.width/16
		if b.indent && !a.indent {
			return false
		}
		return full || continues(text, a, b) && len(s) > w.width/3
	}
	if continues(text, a, b) {
		return strings.Count(s, " ") >= 4
	}
	// Web pages break a paragraph where their authors' editor did:
	//	The company said that China National
	//	Biotech Group would pay for it.
	return w.spaced && len(s) >= 50 && !endsSentence(s) && len(t) >= 30 && endsSentence(t)
}

// isTweetSource reports whether s tells who wrote the message above it:
//
//	— Jane Doe (@janedoe) June 11, 2019
func isTweetSource(s string) bool {
	return len(s) < 160 && (strings.HasPrefix(s, "—") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "--")) &&
		strings.Contains(s, "(@")
}

// endsSentence reports whether s ends with a mark that ends a sentence, within
// closing marks or before them.
func endsSentence(s string) bool {
	for s != "" {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', '…', ':', ';', '。', '！', '？':
			return true
		case '"', '\'', '”', '’', '»', ')', ']', '*', '_', '“':
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}

// isListItem reports whether s begins with the mark of a list item: "• ", "- ", "* ", "3. ".
func isListItem(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '·', '●', '▪', '►', '»', '‣', '◦', '■', '–':
		return true
	case '-', '*', '+', '>':
		return strings.HasPrefix(s[n:], " ")
	}
	i := 0
	for i < len(s) && i < 3 && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	return i > 0 && i < len(s)-1 && (s[i] == '.' || s[i] == ')') && s[i+1] == ' '
}
