package page

import (
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// dropLists marks the links under a line such as “Related stories” as promos.
func (s *segmenter) dropLists() {
	left := 0
	for i := s.from; i < s.to && !s.poll.Done(); i++ {
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
	for i := s.from; i <= s.to && s.page && !s.poll.Done(); i++ {
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

// dropTitles marks runs of other stories' titles in the story of a page as promos. The items of a
// list often begin with the same word.
//
//	Ten bridges that fell in a storm
//	Why do old bridges fall?
//	Council of Sampleton sells its ferry
func (s *segmenter) dropTitles() {
	run := 0
	for i := s.from; i <= s.to && s.page && !s.poll.Done(); i++ {
		if i < s.to && s.isTitleLink(i) && !(run > 0 && firstWord(s.slice(i)) == firstWord(s.slice(i-1))) {
			run++
			continue
		}
		for j := i - run; j < i && run >= titleRun; j++ {
			s.units[j].kind = Promo
		}
		run = 0
	}
}

// titleRun is how many lines like titles make a list of links inside the story of a page.
const titleRun = 3

// isTitleLink reports whether unit i is written like the title of another story.
func (s *segmenter) isTitleLink(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	return u.kind == "" && 4 <= u.words && u.words <= 18 && (!u.ends || endsTitle(t)) && !isListItem(t) && opensTitle(t)
}

// endsTitle reports whether t ends as titles do and, more seldom, sentences.
func endsTitle(t string) bool {
	return strings.HasSuffix(t, "?") || strings.HasSuffix(t, "!") || strings.HasSuffix(t, "...") || strings.HasSuffix(t, "…")
}

// opensTitle reports whether t begins with a capital letter, a number or a quotation mark.
func opensTitle(t string) bool {
	r := english.FirstRune(t)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("\"'“‘", r)
}

// dropRepeats marks the lines in the story of a page that stand around it too, or say its headline again, as
// the page's: buttons and links.
func (s *segmenter) dropRepeats() {
	if !s.page {
		return
	}
	around := map[string]bool{titleKey(s.Headline): true}
	for i := range s.units {
		if s.poll.Done() {
			return
		}
		if u := &s.units[i]; (i < s.from || i >= s.to) && u.words > 0 && u.words <= maxTitle {
			around[titleKey(s.slice(i))] = true
		}
	}
	for i := s.from; i < s.to && !s.poll.Done(); i++ {
		if u := &s.units[i]; u.kind == "" && !u.prose() && u.words > 0 && u.words <= maxTitle && around[titleKey(s.slice(i))] {
			u.kind = Boilerplate
		}
	}
}

// linkRun is how many lines like links make a menu inside the story of a page.
const linkRun = 4

// isLinkRow reports whether t is a row of links parted by bars or dots.
func isLinkRow(t string) bool {
	parts := strings.Count(t, "|") + strings.Count(t, "•") + strings.Count(t, "»") + strings.Count(t, "·")
	return parts >= 3 && strings.Count(t, " ") <= 5*parts
}

// isAddress reports whether a line is nothing but the name of a site or a mailbox: “example.co.uk,”,
// “jane@example.com”. The address of a page may belong to a list that the story gives.
func isAddress(t string) bool {
	t = strings.TrimRight(t, ".,: ")
	if len(t) > maxByline || strings.ContainsAny(t, " \u00a0\n") || !strings.Contains(t, ".") {
		return false
	}
	if box, host, ok := strings.Cut(t, "@"); ok {
		return len(box) > 1 && strings.Contains(host, ".") && !strings.Contains(host, "/")
	}
	for i := range len(t) {
		if c := t[i]; !('a' <= c && c <= 'z') && !calendar.IsDigit(c) && c != '.' && c != '-' {
			return false
		}
	}
	last := t[strings.LastIndexByte(t, '.')+1:]
	return len(last) >= 2 && !calendar.IsDigit(last[0]) && !strings.Contains(t, "..")
}
