package calendar

import (
	"math"
	"time"
)

// Feasts that move with the moon. The Hebrew calendar is one of rules. The Islamic and Chinese ones and that of Hindu feasts follow the moon
// itself: a feast here may lie a day off where it depends on who saw the crescent.

// HebrewNewYear returns the first day of the Jewish year that begins in a year of ours (E. M. Reingold and N. Dershowitz,
// Calendrical Calculations), and how many days that year has.
func HebrewNewYear(year int) (d Date, length int) {
	y := year + 3761
	first := hebrewNewYear(y)
	return Date{1, 1, 1}.AddDays(first - 1), hebrewNewYear(y+1) - first
}

// hebrewNewYear returns the first day of the Jewish year y, counted from January 1 of the year 1.
func hebrewNewYear(y int) int {
	before, day, after := hebrewDays(y-1), hebrewDays(y), hebrewDays(y+1)
	switch {
	case after-day == 356:
		day += 2
	case day-before == 382:
		day++
	}
	return day - 1373427
}

// hebrewDays returns how many days lie between the beginning of the count and the new moon of the year y.
func hebrewDays(y int) int {
	months := floorDiv(235*y-234, 19)
	day := 29*months + floorDiv(12084+13753*months, 25920)
	if (3*(day+1))%7 < 3 {
		day++
	}
	return day
}

// IslamicDay returns the first day in a year of ours that is the given day of the Islamic calendar, as it is kept in Mecca: a month
// begins the day after a conjunction before eleven UTC, else a day later.
func IslamicDay(year, month, day int) Date {
	for y := (year-622)*33/32 - 1; y <= (year-622)*33/32+2; y++ {
		// The civil calendar tells which moon it is.
		julian := float64((11*y+3)/30 + 354*y + 30*month - (month-1)/2 + 1948440 - 385)
		t := newMoon(int(math.Round((julian - 1 - firstNewMoon) / lunation)))
		d := dateOf(t).AddDays(day)
		if t.Hour() >= 11 {
			d = d.AddDays(1)
		}
		if d.Year == year {
			return d
		}
	}
	return Date{}
}

// ChineseNewYear returns the second new moon after the winter solstice, in Peking.
func ChineseNewYear(year int) Date {
	return moonAfter(Date{year, time.January, 21}, 8)
}

// Diwali returns the day of the new moon of Kartika, in whose evening the lamps are lit.
func Diwali(year int) Date {
	d := moonAfter(Date{year, time.October, 17}, 0)
	if t := newMoon(moonNear(d)); t.Hour()*60+t.Minute() < 12*60+49 {
		d = d.AddDays(-1)
	}
	return d
}

// moonAfter returns the day of the first new moon from d on, where clocks are so many hours ahead of UTC.
func moonAfter(d Date, hours int) Date {
	for k := moonNear(d) - 1; ; k++ {
		if m := dateOf(newMoon(k).Add(time.Duration(hours) * time.Hour)); !m.Before(d) {
			return m
		}
	}
}

// moonNear returns the number of the new moon nearest to noon of d.
func moonNear(d Date) int {
	days := float64((d.Midnight(time.UTC).Unix()-julianEpoch.Unix())/(24*60*60)) + 2451545
	return int(math.Round((days - firstNewMoon) / lunation))
}

const (
	firstNewMoon = 2451550.09766 // Julian day of the first new moon of 2000
	lunation     = 29.530588861  // days from new moon to new moon
)

// julianEpoch is noon of January 1, 2000, Julian day 2451545.
var julianEpoch = time.Date(2000, 1, 1, 12, 0, 0, 0, time.UTC)

// newMoon returns the instant of the new moon k after the first of 2000, to some minutes (J. Meeus, Astronomical Algorithms, chapter 49).
func newMoon(k int) time.Time {
	n := float64(k)
	rad := func(degrees float64) float64 { return math.Mod(degrees, 360) * math.Pi / 180 }
	sun, moon := rad(2.5534+29.10535670*n), rad(201.5643+385.81693528*n)
	node, ascent := rad(160.7108+390.67050284*n), rad(124.7746-1.56375588*n)
	days := firstNewMoon + lunation*n -
		0.40720*math.Sin(moon) + 0.17241*math.Sin(sun) + 0.01608*math.Sin(2*moon) + 0.01039*math.Sin(2*node) +
		0.00739*math.Sin(moon-sun) - 0.00514*math.Sin(moon+sun) + 0.00208*math.Sin(2*sun) - 0.00111*math.Sin(moon-2*node) -
		0.00057*math.Sin(moon+2*node) + 0.00056*math.Sin(2*moon+sun) - 0.00042*math.Sin(3*moon) + 0.00042*math.Sin(sun+2*node) +
		0.00038*math.Sin(sun-2*node) - 0.00024*math.Sin(2*moon-sun) - 0.00017*math.Sin(ascent)
	minutes := int(math.Round((days-2451545)*24*60)) - 1 // of which the turning of the earth lags a minute behind
	return julianEpoch.AddDate(0, 0, floorDiv(minutes, 24*60)).Add(time.Duration(minutes-24*60*floorDiv(minutes, 24*60)) * time.Minute)
}
