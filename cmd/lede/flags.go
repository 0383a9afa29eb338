package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/given"
	"github.com/ebc17271/lede/page"
)

// options are the command's flags.
type options struct {
	format        *format
	table         *table
	jsonl         bool
	published     time.Time
	known         *lede.KnownNames
	maxBytes      int
	out           string
	fields, only  []string
	minConfidence float64 // -1: none
	offsets       string
	title, lang   string
	jobs          int
	version       bool
	files         []string

	folder  bool  // out is one
	several bool  // more than one article may come
	style   style // of the summary
}

// allEvents reports whether a reader is shown every event, and not only those that are worth showing.
func (o *options) allEvents() bool { return o.minConfidence >= 0 }

// newFlags returns the flags of the command, which set o.
func newFlags(o *options) *flag.FlagSet {
	fs := flag.NewFlagSet("lede", flag.ContinueOnError)
	for i := range formats {
		f := &formats[i]
		if f.flag != "" {
			fs.BoolFunc(f.flag, f.usage, func(string) error { o.format = f; return nil })
		}
	}
	fs.BoolVar(&o.jsonl, "jsonl", false, "read lines of JSON with a \"text\", save from files in .txt, and print records, a line each")
	fs.BoolFunc("csv", "print the table of quotes as CSV; with -table, that table", func(string) error { o.format = csvFormat; return nil })
	fs.Func("table", "print a `table`: "+strings.Join(tableNames(), ", ")+"; CSV, or lines of JSON with -json", func(s string) error {
		o.table = tableNamed(s)
		return oneOf("table", tableNames())(s)
	})
	fs.StringVar(&o.out, "o", "", "write to a `file`, or a file for each article to a folder: one that exists, or a name that ends in /")
	fs.Func("fields", "of JSON only these `fields` of the article, of a table only these columns", list(&o.fields))
	fs.Func("only", "only these `parts`, with whom they name: "+strings.Join(parts, ", "), list(&o.only))
	fs.Float64Var(&o.minConfidence, "min-confidence", -1, "leave out quotes and events that are less sure, from 0 to 1; readers are shown all that remain")
	fs.Func("offsets", "count in `units` of bytes, utf16 (JavaScript, Java) or runes (Python); bytes if not given", func(s string) error {
		o.offsets = s
		return oneOf("unit", []string{"bytes", "utf16", "runes"})(s)
	})
	fs.StringVar(&o.title, "title", "", "`title` of the page, if not the headline")
	fs.Func("lang", "`language` of the words around the article on the page: "+strings.Join(page.Languages(), ", "), func(s string) error {
		o.lang = s
		return oneOf("language", page.Languages())(s)
	})
	fs.IntVar(&o.maxBytes, "max-bytes", 16<<20, "longest text or line in `bytes`, unzipped; a longer one is reported and passed over")
	fs.IntVar(&o.jobs, "jobs", runtime.GOMAXPROCS(0), "`number` of articles read at a time")
	fs.Func("published", "`date` of publication, as 2006-01-02 or RFC 3339; overrides what the text says", func(s string) (err error) {
		o.published, err = given.Published(s)
		return err
	})
	fs.Func("known", "`file` of names that you know, lines of JSON; lede help known tells more", func(s string) (err error) {
		o.known, err = readKnown(s)
		return err
	})
	fs.BoolVar(&o.version, "version", false, "print the version")
	return fs
}

func parseFlags(args []string, stderr io.Writer) (*options, error) {
	o := &options{}
	fs := newFlags(o)
	fs.SetOutput(io.Discard)
	err := fs.Parse(args)
	if err == flag.ErrHelp {
		usage(stderr)
		return o, err
	}
	if err != nil {
		return o, fmt.Errorf("%w; lede help tells the flags", err)
	}
	o.files = fs.Args()
	o.folder = isFolder(o.out)
	o.settle()
	return o, o.check()
}

// settle finds the format that the flags mean together.
func (o *options) settle() {
	switch {
	case o.table != nil && o.format != nil && o.format.flag == "json":
		o.format = rowsFormat
	case o.table != nil:
		o.format = csvFormat
	case o.format == csvFormat:
		o.table = tableNamed("quotes")
	case o.format == nil && o.jsonl:
		o.format = recordFormat
	case o.format == nil:
		o.format = summaryFormat
	}
}

// check refuses flags that nothing can be done with.
func (o *options) check() error {
	for _, name := range o.files {
		if _, err := os.Stat(name); err != nil && len(name) > 1 && name[0] == '-' {
			return fmt.Errorf("%s stands behind a file; flags go before the files", name)
		}
	}
	for _, s := range o.only {
		if err := oneOf("part", parts)(s); err != nil {
			return err
		}
	}
	fields := articleFields
	if o.table != nil {
		fields = o.table.columns
	}
	for _, s := range o.fields {
		if err := oneOf("field", fields)(s); err != nil {
			return err
		}
	}
	switch {
	case o.maxBytes <= 0:
		return errors.New("-max-bytes must be more than 0")
	case o.jobs <= 0:
		return errors.New("-jobs must be more than 0")
	case o.minConfidence > 1 || o.minConfidence < -1:
		return errors.New("-min-confidence must be from 0 to 1")
	case o.fields != nil && o.table == nil && o.format.flag != "json" && o.format != recordFormat:
		return errors.New("-fields goes with -json, -jsonl and tables")
	}
	return nil
}

// oneOf returns a function that refuses what is not among values.
func oneOf(what string, values []string) func(string) error {
	return func(s string) error {
		if !slices.Contains(values, s) {
			return fmt.Errorf("no %s %q, only %s", what, s, strings.Join(values, ", "))
		}
		return nil
	}
}

// list returns a function that puts the parts of "a,b" into to.
func list(to *[]string) func(string) error {
	return func(s string) error {
		for _, part := range strings.Split(s, ",") {
			if part = strings.TrimSpace(part); part != "" {
				*to = append(*to, part)
			}
		}
		return nil
	}
}

// parser returns the parser that the flags ask for.
func (o *options) parser() lede.Parser {
	p := lede.Parser{Given: lede.Given{Published: o.published}, MaxBytes: o.maxBytes, Known: o.known}
	wants := func(part string) bool { return slices.Contains(o.only, part) }
	if o.only != nil && !wants("events") && !wants("people") && !wants("organizations") {
		// Who has no name and acts is found by the events, which come last; else nothing is.
		p.Stages = slices.DeleteFunc(lede.DefaultStages(), func(s lede.Stage) bool { return s.Name == lede.EventsStage })
	}
	return p
}
