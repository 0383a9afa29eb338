package syntax

import "github.com/ebc17271/lede/internal/english/linear"

// LearnReadings parses the sentence and, where the reading with the highest score has more heads wrong
// than another one that was followed to the end, moves the weights of the moves by which
// the two differ: towards the best reading, away from the highest. It reports whether it did.
// This teaches what [Sentence.Learn] cannot, to compare readings as wholes; it is the perceptron over
// k-best lists (Collins 2002), and follows moves already learned.
func (s *Sentence) LearnReadings(g *Gold, moves *linear.Trainer, labels linear.Scorer, search Search, step int) bool {
	s.start()
	s.follow(moves, labels, search)
	moves.Step()
	highest := s.beam[0]
	best, fewest := highest, s.wrongHeads(g, highest)
	for _, i := range s.beam[1:] {
		if n := s.wrongHeads(g, i); n < fewest {
			best, fewest = i, n
		}
	}
	if best == highest {
		return false
	}
	for best != highest { // back to where they part; later states have higher numbers
		if best > highest {
			best = s.reward(best, moves, step)
		} else {
			highest = s.reward(highest, moves, -step)
		}
	}
	return true
}

// reward changes the weights of the move that made a state, if there was a choice, and returns the state before.
func (s *Sentence) reward(i int32, moves *linear.Trainer, step int) int32 {
	st := &s.states[i]
	if st.free {
		s.lookAt(&s.states[st.before])
		s.features = s.moveFeatures(s.features[:0])
		moves.Reward(s.features, int(st.move), step)
	}
	return st.before
}

// wrongHeads counts the words, without punctuation, that have a wrong head in a reading.
func (s *Sentence) wrongHeads(g *Gold, i int32) int {
	wrong := 0
	for ; i != 0; i = s.states[i].before {
		if st := &s.states[i]; st.dep != 0 && g.Heads[st.dep] != st.head && g.Rels[st.dep] != relPunct {
			wrong++
		}
	}
	return wrong
}
