package page

import (
	"os"
	"strings"
	"testing"
)

// TestPassesDocumented holds that doc.go tells the passes in their order.
func TestPassesDocumented(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for line := range strings.Lines(string(doc)) {
		if item, ok := strings.CutPrefix(line, "//\t"); ok {
			told = append(told, strings.Fields(item)[0])
		}
	}
	var names []string
	for _, p := range passes {
		names = append(names, p.name)
	}
	if strings.Join(told, " ") != strings.Join(names, " ") {
		t.Errorf("doc.go tells %v, the passes are %v", told, names)
	}
}
