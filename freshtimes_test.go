package lede_test

import (
	"context"
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

// freshTimes are sentences of one kind each, read as on Thursday, 10 February 2022, with the values of all their times.
var freshTimes = map[string][]struct{ text, values string }{
	"to come and put off": {
		{"The parade is Saturday.", "2022-02-12"},
		{"The hearing was moved to Tuesday.", "2022-02-15"},
		{"The concert has been put off to Sunday.", "2022-02-13"},
		{"The vote was rescheduled for Wednesday.", "2022-02-16"},
		{"The match, postponed until Monday, is sold out.", "2022-02-14"},
		{"The funeral will be held Friday at the chapel.", "2022-02-11"},
		{"The meeting has been pushed back to March 3.", "2022-03-03"},
		{"The launch slipped to Saturday.", "2022-02-12"},
		{"The deadline was extended to Friday.", "2022-02-11"},
		{"The trial is set for April 4.", "2022-04-04"},
		{"The next session is Tuesday.", "2022-02-15"},
		{"Doors open at 7 p.m. Saturday.", "2022-02-12T19:00"},
		{"The polls open on Saturday.", "2022-02-12"},
		{"They meet every second Tuesday, and pay every second week.", "XXXX-WXX-2 P2W"},
		{"The order takes effect Jan. 3.", "2023-01-03"},
	},
	"lists of days": {
		{"The clinic is open on May 6, 7 and 9.", "2022-05-06 2022-05-07 2022-05-09"},
		{"The fair runs on Friday 13 and Saturday 14 May.", "2022-05-13 2022-05-14"},
		{"Elections were held on 2, 9 and 16 January.", "2022-01-02 2022-01-09 2022-01-16"},
		{"They met on Jan. 4 and 5.", "2022-01-04 2022-01-05"},
		{"The strike was held on the 3rd and 4th of January.", "2022-01-03 2022-01-04"},
		{"The show is on June 3-5.", "2022-06-03 2022-06-05"},
		{"The show is on 3–5 June 2022.", "2022-06-03 2022-06-05"},
		{"It rained on Monday and Tuesday.", "2022-02-07 2022-02-08"},
		{"It closed in March, April and May 2020.", "2020-03 2020-04 2020-05"},
		{"It happened in 1998, 2003 and 2011.", "1998 2003 2011"},
	},
	"weeks of months": {
		{"It opened in the last week of September 2017.", "2017-W39"},
		{"It will open in the first week of June.", "2022-W22"},
		{"They met in the second week of January.", "2022-W02"},
		{"The dam broke in the first days of May 2019.", "2019-05"},
		{"It closed at the end of March 2020.", "2020-03"},
		{"It began in the second half of 2018.", "2018-H2"},
		{"It began in the first quarter of 2019.", "2019-Q1"},
		{"It was sold in mid-August 2016.", "2016-08"},
		{"The bridge opened in the early 1980s.", "198"},
		{"It fell in the autumn of 2014.", "2014-FA"},
	},
	"times of day": {
		{"The bells rang at 8 o'clock on Thursday evening.", "2022-02-10T20:00"},
		{"The wall fell in the early hours of Monday.", "2022-02-07TMO"},
		{"The train left at half past six on Tuesday morning.", "2022-02-08T06:30"},
		{"It began at a quarter to nine on Monday.", "2022-02-07T08:45"},
		{"He rang at noon on Wednesday.", "2022-02-09T12:00"},
		{"He rang shortly before midnight on Sunday.", "2022-02-06T24:00"},
		{"The vote began at 10.30 am on 3 February.", "2022-02-03T10:30"},
		{"She left at 9:15 p.m. on Jan. 30.", "2022-01-30T21:15"},
		{"The alarm rang at 0530 GMT on Monday.", "2022-02-07T05:30Z"},
		{"The shop shuts at 6pm.", "2022-02-10T18:00"},
	},
	"days of this month": {
		{"It is due on the 22nd of this month.", "2022-02-22"},
		{"It began on the first of January 1980.", "1980-01-01"},
		{"They met on the fifth of last month.", "2022-01-05"},
		{"It was signed on 19-Nov-11.", "2011-11-19"},
		{"It was signed on 19 Nov. '11.", "2011-11-19"},
		{"It opens on the 1st of next month.", "2022-03-01"},
		{"The ship sank on the night of 14 April 1912.", "1912-04-14TNI"},
		{"The form was filed with the court on 2021/11/03.", "2021-11-03"},
		{"He died on Christmas Day 2019.", "2019-12-25"},
		{"He died on New Year's Eve.", "2021-12-31"},
	},
	"feasts": {
		{"They closed for Diwali 2019.", "2019-10-27"},
		{"They met on Easter Monday 2018.", "2018-04-02"},
		{"He was born on Thanksgiving 2015.", "2015-11-26"},
		{"The law took effect on Labor Day 2020.", "2020-09-07"},
		{"It fell on Chinese New Year 2020.", "2020-01-25"},
		{"Passover 2019 was quiet.", "2019-04-20"},
		{"He voted on Election Day 2020.", "2020-11-03"},
		{"They met on Boxing Day 2018.", "2018-12-26"},
		{"Eid al-Fitr 2021 was marked at home.", "2021-05-13"},
	},
	"fiscal and school years": {
		{"Sales rose in the 2018-19 fiscal year.", "2018/2019"},
		{"Sales rose in fiscal 2020.", "2020"},
		{"Sales rose in Q3 FY19.", "2019-Q3"},
		{"Pupils stayed home in the 2020-21 school year.", "2020/2021"},
		{"Sales rose in the third quarter of fiscal 2021.", "2021-Q3"},
		{"He played in the 2016-17 season.", "2016/2017"},
		{"Sales rose in Q4 2021.", "2021-Q4"},
		{"The club won it in 2018/19.", "2018/2019"},
	},
	"seasons to come": {
		{"The road must be mended before winter.", "2022-WI"},
		{"It will open this summer.", "2022-SU"},
		{"It closed last autumn.", "2021-FA"},
		{"It should open by spring.", "2022-SP"},
		{"It will be built next fall.", "2022-FA"},
		{"It was built in the summer of 1968.", "1968-SU"},
	},
	"no times": {
		{"The Long March 5B rocket fell into the sea.", ""},
		{"She may march to the second floor.", ""},
		{"He was second in the 400m.", ""},
		{"The score was 3-2 after extra time.", ""},
		{"Form 10-K lists 2,022 shares.", ""},
		{"Summer Lee won the seat.", ""},
		{"April Ross served.", ""},
		{"He lives at 1600 Elm Street.", ""},
		{"Boeing sold 2,018 of the 737 MAX 8.", ""},
	},
	"durations and ages": {
		{"He was jailed for 18 months.", "P18M"},
		{"The siege lasted three and a half years.", "P3Y6M"},
		{"The 45-year-old driver was hurt.", ""},
		{"A two-day strike began.", "P2D"},
		{"They held out for nearly 900 days.", "P900D"},
		{"The ceasefire held for a fortnight.", "P2W"},
		{"He ruled for more than a decade.", "P10Y"},
		{"The flight took 90 minutes.", "PT90M"},
		{"She waited for hours.", "PTXH"},
		{"They meet every Tuesday.", "XXXX-WXX-2"},
	},
}

func freshValues(t *testing.T, text string) string {
	t.Helper()
	p := lede.Parser{Given: lede.Given{Published: time.Date(2022, 2, 10, 0, 0, 0, 0, time.UTC)}, Stages: lede.DefaultStages()[:1]}
	a, err := p.Parse(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	out := ""
	for i, w := range a.Times {
		if i > 0 {
			out += " "
		}
		out += w.Value
	}
	return out
}

func TestFreshTimes(t *testing.T) {
	for kind, list := range freshTimes {
		right := 0
		for _, c := range list {
			if got := freshValues(t, c.text); got != c.values {
				t.Errorf("%s: %q: %q, want %q", kind, c.text, got, c.values)
			} else {
				right++
			}
		}
		t.Logf("%s: %d of %d", kind, right, len(list))
	}
}
