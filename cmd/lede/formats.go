package main

import (
	"bytes"
	"encoding/json"
	"io"
	"reflect"
	"slices"
	"strings"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/page"
)

// A format is a way to print an article.
type format struct {
	flag   string // "" for those that other flags choose
	usage  string
	ending string // of files in a folder
	write  func(w io.Writer, e *entry) error
	fail   func(e *entry, err error) []byte // what stands for an article that cannot be read; nil: nothing
}

// failed returns what stands for an article that cannot be read.
func (f *format) failed(e *entry, err error) []byte {
	if f.fail == nil {
		return nil
	}
	return f.fail(e, err)
}

// formats are the ways to print an article that have a flag of their own.
var formats = []format{
	{flag: "json", usage: "print the model, a line for each article", ending: ".json", write: writeJSON},
	{flag: "html", usage: "print a page to look at in a browser; of several articles, with -o FOLDER", ending: ".html", write: writePage},
	{flag: "ninjs", usage: "print an IPTC ninjs 3.1 news object, a line for each article", ending: ".json", write: exported("ninjs", (*lede.Article).Ninjs)},
	{flag: "jsonld", usage: "print schema.org JSON-LD, a line for each article", ending: ".jsonld", write: exported("jsonld", (*lede.Article).JSONLD)},
}

// The formats that other flags choose.
var (
	summaryFormat = &format{ending: ".txt", write: func(w io.Writer, e *entry) error { return summarize(w, e) }}
	recordFormat  = &format{ending: ".json", write: writeRecord, fail: func(e *entry, err error) []byte {
		return object(append(e.recordHead(), field{"error", encoded(err.Error())})...)
	}}
	csvFormat  = &format{ending: ".csv", write: writeCSV}
	rowsFormat = &format{ending: ".jsonl", write: writeRows}
)

func writePage(w io.Writer, e *entry) error {
	return page.Write(w, e.article, page.Options{Title: e.title, Language: e.lang, AllEvents: e.allEvents()})
}

// writeJSON writes the article as one object, which begins with where it comes from.
func writeJSON(w io.Writer, e *entry) error {
	model, err := e.model()
	if err != nil {
		return err
	}
	source := slices.DeleteFunc(e.source(), func(f field) bool {
		return f.name == "id" && e.article.ID != "" && (e.fields == nil || slices.Contains(e.fields, "id")) // the article has it
	})
	head := bytes.TrimSuffix(object(source...), []byte("}\n"))
	if rest := model[1:]; len(head) > 1 && len(rest) > 1 {
		head = append(head, ',')
	}
	_, err = w.Write(append(append(head, model[1:]...), '\n'))
	return err
}

// writeRecord writes a line of -jsonl.
func writeRecord(w io.Writer, e *entry) error {
	model, err := e.model()
	if err != nil {
		return err
	}
	_, err = w.Write(object(append(e.recordHead(), field{"article", model})...))
	return err
}

// recordHead returns what stands before the article: where it comes from, and what else its line had.
func (e *entry) recordHead() []field { return append(e.source(), e.record.others...) }

// model returns the article as JSON, with the fields and offsets that are asked for.
func (e *entry) model() (json.RawMessage, error) {
	if e.fields == nil {
		var b bytes.Buffer
		err := lede.Encoder{Offsets: lede.OffsetUnit(e.offsets)}.Encode(&b, e.article)
		return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
	}
	if count := e.counting(); count != nil {
		recount(reflect.ValueOf(e.article).Elem(), count)
	}
	var fields []field
	v := reflect.ValueOf(e.article).Elem()
	for i, name := range articleFields {
		if slices.Contains(e.fields, name) && !v.Field(i).IsZero() {
			fields = append(fields, field{name, encoded(v.Field(i).Interface())})
		}
	}
	return bytes.TrimSuffix(object(fields...), []byte("\n")), nil
}

// articleFields are the fields of an article in JSON.
var articleFields = func() (names []string) {
	t := reflect.TypeFor[lede.Article]()
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		names = append(names, name)
	}
	return names
}()

// counting returns what counts spans in the units that are asked for, nil for bytes.
func (e *entry) counting() func(lede.Span) lede.Span {
	switch e.offsets {
	case "utf16":
		return e.article.Offsets().UTF16
	case "runes":
		return e.article.Offsets().Runes
	}
	return nil
}

// recount counts every span in v anew. It may be called once.
func recount(v reflect.Value, count func(lede.Span) lede.Span) {
	switch v.Kind() {
	case reflect.Struct:
		if s, ok := v.Addr().Interface().(*lede.Span); ok {
			*s = count(*s)
			return
		}
		for i := range v.NumField() {
			recount(v.Field(i), count)
		}
	case reflect.Slice:
		for i := range v.Len() {
			recount(v.Index(i), count)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			recount(v.Elem(), count)
		}
	}
}

// exported writes what export returns as one line. Where several articles come, the line tells which it is of.
func exported(name string, export func(*lede.Article) ([]byte, error)) func(io.Writer, *entry) error {
	return func(w io.Writer, e *entry) error {
		data, err := export(e.article)
		if err != nil {
			return err
		}
		if !e.several || e.folder {
			_, err = w.Write(append(data, '\n'))
			return err
		}
		_, err = w.Write(object(append(e.source(), field{name, data})...))
		return err
	}
}
