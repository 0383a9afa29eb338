package page

import (
	"strings"
	"unicode"
)

// knownTitle returns the unit that is the title which the user gives, -1 if none is or none is given. The title of a web
// page may go on with the name of the site: “Old bridge stays closed | Exampleton Gazette”.
func (s *segmenter) knownTitle() int {
	titles := titlesIn(s.title)
	if len(titles) == 0 {
		return -1
	}
	for i := range s.units {
		switch s.units[i].kind {
		case "", Headline, Subhead, Paragraph:
			if t := s.slice(i); len(t) <= 2*len(s.title)+64 && titles[folded(t)] {
				return i
			}
		}
	}
	return -1
}

// titlesIn returns what a headline may say under a given title, as [folded] writes it.
func titlesIn(title string) map[string]bool {
	titles := make(map[string]bool)
	if t := folded(title); t != "" {
		titles[t] = true
	}
	for _, mark := range []string{" | ", " - ", " – ", " — ", " « ", " » "} {
		if i := strings.LastIndex(title, mark); i > 0 && len(strings.Fields(title[:i])) > 2 {
			titles[folded(title[:i])] = true
		}
	}
	return titles
}

// folded returns the letters and digits of a title in lower case, without what typesetters choose.
func folded(title string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, title)
}
