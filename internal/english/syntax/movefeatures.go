package syntax

import "github.com/ebc17271/lede/internal/english/linear"

// distance puts the distance of two words into one of ten classes.
func distance(a, b int) uint64 {
	d := b - a
	switch {
	case d < 0:
		return distance(b, a) + 16
	case d <= 5:
		return uint64(d)
	case d <= 7:
		return 6
	case d <= 10:
		return 7
	case d <= 20:
		return 8
	}
	return 9
}

// ahead returns the word n places on from the given one, 0 behind the root.
func (s *Sentence) aheadOf(word int32, n int) int {
	if int(word)+n > s.n+1 {
		return 0
	}
	return int(word) + n
}

// A view is what of a state the moves are chosen by: the words on top of the stack, the next ones and their dependents.
type view struct {
	s0, s1, s2     int
	b0, b1, b2, b3 int
	k0, k1, kb     *kids // of s0, s1, b0
	quotes         uint64
	verb, noun     int    // the first verb and the last noun of the noun phrase behind b0, see lookahead
	how            uint64 // far is the verb, and is a mark before it
}

// lookAt takes the view of a state.
func (s *Sentence) lookAt(st *state) {
	n0 := &s.nodes[st.top]
	n1 := &s.nodes[n0.below]
	s.view = view{
		s0: int(n0.word), s1: int(n1.word), s2: int(s.nodes[n1.below].word),
		b0: int(st.next), b1: s.aheadOf(st.next, 1), b2: s.aheadOf(st.next, 2), b3: s.aheadOf(st.next, 3),
		k0: &n0.kids, k1: &n1.kids, kb: &st.kids,
	}
	v := &s.view
	v.quotes = uint64(s.quoted[v.s1])<<2 | uint64(s.quoted[v.s0])<<1 | uint64(s.quoted[v.b0])
	v.verb, v.noun = int(s.look.verb[v.b1]), int(s.look.noun[v.b1])
	if v.verb != 0 {
		v.how = 1 + distance(v.b0, v.verb)
		if mark := int(s.look.mark[v.b1]); mark != 0 && mark < v.verb {
			v.how += 32
		}
	}
}

// moveGroups are the features of a choice between moves, by what of the view they look at. Features of one group are
// the same wherever that is the same; [moveKeys] tells what it is.
var moveGroups = [groupCount]func(s *Sentence, f []uint64) []uint64{
	(*Sentence).topFeatures,
	(*Sentence).belowFeatures,
	(*Sentence).nextFeatures,
	(*Sentence).topNextFeatures,
	(*Sentence).topBelowFeatures,
	(*Sentence).threeFeatures,
	(*Sentence).topKidFeatures,
	(*Sentence).nextKidFeatures,
	(*Sentence).belowKidFeatures,
	(*Sentence).topKidBelowFeatures,
}

const groupCount = 10

// moveKeys are what the groups look at, hashed.
func (v *view) moveKeys() [groupCount]uint64 {
	s0, s1, s2, b0 := uint64(v.s0), uint64(v.s1), uint64(v.s2), uint64(v.b0)
	topNext, topBelow := s0|b0<<32, s0|s1<<32
	return [groupCount]uint64{
		s0, s1 | s2<<32, b0, topNext, topBelow,
		fold(topBelow, b0), fold(topNext, v.k0.id), fold(topNext, v.kb.id), fold(topBelow, v.k1.id), fold(topBelow, v.k0.id),
	}
}

// moveFeatures appends all features of the view.
func (s *Sentence) moveFeatures(f []uint64) []uint64 {
	if s.guide.on {
		f = s.guide.moves(f, s)
	}
	for _, group := range moveGroups {
		f = group(s, f)
	}
	return s.allFeatures(f)
}

func (s *Sentence) topFeatures(f []uint64) []uint64 {
	w, t := s.form[s.view.s0], s.tagh[s.view.s0]
	mix := linear.Mix
	return append(f, mix(0, 0, 0, 0), mix(1, w, t, 0), mix(2, w, 0, 0), mix(3, t, 0, 0))
}

// belowFeatures are those of s1 and s2.
func (s *Sentence) belowFeatures(f []uint64) []uint64 {
	w, t, s1, s2 := s.form, s.tagh, s.view.s1, s.view.s2
	mix := linear.Mix
	return append(f,
		mix(4, w[s1], t[s1], 0), mix(5, w[s1], 0, 0), mix(6, t[s1], 0, 0),
		mix(7, w[s2], t[s2], 0), mix(8, t[s2], t[s1], 0))
}

// nextFeatures are those of b0, b1, b2 and b3.
func (s *Sentence) nextFeatures(f []uint64) []uint64 {
	w, t, v := s.form, s.tagh, &s.view
	b0w, b1w, b0t, b1t, b2t := w[v.b0], w[v.b1], t[v.b0], t[v.b1], t[v.b2]
	mix := linear.Mix
	return append(f,
		mix(9, b0w, b0t, 0), mix(10, b0w, 0, 0), mix(11, b0t, 0, 0),
		mix(12, b1w, b1t, 0), mix(13, b1w, 0, 0), mix(14, b1t, 0, 0),
		mix(15, w[v.b2], b2t, 0), mix(16, b2t, t[v.b3], b1t),
		mix(32, b0t, b1t, 0), mix(33, b0w, b1t, 0), mix(34, b0t, b1w, 0), mix(36, b0t, b1t, b2t))
}

// topNextFeatures are those of s0 and b0, with the verbs still to come and what b0, if it is a preposition, would bring
// along: whether "with a knife" goes with "attacked" or "man" shows only at "knife".
func (s *Sentence) topNextFeatures(f []uint64) []uint64 {
	w, t, v := s.form, s.tagh, &s.view
	s0, b0, finite := v.s0, v.b0, s.look.finite[v.b0]
	s0w, b0w, b1w, s0t, b0t, b1t := w[s0], w[b0], w[v.b1], t[s0], t[b0], t[v.b1]
	d0 := distance(s0, b0)
	mix := linear.Mix
	return append(f,
		mix(17, s0w, b0w, 0),
		mix(19, s0w^s0t, b0t, 0), mix(20, s0t, b0w^b0t, 0), mix(21, s0t, b0t, 0), mix(30, s0t, b1t, 0), mix(31, s0w, b1w, 0),
		mix(35, s0t, b0t, b1t), mix(39, s0w, b0t, b1t), mix(40, s0t, b0w, b1t), mix(45, s0t, b0t, b1w),
		mix(62, s0t, b0t, d0), mix(63, s0w, d0, 0), mix(64, b0w, d0, 0),
		mix(79, s.cluster[s0], s.cluster[b0], 0), mix(81, s.cluster[s0], b0t, b1t), mix(86, s.casing, s0t, b0t),
		mix(87, finite, s0t, b0t), mix(88, finite, s0w, b0t), mix(89, t[v.verb], s0t, b0t), mix(90, v.how, s0t, b0t),
		mix(93, b0w, w[v.noun], s0t), mix(94, b0w, s.cluster[v.noun], s.cluster[s0]))
}

func (s *Sentence) topBelowFeatures(f []uint64) []uint64 {
	w, t, s0, s1 := s.form, s.tagh, s.view.s0, s.view.s1
	d1 := distance(s1, s0)
	mix := linear.Mix
	return append(f,
		mix(22, w[s1], w[s0], 0), mix(23, w[s1]^t[s1], t[s0], 0), mix(24, t[s1], w[s0]^t[s0], 0), mix(25, t[s1], t[s0], 0),
		mix(65, t[s1], t[s0], d1), mix(66, w[s1], d1, t[s0]), mix(80, s.cluster[s1], s.cluster[s0], 0))
}

// threeFeatures are those of s1, s0 and b0.
func (s *Sentence) threeFeatures(f []uint64) []uint64 {
	w, t, v := s.form, s.tagh, &s.view
	s0, s1, b0 := v.s0, v.s1, v.b0
	s0w, s1w, b0w, s0t, s1t, b0t := w[s0], w[s1], w[b0], t[s0], t[s1], t[b0]
	mix := linear.Mix
	return append(f,
		mix(26, s1w, b0w, 0), mix(27, s1t, b0t, distance(s1, s0)), mix(28, s1w^s1t, b0t, 0), mix(29, s1t, b0w, 0),
		mix(37, s1t, s0t, b0t), mix(41, s1w, s0t, b0t), mix(42, s1t, s0w, b0t), mix(43, s1t, s0t, b0w), mix(44, s1t, s0t^b0t<<1, t[v.b1]),
		mix(76, v.quotes, s0t, b0t), mix(77, v.quotes, s1t, s0t), mix(78, v.quotes, s0w, b0t),
		mix(82, s.cluster[s1], s0t, b0t), mix(83, s.cluster[b0], s0t, s1t), mix(84, s.clusterTop[s0], s.clusterTop[b0], s.clusterTop[s1]),
		mix(91, t[v.verb]^v.how, s1t<<1^s0t, b0t), mix(92, s.look.finite[b0], s1t<<1^s0t, b0t),
		mix(95, b0w, w[v.noun], s1w), mix(96, b0w, s.cluster[v.noun], s.cluster[s1]))
}

// topKidFeatures are those of the dependents of s0 before b0.
func (s *Sentence) topKidFeatures(f []uint64) []uint64 {
	w, t, k := s.form, s.tagh, s.view.k0
	s0w, s0t, b0t := w[s.view.s0], t[s.view.s0], t[s.view.b0]
	many := uint64(k.nleft)<<3 | uint64(k.nright)
	mix := linear.Mix
	return append(f,
		mix(46, s0t, t[k.left], b0t), mix(47, s0t, t[k.right], b0t),
		mix(53, s0w, k.rels, 0), mix(54, s0t, k.rels, b0t), mix(59, s0t, relHashes[k.rightRel], b0t), mix(61, w[k.right], s0t, b0t),
		mix(67, s0w, many, b0t), mix(68, s0t, many, b0t), mix(71, w[k.marker], s0t, b0t),
		mix(100, s0w, w[k.right], b0t), mix(103, s0w, w[k.left], b0t), mix(105, w[k.left], s0t, b0t))
}

// nextKidFeatures are those of the dependents of b0 behind s0.
func (s *Sentence) nextKidFeatures(f []uint64) []uint64 {
	w, t, k := s.form, s.tagh, s.view.kb
	b0w, s0t, b0t := w[s.view.b0], t[s.view.s0], t[s.view.b0]
	mix := linear.Mix
	return append(f,
		mix(48, s0t, b0t, t[k.left]), mix(57, b0t, k.rels, s0t), mix(58, b0w, k.rels, 0), mix(70, b0t, uint64(k.nleft), s0t),
		mix(101, b0w, w[k.left], s0t), mix(107, w[k.left], b0t, s0t))
}

// belowKidFeatures are those of the dependents of s1 below s0.
func (s *Sentence) belowKidFeatures(f []uint64) []uint64 {
	w, t, k := s.form, s.tagh, s.view.k1
	s1w, s0t, s1t := w[s.view.s1], t[s.view.s0], t[s.view.s1]
	mix := linear.Mix
	return append(f,
		mix(49, s1t, t[k.right], s0t), mix(50, s1t, t[k.left], s0t), mix(55, s1t, k.rels, s0t), mix(60, s1t, relHashes[k.rightRel], s0t),
		mix(69, s1t, uint64(k.nright), s0t), mix(74, w[k.marker], s1t, s0t), mix(99, s1w, w[k.right], s0t))
}

// topKidBelowFeatures are those of the dependents of s0 above s1.
func (s *Sentence) topKidBelowFeatures(f []uint64) []uint64 {
	w, t, k := s.form, s.tagh, s.view.k0
	s0, s1 := s.view.s0, s.view.s1
	mix := linear.Mix
	return append(f,
		mix(51, t[s1], t[s0], t[k.left]), mix(52, t[s1], t[s0], t[k.right]),
		mix(72, w[k.marker], w[s1], t[s0]), mix(73, w[k.marker], t[s1], w[s0]))
}

// allFeatures are those that look at too much for a group: what the outermost dependents, and what marks a clause, say beside the
// words of three places. Whether "that" goes with "said" shows behind "said in a statement".
func (s *Sentence) allFeatures(f []uint64) []uint64 {
	w, t, v := s.form, s.tagh, &s.view
	k0, k1, kb := v.k0, v.k1, v.kb
	s0w, s1w, s0t, s1t, s2t, b0t := w[v.s0], w[v.s1], t[v.s0], t[v.s1], t[v.s2], t[v.b0]
	mix := linear.Mix
	return append(f,
		mix(38, s2t, s1t, s0t), mix(75, w[k0.marker], s1w, w[v.s2]), mix(85, w[k0.marker], s2t^s1t<<1, s0t),
		mix(102, s1t, t[k1.right], s0t^b0t<<1), mix(106, t[k0.left], s0t^s1t<<1, b0t),
		mix(108, w[kb.marker], s1w, s0t), mix(109, w[kb.marker], s1w, s0w), mix(110, w[kb.marker], s1t^k1.rels<<8, s0t),
		mix(111, kb.rels, w[k0.marker], s1t), mix(112, kb.rels, s1w, s0t), mix(113, kb.rels^v.quotes<<60, w[k0.marker], s0t))
}
