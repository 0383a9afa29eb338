package event

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func readList(t *testing.T, name string) string {
	b, err := os.ReadFile("lexicon/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestTheTableIsThatOfTheLists(t *testing.T) {
	made, err := SenseTable(readList(t, "senses.txt"), readList(t, "types.txt"))
	if err != nil || made != senses {
		t.Errorf("lexicon/senses.bin is out of date (%v): go run ./internal/event/train -tables", err)
	}
	if s := senseOf("wedding", nounMark); s.kind() != "event" || !strings.Contains(s.types, "wedding") {
		t.Errorf("wedding: %+v", s)
	}
}

func TestListsAreSortedAndKnowTheTypes(t *testing.T) {
	senseList, typeList := readList(t, "senses.txt"), readList(t, "types.txt")
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
				if !slices.Contains(Types, kind) && kind != "contest" && kind != noEvent {
					t.Errorf("no type: %s", line)
				}
			}
		}
	}
	if len(Types) != types {
		t.Errorf("%d types", len(Types))
	}
}
