package page

import "github.com/ebc17271/lede/internal/english"

// A Kind says what a block of text is for.
type Kind string

// The kinds of blocks, as lede.BlockKind tells.
const (
	Headline      Kind = "headline"
	Subhead       Kind = "subhead"
	BylineBlock   Kind = "byline"
	DatelineBlock Kind = "dateline"
	Timestamp     Kind = "timestamp"
	Paragraph     Kind = "paragraph"
	Caption       Kind = "caption"
	Credit        Kind = "credit"
	Media         Kind = "media"
	Promo         Kind = "promo"
	Boilerplate   Kind = "boilerplate"
	Correction    Kind = "correction"
)

// Story reports whether blocks of kind k tell the story.
func (k Kind) Story() bool {
	return k == Headline || k == Subhead || k == Paragraph || k == Caption
}

// A Block is a stretch of text of one kind.
type Block struct {
	Span english.Range
	Kind Kind
}

// A Byline names one author.
type Byline struct {
	Span               english.Range
	Name, Outlet, Role string
}

// A Dateline says where, and often by which agency, the story was filed.
type Dateline struct {
	Span   english.Range
	Agency string
}
