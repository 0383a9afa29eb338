package archive

import (
	"context"
	"database/sql"
	"slices"
	"strconv"
	"strings"
)

// A ledger has what is counted of every quote, in columns: SQLite takes half a second to count 200,000 quotes by their speakers, a pass over
// these columns two milliseconds. A quote takes 29 bytes.
type ledger struct {
	version  int64   // of the archive
	id       []int64 // rising
	day      []int32 // 20240516; 0 is unknown
	who      []int32
	words    []int32
	article  []int32
	outlet   []int32
	speaker  []uint8          // index into speakers
	speakers []Share          // voice and pronouns in the article
	pronouns map[int32]string // of people who are quoted, in all articles
	persons  map[int32]bool   // who are quoted; the others are organizations
	outlets  map[string]int32
	highest  int32 // who
}

// Refresh brings the counts of quotes up to date. It takes time in proportion to the archive, and is not in the way of those who ask.
func (a *Archive) Refresh(ctx context.Context) error {
	a.counting.Lock()
	defer a.counting.Unlock()
	version := a.version.Load()
	if l := a.ledger.Load(); l != nil && l.version == version {
		return nil
	}
	l, err := a.loadLedger(ctx)
	if err != nil {
		return err
	}
	l.version = version
	a.ledger.Store(l)
	return nil
}

// counted returns the ledger, as new as the last Refresh.
func (a *Archive) counted(ctx context.Context) (*ledger, error) {
	if a.ledger.Load() == nil {
		if err := a.Refresh(ctx); err != nil {
			return nil, err
		}
	}
	return a.ledger.Load(), nil
}

func (a *Archive) loadLedger(ctx context.Context) (*ledger, error) {
	tx, err := a.read.BeginTx(ctx, nil) // so that all that is read here belongs together
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	l := &ledger{pronouns: make(map[int32]string), persons: make(map[int32]bool), outlets: make(map[string]int32)}
	rows, err := tx.QueryContext(ctx, "SELECT name, id FROM outlet")
	if err := allRows(rows, err, func(name string, id int32) { l.outlets[name] = id }); err != nil {
		return nil, err
	}
	rows, err = tx.QueryContext(ctx, "SELECT id, pronouns FROM who WHERE quotes > 0 AND kind = 'person'")
	if err := allRows(rows, err, func(id int32, pronouns string) { l.pronouns[id], l.persons[id] = pronouns, true }); err != nil {
		return nil, err
	}
	rows, err = tx.QueryContext(ctx, "SELECT id, day, COALESCE(who, 0), words, article, outlet, voice, pronouns FROM quote ORDER BY id")
	return l, all(rows, err, l.scan)
}

func (l *ledger) scan(rows *sql.Rows) error {
	var id int64
	var who, words, article, outlet int32
	var day, voice, pronouns sql.RawBytes
	if err := rows.Scan(&id, &day, &who, &words, &article, &outlet, &voice, &pronouns); err != nil {
		return err
	}
	i := slices.IndexFunc(l.speakers, func(s Share) bool { return s.Voice == string(voice) && s.Pronouns == string(pronouns) })
	if i < 0 {
		i = len(l.speakers)
		l.speakers = append(l.speakers, Share{Voice: string(voice), Pronouns: string(pronouns)})
	}
	l.id, l.day, l.who, l.words = append(l.id, id), append(l.day, dayNumber(string(day))), append(l.who, who), append(l.words, words)
	l.article, l.outlet, l.speaker = append(l.article, article), append(l.outlet, outlet), append(l.speaker, uint8(i))
	l.highest = max(l.highest, who)
	return nil
}

// dayNumber returns 20240516 for 2024-05-16, 0 for "".
func dayNumber(day string) int32 {
	n, _ := strconv.ParseInt(strings.ReplaceAll(day, "-", ""), 10, 32)
	return int32(n)
}

// chosen returns the quotes, by their places in the columns, that a query asks for.
func (a *Archive) chosen(ctx context.Context, l *ledger, q Query) ([]int32, error) {
	from, to := dayNumber(q.From), dayNumber(q.To)
	if to == 0 {
		to = 1 << 30
	}
	outlet, known := l.outlets[q.Outlet]
	fits := func(i int32) bool {
		return l.day[i] >= from && l.day[i] < to && (q.To == "" || l.day[i] > 0) && (q.Outlet == "" || known && l.outlet[i] == outlet)
	}
	var out []int32
	words := match(q.Words)
	if words == "" {
		for i := range int32(len(l.id)) {
			if fits(i) {
				out = append(out, i)
			}
		}
		return out, nil
	}
	rows, err := a.read.QueryContext(ctx, "SELECT rowid FROM quote_words WHERE quote_words MATCH ? ORDER BY rowid", words)
	return out, all(rows, err, func(rows *sql.Rows) error {
		var id int64
		err := rows.Scan(&id)
		if i, ok := slices.BinarySearch(l.id, id); ok && fits(int32(i)) {
			out = append(out, int32(i))
		}
		return err
	})
}
