package lede_test

import (
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// mostAtImport is how many allocations a package may make when it is imported: for the functions that read its lists and weights when they are first asked for.
const mostAtImport = 12

// stillAtImport are the packages that do more than that, and how much.
var stillAtImport = map[string]int{"internal/event": 600} // its word lists are sets

// initLine is a line that GODEBUG=inittrace=1 writes.
var initLine = regexp.MustCompile(`^init github\.com/ebc17271/lede(\S*) .*, (\d+) bytes, (\d+) allocs$`)

// TestImport holds that the library does no work when it is imported: what it needs is made when it is first asked for.
func TestImport(t *testing.T) {
	if runtime.GOOS == "js" {
		t.Skip("no other program can be run here")
	}
	cmd := exec.Command(os.Args[0], "-test.run=^$")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Skipf("%v: %s", err, out)
	}
	seen := 0
	for line := range strings.Lines(string(out)) {
		m := initLine.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil || strings.HasSuffix(m[1], "_test") {
			continue
		}
		seen++
		name := strings.TrimPrefix(m[1], "/")
		most := max(mostAtImport, stillAtImport[name])
		if n, _ := strconv.Atoi(m[3]); n > most {
			t.Errorf("package %q makes %d allocations of %s bytes at import, want at most %d", name, n, m[2], most)
		} else {
			t.Logf("%-28s %s bytes in %d allocations", name, m[2], n)
		}
	}
	if seen < 5 {
		t.Errorf("only %d packages are traced:\n%s", seen, out)
	}
}
