package english

// A NameTally counts, for the words of a text, as what kinds of names they were found.
type NameTally struct {
	text   *NameText
	labels []Label
	groups []wordTally // of the words that differ in case alone
}

type wordTally struct {
	kinds  [4]int32 // in a name of that kind
	none   int32    // in small letters, or with a capital within a sentence and in no name
	person int32    // first or last word of a person's name of more words
	whole  int32    // a name by itself
}

// Tally counts the words of a text by the labels of its tokens.
func (t *NameText) Tally(labels []Label) *NameTally {
	n := 0
	for i := range t.words {
		n = max(n, int(t.words[i].group)+1)
	}
	m := &NameTally{t, labels, make([]wordTally, n)}
	for i := range t.tokens {
		m.count(&m.groups[t.word(i).group], i, 1)
	}
	return m
}

// count adds token i to a word's tally (by 1), or takes it away (by -1).
func (m *NameTally) count(g *wordTally, i int, by int32) {
	l, w, tok := m.labels[i], m.text.word(i), &m.text.tokens[i]
	switch {
	case l == Outside && (w.form&capital == 0 || !tok.opening && tok.casing == sentenceCase):
		g.none += by
	case l == Outside:
	default:
		g.kinds[l.Kind()] += by
		if l.Part() == Whole {
			g.whole += by
		} else if l.Kind() == Person && l.Part() != Inside {
			g.person += by
		}
	}
}

// Consensus returns the kind of name that the word of token i mostly is elsewhere, if it stands
// there often and surely enough, and is written with a capital here.
func (m *NameTally) Consensus(i int) (Kind, bool) {
	g := m.groups[m.text.word(i).group]
	m.count(&g, i, -1)
	all := g.none
	best := Other
	for k, n := range g.kinds {
		all += n
		if n > g.kinds[best] {
			best = Kind(k)
		}
	}
	sure := g.kinds[best] >= 2 && g.kinds[best]*5 >= all*4 && m.text.word(i).form&capital != 0
	if best == Person {
		return best, sure && g.person > 0
	}
	return best, sure && g.whole*2 >= all
}
