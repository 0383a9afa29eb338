package linear_test

import (
	"bytes"
	"testing"

	"github.com/ebc17271/lede/internal/english/linear"
)

func writeDense(t *testing.T, tr *linear.Trainer) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := tr.WriteDense(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Both forms round weights alike.
func TestDenseHasTheWeightsOfAModel(t *testing.T) {
	tr := train(letters(3))
	m, d := linear.MustOpen(write(t, tr)), linear.MustOpenDense(writeDense(t, tr))
	if got := d.Classes(); len(got) != 3 || got[1] != "b" {
		t.Fatalf("classes %q", got)
	}
	want, got := make([]int32, 3), make([]int32, 3)
	for i := range 200 {
		f := append(lesson(i), linear.Mix(77, uint64(i), 2, 3)) // the last is unknown
		m.Score(f, want)
		d.Score(f, got)
		if [3]int32(got) != [3]int32(want) {
			t.Errorf("%d: scores %d, want %d", i, got, want)
		}
	}
}

func TestSumsOfPartsAreTheSumOfAll(t *testing.T) {
	d := linear.MustOpenDense(writeDense(t, train(letters(3))))
	f, all := lesson(5), make([]int32, 3)
	d.Score(f, all)
	rows := make([]uint32, len(f))
	d.Find(f, rows)
	sum, rest := d.Sum(rows[:1]), d.Sum(rows[1:])
	sum.Add(&rest)
	if sum != linear.Sum(all) {
		t.Errorf("sum %d, want %d", sum, all)
	}
}

func TestManyFeaturesInOneScore(t *testing.T) {
	tr := linear.NewTrainer(letters(3))
	var f []uint64
	for i := range 300 {
		f = append(f, linear.Mix(1, uint64(i), 0, 0))
		tr.Set(f[i], i%3, 1)
	}
	scores := make([]int32, 3)
	linear.MustOpenDense(writeDense(t, tr)).Score(f, scores)
	if scores[0] <= 0 || scores[0] != scores[1] || scores[1] != scores[2] {
		t.Errorf("scores %d, want three alike", scores)
	}
}

func TestOpenDenseRefusesOtherFiles(t *testing.T) {
	good := writeDense(t, train(letters(3)))
	for _, data := range []string{"", "LEDEDNS1", good[:len(good)-1], good + "x", "x" + good[1:], write(t, train(letters(3)))} {
		if _, err := linear.OpenDense(data); err == nil {
			t.Errorf("%.20q opened", data)
		}
	}
}

func TestDenseDoesNotAllocate(t *testing.T) {
	d := linear.MustOpenDense(writeDense(t, train(letters(3))))
	f, scores := lesson(3), make([]int32, 3)
	if n := testing.AllocsPerRun(100, func() { d.Score(f, scores) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
