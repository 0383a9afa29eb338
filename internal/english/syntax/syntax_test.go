package syntax_test

import (
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

func sentence(words ...string) *syntax.Sentence {
	s := new(syntax.Sentence)
	s.Reset()
	for _, w := range words {
		s.Add(w, true)
	}
	return s
}

func TestClassesAreSorted(t *testing.T) {
	for _, classes := range [][]string{syntax.Tags, syntax.Rels} {
		for i, c := range classes {
			if syntax.Class(classes, c) != i {
				t.Errorf("%q is not found at %d", c, i)
			}
		}
	}
	if syntax.Class(syntax.Tags, "NOUN") != -1 {
		t.Error("a tag that is none was found")
	}
}

// The minister said talks had failed: "said" is the root, "failed" its clause.
func gold() *syntax.Gold {
	rel := func(name string) uint8 { return uint8(syntax.Class(syntax.Rels, name)) }
	return syntax.NewGold([]int{1, 2, -1, 5, 5, 2}, []uint8{rel("det"), rel("nsubj"), rel("root"), rel("nsubj"), rel("aux"), rel("ccomp")})
}

// headOf returns the head of the i-th word in the gold tree as a sentence tells it: from 0, -1 for the root.
func headOf(g *syntax.Gold, i int) int {
	if h := int(g.Heads[i+1]); h < len(g.Heads)-1 {
		return h - 1
	}
	return -1
}

var words = strings.Fields("The minister said talks had failed")

func TestLearnFindsTheGoldTree(t *testing.T) {
	s, g := sentence(words...), gold()
	s.SetTags(make([]uint8, len(words)))
	moves, labels := linear.NewTrainer(syntax.Moves), linear.NewTrainer(syntax.Rels)
	wrong := 1
	for i := 0; i < 20 && wrong > 0; i++ {
		wrong = s.Learn(g, moves, labels, 1, func() bool { return i > 2 })
	}
	if wrong > 0 {
		t.Fatalf("still %d wrong moves", wrong)
	}
	s.Parse(moves, labels, syntax.Search{Width: 1})
	for i := range words {
		want := headOf(g, i)
		if s.HeadOf(i) != want || s.RelOf(i) != int(g.Rels[i+1]) {
			t.Errorf("%s: head %d, relation %s; want %d, %s", words[i], s.HeadOf(i), syntax.Rels[s.RelOf(i)], want, syntax.Rels[g.Rels[i+1]])
		}
	}
}

// A dice scores by chance, but the same features always alike.
type dice uint64

func (d dice) Score(features []uint64, scores []int32) {
	for c := range scores {
		h := uint64(d)
		for _, f := range features {
			h = linear.Mix(c, h, f, 0)
		}
		scores[c] = int32(h % 1000)
	}
}

// Whatever the scores and the search, the result is one tree.
func TestAnyMovesMakeATree(t *testing.T) {
	for seed := range 200 {
		for _, search := range []syntax.Search{{Width: 1}, {Width: 2, Margin: 400}, {Width: 5, Margin: 1000}} {
			s := sentence(words[:min(seed%9, len(words))]...)
			s.SetTags(make([]uint8, s.Len()))
			s.Parse(dice(seed), dice(seed), search)
			roots := 0
			for i := range s.Len() {
				steps := 0
				for j := i; j >= 0; j = s.HeadOf(j) {
					if steps++; steps > s.Len() {
						t.Fatalf("seed %d: a cycle at %d", seed, i)
					}
				}
				if s.HeadOf(i) < 0 {
					roots++
				}
			}
			if s.Len() > 0 && roots != 1 {
				t.Errorf("seed %d: %d roots", seed, roots)
			}
		}
	}
}

// A script wants one move in each state that it knows, by how many states were asked about.
type script struct {
	moves [][3]int32
	asked *int
}

func (s script) Score(_ []uint64, scores []int32) {
	copy(scores, s.moves[min(*s.asked, len(s.moves)-1)][:])
	*s.asked++
}

// The first choice looks better by a little, the second turns out better by
// far: a search of two readings finds it, a greedy one or one with a small margin does not.
func TestSearchTakesBackAMove(t *testing.T) {
	for _, test := range []struct {
		search syntax.Search
		head   int // of "the" in "the minister": 1 is right
	}{{syntax.Search{Width: 1}, 1}, {syntax.Search{Width: 2, Margin: 5}, 1}, {syntax.Search{Width: 2, Margin: 20}, 2}} {
		s := sentence("the", "old", "minister")
		s.SetTags(make([]uint8, 3))
		// "The" before "old": left 10, shift 0. From there on left wins 100 where both are on the stack, 10 where one is.
		n := 0
		s.Parse(script{[][3]int32{{0, 10, -99}, {-99, 100, -99}, {-99, 100, -99}, {-99, 10, -99}}, &n}, dice(1), test.search)
		if got := s.HeadOf(0); got != test.head {
			t.Errorf("%+v: head of the first word %d, want %d", test.search, got, test.head)
		}
	}
}
