package timex

import (
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// This file tells times from words that look like them.

// monthNotWord reports whether “May” or “March” at atom i, without a day, is the month.
// “May said she would stay”; “the March on Washington”; “Officials may return in May.”
func (p *timeParser) monthNotWord(i int) bool {
	if _, e := p.fourDigits(i + 1); e > i+1 {
		return true
	}
	if p.textIs(i+1, "of") && p.kind(i+2) == '0' {
		return true
	}
	if p.is(i-1, theWord) && p.at(i+1).kind == 'w' && !p.at(i+1).upper && !p.textIn(i+1, "on", "to", "for", "in", "of", "was", "is", "has", "and", "that", "will", "by", "from") {
		return true // the March meeting
	}
	b := p.at(i - 1)
	if b.is(stageWord) || b.is(boundaryWord) || b.is(shiftWord) || b.is(monthWord) || p.kind(i-1) == '-' && p.is(i-2, stageWord) {
		return true
	}
	if p.textIn(i-1, "and", "or") {
		return p.is(i-2, monthWord)
	}
	if p.afterPreposition(i) || p.is(i-1, eachWord) {
		// by May, but not by May's government: a person
		return p.possessive(i+1) == i+1 && !(p.at(i+1).upper && p.at(i+1).kind == 'w')
	}
	return false
}

// givenName reports whether the month at atom i is the given name of the surname after it: “August Wilson spoke”,
// but “in August Wilson spoke”, “the August Wilson inquiry”.
func (p *timeParser) givenName(i int) bool {
	b, next := p.at(i-1), p.at(i+1)
	if !p.afterPreposition(i) && p.textIn(i+1, "said", "says", "told", "added", "asked", "replied") && b.senses == nil {
		return true // June said
	}
	if next.is(weekdayWord) && next.upper && !p.title && !p.textIn(i-1, "in", "since", "this", "last", "next") {
		return true // she sat with June Friday
	}
	if !next.upper || next.senses != nil || next.kind != 'w' || p.title || b.senses != nil || p.afterPreposition(i) {
		return false
	}
	if b.kind != 'w' && strings.HasPrefix(p.tag(i+2), "VB") && strings.HasPrefix(p.tag(i+1), "NNP") {
		return english.KnownGiven(p.text(i)) // August Wilmer sat.
	}
	return english.KnownGiven(p.text(i)) && english.Surname(p.text(i+1))
}

// afterPreposition reports whether a preposition that leads to a time stands before atom i.
func (p *timeParser) afterPreposition(i int) bool {
	return p.textIn(i-1, "in", "since", "until", "till", "by", "from", "through", "during", "before", "after", "for", "of", "to", "between")
}

// plausibleYear reports whether the four digits at atom i are a year and not a
// number of something. “2000 people”, “$1995”, “Flight 1812”, “the 1998 election”.
func (p *timeParser) plausibleYear(i int) bool {
	n := p.at(i).num
	if n < 1400 || n > 2100 || p.kind(i-1) == 'w' && !p.at(i).spaced {
		return false
	}
	switch p.kind(i - 1) {
	case '$', '#', '?', '.', '/', ':':
		return p.at(i).spaced && p.kind(i-1) != '$' && p.kind(i-1) != '#'
	case '-':
		return p.at(i).spaced || p.is(i-2, stageWord) || p.plausibleRangeStart(i-2) || p.textIn(i-2, "pre", "post", "July", "June") || p.is(i-2, monthWord)
	}
	if p.kind(i+1) == '%' || p.is(i+1, unitWord) || p.textIn(i+1, "people", "percent", "per", "miles", "feet", "km", "kilometers", "kilometres", "dollars", "euros", "pounds", "troops", "soldiers", "points", "meters", "metres", "tons", "tonnes", "square", "acres", "million", "billion", "degrees") {
		return false
	}
	if p.textIn(i-1, "model", "windows", "gate", "seat", "suite", "locker", "bus", "train", "boeing", "russell", "serial", "version") {
		return false
	}
	if p.textIn(i-1, "No", "number", "room", "flight", "route", "highway", "channel", "page", "area", "section", "article", "chapter", "paragraph", "rule", "resolution", "bill", "form", "unit", "nearly", "almost", "approximately", "roughly", "than", "least", "most") {
		return false
	}
	if p.kind(i+1) == '0' {
		return false // a telephone number
	}
	if p.streetFollows(i) {
		return false // 1600 Elm Street
	}
	return !p.pluralNoun(i+1) || p.clauseEnds(i-1) || p.textIn(i-1, "in", "of", "since", "by", "from", "until", "during") || p.determined(i)
}

// streetFollows reports whether the number at atom i is that of a house: capitals and a kind of street stand behind it.
func (p *timeParser) streetFollows(i int) bool {
	for k := i + 1; k <= i+4 && p.at(k).upper && p.kind(k) == 'w'; k++ {
		if k > i+1 && p.textIn(k, "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "boulevard", "blvd", "highway", "parkway", "terrace", "crescent") {
			return true
		}
	}
	return false
}

// determined reports whether a determiner stands before atom i, with up to two words between: “the coming 2020 votes”, but
// not “about 2000 votes”.
func (p *timeParser) determined(i int) bool {
	for k := i - 1; k >= i-3 && p.kind(k) == 'w'; k-- {
		if p.textIn(k, "the", "its", "his", "her", "their", "this", "our") {
			return true
		}
	}
	return false
}

// plausibleRangeStart reports whether a year that a dash ends is at atom i: “1995-97”, “1995-1997”.
func (p *timeParser) plausibleRangeStart(i int) bool {
	return p.kind(i) == '0' && p.at(i).span.Len() == 4
}

// yearContext reports whether an apostrophe and two digits at atom i are a year: “in '98”.
func (p *timeParser) yearContext(i int) bool {
	if !p.at(i).spaced {
		return false
	}
	return p.textIn(i-1, "in", "since", "of", "from", "until", "by", "to", "and", "or", "summer", "spring", "fall", "winter", "class") || p.is(i-1, monthWord)
}

// pluralNoun reports whether the token at atom i is tagged as a plural noun.
func (p *timeParser) pluralNoun(i int) bool { return p.tag(i) == "NNS" }

// noun reports whether the token at atom i is tagged as a common noun.
func (p *timeParser) noun(i int) bool { t := p.tag(i); return t == "NN" || t == "NNS" }

// notDuration reports whether a number of units, read from atom i, with the unit from atom j to
// atom e, is no duration: an age, a rate, a mark in a race, an idiom. “37 years old”; “a second
// attempt”; “wait a minute”.
func (p *timeParser) notDuration(i, j, e int, unit string, plural bool, q quantity) bool {
	if p.textIs(e, "of") && p.textIs(e+1, "age") || p.rate(i, j) && !p.is(e, directionWord) {
		return true
	}
	if !p.history && p.textIs(e, "of") && p.textIn(i-1, "first", "last", "final", "early", "opening", "closing", "dying") && (p.is(e+1, monthWord) || p.kind(e+1) == '0') {
		return true // the first days of May
	}
	if p.is(e, articleWord) && p.is(e+1, unitWord) {
		return true // 24 hours a day
	}
	if unit == "TS" && !plural && p.kind(i) != '0' {
		return true // a second, the one second
	}
	if unit == "Q" && !(q.vague && plural && j > i) {
		return true // a quarter; three-quarters of the voters
	}
	if j > i && p.is(i, articleWord) && j == i+1 && (unit == "TM" || unit == "WE") && p.textIs(i-1, "wait") {
		return true
	}
	return false
}

// rate reports whether the article at atom i, which a unit follows at atom j, counts per unit: “$500 million a
// year”, “24 hours a day”.
func (p *timeParser) rate(i, j int) bool {
	if !p.is(i, articleWord) || j != i+1 {
		return false
	}
	if b := p.at(i - 1); b.kind == '0' || b.kind == '%' || b.is(scaleWord) || b.is(unitWord) {
		return true
	}
	return p.textIn(i-1, "million", "billion", "percent", "cents", "pounds", "dollars", "euros")
}

// inName reports whether the word at atom i is capitalized after a word, as in the name of a
// programme or paper: “USA Today”, “CBS This Morning”, “NBC’s Today show”.
func (p *timeParser) inName(i int) bool {
	if p.is(i-1, shiftWord) && p.at(i-1).upper {
		i--
	}
	if b := p.at(i - 1); !p.at(i).upper || b.kind != 'w' {
		return false
	}
	return !p.title || p.shouted(i-1)
}

// partOfName reports whether the atoms from i to end are only a part of the name of a person or an
// organization: “April Jones”, “the Sunday Times”.
func (p *timeParser) partOfName(i, end int) bool {
	if !p.at(i).upper && !p.at(end-1).upper {
		return false
	}
	s := english.Range{Start: p.at(i).span.Start, End: p.at(end - 1).span.End}
	if !p.namesKnown {
		p.names, p.namesKnown = p.english.Names(), true
	}
	for len(p.names) > 0 && p.names[0].End <= s.Start {
		p.names = p.names[1:]
	}
	if len(p.names) == 0 || p.names[0].Kind != english.Person && p.names[0].Kind != english.Organization {
		return false
	}
	n := english.Range(p.names[0].Range)
	return n.Overlaps(s) && n.Len() > s.Len()
}

// ofPaper reports whether the weekday at atom i is part of the title of a paper or programme: “the Sunday Times”.
func (p *timeParser) ofPaper(i int) bool {
	if !p.at(i+1).upper || p.shouted(i) {
		return false
	}
	return p.textIn(i+1, "Times", "Telegraph", "Mirror", "Express", "Mail", "Herald", "Post", "Independent", "Mercury",
		"Star", "Review", "Tribune", "Age", "Live", "Lights") || p.textIs(i+1, "Night") && p.textIn(i+2, "Live", "Lights", "Football")
}

// through reports whether atom i joins the first day of a stretch to the last.
func (p *timeParser) through(i int) bool {
	return p.kind(i) == '-' || p.textIn(i, "through", "to", "until", "thru")
}

// ofGame reports whether the text is about a game, of which quarters and halves are parts.
func (p *timeParser) ofGame() bool {
	if !p.sportKnown {
		p.sport, p.sportKnown = calendar.Signs(p.src, gameSigns[:]) > calendar.Signs(p.src, businessSigns[:]), true
	}
	return p.sport
}

// Words of games that have quarters, and of business and public money, which have them, too.
var (
	gameSigns = [...]string{
		"touchdown", "halftime", "half-time", "rebounds", "quarterback", "overtime", "3-pointer", "free throw",
		"field goal", "NBA", "NFL", "scored", "playoff", "coach", "yards",
	}
	businessSigns = [...]string{
		"profit", "earnings", "revenue", "GDP", "shares", "sales", "fiscal", "investor", "econom", "growth", "million", "billion", "percent", "bank",
	}
)

// startsSentence reports whether atom i is the first word of its sentence or follows a number that is.
func (p *timeParser) startsSentence(i int) bool {
	return i == 0 || i == 1 && p.kind(0) != 'w'
}

// shouted reports whether the word at atom i is all in capitals, as a whole headline can be.
func (p *timeParser) shouted(i int) bool {
	w := p.text(i)
	return w == strings.ToUpper(w)
}

// titled reports whether most words are capitalized.
func (p *timeParser) titled() bool {
	words, upper := 0, 0
	for i := range p.atoms {
		if a := &p.atoms[i]; a.kind == 'w' && a.span.Len() > 3 {
			words++
			if a.upper {
				upper++
			}
		}
	}
	return words > 2 && upper*4 >= words*3
}

// token returns the index of the token that atom i is in, -1 if there is none.
func (p *timeParser) token(i int) int {
	s := p.at(i).span
	tokens := p.sentence()
	lo, hi := 0, len(tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if tokens[mid].End <= s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(tokens) && tokens[lo].Start < s.End {
		return lo
	}
	return -1
}

// tag returns the part of speech of atom i, "" when unknown. It asks for no tree.
func (p *timeParser) tag(i int) string {
	if i < 0 || i >= len(p.atoms) || !p.isEnglish {
		return ""
	}
	s := p.at(i).span
	if t := p.english.After(s.Start); t < p.english.Len() && p.english.Range(t).Start < s.End {
		return p.english.Tag(t)
	}
	return ""
}
