package lede_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// packageDoc returns the documentation of a package with its examples.
func packageDoc(t *testing.T, folder string) *doc.Package {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") {
			continue
		}
		f, err := parser.ParseFile(set, filepath.Join(folder, e.Name()), nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	p, err := doc.NewFromFiles(set, files, path.Join("github.com/ebc17271/lede", folder))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Every exported type, function and method says what it is, and has an example whose
// output is checked. The methods that make a type an error have none.
func TestEveryNameHasAnExample(t *testing.T) {
	for _, folder := range []string{".", "page"} {
		checkExamples(t, packageDoc(t, folder))
	}
}

func checkExamples(t *testing.T, p *doc.Package) {
	check := func(name, text string, examples []*doc.Example) {
		if text == "" {
			t.Errorf("%s has no comment", name)
		}
		if strings.HasSuffix(name, ".Error") || strings.HasSuffix(name, ".Unwrap") {
			return
		}
		if len(examples) == 0 {
			t.Errorf("%s has no example", name)
		}
		for _, e := range examples {
			if e.Output == "" {
				t.Errorf("Example%s has no output to check", e.Name)
			}
		}
	}
	check("the package", p.Doc, p.Examples)
	for _, f := range p.Funcs {
		check(f.Name, f.Doc, f.Examples)
	}
	for _, typ := range p.Types {
		check(typ.Name, typ.Doc, typ.Examples)
		for _, f := range typ.Funcs {
			check(f.Name, f.Doc, f.Examples)
		}
		for _, m := range typ.Methods {
			check(typ.Name+"."+m.Name, m.Doc, m.Examples)
		}
	}
}

// Every exported constant and variable is explained, by itself or with its group.
func TestEveryValueIsExplained(t *testing.T) {
	for _, folder := range publicPackages {
		checkValues(t, packageDoc(t, folder))
	}
}

func checkValues(t *testing.T, p *doc.Package) {
	values := append(p.Consts, p.Vars...)
	for _, typ := range p.Types {
		values = append(values, typ.Consts...)
		values = append(values, typ.Vars...)
	}
	for _, v := range values {
		for _, spec := range v.Decl.Specs {
			s := spec.(*ast.ValueSpec)
			if v.Doc == "" && s.Doc == nil && s.Comment == nil {
				t.Errorf("%v is not explained", s.Names)
			}
		}
	}
}
