// Command beam reads many articles as an Apache Beam pipeline: lines of JSON in;
// articles, quotes for each speaker and day, and the lines that could not be read out.
//
//	go run . --input 'articles-*.jsonl' --output out
//	go run . --directory --input out-articles.jsonl --output out
//
// The second step tells who is who in all articles. Both run on the embedded Prism runner, or on another by Beam's own flags (README.md).
package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"reflect"
	"time"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	// The file systems that --input and --output may name.
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"

	"github.com/ebc17271/lede"
)

var (
	input   = flag.String("input", "", `files of lines {"id", "text", "published"}; a pattern`)
	output  = flag.String("output", "out", "prefix of the files to write")
	second  = flag.Bool("directory", false, "tell who is who in the articles that a run before has written")
	longest = flag.Duration("longest", time.Minute, "the time after which an article is given up")
)

// What is counted.
var (
	articles    = beam.NewCounter("lede", "articles")
	badArticles = beam.NewCounter("lede", "bad")
	quotes      = beam.NewCounter("lede", "quotes")
	doubled     = beam.NewCounter("lede", "doubled")
	entries     = beam.NewCounter("lede", "entries")
)

func init() {
	register.DoFn4x0[context.Context, string, func(string), func(string)](&readArticle{})
	register.Function2x0(quotesPerDay)
	register.Function2x1(formatCount)
	register.Emitter1[string]()
	beam.RegisterType(reflect.TypeFor[readArticle]())
}

func main() {
	flag.Parse()
	beam.Init()
	if *input == "" {
		log.Fatal("beam: no -input")
	}
	p := beam.NewPipeline()
	if *second {
		buildDirectory(p.Root(), *input, *output)
	} else {
		build(p.Root(), *input, *output, *longest)
	}
	result, err := beamx.RunWithMetrics(context.Background(), p)
	if err != nil {
		log.Fatal("beam: ", err)
	}
	if result != nil { // a runner may not wait for the end
		fmt.Fprintln(os.Stderr, counted(result.Metrics()))
	}
}

// counted returns the counters of this pipeline.
func counted(m metrics.Results) map[string]int64 {
	sums := make(map[string]int64)
	for _, c := range m.AllMetrics().Counters() {
		if c.Key.Namespace == "lede" {
			sums[c.Key.Name] += c.Result()
		}
	}
	return sums
}

// build makes the pipeline: out-articles.jsonl, out-quotes.tsv and out-bad.jsonl.
func build(s beam.Scope, input, output string, longest time.Duration) {
	lines := textio.Read(s, input)
	articles, bad := beam.ParDo2(s, &readArticle{Longest: longest}, lines)
	textio.Write(s, output+"-articles.jsonl", articles)
	textio.Write(s, output+"-bad.jsonl", bad)
	counts := stats.Count(s, beam.ParDo(s, quotesPerDay, articles))
	textio.Write(s, output+"-quotes.tsv", beam.ParDo(s, formatCount, counts))
}

// readArticle is the DoFn that parses one line. A lede.Parser may be shared, so
// one serves all bundles of a worker.
type readArticle struct {
	Longest time.Duration // goes to the workers with the DoFn
	parser  lede.Parser
}

// A line is one article on its way in, or out.
type line struct {
	ID        json.RawMessage `json:"id,omitempty"`
	Text      string          `json:"text,omitempty"`
	Published string          `json:"published,omitempty"`
	Article   *lede.Article   `json:"article,omitempty"`
}

// name is what the article is called in the directory: its id, or else a hash of its text.
func (l *line) name() string {
	var text string
	switch {
	case len(l.ID) == 0 || string(l.ID) == "null":
		h := sha256.Sum256([]byte(l.Article.Text))
		return hex.EncodeToString(h[:12])
	case json.Unmarshal(l.ID, &text) == nil:
		return text
	}
	return string(l.ID) // a number
}

var (
	errNoText    = errors.New(`no "text"`)
	errNoArticle = errors.New(`no "article"`)
)

// deadLetter is a line that could not be read, and why.
func deadLetter(text string, err error) string {
	letter, _ := json.Marshal(map[string]string{"line": text, "error": err.Error()}) // of strings: it cannot fail
	return string(letter)
}

// ProcessElement emits the article, or the line and what is wrong with it to the dead letters.
func (f *readArticle) ProcessElement(ctx context.Context, text string, emit, bad func(string)) {
	out, err := f.read(ctx, text)
	if err != nil {
		badArticles.Inc(ctx, 1)
		bad(deadLetter(text, err))
		return
	}
	articles.Inc(ctx, 1)
	emit(out)
}

func (f *readArticle) read(ctx context.Context, text string) (string, error) {
	if !utf8.ValidString(text) {
		return "", lede.ErrInvalidUTF8 // encoding/json would put another character there
	}
	var l line
	if err := json.Unmarshal([]byte(text), &l); err != nil {
		return "", err
	}
	if l.Text == "" {
		return "", errNoText
	}
	p := f.parser
	if l.Published != "" {
		day, err := time.Parse(time.DateOnly, l.Published)
		if err != nil {
			return "", err
		}
		p.Given.Published = day
	}
	one, cancel := context.WithTimeout(ctx, cmp.Or(f.Longest, time.Minute))
	defer cancel()
	a, err := p.Parse(one, l.Text)
	if err != nil {
		return "", err
	}
	quotes.Inc(ctx, int64(len(a.Quotes)))
	out, err := json.Marshal(line{ID: l.ID, Article: a})
	return string(out), err
}

// quotesPerDay emits speaker and day of every quote whose speaker has a name.
func quotesPerDay(text string, emit func(string)) {
	var l line
	if json.Unmarshal([]byte(text), &l) != nil || l.Article == nil {
		return // made above; it can't be
	}
	for _, q := range l.Article.Quotes {
		if name := l.Article.Name(q.Speaker); name != "" {
			emit(fmt.Sprintf("%s\t%.10s", name, l.Article.Published.Value))
		}
	}
}

func formatCount(key string, n int) string { return fmt.Sprintf("%s\t%d", key, n) }
