package lede

import (
	"context"
	"strings"
	"unicode"
)

// layout is what the lines of a text are for, before any English is read.
type layout struct {
	blocks    []Block
	headline  string
	bylines   []Byline
	dateline  *Dateline
	published When
}

// A segmenter divides a text into blocks.
type segmenter struct {
	text     string
	units    []unit
	ends     []storyEnd // for each unit, whether its words say that the story is over
	words    wordReader
	dayFirst bool
	by       bool // the unit before was “By” alone: the next one names the author
	began    bool // a paragraph has been read
	page     bool // there are menus around the story
	from, to int  // the units of the story
	layout
}

// segment divides text into blocks. It stops with ctx's error when ctx is done.
func segment(ctx context.Context, text string) (layout, error) {
	s := segmenter{text: text, dayFirst: true}
	for _, u := range readUnits(text) {
		if err := ctx.Err(); err != nil {
			return layout{}, err
		}
		s.cut(u)
	}
	s.findStory()
	s.findHeadline()
	s.dropLists()
	s.dropLinks()
	s.nameRest()
	s.emit()
	return s.layout, nil
}

// slice returns the text of unit i.
func (s *segmenter) slice(i int) string { return s.text[s.units[i].span.Start:s.units[i].span.End] }

// add appends a part of a unit: bytes from to to of it.
func (s *segmenter) add(u unit, from, to int, kind BlockKind) {
	t := s.text[u.span.Start+from : u.span.Start+to]
	left := len(t) - len(strings.TrimLeftFunc(t, unicode.IsSpace))
	t = strings.TrimSpace(t)
	if t == "" {
		return
	}
	start := u.span.Start + from + left
	part := unit{span: Span{start, start + len(t)}, kind: kind, gap: u.gap && from == 0, split: start+len(t) < u.span.End}
	if part.span == u.span {
		part.shape = u.shape
	} else {
		part.shape = measure(t)
	}
	s.units = append(s.units, part)
	s.ends = append(s.ends, goesOn)
}

// cut adds a unit, cut where something else is glued to it: a stamp or dateline before a
// paragraph, a credit after a caption.
func (s *segmenter) cut(u unit) {
	t := s.text[u.span.Start:u.span.End]
	if n := len(t) - len(strings.TrimLeftFunc(t, isInvisible)); n > 0 && n < len(t) {
		s.add(u, 0, n, Boilerplate) // a byte order mark
		u.span.Start += n
		u.gap = false
		t = t[n:]
	}
	by := s.by
	if s.by = isBy(t); s.by || by && s.isAuthorLine("By "+t) {
		s.add(u, 0, len(t), BylineBlock)
		return
	}
	if w := s.words.judge(t); w.kind != "" && !s.isStamp(t) && !isCredit(t) {
		s.add(u, 0, len(t), w.kind)
		s.ends[len(s.ends)-1] = w.end
		return
	}
	if kind := readField(t); kind != "" {
		s.add(u, 0, len(t), kind)
		return
	}
	if s.cutFrontMatter(u, t) {
		return
	}
	if isCredit(t) {
		s.add(u, 0, len(t), Credit)
		return
	}
	from, kind := s.cutLabels(u, t)
	from += s.cutStart(u, t, from)
	if kind == "" && startsCaption(t[from:]) {
		kind = Caption
	}
	end := from + creditTail(t[from:])
	if end < len(t) && (kind != "" || len(s.units) < 3 || !isSignature(t[end:])) {
		kind = Caption
	}
	s.add(u, from, end, kind)
	s.add(u, end, len(t), Credit)
}

// isBy reports whether a line announces an author and names none.
func isBy(t string) bool {
	t = strings.TrimRight(t, ": ")
	return strings.EqualFold(t, "by") || strings.EqualFold(t, "posted by") || strings.EqualFold(t, "written by")
}

// isStamp reports whether a line is nothing but a stamp.
func (s *segmenter) isStamp(t string) bool {
	if len(t) > maxStamp {
		return false
	}
	st := readStamp(t, s.dayFirst)
	return st.span.Len() > 0 && isMarks(t[st.span.End:]) || isClock(t)
}

// isMarks reports whether s holds neither letter nor digit.
func isMarks(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// cutFrontMatter adds a line that is a stamp, a byline, or both.
//
//	By Jane Doe - 11/18/19 11:04 PM EST
//	Jane Doe | Nov 19, 2019, 10:31 pm CST
func (s *segmenter) cutFrontMatter(u unit, t string) bool {
	if len(t) > maxByline {
		return false
	}
	if strings.Contains(t, "(@") {
		return false // the source of a message: Jane Doe (@janedoe) June 11, 2019
	}
	if isClock(t) {
		s.add(u, 0, len(t), Timestamp)
		return true
	}
	numbers := strings.ContainsAny(t, "0123456789")
	for i := range t {
		if !numbers {
			break
		}
		if i > 0 && !isBreak(t[i-1]) || isBreak(t[i]) || i > maxStamp {
			continue
		}
		st := readStamp(t[i:], s.dayFirst)
		if st.span.Len() == 0 || !isMarks(t[i+st.span.End:]) && !s.isAuthorLine(t[i+st.span.End:]) {
			continue
		}
		kind := BylineBlock
		if i > 0 && !s.isAuthorLine(t[:i]) && !isSection(t[:i]) && !isHandle(t[:i]) {
			// Truck overturns on old bridge: police Updated: 2016-07-15 06:50
			if m := measure(t[:i]); !st.told || st.value == "" || m.words < 4 || m.words > maxTitle || m.ends {
				return false
			}
			kind = ""
		}
		s.add(u, 0, i, kind)
		end := i + st.span.End
		if isMarks(t[end:]) {
			end = len(t)
		}
		s.add(u, i, end, Timestamp)
		s.add(u, end, len(t), BylineBlock)
		return true
	}
	if _, ok := cutField(t, "Role"); ok || s.isAuthorLine(t) && bylineWord(t) > 0 {
		s.add(u, 0, len(t), BylineBlock)
		return true
	}
	return false
}

// isBreak reports whether b parts words.
func isBreak(b byte) bool {
	return b == ' ' || b == '\n' || b == '\t' || b == '|' || b == '(' || b == '-' || b == 0xA0
}

// isAuthorLine reports whether t is nothing but the names of authors.
func (s *segmenter) isAuthorLine(t string) bool {
	t = strings.TrimFunc(t, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",|•·-–—/:", r) })
	return readBylines(t) != nil || isNameLine(t)
}

// isHandle reports whether t, before a stamp, is the author's name on a network: “@jane_example / ”.
func isHandle(t string) bool {
	n := handleLength(t)
	return n > 0 && isMarks(t[n:])
}

// isSection reports whether t, before a stamp, may be an outlet or section: “Reuters”, “Daily Example”.
func isSection(t string) bool {
	m := measure(t)
	return m.words <= 4 && m.capitals == m.words && !m.ends
}

// labels are what pages put in front of the words under a picture or above a story, with
// the kind of the label and of the words after it.
var labels = [...]struct {
	words       string
	kind, after BlockKind
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
func (s *segmenter) cutLabels(u unit, t string) (from int, after BlockKind) {
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
			if trimmed := strings.TrimLeft(rest, " \u00a0\n"); ok && trimmed != "" && len(trimmed) < len(rest) && unicode.IsUpper(firstRune(trimmed)) || ok && strings.HasPrefix(trimmed, "toggle") {
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

// cutStart adds the stamp and the dateline that t goes on with at from, and returns how long they are.
func (s *segmenter) cutStart(u unit, t string, from int) int {
	at := from
	if st := readStamp(t[at:min(len(t), at+maxStamp)], s.dayFirst); st.span.Len() > 0 && gluedStamp(st, t[at:]) {
		s.add(u, at, at+st.span.End, Timestamp)
		at += st.span.End
	}
	at += len(t[at:]) - len(strings.TrimLeftFunc(t[at:], unicode.IsSpace))
	n, agency := readDateline(t[at:], !s.began)
	s.began = s.began || measure(t[at:]).prose()
	if n == 0 {
		return at - from
	}
	s.add(u, at, at+n, DatelineBlock)
	if s.dateline == nil {
		s.dateline = &Dateline{Span: s.units[len(s.units)-1].span, Agency: agency}
	}
	return at + n - from
}

// gluedStamp reports whether a paragraph that begins with a stamp goes on as a text of
// its own after it: “date 2022-02-10 Despite a week of talks …”, not “On March 3, 2019 the court …”.
func gluedStamp(st stamp, t string) bool {
	rest := t[st.span.End:]
	after := strings.TrimLeftFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|•·-–—:", r) })
	if after == "" || strings.HasPrefix(rest, ",") || strings.Count(after, " ") < 4 {
		return false
	}
	r := firstRune(after)
	if !unicode.IsUpper(r) && !strings.ContainsRune("\"'“‘", r) {
		return false
	}
	return st.told || st.value != "" && isDigit(t[0]) && len(after) < len(rest)
}

// findStory finds which units tell the story. What lies around them is the page's when it looks like
// menus; else all of the text is the story.
func (s *segmenter) findStory() {
	s.from, s.to = 0, len(s.units)
	from, to := s.storyRange()
	if from == to {
		return
	}
	if isChrome(s.units[to:]) {
		s.to, s.page = to, true
	}
	lines := looseLines(s.units[min(from, 1):from])
	if isChrome(s.units[:from]) || lines >= 3 && (s.page || s.repeatedTitle() > 3) {
		s.from, s.page = from, true
	}
}

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

// nameRest names what no sign of its own has named.
func (s *segmenter) nameRest() {
	for i := range s.units {
		u := &s.units[i]
		switch {
		case i < s.from || i >= s.to:
			s.nameOutside(i)
		case u.kind == "":
			u.kind = s.nameInside(i)
		}
	}
}

// nameOutside names a unit around the story of a page.
func (s *segmenter) nameOutside(i int) {
	switch u := &s.units[i]; u.kind {
	case Headline, BylineBlock, Timestamp, Promo, Media, Credit:
	default:
		u.kind = Boilerplate
	}
}

// nameInside names a unit of the story that has no mark of its own.
func (s *segmenter) nameInside(i int) BlockKind {
	u := &s.units[i]
	switch {
	case u.words == 0:
		return Boilerplate
	case u.prose() && !s.isQuestionTitle(i):
		return Paragraph
	case s.isAuthorName(i):
		return BylineBlock
	case !u.ends && u.words >= 3 && s.nextTo(i, Media, Credit):
		return Caption
	case s.isSubhead(i):
		return Subhead
	}
	return Paragraph
}

// isAuthorName reports whether unit i is a name alone on its line before the story.
func (s *segmenter) isAuthorName(i int) bool {
	t := s.slice(i)
	return i < s.from+4 && (s.isAuthorLine(t) || isNameList(t) && !s.nextTo(i, Media, Credit)) || len(t) < 100 && s.isNameAndRole(t) && i < s.from+4
}

// isNameAndRole reports whether t is “Jane Doe, Political Editor”.
func (s *segmenter) isNameAndRole(t string) bool {
	name, role, ok := strings.Cut(t, ",")
	return ok && isNameLine(name) && isRole(role) && measure(role).words <= 6
}

// nextTo reports whether a unit of one of the kinds stands beside unit i.
func (s *segmenter) nextTo(i int, kinds ...BlockKind) bool {
	for _, k := range kinds {
		if i+1 < s.to && s.units[i+1].kind == k || i > s.from && s.units[i-1].kind == k && k != Credit {
			return true
		}
	}
	return false
}

// isSubhead reports whether unit i is a title of the paragraphs after it.
func (s *segmenter) isSubhead(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	if u.words > 12 || i+1 >= s.to || strings.HasSuffix(t, ":") || strings.HasSuffix(t, ",") || firstRune(t) == '•' || strings.Contains(t, "(@") {
		return false
	}
	if u.ends && !s.isQuestionTitle(i) {
		return false
	}
	next := &s.units[i+1]
	if next.kind != "" && next.kind != DatelineBlock || next.kind == "" && !next.prose() {
		return false
	}
	return i == s.from || s.units[i-1].ends || s.units[i-1].kind != Paragraph
}

// isQuestionTitle reports whether unit i asks what the paragraphs after it answer. What is put
// to somebody, “Do you have a routine?”, is a question of an interview.
func (s *segmenter) isQuestionTitle(i int) bool {
	u := &s.units[i]
	t := s.slice(i)
	if u.words > 9 || !strings.HasSuffix(t, "?") || !unicode.IsUpper(firstRune(t)) || strings.ContainsAny(t[:len(t)-1], ".?!") {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(t)) {
		if w = strings.TrimRight(w, "?,"); w == "you" || w == "your" || w == "yourself" {
			return false
		}
	}
	return true
}

// emit makes the blocks of the units, and reads bylines and stamps from theirs.
func (s *segmenter) emit() {
	if len(s.units) > 0 {
		s.blocks = make([]Block, len(s.units))
	}
	fresh, told := false, false // a stamp of the publication has been read; the story has begun
	for i := range s.units {
		u := &s.units[i]
		told = told || u.kind == Paragraph && u.prose()
		s.blocks[i] = Block{Span: u.span, Kind: u.kind}
		if s.page && (i < s.from-40 || i >= s.to+6) {
			continue
		}
		switch u.kind {
		case BylineBlock:
			s.addBylines(u.span)
		case Timestamp:
			st := readStamp(s.slice(i), s.dayFirst)
			if st.value != "" && (s.published.Value == "" || st.fresh && !fresh && !told) {
				s.published = When{Span: Span{u.span.Start + st.span.Start, u.span.Start + st.span.End}, Type: st.typ, Value: st.value}
				fresh = st.fresh
			}
		}
	}
}

// addBylines reads the authors of a byline, at most once each.
func (s *segmenter) addBylines(at Span) {
	t := s.text[at.Start:at.End]
	if isBy(t) {
		return
	}
	if role, ok := cutField(t, "Role"); ok {
		if n := len(s.bylines); n > 0 && s.bylines[n-1].Role == "" {
			s.bylines[n-1].Role = role
		}
		return
	}
	authors := readBylines(t)
	switch n := givenAndSurname(t); {
	case authors != nil:
	case n > 0 && isRole(t[n:]) && !strings.ContainsAny(t, ",|"):
		authors = []Byline{{Span: Span{0, n}, Name: t[:n], Role: strings.TrimSpace(t[n:])}}
	case isRole(t) && !knownGiven(firstField(t)):
		if n := len(s.bylines); n > 0 && s.bylines[n-1].Role == "" {
			s.bylines[n-1].Role = t
		}
		return
	default:
		authors = readAuthors(t, 0)
	}
	for _, a := range authors {
		if !strings.ContainsAny(a.Name, " \u00a0") && !knownGiven(a.Name) {
			continue // Article, 12:05
		}
		if isOutletLine(a.Name) && !knownGiven(firstField(a.Name)) {
			continue // The Exampleton Gazette
		}
		a.Span.Start += at.Start
		a.Span.End += at.Start
		if !s.hasByline(a.Name) && len(s.bylines) < 16 {
			s.bylines = append(s.bylines, a)
		}
	}
}

func (s *segmenter) hasByline(name string) bool {
	for _, b := range s.bylines {
		if strings.EqualFold(b.Name, name) {
			return true
		}
	}
	return false
}
