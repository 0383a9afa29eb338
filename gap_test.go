package lede_test

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cputime"
)

// A watch is a context that notes how much processor time passed at most between two questions whether it is done, and from where to where.
type watch struct {
	context.Context
	last, longest time.Duration
	from, gap     string
	started       bool
}

func (w *watch) Err() error {
	now := cputime.Thread()
	if here := caller(); w.started {
		if now-w.last > w.longest {
			w.longest, w.gap = now-w.last, w.from+" to "+here
		}
		w.from = here
	}
	w.started, w.last = true, cputime.Thread()
	return nil
}

// caller names the functions of this module that ask.
func caller() string {
	var pc [12]uintptr
	frames := runtime.CallersFrames(pc[:runtime.Callers(3, pc[:])])
	var names []string
	for more := true; more && len(names) < 3; {
		var f runtime.Frame
		if f, more = frames.Next(); strings.Contains(f.Function, "lede") && !strings.Contains(f.Function, "/poll.") {
			names = append(names, fmt.Sprintf("%s:%d", f.Function[strings.LastIndex(f.Function, "/")+1:], f.Line))
		}
	}
	return strings.Join(names, " < ")
}

// TestAskedOften holds that a Parser asks often enough whether its context is done, of texts that are cheap to read and so may be large,
// and with a stage of a user's after which everything is checked. A cancelled reading ends at the next question.
func TestAskedOften(t *testing.T) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	n := 64 * hostileBytes(t) // a million bytes
	idle := stageOf("idle", func(*lede.Doc) error { return nil })
	for _, tt := range []struct {
		name, unit string
		size       int
		stages     []lede.Stage
	}{
		{"short paragraphs", "a\n\n", n / 4, nil}, {"menu", "Menu\n", n, nil}, {"zero-width spaces", "\u200b", n, nil}, {"line feeds", "\n", n, nil},
		{"blanks", " ", n, nil}, {"one letter", "a", n, nil}, {"Chinese", "日本語。\n", n, nil}, {"a stage of a user's", short + "\n\n", n / 4, append(lede.DefaultStages(), idle)},
	} {
		text := inEnglish + strings.Repeat(tt.unit, tt.size/len(tt.unit))
		w := &watch{Context: context.Background()}
		p := lede.Parser{Stages: tt.stages}
		if _, err := p.Parse(w, text); err != nil {
			t.Fatal(err)
		}
		_ = w.Err()
		// Five times the promise: a collection of garbage in between counts, too.
		if t.Logf("%-20s %8d bytes: %v from %s", tt.name, len(text), w.longest, w.gap); w.longest > 5*soon*cputime.Slow {
			t.Errorf("%s of %d bytes: not asked for %v, from %s", tt.name, len(text), w.longest, w.gap)
		}
	}
}
