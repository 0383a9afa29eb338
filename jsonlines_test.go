package lede

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"
)

// EachLine calls do with every record of a file of JSON lines, gzipped if its name says so, or with the first most of them if most is not 0.
// It is exported for the tests of package lede_test.
func EachLine[T any](tb testing.TB, name string, most int, do func(T)) {
	tb.Helper()
	f, err := os.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	in := io.Reader(f)
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			tb.Fatal(err)
		}
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<26)
	for n := 1; (most == 0 || n <= most) && lines.Scan(); n++ {
		var r T
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			tb.Fatalf("%s: line %d: %v", name, n, err)
		}
		do(r)
	}
	if err := lines.Err(); err != nil {
		tb.Fatal(err)
	}
}
