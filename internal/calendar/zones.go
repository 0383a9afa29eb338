package calendar

import (
	"strings"
	"time"
)

// A Zone is a time zone as a text names it.
type Zone struct {
	Known   bool
	Minutes int  // east of Greenwich
	Summer  bool // in summer an hour more, by the rule of the United States: “ET”
}

// zones are the abbreviations of time zones and their minutes east of Greenwich, from the IANA time zone database. Of those
// that several countries use the one is told that news in English means.
const zones = " ACST 570 ADT -180 AEDT 660 AEST 600 AKDT -480 AKST -540 AST -240 AWST 480 BST 60 CDT -300 CEST 120 CET 60 CST -360 EAT 180" +
	" EDT -240 EEST 180 EET 120 EST -300 GMT 0 GST 240 HKT 480 HST -600 ICT 420 IST 330 JST 540 KST 540 MDT -360 MSK 180 MST -420 MYT 480 NDT -150 NST -210 NZDT 780" +
	" NZST 720 PDT -420 PHT 480 PKT 300 PST -480 SAST 120 SGT 480 TRT 180 UTC 0 WAT 60 WIB 420 WIT 540 WITA 480 Z 0 "

// ZoneOf returns the time zone that a word in capitals names: “PDT”, “ET”, “Z”.
func ZoneOf(word string) Zone {
	switch word {
	case "ET":
		return Zone{true, -300, true}
	case "CT":
		return Zone{true, -360, true}
	case "MT":
		return Zone{true, -420, true}
	case "PT":
		return Zone{true, -480, true}
	}
	if len(word) > 4 || word == "" || strings.Contains(word, " ") || IsDigit(word[0]) {
		return Zone{}
	}
	_, rest, ok := strings.Cut(zones, " "+word+" ")
	if !ok {
		return Zone{}
	}
	minutes, _, _ := strings.Cut(rest, " ")
	if n, below := strings.CutPrefix(minutes, "-"); below {
		m, _ := number(n)
		return Zone{Known: true, Minutes: -m}
	}
	m, _ := number(minutes)
	return Zone{Known: true, Minutes: m}
}

// ReadOffset reads an offset from Greenwich that s begins with: “+09:00”, “-0500”, “Z”. It returns how many bytes it read.
func ReadOffset(s string) (Zone, int) {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return Zone{}, 0
	}
	r := DateReader{S: s, Pos: 1}
	hours, n := r.Number(2)
	if n == 2 && strings.HasPrefix(s[r.Pos:], ":") {
		r.Pos++
	}
	minutes, m := r.Number(2)
	if n != 2 || m != 2 || hours > 14 || minutes > 59 || r.DigitFollows() {
		return Zone{}, 0
	}
	z := Zone{Known: true, Minutes: 60*hours + minutes}
	if s[0] == '-' {
		z.Minutes = -z.Minutes
	}
	return z, r.Pos
}

// On writes z as ISO 8601 does, for the day d: “Z”, “-05:00”; "" when it is not known.
func (z Zone) On(d Date) string {
	if !z.Known || z.Summer && d.Year == 0 {
		return ""
	}
	n := z.Minutes
	if z.Summer && !d.Before(NthWeekday(d.Year, time.March, 7, 2)) && d.Before(NthWeekday(d.Year, time.November, 7, 1)) {
		n += 60
	}
	switch {
	case n == 0:
		return "Z"
	case n < 0:
		return "-" + Pad(-n/60, 2) + ":" + Pad(-n%60, 2)
	}
	return "+" + Pad(n/60, 2) + ":" + Pad(n%60, 2)
}
