package main

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// A model is the types of an article, each after those that use it.
type model struct {
	version string
	structs []structType
	enums   map[string][]string // the values of typed strings
	ids     map[string]bool     // the types of ids
	docs    map[string]string
}

type structType struct {
	name, doc string
	fields    []field
}

type field struct {
	name, doc string // name is that in JSON
	typ       string // a type of Go, without pointer and list
	list      bool
	required  bool
}

// readModel reads the types from the package's files.
func readModel(root string) (*model, error) {
	set := token.NewFileSet()
	entries, err := os.ReadDir(root)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".go") && !strings.HasSuffix(e.Name(), "_test.go") {
			f, err := parser.ParseFile(set, root+"/"+e.Name(), nil, parser.ParseComments)
			if err != nil {
				return nil, err
			}
			files = append(files, f)
		}
	}
	p, err := doc.NewFromFiles(set, files, "github.com/ebc17271/lede")
	if err != nil {
		return nil, err
	}
	m := &model{enums: map[string][]string{}, ids: map[string]bool{}, docs: map[string]string{}}
	types := map[string]*doc.Type{}
	for _, t := range p.Types {
		types[t.Name] = t
		m.docs[t.Name] = oneLine(t.Doc)
		for _, v := range t.Consts {
			m.enums[t.Name] = append(m.enums[t.Name], valuesOf(v.Decl)...)
		}
	}
	for _, v := range p.Consts {
		if slices.Contains(v.Names, "FormatVersion") {
			m.version = valuesOf(v.Decl)[0]
		}
	}
	return m, m.add("Article", types)
}

// add adds a struct, and those that it is made of.
func (m *model) add(name string, types map[string]*doc.Type) error {
	if slices.ContainsFunc(m.structs, func(s structType) bool { return s.name == name }) {
		return nil
	}
	t := types[name]
	if t == nil {
		return fmt.Errorf("no type %s", name)
	}
	spec := t.Decl.Specs[0].(*ast.TypeSpec)
	st, ok := spec.Type.(*ast.StructType)
	if !ok {
		if id, isIdent := spec.Type.(*ast.Ident); isIdent && id.Name == "int" {
			m.ids[name] = true
		}
		return nil
	}
	at := len(m.structs)
	m.structs = append(m.structs, structType{name: name, doc: m.docs[name]})
	for _, f := range st.Fields.List {
		x, err := fieldOf(f)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		m.structs[at].fields = append(m.structs[at].fields, x)
		if ast.IsExported(x.typ) {
			if err := m.add(x.typ, types); err != nil {
				return err
			}
		}
	}
	return nil
}

func fieldOf(f *ast.Field) (field, error) {
	if f.Tag == nil || len(f.Names) != 1 {
		return field{}, fmt.Errorf("field %v has no name or no tag", f.Names)
	}
	tag, err := strconv.Unquote(f.Tag.Value)
	if err != nil {
		return field{}, err
	}
	name, options, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	x := field{name: name, doc: oneLine(f.Doc.Text() + f.Comment.Text()), required: options == ""}
	switch t := f.Type.(type) {
	case *ast.Ident:
		x.typ = t.Name
	case *ast.StarExpr:
		x.typ = t.X.(*ast.Ident).Name
	case *ast.ArrayType:
		x.typ, x.list = t.Elt.(*ast.Ident).Name, true
	case *ast.MapType:
		x.typ = "map"
	default:
		return x, fmt.Errorf("field %s has a type of an unknown kind", name)
	}
	return x, nil
}

// valuesOf returns the strings of a declaration of constants.
func valuesOf(d *ast.GenDecl) (values []string) {
	for _, s := range d.Specs {
		for _, v := range s.(*ast.ValueSpec).Values {
			if lit, ok := v.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				s, _ := strconv.Unquote(lit.Value)
				values = append(values, s)
			}
		}
	}
	return values
}

// oneLine returns a comment in one line, without the brackets of links.
func oneLine(s string) string {
	return strings.NewReplacer("[", "", "]", "").Replace(strings.Join(strings.Fields(s), " "))
}
