// Package story is an article in the making, as the stages inside see it: the model of package lede without its
// promises to users, its English beside it.
package story

import (
	"context"
	"iter"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/gazetteer"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/poll"
)

// The model. The types of the same names in package lede tell what each field means; a test of that package holds that
// both sides have the same fields.
type (
	EntityID    int
	EventID     int
	QuoteID     int
	MentionKind string
	QuoteKind   string

	Article struct {
		Text          string
		Language      string
		Headline      string
		Bylines       []page.Byline
		Dateline      *Dateline
		Published     calendar.When
		Blocks        []Block
		People        []Person
		Organizations []Entity
		Places        []Entity
		Quotes        []Quote
		Events        []Event
		Times         []calendar.When
		Warnings      []page.Warning
	}
	Dateline struct {
		Span   english.Range
		Place  EntityID
		Agency string
	}
	Block struct {
		Span      english.Range
		Kind      page.Kind
		Sentences []english.Range
	}
	Person struct {
		ID       EntityID
		Name     string
		Aliases  []string
		Roles    []string
		Pronouns string
		Unnamed  bool
		Refs     []string
		Mentions []Mention
	}
	Entity struct {
		ID       EntityID
		Name     string
		Aliases  []string
		Roles    []string
		Refs     []string
		Mentions []Mention
	}
	Mention struct {
		Span english.Range
		Kind MentionKind
	}
	Quote struct {
		ID         QuoteID
		Span       english.Range
		Kind       QuoteKind
		Mode       string
		Text       string
		Parts      []english.Range
		Speaker    EntityID
		Source     english.Range
		Self       []english.Range
		Cue        english.Range
		When       calendar.When
		Confidence float64
	}
	Event struct {
		ID            EventID
		Span, Trigger english.Range
		Type          string
		Factuality    string
		Participants  []Participant
		Place         Participant
		When          calendar.When
		Mentions      []english.Range
		Confidence    float64
		Weight        float64
		Highlight     bool
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

// A Doc is an article with its English. The zero value is not ready: [New] makes one.
type Doc struct {
	Article *Article
	Reading page.Reading    // of which the Article has the text
	English *english.Text   // of the blocks that tell the story, read as it is asked
	Names   []english.Name  // proper names instead of those of English, if not nil
	Known   *gazetteer.List // names that the user knows; nil: none
	// Bystanders are people without a name whom the story speaks of and who, so far, neither speak nor act.
	Bystanders []Person
	LastID     EntityID // the highest id that was given

	opened struct { // the sentence last asked for
		number   int
		sentence english.Sentence
	}
}

// New returns a Doc of the blocks of a page, without English.
func New(l page.Layout) *Doc {
	a := &Article{Text: l.Reading.Text, Language: l.Language, Headline: l.Headline, Bylines: l.Bylines, Published: l.Published, Warnings: l.Warnings}
	if len(l.Blocks) > 0 {
		a.Blocks = make([]Block, len(l.Blocks))
	}
	for i, b := range l.Blocks {
		a.Blocks[i] = Block{Span: b.Span, Kind: b.Kind}
	}
	if l.Dateline != nil {
		a.Dateline = &Dateline{Span: l.Dateline.Span, Agency: l.Dateline.Agency}
	}
	return &Doc{Article: a, Reading: l.Reading, English: new(english.Text)}
}

// SetEnglish gives d the English of its story, and the blocks their sentences. It leaves off when ctx is done.
func (d *Doc) SetEnglish(ctx context.Context, t *english.Text) {
	d.English = t
	poller := poll.Poller{Ctx: ctx}
	all := make([]english.Range, 0, t.Count())
	block, first := 0, 0 // the block, and its first sentence
	for i := range t.Count() {
		if poller.Done() {
			return
		}
		s := t.Span(i)
		for d.Article.Blocks[block].Span.End < s.End {
			block++
			first = i
		}
		all = append(all, s)
		d.Article.Blocks[block].Sentences = all[first : i+1 : i+1]
	}
}

// ProperNames returns the proper names of the story, in order.
func (d *Doc) ProperNames() []english.Name {
	if d.Names != nil {
		return d.Names
	}
	return d.English.Names()
}

// HighestID returns the highest id of any entity of a.
func (a *Article) HighestID() EntityID {
	var id EntityID
	for i := range a.People {
		id = max(id, a.People[i].ID)
	}
	for _, list := range [][]Entity{a.Organizations, a.Places} {
		for i := range list {
			id = max(id, list[i].ID)
		}
	}
	return id
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

// AddRef gives the person, organization or place with the given id a reference that it does not have yet.
func (a *Article) AddRef(id EntityID, ref string) {
	if e := a.entity(id); e.refs != nil {
		*e.refs = AppendNew(*e.refs, ref)
	}
}
