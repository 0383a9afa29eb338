package lede_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
	"github.com/google/go-cmp/cmp"
)

// at returns the span of the first words in text.
func at(text, words string) lede.Span {
	i := strings.Index(text, words)
	return lede.Span{Start: i, End: i + len(words)}
}

// timelineArticle is an article in which a strike, a vote, a plan and two remarks were found.
func timelineArticle() *lede.Article {
	const text = "Dockers struck in 2019. They voted on Jan. 1, 2019, to do so and may vote again. " +
		"“We won,” Ann Bell said on Monday, a week later. “It was in May 2018,” she said."
	when := func(words, value string) lede.When {
		return lede.When{Span: at(text, words), Type: "date", Value: value}
	}
	year, day, monday, may := when("2019", "2019"), when("Jan. 1, 2019", "2019-01-01"), when("Monday", "2019-05-06"), when("May 2018", "2018-05")
	return &lede.Article{
		Text: text,
		Blocks: []lede.Block{{Span: lede.Span{End: len(text)}, Kind: lede.ParagraphBlock, Sentences: []lede.Span{
			at(text, "Dockers struck in 2019."), at(text, "They voted on Jan. 1, 2019, to do so and may vote again."),
			at(text, "“We won,” Ann Bell said on Monday, a week later."), at(text, "“It was in May 2018,” she said."),
		}}},
		Times: []lede.When{year, day, monday, when("a week later", "2019-W20"), may},
		Events: []lede.Event{
			{Trigger: at(text, "voted"), Type: "vote", When: day},
			{Trigger: at(text, "struck"), Type: "protest", When: year},
			{Trigger: at(text, "vote again"), Type: "vote"},
		},
		Quotes: []lede.Quote{
			{Span: at(text, "We won,"), Text: "We won,", Parts: []lede.Span{at(text, "We won,")}, Cue: at(text, "said")},
			{Span: at(text, "It was in May 2018,"), Text: "It was in May 2018,", Parts: []lede.Span{at(text, "It was in May 2018,")},
				Cue: lede.Span{Start: strings.LastIndex(text, "said"), End: len(text) - 1}},
		},
	}
}

func TestTimeline(t *testing.T) {
	a := timelineArticle()
	var got []string
	for _, e := range a.Timeline() {
		what := ""
		if e.Event != nil {
			what = a.Slice(e.Event.Trigger)
		} else {
			what = e.Quote.Text
		}
		got = append(got, e.When.Value+" "+what+" until "+e.To.Format("2006-01-02"))
	}
	want := []string{"2019 struck until 2020-01-01", "2019-01-01 voted until 2019-01-02", "2019-05-06 We won, until 2019-05-07"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTimelineOfNothing(t *testing.T) {
	if got := new(lede.Article).Timeline(); got != nil {
		t.Errorf("got %v", got)
	}
	lost := &lede.Article{Quotes: []lede.Quote{{Cue: lede.Span{Start: 3, End: 5}}}}
	if got := lost.Timeline(); got != nil {
		t.Errorf("got %v", got)
	}
}

func ExampleArticle_Timeline() {
	a := timelineArticle() // as from Parse
	for _, e := range a.Timeline() {
		if e.Event != nil {
			fmt.Printf("%s: %s\n", e.When.Value, a.Slice(e.Event.Trigger))
		} else {
			fmt.Printf("%s: “%s”\n", e.When.Value, e.Quote.Text)
		}
	}
	// Output:
	// 2019: struck
	// 2019-01-01: voted
	// 2019-05-06: “We won,”
}
