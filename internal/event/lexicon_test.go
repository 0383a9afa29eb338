package event

import (
	"slices"
	"strings"
	"testing"
)

func TestListsAreSortedAndKnowTheTypes(t *testing.T) {
	for _, list := range []string{senseList, typeList} {
		last := ""
		for line := range strings.Lines(list) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			f := strings.Fields(line)
			if key := f[0] + " " + f[1]; key <= last {
				t.Errorf("%q after %q", key, last)
			} else {
				last = key
			}
		}
	}
	for line := range strings.Lines(typeList) {
		if f := strings.Fields(line); f[0] != "#" {
			for _, kind := range strings.Split(f[2], ",") {
				if !slices.Contains(Types, kind) && kind != "contest" {
					t.Errorf("no type: %s", line)
				}
			}
		}
	}
	if len(Types) != types {
		t.Errorf("%d types", len(Types))
	}
}
