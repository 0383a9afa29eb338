package lede_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/ebc17271/lede"
)

// floors are the least scores over the project's own articles, in percent. They are
// part of what a release promises: they may be raised, never lowered.
var floors = map[string]float64{
	"publication day":            100,
	"blocks that tell no story":  99,
	"persons, all names, F1":     87,
	"persons, pronouns":          95,
	"quotes and speakers, F1":    80,
	"direct quotes and speakers": 82,
	"times and values, F1":       93,
	"events found":               90,
	"events, type right":         66,
}

// A tally counts what was wanted, what was found, and what of it is right.
type tally struct{ right, wanted, found int }

// f1 is the harmonic mean of precision and recall, in percent.
func (t tally) f1() float64 { return 200 * float64(t.right) / float64(max(t.wanted+t.found, 1)) }

// recall is the share of what was wanted that is right, in percent.
func (t tally) recall() float64 { return 100 * float64(t.right) / float64(max(t.wanted, 1)) }

// scores are tallies by name.
type scores map[string]*tally

func (s scores) of(name string) *tally {
	if s[name] == nil {
		s[name] = new(tally)
	}
	return s[name]
}

// TestFloors scores the library on the project's own annotated articles.
func TestFloors(t *testing.T) {
	s := make(scores)
	for _, g := range golds(t) {
		p := lede.Parser{}
		if g.Given {
			p.Given.Published = g.Published
		}
		a, err := p.Parse(context.Background(), g.Text)
		if err != nil {
			t.Fatal(err)
		}
		e := examiner{t, s, g, a}
		e.published()
		e.blocks()
		e.people()
		e.quotes()
		e.times()
		e.events()
	}
	got := map[string]float64{
		"publication day":            s.of("published").recall(),
		"blocks that tell no story":  s.of("blocks").recall(),
		"persons, all names, F1":     s.of("people").f1(),
		"persons, pronouns":          s.of("pronouns").recall(),
		"quotes and speakers, F1":    s.of("quotes").f1(),
		"direct quotes and speakers": s.of("direct").recall(),
		"times and values, F1":       s.of("times").f1(),
		"events found":               s.of("events").recall(),
		"events, type right":         s.of("types").recall(),
	}
	for _, name := range sortedKeys(got) {
		t.Logf("%-28s %5.1f", name, got[name])
		if got[name] < floors[name] {
			t.Errorf("%s: %.1f is under the floor of %.1f", name, got[name], floors[name])
		}
	}
}

func sortedKeys(m map[string]float64) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// An examiner compares one article with what a careful reader finds in it.
type examiner struct {
	t *testing.T
	s scores
	g gold
	a *lede.Article
}

// wrong logs an error, for -v.
func (e *examiner) wrong(format string, args ...any) {
	e.t.Logf("%s: %s", e.g.Name, fmt.Sprintf(format, args...))
}

func (e *examiner) published() {
	n := e.s.of("published")
	n.wanted++
	if want := e.g.Published.Format("2006-01-02"); strings.HasPrefix(e.a.Published.Value, want) {
		n.right++
	} else {
		e.wrong("published %q, want %s", e.a.Published.Value, want)
	}
}

// blocks counts the blocks that are no paragraph and have a right kind.
func (e *examiner) blocks() {
	n := e.s.of("blocks")
	for _, want := range e.g.Blocks {
		if want.Optional {
			continue
		}
		n.wanted++
		kind := ""
		for _, b := range e.a.Blocks {
			if b.Span.Overlaps(want.Span) {
				kind = string(b.Kind)
				break
			}
		}
		if slices.Contains(want.Kinds, kind) {
			n.right++
		} else {
			e.wrong("block %q is %s, want %v", e.a.Slice(want.Span), kind, want.Kinds)
		}
	}
}

// people counts named persons that have all their names and no other.
func (e *examiner) people() {
	n := e.s.of("people")
	var optional []string
	for _, want := range e.g.People {
		if want.Optional {
			optional = append(optional, want.Name)
		}
	}
	for _, p := range e.a.People {
		if !p.Unnamed && !slices.Contains(optional, p.Name) {
			n.found++
		}
	}
	for _, want := range e.g.People {
		if want.Type != "person" || want.Optional {
			continue
		}
		n.wanted++
		i := slices.IndexFunc(e.a.People, func(p lede.Person) bool { return sameWords(p.Name, want.Name) })
		if i < 0 {
			e.wrong("no person %s", want.Name)
			continue
		}
		p := e.a.People[i]
		if !sameNames(p.Aliases, want.Aliases) {
			e.wrong("%s is also %q, want %q", want.Name, p.Aliases, want.Aliases)
		} else {
			n.right++
		}
		e.pronouns(p, want)
	}
}

func (e *examiner) pronouns(p lede.Person, want goldPerson) {
	n := e.s.of("pronouns")
	if want.Pronouns == "" {
		return
	}
	n.wanted++
	if string(p.Pronouns) == want.Pronouns {
		n.right++
	} else {
		e.wrong("%s is %q, want %q", p.Name, p.Pronouns, want.Pronouns)
	}
}

// quotes counts quotes with at least half of the words and the right speaker.
func (e *examiner) quotes() {
	n, direct := e.s.of("quotes"), e.s.of("direct")
	taken := make([]bool, len(e.a.Quotes))
	for _, want := range e.g.Quotes {
		i, overlap := e.nearest(want, taken)
		if i >= 0 && overlap >= 0.5 {
			taken[i] = true
		}
		if want.Optional {
			continue
		}
		n.wanted++
		isDirect := want.Kind == "direct"
		if isDirect {
			direct.wanted++
		}
		if i < 0 || overlap < 0.5 {
			e.wrong("quote missed: %q", e.a.Slice(want.Parts[0]))
			continue
		}
		n.found++
		if !e.saidBy(e.a.Quotes[i], want) {
			e.wrong("speaker %q (%q), want %q: %q", e.a.Name(e.a.Quotes[i].Speaker), e.a.Slice(e.a.Quotes[i].Source), want.Speaker, e.a.Slice(want.Parts[0]))
			continue
		}
		n.right++
		if isDirect {
			direct.right++
		}
	}
	for i, q := range e.a.Quotes {
		if !taken[i] {
			n.found++
			e.wrong("not a quote of the gold set: %q", q.Text)
		}
	}
}

// nearest returns the quote that shares most with want, and the share of both that is common.
func (e *examiner) nearest(want goldQuote, taken []bool) (at int, overlap float64) {
	at = -1
	for i, q := range e.a.Quotes {
		if taken[i] {
			continue
		}
		common := commonBytes(q.Parts, want.Parts)
		if x := float64(common) / float64(total(q.Parts)+total(want.Parts)-common); x > overlap {
			at, overlap = i, x
		}
	}
	return at, overlap
}

// saidBy reports whether q has the speaker wanted: by name, or where nobody has a name
// by the words of the source, or none.
func (e *examiner) saidBy(q lede.Quote, want goldQuote) bool {
	if want.Speaker != "" {
		name := e.a.Name(q.Speaker)
		if q.Speaker == 0 {
			name = e.a.Slice(q.Source) // a crowd or a body without a name: “The council”
		}
		return sameWords(name, want.Speaker)
	}
	if want.Source == "" {
		return q.Speaker == 0
	}
	return shareWord(e.a.Slice(q.Source), want.Source)
}

func total(spans []lede.Span) int {
	n := 0
	for _, s := range spans {
		n += s.Len()
	}
	return n
}

func commonBytes(x, y []lede.Span) int {
	n := 0
	for _, a := range x {
		for _, b := range y {
			n += max(0, min(a.End, b.End)-max(a.Start, b.Start))
		}
	}
	return n
}

// times counts times that share a word with the one wanted and have its value.
func (e *examiner) times() {
	n := e.s.of("times")
	taken := make([]bool, len(e.a.Times))
	for _, want := range e.g.Times {
		i := slices.IndexFunc(e.a.Times, func(w lede.When) bool { return w.Span.Overlaps(want.Span) })
		if i >= 0 {
			taken[i] = true
		}
		if want.Optional {
			continue
		}
		n.wanted++
		switch {
		case i < 0:
			e.wrong("time missed: %q", e.a.Slice(want.Span))
		case e.a.Times[i].Value != want.Value:
			n.found++
			e.wrong("%q is %s, want %s", e.a.Slice(want.Span), e.a.Times[i].Value, want.Value)
		default:
			n.found++
			n.right++
		}
	}
	for i, w := range e.a.Times {
		if !taken[i] && e.inStory(w.Span) {
			n.found++
			e.wrong("not a time of the gold set: %q", e.a.Slice(w.Span))
		}
	}
}

func (e *examiner) inStory(s lede.Span) bool {
	for b := range e.a.Story() {
		if b.Span.Contains(s) {
			return true
		}
	}
	return false
}

// events counts the events that a reader would name first: found at all, and of the right type.
func (e *examiner) events() {
	n, types := e.s.of("events"), e.s.of("types")
	for _, want := range e.g.Events {
		if want.Optional {
			continue
		}
		n.wanted++
		types.wanted++
		var found []string
		for _, v := range e.a.Events {
			if v.Trigger.Overlaps(want.Trigger) {
				found = append(found, string(v.Type))
			}
		}
		if found == nil {
			e.wrong("event missed: %q", e.a.Slice(want.Trigger))
			continue
		}
		n.right++
		if slices.ContainsFunc(found, func(s string) bool { return rightType(s, want.Types) }) {
			types.right++
		} else {
			e.wrong("event %q is %v, want %v", e.a.Slice(want.Trigger), found, want.Types)
		}
	}
}

// ploverTypes are the types of PLOVER; every other is "other" in the gold set.
const ploverTypes = " agree consult support cooperate aid yield request accuse reject threaten protest sanction mobilize coerce assault "

func rightType(got string, want []string) bool {
	if !strings.Contains(ploverTypes, " "+got+" ") {
		got = "other"
	}
	return slices.Contains(want, got)
}

// words returns the words of s in lower case.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.Is(unicode.Mn, r) })
}

// sameWords compares names without case, marks and a leading article.
func sameWords(x, y string) bool {
	return slices.Equal(withoutArticle(words(x)), withoutArticle(words(y)))
}

func withoutArticle(words []string) []string {
	if len(words) > 1 && (words[0] == "the" || words[0] == "a") {
		return words[1:]
	}
	return words
}

// courtesies are words before a name that are no part of it: lede gives names without them.
const courtesies = " mr mrs ms miss dr prof sir dame lord lady judge cllr councillor "

// sameNames compares lists of names without courtesies.
func sameNames(x, y []string) bool {
	key := func(names []string) []string {
		var out []string
		for _, n := range names {
			w := words(n)
			if len(w) > 1 && strings.Contains(courtesies, " "+w[0]+" ") {
				w = w[1:]
			}
			out = append(out, strings.Join(w, " "))
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	return slices.Equal(key(x), key(y))
}

func shareWord(x, y string) bool {
	for _, w := range words(x) {
		if slices.Contains(words(y), w) {
			return true
		}
	}
	return false
}
