package lede

import (
	"context"
	"math"
	"slices"
	"strings"
)

// extractCoreference finds whom pronouns and descriptions stand for.
func extractCoreference(ctx context.Context, d *Doc) error {
	r := newReferences(d)
	r.resolve(func(p *pronoun, candidates []candidate) int { return choose(candidates) })
	r.write()
	return nil
}

// references is the reading of a story, mention after mention, for who is meant.
type references struct {
	d    *Doc
	g    *grammar
	who  []referent
	late []int // the referents that were spoken of last, the latest at the end

	names    []reference // of people, in the order of the text
	part     []uint8     // per token: partName, partRole
	quoteOf  []int32     // per token: the direct quote it stands in and one
	sourceOf []int32     // per token: the quote whose source it is in, and one
	speaker  []int       // per quote: the referent that its source names, -1 if none yet
	found    []reference // what was resolved
}

const (
	partName = 1 + iota // of a name
	partRole            // of a description beside a name
)

// A referent is somebody the story speaks of.
type referent struct {
	person   int       // in Article.People, -1 for somebody without a name
	woman    float64   // log odds, from names, titles, nouns and pronouns
	told     bool      // the text tells the sex
	count    int       // mentions so far
	last     reference // the latest mention
	before   reference // the one before it
	subjects int       // how many of the mentions were subjects
	nouns    []string  // what the person is: “senator”
	first    reference // the first mention
}

// A reference is one mention.
type reference struct {
	span     Span
	from, to int // tokens
	head     int // the token that stands in the grammar of the sentence
	rel      string
	verb     int // what head depends on, -1 if nothing
	kind     MentionKind
	who      int
}

// newReferences reads the people of the article and where they are named.
func newReferences(d *Doc) *references {
	r := &references{d: d, g: newGrammar(d)}
	n := len(d.tokens)
	r.part, r.quoteOf, r.sourceOf = make([]uint8, n), make([]int32, n), make([]int32, n)
	for i := range d.Article.People {
		r.readPerson(i)
	}
	slices.SortFunc(r.names, func(a, b reference) int { return a.span.Start - b.span.Start })
	r.readQuotes()
	return r
}

// readPerson makes a referent of a named person and notes where the names stand.
func (r *references) readPerson(i int) {
	p := &r.d.Article.People[i]
	x := referent{person: i}
	told := 0.0
	for _, m := range p.Mentions {
		from, to := r.g.within(m.Span)
		if m.Kind != NameMention || from >= to {
			continue
		}
		ref := r.reference(m.Span, from, to)
		ref.kind, ref.who = NameMention, len(r.who)
		r.names = append(r.names, ref)
		for t := from; t < to; t++ {
			r.part[t] = partName
		}
		told += r.readBeside(&x, from, to)
	}
	x.woman = nameOdds(p.Name)
	if told != 0 {
		x.woman, x.told = told, true
	}
	if p.Pronouns == "she" || p.Pronouns == "he" {
		x.told = true
		x.woman = map[string]float64{"she": 6, "he": -6}[p.Pronouns]
	}
	r.who = append(r.who, x)
}

// readBeside reads titles and descriptions beside a name, marks their tokens, and
// returns the log odds of a woman that they tell.
func (r *references) readBeside(x *referent, from, to int) (woman float64) {
	title, s, _ := r.g.titles(from)
	roles := []role{title}
	if after, ok := r.g.roleAfter(to); ok {
		roles = append(roles, after)
	} else if before, ok := r.g.roleBefore(from, to); ok {
		roles = append(roles, before)
	}
	for _, ro := range roles {
		if ro.span.IsZero() {
			continue
		}
		f, t := r.g.within(ro.span)
		for ; f < t; f++ {
			if r.part[f] == 0 {
				r.part[f] = partRole
			}
		}
		if noun := r.g.roleNoun(ro.noun); noun != "" {
			x.nouns = appendNew(x.nouns, noun)
			if ns, _ := r.g.person(ro.noun); ns != 0 {
				s = ns
			}
		}
	}
	switch s {
	case 'f':
		return 5
	case 'm':
		return -5
	}
	return 0
}

// nameOdds returns the log odds that the bearer of a name is a woman, from what is
// known of the given name; 0 for a surname alone.
func nameOdds(name string) float64 {
	n := readPersonName(name)
	given := n.given()
	if given == "" {
		given = n.key()
		women, men := givenCounts(given)
		if women+men < 500 {
			return 0
		}
		return logOdds(women, men) / 2
	}
	women, men := givenCounts(given)
	if women+men == 0 {
		first, _, _ := strings.Cut(given, "-")
		women, men = givenCounts(first)
	}
	return logOdds(women, men)
}

func logOdds(women, men int) float64 {
	return max(-4, min(4, math.Log((float64(women)+.5)/(float64(men)+.5))))
}

// readQuotes notes for each token whether it stands in a direct quote or in the
// words for the source of one.
func (r *references) readQuotes() {
	r.speaker = make([]int, len(r.d.Article.Quotes))
	for i, q := range r.d.Article.Quotes {
		r.speaker[i] = -1
		r.mark(r.sourceOf, q.Source, i)
		if q.Kind == Direct {
			for _, part := range q.Parts {
				r.mark(r.quoteOf, part, i)
			}
		}
	}
}

func (r *references) mark(on []int32, s Span, i int) {
	if s.IsZero() {
		return
	}
	for from, to := r.g.within(s); from < to; from++ {
		on[from] = int32(i + 1)
	}
}

// reference reads where the tokens from up to to stand in the sentence's grammar.
func (r *references) reference(s Span, from, to int) reference {
	head := r.g.top(from, to)
	rel, verb := r.g.function(head)
	return reference{span: s, from: from, to: to, head: head, rel: rel, verb: verb}
}

// function returns the relation that token i has in its clause, and the token it
// depends on, past appositions, titles and coordination: in “President Roe and
// her aide left” both are subjects of “left”.
func (g *grammar) function(i int) (rel string, head int) {
	for n := 0; n < 8; n++ {
		rel, head = g.rel(i), g.head(i)
		switch rel {
		case "appos", "flat", "conj", "compound":
			if head < 0 || rel == "compound" && !g.adjacentTitle(i, head) || rel == "conj" && !g.noun(head) {
				return rel, head
			}
			i = head
		case "nmod":
			if g.tokens[i].Rel == "nmod:desc" {
				i = head
				continue
			}
			return rel, head
		default:
			return rel, head
		}
	}
	return rel, head
}

// adjacentTitle reports whether a compound is of a title and a name.
func (g *grammar) adjacentTitle(i, head int) bool {
	return head >= 0 && g.tag(i) == "NNP" && g.tag(head) == "NNP" && (head < i || g.roleNoun(i) != "")
}

// resolve reads the story from its start and asks pick for each pronoun which of
// the candidates it stands for, -1 for none of them.
func (r *references) resolve(pick func(*pronoun, []candidate) int) {
	next := 0
	for i := 0; i < len(r.g.tokens); i++ {
		for next < len(r.names) && r.names[next].from <= i {
			r.take(r.names[next])
			next++
		}
		if r.part[i] == partName {
			continue
		}
		if p, ok := r.pronounAt(i); ok {
			ahead := r.names[next:min(next+4, len(r.names))]
			candidates := r.candidates(&p, ahead)
			if k := pick(&p, candidates); k >= 0 {
				r.link(p, candidates[k].who)
			}
			continue
		}
		if s, ok := r.g.person(i); ok && r.part[i] == 0 {
			r.readNominal(i, s)
		}
	}
}

// link notes that a pronoun stands for a referent.
func (r *references) link(p pronoun, who int) {
	p.who = who
	x := &r.who[who]
	if p.woman {
		x.woman = min(x.woman+2, 6)
	} else {
		x.woman = max(x.woman-2, -6)
	}
	r.take(p.reference)
	r.found = append(r.found, p.reference)
}

// mostLate is how many referents are kept in mind.
const mostLate = 12

// take makes a mention the latest of its referent, and the referent the latest.
func (r *references) take(m reference) {
	x := &r.who[m.who]
	if x.count == 0 {
		x.first = m
	}
	x.count++
	if m.rel == "nsubj" {
		x.subjects++
	}
	x.before, x.last = x.last, m
	if k := slices.Index(r.late, m.who); k >= 0 {
		r.late = slices.Delete(r.late, k, k+1)
	} else if len(r.late) == mostLate {
		r.late = slices.Delete(r.late, 0, 1)
	}
	r.late = append(r.late, m.who)
	for t := m.from; t < m.to; t++ {
		if q := r.sourceOf[t]; q > 0 && r.speaker[q-1] < 0 {
			r.speaker[q-1] = m.who
		}
	}
}

// A pronoun is one of he and she in their forms.
type pronoun struct {
	reference
	woman      bool
	possessive bool
	reflexive  bool
}

// pronounAt reads the pronoun at token i.
func (r *references) pronounAt(i int) (pronoun, bool) {
	var p pronoun
	if len(r.g.word(i)) > 7 {
		return p, false
	}
	switch r.g.lower(i) {
	case "he", "him":
	case "his":
		p.possessive = true
	case "himself":
		p.reflexive = true
	case "she", "hers":
		p.woman = true
	case "her":
		p.woman, p.possessive = true, r.g.tag(i) == "PRP$" || r.g.rel(i) == "nmod"
	case "herself":
		p.woman, p.reflexive = true, true
	default:
		return p, false
	}
	p.reference = r.reference(r.g.tokens[i].Span, i, i+1)
	p.kind = PronounMention
	return p, true
}

// readNominal takes up a description of somebody, whose head noun is token i:
// somebody spoken of before, or somebody new.
func (r *references) readNominal(i int, s sex) {
	g := r.g
	if rel := g.rel(i); rel == "compound" || rel == "flat" || rel == "amod" {
		return
	}
	start, end := g.sentence(i)
	if i+1 < end && (r.part[i+1] == partName || g.noun(i+1) && g.head(i) == i+1) {
		return
	}
	from := i
	for from > start && r.part[from-1] == 0 && (g.modifies(from-1, i) || g.tag(from-1) == "POS" || g.tag(from-1) == "CD") {
		from--
	}
	det := ""
	if from > start && (g.determiner(from-1) || g.tag(from-1) == "POS") {
		from--
		det = g.lower(from)
	}
	if g.cop[i] || det == "no" || det == "any" || det == "every" || det == "each" {
		return
	}
	m := r.reference(Span{g.tokens[from].Span.Start, g.tokens[i].Span.End}, from, i+1)
	m.head = i
	m.rel, m.verb = g.function(i)
	m.kind = NominalMention
	m.who = r.described(m, det, g.roleNoun(i), s)
	if m.who < 0 {
		x := referent{person: -1, nouns: []string{g.roleNoun(i)}}
		switch s {
		case 'f':
			x.woman, x.told = 5, true
		case 'm':
			x.woman, x.told = -5, true
		}
		m.who = len(r.who)
		r.who = append(r.who, x)
	}
	r.take(m)
	r.found = append(r.found, m)
}

// described returns the referent that a definite description stands for: the last
// one that was called so. It returns -1 if there is none.
func (r *references) described(m reference, det, noun string, s sex) int {
	switch det {
	case "the", "this", "that":
	default:
		if r.g.tag(m.from) != "PRP$" {
			return -1
		}
	}
	for k := len(r.late) - 1; k >= 0; k-- {
		x := &r.who[r.late[k]]
		if slices.Contains(x.nouns, noun) && (s == 0 || !x.told || (s == 'f') == (x.woman > 0)) {
			if noun == "man" || noun == "woman" || noun == "head" {
				if x.person >= 0 {
					continue
				}
			}
			return r.late[k]
		}
	}
	return -1
}

// write puts what was found into the people of the article.
func (r *references) write() {
	people := r.d.Article.People
	she := make([]int, len(people))
	he := make([]int, len(people))
	for _, m := range r.found {
		i := r.who[m.who].person
		if i < 0 {
			continue
		}
		people[i].Mentions = append(people[i].Mentions, Mention{m.span, m.kind})
		if m.kind == PronounMention {
			if w := r.g.lower(m.from); w[0] == 's' || strings.HasPrefix(w, "her") {
				she[i]++
			} else {
				he[i]++
			}
		}
	}
	for i := range people {
		p := &people[i]
		slices.SortStableFunc(p.Mentions, func(a, b Mention) int { return a.Span.Start - b.Span.Start })
		p.Mentions = slices.CompactFunc(p.Mentions, func(a, b Mention) bool { return a.Span.Overlaps(b.Span) })
		switch {
		case she[i] > he[i]:
			p.Pronouns = "she"
		case he[i] > 0:
			p.Pronouns = "he"
		}
	}
}
