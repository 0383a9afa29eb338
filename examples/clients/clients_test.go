package clients

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/ebc17271/lede"
)

func TestPython(t *testing.T)     { testClient(t, "python3", "python/words.py") }
func TestJavaScript(t *testing.T) { testClient(t, "node", "typescript/words.js") }

// testClient has a program cut all quotes and mentions out of ten articles, with offsets of each unit.
func testClient(t *testing.T, interpreter, program string) {
	if _, err := exec.LookPath(interpreter); err != nil {
		t.Skip("no", interpreter)
	}
	articles := tenArticles(t)
	for _, unit := range []lede.OffsetUnit{lede.ByteOffsets, lede.UTF16Offsets, lede.RuneOffsets} {
		var in bytes.Buffer
		for _, a := range articles {
			in.WriteString(`{"article":`)
			if err := (lede.Encoder{Offsets: unit}).Encode(&in, a); err != nil {
				t.Fatal(err)
			}
			in.Truncate(in.Len() - 1)
			in.WriteString("}\n")
		}
		run := exec.Command(interpreter, program)
		run.Stdin, run.Stderr = &in, os.Stderr
		out, err := run.Output()
		if err != nil {
			t.Fatal(err)
		}
		d := json.NewDecoder(bytes.NewReader(out))
		for i, a := range articles {
			var got []string
			if err := d.Decode(&got); err != nil || !slices.Equal(got, words(a)) || len(got) == 0 {
				t.Errorf("%s, %s, article %d: %v\ngot  %q\nwant %q", program, unit, i, err, got, words(a))
			}
		}
	}
}

func tenArticles(t *testing.T) (articles []*lede.Article) {
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatal("no articles", err)
	}
	for _, name := range files[:10] {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		a, err := lede.Parse("𝕏 é " + string(text)) // a character of two units in front
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	return articles
}

// words are those of every part of a quote and of every mention.
func words(a *lede.Article) (list []string) {
	for _, q := range a.Quotes {
		for _, s := range q.Parts {
			list = append(list, a.Slice(s))
		}
	}
	for _, p := range a.People {
		for _, m := range p.Mentions {
			list = append(list, a.Slice(m.Span))
		}
	}
	for _, entities := range [][]lede.Entity{a.Organizations, a.Places} {
		for _, e := range entities {
			for _, m := range e.Mentions {
				list = append(list, a.Slice(m.Span))
			}
		}
	}
	return list
}
