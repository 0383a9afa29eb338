package event

// candidate reports whether word i may name an event.
func (v *view) candidate(i int) bool {
	w := &v.words[i]
	switch {
	case w.verb:
		switch v.Rel(i) {
		case "aux", "aux:pass", "cop", "case", "mark", "fixed":
			return false
		}
		return true
	case w.noun:
		c := v.Case(i) // “It was like a conversation with a wall.” Of 63 words in such a place readers marked none.
		return c < 0 || v.Lower(c) != "like" || v.Child(i, "cop") < 0
	case w.name:
		return w.kind != aPerson && w.kind != aPlace
	}
	return v.Tag(i) == "JJ" && v.Rel(i) != "amod"
}

// bareFeatures describes word i by what it is alone.
func (v *view) bareFeatures(m *maker, i int) {
	w := &v.words[i]
	w.formFeatures(m)
	for n, bits := range [...]int{6, 8, 12, 31} {
		m.add(6, uint64(n), uint64(w.path.Prefix(bits)), 0)
	}
	m.add(7, w.act, w.may, 0)
	m.add(8, w.act, w.rel, 0)
	m.add(9, w.stem, w.tag, 0)
	m.add(10, w.kind, w.tag, w.rel)
	m.addClasses(11, w, 0, 0)
}
