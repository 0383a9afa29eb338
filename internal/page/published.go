package page

import (
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// readPublication finds the day of publication where no stamp by the story tells it: in a dateline with the
// year, or among the stamps further up the page.
//
//	EXAMPLETON, June 23, 2020 — Police said …
func (s *segmenter) readPublication() {
	for i := s.from; i < s.to && s.Published.Value == "" && !s.poll.Done(); i++ {
		if u := &s.units[i]; u.kind == DatelineBlock {
			if d, at := calendar.FindDate(s.slice(i), s.dayFirst); at.Len() > 0 {
				s.Published = calendar.When{Span: english.Range{Start: u.span.Start + at.Start, End: u.span.Start + at.End}, Type: "date", Value: d.String()}
			}
		}
	}
	for i := max(s.from, s.to-maxSignOff); i < min(s.to+maxSignOff, len(s.units)) && s.Published.Value == ""; i++ {
		s.readFirstPublished(i)
	}
	for i := s.from - 1; i >= 0 && s.page && s.Published.Value == "" && !s.poll.Done(); i-- {
		if s.units[i].kind == Timestamp {
			s.Published = s.stampAt(i)
		}
	}
}

// readFirstPublished takes the day from a line below the story that tells when it was published at first:
//
//	This article was originally published in The Exampleton Gazette on March 14, 2023.
func (s *segmenter) readFirstPublished(i int) {
	t := s.slice(i)
	if len(t) > maxByline {
		return
	}
	low := strings.ToLower(t)
	for _, told := range [...]string{"originally published", "first published", "originally appeared", "first appeared", "originally posted"} {
		from := strings.Index(low, told)
		if from < 0 || from > 0 && !strings.Contains(low[:from], "this ") { // a version of this story
			continue
		}
		from += len(told)
		if d, at := calendar.FindDate(t[from:], s.dayFirst); at.Len() > 0 {
			start := s.units[i].span.Start + from
			s.Published = calendar.When{Span: english.Range{Start: start + at.Start, End: start + at.End}, Type: "date", Value: d.String()}
			return
		}
	}
}

// stampAt returns the time that the stamp in unit i tells.
func (s *segmenter) stampAt(i int) calendar.When {
	st := readStamp(s.slice(i), s.dayFirst)
	if st.value == "" {
		return calendar.When{}
	}
	start := s.units[i].span.Start
	return calendar.When{Span: english.Range{Start: start + st.span.Start, End: start + st.span.End}, Type: st.typ, Value: st.value}
}

// endsStamp reports whether a line that holds the stamp st may end in tail: in marks, the author, or, before the story
// begins, a few words more.
//
//	Updated: 2016-05-30 09:53 (Agencies)
//	Jan 16, 2012 - 20 hours ago in World
//	Tuesday 17 January 2012 ExampletonStaff
func (s *segmenter) endsStamp(st stamp, tail string) bool {
	if head := beforeReading(tail); len(head) < len(tail) && (isMarks(head) || s.isAuthorLine(head)) {
		return true
	}
	if isMarks(strings.TrimRight(tail, "0123456789")) || s.isAuthorLine(tail) { // or how many comments there are
		return true
	}
	m := measure(tail)
	if s.began || st.value == "" || m.ends || m.words > 5 || len(tail) > 48 {
		return false
	}
	tail = strings.TrimLeft(tail, " ")
	return st.named || tail[0] == '(' || tail[0] == '[' || tail[0] == '|' || isDash(tail) || strings.HasPrefix(tail, "in ") || m.words == 1 && m.capitals == 1
}

// isDash reports whether s begins with a dash of any kind.
func isDash(s string) bool {
	return strings.HasPrefix(s, "-") || strings.HasPrefix(s, "–") || strings.HasPrefix(s, "—")
}
