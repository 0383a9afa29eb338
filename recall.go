package lede

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
)

// settleKinds gives one kind to a name that the tagger read now as a person, now as
// something else: in “Lee Moran, the chemist, …. Moran said” whoever is a person twice
// is one the third time.
func settleKinds(g *grammar, names []english.Name) []english.Name {
	out := slices.Clone(names)
	for i, n := range out {
		switch form := g.text[n.Start:n.End]; {
		case n.Kind == english.Person && doctrine(form):
			out[i].Kind = english.Other
		case (n.Kind == english.Organization || n.Kind == english.Place) && g.shownPerson(Span(n.Range)):
			out[i].Kind = english.Person
		}
	}
	votes, part := countKinds(g.text, out)
	for i, n := range out {
		form := g.text[n.Start:n.End]
		v, full := votes[form], readPersonName(form).full()
		switch {
		case n.Kind == english.Person:
		case n.Kind == english.Place && part[form] && (!knownPlace(form) || g.acts(Span(n.Range))),
			v.person > v.other && (full || part[form] || givenSex(foldName(form)) != 0),
			v.person == v.other && v.person > 0 && full:
			out[i].Kind = english.Person
		}
	}
	return out
}

// kinds is how often a form was read as a person and as something else.
type kinds struct{ person, other int }

// countKinds returns how each form was read, and the first and last words of the full
// names of people.
func countKinds(text string, names []english.Name) (votes map[string]kinds, part map[string]bool) {
	votes, part = make(map[string]kinds), make(map[string]bool)
	for _, n := range names {
		form := text[n.Start:n.End]
		v := votes[form]
		if n.Kind == english.Person {
			v.person++
			if words := strings.Fields(form); len(words) > 1 {
				part[words[0]], part[words[len(words)-1]] = true, true
			}
		} else {
			v.other++
		}
		votes[form] = v
	}
	return votes, part
}

// doctrine reports whether a word names a teaching: “Islamism”.
func doctrine(w string) bool {
	return !strings.Contains(w, " ") && (strings.HasSuffix(w, "ology") || strings.HasSuffix(w, "ism"))
}

// shownPerson reports whether a name of two or three words that begins with a given
// name has an age or a person’s description behind it: “Florence Paris, a Belgian nurse, said”.
func (g *grammar) shownPerson(s Span) bool {
	words := strings.Fields(g.text[s.Start:s.End])
	if len(words) < 2 || len(words) > 3 {
		return false
	}
	if women, men := givenCounts(foldName(words[0])); women+men == 0 {
		return false
	}
	_, to := g.within(s)
	_, limit := g.sentence(to - 1)
	if to+2 < limit && g.word(to) == "," && g.tag(to+1) == "CD" && len(g.word(to+1)) == 2 && g.word(to+2) == "," {
		return true
	}
	_, ok := g.roleAfter(to)
	return ok
}

// acts reports whether a name does or owns something in its sentence.
func (g *grammar) acts(s Span) bool {
	rel, _ := g.function(g.top(g.within(s)))
	return rel == "nsubj" || rel == "nmod" && g.tokens[g.top(g.within(s))].Rel == "nmod:poss"
}

// knownPlace reports whether a gazetteer has the name.
func knownPlace(name string) bool {
	for _, known := range []func(string) (string, bool){english.Country, english.City, english.Region, english.Capital} {
		if _, ok := known(name); ok {
			return true
		}
	}
	return false
}

// victims returns names that the tagger missed and that only a deed shows to be a
// person’s: “the Petrov poisoning”, “the Hartmann murder”.
func (c *cast) victims(names []english.Name) []Span {
	var out []Span
	named := func(s Span) bool {
		_, ok := slices.BinarySearchFunc(names, s, func(n english.Name, s Span) int {
			switch {
			case n.End <= s.Start:
				return -1
			case n.Start >= s.End:
				return 1
			}
			return 0
		})
		return ok
	}
	for i := 1; i+1 < len(c.g.tokens); i++ {
		if !deedToPerson(c.g.word(i+1)) || c.g.lower(i-1) != "the" || c.g.sent[i-1] != c.g.sent[i+1] {
			continue
		}
		w := c.g.word(i)
		if s := c.g.tokens[i].Span; capital(w) && len(w) > 3 && w != upper(w) && !knownPlace(w) && !named(s) && !commonStart(w) {
			out = append(out, s)
		}
	}
	return out
}

// deedToPerson reports whether a noun names what is done to one person.
func deedToPerson(w string) bool {
	switch w {
	case "poisoning", "murder", "killing", "assassination", "kidnapping", "abduction", "inquest", "slaying", "beheading", "lynching":
		return true
	}
	return false
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
	return c.g.tag(i) == "NNP" && capital(c.g.word(i)) || c.hyphen(i)
}

// hyphen reports whether token i is a hyphen between parts of one word: “Okoye-Hart”.
func (c *cast) hyphen(i int) bool {
	t := c.g.tokens
	return c.g.word(i) == "-" && i > 0 && i+1 < len(t) && t[i-1].Span.End == t[i].Span.Start && t[i].Span.End == t[i+1].Span.Start
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
