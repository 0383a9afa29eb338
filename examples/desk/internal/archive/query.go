package archive

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"strings"
	"unicode"
)

// A Query says which articles, quotes and events are asked for. The zero Query asks for all.
type Query struct {
	Words    string // that stand in them, in any form: "rebuilding" finds "rebuild"; "two words" in marks stand together
	Who      int64  // who says it or takes part
	From, To string // days, 2024-05-16; To is not in it any more; "" is open
	Outlet   string
	Limit    int
	Offset   int
}

// match returns words as FTS5 asks for them, so that nothing in them means anything to it; "" if there are none.
func match(words string) string {
	var out []string
	for i, part := range strings.Split(words, `"`) {
		if i%2 == 1 { // between marks
			part = strings.Join(wordsOf(part), " ")
			if part != "" {
				out = append(out, `"`+part+`"`)
			}
			continue
		}
		for _, w := range wordsOf(part) {
			out = append(out, `"`+w+`"`)
		}
	}
	return strings.Join(out, " ")
}

func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) })
}

// A condition is what a query's WHERE holds.
type condition struct {
	parts []string
	args  []any
}

func (c *condition) add(part string, args ...any) {
	c.parts = append(c.parts, part)
	c.args = append(c.args, args...)
}

// days adds the days of a query, which column has; what has no day is in none.
func (c *condition) days(q *Query, column string) {
	if q.From != "" {
		c.add(column+" >= ?", q.From)
	}
	if q.To != "" {
		c.add(column+" < ?", q.To)
		if q.From == "" {
			c.add(column + " > ''")
		}
	}
}

func (c *condition) outlet(q *Query, column string) {
	if q.Outlet != "" {
		c.add(column+" = (SELECT id FROM outlet WHERE name = ?)", q.Outlet)
	}
}

func (c *condition) String() string {
	if len(c.parts) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(c.parts, " AND ")
}

func (q *Query) limit() (int, int) {
	if q.Limit <= 0 {
		return 20, q.Offset
	}
	return q.Limit, q.Offset
}

// A Person is somebody or something that articles name, a person, an organization or a place.
type Person struct {
	ID       int64
	Key      string
	Kind     string
	Name     string
	Names    []string
	Roles    string
	Pronouns string
	Articles int
	Quotes   int
}

const personColumns = "w.id, w.key, w.kind, w.name, w.names, w.roles, w.pronouns, w.articles, w.quotes"

func scanPerson(scan func(...any) error, more ...any) (p Person, err error) {
	var names []byte
	err = scan(append([]any{&p.ID, &p.Key, &p.Kind, &p.Name, &names, &p.Roles, &p.Pronouns, &p.Articles, &p.Quotes}, more...)...)
	if err == nil {
		err = json.Unmarshal(names, &p.Names)
	}
	return p, err
}

// ErrNone is returned for an article or a key that the archive does not have.
var ErrNone = errors.New("not in the archive")

// Person returns who has a key of the directory.
func (a *Archive) Person(ctx context.Context, key string) (Person, error) {
	row := a.read.QueryRowContext(ctx, "SELECT "+personColumns+" FROM who w WHERE key = ?", key)
	p, err := scanPerson(row.Scan)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNone
	}
	return p, err
}

// Called returns who may be called by a name, folded, whoever is quoted and named most first.
func (a *Archive) Called(ctx context.Context, folded string, limit int) ([]Person, error) {
	return a.people(ctx, `SELECT `+personColumns+` FROM called c JOIN who w ON w.id = c.who WHERE c.name = ? ORDER BY w.quotes + w.articles DESC, w.id LIMIT ?`, folded, limit)
}

// people returns the rows of a query for persons.
func (a *Archive) people(ctx context.Context, query string, args ...any) ([]Person, error) {
	var list []Person
	rows, err := a.read.QueryContext(ctx, query, args...)
	err = all(rows, err, func(r *sql.Rows) error {
		p, err := scanPerson(r.Scan)
		list = append(list, p)
		return err
	})
	return list, err
}

// A Maybe is somebody whom a doubtful name may mean.
type Maybe struct {
	Key, Name   string
	Probability float64
}

// Maybes returns whom a name that stands by itself may mean.
func (a *Archive) Maybes(key string) []Maybe {
	var out []Maybe
	if d := a.register.doubts.Load(); d != nil {
		for _, c := range (*d)[directoryKey(key)] {
			out = append(out, Maybe{string(c.Key), c.Name, c.Probability})
		}
	}
	return out[:min(len(out), 3)]
}

// Together returns who stands in the most articles together with somebody.
func (a *Archive) Together(ctx context.Context, who int64, limit int) ([]Person, error) {
	// The last 400 articles tell enough, however many there are.
	return a.people(ctx, `WITH near AS (SELECT o.who, COUNT(*) AS n FROM (SELECT DISTINCT article FROM entity WHERE who = ?1 ORDER BY article DESC LIMIT 400) e
		JOIN entity o ON o.article = e.article WHERE o.who IS NOT NULL AND o.who <> ?1 AND o.kind = 'person' GROUP BY o.who ORDER BY n DESC, o.who LIMIT ?2)
		SELECT `+personColumns+` FROM near n JOIN who w ON w.id = n.who ORDER BY n.n DESC, w.id`, who, limit)
}

// Outlets returns the names of all outlets, sorted.
func (a *Archive) Outlets(ctx context.Context) ([]string, error) {
	var list []string
	rows, err := a.read.QueryContext(ctx, "SELECT name FROM outlet ORDER BY name")
	err = all(rows, err, func(r *sql.Rows) error {
		var s string
		err := r.Scan(&s)
		list = append(list, s)
		return err
	})
	return list, err
}
