package archive

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"unicode/utf8"

	"github.com/ebc17271/lede"
)

// An Incoming is an article that comes to the desk.
type Incoming struct {
	Text  string
	Given lede.Given
	File  string // the file whose only article it is; ""
	Bulk  bool   // it comes with many others
}

// source returns what makes an article the same when it comes again: its id, its address, its file, or its text.
func (in *Incoming) source() string {
	switch {
	case in.Given.ID != "":
		return "id:" + in.Given.ID
	case in.Given.URL != "":
		return "url:" + in.Given.URL
	case in.File != "":
		return "file:" + in.File
	}
	h := sha256.Sum256([]byte(in.Text))
	return "text:" + hex.EncodeToString(h[:12])
}

// MostBytes is the length of the longest article that is accepted.
const MostBytes = 4 << 20

// Check returns why an article is not accepted, nil if it is.
func (in *Incoming) Check() error {
	switch {
	case len(in.Text) > MostBytes:
		return lede.ErrTooLong
	case !utf8.ValidString(in.Text):
		return lede.ErrInvalidUTF8
	case in.Text == "":
		return errors.New("no text")
	}
	return nil
}

// A Receipt says what became of an article that came.
type Receipt struct {
	ID     int64  `json:"id"`
	Source string `json:"source"`
	// Status is "accepted", "known" or "replaced": another version of it was here, and is read anew.
	Status string `json:"status"`
}

// Accept writes articles that Check has nothing against, all or none. When it returns, they are on the disk, and wait to be read.
func (a *Archive) Accept(ctx context.Context, list ...Incoming) ([]Receipt, error) {
	receipts := make([]Receipt, len(list))
	var t tally
	a.writing.Lock()
	defer a.writing.Unlock()
	err := a.in(ctx, func(tx *sql.Tx) (err error) {
		for i := range list {
			if receipts[i], err = accept(ctx, tx, &list[i], &t); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	a.tally.add(&t)
	for _, r := range receipts {
		if r.Status == "replaced" {
			a.register.drop(r.Source)
			a.version.Add(1)
		}
	}
	return receipts, nil
}

func accept(ctx context.Context, tx *sql.Tx, in *Incoming, t *tally) (Receipt, error) {
	r := Receipt{Source: in.source(), Status: "accepted"}
	given, err := json.Marshal(in.Given)
	if err != nil {
		return r, err // a year beyond 9999
	}
	sum := sha256.Sum256([]byte(string(given) + "\x00" + in.Text))
	hash := sum[:16]
	var old []byte
	var state int
	err = tx.QueryRowContext(ctx, "SELECT id, hash, state FROM article WHERE source = ?", r.Source).Scan(&r.ID, &old, &state)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return r, insert(ctx, tx, in, given, hash, &r, t)
	case err != nil:
		return r, err
	case string(old) == string(hash):
		r.Status = "known"
		return r, nil
	}
	r.Status = "replaced"
	t.leave(state)
	t.waiting.Add(1)
	return r, replace(ctx, tx, in, given, hash, r.ID, state)
}

func insert(ctx context.Context, tx *sql.Tx, in *Incoming, given, hash []byte, r *Receipt, t *tally) error {
	title := cmp.Or(in.Given.Title, in.File)
	res, err := tx.ExecContext(ctx, "INSERT INTO article (source, hash, bulk, title, url) VALUES (?, ?, ?, ?, ?)", r.Source, hash, in.Bulk, title, in.Given.URL)
	if err != nil {
		return err
	}
	if r.ID, err = res.LastInsertId(); err != nil {
		return err
	}
	t.waiting.Add(1)
	_, err = tx.ExecContext(ctx, "INSERT INTO content (article, text, given) VALUES (?, ?, ?)", r.ID, in.Text, string(given))
	return err
}

// replace puts a new version in the place of an article, and forgets what was found in the old one.
func replace(ctx context.Context, tx *sql.Tx, in *Incoming, given, hash []byte, id int64, state int) error {
	if err := forget(ctx, tx, id, state); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE article SET hash = ?, bulk = ?, state = 0, error = '', title = ?, url = ? WHERE id = ?",
		hash, in.Bulk, cmp.Or(in.Given.Title, in.File), in.Given.URL, id); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, "UPDATE content SET text = ?, given = ?, model = NULL, record = NULL WHERE article = ?", in.Text, string(given), id)
	return err
}

// forget takes out what was found in an article. The words of the indexes are taken out while the rows that have them are still there.
func forget(ctx context.Context, tx *sql.Tx, id int64, state int) error {
	if state != stateRead {
		return nil
	}
	for _, q := range []string{
		"INSERT INTO article_words (article_words, rowid, title, text) SELECT 'delete', id, title, text FROM article_full WHERE id = ?",
		"INSERT INTO quote_words (quote_words, rowid, said) SELECT 'delete', id, said FROM quote WHERE article = ?",
		"UPDATE who SET articles = -1 WHERE id IN (SELECT who FROM entity WHERE article = ?)", // to be described anew
		"DELETE FROM participant WHERE event IN (SELECT id FROM event WHERE article = ?)",
		"DELETE FROM event WHERE article = ?",
		"DELETE FROM quote WHERE article = ?",
		"DELETE FROM entity WHERE article = ?",
	} {
		if _, err := tx.ExecContext(ctx, q, id); err != nil {
			return err
		}
	}
	return nil
}
