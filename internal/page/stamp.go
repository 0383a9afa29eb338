package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// A stamp is a time of publication as a page writes it: “Published 10 Feb 2022, 14:05 GMT”.
type stamp struct {
	span  english.Range // in the line
	value string        // TIMEX3: "2022-02-10T14:05", "" for “3 hours ago”
	typ   string        // "date" or "time"
	told  bool          // a word such as “Published” or a time of day stands with it
	named bool          // such a word does
	fresh bool          // it tells of the publication, not of a later change
	early bool          // it tells of a day before: “Received 4 May 2022”
}

// maxStamp is the length of the longest line that may be nothing but a stamp and a byline.
const maxStamp = 160

// stampWord reports whether word is one that stands around the date in a stamp.
func stampWord(word string) bool {
	switch word {
	case "published", "publish", "updated", "update", "posted", "post", "last", "modified", "revised", "created", "filed", "first",
		"date", "time", "on", "at", "as", "of", "originally", "added", "edited", "changed", "issued", "released", "release", "uploaded",
		"ago", "live", "read", "online", "hours", "hour", "hrs", "hr", "minutes", "minute", "mins", "min", "days", "day", "weeks", "week", "months", "month",
		"years", "year", "today", "yesterday", "just", "now", "local", "an", "a", "the", "it", "was",
		"received", "accepted", "submitted":
		return true
	}
	return false
}

// toldWord reports whether word says by itself that a stamp follows.
func toldWord(word string) bool {
	switch word {
	case "published", "updated", "posted", "modified", "revised", "created", "date", "ago", "originally", "filed", "received", "accepted", "submitted":
		return true
	}
	return false
}

// changeWord reports whether a stamp with word tells of a change after publication.
func changeWord(word string) bool {
	return word == "updated" || word == "modified" || word == "revised" || word == "edited" || word == "update"
}

// stampZone reports whether word names a time zone or half of the day.
func stampZone(word string) bool {
	switch word {
	case "am", "pm", "gmt", "bst", "utc", "et", "est", "edt", "ct", "cst", "cdt", "mt", "mst", "mdt", "pt", "pst", "pdt",
		"ist", "cet", "cest", "eet", "wat", "sast", "aest", "aedt", "jst", "hkt", "sgt", "akst", "hst", "uk", "eastern",
		"pacific", "central", "mountain", "noon", "midnight", "h", "hrs", "z", "cat":
		return true
	}
	return len(word) > 2 && calendar.ZoneOf(strings.ToUpper(word)).Known
}

// readStamp reads the stamp that s begins with: words that announce it, a day or
// “3 hours ago”, and a time of day. Its span is zero if s begins with none.
//
//	Published 10 Feb 2022, 14:05 GMT
//	Updated: Tue Jan. 10 2012 17:17:39
//	12:37, 3 March 2019
//	Posted 3 hours ago
//	Updated at 6:30 p.m.
func readStamp(s string, dayFirst bool) stamp {
	r := stampReader{s: s, dayFirst: dayFirst, st: stamp{fresh: true}}
	for r.next() {
	}
	switch {
	case r.change.IsZero():
	case r.day.IsZero():
		r.day, r.clock, r.zone = r.change, r.changeClock, r.changeZone
	default:
		r.st.fresh = true
	}
	if r.day.IsZero() && !r.ago && (r.clock == "" || !r.st.told) {
		return stamp{}
	}
	st := r.st
	st.span = english.Range{Start: r.from, End: r.end}
	if !r.day.IsZero() {
		st.typ, st.value = "date", r.day.String()
		if r.clock != "" {
			st.typ, st.value = "time", st.value+"T"+r.clock+r.zone.On(r.day)
			st.told = true
		}
	}
	return st
}

// A stampReader reads the parts of a stamp from left to right.
type stampReader struct {
	s        string
	dayFirst bool
	pos      int
	from     int // where the stamp starts
	end      int // where it ends, marks after it left out
	day      calendar.Date
	clock    string // "14:05"
	zone     calendar.Zone
	ago      bool

	change      calendar.Date // the day of a later change, when that of the publication may follow
	changeClock string
	changeZone  calendar.Zone

	words int // read that are neither day nor time
	st    stamp
}

// next reads the next part of the stamp. It reports false where the stamp ends.
func (r *stampReader) next() bool {
	gap := r.pos
	r.skipMarks()
	if r.pos >= len(r.s) || r.words > 8 {
		return false
	}
	if r.end > 0 && strings.ContainsAny(r.s[gap:r.pos], "\n") && !r.day.IsZero() && r.clock != "" {
		return false
	}
	if r.end == 0 {
		r.from = r.pos
	}
	return r.readDay() || r.readClock() || r.readWord()
}

// skipMarks passes over white space and the marks between the parts of a stamp.
func (r *stampReader) skipMarks() {
	for r.pos < len(r.s) {
		c, n := utf8.DecodeRuneInString(r.s[r.pos:])
		if !unicode.IsSpace(c) && !strings.ContainsRune(",|:;•·-–—/()[].@+", c) {
			return
		}
		r.pos += n
	}
}

// readDay reads a day written in full. Of two days the first counts.
func (r *stampReader) readDay() bool {
	if !mayBeDate(r.s[r.pos:]) {
		return false
	}
	d, n := calendar.ReadDate(r.s[r.pos:], r.dayFirst)
	if n == 0 {
		if d, n = calendar.ReadDate(beforeClock(r.s[r.pos:]), r.dayFirst); n == 0 {
			return false
		}
	}
	if r.day.IsZero() {
		r.day = d
	}
	r.pos += n
	r.end = r.pos
	// 2019-11-18T22:05:36Z
	if r.pos+1 < len(r.s) && r.s[r.pos] == 'T' && calendar.IsDigit(r.s[r.pos+1]) {
		r.pos++
	}
	return true
}

// beforeClock returns what stands before a time of day that is glued to a year: “May 4, 2024” of “May 4, 20247:02 AM”.
func beforeClock(s string) string {
	colon := strings.IndexByte(s[:min(len(s), 32)], ':')
	for hour := colon - 1; hour >= colon-2 && hour >= 4; hour-- {
		if year := s[hour-4 : hour]; (year[:2] == "19" || year[:2] == "20") && calendar.IsDigit(year[2]) && calendar.IsDigit(year[3]) && calendar.IsDigit(s[hour]) {
			return s[:hour]
		}
	}
	return ""
}

// mayBeDate reports whether s begins as a day does: with a digit, a month or a day of the week.
func mayBeDate(s string) bool {
	if s == "" || calendar.IsDigit(s[0]) {
		return s != ""
	}
	i := 0
	for i < len(s) && i < 12 && (s[i]|0x20) >= 'a' && (s[i]|0x20) <= 'z' {
		i++
	}
	return calendar.MonthOf(s[:i]) != 0 || calendar.WeekdayOf(s[:i]) > 0 || strings.EqualFold(s[:i], "the")
}

// readClock reads a time of day: “14:05”, “2.05pm”, “2 p.m.”, “17:17:39”, “1405”.
func (r *stampReader) readClock() bool {
	hour, minute, n := readClock(r.s[r.pos:])
	if n == 0 {
		return false
	}
	if r.clock == "" {
		r.clock = calendar.Pad(hour, 2) + ":" + calendar.Pad(minute, 2)
	}
	r.pos += n
	zone := strings.TrimPrefix(r.s[r.pos:], " ") // 09:15:22 +0000
	if z, n := calendar.ReadOffset(zone); n > 0 {
		r.pos = len(r.s) - len(zone) + n
		if !r.zone.Known {
			r.zone = z
		}
	}
	r.end = r.pos
	return true
}

// readClock reads a time of day that s begins with. It returns how many bytes it read.
func readClock(s string) (hour, minute, n int) {
	c := calendar.DateReader{S: s}
	hour, digits := c.Number(2)
	if digits == 0 {
		return 0, 0, 0
	}
	minutes := false
	if c.Pos+2 < len(s) && (s[c.Pos] == ':' || s[c.Pos] == '.') && calendar.IsDigit(s[c.Pos+1]) && calendar.IsDigit(s[c.Pos+2]) {
		minutes = s[c.Pos] == ':'
		c.Pos++
		minute, _ = c.Number(2)
		if c.Pos+2 < len(s) && s[c.Pos] == ':' && calendar.IsDigit(s[c.Pos+1]) {
			c.Pos++
			c.Number(2)
			if c.Pos < len(s) && s[c.Pos] == '.' {
				c.Pos++
				c.Number(9)
			}
		}
	}
	half, m := readHalf(s[c.Pos:])
	zone := strings.TrimLeft(s[c.Pos:], " ")
	minutes = minutes || c.Pos > 3 && stampZone(strings.ToLower(strings.TrimRight(firstField(zone[:min(len(zone), 8)]), ",.;|"))) // 22.00 GMT
	switch {
	case half == 0 && !minutes, hour > 24, minute > 59, half != 0 && hour > 12, c.DigitFollows():
		return 0, 0, 0
	case half == 'p' && hour < 12:
		hour += 12
	case half == 'a' && hour == 12:
		hour = 0
	}
	return hour, minute, c.Pos + m
}

// readHalf reads “am”, “p.m.” and the like, and returns 'a' or 'p' and how many bytes it read.
func readHalf(s string) (half byte, n int) {
	i := len(s) - len(strings.TrimLeft(s, " \u00a0"))
	if i >= len(s) || s[i]|0x20 != 'a' && s[i]|0x20 != 'p' {
		return 0, 0
	}
	half = s[i] | 0x20
	i++
	if i < len(s) && s[i] == '.' {
		i++
	}
	if i >= len(s) || s[i]|0x20 != 'm' {
		return 0, 0
	}
	i++
	if i < len(s) && s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' {
		return 0, 0
	}
	if i < len(s) && s[i] == '.' {
		i++
	}
	return half, i
}

// readWord reads a word that belongs to a stamp, or the number of “3 hours ago”.
func (r *stampReader) readWord() bool {
	i := r.pos
	for i < len(r.s) && (calendar.IsDigit(r.s[i]) || r.s[i]|0x20 >= 'a' && r.s[i]|0x20 <= 'z') {
		i++
	}
	if i == r.pos || i < len(r.s) && r.s[i] >= utf8.RuneSelf && unicode.IsLetter(english.FirstRune(r.s[i:])) {
		return false
	}
	word := strings.ToLower(r.s[r.pos:i])
	if r.st.told && r.end > 0 && i+1 < len(r.s) && r.s[i] == '.' && r.s[i+1]|0x20 >= 'a' && r.s[i+1]|0x20 <= 'z' {
		r.pos += len(firstField(r.s[r.pos:])) // Published on example.com at 22.00 GMT
		r.words++
		return true
	}
	switch {
	case isAge(word):
		r.ago = true
	case calendar.IsDigit(word[0]):
		if !r.agoFollows(i) && !isReadingTime(r.s[i:]) {
			return false
		}
	case calendar.WeekdayOf(word) > 0, r.end > 0 && stampZone(word), stampWord(word), word == "and" && r.st.named && r.end > 0:
	default:
		return false
	}
	if r.st.early && (word == "published" || word == "posted") {
		r.day, r.clock, r.zone, r.st.early = calendar.Date{}, "", calendar.Zone{}, false // submitted 3 March; published 1 July
	}
	if !r.st.fresh && !r.day.IsZero() && r.change.IsZero() && (word == "published" || word == "posted") {
		// Updated: 15 May 2024 / First published on 14 May 2024
		r.change, r.changeClock, r.changeZone = r.day, r.clock, r.zone
		r.day, r.clock, r.zone = calendar.Date{}, "", calendar.Zone{}
	}
	if r.words++; r.day.IsZero() && r.clock == "" {
		r.st.fresh = r.st.fresh && !changeWord(word)
		r.st.early = r.st.early || word == "received" || word == "accepted" || word == "submitted"
	}
	r.st.named = r.st.named || toldWord(word)
	r.st.told = r.st.told || r.st.named
	r.ago = r.ago || word == "ago"
	if r.clock != "" && !r.zone.Known {
		r.readZone(word)
		if z, n := wholeHours(r.s[i:]); n > 0 && (word == "gmt" || word == "utc") {
			r.zone = z // GMT+1
			i += n
		}
	}
	r.pos = i
	if !leadingWord(word) {
		r.end = i
	}
	return true
}

// readZone takes the zone of the time of day from a word after it: “PDT”, “Eastern”.
func (r *stampReader) readZone(word string) {
	switch word {
	case "eastern":
		word = "et"
	case "central":
		word = "ct"
	case "mountain":
		word = "mt"
	case "pacific":
		word = "pt"
	}
	r.zone = calendar.ZoneOf(strings.ToUpper(word))
}

// wholeHours reads the offset of “GMT+1”, “UTC-5”, “GMT+5:30”. It returns how many bytes it read.
func wholeHours(s string) (calendar.Zone, int) {
	if s == "" || s[0] != '+' && s[0] != '-' {
		return calendar.Zone{}, 0
	}
	if z, n := calendar.ReadOffset(s); n > 0 {
		return z, n
	}
	r := calendar.DateReader{S: s, Pos: 1}
	hours, n := r.Number(2)
	minutes := 0
	if m := r; n > 0 && strings.HasPrefix(s[r.Pos:], ":") {
		m.Pos++
		if v, k := m.Number(2); k == 2 {
			minutes, r = v, m
		}
	}
	if n == 0 || hours > 14 || minutes > 59 {
		return calendar.Zone{}, 0
	}
	z := calendar.Zone{Known: true, Minutes: 60*hours + minutes}
	if s[0] == '-' {
		z.Minutes = -z.Minutes
	}
	return z, r.Pos
}

// isAge reports whether word is the age of a story as pages write it short: “2h”, “35m”, “3d”.
func isAge(word string) bool {
	n := len(word) - 1
	return n >= 1 && n <= 2 && calendar.IsDigit(word[0]) && calendar.IsDigit(word[n-1]) && strings.IndexByte("hmdw", word[n]) >= 0
}

// leadingWord reports whether word ends no stamp but leads to more of it: “was last updated on the 10th”.
func leadingWord(word string) bool {
	switch word {
	case "on", "at", "as", "of", "an", "a", "the", "it", "was", "and":
		return true
	}
	return false
}

// isClock reports whether t is nothing but a time of day, as above the entries of a live blog.
func isClock(t string) bool {
	_, _, n := readClock(t)
	if n > 0 && n < len(t) && stampZone(strings.ToLower(strings.TrimSpace(t[n:]))) {
		n = len(t)
	}
	return n > 0 && n == len(t)
}

// isReadingTime reports whether s goes on after a number as “3 min read” does.
func isReadingTime(s string) bool {
	s = strings.TrimLeft(s, " -\u00a0")
	s, ok := strings.CutPrefix(s, "min")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "ute"), "s")
	return ok && strings.HasPrefix(strings.TrimLeft(s, " \u00a0"), "read")
}

// agoFollows reports whether a number that ends at i begins “3 hours ago”.
func (r *stampReader) agoFollows(i int) bool {
	rest := r.s[i:min(len(r.s), i+24)]
	return strings.Contains(rest, " ago")
}
