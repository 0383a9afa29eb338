package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"time"

	"github.com/ebc17271/lede"
)

// A record is one line of input.
type record struct {
	ID        json.RawMessage `json:"id"`
	Text      *string         `json:"text"`
	Published string          `json:"published"`
}

// A result is one line of output.
type result struct {
	ID      json.RawMessage `json:"id,omitempty"`
	Article *lede.Article   `json:"article,omitempty"`
	Error   string          `json:"error,omitempty"`
}

// A job is a line on its way: the writer takes jobs in order and waits for each.
type job struct {
	number int // of the line, from 1
	line   []byte
	err    error // why the line cannot be read
	out    chan outcome
}

// An outcome is what becomes of a line.
type outcome struct {
	line []byte
	err  error
}

var errBadLines = errors.New("some lines could not be read")

// readLines parses every line of r on all cores and writes the results in the
// order of the lines. At most a few lines for each core are held in memory. It stops when ctx is done or a result cannot be written; what
// has been written then are whole lines.
func readLines(ctx context.Context, r io.Reader, w, stderr io.Writer, name string, p lede.Parser) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan job, workers)   // to the workers
	order := make(chan job, 4*workers) // to the writer
	readErr := make(chan error, 1)
	for range workers {
		go func() {
			for j := range queue {
				line, err := readRecord(ctx, j.line, j.err, p)
				j.out <- outcome{line, err}
			}
		}()
	}
	go func() {
		readErr <- eachLine(ctx, r, cmp.Or(p.MaxBytes, math.MaxInt), func(n int, line []byte, err error) bool {
			j := job{n, line, err, make(chan outcome, 1)}
			return send(ctx, order, j) && send(ctx, queue, j)
		})
		close(queue)
		close(order)
	}()
	bad, err := writeResults(ctx, order, w, stderr, name)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := <-readErr; err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if bad > 0 {
		return fmt.Errorf("%s: %w: %d", name, errBadLines, bad)
	}
	return nil
}

// send sends a job unless ctx is done before.
func send(ctx context.Context, to chan<- job, j job) bool {
	select {
	case to <- j:
		return true
	case <-ctx.Done():
		return false
	}
}

// writeResults writes the outcome of every job in order, reports the bad ones
// and returns their number. It ends with an error when w fails or ctx is done.
func writeResults(ctx context.Context, order <-chan job, w, stderr io.Writer, name string) (bad int, err error) {
	out := bufio.NewWriterSize(w, 1<<16)
	p := newProgress(stderr)
	defer p.clear()
	for {
		o, j, err := nextOutcome(ctx, order)
		if err != nil || j.number == 0 {
			return bad, errors.Join(err, out.Flush())
		}
		if o.err != nil {
			bad++
			p.clear()
			fmt.Fprintf(stderr, "lede: %s: line %d: %v\n", shown(name), j.number, o.err)
		}
		if _, err := out.Write(o.line); err != nil {
			return bad, err
		}
		p.add(len(j.line))
	}
}

// nextOutcome waits for the next job and what becomes of it. The zero job is behind the last.
func nextOutcome(ctx context.Context, order <-chan job) (o outcome, j job, err error) {
	select {
	case j = <-order:
	case <-ctx.Done():
		return o, j, ctx.Err()
	}
	if j.number == 0 {
		return o, j, ctx.Err()
	}
	select {
	case o = <-j.out:
	case <-ctx.Done():
	}
	return o, j, ctx.Err()
}

// readRecord turns a line of input into a line of output. The line of output is
// good even when there is an error, and says so. Err is why the line cannot be read.
func readRecord(ctx context.Context, line []byte, err error, p lede.Parser) ([]byte, error) {
	var rec record
	res := result{}
	if err == nil {
		if err = json.Unmarshal(line, &rec); err == nil {
			err = lossless(line)
		}
		res.ID = rec.ID
	}
	if err == nil {
		res.Article, err = parseRecord(ctx, rec, p)
	}
	if err != nil {
		res.Article = nil
		res.Error = err.Error()
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if e := enc.Encode(res); e != nil {
		return nil, errors.Join(err, e)
	}
	return buf.Bytes(), err
}

// parseRecord parses one article. A panic in an extractor is a bug of that
// extractor; it must not take the other articles with it.
func parseRecord(ctx context.Context, rec record, p lede.Parser) (a *lede.Article, err error) {
	defer func() {
		if what := recover(); what != nil {
			a, err = nil, fmt.Errorf("panic: %v", what)
		}
	}()
	if rec.Text == nil {
		return nil, errors.New(`no "text"`)
	}
	if rec.Published != "" {
		if p.Published, err = publicationDate(rec.Published); err != nil {
			return nil, err
		}
	}
	return p.Parse(ctx, *rec.Text)
}

// progress shows on a terminal how far the reading is.
type progress struct {
	w        io.Writer // nil: show nothing
	articles int
	bytes    int
	start    time.Time
	shown    time.Time
}

func newProgress(w io.Writer) *progress {
	p := &progress{start: time.Now()}
	if f, ok := w.(*os.File); ok && isTerminal(f) {
		p.w = w
	}
	return p
}

func (p *progress) add(bytes int) {
	p.articles++
	p.bytes += bytes
	if now := time.Now(); p.w != nil && now.Sub(p.shown) > 200*time.Millisecond {
		p.shown = now
		s := now.Sub(p.start).Seconds()
		fmt.Fprintf(p.w, "\r\x1b[K%d articles, %.1f MB, %.1f MB/s", p.articles, float64(p.bytes)/1e6, float64(p.bytes)/1e6/max(s, 0.001))
	}
}

// clear takes the line of progress away.
func (p *progress) clear() {
	if p.w != nil {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
