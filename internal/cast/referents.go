package cast

import (
	"math"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// markNames marks the tokens of the names of an organization or place.
func (r *references) markNames(e story.Entity) {
	for _, m := range e.Mentions {
		for i, to := r.g.within(m.Span); i < to; i++ {
			if r.part[i] == 0 {
				r.part[i] = partOther
			}
		}
	}
}

// readPerson makes a referent of a named person and notes where the names stand.
func (r *references) readPerson(i int) {
	p := &r.d.Article.People[i]
	x := referent{person: i}
	told := 0.0
	for _, m := range p.Mentions {
		from, to := r.g.within(m.Span)
		if m.Kind != story.NameMention || from >= to {
			continue
		}
		ref := r.reference(m.Span, from, to)
		ref.kind, ref.who = story.NameMention, len(r.who)
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
	open := from
	if !title.span.IsZero() {
		open, _ = r.g.within(title.span)
	}
	for _, ro := range append([]role{title}, r.g.rolesBeside(open, to)...) {
		if ro.span.IsZero() {
			continue
		}
		f, t := r.g.within(ro.span)
		for f = r.g.ownWords(f, ro.noun); f < t; f++ {
			if r.part[f] == 0 {
				r.part[f] = partRole
			}
		}
		x.roles = append(x.roles, r.calling(ro))
		if ns, _ := r.g.person(ro.noun); ns != 0 {
			s = ns
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

// readQuotes notes for each token whether it stands in a direct quote, and whether it
// names the source of a quote.
func (r *references) readQuotes() {
	r.speaker = make([]int, len(r.d.Article.Quotes))
	for i, q := range r.d.Article.Quotes {
		r.speaker[i] = -1
		r.markSource(q.Source, i)
		mark := r.quoteOf
		if q.Kind != story.Direct {
			mark = r.reportOf
		}
		for _, part := range q.Parts {
			for from, to := r.g.within(part); from < to; from++ {
				mark[from] = int32(i + 1)
			}
		}
	}
}

// officer returns the head of the tokens from up to to: the noun for a person with which they end, where the tree takes the name
// before it for the head, as in headlines.
func (g *grammar) officer(from, to int) int {
	head, last := g.top(from, to), to-1
	if _, person := g.person(last); !person || g.tag(last) != "NN" || last == head || !strings.HasPrefix(g.tag(head), "NNP") {
		return head
	}
	for i := from; i < last; i++ {
		if !g.noun(i) && g.tag(i) != "JJ" && g.tag(i) != "POS" && g.tag(i) != "HYPH" {
			return head
		}
	}
	return last
}

// markSource marks the head of the words for a source, and what is one with it: in
// “the premier’s spokeswoman, Ann Roe” all but the premier.
func (r *references) markSource(s english.Range, i int) {
	if s.IsZero() {
		return
	}
	from, to := r.g.within(s)
	if from >= to {
		return
	}
	head := r.g.officer(from, to)
	if a := r.g.antecedent(head); a >= 0 { // “a clerk who said”
		r.sourceOf[a] = int32(i + 1)
	}
	for t := from; t < to; t++ {
		k := t
		for n := 0; n < 6 && k != head && k >= 0 && r.g.sameThing(k); n++ {
			k = r.g.head(k)
		}
		if k == head {
			r.sourceOf[t] = int32(i + 1)
		}
	}
}
