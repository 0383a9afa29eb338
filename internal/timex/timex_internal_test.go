package timex

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// FuzzTimes holds what any text must keep: spans in order and inside the text, types and values
// of TIMEX3, a range for every full date and none turned round.
func FuzzTimes(f *testing.F) {
	for _, text := range []string{
		"The minister resigned on Thursday, Feb. 10, 2022, at 3:30 p.m. ET, two and a half years after May 3-5, 2019.",
		"In the third quarter of fiscal 1998-99, Q3 2021 and the '90s; 31/12/9999, 00/00/0000, Feb. 31.",
		"the day before the day after the last past next previous century 99999999999 years ago",
		"9999 years later. 2,000,000,000,000 decades from now. 24:00, 25:61 GMT. 12:60 p.m.",
		"at midnight Friday nights every other two weeks and a half hours ago’s 10½ days ½",
	} {
		f.Add(text, "2022-02-10")
		f.Add(text, "")
		f.Add(text, "9999-12-31")
		f.Add(text, "0001-01-01")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		text = strings.ToValidUTF8(text, "")
		end := 0
		for _, w := range readTimes(text, calendar.When{Type: "date", Value: published}) {
			if w.Span.Start < end || w.Span.End > len(text) || !utf8.RuneStart((text + "\x00")[w.Span.Start]) || !utf8.RuneStart((text + "\x00")[w.Span.End]) {
				t.Fatalf("span %v after %d in %q", w.Span, end, text)
			}
			end = w.Span.End
			checkWhen(t, text[w.Span.Start:w.Span.End], w)
		}
	})
}

// readTimes reads the time expressions of one sentence without its tokens.
func readTimes(text string, published calendar.When) []calendar.When {
	p := &timeParser{english: new(english.Text), src: text, holidays: holidaysByWord()}
	p.load(english.Range{Start: 0, End: len(text)}, false)
	return p.read(newTimeResolver(published), nil)
}

// checkWhen holds one time expression against the promises of When.
func checkWhen(t *testing.T, words string, w calendar.When) {
	t.Helper()
	if words == "" || strings.TrimSpace(words) != words {
		t.Errorf("words %q of %+v", words, w)
	}
	switch w.Type {
	case "date", "time", "duration", "set":
	default:
		t.Errorf("%q: type %q", words, w.Type)
	}
	if w.Value == "" {
		t.Errorf("%q: no value", words)
	}
	from, to, ok := w.Range()
	if ok && !from.Before(to) {
		t.Errorf("%q: %s is from %v to %v", words, w.Value, from, to)
	}
	full := (w.Type == "date" || w.Type == "time") && w.Value[0] <= '9' && !strings.Contains(w.Value, "X")
	if full && !ok {
		t.Errorf("%q: %s %s has no range", words, w.Type, w.Value)
	}
}

func TestTimesLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a second")
	}
	for _, word := range []string{"the last ", "twenty ", "a year ago ", "10-", "two thousand and ", "Feb. ", "'", "early ", "1/", "several more ", "hundred ", "the full ", "its fiscal "} {
		spent := func(n int) time.Duration {
			text := strings.Repeat(word, n)
			start := time.Now()
			readTimes(text, calendar.When{Value: "2022-02-10"})
			return time.Since(start)
		}
		spent(1000)
		if short, long := spent(2000), spent(50000); long > 200*short+time.Second {
			t.Errorf("%q: %v for 2,000 and %v for 50,000", word, short, long)
		}
	}
}

// BenchmarkTimes measures the grammar and the resolver alone, on plain news prose.
func BenchmarkTimes(b *testing.B) {
	const text = "The minister, who had been in office since March 2019, resigned on Thursday after two days of talks with the " +
		"parties that had kept his government in power. He told reporters last night that he would leave by the end of the month. " +
		"Shares fell and the central bank said it was ready to act, as it had been in the past, should the markets need it."
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		readTimes(text, calendar.When{Value: "2022-02-10"})
	}
}
