package event

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/ebc17271/lede/internal/loglinear"
)

// Try is an experiment.
func Try(samples []Sample, folds int, w io.Writer) {
	t0 := time.Now()
	var ls []*lesson
	lost, n := 0, 0
	for i := range samples {
		l := newLesson(&samples[i])
		lost += l.lost
		n += len(samples[i].Gold)
		ls = append(ls, l)
	}
	fmt.Fprintln(w, "lost", lost, "of", n, time.Since(t0))
	ff := []int{0, 1, 2}
	var res [4][]float64
	for _, f := range ff {
		var train, test wordCases
		for _, l := range ls {
			if l.Group%5 == f {
				test.add(l)
			} else {
				train.add(l)
			}
		}
		one := []string{"event"}
		if do("trigger") {
			m := loglinear.Learn(opt(loglinear.Lesson{Classes: one, Rounds: 6, Rate: 0.05, Least: 2}), train.trigger)
			best := 0.0
			for t := 0.1; t < 0.9; t += 0.05 {
				var hit, told, gold float64
				for _, c := range test.trigger {
					p := loglinear.Sigmoid(m.Odds(c.Features))
					gold += float64(c.Class)
					if p >= t {
						told++
						hit += float64(c.Class)
					}
				}
				if f := 2 * hit / (told + gold); f > best {
					best = f
				}
			}
			res[0] = append(res[0], 100*best)
		}
		acc := func(k int, name string, classes []string, train, test []loglinear.Case, o loglinear.Lesson) {
			if !do(name) {
				return
			}
			o.Classes = classes
			m := loglinear.Learn(opt(o), train)
			right := 0
			conf := map[[2]int]int{}
			for _, c := range test {
				out := make([]float64, len(classes))
				m.Add(out, c.Features)
				b := loglinear.Best(out)
				if b == c.Class {
					right++
				}
				conf[[2]int{c.Class, b}]++
			}
			res[k] = append(res[k], 100*float64(right)/float64(len(test)))
			if name == "role" {
				for r := 1; r < len(classes); r++ {
					g, p := 0, 0
					for k := range classes {
						g += conf[[2]int{r, k}]
						p += conf[[2]int{k, r}]
					}
					fmt.Fprintf(w, "  %s %.1f", classes[r], 200*float64(conf[[2]int{r, r}])/float64(g+p))
				}
				fmt.Fprintln(w)
			}
		}
		acc(1, "kind", Types, train.kind, test.kind, loglinear.Lesson{Rounds: 8, Rate: 0.05, Least: 2})
		acc(2, "fact", facts, train.fact, test.fact, loglinear.Lesson{Rounds: 8, Rate: 0.05, Least: 2})
		acc(3, "role", roleNames, train.role, test.role, loglinear.Lesson{Rounds: 6, Rate: 0.05, Least: 2})
	}
	for k, r := range res {
		s := 0.0
		for _, x := range r {
			s += x
		}
		fmt.Fprintf(w, "%s %.1f (%.1f)  ", []string{"trigger", "kind", "fact", "role"}[k], s/float64(len(r)), r)
	}
	fmt.Fprintln(w, time.Since(t0))
}

func do(name string) bool { e := os.Getenv("DO"); return e == "" || strings.Contains(e, name) }
func opt(l loglinear.Lesson) loglinear.Lesson {
	fmt.Sscanf(os.Getenv("OPT"), "%d %g %d %g %g", &l.Rounds, &l.Rate, &l.Least, &l.Decay, &l.Drop)
	return l
}
