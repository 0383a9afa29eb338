package cast

import (
	"context"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// ExtractCoreference finds whom pronouns and descriptions stand for.
func ExtractCoreference(ctx context.Context, d *story.Doc) error {
	r := newReferences(ctx, d)
	r.resolve(func(p *pronoun, candidates []candidate) int { return r.choose(p, candidates) })
	r.identify()
	r.dropOwnWords()
	b := readBodies(r)
	b.resolve(func(p *pronoun, candidates []candidate) int { return b.choose(p, candidates) })
	b.write()
	r.addToldRoles()
	r.write()
	return nil
}

// references is the reading of a story, mention after mention, for who is meant.
type references struct {
	d    *story.Doc
	g    *grammar
	who  []referent
	late []int // the referents that were spoken of last, the latest at the end

	blind bool // candidates of either sex, for learning from structure alone

	names    []reference // of people, in the order of the text
	part     []uint8     // per token: partName, partRole
	quoteOf  []int32     // per token: the direct quote it stands in and one
	sourceOf []int32     // per token: the quote whose source it is in, and one
	speaker  []int       // per quote: the referent that its source names, -1 if none yet
	reportOf []int32     // per token: the indirect or mixed quote it stands in and one
	block    []int32     // per sentence: its paragraph
	start    int32       // the first sentence behind the headlines
	spoke    int         // the referent that spoke last, -1 if none
	spokeAt  int         // the token at which it did

	nominal func(*pronoun, []candidate) int // chooses whom a description stands for
	found   []reference                     // what was resolved
	pool    []candidate                     // those of the mention that is looked at
}

const (
	partName  = 1 + iota // of a name
	partRole             // of a description beside a name
	partOther            // of an organization’s or place’s name
)

// A referent is somebody the story speaks of.
type referent struct {
	person   int       // in Article.People, -1 for somebody without a name
	woman    float64   // log odds, from names, titles, nouns and pronouns
	told     bool      // the text tells the sex
	they     bool      // the text tells that the person is “they”
	count    int       // mentions so far
	last     reference // the latest mention
	before   reference // the one before it
	subjects int       // how many of the mentions were subjects
	roles    []calling // what the person is called beside the name: “senator”
	first    reference // the first mention
}

// A reference is one mention.
type reference struct {
	span     english.Range
	from, to int // tokens
	head     int // the token that stands in the grammar of the sentence
	rel      string
	verb     int // what head depends on, -1 if nothing
	kind     story.MentionKind
	who      int
}

// newReferences reads the people of the article and where they are named.
func newReferences(ctx context.Context, d *story.Doc) *references {
	r := &references{d: d, g: newGrammar(ctx, d), spoke: -1}
	n := d.English.Len()
	r.part, r.quoteOf, r.sourceOf, r.reportOf = make([]uint8, n), make([]int32, n), make([]int32, n), make([]int32, n)
	r.readParagraphs()
	for i := range d.Article.People {
		if r.g.Done() {
			break
		}
		r.readPerson(i)
	}
	for _, list := range [][]story.Entity{d.Article.Organizations, d.Article.Places} {
		for _, e := range list {
			r.markNames(e)
		}
	}
	slices.SortFunc(r.names, func(a, b reference) int { return a.span.Start - b.span.Start })
	r.nominal = r.chooseNominal
	r.readQuotes()
	r.readThey()
	return r
}

// sameThing reports whether token i and its head name one person together.
func (g *grammar) sameThing(i int) bool {
	switch g.rel(i) {
	case "appos", "flat":
		return true
	case "compound", "nmod":
		return g.adjacentTitle(i, g.head(i)) || g.Rel(i) == "nmod:desc"
	}
	return false
}

// reference reads where the tokens from up to to stand in the sentence's grammar.
func (r *references) reference(s english.Range, from, to int) reference {
	head := r.g.top(from, to)
	rel, verb := r.g.function(head)
	return reference{span: s, from: from, to: to, head: head, rel: rel, verb: verb}
}

// function returns the relation that token i has in its clause, and the token it
// depends on, past appositions, titles and coordination: in “President Roe and
// her aide left” both are subjects of “left”. What has a “’s” behind it is an owner,
// whatever the parser took it for: “the man — two years Roe’s junior — whom she met”.
func (g *grammar) function(i int) (rel string, head int) {
	if g.owns(i) && g.rel(i) != "nmod" {
		return "nmod", -1
	}
	for n := 0; n < 8; n++ {
		rel, head = g.rel(i), g.head(i)
		switch rel {
		case "appos", "flat", "conj", "compound":
			if head < 0 || rel == "compound" && !g.adjacentTitle(i, head) || rel == "conj" && !g.noun(head) {
				return rel, head
			}
			i = head
		case "nmod":
			if g.Rel(i) == "nmod:desc" {
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

// owns reports whether a “’s” follows token i.
func (g *grammar) owns(i int) bool {
	return i+1 < g.Len() && g.tag(i+1) == "POS"
}

// adjacentTitle reports whether a compound is of a title and a name.
func (g *grammar) adjacentTitle(i, head int) bool {
	return head >= 0 && g.tag(i) == "NNP" && g.tag(head) == "NNP" && (head < i || g.roleNoun(i) != "")
}

// resolve reads the story from its start and asks pick for each pronoun which of
// the candidates it stands for, -1 for none of them.
func (r *references) resolve(pick func(*pronoun, []candidate) int) {
	next := 0
	for i := 0; i < r.g.Len() && !r.g.Done(); i++ {
		for next < len(r.names) && r.names[next].from <= i {
			if m := r.names[next]; !r.signs(m) || r.who[m.who].count > 0 {
				r.take(m)
			}
			next++
		}
		if r.part[i] == partName {
			continue
		}
		if p, ok := r.pronounAt(i); ok {
			r.resolvePronoun(p, r.names[next:min(next+4, len(r.names))], pick)
			continue
		}
		if m, ok := r.theyAt(i); ok {
			r.take(m)
			r.found = append(r.found, m)
			continue
		}
		if s, ok := r.g.person(i); ok && r.part[i] == 0 {
			r.readNominal(i, s)
		}
	}
}

// resolvePronoun finds whom a pronoun stands for, if anybody; ahead are the names behind it.
func (r *references) resolvePronoun(p pronoun, ahead []reference, pick func(*pronoun, []candidate) int) {
	if w := r.adjoined(&p); w >= 0 {
		r.link(p, w)
		return
	}
	candidates := r.candidates(&p, ahead)
	if k := pick(&p, candidates); k >= 0 {
		r.link(p, candidates[k].who)
	}
}

// adjoined returns the referent that p’s phrase is joined to: in “the shooting of a
// guard and his brother” the brother is the guard’s, in “Ann Roe, she is a pilot” Roe is
// the pilot. It returns -1 if there is none.
func (r *references) adjoined(p *pronoun) int {
	if len(r.late) == 0 || p.from == 0 {
		return -1
	}
	w := r.late[len(r.late)-1]
	x := &r.who[w]
	if x.last.to != p.from-1 || x.gainsays(p.woman) {
		return -1
	}
	before := r.g.lower(p.from - 1)
	coordinated := p.possessive && before == "and"
	taken := before == "," && p.rel == "nsubj" && x.last.rel == "nsubj" && x.last.verb == p.verb
	if !coordinated && !taken {
		return -1
	}
	return w
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
	r.late = lastSpokenOf(r.late, m.who)
	for t := m.from; t < m.to; t++ {
		if q := r.sourceOf[t]; q > 0 {
			if r.speaker[q-1] < 0 {
				r.speaker[q-1] = m.who
			}
			r.spoke, r.spokeAt = m.who, m.from
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
	p.reference = r.reference(r.g.span(i), i, i+1)
	p.kind = story.PronounMention
	return p, true
}

// dropOwnWords takes back that a pronoun stands for who turned out to say it: in “‘He
// lied,’ he said” only one of them can be Roe.
func (r *references) dropOwnWords() {
	r.found = slices.DeleteFunc(r.found, func(m reference) bool {
		q := r.quoteOf[m.from]
		return q > 0 && m.kind == story.PronounMention && r.speaker[q-1] == m.who
	})
}

// write puts what was found into the people of the article.
func (r *references) write() {
	r.addStrangers()
	people := r.d.Article.People
	count := make([]map[string]int, len(people))
	for _, m := range r.found {
		i := r.who[m.who].person
		if i < 0 {
			continue
		}
		people[i].Mentions = append(people[i].Mentions, story.Mention{Span: m.span, Kind: m.kind})
		if m.kind == story.PronounMention {
			if count[i] == nil {
				count[i] = make(map[string]int)
			}
			count[i][pronounKind(r.g.lower(m.from))]++
		}
	}
	for i := range people {
		p := &people[i]
		p.Mentions = story.MergeMentions(p.Mentions, nil)
		total := count[i]["she"] + count[i]["he"] + count[i]["they"]
		for _, kind := range [...]string{"she", "he", "they"} {
			if count[i][kind] > total-count[i][kind] {
				p.Pronouns = kind
			}
		}
	}
	slices.SortStableFunc(people, func(a, b story.Person) int { return firstMention(a) - firstMention(b) })
	setAside(r.d)
}

// pronounKind returns the subject form of a pronoun: “she” of “hers”.
func pronounKind(w string) string {
	switch {
	case strings.HasPrefix(w, "t"):
		return "they"
	case w == "she" || strings.HasPrefix(w, "her"):
		return "she"
	}
	return "he"
}

// firstMention returns where a person is first mentioned.
func firstMention(p story.Person) int {
	if len(p.Mentions) == 0 {
		return 0
	}
	return p.Mentions[0].Span.Start
}

// descriptionOf returns the words that describe a stranger, with what follows the noun:
// “a spokesman for the ministry”.
func (r *references) descriptionOf(m reference) string {
	_, limit := r.g.sentence(m.from)
	end := m.to
	if _, to, ok := r.g.nounPhrase(m.from, limit); ok {
		for to > end && strings.HasPrefix(r.g.tag(to-1), "RB") {
			to--
		}
		end = max(end, to)
	}
	for i := m.to; i < end; i++ { // “a former spy and his daughter” are two
		if r.g.tag(i) == "CC" && (i+1 == end || r.g.determiner(i+1)) {
			end = i
		}
		if weekday(r.g.lower(i)) { // “a federal judge on Monday”
			for end = i; end > m.to && r.g.tag(end-1) == "IN"; end-- {
			}
		}
	}
	return oneLine(r.g.text[m.span.Start:r.g.span(end-1).End])
}

// weekday reports whether a word in lower case names a day of the week.
func weekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// lastSpokenOf moves who to the end of those spoken of last, of whom there are no more than mostLate.
func lastSpokenOf(late []int, who int) []int {
	if k := slices.Index(late, who); k >= 0 {
		late = slices.Delete(late, k, k+1)
	} else if len(late) == mostLate {
		late = slices.Delete(late, 0, 1)
	}
	return append(late, who)
}
