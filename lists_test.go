package lede_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestHeadsOfLists holds that each word list tells in its head where it is from, under which licence, and when it was made.
func TestHeadsOfLists(t *testing.T) {
	told := map[string]*regexp.Regexp{
		"source":  regexp.MustCompile(`Source:|From |from |[Ll]earned by|[Ww]ritten for|[Cc]ompiled for`),
		"licence": regexp.MustCompile(`[Ll]icence|CC BY|CC0|MIT|public domain`),
		"date":    regexp.MustCompile(`20\d\d-\d\d`),
	}
	lists := 0
	err := filepath.WalkDir("internal", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && d.Name() == "testdata" {
			return fs.SkipDir
		}
		if d.IsDir() || filepath.Ext(path) != ".txt" {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		lists++
		var head strings.Builder
		for line := range strings.Lines(string(data)) {
			if !strings.HasPrefix(line, "#") {
				break
			}
			head.WriteString(line)
		}
		for what, re := range told {
			if !re.MatchString(head.String()) {
				t.Errorf("%s: its head tells no %s:\n%s", path, what, head.String())
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if lists < 10 {
		t.Errorf("only %d lists found", lists)
	}
}
