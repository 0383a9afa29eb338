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
