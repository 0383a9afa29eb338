package quotation

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// readLabelled gives a quote that follows a name or office and a colon, and ends its sentence, to whom they name, as in headlines and
// lists:
//
//	PM: “No deal is better than a bad deal”   • Council leader: ‘We had no choice’
func (d *decoder) readLabelled(claimed []bool) {
	for k, span := range d.spans {
		if !d.unclaimed(claimed, k) || !d.whole(k) || d.title(k) {
			continue
		}
		if label, ok := d.labelBefore(k); ok {
			claimed[k] = true
			d.out = append(d.out, attribution{cue: d.colonAfter(label[1]), head: label[1], source: label, parts: [][2]int{span},
				p: byRule, rule: ruleLabelled})
		}
	}
}

// colonAfter returns the colon behind word i.
func (t *text) colonAfter(i int) int {
	for i++; t.str(i) != ":"; i++ {
	}
	return i
}

// readHeaded gives the words with which a headline begins, and behind which a colon or a dash stands, to the subject of the rest, whose
// verb only tells how they were said:
//
//	‘We did our best’: Hull mayor defends tax rises   “It hurt” – nurse Ann Roe on her last day
func (d *decoder) readHeaded(claimed []bool) {
	for k, span := range d.spans {
		if span[1]-span[0] < 1 || d.words[span[0]].stretch != k {
			continue
		}
		s := d.sentences[d.words[span[0]].sentence]
		if p := s.paragraph; !d.paragraphs[p].Headline || d.words[span[0]].start > d.paragraphs[p].Start+len("“") {
			continue
		}
		colon := span[1] + 1
		for colon < len(d.words) && d.words[colon].mark {
			colon++
		}
		if colon+2 >= len(d.words) || !d.divides(colon) || d.sentences[d.words[colon+1].sentence].paragraph != s.paragraph {
			continue
		}
		x, source := d.headlineSubject(colon + 1)
		read := func(a *attribution) bool {
			return a.cue == colon && a.parts[0] == span || x >= 0 && a.head >= source[0] && a.head <= x && a.cue > x && a.rule == 0 && d.bare(a)
		}
		if x >= 0 && (!claimed[k] || slices.ContainsFunc(d.out, func(a attribution) bool { return read(&a) })) {
			claimed[k] = true
			d.out = append(deleteIn(d.out, read), attribution{cue: colon, head: x, source: source, parts: [][2]int{span}, p: byRule, rule: ruleLabelled})
		}
	}
}

// divides reports whether word i is a colon, or a dash that stands alone.
func (t *text) divides(i int) bool {
	switch t.str(i) {
	case ":", "–", "—", "--":
		return true
	case "-":
		return t.words[i-1].end < t.words[i].start && t.words[i].end < t.words[i+1].start
	}
	return false
}

// headlineSubject returns the head and the words of the names and nouns that a clause of a headline begins with at word i, before
// its verb or “on”; -1 if they name nobody.
func (t *text) headlineSubject(i int) (head int, source [2]int) {
	const longest = 8
	end := t.sentences[t.words[i].sentence].to
	k := i
	for k < min(end, i+longest) && !(k > i && t.headlineVerb(k)) && (t.words[k].noun() || strings.HasPrefix(t.words[k].tag, "JJ") || t.words[k].tag == "POS" || t.words[k].tag == "DT") {
		k++
	}
	if k == i || k == end || !t.words[k].verb() && t.words[k].tag != "," && t.lower(k) != "on" && !t.headlineVerb(k) {
		return -1, source
	}
	_, person := english.PersonNoun(t.words[k-1].lemma)
	if !person && !strings.HasPrefix(t.words[k-1].tag, "NNP") {
		return -1, source
	}
	return k - 1, [2]int{i, k - 1}
}

// headlineVerb reports whether word k, behind a name or a noun for a person, is a verb of speech that the tagger may take for a
// noun: “Okafor attacks rail firm”.
func (t *text) headlineVerb(k int) bool {
	_, person := english.PersonNoun(t.words[k-1].lemma)
	if !person && !strings.HasPrefix(t.words[k-1].tag, "NNP") {
		return false
	}
	_, mode := lexicon().verbOf(t.lower(k))
	return mode != ""
}

// labelBefore returns the words that stand alone before the colon before stretch k, if they name somebody.
func (d *decoder) labelBefore(k int) (label [2]int, ok bool) {
	const longest, longestWithRole = 6, 14
	colon := d.spans[k][0] - 1
	for colon >= 0 && d.words[colon].mark {
		colon--
	}
	if colon < 1 || d.str(colon) != ":" {
		return label, false
	}
	from := d.firstWord(d.words[colon].sentence)
	for from < colon && !d.letters(from) { // a bullet
		from++
	}
	from = d.pastFrom(from, colon)
	if from >= colon || colon-from > longestWithRole || !d.isUpper(from) {
		return label, false
	}
	last := colon - 1
	for i := from; i < colon; i++ {
		switch w := &d.words[i]; {
		case d.str(i) == "," && last == colon-1 && i > from && d.words[i-1].tag == "NNP":
			last = i - 1 // Jane Roe, mayor:
		case w.verb(), w.pause(), w.stretch >= 0:
			return label, false
		}
	}
	if last < colon-1 {
		return [2]int{from, last}, last-from < longest
	}
	if colon-from > longest {
		return label, false
	}
	_, person := english.PersonNoun(d.words[colon-1].lemma)
	return [2]int{from, colon - 1}, person || d.words[colon-1].tag == "NNP" || d.words[colon-1].tag == "NNPS"
}

// pastFrom returns the first word behind “And from”, “This from” or “From the desk of” at word i.
func (t *text) pastFrom(i, end int) int {
	from := i
	if low := t.lower(i); low == "and" || low == "this" || low == "but" {
		from++
	}
	if from == end || t.lower(from) != "from" {
		return i
	}
	if from++; from+3 < end && t.lower(from) == "the" && t.lower(from+2) == "of" { // desk, office
		from += 3
	}
	return from
}
