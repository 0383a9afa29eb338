package lede

import (
	"context"
	"iter"
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A Doc is an article in the making, as stages see it: the model so far and the
// English of its story. A Doc belongs to the call it is passed to. One that no Parser made has no sentences.
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

// Tokens returns the tokens of the story that overlap s. A token's Head counts
// from the start of the token's own sentence.
func (d *Doc) Tokens(s Span) []Token {
	var list []Token
	e := d.within().English
	for i := e.After(s.Start); i < e.Len() && e.Range(i).Start < s.End; i++ {
		list = append(list, d.token(i))
	}
	return list
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
