package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/ebc17271/lede"
)

// A reader reads documents on several cores and writes what it finds in their order.
type reader struct {
	*options
	progress *progress
	stderr   io.Writer
	stages   []lede.Stage // if not nil, those of a test
}

// A job is a document on its way: the writer takes jobs in order and waits for each.
type job struct {
	document
	out chan outcome
}

// An outcome is what becomes of a document.
type outcome struct {
	data []byte
	err  error
}

// read reads all inputs. At most a few documents for each core are held in memory. It stops when ctx is done or a result cannot
// be written; what has been written then are whole records.
func (r *reader) read(ctx context.Context, inputs []input, to sink) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue := make(chan job, r.jobs)   // to the workers
	order := make(chan job, 3*r.jobs) // to the writer
	for range r.jobs {
		go func() {
			for j := range queue {
				data, err := r.outcome(ctx, &j.document)
				j.out <- outcome{data, err}
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(order)
		eachDocument(ctx, inputs, r.maxBytes, func(d document) bool {
			j := job{d, make(chan outcome, 1)}
			return send(ctx, order, j) && send(ctx, queue, j)
		})
	}()
	return r.write(ctx, order, to)
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

// write writes the outcome of every job in order, and reports the bad ones. It ends with an error when that cannot be written
// or ctx is done.
func (r *reader) write(ctx context.Context, order <-chan job, to sink) error {
	for {
		o, j, err := nextOutcome(ctx, order, to)
		if err != nil || j.out == nil {
			return err
		}
		if o.err != nil {
			r.progress.clear()
			fmt.Fprintf(r.stderr, "lede: %s: %s\n", shown(j.name()), shown(o.err.Error()))
		}
		if len(o.data) > 0 {
			if err := to.write(&j.document, o.data); err != nil {
				return err
			}
		}
		r.progress.add(j.bytes, o.err != nil)
	}
}

// nextOutcome waits for the next job and what becomes of it. The zero job is behind the last. What has been written is sent on
// before it waits for a document.
func nextOutcome(ctx context.Context, order <-chan job, to sink) (o outcome, j job, err error) {
	select {
	case j = <-order:
	default:
		if err := to.flush(); err != nil {
			return o, j, err
		}
		select {
		case j = <-order:
		case <-ctx.Done():
			return o, j, ctx.Err()
		}
	}
	if j.out == nil {
		return o, j, ctx.Err()
	}
	select {
	case o = <-j.out:
	case <-ctx.Done():
	}
	return o, j, ctx.Err()
}

// outcome reads one document and returns what is printed of it. A panic is a bug of an extractor's; it must not take the other
// articles with it.
func (r *reader) outcome(ctx context.Context, d *document) (data []byte, err error) {
	e := &entry{document: d, options: r.options}
	defer func() {
		if what := recover(); what != nil {
			err = fmt.Errorf("panic: %v", what)
			data = r.format.failed(e, err)
		}
	}()
	if err = r.parse(ctx, e); err == nil {
		var out bytes.Buffer
		if err = r.format.write(&out, e); err == nil {
			return out.Bytes(), nil
		}
	}
	if ctx.Err() != nil {
		return nil, err
	}
	return r.format.failed(e, err), err
}

// parse reads the article of an entry, and leaves out what the flags do not want.
func (r *reader) parse(ctx context.Context, e *entry) error {
	if e.line > 0 {
		if err := e.record.read(e.data, e.err); err != nil {
			return err
		}
	} else if e.err != nil {
		return e.err
	}
	p := r.parser()
	if r.stages != nil {
		p.Stages = r.stages
	}
	text := string(e.data)
	if e.line > 0 {
		if e.record.Text == nil {
			return errors.New(`no "text"`)
		}
		text = *e.record.Text
		day := p.Given.Published
		if p.Given = e.record.known; p.Given.Published.IsZero() {
			p.Given.Published = day
		}
	}
	a, err := p.Parse(ctx, text)
	if err != nil {
		return err
	}
	e.article = a
	e.leaveOut()
	return nil
}
