package page

import (
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
)

// nameRest names what no sign of its own has named.
func (s *segmenter) nameRest() {
	for i := range s.units {
		if s.poll.Done() {
			return
		}
		u := &s.units[i]
		switch {
		case i < s.from || i >= s.to:
			s.nameOutside(i)
		case u.kind == "":
			u.kind = s.nameInside(i)
		}
	}
}

// nameOutside names a unit around the story of a page.
func (s *segmenter) nameOutside(i int) {
	switch u := &s.units[i]; u.kind {
	case Headline, BylineBlock, Timestamp, Promo, Media, Credit, Correction:
	default:
		u.kind = Boilerplate
	}
}

// nameInside names a unit of the story that has no mark of its own.
func (s *segmenter) nameInside(i int) Kind {
	u := &s.units[i]
	switch {
	case u.words == 0, isAddress(s.slice(i)), isMailLine(s.slice(i), u.words):
		return Boilerplate
	case s.isDatelineAlone(i):
		s.Dateline = &Dateline{Span: u.span}
		return DatelineBlock
	case !u.ends && i > s.from && i+1 < s.to && s.units[i-1].kind == Promo && (s.units[i+1].kind == Promo || s.units[i+1].kind == Boilerplate):
		return Promo // Our morning email breaks down the key stories of the day
	case u.prose() && !s.isQuestionTitle(i):
		return Paragraph
	case s.isOtherAuthor(i):
		return Boilerplate
	case s.isAuthorName(i), i > s.from+1 && s.units[i-1].kind == Subhead && s.isClockAt(i-2) && isNameLine(s.slice(i)):
		return BylineBlock
	case !u.ends && u.words >= 3 && s.nextTo(i, Media, Credit):
		return Caption
	case s.isSubhead(i):
		return Subhead
	}
	return Paragraph
}

// isOtherAuthor reports whether unit i names the author of another story, after its age, when that of this one has been named:
//
//	3 hours ago
//	Jane Doe
func (s *segmenter) isOtherAuthor(i int) bool {
	if i == s.from || s.units[i-1].kind != Timestamp || !isNameLine(s.slice(i)) || readStamp(s.slice(i-1), s.dayFirst).value != "" || isClock(s.slice(i-1)) {
		return false
	}
	for j := s.from; j < i-1; j++ {
		if s.units[j].kind == BylineBlock {
			return true
		}
	}
	return false
}

// isAuthorName reports whether unit i is a name alone on its line before the story.
func (s *segmenter) isAuthorName(i int) bool {
	t := s.slice(i)
	return i < s.from+4 && (s.isAuthorLine(t) || isNameList(t) && !s.nextTo(i, Media, Credit)) || len(t) < 100 && s.isNameAndRole(t) && i < s.from+4
}

// isNameAndRole reports whether t is “Jane Doe, Political Editor”.
func (s *segmenter) isNameAndRole(t string) bool {
	name, role, ok := strings.Cut(t, ",")
	return ok && isNameLine(name) && isRole(role) && measure(role).words <= 6
}

// nextTo reports whether a unit of one of the kinds stands beside unit i.
func (s *segmenter) nextTo(i int, kinds ...Kind) bool {
	for _, k := range kinds {
		if i+1 < s.to && s.units[i+1].kind == k || i > s.from && s.units[i-1].kind == k && k != Credit {
			return true
		}
	}
	return false
}

// isSubhead reports whether unit i is a title of the paragraphs after it.
func (s *segmenter) isSubhead(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	if u.words > 12 || i+1 >= s.to || strings.HasSuffix(t, ":") || strings.HasSuffix(t, ",") || english.FirstRune(t) == '•' || strings.Contains(t, "(@") || strings.HasPrefix(t, "http") {
		return false
	}
	if u.ends && !s.isQuestionTitle(i) || u.numbers == u.words {
		return false
	}
	next := i + 1
	for next < s.to && (s.units[next].kind == Media || s.units[next].kind == Caption || s.units[next].kind == Credit) {
		next++ // a picture stands between the title and its paragraphs
	}
	for i > s.from && s.isClockAt(i-1) && next < s.to && s.isReporter(next) {
		next++ // 11:42, Ferries will not sail, Jane Doe, Reporting from Exampleton
	}
	if next == s.to || s.units[next].kind != "" && s.units[next].kind != DatelineBlock || s.units[next].kind == "" && !s.units[next].prose() {
		return false
	}
	if unicode.IsLower(english.FirstRune(s.slice(next))) {
		return false // the sentence goes on there
	}
	return i == s.from || s.units[i-1].ends || s.units[i-1].kind != Paragraph
}

// isClockAt reports whether unit i is the time of an entry of a live blog.
func (s *segmenter) isClockAt(i int) bool {
	return s.units[i].kind == Timestamp && isClock(s.slice(i))
}

// isReporter reports whether unit i may name who wrote an entry of a live blog, and where.
func (s *segmenter) isReporter(i int) bool {
	u := &s.units[i]
	return (u.kind == "" || u.kind == BylineBlock) && isNameLine(s.slice(i)) || u.kind == Boilerplate && u.words <= 8
}

// isDatelineAlone reports whether unit i is the place of the report on a line of its own, before the first paragraph:
// “WASHINGTON”.
func (s *segmenter) isDatelineAlone(i int) bool {
	if u := &s.units[i]; !u.shouts || u.words > 3 || i+1 >= s.to || s.Dateline != nil || !s.units[i+1].prose() || !english.PlaceName(s.slice(i)) {
		return false
	}
	for j := s.from; j < i; j++ {
		if s.units[j].kind == Paragraph {
			return false
		}
	}
	return true
}

// isMailLine reports whether t, of so many words, says where somebody can be reached: “Write to the editor at
// jane@example.com.”
func isMailLine(t string, words int32) bool {
	at := strings.IndexByte(t, '@')
	return words <= 16 && at > 0 && isAddress(t[strings.LastIndexByte(t[:at], ' ')+1:at]+firstField(t[at:])) && !strings.ContainsAny(t, "“\"(")
}

// isQuestionTitle reports whether unit i asks what the paragraphs after it answer. What is put
// to somebody, “Do you have a routine?”, is a question of an interview.
func (s *segmenter) isQuestionTitle(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	if u.words > 9 || strings.Contains(t, ": ") || !strings.HasSuffix(t, "?") || !unicode.IsUpper(english.FirstRune(t)) || strings.ContainsAny(t[:len(t)-1], ".?!") {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(t)) {
		if w = strings.TrimRight(w, "?,"); w == "you" || w == "your" || w == "yourself" {
			return false
		}
	}
	return true
}
