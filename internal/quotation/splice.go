package quotation

// cutSplices ends what is said before a clause that the writer adds after a closing mark and a comma:
//
//	Roe said the town “is proud”, there was a long silence in the hall.
func (d *decoder) cutSplices() {
	for i := range d.out {
		a := &d.out[i]
		last := len(a.parts) - 1
		if end := d.spliceIn(a.parts[last]); end >= 0 && a.rule == 0 {
			a.parts[last][1], a.rated = end, false
		}
	}
}

// spliceIn returns the last word before the clause that begins with “there” after a closing mark and a comma within a part, -1 if
// there is none.
func (t *text) spliceIn(part [2]int) int {
	for i := part[0] + 1; i+1 <= part[1]; i++ {
		if w := &t.words[i]; w.tag != "EX" || w.stretch >= 0 || t.words[i+1].tag != "VBD" && t.words[i+1].tag != "VBZ" && t.words[i+1].tag != "VBP" {
			continue
		}
		comma := false
		k := i - 1
		for k > part[0] && t.words[k].pause() {
			comma = comma || t.str(k) == ","
			k--
		}
		if comma && t.words[k].stretch >= 0 {
			return k
		}
	}
	return -1
}
