package page

import (
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// A line of a scraped text may hold several things, glued to each other: a stamp and a byline,
// a dateline and a paragraph, a caption and a credit.

// cut adds a unit, cut where something else is glued to it: a stamp or dateline before a
// paragraph, a credit after a caption.
func (s *segmenter) cut(u unit) {
	t := s.text[u.span.Start:u.span.End]
	by := s.by
	if s.by = isBy(t); s.by || by && s.isAuthorLine("By "+t) {
		s.add(u, 0, len(t), BylineBlock)
		return
	}
	if n := s.cutTitleLabel(u, t); n > 0 {
		u.span.Start += len(t) - len(strings.TrimLeft(t[n:], " "))
		u.gap = false
		s.cut(u)
		return
	}
	if isCorrection(t) {
		s.add(u, 0, len(t), Correction)
		return
	}
	if isAltText(t) {
		s.add(u, 0, len(t), Media)
		return
	}
	if isCode(t) || isSummaryNote(t) {
		s.add(u, 0, len(t), Boilerplate)
		return
	}
	if w := s.words.judge(t); w.kind != "" && !s.isStamp(t) && !isCredit(t) {
		s.add(u, 0, len(t), w.kind)
		s.ends[len(s.ends)-1] = w.end
		return
	}
	if kind := readField(t); kind != "" && !isCredit(t) {
		s.add(u, 0, len(t), kind)
		return
	}
	if s.cutFrontMatter(u, t) {
		return
	}
	titled := len(s.units) == 0 && endsInSite(t)
	if isCredit(t) && !titled {
		s.add(u, 0, len(t), Credit)
		return
	}
	from, kind := s.cutLabels(u, t)
	from += s.cutStart(u, t, from)
	if kind == "" && startsCaption(t[from:]) {
		kind = Caption
	}
	end := from + creditTail(t[from:])
	if titled {
		end = len(t)
	}
	if end < len(t) && (kind != "" || len(s.units) < 3 || !isSignature(t[end:])) {
		kind = Caption
	}
	s.add(u, from, end, kind)
	s.add(u, end, len(t), Credit)
}

// isBy reports whether a line announces an author and names none.
func isBy(t string) bool {
	t = strings.TrimRight(t, ": ")
	return strings.EqualFold(t, "by") || strings.EqualFold(t, "posted by") || strings.EqualFold(t, "written by")
}

// isStamp reports whether a line is nothing but a stamp.
func (s *segmenter) isStamp(t string) bool {
	if len(t) > maxStamp {
		return false
	}
	st := readStamp(t, s.dayFirst)
	return st.span.Len() > 0 && isMarks(t[st.span.End:]) || isClock(t)
}

// isMarks reports whether s holds neither letter nor digit.
func isMarks(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// cutFrontMatter adds a line that is a stamp, a byline, or both.
//
//	By Jane Doe - 11/18/19 11:04 PM EST
//	Jane Doe | Nov 19, 2019, 10:31 pm CST
func (s *segmenter) cutFrontMatter(u unit, t string) bool {
	if len(t) > maxByline {
		return false
	}
	if strings.Contains(t, "(@") {
		return false // the source of a message: Jane Doe (@janedoe) June 11, 2019
	}
	if isClock(t) {
		s.add(u, 0, len(t), Timestamp)
		return true
	}
	numbers := strings.ContainsAny(t, "0123456789")
	for i := range t {
		if !numbers {
			break
		}
		glued := i > 0 && !isBreak(t[i-1])
		if glued && !s.gluedAuthor(t, i) || isBreak(t[i]) || i > maxStamp {
			continue
		}
		st := readStamp(t[i:], s.dayFirst)
		if st.span.Len() == 0 || !s.endsStamp(st, t[i+st.span.End:]) {
			continue
		}
		kind := BylineBlock
		if i > 0 && isPlaceLine(t[:i]) {
			kind = DatelineBlock
			if s.Dateline == nil {
				s.Dateline = &Dateline{Span: english.Range{Start: u.span.Start, End: u.span.Start + len(strings.TrimRight(t[:i], " |-–—,/"))}}
			}
		} else if i > 0 && !s.isAuthorLine(t[:i]) && !isSection(t[:i]) && !isHandle(t[:i]) {
			// Truck overturns on old bridge: police Updated: 2016-07-15 06:50
			if m := measure(t[:i]); !st.told || st.value == "" || m.words < 4 || m.words > maxTitle || m.ends {
				return false
			}
			kind = ""
		}
		s.add(u, 0, i, kind)
		end := i + st.span.End
		if isMarks(t[end:]) {
			end = len(t)
		}
		s.add(u, i, end, Timestamp)
		tail := end + len(beforeReading(t[end:]))
		s.add(u, end, tail, BylineBlock)
		s.add(u, tail, len(t), Boilerplate)
		return true
	}
	if _, ok := cutField(t, "Role"); ok || s.isAuthorLine(t) && bylineWord(t) > 0 {
		s.add(u, 0, len(t), BylineBlock)
		return true
	}
	return false
}

// gluedAuthor reports whether a stamp may begin at offset i of t, right behind the name of the author: “By Jane DoeMay 14, 2024”.
func (s *segmenter) gluedAuthor(t string, i int) bool {
	return t[i-1]|0x20 >= 'a' && t[i-1]|0x20 <= 'z' && (calendar.IsDigit(t[i]) || unicode.IsUpper(rune(t[i]))) && mayBeDate(t[i:]) && s.isAuthorLine(t[:i])
}

// beforeReading returns what stands before the time that reading takes, and what a blog has there: “by Jane Doe” of “by Jane Doe9 min readAdd Comment”.
func beforeReading(t string) string {
	for _, w := range [...]string{" in ", " Leave a comment", " Add comment", " No comments", " Leave a reply"} {
		if i := indexFold(t, w); i >= 0 && (w != " in " || indexFold(t[i:], " comment") > 0) {
			t = t[:i]
		}
	}
	for i := range t {
		if calendar.IsDigit(t[i]) && (i == 0 || !calendar.IsDigit(t[i-1])) && isReadingTime(strings.TrimLeft(t[i:], "0123456789")) {
			return t[:i]
		}
	}
	return t
}

// isBreak reports whether b parts words.
func isBreak(b byte) bool {
	return b == ' ' || b == '\n' || b == '\t' || b == '|' || b == '(' || b == '-' || b == 0xA0
}

// isAuthorLine reports whether t is nothing but the names of authors.
func (s *segmenter) isAuthorLine(t string) bool {
	t = strings.TrimFunc(t, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",|•·-–—/:", r) })
	return readBylines(t) != nil || isNameLine(t)
}

// indexFold returns where sub, in ASCII letters, stands in s whatever their case, -1 if it does not.
func indexFold(s, sub string) int {
	for i := 0; i+len(sub) <= len(s); i++ {
		if strings.EqualFold(s[i:i+len(sub)], sub) {
			return i
		}
	}
	return -1
}

// isHandle reports whether t, before a stamp, is the author's name on a network: “@jane_example / ”.
func isHandle(t string) bool {
	if n := nameLength(t); n > 0 && isNameLine(t[:n]) && strings.HasPrefix(strings.TrimLeft(t[n:], " (|"), "@") {
		t = strings.TrimLeft(t[n:], " (|") // Jane Doe @jane_example
	}
	n := handleLength(t)
	return n > 0 && isMarks(t[n:])
}

// isPlaceLine reports whether t, before a stamp, is the place of the report: “New Delhi | ”, “PORT EXAMPLETON, United Kingdom ”.
func isPlaceLine(t string) bool {
	t = strings.Trim(t, " |-–—,/\u00a0")
	place, country, two := strings.Cut(t, ", ")
	if _, n := readPlace(t); !two {
		return n == len(t) && english.PlaceName(t) && !english.KnownGiven(t)
	}
	return english.PlaceName(country) && (english.PlaceName(place) || shouts(place)) && measure(place).words <= 3
}

// isSection reports whether t, before a stamp, may be an outlet or section: “Reuters”, “Daily Example”.
func isSection(t string) bool {
	m := measure(t)
	return m.words <= 4 && m.capitals == m.words && !m.ends
}

// cutStart adds the stamp and the dateline that t goes on with at from, and returns how long they are.
func (s *segmenter) cutStart(u unit, t string, from int) int {
	at := from
	if st := readStamp(t[at:min(len(t), at+maxStamp)], s.dayFirst); st.span.Len() > 0 && gluedStamp(st, t[at:]) {
		s.add(u, at, at+st.span.End, Timestamp)
		at += st.span.End
	}
	at += len(t[at:]) - len(strings.TrimLeftFunc(t[at:], unicode.IsSpace))
	n, agency := readDateline(t[at:], !s.began)
	s.began = s.began || measure(t[at:]).prose()
	if n == 0 {
		return at - from
	}
	s.add(u, at, at+n, DatelineBlock)
	if s.Dateline == nil {
		s.Dateline = &Dateline{Span: s.units[len(s.units)-1].span, Agency: agency}
	}
	return at + n - from
}

// gluedStamp reports whether a paragraph that begins with a stamp goes on as a text of
// its own after it: “date 2022-02-10 Despite a week of talks …”, not “On March 3, 2019 the court …”.
func gluedStamp(st stamp, t string) bool {
	rest := t[st.span.End:]
	after := strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|•·-–—:", r) })
	if after == "" || strings.HasPrefix(rest, ",") || strings.Count(after, " ") < 4 {
		return false
	}
	r := english.FirstRune(after)
	if !unicode.IsUpper(r) && !strings.ContainsRune("\"'“‘", r) {
		return false
	}
	if st.value != "" && len(after) < len(rest) && isDash(strings.TrimLeft(rest, " ")) {
		return true // Dec. 15, 2011 -- A test that looks for the virus …
	}
	return st.told || st.value != "" && calendar.IsDigit(t[0]) && len(after) < len(rest)
}
