package lede_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// Every list must be sorted by its bytes without an entry twice, in normal form, and say where it is from.
func TestEventListsAreSortedUniqueAndNormal(t *testing.T) {
	files, err := filepath.Glob("internal/event/lexicon/*.txt")
	if err != nil || len(files) < 7 {
		t.Fatalf("%d lists, %v", len(files), err)
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		text, ok := strings.CutSuffix(string(data), "\n")
		if !ok || !norm.NFC.IsNormalString(text) {
			t.Errorf("%s: no final line end, or not in NFC", f)
		}
		if !strings.HasPrefix(text, "# ") || !strings.Contains(text, "Source: ") || !strings.Contains(text, "Date: 20") {
			t.Errorf("%s does not say where it is from and when it was made", f)
		}
		last := ""
		for i, line := range strings.Split(text, "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			key, _, _ := strings.Cut(line, "\t")
			if key <= last {
				t.Errorf("%s:%d: %q after %q", f, i+1, key, last)
			}
			last = key
		}
	}
}

// Words that PLOVER and the frames type come with an example that holds them.
func TestTypedWordsHaveExamples(t *testing.T) {
	for _, f := range []string{"internal/event/lexicon/plover.txt", "internal/event/lexicon/frames.txt"} {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for line := range strings.Lines(string(data)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			n++
			if fields := strings.Split(strings.TrimSpace(line), "\t"); len(fields) != 3 || !strings.Contains(fields[2], " ") {
				t.Errorf("%s: %q has no word, type and example", f, line)
			}
		}
		if n < 200 {
			t.Errorf("%s has only %d entries", f, n)
		}
	}
}
