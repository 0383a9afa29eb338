package lede

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// settleKinds gives one kind to a name that the tagger read now as a person, now as
// something else: in “Lee Moran, the chemist, …. Moran said” whoever is a person twice
// is one the third time.
func settleKinds(text string, names []english.Name) []english.Name {
	type votes struct{ person, other int }
	cast := make(map[string]votes)
	part := make(map[string]bool) // the words of full names of people
	for _, n := range names {
		if words := strings.Fields(text[n.Start:n.End]); n.Kind == english.Person && len(words) > 1 {
			part[words[0]], part[words[len(words)-1]] = true, true
		}
		v := cast[text[n.Start:n.End]]
		if n.Kind == english.Person {
			v.person++
		} else {
			v.other++
		}
		cast[text[n.Start:n.End]] = v
	}
	out := slices.Clone(names)
	for i, n := range out {
		form := text[n.Start:n.End]
		v := cast[form]
		full := readPersonName(form).full()
		if n.Kind != english.Person && (v.person > v.other || full && v.person > 0 && v.person == v.other) && (full || part[form] || givenSex(foldName(form)) != 0) {
			out[i].Kind = english.Person
		}
	}
	return out
}

// missed returns the places where the full name or the surname of somebody named in
// full elsewhere stands and the tagger saw no name: it knows a text’s sentences, the
// people of a text are the same from its first line to its last.
func (c *cast) missed(names []english.Name) []Span {
	known := c.knownForms()
	if len(known) == 0 {
		return nil
	}
	var out []Span
	taken := make([]bool, len(c.g.tokens))
	for _, n := range names {
		for i, to := c.g.within(Span(n.Range)); i < to; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(c.g.tokens); i++ {
		if taken[i] || !c.proper(i) {
			continue
		}
		run := i + 1
		for _, end := c.g.sentence(i); run < end && !taken[run] && c.proper(run); {
			run++
		}
		if _, end := c.g.sentence(i); run < end && taken[run] || i > 0 && taken[i-1] && c.g.sent[i-1] == c.g.sent[i] && c.g.noun(i-1) {
			i = run
			continue
		}
		if s, ok := c.nameIn(i, run, known); ok {
			out = append(out, s)
		}
		i = run
	}
	return out
}

// knownForms returns the full names and the surnames of the people named in full,
// but no surname that is a word or place of its own.
func (c *cast) knownForms() map[string]bool {
	known := make(map[string]bool)
	for _, n := range c.names {
		if !n.name.full() {
			continue
		}
		known[n.name.compact()] = true
		key := n.name.words[len(n.name.words)-1]
		_, place := english.City(capitalized(key))
		if women, men := givenCounts(key); len(key) > 2 && !place && (women+men < 50 || english.Surname(capitalized(key))) {
			known[key] = true
		}
	}
	return known
}

// proper reports whether token i is tagged as a name and written like one.
func (c *cast) proper(i int) bool {
	return c.g.tag(i) == "NNP" && capital(c.g.word(i))
}

// nameIn returns the name that ends a run of capitalized words from token i up to run,
// and begins it or has only a title before it.
func (c *cast) nameIn(i, run int, known map[string]bool) (Span, bool) {
	for ; i < run; i++ {
		s := Span{c.g.tokens[i].Span.Start, c.g.tokens[run-1].Span.End}
		n := readPersonName(c.g.text[s.Start:s.End])
		if known[n.compact()] {
			return s, true
		}
		if !addresses(c.g.word(i)) && c.g.roleNoun(i) == "" {
			return Span{}, false
		}
	}
	return Span{}, false
}
