package quotation

// The window of words around a cue in which its source is looked for.
const sourceBefore, sourceAfter = 40, 30

// maybeSource reports whether word x may head the words of a source.
func (t *text) maybeSource(x int) bool {
	w := &t.words[x]
	switch w.rel {
	case "flat", "fixed", "det", "case", "punct", "vocative": // “Mum, I ate it,” said a note
		return false
	case "compound", "amod", "nummod":
		if w.head > x {
			return false
		}
	}
	switch w.tag {
	case "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "WP", "WP$", "WDT":
		return true
	case "DT", "CD", "JJ", "JJS", "JJR":
		// “others”, but not the first word of “Canadian Prime Minister”
		return (w.rel == "nsubj" || w.rel == "nsubj:pass" || w.rel == "obl:agent") && !(x+1 < len(t.words) && t.words[x+1].noun())
	}
	return t.isUpper(x) && !w.pause() && w.lex == 0 // a name with a wrong tag
}

// sourceCandidates appends the words that may head the source of cue c.
func (t *text) sourceCandidates(out []int, c int) []int {
	s := t.sentences[t.words[c].sentence]
	for x := max(s.from, c-sourceBefore); x < min(s.to, c+sourceAfter); x++ {
		if x != c && t.maybeSource(x) {
			out = append(out, x)
		}
	}
	return out
}

// ancestors of a word: itself, its head, and so on.
type ancestors [4]int

func (t *text) ancestors(i int) (a ancestors) {
	for k := range a {
		a[k] = i
		if i >= 0 {
			i = t.words[i].head
		}
	}
	return a
}

// path describes how to go in the tree from the word whose ancestors are given
// to word x: up over the relations of the ancestors, then down over at most three.
func (t *text) path(a ancestors, x int) uint32 {
	down := uint32(7)
	for range 4 {
		up := uint32(3)
		for k, w := range a {
			if w < 0 {
				break
			}
			if w == x {
				return (up*31 + uint32(k)) ^ down*0x9E3779B1
			}
			up = up*0x01000193 ^ t.words[w].hRel
		}
		down = down*0x01000193 ^ t.words[x].hRel
		if x = t.words[x].head; x < 0 {
			break
		}
	}
	return 0
}

// distance puts a number of words into one of a few classes.
func distance(n int) uint32 {
	sign := uint32(0)
	if n < 0 {
		n, sign = -n, 32
	}
	switch {
	case n <= 5:
		return sign + uint32(n)
	case n <= 8:
		return sign + 6
	case n <= 12:
		return sign + 7
	case n <= 20:
		return sign + 8
	case n <= 40:
		return sign + 9
	}
	return sign + 10
}

// A cueView is what the source and content models need to know of a cue.
type cueView struct {
	i         int
	up        ancestors
	passive   bool
	lex       uint32
	final     bool // a full stop or a comma follows
	subject   int
	poss      bool
	quoted    bool
	set       uint32
	sentStart int
	before    int // stretches that touch cue and source, -1 for none
	after     int
	under     uint32 // the subordinator of the clause of the cue, 1 if there is none
}

func (t *text) view(c int) cueView {
	f := t.family(c)
	s := t.sentences[t.words[c].sentence]
	return cueView{i: c, up: t.ancestors(c), passive: f.passive, lex: t.lexical(c), set: f.set,
		final:   c+1 >= s.to || t.words[c+1].tag == "." || t.words[c+1].tag == ",",
		subject: f.subject, poss: f.set&128 != 0, quoted: t.words[c].stretch >= 0, sentStart: s.from, under: t.subordinator(c)}
}

// noSource describes the case that cue v has no source.
func (t *text) noSource(fs []feature, v cueView) []feature {
	w := &t.words[v.i]
	return append(fs, mix(201), mix(202, w.hLemma), mix(203, w.hTag, bit(v.passive)), mix(204, w.hRel), mix(205, w.hTag, v.set),
		mix(206, w.hTag, bit(v.subject >= 0)), mix(207, w.hLemma, bit(v.subject >= 0)), mix(208, w.hRel, bit(v.subject >= 0)))
}

// sourceFeatures describes word x as the head of the source of cue v.
func (t *text) sourceFeatures(fs []feature, v cueView, x int, rank int) []feature {
	w, c := &t.words[x], &t.words[v.i]
	s := w.sentence
	path := t.path(v.up, x)
	d := distance(x - v.i)
	crosses := bit(w.stretch != c.stretch) + 2*bit(w.stretch >= 0)
	by := t.caseOf(x)
	own := bit(x == v.subject)
	pos := uint32(0)
	if x > v.i {
		pos = 1
	}
	cl := c.hLemma
	return append(fs,
		mix(101, path), mix(102, path, cl), mix(103, path, c.hTag, bit(v.passive)), mix(104, w.hRel, pos), mix(105, w.hTag, pos),
		mix(106, w.hTag, path), mix(107, d), mix(108, d, w.hTag), mix(109, crosses), mix(110, crosses, path), mix(111, w.hLemma),
		mix(112, by, c.hTag), mix(113, by, cl), mix(114, by, w.hRel, bit(v.passive)), mix(115, own, bit(v.passive)),
		mix(116, own, bit(v.subject >= 0)), mix(117, uint32(rank), pos), mix(118, w.hRel, d, c.hTag), mix(119, t.low(x-1, s), pos),
		mix(120, t.low(x+1, s), pos), mix(121, d, cl), mix(122, c.hTag, w.hTag, pos), mix(123, bit(t.isUpper(x)), path),
		mix(124, bit(v.poss), w.hRel, c.hTag), mix(125, bit(v.final), d), mix(126, c.hRel, path), mix(127, c.hRel, w.hRel, pos),
		mix(128, w.hLow, path), mix(129, c.hRel, bit(v.subject >= 0), path),
	)
}

// sourceWords returns the first and last word of the phrase headed by x, without
// what comes before the noun phrase, its relative clause, and the cue:
//
//	a senior official who asked not to be named
func (t *text) sourceWords(x, c int) (from, to int) {
	from, to = t.words[x].left, t.words[x].right
	for k := t.words[x].child; k >= 0; k = t.words[k].next {
		switch w := &t.words[k]; w.rel {
		case "case", "mark", "cc", "punct", "advmod", "cop", "discourse", "nsubj":
			if k < x {
				from = max(from, w.right+1)
			} else if k > x && w.rel != "advmod" {
				to = min(to, w.left-1)
			}
		case "acl:relcl", "acl", "parataxis", "ccomp", "advcl":
			if k > x {
				to = min(to, w.left-1)
			} else {
				from = max(from, w.right+1)
			}
		case "nmod", "nmod:unmarked", "obl", "obl:unmarked":
			if k > x && (t.words[x].tag == "NNP" && locates(t.lower(w.left)) || isWeekday(t.lower(k))) { // “says Roe in a letter”, “a judge on Monday”
				to = min(to, w.left-1)
			}
		}
	}
	if from <= c && c < x {
		from = c + 1
	}
	if x < c && c <= to {
		to = c - 1
	}
	from, to = t.outside(x, min(from, x), max(to, x))
	for from > 0 && t.dangles(from-1, x) {
		from--
	}
	for to > x && t.words[to].pause() {
		to--
	}
	for from < x && (t.words[from].pause() || t.lower(from) == "to") { // according to historian Jane Roe
		from++
	}
	return from, to
}

// isWeekday reports whether a word in lower case names a day of the week.
func isWeekday(low string) bool {
	switch low {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// locates reports whether a preposition behind a name says where or when, which is no part of the name.
func locates(word string) bool { return word == "in" || word == "on" || word == "at" }

// dangles reports whether word i, right before a phrase headed by x, belongs to it
// although the tree makes it a subject beside x.
func (t *text) dangles(i, x int) bool {
	w := &t.words[i]
	return w.head == t.words[x].head && w.rel == t.words[x].rel && w.sentence == t.words[x].sentence && (w.noun() || w.tag == "JJ")
}

// outside narrows the phrase around word x so that it takes no words from a longer
// stretch between marks that x does not stand in, and is no longer than a reader bears.
func (t *text) outside(x, from, to int) (int, int) {
	const longest, nickname = 40, 4
	other := func(k int) bool {
		s := t.words[k].stretch
		return s != t.words[x].stretch && (s < 0 || t.spans[s][1]-t.spans[s][0] >= nickname) && !t.words[k].mark
	}
	left, right := x, x
	for left > max(from, x-longest) && !other(left-1) {
		left--
	}
	for right < min(to, x+longest) && !other(right+1) {
		right++
	}
	return left, right
}

// subordinator returns the word that puts the clause of cue c under another, apart
// when it begins the sentence: then the other clause comes after.
//
//	When the minister insisted that nothing was lost, there was a sigh.
func (t *text) subordinator(c int) uint32 {
	s := t.sentences[t.words[c].sentence]
	for k := c - 1; k >= max(s.from, c-12); k-- {
		switch w := &t.words[k]; {
		case w.pause():
			return 1
		case w.tag == "WRB", w.tag == "IN" && (w.rel == "mark" || k == s.from):
			return w.hLow ^ bit(k == s.from)
		}
	}
	return 1
}
