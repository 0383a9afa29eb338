package syntax

// A lookahead says of each word what the tags from it on promise, further than
// the next words that the parser looks at. In "The man arrested in May was
// freed" a finite verb is still to come behind "arrested", in "Man arrested in May" none is.
type lookahead struct {
	finite []uint64 // how many finite verbs there are, up to 3
	verb   []int32  // the first verb, 0 for none
	mark   []int32  // the first mark of punctuation
	noun   []int32  // the last noun of the noun phrase that begins here: "case" of "the murder case against"
}

// What tags count as, by class.
var finiteTag, verbTag, nounTag, beforeNounTag, markTag = tagKind("MD", "VBD", "VBP", "VBZ"),
	tagKind("MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"),
	tagKind("$", "CD", "NN", "NNP", "NNPS", "NNS", "PRP"),
	tagKind("DT", "HYPH", "JJ", "JJR", "JJS", "POS", "PRP$", "RB", "VBG", "VBN"),
	tagKind("''", ",", "-LRB-", "-RRB-", ".", ":", "``")

func tagKind(tags ...string) (kind [64]bool) {
	for _, t := range tags {
		kind[Class(Tags, t)] = true
	}
	return kind
}

// lookAhead reads the tags from the end of the sentence to its beginning.
func (s *Sentence) lookAhead() {
	l := &s.look
	l.finite = append(l.finite[:0], make([]uint64, s.n+2)...)
	for _, c := range []*[]int32{&l.verb, &l.mark, &l.noun} {
		*c = append((*c)[:0], make([]int32, s.n+2)...)
	}
	for i := s.n; i > 0; i-- {
		l.finite[i], l.verb[i], l.mark[i] = l.finite[i+1], l.verb[i+1], l.mark[i+1]
		t := s.tag[i]
		if finiteTag[t] {
			l.finite[i] = min(3, l.finite[i+1]+1)
		}
		if verbTag[t] {
			l.verb[i] = int32(i)
		}
		if markTag[t] {
			l.mark[i] = int32(i)
		}
		switch {
		case nounTag[t] && (i == s.n || !nounTag[s.tag[i+1]]):
			l.noun[i] = int32(i)
		case nounTag[t] || beforeNounTag[t]:
			l.noun[i] = l.noun[i+1]
		}
	}
}
