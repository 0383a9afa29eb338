package main

import (
	"math/rand"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// A switcher writes articles anew with other names in them, of persons, bodies and places of the whole world. What stands around a
// name tells what it is; so a text that could have had another name there is one more example (Agarwal et al. 2020).
type switcher struct {
	r                              *rand.Rand
	given, surnames, towns, bodies []string
}

// newSwitcher takes the names of the word lists.
func newSwitcher(seed int64, listed map[string][]string) *switcher {
	return &switcher{r: rand.New(rand.NewSource(seed)), given: listed["givennames"], surnames: listed["surnames"], towns: append(slices.Clone(listed["towns"]), listed["cities"]...), bodies: listed["organizations"]}
}

// rewrite returns the text with other names, and where sentences and names stand in it. Names of one number stay names of one thing.
func (s *switcher) rewrite(text string, g *goldArticle) (string, *goldArticle) {
	type form struct {
		from, to int
		kind     string
		number   int
	}
	var forms []form
	byThing := map[int][]string{}
	kinds := map[int]string{}
	for _, m := range g.Mentions {
		f := form{int(m[0].(float64)), int(m[1].(float64)), m[2].(string), int(m[3].(float64))}
		forms = append(forms, f)
		if w := text[f.from:f.to]; !slices.Contains(byThing[f.number], w) {
			byThing[f.number] = append(byThing[f.number], w)
		}
		kinds[f.number] = f.kind
	}
	slices.SortStableFunc(forms, func(a, b form) int { return a.from - b.from })
	var numbers []int
	for n := range byThing {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	renamed := map[int]map[string]string{}
	for _, n := range numbers {
		renamed[n] = s.rename(kinds[n], byThing[n])
	}
	out := new(goldArticle)
	out.ID = g.ID
	var b strings.Builder
	last := 0
	moved := []struct{ old, new int }{{0, 0}}
	for _, f := range forms {
		if f.from < last {
			continue
		}
		b.WriteString(text[last:f.from])
		w := text[f.from:f.to]
		if n, ok := renamed[f.number][w]; ok && f.kind == kinds[f.number] {
			w = n
		}
		start := b.Len()
		b.WriteString(w)
		out.Mentions = append(out.Mentions, [4]any{float64(start), float64(b.Len()), f.kind, float64(f.number)})
		last = f.to
		moved = append(moved, struct{ old, new int }{f.to, b.Len()})
	}
	b.WriteString(text[last:])
	at := func(o int) int {
		i, _ := slices.BinarySearchFunc(moved, o+1, func(m struct{ old, new int }, o int) int { return m.old - o })
		return moved[i-1].new + o - moved[i-1].old
	}
	for _, x := range g.Sentences {
		out.Sentences = append(out.Sentences, [2]int{at(x[0]), at(x[1])})
	}
	return b.String(), out
}

func pick(r *rand.Rand, list []string) string { return list[r.Intn(len(list))] }

// rename returns other forms for the forms of a thing; it may have none.
func (s *switcher) rename(kind string, forms []string) map[string]string {
	if s.r.Float64() > 0.7 {
		return nil
	}
	switch kind {
	case "person":
		return s.renamePerson(forms)
	case "place":
		return s.renamePlace(forms)
	case "organization":
		return s.renameBody(forms)
	}
	return nil
}

func longest(forms []string) string {
	return slices.MaxFunc(forms, func(a, b string) int { return len(a) - len(b) })
}

// renamePerson gives every word of a person's names another, the same throughout.
func (s *switcher) renamePerson(forms []string) map[string]string {
	words := map[string]string{}
	full := strings.Fields(longest(forms))
	for i, w := range full {
		if !plainWord(w) {
			continue
		}
		if i == 0 && len(full) > 1 {
			words[w] = pick(s.r, s.given)
		} else {
			words[w] = pick(s.r, s.surnames)
		}
	}
	renamed := map[string]string{}
	for _, f := range forms {
		parts := strings.Fields(f)
		for i, w := range parts {
			if n, ok := words[w]; ok {
				parts[i] = n
			} else if plainWord(w) {
				return nil
			}
		}
		renamed[f] = strings.Join(parts, " ")
	}
	return renamed
}

// plainWord reports whether a word has one capital, at its start: no initial, particle, number or word in capitals.
func plainWord(w string) bool {
	first, size := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(first) || len(w) < 3 || w == "Jr." || w == "Sr." {
		return false
	}
	for _, r := range w[size:] {
		if unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// renamePlace gives a place another name; one that ends in a word for what it is keeps that.
func (s *switcher) renamePlace(forms []string) map[string]string {
	if len(forms) != 1 {
		return nil
	}
	parts := strings.Fields(forms[0])
	for _, w := range parts {
		if !plainWord(w) {
			return nil
		}
	}
	switch {
	case len(parts) > 1 && english.EndsPlace(parts[len(parts)-1]):
		return map[string]string{forms[0]: pick(s.r, s.towns) + " " + parts[len(parts)-1]}
	case len(parts) > 1 && english.PlaceName(forms[0]) && s.r.Intn(2) == 0, len(parts) == 1:
		return map[string]string{forms[0]: pick(s.r, s.towns)}
	}
	return nil
}

// renameBody gives an organization another name, with initials where it had some.
func (s *switcher) renameBody(forms []string) map[string]string {
	switch {
	case len(forms) == 1 && strings.Contains(forms[0], " "):
		if s.r.Intn(3) == 0 {
			return map[string]string{forms[0]: pick(s.r, s.bodies)}
		}
		if w := strings.Fields(forms[0]); english.EndsBody(w[len(w)-1]) {
			n, _ := s.newBody()
			return map[string]string{forms[0]: n}
		}
	case len(forms) == 1:
		return map[string]string{forms[0]: pick(s.r, s.bodies)}
	case len(forms) == 2:
		a, b := forms[0], forms[1]
		if len(a) < len(b) {
			a, b = b, a
		}
		if strings.Contains(a, " ") && strings.ToUpper(b) == b && !strings.Contains(b, " ") {
			n, short := s.newBody()
			return map[string]string{a: n, b: short}
		}
		if rest, ok := strings.CutPrefix(a, b+" "); ok && plainWord(b) {
			n := pick(s.r, s.towns)
			return map[string]string{a: n + " " + rest, b: n}
		}
	}
	return nil
}

// The words of names that are made: what a body is for, what it is.
var (
	bodyFor = []string{"People's", "National", "Democratic", "Progressive", "United", "Federal", "Central", "Development", "Agricultural", "Health", "Workers", "Teachers", "Farmers",
		"Revenue", "Electoral", "Education", "Energy", "Petroleum", "Mining", "Water", "Football", "Cricket", "Rugby", "Medical", "Transport", "Ports", "Railways", "Airports", "Housing", "Investment", "Islamic", "Congress", "Justice", "Liberation", "Reform", "Unity",
		"Human Rights", "Anti-Corruption", "Civil Aviation", "Tourism", "Women's", "Youth", "Students", "Cocoa", "Power", "Telecommunications"}
	bodyIs = []string{"Party", "Commission", "Authority", "Council", "Front", "Union", "Association", "Federation", "Bank", "Ministry", "Agency", "Corporation", "Company", "Board", "Service", "Institute", "Foundation", "Alliance", "Movement", "Congress", "Group", "Holdings", "Club",
		"Court", "Forum", "Fund", "University", "Office", "Bureau", "Committee", "Army", "Police", "Network", "Limited"}
)

// newBody makes the name of a body: “Orrin Farmers Union”, “Ministry of Education”, and its initials.
func (s *switcher) newBody() (name, short string) {
	what, is := pick(s.r, bodyFor), pick(s.r, bodyIs)
	switch s.r.Intn(5) {
	case 0:
		name = is + " of " + what
	case 1:
		name = pick(s.r, s.towns) + " " + is
	case 2:
		name = what + " " + is + " of " + pick(s.r, s.towns)
	case 3:
		name = what + " " + is
	default:
		name = pick(s.r, s.towns) + " " + what + " " + is
	}
	for _, w := range strings.Fields(name) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			short += string(r)
		}
	}
	return name, short
}
