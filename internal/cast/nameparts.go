package cast

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// joinParts joins two names of one word that stand side by side and end somebody's full name: “García Luna” of “Gabriel García Luna”.
func joinParts(text string, names []english.Name) []english.Name {
	ends := make(map[string]bool)
	for _, n := range names {
		if n.Kind != english.Person || countWords(text[n.Start:n.End]) < 3 {
			continue
		}
		words := strings.Fields(text[n.Start:n.End])
		ends[strings.Join(words[len(words)-2:], " ")] = true
	}
	if len(ends) == 0 {
		return names
	}
	out := names[:0:0]
	for _, n := range names {
		if k := len(out) - 1; k >= 0 && n.Kind == english.Person && out[k].Kind == english.Person && n.Start == out[k].End+1 && ends[text[out[k].Start:n.End]] {
			out[k].End = n.End
			continue
		}
		out = append(out, n)
	}
	return out
}
