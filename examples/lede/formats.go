package main

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/examples/internal/page"
)

// A format is a way to print an article.
type format struct {
	flag, usage string
	write       func(w io.Writer, name string, a *lede.Article) error
}

// formats are the ways to print an article, besides the summary.
var formats = []format{
	{"json", "print JSON, one object per file", writeJSON},
	{"html", "print one HTML page per file, to look at in a browser", func(w io.Writer, name string, a *lede.Article) error {
		return page.Write(w, filepath.Base(name), a)
	}},
	{"ninjs", "print an IPTC ninjs 3.1 news object per file", func(w io.Writer, _ string, a *lede.Article) error {
		return writeLine(w, a.Ninjs)
	}},
	{"jsonld", "print schema.org JSON-LD, one object per file", func(w io.Writer, _ string, a *lede.Article) error {
		return writeLine(w, a.JSONLD)
	}},
	{"csv", "print the quotes as a table for a spreadsheet", writeCSV},
}

func writeJSON(w io.Writer, _ string, a *lede.Article) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(a)
}

// writeLine writes what export returns as one line.
func writeLine(w io.Writer, export func() ([]byte, error)) error {
	data, err := export()
	if err != nil {
		return err
	}
	_, err = w.Write(append(data, '\n'))
	return err
}

// writeCSV writes a line for each quote, under a line with the names of the columns.
func writeCSV(w io.Writer, name string, a *lede.Article) error {
	out := csv.NewWriter(w)
	out.Write([]string{"article", "published", "speaker", "source", "kind", "mode", "quote", "cue", "confidence", "start", "end"})
	names := page.NamesOf(a)
	for _, q := range a.Quotes {
		out.Write([]string{
			cell(filepath.Base(name)), a.Published.Value, cell(names[q.Speaker]), cell(a.Slice(q.Source)), string(q.Kind), q.Mode, cell(q.Text),
			cell(a.Slice(q.Cue)), strconv.FormatFloat(q.Confidence, 'f', 2, 64), strconv.Itoa(q.Span.Start), strconv.Itoa(q.Span.End),
		})
	}
	out.Flush()
	return out.Error()
}

// cell returns s so that a spreadsheet takes it for text and never for a formula
// (OWASP, “CSV Injection”).
func cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
