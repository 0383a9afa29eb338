package syntax_test

import (
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

// wrongHeads counts the heads of a parsed sentence that are not those of the gold tree.
func wrongHeads(s *syntax.Sentence, g *syntax.Gold) int {
	wrong := 0
	for i := range s.Len() {
		if s.HeadOf(i) != headOf(g, i) {
			wrong++
		}
	}
	return wrong
}

// A parser that learned "the minister said (talks had failed)" wrongly, and follows the right reading
// beside its own, learns to put it first.
func TestLearnReadingsPutsTheBestFirst(t *testing.T) {
	rel := func(name string) uint8 { return uint8(syntax.Class(syntax.Rels, name)) }
	right := gold()
	wrong := syntax.NewGold([]int{1, 2, -1, 2, 5, 2}, []uint8{rel("det"), rel("nsubj"), rel("root"), rel("obj"), rel("aux"), rel("ccomp")})
	s := sentence(words...)
	s.SetTags(make([]uint8, len(words)))
	moves, labels := linear.NewTrainer(syntax.Moves), linear.NewTrainer(syntax.Rels)
	for i := range 20 {
		s.Learn(wrong, moves, labels, 1, func() bool { return i > 2 })
	}
	search := syntax.Search{Width: 16, Margin: 1 << 20}
	s.Parse(moves, labels, search)
	if wrongHeads(s, right) == 0 {
		t.Fatal("the parser did not learn the wrong tree")
	}
	changes := 0
	for changes < 500 && s.LearnReadings(right, moves, labels, search, 8) {
		changes++
	}
	s.Parse(moves, labels, search)
	if n := wrongHeads(s, right); n > 0 {
		t.Errorf("%d heads are wrong after %d changes", n, changes)
	}
	if s.LearnReadings(right, moves, labels, search, 8) {
		t.Error("the best reading is the first and something was learned")
	}
}

// A greedy search has nothing to compare, a sentence without words neither.
func TestLearnReadingsOfOneReading(t *testing.T) {
	moves, labels := linear.NewTrainer(syntax.Moves), linear.NewTrainer(syntax.Rels)
	for _, text := range []string{"", strings.Join(words, " ")} {
		s := sentence(strings.Fields(text)...)
		s.SetTags(make([]uint8, s.Len()))
		g := gold()
		if s.LearnReadings(g, moves, labels, syntax.Search{Width: 1}, 8) || moves.Len() > 0 {
			t.Errorf("%q: something was learned of one reading", text)
		}
	}
}
