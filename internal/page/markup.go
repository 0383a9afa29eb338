package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/calendar"
)

// Marks of Markdown and tags of HTML that were left in a text are taken out before its lines are read, as characters are that
// show nothing: “**By Jane Doe**”, “# Old bridge closed”, “<p>The bridge …</p>”.

// markup says which kinds of marks a text has. A text without a sure sign of one keeps what looks like it.
type markup struct{ markdown, html bool }

// markupOf looks for sure signs of markup: a link, a headline with its mark, words between two stars; a closing tag.
func markupOf(text string) markup {
	var m markup
	m.html = strings.Contains(text, "</p>") || strings.Contains(text, "</h1>") || strings.Contains(text, "<br") || strings.Contains(text, "</a>") || strings.Contains(text, "</strong>")
	m.markdown = strings.Contains(text, "](http") || strings.Count(text, "**") >= 2
	for line := 0; line < len(text) && !m.markdown; {
		m.markdown = headingMark(text[line:]) > 0
		next := strings.IndexByte(text[line:], '\n')
		if next < 0 {
			break
		}
		line += next + 1
	}
	return m
}

// headingMark returns the length of the mark of a title that the line s begins with: “## ”.
func headingMark(s string) int {
	n := 0
	for n < len(s) && n < 6 && s[n] == '#' {
		n++
	}
	if n > 0 && n+1 < len(s) && s[n] == ' ' && s[n+1] != ' ' && s[n+1] != '\n' {
		return n + 1
	}
	return 0
}

// maxMark is the length of the longest tag or link target in bytes.
const maxMark = 400

// at returns the length of the mark at byte i of text, 0 where there is none.
func (m markup) at(text string, i int) int {
	s := text[i:]
	start := i == 0 || text[i-1] == '\n'
	switch s[0] {
	case '<':
		return m.tag(s)
	case '#':
		if start && m.markdown {
			return headingMark(s)
		}
	case '>':
		if start && m.markdown && strings.HasPrefix(s, "> ") {
			return 2
		}
	case '!', '[', ']':
		if m.markdown {
			return linkMark(text, i)
		}
	case '*', '_':
		if m.markdown {
			return stress(text, i)
		}
	}
	return 0
}

// tag returns the length of the tag of HTML that s begins with.
func (m markup) tag(s string) int {
	if !m.html || len(s) < 3 {
		return 0
	}
	name := strings.TrimPrefix(s[1:], "/")
	if name == "" || name[0]|0x20 < 'a' || name[0]|0x20 > 'z' {
		return 0
	}
	end := strings.IndexAny(s[1:min(len(s), maxMark)], "<>\n") + 1
	if end == 0 || s[end] != '>' {
		return 0
	}
	return end + 1
}

// linkMark returns the length of what hides around the words of a link: “[”, “](https://example.com)”; of a picture all is hidden.
func linkMark(text string, i int) int {
	s := text[i:min(len(text), i+maxMark)]
	switch {
	case strings.HasPrefix(s, "!["):
		if words := strings.Index(s, "]("); words > 0 && !strings.Contains(s[:words], "\n") {
			if end := strings.IndexAny(s[words:], ")\n"); end > 0 && s[words+end] == ')' {
				return words + end + 1
			}
		}
	case s[0] == '[':
		if words := strings.Index(s, "]("); words > 1 && !strings.ContainsAny(s[1:words], "[\n") && isTarget(s[words+2:]) {
			return 1
		}
	case strings.HasPrefix(s, "](") && isTarget(s[2:]):
		return strings.IndexByte(s, ')') + 1
	}
	return 0
}

// isTarget reports whether s begins with the target of a link and a closing bracket.
func isTarget(s string) bool {
	end := strings.IndexAny(s, ")\n")
	return end > 0 && s[end] == ')' && (strings.HasPrefix(s, "http") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "mailto:") || strings.HasPrefix(s, "#"))
}

// stress returns the length of the stars or strokes at byte i of text that stress the words beside them.
func stress(text string, i int) int {
	mark := text[i]
	n := 1
	for n < 3 && i+n < len(text) && text[i+n] == mark {
		n++
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[min(len(text), i+n):])
	opens := isWordRune(after) || strings.ContainsRune("“\"'‘[(", after)
	closes := i > 0 && !unicode.IsSpace(before)
	switch {
	case n == 1 && isWordRune(before) && isWordRune(after), i+n < len(text) && text[i+n] == mark:
		return 0 // snake_case, a line of stars
	case opens && !isWordRune(before), closes && !isWordRune(after):
		return n
	case n > 1 && (opens || closes):
		return n
	}
	return 0
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isCode reports whether a line is a program's or a record: {"@type": "NewsArticle"}, window.dataLayer.push(…).
func isCode(t string) bool {
	switch {
	case len(t) < 12:
		return false
	case t[0] == '{' && t[len(t)-1] == '}':
		return strings.Contains(t, `":`)
	case strings.Contains(t, "googletag"), strings.Contains(t, "window."), strings.Contains(t, "function("), strings.Contains(t, "function ()"):
		return strings.ContainsAny(t, ";{")
	case t[0] == '.' || t[0] == '#':
		return strings.Contains(t, "{") && strings.HasSuffix(t, "}") && !calendar.IsDigit(t[1])
	}
	return false
}

// isAltText reports whether a line in brackets stands for a picture: “[Image: The mayor leaves the city hall]”.
func isAltText(t string) bool {
	in, ok := bracketed(t)
	label, _, colon := strings.Cut(in, ":")
	return ok && colon && t[0] == '[' && (strings.EqualFold(label, "image") || strings.EqualFold(label, "photo") || strings.EqualFold(label, "video") || strings.EqualFold(label, "picture"))
}
