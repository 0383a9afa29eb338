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

// A Quote is something that somebody said, wrote or thought, with who it was and
// the words of the text that say so.
type Quote struct {
	// Span runs from the start of the first part to the end of the last.
	Span Span      `json:"span"`
	Kind QuoteKind `json:"kind"`
	// Mode is SpeechMode, WritingMode or ThoughtMode.
	Mode Mode `json:"mode,omitempty"`
	// Text is the parts, joined by one space.
	Text string `json:"text"`
	// Parts are the words said, without marks and cue:
	// “It was …,” he said. “Who is …” is one quote of two parts.
	Parts []Span `json:"parts,omitempty"`
	// Speaker is 0 when nobody can be named.
	Speaker EntityID `json:"speaker,omitempty"`
	// Source is who says it, as written there: “he”, “a senior official”.
	Source Span `json:"source,omitzero"`
	// Self are the words between the marks by which the speaker means himself or herself,
	// alone or with others: “I”, “my”, “we”. Nil without a speaker.
	// They are not among the Mentions of the speaker; [Article.MentionsOf] joins both.
	Self []Span `json:"self,omitempty"`
	// Cue is what tells that something is said: “said”, “According to”.
	Cue Span `json:"cue,omitzero"`
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
// meant, the words that stand for the speaker there, “two engineers”. It is "" where the text tells nobody.
func (a *Article) SpeakerOf(q Quote) string {
	if name := a.Name(q.Speaker); name != "" {
		return name
	}
	return a.Slice(q.Source)
}
