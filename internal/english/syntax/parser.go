package syntax

import (
	"slices"

	"github.com/ebc17271/lede/internal/english/linear"
)

// A Move is a transition of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez
// and Satta 2011). The root stands after the last word.
type Move int8

// The moves.
const (
	Shift Move = iota // push the next word on the stack
	Left              // the top of the stack depends on the next word
	Right             // the top of the stack depends on the word below it
)

// Moves are the names of the moves, the classes of the parser.
var Moves = []string{"shift", "left", "right"}

// A state is how far a reading of the sentence is. States are never changed:
// what readings have in common they share, down to the words on the stack.
type state struct {
	top    int32 // node on top of the stack, 0 if it is empty
	next   int32 // word
	kids   kids  // of the next word
	before int32 // the state it was made from
	move   Move  // by this move
	free   bool  // which was a choice
	rel    uint8 // the relation of the arc made
	dep    int32 // the arc made, 0 if none
	head   int32
	score  int32
}

// A node is a word on the stack with its dependents so far, above another node.
type node struct {
	word, below int32
	kids        kids
}

// kids are the dependents of a word so far.
type kids struct {
	left, right       int32 // the outermost
	marker            int32 // the first case or mark
	leftRel, rightRel uint8 // the relations of the outermost, counted from 1
	nleft, nright     uint8
	rels              uint64 // the relations among them, as a set
	id                uint64 // a hash of all this, 0 for none
}

// A chart holds the states of a sentence and the tree of the best of them at the end.
type chart struct {
	states []state
	nodes  []node
	beam   []int32 // the states that are read on
	ahead  []candidate
	head   []int32
	rel    []uint8
	scores [64]int32
}

// A candidate is a move that may be made in a state.
type candidate struct {
	from  int32
	move  Move
	free  bool
	score int32 // of the state it leads to
}

// A Search says how many readings of a sentence are followed: a beam that is one
// reading wide wherever one move is clearly the best (Choi and McCallum 2013).
type Search struct {
	Width  int   // at most so many, the best; 1 is greedy
	Margin int32 // and no move that scores so much below the best in its state
}

// Usual is the search of the library. Its margin is a few updates of a
// trainer; the moves are learned with a wider search, see [Sentence.LearnReadings].
var Usual = Search{Width: 8, Margin: 500}

// Parse parses the tagged sentence.
func (s *Sentence) Parse(moves, labels linear.Scorer, search Search) {
	s.start()
	s.follow(moves, labels, search)
	s.takeTree(s.beam[0])
}

// follow follows readings to the end, where the beam holds them, the best first.
func (s *Sentence) follow(moves, labels linear.Scorer, search Search) {
	for range 2 * s.n { // each word is pushed and taken away once
		s.ahead = s.ahead[:0]
		for _, i := range s.beam {
			s.propose(i, moves, search.Margin)
		}
		s.selectBest(search.Width)
		s.beam = s.beam[:0]
		for _, c := range s.ahead {
			s.beam = append(s.beam, s.advance(c, labels))
		}
	}
}

func (s *Sentence) start() {
	s.lookAhead()
	s.memo.forget()
	s.states = append(s.states[:0], state{next: 1})
	s.nodes = append(s.nodes[:0], node{})
	s.beam = append(s.beam[:0], 0)
	s.head = append(s.head[:0], make([]int32, s.n+2)...)
	s.rel = append(s.rel[:0], make([]uint8, s.n+2)...)
}

// forced returns the only move there is, or reports that there is a choice.
// Only one word may depend on the root, so at the end the stack folds up.
func (s *Sentence) forced(st *state) (m Move, free bool) {
	switch {
	case st.top == 0:
		return Shift, false
	case int(st.next) > s.n && s.nodes[st.top].below != 0:
		return Right, false
	case int(st.next) > s.n:
		return Left, false
	}
	return 0, true
}

// propose adds the moves worth making in a state.
func (s *Sentence) propose(i int32, moves linear.Scorer, margin int32) {
	st := &s.states[i]
	m, free := s.forced(st)
	if !free {
		s.ahead = append(s.ahead, candidate{from: i, move: m, score: st.score})
		return
	}
	scores := s.scoreMoves(st, moves)
	best := scores[bestMove(scores)]
	for m, score := range scores {
		if score >= best-margin {
			s.ahead = append(s.ahead, candidate{i, Move(m), true, st.score + score})
		}
	}
}

// scoreMoves returns the scores of the moves that are allowed, which are the first two or all.
func (s *Sentence) scoreMoves(st *state, moves linear.Scorer) []int32 {
	scores := s.scores[:len(Moves)]
	s.lookAt(st)
	if m, ok := moves.(*linear.Dense); ok && !s.guide.on {
		sum := s.sumMoves(m)
		copy(scores, sum[:])
	} else {
		s.features = s.moveFeatures(s.features[:0])
		moves.Score(s.features, scores)
	}
	if s.nodes[st.top].below == 0 {
		return scores[:Right]
	}
	return scores
}

func bestMove(scores []int32) Move { return Move(linear.Best(scores)) }

// selectBest keeps so many candidates, the best first; of equals the earlier.
func (s *Sentence) selectBest(width int) {
	if len(s.ahead) < 2 {
		return
	}
	slices.SortStableFunc(s.ahead, func(a, b candidate) int { return int(b.score) - int(a.score) })
	s.ahead = s.ahead[:min(width, len(s.ahead))]
}

// advance makes a move and returns the new state.
func (s *Sentence) advance(c candidate, labels linear.Scorer) int32 {
	rel := uint8(0)
	if c.move != Shift {
		rel = s.relation(&s.states[c.from], c.move, labels)
	}
	return s.apply(c, rel)
}

// relation returns the relation of the arc that a move is about to make.
func (s *Sentence) relation(st *state, m Move, labels linear.Scorer) uint8 {
	head, dep := s.arc(st, m)
	if int(head) > s.n {
		return relRoot
	}
	if r, ok := s.certain.relOf(s, m, head, dep); ok {
		return r
	}
	if model, ok := labels.(*linear.Model); ok && !s.guide.on {
		return s.knownRelation(st, m, model, head, dep)
	}
	return s.scoreRelation(st, m, labels)
}

func (s *Sentence) scoreRelation(st *state, m Move, labels linear.Scorer) uint8 {
	s.features = s.labelFeatures(s.features[:0], st, m)
	scores := s.scores[:len(Rels)]
	labels.Score(s.features, scores)
	return uint8(linear.Best(scores))
}

// arc returns the arc that a move, not a shift, is about to make.
func (s *Sentence) arc(st *state, m Move) (head, dep int32) {
	top := s.nodes[st.top]
	if m == Right {
		return s.nodes[top.below].word, top.word
	}
	return st.next, top.word
}

// apply makes a move, with the relation of its arc, and returns the new state.
func (s *Sentence) apply(c candidate, rel uint8) int32 {
	st := s.states[c.from]
	st.before, st.move, st.free, st.score = c.from, c.move, c.free, c.score
	st.dep, st.head, st.rel = 0, 0, rel
	switch top := s.nodes[st.top]; c.move {
	case Shift:
		s.nodes = append(s.nodes, node{st.next, st.top, st.kids})
		st.top, st.kids = int32(len(s.nodes)-1), kids{}
		st.next++
	case Left:
		st.dep, st.head = top.word, st.next
		st.kids.add(top.word, true, rel)
		st.top = top.below
	case Right:
		head := s.nodes[top.below]
		st.dep, st.head = top.word, head.word
		head.kids.add(top.word, false, rel)
		s.nodes = append(s.nodes, head)
		st.top = int32(len(s.nodes) - 1)
	}
	s.states = append(s.states, st)
	return int32(len(s.states) - 1)
}

var (
	relRoot  = uint8(Class(Rels, "root"))
	relCase  = uint8(Class(Rels, "case"))
	relMark  = uint8(Class(Rels, "mark"))
	relPunct = uint8(Class(Rels, "punct"))
)

// relHashes are the hashes of the relations, counted from 1.
var relHashes = func() (h [64]uint64) {
	for i := 1; i < len(h); i++ {
		h[i] = tagHash(uint8(99 + i))
	}
	return h
}()

// add adds an outermost dependent, on the left side or the right.
func (k *kids) add(dep int32, left bool, rel uint8) {
	k.rels |= 1 << rel
	if (rel == relCase || rel == relMark) && (k.marker == 0 || left) {
		k.marker = dep
	}
	if left {
		k.left, k.leftRel = dep, rel+1
		k.nleft = min(k.nleft+1, 7)
	} else {
		k.right, k.rightRel = dep, rel+1
		k.nright = min(k.nright+1, 7)
	}
	words := uint64(k.left) | uint64(k.right)<<32
	more := uint64(k.marker) | uint64(k.leftRel)<<32 | uint64(k.rightRel)<<40 | uint64(k.nleft)<<48 | uint64(k.nright)<<56
	k.id = fold(fold(words, more), k.rels)
}

// takeTree takes the arcs that led to a state.
func (s *Sentence) takeTree(i int32) {
	for ; i != 0; i = s.states[i].before {
		if st := &s.states[i]; st.dep != 0 {
			s.head[st.dep], s.rel[st.dep] = st.head, st.rel
		}
	}
}

// HeadOf returns the head of the i-th word, both counted from 0, -1 for the root.
func (s *Sentence) HeadOf(i int) int {
	if h := int(s.head[i+1]); h <= s.n {
		return h - 1
	}
	return -1
}

// RelOf returns the relation of the i-th word, counted from 0, to its head.
func (s *Sentence) RelOf(i int) int { return int(s.rel[i+1]) }
