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
// at once, each with its own Doc, and should return ctx's error soon after ctx is done.
type Extractor interface {
	Extract(ctx context.Context, d *Doc) error
}

// An ExtractorFunc is a function that is an [Extractor].
type ExtractorFunc func(ctx context.Context, d *Doc) error

// Extract calls f.
func (f ExtractorFunc) Extract(ctx context.Context, d *Doc) error { return f(ctx, d) }

// builtin is an Extractor of this package. It keeps the promises by its tests, so
// the parser need not validate after it.
type builtin func(ctx context.Context, s *story.Doc) error

// Extract runs the stage by itself, as when an extractor of a user's calls it.
func (f builtin) Extract(ctx context.Context, d *Doc) error {
	d.touched = true
	d.refresh()
	err := f(ctx, d.inside)
	d.stale = true
	d.settle()
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
		d.refresh()
		d.inside.LastID = d.inside.Article.HighestID()
		if err := f(ctx, d.inside); err != nil {
			return &StageError{s.Name, err}
		}
		d.stale = true
		return nil
	}
	d.settle()
	a, text := d.Article, d.Article.Text
	d.inside.LastID, d.touched = d.inside.Article.HighestID(), true
	if err := s.Extractor.Extract(ctx, d); err != nil {
		return &StageError{s.Name, err}
	}
	if d.Article != a || a.Text != text {
		d.Article = a
		a.Text = text
		return &StageError{s.Name, errors.New("the article or its text was replaced")}
	}
	if err := a.Validate(); err != nil {
		return &StageError{s.Name, err}
	}
	return nil
}
