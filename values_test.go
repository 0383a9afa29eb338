package lede

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"testing"
)

// TestValues holds that Validate knows every constant of a typed string, and nothing else.
func TestValues(t *testing.T) {
	declared := declaredValues(t)
	for name, known := range map[string][]string{
		"BlockKind": values(blockKinds), "MentionKind": values(mentionKinds), "Pronouns": values(pronouns),
		"QuoteKind": values(quoteKinds), "Mode": values(modes), "OffsetUnit": values(offsetUnits), "TimeType": values(timeTypes),
		"Factuality": values(factualities), "Role": values(roles), "EventType": values(eventTypes),
	} {
		if !slices.Equal(declared[name], known) {
			t.Errorf("constants of %s are %q, known are %q", name, declared[name], known)
		}
	}
	if n := len(eventTypes); n != 47 {
		t.Errorf("%d types of events, want 47", n)
	}
}

func values[T ~string](list []T) []string {
	return each(list, func(v T) string { return string(v) })
}

// declaredValues returns the values of the constants of each type in the package's files.
func declaredValues(t *testing.T) map[string][]string {
	out := make(map[string][]string)
	for _, file := range []string{"article.go", "entity.go", "quote.go", "when.go", "values.go", "json.go"} {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if v, ok := n.(*ast.ValueSpec); ok && v.Type != nil && len(v.Values) == 1 {
				if lit, ok := v.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
					s, _ := strconv.Unquote(lit.Value)
					name := v.Type.(*ast.Ident).Name
					out[name] = append(out[name], s)
				}
			}
			return true
		})
	}
	return out
}
