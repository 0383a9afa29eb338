package archive

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/directory"
)

func directoryKey(s string) directory.Key { return directory.Key(s) }

// A Hit is an article that was found.
type Hit struct {
	ID                 int64
	Title, Outlet, Day string
	Words              int
	Snippet            string // with the words that were asked for between \x01 and \x02
}

// Search returns the articles that have the words of a query, the best first; without words the newest first.
func (a *Archive) Search(ctx context.Context, q Query) ([]Hit, error) {
	var c condition
	limit, offset := q.limit()
	query := "SELECT a.id, a.title, a.outlet, a.day, a.words, '' AS snippet FROM article a"
	words := match(q.Words)
	if words != "" {
		query = "SELECT a.id, a.title, a.outlet, a.day, a.words, article_words.rank AS score FROM article_words JOIN article a ON a.id = article_words.rowid"
		c.add("article_words MATCH ?", words)
	}
	c.add("a.state = 1")
	if q.Who != 0 {
		c.add("a.id IN (SELECT article FROM entity WHERE who = ?)", q.Who)
	}
	c.days(&q, "a.day")
	c.outlet(&q, "a.outlet")
	query += c.String()
	if words == "" {
		query += " ORDER BY a.day DESC, a.id DESC LIMIT ? OFFSET ?"
		query = "SELECT f.id, f.title, COALESCE(o.name, ''), f.day, f.words, '' FROM (" + query + ") f LEFT JOIN outlet o ON o.id = f.outlet ORDER BY f.day DESC, f.id DESC"
		c.args = append(c.args, limit, offset)
	} else {
		// What is shown of the text is cut out only for those that are shown.
		query += " ORDER BY score LIMIT ? OFFSET ?"
		query = `SELECT f.id, f.title, COALESCE(o.name, ''), f.day, f.words, snippet(article_words, 1, char(1), char(2), '…', 28)
			FROM (` + query + `) f JOIN article_words ON article_words.rowid = f.id LEFT JOIN outlet o ON o.id = f.outlet WHERE article_words MATCH ? ORDER BY f.score`
		c.args = append(c.args, limit, offset, words)
	}
	var list []Hit
	rows, err := a.read.QueryContext(ctx, query, c.args...)
	err = all(rows, err, func(r *sql.Rows) error {
		var h Hit
		err := r.Scan(&h.ID, &h.Title, &h.Outlet, &h.Day, &h.Words, &h.Snippet)
		list = append(list, h)
		return err
	})
	return list, err
}

// A Quote is something that was said, with where it stands.
type Quote struct {
	Article                  int64
	N                        int // its lede.QuoteID
	Said, Kind, Day, Told    string
	Speaker, Key             string // Key is "" where the speaker has no name
	Title, Outlet, Published string
	Confidence               float64
	Others                   int // articles that have it in the same words
}

// Quotes returns what was said, the newest first.
func (a *Archive) Quotes(ctx context.Context, q Query) ([]Quote, error) {
	list, err := a.quotes(ctx, q)
	return together(list), err
}

func (a *Archive) quotes(ctx context.Context, q Query) ([]Quote, error) {
	var c condition
	from := "quote q"
	switch words := match(q.Words); {
	case words != "" && q.Who != 0:
		c.add("q.id IN (SELECT rowid FROM quote_words WHERE quote_words MATCH ?)", words)
	case words != "":
		from = "quote_words JOIN quote q ON q.id = quote_words.rowid"
		c.add("quote_words MATCH ?", words)
	}
	if q.Who != 0 {
		c.add("q.who = ?", q.Who)
	}
	c.days(&q, "q.day")
	c.outlet(&q, "q.outlet")
	limit, offset := q.limit()
	rows, err := a.read.QueryContext(ctx, `SELECT q.article, q.n, q.said, q.kind, q.day, q.told, COALESCE(w.name, e.name, ''), COALESCE(w.key, ''), a.title, COALESCE(o.name, ''), a.day, q.confidence
		FROM (SELECT q.* FROM `+from+c.String()+` ORDER BY q.day DESC, q.id DESC LIMIT ? OFFSET ?) q
		JOIN article a ON a.id = q.article LEFT JOIN outlet o ON o.id = q.outlet LEFT JOIN who w ON w.id = q.who
		LEFT JOIN entity e ON e.article = q.article AND e.n = q.speaker ORDER BY q.day DESC, q.id DESC`, append(c.args, limit, offset)...)
	var list []Quote
	err = all(rows, err, func(r *sql.Rows) error {
		var x Quote
		err := r.Scan(&x.Article, &x.N, &x.Said, &x.Kind, &x.Day, &x.Told, &x.Speaker, &x.Key, &x.Title, &x.Outlet, &x.Published, &x.Confidence)
		list = append(list, x)
		return err
	})
	return list, err
}

// together counts wire copies once: quotes of one day and speaker in the same words.
func together(list []Quote) []Quote {
	type same struct{ day, key, said string }
	return once(list, func(q *Quote) same { return same{q.Day, q.Key + q.Speaker, Fold(q.Said)} }, func(q *Quote) *int { return &q.Others })
}

// once keeps the first of those in the list that have one key, and counts the others of it. The list is used for the result.
func once[T any, K comparable](list []T, key func(*T) K, others func(*T) *int) []T {
	first := make(map[K]int)
	out := list[:0]
	for _, x := range list {
		k := key(&x)
		if i, ok := first[k]; ok {
			*others(&out[i])++
			continue
		}
		first[k] = len(out)
		out = append(out, x)
	}
	return out
}

// A Document is an article with what the desk knows of it.
type Document struct {
	Hit
	Article *lede.Article
	Source  string
	State   int    // 0 waits, 1 is read, 2 could not be read
	Error   string // why
	People  []Person
}

// Document returns an article.
func (a *Archive) Document(ctx context.Context, id int64) (d Document, err error) {
	var model []byte
	var text string
	err = a.read.QueryRowContext(ctx, `SELECT a.id, a.title, COALESCE(o.name, ''), a.day, a.words, a.source, a.state, a.error, c.text, c.model
		FROM article a JOIN content c ON c.article = a.id LEFT JOIN outlet o ON o.id = a.outlet WHERE a.id = ?`, id).
		Scan(&d.ID, &d.Title, &d.Outlet, &d.Day, &d.Words, &d.Source, &d.State, &d.Error, &text, &model)
	if errors.Is(err, sql.ErrNoRows) {
		return d, ErrNone
	}
	if err != nil || d.State != stateRead {
		return d, err
	}
	plain, err := inflate(model)
	if err != nil {
		return d, err
	}
	d.Article = new(lede.Article)
	if err := json.Unmarshal(plain, d.Article); err != nil {
		return d, err
	}
	d.Article.Text = text
	d.People, err = a.people(ctx, `SELECT `+personColumns+` FROM (SELECT DISTINCT who FROM entity WHERE article = ? AND kind <> 'place') e JOIN who w ON w.id = e.who
		ORDER BY w.kind DESC, w.articles DESC, w.id`, id)
	return d, err
}
