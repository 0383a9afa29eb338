package lede

import "unicode/utf8"

// Offsets count spans of one text in other units than bytes. [Article.UTF16] and [Article.Runes] go through the text for each
// span; Offsets have gone through it once, and take a constant time for each. They may be used by several goroutines at once.
type Offsets struct {
	text  string
	marks []mark // what stands before every markStep-th byte
}

// A mark is a number of characters, and how many of them take two units of UTF-16.
type mark struct{ runes, wide uint32 }

const markStep = 256

// Offsets returns what counts spans of a's Text, as it is now.
func (a *Article) Offsets() *Offsets {
	o := &Offsets{text: a.Text, marks: make([]mark, 0, len(a.Text)/markStep+1)}
	var n mark
	for i := 0; i < len(a.Text); i += markStep {
		o.marks = append(o.marks, n)
		n = n.past(a.Text[i:min(i+markStep, len(a.Text))])
	}
	return o
}

// past returns n and what stands in text, which may begin and end inside a character.
func (n mark) past(text string) mark {
	for i := range len(text) {
		if utf8.RuneStart(text[i]) {
			n.runes++
		}
		if text[i] >= firstOfFour {
			n.wide++
		}
	}
	return n
}

// firstOfFour is the least byte with which a character of four bytes begins, which takes two units of UTF-16.
const firstOfFour = 0xF0

// UTF16 returns s counted in UTF-16 code units, as [Article.UTF16] does.
func (o *Offsets) UTF16(s Span) Span {
	start, end := o.before(s.Start), o.before(max(s.Start, s.End))
	return Span{int(start.runes + start.wide), int(end.runes + end.wide)}
}

// Runes returns s counted in Unicode code points, as [Article.Runes] does.
func (o *Offsets) Runes(s Span) Span {
	return Span{int(o.before(s.Start).runes), int(o.before(max(s.Start, s.End)).runes)}
}

// before returns what stands before byte i. An offset outside the text is moved to the nearer end of it.
func (o *Offsets) before(i int) mark {
	i = min(max(i, 0), len(o.text))
	at := min(i/markStep, len(o.marks)-1)
	if at < 0 {
		return mark{}
	}
	return o.marks[at].past(o.text[at*markStep : i])
}
