package archive

import (
	"context"
	"database/sql"
)

// A File is a file of the watched folder, as it was when it was taken.
type File struct {
	Path          string
	Size, Changed int64 // Changed in nanoseconds since 1970
}

// A Refusal is a line that is no article, or a whole file (line 0).
type Refusal struct {
	Path  string
	Line  int
	Error string
}

// Files returns the files that have been taken, by their paths.
func (a *Archive) Files(ctx context.Context) (map[string]File, error) {
	files := make(map[string]File)
	rows, err := a.read.QueryContext(ctx, "SELECT path, size, changed FROM file")
	err = all(rows, err, func(r *sql.Rows) error {
		var f File
		err := r.Scan(&f.Path, &f.Size, &f.Changed)
		files[f.Path] = f
		return err
	})
	return files, err
}

// Taken notes that all articles of a file have been accepted, and what of it is none.
func (a *Archive) Taken(ctx context.Context, f File, refused []Refusal) error {
	a.writing.Lock()
	defer a.writing.Unlock()
	return a.in(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "INSERT OR REPLACE INTO file (path, size, changed) VALUES (?, ?, ?)", f.Path, f.Size, f.Changed); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM refused WHERE path = ?", f.Path); err != nil {
			return err
		}
		for _, x := range refused {
			if _, err := tx.ExecContext(ctx, "INSERT INTO refused (path, line, error) VALUES (?, ?, ?)", x.Path, x.Line, x.Error); err != nil {
				return err
			}
		}
		return nil
	})
}

// Refusals returns what could not be read: lines and files that are no articles, and articles that could not be read.
func (a *Archive) Refusals(ctx context.Context, limit int) ([]Refusal, error) {
	var list []Refusal
	rows, err := a.read.QueryContext(ctx, `SELECT path, line, error FROM refused UNION ALL SELECT source, 0, error FROM article INDEXED BY article_failed WHERE state = 2 LIMIT ?`, limit)
	err = all(rows, err, func(r *sql.Rows) error {
		var x Refusal
		err := r.Scan(&x.Path, &x.Line, &x.Error)
		list = append(list, x)
		return err
	})
	return list, err
}
