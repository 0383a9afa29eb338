package cast

import (
	"slices"

	"github.com/ebc17271/lede/internal/english"
)

// acronyms returns the organizations that the tagger missed because the text calls
// them by an acronym of its own: “the Freedonian Rail Union (FRU) … the FRU”.
func acronyms(g *grammar, names []english.Name) []english.Name {
	known := make(map[string]bool)
	taken := make([]bool, g.Len())
	for _, n := range names {
		from, to := g.within(english.Range(n.Range))
		for i := from; i < to; i++ {
			taken[i] = true
		}
		if n.Kind != english.Organization || to+2 >= g.Len() || g.word(to) != "(" {
			continue
		}
		if w := g.word(to + 1); acronym(w) && slices.Contains(initialsOf(g.text[n.Start:n.End]), foldName(w)) {
			known[w] = true
		}
	}
	if len(known) == 0 {
		return names
	}
	out := slices.Clone(names)
	for i := range g.Len() {
		if !taken[i] && known[g.word(i)] {
			out = append(out, english.Name{Range: english.Range(g.span(i)), Kind: english.Organization})
		}
	}
	slices.SortFunc(out, func(a, b english.Name) int { return a.Start - b.Start })
	return out
}
