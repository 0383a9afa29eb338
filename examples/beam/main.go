// Command beam reads many articles as an Apache Beam pipeline: lines of JSON in;
// articles, quotes for each speaker and day, and the lines that could not be read out.
//
//	go run . --input 'articles-*.jsonl' --output out
//
// It runs on the embedded Prism runner, or on another by Beam's own flags (README.md).
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"reflect"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"

	"github.com/ebc17271/lede"
)

var (
	input  = flag.String("input", "", `files of lines {"id", "text", "published"}; a pattern`)
	output = flag.String("output", "out", "prefix of the files to write")
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
	build(p.Root(), *input, *output)
	if err := beamx.Run(context.Background(), p); err != nil {
		log.Fatal("beam: ", err)
	}
}

// build makes the pipeline: out-articles.jsonl, out-quotes.tsv and out-bad.jsonl.
func build(s beam.Scope, input, output string) {
	lines := textio.Read(s, input)
	articles, bad := beam.ParDo2(s, &readArticle{}, lines)
	textio.Write(s, output+"-articles.jsonl", articles)
	textio.Write(s, output+"-bad.jsonl", bad)
	counts := stats.Count(s, beam.ParDo(s, quotesPerDay, articles))
	textio.Write(s, output+"-quotes.tsv", beam.ParDo(s, formatCount, counts))
}

// readArticle is the DoFn that parses one line. A lede.Parser may be shared, so
// one serves all bundles of a worker.
type readArticle struct {
	parser lede.Parser
}

// A line is one article on its way in, or out.
type line struct {
	ID        json.RawMessage `json:"id,omitempty"`
	Text      string          `json:"text,omitempty"`
	Published string          `json:"published,omitempty"`
	Article   *lede.Article   `json:"article,omitempty"`
}

// ProcessElement emits the article, or the line and what is wrong with it to the dead letters.
func (f *readArticle) ProcessElement(ctx context.Context, text string, emit, bad func(string)) {
	out, err := f.read(ctx, text)
	if err != nil {
		letter, _ := json.Marshal(map[string]string{"line": text, "error": err.Error()})
		bad(string(letter))
		return
	}
	emit(out)
}

func (f *readArticle) read(ctx context.Context, text string) (string, error) {
	var l line
	if err := json.Unmarshal([]byte(text), &l); err != nil {
		return "", err
	}
	p := f.parser
	if l.Published != "" {
		day, err := time.Parse(time.DateOnly, l.Published)
		if err != nil {
			return "", err
		}
		p.Given.Published = day
	}
	a, err := p.Parse(ctx, l.Text)
	if err != nil {
		return "", err
	}
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
