package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// usage tells how the command is called.
func usage(w io.Writer) {
	fmt.Fprint(w, `usage: lede [flags] [file, folder or pattern ...]

Reads news articles and tells who said what, who did what, when and where.
Texts and lines of JSON, gzipped or not, come from files, folders and patterns such as 'news/*.txt', or from
standard input. Without a flag it prints a summary. What cannot be read is named, and the rest is read.

  lede article.txt                         a summary
  lede -html article.txt >article.html     a page
  lede -json news/ >news.jsonl             the model of every text in a folder
  lede -csv -o quotes.csv news/            a table of all quotes
  lede -jsonl <in.jsonl >out.jsonl         records for records

`)
	fs := newFlags(&options{})
	fs.SetOutput(w)
	fs.PrintDefaults()
	fmt.Fprintf(w, "\nlede help TOPIC tells more: %s.\n", strings.Join(topics(), ", "))
	fmt.Fprintln(w, "lede completion bash, zsh or fish prints what a shell needs to complete flags.")
}

// help prints the usage, or what there is to know of a topic.
func help(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 {
		usage(stdout)
		return 0
	}
	text, ok := helpTexts[strings.TrimLeft(args[0], "-")]
	if !ok {
		fmt.Fprintf(stderr, "lede: no topic %q, only %s\n", shown(args[0]), strings.Join(topics(), ", "))
		return 2
	}
	fmt.Fprintln(stdout, strings.TrimSpace(text()))
	return 0
}

func topics() []string { return slices.Sorted(maps.Keys(helpTexts)) }

// static is a topic that is always told alike.
func static(s string) func() string { return func() string { return s } }

// tableHelp tells the columns of the tables.
func tableHelp() string {
	s := `-table NAME prints a row for each quote, person, event or time: as CSV under one line with the names of the
columns, or with -json as lines of JSON without the cells that are empty. -fields chooses columns and their order.
A cell that a spreadsheet would take for a formula begins with '. Several values in one cell of CSV have "; "
between them, in JSON they are an array. start and end are offsets, see lede help offsets.
`
	for _, t := range tables {
		s += "\n  " + t.name + ": " + strings.Join(t.columns, ", ")
	}
	return s
}

// helpTexts are the topics of lede help.
var helpTexts = map[string]func() string{
	"summary": static(`Without a flag lede prints a summary: who is in the article, what they said and how sure that is, what
happened, organizations, places and times. Of the events it shows the highlights (Event.Highlight),
and tells how many others there are; with -min-confidence it shows all that are left. Lines wrap at 92 columns or
before, where $COLUMNS says so. NO_COLOR turns colours off.`),
	"json": func() string {
		return `-json prints an object for each article, a line each: "file", "line" and "id" (as far as there are any) and the
fields of the model: ` + strings.Join(articleFields, ", ") + `.
-fields people,quotes prints only these fields. https://pkg.go.dev/github.com/ebc17271/lede tells what they mean.`
	},
	"jsonl": static(`-jsonl reads lines of JSON, from standard input and from all files that do not end in .txt, and prints a record
for each in their order. (Files that end in .jsonl or .ndjson are read as lines of JSON for every format.)

  in   {"id": 7, "text": "…", "published": "2024-05-16", …}   text alone is needed; url, title, authors, outlet
                                                              and language may be known, too
  out  {"file": "in.jsonl", "line": 1, "id": 7, …, "article": {…}}
       {"file": "in.jsonl", "line": 2, "error": "…"}          what could not be read

Other fields come back as they are. "file" is missing for standard input, and there "line", too, where an id is.`),
	"html": static(`-html prints a page that needs no network: the text with its quotes in the colours of their speakers, beside it who
said how much, quotes, people, places, times, events. -title and -lang set its title and the language of its words.
Of several articles, -o FOLDER gives each a page: news/a.txt becomes FOLDER/a.html.`),
	"ninjs": static(`-ninjs prints an IPTC ninjs 3.1 news object (https://iptc.org/standards/ninjs/). Of several articles each line is
{"file": "…", "ninjs": {…}}; with -o FOLDER/ each object is a file by itself.`),
	"jsonld": static(`-jsonld prints schema.org JSON-LD: a NewsArticle with people, organizations, places, events and Quotations, and Web
Annotations that say where in the text they are. Of several articles each line is {"file": "…", "jsonld": {…}}; with
-o FOLDER/ each is a file by itself.`),
	"csv":   static("-csv is -table quotes. See lede help table."),
	"table": tableHelp,
	"offsets": static(`Offsets begin with 0, the end is not included. They count bytes of UTF-8; -offsets utf16 counts as JavaScript, Java
and C# do, -offsets runes as Python does. A slice of the text with them is the words. ninjs and JSON-LD count
characters, as their standards want.`),
	"known": static(`-known FILE finds the names of a list that you have, each a line of JSON:

  {"kind": "person", "name": "Jane Doe", "aliases": ["J.D."], "ref": "https://example.com/people/17"}

kind is person, organization or place, ref whatever you know it by: it comes back in "refs", in the summary, the table
of people, ninjs and JSON-LD. A name stands as in the list or in capitals. One of a single word, such as Apple or May,
counts only where the text shows that it is meant.`),
	"input": static(`lede reads files; folders, with all below them that end in .txt, .text, .jsonl or .ndjson, or in these and .gz, hidden
ones left out; patterns such as 'news/*.txt', which it expands where the shell has not; and standard input, also as -.
What is gzipped is unzipped. A text must be UTF-8. The folder help is ./help.

What cannot be read, a file or a line, is named on standard error with the reason and counted; the rest is read, and
the exit status is 1. An interrupt ends the output at a whole record. A text or line of more than -max-bytes is
passed over. Results come in the order of the input; few articles are in memory at a time.`),
	"only": static(`-only people,quotes leaves out organizations, places, events and times, save those whom a quote or the dateline names,
so that every id has its name. -only quotes, times or places is read faster. -min-confidence 0.8 leaves out quotes and events
that are less sure.`),
}
