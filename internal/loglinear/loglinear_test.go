package loglinear_test

import (
	"bytes"
	"testing"

	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/loglinear"
)

// lesson makes cases whose class is the remainder of a number that a feature tells, among others that tell nothing.
func lesson(classes int) (cases []loglinear.Case) {
	for i := range 3000 {
		fs := []uint64{linear.Mix(0, 1, 0, 0), linear.Mix(1, uint64(i%24), 0, 0), linear.Mix(2, uint64(i%7), 0, 0)}
		c := i % max(classes, 2)
		cases = append(cases, loglinear.Case{Features: fs, Class: c})
	}
	return cases
}

func learn(names []string) *loglinear.Model {
	cases := lesson(len(names))
	index := loglinear.Number(cases)
	return loglinear.Learn(loglinear.Lesson{Classes: names, Rounds: 6, Rate: 0.1, Least: 2, Keep: 30, Drop: 0.1}, index, cases[:1000], cases[1000:])
}

func TestModelDecidesAsItWasTaught(t *testing.T) {
	for _, names := range [][]string{{"yes"}, {"a", "b", "c"}, {"a", "b", "c", "d", "e", "f"}} {
		m, rest := loglinear.Read(string(learn(names).Append(nil)) + "rest")
		if rest != "rest" {
			t.Fatalf("%q is left", rest)
		}
		for i, c := range lesson(len(names))[:48] {
			scores := make([]float64, len(names))
			m.Add(scores, c.Features)
			if len(names) == 1 {
				if p := loglinear.Sigmoid(m.Odds(c.Features)); (p > 0.5) != (c.Class == 1) {
					t.Errorf("case %d is %d, its probability %.2f", i, c.Class, p)
				}
				continue
			}
			loglinear.Softmax(scores)
			if loglinear.Best(scores) != c.Class {
				t.Errorf("case %d is %d, the model says %.2f", i, c.Class, scores)
			}
		}
	}
}

func TestLearningTwiceGivesTheSameBytes(t *testing.T) {
	names := []string{"a", "b", "c"}
	if !bytes.Equal(learn(names).Append(nil), learn(names).Append(nil)) {
		t.Error("two models differ")
	}
}

func TestAddDoesNotAllocate(t *testing.T) {
	m, c := learn([]string{"a", "b", "c"}), lesson(3)[0]
	scores := make([]float64, 3)
	if n := testing.AllocsPerRun(100, func() { m.Add(scores, c.Features) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
