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
		p.Given.Published = day
	}
	a, err := p.Parse(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, w := range a.Times {
		got = append(got, a.Slice(w.Span)+" "+string(w.Type)+" "+w.Value)
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
		{"The latest poll before Monday's election has the mayor ahead.", "Monday date 2022-02-14"},
		{"The envoys called for calm ahead of Sunday's vote.", "Sunday date 2022-02-13"},
		{"The visit comes ahead of a hearing on Monday.", "Monday date 2022-02-14"},
		{"The party was split going into Monday's primary.", "Monday date 2022-02-14"},
		{"Even before Wednesday's race she had won.", "Wednesday date 2022-02-09"},
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
		{"The talks lasted half a day.", "half a day duration PT12H"},
		{"The talks lasted two and a half days.", "two and a half days duration P2DT12H"},
		{"The talks lasted 1.5 hours, not 2.3 hours.", "1.5 hours duration PT1H30M; 2.3 hours duration PT2.3H"},
		{"The talks lasted 2½ weeks.", "2½ weeks duration P2.5W"},
		{"The talks lasted 2 1/2 years.", "2 1/2 years duration P2Y6M"},
		{"The talks lasted a minute and a half.", "a minute and a half duration PT1M30S"},
		{"The ruin is half a century or three decades old.", "half a century duration P50Y"},
		{"The talks lasted a fortnight and two weekends.", "a fortnight duration P2W; two weekends duration P4D"},
		{"The talks lasted two thousand years.", "two thousand years duration P2000Y"},
		{"The talks lasted a hundred and ten days.", "a hundred and ten days duration P110D"},
		{"The talks lasted twenty-four hours.", "twenty-four hours duration PT24H"},
		{"The talks lasted a few minutes.", "a few minutes duration PTXM"},
		{"The talks lasted dozens of years and a number of months.", "dozens of years duration PXY; a number of months duration PXM"},
		{"The talks lasted several hundred years.", "several hundred years duration PXY"},
		{"He was tired after the first nine months.", "the first nine months duration P9M"},
		{"He was in the lead over the next year or so.", "the next year or so date 2023"},
		{"He works every other day and every weekend.", "every other day set P2D; every weekend set XXXX-WXX-WE"},
		{"He works every Tuesday night, every night and each July.", "every Tuesday night set XXXX-WXX-2TNI; every night set XXXX-XX-XXTNI; each July set XXXX-07"},
		{"He made three flights a week.", "a week set P1W"},
		{"He makes $500 million a year and works 24 hours a day.", ""},
		{"The day-long meeting and the year-end sale pleased him.", "day-long duration P1D; year-end date 2022"},
		// finance
		{"The latest quarter was good. The quarter beat the year-earlier period.", "The latest quarter date 2021-Q4; The quarter date 2021-Q4; the year-earlier period date 2020-Q4"},
		{"Profit fell in the first half of 2021, and in the 2020 period.", "the first half of 2021 date 2021-H1; the 2020 period date 2020-H1"},
		{"He expects a better third quarter next year.", "third quarter next year date 2023-Q3"},
		{"Sales rose in last year's fourth quarter and this year's second half.", "last year's fourth quarter date 2021-Q4; this year's second half date 2022-H2"},
		{"The fiscal first-quarter loss grew; Q2 and 3Q were worse.", "fiscal first-quarter date 2022-Q1; Q2 date 2021-Q2; 3Q date 2021-Q3"},
		{"He lost more than in year-ago results.", "year-ago date 2021"},
		{"He lost more than in the year-ago results.", "year-ago date 2021"},
		{"The same period last year was better.", "The same period last year date 2021"},
		// years
		{"He came in the year 2000 and left in '07, in two thousand eight or in twenty twenty-one.", "the year 2000 date 2000; '07 date 2007; two thousand eight date 2008; twenty twenty-one date 2021"},
		{"He came in the nineties, in 1990's style.", "the nineties date 199; 1990's date 199"},
		{"He came in pre-1990 models, in mid-2021 and in May 1968.", "1990 date 1990; mid-2021 date 2021; May 1968 date 1968-05"},
		{"It happened this century, last decade or in the past decade.", "this century date 20; last decade date 201; the past decade duration P10Y"},
		{"It happened last spring, this winter and in the fall of 2019.", "last spring date 2021-SP; this winter date 2021-WI; the fall of 2019 date 2019-FA"},
		{"It happened in May last year, in the May vote and in early May.", "May last year date 2021-05; May date 2021-05; early May date 2021-05"},
		// offsets
		{"It happened a year and a half ago.", "a year and a half ago date 2020-08"},
		{"It happened a decade ago, two centuries ago and a fortnight ago.", "a decade ago date 2012; two centuries ago date 18; a fortnight ago date 2022-W04"},
		{"It happened two hours ago.", "two hours ago time 2022-02-10TXX:XX"},
		{"It will happen three weeks from now.", "three weeks from now date 2022-W09"},
		{"It happened on Monday last week.", "Monday last week date 2022-01-31"},
		{"It happened overnight and on this very night.", "overnight time 2022-02-09TNI"},
		{"They fled on 5 June 2021. That night they slept in the wood, and they had packed the day before.", "5 June 2021 date 2021-06-05; That night time 2021-06-05TNI; the day before date 2021-06-04"},
		{"They will play next weekend. It rained at the weekend.", "next weekend date 2022-W07-WE; the weekend date 2022-W05-WE"},
		{"In the near future and for the foreseeable future, not in the past, they hope.", "the near future date FUTURE_REF; the foreseeable future date FUTURE_REF; the past date PAST_REF"},
		{"Right now the current rules and, more recently, future years matter.", "Right now date PRESENT_REF; current date PRESENT_REF; more recently date PAST_REF; future years date FUTURE_REF"},
		{"These days few remember recent years.", "These days date PRESENT_REF; recent years duration PXY"},
		{"He phoned around 7:15 p.m. local time, at 10.30am GMT and at 4 in the morning.", "around 7:15 p.m. local time time 2022-02-10T19:15; 10.30am GMT time 2022-02-10T10:30Z; 4 in the morning time 2022-02-10T04:00"},
		// past, present, future
		{"The ship is now in port.", "now date PRESENT_REF"},
		{"The ship has recently been sold.", "recently date PAST_REF"},
		// modern news
		{"The race runs on 3-5 May 2021 and June 10-12, 2021.", "3 date 2021-05-03; 5 May 2021 date 2021-05-05; June 10 date 2021-06-10; 12, 2021 date 2021-06-12"},
		{"He led the club in 1995-97.", "1995 date 1995; 97 date 1997"},
		{"The shop opens at 5:45 p.m. ET on July 4.", "5:45 p.m. ET on July 4 time 2022-07-04T17:45-04:00"},
		{"Polls close at 2000 GMT today.", "2000 GMT today time 2022-02-10T20:00Z"},
		{"Voters go to the polls on the second Tuesday in May 2021.", "the second Tuesday in May 2021 date 2021-05-11"},
		{"Police were called in the early morning hours of Jan. 13.", "the early morning hours of Jan. 13 time 2022-01-13TMO"},
		{"The singer died this Tuesday.", "this Tuesday date 2022-02-08"},
		{"The team plans to leave on Monday.", "Monday date 2022-02-14"},
		{"She scheduled a news conference for Tuesday.", "Tuesday date 2022-02-15"},
		{"They agreed to meet on Tuesday.", "Tuesday date 2022-02-15"},
		{"The strike is to resume on Tuesday.", "Tuesday date 2022-02-15"},
		{"The day before yesterday it snowed.", "The day before yesterday date 2022-02-08"},
		{"Sales fell in the year ended Sept. 30.", "the year duration P1Y; Sept. 30 date 2021-09-30"},
		{"Profit rose in the third quarter, from $2 million a year earlier.", "the third quarter date 2021-Q3; a year earlier date 2020-Q3"},
		{"The sale may close by the end of next year.", "the end of next year date 2023"},
		{"The storm hit over the weekend.", "the weekend date 2022-W05-WE"},
		{"It was the worst loss in the week of Jan. 12.", "the week of Jan. 12 date 2022-W02"},
		{"The firm lost money in fiscal 2021 and FY22.", "fiscal 2021 date 2021; FY22 date 2022"},
		{"In the late '90s and the early 2000s he sang.", "the late '90s date 199; the early 2000s date 200"},
		{"In nineteen ninety-six he sang.", "nineteen ninety-six date 1996"},
		{"The mill closed in 2019. Two weeks later it burned.", "2019 date 2019; Two weeks later date 2019-WXX"},
		{"The siege began several years ago and will end soon.", "several years ago date PAST_REF; soon date FUTURE_REF"},
		{"He waited half an hour at noon on Tuesday.", "half an hour duration PT30M; noon on Tuesday time 2022-02-08T12:00"},
		{"Trains run every two hours and on Sundays.", "every two hours set PT2H; Sundays set XXXX-WXX-7"},
		{"The store made 12 to 18 sales within 24 to 48 hours.", "24 to 48 hours duration PT24H"},
		{"The officials said that more than a decade of talks failed.", "more than a decade duration P10Y"},
		{"The toll was the highest in the past hour.", "the past hour duration PT1H"},
		{"We meet at 14:05 on Tuesday or at nine o'clock.", "14:05 on Tuesday time 2022-02-15T14:05; nine o'clock time 2022-02-15T09:00"},
		{"Weeks of talks with the unions failed, they said.", "Weeks duration PXW"},
		{"She left this past Friday and will be back this coming Monday.", "this past Friday date 2022-02-04; this coming Monday date 2022-02-14"},
		{"She left on 3 January 2022 and was home that same day.", "3 January 2022 date 2022-01-03; that same day date 2022-01-03"},
		{"In the most recent year the club will play on the weekend.", "recent year date PAST_REF; the weekend date 2022-W06-WE"},
		{"They sang in the summer of '69, and the class of '07 danced.", "the summer of '69 date 1969-SU; '07 date 2007"},
		{"The rock fell 66 million years ago, or 70,000 years ago.", "66 million years ago date PAST_REF; 70,000 years ago date PAST_REF"},
		{"It took a hundred hundred hundred hundred hundred hundred years.", ""},
		{"The rockets could one day reach the coast.", "one day date FUTURE_REF"},
		// not times
		{"Under Section 1513 of the act he was let go.", ""},
		{"He told USA Today and CBS This Morning.", ""},
		{"Her hours were cut to a quarter of a million.", ""},
		{"Those that fall behind march on Washington.", ""},
		{"The page is at example.com/2020/05/12/story.", ""},
		{"It operates on a day-to-day basis.", ""},
		{"Winter sports are popular.", ""},
		{"The reporters of the Sunday Times who watched Saturday Night Live were never told what the Good Friday Agreement means for people there.", ""},
		{"He scored in the first half and the coach praised the second quarter.", ""},
		{"It lasted from 8 to 10 p.m., Tuesday through Friday.", "8 time 2022-02-10T20:00; 10 p.m., Tuesday time 2022-02-08T22:00; Friday date 2022-02-11"},
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
		{"Profit rose in the quarter, and they met over the weekend.", "the quarter date XXXX-QX; the weekend date XXXX-WXX-WE"},
		{"Two weeks later the minister resigned.", "Two weeks later date XXXX-WXX"},
		{"The minister resigned at 5 p.m. ET.", "5 p.m. ET time XXXX-XX-XXT17:00"},
		{"The minister resigned a year earlier, in the year-earlier period.", "a year earlier date XXXX; the year-earlier period date XXXX"},
		{"The minister resigned in 1999.", "1999 date 1999"},
		{"The minister resigned on Christmas Day.", "Christmas Day date XXXX-12-25"},
		{"The minister resigned on Feb. 31.", ""},
		{"The crew landed on Feb. 10. Picture of Feb. 10, 2022: the crew waves.", "Feb. 10 date 2022-02-10; Feb. 10, 2022 date 2022-02-10"},
		{"Flags flew on Feb. 10. The king died on Feb. 10, 1952, and his son in 2002.", "Feb. 10 date XXXX-02-10; Feb. 10, 1952 date 1952-02-10; 2002 date 2002"},
		{"Flags flew on Feb. 9. The king died on Feb. 10, 1952.", "Feb. 9 date XXXX-02-09; Feb. 10, 1952 date 1952-02-10"},
	} {
		if got := strings.Join(times(t, "", c.text), "; "); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}
