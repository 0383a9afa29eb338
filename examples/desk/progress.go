package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
)

// A progress tells how far a run of waiting articles is.
type progress struct {
	began, told time.Time
	before      int64 // articles that were read when it began
	busy        bool
}

// report writes to the terminal how far the reading is: twice a second into one line, or every ten seconds a line into a log.
func report(ctx context.Context, a *archive.Archive) {
	info, err := os.Stderr.Stat()
	terminal := err == nil && info.Mode()&os.ModeCharDevice != 0
	every := 10 * time.Second
	if terminal {
		every = 500 * time.Millisecond
	}
	var p progress
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(500 * time.Millisecond):
		}
		s, err := a.Status(ctx)
		if err != nil {
			continue
		}
		if line := p.line(s, time.Now(), every); line != "" && terminal && p.busy {
			fmt.Fprint(os.Stderr, "\r\x1b[K", line)
		} else if line != "" && terminal {
			fmt.Fprint(os.Stderr, "\r\x1b[K", line, "\n")
		} else if line != "" {
			fmt.Fprintln(os.Stderr, line)
		}
	}
}

// line returns what is told now, "" if nothing is.
func (p *progress) line(s archive.Status, now time.Time, every time.Duration) string {
	done := s.Read + s.Failed
	switch {
	case s.Waiting == 0 && !p.busy:
		p.before = done
		return ""
	case s.Waiting == 0:
		p.busy = false
		return fmt.Sprintf("%d articles read in %v", done-p.before, now.Sub(p.began).Round(100*time.Millisecond))
	case !p.busy:
		*p = progress{began: now, told: now, before: p.before, busy: true}
		return ""
	case now.Sub(p.told) < every:
		return ""
	}
	p.told = now
	rate := float64(done-p.before) / now.Sub(p.began).Seconds()
	text := fmt.Sprintf("%d of %d articles, %.1f a second", done, done+s.Waiting, rate)
	if rate > 0 {
		text += fmt.Sprintf(", %v left", time.Duration(float64(s.Waiting)/rate*float64(time.Second)).Round(time.Second))
	}
	if s.Failed > 0 {
		text += fmt.Sprintf(", %d could not be read", s.Failed)
	}
	return text
}
