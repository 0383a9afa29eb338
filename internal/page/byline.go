package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
)

// maxByline is the length of the longest byline in bytes.
const maxByline = 240

// readBylines reads a line that says who wrote the story and returns its authors with spans in
// s; nil when s is no byline.
//
//	By JANE DOE, Associated Press
//	By Jane Doe and John Roe | The Daily Example
//	Words by Jane Doe
//	Jane Doe, Political Editor
func readBylines(s string) []Byline {
	if len(s) > maxByline {
		return nil
	}
	n := bylineWord(s)
	if n == 0 {
		return nil
	}
	return readAuthors(s, n)
}

// bylineWord returns the length of the words that s begins with when they announce authors.
func bylineWord(s string) int {
	if name, ok := cutField(s, "Author"); ok {
		return len(s) - len(name)
	}
	if n := correspondentWord(s); n > 0 {
		return n
	}
	if n := roleBefore(s); n > 0 {
		return n
	}
	if rest, ok := strings.CutPrefix(s, "From "); ok {
		if n := nameLength(rest); n > 0 && isNameLine(rest[:n]) && strings.HasPrefix(rest[n:], " in ") {
			return len(s) - len(rest) // From Jane Doe in Exampleton
		}
	}
	if word, rest, ok := strings.Cut(s[:min(len(s), 24)], ":"); ok && rest != "" && authorField(word) {
		return len(word) + 1
	}
	for _, w := range [...]string{"By", "BY", "by", "Written by", "Words by", "Posted by", "Story by", "Text by", "Reported by", "Report by",
		"Guest post by", "Guest column by", "Guest essay by", "Exclusive by", "Contributed by", "Submitted by", "Essay by", "Feature by", "Op-ed by", "Article by",
		"Special report by", "Reported and written by", "Researched and written by", "Words and pictures by", "Words and photos by", "Words and photographs by", "Text and photos by",
		"Analysis by", "Interview by", "Interviewed by", "Review by", "Opinion by", "Published by", "Author", "Reporting by", "Commentary by", "Column by"} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) && (s[0] != 'b' || len(w) > 2 || s[1] == 'y') && strings.ContainsRune(" :\n\t\u00a0", english.FirstRune(s[len(w):])) {
			i := len(w)
			for i < len(s) {
				r, size := utf8.DecodeRuneInString(s[i:])
				if !unicode.IsSpace(r) && r != ':' {
					break
				}
				i += size
			}
			return i
		}
	}
	return 0
}

// roleBefore returns the length of the role in a line that is nothing but a role and a name: “Staff Reporter Jane Doe”.
func roleBefore(s string) int {
	n := nameLength(s)
	if n == 0 || n < len(s) || !isRole(firstField(s)) && !isRole(strings.Join(strings.Fields(s)[:min(2, strings.Count(s, " ")+1)], " ")) {
		return 0
	}
	for i := 0; i < len(s); {
		word := firstField(s[i:])
		if !isRole(word) && isNameLine(s[i:]) && isRole(s[:i]) {
			return i
		}
		i += len(word) + 1
	}
	return 0
}

// authorField reports whether word, before a colon, names the field of the author: “Words: Jane Doe”.
func authorField(word string) bool {
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "words", "text", "story", "report", "reporter", "reporters", "writer", "written", "author", "authors", "correspondent", "byline":
		return true
	}
	return false
}

// correspondentWord returns the length of “From our correspondent” and the like, with which s begins.
func correspondentWord(s string) int {
	for _, w := range [...]string{"Our own correspondent", "Our correspondent", "Our special correspondent", "From our own correspondent", "From our correspondent", "From our special correspondent", "From our reporter",
		"By our own correspondent", "By our correspondent", "By our special correspondent", "By our reporter", "By a staff reporter"} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) && strings.ContainsRune(" ,:\n\u00a0", rune(s[len(w)])) {
			return len(w) + len(s[len(w):]) - len(strings.TrimLeft(s[len(w):], " ,:\n"))
		}
	}
	return 0
}

// cutField returns what stands after the name of a field: “- Role, Political Editor”, “Author: Jane Doe”.
func cutField(s, field string) (value string, ok bool) {
	value, ok = strings.CutPrefix(strings.TrimPrefix(s, "- "), field)
	if !ok || value == "" || value[0] != ',' && value[0] != ':' {
		return "", false
	}
	value = strings.TrimLeft(value[1:], " \u00a0")
	return value, value != "" && len(value) < 80
}

// readAuthors reads the names from i on, with the roles and outlets that follow them. It
// returns nil when something else follows.
func readAuthors(s string, i int) []Byline {
	r := authorReader{s: s, pos: i}
	for r.pos < len(s) {
		r.pos += skipSeparator(s[r.pos:])
		if r.pos >= len(s) {
			break
		}
		if n, firm := creditWord(s[r.pos:]); n > 0 && firm && len(r.authors) > 0 {
			break // Words: Jane Doe | Pictures: John Roe
		}
		if len(r.authors) > 0 && helpFollows(s[r.pos:]) {
			break // By Jane Doe, with additional reporting by John Roe
		}
		if !r.next() {
			return nil
		}
	}
	return r.authors
}

// helpFollows reports whether s goes on with those who helped the authors.
func helpFollows(s string) bool {
	w := strings.ToLower(strings.TrimRight(firstField(s), ","))
	switch w {
	case "additional", "contributions", "contributing", "help", "photographs", "photography", "photos", "pictures", "illustrations", "illustration", "illustrated", "graphics", "video":
		return true
	}
	return false
}

// An authorReader reads the parts of a byline from left to right.
type authorReader struct {
	s       string
	pos     int
	place   bool // “in” was read: a place follows
	authors []Byline
}

// last returns the author read last, nil if there is none.
func (r *authorReader) last() *Byline {
	if len(r.authors) == 0 {
		return nil
	}
	return &r.authors[len(r.authors)-1]
}

// next reads an address, a role, a degree, a name or a small word. It reports false at anything else.
func (r *authorReader) next() bool {
	s := r.s[r.pos:]
	if n := handleLength(s) + phoneLength(s); n > 0 {
		r.pos += n
		return true
	}
	last := r.last()
	if word := firstField(s); last != nil && leadsToOutlet(word) {
		r.place = strings.EqualFold(word, "in") || strings.EqualFold(word, "from")
		r.pos += len(word)
		return true
	}
	n := nameLength(s)
	if m := roleLength(s); m > n && last != nil && last.Role == "" {
		last.Role = s[:m]
		r.pos += m
		return true
	}
	if n == 0 {
		word, ok := smallWords(s)
		if !ok || last == nil {
			return false
		}
		r.place = strings.EqualFold(s[:word], "in") || strings.EqualFold(s[:word], "from")
		r.pos += word
		return true
	}
	r.addPart(s[:n])
	r.pos += n
	r.place = false
	return true
}

// phoneLength returns the length of the telephone number that s begins with.
func phoneLength(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "0123456789-. "))
	if n < len("555-0100") || !calendar.IsDigit(s[0]) {
		return 0
	}
	return n
}

// addPart takes a part that begins with a capital: the role, degree, outlet or place of the author before it, or another author.
func (r *authorReader) addPart(part string) {
	last, own := r.last(), ownName(part)
	switch {
	case last != nil && (r.place && !looksPersonal(part) || isDegree(part) || english.PlaceName(part)):
	case last != nil && isRole(part):
		if last.Role == "" {
			last.Role = part
		}
	case last != nil && !looksPersonal(part[:own]):
		if last.Outlet == "" {
			last.Outlet = part
		}
	default:
		name := part[:own]
		author := Byline{Span: english.Range{Start: r.pos, End: r.pos + len(name)}, Name: name}
		if tail := strings.TrimSpace(part[len(name):]); isRole(tail) {
			author.Role = tail
		} else {
			author.Outlet = tail
		}
		r.authors = append(r.authors, author)
	}
}

// ownName returns the length of the name that part begins with when the name of an agency or paper follows it without a mark: “JANE DOE
// Associated Press”, “Jane Doe The Daily Example”.
func ownName(part string) int {
	words := strings.Fields(part)
	for n := 2; n < len(words); n++ {
		rest := words[n:]
		_, agency := english.Agency(strings.Join(rest, " "))
		if agency || len(rest) > 1 && (isOutlet(rest) || isRole(strings.Join(rest, " "))) || shouts(strings.Join(words[:n], " ")) && !shouts(words[n]) && len(words[0]) > 2 {
			return strings.Index(part, words[n-1]) + len(words[n-1])
		}
	}
	return len(part)
}

// roleLength returns the length of the role in small letters that s begins with, up to a
// separator: “senior fellow at the Example Institute”.
func roleLength(s string) int {
	end := strings.IndexAny(s, ",|;\n")
	if end < 0 {
		end = len(s)
	}
	if i := strings.Index(s[:end], " and "); i > 0 && unicode.IsUpper(english.FirstRune(s[i+len(" and "):])) {
		end = i // Political Editor and John Roe
	}
	role := strings.TrimRight(s[:end], " .")
	if m := measure(role); m.words > 9 || m.words < 2 || !isRole(role) {
		return 0
	}
	return len(role)
}

// skipSeparator returns the length of the marks and the “and” that s begins with.
func skipSeparator(s string) int {
	i := 0
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) || strings.ContainsRune(",|•·-–—/&;:()[]><.*", r) {
			i += size
			continue
		}
		rest := s[i:]
		if w := firstField(rest); strings.EqualFold(w, "and") || strings.EqualFold(w, "with") {
			i += len(w)
			continue
		}
		break
	}
	return i
}

// firstField returns s up to its first white space.
func firstField(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}

// handleLength returns the length of an address or @name that s begins with.
func handleLength(s string) int {
	w := firstField(s)
	if strings.ContainsRune(w, '@') || strings.HasPrefix(w, "http") || strings.HasPrefix(w, "www.") {
		return len(w)
	}
	return 0
}

// smallWords reads the small words that lead to an outlet or a place: “for”, “in”, “of the”.
func smallWords(s string) (n int, ok bool) {
	w := firstField(s)
	switch strings.ToLower(strings.TrimRight(w, ",:")) {
	case "for", "in", "of", "the", "at", "from", "to", "special", "staff", "on", "reporter", "reporters", "correspondent", "editor", "writer",
		"writers", "reporting", "a", "by", "columnist", "contributor", "producer", "political", "senior", "chief", "updated", "published", "blog", "column":
		return len(w), true
	}
	return 0, false
}

// isRole reports whether words say what an author does: “Political Editor”.
func isRole(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch strings.ToLower(strings.TrimRight(w, ".,")) {
		case "editor", "correspondent", "reporter", "writer", "columnist", "producer", "analyst", "contributor", "journalist",
			"photographer", "chief", "staff", "editors", "writers", "reporters", "critic", "fellow", "professor", "author", "blogger",
			"director", "intern", "presenter", "commentator", "researcher", "host", "contributing":
			return true
		}
	}
	return false
}
