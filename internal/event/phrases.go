package event

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// playing returns who or what the tokens name as participants of a role. Two tokens may name one: the halves of “the Food and Drug
// Administration”, the title and the name of “House Speaker Ann Hill”.
func (x *eventReader) playing(role string, toks []int) []story.Participant {
	var list []story.Participant
	before := -1 // the token of the last in the list
	for _, i := range toks {
		if !x.refers(i) {
			continue
		}
		for _, s := range x.split(i) {
			p := story.Participant{Role: role}
			if p.Span, p.Entity = x.officeHolder(s, i); p.Entity == 0 {
				p.Entity = x.entity(s, i)
			}
			switch n := len(list) - 1; {
			case s.Len() == 0:
			case n >= 0 && x.oneName(list[n].Span, p.Span, before, i):
				list[n].Span.End = max(list[n].Span.End, p.Span.End)
				if p.Entity != 0 {
					list[n].Entity = p.Entity
				}
			default:
				list, before = append(list, p), i
			}
		}
	}
	return list
}

// oneName reports whether two phrases, in the order of the text, share words, or the first, whose noun is token i, stands right before the
// second, of token k, as a title does.
func (x *eventReader) oneName(a, b english.Range, i, k int) bool {
	switch {
	case b.Start > a.End && x.text[a.End:b.Start] == " and ":
		return x.wholeName(i, k)
	case b.Start < a.Start || b.Start > a.End+1:
		return false
	case b.Start < a.End:
		return true
	}
	return x.text[a.End:b.Start] == " " && x.toks[i].Tag != "NNS" && !x.has(k, "case")
}

// wholeName reports whether the nouns i and k about an “and” make one name or word: “the Tax Cuts and Jobs Act”, “the rank and file”.
func (x *eventReader) wholeName(i, k int) bool {
	if x.lower(i) == "rank" && x.lower(k) == "file" {
		return true
	}
	return x.name(i) && x.word(k) == "Act" && x.has(i, "det") && !x.has(k, "det") && x.word(i) != "Act"
}

// split returns the phrase of i, or two when peoples or names before a word for people are coordinated: “Hungarian and
// Romanian officials”; not “the House and Senate bills”.
func (x *eventReader) split(i int) []english.Range {
	whole := x.wholePhrase(i)
	if !x.actor(i) || x.toks[i].Tag == "NNPS" {
		return []english.Range{whole}
	}
	for k := x.first[i]; k >= 0 && k < i; k = x.next[k] {
		if x.toks[k].Rel != "amod" && x.toks[k].Rel != "compound" || !x.people(k) && !x.name(k) {
			continue
		}
		if c := x.child(k, "conj"); c > k && c < i && (x.people(c) || x.name(c)) {
			return []english.Range{x.widen(x.toks[k].Range), {Start: x.toks[c].Range.Start, End: whole.End}}
		}
	}
	return []english.Range{whole}
}

// wholePhrase returns the phrase of i with whole names and whole words at its ends.
func (x *eventReader) wholePhrase(i int) english.Range {
	s := x.phrase(i)
	s.End = min(s.End, x.nameEnd(i))
	if s.Start < x.toks[i].Range.Start || !x.name(i) { // not “US-China talks”
		s.Start = x.wordStart(s.Start)
	}
	s.End = x.wordEnd(s.End)
	return x.quoted(x.widen(s))
}

// quoted returns a phrase with both marks of the quotation that it cuts, where they stand right beside it: “the “sudden” rise” is no “sudden” rise”. A mark
// at its end that closes an earlier quotation is no part of it.
func (x *eventReader) quoted(s english.Range) english.Range {
	for _, marks := range [...][2]string{{"“", "”"}, {`"`, `"`}} {
		words := x.text[s.Start:s.End]
		opened, closed := strings.Count(words, marks[0]), strings.Count(words, marks[1])
		if marks[0] == marks[1] {
			opened %= 2
			closed = opened
		} else if opened == closed {
			continue
		}
		switch {
		case closed > 0 && strings.HasSuffix(x.text[:s.Start], marks[0]) && closed >= opened:
			s.Start -= len(marks[0])
		case opened > 0 && strings.HasPrefix(x.text[s.End:], marks[1]) && opened >= closed:
			s.End += len(marks[1])
		case closed > 0 && strings.HasSuffix(words, marks[1]) && len(words) > len(marks[1]):
			s.End -= len(marks[1])
		}
	}
	return s
}

// nameEnd returns where a phrase has to end whose noun i is the name of a person or place, for what follows tells of the deed: “fled Chile for
// Peru”, but “Ann Roe of the Herald”.
func (x *eventReader) nameEnd(i int) int {
	id := x.entity(x.toks[i].Range, i)
	if x.toks[i].Tag == "NNP" && (x.isPlace[id] || x.isPerson[id]) {
		for k := x.first[i]; k >= 0; k = x.next[k] {
			if c := x.child(k, "case"); k > i && x.toks[k].Rel == "nmod" && c > i && x.lower(c) != "of" && !strings.HasPrefix(x.lower(c), "v") {
				return x.toks[c-1].Range.End
			}
		}
	}
	return len(x.text)
}

// widen returns a span with the whole of the names that it cuts: “Keystone XL”, “Department of Housing and Urban Development”.
func (x *eventReader) widen(s english.Range) english.Range {
	for _, m := range x.lastMentions(s.End) {
		if m.named && m.Span.Overlaps(s) {
			s.Start, s.End = min(s.Start, m.Span.Start), max(s.End, m.Span.End)
		}
	}
	return s
}

// wordStart returns where the word begins in whose middle the tree has a phrase begin at an offset: “17-year-old”, “all-time”.
func (x *eventReader) wordStart(at int) int {
	if first, _ := utf8.DecodeRuneInString(x.text[at:]); !inWord(first) {
		return at
	}
	for {
		before := strings.TrimRightFunc(x.text[:at], inWord)
		at = len(before)
		joined := strings.TrimSuffix(before, "-")
		if joined == before || strings.TrimRightFunc(joined, inWord) == joined {
			return at
		}
		at = len(joined)
	}
}

// wordEnd returns where the word ends in whose middle the tree has a phrase end at an offset: “$1tn”, “SARS-CoV-2”; a word behind a
// hyphen is another’s: “Chile-backed”.
func (x *eventReader) wordEnd(at int) int {
	behind := strings.TrimLeftFunc(x.text[at:], inWord)
	if last, _ := utf8.DecodeLastRuneInString(x.text[:at]); !inWord(last) {
		return at
	}
	if number := strings.TrimPrefix(behind, "-"); number != behind && strings.TrimLeftFunc(number, unicode.IsDigit) != number {
		behind = strings.TrimLeftFunc(number, unicode.IsDigit)
	}
	return len(x.text) - len(behind)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
