package lede

import "iter"

// A QuoteKind says how the words of a quote are given.
type QuoteKind string

// The kinds of quotes.
const (
	DirectQuote   QuoteKind = "direct"   // all of it between quotation marks
	IndirectQuote QuoteKind = "indirect" // reported in the writer's words
	MixedQuote    QuoteKind = "mixed"    // a reported clause of which some words stand between marks
)

// A Mode says whether the words of a quote were spoken, written or thought, after Semino and
// Short, Corpus Stylistics (2004).
type Mode string

// The modes of quotes.
const (
	SpeechMode  Mode = "speech"  // said, told, argued
	WritingMode Mode = "writing" // wrote, tweeted
	ThoughtMode Mode = "thought" // believed, hoped
)

// A QuoteID names a quote within one article: 1, 2, …; 0 means none.
type QuoteID int

// A Quote is something that somebody said, wrote or thought, with who it was and
// the words of the text that say so.
type Quote struct {
	// ID names the quote within its article.
	ID QuoteID `json:"id"`
	// Span runs from the start of the first part to the end of the last.
	Span Span      `json:"span"`
	Kind QuoteKind `json:"kind"`
	// Mode is SpeechMode, WritingMode or ThoughtMode.
	Mode Mode `json:"mode,omitempty"`
	// Text is the parts, joined by one space.
	Text string `json:"text"`
	// Said is the words as one would print them: in one line, with an ellipsis where the cue or
	// something else stood between the parts. The parser sets it.
	Said string `json:"said,omitempty"`
	// Parts are the words said, without marks and cue:
	// “It was …,” he said. “Who is …” is one quote of two parts.
	Parts []Span `json:"parts,omitempty"`
	// Speaker is 0 when nobody can be named.
	Speaker EntityID `json:"speaker,omitempty"`
	// Voice is the same for all quotes of one speaker of the article, named or not: the
	// speaker’s name or, where nobody with a name is meant, the words that stand for the speaker,
	// as they first stand in the article: “a senior official”. It is "" where the text tells
	// nobody: a bare “who” or “the statement” is no name. Of two speakers with one name the second
	// has “ (2)” behind it. The parser sets it.
	Voice string `json:"voice,omitempty"`
	// Source is who says it, as written there: “he”, “a senior official”.
	Source Span `json:"source,omitzero"`
	// Self are the words between the marks by which the speaker means himself or herself,
	// alone or with others: “I”, “my”, “we”. Nil without a speaker.
	// They are not among the Mentions of the speaker; [Article.MentionsOf] joins both.
	Self []Span `json:"self,omitempty"`
	// Cue is what tells that something is said: “said”, “According to”.
	Cue Span `json:"cue,omitzero"`
	// When is the time that the sentence gives to the cue: “said on Monday”. It is zero where
	// there is none.
	When When `json:"when,omitzero"`
	// Confidence of the attribution, from 0 to 1, calibrated: of quotes
	// with 0.8, eight in ten are right.
	Confidence float64 `json:"confidence,omitempty"`
}

// QuotesBy yields the quotes whose speaker is id, in the order of the text.
// QuotesBy(0) yields those without a known speaker.
func (a *Article) QuotesBy(id EntityID) iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		for _, q := range a.Quotes {
			if q.Speaker == id && !yield(q) {
				return
			}
		}
	}
}

// SpeakerOf says who said q: the name of the speaker or, where nobody with a name is
// meant, the words that stand for the speaker there, “two engineers”. It is "" where the text
// tells nobody. [Quote.Voice] is the same for all quotes of one speaker.
func (a *Article) SpeakerOf(q Quote) string {
	if name := a.Name(q.Speaker); name != "" {
		return name
	}
	return sourceName(shownWords(a.Slice(q.Source)))
}

// Quote returns the quote with the given id, nil if there is none. It points into a.Quotes and is
// good until that slice changes.
func (a *Article) Quote(id QuoteID) *Quote {
	return find(a.Quotes, id, func(q *Quote) QuoteID { return q.ID })
}
