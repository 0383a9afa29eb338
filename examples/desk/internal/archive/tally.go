package archive

import (
	"context"
	"database/sql"
	"sync/atomic"
)

// The states of an article.
const (
	stateWaiting = 0
	stateRead    = 1
	stateFailed  = 2
)

// A tally counts articles by their state.
type tally struct{ waiting, read, failed atomic.Int64 }

// of returns the counter of a state.
func (t *tally) of(state int) *atomic.Int64 {
	return []*atomic.Int64{&t.waiting, &t.read, &t.failed}[state]
}

func (t *tally) leave(state int) { t.of(state).Add(-1) }

func (t *tally) add(o *tally) {
	for state := range 3 {
		t.of(state).Add(o.of(state).Load())
	}
}

func (t *tally) load(ctx context.Context, db *sql.DB) error {
	rows, err := db.QueryContext(ctx, "SELECT state, COUNT(*) FROM article GROUP BY state")
	return all(rows, err, func(r *sql.Rows) error {
		var state int
		var n int64
		if err := r.Scan(&state, &n); err != nil {
			return err
		}
		t.of(state).Store(n)
		return nil
	})
}

// A Status tells how far the desk is.
type Status struct {
	Waiting int64 `json:"waiting"` // accepted, and not yet read
	Read    int64 `json:"read"`
	Failed  int64 `json:"failed"`    // that could not be read
	Refused int64 `json:"refused"`   // lines and files that are no articles
	Unknown int64 `json:"unsettled"` // read, and its people not yet in the directory
}

// Status tells how far the desk is.
func (a *Archive) Status(ctx context.Context) (Status, error) {
	s := Status{Waiting: a.tally.waiting.Load(), Read: a.tally.read.Load(), Failed: a.tally.failed.Load()}
	s.Unknown = max(s.Read-a.register.settled.Load(), 0)
	err := a.read.QueryRowContext(ctx, "SELECT COUNT(*) FROM refused").Scan(&s.Refused)
	return s, err
}
