package timex

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestTimeLists(t *testing.T) {
	for name, list := range map[string]string{"timewords.txt": timeWordList, "holidays.txt": holidayList} {
		last := ""
		for line := range strings.Lines(list) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(line, "#") {
				continue
			}
			key := line
			if name == "holidays.txt" {
				key, _, _ = strings.Cut(line, "\t")
			}
			if key <= last {
				t.Errorf("%s: %q does not come after %q", name, key, last)
			}
			if !norm.NFC.IsNormalString(line) || strings.TrimSpace(line) != line {
				t.Errorf("%s: %q is not in normal form", name, line)
			}
			last = key
		}
	}
	for word := range timeSenses() {
		if len(word) > longestTimeWord || word != strings.ToLower(word) {
			t.Errorf("%q can never be found", word)
		}
	}
}

func TestHolidays(t *testing.T) {
	for _, c := range []struct {
		name string
		year int
		want string
	}{
		{"Thanksgiving", 2021, "2021-11-25"},
		{"Election Day", 2022, "2022-11-08"},
		{"Memorial Day", 2022, "2022-05-30"},
		{"Good Friday", 2022, "2022-04-15"},
		{"Orthodox Easter", 2022, "2022-04-24"},
		{"Christmas", 2022, "2022-12-25"},
	} {
		found := false
		for _, list := range holidaysByWord() {
			for _, h := range list {
				if h.name == c.name {
					found = true
					if got := h.in(c.year).String(); got != c.want {
						t.Errorf("%s %d: got %s, want %s", c.name, c.year, got, c.want)
					}
				}
			}
		}
		if !found {
			t.Errorf("%s is not in the list", c.name)
		}
	}
}
