package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A sample is a command in a README and what comes out.
type sample struct {
	line string
	want []string // lines of the output; … stands for any number of lines
}

var commandLine = regexp.MustCompile(`^(?:\$ )?(?:go run \./cmd/lede|lede) (.+?)(?: +#.*)?$`)

// samplesOf returns the commands of a file's blocks of code that have their output below them, in the same block or in the next.
func samplesOf(t *testing.T, name string) (out []sample) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var s *sample
	code := false
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "```") {
			code = !code
			continue
		}
		if !code {
			if strings.TrimSpace(line) != "" {
				s = nil
			}
			continue
		}
		if m := commandLine.FindStringSubmatch(line); m != nil {
			out = append(out, sample{line: m[1]})
			s = &out[len(out)-1]
		} else if s != nil {
			s.want = append(s.want, line)
		}
	}
	return out
}

// Every sample of the command in a README is what the command prints.
func TestReadmes(t *testing.T) {
	var samples []sample
	for _, name := range []string{"README.md", "../../README.md"} {
		samples = append(samples, samplesOf(t, name)...)
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(root)
	checked := 0
	for _, s := range samples {
		line, input, _ := strings.Cut(s.line, " <<< ")
		line, most, _ := strings.Cut(line, " | head -n ")
		if len(s.want) == 0 {
			line, _, _ = strings.Cut(line, " <")
			line, _, _ = strings.Cut(line, " >")
			if _, err := parseFlags(strings.Fields(line), &bytes.Buffer{}); err != nil {
				t.Errorf("lede %s: %v", s.line, err)
			}
			continue
		}
		checked++
		var out, errs bytes.Buffer
		run(context.Background(), strings.Fields(line), strings.NewReader(strings.Trim(input, "'")), &out, &errs)
		got := strings.Split(strings.TrimSuffix(errs.String()+out.String(), "\n"), "\n")
		if most != "" {
			got = got[:min(len(got), int(most[0]-'0'))]
		}
		if !like(got, s.want) {
			t.Errorf("lede %s prints\n%s\nthe README says\n%s", s.line, strings.Join(got, "\n"), strings.Join(s.want, "\n"))
		}
	}
	if checked < 5 {
		t.Errorf("only %d samples found", checked)
	}
}

// like reports whether got is want, in which a line … stands for any lines, and … at the end of a line for any rest.
func like(got, want []string) bool {
	if len(want) == 0 {
		return len(got) == 0
	}
	if want[0] == "…" {
		for i := range len(got) + 1 {
			if like(got[i:], want[1:]) {
				return true
			}
		}
		return false
	}
	if len(got) == 0 {
		return false
	}
	start, cut := strings.CutSuffix(want[0], "…")
	return (got[0] == want[0] || cut && strings.HasPrefix(got[0], start)) && like(got[1:], want[1:])
}

// The README's Go is what the documentation begins with, and that is compiled as an example.
func TestReadmeGo(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, code, _ := strings.Cut(string(readme), "```go\n")
	code, _, _ = strings.Cut(code, "```")
	example, err := os.ReadFile("../../example_readme_test.go")
	if err != nil {
		t.Fatal(err)
	}
	var plain []string
	for line := range strings.Lines(string(example)) {
		plain = append(plain, strings.TrimPrefix(line, "\t\t"))
	}
	if !strings.Contains(strings.Join(plain, ""), code) {
		t.Errorf("the code of README.md does not stand in example_readme_test.go:\n%s", code)
	}
}
