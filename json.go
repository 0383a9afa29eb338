package lede

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"
)

// FormatVersion is the version of the JSON of an [Article], which its schema describes
// (schema/article.schema.json). Fields are added within a version, and none is taken away.
const FormatVersion = "1"

// An OffsetUnit is what the offsets of spans are counted in. Those of an Article are bytes; its
// JSON may have others.
type OffsetUnit string

// The units of offsets.
const (
	ByteOffsets  OffsetUnit = "bytes" // of UTF-8, as in Go, Rust and C
	UTF16Offsets OffsetUnit = "utf16" // as in JavaScript, Java, C# and the Language Server Protocol
	RuneOffsets  OffsetUnit = "runes" // Unicode code points, as in Python
)

// An Encoder writes articles as JSON, one a line. The zero value counts offsets in bytes.
type Encoder struct {
	// Offsets is the unit of all spans, and of a field "offsets" that says so. "" is ByteOffsets.
	Offsets OffsetUnit
}

// encoded is the JSON of an article with its unit.
type encoded struct {
	*Article
	Offsets OffsetUnit `json:"offsets,omitempty"`
}

// Encode writes a, and a line feed. It takes time linear in the article, whatever the unit. It fails
// with an unknown unit, or with the error of w.
func (e Encoder) Encode(w io.Writer, a *Article) error {
	out := encoded{Article: a}
	if e.Offsets != "" && e.Offsets != ByteOffsets {
		if !slices.Contains(offsetUnits, e.Offsets) {
			return fmt.Errorf("lede: unknown unit of offsets %q", e.Offsets)
		}
		o := a.Offsets()
		count := o.Runes
		if e.Offsets == UTF16Offsets {
			count = o.UTF16
		}
		out = encoded{a.clone(context.Background()), e.Offsets}
		out.eachSpan(func(s *Span) { *s = count(*s) })
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

// Decode reads the next article of d, in whatever unit its offsets are: those of the result are
// bytes. It fails with io.EOF at the end. It does not validate the article.
func Decode(d *json.Decoder) (*Article, error) {
	in := encoded{Article: new(Article)}
	if err := d.Decode(&in); err != nil {
		return nil, err
	}
	if in.Version != "" && in.Version != FormatVersion {
		return nil, fmt.Errorf("lede: JSON of version %q, not %q", in.Version, FormatVersion)
	}
	switch in.Offsets {
	case "", ByteOffsets:
		return in.Article, nil
	case UTF16Offsets, RuneOffsets:
	default:
		return nil, fmt.Errorf("lede: unknown unit of offsets %q", in.Offsets)
	}
	bytes := byteOffsets(in.Text, in.Offsets == UTF16Offsets)
	at := func(i int) int { return bytes[min(max(i, 0), len(bytes)-1)] }
	in.eachSpan(func(s *Span) { *s = Span{at(s.Start), at(s.End)} })
	return in.Article, nil
}

// byteOffsets returns the offset in bytes of each unit of text, and of its end.
func byteOffsets(text string, utf16 bool) []int {
	offsets := make([]int, 0, len(text)+1)
	for i, r := range text {
		offsets = append(offsets, i)
		if utf16 && utf8.RuneLen(r) == 4 {
			offsets = append(offsets, i)
		}
	}
	return append(offsets, len(text))
}

// eachSpan calls f on every span of a that is not zero.
func (a *Article) eachSpan(f func(*Span)) {
	one := func(s *Span) {
		if !s.IsZero() {
			f(s)
		}
	}
	a.eachSpanAround(one)
	a.eachSpanOfStory(one)
}

// eachOf calls f with every span of a list.
func eachOf(list []Span, f func(*Span)) {
	for i := range list {
		f(&list[i])
	}
}

// eachSpanAround calls one with the spans of what stands around the story, of the users' own, and of times.
func (a *Article) eachSpanAround(one func(*Span)) {
	for i := range a.Bylines {
		one(&a.Bylines[i].Span)
	}
	if a.Dateline != nil {
		one(&a.Dateline.Span)
	}
	one(&a.Published.Span)
	for i := range a.Blocks {
		one(&a.Blocks[i].Span)
		eachOf(a.Blocks[i].Sentences, one)
	}
	for i := range a.Times {
		one(&a.Times[i].Span)
	}
	for i := range a.Annotations {
		one(&a.Annotations[i].Span)
	}
	for i := range a.Warnings {
		one(&a.Warnings[i].Span)
	}
}

// eachSpanOfStory calls one with the spans of people, organizations, places, quotes and events.
func (a *Article) eachSpanOfStory(one func(*Span)) {
	all := func(list []Span) { eachOf(list, one) }
	mentions := func(list []Mention) {
		for i := range list {
			one(&list[i].Span)
		}
	}
	for i := range a.People {
		mentions(a.People[i].Mentions)
	}
	for _, list := range [][]Entity{a.Organizations, a.Places} {
		for i := range list {
			mentions(list[i].Mentions)
		}
	}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		one(&q.Span)
		one(&q.Source)
		one(&q.Cue)
		one(&q.When.Span)
		all(q.Parts)
		all(q.Self)
	}
	for i := range a.Events {
		e := &a.Events[i]
		one(&e.Span)
		one(&e.Trigger)
		one(&e.Place.Span)
		one(&e.When.Span)
		all(e.Mentions)
		for k := range e.Participants {
			one(&e.Participants[k].Span)
		}
	}
}

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
