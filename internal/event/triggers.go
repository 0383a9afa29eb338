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
		return true
	case w.name:
		return w.kind != aPerson && w.kind != aPlace
	}
	return v.Tag(i) == "JJ" && v.Rel(i) != "amod"
}
