package cast

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/story"
)

// kindOf returns what a name names here: the seat of a government speaks and acts
// as an organization, whatever the tagger took the building for.
func kindOf(g *grammar, n english.Name) english.Kind {
	if n.Kind != english.Place && n.Kind != english.Other {
		return n.Kind
	}
	if seat(g.text[n.Start:n.End]) {
		return english.Organization
	}
	return n.Kind
}

// seat reports whether a name is that of a building that stands for those who govern there.
func seat(name string) bool {
	switch strings.ToLower(name) {
	case "white house", "kremlin", "downing street", "10 downing street", "number 10", "no. 10", "no 10", "pentagon", "whitehall", "elysee", "élysée",
		"foggy bottom", "scotland yard", "buckingham palace", "kensington palace", "blue house", "capitol hill", "holyrood", "stormont":
		return true
	}
	return false
}

// seats adds the seats of governments that the tagger took for no names: “Downing Street
// said it would wait”.
func seats(g *grammar, names []english.Name) []english.Name {
	var added []english.Name
	next := 0
	for i := 0; i+1 < g.Len() && !g.Done(); i++ {
		for next < len(names) && names[next].End <= g.span(i).Start {
			next++
		}
		whole := english.Range{Start: g.span(i).Start, End: g.span(i + 1).End}
		if capital(g.word(i)) && capital(g.word(i+1)) && (next == len(names) || names[next].Start >= whole.End) && seat(g.text[whole.Start:whole.End]) {
			added = append(added, english.Name{Range: whole, Kind: english.Organization})
		}
	}
	if added == nil {
		return names
	}
	added = append(added, names...)
	slices.SortFunc(added, func(a, b english.Name) int { return a.Start - b.Start })
	return added
}

// entityNames are the names of organizations, or of places, in the order of the text.
type entityNames struct {
	spans []english.Range
	forms []string // folded
}

func (e *entityNames) add(g *grammar, s english.Range) {
	if form := foldEntity(g.text[s.Start:s.End]); form != "" {
		e.spans = append(e.spans, s)
		e.forms = append(e.forms, form)
	}
}

// foldEntity folds the name of an organization or place: lower case, no accents,
// no full stops, no article, “&” written out.
func foldEntity(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if w == "&" {
			w = "and"
		}
		if w = foldName(w); w != "" {
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(w)
		}
	}
	return strings.TrimPrefix(b.String(), "the ")
}

// gather joins the names that forms says are one entity, and writes them into the model.
func (e *entityNames) gather(d *story.Doc, g *grammar, forms func(g *grammar, e *entityNames) []string) []story.Entity {
	keys := forms(g, e)
	index := make(map[string]int)
	var groups [][]english.Range
	for i, key := range keys {
		k, ok := index[key]
		if !ok {
			k = len(groups)
			index[key] = k
			groups = append(groups, nil)
		}
		groups[k] = append(groups[k], e.spans[i])
	}
	var out []story.Entity // nil when there is none, as after a round through JSON
	for _, spans := range groups {
		x := story.Entity{ID: d.NewID()}
		for _, s := range spans {
			x.Mentions = append(x.Mentions, story.Mention{Span: s, Kind: story.NameMention})
		}
		x.Name, x.Aliases = nameAndAliases(d.Article.Text, spans)
		out = append(out, x)
	}
	return out
}

// acronym reports whether a name is one word of capitals: “RNC”, “U.N.”.
func acronym(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			n++
		case r == '.':
		default:
			return false
		}
	}
	return n >= 2
}

// initialsOf returns the acronyms that a name of several words may have: with and
// without the initials of its small words. An acronym in it keeps its letters: “U.S. Navy”.
func initialsOf(name string) []string {
	var all, big strings.Builder
	for field := range strings.FieldsSeq(name) {
		for part := range strings.SplitSeq(foldName(field), "-") {
			switch {
			case part == "":
				continue
			case acronym(field):
				big.WriteString(part)
				all.WriteString(part)
				continue
			case part == "of" || part == "the" || part == "and" || part == "for" || part == "in" || part == "on" || part == "de" || part == "du" || part == "des":
			default:
				big.WriteString(part[:1])
			}
			all.WriteString(part[:1])
		}
	}
	if big.Len() < 2 || big.Len() == len(foldName(name)) {
		return nil
	}
	if all.Len() == big.Len() {
		return []string{big.String()}
	}
	return []string{big.String(), all.String()}
}

// placeDateline finds the place that the dateline names among those of the story, or
// adds it to them.
func placeDateline(d *story.Doc) {
	a := d.Article
	if a.Dateline == nil || a.Dateline.Span.IsZero() {
		return
	}
	name := page.DatelinePlace(a.Slice(a.Dateline.Span))
	start := strings.Index(a.Slice(a.Dateline.Span), name)
	if name == "" || start < 0 {
		return
	}
	start += a.Dateline.Span.Start
	mention := story.Mention{Span: english.Range{Start: start, End: start + len(name)}, Kind: story.NameMention}
	key := usualPlace(foldEntity(name))
	for i := range a.Places {
		p := &a.Places[i]
		if usualPlace(foldEntity(p.Name)) == key {
			p.Mentions = story.MergeMentions(p.Mentions, []story.Mention{mention})
			a.Dateline.Place = p.ID
			return
		}
	}
	a.Places = append(a.Places, story.Entity{ID: d.NewID(), Name: name, Mentions: []story.Mention{mention}})
	a.Dateline.Place = a.Places[len(a.Places)-1].ID
}
