package archive

import (
	"bytes"
	"compress/flate"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
	"github.com/ebc17271/lede/page"
)

// A Waiting article is accepted, and to be read.
type Waiting struct {
	ID     int64
	Source string
	Text   string
	Given  lede.Given
	hash   []byte
}

// Waiting returns up to n articles that wait, single ones first, and none of those that skip has.
func (a *Archive) Waiting(ctx context.Context, n int, skip map[int64]bool) ([]Waiting, error) {
	var list []Waiting
	rows, err := a.read.QueryContext(ctx, `SELECT a.id, a.source, a.hash, c.text, c.given FROM article a INDEXED BY article_waits JOIN content c ON c.article = a.id
		WHERE a.state = 0 ORDER BY a.bulk, a.id LIMIT ?`, n+len(skip))
	err = all(rows, err, func(r *sql.Rows) error {
		var w Waiting
		var given []byte
		if err := r.Scan(&w.ID, &w.Source, &w.hash, &w.Text, &given); err != nil {
			return err
		}
		if skip[w.ID] || len(list) == n {
			return nil
		}
		list = append(list, w)
		return json.Unmarshal(given, &list[len(list)-1].Given)
	})
	return list, err
}

// A Reading is what became of an article that waited.
type Reading struct {
	of      *Waiting
	article *lede.Article
	err     error
	model   []byte
	record  []byte
}

// NewReading prepares what is written of an article, so that the one writer has less to do. Either a or err is nil.
func NewReading(w *Waiting, a *lede.Article, err error) *Reading {
	r := &Reading{of: w, article: a, err: err}
	if err != nil {
		return r
	}
	bare := *a
	bare.Text = ""
	model, err := json.Marshal(&bare)
	if err != nil {
		return &Reading{of: w, err: err}
	}
	var one directory.Directory
	var saved bytes.Buffer
	if err := errors.Join(one.Add(w.Source, a), one.Save(&saved)); err != nil {
		return &Reading{of: w, err: err}
	}
	_, line, _ := bytes.Cut(saved.Bytes(), []byte("\n")) // behind its header
	r.model, r.record = deflate(model), deflate(line)
	return r
}

func deflate(data []byte) []byte {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.BestSpeed) // the level exists
	w.Write(data)                                // a buffer takes all
	w.Close()
	return b.Bytes()
}

func inflate(data []byte) ([]byte, error) { return io.ReadAll(flate.NewReader(bytes.NewReader(data))) }

// Keep writes what was found in articles, all or none.
func (a *Archive) Keep(ctx context.Context, readings ...*Reading) error {
	var t tally
	var added []*Reading
	a.writing.Lock()
	defer a.writing.Unlock()
	err := a.in(ctx, func(tx *sql.Tx) error {
		k, err := newKeeper(ctx, tx)
		if err != nil {
			return err
		}
		defer k.close()
		for _, r := range readings {
			kept, err := k.keep(r, &t)
			if err != nil {
				return fmt.Errorf("%s: %w", r.of.Source, err)
			}
			if kept && r.err == nil {
				added = append(added, r)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	a.tally.add(&t)
	a.register.hold(added)
	a.version.Add(1)
	return nil
}

// A keeper writes readings in one transaction.
type keeper struct {
	ctx                                                         context.Context
	tx                                                          *sql.Tx
	entity, quote, event, participant, articleWords, quoteWords *sql.Stmt
	outlets                                                     map[string]int64
}

func newKeeper(ctx context.Context, tx *sql.Tx) (k *keeper, err error) {
	k = &keeper{ctx: ctx, tx: tx, outlets: make(map[string]int64)}
	for _, s := range []struct {
		to    **sql.Stmt
		query string
	}{
		{&k.entity, "INSERT INTO entity (article, n, kind, name, unnamed, roles, pronouns) VALUES (?, ?, ?, ?, ?, ?, ?)"},
		{&k.quote, "INSERT INTO quote (article, n, speaker, outlet, voice, pronouns, kind, said, words, day, told, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
		{&k.event, "INSERT INTO event (article, n, type, factuality, sentence, day, told, main) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"},
		{&k.participant, "INSERT INTO participant (event, role, words, article, entity, day) VALUES (?, ?, ?, ?, ?, ?)"},
		{&k.articleWords, "INSERT INTO article_words (rowid, title, text) VALUES (?, ?, ?)"},
		{&k.quoteWords, "INSERT INTO quote_words (rowid, said) VALUES (?, ?)"},
	} {
		if *s.to, err = tx.PrepareContext(ctx, s.query); err != nil {
			return nil, err
		}
	}
	return k, nil
}

func (k *keeper) close() {
	for _, s := range []*sql.Stmt{k.entity, k.quote, k.event, k.participant, k.articleWords, k.quoteWords} {
		s.Close()
	}
}

// keep writes a reading, unless another version of the article has come in the meantime, or it was read already.
func (k *keeper) keep(r *Reading, t *tally) (kept bool, err error) {
	state, message := stateRead, ""
	if r.err != nil {
		state, message = stateFailed, r.err.Error()
	}
	res, err := k.tx.ExecContext(k.ctx, "UPDATE article SET state = ?, error = ? WHERE id = ? AND state = 0 AND hash = ?", state, message, r.of.ID, r.of.hash)
	if err != nil {
		return false, err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		return false, err
	}
	t.leave(stateWaiting)
	t.of(state).Add(1)
	if r.err != nil {
		return true, nil
	}
	return true, k.write(r)
}

func (k *keeper) write(r *Reading) error {
	a := r.article
	outlet, err := k.outlet(outletOf(a))
	if err != nil {
		return err
	}
	title, day := page.Title(a), dayOf(a.Published)
	if _, err := k.tx.ExecContext(k.ctx, "UPDATE article SET title = ?, outlet = ?, url = ?, day = ?, words = ? WHERE id = ?",
		title, outlet, a.URL, day, storyWords(a), r.of.ID); err != nil {
		return err
	}
	if _, err := k.tx.ExecContext(k.ctx, "UPDATE content SET model = ?, record = ? WHERE article = ?", r.model, r.record, r.of.ID); err != nil {
		return err
	}
	if _, err := k.articleWords.ExecContext(k.ctx, r.of.ID, title, a.Text); err != nil {
		return err
	}
	if err := k.entities(r.of.ID, a); err != nil {
		return err
	}
	if err := k.quotes(r.of.ID, outlet, day, a); err != nil {
		return err
	}
	return k.events(r.of.ID, day, a)
}

// outlet returns the number of an outlet's name.
func (k *keeper) outlet(name string) (id int64, err error) {
	if id, known := k.outlets[name]; known || name == "" {
		return id, nil
	}
	if _, err := k.tx.ExecContext(k.ctx, "INSERT OR IGNORE INTO outlet (name) VALUES (?)", name); err != nil {
		return 0, err
	}
	if err := k.tx.QueryRowContext(k.ctx, "SELECT id FROM outlet WHERE name = ?", name).Scan(&id); err != nil {
		return 0, err
	}
	k.outlets[name] = id
	return id, nil
}

func outletOf(a *lede.Article) string {
	if a.Outlet != "" {
		return a.Outlet
	}
	for _, b := range a.Bylines {
		if b.Outlet != "" {
			return b.Outlet
		}
	}
	return ""
}

// storyWords counts the words of the story.
func storyWords(a *lede.Article) int {
	n := 0
	for b := range a.Story() {
		n += len(strings.Fields(a.Slice(b.Span)))
	}
	return n
}

// dayOf returns the day on which a time begins, "" if it has no place in the calendar that four digits can write.
func dayOf(w lede.When) string {
	if from, _, ok := w.Range(); ok {
		return dayOn(from)
	}
	return ""
}

func dayOn(t time.Time) string {
	if y := t.Year(); y < 1 || 9999 < y {
		return ""
	}
	return t.Format(time.DateOnly)
}

// ID returns the number of the article.
func (r *Reading) ID() int64 { return r.of.ID }
