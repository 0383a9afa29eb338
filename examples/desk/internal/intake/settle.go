package intake

import (
	"context"
	"log/slog"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
)

// Settle keeps the directory up to date until ctx is done: new articles get their keys within two seconds or so; all are looked at
// again when nothing comes any more, and from time to time while much comes, for at most a tenth of the time.
func Settle(ctx context.Context, a *archive.Archive) {
	const pause = time.Second
	var took time.Duration // the last look at all
	var last time.Time
	open := true // there is something that a look at all may change
	for ctx.Err() == nil {
		if n := a.Pending(); n > 0 || open {
			idle := n == 0
			all := open && (last.IsZero() || idle && time.Since(last) > 3*took || time.Since(last) > 10*took+30*time.Second)
			open = true
			if n > 0 || all {
				began := time.Now()
				if err := a.Settle(ctx, all); err != nil && ctx.Err() == nil {
					slog.Error("directory", "err", err)
				} else if all {
					took, last, open = time.Since(began), time.Now(), n > 0
				}
			}
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
		}
	}
}
