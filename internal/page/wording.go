package page

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// wordings lists what pages say around a story. It is searched in place.
//
//go:embed wording.txt
var wordings string

// An opening is the entries of the list that begin with one word.
type opening struct {
	entries  string // their lines
	longest  int    // the words of the longest
	anywhere bool   // one of them counts anywhere in a line
}

// openings maps the first words of the entries to them. Most words of most lines begin none.
var openings = sync.OnceValue(func() map[string]opening {
	all := make(map[string]opening, 512)
	from := 0
	for line := range strings.Lines(wordings) {
		end := from + len(line)
		if line[0] != '#' {
			key, values, _ := strings.Cut(line, "\t")
			word := firstWord(key)
			o := all[word]
			o.entries = wordings[from-len(o.entries) : end] // as they are sorted
			o.longest = max(o.longest, strings.Count(key, " ")+1)
			o.anywhere = o.anywhere || strings.Contains(values, "\tany") || strings.Contains(values, "hint")
			all[word] = o
		}
		from = end
	}
	return all
})

// A wording is what a line says of itself by its words.
type wording struct {
	kind Kind // "" when it says nothing
	end  storyEnd
}

// A storyEnd tells whether a line says that the story is over.
type storyEnd byte

const (
	goesOn    storyEnd = iota
	mayEnd             // “Most popular”: as a rule what follows is no story
	isComment          // “12 comments”: readers' words follow
)

// wordingLimit is the number of words up to which a whole line is searched.
const wordingLimit = 60

// A wordReader reads lines as the list of wordings writes them.
type wordReader struct {
	buf   []byte // the words of the line, parted by single blanks
	start []int  // where each word starts in buf
}

// read takes up to wordingLimit words of a line, in small letters, digits as one 0, marks
// left out. It reports whether that is the whole line.
func (w *wordReader) read(s string) (whole bool) {
	w.buf, w.start = w.buf[:0], w.start[:0]
	inWord := false
	for i, r := range s {
		switch {
		case unicode.IsLetter(r):
			r = unicode.ToLower(r)
		case unicode.IsDigit(r):
			r = '0'
			if inWord && w.buf[len(w.buf)-1] == '0' {
				continue
			}
		case (r == '\'' || r == '’') && inWord && i+utf8.RuneLen(r) < len(s):
			r = '\''
		case english.IsInvisible(r):
			continue
		default:
			inWord = false
			continue
		}
		if !inWord {
			if len(w.start) == wordingLimit {
				return false
			}
			if len(w.start) > 0 {
				w.buf = append(w.buf, ' ')
			}
			w.start = append(w.start, len(w.buf))
			inWord = true
		}
		w.buf = utf8.AppendRune(w.buf, r)
	}
	return true
}

// phrase returns words from to to (not included) of the line.
func (w *wordReader) phrase(from, to int) []byte {
	end := len(w.buf)
	if to < len(w.start) {
		end = w.start[to] - 1
	}
	return w.buf[w.start[from]:end]
}

// judge says what the line s tells of itself.
//
//	Sign up for our newsletter.
//	ADVERTISEMENT
//	Copyright 2019 The Daily Example. All rights reserved.
func (w *wordReader) judge(s string) wording {
	whole := w.read(s)
	n := len(w.start)
	known := openings()
	var seen hints
	for from := range w.start {
		if from > 0 && !whole {
			break
		}
		o, ok := known[string(w.phrase(from, from+1))]
		if !ok || from > 0 && !o.anywhere {
			continue
		}
		for to := min(from+o.longest, n); to > from; to-- {
			values, ok := o.find(w.phrase(from, to))
			if !ok {
				continue
			}
			kind, rest, _ := strings.Cut(values, "\t")
			where, ends, _ := strings.Cut(rest, "\t")
			where, hint := strings.CutSuffix(where, "hint")
			if hint && whole {
				seen.add(w.phrase(from, to), from, to)
			}
			if wordingCounts(strings.TrimRight(where, " "), from, to, n, whole) {
				return wording{Kind(kind), endOf(ends, n)}
			}
		}
	}
	if seen.tell(n) {
		return wording{kind: Boilerplate}
	}
	return wording{}
}

// hints counts the words of a line that speak of a page and of what its reader may do with it. One
// of them may stand in any story; two tell that the line is the page's own.
//
//	This form is not for e-mail to the author: please use the link below.
type hints struct {
	first []byte // the first of them
	total int
	other bool // there is one with other words than the first
	end   int  // where the last one ends, in words
}

// hintShare is how many words of a line there may be to each hint.
const hintShare = 14

// add counts a hint at the words from to to, unless it stands inside a longer one.
func (h *hints) add(phrase []byte, from, to int) {
	if from < h.end {
		return
	}
	if h.total == 0 {
		h.first = phrase
	}
	h.total++
	h.end = to
	h.other = h.other || string(phrase) != string(h.first)
}

// tell reports whether the hints in a line of n words tell that it is the page's.
func (h *hints) tell(n int) bool { return h.other && h.total*hintShare >= n }

// A fieldLabel is the name of a field before a colon, which tells what the rest of a short line is.
type fieldLabel struct {
	name string
	kind Kind
}

var fieldLabels = [...]fieldLabel{
	{"related", Promo}, {"see also", Promo}, {"also read", Promo}, {"read also", Promo}, {"read next", Promo}, {"more on this", Promo},
	{"don't miss", Promo}, {"headline", Promo}, {"recommended", Promo}, {"must read", Promo}, {"read", Promo}, {"listen", Promo},
	{"reference", Boilerplate}, {"references", Boilerplate}, {"journal reference", Boilerplate}, {"doi", Boilerplate},
	{"topics", Boilerplate}, {"tags", Boilerplate}, {"filed under", Boilerplate}, {"share this", Boilerplate},
	{"tweet", Media}, {"embedded tweet", Media},
	{"source reference", Boilerplate}, {"primary source", Boilerplate}, {"additional source", Boilerplate}, {"other source", Boilerplate},
	{"copyright", Boilerplate}, {"researched by", Boilerplate}, {"edited by", Boilerplate},
}

// maxField is the number of words of the longest line that a field label tells of.
const maxField = 40

// readField says what the line t is when the name of a field begins it, "" when none does.
//
//	Related: Fire crews called to a barn near Exampleton
func readField(t string) Kind {
	if strings.HasPrefix(t, "©") && len(t) < maxStamp {
		return Boilerplate // © Copyright Example 2018
	}
	name, rest, ok := strings.Cut(t[:min(len(t), 24)], ":")
	if !ok || !strings.HasPrefix(rest, " ") || strings.Count(t[:min(len(t), 1000)], " ") > maxField {
		return ""
	}
	for _, l := range fieldLabels {
		if strings.EqualFold(name, l.name) {
			return l.kind
		}
	}
	return ""
}

// endOf returns what the last column of an entry says of a line of n words.
func endOf(column string, n int) storyEnd {
	switch {
	case column == "over":
		return isComment
	case column == "ends" && n <= 8:
		return mayEnd
	}
	return goesOn
}

// wordingCounts reports whether a wording that stands at the words from to to of n
// tells something there.
func wordingCounts(where string, from, to, n int, whole bool) bool {
	switch where {
	case "whole":
		return from == 0 && to == n && whole
	case "brief":
		return from == 0 && n <= 8
	case "short":
		return from == 0 && n <= 14
	case "start":
		return from == 0
	case "any":
		return whole
	}
	return false
}

// find returns the values of the entry that is phrase.
func (o *opening) find(phrase []byte) (values string, ok bool) {
	lo, hi := 0, len(o.entries)
	for lo < hi {
		start := lo + strings.LastIndexByte(o.entries[lo:(lo+hi)/2], '\n') + 1
		end := start + strings.IndexByte(o.entries[start:], '\n')
		key, values, _ := strings.Cut(o.entries[start:end], "\t")
		switch {
		case key == string(phrase):
			return values, true
		case key < string(phrase):
			lo = end + 1
		default:
			hi = start
		}
	}
	return "", false
}
