package lede

import (
	"strings"
	"unicode"
)

// findHeadline finds the title of the article, if the text has one.
func (s *segmenter) findHeadline() {
	i := s.firstTitle()
	if s.page && s.from > 0 {
		i = s.pageTitle()
	}
	if i < 0 {
		return
	}
	s.units[i].kind = Headline
	s.headline = strings.Join(strings.Fields(s.slice(i)), " ")
}

// firstTitle returns the unit that is the headline of a text without menus, -1 if
// there is none: a short line that stands before a longer one, with nothing but stamps, bylines and
// marks of the page before it.
func (s *segmenter) firstTitle() int {
	for i := s.from; i < min(s.to, s.from+6); i++ {
		switch u := &s.units[i]; {
		case u.kind == Timestamp || u.kind == BylineBlock || u.kind == Boilerplate || u.kind == Promo || u.kind == Media:
			continue
		case u.kind == "" && !u.split && s.titleLike(i) && s.beforeStory(i):
			return i
		}
		return -1
	}
	return -1
}

// titleLike reports whether unit i is written like a headline.
func (s *segmenter) titleLike(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	if u.words < 2 || u.words > 25 || strings.HasSuffix(t, ":") || strings.HasSuffix(t, ",") || isListItem(t) || isNameLine(t) {
		return false
	}
	if !u.ends {
		return u.words > 2 || u.capitals > 0
	}
	if strings.HasSuffix(t, "?") || strings.HasSuffix(t, "!") {
		return u.words <= 18
	}
	// Some put a full stop behind: Poll: Rich Voters Leave the Party.
	return u.words >= 4 && (u.capitals+u.numbers)*10 >= (u.words-u.function)*9 && u.capitals*10 >= u.words*6
}

// beforeStory reports whether a longer text or the marks of an article's start follow unit i.
func (s *segmenter) beforeStory(i int) bool {
	for j := i + 1; j < min(s.to, i+5); j++ {
		switch u := &s.units[j]; {
		case u.kind == Timestamp || u.kind == BylineBlock || u.kind == DatelineBlock:
			return true
		case u.kind == Credit:
			if j == i+1 {
				return false // the line is a caption
			}
		case u.kind != "":
		case u.prose() && u.words > s.units[i].words:
			return true
		case u.ends:
			return false
		}
	}
	return false
}

// repeatedTitle returns the unit that says again what the page's title, its first line,
// begins with; -1 if there is none.
//
//	Old bridge stays closed | Daily Example
//	Home
//	News
//	Old bridge stays closed
func (s *segmenter) repeatedTitle() int {
	if len(s.units) < 20 {
		return -1
	}
	title := titleKey(s.slice(0))
	prose := 0
	for i := 1; i < len(s.units) && prose < 3; i++ {
		u := &s.units[i]
		if u.kind == "" && u.prose() && u.words > 15 {
			prose++
		}
		if u.words < 3 || u.words > 30 || u.words > s.units[0].words {
			continue
		}
		if key := titleKey(s.slice(i)); len(key) >= 12 && 3*len(key) >= len(title) && strings.Contains(title, key) {
			return i
		}
	}
	return -1
}

// pageTitle returns the unit of the headline of a page: the one that repeats the
// page's title, or the longest title shortly before the story.
func (s *segmenter) pageTitle() int {
	best := s.repeatedTitle()
	if best >= 0 {
		return best
	}
	for i := max(0, s.from-12); i < s.from; i++ {
		u := &s.units[i]
		if u.kind == "" && u.words >= 4 && u.words <= 25 && s.titleLike(i) && (best < 0 || u.words > s.units[best].words) {
			best = i
		}
	}
	return best
}

// titleKey writes a title in small letters and without marks, to compare it.
func titleKey(s string) string {
	if len(s) > 400 {
		return ""
	}
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
