package calendar

import "testing"

// Days of feasts as almanacs give them.
func TestFeasts(t *testing.T) {
	newYear := func(y int) Date { d, _ := HebrewNewYear(y); return d }
	ramadan := func(y int) Date { return IslamicDay(y, 9, 1) }
	fitr := func(y int) Date { return IslamicDay(y, 10, 1) }
	adha := func(y int) Date { return IslamicDay(y, 12, 10) }
	for _, c := range []struct {
		name string
		day  func(int) Date
		want []string
	}{
		{"Rosh Hashanah", newYear, []string{"2021-09-07", "2022-09-26", "2023-09-16", "2024-10-03", "2025-09-23"}},
		{"Ramadan", ramadan, []string{"2019-05-06", "2020-04-24", "2021-04-13", "2022-04-02", "2023-03-23", "2024-03-11", "2025-03-01"}},
		{"Eid al-Fitr", fitr, []string{"2017-06-25", "2020-05-24", "2022-05-02", "2023-04-21", "2024-04-10", "2025-03-30"}},
		{"Eid al-Adha", adha, []string{"2019-08-11", "2020-07-31", "2021-07-20", "2022-07-09", "2023-06-28", "2025-06-06"}},
		{"Chinese New Year", ChineseNewYear, []string{"2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17"}},
		{"Diwali", Diwali, []string{"2016-10-30", "2017-10-19", "2018-11-07", "2019-10-27", "2020-11-14", "2021-11-04", "2022-10-24", "2023-11-12", "2024-10-31", "2025-10-20"}},
	} {
		for _, want := range c.want {
			d, _ := ReadDate(want, false)
			if got := c.day(d.Year).String(); got != want {
				t.Errorf("%s: got %s, want %s", c.name, got, want)
			}
		}
	}
}

func TestFeastsOfAnyYear(t *testing.T) {
	for y := 1; y < 10000; y += 7 {
		for _, d := range []Date{ChineseNewYear(y), Diwali(y), IslamicDay(y, 9, 1)} {
			if !d.IsZero() && !d.Valid() {
				t.Errorf("%d: %v", y, d)
			}
		}
		HebrewNewYear(y)
	}
}
