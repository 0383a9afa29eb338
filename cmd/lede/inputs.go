package main

import (
	"bufio"
	"cmp"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// An input is a file or standard input.
type input struct {
	name  string    // as it is told: the file, "" for standard input
	short string    // below the folder that was named
	r     io.Reader // standard input
	lines bool      // of JSON
	size  int64     // -1: not known
	err   error     // why it cannot be read
}

// A document is one article on its way, a text or a line of JSON.
type document struct {
	in    *input
	line  int // of JSON, from 1; 0: a text
	data  []byte
	err   error // why it cannot be read
	bytes int64 // of all inputs that have been read with it
}

// name tells where a document comes from.
func (d *document) name() string {
	name := cmp.Or(d.in.name, "standard input")
	if d.line > 0 {
		return fmt.Sprintf("%s: line %d", name, d.line)
	}
	return name
}

// textEndings and lineEndings are how the files end that are read of a folder, .gz left off.
var textEndings, lineEndings = []string{".txt", ".text"}, []string{".jsonl", ".ndjson"}

// hasEnding reports whether name, without .gz, ends in one of endings.
func hasEnding(name string, endings []string) bool {
	return slices.Contains(endings, filepath.Ext(strings.ToLower(strings.TrimSuffix(name, ".gz"))))
}

// expand returns the inputs that args name: files, the texts of folders, what matches a pattern, and - or nothing for standard
// input. With jsonl what does not end in .txt is lines of JSON.
func expand(args []string, stdin io.Reader, jsonl bool) []input {
	var out []input
	add := func(name, short string) {
		in := input{name: name, short: short, size: -1}
		in.lines = hasEnding(name, lineEndings) || jsonl && !hasEnding(name, textEndings)
		if info, err := os.Stat(name); err != nil {
			in.err = err
		} else if info.Mode().IsRegular() {
			in.size = info.Size()
		}
		out = append(out, in)
	}
	if len(args) == 0 {
		args = []string{"-"}
	}
	for _, arg := range args {
		if arg == "-" {
			out = append(out, input{short: "standard-input", r: stdin, lines: jsonl, size: -1})
			continue
		}
		for _, name := range matches(arg) {
			if info, err := os.Stat(name); err != nil || !info.IsDir() {
				add(name, filepath.Base(name))
				continue
			}
			before := len(out)
			walk(name, add, func(err error) { out = append(out, input{name: name, err: err}) })
			if len(out) == before {
				out = append(out, input{name: name, err: fmt.Errorf("no files in it end in %s, or in these and .gz", strings.Join(slices.Concat(textEndings, lineEndings), ", "))})
			}
		}
	}
	return out
}

// matches returns what a pattern matches, or arg itself where that is a file or matches nothing.
func matches(arg string) []string {
	if _, err := os.Stat(arg); err == nil || !strings.ContainsAny(arg, "*?[") {
		return []string{arg}
	}
	if names, err := filepath.Glob(arg); err == nil && len(names) > 0 {
		return names
	}
	return []string{arg}
}

// walk adds the texts below a folder, in the order of their names. Hidden ones are passed over.
func walk(folder string, add func(name, short string), fail func(error)) {
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		hidden := path != folder && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			fail(err)
		case hidden && d.IsDir():
			return fs.SkipDir
		case !hidden && !d.IsDir() && hasEnding(path, slices.Concat(textEndings, lineEndings)):
			short, _ := filepath.Rel(folder, path)
			add(path, short)
		}
		return nil
	})
	if err != nil {
		fail(err)
	}
}

// A counter counts the bytes that are read through it.
type counter struct {
	io.Reader
	n *int64
}

func (c counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	*c.n += int64(n)
	return n, err
}

// eachDocument calls f on every document of the inputs, in order, until ctx is done or f returns false. An input that fails is a
// document with an error, behind those that could be read of it.
func eachDocument(ctx context.Context, inputs []input, most int, f func(document) bool) {
	var read int64
	going := true
	for i := range inputs {
		in := &inputs[i]
		err := in.err
		if err == nil {
			err = in.each(ctx, most, &read, func(d document) bool {
				d.in, d.bytes = in, read
				going = f(d)
				return going
			})
		}
		if err != nil && going {
			going = f(document{in: in, err: plain(err), bytes: read})
		}
		if !going || ctx.Err() != nil {
			return
		}
	}
}

// plain returns an error of a file without its name, which is told anyway.
func plain(err error) error {
	var of *fs.PathError
	if errors.As(err, &of) {
		return of.Err
	}
	return err
}

// each calls f on every document of one input.
func (in *input) each(ctx context.Context, most int, read *int64, f func(document) bool) error {
	r := in.r
	if r == nil {
		file, err := os.Open(in.name)
		if err != nil {
			return err
		}
		defer file.Close()
		r = file
	}
	r, err := unzipped(counter{r, read})
	if err != nil {
		return err
	}
	if in.lines {
		return eachLine(ctx, r, most, func(n int, line []byte, err error) bool {
			return f(document{line: n, data: line, err: err})
		})
	}
	data, err := io.ReadAll(io.LimitReader(r, int64(most)+1))
	if err == nil {
		f(document{data: data})
	}
	return err
}

// unzipped returns what r holds, unzipped if it is gzipped: no text begins with these two bytes.
func unzipped(r io.Reader) (io.Reader, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	if head, _ := in.Peek(2); string(head) != "\x1f\x8b" {
		return in, nil
	}
	return gzip.NewReader(in)
}
