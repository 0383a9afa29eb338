package main

import (
	"os"
	"path/filepath"
	"testing"
)

// Whoever changes a list makes its table anew.
func TestTablesAreThoseOfTheirLists(t *testing.T) {
	const folder = ".."
	for _, l := range lists {
		want, err := l.table(folder)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(folder, l.name+".bin"))
		if err != nil || string(got) != string(want) {
			t.Errorf("%s.bin is not the table of %s.txt (%v): go run ./internal/english/train tables", l.name, l.name, err)
		}
	}
}
