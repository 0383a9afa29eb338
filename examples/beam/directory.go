package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"io"
	"reflect"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/ebc17271/lede/directory"
)

func init() {
	register.DoFn4x1[context.Context, string, func(string, string), func(string), error](&recordOf{})
	register.DoFn4x0[context.Context, string, func(*string) bool, func(string)](&oneOf{})
	register.DoFn4x1[context.Context, int, func(*string) bool, func(string), error](&entriesOf{})
	register.Emitter2[string, string]()
	register.Iter1[string]()
	beam.RegisterType(reflect.TypeFor[recordOf]())
	beam.RegisterType(reflect.TypeFor[oneOf]())
	beam.RegisterType(reflect.TypeFor[entriesOf]())
}

// buildDirectory makes the second pipeline: of the articles that the first has written, out-directory.jsonl, one person, organization or
// place of them all a line, and out-bad.jsonl.
//
// What a directory has to know of an article, some 1 kB, is found on all machines; who is who is then told by one, since any article may
// show that two are one.
func buildDirectory(s beam.Scope, input, output string) {
	records, bad := beam.ParDo2(s, &recordOf{}, textio.Read(s, input))
	textio.Write(s, output+"-bad.jsonl", bad)
	once := beam.ParDo(s, &oneOf{}, beam.GroupByKey(s, records))
	entries := beam.ParDo(s, &entriesOf{}, beam.GroupByKey(s, beam.AddFixedKey(s, once)))
	textio.Write(s, output+"-directory.jsonl", entries)
}

// recordOf is the DoFn that makes an article's line of a saved directory.
type recordOf struct{}

// ProcessElement emits the article's name and its record.
func (*recordOf) ProcessElement(ctx context.Context, text string, emit func(string, string), bad func(string)) error {
	var l line
	if err := json.Unmarshal([]byte(text), &l); err != nil || l.Article == nil {
		badArticles.Inc(ctx, 1)
		bad(deadLetter(text, cmp.Or(err, errNoArticle)))
		return nil
	}
	name := l.name()
	var one directory.Directory
	var saved bytes.Buffer
	if err := one.Add(name, l.Article); err != nil {
		return err
	}
	if err := one.Save(&saved); err != nil {
		return err
	}
	_, record, _ := strings.Cut(saved.String(), "\n") // behind its header
	emit(name, record)
	return nil
}

// oneOf is the DoFn that takes an article once that came twice, in whatever order: the least of its records.
type oneOf struct{}

func (*oneOf) ProcessElement(ctx context.Context, _ string, records func(*string) bool, emit func(string)) {
	var least, next string
	for n := 0; records(&next); n++ {
		if n > 0 {
			doubled.Inc(ctx, 1)
		}
		if n == 0 || next < least {
			least = next
		}
	}
	emit(least)
}

// entriesOf is the DoFn that reads all records as one saved directory, and emits who is in it.
type entriesOf struct{}

func (*entriesOf) ProcessElement(ctx context.Context, _ int, records func(*string) bool, emit func(string)) error {
	var lines bytes.Buffer
	n := 0
	for next := ""; records(&next); n++ {
		lines.WriteString(next)
	}
	head, err := json.Marshal(map[string]int{"lede_directory": 1, "articles": n})
	if err != nil {
		return err
	}
	d, err := directory.Load(io.MultiReader(bytes.NewReader(head), &lines))
	if err != nil {
		return err
	}
	for e := range d.Entries() {
		out, err := json.Marshal(e)
		if err != nil {
			return err
		}
		entries.Inc(ctx, 1)
		emit(string(out))
	}
	return nil
}
