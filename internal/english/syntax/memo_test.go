package syntax_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/english/syntax"
)

func weights(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("../" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// unknown hides that weights do not change, so that nothing is kept of what they give.
type unknown struct{ linear.Scorer }

// What is kept of other readings of the sentence, or of the sentence before, changes no tree.
func TestKeptScoresChangeNoTree(t *testing.T) {
	tagger := linear.MustOpen(weights(t, "tagger.bin"))
	moves, labels := linear.MustOpenDense(weights(t, "moves.bin")), linear.MustOpen(weights(t, "labels.bin"))
	scores := make([]int32, len(syntax.Tags))
	tag := func(_ int, f []uint64) int {
		tagger.Score(f, scores)
		return linear.Best(scores)
	}
	var kept, plain syntax.Sentence
	for _, text := range []string{
		"The ferry that the council had sold in May sank on Tuesday near the harbour , officials said .",
		"Man arrested in May over stolen bells freed",
		"She told the paper that the men whom police had questioned about the fire , which killed nobody , were home .",
		"Rain fell .",
		"The ferry that the council had sold in May sank on Tuesday near the harbour , officials said .",
		"Visiting relatives can be a bore , he wrote , and reading about them , as I did on the train to Ulm with a cold , worse .",
	} {
		for _, s := range []*syntax.Sentence{&kept, &plain} {
			s.Reset()
			for w := range strings.FieldsSeq(text) {
				s.Add(w, true)
			}
			s.Tag(tag)
		}
		kept.Parse(moves, labels, syntax.Usual)
		plain.Parse(unknown{moves}, unknown{labels}, syntax.Usual)
		if a, b := tree(&kept), tree(&plain); !slices.Equal(a, b) {
			t.Errorf("%s\nkept  %v\nplain %v", text, a, b)
		}
	}
}

// tree lists heads and relations in turn.
func tree(s *syntax.Sentence) (all []int) {
	for i := range s.Len() {
		all = append(all, s.HeadOf(i), s.RelOf(i))
	}
	return all
}
