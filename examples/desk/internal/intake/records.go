// Package intake brings articles to the archive: from a folder, from posts, and has them read on all cores.
package intake

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/examples/desk/internal/archive"
)

// A record is an article as scrapers write it: a text, and what is known beside it.
type record struct {
	ID        any     `json:"id"`
	Text      *string `json:"text"`
	URL       string  `json:"url"`
	Title     string  `json:"title"`
	Outlet    string  `json:"outlet"`
	Language  string  `json:"language"`
	Published string  `json:"published"`
	Date      string  `json:"date"` // another name for it
	Authors   any     `json:"authors"`
	Author    any     `json:"author"`
}

// ReadRecord reads a JSON object with "text" and, where they are known, "id", "url", "title", "authors", "outlet", "language" and
// "published" (a day, or a time with its zone).
func ReadRecord(object []byte) (in archive.Incoming, err error) {
	if !utf8.Valid(object) {
		return in, lede.ErrInvalidUTF8 // encoding/json would put another character there
	}
	var r record
	d := json.NewDecoder(bytes.NewReader(object))
	d.UseNumber() // an id of many digits stays as it is
	if err := d.Decode(&r); err != nil {
		return in, err
	}
	if _, err := d.Token(); err != io.EOF {
		return in, errors.New("more than one object")
	}
	if r.Text == nil {
		return in, errors.New(`no "text"`)
	}
	in = archive.Incoming{Text: *r.Text, Given: lede.Given{URL: r.URL, Title: r.Title, Outlet: r.Outlet, Language: r.Language}}
	if r.ID != nil {
		in.Given.ID = fmt.Sprint(r.ID)
	}
	in.Given.Authors = append(texts(r.Authors), texts(r.Author)...)
	if r.Published == "" {
		r.Published = r.Date
	}
	if in.Given.Published, err = Published(r.Published); err != nil {
		return in, err
	}
	return in, in.Check()
}

// texts returns a list of strings, or one string, as a list.
func texts(v any) []string {
	switch v := v.(type) {
	case string:
		if v != "" {
			return []string{v}
		}
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, texts(x)...)
		}
		return out
	}
	return nil
}

// Published reads a day of publication, or a time with its zone; "" is the zero time.
func Published(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, form := range []string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", time.DateTime} {
		if t, err := time.Parse(form, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("published is a day such as 2024-05-16, or a time with its zone, not %q", s)
}

// A refusal is a line that is no article.
type refusal struct {
	line int
	err  error
}

// mostLine is the length of the longest line of JSON: a text, escaped.
const mostLine = 6 * archive.MostBytes

// eachRecord calls f on every record of lines of JSON, and on why a line is none.
func eachRecord(r io.Reader, f func(in archive.Incoming, bad *refusal) error) error {
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, long, err := readLine(in)
		if err != nil && err != io.EOF {
			return err // what stands in the line is half of one
		}
		if text := bytes.TrimSpace(line); len(text) > 0 {
			var x archive.Incoming
			bad := error(lede.ErrTooLong)
			if !long {
				x, bad = ReadRecord(text)
			}
			var no *refusal
			if bad != nil {
				no = &refusal{n, bad}
			}
			x.Bulk = true
			if err := f(x, no); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

// readLine reads a line; what is beyond mostLine of it is passed over.
func readLine(in *bufio.Reader) (line []byte, long bool, err error) {
	for {
		var part []byte
		part, err = in.ReadSlice('\n')
		if len(line)+len(part) > mostLine {
			part, long = nil, true
		}
		line = append(line, part...)
		if err != bufio.ErrBufferFull {
			return line, long, err
		}
	}
}

// unzipped reads what was gzipped as it was before.
func unzipped(r io.Reader) (io.Reader, error) {
	b := bufio.NewReader(r)
	if head, _ := b.Peek(2); string(head) != "\x1f\x8b" {
		return b, nil
	}
	return gzip.NewReader(b)
}

// isLines reports whether a file of this name holds lines of JSON.
func isLines(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson")
}

// isArticle reports whether a file of this name is looked at: a text, a record, or lines of them.
func isArticle(name string) bool {
	plain := strings.TrimSuffix(strings.ToLower(name), ".gz")
	return strings.HasSuffix(plain, ".txt") || strings.HasSuffix(plain, ".json") || isLines(name)
}

// EachBatch calls accept on the articles of lines of records, gzipped or not, many at once, and refuse on the lines that are none.
func EachBatch(r io.Reader, accept func([]archive.Incoming) error, refuse func(line int, err error)) error {
	plain, err := unzipped(r)
	if err != nil {
		return err
	}
	var list []archive.Incoming
	err = eachRecord(plain, func(in archive.Incoming, bad *refusal) error {
		if bad != nil {
			refuse(bad.line, bad.err)
			return nil
		}
		if list = append(list, in); len(list) < batch {
			return nil
		}
		err := accept(list)
		list = list[:0]
		return err
	})
	if len(list) > 0 {
		err = errors.Join(err, accept(list))
	}
	return err
}
