package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// maxDateline is the length of the longest dateline in bytes.
const maxDateline = 120

// readDateline reads the dateline that a paragraph begins with: the place, perhaps the
// day and the agency, and the mark that parts them from the story. It returns its length with the
// mark, 0 if there is none, and the usual name of the agency. The first paragraph of a story may
// name a place that no list knows.
//
//	MOSCOW (Reuters) — Russia said on Monday …
//	NEW YORK, Oct. 31 (AP) – Shares rose …
//	Kyiv, Ukraine (CNN) -- Ukraine said …
//	WASHINGTON – The Senate …
//	(CNN)The president …
//	LONDON: A court …
//	May 7 (Reuters) - Oil …
//	BOSTON, MA / ACCESSWIRE / June 3, 2025 / A maker of …
//	PALO ALTO, Calif.--(BUSINESS WIRE)--Nov. 4, 2024-- A maker of …
func readDateline(s string, first bool) (length int, agency string) {
	head := s
	if len(head) > maxDateline {
		head = head[:maxDateline]
	}
	d := datelineReader{s: head, first: first, story: s}
	d.readFirstDay()
	d.readPlaces()
	d.readDay()
	d.readWire()
	d.readAgency()
	mark := d.readMark()
	d.readLastDay()
	if d.end == 0 || !d.holds(mark) || !startsStory(s[d.end:]) {
		return 0, ""
	}
	return d.end, d.agency
}

// startsStory reports whether what follows a dateline may be a story: nothing, or words.
func startsStory(s string) bool {
	s = strings.TrimLeftFunc(s, unicode.IsSpace)
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.Is(unicode.Pi, r) || strings.ContainsRune("\"'`$£€(", r) ||
		unicode.IsLower(r)
}

// A datelineReader reads the parts of a dateline from left to right.
type datelineReader struct {
	s       string
	story   string // the paragraph, of which s is the beginning
	pos     int
	end     int    // where the dateline ends
	first   bool   // it may be the first paragraph of the story
	places  int    // names of places that were read
	known   int    // of them those that the lists know
	shouted bool   // the first place stands in capitals
	dated   bool   // a day stands in it
	paren   string // what stands in brackets
	agency  string
	wire    bool // an agency of press releases stands between slashes or dashes
	spaced  bool // white space stands before the mark
}

// readPlaces reads names parted by commas: “ST. PETERSBURG, Fla.”, “Kyiv, Ukraine”.
func (d *datelineReader) readPlaces() {
	for d.places < 3 {
		name, n := readPlace(d.s[d.pos:])
		if n == 0 {
			return
		}
		if d.places > 0 && calendar.MonthOf(strings.TrimRight(firstWord(name), ".")) != 0 {
			return
		}
		if d.places == 0 {
			d.shouted = shouts(name) && len(name) > 1
		}
		if english.PlaceName(name) {
			d.known++
		}
		d.places++
		d.pos += n
		d.end = d.pos
		if wire, _ := slashed(d.s[d.pos:]); wire != "" {
			return
		}
		rest := strings.TrimLeft(d.s[d.pos:], ",/ ")
		if len(rest) == len(d.s)-d.pos || !strings.ContainsAny(d.s[d.pos:len(d.s)-len(rest)], ",/") {
			return
		}
		d.pos = len(d.s) - len(rest)
	}
}

// firstWord returns s up to its first blank.
func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// readPlace reads a name of up to five words with capitals that s begins with.
func readPlace(s string) (name string, n int) {
	for words := 0; words < 5; words++ {
		i := n
		for i < len(s) && s[i] == ' ' {
			i++
		}
		j := i
		for j < len(s) {
			r, size := utf8.DecodeRuneInString(s[j:])
			if !unicode.IsLetter(r) && r != '.' && r != '\'' && r != '’' && (r != '-' || strings.HasPrefix(s[j:], "--")) {
				break
			}
			j += size
		}
		if r := english.FirstRune(s[i:]); j == i || !unicode.IsUpper(r) && !placeParticle(s[i:j]) {
			break
		}
		if words > 0 && !shouts(s[i:j]) && shouts(s[:n]) && !placeParticle(s[i:j]) {
			break // WASHINGTON The
		}
		n = j
	}
	return s[:n], n
}

// placeParticle reports whether word may stand in small letters inside a name of a place.
func placeParticle(word string) bool {
	switch word {
	case "de", "la", "del", "al", "el", "of", "the", "and", "e", "es", "am", "sur", "upon":
		return true
	}
	return false
}

// shouts reports whether s has letters and no small one.
func shouts(s string) bool {
	letters := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		letters = letters || unicode.IsUpper(r)
	}
	return letters
}

// readDay reads “, Oct. 31” or “, 27 January 2012”.
func (d *datelineReader) readDay() {
	i := d.pos + len(d.s[d.pos:]) - len(strings.TrimLeft(d.s[d.pos:], ", "))
	if !mayBeDate(d.s[i:]) {
		return
	}
	if _, n := calendar.ReadDate(d.s[i:], true); n > 0 {
		d.dated, d.pos, d.end = true, i+n, i+n
		return
	}
	r := calendar.DateReader{S: d.s, Pos: i}
	day, n := r.Number(2)
	r.Gap()
	m := calendar.MonthOf(r.Word())
	if n == 0 && m != 0 {
		r.Gap()
		day, n = r.Number(2)
	}
	if n > 0 && m != 0 && 1 <= day && day <= 31 && !r.DigitFollows() {
		d.dated, d.pos, d.end = true, r.Pos, r.Pos
	}
}

// readFirstDay reads the day that stands before place or agency: “May 7 (Reuters) -”, “February 21, 2015 (KHARTOUM) -”.
func (d *datelineReader) readFirstDay() {
	if !mayBeDate(d.s) {
		return
	}
	if d.readDay(); !strings.HasPrefix(d.s[d.pos:], " (") {
		d.dated, d.pos, d.end = false, 0, 0
	}
}

// slashed returns what stands between the slashes that s begins with when it names an agency of press releases, and the
// length up to the second slash: “ / ACCESSWIRE /”, “ /PRNewswire/”.
func slashed(s string) (wire string, length int) {
	rest, ok := strings.CutPrefix(strings.TrimLeft(s, ", "), "/")
	inside, after, closed := strings.Cut(rest, "/")
	inside = strings.TrimSpace(inside)
	if !ok || !closed || len(inside) > 40 || !isWire(inside) {
		return "", 0
	}
	return inside, len(s) - len(after)
}

// isWire reports whether s names an agency, or a service that spreads press releases.
func isWire(s string) bool {
	if isAgency(s) {
		return true
	}
	low := strings.ToLower(s)
	return strings.Contains(low, "wire") || strings.HasPrefix(low, "prweb") || strings.HasPrefix(low, "newsfile") || low == "cnw"
}

// readWire reads “/PRNewswire/” and “ / ACCESSWIRE / June 3, 2025 /”.
func (d *datelineReader) readWire() {
	wire, n := slashed(d.s[d.pos:])
	if n == 0 {
		return
	}
	d.wire, d.paren, d.agency = true, wire, wire
	if usual, ok := english.Agency(wire); ok {
		d.agency = usual
	}
	d.pos += n
	d.end = d.pos
	d.readDay()
	if rest := strings.TrimLeft(d.s[d.pos:], " "); strings.HasPrefix(rest, "/") {
		d.pos = len(d.s) - len(rest) + 1
		d.end = d.pos
	}
}

// readLastDay reads the day between two dashes after agency or place: “(BUSINESS WIRE)--Nov. 4, 2024-- ”.
func (d *datelineReader) readLastDay() {
	if d.dated || d.end == 0 || !mayBeDate(strings.TrimLeft(d.s[d.end:], " ")) {
		return
	}
	before := *d
	d.pos = d.end
	if d.readDay(); !d.dated || d.readMark() == "" {
		*d = before
	}
}

// readAgency reads “(Reuters)” and “(CBS/AP)”.
func (d *datelineReader) readAgency() {
	rest := strings.TrimLeft(d.s[d.pos:], ", ")
	if dashed := strings.TrimLeft(rest, "-–— "); strings.HasPrefix(dashed, "(") {
		rest = dashed // Calif.--(BUSINESS WIRE)--
	}
	if !strings.HasPrefix(rest, "(") || d.wire {
		return
	}
	inside, _, ok := strings.Cut(rest[1:], ")")
	if !ok || len(inside) > 40 || len(inside) < 2 || strings.ContainsAny(inside, "(:;") {
		return
	}
	d.paren = inside
	d.agency = inside
	if usual, ok := english.Agency(inside); ok {
		d.agency = usual
	}
	if d.places == 0 && d.dated && !isAgency(inside) {
		d.agency = "" // February 21, 2015 (KHARTOUM) -
	}
	d.pos = len(d.s) - len(rest) + len(inside) + 2
	d.end = d.pos
}

// readMark reads the dash or colon after the dateline and returns it, "" if none comes.
func (d *datelineReader) readMark() string {
	rest := strings.TrimLeft(d.s[d.pos:], " \u00a0.,")
	for _, mark := range [...]string{"—", "–", "―", "--", "-", "_", ":", "|"} {
		after, ok := strings.CutPrefix(rest, mark)
		if !ok || mark == ":" && d.s[d.pos] != ':' {
			continue
		}
		d.spaced = len(rest) < len(d.s)-d.pos
		blank := len(rest) < len(d.s)-d.pos || strings.HasPrefix(after, " ") || after == "" || strings.HasPrefix(after, "\u00a0")
		if mark == "-" && !blank {
			return ""
		}
		d.end = len(d.s) - len(after)
		return mark
	}
	return ""
}

// holds reports whether what was read is a dateline and no other start of a sentence.
func (d *datelineReader) holds(mark string) bool {
	if d.wire {
		return d.places > 0 || d.dated
	}
	if d.places == 0 && d.dated { // May 7 (Reuters) -, February 21, 2015 (KHARTOUM) -
		return mark != "" && mark != ":" && d.paren != "" && (isAgency(d.paren) || english.PlaceName(d.paren) || shouts(d.paren) && d.first)
	}
	if d.places == 0 {
		// (CNN)The president, (Reuters) — Shares
		return d.paren != "" && !d.dated && (isAgency(d.paren) || mark != "" && isAgencyName(d.paren, true))
	}
	switch {
	case d.paren != "":
		known := isAgencyName(d.paren, mark != "")
		if mark == ":" {
			known = isAgency(d.paren) || d.dated && shouts(d.paren) && len(d.paren) <= 6 // Karachi, 14 May (PPI); not “England (Group A):”
		}
		if isWire(d.paren) && d.shouted {
			return true
		}
		return known && (d.shouted || d.known == d.places || d.known > 0 && mark != "")
	case mark == "|":
		return d.first && d.shouted && d.known == d.places && measure(d.story).prose()
	case mark == "":
		return false
	case mark == ":":
		// LONDON: A court …, and before the first paragraph London, May 3: A court …
		return d.known == d.places && !leadWord(d.s) && (d.shouted || d.first && (d.dated || d.places == 1 && measure(d.story).prose() && measure(d.story).ends))
	case d.dated:
		return d.shouted || d.known > 0 || strings.HasSuffix(d.s[:d.pos], "]")
	case d.shouted:
		return (d.known > 0 || d.first && d.spaced && mark != "-" && measure(d.s[:d.pos]).words <= 3) && !leadWord(d.s)
	}
	if mark == "-" && d.first && d.spaced && d.places <= 2 && measure(d.story).prose() {
		return d.known == d.places // Cardiff - A wall …
	}
	return d.known == d.places && (mark == "—" || mark == "--" || mark == "–") && d.spaced
}

// leadWord reports whether a line that begins in capitals begins with a label, not a place:
// “UPDATE — ”.
func leadWord(s string) bool {
	switch firstWord(strings.ToLower(s)) {
	case "new:", "breaking:", "breaking", "update", "updated", "watch", "video", "photos", "exclusive", "live", "editor's", "opinion", "analysis", "more", "read",
		"poll", "report", "review", "interview", "comment", "correction", "editorial", "factbox", "timeline", "explainer", "recap", "spoiler", "warning",
		"listen", "alert", "just", "developing", "the", "a", "an", "this", "in", "on", "it", "we", "i", "he", "she", "they", "why", "what", "how":
		return true
	}
	return false
}

// isAgency reports whether one of the names in “CBS/AP” is that of a known agency.
func isAgency(s string) bool {
	for part := range strings.SplitSeq(s, "/") {
		if _, ok := english.Agency(strings.TrimSpace(part)); ok {
			return true
		}
	}
	return false
}

// isAgencyName reports whether what stands in brackets may name who sent the story: a
// known agency, or capitals and short words such as “CNN Business”.
func isAgencyName(s string, marked bool) bool {
	if isAgency(s) {
		return true
	}
	if w := firstWord(s); shouts(w) && len(w) >= 2 && len(w) <= 6 && strings.Count(s, " ") <= 2 && !strings.ContainsAny(s, "0123456789") {
		return true
	}
	return marked && strings.Count(s, " ") <= 2 && strings.IndexFunc(s, unicode.IsUpper) == 0 && !strings.ContainsAny(s, "0123456789,")
}

// DatelinePlace returns the place that the dateline s names, "" if it names none.
func DatelinePlace(s string) string {
	d := datelineReader{s: s}
	if d.readFirstDay(); d.pos > 0 {
		s, _, _ = strings.Cut(strings.TrimLeft(s[d.pos:], " ("), ")")
		if isAgency(s) {
			return ""
		}
	}
	name, _ := readPlace(s)
	return name
}
