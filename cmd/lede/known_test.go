package main

import (
	"strings"
	"testing"
)

const knownLines = `{"kind":"person","name":"Jane Doe","aliases":["J.D."],"ref":"staff:17"}

{"kind":"place","name":"Norhaven","ref":"place:2"}`

func TestKnown(t *testing.T) {
	file := writeFile(t, knownLines)
	out, errs, status := command(t, story, "-json", "-fields", "people", "-known", file)
	if status != 0 || !strings.Contains(out, `"refs":["staff:17"]`) {
		t.Errorf("-json: status %d, stderr %q, stdout %s", status, errs, out)
	}
	if out, _, _ := command(t, story, "-known", file); !strings.Contains(out, "Jane Doe — she; staff:17") {
		t.Errorf("the summary tells no reference:\n%s", out)
	}
	if out, _, _ := command(t, story, "-table", "people", "-fields", "name,refs", "-known", file); !strings.Contains(out, "Jane Doe,staff:17") {
		t.Errorf("the table of people tells no reference:\n%s", out)
	}
	for _, c := range []struct{ lines, want string }{
		{`{"kind":"person","name":`, "line 1"},
		{knownLines + "\n" + `{"name":"Ann Roe","age":3}`, "line 4"},
		{`{"kind":"ship","name":"Ann Roe"}`, "no kind"},
	} {
		if _, errs, status := command(t, story, "-known", writeFile(t, c.lines)); status != 2 || !strings.Contains(errs, c.want) {
			t.Errorf("%s: status %d, stderr %q", c.lines, status, errs)
		}
	}
	if _, errs, status := command(t, story, "-known", file+".none"); status != 2 || !strings.Contains(errs, "no such file") {
		t.Errorf("a file that there is none of: status %d, stderr %q", status, errs)
	}
}
