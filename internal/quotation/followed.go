package quotation

import "slices"

// readFollowed gives what stands between marks and ends with a comma to the subject and verb of speech right after it, if the models
// leave it out or read only what comes after the verb:
//
//	“Rules are rules,” the petition states.   “When we do,” Okafor added, “that only makes it harder.”
func (d *decoder) readFollowed(claimed []bool) {
	told := make(map[int]int) // sure attributions by their cues
	for i := range d.out {
		if d.out[i].sure >= d.least(&d.out[i]) {
			told[d.out[i].cue] = i
		}
	}
	for k, span := range d.spans {
		if span[1] <= span[0] || !d.unclaimed(claimed, k) || d.title(k) || !d.isUpper(span[0]) {
			continue
		}
		x, source, c := d.subjectAfter(k)
		if c < 0 {
			continue
		}
		i, ok := told[c]
		if !ok {
			claimed[k] = true
			d.out = append(d.out, attribution{cue: c, head: x, source: source, parts: [][2]int{span}, p: byRule, rule: ruleInverted})
		} else if a := &d.out[i]; a.parts[0][0] > c && d.words[a.parts[0][0]].stretch >= 0 {
			claimed[k] = true
			a.parts = slices.Insert(a.parts, 0, span)
			a.joined, a.rated = true, false
		}
	}
}

// subjectAfter returns the head and words of the noun phrase after the comma that ends stretch k, and the verb of speech right behind it,
// -1 if there is none.
func (t *text) subjectAfter(k int) (head int, source [2]int, cue int) {
	i, ok := t.afterComma(k)
	if !ok || !t.inSpeaker(i-1, i) && !isSubject(t.lower(i)) {
		return -1, source, -1
	}
	head, source = t.speakerAfter(i - 1)
	if head < 0 {
		return -1, source, -1
	}
	c, to := source[1]+1, t.sentences[t.words[i].sentence].to
	if last := source[1]; last > i && last == head && t.words[last].tag == "NNS" && (c == to || t.words[c].pause()) {
		c, head, source[1] = last, last-1, last-1 // “the petition states” is not several states
	} else if c == to || t.words[c].tag != "VBD" && t.words[c].tag != "VBZ" && t.words[c].tag != "VBP" {
		return -1, source, -1
	}
	if w := &t.words[c]; w.lex != 's' && w.lex != 'w' || w.stretch >= 0 {
		return -1, source, -1
	}
	return head, source, c
}

// afterComma returns the word after stretch k and its marks if the stretch ends with a comma and its sentence goes on.
func (t *text) afterComma(k int) (i int, ok bool) {
	s := t.words[t.spans[k][1]].sentence
	for i = t.spans[k][1] + 1; i < t.sentences[s].to && t.words[i].pause(); i++ {
		switch t.str(i) {
		case ",":
			ok = true
		case ".", "?", "!", ";", ":", "(", ")":
			return i, false
		}
	}
	return i, ok && i < t.sentences[s].to && t.words[i].stretch < 0 && t.stretches[k].Close > 0
}
