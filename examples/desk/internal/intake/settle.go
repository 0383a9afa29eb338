package intake

import (
	"context"
	"log/slog"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
)

// pause is how often is looked whether there is something to settle.
const pause = time.Second

// Settle keeps the directory and the counts of quotes up to date until ctx is done: new articles get their keys within two seconds or so; all
// are looked at again when nothing comes any more, and while much comes from time to time, for at most a tenth of the time.
func Settle(ctx context.Context, a *archive.Archive) {
	var all, counts every
	open := true // there is something that a look at all may change
	for ctx.Err() == nil {
		pending := a.Pending() > 0
		if open = open || pending; open {
			whole := all.due(!pending)
			if pending || whole {
				began := time.Now()
				if err := a.Settle(ctx, whole); err != nil && ctx.Err() == nil {
					slog.Error("directory", "err", err)
				} else if whole {
					all, open = every{time.Now(), time.Since(began)}, pending
				}
			}
		}
		if counts.due(!pending) {
			began := time.Now()
			if err := a.Refresh(ctx); err != nil && ctx.Err() == nil {
				slog.Error("counts", "err", err)
			}
			counts = every{time.Now(), time.Since(began)}
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
		}
	}
}

// An every is work that takes time in proportion to the archive: when it was done, and how long it took.
type every struct {
	last time.Time
	took time.Duration
}

// due reports whether the work may be done again: at rest soon, else for at most a tenth of the time.
func (e every) due(rest bool) bool {
	switch since := time.Since(e.last); {
	case e.last.IsZero():
		return true
	case rest:
		return since > 3*e.took
	default:
		return since > 10*e.took+10*time.Second
	}
}
