package page

import "strings"

// mostFacts is how many lines of facts may stand between the title of a life and its
// first sentence.
const mostFacts = 40

// titleLife makes a headline of the name above the life of its bearer, which else would be
// an author’s, and a caption of the same name below it.
//
//	Jane Roe
//	Jane Maria Roe (born 3 April 1978) is a pilot.
func (s *segmenter) titleLife() bool {
	if s.page || s.from >= s.to || !isNameLine(s.slice(s.from)) || !s.lifeFollows(s.slice(s.from)) {
		return false
	}
	title := s.slice(s.from)
	s.units[s.from].kind = Headline
	s.Headline = title
	for i := s.from + 1; i < min(s.to, s.from+3); i++ {
		if s.slice(i) == title {
			s.units[i].kind = Caption
		}
	}
	return true
}

// lifeFollows reports whether a paragraph begins with the name, middle names and all, and a
// bracket behind it, as dates and other names are given.
func (s *segmenter) lifeFollows(name string) bool {
	words := strings.Fields(name)
	for i := s.from + 1; i < min(s.to, s.from+mostFacts); i++ {
		head, _, bracket := strings.Cut(s.slice(i), " (")
		if start := strings.Fields(head); bracket && len(start) >= len(words) && len(start) <= len(words)+4 &&
			start[0] == words[0] && strings.Contains(head, words[len(words)-1]) {
			return true
		}
	}
	return false
}
