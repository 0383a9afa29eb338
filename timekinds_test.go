package lede_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

// timeKinds are sentences of news as of a day of publication, by what is hard about their times, with words and value of each time.
var timeKinds = map[string][]struct{ published, text, want string }{
	"appointed and moved days": {
		{"2024-05-15", "The match is Saturday.", "Saturday 2024-05-18"},
		{"2024-05-15", "The next hearing is on Friday.", "Friday 2024-05-17"},
		{"2024-05-15", "The concert was moved to Sunday.", "Sunday 2024-05-19"},
		{"2024-05-15", "The vote has been put off until Monday.", "Monday 2024-05-20"},
		{"2024-05-15", "The launch was rescheduled for Friday.", "Friday 2024-05-17"},
		{"2024-05-15", "The opening, first planned for Tuesday, was pushed back to Thursday.", "Tuesday 2024-05-21; Thursday 2024-05-16"},
		{"2024-05-15", "The race was brought forward to Saturday.", "Saturday 2024-05-18"},
		{"2024-05-15", "Officials postponed the parade to Sunday because of rain.", "Sunday 2024-05-19"},
		{"2024-05-15", "The deadline for bids is 5 p.m. Friday.", "5 p.m. Friday 2024-05-17T17:00"},
		{"2024-05-15", "The funeral is at noon on Saturday.", "noon on Saturday 2024-05-18T12:00"},
		{"2024-05-15", "The match was moved from Friday to Sunday.", "Friday 2024-05-17; Sunday 2024-05-19"},
		{"2024-05-15", "Friday is the deadline.", "Friday 2024-05-17"},
		{"2024-05-15", "The trial is now on Tuesday.", "now PRESENT_REF; Tuesday 2024-05-21"},
		{"2024-05-15", "The show will be Saturday night.", "Saturday night 2024-05-18TNI"},
		{"2024-05-15", "The game, delayed by snow, is set for Saturday.", "Saturday 2024-05-18"},
		{"2024-05-15", "The election has been rescheduled to Sunday.", "Sunday 2024-05-19"},
		{"2022-11-09", "The parade is on Sunday.", "Sunday 2022-11-13"},
		{"2022-11-09", "The verdict was put back to Monday.", "Monday 2022-11-14"},
		{"2022-11-09", "The summit was delayed until Thursday.", "Thursday 2022-11-10"},
		{"2022-11-09", "The kick-off is at 7:45 p.m. on Saturday.", "7:45 p.m. on Saturday 2022-11-12T19:45"},
		{"2022-11-09", "Monday is a holiday.", "Monday 2022-11-14"},
		{"2022-11-09", "The second test is this Saturday.", "this Saturday 2022-11-12"},
		{"2024-05-15", "Prices are up 3 percent since Friday.", "Friday 2024-05-10"},
		{"2024-05-15", "The man was moved to Leeds on Sunday.", "Sunday 2024-05-12"},
		{"2024-05-15", "It is Wednesday and nobody has called.", "Wednesday 2024-05-15"},
	},
	"days that share a month": {
		{"2024-05-15", "The strikes fell on March 3, 4 and 5.", "March 3 2024-03-03; 4 2024-03-04; 5 2024-03-05"},
		{"2024-05-15", "It runs on Saturday 18 and Sunday 19 May.", "Saturday 18 2024-05-18; Sunday 19 May 2024-05-19"},
		{"2024-05-15", "No buses on Monday 20, Tuesday 21 and Friday 24 May.", "Monday 20 2024-05-20; Tuesday 21 2024-05-21; Friday 24 May 2024-05-24"},
		{"2024-05-15", "The shop shut on 3, 4 and 7 May.", "3 2024-05-03; 4 2024-05-04; 7 May 2024-05-07"},
		{"2024-05-15", "Hearings are set for June 10, 11, 12 and 14.", "June 10 2024-06-10; 11 2024-06-11; 12 2024-06-12; 14 2024-06-14"},
		{"2024-05-15", "On March 3, 12 people died.", "March 3 2024-03-03"},
		{"2024-05-15", "They meet on Thursday 16 and Friday 17.", "Thursday 16 2024-05-16; Friday 17 2024-05-17"},
		{"2024-05-15", "It was built between May and June 2019.", "May 2019-05; June 2019 2019-06"},
		{"2024-05-15", "The court sits from Monday 20 to Friday 24 May.", "Monday 20 2024-05-20; Friday 24 May 2024-05-24"},
		{"2024-05-15", "The festival runs June 7-9 and June 14-16.", "June 7 2024-06-07; 9 2024-06-09; June 14 2024-06-14; 16 2024-06-16"},
		{"2022-11-09", "It snowed on November 4, 5 and 7.", "November 4 2022-11-04; 5 2022-11-05; 7 2022-11-07"},
		{"2022-11-09", "The fair is open on Saturday 12 and Sunday 13 November.", "Saturday 12 2022-11-12; Sunday 13 November 2022-11-13"},
		{"2022-11-09", "He arrived on 1, 2 or 3 November.", "1 2022-11-01; 2 2022-11-02; 3 November 2022-11-03"},
		{"2024-05-15", "They met on May 3, 2019, and 12 people spoke.", "May 3, 2019 2019-05-03"},
	},
	"weeks, days and hours composed": {
		{"2024-05-15", "It fell in the last week of October 2018. The day before, a miner had warned of gas.", "the last week of October 2018 2018-W43; The day before 2018-XX-XX"},
		{"2024-05-15", "The first week of May was cold.", "The first week of May 2024-W18"},
		{"2024-05-15", "The second weekend of June will be dry.", "The second weekend of June 2024-W23-WE"},
		{"2024-05-15", "They met at 8 o'clock on Thursday evening.", "8 o'clock on Thursday evening 2024-05-09T20:00"},
		{"2024-05-15", "In the early hours of Monday a lorry hit it.", "the early hours of Monday 2024-05-13TMO"},
		{"2024-05-15", "At half past six the crew was found.", "half past six 2024-05-15T06:30"},
		{"2024-05-15", "It began at quarter to nine.", "quarter to nine 2024-05-15T08:45"},
		{"2024-05-15", "He woke at ten past four in the morning.", "ten past four in the morning 2024-05-15T04:10"},
		{"2024-05-15", "She called at 6 on Friday evening.", "6 on Friday evening 2024-05-10T18:00"},
		{"2024-05-15", "The fair opens on the 22nd of this month.", "the 22nd of this month 2024-05-22"},
		{"2024-05-15", "It closed on the 2nd of last month.", "the 2nd of last month 2024-04-02"},
		{"2024-05-15", "He was born on the first of January 1980.", "the first of January 1980 1980-01-01"},
		{"2024-05-15", "Bids are due before the end of the month.", "the end of the month 2024-05"},
		{"2024-05-15", "It will reopen on the 25th.", "the 25th 2024-05-25"},
		{"2024-05-15", "It closed on the 3rd.", "the 3rd 2024-05-03"},
		{"2024-05-15", "The ship left on 19-Nov-11.", "19-Nov-11 2011-11-19"},
		{"2024-05-15", "The window opens at noon Eastern time.", "noon Eastern time 2024-05-15T12:00-04:00"},
		{"2022-11-09", "The hall was full on the first weekend of October.", "the first weekend of October 2022-W39-WE"},
		{"2022-11-09", "It was the last week in July.", "the last week in July 2022-W30"},
		{"2022-11-09", "The clinic opens at quarter past eight on Monday morning.", "quarter past eight on Monday morning 2022-11-14T08:15"},
		{"2022-11-09", "Fire broke out in the small hours of Sunday.", "the small hours of Sunday 2022-11-06TMO"},
		{"2022-11-09", "The bells rang at five to twelve.", "five to twelve 2022-11-09T11:55"},
		{"2022-11-09", "The ferry left at 9 o'clock in the evening.", "9 o'clock in the evening 2022-11-09T21:00"},
		{"2022-11-09", "The term runs until the 23rd.", "the 23rd 2022-11-23"},
		{"2022-11-09", "She was born on the third of March 1951.", "the third of March 1951 1951-03-03"},
		{"2022-11-09", "The report of 5-Jan-2021 was lost.", "5-Jan-2021 2021-01-05"},
	},
	"years of money and school": {
		{"2024-05-15", "Q3 FY19 was weak.", "Q3 FY19 2019-Q3"},
		{"2024-05-15", "In FY 2018-19 it lost money.", "FY 2018-19 2018/2019"},
		{"2024-05-15", "The 2024-25 fiscal year begins in July.", "The 2024-25 fiscal year 2024/2025; July 2024-07"},
		{"2024-05-15", "The 2023-24 school year ends in June.", "The 2023-24 school year 2023/2024; June 2024-06"},
		{"2024-05-15", "In the third quarter of fiscal 2019 sales fell.", "the third quarter of fiscal 2019 2019-Q3"},
		{"2024-05-15", "He scored twice in the 2022/23 season.", "the 2022/23 season 2022/2023"},
		{"2024-05-15", "Sales in financial year 2021-22 rose.", "financial year 2021-22 2021/2022"},
		{"2024-05-15", "The budget for fiscal 2025-26 is late.", "fiscal 2025-26 2025/2026"},
		{"2022-11-09", "The 2022-23 academic year began in September.", "The 2022-23 academic year 2022/2023; September 2022-09"},
		{"2022-11-09", "The club lost money in the 2021/22 season.", "the 2021/22 season 2021/2022"},
		{"2022-11-09", "Revenue fell in the second quarter of FY22.", "the second quarter of FY22 2022-Q2"},
		{"2022-11-09", "Fiscal 2021-22 was its best year.", "Fiscal 2021-22 2021/2022"},
		{"2022-11-09", "The school year 2021-22 was short.", "The school year 2021-22 2021/2022"},
	},
	"seasons and months to come": {
		{"2024-03-12", "Work must end before winter.", "winter 2024-WI"},
		{"2024-03-12", "The army will march in the autumn.", "the autumn 2024-FA"},
		{"2024-03-12", "Taxes will rise in February.", "February 2025-02"},
		{"2024-03-12", "Homes will be ready by spring 2025.", "spring 2025 2025-SP"},
		{"2024-03-12", "The bill will pass by summer.", "summer 2024-SU"},
		{"2024-03-12", "The roof collapsed in the winter.", "the winter 2023-WI"},
		{"2022-11-09", "The army will attack before spring.", "spring 2023-SP"},
		{"2022-11-09", "The gates will be shut by winter.", "winter 2022-WI"},
		{"2022-11-09", "Prices will rise in October.", "October 2023-10"},
	},
	"no times": {
		{"2024-03-12", "A Long March 4C rocket lifted off on Monday.", "Monday 2024-03-11"},
		{"2024-03-12", "A Long March 5 rocket failed.", ""},
		{"2024-03-12", "August Wilmer sat down.", ""},
		{"2024-03-12", "The Model 2001 sold well.", ""},
		{"2024-03-12", "May Ling spoke first.", ""},
	},
	"feasts": {
		{"2024-05-15", "Ramadan began in the city.", "Ramadan 2024-03-11"},
		{"2024-05-15", "They fasted during Ramadan 2023.", "Ramadan 2023 2023-03-23"},
		{"2024-05-15", "Eid al-Fitr was quiet.", "Eid al-Fitr 2024-04-10"},
		{"2024-05-15", "Diwali was loud.", "Diwali 2023-11-12"},
		{"2024-05-15", "Shops will shut for Passover.", "Passover 2025-04-13"},
		{"2024-05-15", "Chinese New Year was wet.", "Chinese New Year 2024-02-10"},
		{"2024-05-15", "Yom Kippur will be warm.", "Yom Kippur 2024-10-12"},
		{"2024-05-15", "Election Day is far.", "Election Day 2024-11-05"},
		{"2024-05-15", "Eid al-Adha will be hot.", "Eid al-Adha 2024-06-17"},
		{"2022-11-09", "They marry after Ramadan 2022.", "Ramadan 2022 2022-04-02"},
		{"2022-11-09", "Eid al-Adha was in July.", "Eid al-Adha 2022-07-09; July 2022-07"},
		{"2022-11-09", "Super Tuesday decides much.", "Super Tuesday 2023-03-07"},
	},
}

func TestTimeKinds(t *testing.T) {
	for kind, list := range timeKinds {
		for _, c := range list {
			if got := valuesOf(t, c.published, c.text); got != c.want {
				t.Errorf("%s: %s\n got %s\nwant %s", kind, c.text, got, c.want)
			}
		}
	}
}

// valuesOf returns words and value of each time that text, published that day, speaks of.
func valuesOf(t *testing.T, published, text string) string {
	t.Helper()
	day, err := time.Parse(time.DateOnly, published)
	if err != nil {
		t.Fatal(err)
	}
	p := lede.Parser{Given: lede.Given{Published: day}, Stages: lede.DefaultStages()[:1]}
	a, err := p.Parse(context.Background(), text)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Validate(); err != nil {
		t.Error(err)
	}
	var got []string
	for _, w := range a.Times {
		got = append(got, a.Slice(w.Span)+" "+w.Value)
	}
	return strings.Join(got, "; ")
}
