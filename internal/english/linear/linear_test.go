package linear_test

import (
	"bytes"
	"testing"

	"github.com/ebc17271/lede/internal/english/linear"
)

// lesson makes features that tell three or eight classes apart by the number's remainder.
func lesson(i int) []uint64 {
	return []uint64{
		linear.Mix(0, 1, 0, 0),
		linear.Mix(1, uint64(i%24), 0, 0),
		linear.Mix(2, uint64(i%5), uint64(i%7), 0),
		linear.Mix(3, linear.String("word"), uint64(i%11), 0),
	}
}

func train(classes []string) *linear.Trainer {
	t := linear.NewTrainer(classes)
	scores := make([]int32, len(classes))
	for i := range 5000 {
		f := lesson(i)
		t.Score(f, scores)
		t.Step()
		if guess, truth := linear.Best(scores), i%len(classes); guess != truth {
			t.Update(f, truth, guess, 1)
		}
	}
	return t
}

// letters are the names of n classes: "a", "b", …
func letters(n int) (classes []string) {
	for i := range n {
		classes = append(classes, string(rune('a'+i)))
	}
	return classes
}

func write(t *testing.T, tr *linear.Trainer) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := tr.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestModelKeepsWhatTheTrainerLearned(t *testing.T) {
	for _, classes := range [][]string{{"a", "b", "c"}, letters(8), letters(24)} {
		m := linear.MustOpen(write(t, train(classes)))
		if got := m.Classes(); len(got) != len(classes) || got[1] != "b" {
			t.Fatalf("classes %q, want %q", got, classes)
		}
		scores := make([]int32, len(classes))
		for i := range 24 {
			m.Score(lesson(i), scores)
			if got := linear.Best(scores); got != i%len(classes) {
				t.Errorf("%d classes: %d is of class %d: scores %d", len(classes), i, got, scores)
			}
		}
		m.Score([]uint64{linear.Mix(77, 1, 2, 3)}, scores)
		for c, s := range scores {
			if s != 0 {
				t.Errorf("an unknown feature has weight %d for class %d", s, c)
			}
		}
	}
}

// A file has one of two forms, by the number of classes.
func TestEveryNumberOfClassesIsKept(t *testing.T) {
	for _, n := range []int{2, 3, 5, 17, 24, 25, 60} {
		tr := linear.NewTrainer(letters(n))
		for c := range n {
			for f := range 3 {
				tr.Set(linear.Mix(f, uint64(c), 0, 0), c, 1)
				tr.Set(linear.Mix(f, uint64(c), 0, 0), (c+1)%n, -1)
			}
		}
		m, scores := linear.MustOpen(write(t, tr)), make([]int32, n)
		for c := range n {
			m.Score([]uint64{linear.Mix(0, uint64(c), 0, 0), linear.Mix(2, uint64(c), 0, 0)}, scores)
			for k, s := range scores {
				if linear.Best(scores) != c || (s > 0) != (k == c) || (s < 0) != (k == (c+1)%n) {
					t.Fatalf("%d classes: %d has %d", n, c, scores)
				}
			}
		}
	}
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	classes := []string{"a", "b", "c"}
	first, second := write(t, train(classes)), write(t, train(classes))
	if first != second {
		t.Error("two trainings differ")
	}
}

func TestPruneKeepsTheStrongest(t *testing.T) {
	tr := train([]string{"a", "b", "c"})
	before := tr.Len()
	tr.Prune(24)
	if before <= 24 || tr.Len() != 24 {
		t.Errorf("%d features before, %d after", before, tr.Len())
	}
	tr.Update([]uint64{12345}, 0, 1, 1)
	if tr.Len() != 24 {
		t.Error("a pruned trainer learned a new feature")
	}
}

func TestDropFaintKeepsTheGreat(t *testing.T) {
	tr := linear.NewTrainer([]string{"a", "b", "c", "d", "e"})
	great, small := linear.Mix(1, 1, 0, 0), linear.Mix(1, 2, 0, 0)
	tr.Update([]uint64{great}, 3, 1, 100)
	tr.Update([]uint64{small}, 3, 1, 1)
	tr.Prune(2)
	tr.DropFaint(0.1)
	m := linear.MustOpen(write(t, tr))
	scores := make([]int32, 5)
	if m.Score([]uint64{great}, scores); linear.Best(scores) != 3 {
		t.Errorf("scores of the great weight %d, want class 3", scores)
	}
	if m.Score([]uint64{small}, scores); scores[3] != 0 || scores[1] != 0 {
		t.Errorf("scores of the faint weight %d, want none", scores)
	}
}

func TestOpenRefusesOtherFiles(t *testing.T) {
	good := write(t, train([]string{"a", "b"}))
	for _, data := range []string{"", "LEDELIN3", good[:40], "x" + good[1:]} {
		if _, err := linear.Open(data); err == nil {
			t.Errorf("%.20q opened", data)
		}
	}
}

func TestScoreDoesNotAllocate(t *testing.T) {
	m := linear.MustOpen(write(t, train([]string{"a", "b", "c", "d", "e"})))
	f, scores := lesson(3), make([]int32, 5)
	if n := testing.AllocsPerRun(100, func() { m.Score(f, scores) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestAdd(t *testing.T) {
	classes := []string{"a", "b"}
	sum := linear.NewTrainer(classes)
	f := []uint64{linear.Mix(1, 1, 0, 0)}
	for _, truth := range []int{0, 1, 1} {
		one := linear.NewTrainer(classes)
		one.Update(f, truth, 1-truth, 1)
		one.Step() // an average is over the steps after a lesson
		one.Prune(10)
		sum.Add(one)
	}
	scores := make([]int32, 2)
	sum.Score(f, scores)
	if linear.Best(scores) != 1 || scores[0] != -scores[1] {
		t.Errorf("scores %v after one lesson for a and two for b", scores)
	}
}
