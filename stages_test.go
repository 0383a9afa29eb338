package lede_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
)

func names(s lede.Stages) string {
	var list []string
	for _, x := range s {
		list = append(list, x.Name)
	}
	return strings.Join(list, " ")
}

var nothing = lede.ExtractorFunc(func(context.Context, *lede.Doc) error { return nil })

func TestStagesAreEdited(t *testing.T) {
	mine := lede.Stage{Name: "mine", Extractor: nothing}
	all := lede.DefaultStages()
	for _, c := range []struct {
		got  func() (lede.Stages, error)
		want string
	}{
		{func() (lede.Stages, error) { return all.InsertBefore(lede.PeopleStage, mine) }, "times mine people quotes coreference speakers events"},
		{func() (lede.Stages, error) { return all.InsertAfter(lede.EventsStage, mine) }, "times people quotes coreference speakers events mine"},
		{func() (lede.Stages, error) { return all.Drop(lede.EventsStage, lede.TimesStage) }, "people quotes coreference speakers"},
		{func() (lede.Stages, error) { return all.Replace(lede.TimesStage, nothing) }, "times people quotes coreference speakers events"},
	} {
		if got, err := c.got(); err != nil || names(got) != c.want {
			t.Errorf("%s, %v, want %s", names(got), err, c.want)
		}
		if names(all) != names(lede.DefaultStages()) {
			t.Fatal("the old list was changed")
		}
	}
	for _, f := range []func() (lede.Stages, error){
		func() (lede.Stages, error) { return all.InsertBefore("poeple", mine) },
		func() (lede.Stages, error) { return all.InsertAfter("poeple", mine) },
		func() (lede.Stages, error) { return all.Replace("poeple", nothing) },
		func() (lede.Stages, error) { return all.Drop(lede.TimesStage, "poeple") },
	} {
		got, err := f()
		if s := new(lede.StageError); got != nil || !errors.Is(err, lede.ErrNoStage) || !errors.As(err, &s) || s.Stage != "poeple" {
			t.Errorf("got %v, %v", got, err)
		}
	}
}

func TestStagesOutOfOrder(t *testing.T) {
	all := lede.DefaultStages()
	for _, c := range []struct {
		stages lede.Stages
		bad    string // the stage that the error names
	}{
		{all, ""},
		{lede.Stages{}, ""},
		{all[:1], ""},
		{lede.Stages{all[1], all[2], all[4]}, ""},
		{lede.Stages{all[2], all[4]}, lede.SpeakersStage},
		{lede.Stages{all[3]}, lede.CoreferenceStage},
		{lede.Stages{all[3], all[1]}, lede.CoreferenceStage},
		{lede.Stages{all[5], all[0]}, lede.TimesStage},
		{lede.Stages{{Name: lede.PeopleStage, Extractor: nothing}, all[3]}, ""},
	} {
		p := lede.Parser{Stages: c.stages}
		_, err := p.Parse(t.Context(), "Ann Roe left.")
		if s := new(lede.StageError); c.bad == "" && err != nil || c.bad != "" && !(errors.As(err, &s) && s.Stage == c.bad && errors.Is(err, lede.ErrStageOrder)) {
			t.Errorf("%s: %v, want an error of %q", names(c.stages), err, c.bad)
		}
	}
}
