package event

// deedFeatures tells what deeds hang on the word of s: “said that he should go”, “refused to pay”, “made an appeal”.
func (v *view) deedFeatures(m *maker, s *setting) {
	w := &v.words[s.i]
	for k := v.First(s.i); k >= 0; k = v.Next(k) {
		c := &v.words[k]
		switch v.Rel(k) {
		case "ccomp", "xcomp", "advcl", "acl", "parataxis":
			m.add(167, w.lemma, c.rel, v.modal(k))
			m.add(168, w.lemma, c.may, 0)
			m.add(169, w.may, c.rel, c.may)
			m.add(173, w.lemma, c.rel, bit(v.negated(k)))
		}
	}
	if s.object >= 0 {
		m.add(170, w.lemma, v.words[s.object].may, 0)
		m.add(171, w.may, v.words[s.object].may, v.words[s.object].kind)
	}
	if s.subject >= 0 {
		m.add(172, w.may, v.words[s.subject].act, v.words[s.subject].kind)
	}
}

// modal returns the modal verb of verb i, or the mark of it: “should”, “to”.
func (v *view) modal(i int) uint64 {
	for k := v.First(i); k >= 0 && k < i; k = v.Next(k) {
		if v.Tag(k) == "MD" || v.Rel(k) == "mark" {
			return v.words[k].low
		}
	}
	return noWord
}
