package lede

import (
	"iter"
	"unicode/utf8"
)

// A Span is a half-open range of byte offsets, Start included and End not, into
// the text that was parsed ([Article.Text]). The zero Span means that there is none.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// IsZero reports whether s is the zero Span, which means that there is none.
func (s Span) IsZero() bool { return s == Span{} }

// Len returns the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies inside s. Every span contains itself.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// An Article is the model of one news article. Parse makes it; the zero value is
// an article without text. Its fields are plain data: they may be read by several
// goroutines at once, and changed by one.
type Article struct {
	// Text is the input, byte for byte. Every Span in the model points into it.
	Text string `json:"text"`
	// ID, URL and Outlet are those of [Given].
	ID     string `json:"id,omitempty"`
	URL    string `json:"url,omitempty"`
	Outlet string `json:"outlet,omitempty"`
	// Language is a BCP 47 tag: "en", or "und" when the text is not English.
	Language string `json:"language,omitempty"`
	// Headline is the title of the article, as given or as the text has it, "" if there is none.
	Headline string `json:"headline,omitempty"`
	// Bylines name the authors, as given, without a span, or in the order of the text. Where no line says “By Jane Doe”, the author is taken from a
	// line that signs the story off, such as “Jane Doe is a staff writer”.
	Bylines []Byline `json:"bylines,omitempty"`
	// Dateline says where the story was filed, nil if the text does not.
	Dateline *Dateline `json:"dateline,omitempty"`
	// Published is the day (or time) of publication, zero if unknown: that of a stamp, or of a dateline with the year.
	// Of 10/02/2022 the other dates of the text tell what comes first, or else its spelling.
	// It has no Span when it is given.
	Published When `json:"published,omitzero"`
	// Blocks cover every byte of Text that is not white space, in order and without overlap.
	Blocks []Block `json:"blocks,omitempty"`
	// People are the persons of the story, in order of their first mention.
	People []Person `json:"people,omitempty"`
	// Organizations are the companies, parties, ministries and teams of the story.
	Organizations []Entity `json:"organizations,omitempty"`
	// Places are the countries, towns and buildings of the story.
	Places []Entity `json:"places,omitempty"`
	// Quotes are what somebody said, wrote or thought, in order of their Span.
	Quotes []Quote `json:"quotes,omitempty"`
	// Events are what happened or may happen; the main event of the story comes first.
	Events []Event `json:"events,omitempty"`
	// Times are the time expressions of the story, in order of their Span.
	Times []When `json:"times,omitempty"`
	// Annotations are those of the user's own extractors.
	Annotations []Annotation `json:"annotations,omitempty"`
	// Warnings tell what looked broken in the text and was left as it is.
	Warnings []Warning `json:"warnings,omitempty"`
}

// A Byline names one author of the article.
type Byline struct {
	Span   Span   `json:"span,omitzero"`    // of the name; zero if it is given
	Name   string `json:"name,omitempty"`   // "Jane Doe"
	Outlet string `json:"outlet,omitempty"` // "Associated Press", when the byline says it
	Role   string `json:"role,omitempty"`   // "Political Editor", when the byline says it
}

// A Dateline says where, and often by which agency, the story was filed:
// “MOSCOW (Reuters) —”.
type Dateline struct {
	Span   Span     `json:"span"`
	Place  EntityID `json:"place,omitempty"`  // 0 if no place is named
	Agency string   `json:"agency,omitempty"` // "Reuters"
}

// A BlockKind says what a block of text is for.
type BlockKind string

// The kinds of blocks. Those of the story are headline, subhead, paragraph and caption.
const (
	HeadlineBlock    BlockKind = "headline"    // the title
	SubheadBlock     BlockKind = "subhead"     // a title inside the story, or the line under the headline
	BylineBlock      BlockKind = "byline"      // who wrote it
	DatelineBlock    BlockKind = "dateline"    // where it was filed
	TimestampBlock   BlockKind = "timestamp"   // when it was published or changed
	ParagraphBlock   BlockKind = "paragraph"   // the story itself
	CaptionBlock     BlockKind = "caption"     // the words under a picture or video
	CreditBlock      BlockKind = "credit"      // who took the picture
	MediaBlock       BlockKind = "media"       // “Play video”, “Image 1 of 5”
	PromoBlock       BlockKind = "promo"       // an invitation to read, hear or buy something else
	BoilerplateBlock BlockKind = "boilerplate" // menus, copyright lines, cookie notices
	CorrectionBlock  BlockKind = "correction"  // what was wrong in the story, and notes of its editors
)

// Story reports whether blocks of kind k tell the story.
// The built-in stages read only those.
func (k BlockKind) Story() bool {
	switch k {
	case HeadlineBlock, SubheadBlock, ParagraphBlock, CaptionBlock:
		return true
	}
	return false
}

// A Block is a stretch of text of one kind, as a rule a paragraph or a line.
type Block struct {
	Span      Span      `json:"span"`
	Kind      BlockKind `json:"kind"`
	Sentences []Span    `json:"sentences,omitempty"` // of story blocks only
}

// An Annotation is what a user's own extractor has to say about a stretch of text.
// Beside its span it may name an entity, an event or a quote that it is about; [Doc.Merge] and the
// methods that remove something keep these true.
type Annotation struct {
	Type   string            `json:"type"`
	Stage  string            `json:"stage,omitempty"` // the name of the stage that made it; the parser sets it if it is ""
	Span   Span              `json:"span"`
	Entity EntityID          `json:"entity,omitempty"`
	Event  EventID           `json:"event,omitempty"`
	Quote  QuoteID           `json:"quote,omitempty"`
	Attrs  map[string]string `json:"attrs,omitempty"`
}

// A Warning tells of something in the text that looked broken and was left as it is.
type Warning struct {
	Span Span   `json:"span"`
	Text string `json:"text"` // what is wrong, for a reader: "quotation mark never closed"
}

// Slice returns the text of s. It returns "" for a span that is not one of a's text.
func (a *Article) Slice(s Span) string {
	if s.Start < 0 || s.End < s.Start || s.End > len(a.Text) {
		return ""
	}
	return a.Text[s.Start:s.End]
}

// Story yields the blocks that tell the story: headline, subheads, paragraphs and captions.
func (a *Article) Story() iter.Seq[Block] {
	return func(yield func(Block) bool) {
		for _, b := range a.Blocks {
			if b.Kind.Story() && !yield(b) {
				return
			}
		}
	}
}

// UTF16 returns s counted in UTF-16 code units, as JavaScript, Java and the
// Language Server Protocol count. It takes time linear in s.End; for many spans there are [Article.Offsets].
func (a *Article) UTF16(s Span) Span {
	return a.recount(s, func(r rune) int {
		if r > 0xFFFF {
			return 2
		}
		return 1
	})
}

// Runes returns s counted in Unicode code points, as Python counts.
// It takes time linear in s.End; for many spans there are [Article.Offsets].
func (a *Article) Runes(s Span) Span {
	return a.recount(s, func(rune) int { return 1 })
}

// recount counts the two ends of s in units of which each rune has width(rune).
// An end outside the text is moved to the nearer end of the text.
func (a *Article) recount(s Span, width func(rune) int) Span {
	units := func(text string) int {
		n := 0
		for _, r := range text {
			n += width(r)
		}
		return n
	}
	start := min(max(s.Start, 0), len(a.Text))
	end := min(max(s.End, start), len(a.Text))
	n := units(a.Text[:start])
	return Span{n, n + units(a.Text[start:end])}
}

// cutsRune reports whether offset i stands inside a character of text.
func cutsRune(text string, i int) bool {
	return i > 0 && i < len(text) && !utf8.RuneStart(text[i])
}
