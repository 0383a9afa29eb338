package syntax

import (
	"math/bits"

	"github.com/ebc17271/lede/internal/english/linear"
)

// A memo keeps, within a sentence, what weights that do not change gave: the readings of a sentence repeat each other, so that about
// half of the states that are scored have been seen before as far as the features look, and of the others most parts. What is
// kept is found by a hash of 64 bits; a new result takes the place of an old one.
type memo struct {
	round  uint32 // the number of the sentence
	moves  [512]sumCell
	groups [groupCount][128]sumCell
	rels   [512]relCell
	runs   []run
	rows   [mostFeatures]uint32
}

// mostFeatures is how many features a choice between moves may have.
const mostFeatures = 128

// A sumCell keeps what the features of a view, or a group of them, add up to.
type sumCell struct {
	key   uint64
	round uint32
	sum   linear.Sum
}

// A relCell keeps the relation of an arc.
type relCell struct {
	key   uint64
	round uint32
	rel   uint8
}

// A run is features of a group whose sum is not kept yet.
type run struct {
	cell *sumCell
	end  int
}

// fold hashes two numbers into one.
func fold(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a^0xa0761d6478bd642f, b^0xe7037ed1a0b428db)
	return hi ^ lo
}

// forget makes what was kept of another sentence unknown.
func (m *memo) forget() {
	if m.round++; m.round == 0 { // all numbers have been used
		*m = memo{round: 1, runs: m.runs}
	}
}

// at returns the cell for a key and reports whether it has its sum. If not, it is given to the key.
func (m *memo) at(cells []sumCell, key uint64) (c *sumCell, known bool) {
	c = &cells[fold(key, 0)%uint64(len(cells))]
	if c.key == key && c.round == m.round {
		return c, true
	}
	c.key, c.round = key, m.round
	return c, false
}

// sumMoves returns the scores of the moves in the view.
func (s *Sentence) sumMoves(moves *linear.Dense) linear.Sum {
	m, v := &s.memo, &s.view
	keys := v.moveKeys()
	all, known := m.at(m.moves[:], v.key())
	if known {
		return all.sum
	}
	all.sum = linear.Sum{}
	f, runs := s.features[:0], m.runs[:0]
	for g, key := range keys {
		c, known := m.at(m.groups[g][:], key)
		if known {
			all.sum.Add(&c.sum)
			continue
		}
		f = moveGroups[g](s, f)
		runs = append(runs, run{c, len(f)})
	}
	f = s.allFeatures(f)
	s.features, m.runs = f, runs
	rows := m.rows[:len(f)]
	moves.Find(f, rows)
	from := 0
	for _, r := range runs {
		r.cell.sum = moves.Sum(rows[from:r.end])
		all.sum.Add(&r.cell.sum)
		from = r.end
	}
	rest := moves.Sum(rows[from:])
	all.sum.Add(&rest)
	return all.sum
}

// key is what all features look at, hashed.
func (v *view) key() uint64 {
	h := fold(uint64(v.s0)|uint64(v.s1)<<32, uint64(v.s2)|uint64(v.b0)<<32)
	return fold(fold(fold(h, v.k0.id), v.k1.id), v.kb.id)
}

// knownRelation returns the relation of the arc that a move is about to make, which depends on the two words and their dependents.
func (s *Sentence) knownRelation(st *state, move Move, labels *linear.Model, head, dep int32) uint8 {
	top := &s.nodes[st.top]
	of := st.kids.id
	if move == Right {
		of = s.nodes[top.below].kids.id
	}
	m := &s.memo
	key := fold(fold(uint64(head)|uint64(dep)<<32, of), top.kids.id)
	c := &m.rels[key%uint64(len(m.rels))]
	if c.key != key || c.round != m.round {
		*c = relCell{key, m.round, s.scoreRelation(st, move, labels)}
	}
	return c.rel
}
