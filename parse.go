package lede

import (
	"context"
	"math"

	"github.com/ebc17271/lede/internal/pipeline"
)

// Parse reads the text of a news article with the default stages. It is
// new(Parser).Parse with a background context.
func Parse(text string) (*Article, error) {
	return new(Parser).Parse(context.Background(), text)
}

// A Parser reads articles. The zero value is ready to use. A Parser may be used
// by several goroutines at once as long as none of them changes it; copy it to
// give one article its own settings.
type Parser struct {
	// Given is what is known of the article beside its text. The zero Given leaves all to the text.
	Given Given
	// Stages are run in order over each article. Nil means [DefaultStages];
	// an empty list means none, which leaves blocks without sentences, headline, bylines and date,
	// in a fifteenth of the time.
	Stages Stages
	// Known are names that the user knows: they are found where they stand as names, are of the kind that the list says, and
	// whoever bears one carries its reference in Refs. All forms of one name are one person, organization or place.
	Known *KnownNames
	// MaxBytes is the length of the longest text to accept; a longer one is
	// refused with an *InputError. Zero means 2 gigabytes, which is the most.
	MaxBytes int
}

// Parse reads the text of a news article. It fails with an *InputError, and no
// article, when the text is not valid UTF-8 or too long; with ctx's error, and no
// article, soon after ctx is done; with a *StageError and no article when the stages are out of
// order ([Stages.Check]); and with a *StageError beside the article as it stood before, when a
// stage fails or breaks a promise. Any other text parses. A nil Parser is one with no fields set;
// without a context, Parse fails.
func (p *Parser) Parse(ctx context.Context, text string) (*Article, error) {
	if ctx == nil {
		return nil, errNilContext
	}
	if p == nil {
		p = new(Parser)
	}
	if p.MaxBytes > 0 && len(text) > p.MaxBytes {
		return nil, &InputError{p.MaxBytes, ErrTooLong}
	}
	if uint64(len(text)) > math.MaxInt32 {
		return nil, &InputError{math.MaxInt32, ErrTooLong}
	}
	if i := invalidUTF8(ctx, text); i >= 0 {
		return nil, &InputError{i, ErrInvalidUTF8}
	}
	stages := p.Stages
	if stages == nil {
		stages = DefaultStages()
	} else if err := stages.Check(); err != nil {
		return nil, err
	}
	d, err := p.newDoc(ctx, text, len(stages) > 0)
	if err != nil {
		return nil, err
	}
	for _, s := range stages {
		err := d.run(ctx, s)
		if ctx.Err() != nil {
			return nil, ctx.Err() // the stage may have left off in the middle
		}
		if err != nil {
			return d.Article, err
		}
	}
	d.settle(ctx)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return d.Article, nil
}

// newDoc lays out the text in blocks and, for stages, cuts their English into sentences. More of it is read when a
// stage first asks.
func (p *Parser) newDoc(ctx context.Context, text string, stages bool) (*Doc, error) {
	s, err := pipeline.Layout(ctx, text, p.Given.Title)
	if err != nil {
		return nil, err
	}
	if p.Known != nil {
		s.Known = p.Known.list
	}
	p.Given.within(s.Article)
	if stages {
		if err := pipeline.ReadEnglish(ctx, s); err != nil {
			return nil, err
		}
	}
	a := articleOf(ctx, s.Article)
	a.Text = text
	p.Given.name(a)
	return &Doc{Article: a, inside: s}, ctx.Err()
}
