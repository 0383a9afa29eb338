package page

import (
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// What stands between the top of a text without menus and its first sentences: a label
// and the headline, a summary, who wrote it and when.
//
//	Markets | Retail
//	Grocer cuts forecast as shoppers trade down
//	The chain will close 38 stores and freeze hiring, its chief executive says
//	The Exampleton Gazette
//	12:31 Tuesday 5 July 2022

// maxFront is how many units may stand before the first sentences.
const maxFront = 8

// maxSummary is the number of words of the longest summary under a headline.
const maxSummary = 60

// dropLabels names the labels before the headline of a text without menus, and the outlets
// above its stamp, which look like the credit of a picture.
func (s *segmenter) dropLabels() {
	if s.page {
		return
	}
	for i := s.from + 1; i < min(s.to, s.from+maxFront); i++ {
		if s.units[i].kind == Credit && s.frontMatterFollows(i) && isOutletLine(s.slice(i)) {
			s.units[i].kind = BylineBlock
		}
	}
	for i := s.from + 1; i+1 < min(s.to, s.from+maxFront); i++ {
		if t := s.slice(i); s.units[i].kind == Credit && s.units[i-1].kind != Media && (s.units[i+1].prose() || s.frontMatterFollows(i)) && strings.Contains(t, ", ") && s.isNamed(i) {
			s.units[i].kind = BylineBlock // Jane Doe, Reuters
			if s.units[i-1].kind == Caption {
				s.units[i-1].kind = ""
			}
		}
	}
	if i := s.from; i+1 < s.to && s.isLabel(i) && s.units[i+1].kind == "" && !s.isLabel(i+1) && s.titleLike(i+1) && s.beforeStory(i+1) {
		s.units[i].kind = Boilerplate
	}
}

// isLabel reports whether unit i is the name of a section or the way to it: “Books”, “ARTS &
// DESIGN”, “Home / News / Traffic”.
func (s *segmenter) isLabel(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	if u.kind != "" || u.ends || u.words == 0 || u.numbers > 0 || u.capitals+u.function < u.words || isNameLine(t) {
		return false
	}
	if strings.ContainsAny(t, "|/>»›") {
		return u.words <= 8
	}
	return u.words == 1 || u.words <= 3 && (u.shouts || isOutlet(strings.Fields(t)))
}

// isOutletLine reports whether t names who published the story: “The Exampleton Gazette”.
func isOutletLine(t string) bool {
	m := measure(t)
	return m.words >= 1 && m.words <= 5 && m.capitals+m.function == m.words && m.numbers == 0 && !m.ends && !strings.HasPrefix(t, "in ") && isOutlet(strings.Fields(t))
}

// nameFront names what stands between the headline, unit title, and the first sentences.
func (s *segmenter) nameFront(title int) {
	for i := title + 1; i < min(s.to, title+maxFront); i++ {
		u := &s.units[i]
		t := s.slice(i)
		switch {
		case u.kind == DatelineBlock || u.kind == Paragraph:
			return
		case u.kind != "":
		case s.isAuthor(i), s.isNamed(i), s.page && isNameLine(t) && (s.units[i-1].kind == Timestamp || s.frontMatterFollows(i)), isNameLine(t) && s.sourceFollows(i), isOutletLine(t) && s.frontMatterFollows(i):
			u.kind = BylineBlock
		case s.isSummary(i), i == title+1 && s.isStandfirst(i):
			u.kind = Subhead
		case s.isLabel(i) && i+1 < s.to && s.units[i+1].kind != "" && s.units[i+1].kind != DatelineBlock:
			u.kind = Boilerplate
		default:
			return
		}
	}
}

// isAuthor reports whether unit i of the front says who wrote the story.
//
//	@jane_example
//	Jane Doe Education editor
//	Local Democracy Reporter
func (s *segmenter) isAuthor(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	if u.ends || u.words > 9 {
		return false
	}
	if isHandles(t) {
		return true
	}
	if s.units[i-1].kind == BylineBlock && u.words <= 6 && isOutletBeforePlace(t) {
		return true
	}
	if s.units[i-1].kind == BylineBlock && u.words <= 9 && (isRole(t) || andAuthors(t)) {
		return true
	}
	n := givenAndSurname(t)
	return n > 0 && isRole(t[n:]) && !strings.ContainsAny(t[n:], ",|")
}

// andAuthors reports whether a line under a byline goes on with it: “and Jane Doe”.
func andAuthors(t string) bool {
	for _, w := range [...]string{"and ", "And ", "AND ", "& ", "with "} {
		if rest, ok := strings.CutPrefix(t, w); ok && (isNameLine(rest) || isNameList(rest)) {
			return true
		}
	}
	return false
}

// isHandles reports whether t is nothing but names on a network.
func isHandles(t string) bool {
	for w := range strings.FieldsSeq(t) {
		if handleLength(w) == 0 {
			return false
		}
	}
	return t != ""
}

// isOutletBeforePlace reports whether a line is an outlet, alone or with the author's place: “Example News, Port Exampleton”.
func isOutletBeforePlace(t string) bool {
	outlet, place, ok := strings.Cut(t, ",")
	return isOutletLine(outlet) && (!ok || measure(place).capitals == measure(place).words)
}

// isNamed reports whether unit i of the front is names with their roles, or a name over the line of its role:
//
//	Jane Doe, Political Editor, and John Roe, Health Correspondent
//	Jane Doe, PhD
//	Professor of Geology, Exampleton University
func (s *segmenter) isNamed(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	if u.ends || u.words > 20 {
		return false
	}
	if isNameLine(t) {
		return i+1 < s.to && !s.units[i+1].ends && s.units[i+1].words <= 9 && isRole(s.slice(i+1))
	}
	authors := readAuthors(t, 0)
	if len(authors) == 0 || nameLength(t) == len(t) {
		return false
	}
	told := false
	for _, a := range authors {
		if !isNameLine(a.Name) {
			return false
		}
		told = told || a.Role != "" || a.Outlet != "" && (isAgency(a.Outlet) || isOutlet(strings.Fields(a.Outlet)))
	}
	return told || strings.Contains(t, "@") || strings.Contains(t, "(") && len(authors) > 1 || strings.Contains(t, " in ") && (len(authors) > 1 || s.frontMatterFollows(i) || s.sourceFollows(i))
}

// sourceFollows reports whether the line under unit i is the author's name on a network, or the outlet over a byline or stamp.
func (s *segmenter) sourceFollows(i int) bool {
	if i+1 >= s.to || s.units[i+1].words > 6 {
		return false
	}
	t := s.slice(i + 1)
	return isHandles(t) || isOutletLine(t) && s.frontMatterFollows(i+1)
}

// givenAndSurname returns the length of the two words of a name that t begins with.
func givenAndSurname(t string) int {
	words := strings.Fields(t)
	if len(words) < 3 || !isNameLine(words[0]+" "+words[1]) {
		return 0
	}
	return strings.Index(t, words[1]) + len(words[1])
}

// isSummary reports whether unit i sums up the story between the headline and the author.
func (s *segmenter) isSummary(i int) bool {
	u := &s.units[i]
	follows := s.frontMatterFollows(i) || i+1 < s.to && s.units[i+1].kind == "" && s.isAuthor(i+1)
	return u.words >= 5 && u.words <= maxSummary && follows && !isNameLine(s.slice(i))
}

// isStandfirst reports whether unit i, right under the headline, is a line without a full stop over the first paragraph.
func (s *segmenter) isStandfirst(i int) bool {
	u := &s.units[i]
	return !u.ends && u.words >= 5 && u.words <= maxStandfirst/2 && i+1 < s.to && s.units[i+1].kind == "" && s.units[i+1].prose() &&
		!isListItem(s.slice(i)) && !isNameList(s.slice(i))
}

// isScore reports whether a line is the result of a match: “Exampleton Town 2-1 Sampleton Albion”.
func isScore(t string) bool {
	m := measure(t)
	if m.words < 3 || m.words > 9 || m.numbers != 1 || m.capitals+m.numbers < m.words || m.ends {
		return false
	}
	for i := 1; i+1 < len(t); i++ {
		if (t[i] == '-' || strings.HasPrefix(t[i:], "–")) && calendar.IsDigit(t[i-1]) && i > 1 && t[i-2] == ' ' {
			rest := strings.TrimLeft(t[i:], "-–")
			return rest != "" && calendar.IsDigit(rest[0]) && len(rest) > 2 && (rest[1] == ' ' || rest[2] == ' ')
		}
	}
	return false
}

// isAgencyLine reports whether t is nothing but the name of an agency or paper, with or without its article.
func isAgencyLine(t string) bool {
	t = strings.Trim(t, " .")
	_, agency := english.Agency(strings.TrimPrefix(strings.TrimPrefix(t, "The "), "the "))
	return agency || isOutletLine(t) && !english.KnownGiven(firstField(t)) && !isRole(t)
}
