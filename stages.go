package lede

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/pipeline"
)

// The names of the built-in stages, in their order.
const (
	TimesStage       string = "times"       // time expressions and what they mean
	PeopleStage      string = "people"      // names of people, organizations and places
	QuotesStage      string = "quotes"      // what was said: content, cue and the words of the source
	CoreferenceStage string = "coreference" // pronouns and descriptions to people
	SpeakersStage    string = "speakers"    // the words of the source to people and organizations
	EventsStage      string = "events"      // what happens, who does it to whom, where and when
)

// Errors that a *StageError may wrap.
var (
	// ErrNoStage says that no stage has the name.
	ErrNoStage = errors.New("no stage of that name")
	// ErrStageOrder says that a built-in stage lacks one that it needs, or stands before it.
	ErrStageOrder = errors.New("stages out of order")
)

// Stages is a list of stages in the order in which they run. Its methods return a new list and
// leave the old one as it is; they fail with a *StageError that wraps [ErrNoStage] where the list
// has no stage of the name.
type Stages []Stage

// DefaultStages returns the built-in stages, a fresh list at every call:
//
//	stage        needs before it
//	times
//	people
//	quotes
//	coreference  people
//	speakers     people, quotes
//	events
//
// Any of them may be left out that none of the others needs. Those that are there keep this order, since each
// makes use of what came before: events without people have participants, but nobody knows who
// they are. Stages of a user's may stand anywhere. A stage of a user's that has the name
// of a built-in one stands for it.
func DefaultStages() Stages {
	stages := make(Stages, len(pipeline.Stages))
	for i, s := range pipeline.Stages {
		stages[i] = Stage{s.Name, builtin{i}}
	}
	return stages
}

// InsertBefore returns the stages with others before the one that has the name.
func (s Stages) InsertBefore(name string, add ...Stage) (Stages, error) {
	i, err := s.find(name)
	if err != nil {
		return nil, err
	}
	return slices.Concat(s[:i], add, s[i:]), nil
}

// InsertAfter returns the stages with others behind the one that has the name.
func (s Stages) InsertAfter(name string, add ...Stage) (Stages, error) {
	i, err := s.find(name)
	if err != nil {
		return nil, err
	}
	return slices.Concat(s[:i+1], add, s[i+1:]), nil
}

// Replace returns the stages with another extractor for the name.
// [Stages.Extractor] has the old one, for a stage that goes on from what that one finds.
func (s Stages) Replace(name string, with Extractor) (Stages, error) {
	i, err := s.find(name)
	if err != nil {
		return nil, err
	}
	s = slices.Clone(s)
	s[i].Extractor = with
	return s, nil
}

// Drop returns the stages without those that have the names.
func (s Stages) Drop(names ...string) (Stages, error) {
	s = slices.Clone(s)
	for _, name := range names {
		i, err := s.find(name)
		if err != nil {
			return nil, err
		}
		s = slices.Delete(s, i, i+1)
	}
	return s, nil
}

// Extractor returns that of the stage with the name, nil if there is none.
func (s Stages) Extractor(name string) Extractor {
	if i, err := s.find(name); err == nil {
		return s[i].Extractor
	}
	return nil
}

func (s Stages) find(name string) (int, error) {
	i := slices.IndexFunc(s, func(x Stage) bool { return x.Name == name })
	if i < 0 {
		return i, &StageError{name, ErrNoStage}
	}
	return i, nil
}

// Check returns a *StageError that wraps [ErrStageOrder] for the first built-in stage that lacks
// one that it needs, or that stands before one whose findings it uses. [Parser.Parse] calls it.
func (s Stages) Check() error {
	for i, stage := range s {
		b, ok := stage.Extractor.(builtin)
		if !ok {
			continue
		}
		for _, need := range pipeline.Stages[b.number].Needs {
			if j, err := s.find(need); err != nil || j > i {
				return &StageError{stage.Name, fmt.Errorf("%w: it needs the stage %q before it", ErrStageOrder, need)}
			}
		}
		for j := range s[:i] {
			if before, ok := s[j].Extractor.(builtin); ok && before.number > b.number {
				return &StageError{stage.Name, fmt.Errorf("%w: it stands behind %q; the order is %s", ErrStageOrder, s[j].Name, defaultOrder())}
			}
		}
	}
	return nil
}

// defaultOrder tells the built-in stages in their order, for a reader.
func defaultOrder() string {
	return strings.Join(each(pipeline.Stages, func(s pipeline.Stage) string { return s.Name }), ", ")
}
