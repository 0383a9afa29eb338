package timex

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// timeWordList holds the words that time expressions are made of.
//
//go:embed timewords.txt
var timeWordList string

// A wordClass says what a word can do in a time expression.
type wordClass string

// The classes of timewords.txt. What n and code hold is told in brackets.
const (
	articleWord   wordClass = "article"   // a, an
	theWord       wordClass = "the"       // the
	numberWord    wordClass = "number"    // seven [7]
	scaleWord     wordClass = "scale"     // hundred [100]
	ordinalWord   wordClass = "ordinal"   // third [3]
	vagueWord     wordClass = "vague"     // several
	halfWord      wordClass = "half"      // half
	monthWord     wordClass = "month"     // February [2], Feb [2 short]
	weekdayWord   wordClass = "weekday"   // Thursday [4], Thu [4 short], Thursdays [4 plural]
	seasonWord    wordClass = "season"    // winter [WI]
	partWord      wordClass = "part"      // morning [TMO], noon [T12:00]
	dayWord       wordClass = "day"       // yesterday [-1], tonight [0 TNI]
	unitWord      wordClass = "unit"      // week [1 W], weeks [2 W]: singular 1, plural 2
	decadeWord    wordClass = "decade"    // nineties [9]
	shiftWord     wordClass = "shift"     // last [-1 pub], following [1 focus]
	directionWord wordClass = "direction" // ago [-1 pub], later [1 focus]
	stageWord     wordClass = "stage"     // early
	boundaryWord  wordClass = "boundary"  // end
	approxWord    wordClass = "approx"    // about
	eachWord      wordClass = "each"      // every
	frequencyWord wordClass = "frequency" // weekly [1 W]
	timesWord     wordClass = "times"     // twice
	fiscalWord    wordClass = "fiscal"    // fiscal
	refWord       wordClass = "ref"       // now [PRESENT_REF]
	fillerWord    wordClass = "filler"    // consecutive: may stand between number and unit
)

// A sense is one thing that a word can be in a time expression.
type sense struct {
	class wordClass
	n     int
	code  string
}

// timeSenses is the word list as a map from the word in lower case.
var timeSenses = sync.OnceValue(func() map[string][]sense {
	m := make(map[string][]sense, 512)
	for line := range strings.Lines(timeWordList) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		f := append(strings.Split(line, "\t"), "", "", "")
		n, _ := strconv.Atoi(f[2])
		m[f[0]] = append(m[f[0]], sense{wordClass(f[1]), n, f[3]})
	}
	return m
})

// longestTimeWord is the length in bytes that no word of the list exceeds.
const longestTimeWord = 16

// An atom is the smallest piece that time expressions are read from: a run of
// letters, a run of digits, or any other character but white space. Atoms are smaller than tokens, so
// that “mid-1990s”, “10:30pm” and “third-quarter” read alike however they were tokenized.
type atom struct {
	span   english.Range
	kind   byte    // 'w' letters, '0' digits, else the mark itself: '-' any dash, '\'' any apostrophe
	spaced bool    // white space stands before it
	upper  bool    // begins with a capital letter
	num    int     // of digits: the value; of more than nine of them -1
	senses []sense // of letters
}

// atomize appends the atoms of text[s.Start:s.End] to atoms.
func atomize(atoms []atom, text string, s english.Range) []atom {
	senses := timeSenses()
	spaced := true
	for i := s.Start; i < s.End; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || english.IsInvisible(r) {
			spaced = spaced || !english.IsInvisible(r)
			i += size
			continue
		}
		a := atom{span: english.Range{Start: i, End: i + size}, spaced: spaced, kind: markOf(r)}
		switch {
		case '0' <= r && r <= '9':
			a.digits(text, s.End)
		case unicode.IsLetter(r):
			a.letters(text, s.End, senses)
			a.upper = unicode.IsUpper(r)
		}
		atoms = append(atoms, a)
		i = a.span.End
		spaced = false
	}
	return atoms
}

// digits extends a over the digits that follow.
func (a *atom) digits(text string, end int) {
	a.kind = '0'
	i := a.span.Start
	for a.num = 0; i < end && '0' <= text[i] && text[i] <= '9'; i++ {
		if i-a.span.Start < 9 {
			a.num = a.num*10 + int(text[i]-'0')
		}
	}
	if i-a.span.Start > 9 {
		a.num = -1
	}
	a.span.End = i
}

// letters extends a over the letters that follow and looks the word up. Characters that show nothing may
// stand in it: “Mon\u00adday”.
func (a *atom) letters(text string, end int, senses map[string][]sense) {
	a.kind = 'w'
	var low [longestTimeWord]byte
	n := 0
	for i := a.span.Start; i < end; {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		if english.IsInvisible(r) {
			continue
		}
		if !unicode.IsLetter(r) {
			break
		}
		for k := i - size; k < i; k++ {
			if n < len(low) {
				low[n] = text[k]
				if 'A' <= low[n] && low[n] <= 'Z' {
					low[n] |= 0x20
				}
			}
			n++
		}
		a.span.End = i
	}
	if n <= len(low) {
		a.senses = senses[string(low[:n])]
	}
}

// markOf returns the kind of an atom that is the mark r.
func markOf(r rune) byte {
	switch r {
	case '‐', '‑', '‒', '–', '—', '−':
		return '-'
	case '’', '‘', 'ʼ':
		return '\''
	case '½':
		return 'h'
	}
	if r < utf8.RuneSelf {
		return byte(r)
	}
	return '?'
}

// as returns what the atom is as a word of class c.
func (a *atom) as(c wordClass) (sense, bool) {
	for _, s := range a.senses {
		if s.class == c {
			return s, true
		}
	}
	return sense{}, false
}

// is reports whether the atom is a word of class c.
func (a *atom) is(c wordClass) bool {
	_, ok := a.as(c)
	return ok
}
