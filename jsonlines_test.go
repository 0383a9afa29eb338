package lede_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
)

// eachLine calls do with every record of a file of JSON lines.
func eachLine[T any](tb testing.TB, name string, do func(T)) {
	tb.Helper()
	f, err := os.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<26)
	for n := 1; lines.Scan(); n++ {
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
