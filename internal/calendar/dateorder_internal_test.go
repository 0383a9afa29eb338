package calendar

import "testing"

func TestDayComesFirst(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Seen on 23/04/2021 and 10/02/2022.", true},
		{"Seen on 04/23/2021 and 10/02/2022.", false},
		{"The programme cost £3m until 10/02/2022.", true},
		{"The program cost the defense department 3 percent more until 10/02/2022.", false},
		{"Until 10/02/2022.", false},
		{"He won 24/7 and 13/2.", false},
		{"/", false},
		{"Seen on 10/02/2022, and again on 3 May and on 4 May 2021.", true},
		{"Seen on 10/02/2022, and again on May 3, in colour.", true},
		{"Seen on 10/02/2022, and again on May 3, 2021, in colour.", false},
		{"Seen on 10-02-2022 and 23-04-2021.", true},
		{"Seen in May 2022 and on 10/02/2022.", false},
	} {
		if got := DayComesFirst(c.text); got != c.want {
			t.Errorf("%q: got %v", c.text, got)
		}
	}
}
