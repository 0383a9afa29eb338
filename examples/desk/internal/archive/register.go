package archive

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
)

// A register tells who is who in all articles. It is made of the articles when the desk starts; nothing in it has to be saved.
type register struct {
	directory *directory.Directory
	numbers   map[string]int64        // of articles, by their source
	keys      map[directory.Ref]whoID // as the tables have them
	who       map[directory.Key]whoID // the numbers of keys
	doubts    atomic.Pointer[doubts]  // whom doubtful names may mean
	settled   atomic.Int64            // articles in the directory

	holding sync.Mutex // held for the fields below
	pending []pending
	stale   bool // an article was replaced: the directory is made anew
}

// A whoID is a row of the table who; 0 is none.
type whoID int64

type doubts map[directory.Key][]directory.Candidate

// A pending article is read, and not yet in the directory.
type pending struct {
	id      int64
	source  string
	article *lede.Article // what a directory looks at
}

// hold remembers readings until they are settled.
func (r *register) hold(list []*Reading) {
	r.holding.Lock()
	defer r.holding.Unlock()
	for _, x := range list {
		r.pending = append(r.pending, pending{x.of.ID, x.of.Source, cast(x.article)})
	}
}

// cast returns the people, organizations and places of an article, without what takes room.
func cast(a *lede.Article) *lede.Article {
	c := &lede.Article{Published: a.Published}
	for _, p := range a.People {
		p.Mentions = nil
		c.People = append(c.People, p)
	}
	things := func(list []lede.Entity) (out []lede.Entity) {
		for _, e := range list {
			e.Mentions = nil
			out = append(out, e)
		}
		return out
	}
	c.Organizations, c.Places = things(a.Organizations), things(a.Places)
	return c
}

// drop forgets an article of which another version has come.
func (r *register) drop(source string) {
	r.holding.Lock()
	defer r.holding.Unlock()
	r.pending = slices.DeleteFunc(r.pending, func(p pending) bool { return p.source == source })
	r.stale = true
}

// take returns what is pending, and whether the directory has to be made anew.
func (r *register) take() (list []pending, stale bool) {
	r.holding.Lock()
	defer r.holding.Unlock()
	list, stale = r.pending, r.stale || r.directory == nil
	r.pending, r.stale = nil, false
	return list, stale
}

// Pending tells how many articles are read and not yet settled.
func (a *Archive) Pending() int {
	a.register.holding.Lock()
	defer a.register.holding.Unlock()
	return len(a.register.pending)
}

// Settle gives the people, organizations and places of new articles their keys. With all it looks at those of every article, since new
// articles may show one to be two, or two to be one; that takes time in proportion to the archive.
func (a *Archive) Settle(ctx context.Context, all bool) error {
	a.settling.Lock()
	defer a.settling.Unlock()
	r := &a.register
	list, stale := r.take()
	if stale {
		if err := a.load(ctx); err != nil {
			r.directory = nil
			return fmt.Errorf("directory: %w", err)
		}
	}
	for _, p := range list {
		r.numbers[p.source] = p.id
		if err := r.directory.Add(p.source, p.article); err != nil && !errors.Is(err, directory.ErrKnown) {
			return err
		}
	}
	r.settled.Store(int64(r.directory.Len()))
	changes := r.changesOf(list)
	if all || stale {
		changes = r.changes()
	}
	if err := a.rename(ctx, changes); err != nil {
		r.directory = nil // the tables may have some of it: they are read anew
		return err
	}
	if stale {
		if err := a.describeLeft(ctx); err != nil {
			r.directory = nil
			return err
		}
	}
	if len(changes) > 0 {
		a.version.Add(1)
	}
	return nil
}

// load makes the directory from what the tables have.
func (a *Archive) load(ctx context.Context) error {
	r := &a.register
	tx, err := a.read.BeginTx(ctx, nil) // so that all that is read here belongs together
	if err != nil {
		return err
	}
	defer tx.Rollback()
	r.numbers, r.keys, r.who = make(map[string]int64), make(map[directory.Ref]whoID), make(map[directory.Key]whoID)
	sources := make(map[int64]string)
	rows, err := tx.QueryContext(ctx, "SELECT id, source FROM article WHERE state = 1")
	if err := allRows(rows, err, func(id int64, source string) { r.numbers[source], sources[id] = id, source }); err != nil {
		return err
	}
	rows, err = tx.QueryContext(ctx, "SELECT id, key FROM who")
	if err := allRows(rows, err, func(id whoID, key directory.Key) { r.who[key] = id }); err != nil {
		return err
	}
	rows, err = tx.QueryContext(ctx, "SELECT article, n, who FROM entity WHERE who IS NOT NULL")
	err = all(rows, err, func(rows *sql.Rows) error {
		var article int64
		var n int
		var id whoID
		err := rows.Scan(&article, &n, &id)
		r.keys[directory.Ref{Article: sources[article], ID: lede.EntityID(n)}] = id
		return err
	})
	if err != nil {
		return err
	}
	return r.readDirectory(ctx, tx, len(sources))
}

// readDirectory reads the saved directory whose lines the articles have.
func (r *register) readDirectory(ctx context.Context, tx *sql.Tx, articles int) error {
	saved, w := io.Pipe()
	go func() {
		fmt.Fprintf(w, "{\"lede_directory\":1,\"articles\":%d}\n", articles)
		rows, err := tx.QueryContext(ctx, "SELECT c.record FROM article a JOIN content c ON c.article = a.id WHERE a.state = 1")
		w.CloseWithError(all(rows, err, func(rows *sql.Rows) error {
			var record sql.RawBytes
			if err := rows.Scan(&record); err != nil {
				return err
			}
			line, err := inflate(record)
			if err == nil {
				_, err = io.Copy(w, bytes.NewReader(line))
			}
			return err
		}))
	}()
	var err error
	r.directory, err = directory.Load(saved)
	saved.CloseWithError(cmp.Or(err, io.ErrClosedPipe)) // ends the writer, if it still writes
	return err
}

// allRows scans rows of two columns.
func allRows[A, B any](rows *sql.Rows, err error, f func(A, B)) error {
	return all(rows, err, func(rows *sql.Rows) error {
		var a A
		var b B
		err := rows.Scan(&a, &b)
		f(a, b)
		return err
	})
}

// A change is a new key of somebody in an article.
type change struct {
	ref directory.Ref
	key directory.Key
}

// changesOf returns the keys of new articles.
func (r *register) changesOf(list []pending) []change {
	var out []change
	add := func(source string, id lede.EntityID) {
		ref := directory.Ref{Article: source, ID: id}
		if k := r.directory.Key(ref); k != "" {
			out = append(out, change{ref, k})
		}
	}
	for _, p := range list {
		for _, x := range p.article.People {
			add(p.source, x.ID)
		}
		for _, x := range p.article.Organizations {
			add(p.source, x.ID)
		}
		for _, x := range p.article.Places {
			add(p.source, x.ID)
		}
	}
	slices.SortStableFunc(out, func(x, y change) int { return strings.Compare(string(x.key), string(y.key)) })
	return out
}

// changes returns all keys that are other than the tables have them, sorted by key, and finds whom doubtful names may mean.
func (r *register) changes() []change {
	var out []change
	open := make(doubts)
	for e := range r.directory.Entries() {
		id := r.who[e.Key]
		for _, ref := range e.Refs {
			if id == 0 || r.keys[ref] != id {
				out = append(out, change{ref, e.Key})
			}
		}
		if len(e.Refs) == 1 && strings.Contains(string(e.Key), "@") {
			if c := r.directory.Candidates(e.Refs[0]); len(c) > 0 {
				open[e.Key] = c
			}
		}
	}
	r.doubts.Store(&open)
	return out
}
