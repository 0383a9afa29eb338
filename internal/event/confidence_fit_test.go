package event

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// A rated is a judged event: how many questions it passes, and its features.
type rated struct {
	outlet string
	passes int
	has    map[string]float64
}

func (r *rated) kept() bool { return r.passes == questions }

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// crossed gives each event a confidence by weights learned from other outlets.
func crossed(all []rated) []float64 {
	const folds = 10
	outlets := map[string]int{}
	for _, r := range all {
		outlets[r.outlet] = 0
	}
	for i, o := range sortedKeys(outlets) {
		outlets[o] = i % folds
	}
	confidence := make([]float64, len(all))
	for fold := range folds {
		weights := fitQuestions(slices.DeleteFunc(slices.Clone(all), func(r rated) bool { return outlets[r.outlet] == fold }))
		for i, r := range all {
			if outlets[r.outlet] == fold {
				var o odds
				for _, name := range sortedKeys(r.has) {
					if w := weights[name]; w != nil {
						o.add(w, r.has[name])
					}
				}
				confidence[i] = o.all()
			}
		}
	}
	return confidence
}

// fitQuestions learns the weights of each question from the events that pass those before it.
func fitQuestions(all []rated) map[string]*odds {
	seen := map[string]int{}
	for _, r := range all {
		for name := range r.has {
			seen[name]++
		}
	}
	const rare = 8 // in how many events a feature is to be seen
	maps.DeleteFunc(seen, func(_ string, n int) bool { return n < rare })
	names := sortedKeys(seen)
	weights := map[string]*odds{}
	for _, name := range names {
		weights[name] = &odds{}
	}
	for q := range questions {
		var x [][]float64
		var passed []bool
		for _, r := range all {
			if r.passes >= q {
				row := make([]float64, len(names))
				for i, name := range names {
					row[i] = r.has[name]
				}
				x, passed = append(x, row), append(passed, r.passes > q)
			}
		}
		for i, w := range fitLogistic(x, passed, slices.Index(names, "any")) {
			weights[names[i]][q] = math.Round(100*w) / 100
		}
	}
	return weights
}

// fitLogistic fits the weights of a logistic regression by gradient ascent (Adam) on the likelihood; all but that of the
// constant feature are shrunk.
func fitLogistic(x [][]float64, passed []bool, constant int) []float64 {
	const steps, rate, shrink = 300, 0.03, 5
	n := len(x[0])
	w, climber := make([]float64, n), newAdam(rate, n)
	for range steps {
		gradient := make([]float64, n)
		for k, row := range x {
			sum := 0.0
			for i, v := range row {
				sum += w[i] * v
			}
			miss := -1 / (1 + math.Exp(-sum))
			if passed[k] {
				miss++
			}
			for i, v := range row {
				gradient[i] += miss * v
			}
		}
		for i := range w {
			if i != constant {
				gradient[i] -= shrink * w[i]
			}
			gradient[i] /= float64(len(x))
		}
		climber.climb(w, gradient)
	}
	return w
}

// reliability tells how often events of a confidence are kept, and what share of the events a bound shows.
func reliability(all []rated, confidence []float64) string {
	var b strings.Builder
	count := func(from, to float64) (n, kept int, told float64) {
		for i := range all {
			if c := confidence[i]; c >= from && c < to {
				n++
				told += c
				if all[i].kept() {
					kept++
				}
			}
		}
		return n, kept, told
	}
	share := func(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
	n, kept, _ := count(0, 2)
	fmt.Fprintf(&b, "%d events, %.1f %% kept", n, share(kept, n))
	for _, bound := range []float64{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8} {
		shown, right, _ := count(bound, 2)
		fmt.Fprintf(&b, "\nat least %.2f: %4.1f %% of all, %4.1f %% of them kept, %4.1f %% of those kept", bound, share(shown, n), share(right, shown), share(right, kept))
	}
	far := 0.0
	for bin := range 10 {
		from := float64(bin) / 10
		in, right, told := count(from, from+0.1)
		if in > 0 {
			fmt.Fprintf(&b, "\n%.1f to %.1f: told %4.1f %%, kept %4.1f %%, %d events", from, from+0.1, 100*told/float64(in), share(right, in), in)
		}
		far += math.Abs(told - float64(right))
	}
	fmt.Fprintf(&b, "\nexpected calibration error %.4f, log loss %.4f, better of two %.1f %%", far/float64(n), logLoss(all, confidence), 100*betterOfTwo(all, confidence))
	return b.String()
}

// logLoss is the mean of the negative logarithm of what was told of what is right.
func logLoss(all []rated, confidence []float64) float64 {
	sum := 0.0
	for i := range all {
		p := min(max(confidence[i], 0.001), 0.999)
		if !all[i].kept() {
			p = 1 - p
		}
		sum -= math.Log(p)
	}
	return sum / float64(len(all))
}

// betterOfTwo is how often, of an event that is kept and one that is not, the kept one has the higher confidence.
func betterOfTwo(all []rated, confidence []float64) float64 {
	better, pairs := 0.0, 0.0
	for i := range all {
		for k := range all {
			if !all[i].kept() || all[k].kept() {
				continue
			}
			pairs++
			switch {
			case confidence[i] > confidence[k]:
				better++
			case confidence[i] == confidence[k]:
				better += 0.5
			}
		}
	}
	return better / pairs
}
