package lede

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/pipeline"
	"github.com/ebc17271/lede/internal/story"
)

// TestWall holds that what crosses the wall between the model and the stages comes back as it was: each field is given a
// value of its own, carried in and out, so that a field which one side lacks, or which a converter forgets, is seen.
func TestWall(t *testing.T) {
	want := new(Article)
	fill(reflect.ValueOf(want).Elem(), new(int))
	got := articleOf(t.Context(), articleWithin(t.Context(), want))
	if d := cmp.Diff(want, got, cmpopts.IgnoreFields(Article{}, "ID", "URL", "Outlet", "Annotations"), cmpopts.IgnoreFields(Quote{}, "Said", "Voice")); d != "" {
		t.Errorf("what was carried in and out differs (-want +got):\n%s", d)
	}
	inside := new(story.Article)
	fill(reflect.ValueOf(inside).Elem(), new(int))
	if d := cmp.Diff(inside, articleWithin(t.Context(), articleOf(t.Context(), inside))); d != "" {
		t.Errorf("what was carried out and in differs (-want +got):\n%s", d)
	}
}

// fill gives every field below v a value that no other field has, and every list two elements.
func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString(string(rune('a' + *n)))
	}
}

// TestKindsOfBothSides holds that both sides call kinds alike, and that the same kinds tell the story.
func TestKindsOfBothSides(t *testing.T) {
	kinds := map[BlockKind]page.Kind{
		HeadlineBlock: page.Headline, SubheadBlock: page.Subhead, BylineBlock: page.BylineBlock, DatelineBlock: page.DatelineBlock, TimestampBlock: page.Timestamp,
		ParagraphBlock: page.Paragraph, CaptionBlock: page.Caption, CreditBlock: page.Credit, MediaBlock: page.Media, PromoBlock: page.Promo, BoilerplateBlock: page.Boilerplate, CorrectionBlock: page.Correction,
	}
	for out, in := range kinds {
		if string(out) != string(in) || out.Story() != in.Story() {
			t.Errorf("%q, part of the story %v, is %q, %v inside", out, out.Story(), in, in.Story())
		}
	}
	got := []string{string(DirectQuote), string(IndirectQuote), string(MixedQuote), string(NameMention), string(NominalMention), string(PronounMention), string(Actual), string(Possible), string(Denied)}
	want := []string{
		string(story.Direct), string(story.Indirect), string(story.Mixed), string(story.NameMention), string(story.NominalMention),
		string(story.PronounMention), story.Actual, story.Possible, story.Denied,
	}
	if !slices.Equal(got, want) {
		t.Errorf("kinds of quotes, mentions and factuality are %q, inside %q", got, want)
	}
}

// TestStagesOfThePipeline holds that the documented stages are those that are run.
func TestStagesOfThePipeline(t *testing.T) {
	var names []string
	for _, s := range pipeline.Stages {
		names = append(names, s.Name)
	}
	if want := []string{TimesStage, PeopleStage, QuotesStage, CoreferenceStage, SpeakersStage, EventsStage}; !slices.Equal(names, want) {
		t.Errorf("the stages are %q, want %q", names, want)
	}
}

// TestClone holds that a clone of an article is equal to it and shares nothing that can be changed.
func TestClone(t *testing.T) {
	a := new(Article)
	fill(reflect.ValueOf(a).Elem(), new(int))
	a.Annotations[0].Attrs = map[string]string{"a": "b"}
	want, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	c := a.clone(t.Context())
	n := 500
	fill(reflect.ValueOf(a.Dateline).Elem(), &n)
	refill(reflect.ValueOf(a).Elem(), &n)
	a.Annotations[0].Attrs["a"] = "c"
	got, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("what was changed shows in the clone:\n%s\nwas\n%s", got, want)
	}
}

// refill gives what stands in the lists below v other values, in place.
func refill(v reflect.Value, n *int) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			refill(v.Field(i), n)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if e := v.Index(i); e.Kind() == reflect.Struct {
				refill(e, n)
				for k := range e.NumField() {
					if f := e.Field(k); f.Kind() != reflect.Slice && f.Kind() != reflect.Map {
						fill(f, n)
					}
				}
			} else {
				fill(e, n)
			}
		}
	}
}
