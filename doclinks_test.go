package lede_test

import (
	"go/ast"
	"go/doc"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// wouldLink is what a comment takes for a link to a name of its package.
var wouldLink = regexp.MustCompile(`\[\*?[A-Z]\w*(\.[A-Z]\w*)?\]`)

// TestDocLinks holds that every link of the documentation leads somewhere: what go/doc finds no name for stays text in brackets.
func TestDocLinks(t *testing.T) {
	for _, folder := range publicPackages {
		names, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		set := token.NewFileSet()
		var files []*ast.File
		for _, name := range names {
			f, err := parser.ParseFile(set, name, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
		p, err := doc.NewFromFiles(set, files, "github.com/ebc17271/lede/"+folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range comments(p) {
			for _, link := range unresolved(p.Parser().Parse(text)) {
				t.Errorf("%s: %s leads nowhere", p.Name, link)
			}
		}
	}
}

// comments returns the comments of a package and of its exported names.
func comments(p *doc.Package) []string {
	out := []string{p.Doc}
	values := func(list []*doc.Value) {
		for _, v := range list {
			out = append(out, v.Doc)
		}
	}
	funcs := func(list []*doc.Func) {
		for _, f := range list {
			out = append(out, f.Doc)
		}
	}
	values(p.Consts)
	values(p.Vars)
	funcs(p.Funcs)
	for _, t := range p.Types {
		out = append(out, t.Doc)
		values(t.Consts)
		values(t.Vars)
		funcs(t.Funcs)
		funcs(t.Methods)
	}
	return out
}

// unresolved returns what looks like a link in the plain words of a comment.
func unresolved(d *comment.Doc) (out []string) {
	var blocks func(list []comment.Block)
	texts := func(list []comment.Text) {
		for _, text := range list {
			if plain, ok := text.(comment.Plain); ok {
				out = append(out, wouldLink.FindAllString(strings.ReplaceAll(string(plain), "\n", " "), -1)...)
			}
		}
	}
	blocks = func(list []comment.Block) {
		for _, b := range list {
			switch b := b.(type) {
			case *comment.Paragraph:
				texts(b.Text)
			case *comment.List:
				for _, item := range b.Items {
					blocks(item.Content)
				}
			}
		}
	}
	blocks(d.Content)
	return out
}
