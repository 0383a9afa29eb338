package quotation

import "strings"

// readInverted gives what stands between marks to the words right after a verb of speech that follows it. The models leave a few
// of these out where the tree takes the verb for a noun or the speaker for its object:
//
//	“A decision is due in March,” notes the Garton poll.   “We are delighted!” said another.
func (d *decoder) readInverted(claimed []bool) {
	read := make(map[int]int, len(d.out)) // attributions by their cues
	for i := range d.out {
		a := &d.out[i]
		read[a.cue] = i
		k := d.words[a.parts[0][0]].stretch
		if a.rule != 0 || k < 0 || d.invertedCue(k) != a.cue {
			continue
		}
		if a.head < 0 {
			a.head, a.source = d.speakerAfter(a.cue)
			a.rated = false
		}
		if a.head >= 0 && len(a.parts) == 1 {
			d.resume(a, claimed)
		}
	}
	for k, span := range d.spans {
		if span[1] <= span[0] || !d.unclaimed(claimed, k) || d.title(k) || !d.isUpper(span[0]) && span[1]-span[0] < 3 {
			continue
		}
		c := d.invertedCue(k)
		if c < 0 {
			continue
		}
		x, source := d.speakerAfter(c)
		if x < 0 {
			continue
		}
		if i, ok := read[c]; ok {
			d.forget(&d.out[i], claimed)
		}
		claimed[k] = true
		a := attribution{cue: c, head: x, source: source, parts: [][2]int{span}, p: byRule, rule: ruleInverted}
		d.resume(&a, claimed)
		d.out = append(d.out, a)
	}
	d.out = deleteIn(d.out, func(a *attribution) bool { return a.dropped })
}

// resume joins to a the stretch with which it goes on behind its source, if nobody has it yet:
//
//	“…,” says Roe in a letter, “as everybody knows.”
func (d *decoder) resume(a *attribution, claimed []bool) {
	if next := d.resumes(a.source[1]); next >= 0 && !claimed[next] {
		claimed[next] = true
		a.join(d.spans[next])
	}
}

// invertedCue returns the verb of speech right after stretch k, which ends with a comma or as no statement does; -1 if there is none.
func (t *text) invertedCue(k int) int {
	if t.spans[k][1] < t.spans[k][0] {
		return -1
	}
	i, p := t.spans[k][1]+1, t.sentences[t.words[t.spans[k][1]].sentence].paragraph
	paused := false
	for ; i < len(t.words) && t.words[i].pause(); i++ {
		switch t.str(i) {
		case ",", "?", "!":
			paused = true
		case ".", ";", ":", "(", ")":
			return -1
		}
	}
	if !paused || i == len(t.words) || t.words[i].stretch >= 0 || t.sentences[t.words[i].sentence].paragraph != p || t.stretches[k].Close == 0 {
		return -1
	}
	low := t.lower(i)
	if _, mode := lexicon().verbOf(low); mode != Speech && mode != Writing || strings.HasSuffix(low, "ing") {
		return -1
	}
	return i
}

// speakerAfter returns the head and the words of the noun phrase right after word c; -1 if there is none, or if it is a pronoun that
// can only be an object: “told us”.
func (t *text) speakerAfter(c int) (head int, source [2]int) {
	const longest = 14
	if c+1 < len(t.words) && t.words[c+1].tag == "PRP" {
		if !isSubject(t.lower(c + 1)) {
			return -1, source
		}
		return c + 1, [2]int{c + 1, c + 1}
	}
	head = -1
	to := min(t.sentences[t.words[c].sentence].to, c+longest)
	for i := c + 1; i < to && t.inSpeaker(c, i); i++ {
		switch w := &t.words[i]; {
		case w.stretch >= 0 || w.mark: // said the ‘Save Our Pond’ group
		case w.noun(), w.tag == "CD" && head < 0, i == c+1 && w.tag == "DT" && t.lower(i) != "the": // said another
			head = i
		}
	}
	if head < 0 {
		return -1, source
	}
	_, last := t.sourceWords(head, c)
	for last = max(head, last); last+2 < to && t.words[last+1].tag == "HYPH"; last += 2 { // the 61-year-old
	}
	return head, [2]int{c + 1, last}
}

// inSpeaker reports whether word i may stand in the noun phrase that begins after word c.
func (t *text) inSpeaker(c, i int) bool {
	w := &t.words[i]
	hyphened := t.words[i-1].tag == "HYPH" || i+1 < len(t.words) && t.words[i+1].tag == "HYPH" // guitar-playing
	switch {
	case w.stretch >= 0, w.mark, w.noun(), w.tag == "FW", w.tag == "HYPH", w.tag == "POS", w.tag == "CD", strings.HasPrefix(w.tag, "JJ"), hyphened:
		return true
	case i > c+1 || i+1 == len(t.words):
		return false
	case w.tag == "DT", w.tag == "PRP$":
		return true
	}
	next := t.words[i+1].tag // says noted chef Ann Roe; added that official
	return (w.tag == "VBN" || w.tag == "VBD" || t.lower(i) == "that") && (next == "NN" || next == "JJ")
}

// isSubject reports whether a pronoun may say something.
func isSubject(low string) bool {
	switch low {
	case "he", "she", "they", "i", "we", "it", "you":
		return true
	}
	return false
}

// forget drops a, which a better reading replaces, and gives free what it claimed.
func (d *decoder) forget(a *attribution, claimed []bool) {
	a.dropped = true
	for _, p := range a.parts {
		for _, i := range p {
			if k := d.words[i].stretch; k >= 0 {
				claimed[k] = false
			}
		}
	}
}

// resumes returns the stretch that goes on after a comma soon behind word i: “We ask,” says Roe in a letter, “so that we
// know.” It is -1 if there is none.
func (t *text) resumes(i int) int {
	const soon = 8
	to := min(t.sentences[t.words[i].sentence].to, i+soon)
	for i++; i < to && !t.words[i].pause(); i++ {
	}
	comma := false
	for ; i < to && t.words[i].pause(); i++ {
		comma = comma || t.str(i) == ","
	}
	if !comma || i == to {
		return -1
	}
	k := t.words[i].stretch
	if k < 0 || t.spans[k][0] != i {
		return -1
	}
	return k
}
