// Package story is an article in the making, as the stages inside see it: the model of package lede without its
// promises to users, its English beside it.
package story

import (
	"iter"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
)

// The model, as the types of the same names in package lede tell.
type (
	EntityID    int
	MentionKind string
	QuoteKind   string

	Article struct {
		Text          string
		Dateline      *Dateline
		Published     calendar.When
		Blocks        []Block
		People        []Person
		Organizations []Entity
		Places        []Entity
		Quotes        []Quote
		Events        []Event
		Times         []calendar.When
	}
	Dateline struct {
		Span  english.Range
		Place EntityID
	}
	Block struct {
		Span english.Range
		Kind page.Kind
	}
	Person struct {
		ID       EntityID
		Name     string
		Aliases  []string
		Roles    []string
		Pronouns string
		Unnamed  bool
		Mentions []Mention
	}
	Entity struct {
		ID       EntityID
		Name     string
		Aliases  []string
		Mentions []Mention
	}
	Mention struct {
		Span english.Range
		Kind MentionKind
	}
	Quote struct {
		Kind        QuoteKind
		Parts       []english.Range
		Source, Cue english.Range
		Speaker     EntityID
		Self        []english.Range
	}
	Event struct {
		Span, Trigger english.Range
		Type          string
		Factuality    string
		Participants  []Participant
		Place         Participant
		When          calendar.When
		Mentions      []english.Range
		Confidence    float64
	}
	Participant struct {
		Role   string
		Span   english.Range
		Entity EntityID
	}
)

const (
	NameMention    MentionKind = "name"
	NominalMention MentionKind = "nominal"
	PronounMention MentionKind = "pronoun"

	Direct   QuoteKind = "direct"
	Indirect QuoteKind = "indirect"
	Mixed    QuoteKind = "mixed"

	Actual   = "actual"
	Possible = "possible"
	Denied   = "denied"
)

// A Doc is an article with its English.
type Doc struct {
	Article    *Article
	English    *english.Text
	Names      []english.Name
	Bystanders []Person
	LastID     EntityID

	opened struct { // the sentence last asked for
		number   int
		sentence english.Sentence
	}
}

// NewID returns an id that no entity has yet.
func (d *Doc) NewID() EntityID {
	d.LastID++
	return d.LastID
}

// Sentence returns sentence i of the story, whose tokens stay as they are.
func (d *Doc) Sentence(i int) english.Sentence {
	if o := &d.opened; o.number != i || o.sentence.Tokens == nil {
		from, to := d.English.Bounds(i)
		tokens := make([]english.Token, 0, to-from)
		for k := from; k < to; k++ {
			tokens = append(tokens, d.English.Token(k))
		}
		o.number, o.sentence = i, english.Sentence{Range: d.English.Span(i), Tokens: tokens}
	}
	return d.opened.sentence
}

// Tokens returns the tokens that overlap s.
func (d *Doc) Tokens(s english.Range) (list []english.Token) {
	for i := d.English.After(s.Start); i < d.English.Len() && d.English.Range(i).Start < s.End; i++ {
		list = append(list, d.English.Token(i))
	}
	return list
}

// Slice returns the text of s, "" for a span that is not one of a's text.
func (a *Article) Slice(s english.Range) string {
	if s.Start < 0 || s.End < s.Start || s.End > len(a.Text) {
		return ""
	}
	return a.Text[s.Start:s.End]
}

// Story yields the blocks that tell the story.
func (a *Article) Story() iter.Seq[Block] {
	return func(yield func(Block) bool) {
		for _, b := range a.Blocks {
			if b.Kind.Story() && !yield(b) {
				return
			}
		}
	}
}

// QuotesBy yields the quotes of a speaker.
func (a *Article) QuotesBy(id EntityID) iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		for _, q := range a.Quotes {
			if q.Speaker == id && !yield(q) {
				return
			}
		}
	}
}
