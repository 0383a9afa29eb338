package main

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/given"
)

// A record is one line of input.
type record struct {
	ID     json.RawMessage
	Text   *string
	known  lede.Given // beside the text
	others []field    // what is not read comes back as it is, in its order
}

// A field is one of a JSON object.
type field struct {
	name  string
	value json.RawMessage
}

// read reads a line. Err is why it cannot be read.
func (r *record) read(line []byte, err error) error {
	if err != nil {
		return err
	}
	x, err := given.Read(line)
	r.ID, r.Text, r.known = x.ID, x.Text, x.Given
	if err != nil {
		return err
	}
	for _, f := range x.Rest {
		if f.Name != "file" && f.Name != "line" { // they are written here
			r.others = append(r.others, field{f.Name, f.Value})
		}
	}
	return lossless(line)
}

// An entry is a document with what was found in it.
type entry struct {
	*document
	*options
	record  record
	article *lede.Article
}

// source returns the fields that tell where an article comes from: its file, its line where the id alone would not tell, its id.
func (e *entry) source() []field {
	var out []field
	if e.in.name != "" {
		out = append(out, field{"file", encoded(e.in.name)})
	}
	if e.line > 0 && (e.in.name != "" || e.record.ID == nil) {
		out = append(out, field{"line", json.RawMessage(strconv.Itoa(e.line))})
	}
	if e.record.ID != nil {
		out = append(out, field{"id", e.record.ID})
	}
	return out
}

// object returns a JSON object of the fields as a line.
func object(fields ...field) []byte {
	b := bytes.NewBufferString("{")
	for i, f := range fields {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(encoded(f.name))
		b.WriteByte(':')
		b.Write(f.value)
	}
	b.WriteString("}\n")
	return b.Bytes()
}

// encoded returns v as JSON, with <, > and & as they are. What is encoded here cannot fail.
func encoded(v any) json.RawMessage {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		panic(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}
