// Command schema writes the JSON Schema (2020-12) of an article from the types of package lede, whose comments become its
// descriptions, and from that the types that Python and TypeScript read it with. Run it in the module's root:
//
//	go run ./internal/schema
package main

import (
	"fmt"
	"os"
)

// files are what is written, by the name of each in the module.
func files(root string) (map[string]string, error) {
	m, err := readModel(root)
	if err != nil {
		return nil, err
	}
	schema, err := m.schema()
	if err != nil {
		return nil, err
	}
	return map[string]string{
		"schema/article.schema.json":            schema,
		"examples/clients/python/lede.py":       m.python(),
		"examples/clients/typescript/lede.d.ts": m.typescript(),
	}, nil
}

func main() {
	out, err := files(".")
	for name, text := range out {
		if err == nil {
			err = os.WriteFile(name, []byte(text), 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
}
