package quotation_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestCuesFile(t *testing.T) {
	b, err := os.ReadFile("cues.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !norm.NFC.IsNormal(b) {
		t.Error("not NFC")
	}
	var keys []string
	for line := range strings.Lines(string(b)) {
		if line[0] == '#' {
			continue
		}
		f := strings.Fields(line)
		if len(f) != 3 {
			t.Fatalf("%q: want lemma, class, mode", line)
		}
		keys = append(keys, f[0]+" "+f[1])
		if !slices.Contains([]string{"verb", "noun", "particle"}, f[1]) || !slices.Contains([]string{"speech", "writing", "thought"}, f[2]) {
			t.Errorf("%q: unknown class or mode", line)
		}
	}
	if !slices.IsSorted(keys) || len(slices.Compact(slices.Clone(keys))) != len(keys) {
		t.Error("not sorted and unique")
	}
}
