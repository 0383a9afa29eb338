package page_test

import (
	"testing"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/page"
)

// Only events that are worth showing are shown, and the main one without what its sentence does not tell.
func TestShown(t *testing.T) {
	met := lede.Event{
		Span: lede.Span{Start: 10, End: 40}, Trigger: lede.Span{Start: 20, End: 23}, Confidence: page.WorthShowing,
		Place: lede.Participant{Span: lede.Span{Start: 90, End: 94}},
		When:  lede.When{Span: lede.Span{Start: 30, End: 36}, Type: "date", Value: "2022-02-10"},
	}
	unsure := lede.Event{Trigger: lede.Span{Start: 50, End: 53}, Confidence: page.WorthShowing - 0.01}
	later := met
	shown, others := page.Shown(&lede.Article{Events: []lede.Event{met, unsure, later}})
	if len(shown) != 2 || others != 1 {
		t.Fatalf("%d shown, %d others, want 2 and 1", len(shown), others)
	}
	if !shown[0].Place.Span.IsZero() || shown[0].When.Value != "2022-02-10" {
		t.Errorf("the main event is at %v on %q, want at no place and on its day", shown[0].Place.Span, shown[0].When.Value)
	}
	if shown[1].Place.Span.IsZero() {
		t.Error("another event has lost its place")
	}
}
