package quotation

import (
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
)

// What attributions are found by rules.
const (
	ruleTurn uint32 = iota + 1
	ruleSigned
	ruleFloating
	ruleAsked
	ruleLoose
	ruleIntroduced
	ruleOwned
	ruleLonely
	ruleInverted
	ruleLabelled
	rulePost
	rulePer
	ruleTweeted
	ruleSetOff
	rules // how many there are, that of the models with them
)

// sureByRule is how sure the rules are that the annotated texts have too few cases of.
var sureByRule = [rules]float64{
	ruleTurn: 0.8, ruleSigned: 0.9, ruleAsked: 0.8, ruleLoose: 0.45, ruleIntroduced: 0.7, ruleOwned: 0.45, ruleLonely: 0.5,
	ruleInverted: 0.85, ruleLabelled: 0.75, rulePost: 0.92, rulePer: 0.75, ruleTweeted: 0.8, ruleSetOff: 0.7,
}

// A turn is what one speaker of a transcript says.
type turn struct {
	name  [2]int // words of the name
	colon int
	from  int // first word after the colon
}

// Of a transcript there are at least this many turns, and at most this many
// paragraphs from one to the next.
const (
	leastTurns   = 3
	longestTurns = 6
)

// readTurns reads transcripts and interviews, in which a name and a colon stand
// before what is said:
//
//	ROE: Will you resign? (paragraph) DOE: No.
//
// Names that are not in capitals are read so where each of two stands before a colon more than once, or where there are such in capitals.
func (d *decoder) readTurns() {
	first := d.firstWords()
	turns := make([]turn, len(first))
	count := d.turnsOf(turns, first, func(k int) bool { return d.str(k) == strings.ToUpper(d.str(k)) })
	named := make([]turn, len(first))
	if most := d.turnsOf(named, first, d.inName); most > 0 && (count >= leastTurns || d.alternate(named)) {
		for p := range turns {
			if turns[p].colon < 0 && named[p].colon >= 0 {
				turns[p] = named[p]
				count++
			}
		}
	}
	if count += d.readHandles(turns, first); count < leastTurns {
		return
	}
	d.out = deleteIn(d.out, func(a *attribution) bool {
		p := d.sentences[d.words[a.cue].sentence].paragraph
		return turns[p].colon == a.cue
	})
	for p := range turns {
		if turns[p].colon >= 0 {
			d.out = append(d.out, d.takeTurn(turns, first, p))
		}
	}
}

// turnsOf finds the turns before whose colons every word is ok, and returns how many they are.
func (d *decoder) turnsOf(turns []turn, first []int, ok func(k int) bool) (count int) {
	for p, i := range first {
		turns[p].colon = -1
		if i < 0 || d.paragraphs[p].Headline { // Q&A: the mayor on the bridge
			continue
		}
		if x, is := d.turnAt(i, p, ok); is {
			turns[p] = x
			count++
		}
	}
	return count
}

// inName reports whether word k may stand in the name of somebody who speaks in turn.
func (t *text) inName(k int) bool {
	return strings.HasPrefix(t.words[k].tag, "NNP") && t.isUpper(k)
}

// alternate reports whether two names stand before a colon more than once each.
func (d *decoder) alternate(turns []turn) bool {
	times := make(map[string]int)
	again := 0
	for _, x := range turns {
		if x.colon < 0 {
			continue
		}
		name := d.raw[d.words[x.name[0]].start:d.words[x.name[1]].end]
		if times[name]++; times[name] == 2 {
			again++
		}
	}
	return again >= 2
}

// takeTurn makes an attribution of the turn in paragraph p and the paragraphs
// after it up to the next turn, if that is near.
func (d *decoder) takeTurn(turns []turn, first []int, p int) attribution {
	x := turns[p]
	a := attribution{cue: x.colon, head: x.name[1], source: x.name, p: byRule, rule: ruleTurn}
	a.parts = append(a.parts, [2]int{x.from, d.lastOf(p, first)})
	next := p + 1
	for next < len(turns) && next <= p+longestTurns && turns[next].colon < 0 {
		next++
	}
	if next < len(turns) && turns[next].colon >= 0 {
		for q := p + 1; q < next; q++ {
			if first[q] >= 0 && !d.paragraphs[q].Headline {
				a.parts = append(a.parts, [2]int{first[q], d.lastOf(q, first)})
			}
		}
	}
	return a
}

// firstWords returns the first word of each paragraph that is no mark, -1 if there is none.
func (t *text) firstWords() []int {
	first := make([]int, len(t.paragraphs))
	for p := range first {
		first[p] = -1
	}
	for i := range t.words {
		if p := t.sentences[t.words[i].sentence].paragraph; first[p] < 0 && !t.words[i].pause() {
			first[p] = i
		}
	}
	return first
}

// lastOf returns the last word of paragraph p.
func (t *text) lastOf(p int, first []int) int {
	end := len(t.words)
	for q := p + 1; q < len(first); q++ {
		if first[q] >= 0 {
			end = first[q]
			break
		}
	}
	for end--; end > first[p] && t.words[end].pause(); end-- {
	}
	return end
}

// turnAt reads a name, of words that are ok, and a colon at word i, which begins paragraph p.
func (t *text) turnAt(i, p int, inName func(k int) bool) (x turn, ok bool) {
	for k := i; k < len(t.words) && k < i+6; k++ {
		if t.str(k) != ":" {
			if !inName(k) {
				return x, false
			}
			continue
		}
		from := k + 1
		for from < len(t.words) && t.words[from].pause() {
			from++
		}
		if k == i || from == len(t.words) || t.sentences[t.words[from].sentence].paragraph != p || !t.letters(i) {
			return x, false
		}
		return turn{[2]int{i, k - 1}, k, from}, true
	}
	return x, false
}

// letters reports whether word i begins with a letter.
func (t *text) letters(i int) bool {
	return strings.IndexFunc(t.str(i), unicode.IsLetter) == 0
}

// readSigned reads quotes that are signed after a dash, in their own line or the next:
//
//	“The best dog in the world.” — Jane Roe, Leeds
func (d *decoder) readSigned(claimed []bool) {
	for k := range d.spans {
		if !d.unclaimed(claimed, k) {
			continue
		}
		if a, ok := d.signature(k); ok {
			claimed[k] = true
			d.out = append(d.out, a)
		}
	}
}

// signature reads the dash and the name after stretch k.
func (d *decoder) signature(k int) (a attribution, ok bool) {
	i := d.spans[k][1] + 1
	for i < len(d.words) && d.words[i].mark || i < len(d.words) && d.words[i].start < d.stretches[k].End {
		i++
	}
	if i+1 >= len(d.words) || !isDash(d.str(i)) {
		return a, false
	}
	from, to := i+1, i+1
	p := d.sentences[d.words[from].sentence].paragraph
	for to < len(d.words) && to-from < 16 && d.sentences[d.words[to].sentence].paragraph == p && !d.words[to].mark {
		to++
	}
	end := to == len(d.words) || d.sentences[d.words[to].sentence].paragraph != p
	if p != d.sentences[d.words[i].sentence].paragraph || !d.isUpper(from) && !d.paragraphs[p].Headline || !end && !d.words[to].mark {
		return a, false
	}
	to = d.nameEnd(from, to)
	if d.paragraphs[p].Headline && !d.speaksInTitle(from, to) {
		return a, false
	}
	a = attribution{cue: i, head: from, source: [2]int{from, to}, p: byRule, rule: ruleSigned}
	a.parts = [][2]int{d.spans[k]}
	return a, true
}

// speaksInTitle reports whether the words behind the dash in a headline say who speaks. Most often the name of the site stands there:
//
//	‘The Long Way’ - Harbour Daily   ‘They were real’ - TV host
func (t *text) speaksInTitle(from, to int) bool {
	_, person := english.PersonNoun(t.lower(to))
	return person
}

// nameEnd returns the last word of the name that begins at from: up to a comma or the end.
func (t *text) nameEnd(from, to int) int {
	for k := from; k < to; k++ {
		if t.words[k].pause() {
			return max(from, k-1)
		}
	}
	return to - 1
}

func isDash(s string) bool {
	switch s {
	case "-", "--", "—", "–", "―", "~":
		return true
	}
	return false
}

// deleteIn deletes the attributions for which del reports true.
func deleteIn(as []attribution, del func(*attribution) bool) []attribution {
	kept := as[:0]
	for i := range as {
		if !del(&as[i]) {
			kept = append(kept, as[i])
		}
	}
	return kept
}
