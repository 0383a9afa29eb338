package quotation

import "github.com/ebc17271/lede/internal/english/cluster"

// maybeCue reports whether word i may be the head of a cue.
func (t *text) maybeCue(i int) bool {
	w := &t.words[i]
	switch {
	case t.reputation(i), t.citation(i):
		return false
	case w.verb():
		return w.rel != "aux" && w.rel != "aux:pass" && w.rel != "cop"
	case w.lex != 0:
		return true
	case w.noun(), w.tag == "JJ":
		return t.childWith(i, "ccomp") >= 0
	}
	return t.turnColon(i)
}

// reputation reports whether word i tells what somebody is known for, which nobody says:
//
//	The minister is known for his long speeches.
func (t *text) reputation(i int) bool {
	next := t.low(i+1, t.words[i].sentence)
	return t.lower(i) == "known" && (next == hash("for") || next == hash("as"))
}

// turnColon reports whether word i is the colon after the few words that begin a
// sentence or a line, as in a headline or a transcript:
//
//	Minister: Taxes will rise
func (t *text) turnColon(i int) bool {
	return t.str(i) == ":" && i-t.sentences[t.words[i].sentence].from <= 8
}

// childWith returns the first child of word i with the given relation, -1 if there is none.
func (t *text) childWith(i int, rel string) int {
	for c := t.words[i].child; c >= 0; c = t.words[c].next {
		if t.words[c].rel == rel {
			return c
		}
	}
	return -1
}

// A family is what relates a candidate to the words around it, read once.
type family struct {
	subject, object, content, oblique, particle int // children, -1 if missing
	passive, negated                            bool
	aux                                         uint32
	marker                                      uint32
	set                                         uint32 // which relations there are
}

func (t *text) family(i int) family {
	f := family{subject: -1, object: -1, content: -1, oblique: -1, particle: -1}
	for c := t.words[i].child; c >= 0; c = t.words[c].next {
		w := &t.words[c]
		switch w.rel {
		case "nsubj", "nsubj:pass", "csubj":
			f.subject = c
			f.passive = f.passive || w.rel == "nsubj:pass"
			f.set |= 1
		case "obj":
			f.object = c
			f.set |= 2
		case "ccomp":
			f.content = c
			f.set |= 4
		case "xcomp":
			f.content = c
			f.set |= 8
		case "parataxis":
			f.set |= 16
		case "advcl":
			f.set |= 32
		case "obl", "obl:agent", "nmod":
			f.oblique = c
			f.set |= 64
		case "nmod:poss":
			f.set |= 128
		case "acl", "acl:relcl":
			f.set |= 256
		case "compound:prt":
			f.particle = c
		case "aux", "cop":
			f.aux = w.hLemma
		case "aux:pass":
			f.passive = true
		case "mark":
			f.marker = w.hLow
		case "advmod":
			if w.lemma == "not" || w.lemma == "never" || w.lemma == "n't" {
				f.negated = true
			}
		}
	}
	return f
}

// at returns the hash of one property of word i, and a stand-in outside of sentence s.
func (t *text) low(i, s int) uint32 {
	if i < t.sentences[s].from || i >= t.sentences[s].to {
		return 1
	}
	return t.words[i].hLow
}

func (t *text) tag(i, s int) uint32 {
	if i < t.sentences[s].from || i >= t.sentences[s].to {
		return 1
	}
	return t.words[i].hTag
}

// opensNear says whether a stretch begins within the given number of words after i
// in sentence s, and closesNear whether one ends before it.
func (t *text) markAfter(i, s int) uint32 {
	for k := i + 1; k <= i+4 && k < t.sentences[s].to; k++ {
		if t.words[k].mark {
			return uint32(k - i)
		}
	}
	return 0
}

func (t *text) markBefore(i, s int) uint32 {
	for k := i - 1; k >= i-6 && k >= t.sentences[s].from; k-- {
		if t.words[k].mark {
			return uint32(i - k)
		}
	}
	if t.spokenBefore(s) >= 0 {
		return 9
	}
	return 0
}

// spokenBefore returns the stretch that ends right before sentence s in its
// paragraph, -1 if there is none.
func (t *text) spokenBefore(s int) int {
	if s == 0 || t.sentences[s-1].paragraph != t.sentences[s].paragraph {
		return -1
	}
	last := t.sentences[s].from - 1
	if last > 0 && t.words[last].mark {
		last--
	}
	if s := t.str(last); last > 0 && (s == "?" || s == "!") {
		last-- // “Who wants this?” Brandt’s spokesman told The Herald.
	}
	k := t.words[last].stretch
	if k >= 0 && t.spans[k][1] == last && t.stretches[k].Close > 0 {
		return k
	}
	return -1
}

func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// cueFeatures describes word i as a cue.
func (t *text) cueFeatures(fs []feature, i int) []feature {
	w := &t.words[i]
	s := w.sentence
	f := t.family(i)
	lex := t.lexical(i)
	before, after := t.markBefore(i, s), t.markAfter(i, s)
	quoted := bit(w.stretch >= 0)
	head := uint32(1)
	if w.head >= 0 {
		head = t.words[w.head].hLemma
	}
	subject, subjectTag := uint32(1), uint32(1)
	if f.subject >= 0 {
		subject, subjectTag = t.words[f.subject].hLemma, t.words[f.subject].hTag
	}
	object := uint32(1)
	if f.object >= 0 {
		object = t.words[f.object].hLemma
	}
	oblique := uint32(1)
	if f.oblique >= 0 {
		oblique = t.caseOf(f.oblique)
	}
	content, contentMark := uint32(1), uint32(1)
	if f.content >= 0 {
		content, contentMark = t.words[f.content].hTag, t.markerOf(f.content)
	}
	final := bit(i+1 >= t.sentences[s].to || t.words[i+1].tag == "." || t.words[i+1].tag == ",")
	block := bit(t.paragraphs[t.sentences[s].paragraph].Headline)
	fs = t.cueMore(fs, i, f)
	return append(fs,
		mix(1), mix(2, w.hLemma), mix(3, w.hTag), mix(4, w.hLemma, w.hTag), mix(5, w.hLow),
		mix(6, w.hRel), mix(7, w.hLemma, w.hRel), mix(8, f.set), mix(9, w.hLemma, f.set), mix(10, w.hTag, f.set, lex),
		mix(11, w.hLemma, before, after), mix(12, before, after), mix(13, w.hLemma, quoted), mix(14, quoted, w.hTag),
		mix(15, subject), mix(16, subjectTag, w.hLemma), mix(17, subjectTag, f.set), mix(18, object, w.hLemma),
		mix(19, bit(f.passive), w.hLemma), mix(20, bit(f.negated), w.hLemma), mix(21, f.aux, w.hLemma), mix(22, f.aux),
		mix(23, f.marker, w.hLemma), mix(24, f.marker, w.hTag), mix(25, head, w.hRel), mix(26, t.low(i+1, s), w.hLemma),
		mix(27, t.low(i+1, s)), mix(28, t.low(i-1, s)), mix(29, t.low(i-1, s), w.hLemma), mix(30, t.tag(i+1, s), t.tag(i+2, s)),
		mix(31, t.tag(i-1, s), w.hTag), mix(32, lex), mix(33, lex, before, after), mix(34, lex, final, bit(f.subject >= 0)),
		mix(35, final, w.hLemma), mix(36, content, contentMark), mix(37, w.hLemma, contentMark), mix(38, oblique, w.hLemma),
		mix(39, block), mix(40, block, w.hTag, lex), mix(41, suffix(w.lemma), w.hTag), mix(42, lex, contentMark, content),
		mix(43, w.hRel, f.set), mix(44, lex, w.hRel, bit(f.subject >= 0)), mix(45, t.tag(i+1, s), w.hLemma),
		mix(46, lex, quoted, before, after, f.set&12), mix(47, t.low(i-2, s)), mix(48, t.low(i+2, s)),
	)
}

// cueMore describes word i as a cue by the words around it and what they are like.
func (t *text) cueMore(fs []feature, i int, f family) []feature {
	w := &t.words[i]
	s := w.sentence
	c := t.cluster(i)
	c6, c10 := c.Prefix(6), c.Prefix(10)
	subject := t.likeness(f.subject)
	object := t.likeness(f.object)
	headLex, headLemma := uint32(9), uint32(1)
	if w.head >= 0 {
		headLex, headLemma = t.lexical(w.head), t.words[w.head].hLemma
	}
	before, after := t.cuesBeside(i)
	objectLex := uint32(9)
	if f.object >= 0 {
		objectLex = t.lexical(f.object)
	}
	manner := uint32(1)
	if a := t.childWith(i, "advmod"); a >= 0 {
		manner = t.words[a].hLow
	}
	determiner := uint32(1)
	if w.noun() {
		for k := w.child; k >= 0; k = t.words[k].next {
			if r := t.words[k].rel; r == "det" || r == "nmod:poss" {
				determiner = t.words[k].hTag
			}
		}
	}
	contentRel, contentVerb := uint32(1), uint32(1)
	if f.content >= 0 {
		contentRel, contentVerb = t.words[f.content].hRel, t.words[f.content].hLemma
	}
	length := distance(t.sentences[s].to - t.sentences[s].from)
	return append(fs,
		mix(51, c6, w.hTag), mix(52, c10, w.hTag), mix(53, c10, f.set), mix(54, uint32(c)), mix(55, subject, w.hLemma), mix(56, subject, c10),
		mix(57, object, w.hLemma), mix(58, object, c10), mix(59, headLex, w.hRel), mix(60, headLex, w.hRel, w.hLemma), mix(61, headLemma, w.hLemma),
		mix(62, before, after), mix(63, before, after, w.hLemma), mix(64, objectLex, w.hLemma), mix(65, objectLex, c10), mix(66, manner, w.hTag),
		mix(67, determiner, w.hLemma), mix(68, contentRel, w.hLemma), mix(69, contentRel, w.hRel, w.hTag), mix(70, contentVerb, contentRel),
		mix(71, length, w.hLemma), mix(72, t.low(i+1, s), t.low(i+2, s)), mix(73, t.low(i-1, s), t.low(i-2, s)), mix(74, t.low(i-1, s), t.low(i+1, s)),
		mix(75, t.low(i+1, s), c10), mix(76, t.tag(i-2, s), t.tag(i-1, s), w.hTag), mix(77, w.hTag, t.tag(i+1, s), t.tag(i+2, s)),
		mix(78, w.hTag, headLex, f.set), mix(79, w.hLow, t.low(i+1, s), t.low(i+2, s)), mix(80, subject, w.hTag, f.set),
		mix(81, w.hRel, w.hTag, subject), mix(82, t.titleAfter(i), w.hLemma), mix(83, t.titleAfter(i), w.lex),
	)
}

// likeness is the small cluster of word i, or a stand-in for none.
func (t *text) likeness(i int) uint32 {
	if i < 0 {
		return 3
	}
	if c := t.cluster(i); c != 0 {
		return c.Prefix(8)
	}
	return t.words[i].hTag
}

// cluster is where word i stands in the tree of clusters.
func (t *text) cluster(i int) cluster.Path { return cluster.Of(t.str(i)) }

// cuesBeside tells what words of the lexicon stand before and after word i in its
// sentence, as far as ten words.
func (t *text) cuesBeside(i int) (before, after uint32) {
	s := t.sentences[t.words[i].sentence]
	for k := i - 1; k >= max(s.from, i-10); k-- {
		if t.words[k].verb() {
			if before = t.lexical(k); before != 0 {
				break
			}
		}
	}
	for k := i + 1; k < min(s.to, i+10); k++ {
		if t.words[k].verb() {
			if after = t.lexical(k); after != 0 {
				break
			}
		}
	}
	return before, after
}

// caseOf returns the preposition of the phrase headed by word i.
func (t *text) caseOf(i int) uint32 {
	if c := t.childWith(i, "case"); c >= 0 {
		return t.words[c].hLow
	}
	return 2
}

// markerOf returns what introduces the clause headed by word i: that, to, whether.
func (t *text) markerOf(i int) uint32 {
	if c := t.childWith(i, "mark"); c >= 0 {
		return t.words[c].hLow
	}
	return 2
}

func suffix(s string) uint32 { return hash(s[max(0, len(s)-3):]) }

// titleAfter tells whether the stretch that begins soon after word i reads like the
// title of a work, in which all but small words have a capital: 0 if there is none.
//
//	She sang in “The Magic Flute”
func (t *text) titleAfter(i int) uint32 {
	s := t.sentences[t.words[i].sentence]
	for k := i + 1; k < min(s.to, i+6); k++ {
		if x := t.words[k].stretch; x >= 0 && x != t.words[i].stretch {
			return 1 + bit(t.title(x))
		}
	}
	return 0
}

// title reports whether stretch k reads like the title of a work.
func (t *text) title(k int) bool {
	from, to := t.spans[k][0], t.spans[k][1]
	if to-from > 10 {
		return false
	}
	for i := from; i <= to; i++ {
		if w := &t.words[i]; !w.pause() && w.end-w.start > 3 && !t.isUpper(i) {
			return false
		}
	}
	return from <= to && t.isUpper(from)
}
