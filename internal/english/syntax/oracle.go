package syntax

import "github.com/ebc17271/lede/internal/english/linear"

// A Gold is the tree a sentence should get, to learn from. Heads count words
// from 1; the root's is the number after the last.
type Gold struct {
	Heads []int32 // index 0 unused
	Rels  []uint8
	deps  [][]int32
}

// NewGold returns the tree with the given heads, counted from 0 with -1 for
// the root, and relations.
func NewGold(heads []int, rels []uint8) *Gold {
	n := len(heads)
	g := &Gold{Heads: make([]int32, n+2), Rels: make([]uint8, n+2), deps: make([][]int32, n+2)}
	for i, h := range heads {
		if h < 0 {
			h = n
		}
		g.Heads[i+1], g.Rels[i+1] = int32(h+1), rels[i]
		g.deps[h+1] = append(g.deps[h+1], int32(i+1))
	}
	return g
}

// costs are how many arcs of the gold tree each move puts out of reach
// (Goldberg and Nivre 2013), a great number for a move that is not allowed.
type costs [3]int

func (s *Sentence) costs(g *Gold, st *state) costs {
	const never = 1 << 20
	c := costs{s.shiftCost(g, st), never, never}
	if st.top == 0 {
		return c
	}
	top := s.nodes[st.top]
	below := s.nodes[top.below].word
	ahead := 0 // dependents and head of the top from the next word on
	for _, d := range g.deps[top.word] {
		if d >= st.next {
			ahead++
		}
	}
	head := g.Heads[top.word]
	c[Left] = ahead
	if head > st.next || below != 0 && head == below {
		c[Left]++
	}
	if below != 0 {
		c[Right] = ahead
		if head >= st.next {
			c[Right]++
		}
	}
	return c
}

// shiftCost counts the arcs between the next word and the stack that a shift
// loses: to its dependents there, to its head there unless that is the top.
func (s *Sentence) shiftCost(g *Gold, st *state) int {
	cost := 0
	for i := st.top; i != 0; i = s.nodes[i].below {
		w := s.nodes[i].word
		if g.Heads[w] == st.next {
			cost++
		}
		if g.Heads[st.next] == w && i != st.top {
			cost++
		}
	}
	return cost
}

// best returns the move with the highest score among those with the lowest cost.
func (c costs) best(scores []int32) Move {
	low, best := min(c[0], c[1], c[2]), Move(-1)
	for m := range scores {
		if c[m] == low && (best < 0 || scores[m] > scores[best]) {
			best = Move(m)
		}
	}
	return best
}

// Learn parses the sentence greedily and updates the two trainers where they are wrong:
// the moves by the costs in the state they led to, the relations of arcs that
// are in the gold tree. Where explore is false of a wrong move, the right one is made.
func (s *Sentence) Learn(g *Gold, moves, labels *linear.Trainer, times int, explore func() bool) (wrong int) {
	s.start()
	at := int32(0)
	for range 2 * s.n {
		m, free := s.forced(&s.states[at])
		if free {
			guess, truth := s.learnMove(g, at, moves, times)
			m = guess
			if guess != truth {
				wrong++
				if !explore() {
					m = truth
				}
			}
		}
		at = s.apply(candidate{from: at, move: m}, s.learnRelation(g, at, m, labels, times))
	}
	return wrong
}

// learnMove returns the move with the highest score and the best one, the same
// if it is one of the best; if they differ it updates the moves.
func (s *Sentence) learnMove(g *Gold, at int32, moves *linear.Trainer, times int) (guess, truth Move) {
	scores := s.scoreMoves(&s.states[at], moves)
	moves.Step()
	c := s.costs(g, &s.states[at])
	guess, truth = bestMove(scores), c.best(scores)
	if guess != truth {
		moves.Update(s.features, int(truth), int(guess), times)
	}
	return guess, truth
}

// learnRelation returns the relation of the arc that a move is about to make,
// and updates the labels if the arc is in the gold tree and its relation another.
func (s *Sentence) learnRelation(g *Gold, at int32, m Move, labels *linear.Trainer, times int) uint8 {
	if m == Shift {
		return 0
	}
	guess := s.relation(&s.states[at], m, labels)
	head, dep := s.arc(&s.states[at], m)
	if g.Heads[dep] != head || int(head) > s.n {
		return guess
	}
	labels.Step()
	if truth := g.Rels[dep]; truth != guess {
		labels.Update(s.features, int(truth), int(guess), times)
	}
	return guess
}
