package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// progress counts what has been read, and shows on a terminal how far the reading is.
type progress struct {
	w             io.Writer // nil: show nothing
	now           func() time.Time
	start, shown  time.Time
	articles, bad int
	total         int   // articles; 0: not known
	bytes         int64 // of all inputs; 0: not known
}

// newProgress shows on stderr if that is a terminal and the results go elsewhere.
func newProgress(stdout, stderr io.Writer, inputs []input) *progress {
	p := &progress{now: time.Now, total: len(inputs)}
	for _, in := range inputs {
		p.bytes += in.size
		if in.lines {
			p.total = 0
		}
	}
	for _, in := range inputs {
		if in.size < 0 {
			p.bytes = 0 // not known
		}
	}
	if isTerminal(stderr) && !isTerminal(stdout) {
		p.w = stderr
	}
	p.start = p.now()
	return p
}

// add counts an article, with which so many bytes of all inputs have been read.
func (p *progress) add(read int64, bad bool) {
	p.articles++
	if bad {
		p.bad++
	}
	if p.w == nil || p.now().Sub(p.shown) < 200*time.Millisecond {
		return
	}
	p.shown = p.now()
	fmt.Fprint(p.w, "\r\x1b[K", p.line(read))
}

// line tells what is done, how fast, and how long the rest takes.
func (p *progress) line(read int64) string {
	s := fmt.Sprint(p.articles)
	if p.total > 0 {
		s += fmt.Sprintf(" of %d", p.total)
	}
	s += " articles"
	if p.bad > 0 {
		s += fmt.Sprintf(", %d bad", p.bad)
	}
	passed := p.now().Sub(p.start)
	s += fmt.Sprintf(", %.1f a second", float64(p.articles)/max(passed.Seconds(), 0.001))
	if p.bytes > 0 && read > 0 {
		left := time.Duration(float64(passed) * float64(max(p.bytes-read, 0)) / float64(read))
		s += fmt.Sprintf(", %d %%, %v left", min(100*read/p.bytes, 100), left.Round(time.Second))
	}
	return s
}

// clear takes the line of progress away.
func (p *progress) clear() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
