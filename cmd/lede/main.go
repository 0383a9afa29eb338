// Command lede reads news articles and tells who said what, who did what, when and where.
//
//	lede [flags] [file, folder or pattern …]
//	lede help [topic]
//	lede completion bash|zsh|fish
//
// It reads texts and lines of JSON, gzipped or not, from files, folders and standard input, on all cores, and writes what it
// finds in their order: a summary for people, or JSON, tables, a page, ninjs or JSON-LD. What cannot be read is named on standard
// error and counted, the rest is read; the exit status is then 1. A wrong flag ends with 2.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole command, and returns its exit status.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 0 {
		switch args[0] {
		case "help":
			return help(args[1:], stdout, stderr)
		case "completion":
			return completion(args[1:], stdout, stderr)
		}
	}
	o, err := parseFlags(args, stderr)
	if err == flag.ErrHelp {
		return 0
	}
	if err != nil {
		fmt.Fprintln(stderr, "lede:", shown(err.Error()))
		return 2
	}
	if o.version {
		fmt.Fprintln(stdout, version())
		return 0
	}
	return o.readAll(ctx, stdin, stdout, stderr)
}

// readAll reads every input, writes what was found, and returns the exit status.
func (o *options) readAll(ctx context.Context, stdin io.Reader, stdout, stderr io.Writer) int {
	inputs := expand(o.files, stdin, o.jsonl)
	o.several = len(inputs) != 1 || inputs[0].lines
	if o.out != "" && o.several && o.format.ending == ".html" {
		o.folder = true
	}
	if o.out == "" {
		o.style = styleFor(stdout)
	}
	s, err := o.sink(stdout, inputs)
	if err != nil {
		fmt.Fprintln(stderr, "lede:", shown(err.Error()))
		return 2
	}
	p := newProgress(stdout, stderr, inputs)
	r := reader{options: o, progress: p, stderr: stderr}
	err = r.read(ctx, inputs, s)
	if e := s.close(); err == nil {
		err = e
	}
	p.clear()
	if err != nil {
		fmt.Fprintln(stderr, "lede:", shown(err.Error()))
	}
	if p.bad > 0 && p.articles > 1 {
		fmt.Fprintf(stderr, "lede: %d of %d articles could not be read\n", p.bad, p.articles)
	}
	if err != nil || p.bad > 0 {
		return 1
	}
	return 0
}

// version tells the version of the module, and the revision it was built from where that is known.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "lede (version unknown)"
	}
	s := "lede " + info.Main.Version
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" {
			s += " " + setting.Value
		}
	}
	return s + " " + info.GoVersion
}
