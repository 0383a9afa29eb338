package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// Check returns what is wrong with the file, nil if nothing is: that its pages, its indexes of words and its tables fit each other.
func (a *Archive) Check(ctx context.Context) error {
	var errs []error
	rows, err := a.write.QueryContext(ctx, "PRAGMA integrity_check")
	err = all(rows, err, func(r *sql.Rows) error {
		var s string
		err := r.Scan(&s)
		if s != "ok" {
			errs = append(errs, errors.New(s))
		}
		return err
	})
	errs = append(errs, err)
	for _, index := range []string{"article_words", "quote_words"} {
		// 1: compared with the rows that it is an index of
		if _, err := a.write.ExecContext(ctx, fmt.Sprintf("INSERT INTO %[1]s (%[1]s, rank) VALUES ('integrity-check', 1)", index)); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", index, err))
		}
	}
	for what, query := range map[string]string{
		"articles without their text":              "SELECT COUNT(*) FROM article a LEFT JOIN content c ON c.article = a.id WHERE c.article IS NULL",
		"texts without their article":              "SELECT COUNT(*) FROM content c LEFT JOIN article a ON a.id = c.article WHERE a.id IS NULL",
		"articles that are read and have no model": "SELECT COUNT(*) FROM article a JOIN content c ON c.article = a.id WHERE (a.state = 1) <> (c.model IS NOT NULL)",
		"people of articles that are not read":     "SELECT COUNT(*) FROM entity x LEFT JOIN article a ON a.id = x.article AND a.state = 1 WHERE a.id IS NULL",
		"quotes of articles that are not read":     "SELECT COUNT(*) FROM quote x LEFT JOIN article a ON a.id = x.article AND a.state = 1 WHERE a.id IS NULL",
		"events of articles that are not read":     "SELECT COUNT(*) FROM event x LEFT JOIN article a ON a.id = x.article AND a.state = 1 WHERE a.id IS NULL",
		"participants without their event":         "SELECT COUNT(*) FROM participant p LEFT JOIN event e ON e.id = p.event WHERE e.id IS NULL",
		"articles that the index of words has not": "SELECT COUNT(*) FROM article a LEFT JOIN article_words_docsize d ON d.id = a.id WHERE (a.state = 1) <> (d.id IS NOT NULL)",
		"quotes with another speaker than theirs":  "SELECT COUNT(*) FROM quote q JOIN entity e ON e.article = q.article AND e.n = q.speaker WHERE q.who IS NOT e.who",
		"people who are nobody in the directory":   "SELECT COUNT(*) FROM entity e LEFT JOIN who w ON w.id = e.who WHERE e.who IS NOT NULL AND w.id IS NULL",
	} {
		var n int
		if err := a.read.QueryRowContext(ctx, query).Scan(&n); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", what, err))
		} else if n > 0 {
			errs = append(errs, fmt.Errorf("%d %s", n, what))
		}
	}
	return errors.Join(errs...)
}
