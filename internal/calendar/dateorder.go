package calendar

import (
	"strings"
	"time"
	"unicode"
)

// DayComesFirst reports whether 10/02/2022 is February 10 in text: as the text's own dates show, in digits where
// one has a number that no month has, or in words (10 February; February 10, 2022, with the year, as there are British
// papers that write February 10), or else as its spelling and currency tell British from American. Without a date that could be either it does not matter.
func DayComesFirst(text string) bool {
	doubtful := 0 // where the first date is that could be either
	for i := 1; i < len(text); i++ {
		if text[i] != '/' && text[i] != '-' || !IsDigit(text[i-1]) {
			continue
		}
		switch a, b := numberBefore(text, i), numberAfter(text, i); {
		case a > 12 && a <= 31 && 1 <= b && b <= 12:
			return true
		case b > 12 && b <= 31 && 1 <= a && a <= 12:
			return false
		case a > 0 && b > 0:
			if doubtful == 0 {
				doubtful = i
			}
		}
	}
	if doubtful == 0 {
		return false
	}
	if order := orderNear(text, doubtful); order != 0 {
		return order > 0
	}
	if order := writtenOrder(text); order != 0 {
		return order > 0
	}
	return Signs(text, britishSigns[:]) > Signs(text, americanSigns[:])
}

// nearDays is how far a day in words may lie from one in digits that is of the same story, farDays how far it lies when it is not.
const nearDays, farDays = 10, 40

// orderNear returns 1 when the day in digits around the mark at i lies near a day in words of the text only if the day comes first, -1
// only if the month does: “Posted 02/08/2012”, and in the text “7 Feb 2012”.
func orderNear(text string, i int) int {
	start := i
	for start > 0 && i-start < 2 && IsDigit(text[start-1]) {
		start--
	}
	day, n := ReadDate(text[start:], true)
	month, m := ReadDate(text[start:], false)
	if n == 0 || m == 0 || day == month {
		return 0
	}
	const far = 1 << 20
	dayNear, monthNear := far, far
	for rest := text; ; {
		d, at := FindDate(rest, false)
		if at.Len() == 0 {
			break
		}
		if word := rest[at.Start:at.End]; strings.IndexFunc(word, unicode.IsLetter) >= 0 {
			dayNear, monthNear = min(dayNear, daysApart(d, day)), min(monthNear, daysApart(d, month))
		}
		rest = rest[at.End:]
	}
	switch {
	case dayNear <= nearDays && monthNear > farDays:
		return 1
	case monthNear <= nearDays && dayNear > farDays:
		return -1
	}
	return 0
}

// daysApart returns how many days lie between two days.
func daysApart(d, e Date) int {
	seconds := d.Midnight(time.UTC).Unix() - e.Midnight(time.UTC).Unix()
	return int(max(seconds, -seconds) / (24 * 60 * 60))
}

// writtenOrder returns how many more dates in words begin with the day than with the month.
func writtenOrder(text string) int {
	order := 0
	for i, word := 0, ""; i < len(text); i += len(word) {
		if c := text[i] | 0x20; c < 'a' || c > 'z' {
			word = text[i : i+1]
			continue
		}
		word = leadingLetters(text[i:])
		if unicode.IsLower(rune(word[0])) || MonthOf(word) == 0 {
			continue
		}
		before := strings.TrimSuffix(text[:i], " ")
		if len(before) < i && len(before) > 0 && IsDigit(before[len(before)-1]) && numberBefore(before, len(before)) > 0 {
			order++
		}
		if _, n := ReadDate(text[i:], false); n > 0 {
			order--
		}
	}
	return order
}

// leadingLetters returns the ASCII letters that s begins with.
func leadingLetters(s string) string {
	i := 0
	for i < len(s) && 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z' {
		i++
	}
	return s[:i]
}

// Spellings, titles and marks by which an outlet writes day or month first.
var (
	britishSigns = [...]string{
		"£", ".co.uk", ".com.au", ".co.nz", ".co.za", "labour", "Labour", "centre", "programme", "defence",
		"organis", "recognis", "travell", "behaviour", "neighbour", "whilst", "avour", "onour", "umour", "olour", "harbour",
		"litre", "licence", "Mum ", "mum ", "grey ", "councillor", "NHS", " MP ", " Mr ", "tonnes", "metres",
	}
	americanSigns = [...]string{
		"color ", "labor ", "center", "program ", "defense", "organiz", "recogniz", "traveling", "behavior", "neighbor ",
		"favor", "tumor", "humor", "rumor", "Mom ", "mom ", "gray ", "Mr. ", "(R-", "(D-", "percent", "Rep. ", "Sen. ",
	}
)

// numberBefore returns the number of one or two digits that ends at i, 0 if there is none.
func numberBefore(text string, i int) int {
	j := i
	for j > 0 && i-j < 3 && IsDigit(text[j-1]) {
		j--
	}
	n, _ := number(text[j:i])
	if i-j > 2 {
		return 0
	}
	return n
}

// numberAfter returns the number of one or two digits after the mark at i when another such mark
// and a digit follow it, 0 otherwise.
func numberAfter(text string, i int) int {
	j := i + 1
	for j < len(text) && j-i < 4 && IsDigit(text[j]) {
		j++
	}
	if j-i > 3 || j+1 >= len(text) || text[j] != text[i] || !IsDigit(text[j+1]) {
		return 0
	}
	n, _ := number(text[i+1 : j])
	return n
}

// Signs counts how many of the words are in text.
func Signs(text string, words []string) int {
	n := 0
	for _, w := range words {
		if strings.Contains(text, w) {
			n++
		}
	}
	return n
}

func IsDigit(c byte) bool { return '0' <= c && c <= '9' }
