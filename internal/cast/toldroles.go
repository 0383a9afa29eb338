package cast

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/story"
)

// addToldRoles adds what the text says of people by a pronoun: “She was the first woman to lead the bank”, “As head of the trust, he said”.
func (r *references) addToldRoles() {
	for _, m := range r.found {
		if r.g.Done() {
			return
		}
		if m.kind != story.PronounMention || r.who[m.who].person < 0 || r.quoteOf[m.from] != 0 {
			continue
		}
		switch r.g.lower(m.from) {
		case "he", "she":
		default:
			continue
		}
		p := &r.d.Article.People[r.who[m.who].person]
		if ro, ok := r.g.predicate(m.to); ok {
			r.addRole(p, ro)
		}
		if ro, ok := r.g.openingAs(m.from); ok {
			r.addRole(p, ro)
		}
	}
}

// openingAs reads the phrase with “as” that opens the sentence before token i, which is its subject.
func (g *grammar) openingAs(i int) (role, bool) {
	start, _ := g.sentence(i)
	if start+2 >= i || g.word(start) != "As" || g.word(i-1) != "," {
		return role{}, false
	}
	noun, end, ok := g.nounPhrase(start+1, i-1)
	if !ok || end != i-1 {
		return role{}, false
	}
	return g.description(start+1, noun, end), true
}

// addRole adds a role that says something new.
func (r *references) addRole(p *story.Person, ro role) {
	text := oneLine(r.d.Article.Slice(ro.span))
	words := strings.Fields(strings.ToLower(text))
	known := slices.ContainsFunc(p.Roles, func(own string) bool {
		theirs := strings.Fields(strings.ToLower(own))
		return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(theirs, w) })
	})
	if !known && !r.g.saysNothing(ro) {
		p.Roles = append(p.Roles, text)
	}
}
