package wordtable_test

import (
	"fmt"
	"testing"

	"github.com/ebc17271/lede/internal/english/wordtable"
)

func build(t *testing.T, words map[string]string, order ...string) wordtable.Table {
	t.Helper()
	var list []wordtable.Entry
	for _, w := range order {
		list = append(list, wordtable.Entry{Hash: wordtable.Hash(w), Value: words[w]})
	}
	table, err := wordtable.Build(list)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func TestFind(t *testing.T) {
	capitals := map[string]string{"Lisbon": "Portugal", "Oslo": "Norway", "Nowhere": ""}
	sets := map[string]string{"spring": "", "summer": "", "autumn": ""}
	for _, test := range []struct {
		words map[string]string
		table wordtable.Table
	}{
		{capitals, build(t, capitals, "Lisbon", "Nowhere", "Oslo")},
		{sets, build(t, sets, "autumn", "spring", "summer")},
		{map[string]string{"one": "1"}, build(t, map[string]string{"one": "1"}, "one")},
	} {
		for w, want := range test.words {
			if got, ok := test.table.Find(wordtable.Hash(w)); got != want || !ok {
				t.Errorf("%s: %q, %v, want %q", w, got, ok, want)
			}
		}
		for _, w := range []string{"", "oslo", "Oslo ", "winter"} {
			if got, ok := test.table.Find(wordtable.Hash(w)); got != "" || ok {
				t.Errorf("%q: %q, %v, want nothing", w, got, ok)
			}
		}
	}
	if _, ok := wordtable.Table("").Find(7); ok {
		t.Error("something in an empty table")
	}
}

func TestManyWords(t *testing.T) {
	words := map[string]string{}
	var order []string
	for i := range 20000 {
		w := fmt.Sprint("word", i)
		words[w] = fmt.Sprint(i % 300)
		order = append(order, w)
	}
	table := build(t, words, order...)
	if table != build(t, words, order...) {
		t.Error("two tables of one list differ")
	}
	for w, want := range words {
		if got, _ := table.Find(wordtable.Hash(w)); got != want {
			t.Fatalf("%s: %q, want %q", w, got, want)
		}
	}
	if most := 8 * len(words); len(table) > most {
		t.Errorf("%d bytes, more than %d", len(table), most)
	}
	found := false
	if n := testing.AllocsPerRun(100, func() { _, found = table.Find(wordtable.Hash("word77")) }); n != 0 || !found {
		t.Errorf("%v allocations, found %v", n, found)
	}
}

func TestBuildRefuses(t *testing.T) {
	same := wordtable.Entry{Hash: wordtable.Hash("same")}
	if _, err := wordtable.Build([]wordtable.Entry{same, same}); err == nil {
		t.Error("a word twice is taken")
	}
	if _, err := wordtable.Build(nil); err == nil {
		t.Error("an empty list is taken")
	}
}
