// Package gazetteer finds in English text the names of a list that a user knows.
//
// In come the names with their forms and kinds, once, and then texts; out come the places where a form stands as a name: whole words,
// in the case of the list or in capitals. A form of one word may be a common one, “Apple”, “May”, “Reading”, or the surname of many:
// it counts only where the text shows that it is the name of such a thing.
package gazetteer

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// A Name is a person, organization or place that a user knows.
type Name struct {
	Kind  english.Kind
	Forms []string
	Ref   string
}

// A List is a set of names, ready to be found. It may be shared by goroutines.
type List struct {
	names []known
	forms map[string][]form // by their first word in lower case, the longest first
	lower bool              // a form begins with a small letter: “eBay”
}

// A known is what is kept of a name.
type known struct {
	ref  string
	kind english.Kind
}

// A form is one way to write a name.
type form struct {
	text   string // blanks folded
	name   int32
	single bool // one word, but for an article before it
}

// A Match is a place where a name stands.
type Match struct {
	english.Name
	Number int // of the name in the list
}

// New makes a list. It fails for a name without forms, a form without letters, and a form that two names have with one kind.
func New(names []Name) (*List, error) {
	l := &List{names: make([]known, len(names)), forms: make(map[string][]form, len(names))}
	for i, n := range names {
		l.names[i] = known{n.Ref, n.Kind}
		if len(n.Forms) == 0 {
			return nil, fmt.Errorf("name %d has no forms", i)
		}
		for _, s := range n.Forms {
			if err := l.add(s, i); err != nil {
				return nil, err
			}
		}
	}
	for first, fs := range l.forms {
		slices.SortStableFunc(fs, func(a, b form) int {
			return cmp.Or(cmp.Compare(len(b.text), len(a.text)), strings.Compare(a.text, b.text), cmp.Compare(l.names[a.name].kind, l.names[b.name].kind))
		})
		for i := 1; i < len(fs); i++ {
			if a, b := fs[i-1], fs[i]; a.text == b.text && l.names[a.name].kind == l.names[b.name].kind && a.name != b.name {
				return nil, fmt.Errorf("%w: %q is a form of the names %d and %d", ErrTwice, a.text, a.name, b.name)
			}
		}
		l.forms[first] = slices.Clip(fs)
	}
	return l, nil
}

// add adds a form of name i.
func (l *List) add(s string, i int) error {
	words := strings.Fields(s)
	if len(words) == 0 || strings.ToUpper(s) == strings.ToLower(s) {
		return fmt.Errorf("name %d: the form %q has no letters", i, s)
	}
	s = strings.Join(words, " ")
	first := strings.ToLower(firstWord(s))
	l.lower = l.lower || 'a' <= s[0] && s[0] <= 'z'
	f := form{s, int32(i), len(words) == 1 || len(words) == 2 && strings.EqualFold(words[0], "the")}
	if !slices.Contains(l.forms[first], f) {
		l.forms[first] = append(l.forms[first], f)
	}
	return nil
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
func (l *List) Ref(number int) string { return l.names[number].ref }

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
