package quotation

import "strings"

// readSetOff gives a paragraph without marks to the subject of the verb of speech in the sentence before it, which ends with a colon, as
// pages do that lost how a longer quote was set off:
//
//	The mayor explained: (paragraph) I never had a key. Nobody asked me.
func (d *decoder) readSetOff() {
	first := d.firstWords()
	for p := 0; p+1 < len(first); p++ {
		from := first[p+1]
		if first[p] < 0 || from < 0 || d.paragraphs[p].Headline || d.paragraphs[p+1].Headline || !d.setsOff(p, from) {
			continue
		}
		last := d.lastOf(p+1, first)
		c := d.cueBefore(first[p], from)
		if c < 0 || last-from < leastSetOff || d.tells(from, last) {
			continue
		}
		a := attribution{cue: c, parts: [][2]int{{from, last}}, p: byRule, rule: ruleSetOff}
		if d.readSource(&a, d.view(c)); a.head < 0 || !d.maySpeak(a.head) && !d.isWho(a.head) {
			continue
		}
		d.out = append(d.out, a)
	}
}

// leastSetOff is how many words a paragraph has at least that was set off.
const leastSetOff = 6

// setsOff reports whether paragraph p ends with a colon, and the one behind it, which begins with word from, is sentences without marks.
func (d *decoder) setsOff(p, from int) bool {
	here, next := d.paragraphs[p], d.paragraphs[p+1]
	said := strings.TrimSpace(d.raw[next.Start:next.End])
	return strings.HasSuffix(strings.TrimSpace(d.raw[here.Start:here.End]), ":") && d.words[from].start == next.Start && d.words[from].stretch < 0 && d.isUpper(from) &&
		said != "" && strings.ContainsRune(".!?…", rune(said[len(said)-1]))
}

// cueBefore returns the verb of speech that the last sentence before word end, from word start on, sets off a quote with: its root, or the last one
// shortly before the colon; -1 if there is none.
func (d *decoder) cueBefore(start, end int) int {
	const near = 8
	s := d.words[end-1].sentence
	if c := d.rootOf(s); c >= start && c < end && d.words[c].stretch < 0 && d.words[c].verb() && d.speaks(c) {
		return c
	}
	for c := end - 1; c >= max(start, d.sentences[s].from, end-near); c-- {
		if w := &d.words[c]; w.verb() && w.stretch < 0 && w.rel != "amod" && d.speaks(c) {
			return c
		}
	}
	return -1
}

// speaks reports whether verb c says or writes, and what it says may be set off: what is asked, suggested or offered with a colon is a list.
func (d *decoder) speaks(c int) bool {
	switch d.words[c].lemma {
	case "ask", "offer", "recommend", "suggest", "tell":
		return false
	}
	lex := d.lexical(c)
	return lex == 's' || lex == 'w'
}

// tells reports whether words from to last hold an attribution of their own.
func (d *decoder) tells(from, last int) bool {
	for i := range d.out {
		if a := &d.out[i]; a.cue >= from && a.cue <= last && d.words[a.cue].stretch < 0 && a.sure >= d.least(a) {
			return true
		}
	}
	return false
}
