package lede

import (
	"context"
	"errors"

	"github.com/ebc17271/lede/internal/pipeline"
	"github.com/ebc17271/lede/internal/story"
)

// A Stage is one named step of the reading.
type Stage struct {
	Name      string // names those of its Annotations, and errors
	Extractor Extractor
}

// An Extractor adds to the Article of a Doc, or corrects what earlier stages
// found. An Extractor must keep the promises that [Article.Validate] checks: spans within
// the text that cut no character, text and blocks left as they are. One that
// breaks them is named in a *StageError. It may be called by several goroutines
// at once, each with its own Doc, and should return ctx's error soon after ctx is done. What an Extractor did that
// fails or breaks a promise is taken back.
type Extractor interface {
	Extract(ctx context.Context, d *Doc) error
}

// An ExtractorFunc is a function that is an [Extractor].
type ExtractorFunc func(ctx context.Context, d *Doc) error

// Extract calls f. It fails if f is nil.
func (f ExtractorFunc) Extract(ctx context.Context, d *Doc) error {
	if f == nil {
		return errors.New("nil ExtractorFunc")
	}
	return f(ctx, d)
}

// builtin is an Extractor of this package, by its number among the stages of the pipeline. It
// keeps the promises by its tests, so the parser need not validate after it.
type builtin struct{ number int }

// errReplaced is what a stage fails with that takes away what it was given.
var errReplaced = errors.New("the article or its text was replaced")

// Extract runs the stage by itself, as when an extractor of a user's calls it. It fails without a context, and where the article is
// not the one whose English was read.
func (f builtin) Extract(ctx context.Context, d *Doc) error {
	if ctx == nil {
		return errNilContext
	}
	if s := d.within(); d.Article == nil || d.Article.Text != s.Article.Text {
		return errReplaced
	}
	d.touched = true
	d.refresh(ctx)
	d.inside.LastID = max(d.inside.LastID, d.inside.Article.HighestID())
	err := f.run(ctx, d.inside)
	d.stale = true
	d.settle(ctx)
	return err
}

func (f builtin) run(ctx context.Context, s *story.Doc) error {
	return pipeline.Stages[f.number].Run(ctx, s)
}

// run runs one stage and holds what it made against the promises.
func (d *Doc) run(ctx context.Context, s Stage) error {
	switch f := s.Extractor.(type) {
	case nil:
		return &StageError{s.Name, errors.New("nil Extractor")}
	case builtin:
		d.refresh(ctx)
		d.inside.LastID = d.inside.Article.HighestID()
		if err := f.run(ctx, d.inside); err != nil {
			return &StageError{s.Name, err}
		}
		d.stale = true
		return nil
	}
	return d.runUsers(ctx, s)
}

// runUsers runs a stage of a user's. If it fails, or breaks a promise, the article is again what it was before.
func (d *Doc) runUsers(ctx context.Context, s Stage) error {
	d.settle(ctx)
	before, inside := d.Article, d.inside
	kept := before.clone(ctx)
	if err := ctx.Err(); err != nil {
		return &StageError{s.Name, err}
	}
	inside.LastID, d.touched = story.EntityID(before.highestID()), true
	err := s.Extractor.Extract(ctx, d)
	switch {
	case err != nil:
	case d.Article != before || d.inside != inside || before.Text != kept.Text:
		err = errReplaced
	default:
		before.complete(ctx)
		before.sign(s.Name)
		err = before.validate(ctx)
	}
	if err == nil {
		return nil
	}
	*before = *kept
	*d = Doc{Article: before, inside: inside, touched: true}
	return &StageError{s.Name, err}
}

// sign says of annotations that do not tell it which stage made them.
func (a *Article) sign(stage string) {
	for i := range a.Annotations {
		if n := &a.Annotations[i]; n.Stage == "" {
			n.Stage = stage
		}
	}
}
