package quotation

// readIntroduced gives a quote of whole sentences after a colon or a dash to the subject of
// the words before it, whatever their verb is:
//
//	She closed the show with this: (paragraph) “Good night.”
//	The minister gave a clear warning – “Do not touch the water.”
func (d *decoder) readIntroduced(claimed []bool) {
	for k, span := range d.spans {
		if !d.unclaimed(claimed, k) || !d.whole(k) || !d.isUpper(span[0]) {
			continue
		}
		s := d.introduces(k)
		a := attribution{parts: [][2]int{span}, p: byRule, rule: ruleIntroduced}
		if x, source := d.forWhom(s); x >= 0 {
			a.cue, a.head, a.source = source[0]-1, x, source
		} else if a.cue = d.lastVerb(s, span[0]); a.cue >= 0 {
			v := d.view(a.cue)
			if d.readSource(&a, v); a.head < 0 && v.passive && v.subject >= 0 && d.lexical(a.cue) == 's' && d.str(a.cue+1) == ":" {
				a.head = v.subject // Roe - best known for her songs - added: nothing is done to her
				a.source[0], a.source[1] = d.sourceWords(a.head, a.cue)
			}
		} else {
			continue
		}
		if a.head >= 0 && a.head < span[0] {
			claimed[k] = true
			d.out = append(d.out, a)
		}
	}
}

// forWhom returns the head and words of the name behind the “for” that sentence s begins with, before a comma; -1 if there is none.
//
//	For Jane Roe, the mayor, the lesson is clear: “Never again.”
func (t *text) forWhom(s int) (head int, source [2]int) {
	if s < 0 {
		return -1, source
	}
	i := t.firstWord(s)
	if low := t.lower(i); low != "for" && low != "to" {
		return -1, source
	}
	head, source = t.speakerAfter(i)
	if next := source[1] + 1; head < 0 || t.words[head].tag != "NNP" || next == len(t.words) || t.str(next) != "," {
		return -1, source
	}
	return head, source
}

// readVerdicts gives a quote of whole sentences to whom the question before it names as the one whose words they are:
//
//	Roe’s verdict? “We were fools.”
func (d *decoder) readVerdicts(claimed []bool) {
	const longest = 6
	for k, span := range d.spans {
		if !d.free(claimed, k) {
			continue
		}
		s := d.words[span[0]].sentence - 1
		if s < 0 || d.sentences[s].paragraph != d.sentences[s+1].paragraph || d.sentences[s].to-d.sentences[s].from > longest || d.str(d.sentences[s].to-1) != "?" {
			continue
		}
		c := d.lastWord(s)
		x := d.childWith(c, "nmod:poss")
		if x < 0 || !d.words[c].noun() || d.words[c].stretch >= 0 {
			continue
		}
		from, to := d.sourceWords(x, c)
		claimed[k] = true
		d.out = append(d.out, attribution{cue: c, head: x, source: [2]int{from, to}, parts: [][2]int{span}, p: byRule, rule: ruleIntroduced})
	}
}

// lastVerb returns the root of sentence s if it is a verb before word i, or else the last verb
// before i that has a subject; -1 if there is none.
func (t *text) lastVerb(s, i int) int {
	if c := t.rootOf(s); s < 0 || c >= 0 && c < i && t.words[c].verb() {
		return c
	}
	for k := min(i, t.sentences[s].to) - 1; k >= max(t.sentences[s].from, i-20); k-- {
		if t.words[k].verb() && t.family(k).subject >= 0 {
			return k
		}
	}
	return -1
}

// introduces returns the sentence with the colon or dash before stretch k, -1 if there is none.
func (d *decoder) introduces(k int) int {
	i := d.spans[k][0] - 1
	for i >= 0 && d.words[i].mark {
		i--
	}
	if i < 0 {
		return -1
	}
	s, own := d.words[i].sentence, d.words[d.spans[k][0]].sentence
	if d.str(i) == ":" && (s == own || d.sentences[s].paragraph+1 >= d.sentences[own].paragraph) || isDash(d.str(i)) && s == own {
		return s
	}
	return -1
}
