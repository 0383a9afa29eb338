package lede

import "strings"

// dropLists marks the links under a line such as “Related stories” as promos.
func (s *segmenter) dropLists() {
	left := 0
	for i := s.from; i < s.to; i++ {
		u := &s.units[i]
		switch {
		case u.kind == Promo && u.words <= 8 && !strings.HasSuffix(s.slice(i), "."):
			left = 8
		case u.kind != "" || u.ends || u.words > 18 || left == 0:
			left = 0
		default:
			u.kind = Promo
			left--
		}
	}
}

// dropLinks marks runs of links in the story of a page, and rows of them, as the page's.
//
//	About us | Terms | Privacy | Help
func (s *segmenter) dropLinks() {
	run := 0
	for i := s.from; i <= s.to && s.page; i++ {
		if i < s.to && s.units[i].kind == "" && (s.units[i].link() || isLinkRow(s.slice(i))) {
			run++
			continue
		}
		for j := i - run; j < i; j++ {
			if run >= linkRun || isLinkRow(s.slice(j)) {
				s.units[j].kind = Boilerplate
			}
		}
		run = 0
	}
}

// linkRun is how many lines like links make a menu inside the story of a page.
const linkRun = 4

// isLinkRow reports whether t is a row of links parted by bars or dots.
func isLinkRow(t string) bool {
	parts := strings.Count(t, "|") + strings.Count(t, "•") + strings.Count(t, "»") + strings.Count(t, "·")
	return parts >= 3 && strings.Count(t, " ") <= 5*parts
}
