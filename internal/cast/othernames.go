package cast

import (
	"strings"

	"github.com/ebc17271/lede/internal/calendar"
)

// alsoKnown returns the person whose name stands before the name i, when the text says that
// both are one’s: “Jane Maria Roe, better known as Jenna Marvel”, “Ann Roe (born Ann Poe)”. It
// returns -1 if it does not.
func (c *cast) alsoKnown(i int) int {
	if i == 0 || c.names[i-1].person < 0 || c.g.sent[c.names[i-1].from] != c.g.sent[c.names[i].from] {
		return -1
	}
	from, to := c.g.pastBirth(c.names[i-1].to), c.names[i].from
	if to-from > mostBetweenNames || from >= to {
		return -1
	}
	known := false
	for k := from; k < to; k++ {
		switch w := c.g.lower(k); w {
		case "known", "aka", "a.k.a.", "a.k.a", "née", "nee", "alias", "nicknamed", "pseudonym":
			known = true
		case "born", "formerly":
			known = known || k == to-1
		case "real", "legal", "birth", "full":
			known = known || k+1 < to && c.g.lower(k+1) == "name"
		case "whose", "is", "was", "performs", "performing", "who":
		case ",", "(", "-", "–", "—", "“", "\"", "‘", "'", "as", "by", "his", "her", "the", "under", "better", "best", "also", "popularly", "widely", "professionally",
			"commonly", "otherwise", "stage", "pen", "name", "nickname", "simply":
		default:
			return -1
		}
	}
	if !known {
		return -1
	}
	return c.names[i-1].person
}

// pastBirth returns the token after a bracket that says when somebody was born, if token i opens one: “(born June 2, 1984)”, “(1921–2004)”.
func (g *grammar) pastBirth(i int) int {
	_, limit := g.sentence(max(i-1, 0))
	if i+2 >= limit || g.word(i) != "(" || g.lower(i+1) != "born" && g.lower(i+1) != "b." && g.tag(i+1) != "CD" {
		return i
	}
	for k := i + 2; k < min(limit, i+12); k++ {
		if g.word(k) == ")" {
			return k + 1
		}
		if g.tag(k) == "NNP" && calendar.MonthOf(g.word(k)) == 0 {
			return i
		}
	}
	return i
}

// mostBetweenNames is how many tokens stand at most between two names of one person.
const mostBetweenNames = 9

// shortened returns the person whose handle, “@annroe”, or whose initials, “MBS” of Mohammed bin Salman, the name n is; -1 if it is
// nobody’s.
func (c *cast) shortened(n *castName) int {
	text := c.g.text[n.span.Start:n.span.End]
	if handle, ok := strings.CutPrefix(text, "@"); ok {
		letters := compactLetters(strings.ToLower(handle))
		for _, prefix := range []string{"", "real", "the"} {
			if rest, ok := strings.CutPrefix(letters, prefix); ok {
				if p, ok := c.byKey[rest+" "]; ok {
					return p
				}
				if people := c.byWord["\x03"+rest]; len(people) == 1 {
					return people[0]
				}
			}
		}
		return -1
	}
	if len(text) < 3 || len(text) > 5 || !acronym(text) || strings.Contains(text, ".") {
		return -1
	}
	if people := c.byWord["\x02"+strings.ToLower(text)]; len(people) == 1 {
		return people[0]
	}
	return -1
}

// initialsKey is what a name and its initials have in common.
func initialsKey(words []string) string {
	var b strings.Builder
	b.WriteByte(2)
	for _, w := range words {
		b.WriteString(w[:1])
	}
	return b.String()
}
