package cast

import (
	"math"
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A feature is one thing that speaks for or against a pronoun standing for a candidate.
type feature int

// The features, each with a sentence in which it speaks for the candidate or against it.
const (
	isNobody feature = iota
	nobodyQuoted
	sameSentence     // “Roe said she …”
	lastSentence     //
	twoSentencesBack //
	farBack          // each doubling of the distance beyond
	latest           // nobody was spoken of since
	second           // one person was
	third
	lastSubject       // the last mention was a subject
	bothSubjects      // and so is the pronoun
	subjectPossessive // “Roe packed her bags”
	lastObject        //
	bothObjects       //
	lastPossessive    // “Roe’s lawyer said she …”
	lastPronoun       // “She said …. She added …”
	lastNominal       //
	unnamed           // the candidate has no name
	indefinite        // “a man” first mentioned now
	oftenNamed        // log of the mentions so far
	mostNamed         // more than all others
	nameFits          // log odds of the given name
	nameGainsays      //
	sexTold           // title, noun or pronouns tell the same sex
	sexUnknown        //
	outOfQuote        // the last mention stands in a quote, the pronoun outside
	intoQuote         // the other way round
	sameQuote         // both in one quote
	sourceAgain       // the pronoun names a source and so did the last mention
	ownReported       // “Roe said she …”: the candidate is subject of a verb above the pronoun
	reflexiveSubject  // “Roe hurt herself”
	cataphora         // “In her speech, Roe …”
	firstInSentence   // the candidate opened its sentence
	nominalSameSentence
	tokensApart
	topOfLast // subject of the last sentence

	// Of a pronoun that names a source: who says something is seldom whom one would expect elsewhere.
	sourceSameSentence
	sourceLastSentence
	sourceFar
	sourceLatest
	sourceSubject
	sourceMain
	sourcePronoun
	sourceOften
	sourceMost
	sourceFirst
	sourceUnnamed
	sourceParagraph
	sourceSpokeLast
	sourceSpokeNear
	sourceReported
	sourceBehind       // the quote stands before the pronoun
	behindSpokeLast    // “…,” she said, and she spoke last
	behindMain         // and she was the subject of the last sentence
	behindLatest       //
	paragraphSpokeLast // the pronoun’s quote opens a paragraph, and the candidate spoke last
	paragraphMain
	paragraphMost

	// Of a description of somebody who is not called so beside the name: see described.go.
	nobodyThis        // “this man”
	nobodyGeneric     // “the man”
	nobodyTold        // something behind the noun says who it is: “the head of the board”, “the clerk who called”
	nobodyModified    // words before the noun do
	nobodySays        // the description names a source
	calledSo          // beside the name, or as somebody without one
	calledKindred     // something that is much the same: “Rep. Roe … the congressman”
	calledOtherwise   // something else
	calledNothing     // nothing
	wordsShared       // the share of the words before the noun with which the person is called something
	strangeName       // “the Globex founder” of somebody who is not said to be of Globex
	genericNamed      // “the man” of somebody with a name
	calledSource      // the description names a source, and the person is called so
	kindredSource     //
	otherwiseSource   //
	nothingSource     //
	describedSameSent // the last mention stands in the same sentence

	// Of organizations and places: see bodies.go.
	nobodySource        // the mention names a source: something says it
	nobodyPlural        // “they”
	nobodyPluralSource  //
	nobodyNominal       // “the firm”
	nobodyNominalSource //
	nobodyBodyNoun      // the noun is one for an organization
	nobodyExpletive     // “it is clear that”
	nobodyObject        //
	bodyPlace           // the candidate is a place
	bodyPlaceSource     // and the mention names a source
	bodyPlural          // “they” of an organization
	placePlural         // “they” of a place
	bodySpoke           // the last mention named a source
	bodySpokeAgain      // and so does this one
	bodyDistance        // log of the sentences between
	nominalDistance     // the same, of a description
	bodyCalledSo        // “Globex, a startup … the startup”
	bodyNamedSo         // “the Transport Workers Union … the union”
	bodyOtherNoun       // neither
	bodyNounPlace       // “the firm” of a place
	placeNounBody       // “the country” of an organization
	placeNounPlace      // “the country” of a place
	bodyFitsNoun        // “the firm” of an organization
	features
)

// A candidate is somebody whom a pronoun may stand for.
type candidate struct {
	who   int
	score float64
	has   [features]float64
}

// certainty is how probable a candidate must be, for the pronoun to be its.
const certainty = 0.5

// choose returns the most probable candidate for p, -1 if none is probable enough.
func (r *references) choose(p *pronoun, candidates []candidate) int {
	if r.sourceOf[p.head] > 0 {
		return likeliest(candidates, &sourceWeights, sourceCertainty)
	}
	return likeliest(candidates, &weights, certainty)
}

// sourceCertainty is the same for the words of a source: somebody says it.
const sourceCertainty = 0.33

// choose returns the most probable candidate, -1 if none is probable enough. The
// last candidate is nobody.
func choose(candidates []candidate, weights *[features]float64) int {
	return likeliest(candidates, weights, certainty)
}

// likeliest returns the most probable candidate, -1 if none has the least probability.
func likeliest(candidates []candidate, weights *[features]float64, least float64) int {
	best, sum := -1, 0.0
	for k := range candidates {
		c := &candidates[k]
		c.score = 0
		for f, x := range c.has {
			c.score += weights[f] * x
		}
		sum += math.Exp(c.score)
		if c.who >= 0 && (best < 0 || c.score > candidates[best].score) {
			best = k
		}
	}
	if best < 0 || math.Exp(candidates[best].score) < least*sum {
		return -1
	}
	return best
}

// candidates returns whom the pronoun p may stand for, among those spoken of last
// and the names ahead in the same sentence, and at the end nobody. They stay until it is called again.
func (r *references) candidates(p *pronoun, ahead []reference) []candidate {
	out := r.pool[:0]
	most := 0
	for _, w := range r.late {
		most = max(most, r.who[w].count)
	}
	rank := 0
	for k := len(r.late) - 1; k >= 0; k-- {
		w := r.late[k]
		x := &r.who[w]
		if !r.blind && x.gainsays(p.woman) || r.bound(p, x.last) || r.commands(p, w, ahead) || r.ownWords(p, w) {
			continue
		}
		c := candidate{who: w}
		r.describe(&c, p, x, x.last)
		r.rate(&c, x, rank, most)
		r.describeSpeaker(&c, p, x, x.last)
		out = append(out, c)
		rank++
	}
	for _, m := range ahead {
		x := &r.who[m.who]
		if r.g.sent[m.from] != r.g.sent[p.from] || x.gainsays(p.woman) || !r.governs(m, p) || r.ownWords(p, m.who) {
			continue
		}
		c := candidate{who: m.who}
		c.has[cataphora] = 1
		r.describeSex(&c, p, x)
		out = append(out, c)
		break
	}
	nobody := candidate{who: -1}
	nobody.has[isNobody] = 1
	if r.quoteOf[p.from] > 0 {
		nobody.has[nobodyQuoted] = 1
	}
	r.pool = append(out, nobody)
	return r.pool
}

// gainsays reports whether the text tells that the referent is of the other sex, or “they”.
func (x *referent) gainsays(woman bool) bool {
	return x.they || woman && x.woman < -3.4 || !woman && x.woman > 3.4
}

// bound reports whether grammar forbids that p stands for the mention m: “Roe saw
// her”, “his daughter” for the daughter.
func (r *references) bound(p *pronoun, m reference) bool {
	if r.g.sent[m.from] != r.g.sent[p.from] {
		return false
	}
	if p.possessive {
		h := r.g.head(p.from)
		return h == m.head || h >= m.from && h < m.to
	}
	if p.reflexive {
		return false
	}
	return p.verb >= 0 && p.verb == m.verb && p.rel != "nmod" && m.rel != "nmod" && m.rel != "obl" || r.g.head(p.from) == m.head
}

// commands reports whether p stands above a name of w that follows: in “he blamed Roe” and “his talks with Roe” he is not Roe
// (principle C of the binding theory, Chomsky 1981). In “he (Roe)” he is.
func (r *references) commands(p *pronoun, w int, ahead []reference) bool {
	return slices.ContainsFunc(ahead, func(m reference) bool {
		switch {
		case m.who != w || r.g.sent[m.from] != r.g.sent[p.from] || r.g.word(p.to) == "(":
			return false
		case p.possessive:
			return m.rel == "nmod" && m.verb >= 0 && m.verb == r.g.head(p.from)
		}
		return p.rel == "nsubj" && p.verb >= 0 && m.head != p.verb && r.g.below(m.head, p.verb)
	})
}

// below reports whether token i hangs on top within one clause after another, none of which only stands beside the one before.
func (g *grammar) below(i, top int) bool {
	for n := 0; n < 20 && i >= 0; n++ {
		if i == top {
			return true
		}
		if rel := g.rel(i); rel == "conj" || rel == "parataxis" {
			return false
		}
		i = g.head(i)
	}
	return false
}

// governs reports whether the name m, which comes after p, is the subject of the
// clause that p’s phrase or clause belongs to: “In her speech, Roe said …”.
func (r *references) governs(m reference, p *pronoun) bool {
	if m.rel != "nsubj" || m.verb < 0 || p.from > m.from || r.g.head(p.from) == m.head {
		return false
	}
	i := p.from
	for n := 0; n < 20 && i >= 0; n++ {
		rel := r.g.rel(i)
		i = r.g.head(i)
		if i == m.verb {
			return rel == "obl" || rel == "advcl" || rel == "advmod" || rel == "ccomp"
		}
	}
	return false
}

// describe fills in what the last mention m of the candidate says.
func (r *references) describe(c *candidate, p *pronoun, x *referent, m reference) {
	g := r.g
	set := func(f feature, on bool) {
		if on {
			c.has[f] = 1
		}
	}
	apart := int(g.sent[p.from] - g.sent[m.from])
	set(sameSentence, apart == 0)
	set(lastSentence, apart == 1)
	set(twoSentencesBack, apart == 2)
	if apart > 2 {
		c.has[farBack] = math.Log2(float64(apart))
	}
	c.has[tokensApart] = math.Log2(float64(p.from-m.from+1)) / 4
	subject, pSubject := m.rel == "nsubj", p.rel == "nsubj"
	set(lastSubject, subject)
	set(bothSubjects, subject && pSubject)
	set(subjectPossessive, subject && p.possessive && apart == 0)
	object := m.rel == "obj" || m.rel == "iobj" || m.rel == "obl"
	set(lastObject, object)
	set(bothObjects, object && !pSubject && !p.possessive)
	set(lastPossessive, m.rel == "nmod" && (g.Rel(m.head) == "nmod:poss" || g.owns(m.head)))
	set(lastPronoun, m.kind == story.PronounMention)
	set(lastNominal, m.kind == story.NominalMention)
	set(unnamed, x.person < 0)
	set(nominalSameSentence, x.person < 0 && apart == 0)
	set(indefinite, x.count == 1 && m.kind == story.NominalMention && g.lower(m.from) == "a" || g.lower(m.from) == "an")
	start, _ := g.sentence(m.from)
	set(firstInSentence, m.from-start < 2)
	set(topOfLast, apart == 1 && subject)
	set(reflexiveSubject, p.reflexive && apart == 0 && subject && m.verb == p.verb)
	set(ownReported, apart == 0 && subject && !p.reflexive && r.above(m.verb, p.from))
	r.describeQuotes(c, p, m)
	r.describeSex(c, p, x)
}

// above reports whether token verb stands above token i in the tree, over i’s own verb.
func (r *references) above(verb, i int) bool {
	if verb < 0 {
		return false
	}
	for n := 0; n < 20 && i >= 0; n++ {
		i = r.g.head(i)
		if i == verb {
			return n > 0
		}
	}
	return false
}

// describeQuotes fills in what the quotes around p and m say.
func (r *references) describeQuotes(c *candidate, p *pronoun, m reference) {
	in, was := r.quoteOf[p.from], r.quoteOf[m.from]
	switch {
	case in == 0 && was > 0:
		c.has[outOfQuote] = 1
	case in > 0 && was != in:
		c.has[intoQuote] = 1
	case in > 0:
		c.has[sameQuote] = 1
	}
	if r.sourceOf[p.from] > 0 && r.sourceOf[m.from] > 0 {
		c.has[sourceAgain] = 1
	}
}

// ownWords reports whether p stands in what the referent says: nobody says “he” of himself.
func (r *references) ownWords(p *pronoun, who int) bool {
	q := r.quoteOf[p.from]
	return q > 0 && r.speaks(int(q-1), who)
}

// speaks reports whether the source of quote q names referent who. The source may
// stand behind the quote.
func (r *references) speaks(q, who int) bool {
	if r.speaker[q] >= 0 {
		return r.speaker[q] == who
	}
	s := r.d.Article.Quotes[q].Source
	if s.IsZero() {
		return false
	}
	for _, m := range r.namesWithin(s) {
		if m.who == who && r.sourceOf[m.head] == int32(q+1) {
			return true
		}
	}
	return false
}

// namesWithin returns the names that begin inside s.
func (r *references) namesWithin(s english.Range) []reference {
	lo, hi := 0, len(r.names)
	for lo < hi {
		if m := (lo + hi) / 2; r.names[m].span.Start >= s.Start {
			hi = m
		} else {
			lo = m + 1
		}
	}
	end := lo
	for end < len(r.names) && r.names[end].span.Start < s.End {
		end++
	}
	return r.names[lo:end]
}

// describeSex fills in what is known of the candidate’s sex.
func (r *references) describeSex(c *candidate, p *pronoun, x *referent) {
	odds := x.woman
	if !p.woman {
		odds = -odds
	}
	switch {
	case odds > 4.5:
		c.has[sexTold] = 1
	case odds == 0:
		c.has[sexUnknown] = 1
	case odds > 0:
		c.has[nameFits] = odds / 4
	default:
		c.has[nameGainsays] = -odds / 4
	}
}

// rate fills in how present the candidate is.
func (r *references) rate(c *candidate, x *referent, rank, most int) {
	switch rank {
	case 0:
		c.has[latest] = 1
	case 1:
		c.has[second] = 1
	case 2:
		c.has[third] = 1
	}
	c.has[oftenNamed] = math.Log2(float64(x.count)) / 4
	if x.count == most && most > 1 {
		c.has[mostNamed] = 1
	}
}
