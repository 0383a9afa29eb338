package syntax

// A Move is a transition of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez
// and Satta 2011). The root stands after the last word.
type Move int

// The moves.
const (
	Shift Move = iota // push the next word on the stack
	Left              // the top of the stack depends on the next word
	Right             // the top of the stack depends on the word below it
)

// Moves are the names of the moves, the classes of the parser.
var Moves = []string{"shift", "left", "right"}

// A state is how far the parser is, and its tree so far.
type state struct {
	stack    []int32
	next     int
	head     []int32
	rel      []uint8
	relh     []uint64
	kids     []kids
	features []uint64
}

// kids are the dependents of a word so far.
type kids struct {
	left, left2   int32 // the outermost on the left, the one inside it
	right, right2 int32
	nleft, nright uint8
	rels          uint64 // the relations among them, as a set
	marker        int32  // the first case or mark
}

// Parse parses the tagged sentence. In a state with a choice, move picks the
// move; label picks the relation of a new arc.
func (s *Sentence) Parse(move func(features []uint64) Move, label Decider) {
	s.start()
	for s.next <= s.n+1 {
		m, free := s.forced()
		if free {
			s.features = s.moveFeatures(s.features[:0])
			m = s.allowed(move(s.features))
		}
		s.apply(m, label)
		if s.next == s.n+1 && len(s.stack) == 0 {
			return
		}
	}
}

func (s *Sentence) start() {
	s.stack, s.next = s.stack[:0], 1
	s.head = append(s.head[:0], make([]int32, s.n+2)...)
	s.rel = append(s.rel[:0], make([]uint8, s.n+2)...)
	s.relh = append(s.relh[:0], make([]uint64, s.n+2)...)
	s.kids = append(s.kids[:0], make([]kids, s.n+2)...)
}

// forced returns the only move there is, or reports that there is a choice.
// Only one word may depend on the root, so at the end the stack folds up.
func (s *Sentence) forced() (m Move, free bool) {
	switch {
	case len(s.stack) == 0:
		return Shift, false
	case s.next > s.n && len(s.stack) > 1:
		return Right, false
	case s.next > s.n:
		return Left, false
	}
	return 0, true
}

// allowed returns the move, or a shift where there is nothing below the top to depend on.
func (s *Sentence) allowed(m Move) Move {
	if m == Right && len(s.stack) < 2 {
		return Shift
	}
	return m
}

func (s *Sentence) apply(m Move, label Decider) {
	if m == Shift {
		s.stack = append(s.stack, int32(s.next))
		s.next++
		return
	}
	top := len(s.stack) - 1
	dep, head := s.stack[top], int32(s.next)
	if m == Right {
		head = s.stack[top-1]
	}
	s.stack = s.stack[:top]
	rel := relRoot
	if int(head) <= s.n {
		s.features = s.labelFeatures(s.features[:0], int(head), int(dep))
		rel = uint8(label(s.features))
	}
	s.attach(dep, head, rel)
}

var (
	relRoot = uint8(Class(Rels, "root"))
	relCase = uint8(Class(Rels, "case"))
	relMark = uint8(Class(Rels, "mark"))
)

func (s *Sentence) attach(dep, head int32, rel uint8) {
	s.head[dep], s.rel[dep], s.relh[dep] = head, rel, tagHash(100+rel)
	k := &s.kids[head]
	k.rels |= 1 << rel
	if (rel == relCase || rel == relMark) && (k.marker == 0 || dep < head) {
		k.marker = dep
	}
	if dep < head {
		k.left2, k.left = k.left, dep
		k.nleft = min(k.nleft+1, 7)
		return
	}
	k.right2, k.right = k.right, dep
	k.nright = min(k.nright+1, 7)
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
