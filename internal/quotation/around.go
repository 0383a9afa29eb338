package quotation

// speakers counts by how many likely attributions each word is the head of the source.
func (d *decoder) speakers() map[uint32]int {
	count := make(map[uint32]int)
	for i := range d.out {
		if a := &d.out[i]; a.head >= 0 && a.p[0] >= 0.5 && a.rule == 0 {
			count[d.words[a.head].hLow]++
		}
	}
	return count
}

// aroundFeatures describes attribution n by how its content lies to those around it and to the other readings of it.
func (d *decoder) aroundFeatures(fs []feature, n int, speaks map[uint32]int) []feature {
	a := &d.out[n]
	kind, lex := uint32(d.kind(a.parts)), d.lexical(a.cue)
	lemma := d.words[a.cue].hLemma
	post := odds(a.best)
	fs = append(fs, mix(561, post), mix(562, post, kind), mix(563, post, lex), mix(564, odds(a.best*a.p[0]*a.p[1]), kind))
	again := uint32(0)
	if a.head >= 0 {
		again = uint32(min(speaks[d.words[a.head].hLow]-int(bit(a.p[0] >= 0.5)), 3))
		fs = append(fs, mix(565, again, d.words[a.head].hTag), mix(566, again, lex))
	}
	const near = 4
	s := d.words[a.cue].sentence
	first, last := a.parts[0][0], a.parts[len(a.parts)-1][1]
	var in, over, same, twin, rivals uint32
	for m := max(0, n-near); m <= min(n+near, len(d.out)-1); m++ {
		r := &d.out[m]
		if m == n || d.words[r.cue].sentence != s || r.p[0] < 0.3 {
			continue
		}
		rivals++
		x, y := r.parts[0][0], r.parts[len(r.parts)-1][1]
		both := min(last, y) - max(first, x) + 1
		heads := bit(r.head == a.head)
		switch {
		case both > 0 && 2*both >= max(last-first, y-x)+1: // the same words
			twin = 1 + bit(r.p[0] > a.p[0]) + 2*heads
			fs = append(fs, mix(567, twin, d.lexical(r.cue), lex), mix(568, twin, d.words[r.cue].hLemma, lemma))
		case x <= a.cue && a.cue <= y:
			in = 1 + bit(r.p[0] > 0.7) + 2*bit(r.best > 0.6)
			fs = append(fs, mix(569, in, d.lexical(r.cue), lex), mix(570, in, d.lexical(r.cue), kind))
		case first <= r.cue && r.cue <= last:
			over = 1 + bit(r.p[0] > 0.7)
			fs = append(fs, mix(571, over, d.lexical(r.cue), lex))
		case both > 0:
			same = 1 + bit(r.p[0] > a.p[0])
		}
	}
	gist := in + 8*over + 32*same + 128*twin
	return append(fs, mix(572, gist, kind), mix(573, gist, lex), mix(574, gist, lemma), mix(575, rivals, lex), mix(576, in, kind, lemma), mix(577, same, lex))
}
