package lede

import (
	"strings"
	"unicode"
)

// nameRest names what no sign of its own has named.
func (s *segmenter) nameRest() {
	for i := range s.units {
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
	case Headline, BylineBlock, Timestamp, Promo, Media, Credit:
	default:
		u.kind = Boilerplate
	}
}

// nameInside names a unit of the story that has no mark of its own.
func (s *segmenter) nameInside(i int) BlockKind {
	u := &s.units[i]
	switch {
	case u.words == 0, isAddress(s.slice(i)):
		return Boilerplate
	case u.prose() && !s.isQuestionTitle(i):
		return Paragraph
	case s.isAuthorName(i):
		return BylineBlock
	case !u.ends && u.words >= 3 && s.nextTo(i, Media, Credit):
		return Caption
	case s.isSubhead(i):
		return Subhead
	}
	return Paragraph
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
func (s *segmenter) nextTo(i int, kinds ...BlockKind) bool {
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
	if u.words > 12 || i+1 >= s.to || strings.HasSuffix(t, ":") || strings.HasSuffix(t, ",") || firstRune(t) == '•' || strings.Contains(t, "(@") {
		return false
	}
	if u.ends && !s.isQuestionTitle(i) {
		return false
	}
	next := &s.units[i+1]
	if next.kind != "" && next.kind != DatelineBlock || next.kind == "" && !next.prose() {
		return false
	}
	return i == s.from || s.units[i-1].ends || s.units[i-1].kind != Paragraph
}

// isQuestionTitle reports whether unit i asks what the paragraphs after it answer. What is put
// to somebody, “Do you have a routine?”, is a question of an interview.
func (s *segmenter) isQuestionTitle(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	if u.words > 9 || !strings.HasSuffix(t, "?") || !unicode.IsUpper(firstRune(t)) || strings.ContainsAny(t[:len(t)-1], ".?!") {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(t)) {
		if w = strings.TrimRight(w, "?,"); w == "you" || w == "your" || w == "yourself" {
			return false
		}
	}
	return true
}
