// Package archive keeps articles and what lede found in them in one SQLite file.
//
// An article goes through two steps, each one transaction: [Archive.Accept] writes its text, [Archive.Keep] what was found in it. A
// process that is killed between them, or in one of them, finds the article waiting when it comes back; nothing else is needed
// to lose none and double none. Who is who in all articles follows from the articles ([Archive.Settle]), and can always be found again.
package archive

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"net/url"
	"sync"
	"sync/atomic"

	_ "modernc.org/sqlite" // SQLite in Go
)

//go:embed schema.sql
var schema string

// An Archive is an open file. It may be used by several goroutines at once.
type Archive struct {
	write   *sql.DB // one connection: SQLite has one writer
	read    *sql.DB
	writing sync.Mutex // held from the start of a transaction until the counts and the register know of it
	tally   tally

	settling sync.Mutex // held while keys are found
	register register
	version  atomic.Int64 // counts what changed the answers

	counting sync.Mutex // held while the ledger is made
	ledger   atomic.Pointer[ledger]
}

// Open opens the archive of a file, and makes it if there is none.
func Open(ctx context.Context, file string) (*Archive, error) {
	// A transaction is on the disk when it is over (FULL), also if the power fails.
	w, err := sql.Open("sqlite", dsn(file, "_txlock=immediate", "_pragma=journal_mode(WAL)", "_pragma=synchronous(FULL)", "_pragma=cache_size(-65536)"))
	if err != nil {
		return nil, err
	}
	w.SetMaxOpenConns(1)
	a := &Archive{write: w}
	if err := a.prepare(ctx, file); err != nil {
		w.Close()
		return nil, fmt.Errorf("archive %s: %w", file, err)
	}
	return a, nil
}

func dsn(file string, parameters ...string) string {
	s := (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: file}).EscapedPath()}).String() + "?_pragma=busy_timeout(10000)&_pragma=temp_store(memory)"
	for _, p := range parameters {
		s += "&" + p
	}
	return s
}

// version is that of the schema.
const version = 1

func (a *Archive) prepare(ctx context.Context, file string) (err error) {
	var v int
	if err := a.write.QueryRowContext(ctx, "PRAGMA user_version").Scan(&v); err != nil {
		return err
	}
	if v > version {
		return fmt.Errorf("made by a newer desk: version %d of its tables, this one knows %d", v, version)
	}
	if _, err := a.write.ExecContext(ctx, schema); err != nil {
		return err
	}
	a.read, err = sql.Open("sqlite", dsn(file, "_pragma=query_only(1)", "_pragma=cache_size(-16384)", "_pragma=mmap_size(1073741824)"))
	if err != nil {
		return err
	}
	a.read.SetMaxOpenConns(8)
	if err := a.tally.load(ctx, a.read); err != nil {
		return err
	}
	return nil
}

// Close closes the file.
func (a *Archive) Close() error {
	err := a.read.Close()
	if e := a.write.Close(); e != nil {
		err = e
	}
	return err
}

// in runs f in one transaction.
func (a *Archive) in(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := a.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// all calls scan on every row of a query.
func all(rows *sql.Rows, err error, scan func(*sql.Rows) error) error {
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
