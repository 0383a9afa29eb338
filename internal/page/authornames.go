package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// nameLength returns the length of the words with capitals that s begins with, up to a
// separator. Names may hold particles: “Jan van der Berg”.
func nameLength(s string) int {
	n := 0
	for words := 0; words < 7; words++ {
		i := n
		if words > 0 {
			if i >= len(s) || s[i] != ' ' && !strings.HasPrefix(s[i:], "\u00a0") {
				break
			}
			i += len(s[i:]) - len(strings.TrimLeft(s[i:], " \u00a0"))
		}
		w := nameWord(s[i:])
		if w == 0 || strings.EqualFold(s[i:i+w], "and") || words > 1 && leadsToOutlet(s[i:i+w]) {
			break
		}
		word := s[i : i+w]
		if r := english.FirstRune(word); !unicode.IsUpper(r) && (words == 0 || !authorParticle(word)) {
			break
		}
		n = i + w
		if words > 0 && strings.HasSuffix(word, ".") && len(word) > 3 && !shouts(word) {
			n--
			break
		}
	}
	return n
}

// leadsToOutlet reports whether word, after a name, says that an outlet or a place follows: “Jane Doe For Example Online”.
func leadsToOutlet(word string) bool {
	switch word {
	case "For", "FOR", "In", "IN", "At", "AT", "From", "FROM", "Of", "OF":
		return true
	}
	return false
}

// nameWord returns the length of the word of a name that s begins with.
func nameWord(s string) int {
	i := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && (i == 0 || !strings.ContainsRune(".'’-", r)) {
			break
		}
		i += size
	}
	for i > 0 && s[i-1] == '-' {
		i--
	}
	return i
}

// authorParticle reports whether word may stand in small letters inside a person's name.
func authorParticle(word string) bool {
	switch word {
	case "de", "la", "del", "al", "el", "van", "der", "den", "von", "bin", "ibn", "da", "di", "dos", "du", "le", "ten", "ter", "y", "zu":
		return true
	}
	return false
}

// looksPersonal reports whether a name in a byline is that of a person, not of an outlet or place.
func looksPersonal(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || strings.EqualFold(words[0], "the") {
		return false
	}
	if english.PlaceName(s) || isOutlet(words) {
		return false
	}
	return english.KnownGiven(words[0]) || english.Surname(words[len(words)-1])
}

// isOutlet reports whether the words name a newspaper, agency or station.
func isOutlet(words []string) bool {
	if _, ok := english.Agency(strings.Join(words, " ")); ok {
		return true
	}
	for _, w := range words {
		switch strings.ToLower(w) {
		case "news", "press", "times", "post", "magazine", "media", "daily", "tribune", "herald", "journal", "gazette", "today", "tv", "network",
			"service", "radio", "staff", "agency", "wire", "online", "chronicle", "guardian", "telegraph", "mail", "express", "mirror",
			"sun", "star", "standard", "observer", "independent", "examiner", "inquirer", "bureau", "team", "desk", "newsroom":
			return true
		}
	}
	return false
}

// isNameLine reports whether s is nothing but one person's name, as a byline without “by” is.
func isNameLine(s string) bool {
	s = withoutDegrees(s)
	s = s[honourLength(s):]
	if len(s) > 60 || nameLength(s) != len(s) {
		return false
	}
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 4 || english.PlaceName(s) || isOutlet(words) {
		return false
	}
	return english.KnownGiven(words[0])
}

// honourLength returns the length of the title of a doctor or professor before a name: “Dr. Jane Doe”.
func honourLength(s string) int {
	for _, w := range [...]string{"Dr. ", "Dr ", "Prof. ", "Prof ", "Professor "} {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// withoutDegrees cuts the degrees off a name: “Jane Doe, PhD, MPH”.
func withoutDegrees(s string) string {
	for i := strings.LastIndexByte(s, ','); i > 0 && isDegree(strings.TrimSpace(s[i+1:])); i = strings.LastIndexByte(s, ',') {
		s = s[:i]
	}
	return s
}

// isNameList reports whether s is the names of two or more persons and nothing else: “Jane Doe,
// John Roe and Mary Major”.
func isNameList(s string) bool {
	if len(s) > maxByline {
		return false
	}
	names, known := 0, 0
	for part := range strings.SplitSeq(strings.ReplaceAll(s, " and ", ","), ",") {
		part = strings.TrimSpace(part)
		if part == "" {
			continue // Jane Doe, and John Roe
		}
		if words := strings.Count(part, " ") + 1; words < 2 || words > 4 || nameLength(part) != len(part) {
			return false
		}
		names++
		if isNameLine(part) {
			known++
		}
	}
	return names >= 2 && 2*known > names
}

// isDegree reports whether s is a degree or an honour, which stands behind a name.
func isDegree(s string) bool {
	switch strings.ReplaceAll(s, ".", "") {
	case "PhD", "PHD", "MD", "DO", "RN", "MPH", "MBA", "MA", "MSc", "BSc", "JD", "Esq", "DPhil", "EdD", "MBE", "OBE", "CBE", "KC", "QC", "MP", "FRS", "CFA", "CPA", "LLM", "MFA", "PsyD", "DVM", "DDS", "RD":
		return true
	}
	return false
}
