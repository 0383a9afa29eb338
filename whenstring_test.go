package lede_test

import (
	"fmt"
	"testing"

	"github.com/ebc17271/lede"
)

func TestWhenString(t *testing.T) {
	for _, c := range []struct {
		typ         lede.TimeType
		value, want string
	}{
		{lede.DateWhen, "2022-02-10", "10 February 2022"},
		{lede.DateWhen, "2022-02", "February 2022"},
		{lede.DateWhen, "2022", "2022"},
		{lede.DateWhen, "199", "the 1990s"},
		{lede.DateWhen, "20", "the 21st century"},
		{lede.DateWhen, "2022-W06", "the week of 7 February 2022"},
		{lede.DateWhen, "2022-W06-WE", "the weekend of 12 February 2022"},
		{lede.DateWhen, "2022-Q3", "the third quarter of 2022"},
		{lede.DateWhen, "2022-H2", "the second half of 2022"},
		{lede.DateWhen, "2022-WI", "winter 2022"},
		{lede.DateWhen, "XXXX-02-10", "10 February"},
		{lede.DateWhen, "XXXX-WXX-4", "Thursday"},
		{lede.DateWhen, "PRESENT_REF", "now"},
		{lede.DateWhen, "odd", "odd"},
		{lede.TimeWhen, "2022-02-09TEV", "evening of 9 February 2022"},
		{lede.TimeWhen, "2022-02-10T14:05", "14:05 on 10 February 2022"},
		{lede.TimeWhen, "2022-02-10T14:05-05:00", "14:05 -05:00 on 10 February 2022"},
		{lede.TimeWhen, "2022-02-10T09:15Z", "09:15 UTC on 10 February 2022"},
		{lede.DurationWhen, "PT2H", "two hours"},
		{lede.DurationWhen, "P2Y6M", "two years and six months"},
		{lede.DurationWhen, "P1D", "one day"},
		{lede.DurationWhen, "P40D", "40 days"},
		{lede.DurationWhen, "P0.5Y", "0.5 years"},
		{lede.DurationWhen, "PXY", "some years"},
		{lede.SetWhen, "P1D", "every day"},
		{lede.SetWhen, "P2W", "every two weeks"},
		{lede.SetWhen, "XXXX-WXX-2", "every Tuesday"},
		{lede.DateWhen, "", ""},
	} {
		if got := (lede.When{Type: c.typ, Value: c.value}).String(); got != c.want {
			t.Errorf("%s %q is %q, want %q", c.typ, c.value, got, c.want)
		}
	}
}

func ExampleWhen_String() {
	fmt.Println(lede.When{Type: lede.TimeWhen, Value: "2022-02-09TEV"})
	// Output: evening of 9 February 2022
}

// No value makes String panic.
func FuzzWhenString(f *testing.F) {
	for _, v := range []string{"2022-02-10", "P2Y", "-", "XXXX-", "T", "PT", "2022-W", "2022-WXX-9", "2022-Q9"} {
		f.Add(v)
	}
	f.Fuzz(func(t *testing.T, v string) {
		for _, typ := range []lede.TimeType{lede.DateWhen, lede.TimeWhen, lede.DurationWhen, lede.SetWhen} {
			_ = lede.When{Type: typ, Value: v}.String()
		}
	})
}
