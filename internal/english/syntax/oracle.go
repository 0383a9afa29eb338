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

// Costs returns how many arcs of the gold tree each move puts out of reach
// (Goldberg and Nivre 2013), a great number for a move that is not allowed.
func (s *Sentence) Costs(g *Gold) [3]int {
	const never = 1 << 20
	c := [3]int{s.shiftCost(g), never, never}
	if len(s.stack) == 0 {
		return c
	}
	s0 := s.stack[len(s.stack)-1]
	ahead := 0 // dependents and head of s0 from the next word on
	for _, d := range g.deps[s0] {
		if int(d) >= s.next {
			ahead++
		}
	}
	head := int(g.Heads[s0])
	c[Left] = ahead
	if head > s.next || len(s.stack) > 1 && head == s.below(1) {
		c[Left]++
	}
	if len(s.stack) > 1 {
		c[Right] = ahead
		if head >= s.next {
			c[Right]++
		}
	}
	return c
}

// shiftCost counts the arcs between the next word and the stack that a shift
// loses: to its dependents there, to its head there unless that is the top.
func (s *Sentence) shiftCost(g *Gold) int {
	cost := 0
	for _, d := range g.deps[s.next] {
		if int(d) < s.next && s.head[d] == 0 {
			cost++
		}
	}
	h := g.Heads[s.next]
	if int(h) < s.next && s.head[h] == 0 && int(h) != s.below(0) {
		cost++
	}
	return cost
}

// Best returns the move with the highest score among those with the lowest cost.
func (c costs) best(scores []int32) Move {
	low := min(c[0], c[1], c[2])
	best := Move(-1)
	for m := range c {
		if c[m] == low && (best < 0 || scores[m] > scores[best]) {
			best = Move(m)
		}
	}
	return best
}

type costs [3]int

// Learn parses the sentence and updates the two trainers where they are wrong:
// the moves by the costs in the state they led to, the relations of arcs that
// are in the gold tree. Where explore is false of a wrong move, the right one is made.
func (s *Sentence) Learn(g *Gold, moves, labels *linear.Trainer, times int, explore func() bool) (wrong int) {
	var scores [64]int32
	s.start()
	for !(s.next == s.n+1 && len(s.stack) == 0) {
		m, free := s.forced()
		if free {
			s.features = s.moveFeatures(s.features[:0])
			moves.Score(s.features, scores[:len(Moves)])
			moves.Step()
			guess := s.allowed(Move(linear.Best(scores[:len(Moves)])))
			c := costs(s.Costs(g))
			truth := c.best(scores[:len(Moves)])
			m = guess
			if c[guess] > c[truth] {
				wrong++
				moves.Update(s.features, int(truth), int(guess), times)
				if !explore() {
					m = truth
				}
			}
		}
		s.apply(m, func(f []uint64) int {
			labels.Score(f, scores[:len(labels.Classes())])
			guess := linear.Best(scores[:len(labels.Classes())])
			dep, head := s.arc(m)
			if g.Heads[dep] != head {
				return guess
			}
			labels.Step()
			if truth := int(g.Rels[dep]); truth != guess {
				labels.Update(f, truth, guess, times)
			}
			return guess
		})
	}
	return wrong
}

// arc returns the arc that apply is about to make: the dependent has just left the stack.
func (s *Sentence) arc(m Move) (dep, head int32) {
	dep = s.stack[:len(s.stack)+1][len(s.stack)]
	if m == Right {
		return dep, s.stack[len(s.stack)-1]
	}
	return dep, int32(s.next)
}
