package lede

import (
	"context"
	"math"
	"time"

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
	// Published is the day or, where it has a time of day, the minute at which the article appeared, and overrides what the
	// text says. The zero Time leaves it to the text.
	Published time.Time
	// Stages are run in order over each article. Nil means DefaultStages();
	// an empty slice means none, which leaves blocks, headline, bylines and date.
	Stages []Stage
	// MaxBytes is the length of the longest text to accept; a longer one is
	// refused with an *InputError. Zero means 2 gigabytes, which is the most.
	MaxBytes int
}

// Parse reads the text of a news article. It fails with an *InputError, and no
// article, when the text is not valid UTF-8 or too long; with ctx's error, and no
// article, soon after ctx is done; and with a *StageError beside the article as it stood before, when a stage
// fails or breaks a promise. Any other text parses. A nil Parser is one with no fields set; without a context, Parse fails.
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
	d, err := p.newDoc(ctx, text)
	if err != nil {
		return nil, err
	}
	stages := p.Stages
	if stages == nil {
		stages = DefaultStages()
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

// newDoc lays out the text in blocks and reads its English.
func (p *Parser) newDoc(ctx context.Context, text string) (*Doc, error) {
	s, err := pipeline.Layout(ctx, text)
	if err != nil {
		return nil, err
	}
	if !p.Published.IsZero() {
		s.Article.Published = whenWithin(publishedAt(p.Published))
	}
	if err := pipeline.ReadEnglish(ctx, s); err != nil {
		return nil, err
	}
	return &Doc{Article: articleOf(ctx, s.Article), inside: s}, ctx.Err()
}

// publishedAt returns t as a day, or as a time where it is not midnight.
func publishedAt(t time.Time) When {
	if h, m, s := t.Clock(); h == 0 && m == 0 && s == 0 {
		return When{Type: "date", Value: t.Format(time.DateOnly)}
	}
	return When{Type: "time", Value: t.Format("2006-01-02T15:04Z07:00")}
}
