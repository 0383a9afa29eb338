package lede

import "strings"

// layout is what the lines of a text are for, before any English is read.
type layout struct {
	blocks    []Block
	headline  string
	bylines   []Byline
	dateline  *Dateline
	published When
}

// segment divides text into blocks.
func segment(text string) layout {
	var l layout
	pos := 0
	for line := range strings.SplitSeq(text, "\n") {
		t := strings.TrimSpace(line)
		if t != "" {
			i := pos + strings.Index(line, t)
			l.blocks = append(l.blocks, Block{Span: Span{i, i + len(t)}, Kind: Paragraph})
		}
		pos += len(line) + 1
	}
	return l
}
