package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// Phrase returns the span of the noun phrase of i without article, clauses and apposition: “Swiss doctors”, “700 kg of
// medicine”, “workers of the bus company”. Apart reports whether a word stands outside of every phrase, as those of time expressions do.
func (t *Text) Phrase(i int, apart func(int) bool) english.Range {
	p := phrase{t, apart, phraseLimit}
	from, to := p.extent(i, true)
	if from+1 < i && t.Rel(from) == "advmod" && t.Word(from+1) == "," {
		from += 2 // “however, the two sides”
	}
	for from < i && t.outside(from) && (t.Rel(from) != "case" || t.Head(from) == i) { // “at least six villagers”
		from++
	}
	for k := i + 1; k <= to; k++ {
		if t.dash(k) {
			to = k - 1
		}
	}
	for to > i && t.dangling(to) {
		to--
	}
	for k := i - 1; k >= from; k-- {
		if t.Head(k) == i && t.clausal(k) { // “so far the only suspect has been a woman”
			from = k + 1
			break
		}
	}
	s := english.Range{Start: t.Range(from).Start, End: t.Range(to).End}
	return t.quoted(t.wholeWords(s))
}

// A phrase is one that is being measured.
type phrase struct {
	*Text
	apart  func(int) bool
	budget int // of words that may still be looked at
}

// extent returns the first and last token of a noun phrase.
func (p *phrase) extent(i int, top bool) (from, to int) {
	from, to = i, i
	for k := p.First(i); k >= 0 && p.budget > 0; k = p.Next(k) {
		p.budget--
		if !p.holds(k, i, top) {
			continue
		}
		f, l := p.extent(k, false)
		from, to = min(from, f), max(to, l)
	}
	return from, to
}

// holds reports whether the dependent k of i stands inside i's phrase.
func (p *phrase) holds(k, i int, top bool) bool {
	switch p.Rel(k) {
	case "case":
		return k < i || !top // not the "'s" of a possessor
	case "appos": // “the rights group Open Doors”, but not “the mayor, a baker”
		return k > i && !p.apart(k) && p.Name(k) && !p.comma(i, k)
	case "compound", "amod", "nmod:desc":
		if a := p.Child(k, "advmod"); k > i && a >= 0 && a < k {
			return false // “left the race too close to call”
		}
		return (k > i || p.Case(k) < 0) && !p.cutOff(i, k) && (!top || !p.apart(k))
	case "nummod", "nmod:poss", "flat", "fixed", "det", "advmod", "compound:prt", "goeswith":
		return !p.cutOff(i, k) && (k < i || p.Rel(k) != "advmod") && (!top || !p.apart(k))
	case "det:predet":
		return p.Lower(k) == "half" // “half the troops”
	case "conj", "cc":
		return !top && p.Rel(i) != "appos"
	case "nmod", "nmod:of":
		return (k > i || !top || p.Case(k) < 0) && !p.apart(k) && !p.cutOff(i, k) && (!p.Name(i) || p.Preposition(k) == "of")
	case "punct": // the hyphen of “seven-week”
		return !top && (p.Word(k) == "-" || p.Word(k) == "–")
	}
	return false
}

// dash reports whether k is a dash between blanks, behind which an aside stands: “his plans – including a wall”.
func (t *Text) dash(k int) bool {
	switch t.Word(k) {
	case "-", "–", "—", "--":
		s := t.Range(k)
		return strings.HasPrefix(t.raw[s.End:], " ") && strings.HasSuffix(t.raw[:s.Start], " ")
	}
	return false
}

// outside reports whether a word does not belong at the beginning of a phrase.
func (t *Text) outside(i int) bool {
	switch t.Rel(i) {
	case "det":
		return t.Tag(i) != "CD" && !(t.Lower(i) == "a" && t.Lower(i+1) == "few") // “a few people” are some
	case "det:predet":
		return t.Lower(i) != "half"
	case "case", "punct", "cc", "mark", "cc:preconj", "fixed":
		return t.Tag(i) != "CD"
	}
	return t.Tag(i) == "POS"
}

// dangling reports whether a word cannot end a phrase: “offered details of what he saw”.
func (t *Text) dangling(i int) bool {
	switch t.Tag(i) {
	case "IN", "TO", "CC", "WRB":
		return true
	case "WP":
		return t.Lower(i) == "what"
	}
	return false
}

// clausal reports whether k makes a clause of its head and is no part of a phrase.
func (t *Text) clausal(k int) bool {
	switch t.Rel(k) {
	case "nsubj", "nsubj:pass", "aux", "cop", "mark", "expl":
		return true
	}
	return false
}

// cutOff reports whether a comma or dash parts the dependent k from its head i before it: “the mayor, with a smile”.
func (t *Text) cutOff(i, k int) bool {
	for j := i + 1; j < k && j < i+phraseLimit; j++ {
		if t.Rel(j) == "punct" && (t.Head(j) == k || t.Head(j) == i) {
			switch t.Word(j) {
			case ",", "--", "—":
				return true
			}
		}
	}
	return false
}

// comma reports whether a mark stands between two tokens.
func (t *Text) comma(i, k int) bool {
	for j := i + 1; j < k && j < i+phraseLimit; j++ {
		if t.Rel(j) == "punct" {
			return true
		}
	}
	return false
}

// wholeWords returns a span that ends and begins with whole words where the tokens cut one: “17-year-old”, “$1tn”; a word behind a
// hyphen is another's: “Chile-backed”.
func (t *Text) wholeWords(s english.Range) english.Range {
	for {
		before := strings.TrimRightFunc(t.raw[:s.Start], inWord)
		if first, _ := utf8.DecodeRuneInString(t.raw[s.Start:]); !inWord(first) {
			break
		}
		s.Start = len(before)
		joined := strings.TrimSuffix(before, "-")
		if joined == before || strings.TrimRightFunc(joined, inWord) == joined {
			break
		}
		s.Start = len(joined)
	}
	if last, _ := utf8.DecodeLastRuneInString(t.raw[:s.End]); inWord(last) {
		s.End = len(t.raw) - len(strings.TrimLeftFunc(t.raw[s.End:], inWord))
	}
	return s
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// quoted returns a phrase with both marks of the quotation that it cuts, where they stand right beside it: “the “sudden” rise” is
// no “sudden” rise”. A mark at its end that closes an earlier quotation is no part of it.
func (t *Text) quoted(s english.Range) english.Range {
	for _, marks := range [...][2]string{{"“", "”"}, {`"`, `"`}} {
		words := t.raw[s.Start:s.End]
		opened, closed := strings.Count(words, marks[0]), strings.Count(words, marks[1])
		if marks[0] == marks[1] {
			opened %= 2
			closed = opened
		} else if opened == closed {
			continue
		}
		switch {
		case closed > 0 && strings.HasSuffix(t.raw[:s.Start], marks[0]) && closed >= opened:
			s.Start -= len(marks[0])
		case opened > 0 && strings.HasPrefix(t.raw[s.End:], marks[1]) && opened >= closed:
			s.End += len(marks[1])
		case closed > 0 && strings.HasSuffix(words, marks[1]) && len(words) > len(marks[1]):
			s.End -= len(marks[1])
		}
	}
	return s
}
