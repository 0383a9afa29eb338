package page

import (
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// Who wrote a story that has no byline is often said in a line at its end, or before its beginning.
//
//	Write to Jane Doe at jane.doe@example.com.
//	Jane Doe is a staff writer. Email: jane.doe@example.com
//	Jane Doe, who lives in Exampleton, is the author of “Rivers”.
//	Jane Doe: 555-0100, jane.doe@example.com
//	(Reporting by Jane Doe in Exampleton; editing by John Roe)

// maxSignOff is how many units may stand between the story's end and the line that names the author.
const maxSignOff = 6

// maxOpening is the same before the story's first paragraph.
const maxOpening = 4

// mostSignOff is how many units at the end of a story without paragraphs are asked whether they name its author.
const mostSignOff = 64

// readSignOff reads the author from the end of a story without a byline, or from its first line.
func (s *segmenter) readSignOff() {
	if len(s.Bylines) > 0 {
		s.dropBiographies()
		return
	}
	if s.from >= s.to {
		return
	}
	told := false
	for i := s.from; i < min(s.to, s.from+maxOpening) && len(s.Bylines) == 0; i++ {
		if !told || signOffWord(s.slice(i)) > 0 {
			s.trySignOff(i)
		}
		told = told || s.units[i].kind == Paragraph && s.units[i].prose()
	}
	for i := max(s.lastProse(), s.to-mostSignOff); i < min(len(s.units), s.to+maxSignOff) && len(s.Bylines) == 0; i++ {
		s.trySignOff(i)
		if b := &s.Blocks[i]; len(s.Bylines) > 0 && b.Kind == Paragraph {
			b.Kind = BylineBlock // it tells nothing of the story
		}
	}
}

// dropBiographies marks what is told of the authors below the story as none of it:
//
//	JANE DOE
//	Doe covers transport for the Exampleton Gazette.
//	Roe reported from Sampleton.
func (s *segmenter) dropBiographies() {
	for i := max(s.from+1, len(s.units)-maxSignOff); i < len(s.units) && i < len(s.Blocks); i++ {
		b := &s.Blocks[i]
		if b.Kind != Paragraph && b.Kind != Subhead || s.units[i].words > 40 {
			continue
		}
		for _, a := range s.Bylines {
			if rest, ok := afterName(s.slice(i), a.Name); ok && (rest == "" && i > s.lastProse() || isBiography(rest) || tellsOfWork(rest)) {
				b.Kind = Boilerplate
			}
		}
	}
}

// afterName returns what stands in t after the name of an author, or the last word of it, with which t begins.
func afterName(t, name string) (rest string, ok bool) {
	for _, n := range [...]string{name, name[strings.LastIndexAny(name, " \u00a0")+1:]} {
		if len(n) > 2 && len(t) >= len(n) && strings.EqualFold(t[:len(n)], n) && (len(t) == len(n) || t[len(n)] == ' ') {
			return t[len(n):], true
		}
	}
	return "", false
}

// tellsOfWork reports whether words after an author's name tell what the author does there.
func tellsOfWork(rest string) bool {
	for _, w := range [...]string{" covers ", " reports on ", " reports for ", " reported from ", " writes about ", " writes for ", " has covered ", " joined the ", " contributed to this ", " contributed reporting"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// lastProse returns the last paragraph but two of the story, after which little is told any more.
func (s *segmenter) lastProse() int {
	left := 3
	for i := s.to - 1; i > s.from && !s.poll.Done(); i-- {
		if s.units[i].prose() && s.units[i].kind == Paragraph {
			if left--; left == 0 {
				return i
			}
		}
	}
	return s.from + 1
}

// trySignOff reads the author that unit i says the story is by.
func (s *segmenter) trySignOff(i int) {
	u := &s.units[i]
	if from, authors := reporters(s.slice(i)); len(authors) > 0 {
		for _, a := range authors {
			a.Span.Start += u.span.Start + from
			a.Span.End += u.span.Start + from
			s.Bylines = append(s.Bylines, a)
		}
		return
	}
	from, n := signOff(s.slice(i))
	if n == 0 || u.kind == Credit || u.kind == Caption || u.kind == Headline {
		return
	}
	at := english.Range{Start: u.span.Start + from, End: u.span.Start + from + n}
	if t := s.slice(i); from == 0 && !isContact(t[n:]) && !isJournalist(t[n:]) && (s.namedBefore(at) || u.prose() && i < s.lastProse()) {
		return // somebody whom the story is about
	}
	s.Bylines = []Byline{{Span: at, Name: s.text[at.Start:at.End]}}
}

// reporters returns who did the reporting, as agencies tell it below a story, with spans from from on in t; nil if t does not tell it.
func reporters(t string) (from int, authors []Byline) {
	const lead = "reporting by "
	from = len(t) - len(strings.TrimLeft(t, "( "))
	if t = t[from:]; len(t) > maxByline || len(t) <= len(lead) || !strings.EqualFold(t[:len(lead)], lead) {
		return 0, nil
	}
	if end := strings.IndexAny(t, ";)"); end > 0 {
		t = t[:end]
	}
	return from, readBylines(strings.TrimRight(t, ". "))
}

// namedBefore reports whether the surname at the end of the name at has been read before it.
func (s *segmenter) namedBefore(at english.Range) bool {
	name := s.text[at.Start:at.End]
	return strings.Contains(s.text[s.units[s.from].span.Start:at.Start], name[strings.LastIndexAny(name, " \u00a0")+1:])
}

// signOff returns the place and length of the author's name in a line that says who wrote the story; 0 if it does not.
func signOff(t string) (from, n int) {
	from = signOffWord(t)
	n = personLength(t[from:])
	if n == 0 {
		return 0, 0
	}
	if isTwice(t[from:from+n]) && strings.Count(t[from:from+n], " ") > 1 {
		n /= 2 // Jane Doe Jane Doe is a writer
		return from, n
	}
	rest := t[from+n:]
	if from > 0 && !strings.HasPrefix(rest, "’") && !strings.HasPrefix(rest, "'") || isContact(rest) || isBiography(rest) {
		return from, n
	}
	return 0, 0
}

// signOffWord returns the length of the words that ask the reader to turn to the author, and of the author's role.
func signOffWord(t string) int {
	for _, w := range [...]string{"Write to ", "Contact ", "Follow ", "Email ", "E-mail ", "Reach "} {
		if !strings.HasPrefix(t, w) {
			continue
		}
		n := len(w)
		for rest := t[n:]; !isNameAlone(rest[:personLength(rest)]); rest = t[n:] { // Contact Daily Example reporter Jane Doe at 555-0100
			word := firstField(rest)
			if word == rest || n > 60 {
				return 0
			}
			n += len(word) + 1
		}
		return n
	}
	return 0
}

// isNameAlone reports whether a name stands without outlet and role: not “Daily Example’s Jane Doe”, “Opinion Editor Jane Doe”.
func isNameAlone(name string) bool {
	return name != "" && !strings.Contains(name, "’s ") && !strings.Contains(name, "'s ") && !isRole(name)
}

// personLength returns the length of the full name of a person that t begins with.
func personLength(t string) int {
	n := nameLength(t)
	if n > 0 && (looksPersonal(t[:n]) || isTwice(t[:n])) || isNewName(t[:n]) && isJournalist(t[n:]) {
		return n
	}
	return 0
}

// isNewName reports whether s may be the name of a person whom no list knows.
func isNewName(s string) bool {
	words := strings.Fields(s)
	return len(words) >= 2 && len(words) <= 3 && !strings.EqualFold(words[0], "the") && !english.PlaceName(s) && !isOutlet(words) && !isRole(s)
}

// isContact reports whether what follows a name at the beginning of a line is a number or address.
func isContact(rest string) bool {
	rest, ok := strings.CutPrefix(rest, ":")
	rest = strings.TrimLeft(rest, " \u00a0")
	return ok && rest != "" && (calendar.IsDigit(rest[0]) || handleLength(rest) > 0)
}

// isBiography reports whether what follows a name says what its bearer does for a living, in the present: “ is a staff
// writer”, “ (@janedoe) teaches history”, “, who lives in Exampleton, writes on Sundays”, “ and John Roe are students”.
func isBiography(rest string) bool {
	if strings.HasPrefix(rest, " (@") {
		_, rest, _ = strings.Cut(rest, ")")
	}
	if more, ok := strings.CutPrefix(rest, " and "); ok {
		rest = more[nameLength(more):]
	}
	sentence, _, _ := strings.Cut(rest, ". ")
	if aside, ok := strings.CutPrefix(rest, ", "); ok {
		if _, rest, ok = strings.Cut(aside, ", "); !ok {
			return false
		}
		rest = " " + rest
	}
	verb := strings.TrimPrefix(rest, " ")
	return verb != rest && isPresent(firstField(verb)) && (isRole(sentence) || isCraft(sentence))
}

// isJournalist reports whether what follows a name soon says that its bearer writes for a living: “ is a staff writer”.
func isJournalist(rest string) bool {
	words := strings.Fields(rest)
	if len(words) < 3 || !isPresent(words[0]) && words[0][0] != '(' && rest[0] != ',' {
		return false
	}
	return words[0] == "writes" || isRole(strings.Join(words[:min(len(words), 12)], " "))
}

// isPresent reports whether word is a verb of the lines that tell of an author.
func isPresent(word string) bool {
	switch word {
	case "is", "are", "lives", "writes", "covers", "reports", "teaches", "studies", "serves", "works", "runs", "edits":
		return true
	}
	return false
}

// isCraft reports whether words say of an author who is no journalist what else he or she is.
func isCraft(s string) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch strings.ToLower(w) {
		case "writes", "covers", "reports", "teaches", "studies", "student", "candidate", "president", "founder", "cofounder", "attorney", "lawyer",
			"teacher", "historian", "economist", "novelist", "scholar", "lecturer", "senior", "book", "books", "policy", "partner", "chairman",
			"chairwoman", "adviser", "advisor", "activist", "pastor", "physician", "scientist", "expert", "veteran", "commander":
			return true
		}
	}
	return false
}
