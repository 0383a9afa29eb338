package syntax

var relDep = uint8(Class(Rels, "dep"))

// Flat gives a sentence the tree of what is no prose, in place of Parse: all words hang on the first, and nothing is said of how.
func (s *Sentence) Flat() {
	s.head = append(s.head[:0], make([]int32, s.n+2)...)
	s.rel = append(s.rel[:0], make([]uint8, s.n+2)...)
	s.rel[1] = relRoot
	for i := 2; i <= s.n; i++ {
		s.head[i], s.rel[i] = 1, relDep
	}
}
