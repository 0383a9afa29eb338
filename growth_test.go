package lede_test

import (
	"math"
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/ebc17271/lede/internal/cputime"
)

// What is measured here is growth: the processor time for a thing of size n, of 2n and of 4n. A bound on one size would hold on a fast
// machine, or for a small quadratic part, what this does not.

const (
	// steepest is the power of the size with which the processor time of anything may grow. Linear is 1; what a cache or
	// the collector adds to that is below 0.2.
	steepest = 1.3
	// tooShort is the time of the largest size below which nothing is said of growth.
	tooShort = 40 * time.Millisecond
	// beyondDoubt is the power that no second measurement takes back.
	beyondDoubt = 1.7
	// growthTries is how often what seems to grow too fast is measured: another program may have taken the caches.
	growthTries = 3
)

// hostileBytes returns the largest size of a hostile text: small for everyday, or what LEDE_HOSTILE says, in bytes.
func hostileBytes(tb testing.TB) int {
	tb.Helper()
	if s := os.Getenv("LEDE_HOSTILE"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			tb.Fatalf("LEDE_HOSTILE: %v", err)
		}
		return n
	}
	if testing.Short() || cputime.Slow > 1 {
		return 1 << 13
	}
	return 1 << 15
}

// A growth is how long something of three sizes took, each twice the one before.
type growth [3]time.Duration

// power returns the power of the size with which the time grew, from the first to the last.
func (g growth) power() float64 {
	return math.Log2(float64(g[2])/float64(max(g[0], time.Microsecond))) / 2
}

// tooSteep reports whether the time grew faster than it may.
func (g growth) tooSteep() bool { return g[2] > tooShort && g.power() > steepest }

// grow measures do, made ready by prepare for a size of n/4, n/2 and n. What seems too steep is measured again, and the
// shortest time of each size counts.
func grow(n int, prepare func(n int) (do func())) growth {
	runtime.LockOSThread() // whose processor time is measured
	defer runtime.UnlockOSThread()
	var g growth
	for try := range growthTries {
		for i := range g {
			do := prepare(n >> (2 - i))
			runtime.GC()
			start := cputime.Thread()
			do()
			if took := cputime.Thread() - start; try == 0 || took < g[i] {
				g[i] = took
			}
		}
		if !g.tooSteep() || g.power() > beyondDoubt {
			break
		}
	}
	return g
}

// checkGrowth fails if do grows faster than it may.
func checkGrowth(t *testing.T, n int, prepare func(n int) (do func())) growth {
	t.Helper()
	g := grow(n, prepare)
	if g.tooSteep() {
		t.Errorf("grows with the power %.2f of the size: %v, %v, %v for %d, %d, %d", g.power(), g[0], g[1], g[2], n/4, n/2, n)
	}
	return g
}
