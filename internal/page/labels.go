package page

import (
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
)

// labels are what pages put in front of the words under a picture or above a story, with
// the kind of the label and of the words after it.
var labels = [...]struct {
	words       string
	kind, after Kind
}{
	{"Media playback is unsupported on your device", Media, Caption},
	{"Media playback is not supported on this device", Media, Caption},
	{"Enlarge this image", Media, Caption},
	{"Enlarge image", Media, Caption},
	{"Click to expand Image", Media, Caption},
	{"toggle caption", Media, Caption},
	{"Hide caption", Media, Caption},
	{"Facebook Twitter Pinterest", Boilerplate, Caption},
	{"CLOSE", Media, Caption},
	{"Buy Photo", Media, Caption},
	{"Image caption,", Media, Caption},
	{"Image caption", Media, Caption},
	{"Media caption,", Media, Caption},
	{"Media caption", Media, Caption},
	{"Video caption", Media, Caption},
	{"Story highlights", Boilerplate, Subhead},
	{"Story Highlights", Boilerplate, Subhead},
	{"KEY POINTS", Boilerplate, Subhead},
	{"Key points", Boilerplate, Subhead},
}

// cutLabels adds the labels that t begins with, and returns where the words after them
// begin and of what kind those are.
//
//	Image copyright Example Images Image caption The bridge on Monday
func (s *segmenter) cutLabels(u unit, t string) (from int, after Kind) {
	if rest, ok := strings.CutPrefix(t, "Image copyright "); ok {
		if i := strings.Index(rest, " Image caption "); 0 < i && i < maxCredit {
			from = len(t) - len(rest) + i + 1
			s.add(u, 0, from, Credit)
			after = Caption
		}
	}
	for found := true; found; {
		found = false
		for _, l := range labels {
			rest, ok := strings.CutPrefix(t[from:], l.words)
			trimmed := strings.TrimLeft(rest, " \u00a0\n")
			glued := len(trimmed) == len(rest) && !strings.HasSuffix(l.words, "caption") // Image captionThe old bridge
			if ok && trimmed != "" && !glued && (unicode.IsUpper(english.FirstRune(trimmed)) || unicode.IsDigit(english.FirstRune(trimmed))) || ok && strings.HasPrefix(trimmed, "toggle") {
				end := len(t) - len(trimmed)
				s.add(u, from, end, l.kind)
				from, after, found = end, l.after, true
			}
		}
	}
	if after != "" && isTwice(t[from:]) || after == Caption && isCredit(t[from:]) {
		after = Credit // Jane Doe/AP Jane Doe/AP
	}
	if after == Caption && len(t)-from > maxCaption {
		after = "" // the story goes on in the line of its picture
	}
	return from, after
}

// maxCaption is the length in bytes up to which what follows a picture's label is all its caption.
const maxCaption = 900

// startsCaption reports whether t says that it tells of a picture: “Pictured: The old bridge on Monday”.
func startsCaption(t string) bool {
	for _, w := range [...]string{"Lead photo:", "Lead image:", "Top photo:", "Top image:", "Main image:", "Main picture:",
		"File photo:", "File picture:", "Pictured:", "Above:", "Photo caption:"} {
		if strings.HasPrefix(t, w) && len(t) < maxCaption {
			return true
		}
	}
	return false
}

// isTwice reports whether s says the same twice.
func isTwice(s string) bool {
	half := len(s) / 2
	return len(s) > 4 && len(s)%2 == 1 && s[half] == ' ' && s[:half] == s[half+1:]
}
