// Command lede reads news articles and prints who said what, who did what, when
// and where.
//
//	lede [flags] [file …]
//
// It reads standard input when no file is named, and prints a summary for people.
// With -json, -html, -ninjs, -jsonld or -csv it prints that instead, for each file. With -jsonl it reads lines
// {"id": …, "text": …, "published": …} and prints lines {"id": …, "article": …} or
// {"id": …, "error": …} in the same order, using all cores.
// A bad file or line is reported and passed over; the exit status is then 1.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/ebc17271/lede"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// options are the command's flags.
type options struct {
	write     func(w io.Writer, name string, a *lede.Article) error
	jsonl     bool
	published time.Time
	maxBytes  int
	files     []string
}

// run is the whole command, and returns its exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseFlags(args, stderr)
	if err == flag.ErrHelp {
		return 0
	}
	if err != nil {
		return 2
	}
	if o.jsonl {
		return eachInput(o.files, stdin, stderr, func(name string, r io.Reader) error {
			return readLines(ctx, r, stdout, stderr, name, lede.Parser{Published: o.published, MaxBytes: o.maxBytes})
		})
	}
	return eachInput(o.files, stdin, stderr, func(name string, r io.Reader) error {
		return readFile(ctx, r, stdout, name, o)
	})
}

func parseFlags(args []string, stderr io.Writer) (options, error) {
	var o options
	fs := flag.NewFlagSet("lede", flag.ContinueOnError)
	fs.SetOutput(stderr)
	for _, f := range formats {
		fs.BoolFunc(f.flag, f.usage, func(string) error { o.write = f.write; return nil })
	}
	fs.BoolVar(&o.jsonl, "jsonl", false, `read lines {"id", "text", "published"}, print lines {"id", "article"}`)
	fs.IntVar(&o.maxBytes, "max-bytes", 16<<20, "longest file, or line of -jsonl, in `bytes`; a longer one is reported and passed over")
	fs.Func("published", "`date` of publication, as 2006-01-02 or RFC 3339; overrides what the text says", func(s string) (err error) {
		o.published, err = publicationDate(s)
		return err
	})
	fs.Usage = func() {
		fmt.Fprintln(stderr, "usage: lede [flags] [file ...]\n\nReads news articles and prints who said what, who did what, when and where.\nReads standard input when no file is named.\n"+
			"The summary and -html show events that an editor would keep seven to eight times in ten; -json tells all, with their confidence.")
		fs.PrintDefaults()
	}
	err := fs.Parse(args)
	if err == nil && o.maxBytes <= 0 {
		err = errors.New("-max-bytes must be more than 0")
		fmt.Fprintln(stderr, "lede:", err)
	}
	o.files = fs.Args()
	return o, err
}

// publicationDate reads a day or a moment; "" is the zero Time.
func publicationDate(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339, "2006-01-02T15:04:05", time.DateTime} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("publication date %q is neither like 2006-01-02 nor RFC 3339", s)
}

// eachInput calls read on every named file, or on stdin when none is named,
// reports what fails, and returns the exit status.
func eachInput(files []string, stdin io.Reader, stderr io.Writer, read func(name string, r io.Reader) error) int {
	status := 0
	report := func(err error) {
		if err != nil {
			fmt.Fprintln(stderr, "lede:", shown(err.Error()))
			status = 1
		}
	}
	if len(files) == 0 {
		report(read("standard input", stdin))
		return status
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			report(err)
			continue
		}
		report(read(name, f))
		f.Close()
	}
	return status
}

// readFile parses one article and prints it.
func readFile(ctx context.Context, r io.Reader, w io.Writer, name string, o options) error {
	text, err := io.ReadAll(io.LimitReader(r, int64(o.maxBytes)+1))
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	p := lede.Parser{Published: o.published, MaxBytes: o.maxBytes}
	a, err := p.Parse(ctx, string(text))
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if o.write != nil {
		return o.write(w, name, a)
	}
	return summarize(w, name, a, styleFor(w))
}
