package lede_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

// times parses text as an article of the given day ("" for unknown) and returns
// its time expressions, each as "words type value".
func times(t *testing.T, published, text string) []string {
	t.Helper()
	var p lede.Parser
	if published != "" {
		day, err := time.Parse(time.DateOnly, published)
		if err != nil {
			t.Fatal(err)
		}
		p.Published = day
	}
	a, err := p.Parse(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range a.Times {
		got = append(got, a.Slice(w.Span)+" "+w.Type+" "+w.Value)
	}
	return got
}

func TestTimes(t *testing.T) {
	const thursday = "2022-02-10"
	for _, c := range []struct{ text, want string }{
		// dates
		{"The bridge opened on 9 February 1998 after a long delay.", "9 February 1998 date 1998-02-09"},
		{"The bridge opened on Feb. 9, 1998, after a long delay.", "Feb. 9, 1998 date 1998-02-09"},
		{"The bridge opened on the 9th of February, 1998.", "the 9th of February, 1998 date 1998-02-09"},
		{"The record is dated 2021-12-24 and signed.", "2021-12-24 date 2021-12-24"},
		{"The shop closed in December 2019 for good.", "December 2019 date 2019-12"},
		{"She was born in 1958 and moved in 1979.", "1958 date 1958; 1979 date 1979"},
		{"The law was passed in the 1990s.", "the 1990s date 199"},
		{"It is a house of the nineteenth century.", "the nineteenth century date 18"},
		{"Profit rose in the third quarter of 1998.", "the third quarter of 1998 date 1998-Q3"},
		{"The company hopes for a better fiscal 2023.", "fiscal 2023 date 2023"},
		{"They met in the summer of 2018.", "the summer of 2018 date 2018-SU"},
		// from the day of publication
		{"The minister resigned on Tuesday.", "Tuesday date 2022-02-08"},
		{"The minister resigned on Thursday.", "Thursday date 2022-02-10"},
		{"The minister will resign on Tuesday.", "Tuesday date 2022-02-15"},
		{"The minister resigned last Tuesday.", "last Tuesday date 2022-02-08"},
		{"The minister resigned yesterday.", "yesterday date 2022-02-09"},
		{"The minister resigned last night.", "last night time 2022-02-09TNI"},
		{"The minister resigned on Friday morning.", "Friday morning time 2022-02-04TMO"},
		{"The minister resigned this week.", "this week date 2022-W06"},
		{"The minister resigned last month.", "last month date 2022-01"},
		{"The minister resigned two weeks ago.", "two weeks ago date 2022-W04"},
		{"The minister resigned three days ago.", "three days ago date 2022-02-07"},
		{"The minister resigned 20 years ago.", "20 years ago date 2002"},
		{"The minister resigned earlier this month.", "earlier this month date 2022-02"},
		{"The minister resigned in early January.", "early January date 2022-01"},
		{"The minister resigned on Christmas Eve.", "Christmas Eve date 2021-12-24"},
		{"The minister resigned at 3:30 p.m. on Tuesday.", "3:30 p.m. on Tuesday time 2022-02-08T15:30"},
		// from the time before
		{"The mine closed in 1984. That year the town lost a third of its people.", "1984 date 1984; That year date 1984"},
		{"He was arrested on 3 January 2022. He was freed the next day.", "3 January 2022 date 2022-01-03; the next day date 2022-01-04"},
		{"She arrived on 3 January 2022 and left two days later.", "3 January 2022 date 2022-01-03; two days later date 2022-01-05"},
		// durations and sets
		{"The talks lasted two hours.", "two hours duration PT2H"},
		{"The talks lasted a week.", "a week duration P1W"},
		{"The talks lasted two and a half years.", "two and a half years duration P2Y6M"},
		{"It is the worst flood in several decades.", "several decades duration PXDE"},
		{"He opposed the plan over the past two weeks.", "the past two weeks duration P2W"},
		{"A two-year study found no fault.", "two-year duration P2Y"},
		{"The council meets every Tuesday.", "every Tuesday set XXXX-WXX-2"},
		{"The figures are published daily.", "daily set P1D"},
		// past, present, future
		{"The ship is now in port.", "now date PRESENT_REF"},
		{"The ship has recently been sold.", "recently date PAST_REF"},
		// not times
		{"About 2,000 people marched, and 2000 people stayed at home.", ""},
		{"May said she may stay.", ""},
		{"Prices fall every time it rains.", ""},
		{"The 27-year-old driver was a second too late.", ""},
		{"The paper cost $1995 in all.", ""},
	} {
		if got := strings.Join(times(t, thursday, c.text), "; "); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestTimesWithoutPublication(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The minister resigned on Thursday.", "Thursday date XXXX-WXX-4"},
		{"The minister resigned on Feb. 10.", "Feb. 10 date XXXX-02-10"},
		{"The minister resigned in February.", "February date XXXX-02"},
		{"The minister resigned yesterday.", "yesterday date XXXX-XX-XX"},
		{"The minister resigned last year.", "last year date XXXX"},
		{"The minister resigned last week.", "last week date XXXX-WXX"},
		{"Profit rose in the third quarter.", "the third quarter date XXXX-Q3"},
		{"The minister resigned in 1999.", "1999 date 1999"},
		{"The minister resigned on Christmas Day.", "Christmas Day date XXXX-12-25"},
		{"The minister resigned on Feb. 31.", ""},
	} {
		if got := strings.Join(times(t, "", c.text), "; "); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
