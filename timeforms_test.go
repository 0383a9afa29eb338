package lede_test

import (
	"context"
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

// A timeForm is a sentence and what its last time expression is to be read as on Thursday, 10 February 2022:
// words, type, value, and the first and last instant of its range, "" where the calendar has no place for it.
type timeForm struct{ text, words, typ, value, from, to string }

// timeForms are the written forms of time in news, by kind.
var timeForms = map[string][]timeForm{
	"days": {
		{"The bridge opened on 10 Feb 2019.", "10 Feb 2019", "date", "2019-02-10", "2019-02-10", "2019-02-11"},
		{"The bridge opened on 10 February 2019 in the rain.", "10 February 2019", "date", "2019-02-10", "2019-02-10", "2019-02-11"},
		{"The bridge opened on February 10th, 2019.", "February 10th, 2019", "date", "2019-02-10", "2019-02-10", "2019-02-11"},
		{"The bridge opened on the tenth of February 2019.", "the tenth of February 2019", "date", "2019-02-10", "2019-02-10", "2019-02-11"},
		{"The bridge opened on Sunday, Feb. 10, 2019.", "Sunday, Feb. 10, 2019", "date", "2019-02-10", "2019-02-10", "2019-02-11"},
		{"The bridge opened on Sunday 10 February 2019.", "Sunday 10 February 2019", "date", "2019-02-10", "2019-02-10", "2019-02-11"},
		{"The bridge opened on Feb. 3.", "Feb. 3", "date", "2022-02-03", "2022-02-03", "2022-02-04"},
		{"The bridge will open on Feb. 3.", "Feb. 3", "date", "2023-02-03", "2023-02-03", "2023-02-04"},
		{"The bridge opened on 10/02/2019, say the defence and labour programmes.", "10/02/2019", "date", "2019-02-10", "2019-02-10", "2019-02-11"},
		{"The bridge opened on 10/02/2019, say the defense and labor programs.", "10/02/2019", "date", "2019-10-02", "2019-10-02", "2019-10-03"},
		{"The bridge opened on 2019-02-10 at last.", "2019-02-10", "date", "2019-02-10", "2019-02-10", "2019-02-11"},
		{"The bridge opened on 10.02.2019 at last.", "10.02.2019", "date", "2019-02-10", "2019-02-10", "2019-02-11"},
		{"The bridge opened on the morning of 10 February 2019.", "the morning of 10 February 2019", "time", "2019-02-10TMO", "2019-02-10T06", "2019-02-10T12"},
	},
	"weekdays": {
		{"The bridge collapsed on Monday.", "Monday", "date", "2022-02-07", "2022-02-07", "2022-02-08"},
		{"The bridge collapsed on Friday.", "Friday", "date", "2022-02-04", "2022-02-04", "2022-02-05"},
		{"The bridge will open on Friday.", "Friday", "date", "2022-02-11", "2022-02-11", "2022-02-12"},
		{"The bridge is due to open on Monday.", "Monday", "date", "2022-02-14", "2022-02-14", "2022-02-15"},
		{"The bridge had been due to open on Monday.", "Monday", "date", "2022-02-07", "2022-02-07", "2022-02-08"},
		{"The talks begin on Monday.", "Monday", "date", "2022-02-14", "2022-02-14", "2022-02-15"},
		{"They extended the talks on Monday.", "Monday", "date", "2022-02-07", "2022-02-07", "2022-02-08"},
		{"They extended the talks until Monday.", "Monday", "date", "2022-02-14", "2022-02-14", "2022-02-15"},
		{"She set the record aside on Monday.", "Monday", "date", "2022-02-07", "2022-02-07", "2022-02-08"},
		{"The trial began as planned on Monday.", "Monday", "date", "2022-02-07", "2022-02-07", "2022-02-08"},
		{"The decision to close the bridge on Monday was due to the rain.", "Monday", "date", "2022-02-07", "2022-02-07", "2022-02-08"},
		{"She rejected the suggestion that Tuesday was wet.", "Tuesday", "date", "2022-02-08", "2022-02-08", "2022-02-09"},
		{"The bridge collapsed last Friday.", "last Friday", "date", "2022-02-04", "2022-02-04", "2022-02-05"},
		{"The bridge collapsed last Thursday.", "last Thursday", "date", "2022-02-03", "2022-02-03", "2022-02-04"},
		{"The bridge opens next Thursday.", "next Thursday", "date", "2022-02-17", "2022-02-17", "2022-02-18"},
		{"The bridge opens this Saturday.", "this Saturday", "date", "2022-02-12", "2022-02-12", "2022-02-13"},
		{"The bridge opened this Tuesday.", "this Tuesday", "date", "2022-02-08", "2022-02-08", "2022-02-09"},
		{"The bridge collapsed on Tuesday of last week.", "Tuesday of last week", "date", "2022-02-01", "2022-02-01", "2022-02-02"},
		{"The bridge will open on Tuesday of next week.", "Tuesday of next week", "date", "2022-02-15", "2022-02-15", "2022-02-16"},
		{"The bridge will open a week on Tuesday.", "a week on Tuesday", "date", "2022-02-22", "2022-02-22", "2022-02-23"},
		{"The bridge will open two weeks from Tuesday.", "two weeks from Tuesday", "date", "2022-03-01", "2022-03-01", "2022-03-02"},
		{"The bridge will open one week from tomorrow.", "one week from tomorrow", "date", "2022-02-18", "2022-02-18", "2022-02-19"},
		{"The bridge will open on Friday week.", "Friday week", "date", "2022-02-18", "2022-02-18", "2022-02-19"},
	},
	"from the day of publication": {
		{"The bridge collapsed today.", "today", "date", "2022-02-10", "2022-02-10", "2022-02-11"},
		{"The bridge will open tomorrow.", "tomorrow", "date", "2022-02-11", "2022-02-11", "2022-02-12"},
		{"The bridge collapsed yesterday.", "yesterday", "date", "2022-02-09", "2022-02-09", "2022-02-10"},
		{"The bridge will open the day after tomorrow.", "the day after tomorrow", "date", "2022-02-12", "2022-02-12", "2022-02-13"},
		{"The bridge collapsed last night.", "last night", "time", "2022-02-09TNI", "2022-02-09T18", "2022-02-10T06"},
		{"The bridge will open tonight.", "tonight", "time", "2022-02-10TNI", "2022-02-10T18", "2022-02-11T06"},
		{"The bridge collapsed this morning.", "this morning", "time", "2022-02-10TMO", "2022-02-10T06", "2022-02-10T12"},
		{"The bridge collapsed yesterday afternoon.", "yesterday afternoon", "time", "2022-02-09TAF", "2022-02-09T12", "2022-02-09T18"},
		{"The bridge will open tomorrow evening.", "tomorrow evening", "time", "2022-02-11TEV", "2022-02-11T18", "2022-02-12"},
		{"The bridge collapsed two weeks ago.", "two weeks ago", "date", "2022-W04", "2022-01-24", "2022-01-31"},
		{"The bridge collapsed ten days ago.", "ten days ago", "date", "2022-01-31", "2022-01-31", "2022-02-01"},
		{"The bridge collapsed half a century ago.", "half a century ago", "date", "1972", "1972-01-01", "1973-01-01"},
		{"The bridge collapsed six months ago.", "six months ago", "date", "2021-08", "2021-08-01", "2021-09-01"},
		{"The bridge will open in two weeks' time.", "two weeks' time", "date", "2022-W08", "2022-02-21", "2022-02-28"},
		{"The bridge will open three days from now.", "three days from now", "date", "2022-02-13", "2022-02-13", "2022-02-14"},
		{"The bridge collapsed earlier this month.", "earlier this month", "date", "2022-02", "2022-02-01", "2022-03-01"},
		{"The bridge will open later this year.", "later this year", "date", "2022", "2022-01-01", "2023-01-01"},
		{"The bridge collapsed earlier today.", "earlier today", "date", "2022-02-10", "2022-02-10", "2022-02-11"},
		{"The bridge collapsed late last year.", "late last year", "date", "2021", "2021-01-01", "2022-01-01"},
		{"The bridge collapsed last week.", "last week", "date", "2022-W05", "2022-01-31", "2022-02-07"},
		{"The bridge will open next month.", "next month", "date", "2022-03", "2022-03-01", "2022-04-01"},
		{"The bridge collapsed over the weekend.", "the weekend", "date", "2022-W05-WE", "2022-02-05", "2022-02-07"},
		{"The bridge will open this weekend.", "this weekend", "date", "2022-W06-WE", "2022-02-12", "2022-02-14"},
	},
	"months, seasons, quarters, years": {
		{"The bridge opened in March 2019.", "March 2019", "date", "2019-03", "2019-03-01", "2019-04-01"},
		{"The bridge opened in January.", "January", "date", "2022-01", "2022-01-01", "2022-02-01"},
		{"The bridge will open in May.", "May", "date", "2022-05", "2022-05-01", "2022-06-01"},
		{"The bridge would open in May.", "May", "date", "2022-05", "2022-05-01", "2022-06-01"},
		{"The plan is to mend the bridge by September.", "September", "date", "2022-09", "2022-09-01", "2022-10-01"},
		{"The bridge collapsed last June.", "last June", "date", "2021-06", "2021-06-01", "2021-07-01"},
		{"The bridge opened in mid-March 2019.", "mid-March 2019", "date", "2019-03", "2019-03-01", "2019-04-01"},
		{"The bridge opened in the summer of 2019.", "the summer of 2019", "date", "2019-SU", "2019-06-01", "2019-09-01"},
		{"The bridge opened in the 2019 summer.", "the 2019 summer", "date", "2019-SU", "2019-06-01", "2019-09-01"},
		{"The bridge will open next spring.", "next spring", "date", "2022-SP", "2022-03-01", "2022-06-01"},
		{"The bridge opened last autumn.", "last autumn", "date", "2021-FA", "2021-09-01", "2021-12-01"},
		{"Sales fell in the third quarter of 2019.", "the third quarter of 2019", "date", "2019-Q3", "2019-07-01", "2019-10-01"},
		{"Sales fell in Q4 2019.", "Q4 2019", "date", "2019-Q4", "2019-10-01", "2020-01-01"},
		{"Sales fell in the fourth quarter.", "the fourth quarter", "date", "2021-Q4", "2021-10-01", "2022-01-01"},
		{"Sales fell in the second half of 2019.", "the second half of 2019", "date", "2019-H2", "2019-07-01", "2020-01-01"},
		{"Sales fell last quarter.", "last quarter", "date", "2021-Q4", "2021-10-01", "2022-01-01"},
		{"Sales fell in fiscal 2019.", "fiscal 2019", "date", "2019", "2019-01-01", "2020-01-01"},
		{"Sales fell in fiscal year 2019.", "fiscal year 2019", "date", "2019", "2019-01-01", "2020-01-01"},
		{"Sales fell in the fiscal year 2019.", "the fiscal year 2019", "date", "2019", "2019-01-01", "2020-01-01"},
		{"Sales fell in FY2019.", "FY2019", "date", "2019", "2019-01-01", "2020-01-01"},
		{"Sales will fall next fiscal year.", "next fiscal year", "date", "2023", "2023-01-01", "2024-01-01"},
		{"Sales fell in the 1990s.", "the 1990s", "date", "199", "1990-01-01", "2000-01-01"},
		{"Sales fell in the '90s.", "the '90s", "date", "199", "1990-01-01", "2000-01-01"},
		{"Sales fell in the late ’90s.", "the late ’90s", "date", "199", "1990-01-01", "2000-01-01"},
		{"Sales fell in the sixties.", "the sixties", "date", "196", "1960-01-01", "1970-01-01"},
		{"They fear for the coming 2020 elections.", "2020", "date", "2020", "2020-01-01", "2021-01-01"},
		{"The bridge is of the 18th century.", "the 18th century", "date", "17", "1700-01-01", "1800-01-01"},
		{"The bridge is of the late nineteenth century.", "the late nineteenth century", "date", "18", "1800-01-01", "1900-01-01"},
	},
	"holidays": {
		{"The bridge collapsed on Christmas Day.", "Christmas Day", "date", "2021-12-25", "2021-12-25", "2021-12-26"},
		{"The bridge collapsed on New Year's Eve 2019.", "New Year's Eve 2019", "date", "2019-12-31", "2019-12-31", "2020-01-01"},
		{"The bridge will open on St. Patrick’s Day.", "St. Patrick’s Day", "date", "2022-03-17", "2022-03-17", "2022-03-18"},
		{"The bridge will open on Memorial Day weekend.", "Memorial Day weekend", "date", "2022-W21-WE", "2022-05-28", "2022-05-30"},
		{"The bridge will open on Easter Monday.", "Easter Monday", "date", "2022-04-18", "2022-04-18", "2022-04-19"},
		{"The bridge will open on Good Friday.", "Good Friday", "date", "2022-04-15", "2022-04-15", "2022-04-16"},
		{"The bridge collapsed on Thanksgiving.", "Thanksgiving", "date", "2021-11-25", "2021-11-25", "2021-11-26"},
		{"The bridge collapsed at the 2015 New Year’s Eve party.", "the 2015 New Year’s Eve", "date", "2015-12-31", "2015-12-31", "2016-01-01"},
		{"The bridge opened on Labor Day 2019.", "Labor Day 2019", "date", "2019-09-02", "2019-09-02", "2019-09-03"},
		{"The bridge will open on Mother's Day.", "Mother's Day", "date", "2022-05-08", "2022-05-08", "2022-05-09"},
	},
	"times of day": {
		{"The bridge collapsed at 3:30 p.m. EST on Tuesday.", "3:30 p.m. EST on Tuesday", "time", "2022-02-08T15:30-05:00", "2022-02-08T20:30", "2022-02-08T20:31"},
		{"The bridge collapsed at 14:05 GMT on Tuesday.", "14:05 GMT on Tuesday", "time", "2022-02-08T14:05Z", "2022-02-08T14:05", "2022-02-08T14:06"},
		{"The bridge collapsed on Tuesday at 3:30 p.m. EST.", "Tuesday at 3:30 p.m. EST", "time", "2022-02-08T15:30-05:00", "2022-02-08T20:30", "2022-02-08T20:31"},
		{"The bridge collapsed at 4 p.m. Eastern time on Tuesday.", "4 p.m. Eastern time on Tuesday", "time", "2022-02-08T16:00-05:00", "2022-02-08T21:00", "2022-02-08T21:01"},
		{"The bridge collapsed at 4 p.m. Pacific Daylight Time on Tuesday.", "4 p.m. Pacific Daylight Time on Tuesday", "time", "2022-02-08T16:00-07:00", "2022-02-08T23:00", "2022-02-08T23:01"},
		{"The bridge collapsed about 9am on Tuesday.", "9am on Tuesday", "time", "2022-02-08T09:00", "2022-02-08T09:00", "2022-02-08T09:01"},
		{"The bridge collapsed at midnight on Tuesday.", "midnight on Tuesday", "time", "2022-02-08T24:00", "2022-02-09T00:00", "2022-02-09T00:01"},
		{"The bridge collapsed on Tuesday night.", "Tuesday night", "time", "2022-02-08TNI", "2022-02-08T18", "2022-02-09T06"},
		{"The bridge collapsed early on Tuesday morning.", "Tuesday morning", "time", "2022-02-08TMO", "2022-02-08T06", "2022-02-08T12"},
	},
	"durations and sets": {
		{"The talks lasted two hours.", "two hours", "duration", "PT2H", "", ""},
		{"The talks lasted a week.", "a week", "duration", "P1W", "", ""},
		{"The talks lasted for years.", "years", "duration", "PXY", "", ""},
		{"The talks lasted 18 months.", "18 months", "duration", "P18M", "", ""},
		{"The talks lasted a 14-hour day.", "14-hour", "duration", "PT14H", "", ""},
		{"The talks lasted a year-and-a-half.", "a year-and-a-half", "duration", "P1Y6M", "", ""},
		{"The company grew for several quarters.", "several quarters", "duration", "PXQ", "", ""},
		{"The river rose over the last 20 to 25 years.", "the last 20 to 25 years", "duration", "P20Y", "", ""},
		{"The talks lasted several weeks.", "several weeks", "duration", "PXW", "", ""},
		{"The talks lasted for more than six hours.", "more than six hours", "duration", "PT6H", "", ""},
		{"The club meets every Tuesday.", "every Tuesday", "set", "XXXX-WXX-2", "", ""},
		{"The club meets each year.", "each year", "set", "P1Y", "", ""},
		{"The club meets twice a week.", "twice a week", "set", "P1W", "", ""},
		{"The club meets once a month.", "once a month", "set", "P1M", "", ""},
		{"The club meets on Mondays.", "Mondays", "set", "XXXX-WXX-1", "", ""},
		{"The club meets weekly.", "weekly", "set", "P1W", "", ""},
	},
	"vague": {
		{"The bridge has recently been painted.", "recently", "date", "PAST_REF", "", ""},
		{"The bridge collapsed in the recent past.", "the recent past", "date", "PAST_REF", "", ""},
		{"The bridge collapsed years ago.", "years ago", "date", "PAST_REF", "", ""},
		{"The bridge is now closed.", "now", "date", "PRESENT_REF", "", ""},
		{"The bridge is currently closed.", "currently", "date", "PRESENT_REF", "", ""},
		{"The bridge may open in the near future.", "the near future", "date", "FUTURE_REF", "", ""},
	},
}

func TestTimeForms(t *testing.T) {
	for kind, forms := range timeForms {
		for _, f := range forms {
			t.Run(kind+"/"+f.words, func(t *testing.T) { f.check(t, 1) })
		}
	}
}

// TestAnchoredTimes reads times that are counted from the one before, and the ends of ranges.
func TestAnchoredTimes(t *testing.T) {
	for _, f := range []timeForm{
		{"The mine closed in 1984. That year the town shrank.", "That year", "date", "1984", "1984-01-01", "1985-01-01"},
		{"It rained on 3 January 2022. A day later the bridge fell.", "A day later", "date", "2022-01-04", "2022-01-04", "2022-01-05"},
		{"It rained on 3 January 2022. The bridge fell the following day.", "the following day", "date", "2022-01-04", "2022-01-04", "2022-01-05"},
		{"It fell on 3 January 2022. The council had met the day before.", "the day before", "date", "2022-01-02", "2022-01-02", "2022-01-03"},
		{"It fell on 3 January 2022. The council had met two days earlier.", "two days earlier", "date", "2022-01-01", "2022-01-01", "2022-01-02"},
		{"It fell on 3 January 2022. It was mended the same week.", "the same week", "date", "2022-W01", "2022-01-03", "2022-01-10"},
		{"It fell in May 2019. It was mended the next month.", "the next month", "date", "2019-06", "2019-06-01", "2019-07-01"},
		{"It fell in May 2019. It was mended two years later.", "two years later", "date", "2021", "2021-01-01", "2022-01-01"},
		{"It fell in 2009. It was mended a decade later.", "a decade later", "date", "2019", "2019-01-01", "2020-01-01"},
		{"It was painted in 2019. More than 150 years later it has no rail.", "More than 150 years later", "date", "XXXX", "", ""},
		{"It fell on 3 January 2022. Hours later it was under water.", "Hours later", "time", "2022-01-03TXX:XX", "2022-01-03", "2022-01-04"},
		{"The act is of 1807. It was quiet for most of the week.", "the week", "date", "2022-W06", "2022-02-07", "2022-02-14"},
		{"It fell on 3 January 2022. That evening there was music.", "That evening", "time", "2022-01-03TEV", "2022-01-03T18", "2022-01-04"},
		{"It fell on 3 January 2022. At 3 p.m. there was music.", "3 p.m.", "time", "2022-01-03T15:00", "2022-01-03T15", "2022-01-03T15:01"},
		{"It fell in the summer of 2019. It is to be mended by the end of the month.", "the end of the month", "date", "2022-02", "2022-02-01", "2022-03-01"},
		{"The fair runs from 3 to 5 May 2021.", "5 May 2021", "date", "2021-05-05", "2021-05-05", "2021-05-06"},
		{"The fair ran Feb. 3-5.", "5", "date", "2022-02-05", "2022-02-05", "2022-02-06"},
		{"The fair ran from Monday to Wednesday.", "Wednesday", "date", "2022-02-09", "2022-02-09", "2022-02-10"},
		{"The fair ran between 1995 and 1997.", "1997", "date", "1997", "1997-01-01", "1998-01-01"},
		{"The fair was held in 1995-97.", "97", "date", "1997", "1997-01-01", "1998-01-01"},
	} {
		t.Run(f.words, func(t *testing.T) { f.check(t, 2) })
	}
}

// TestNoTimes reads words that look like times and are none.
func TestNoTimes(t *testing.T) {
	for _, text := range []string{
		"May said the bridge was safe.",
		"The government of Theresa May fell.",
		"Thousands joined the March on Washington.",
		"They march on Washington and may fall.",
		"The bridge drew 2,000 people and 1984 visitors.",
		"He told the Sunday Times and the Sunday Telegraph about it.",
		"April Jones spoke of the old bridge that August Wilson built.",
		"The bridge cost $1999.",
		"Nearly three-quarters of the voters agreed.",
		"Flight 1945 landed safely, wrote @jane1997.",
		"The current carried them to the bridge.",
		"The 27-year-old engineer spoke.",
		"The court sat on Feb. 30 and on 31/02/2019.",
		"It fell on April 31, 2019.",
	} {
		a, err := lede.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range a.Times {
			t.Errorf("%q: %q is no time, got %s %s", text, a.Slice(w.Span), w.Type, w.Value)
		}
	}
}

// check parses the sentence and compares the last of so many time expressions.
func (f timeForm) check(t *testing.T, count int) {
	p := lede.Parser{Given: lede.Given{Published: time.Date(2022, time.February, 10, 0, 0, 0, 0, time.UTC)}}
	a, err := p.Parse(context.Background(), f.text)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Times) != count {
		t.Fatalf("%q: times %v, want %d", f.text, a.Times, count)
	}
	w := a.Times[count-1]
	if words := a.Slice(w.Span); words != f.words || string(w.Type) != f.typ || w.Value != f.value {
		t.Errorf("%q: got %q %s %s, want %q %s %s", f.text, words, w.Type, w.Value, f.words, f.typ, f.value)
	}
	from, to, ok := w.Range()
	if ok != (f.from != "") {
		t.Fatalf("%q: a range is %v", f.text, ok)
	}
	if ok && (!from.Equal(instant(t, f.from)) || !to.Equal(instant(t, f.to))) {
		t.Errorf("%q: range %v to %v, want %s to %s", f.text, from, to, f.from, f.to)
	}
}

// instant reads a time in UTC as precise as it is written.
func instant(t *testing.T, s string) time.Time {
	t.Helper()
	for _, layout := range []string{time.DateOnly, "2006-01-02T15", "2006-01-02T15:04"} {
		if u, err := time.Parse(layout, s); err == nil {
			return u
		}
	}
	t.Fatalf("no time: %q", s)
	return time.Time{}
}
