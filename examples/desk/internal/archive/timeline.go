package archive

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
)

// An Event is something that happened, with where it is told.
type Event struct {
	Article                    int64
	N                          int // its lede.EventID
	Type, Factuality, Sentence string
	Day, Told                  string
	Main                       bool
	Title, Outlet, Published   string
	Parts                      []Part
	Others                     int // articles that tell an event of this type, of the same people, on the same day
	id                         int64
}

// A Part is who or what takes part in an event.
type Part struct{ Role, Words, Key, Name string }

// Events returns what happened, the newest first: the events that lede marks to be shown.
func (a *Archive) Events(ctx context.Context, q Query) ([]Event, error) {
	list, err := a.events(ctx, q)
	return gathered(list), err
}

func (a *Archive) events(ctx context.Context, q Query) ([]Event, error) {
	var c condition
	chosen := "SELECT e.id, e.day FROM event e INDEXED BY event_day"
	column := "e.day"
	if q.Who != 0 {
		chosen, column = "SELECT DISTINCT p.event AS id, p.day FROM participant p JOIN event e ON e.id = p.event", "p.day"
		c.add("p.who = ?", q.Who)
	}
	if words := match(q.Words); words != "" {
		c.add("e.article IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)", words)
	}
	if q.Outlet != "" {
		c.add("e.article IN (SELECT id FROM article WHERE outlet = (SELECT id FROM outlet WHERE name = ?))", q.Outlet)
	}
	c.days(&q, column)
	c.add(column + " <> ''")
	limit, offset := q.limit()
	rows, err := a.read.QueryContext(ctx, `SELECT e.id, e.article, e.n, e.type, e.factuality, e.sentence, e.day, e.told, e.main, a.title, COALESCE(o.name, ''), a.day
		FROM (`+chosen+c.String()+` ORDER BY `+column+` DESC, 1 DESC LIMIT ? OFFSET ?) x JOIN event e ON e.id = x.id JOIN article a ON a.id = e.article
		LEFT JOIN outlet o ON o.id = a.outlet ORDER BY e.day DESC, e.id DESC`, append(c.args, limit, offset)...)
	var list []Event
	err = all(rows, err, func(r *sql.Rows) error {
		var x Event
		err := r.Scan(&x.id, &x.Article, &x.N, &x.Type, &x.Factuality, &x.Sentence, &x.Day, &x.Told, &x.Main, &x.Title, &x.Outlet, &x.Published)
		list = append(list, x)
		return err
	})
	if err == nil {
		err = a.parts(ctx, list)
	}
	return list, err
}

// parts fills in who takes part in events.
func (a *Archive) parts(ctx context.Context, list []Event) error {
	at := make(map[int64]int)
	var marks []string
	var ids []any
	for i, e := range list {
		at[e.id] = i
		marks, ids = append(marks, "?"), append(ids, e.id)
	}
	rows, err := a.read.QueryContext(ctx, `SELECT p.event, p.role, p.words, COALESCE(w.key, ''), COALESCE(w.name, '') FROM participant p LEFT JOIN who w ON w.id = p.who
		WHERE p.event IN (`+strings.Join(marks, ",")+`) ORDER BY p.rowid`, ids...)
	return all(rows, err, func(r *sql.Rows) error {
		var id int64
		var p Part
		err := r.Scan(&id, &p.Role, &p.Words, &p.Key, &p.Name)
		if i, ok := at[id]; ok {
			list[i].Parts = append(list[i].Parts, p)
		}
		return err
	})
}

// gathered counts once what many articles tell: events of one day and type with the same people in the same roles.
func gathered(list []Event) []Event {
	return once(list, func(e *Event) string {
		k := e.Day + " " + e.Type
		known := 0
		for _, p := range e.Parts {
			if p.Key != "" {
				k += " " + p.Role + "=" + p.Key
				known++
			}
		}
		if known == 0 {
			k += " " + Fold(e.Sentence)
		}
		return k
	}, func(e *Event) *int { return &e.Others })
}

// A Moment is what happened and was said on one day.
type Moment struct {
	Day    string
	Events []Event
	Quotes []Quote
}

// Timeline returns days with what happened and was said on them, the newest first, and whether there are earlier ones. A query's limit is that
// of events and of quotes.
func (a *Archive) Timeline(ctx context.Context, q Query) (days []Moment, earlier bool, err error) {
	events, err := a.events(ctx, q)
	if err != nil {
		return nil, false, err
	}
	var quotes []Quote
	if q.Who != 0 || q.Words != "" {
		if quotes, err = a.quotes(ctx, q); err != nil {
			return nil, false, err
		}
	}
	// Where events or quotes were cut off, the days before that would be told by halves.
	limit, _ := q.limit()
	oldest := ""
	if len(events) >= limit {
		oldest = events[len(events)-1].Day
	}
	if len(quotes) >= limit {
		oldest = max(oldest, quotes[len(quotes)-1].Day)
	}
	for _, m := range byDay(gathered(events), together(quotes)) {
		if m.Day >= oldest {
			days = append(days, m)
		}
	}
	return days, oldest != "", nil
}

// byDay puts events and quotes under their days, the newest first.
func byDay(events []Event, quotes []Quote) []Moment {
	days := make(map[string]*Moment)
	on := func(day string) *Moment {
		if days[day] == nil {
			days[day] = &Moment{Day: day}
		}
		return days[day]
	}
	for _, e := range events {
		m := on(e.Day)
		m.Events = append(m.Events, e)
	}
	for _, q := range quotes {
		if q.Day != "" {
			m := on(q.Day)
			m.Quotes = append(m.Quotes, q)
		}
	}
	var list []Moment
	for _, m := range days {
		list = append(list, *m)
	}
	slices.SortFunc(list, func(x, y Moment) int { return cmp.Compare(y.Day, x.Day) })
	return list
}

// A Month is how much of somebody's stands in one month.
type Month struct {
	Month          string // 2024-05
	Quotes, Events int
}

// Months counts what was said and happened in each month, the oldest first.
func (a *Archive) Months(ctx context.Context, who int64) ([]Month, error) {
	months := make(map[string]*Month)
	count := func(query string, to func(*Month) *int) error {
		rows, err := a.read.QueryContext(ctx, query, who)
		return allRows(rows, err, func(month string, n int) {
			if months[month] == nil {
				months[month] = &Month{Month: month}
			}
			*to(months[month]) = n
		})
	}
	if err := count("SELECT substr(day, 1, 7), COUNT(*) FROM quote WHERE who = ? AND day <> '' GROUP BY 1", func(m *Month) *int { return &m.Quotes }); err != nil {
		return nil, err
	}
	if err := count("SELECT substr(day, 1, 7), COUNT(DISTINCT event) FROM participant WHERE who = ? AND day <> '' GROUP BY 1", func(m *Month) *int { return &m.Events }); err != nil {
		return nil, err
	}
	var out []Month
	for _, m := range months {
		out = append(out, *m)
	}
	slices.SortFunc(out, func(x, y Month) int { return cmp.Compare(x.Month, y.Month) })
	return out, nil
}
