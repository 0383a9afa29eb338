package quotation

import "slices"

// join adds to an attribution the stretches right after it that no cue claims:
//
//	“It was like talking to a wall,” he said. “Nobody listened.”
func (d *decoder) join() {
	claimed := d.claims()
	for i := range d.out {
		d.joinTo(&d.out[i], claimed)
	}
}

// claims tells which stretches attributions have taken that are sure enough to be told.
func (d *decoder) claims() []bool {
	claimed := make([]bool, len(d.stretches))
	d.rate()
	for i := range d.out {
		if d.out[i].sure < d.least(&d.out[i]) {
			continue
		}
		own := d.words[d.out[i].cue].stretch
		if d.out[i].rule == rulePost {
			own = -1 // marks around a post are around its signature, too
		}
		for _, p := range d.out[i].parts {
			d.claim(claimed, p, own)
		}
	}
	return claimed
}

// claim marks the stretches in which a part begins and ends, but for the one in
// which its cue stands: what is said to be said is said.
func (d *decoder) claim(claimed []bool, p [2]int, own int) {
	for _, i := range p {
		if k := d.words[i].stretch; k >= 0 && k != own {
			claimed[k] = true
		}
	}
}

func (d *decoder) joinTo(a *attribution, claimed []bool) {
	end := max(a.parts[len(a.parts)-1][1], a.cue)
	k, s := d.words[a.parts[len(a.parts)-1][1]].stretch, d.words[end].sentence
	if k < 0 && !d.leads(a) {
		return
	}
	for {
		next, part := d.continuation(k, s)
		if next < 0 || claimed[next] {
			return
		}
		claimed[next] = true
		a.join(part)
		k, s = next, d.words[d.spans[next][1]].sentence
	}
}

// leads reports whether what a stretch after its sentence says goes on from a,
// although a has no words between marks at its end:
//
//	Roe said the law was bad. “It will be repealed.”
func (d *decoder) leads(a *attribution) bool {
	c := &d.words[a.cue]
	return c.verb() && c.stretch < 0 && (c.lex == 's' || c.lex == 'w') && a.head >= 0 && a.p[0] > 0.6 &&
		(c.head < 0 || c.rel == "parataxis" || c.rel == "ccomp" && d.words[c.head].head < 0)
}

// nextSpoken returns the stretch that begins right after sentence s and may go
// on with stretch k, -1 if there is none. In another paragraph that is only the
// case if the marks say so.
func (d *decoder) nextSpoken(k, s int) int {
	if s+1 >= len(d.sentences) {
		return -1
	}
	from := d.sentences[s+1].from
	for from+1 < d.sentences[s+1].to && d.words[from].pause() {
		from++
	}
	next := d.words[from].stretch
	if next < 0 || next == k || d.spans[next][0] != from || !d.whole(next) {
		return -1
	}
	same := d.sentences[s+1].paragraph == d.sentences[s].paragraph
	if !same && !d.runsOn(s) {
		return -1
	}
	return next
}

// continuation returns the stretch that goes on with stretch k, or with the words of sentence s, and what of its sentence is said; -1 if
// there is none.
func (d *decoder) continuation(k, s int) (next int, part [2]int) {
	if next = d.nextSpoken(k, s); next >= 0 {
		return next, d.spans[next]
	}
	if k >= 0 {
		next = d.nextQuoting(s)
	}
	if next < 0 {
		return next, part
	}
	return next, [2]int{d.firstWord(s + 1), d.spans[next][1]}
}

// nextQuoting returns the stretch that ends the sentence after s if that sentence goes on with what was said, in the writer's words and
// the speaker's; -1 if there is none. What has a cue of its own does not:
//
//	“She has her friends from school,” he said. That makes her “by definition a reliable person.”
func (d *decoder) nextQuoting(s int) int {
	if s+1 >= len(d.sentences) || d.sentences[s+1].paragraph != d.sentences[s].paragraph {
		return -1
	}
	last := d.lastWord(s + 1)
	k := d.words[last].stretch
	if k < 0 || d.stretches[k].Close == 0 || d.spans[k][1] != last || d.spans[k][1]-d.spans[k][0] < 2 || d.spans[k][0] <= d.firstWord(s+1) || d.title(k) {
		return -1
	}
	for i := d.sentences[s+1].from; i < d.sentences[s+1].to; i++ {
		if w := &d.words[i]; w.stretch < 0 && d.str(i) == ":" && i+2 >= d.spans[k][0] { // Not so Jane Roe: “It is over.”
			return -1
		}
		if w := &d.words[i]; w.stretch < 0 && w.verb() && (w.lex == 's' || w.lex == 'w') {
			return -1
		}
	}
	return k
}

// firstWord returns the first word of sentence s that is no mark.
func (t *text) firstWord(s int) int {
	i := t.sentences[s].from
	for i+1 < t.sentences[s].to && t.words[i].pause() {
		i++
	}
	return i
}

// whole reports whether a stretch ends with a sentence.
func (d *decoder) whole(k int) bool {
	if d.spans[k][1] < d.spans[k][0] {
		return false
	}
	last := d.spans[k][1]
	return d.lastWord(d.words[last].sentence) == last
}

// runsOn reports whether the paragraph of sentence s ends in an open stretch that
// the next paragraph continues.
func (d *decoder) runsOn(s int) bool {
	k := d.words[d.lastWord(s)].stretch
	return k >= 0 && d.stretches[k].Runs
}

// dropDoubles keeps of two attributions with the same words the more probable:
//
//	issued a statement saying that …
func (d *decoder) dropDoubles() {
	best := make(map[[2]int]int)
	for i := range d.out {
		a := &d.out[i]
		key := [2]int{a.parts[0][0], a.parts[len(a.parts)-1][1]}
		k, seen := best[key]
		switch {
		case !seen:
			best[key] = i
		case product(a) > product(&d.out[k]):
			d.out[k].dropped = true
			best[key] = i
		default:
			a.dropped = true
		}
	}
	d.out = slices.DeleteFunc(d.out, func(a attribution) bool { return a.dropped })
}

func product(a *attribution) float64 { return a.p[0] * a.p[2] * a.p[3] }
