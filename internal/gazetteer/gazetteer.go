// Package gazetteer finds in English text the names of a list that a user knows.
//
// In come the names with their forms and kinds, once, and then texts; out come the places where a form stands as a name: whole words,
// in the case of the list or in capitals. A form of one word that may be a common one, “Apple”, “May”, “Reading”, counts only
// where the text shows that it is a name: where the tagger found one, inside a sentence with a tag of names, and not as a day or month.
package gazetteer

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/cluster"
	"github.com/ebc17271/lede/internal/poll"
)

// A Name is a person, organization or place that a user knows.
type Name struct {
	Kind  english.Kind
	Forms []string
	Ref   string
}

// A List is a set of names, ready to be found. It may be shared by goroutines.
type List struct {
	names []Name
	forms map[string][]form // by their first word in lower case, the longest first
}

// A form is one way to write a name.
type form struct {
	text   string // blanks folded
	upper  string
	name   int
	single bool // one word
}

// A Match is a place where a name stands.
type Match struct {
	english.Name
	Number int // of the name in the list
}

// New makes a list. It fails for a name without forms, a form without letters, and a form that two names have with one kind.
func New(names []Name) (*List, error) {
	l := &List{names: slices.Clone(names), forms: make(map[string][]form, len(names))}
	type bearer struct {
		form string
		kind english.Kind
	}
	seen := make(map[bearer]int, len(names))
	for i, n := range l.names {
		if len(n.Forms) == 0 {
			return nil, fmt.Errorf("name %d has no forms", i)
		}
		for _, s := range n.Forms {
			words := strings.Fields(s)
			if len(words) == 0 || strings.ToUpper(s) == strings.ToLower(s) {
				return nil, fmt.Errorf("name %d: the form %q has no letters", i, s)
			}
			s = strings.Join(words, " ")
			b := bearer{s, n.Kind}
			if o, ok := seen[b]; ok && o != i {
				return nil, fmt.Errorf("%w: %q is a form of the names %d and %d", ErrTwice, s, o, i)
			} else if ok {
				continue
			}
			seen[b] = i
			first := strings.ToLower(firstWord(s))
			l.forms[first] = append(l.forms[first], form{s, strings.ToUpper(s), i, len(words) == 1})
		}
	}
	for _, fs := range l.forms {
		slices.SortStableFunc(fs, func(a, b form) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	return l, nil
}

// ErrTwice is returned for a form that two names have.
var ErrTwice = errors.New("a form of two names")

// firstWord returns the letters and digits that s begins with.
func firstWord(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '\'' || r == '’' || r == '.' || r == '&' })
	if i <= 0 {
		return s
	}
	return s[:i]
}

// Ref returns the reference of a name.
func (l *List) Ref(number int) string { return l.names[number].Ref }

// Find returns where the names stand, in order, not overlapping; of those that overlap the first and longest. It is told the names that the
// tagger found, and the spans of days and months.
func (l *List) Find(ctx context.Context, text string, t *english.Text, tagged []english.Name, times []english.Range) []Match {
	var out []Match
	p := poll.Poller{Ctx: ctx}
	end := 0
	for s := range t.Count() {
		from, to := t.Bounds(s)
		for i := from; i < to && !p.Done(); i++ {
			if t.Range(i).Start < end {
				continue
			}
			if m, ok := l.findAt(text, t, i, i == from, tagged, times); ok {
				out, end = append(out, m), m.End
			}
		}
	}
	return out
}

// findAt returns the longest name that begins at token i.
func (l *List) findAt(text string, t *english.Text, i int, first bool, tagged []english.Name, times []english.Range) (Match, bool) {
	r := t.Range(i)
	for _, f := range l.forms[strings.ToLower(firstWord(text[r.Start:r.End]))] {
		to := f.at(text, r.Start)
		if to == 0 || !endsToken(t, i, to) {
			continue
		}
		m := Match{english.Name{Range: english.Range{Start: r.Start, End: to}, Kind: l.names[f.name].Kind}, f.name}
		if !within(m.Range, tagged) && (!f.single || isName(m, t.Word(i), t.Tag(i), first, tagged, times)) {
			return m, true
		}
	}
	return Match{}, false
}

// at returns where f ends if it begins at offset i of text, else 0. White space in the text may be any.
func (f *form) at(text string, i int) int {
	for _, want := range []string{f.text, f.upper} {
		if to := matches(text, i, want); to > 0 {
			return to
		}
	}
	return 0
}

func matches(text string, i int, want string) int {
	for k := 0; k < len(want); k++ {
		if want[k] == ' ' {
			from := i
			for i < len(text) && (text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r') {
				i++
			}
			if i == from {
				return 0
			}
			continue
		}
		if i >= len(text) || text[i] != want[k] {
			return 0
		}
		i++
	}
	return i
}

// endsToken reports whether a token at or after token i ends at offset to.
func endsToken(t *english.Text, i, to int) bool {
	for ; i < t.Len() && t.Range(i).Start < to; i++ {
		if t.Range(i).End == to {
			return true
		}
	}
	return false
}

// within reports whether r is a part of a longer name that the tagger found: “Apple” of “Apple Valley”.
func within(r english.Range, tagged []english.Name) bool {
	k, _ := slices.BinarySearchFunc(tagged, r.End, func(n english.Name, end int) int { return cmp.Compare(n.End, end) })
	return k < len(tagged) && tagged[k].Contains(r) && tagged[k].Range != r
}

// isName reports whether a match of one word is meant as a name. The first word of a sentence has its
// capital for that: there it must be a noun, and one that the news never writes small.
func isName(m Match, word, tag string, first bool, tagged []english.Name, times []english.Range) bool {
	if k, _ := slices.BinarySearchFunc(times, m.Start, func(w english.Range, start int) int { return cmp.Compare(w.End, start+1) }); k < len(times) && times[k].Overlaps(m.Range) {
		return false
	}
	k, _ := slices.BinarySearchFunc(tagged, m.End, func(n english.Name, end int) int { return cmp.Compare(n.End, end) })
	if k < len(tagged) && tagged[k].Range == m.Range {
		return true
	}
	if first {
		return strings.HasPrefix(tag, "NN") && cluster.Of(strings.ToLower(word)) == 0
	}
	return strings.HasPrefix(tag, "NNP")
}

// Join returns the tagger's names with those of the list in the place of what they overlap.
func Join(tagged []english.Name, found []Match) []english.Name {
	if len(found) == 0 {
		return tagged
	}
	out := make([]english.Name, 0, len(tagged)+len(found))
	for _, n := range tagged {
		for len(found) > 0 && found[0].End <= n.Start {
			out = append(out, found[0].Name)
			found = found[1:]
		}
		if len(found) == 0 || !found[0].Overlaps(n.Range) {
			out = append(out, n)
		}
	}
	for _, m := range found {
		out = append(out, m.Name)
	}
	return out
}
