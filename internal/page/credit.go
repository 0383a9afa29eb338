package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// creditWords announce who made a picture. Each may be followed by a colon.
var creditWords = [...]string{
	"image copyright", "image source", "photo source",
	"photo credits", "photo credit", "image credits", "image credit", "picture credits", "picture credit", "feature photo credit", "photo courtesy of", "photo courtesy", "photo by", "photos by",
	"photograph by", "photographs by", "photograph", "photographer", "picture by", "image by", "image courtesy of", "image courtesy",
	"image via", "photo via", "photo illustration", "photo", "photos", "pictures", "picture", "pics", "pic", "image", "images", "credit", "credits", "screenshot", "screengrab",
	"illustration by", "illustration", "courtesy of", "courtesy", "video by", "graphic by", "source", "file photo by", "file photo", "ap photo", "reuters",
}

// creditWord returns the length of the announcement of a credit that s begins with, and
// whether it tells by itself (“Photo by”) or needs a colon (“Photo: ”).
func creditWord(s string) (n int, firm bool) {
	for _, w := range creditWords {
		if len(s) <= len(w) || !strings.EqualFold(s[:len(w)], w) {
			continue
		}
		rest := strings.TrimLeft(s[len(w):], " \u00a0")
		switch {
		case strings.HasPrefix(rest, ":"), w == "image source" && strings.HasPrefix(rest, ","):
			return len(w), true
		case strings.HasSuffix(w, " by") || strings.HasSuffix(w, "credit") || strings.HasSuffix(w, " credits") || strings.Contains(w, "courtesy") || strings.HasSuffix(w, "via") ||
			strings.HasSuffix(w, "copyright"):
			return len(w), len(rest) < len(s)-len(w)
		case w == "ap photo" || w == "reuters":
			return len(w), strings.HasPrefix(rest, "/")
		}
		return len(w), false
	}
	return 0, false
}

// maxCredit is the length of the longest credit in bytes.
const maxCredit = 120

// isCredit reports whether the line s is nothing but a credit.
//
//	(Photo: Amy Example/AFP/Getty Images)
//	Photograph: Jane Doe/Reuters
//	Jane Doe / Associated Press
//	© Jane Doe/Example Pictures
func isCredit(s string) bool {
	s = strings.TrimRight(strings.TrimFunc(s, unicode.IsSpace), ". ")
	s = strings.TrimRight(strings.TrimSuffix(s, "(opens in a new window)"), " ")
	if len(s) < 2 || len(s) > maxCredit {
		return false
	}
	if in, ok := bracketed(s); ok {
		s = in
	}
	if rest, ok := strings.CutPrefix(s, "©"); ok {
		return !strings.ContainsAny(rest, "0123456789.") && strings.Count(rest, " ") <= 8
	}
	if n, firm := creditWord(s); firm {
		return isCreditName(s[n:])
	}
	if !isCreditName(s) {
		return false
	}
	return hasAgency(s) || isNameAtOutlet(s) || isNameForOutlet(s) || strings.HasSuffix(s, " Getty Images")
}

// isNameAtOutlet reports whether s is “Jane Doe/Daily Example”.
func isNameAtOutlet(s string) bool {
	name, outlet, ok := strings.Cut(s, "/")
	return ok && strings.Count(outlet, " ") <= 3 && outlet != "" && isNameLine(strings.TrimSpace(name))
}

// isNameForOutlet reports whether s is “Jane Doe for The Daily Example”.
func isNameForOutlet(s string) bool {
	name, outlet, ok := strings.Cut(s, " for ")
	return ok && isNameLine(name) && strings.Count(outlet, " ") <= 3 && (isOutlet(strings.Fields(outlet)) || shouts(outlet) && len(outlet) > 1)
}

// bracketed returns what stands between the brackets around all of s.
func bracketed(s string) (inside string, ok bool) {
	if len(s) > 2 && (s[0] == '(' && s[len(s)-1] == ')' || s[0] == '[' && s[len(s)-1] == ']') {
		return s[1 : len(s)-1], !strings.ContainsAny(s[1:len(s)-1], "()[]")
	}
	return s, false
}

// isCreditName reports whether s is names and marks: few words, nearly all with capitals.
func isCreditName(s string) bool {
	words, small := 0, 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("/|,:;#-", r) }) {
		words++
		if r := english.FirstRune(w); unicode.IsLower(r) && w != "via" && w != "for" && w != "of" && w != "the" && w != "by" && w != "and" && !authorParticle(w) {
			small++
		}
	}
	return words > 0 && words <= 14 && small <= 2 && small < words
}

// hasAgency reports whether a part of s between slashes, bars or commas names an agency of pictures.
func hasAgency(s string) bool {
	parts := 0
	found := false
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("/|,#", r) }) {
		parts++
		part = strings.TrimSpace(part)
		if i := strings.LastIndex(part, "via "); i >= 0 {
			part = part[i+4:]
		}
		found = found || isPictureAgency(part)
	}
	return found && (parts > 1 || isPictureAgency(strings.TrimSpace(s)))
}

// isPictureAgency reports whether name is that of an agency that sells pictures.
func isPictureAgency(name string) bool {
	if _, ok := english.Agency(name); ok && len(name) > 1 {
		return true
	}
	switch name {
	case "Getty Images", "Getty", "GETTY", "GETTY IMAGES", "AP Photo", "AP Images", "AP Photos", "REUTERS", "Shutterstock", "iStock", "iStockphoto", "Alamy", "Alamy Stock Photo",
		"Corbis", "Flickr", "Wikimedia Commons", "Wikimedia", "Unsplash", "Pexels", "Pixabay", "ZUMA", "ZUMA Press", "Rex", "REX", "Rex Features",
		"EPA", "PA", "PA Images", "PA Wire", "Landov", "Polaris", "Redux", "Magnum", "Bloomberg", "Splash", "WENN", "Barcroft", "SWNS", "iStock Images",
		"Thinkstock", "Fotolia", "Adobe Stock", "Contributor", "Getty Images Sport", "Wire Image", "WireImage", "FilmMagic", "Anadolu Agency", "Handout",
		"File Photo", "NurPhoto", "SOPA Images", "Sipa", "SIPA", "Sipa USA", "Imaginechina", "AAP", "Creative Commons", "Screenshot", "File":
		return true
	}
	return false
}

// creditTail returns where the credit begins that the caption s ends with, len(s) if it
// ends with none.
//
//	The new bridge in Exampleton on Monday. (Photo: Jane Doe, AP)
//	The new bridge in Exampleton on Monday. Photograph: Jane Doe/Reuters
//	The new bridge in Exampleton on Monday [Jane Doe/Al Jazeera]
func creditTail(s string) int {
	from := max(0, len(s)-maxCredit)
	for from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	trimmed := strings.TrimRight(s, ". \u00a0")
	if strings.HasSuffix(trimmed, ")") || strings.HasSuffix(trimmed, "]") {
		i := strings.LastIndexAny(trimmed[from:], "([")
		if i >= 0 && (isTailCredit(trimmed[from+i:]) || isSourceTail(trimmed[:from+i], trimmed[from+i:])) {
			return from + i
		}
		return len(s)
	}
	for i := from; i < len(s); i++ {
		if i > 0 && s[i-1] != ' ' && s[i-1] != '\n' || !startsCredit(s[i:]) && !afterCaption(s, i) {
			continue
		}
		if i == 0 || isTailStart(s[:i], s[i:]) {
			return i
		}
	}
	return len(s)
}

// isSignature reports whether a credit only names an agency, as it stands under reports
// too: “(AFP)”.
func isSignature(s string) bool {
	in, ok := bracketed(strings.TrimRight(s, ". "))
	n, _ := creditWord(in)
	return ok && n == 0 && !strings.ContainsAny(in, "/:")
}

// isTailCredit reports whether a stretch in brackets at the end of a caption is a credit.
func isTailCredit(s string) bool {
	if isCredit(s) {
		return true
	}
	in, ok := bracketed(s)
	return ok && (strings.Contains(in, "/") && isCreditName(in) || strings.Contains(in, "hoto:") || strings.Contains(strings.ToLower(in), "photo by ") || strings.Contains(strings.ToLower(in), "photo courtesy") || in == "stock photo" || in == "file photo")
}

// isSourceTail reports whether a stretch in brackets after the last sentence names who
// gave the picture or the report: “The galaxy and its neighbours. (University of Exampleton)”.
func isSourceTail(before, s string) bool {
	in, ok := bracketed(s)
	m := measure(in)
	return ok && m.capitals >= 1 && m.words <= 6 && m.numbers == 0 && !m.ends && m.capitals+m.function == m.words && m.words > m.function &&
		strings.HasSuffix(strings.TrimRight(before, " "), ".") && len(before) < 400
}

// startsCredit reports whether all of s may be a credit; it is cheap where it is not.
func startsCredit(s string) bool {
	switch s[0] {
	case '|':
		return len(s) > 3 && isCreditName(s[1:]) && hasAgency(strings.TrimSpace(s[1:]))
	case 'P', 'p', 'I', 'i', 'C', 'c', 'S', 's', 'A', 'R', 'F', 'V', 'G':
		n, firm := creditWord(s)
		return n > 0 && firm && isCredit(s)
	}
	return strings.HasPrefix(s, "©") && isCredit(s)
}

// afterCaption reports whether what follows the sentence that ends before i is a credit without
// announcement: “The old bridge on Monday. Jane Doe/Reuters”.
func afterCaption(s string, i int) bool {
	return i > 1 && s[i-2] == '.' && isCredit(s[i:])
}

// isTailStart reports whether a credit may stand after the words before it.
func isTailStart(before, credit string) bool {
	before = strings.TrimRightFunc(before, unicode.IsSpace)
	return endsSentence(before) || credit[0] == '|' || !strings.HasPrefix(strings.ToLower(credit), "source") && before != ""
}
