package archive

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
)

// A Voice is somebody who is quoted.
type Voice struct {
	Person
	Said  int // quotes in what was asked for
	Words int
	In    int // articles
}

// A Share is how much is said by one kind of speakers.
type Share struct {
	Voice    string // person, unnamed, organization, or "" for nobody who is told
	Pronouns string // of persons: she, he, they, or "" where no article says
	Quotes   int
	Words    int
	People   int // of persons with a name
}

// Voices tell who is quoted how much.
type Voices struct {
	Shares []Share
	Most   []Voice
	Quotes int
	Words  int
}

// Voices returns who is quoted how much, and by which pronouns. The answer to the same query is remembered until something changes.
func (a *Archive) Voices(ctx context.Context, q Query) (*Voices, error) {
	version := a.version.Load()
	key := fmt.Sprintf("%+v", q)
	if v := a.voices.get(version, key); v != nil {
		return v, nil
	}
	v, err := a.countVoices(ctx, q)
	if err == nil {
		a.voices.put(version, key, v)
	}
	return v, err
}

func (a *Archive) countVoices(ctx context.Context, q Query) (*Voices, error) {
	var c condition
	if words := match(q.Words); words != "" {
		c.add("q.id IN (SELECT rowid FROM quote_words WHERE quote_words MATCH ?)", words)
	}
	c.days(&q, "q.day")
	c.outlet(&q, "q.outlet")
	// One pass over the quotes counts for each speaker; the rest is on few rows.
	counted := `WITH counted AS MATERIALIZED (SELECT q.who, q.voice, CASE WHEN q.who IS NULL THEN q.pronouns ELSE '' END AS pronouns, COUNT(*) AS quotes, SUM(q.words) AS words, COUNT(DISTINCT q.article) AS articles
		FROM quote q` + c.String() + ` GROUP BY 1, 2, 3) `
	v := new(Voices)
	rows, err := a.read.QueryContext(ctx, counted+`SELECT c.voice, CASE WHEN w.id IS NULL THEN c.pronouns ELSE w.pronouns END, SUM(c.quotes), SUM(c.words), COUNT(c.who)
		FROM counted c LEFT JOIN who w ON w.id = c.who GROUP BY 1, 2 ORDER BY 3 DESC`, c.args...)
	err = all(rows, err, func(r *sql.Rows) error {
		var s Share
		err := r.Scan(&s.Voice, &s.Pronouns, &s.Quotes, &s.Words, &s.People)
		v.Shares = append(v.Shares, s)
		v.Quotes, v.Words = v.Quotes+s.Quotes, v.Words+s.Words
		return err
	})
	if err != nil {
		return nil, err
	}
	limit, offset := q.limit()
	rows, err = a.read.QueryContext(ctx, counted+`SELECT `+personColumns+`, SUM(c.quotes) AS quotes, SUM(c.words), SUM(c.articles) FROM counted c JOIN who w ON w.id = c.who
		GROUP BY c.who ORDER BY SUM(c.quotes) DESC, c.who LIMIT ? OFFSET ?`, append(c.args, limit, offset)...)
	err = all(rows, err, func(r *sql.Rows) error {
		var x Voice
		var err error
		x.Person, err = scanPerson(r.Scan, &x.Said, &x.Words, &x.In)
		v.Most = append(v.Most, x)
		return err
	})
	return v, err
}

// A cache remembers the answers of one version of the archive.
type cache struct {
	sync.Mutex
	version int64
	answers map[string]*Voices
}

// mostRemembered bounds how many answers a cache holds.
const mostRemembered = 256

func (c *cache) get(version int64, key string) *Voices {
	c.Lock()
	defer c.Unlock()
	if c.version != version {
		return nil
	}
	return c.answers[key]
}

func (c *cache) put(version int64, key string, v *Voices) {
	c.Lock()
	defer c.Unlock()
	if c.version != version || len(c.answers) >= mostRemembered {
		c.version, c.answers = version, nil
	}
	if c.answers == nil {
		c.answers = make(map[string]*Voices)
	}
	c.answers[key] = v
}
