package page

import (
	"slices"
	"strings"
	"unicode"
)

// findHeadline finds the title of the article, if the text has one.
func (s *segmenter) findHeadline() {
	i := s.knownTitle()
	if i < 0 {
		if s.titleLife() {
			return
		}
		s.dropLabels()
		i = s.firstTitle()
		if s.page && s.from > 0 {
			i = s.pageTitle()
		}
	}
	if i < 0 {
		return
	}
	s.units[i].kind = Headline
	i = s.trimTitle(i)
	if !s.page || i < s.from && s.from-i <= mostOver {
		s.nameFront(i)
	}
	s.Headline = strings.Join(strings.Fields(s.slice(i)), " ")
}

// firstTitle returns the unit that is the headline of a text without menus, -1 if
// there is none: a short line that stands before a longer one, with nothing but stamps, bylines and
// marks of the page before it.
func (s *segmenter) firstTitle() int {
	summary := false
	var sections []int
	for i := s.from; i < min(s.to, s.from+6); i++ {
		switch u := &s.units[i]; {
		case u.kind == "" && u.words <= 2 && s.isLabel(i):
			sections = append(sections, i) // a menu that is too short to be one: “World”, “US”
			continue
		case u.kind != "" && u.kind != DatelineBlock && u.kind != Headline:
			summary = summary || u.kind == Subhead
			continue
		case u.kind == "" && !u.ends && summary:
			u.kind = Subhead // the second of “Story highlights”
			continue
		case u.kind == "" && !u.ends && u.words <= maxStandfirst && (u.words > maxTitle && !s.titleLike(i) || s.betterTitle(i+1, i)):
			u.kind = Subhead // the line under the headline may stand above it
			continue
		case u.kind == "" && s.titleLike(i) && s.beforeStory(i):
			for _, k := range sections {
				s.units[k].kind = Boilerplate
			}
			return i
		}
		return -1
	}
	return -1
}

// maxTitle is the number of words up to which a line in sentence case may be a headline.
const maxTitle = 17

// maxStandfirst is the number of words up to which a line without a full stop may stand under the headline: a longer one
// is a story without line breaks that was cut off.
const maxStandfirst = 60

// betterTitle reports whether unit i is a headline in title case, and unit j, before it, is none:
//
//	Hundreds wait for the ferry as the council of Exampleton closes the bridge
//	Old Bridge to Stay Closed Until September
func (s *segmenter) betterTitle(i, j int) bool {
	return i < s.to && s.units[i].kind == "" && !s.units[j].titleCase() && s.units[i].titleCase() && s.titleLike(i) && s.beforeStory(i) &&
		!isOutletLine(s.slice(i)) && !s.isNamed(i) && s.units[j].words > s.units[i].words
}

// titleCase reports whether nearly all words but the smallest begin with a capital.
func (m shape) titleCase() bool {
	return m.words >= 3 && (m.capitals+m.numbers)*10 >= (m.words-m.function)*9 && m.capitals*10 >= m.words*6
}

// titleLike reports whether unit i is written like a headline.
func (s *segmenter) titleLike(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	if u.words < 2 || u.words > 25 || strings.HasSuffix(t, ":") || strings.HasSuffix(t, ",") || isListItem(t) || isNameLine(t) || isNameList(t) || isScore(t) {
		return false
	}
	switch {
	case !u.ends && u.words <= 3:
		// Not “From the Left” or “Top Story”, but “Doe beats Roe”.
		return u.capitals+u.function < u.words || u.shouts || s.frontMatterFollows(i)
	case !u.ends:
		return u.words <= maxTitle || u.titleCase()
	case strings.HasSuffix(t, "?") || strings.HasSuffix(t, "!"):
		labelled := i == 1 && s.units[0].split && s.units[0].kind != "" // Podcast: Who pays for the bridge?
		return u.words <= 18 && (u.titleCase() || labelled || s.frontMatterFollows(i))
	}
	// Some put a full stop behind: Poll: Rich Voters Leave the Party. So do captions.
	return 4 <= u.words && u.words <= 18 && u.titleCase() && !(i > 0 && (s.units[i-1].kind == Credit || s.units[i-1].kind == Caption))
}

// frontMatterFollows reports whether a byline or stamp stands right after unit i.
func (s *segmenter) frontMatterFollows(i int) bool {
	if i+1 >= s.to {
		return false
	}
	k := s.units[i+1].kind
	return k == Timestamp || k == BylineBlock
}

// beforeStory reports whether a longer text or the marks of an article's start follow unit i.
func (s *segmenter) beforeStory(i int) bool {
	for j := i + 1; j < min(s.to, i+8); j++ {
		switch u := &s.units[j]; {
		case u.kind == Timestamp || u.kind == BylineBlock || u.kind == DatelineBlock:
			return true
		case u.kind == Credit && j == i+1 && !s.units[i].titleCase() && !s.frontMatterFollows(j):
			return false // the line is a caption
		case u.kind == "" && u.prose() && u.words > s.units[i].words:
			return true
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
	for i := 1; i < len(s.units) && prose < 3 && !s.poll.Done(); i++ {
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
	if best < 0 {
		best = s.titleOverFront()
	}
	return best
}

// mostOver is how many lines may stand between the headline of a page and the story: stamps, buttons, a picture.
const mostOver = 16

// titleOverFront returns the unit of the headline of a page without a title of its own: the first of the lines right over the byline or stamp
// that stands shortly before the story, -1 if there are none or many.
//
//	Opinion
//	Old bridge stays closed
//	The council has no money for the repairs, and nobody else has
//	Jane Doe Transport correspondent
//	Tue 14 May 2024 09.15 BST
func (s *segmenter) titleOverFront() int {
	const most = 4 // lines
	for j := max(1, s.from-mostOver); j < s.from; j++ {
		if k := s.units[j].kind; k != Timestamp && k != BylineBlock {
			continue
		}
		i := s.linesOver(j, most)
		for ; i < j && !(s.units[i].words >= 4 && s.titleLike(i)); i++ {
		}
		if i == j || j-i > most {
			return -1
		}
		return i
	}
	return -1
}

// linesOver returns the first of the lines of three words or more right over unit j, one label of the page (“Summary”) among them or not. It goes
// one line further than most.
func (s *segmenter) linesOver(j, most int) int {
	first, label := j, false
	for i := j - 1; i > 0 && j-i <= most+1; i-- {
		switch u, t := &s.units[i], s.slice(i); {
		case u.kind == "" && (isNameLine(t) || u.words <= 4 && !u.ends && isRole(t)): // the author, and in what office
		case u.kind == "" && u.words >= 3:
			first = i
		case (u.kind == Boilerplate || u.kind == "") && u.words <= 2 && !label:
			label = true
		default:
			return first
		}
	}
	return first
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
