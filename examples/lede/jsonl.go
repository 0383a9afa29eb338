package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
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
	out    chan outcome
}

// An outcome is what becomes of a line.
type outcome struct {
	line []byte
	err  error
}

var errBadLines = errors.New("some lines could not be read")

// readLines parses every line of r on all cores and writes the results in the
// order of the lines. At most a few lines for each core are held in memory.
func readLines(r io.Reader, w, stderr io.Writer, name string, p lede.Parser) error {
	workers := runtime.GOMAXPROCS(0)
	queue := make(chan job, workers)   // to the workers
	order := make(chan job, 4*workers) // to the writer
	readErr := make(chan error, 1)
	for range workers {
		go func() {
			for j := range queue {
				line, err := readRecord(j.line, p)
				j.out <- outcome{line, err}
			}
		}()
	}
	go func() {
		readErr <- eachLine(r, func(n int, line []byte) {
			j := job{n, line, make(chan outcome, 1)}
			order <- j
			queue <- j
		})
		close(queue)
		close(order)
	}()
	bad, err := writeResults(order, w, stderr, name)
	if err != nil {
		return err
	}
	if err := <-readErr; err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if bad > 0 {
		return fmt.Errorf("%s: %w: %d", name, errBadLines, bad)
	}
	return nil
}

// eachLine calls f on every line of r that is not blank, with its number.
func eachLine(r io.Reader, f func(n int, line []byte)) error {
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			f(n, line)
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// writeResults writes the outcome of every job in order, reports the bad ones
// and returns their number. When w fails it goes on emptying the queue, so that no worker is left waiting.
func writeResults(order <-chan job, w, stderr io.Writer, name string) (bad int, err error) {
	out := bufio.NewWriterSize(w, 1<<16)
	p := newProgress(stderr)
	for j := range order {
		o := <-j.out
		if o.err != nil {
			bad++
			p.clear()
			fmt.Fprintf(stderr, "lede: %s: line %d: %v\n", name, j.number, o.err)
		}
		if err == nil {
			_, err = out.Write(o.line)
		}
		p.add(len(j.line))
	}
	p.clear()
	return bad, errors.Join(err, out.Flush())
}

// readRecord turns a line of input into a line of output. The line of output is
// good even when there is an error, and says so.
func readRecord(line []byte, p lede.Parser) ([]byte, error) {
	var rec record
	res := result{}
	err := json.Unmarshal(line, &rec)
	res.ID = rec.ID
	if err == nil {
		res.Article, err = parseRecord(rec, p)
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
func parseRecord(rec record, p lede.Parser) (a *lede.Article, err error) {
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
	return p.Parse(context.Background(), *rec.Text)
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
