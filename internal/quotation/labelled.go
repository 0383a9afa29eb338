package quotation

import "github.com/ebc17271/lede/internal/english"

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
			d.out = append(d.out, attribution{cue: label[1] + 1, head: label[1], source: label, parts: [][2]int{span},
				p: byRule, rule: ruleLabelled})
		}
	}
}

// labelBefore returns the words that stand alone before the colon before stretch k, if they name somebody.
func (d *decoder) labelBefore(k int) (label [2]int, ok bool) {
	const longest = 6
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
	if from >= colon || colon-from > longest || !d.isUpper(from) {
		return label, false
	}
	for i := from; i < colon; i++ {
		if w := &d.words[i]; w.verb() || w.pause() || w.stretch >= 0 {
			return label, false
		}
	}
	_, person := english.PersonNoun(d.lower(colon - 1))
	return [2]int{from, colon - 1}, person || d.words[colon-1].tag == "NNP" || d.words[colon-1].tag == "NNPS"
}
