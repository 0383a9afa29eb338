package cputime

import (
	"fmt"
	"math"
	"runtime"
	"time"
)

// Growth is measured and not a size: a bound on one size would hold on a fast machine, or for a small quadratic part.
const (
	// steepest is the power of the size with which the processor time of anything may grow. Linear is 1; what a cache or the
	// collector adds to that is below 0.2.
	steepest = 1.3
	// tooShort is the time of the largest size below which nothing is said of growth.
	tooShort = 40 * time.Millisecond
	// longEnough is the time after which what grew too fast is believed.
	longEnough = 2 * time.Second
	// tries is how often what seems to grow too fast is measured, each time of twice the size: where only a longer text is read at all, or
	// another program has taken the caches, the next step is no steeper than it may be.
	tries = 4
)

// A Growth is how long something of three sizes took, each twice the one before.
type Growth struct {
	Size int // the largest
	Took [3]time.Duration
}

// Power returns the power of the size with which the time grew, from the first to the last.
func (g Growth) Power() float64 {
	return math.Log2(float64(g.Took[2])/float64(max(g.Took[0], time.Microsecond))) / 2
}

// TooSteep reports whether the time grew faster than it may.
func (g Growth) TooSteep() bool { return g.Took[2] > tooShort && g.Power() > steepest }

// String tells sizes, times and the power.
func (g Growth) String() string {
	return fmt.Sprintf("%v, %v, %v for %d, %d, %d: the power %.2f of the size", g.Took[0], g.Took[1], g.Took[2], g.Size/4, g.Size/2, g.Size, g.Power())
}

// Grow measures do, made ready by prepare for a size of n/4, n/2 and n, in processor time of this thread. What seems too steep is
// measured again with larger sizes, and at the end once more: other programs only ever add to a time.
func Grow(n int, prepare func(n int) (do func())) Growth {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var g Growth
	for range tries {
		if g = measure(n, prepare); !g.TooSteep() {
			return g
		}
		if g.Took[2] > longEnough {
			break
		}
		n *= 2
	}
	again := measure(g.Size, prepare)
	for i := range g.Took {
		g.Took[i] = min(g.Took[i], again.Took[i])
	}
	return g
}

// measure takes the times of the three sizes up to n.
func measure(n int, prepare func(n int) (do func())) Growth {
	g := Growth{Size: n}
	for i := range g.Took {
		do := prepare(n >> (2 - i))
		runtime.GC()
		start := Thread()
		do()
		g.Took[i] = Thread() - start
	}
	return g
}
