// Package given reads what is known of an article beside its text, as scrapers write it in JSON.
package given

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"github.com/ebc17271/lede"
)

// A Record is one article as it comes: its text, what is known of it, and what lede knows nothing of.
type Record struct {
	ID    json.RawMessage // as it came
	Text  *string
	Given lede.Given
	Rest  []Field // in their order
}

// A Field is a field of a JSON object as it came.
type Field struct {
	Name  string
	Value json.RawMessage
}

// Read reads an object with "text" and, if they are known, "id", "url", "title", "authors" (a list of strings, or one), "outlet",
// "language" and "published". The ID is good even if there is an error, if the object has one.
func Read(object []byte) (r Record, err error) {
	fields, err := fieldsOf(object)
	for _, f := range fields {
		if f.Name == "id" {
			r.ID = f.Value
		}
	}
	for _, f := range fields {
		if e := r.add(f); e != nil && err == nil {
			err = fmt.Errorf("%q: %w", f.Name, e)
		}
	}
	return r, err
}

func (r *Record) add(f Field) error {
	switch f.Name {
	case "id":
		if json.Unmarshal(f.Value, &r.Given.ID) != nil {
			r.Given.ID = string(f.Value) // a number
		}
		return nil
	case "text":
		return json.Unmarshal(f.Value, &r.Text)
	case "url":
		return json.Unmarshal(f.Value, &r.Given.URL)
	case "title":
		return json.Unmarshal(f.Value, &r.Given.Title)
	case "outlet":
		return json.Unmarshal(f.Value, &r.Given.Outlet)
	case "language":
		return json.Unmarshal(f.Value, &r.Given.Language)
	case "authors":
		var one string
		if json.Unmarshal(f.Value, &one) == nil && one != "" {
			r.Given.Authors = []string{one}
			return nil
		}
		return json.Unmarshal(f.Value, &r.Given.Authors)
	case "published":
		var s string
		if err := json.Unmarshal(f.Value, &s); err != nil {
			return err
		}
		var err error
		r.Given.Published, err = Published(s)
		return err
	case "article", "error": // the names of what comes out
		return nil
	}
	r.Rest = append(r.Rest, f)
	return nil
}

// fieldsOf returns the fields of a JSON object in their order.
func fieldsOf(object []byte) (fields []Field, err error) {
	if !json.Valid(object) {
		var v any
		return nil, json.Unmarshal(object, &v)
	}
	d := json.NewDecoder(bytes.NewReader(object))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, fmt.Errorf("not an object but %v", t)
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return nil, err
		}
		f := Field{Name: fmt.Sprint(name)}
		if err := d.Decode(&f.Value); err != nil {
			return nil, err
		}
		fields = append(fields, f)
	}
	return fields, nil
}

// Published reads a day or a moment; "" is the zero Time.
func Published(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{
		time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04", time.DateTime,
		"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02T15:04:05-0700",
		time.RFC1123Z, time.RFC1123,
	} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("publication date %q is neither like 2006-01-02 nor RFC 3339", s)
}

// AppendFields appends fields to a JSON object that is being written, each with a comma behind it.
func AppendFields(b []byte, fields []Field) []byte {
	for _, f := range fields {
		name, _ := json.Marshal(f.Name)
		b = append(append(append(b, name...), ':'), f.Value...)
		b = append(b, ',')
	}
	return b
}
