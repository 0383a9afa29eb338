package cast

import (
	"sort"
	"strings"

	"github.com/ebc17271/lede/internal/story"
)

// readHandles gives what is said under a short name to the person whose name stood behind it in parentheses:
//
//	jroe (Jane Roe, senior editor): Will they build it? (paragraph) jroe: I doubt it.
func readHandles(a *story.Article, ms []namedMention) {
	whose := make(map[string]story.EntityID)
	for _, q := range a.Quotes {
		handle := a.Slice(q.Source)
		if a.Slice(q.Cue) != ":" || whose[handle] != 0 || !strings.HasPrefix(a.Text[q.Source.End:], " (") {
			continue
		}
		start := q.Source.End + len(" (")
		i := sort.Search(len(ms), func(i int) bool { return ms[i].Span.Start >= start })
		for ; i < len(ms) && ms[i].Span.Start == start; i++ {
			if ms[i].Kind == story.NameMention {
				whose[handle] = ms[i].id
			}
		}
	}
	for i := range a.Quotes {
		if q := &a.Quotes[i]; q.Speaker == 0 && a.Slice(q.Cue) == ":" {
			q.Speaker = whose[a.Slice(q.Source)]
		}
	}
}
