package intake

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"sync"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/examples/desk/internal/archive"
)

// A Reader reads the articles that wait, on all cores.
type Reader struct {
	Archive *archive.Archive
	// Longest is the time after which an article is given up; 0 is a minute.
	Longest time.Duration
	wake    chan struct{}
}

// NewReader returns a reader of an archive's articles.
func NewReader(a *archive.Archive) *Reader { return &Reader{Archive: a, wake: make(chan struct{}, 1)} }

// Wake tells that articles have come, so that they need not wait for the next look.
func (r *Reader) Wake() {
	select {
	case r.wake <- struct{}{}:
	default:
	}
}

// Run reads what waits until ctx is done.
func (r *Reader) Run(ctx context.Context) {
	workers := runtime.GOMAXPROCS(0)
	work := make(chan archive.Waiting)
	done := make(chan *archive.Reading, 2*workers)
	var busy sync.WaitGroup
	for range workers {
		busy.Go(func() {
			for w := range work {
				done <- r.read(ctx, &w)
			}
		})
	}
	kept := make(chan []int64, 1)
	var keeping sync.WaitGroup
	keeping.Go(func() { r.keep(ctx, done, kept) })
	r.feed(ctx, work, kept)
	close(work)
	busy.Wait()
	close(done)
	for range kept { // until the last has been kept
	}
	keeping.Wait()
}

// look is how often the archive is asked for what waits when nobody wakes the reader.
const look = 500 * time.Millisecond

// feed gives the articles that wait to the workers.
func (r *Reader) feed(ctx context.Context, work chan<- archive.Waiting, kept <-chan []int64) {
	under := make(map[int64]bool) // those that are being read
	forget := func(ids []int64) {
		for _, id := range ids {
			delete(under, id)
		}
	}
	for ctx.Err() == nil {
		list, err := r.Archive.Waiting(ctx, 4*runtime.GOMAXPROCS(0), under)
		if err != nil && ctx.Err() == nil {
			slog.Error("what waits", "err", err)
		}
		for i := 0; i < len(list); {
			select {
			case work <- list[i]:
				under[list[i].ID] = true
				i++
			case ids := <-kept:
				forget(ids)
			case <-ctx.Done():
				return
			}
		}
		if len(list) > 0 {
			continue
		}
		select {
		case ids := <-kept:
			forget(ids)
		case <-r.wake:
		case <-time.After(look):
		case <-ctx.Done():
		}
	}
}

// read reads one article. Whatever happens to it does not keep the desk from the others.
func (r *Reader) read(ctx context.Context, w *archive.Waiting) (out *archive.Reading) {
	defer func() {
		if v := recover(); v != nil {
			slog.Error("panic", "article", w.Source, "value", v)
			out = archive.NewReading(w, nil, fmt.Errorf("panic: %v", v))
		}
	}()
	longest := r.Longest
	if longest == 0 {
		longest = time.Minute
	}
	one, cancel := context.WithTimeout(ctx, longest)
	defer cancel()
	p := lede.Parser{Given: w.Given}
	a, err := p.Parse(one, w.Text)
	if ctx.Err() != nil {
		return nil // it goes on waiting
	}
	if errors.Is(err, context.DeadlineExceeded) {
		err = fmt.Errorf("not read within %v", longest)
	}
	return archive.NewReading(w, a, err)
}

// gather is how long and how many readings are gathered for one transaction, each of which waits for the disk.
const (
	gather = 100 * time.Millisecond
	most   = 64
)

// keep writes readings, and tells which ones it has written.
func (r *Reader) keep(ctx context.Context, done <-chan *archive.Reading, kept chan<- []int64) {
	defer close(kept)
	for first := range done {
		list := []*archive.Reading{first}
		timer := time.After(gather)
	more:
		for len(list) < most {
			select {
			case x, open := <-done:
				if !open {
					break more
				}
				list = append(list, x)
			case <-timer:
				break more
			}
		}
		kept <- r.write(ctx, list)
	}
}

// write writes readings, and returns the ids of their articles. One that cannot be written is not read again before the next start.
func (r *Reader) write(ctx context.Context, list []*archive.Reading) (ids []int64) {
	good := list[:0]
	for _, x := range list {
		if x != nil { // nil: the desk is closing
			good = append(good, x)
			ids = append(ids, x.ID())
		}
	}
	if len(good) == 0 {
		return nil
	}
	// What was read is written even when the desk is closing.
	if err := r.Archive.Keep(context.WithoutCancel(ctx), good...); err != nil {
		slog.Error("keep", "err", err)
		return nil
	}
	return ids
}
