package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// A sink is where results go.
type sink interface {
	write(d *document, data []byte) error
	flush() error
	close() error
}

// isFolder reports whether results go to a folder of that name: one that is there, or whose name ends in a slash.
func isFolder(name string) bool {
	if name == "" {
		return false
	}
	info, err := os.Stat(name)
	return err == nil && info.IsDir() || os.IsPathSeparator(name[len(name)-1])
}

// sink opens where results go.
func (o *options) sink(stdout io.Writer, inputs []input) (sink, error) {
	if o.folder {
		return &folderSink{folder: o.out, ending: o.format.ending, taken: make(map[string]bool)}, os.MkdirAll(o.out, 0o777)
	}
	if o.several && o.format.ending == ".html" {
		return nil, errors.New("-html of several articles needs -o FOLDER, where each gets its page")
	}
	s := &streamSink{}
	if o.format == summaryFormat && o.several {
		s.between = "\n"
	}
	if o.out != "" {
		if err := notAmong(inputs, o.out); err != nil {
			return nil, err
		}
		f, err := os.Create(o.out)
		if err != nil {
			return nil, err
		}
		s.file, stdout = f, f
	}
	s.w = bufio.NewWriterSize(stdout, 1<<16)
	if o.format == csvFormat {
		s.w.Write(o.csvHead())
	}
	return s, nil
}

// notAmong refuses to write over an input.
func notAmong(inputs []input, out string) error {
	there, err := os.Stat(out)
	if err != nil {
		return nil
	}
	for _, in := range inputs {
		if info, err := os.Stat(in.name); err == nil && os.SameFile(info, there) {
			return fmt.Errorf("-o %s would write over what is read", out)
		}
	}
	return nil
}

// A streamSink writes all results one behind the other.
type streamSink struct {
	w       *bufio.Writer
	file    *os.File // to close, nil for standard output
	between string
	begun   bool
}

func (s *streamSink) write(_ *document, data []byte) error {
	if s.begun {
		s.w.WriteString(s.between)
	}
	s.begun = true
	_, err := s.w.Write(data)
	return err
}

func (s *streamSink) flush() error { return s.w.Flush() }

func (s *streamSink) close() error {
	err := s.w.Flush()
	if s.file != nil {
		err = errors.Join(err, s.file.Close())
	}
	return err
}

// A folderSink writes a file for each result, named as its input is: a/b.txt becomes a/b.json, the third line of c.jsonl c/000003.json.
type folderSink struct {
	folder, ending string
	taken          map[string]bool
}

func (s *folderSink) write(d *document, data []byte) error {
	name := filepath.Join(s.folder, s.name(d))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o666)
}

// name returns a name below the folder that no other result has.
func (s *folderSink) name(d *document) string {
	base := strings.TrimSuffix(cmp.Or(d.in.short, filepath.Base(d.in.name)), ".gz")
	base = strings.TrimSuffix(base, filepath.Ext(base))
	if d.line > 0 {
		return filepath.Join(base, fmt.Sprintf("%06d%s", d.line, s.ending))
	}
	name := base + s.ending
	for n := 2; s.taken[name]; n++ {
		name = fmt.Sprintf("%s-%d%s", base, n, s.ending)
	}
	s.taken[name] = true
	return name
}

func (s *folderSink) flush() error { return nil }
func (s *folderSink) close() error { return nil }
