package quotation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// A Stretch is what stands between two quotation marks of one paragraph.
type Stretch struct {
	english.Range      // with the marks
	Open, Close   int  // lengths of the marks in bytes; Close is 0 if it is missing
	Single        bool // ‘…’ and not “…”
	Continues     bool // the stretch goes on from the paragraph before, which left it open
	Runs          bool // the next paragraph goes on with it
	depth         uint8
}

// Inner returns the range between the marks.
func (s Stretch) Inner() english.Range {
	return english.Range{Start: s.Start + s.Open, End: s.End - s.Close}
}

// A mark is a character that may open or close a stretch.
type mark struct {
	pos, size   int
	single      bool
	opens       bool // may open
	closes      bool // may close
	sure        bool // an opening mark by its shape, a closing one by its neighbours
	closer      int  // of a single mark that opens: the index of the mark that closes it, or -1
	atParagraph bool // the first character of its paragraph
}

// Marks finds what stands between quotation marks, paragraph by paragraph, and
// the marks that have no partner. A stretch without a closing mark ends with its
// paragraph; when the next paragraph opens with a mark it goes on there:
//
//	“We began in May. (paragraph) “We ended in June,” he said.
func Marks(text string, paragraphs []english.Range) (stretches []Stretch, lone []english.Range) {
	var ms []mark
	running := false
	for i, p := range paragraphs {
		ms = findMarks(ms[:0], text, p)
		next := i+1 < len(paragraphs) && opensParagraph(text, paragraphs[i+1])
		m := matcher{text: text, p: p, running: running, next: next, out: stretches, lone: lone}
		m.match(ms)
		stretches, lone, running = m.out, m.lone, m.open >= 0
	}
	return stretches, lone
}

// opensParagraph reports whether p begins with a mark that may open a stretch.
func opensParagraph(text string, p english.Range) bool {
	for _, s := range []string{"“", "\"", "‘", "„", "«", "''", "``"} {
		if strings.HasPrefix(text[p.Start:p.End], s) {
			return true
		}
	}
	return false
}

// findMarks appends the marks of paragraph p to ms.
func findMarks(ms []mark, text string, p english.Range) []mark {
	prev := ' '
	for i := p.Start; i < p.End; {
		r, n := utf8.DecodeRuneInString(text[i:p.End])
		if r < utf8.RuneSelf && r != '"' && r != '\'' && r != '`' {
			prev = r
			i++
			continue
		}
		if (r == '\'' || r == '`') && i+1 < p.End && rune(text[i+1]) == r {
			n, r = 2, '"' // ''lied'' and ``lied''
		}
		if r >= utf8.RuneSelf && english.IsInvisible(r) {
			i += n // “ behind it is as “ behind what stands before it
			continue
		}
		next := firstShown(text[i+n : p.End])
		if m, ok := readMark(r, prev, next); ok && !apostrophe(text[i:p.End], r, n) {
			m.pos, m.size, m.closer, m.atParagraph = i, n, -1, i == p.Start
			m.opens = m.opens && i+n < p.End // what ends a paragraph opens nothing
			ms = append(ms, m)
		}
		prev = r
		i += n
	}
	pairSingles(ms)
	return ms
}

// firstShown returns the first character of s that shows or is space, a blank if there is none.
func firstShown(s string) rune {
	for _, r := range s {
		if !english.IsInvisible(r) {
			return r
		}
	}
	return ' '
}

// readMark tells what the mark r may do between prev and next.
func readMark(r, prev, next rune) (m mark, ok bool) {
	before, after := unicode.IsSpace(prev), unicode.IsSpace(next)
	word := isWord(prev)
	switch r {
	case '“', '„', '«', '‟':
		// “ also closes where a careless hand typed it: “so it is,“ he said.
		return mark{opens: !after || before, closes: !before && after, sure: !word}, true
	case '”', '»':
		return mark{opens: before && !after, closes: true}, true
	case '"':
		// A digit before it makes it inches, unless something is open: a 6" pipe.
		return mark{opens: !unicode.IsDigit(prev) && (!word || !after), closes: !before || after,
			sure: before && !after}, true
	case '‘', '‛', '‹':
		return mark{single: true, opens: !word && !after, sure: true}, true
	case '’', '\'', '`', '›':
		opens := r != '’' && r != '›' && isWord(next) && !word && (before || strings.ContainsRune("([—–-:\"“", prev))
		closes := !before && !isWord(next)
		// After a word and before another it is as likely a genitive: the workers’ rights.
		return mark{single: true, opens: opens, closes: closes,
			sure: closes && (!word || !after)}, opens || closes
	}
	return mark{}, false
}

// apostrophe reports whether the single mark that s begins with stands for
// letters left out: ’90s, ’em, ’til, ’nineties.
func apostrophe(s string, r rune, n int) bool {
	if r == '"' || n >= len(s) {
		return false
	}
	switch r {
	case '‘', '’', '\'', '`':
	default:
		return false
	}
	rest := s[n:]
	if len(rest) >= 2 && isDigit(rest[0]) && isDigit(rest[1]) && (len(rest) == 2 || !isDigit(rest[2])) {
		return true
	}
	for _, w := range [...]string{"em", "til", "till", "twas", "tis", "cause", "cos", "bout", "round", "fore", "n",
		"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"} {
		if len(rest) >= len(w) && strings.EqualFold(rest[:len(w)], w) {
			c, _ := utf8.DecodeRuneInString(rest[len(w):])
			return len(rest) == len(w) || !isWord(c)
		}
	}
	return false
}

func isWord(r rune) bool  { return unicode.IsLetter(r) || unicode.IsDigit(r) }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// pairSingles finds for each single mark that opens the one that closes it: the
// first that can be nothing else before the next that opens, or the last that
// may also be an apostrophe.
func pairSingles(ms []mark) {
	sure, maybe := -1, -1
	for i := len(ms) - 1; i >= 0; i-- {
		m := &ms[i]
		if !m.single {
			continue
		}
		if m.closes && !m.opens {
			if m.sure {
				sure = i
			}
			if maybe < 0 || m.sure {
				maybe = i
			}
		}
		if m.opens {
			m.closer = sure
			if sure < 0 {
				m.closer = maybe
			}
			sure, maybe = -1, -1
		}
	}
}

// A matcher pairs the marks of one paragraph.
type matcher struct {
	text    string
	p       english.Range
	running bool // the paragraph before left a stretch open
	next    bool // the next paragraph opens with a mark
	open    int  // index in out of the open double stretch, -1 if there is none
	single  int  // the same of the open single stretch
	closer  int  // index in the marks of the mark that will close it
	out     []Stretch
	lone    []english.Range
}

func (m *matcher) match(ms []mark) {
	m.open, m.single = -1, -1
	for i, k := range ms {
		if k.single {
			m.matchSingle(i, k)
		} else {
			m.matchDouble(k)
		}
	}
	m.finish()
}

func (m *matcher) matchDouble(k mark) {
	if m.open >= 0 && k.closes {
		m.closeDouble(k)
		return
	}
	if !k.opens {
		if m.open < 0 && m.text[k.pos] >= utf8.RuneSelf { // not inches
			m.lone = append(m.lone, english.Range{Start: k.pos, End: k.pos + k.size})
		}
		return
	}
	if m.open >= 0 {
		// “We will go, he said. “We will not come back.”
		m.breakOff(k.pos)
	}
	m.open = len(m.out)
	m.out = append(m.out, m.begin(k))
}

func (m *matcher) closeDouble(k mark) {
	s := &m.out[m.open]
	s.End, s.Close = k.pos+k.size, k.size
	if m.single > m.open { // an apostrophe after all
		m.dropSingle()
	}
	m.open = -1
}

// breakOff ends the open stretch, whose closing mark is missing, before pos.
func (m *matcher) breakOff(pos int) {
	s := &m.out[m.open]
	m.lone = append(m.lone, english.Range{Start: s.Start, End: s.Start + s.Open})
	s.End = s.Start + len(strings.TrimRightFunc(m.text[s.Start:pos], unicode.IsSpace))
	if m.single > m.open {
		m.dropSingle()
	}
	m.open = -1
}

func (m *matcher) begin(k mark) Stretch {
	s := Stretch{Range: english.Range{Start: k.pos, End: m.p.End}, Open: k.size, Single: k.single}
	s.Continues = m.running && k.atParagraph
	if m.open >= 0 && k.single || m.single >= 0 && !k.single {
		s.depth = 1
	}
	return s
}

func (m *matcher) matchSingle(i int, k mark) {
	if m.single >= 0 {
		if i == m.closer && m.open > m.single { // ’nineties … “He was thinkin’
			m.open--
			m.dropSingle()
			return
		}
		if i == m.closer {
			s := &m.out[m.single]
			s.End, s.Close = k.pos+k.size, k.size
			m.single = -1
		}
		return
	}
	if k.opens && k.closer >= 0 {
		m.single, m.closer = len(m.out), k.closer
		m.out = append(m.out, m.begin(k))
	}
}

// dropSingle forgets the open single stretch: its mark was an apostrophe.
func (m *matcher) dropSingle() {
	m.out = append(m.out[:m.single], m.out[m.single+1:]...)
	m.single = -1
}

// finish ends what the paragraph left open.
func (m *matcher) finish() {
	if m.single >= 0 {
		if m.open > m.single {
			m.open--
		}
		m.dropSingle()
	}
	if m.open < 0 {
		return
	}
	s := &m.out[m.open]
	if m.next {
		s.Runs = true
		return
	}
	m.lone = append(m.lone, english.Range{Start: s.Start, End: s.Start + s.Open})
	m.open = -1
}
