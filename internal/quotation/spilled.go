package quotation

// cutSpilled takes from what is said the words that stand behind its closing mark and a comma and begin the words for its speaker. The
// models take them for said where the tree does:
//
//	“We had too many,” owner Jane Roe said.
func (d *decoder) cutSpilled() {
	for i := range d.out {
		a := &d.out[i]
		for k := range a.parts {
			if from := d.spilled(a, a.parts[k]); from >= 0 {
				a.parts[k][1] = d.spans[d.words[a.parts[k][0]].stretch][1]
				a.source[0], a.rated = from, false
			}
		}
	}
}

// spilled returns where in part p, which begins between marks, the words for the speaker of a begin, -1 if they do not.
func (d *decoder) spilled(a *attribution, p [2]int) int {
	k := d.words[p[0]].stretch
	if k < 0 || d.spans[k][0] != p[0] || d.spans[k][1] >= p[1] || a.head < 0 || a.source[0] != p[1]+1 {
		return -1
	}
	from, ok := d.afterComma(k)
	if !ok || from > p[1] {
		return -1
	}
	for i := from; i <= p[1]; i++ {
		if !d.inSpeaker(from-1, i) {
			return -1
		}
	}
	return from
}
