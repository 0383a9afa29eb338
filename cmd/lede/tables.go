package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ebc17271/lede"
)

// A table has a row for each quote, person, event or time of an article.
type table struct {
	name    string
	columns []string
	rows    func(t *tabler) [][]any // without the columns of every table
}

// head are the columns that every table begins with.
var head = []string{"file", "line", "id", "published"}

var tables = []table{
	newTable("quotes", (*tabler).quotes, "speaker", "source", "kind", "mode", "quote", "cue", "confidence", "start", "end"),
	newTable("people", (*tabler).people, "name", "aliases", "roles", "pronouns", "unnamed", "mentions", "quotes", "words", "refs"),
	newTable("events", (*tabler).events, "event", "type", "factuality", "agent", "patient", "recipient", "theme", "place", "when", "confidence", "start", "end"),
	newTable("times", (*tabler).times, "words", "type", "value", "readable", "from", "to", "start", "end"),
}

func newTable(name string, rows func(t *tabler) [][]any, columns ...string) table {
	return table{name, slices.Concat(head, columns), rows}
}

func tableNames() (names []string) {
	for _, t := range tables {
		names = append(names, t.name)
	}
	return names
}

func tableNamed(name string) *table {
	for i := range tables {
		if tables[i].name == name {
			return &tables[i]
		}
	}
	return nil
}

// A tabler makes the rows of one article.
type tabler struct {
	*lede.Article
	names map[lede.EntityID]string
	count func(lede.Span) lede.Span
}

// rows returns the rows of e's table, with the columns that are asked for.
func (e *entry) rows() [][]any {
	t := &tabler{e.article, namesOf(e.article), e.counting()}
	if t.count == nil {
		t.count = func(s lede.Span) lede.Span { return s }
	}
	line := any("")
	if e.line > 0 {
		line = e.line
	}
	var id any = ""
	if e.record.ID != nil {
		id = e.record.ID
	}
	rows := e.table.rows(t)
	for i, row := range rows {
		row = append([]any{e.in.name, line, id, t.Published.Value}, row...)
		var kept []any
		for _, k := range e.columns() {
			kept = append(kept, row[k])
		}
		rows[i] = kept
	}
	return rows
}

// columns returns the numbers of the columns that are asked for, in that order.
func (o *options) columns() []int {
	var out []int
	for _, name := range o.columnNames() {
		out = append(out, slices.Index(o.table.columns, name))
	}
	return out
}

func (o *options) columnNames() []string {
	if o.fields == nil {
		return o.table.columns
	}
	return o.fields
}

// namesOf returns the names of all people, organizations and places.
func namesOf(a *lede.Article) map[lede.EntityID]string {
	names := make(map[lede.EntityID]string)
	for _, list := range [][]lede.Entity{a.Places, a.Organizations} {
		for _, e := range list {
			names[e.ID] = e.Name
		}
	}
	for _, p := range a.People {
		names[p.ID] = p.Name
	}
	delete(names, 0)
	return names
}

func (t *tabler) quotes() (rows [][]any) {
	for _, q := range t.Quotes {
		s := t.count(q.Span)
		rows = append(rows, []any{t.names[q.Speaker], t.Slice(q.Source), string(q.Kind), string(q.Mode), q.Text, t.Slice(q.Cue),
			hundredths(q.Confidence), s.Start, s.End})
	}
	return rows
}

func (t *tabler) people() (rows [][]any) {
	quotes, words := make(map[lede.EntityID]int), make(map[lede.EntityID]int)
	for _, q := range t.Quotes {
		quotes[q.Speaker]++
		words[q.Speaker] += len(strings.Fields(q.Text))
	}
	for _, p := range t.People {
		rows = append(rows, []any{p.Name, all(p.Aliases), all(p.Roles), string(p.Pronouns), p.Unnamed, len(p.Mentions), quotes[p.ID], words[p.ID], all(p.Refs)})
	}
	return rows
}

func (t *tabler) events() (rows [][]any) {
	for _, e := range t.Events {
		s := t.count(e.Trigger)
		row := []any{t.Slice(e.Trigger), string(e.Type), string(e.Factuality)}
		for _, role := range []string{"agent", "patient", "recipient", "theme"} {
			who := all{}
			for _, p := range e.Participants {
				if string(p.Role) == role {
					who = append(who, t.participant(p))
				}
			}
			row = append(row, who)
		}
		rows = append(rows, append(row, t.participant(e.Place), e.When.Value, hundredths(e.Confidence), s.Start, s.End))
	}
	return rows
}

func (t *tabler) participant(p lede.Participant) string {
	if name := t.names[p.Entity]; name != "" {
		return name
	}
	return t.Slice(p.Span)
}

func (t *tabler) times() (rows [][]any) {
	for _, w := range t.Times {
		s := t.count(w.Span)
		var from, to string
		if x, y, ok := w.Range(); ok {
			from, to = x.Format(time.RFC3339), y.Format(time.RFC3339)
		}
		rows = append(rows, []any{t.Slice(w.Span), string(w.Type), w.Value, w.String(), from, to, s.Start, s.End})
	}
	return rows
}

// hundredths is a number of which two digits are told.
type hundredths float64

func (h hundredths) String() string { return strconv.FormatFloat(float64(h), 'f', 2, 64) }

// MarshalJSON writes the two digits.
func (h hundredths) MarshalJSON() ([]byte, error) { return []byte(h.String()), nil }

// all are several values in one cell.
type all []string

// MarshalJSON writes an array, of none too.
func (a all) MarshalJSON() ([]byte, error) { return encoded(append([]string{}, a...)), nil }

// writeCSV writes a line for each row.
func writeCSV(w io.Writer, e *entry) error {
	out := csv.NewWriter(w)
	if e.folder {
		out.Write(e.columnNames())
	}
	for _, row := range e.rows() {
		line := make([]string, len(row))
		for i, v := range row {
			switch v := v.(type) {
			case json.RawMessage:
				line[i] = cell(strings.Trim(string(v), `"`))
			case all:
				line[i] = cell(strings.Join(v, "; "))
			case string:
				line[i] = cell(v)
			default:
				line[i] = fmt.Sprint(v)
			}
		}
		out.Write(line)
	}
	out.Flush()
	return out.Error()
}

// csvHead returns the line with the names of the columns.
func (o *options) csvHead() []byte {
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	out.Write(o.columnNames())
	out.Flush()
	return b.Bytes()
}

// cell returns s so that a spreadsheet takes it for text and never for a formula
// (OWASP, “CSV Injection”).
func cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

// writeRows writes a JSON object for each row.
func writeRows(w io.Writer, e *entry) error {
	names := e.columnNames()
	for _, row := range e.rows() {
		var fields []field
		for i, v := range row {
			if v != "" {
				fields = append(fields, field{names[i], encoded(v)})
			}
		}
		if _, err := w.Write(object(fields...)); err != nil {
			return err
		}
	}
	return nil
}
