package english

import "unicode"

// Split divides a range of text into sentences and their tokens, without tags.
func Split(text string, r Range) []Sentence {
	var s Sentence
	start := -1
	for i, c := range text[r.Start:r.End] {
		if unicode.IsSpace(c) {
			if start >= 0 {
				s.Tokens = append(s.Tokens, Token{Range: Range{start, r.Start + i}, Head: -1})
			}
			start = -1
		} else if start < 0 {
			start = r.Start + i
		}
	}
	if start >= 0 {
		s.Tokens = append(s.Tokens, Token{Range: Range{start, r.End}, Head: -1})
	}
	if s.Tokens == nil {
		return nil
	}
	s.Range = Range{s.Tokens[0].Start, s.Tokens[len(s.Tokens)-1].End}
	return []Sentence{s}
}
