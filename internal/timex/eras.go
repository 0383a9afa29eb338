package timex

import "github.com/ebc17271/lede/internal/calendar"

// This file reads years before and after Christ. TIMEX3 writes 264 BC as BC0264; in a timex it is -264.

// eraYear reads a year with its era: “264 BC”, “490 B.C.”, “AD 70”, “9 CE”. Before Christ it is below zero.
func (p *timeParser) eraYear(i int) (year, end int) {
	if p.kind(i) == '0' && p.at(i).span.Len() <= 4 && p.at(i).num > 0 && !p.decimal(i) {
		if sign, j := p.era(i + 1); j > i+1 {
			return sign * p.at(i).num, j
		}
		// 264–241 BC, 264 to 241 BC
		if j := p.rangeMark(i + 1); j > i+1 && p.kind(j) == '0' && p.at(j).num < p.at(i).num && p.at(i).span.Len() <= 4 {
			if sign, k := p.era(j + 1); k > j+1 && sign < 0 {
				return -p.at(i).num, i + 1
			}
		}
	}
	if p.text(i) == "AD" && p.kind(i+1) == '0' && p.at(i+1).span.Len() <= 4 && p.at(i+1).num > 0 {
		return p.at(i + 1).num, i + 2
	}
	return 0, i
}

// era reads the name of an era: -1 before Christ, 1 after.
func (p *timeParser) era(i int) (sign, end int) {
	switch p.text(i) {
	case "BC", "BCE":
		return -1, i + 1
	case "AD", "CE":
		return 1, i + 1
	case "B":
		return p.eraLetters(i, "C", -1)
	case "A":
		return p.eraLetters(i, "D", 1)
	}
	return 0, i
}

// eraLetters reads the rest of “B.C.” and “A.D.”.
func (p *timeParser) eraLetters(i int, second string, sign int) (int, int) {
	if p.kind(i+1) != '.' || p.at(i+1).spaced || p.text(i+2) != second || p.at(i+2).spaced {
		return 0, i
	}
	return sign, p.stop(i + 3)
}

// eraDate reads a year that is told with its era.
func (p *timeParser) eraDate(i int) timex {
	y, e := p.eraYear(i)
	if e == i {
		return timex{}
	}
	return timex{kind: calendarTimex, grain: calendar.YearGrain, year: y, end: e}
}
