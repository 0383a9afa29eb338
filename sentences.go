package lede

import (
	"context"
	"iter"
	"slices"
	"sort"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/poll"
	"github.com/ebc17271/lede/internal/story"
)

// A Doc is an article in the making, as stages see it: the model so far and the
// English of its story, which is read as it is asked. A Doc belongs to the call it is passed to,
// and to one goroutine. One that no Parser made has no sentences.
//
// Between stages the lists of the Article are made anew. A stage may change them as it likes, but a pointer to
// one of their elements, such as [Article.Person] returns, is good only until the stage returns.
type Doc struct {
	Article *Article

	inside  *story.Doc // the article as the built-in stages see it
	stale   bool       // what they found is not in Article yet
	touched bool       // what stands in Article may not be inside yet

	lastEvent EventID
	lastQuote QuoteID

	opened struct { // the sentence last asked for
		number   int
		sentence Sentence
	}
}

// A Sentence is one sentence of the story.
type Sentence struct {
	Span   Span
	Tokens []Token
}

// A Token is a word, number or mark of a sentence. Contractions are two tokens
// (“do”, “n’t”), as in the Penn Treebank.
type Token struct {
	Span  Span
	Lemma string // dictionary form in lower case; of a name, the name
	Tag   string // Penn Treebank tag: "NNP", "VBD"
	Rel   string // Universal Dependencies relation to the head: "nsubj"
	Head  int    // index of the head in the sentence, -1 for the root
}

// within returns the article as the built-in stages see it.
func (d *Doc) within() *story.Doc {
	if d.inside == nil {
		a := d.Article
		if a == nil {
			a = new(Article)
		}
		d.inside = &story.Doc{Article: articleWithin(context.Background(), a), English: new(english.Text)}
		d.inside.Reading = page.ReadingOf(new(poll.Poller), a.Text)
		d.inside.Article.Text = d.inside.Reading.Text
		d.inside.LastID = d.inside.Article.HighestID()
	}
	return d.inside
}

// Sentences yields the sentences of the story in order. It yields nothing for a
// text that is not English.
func (d *Doc) Sentences() iter.Seq[Sentence] {
	return func(yield func(Sentence) bool) {
		for i := range d.within().English.Count() {
			if !yield(d.sentence(i)) {
				return
			}
		}
	}
}

// Tokens returns the tokens of the story that overlap s. A token's Head counts in what is
// returned; it is -1 where the head is not among them, too.
func (d *Doc) Tokens(s Span) []Token {
	var list []Token
	e := d.within().English
	first, sentence, end := e.After(s.Start), 0, 0 // the first token, and those of the sentence
	for i := first; i < e.Len() && e.Range(i).Start < s.End; i++ {
		if i >= end {
			sentence, end = e.Bounds(e.SentenceOf(i))
		}
		t := d.token(i)
		if head := sentence + t.Head - first; t.Head < 0 || head < 0 {
			t.Head = -1
		} else {
			t.Head = head
		}
		list = append(list, t)
	}
	for i := range list {
		if list[i].Head >= len(list) {
			list[i].Head = -1
		}
	}
	return list
}

// SentenceAt returns the sentence in which s begins; ok is false if it begins in none.
func (d *Doc) SentenceAt(s Span) (sentence Sentence, ok bool) {
	e := d.within().English
	i := e.After(s.Start)
	if i == e.Len() {
		return Sentence{}, false
	}
	n := e.SentenceOf(i)
	if in := e.Span(n); s.Start < in.Start || s.Start >= in.End {
		return Sentence{}, false
	}
	return d.sentence(n), true
}

// EntityAt returns the person, organization or place that a mention inside s, or around it, means; of
// several the one with the longest mention. It is 0 if there is none. It goes through all mentions.
func (d *Doc) EntityAt(s Span) (id EntityID) {
	if d.Article == nil {
		return 0
	}
	longest := 0
	look := func(of EntityID, mentions []Mention) {
		i := sort.Search(len(mentions), func(i int) bool { return mentions[i].Span.End > s.Start })
		for ; i < len(mentions) && mentions[i].Span.Start < max(s.End, s.Start+1); i++ {
			m := mentions[i].Span
			if (s.Contains(m) || m.Contains(s)) && m.Len() > longest {
				id, longest = of, m.Len()
			}
		}
	}
	a := d.Article
	for i := range a.People {
		look(a.People[i].ID, a.People[i].Mentions)
	}
	for _, list := range [][]Entity{a.Organizations, a.Places} {
		for i := range list {
			look(list[i].ID, list[i].Mentions)
		}
	}
	return id
}

// EventsIn yields the events whose trigger lies in s. They point into the article, and may be changed.
func (d *Doc) EventsIn(s Span) iter.Seq[*Event] {
	return func(yield func(*Event) bool) {
		if d.Article == nil {
			return
		}
		for i := range d.Article.Events {
			if e := &d.Article.Events[i]; s.Contains(e.Trigger) && !yield(e) {
				return
			}
		}
	}
}

// QuotesIn yields the quotes that have a part, or the cue, in s. They point into the article, and may be changed.
func (d *Doc) QuotesIn(s Span) iter.Seq[*Quote] {
	return func(yield func(*Quote) bool) {
		if d.Article == nil {
			return
		}
		for i := range d.Article.Quotes {
			q := &d.Article.Quotes[i]
			if (s.Contains(q.Cue) && !q.Cue.IsZero() || slices.ContainsFunc(q.Parts, s.Overlaps)) && !yield(q) {
				return
			}
		}
	}
}

// token returns token i of the story.
func (d *Doc) token(i int) Token {
	e := d.within().English
	return Token{Span: Span(e.Range(i)), Lemma: e.Lemma(i), Tag: e.Tag(i), Rel: e.Rel(i), Head: e.Head(i)}
}

// sentence returns sentence i of the story, whose tokens stay as they are.
func (d *Doc) sentence(i int) Sentence {
	e := d.within().English
	if o := &d.opened; o.number != i || o.sentence.Tokens == nil {
		from, to := e.Bounds(i)
		tokens := make([]Token, 0, to-from)
		for k := from; k < to; k++ {
			tokens = append(tokens, d.token(k))
		}
		o.number, o.sentence = i, Sentence{Span(e.Span(i)), tokens}
	}
	return d.opened.sentence
}

// NewID returns an id that no entity of the article has yet. An extractor that
// chooses ids without it must choose ones that are free at the time.
func (d *Doc) NewID() EntityID { return EntityID(d.within().NewID()) }

// NewEventID returns an id that no event of the article has yet. An event that is added without an
// id is given one when the stage returns; one that an annotation is to name needs it before.
func (d *Doc) NewEventID() (id EventID) {
	if d.Article != nil {
		for i := range d.Article.Events {
			id = max(id, d.Article.Events[i].ID)
		}
	}
	d.lastEvent = max(d.lastEvent, id) + 1
	return d.lastEvent
}

// NewQuoteID returns an id that no quote of the article has yet, as [Doc.NewEventID] does for events.
func (d *Doc) NewQuoteID() (id QuoteID) {
	if d.Article != nil {
		for i := range d.Article.Quotes {
			id = max(id, d.Article.Quotes[i].ID)
		}
	}
	d.lastQuote = max(d.lastQuote, id) + 1
	return d.lastQuote
}

// Merge makes one entity of two: drop’s names, roles and mentions go to keep, and
// everything that pointed to drop — speakers, participants, places, annotations — points to
// keep. Drop is taken out of the article. If the two are of different kinds, such
// as a person and an organization, keep’s kind stays and drop’s roles are lost.
//
// Merge does nothing and returns false if the ids are equal or one of them names
// no entity of the article, or if the article is not the one that was given.
func (d *Doc) Merge(keep, drop EntityID) bool {
	if !d.edit(func(s *story.Doc) bool { return s.Merge(story.EntityID(keep), story.EntityID(drop)) }) {
		return false
	}
	for i := range d.Article.Annotations {
		if n := &d.Article.Annotations[i]; n.Entity == drop {
			n.Entity = keep
		}
	}
	return true
}

// Remove takes the person, organization or place with the given id out of the article, and nothing
// points to it any more: its quotes have no speaker. It returns false if there is none.
func (d *Doc) Remove(id EntityID) bool {
	if !d.edit(func(s *story.Doc) bool { return s.Remove(story.EntityID(id)) }) {
		return false
	}
	for i := range d.Article.Annotations {
		if n := &d.Article.Annotations[i]; n.Entity == id {
			n.Entity = 0
		}
	}
	return true
}

// RemoveEvent takes the event with the given id out of the article; no annotation names it any
// more. It returns false if there is none.
func (d *Doc) RemoveEvent(id EventID) bool {
	if d.Article == nil || d.Article.Event(id) == nil {
		return false
	}
	a := d.Article
	a.Events = slices.DeleteFunc(a.Events, func(e Event) bool { return e.ID == id })
	for i := range a.Annotations {
		if n := &a.Annotations[i]; n.Event == id {
			n.Event = 0
		}
	}
	return true
}

// RemoveQuote takes the quote with the given id out of the article; no annotation names it any
// more. It returns false if there is none.
func (d *Doc) RemoveQuote(id QuoteID) bool {
	if d.Article == nil || d.Article.Quote(id) == nil {
		return false
	}
	a := d.Article
	a.Quotes = slices.DeleteFunc(a.Quotes, func(q Quote) bool { return q.ID == id })
	for i := range a.Annotations {
		if n := &a.Annotations[i]; n.Quote == id {
			n.Quote = 0
		}
	}
	return true
}

// edit has the article changed inside, and returns what change returns: whether it did.
func (d *Doc) edit(change func(s *story.Doc) bool) bool {
	if s := d.within(); d.Article == nil || d.Article.Text != s.Article.Text {
		return false
	}
	d.touched = true
	d.refresh(context.Background())
	if !change(d.inside) {
		return false
	}
	d.stale = true
	d.settle(context.Background())
	return true
}

// An Amount is a number in the text, with what it counts.
type Amount struct {
	Span  Span    // “$2.5 million”, “40 per cent”, “three”
	Value float64 // 2500000, 40, 3
	// Unit is a currency as written ("$", "US$", "£", "euro"), "%", or the lemma of what is counted ("engineer");
	// "" where that is not beside the number.
	Unit string
}

// Amounts returns the numbers of the story that begin in s, in order. Numbers that are part of a name, a date or
// a word are none.
func (d *Doc) Amounts(s Span) []Amount {
	var out []Amount
	tokens := each(d.Tokens(s), func(t Token) english.Token {
		return english.Token{Range: english.Range(t.Span), Lemma: t.Lemma, Tag: t.Tag, Rel: t.Rel, Head: t.Head}
	})
	for _, a := range english.Amounts(d.Article.Text, tokens) {
		if span := Span(a.Range); span.Start >= s.Start && !d.inTime(span) {
			out = append(out, Amount{span, a.Value, a.Unit})
		}
	}
	return out
}

// inTime reports whether s overlaps a time expression of the article.
func (d *Doc) inTime(s Span) bool {
	times := d.Article.Times
	i := sort.Search(len(times), func(i int) bool { return times[i].Span.End > s.Start })
	return i < len(times) && times[i].Span.Overlaps(s)
}
