package event

import "github.com/ebc17271/lede/internal/english/linear"

// What denies an event, as far as one word says it.
const (
	affirmed  uint64 = iota
	notBeside        // “did not attack”
	noBefore         // “no talks”, “nobody was hurt”
	withoutIt        // “without signing”
	notAbove         // “did not agree to sign”
)

// denial tells what denies the word of s.
func (v *view) denial(s *setting) uint64 {
	switch {
	case s.denied:
		return notBeside
	case s.subject >= 0 && v.negative(s.subject), s.object >= 0 && v.words[s.i].verb && v.negative(s.object):
		return noBefore
	case v.Mark(s.i) == "without", v.Preposition(s.i) == "without":
		return withoutIt
	}
	if h := v.Head(s.i); h >= 0 && v.negated(h) && v.words[s.i].rel != relConj {
		return notAbove
	}
	return affirmed
}

var relConj = linear.String("conj")

// negative reports whether i names nobody or nothing: “no soldier”, “none”.
func (v *view) negative(i int) bool {
	switch v.Lower(i) {
	case "nobody", "none", "nothing", "neither", "no-one":
		return true
	}
	k := v.Child(i, "det")
	return k >= 0 && (v.Lower(k) == "no" || v.Lower(k) == "neither")
}

// negated reports whether “not” or “never” stands with word i.
func (v *view) negated(i int) bool {
	for k := v.First(i); k >= 0; k = v.Next(k) {
		switch v.Lower(k) {
		case "not", "n't", "n’t", "never":
			return true
		}
	}
	return false
}

// factFeatures tells what the words around that of s say of whether it happened.
func (v *view) factFeatures(m *maker, s *setting) {
	w := &v.words[s.i]
	no := v.denial(s)
	m.add(200, no, 0, 0)
	m.add(201, no, s.modal, 0)
	m.add(202, no, w.tag, 0)
	m.add(203, no, s.auxiliaries, 0)
	m.add(204, no, w.lemma, 0)
	m.add(205, s.modal, s.auxiliaries, 0)
	m.add(206, s.mark, s.modal, w.tag)
	last := v.passages[v.Sentence(s.i)]
	m.add(207, last.style, s.modal, w.tag)
	for k, n := v.Head(s.i), 0; k >= 0 && n < 3; k, n = v.Head(k), n+1 {
		h := &v.words[k]
		step := uint64(n)
		mark := noWord
		if c := v.Child(k, "mark"); c >= 0 {
			mark = v.words[c].low
		}
		modal := noWord
		for c := v.First(k); c >= 0; c = v.Next(c) {
			if v.Tag(c) == "MD" {
				modal = v.words[c].low
			}
		}
		m.add(208, step, h.lemma, s.mark)
		m.add(209, step, modal, h.tag)
		m.add(210, step, mark, modal)
		m.add(211, step, bit(v.negated(k)), h.lemma)
		m.add(212, step, h.act, s.mark)
		m.add(213, step, h.tag, w.rel)
		m.add(214, step, h.lemma, w.tag)
	}
}
