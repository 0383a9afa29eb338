package lede_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// publicPackages are those that other modules import, by their folders.
var publicPackages = []string{".", "directory", "ledetest", "page"}

// TestAPI holds that api.txt is what is exported: a line for each name, in the form of the files under api of Go's own repository. Who
// changes the API sees it there, and .ci/run tells what was taken away since the last tag. With -update it is written.
func TestAPI(t *testing.T) {
	var lines []string
	for _, folder := range publicPackages {
		a := api{set: token.NewFileSet(), pkg: filepath.Base(folder)}
		if folder == "." {
			a.pkg = "lede"
		}
		a.read(t, folder)
		slices.Sort(a.lines)
		lines = append(lines, a.lines...)
	}
	got := strings.Join(lines, "\n") + "\n"
	if *update {
		if err := os.WriteFile("api.txt", []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile("api.txt")
	if err != nil {
		t.Fatal(err)
	}
	if got == string(data) {
		return
	}
	want := strings.Split(strings.TrimSpace(string(data)), "\n")
	for _, line := range lines {
		if !slices.Contains(want, line) {
			t.Errorf("not in api.txt: %s", line)
		}
	}
	for _, line := range want {
		if !slices.Contains(lines, line) {
			t.Errorf("no longer exported: %s", line)
		}
	}
	t.Error("go test -run TestAPI -update . writes api.txt")
}

// An api gathers the exported names of one package.
type api struct {
	set   *token.FileSet
	pkg   string
	lines []string
}

func (a *api) read(t *testing.T, folder string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(a.set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(a.set, files, a.pkg)
	if err != nil {
		t.Fatal(err)
	}
	a.values("const", p.Consts)
	a.values("var", p.Vars)
	a.funcs(p.Funcs)
	for _, typ := range p.Types {
		a.values("const", typ.Consts)
		a.values("var", typ.Vars)
		a.funcs(typ.Funcs)
		a.funcs(typ.Methods)
		a.types(typ.Decl)
	}
}

func (a *api) add(format string, args ...any) {
	a.lines = append(a.lines, "pkg "+a.pkg+", "+fmt.Sprintf(format, args...))
}

// source returns a piece of Go on one line.
func (a *api) source(node any) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, a.set, node); err != nil {
		panic(err)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func (a *api) values(what string, values []*doc.Value) {
	for _, v := range values {
		for _, spec := range v.Decl.Specs {
			s := spec.(*ast.ValueSpec)
			for i, name := range s.Names {
				if !name.IsExported() {
					continue
				}
				line := what + " " + name.Name
				if s.Type != nil {
					line += " " + a.source(s.Type)
				}
				if what == "const" && i < len(s.Values) {
					line += " = " + a.source(s.Values[i])
				}
				a.add("%s", line)
			}
		}
	}
}

func (a *api) funcs(funcs []*doc.Func) {
	for _, f := range funcs {
		signature := strings.TrimPrefix(a.source(nameless(f.Decl.Type)), "func")
		if f.Recv != "" {
			a.add("method (%s) %s%s", f.Recv, f.Name, signature)
		} else {
			a.add("func %s%s", f.Name, signature)
		}
	}
}

// nameless returns the type of a function without the names of what it takes and returns.
func nameless(f *ast.FuncType) *ast.FuncType {
	strip := func(list *ast.FieldList) *ast.FieldList {
		if list == nil {
			return nil
		}
		out := &ast.FieldList{}
		for _, field := range list.List {
			for range max(1, len(field.Names)) {
				out.List = append(out.List, &ast.Field{Type: field.Type})
			}
		}
		return out
	}
	return &ast.FuncType{TypeParams: f.TypeParams, Params: strip(f.Params), Results: strip(f.Results)}
}

func (a *api) types(decl *ast.GenDecl) {
	for _, spec := range decl.Specs {
		s := spec.(*ast.TypeSpec)
		var fields *ast.FieldList
		kind := ""
		switch t := s.Type.(type) {
		case *ast.StructType:
			kind, fields = "struct", t.Fields
		case *ast.InterfaceType:
			kind, fields = "interface", t.Methods
		default:
			a.add("type %s %s", s.Name, a.source(s.Type))
			continue
		}
		a.add("type %s %s", s.Name, kind)
		for _, f := range fields.List {
			for _, name := range f.Names {
				what := " " + a.source(f.Type)
				if m, ok := f.Type.(*ast.FuncType); ok && kind == "interface" {
					what = strings.TrimPrefix(a.source(nameless(m)), "func")
				}
				if f.Tag != nil {
					what += " " + f.Tag.Value
				}
				a.add("type %s %s, %s%s", s.Name, kind, name, what)
			}
			if len(f.Names) == 0 {
				a.add("type %s %s, embeds %s", s.Name, kind, a.source(f.Type))
			}
		}
	}
}
