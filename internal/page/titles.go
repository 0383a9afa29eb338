package page

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// What stands in the line of a headline and does not belong to it: a label before it, the section or the site, before or behind.
//
//	Watch: Mayor opens the new bridge
//	Opinion | The bridge is a folly
//	Mayor opens the new bridge – Exampleton Gazette

// titleLabel returns the length of the label, with its mark, that a title begins with, and what the label is.
func titleLabel(t string) (n int, kind Kind) {
	at := strings.IndexAny(t[:min(len(t), 24)], ":|]")
	if n := updateLabel(t); n > 0 {
		return n, Boilerplate
	}
	if at <= 0 || (t[0] == '[') != (t[at] == ']') {
		return 0, ""
	}
	if rest := t[at+1:]; !strings.HasPrefix(rest, " ") || measure(rest).words < 3 {
		return 0, ""
	}
	return at + 1, labelKind(strings.TrimSpace(strings.TrimPrefix(t[:at], "[")))
}

// updateLabel returns the length of the number of an agency's update that t begins with: “UPDATE 2-Bridge closes”.
func updateLabel(t string) int {
	for _, w := range [...]string{"UPDATE ", "WRAPUP ", "REFILE-", "CORRECTED-", "RPT-"} {
		rest, ok := strings.CutPrefix(t, w)
		if !ok {
			continue
		}
		if strings.HasSuffix(w, "-") {
			return len(w)
		}
		if n := len(rest) - len(strings.TrimLeft(rest, "0123456789")); n > 0 && n < len(rest) && rest[n] == '-' {
			return len(w) + n + 1
		}
	}
	return 0
}

// labelKind returns the kind of a title's label, "" if it is none.
func labelKind(label string) Kind {
	switch strings.ToLower(label) {
	case "watch", "watch live", "video", "videos", "pics", "photo", "photos", "photo gallery", "gallery", "pictures", "in pictures", "in photos", "listen", "audio", "podcast", "slideshow", "images":
		return Media
	case "live", "live updates", "live update", "live blog", "liveblog", "breaking", "breaking news", "exclusive", "update", "updated", "just in", "developing", "opinion", "analysis",
		"editorial", "comment", "explainer", "factbox", "review", "column", "letters", "fact check", "watch now", "must read", "alert", "sponsored":
		return Boilerplate
	}
	return ""
}

// cutTitleLabel adds the label of a title at the top of a text, and returns how long it is.
func (s *segmenter) cutTitleLabel(u unit, t string) int {
	if len(s.units) > 0 || measure(t).words > 25 || s.isStamp(t) {
		return 0
	}
	n, kind := titleLabel(t)
	if kind == "" {
		return 0
	}
	if n > 0 && !endsTitle(t) && endsSentence(t) {
		return 0 // a sentence: “Watch: the tide is quick.”
	}
	s.add(u, 0, n, kind)
	return n
}

// trimTitle cuts the site and the section off the headline, unit i, and returns where the headline stands then.
func (s *segmenter) trimTitle(i int) int {
	if at := labelTail(s.slice(i)); at > 0 {
		s.splitUnit(i, at)
		s.units[i+1].kind = Media
	}
	for at := siteTail(s.slice(i), s.text); at > 0; at = siteTail(s.slice(i), s.text) {
		s.splitUnit(i, at)
		s.units[i+1].kind = Boilerplate
	}
	t := s.slice(i)
	for _, mark := range [...]string{" | ", " - ", " – "} {
		if head, rest, ok := strings.Cut(t, mark); ok && measure(rest).words >= 3 && isSiteName(head) && (mark == " | " || isOutletLine(head)) {
			s.splitUnit(i, len(head)+len(mark)-1)
			s.units[i+1].kind, s.units[i].kind = s.units[i].kind, Boilerplate
			return i + 1
		}
	}
	return i
}

// labelTail returns where the label in brackets begins that the title t ends with, 0 if it ends with none: “Mayor opens the new bridge (VIDEO)”.
func labelTail(t string) int {
	at := strings.LastIndexAny(t, "([")
	if at < 3 || t[at-1] != ' ' || measure(t[:at]).words < 3 || t[len(t)-1] != ')' && t[len(t)-1] != ']' || labelKind(t[at+1:len(t)-1]) != Media {
		return 0
	}
	return at - 1
}

// siteTail returns where the name of the site begins that the title t ends with, with the mark before it; 0 if it ends with none.
// Behind a bar any short name is one. Behind a dash stand speakers, too: “‘We won’t pay’ – mayor”.
func siteTail(t, text string) int {
	for _, mark := range [...]string{" | ", " - ", " – ", " — ", " :: ", " • ", " : "} {
		at := strings.LastIndex(t, mark)
		if at <= 0 || measure(t[:at]).words < 3 {
			continue
		}
		site := t[at+len(mark):]
		if !isSiteName(site) || strings.ContainsAny(site, "'‘’“”\"") {
			continue
		}
		words := strings.Fields(site)
		if mark == " | " || mark == " :: " || mark == " • " || isOutlet(words) && !english.KnownGiven(words[0]) || mark == " : " && (isAgency(site) || shouts(site)) || isDomain(site) || strings.Count(text, "© "+site)+strings.Count(text, " "+site+". All rights") > 0 {
			return at
		}
	}
	return 0
}

// isSiteName reports whether s may name a site or its section: few words, all with capitals.
func isSiteName(s string) bool {
	m := measure(s)
	return m.words >= 1 && m.words <= 4 && m.capitals+m.function >= m.words && m.capitals > 0 && m.numbers == 0 && !m.ends || isDomain(s)
}

// isDomain reports whether s is the address of a site: “example.com”.
func isDomain(s string) bool {
	return !strings.Contains(s, " ") && strings.Contains(strings.Trim(s, "."), ".") && isAddress(strings.ToLower(s)) && !strings.Contains(s, "@")
}

// splitUnit cuts unit i in two at byte at of it.
func (s *segmenter) splitUnit(i, at int) {
	t := s.slice(i)
	head, tail := s.units[i], s.units[i]
	head.span.End = head.span.Start + len(strings.TrimRight(t[:at], " "))
	head.shape, head.split = measure(t[:at]), true
	tail.span.Start += len(t) - len(strings.TrimLeft(t[at:], " "))
	tail.shape, tail.gap = measure(t[at:]), false
	s.units[i] = head
	s.units = slices.Insert(s.units, i+1, tail)
	s.ends = slices.Insert(s.ends, i+1, goesOn)
	if i < s.from {
		s.from++
	}
	s.to++
}

// endsInSite reports whether the first line of a text is a title with its site, and not a caption with its credit: “Mayor opens the
// new bridge | Reuters”.
func endsInSite(t string) bool {
	at := siteTail(t, "")
	m := measure(t[:at])
	return at > 0 && m.words >= 4 && !m.ends && strings.HasPrefix(t[at:], " | ")
}
