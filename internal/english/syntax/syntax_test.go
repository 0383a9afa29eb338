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
	var scores [64]int32
	s.Parse(func(f []uint64) syntax.Move {
		moves.Score(f, scores[:3])
		return syntax.Move(linear.Best(scores[:3]))
	}, func(f []uint64) int {
		labels.Score(f, scores[:len(syntax.Rels)])
		return linear.Best(scores[:len(syntax.Rels)])
	})
	for i := range words {
		want := int(g.Heads[i+1]) - 1
		if want == len(words) {
			want = -1
		}
		if s.HeadOf(i) != want || s.RelOf(i) != int(g.Rels[i+1]) {
			t.Errorf("%s: head %d, relation %s; want %d, %s", words[i], s.HeadOf(i), syntax.Rels[s.RelOf(i)], want, syntax.Rels[g.Rels[i+1]])
		}
	}
}

// Whatever the moves, the result is one tree.
func TestAnyMovesMakeATree(t *testing.T) {
	for seed := range uint64(200) {
		n := int(seed % 9)
		s := sentence(words[:min(n, len(words))]...)
		s.SetTags(make([]uint8, s.Len()))
		h := seed
		s.Parse(func([]uint64) syntax.Move {
			h = linear.Mix(1, h, 0, 0)
			return syntax.Move(h % 3)
		}, func([]uint64) int { return 0 })
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
