package quotation

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// readPer gives a sentence to whom “per” behind it, or before it, names:
//
//	The school closes in July, per spokeswoman Jane Roe.
func (d *decoder) readPer() {
	per := hash("per")
	for c := range d.words {
		if d.words[c].hLow == per && d.words[c].stretch < 0 {
			d.readPerAt(c)
		}
	}
}

func (d *decoder) readPerAt(c int) {
	s := d.sentences[d.words[c].sentence]
	head, source := d.speakerAfter(c)
	if head < 0 || !d.isWho(head) {
		return
	}
	first, last := d.firstWord(d.words[c].sentence), d.lastWord(d.words[c].sentence)
	part := [2]int{first, c - 1}
	if c == first {
		next := source[1] + 1
		if next >= s.to || d.str(next) != "," {
			return
		}
		part = [2]int{next + 1, last}
	} else if d.str(c-1) != "," || source[1] < last && !d.words[source[1]+1].pause() {
		return
	}
	for part[1] > part[0] && d.words[part[1]].pause() {
		part[1]--
	}
	if part[1]-part[0] > 1 {
		read := func(a *attribution) bool { return a.cue == c } // by the models, which met too few of them to be sure
		d.out = append(deleteIn(d.out, read), attribution{cue: c, head: head, source: source, parts: [][2]int{part}, p: byRule, rule: rulePer})
	}
}

// isWho reports whether word i is a name or a noun for a person or for what speaks.
func (t *text) isWho(i int) bool {
	lemma := strings.ToLower(t.words[i].lemma)
	_, person := english.PersonNoun(lemma)
	return person || strings.HasPrefix(t.words[i].tag, "NNP") || utterance(lemma) || speakingBody(lemma)
}

// speakingBody reports whether a noun names a body or a text that is often cited.
func speakingBody(lemma string) bool {
	switch lemma {
	case "agency", "authority", "bureau", "company", "council", "court", "department", "document", "email", "filing", "firm", "government", "ministry",
		"newspaper", "office", "paper", "police", "report", "study", "survey", "union", "university":
		return true
	}
	return false
}
