package clause

// Passive reports whether v is in the passive, or a participle that tells what is done to its noun: “the man arrested on Monday”.
func (t *Text) Passive(v int) bool {
	if t.Child(v, "aux:pass") >= 0 {
		return true
	}
	if tag := t.Tag(v); tag != "VBN" && tag != "VBD" {
		return false
	}
	if k := t.Child(v, "aux"); k >= 0 {
		return false // “has agreed”
	}
	if t.Child(v, "nsubj:pass") >= 0 {
		return t.Tag(v) == "VBN" || t.Child(v, "obj") < 0
	}
	if t.Tag(v) != "VBN" {
		return false
	}
	if t.Rel(v) == "conj" && t.ownSubject(v) < 0 { // “was arrested and charged”
		if h := t.Head(v); t.Verb(h) {
			return t.Child(h, "aux:pass") >= 0 || t.Passive(h)
		}
		return false
	}
	switch t.Rel(v) {
	case "acl", "acl:relcl", "advcl", "xcomp":
		return t.Child(v, "nsubj") < 0 // “the firm his father founded”
	}
	return false
}

// ownSubject returns the subject that hangs on v itself, the nearest before it if a tree has more than one.
func (t *Text) ownSubject(v int) int {
	subject := -1
	for k := t.First(v); k >= 0 && (k < v || subject < 0); k = t.Next(k) {
		switch t.Rel(k) {
		case "nsubj", "nsubj:pass", "nsubj:outer", "csubj":
			subject = k
		}
	}
	return subject
}

// Subject returns the subject of v, which may stand with another verb: “the king rose and left”, “agreed to send”, “the
// man accused of spying”, “the army, which fled”. Shared reports whether it does.
func (t *Text) Subject(v int) (s int, shared bool) { return t.subject(v, chainLimit) }

func (t *Text) subject(v, depth int) (s int, shared bool) {
	if k := t.ownSubject(v); k >= 0 {
		if t.Relative(k) {
			if a := t.Antecedent(v); a >= 0 {
				return a, true
			}
		}
		return k, false
	}
	h := t.Head(v)
	if h < 0 || depth == 0 {
		return -1, false
	}
	switch t.Rel(v) {
	case "conj":
		if t.Verb(h) || t.Child(h, "cop") >= 0 {
			s, _ = t.subject(h, depth-1)
			return s, true
		}
	case "parataxis":
		if t.Tag(v) == "VBG" {
			s, _ = t.subject(h, depth-1)
			return s, true
		}
	case "advcl":
		switch t.Mark(v) {
		case "of", "from", "for": // “accused the army of killing villagers”
			return t.controller(h, depth), true
		}
		s, _ = t.subject(h, depth-1)
		return s, true
	case "xcomp":
		return t.controller(h, depth), true
	case "acl", "acl:relcl":
		return t.modified(v, h, depth), true
	}
	return -1, false
}

// controller returns who does the complement of h: “forced the crew to land”: the crew; “promised the crew to land”, “is
// ready to help”: the subject.
func (t *Text) controller(h, depth int) int {
	if k := t.Child(h, "obj", "iobj"); k >= 0 && t.Lemma(h) != "promise" && t.Lemma(h) != "threaten" {
		return k
	}
	s, _ := t.subject(h, depth-1)
	return s
}

// modified returns the subject of a participle or infinitive that hangs on noun h: “gunmen firing rockets”, “the bridge
// destroyed in May”, “their plan to leave”.
func (t *Text) modified(v, h, depth int) int {
	mark := t.Mark(v)
	if mark == "" {
		return h
	}
	if k := t.Child(h, "nmod:poss"); k >= 0 {
		return k
	}
	if g := t.Head(h); t.Verb(g) && (t.Rel(h) == "obj" || t.Rel(h) == "obl") {
		s, _ := t.subject(g, depth-1)
		return s
	}
	return -1
}

// Antecedent returns the noun that the relative clause of v is about, -1 if v is in none.
func (t *Text) Antecedent(v int) int {
	for range chainLimit {
		switch t.Rel(v) {
		case "acl:relcl", "acl":
			return t.Head(v)
		case "conj", "xcomp", "ccomp":
			if v = t.Head(v); v < 0 {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// Object returns the object of v, also where a relative clause has it before: “the bill that she signed”.
func (t *Text) Object(v int) int {
	k := t.Child(v, "obj")
	if k >= 0 && !t.Relative(k) {
		return k
	}
	if t.Rel(v) == "acl:relcl" && (k >= 0 || t.ownSubject(v) >= 0 && !t.Relative(t.ownSubject(v))) && !t.Passive(v) {
		return t.Head(v)
	}
	return -1
}
