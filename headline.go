package lede

import (
	"slices"
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
// page's title, or the line shortly before the story that says much the same, or that title itself.
func (s *segmenter) pageTitle() int {
	if i := s.repeatedTitle(); i >= 0 {
		return i
	}
	title := titleKey(s.slice(0))
	best, most := -1, 0
	for i := max(1, s.from-12); i < s.from; i++ {
		u := &s.units[i]
		if u.kind != "" || u.words < 3 || u.words > 25 || !s.titleLike(i) {
			continue
		}
		if n := sharedWords(title, titleKey(s.slice(i))); 2*n >= int(u.words) && n > most {
			best, most = i, n
		}
	}
	if best < 0 && s.units[0].kind == "" && s.units[0].words >= 4 && s.units[0].words <= 30 {
		s.cutTitle()
		best = 0
	}
	return best
}

// sharedWords counts the words of b that stand in a.
func sharedWords(a, b string) int {
	n := 0
	for w := range strings.FieldsSeq(b) {
		if strings.Contains(a, w) {
			n++
		}
	}
	return n
}

// titleMarks part the headline from the outlet in the title of a page.
var titleMarks = [...]string{" | ", " - ", " – ", " — ", " « ", " » ", " :: ", " • "}

// cutTitle cuts the outlet off the title of a page: “Old bridge stays closed | Daily Example”.
func (s *segmenter) cutTitle() {
	t := s.slice(0)
	at := -1
	for _, mark := range titleMarks {
		if i := strings.Index(t, mark); i > 0 && (at < 0 || i < at) && measure(t[:i]).words >= 3 {
			at = i
		}
	}
	if at < 0 {
		return
	}
	head, tail := s.units[0], s.units[0]
	head.span.End = head.span.Start + at
	head.shape, head.split = measure(t[:at]), true
	tail.span.Start = head.span.End + 1
	tail.shape, tail.gap = measure(t[at:]), false
	tail.kind = Boilerplate
	s.units[0] = head
	s.units = slices.Insert(s.units, 1, tail)
	s.ends = slices.Insert(s.ends, 1, goesOn)
	s.from++
	s.to++
}

// titleKey writes a title in small letters and without marks, to compare it.
func titleKey(s string) string {
	if len(s) > 400 {
		return ""
	}
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}
