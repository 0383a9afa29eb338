package english

import "github.com/ebc17271/lede/internal/english/linear"

// A NameMemory is what a first reading of a whole text found out about its words, so that a
// clear mention ("Sergay Lavrov") helps to decide an unclear one ("Lavrov" at the start of a sentence).
type NameMemory struct {
	text   *NameText
	labels []Label
	groups []wordMemory          // of the words that differ in case alone
	pairs  map[uint64]pairMemory // of words side by side in one name
}

// A wordMemory counts where a word stood.
type wordMemory struct {
	kinds                         [4]int32 // in a name of that kind
	plain                         int32    // with a capital within a sentence, in no name
	small                         int32    // in small letters
	lastOfPerson, firstOfPerson   int32    // of a person's name of two words or more
	inOrganization, inPlace       int32    // of two words or more
	lastOfOrganization, alonePlus int32    // at the end of one; a whole name
}

type pairMemory struct {
	kinds [4]int32
	apart int32
}

// Remember collects what the labels of a first reading say.
func (t *NameText) Remember(labels []Label) *NameMemory {
	m := &NameMemory{text: t, labels: labels, pairs: map[uint64]pairMemory{}}
	groups := 0
	for i := range t.words {
		groups = max(groups, int(t.words[i].group)+1)
	}
	m.groups = make([]wordMemory, groups)
	for i := range t.tokens {
		m.count(&m.groups[t.word(i).group], i, 1)
		if i > 0 && t.tokens[i].sentence < int32(i) {
			m.countPair(i)
		}
	}
	return m
}

// count adds the mention of token i to what is known of its word (by 1), or takes it away (by -1).
func (m *NameMemory) count(g *wordMemory, i int, by int32) {
	l, w, tok := m.labels[i], m.text.word(i), &m.text.tokens[i]
	if l == Outside {
		switch {
		case w.form&capital == 0 && w.form&letters != 0:
			g.small += by
		case !tok.opening && tok.casing == sentenceCase:
			g.plain += by
		}
		return
	}
	g.kinds[l.Kind()] += by
	if l.Part() == Whole {
		g.alonePlus += by
		return
	}
	switch l.Kind() {
	case Person:
		switch l.Part() {
		case Begin:
			g.firstOfPerson += by
		case End:
			g.lastOfPerson += by
		}
	case Organization:
		g.inOrganization += by
		if l.Part() == End {
			g.lastOfOrganization += by
		}
	case Place:
		g.inPlace += by
	}
}

// pairKey names the two words that end at token i.
func (m *NameMemory) pairKey(i int) uint64 {
	return uint64(m.text.word(i-1).group)<<32 | uint64(m.text.word(i).group)
}

func (m *NameMemory) countPair(i int) {
	l := m.labels[i]
	if l == Outside && m.labels[i-1] == Outside {
		return
	}
	p := m.pairs[m.pairKey(i)]
	if l.goesOn() {
		p.kinds[l.Kind()]++
	} else {
		p.apart++
	}
	m.pairs[m.pairKey(i)] = p
}

// seen puts a word's memory, less the mention itself, in a few bits.
func (m *NameMemory) seen(i int) (bits uint64, majority uint64) {
	g := m.groups[m.text.word(i).group]
	m.count(&g, i, -1)
	for b, n := range [...]int32{g.lastOfPerson, g.firstOfPerson, g.inOrganization, g.inPlace, g.lastOfOrganization, g.alonePlus, g.small} {
		if n > 0 {
			bits |= 1 << b
		}
	}
	return bits, g.majority()
}

// majority returns what a word mostly is, how surely and how often.
func (g *wordMemory) majority() uint64 {
	best, most, all := 0, g.plain, g.plain
	for k, n := range g.kinds {
		if n > most {
			best, most = k+1, n
		}
		all += n
	}
	if all == 0 {
		return 0
	}
	share := uint64(0)
	switch {
	case most == all:
		share = 2
	case most*3 >= all*2:
		share = 1
	}
	return 1 + uint64(best)<<8 | share<<4 | uint64(min(most, 4))
}

// pair says how the two words that end at token i stood together elsewhere.
func (m *NameMemory) pair(i int) uint64 {
	tok := &m.text.tokens[i]
	if int32(i) <= tok.sentence || int32(i) >= tok.end {
		return 0
	}
	p, ok := m.pairs[m.pairKey(i)]
	if !ok {
		return 0
	}
	switch l := m.labels[i]; {
	case l.goesOn():
		p.kinds[l.Kind()]--
	case l != Outside || m.labels[i-1] != Outside:
		p.apart--
	}
	best, most := 0, int32(0)
	for k, n := range p.kinds {
		if n > most {
			best, most = k+1, n
		}
	}
	return uint64(best)<<4 | uint64(min(most, 3))<<1 | uint64(min(p.apart, 1))
}

// The numbers of the feature templates of the document begin here.
const documentTemplates = 100

// Features appends the features of token i that come from the rest of the text.
func (m *NameMemory) Features(f []uint64, i int) []uint64 {
	t := m.text
	tok, w := &t.tokens[i], t.word(i)
	place := uint64(tok.casing)
	if tok.opening {
		place |= 4
	}
	bits, majority := m.seen(i)
	form, self := uint64(w.form), uint64(m.labels[i])
	var before, after, beforeLabel, afterLabel uint64
	if int32(i) > tok.sentence {
		before, _ = m.seen(i - 1)
		beforeLabel = uint64(m.labels[i-1]) + 1
	}
	if int32(i)+1 < tok.end {
		after, _ = m.seen(i + 1)
		afterLabel = uint64(m.labels[i+1]) + 1
	}
	k := documentTemplates
	add := func(a, b, c uint64) {
		k++
		f = append(f, linear.Mix(k, a, b, c))
	}
	add(0, 0, 0)
	add(self, 0, 0)
	add(self, beforeLabel, afterLabel)
	add(majority, form, 0)
	add(majority, self, 0)
	add(majority, place, form)
	add(bits, form, 0)
	add(bits, self, 0)
	add(bits, place, form)
	add(bits, majority, 0)
	add(before, bits, form)
	add(bits, after, form)
	add(before, bits, after)
	pairBefore, pairAfter := m.pair(i), uint64(0)
	if int32(i)+1 < tok.end {
		pairAfter = m.pair(i + 1)
	}
	add(pairBefore, pairAfter, 0)
	add(pairBefore, pairAfter, self)
	add(majority, w.lists, 0)
	add(uint64(tok.last)-uint64(i), uint64(i)-uint64(tok.first), majority)
	return f
}
