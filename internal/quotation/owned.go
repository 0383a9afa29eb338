package quotation

// owner returns the head of the words that say whose the claim, promise or view at
// word i is, if what is claimed, promised or seen follows it; -1 if not. The annotated
// texts leave out most of these:
//
//	the minister’s claim that the bridge was safe; in her view, it never was
func (t *text) owner(i int) int {
	w := &t.words[i]
	if !w.noun() || w.lex == 0 || w.lex == 't' && !t.inView(i) {
		return -1
	}
	x := t.childWith(i, "nmod:poss")
	if n := t.childWith(i, "nmod"); x < 0 && n > i && t.caseOf(n) == hash("of") && t.inView(i) {
		x = n // in the view of Jane Roe
	}
	if x < 0 || !t.maybeSource(x) && t.words[x].tag != "PRP$" || !t.statesContent(i) && !t.inView(i) {
		return -1
	}
	return x
}

// statesContent reports whether a clause right after noun i says what it is about: with
// “that”, or with “to” if what is said is that one will do it.
func (t *text) statesContent(i int) bool {
	if i+2 >= t.sentences[t.words[i].sentence].to || t.words[i+1].rel != "mark" {
		return false
	}
	switch t.lower(i + 1) {
	case "that":
		return t.words[i+1].tag == "IN"
	case "to":
		switch t.words[i].lemma {
		case "offer", "pledge", "promise", "threat", "vow":
			return true
		}
	}
	return false
}

// inView reports whether noun i stands in a phrase that says who sees it so: in X’s view.
func (t *text) inView(i int) bool {
	c := t.childWith(i, "case")
	if c < 0 || t.lower(c) != "in" {
		return false
	}
	switch t.lower(i) {
	case "view", "opinion", "words", "judgment", "judgement":
		return true
	}
	return false
}

// quotedAs returns the one who is quoted or cited as saying what follows word i, -1 if
// i is no such “saying”:
//
//	Roe was quoted by the Herald as saying the bridge would be closed.
//	The Herald quoted Roe as saying it would be closed.
func (t *text) quotedAs(i int) int {
	if t.lower(i) != "saying" || i == 0 || t.lower(i-1) != "as" {
		return -1
	}
	c := t.quoting(i)
	if c < 0 {
		return -1
	}
	if x := t.childWith(c, "nsubj:pass"); x >= 0 {
		return x
	}
	if x := t.childWith(c, "obj"); x > c && x < i {
		return x
	}
	if w := &t.words[i-2]; i-2 > c && (w.noun() || w.tag == "PRP" || w.tag == "PRP$") {
		return i - 2
	}
	return -1
}

// quoting returns the verb that cites somebody as “saying” at word i, -1 if there is none.
func (t *text) quoting(i int) int {
	const near = 15
	for c := i - 2; c >= max(t.sentences[t.words[i].sentence].from, i-near); c-- {
		switch w := &t.words[c]; {
		case w.stretch != t.words[i].stretch:
			return -1
		case w.verb() && (w.lemma == "quote" || w.lemma == "cite"):
			return c
		case w.verb() && w.rel != "aux" && w.rel != "aux:pass" && w.rel != "amod" && w.rel != "acl":
			return -1
		}
	}
	return -1
}

// citation reports whether word i tells that somebody is quoted as saying something.
func (t *text) citation(i int) bool {
	if l := t.words[i].lemma; l != "quote" && l != "cite" {
		return false
	}
	const near = 15
	for k := i + 1; k < min(t.sentences[t.words[i].sentence].to, i+near); k++ {
		if t.lower(k) == "saying" && t.quotedAs(k) >= 0 && t.quoting(k) == i {
			return true
		}
	}
	return false
}

// impersonal reports whether word x is the “it” of “it is said that”, which is nobody and nothing.
func (t *text) impersonal(v cueView, x int) bool {
	return x >= 0 && v.passive && v.set&4 != 0 && x == v.subject && t.lower(x) == "it"
}
