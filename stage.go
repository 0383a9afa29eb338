package lede

import (
	"context"
	"errors"

	"github.com/ebc17271/lede/internal/pipeline"
	"github.com/ebc17271/lede/internal/story"
)

// A Stage is one named step of the reading.
type Stage struct {
	Name      string
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

// builtin is an Extractor of this package. It keeps the promises by its tests, so
// the parser need not validate after it.
type builtin func(ctx context.Context, s *story.Doc) error

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
	err := f(ctx, d.inside)
	d.stale = true
	d.settle(ctx)
	return err
}

// DefaultStages returns the built-in stages, a fresh slice at every call, to
// insert into, replace in or drop from:
//
//	times        time expressions and what they mean
//	people       names of people, organizations and places
//	quotes       what was said: content, cue and the words of the source
//	coreference  pronouns and descriptions to people
//	speakers     the words of the source to people and organizations
//	events       what happens, who does it to whom, where and when
func DefaultStages() []Stage {
	stages := make([]Stage, len(pipeline.Stages))
	for i, s := range pipeline.Stages {
		stages[i] = Stage{s.Name, builtin(s.Run)}
	}
	return stages
}

// run runs one stage and holds what it made against the promises.
func (d *Doc) run(ctx context.Context, s Stage) error {
	switch f := s.Extractor.(type) {
	case nil:
		return &StageError{s.Name, errors.New("nil Extractor")}
	case builtin:
		d.refresh(ctx)
		d.inside.LastID = d.inside.Article.HighestID()
		if err := f(ctx, d.inside); err != nil {
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
		err = before.validate(ctx)
	}
	if err == nil {
		return nil
	}
	*before = *kept
	*d = Doc{Article: before, inside: inside, touched: true}
	return &StageError{s.Name, err}
}
