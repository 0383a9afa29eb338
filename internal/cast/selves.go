package cast

import (
	"context"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// readSelves finds the words by which the speakers of quotes mean themselves.
func readSelves(d *story.Doc, ctx context.Context) {
	g := newGrammar(ctx, d)
	for i := range d.Article.Quotes {
		if g.Done() {
			return
		}
		q := &d.Article.Quotes[i]
		q.Self = nil
		if q.Speaker == 0 || q.Kind == story.Indirect {
			continue
		}
		for _, part := range q.Parts {
			q.Self = append(q.Self, g.selves(part, q.Kind == story.Mixed)...)
		}
	}
}

// selves returns the pronouns of the first person in a part of a quote: of a direct one,
// those outside of any marks inside it, which somebody else may say, “They told me ‘I quit’”;
// of a mixed one, those between its marks: he said I knew he was “my best friend”.
func (g *grammar) selves(part english.Range, mixed bool) (out []english.Range) {
	depth, said := 0, 0
	if mixed {
		said = 1
	}
	for i, to := g.within(part); i < to; i++ {
		switch g.tag(i) {
		case "``":
			depth++
		case "''":
			depth = max(0, depth-1)
		case "PRP", "PRP$":
			if depth == said && firstPerson(g.word(i)) {
				out = append(out, g.span(i))
			}
		}
	}
	return out
}

// firstPerson reports whether a pronoun stands for who speaks, alone or with others. “US” is a country.
func firstPerson(w string) bool {
	return w == "I" || w != strings.ToUpper(w) && slices.Contains(firstPersons, strings.ToLower(w))
}

var firstPersons = []string{"me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"}
