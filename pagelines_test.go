package lede_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
	"github.com/google/go-cmp/cmp"
)

func TestPage(t *testing.T) {
	menu := "Home\n\nNews\n\nSport\n\nWeather\n\nBusiness\n\nLog in\n\nSubscribe\n\nWorld\n\nTravel\n\nContact us\n\n"
	text := "Old bridge stays closed | Daily Example\n\n" + menu + "Old bridge stays closed\n\n" + lead + "\n\n" + lead + "\n\nMost popular\n\n" + menu
	a := laidOut(t, text)
	if a.Headline != "Old bridge stays closed" {
		t.Errorf("headline %q", a.Headline)
	}
	var story []string
	for b := range a.Story() {
		story = append(story, a.Slice(b.Span))
	}
	if d := cmp.Diff([]string{"Old bridge stays closed", lead, lead}, story); d != "" {
		t.Errorf("story, -want +got:\n%s", d)
	}
}

// TestPageTitle reads pages whose title stands only in their first line, or in other words before the story.
func TestPageTitle(t *testing.T) {
	menu := "Home\n\nNews\n\nSport\n\nWeather\n\nBusiness\n\nLog in\n\nSubscribe\n\nWorld\n\nTravel\n\nContact us\n\n"
	for _, test := range []struct{ above, want string }{
		{"", "Old bridge stays closed until September"},
		{"Bridge stays closed, council says\n\n", "Bridge stays closed, council says"},
	} {
		a := laidOut(t, "Old bridge stays closed until September | Daily Example\n\n"+menu+test.above+lead+"\n\n"+lead+"\n\n")
		if a.Headline != test.want {
			t.Errorf("got headline %q, want %q", a.Headline, test.want)
		}
	}
}

// TestComments holds readers' comments and menus out of the story, and keeps what follows a mere button.
func TestComments(t *testing.T) {
	menu := "Home\n\nNews\n\nSport\n\nWeather\n\nBusiness\n\nLog in\n\nSubscribe\n\nWorld\n\nTravel\n\nContact us\n\n"
	comment := "Jane\n\n3 hours ago\n\nI have said for years that this bridge would fall down one day, and nobody listened to me at all.\n\nReply\n\n"
	text := "Old bridge stays closed | Daily Example\n\n" + menu + "Old bridge stays closed\n\nComments\n\n" + strings.Repeat(lead+"\n\n", 6) +
		"12 comments\n\n" + strings.Repeat(comment, 8) + menu
	a := laidOut(t, text)
	paragraphs := 0
	for b := range a.Story() {
		if s := a.Slice(b.Span); strings.HasPrefix(s, "I have said") {
			t.Errorf("a comment is in the story: %q", s)
		}
		if b.Kind == lede.ParagraphBlock {
			paragraphs++
		}
	}
	if paragraphs != 6 {
		t.Errorf("%d paragraphs, want 6", paragraphs)
	}
}

// TestPageTalk reads sentences about the page and its reader beside sentences of stories that say some of the same words.
func TestPageTalk(t *testing.T) {
	for _, test := range []struct {
		sentence string
		page     bool
	}{
		{"This form is not for e-mail to the author: please use the link below.", true},
		{"To post, log in with your account. We moderate for spam.", true},
		{"For more information about reprints & permissions, visit our FAQ's.", true},
		{"The material on these pages, our logo and all trademarks may not be reproduced in any form without leave.", true},
		{"We will never give your email address to anybody, and you may unsubscribe whenever you like.", true},
		{"The council said on its website that it had received 3,000 comments on the bridge.", false},
		{"He clicked on the link in the e-mail, and the thieves had his password within a minute.", false},
		{"She told this newspaper that the subscription cost her £40 a year.", false},
		{"Cookies are what the bakery is known for, and it sells 2,000 of them a day.", false},
	} {
		want := "paragraph: "
		if test.page {
			want = "boilerplate: "
		}
		got := blocksOf(t, lead+"\n\n"+test.sentence+"\n\n"+lead)
		if len(got) != 3 || got[1] != want+test.sentence {
			t.Errorf("got %q, want %s", got, want)
		}
	}
}

// onPage puts lines into the story of a page that has menus around it, and returns the blocks from the headline on, as far
// as the menu below.
func onPage(t *testing.T, lines string) []string {
	t.Helper()
	menu := "Home\n\nNews\n\nSport\n\nWeather\n\nBusiness\n\nLog in\n\nSubscribe\n\nWorld\n\nTravel\n\nContact us\n\n"
	got := blocksOf(t, "Old bridge stays closed | Daily Example\n\n"+menu+"Old bridge stays closed\n\n"+strings.Repeat(lead+"\n\n", 6)+lines+"\n\n"+menu)
	return got[11 : len(got)-10]
}

func TestLinesInPage(t *testing.T) {
	body := slices.Repeat([]string{"paragraph: " + lead}, 6)
	const reply = "I have said for years that this bridge would fall down one day."
	for _, test := range []struct {
		name, lines string
		want        []string
	}{
		{"titles of other stories", "Ten bridges that fell in a storm\n\nWhy do old bridges fall?\n\nCouncil of Sampleton sells its ferry\n\n" + lead + "\n\n" + lead, []string{
			"promo: Ten bridges that fell in a storm", "promo: Why do old bridges fall?", "promo: Council of Sampleton sells its ferry", "paragraph: " + lead, "paragraph: " + lead}},
		{"a list", "Group A: Exampleton and Sampleton Albion\n\nGroup B: Demoton and Mockham United\n\nGroup C: Testford and Trialby Rovers\n\n" + lead + "\n\n" + lead, []string{
			"paragraph: Group A: Exampleton and Sampleton Albion", "paragraph: Group B: Demoton and Mockham United", "paragraph: Group C: Testford and Trialby Rovers",
			"paragraph: " + lead, "paragraph: " + lead}},
		{"a link of the menu", "Weather\n\n" + lead, []string{"boilerplate: Weather", "paragraph: " + lead}},
		{"the headline again", "Old bridge stays closed\n\n" + lead, []string{"boilerplate: Old bridge stays closed", "paragraph: " + lead}},
		{"a site", "example.co.uk,\n\n" + lead, []string{"boilerplate: example.co.uk,", "paragraph: " + lead}},
		{"readers' replies", "Jane Doe says:\n\nJanuary 9, 2012 at 10:06 pm\n\n" + reply + "\n\njroe says:\n\nJanuary 10, 2012 at 9:15 am\n\n" + reply, []string{
			"boilerplate: Jane Doe says:", "timestamp: January 9, 2012 at 10:06 pm", "boilerplate: " + reply,
			"boilerplate: jroe says:", "timestamp: January 10, 2012 at 9:15 am", "boilerplate: " + reply}},
		{"days of a chronicle", "January 9, 2012\n\n" + lead + "\n\nJanuary 10, 2012\n\n" + lead, []string{
			"timestamp: January 9, 2012", "paragraph: " + lead, "timestamp: January 10, 2012", "paragraph: " + lead}},
	} {
		want := slices.Concat([]string{"headline: Old bridge stays closed"}, body, test.want)
		if d := cmp.Diff(want, onPage(t, test.lines)); d != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, d)
		}
	}
}
