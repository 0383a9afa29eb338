package event

import "testing"

// The day of a deed that was only spoken of is the day of what was said; a deed that is still to come has none.
func TestDayOfSpokenDeed(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"Norland has agreed to free the sailors.", "free", "2022-02-10"},
		{"Norland has agreed to free the sailors.", "agreed", "2022-02-10"},
		{"Norland may agree to free the sailors.", "free", ""},
		{"The sailors will leave Norland.", "leave", ""},
	} {
		found := false
		err := weighEvents(t, c.text, "2022-02-10", func(x *eventReader) {
			for i := range x.found {
				h := &x.found[i]
				if x.d.Article.Slice(h.event.Trigger) != c.word {
					continue
				}
				found = true
				if got := x.leadDay(h).Value; got != c.want {
					t.Errorf("%q: the day of %q is %q, want %q", c.text, c.word, got, c.want)
				}
			}
		})
		if err != nil || !found {
			t.Errorf("%q has no event %q (%v)", c.text, c.word, err)
		}
	}
}

// The day that is borrowed lies in the vaguer time that the event has, and a picture tells the day of another event.
func TestDayThatFits(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"The envoys met on Monday. In 2004 Norland banned the trade.", "banned", "2004"},
		{"The envoys met on Monday. Norland banned the trade this week.", "banned", "2022-02-07"},
		{"Norland banned the trade in 2004.", "banned", "2004"},
	} {
		found := false
		err := weighEvents(t, c.text, "2022-02-10", func(x *eventReader) {
			for i := range x.found {
				h := x.found[i]
				if x.d.Article.Slice(h.event.Trigger) != c.word {
					continue
				}
				found = true
				if x.complete(&h); h.event.When.Value != c.want {
					t.Errorf("%q: the day of %q is %q, want %q", c.text, c.word, h.event.When.Value, c.want)
				}
			}
		})
		if err != nil || !found {
			t.Errorf("%q has no event %q (%v)", c.text, c.word, err)
		}
	}
}
