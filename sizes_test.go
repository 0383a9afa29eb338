package lede_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// maxEmbedded is how many bytes of weights and lists the library may carry.
const maxEmbedded = 12_200_000

// TestEmbeddedSizes adds up the files that the library embeds.
func TestEmbeddedSizes(t *testing.T) {
	sum := int64(0)
	for _, name := range embedded(t) {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		sum += info.Size()
		t.Logf("%9d  %s", info.Size(), name)
	}
	t.Logf("%9d  all", sum)
	if sum > maxEmbedded || sum < 1<<20 {
		t.Errorf("%d bytes are embedded, at most %d may be", sum, maxEmbedded)
	}
}

// embedded returns the files named in go:embed lines of the library.
func embedded(t *testing.T) (names []string) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (path == "examples" || d.Name() == "train"):
			return fs.SkipDir
		case filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		source, err := os.ReadFile(path)
		for line := range strings.Lines(string(source)) {
			if files, ok := strings.CutPrefix(strings.TrimSpace(line), "//go:embed "); ok {
				for name := range strings.FieldsSeq(files) {
					names = append(names, filepath.Join(filepath.Dir(path), name))
				}
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
