package lede_test

import (
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

// TestHoursAgo holds that hours and minutes are counted from the minute of publication, where that is given or told.
func TestHoursAgo(t *testing.T) {
	at := time.Date(2024, 5, 14, 12, 30, 0, 0, time.FixedZone("", 2*3600))
	for _, c := range []struct{ text, value string }{
		{"The bridge fell 3 hours ago.", "2024-05-14T09:30+02:00"},
		{"The bridge fell an hour ago.", "2024-05-14T11:30+02:00"},
		{"The bridge fell two and a half hours ago.", "2024-05-14T10:00+02:00"},
		{"The shots were fired twenty minutes ago.", "2024-05-14T12:10+02:00"},
		{"The ship sank 36 hours ago.", "2024-05-13T00:30+02:00"},
		{"The alarm rang 45 minutes ago, she said.", "2024-05-14T11:45+02:00"},
		{"The bridge fell several hours ago.", "PAST_REF"},
		{"Two days ago the bridge was closed.", "2024-05-12"},
	} {
		p := lede.Parser{Given: lede.Given{Published: at}}
		a, err := p.Parse(t.Context(), "Old bridge falls in Norhaven\n\n3 hours ago\n\n"+c.text+" Nobody was hurt in it.\n")
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Times) != 1 || a.Times[0].Value != c.value || a.Published.Value != "2024-05-14T12:30+02:00" {
			t.Errorf("%q: %v, published %s, want %s", c.text, a.Times, a.Published.Value, c.value)
		}
	}
	a := laidOut(t, "Old bridge falls in Norhaven\n\nMay 14, 2024 12:30 PM EDT\n\nThe bridge fell 3 hours ago, the police said.\n")
	if a.Published.Value != "2024-05-14T12:30-04:00" {
		t.Errorf("published %s", a.Published.Value)
	}
}
