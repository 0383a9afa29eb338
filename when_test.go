package lede_test

import (
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

func TestWhenRange(t *testing.T) {
	const form = "2006-01-02 15:04:05"
	for _, c := range []struct{ typ, value, from, to string }{
		{"date", "2022-02-10", "2022-02-10 00:00:00", "2022-02-11 00:00:00"},
		{"date", "2022-12-31", "2022-12-31 00:00:00", "2023-01-01 00:00:00"},
		{"date", "2022-02", "2022-02-01 00:00:00", "2022-03-01 00:00:00"},
		{"date", "2022", "2022-01-01 00:00:00", "2023-01-01 00:00:00"},
		{"date", "199", "1990-01-01 00:00:00", "2000-01-01 00:00:00"},
		{"date", "18", "1800-01-01 00:00:00", "1900-01-01 00:00:00"},
		{"date", "2022-W06", "2022-02-07 00:00:00", "2022-02-14 00:00:00"},
		{"date", "2022-W06-4", "2022-02-10 00:00:00", "2022-02-11 00:00:00"},
		{"date", "2022-W06-WE", "2022-02-12 00:00:00", "2022-02-14 00:00:00"},
		{"date", "2020-W53", "2020-12-28 00:00:00", "2021-01-04 00:00:00"},
		{"date", "1998-Q1", "1998-01-01 00:00:00", "1998-04-01 00:00:00"},
		{"date", "1998-Q4", "1998-10-01 00:00:00", "1999-01-01 00:00:00"},
		{"date", "1990-H2", "1990-07-01 00:00:00", "1991-01-01 00:00:00"},
		{"date", "2021-SU", "2021-06-01 00:00:00", "2021-09-01 00:00:00"},
		{"date", "2021-WI", "2021-12-01 00:00:00", "2022-03-01 00:00:00"},
		{"time", "2022-02-09TNI", "2022-02-09 18:00:00", "2022-02-10 06:00:00"},
		{"time", "2022-02-09TMO", "2022-02-09 06:00:00", "2022-02-09 12:00:00"},
		{"time", "2022-02-09T14", "2022-02-09 14:00:00", "2022-02-09 15:00:00"},
		{"time", "2022-02-09T14:05", "2022-02-09 14:05:00", "2022-02-09 14:06:00"},
		{"time", "2022-02-09T24:00", "2022-02-10 00:00:00", "2022-02-10 00:01:00"},
		{"time", "2022-02-09T20:05-05:00", "2022-02-10 01:05:00", "2022-02-10 01:06:00"},
		{"time", "2022-02-09T14:05:30Z", "2022-02-09 14:05:30", "2022-02-09 14:05:31"},
		{"time", "2022-02-09T14:05+0530", "2022-02-09 08:35:00", "2022-02-09 08:36:00"},
		{"time", "2022-02-09TXX:XX", "2022-02-09 00:00:00", "2022-02-10 00:00:00"},
	} {
		from, to, ok := lede.When{Type: lede.TimeType(c.typ), Value: c.value}.Range()
		if !ok || from.Format(form) != c.from || to.Format(form) != c.to {
			t.Errorf("%s: got %v to %v, %v", c.value, from.Format(form), to.Format(form), ok)
		}
		if from.Location() != time.UTC || to.Location() != time.UTC {
			t.Errorf("%s: not in UTC", c.value)
		}
	}
}

func TestWhenWithoutRange(t *testing.T) {
	for _, w := range []lede.When{
		{}, {Type: "date"}, {Type: "duration", Value: "P1D"}, {Type: "set", Value: "2022"},
		{Type: "date", Value: "PAST_REF"}, {Type: "date", Value: "XXXX-02-10"}, {Type: "date", Value: "XXXX-WXX-4"},
		{Type: "date", Value: "2022-02-30"}, {Type: "date", Value: "2022-13"}, {Type: "date", Value: "2022-W54"},
		{Type: "date", Value: "2022-W06-8"}, {Type: "date", Value: "2022-Q5"}, {Type: "date", Value: "2022-QX"},
		{Type: "date", Value: "2022-H3"}, {Type: "date", Value: "2022-2-1"}, {Type: "date", Value: "0000"},
		{Type: "date", Value: "2022-02-"}, {Type: "date", Value: "20222"}, {Type: "date", Value: "-"},
		{Type: "time", Value: "2022T14:05"}, {Type: "time", Value: "2022-02-10T25:00"}, {Type: "time", Value: "2022-02-10T14:61"},
		{Type: "time", Value: "2022-02-10T14:05+99:00"}, {Type: "time", Value: "2022-02-10T"}, {Type: "time", Value: "2022-02-10T24:30"},
		{Type: "time", Value: "2022-02-10TXX"}, {Type: "time", Value: "2022-02-10T14:05:06:07"},
	} {
		if from, to, ok := w.Range(); ok || !from.IsZero() || !to.IsZero() {
			t.Errorf("%q: got %v to %v", w.Value, from, to)
		}
	}
}
