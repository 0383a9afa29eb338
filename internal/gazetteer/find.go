package gazetteer

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/poll"
)

// Find returns where the names stand, in order, not overlapping; of those that overlap the first and longest. It is told the names that the
// tagger found, and the spans of days and months.
func (l *List) Find(ctx context.Context, text string, t *english.Text, tagged []english.Name, times []english.Range) []Match {
	f := finder{List: l, text: text, Text: t, tagged: tagged, times: times}
	p := poll.Poller{Ctx: ctx}
	var out []Match
	end := 0
	for s := range t.Count() {
		f.from, f.to = t.Bounds(s)
		for i := f.from; i < f.to && !p.Done(); i++ {
			if t.Range(i).Start < end {
				continue
			}
			if m, ok := f.at(i); ok {
				out, end = append(out, m), m.End
			}
		}
	}
	return out
}

// A finder finds the names of a list in one text.
type finder struct {
	*List
	*english.Text
	text   string
	tagged []english.Name  // by the tagger, in order
	times  []english.Range // in order

	from, to int                     // tokens of the sentence
	longer   map[string][]longerName // by their first and last words; nil until asked for
	small    map[string]bool         // words without a capital; nil until asked for
}

// at returns the longest name that begins at token i; of those that are written alike the one of the kind that the tagger found.
func (f *finder) at(i int) (found Match, ok bool) {
	r := f.Range(i)
	if c := f.text[r.Start]; 'a' <= c && c <= 'z' && !f.lower {
		return found, false
	}
	forms := f.forms[strings.ToLower(firstWord(f.text[r.Start:r.End]))]
	for k := range forms {
		form := &forms[k]
		if ok && len(form.text) < found.Len() {
			break
		}
		to := form.at(f.text, r.Start)
		last, whole := f.lastToken(i, to)
		if to == 0 || !whole {
			continue
		}
		n := f.names[form.name]
		m := Match{english.Name{Range: english.Range{Start: r.Start, End: to}, Kind: n.kind}, int(form.name)}
		if f.within(m.Range) || form.single && !f.shown(m, i, last) {
			continue
		}
		if !ok || f.taggedAs(m.Range) == m.Kind {
			found, ok = m, true
		}
	}
	return found, ok
}

// at returns where f ends if it begins at offset i of text, as it is or in capitals, else 0. White space in the text may be any.
func (f *form) at(text string, i int) int {
	if to := matches(text, i, f.text); to > 0 {
		return to
	}
	if r, n := utf8.DecodeRuneInString(text[i:]); !unicode.IsUpper(r) || i+n < len(text) && unicode.IsLower(rune(text[i+n])) {
		return 0
	}
	return matches(text, i, strings.ToUpper(f.text))
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

// lastToken returns the token from i on that ends at offset to, and whether there is one that ends its word there: the “Post” of
// “Post-Dispatch” does not.
func (f *finder) lastToken(i, to int) (last int, whole bool) {
	for ; i < f.Len() && f.Range(i).Start < to; i++ {
		if f.Range(i).End != to {
			continue
		}
		mark, n := utf8.DecodeRuneInString(f.text[to:])
		next, _ := utf8.DecodeRuneInString(f.text[to+n:])
		return i, (mark != '-' && mark != '‐' && mark != '‑') || !unicode.IsUpper(next)
	}
	return i, false
}
