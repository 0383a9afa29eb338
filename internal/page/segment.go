package page

import (
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/calendar"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/poll"
)

// A Layout is what the lines of a text are for, before any English is read.
type Layout struct {
	Reading   Reading
	Language  string
	Blocks    []Block
	Headline  string
	Bylines   []Byline
	Dateline  *Dateline
	Published calendar.When
	Warnings  []Warning // characters that only a wrong reading of the bytes leaves
}

// A segmenter divides a text into blocks.
type segmenter struct {
	text     string
	title    string // of the article, if it is known from elsewhere
	poll     *poll.Poller
	units    []unit
	ends     []storyEnd // for each unit, whether its words say that the story is over
	words    wordReader
	dayFirst bool
	by       bool // the unit before was “By” alone: the next one names the author
	began    bool // a paragraph has been read
	page     bool // there are menus around the story
	from, to int  // the units of the story
	Layout
}

// slice returns the text of unit i.
func (s *segmenter) slice(i int) string { return s.text[s.units[i].span.Start:s.units[i].span.End] }

// add appends a part of a unit: bytes from to to of it.
func (s *segmenter) add(u unit, from, to int, kind Kind) {
	t := s.text[u.span.Start+from : u.span.Start+to]
	left := len(t) - len(strings.TrimLeftFunc(t, unicode.IsSpace))
	t = strings.TrimSpace(t)
	if t == "" {
		return
	}
	start := u.span.Start + from + left
	part := unit{span: english.Range{Start: start, End: start + len(t)}, kind: kind, gap: u.gap && from == 0, split: start+len(t) < u.span.End}
	if part.span == u.span {
		part.shape = u.shape
	} else {
		part.shape = measure(t)
	}
	s.units = append(s.units, part)
	s.ends = append(s.ends, goesOn)
}

// findStory finds which units tell the story. What lies around them is the page's when it looks like
// menus; else all of the text is the story.
func (s *segmenter) findStory() {
	s.from, s.to = 0, len(s.units)
	from, to := s.storyRange()
	if from == to {
		return
	}
	if !isChrome(s.units[:from]) && looseLines(s.units[min(from, 1):from]) < 3 {
		to = s.goesOnTo(to)
	}
	if isChrome(s.units[to:]) {
		s.to, s.page = to, true
	}
	lines := looseLines(s.units[min(from, 1):from])
	if isChrome(s.units[:from]) || lines >= 3 && (s.page || s.repeatedTitle() > 3) {
		s.from, s.page = from, true
	}
}

// emit makes the blocks of the units, and reads bylines and stamps from theirs.
func (s *segmenter) emit() {
	if len(s.units) > 0 {
		s.Blocks = make([]Block, len(s.units))
	}
	fresh, told := false, false // a stamp of the publication has been read; the story has begun
	for i := range s.units {
		if s.poll.Done() {
			return
		}
		u := &s.units[i]
		told = told || u.kind == Paragraph && u.prose()
		s.Blocks[i] = Block{Span: u.span, Kind: u.kind}
		if s.page && (i < s.from-40 || i >= s.to+6) {
			continue
		}
		switch u.kind {
		case BylineBlock:
			s.addBylines(u.span)
		case Timestamp:
			st := readStamp(s.slice(i), s.dayFirst)
			if st.value != "" && !st.early && (s.Published.Value == "" || st.fresh && !fresh && !told) {
				s.Published = s.stampAt(i)
				fresh = st.fresh
			}
		}
	}
}

// addBylines reads the authors of a byline, at most once each.
func (s *segmenter) addBylines(at english.Range) {
	at.Start += len(s.text[at.Start:at.End]) - len(strings.TrimLeft(s.text[at.Start:at.End], " |/•·-–—"))
	t := s.text[at.Start:at.End]
	if isBy(t) {
		return
	}
	if role, ok := cutField(t, "Role"); ok {
		if n := len(s.Bylines); n > 0 && s.Bylines[n-1].Role == "" {
			s.Bylines[n-1].Role = role
		}
		return
	}
	if n := len(s.Bylines); n > 0 && isOutletBeforePlace(t) && !isRole(t) {
		if b := &s.Bylines[n-1]; b.Outlet == "" {
			b.Outlet, _, _ = strings.Cut(t, ",")
		}
		return
	}
	authors := readBylines(t)
	if n := bylineWord(t); n > 0 && len(s.Bylines) == 0 && authors != nil && isAgencyLine(beforeBar(t[n:])) {
		name := beforeBar(t[n:])
		s.Bylines = append(s.Bylines, Byline{Span: english.Range{Start: at.Start + n, End: at.Start + n + len(name)}, Name: name}) // By The Associated Press
		return
	}
	switch n := givenAndSurname(t); {
	case authors != nil:
	case n > 0 && isRole(t[n:]) && !strings.ContainsAny(t, ",|"):
		authors = []Byline{{Span: english.Range{Start: 0, End: n}, Name: t[:n], Role: strings.TrimSpace(t[n:])}}
	case isRole(t) && !english.KnownGiven(firstField(t)):
		if n := len(s.Bylines); n > 0 && s.Bylines[n-1].Role == "" {
			s.Bylines[n-1].Role, s.Bylines[n-1].Outlet = roleAndOutlet(t, s.Bylines[n-1].Outlet)
		}
		return
	default:
		authors = readAuthors(t, 0)
	}
	for _, a := range authors {
		if !strings.ContainsAny(a.Name, " \u00a0") && !english.KnownGiven(a.Name) {
			continue // Article, 12:05
		}
		if english.PlaceName(a.Name) {
			continue // New Delhi | Updated: 4 May 2022
		}
		if isOutletLine(a.Name) && !english.KnownGiven(firstField(a.Name)) {
			continue // The Exampleton Gazette
		}
		a.Span.Start += at.Start
		a.Span.End += at.Start
		if !s.hasByline(a.Name) && len(s.Bylines) < 16 {
			s.Bylines = append(s.Bylines, a)
		}
	}
}

// beforeBar returns s up to its first bar: “Express Service” of “Express Service | Delhi |”.
func beforeBar(s string) string {
	s, _, _ = strings.Cut(s, "|")
	return strings.TrimRight(s, " ")
}

// roleAndOutlet parts a line under an author's name, “Political Editor, Daily Example”. The outlet told before stays.
func roleAndOutlet(t, outlet string) (string, string) {
	role, rest, ok := strings.Cut(t, ",")
	rest = strings.TrimSpace(rest)
	if !ok || !isRole(role) || isRole(rest) || rest == "" || outlet != "" {
		return t, outlet
	}
	return role, rest
}

func (s *segmenter) hasByline(name string) bool {
	for _, b := range s.Bylines {
		if strings.EqualFold(b.Name, name) {
			return true
		}
	}
	return false
}
