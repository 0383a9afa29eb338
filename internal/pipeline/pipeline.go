// Package pipeline is the way of a text: its lines are laid out (package page), the English of its story is read
// (package english), and then the stages run, each seeing what came before:
//
//	times        package timex: time expressions and what they mean
//	people       package cast: names to people, organizations and places
//	quotes       package quotation: content, cue and the words of the source
//	coreference  package cast: pronouns and descriptions to people
//	speakers     package cast: the words of the source to people and organizations
//	events       package event: what happens, who does it to whom, where and when
//
// Package lede runs the stages by name, with those of its user between them; the trainers read with [Read] as far as
// the stage that they train. What a stage needs of the story that its package does not know stands here: which passages are
// read for times, which paragraphs for quotes. A new stage is a line in [Stages].
package pipeline

import (
	"context"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/cast"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/event"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/poll"
	"github.com/ebc17271/lede/internal/story"
)

// A Stage is one named step of the reading of a story.
type Stage struct {
	Name  string
	Run   func(ctx context.Context, d *story.Doc) error // fails only with ctx's error
	Needs []string                                      // the stages without which it finds nothing
}

// Stages are all stages, in their order.
var Stages = []Stage{
	{Name: "times", Run: readTimes},
	{Name: "people", Run: cast.ExtractPeople},
	{Name: "quotes", Run: readQuotes},
	{Name: "coreference", Run: cast.ExtractCoreference, Needs: []string{"people"}},
	{Name: "speakers", Run: cast.ExtractSpeakers, Needs: []string{"people", "quotes"}},
	{Name: "events", Run: readEvents},
}

// readEvents finds what happens, and makes people of those without a name who take part.
func readEvents(ctx context.Context, d *story.Doc) error {
	err := event.ExtractEvents(ctx, d)
	if err == nil {
		cast.AdmitActors(d)
	}
	return err
}

// Layout reads the lines of text, and no English. The text of the Doc is that as it is read ([page.Reading]), place for place. Title is what its user knows to be the headline, or "".
func Layout(ctx context.Context, text, title string) (*story.Doc, error) {
	l, err := page.Read(ctx, text, title)
	if err != nil {
		return nil, err
	}
	d := story.New(l)
	return d, ctx.Err()
}

// ReadEnglish divides a story that is English into sentences of tokens. Tags, trees and names are read when a stage first asks.
func ReadEnglish(ctx context.Context, d *story.Doc) error {
	if !english.IsEnglish(d.Article.Language) {
		return ctx.Err()
	}
	blocks := make([]english.Range, 0, len(d.Article.Blocks))
	poller := poll.Poller{Ctx: ctx}
	for b := range d.Article.Story() {
		if poller.Done() {
			return ctx.Err()
		}
		blocks = append(blocks, b.Span)
	}
	t, err := english.Analyze(ctx, d.Article.Text, blocks)
	if err == nil {
		d.SetEnglish(ctx, t)
		err = ctx.Err()
	}
	return err
}

// Read reads a text up to, and without, the named stage; all of it for "". Published is the day of publication as
// 2006-01-02, "" if only the text may tell it. The text must be valid UTF-8.
func Read(ctx context.Context, text, published, before string) (*story.Doc, error) {
	d, err := Layout(ctx, text, "")
	if err != nil {
		return nil, err
	}
	if published != "" {
		d.Article.Published = calendar.When{Type: "date", Value: published}
	}
	if err := ReadEnglish(ctx, d); err != nil {
		return nil, err
	}
	for _, s := range Stages {
		if s.Name == before {
			break
		}
		d.LastID = d.Article.HighestID()
		if err := s.Run(ctx, d); err != nil {
			return nil, err
		}
	}
	return d, ctx.Err()
}
