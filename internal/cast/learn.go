package cast

import (
	"context"
	"fmt"
	"go/format"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A Gold is an annotated mention of a document.
type Gold struct {
	Span   english.Range
	Person bool   // of a person, or of an animal
	Entity string // the same for all mentions of one
	Name   english.Range
}

// A Learner gathers pronouns and learns from them the weights of the ranker. Annotated documents teach everything.
// Unlabelled news teaches what the place of a mention and of a pronoun is worth: where the only woman of a story is known by her
// given name or title, “she” is her, and the candidates are shown to the learner without their sex.
type Learner struct {
	documents [][]instance
	news      []instance
	bodies    [][]instance // of organizations and places
	nominals  [][]instance // descriptions of people
}

// An instance is a pronoun: the candidates and which of them are right.
type instance struct {
	candidates []candidate
	right      []bool
	source     bool // it names who says something
}

// AddGold adds the pronouns of an annotated document, which has been read up to the quotes.
func (l *Learner) AddGold(d *story.Doc, gold []Gold) {
	pronouns, nominals := goldInstances(d, gold)
	l.documents, l.nominals = append(l.documents, pronouns), append(l.nominals, nominals)
}

// AddNews adds the pronouns of a story that nobody annotated, which has been read up to the quotes.
func (l *Learner) AddNews(d *story.Doc) {
	l.news = append(l.news, newsInstances(d)...)
}

// Learn returns the weights for pronouns as the Go source of rankerweights.go, and reports how well they choose in documents that they
// were not learned from. What only sources are asked for is left out.
func (l *Learner) Learn(report io.Writer) ([]byte, error) {
	documents := make([][]instance, len(l.documents))
	for i, d := range l.documents {
		documents[i] = withoutSources(d)
	}
	gold, news := slices.Concat(documents...), withoutSources(l.news)
	fmt.Fprintf(report, "%d pronouns annotated, %d of unlabelled news\n", len(gold), len(news))
	fmt.Fprintln(report, heldOut(documents, news, shrinkMany))
	return source("weights", learn(gold, news, shrinkMany))
}

// LearnSources returns the weights for pronouns that name a source as the Go source of sourceweights.go, and reports as Learn does. All
// pronouns teach what those have in common with others.
func (l *Learner) LearnSources(report io.Writer) ([]byte, error) {
	fmt.Fprintln(report, heldOut(l.documents, l.news, shrinkSome))
	return source("sourceWeights", learn(slices.Concat(l.documents...), l.news, shrinkSome))
}

// withoutSources returns instances without the features of sources.
func withoutSources(all []instance) []instance {
	out := slices.Clone(all)
	for i := range out {
		out[i].candidates = slices.Clone(out[i].candidates)
		for k := range out[i].candidates {
			clear(out[i].candidates[k].has[sourceSameSentence : paragraphMost+1])
		}
	}
	return out
}

// LearnBodies returns the weights for organizations and places as the Go source of bodyweights.go, and reports as Learn does.
func (l *Learner) LearnBodies(report io.Writer) ([]byte, error) {
	all := slices.Concat(l.bodies...)
	fmt.Fprintf(report, "%d mentions that may stand for an organization or place\n", len(all))
	fmt.Fprintln(report, heldOut(l.bodies, nil, shrinkMany))
	return source("bodyWeights", learn(all, nil, shrinkMany))
}

// LearnNominals returns the weights for descriptions of people as the Go source of nominalweights.go, and reports as Learn does.
func (l *Learner) LearnNominals(report io.Writer) ([]byte, error) {
	all := slices.Concat(l.nominals...)
	fmt.Fprintf(report, "%d descriptions that may stand for somebody\n", len(all))
	fmt.Fprintln(report, heldOut(l.nominals, nil, shrinkFew))
	return source("nominalWeights", learn(all, nil, shrinkFew))
}

// source returns a file with weights.
func source(name string, w [features]float64) ([]byte, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "package cast\n\n// %s of the features, learned by the command train; MODEL.md names the texts.\nvar %s = [features]float64{\n", name, name)
	for f, name := range featureNames {
		if w[f] != 0 {
			fmt.Fprintf(&b, "%s: %.2f,\n", name, w[f])
		}
	}
	b.WriteString("}\n")
	return format.Source([]byte(b.String()))
}

// heldOut learns from four fifths of the documents at a time and chooses in the last fifth,
// and returns how often that is right, for each certainty that is asked for.
func heldOut(documents [][]instance, news []instance, shrink float64) string {
	const folds = 5
	var out strings.Builder
	var right, answered [10]int
	var said [10]int
	all, sources := 0, 0
	for fold := range folds {
		var rest, held []instance
		for i, d := range documents {
			if i%folds == fold {
				held = append(held, d...)
			} else {
				rest = append(rest, d...)
			}
		}
		w := learn(rest, news, shrink)
		for _, in := range held {
			best, sure := in.likeliest(&w)
			if in.source {
				sources++
				for k := range said {
					if enough := sure >= float64(k)/10; enough && in.right[best] || !enough && in.right[len(in.right)-1] {
						said[k]++
					}
				}
			}
			if !in.right[len(in.right)-1] {
				all++
			}
			for k := 0; k < len(right) && float64(k) <= 10*sure; k++ {
				answered[k]++
				if in.right[best] {
					right[k]++
				}
			}
		}
	}
	fmt.Fprintf(&out, "of %d that name a source, by certainty, right in", sources)
	for _, n := range said {
		fmt.Fprintf(&out, " %.1f %%", 100*float64(n)/float64(max(sources, 1)))
	}
	for k := range right {
		fmt.Fprintf(&out, "\ncertainty %.1f: %4.1f %% of all right, %4.1f %% of those answered", float64(k)/10,
			100*float64(right[k])/float64(all), 100*float64(right[k])/float64(max(answered[k], 1)))
	}
	return out.String()
}

// likeliest returns the most probable candidate that is somebody, and its probability, -1 if there is none.
func (in *instance) likeliest(w *[features]float64) (best int, probability float64) {
	best, probability = -1, -1
	odds, sum := in.odds(w)
	for k, o := range odds[:len(odds)-1] {
		if p := o / sum; p > probability {
			best, probability = k, p
		}
	}
	return best, probability
}

// odds returns how likely each candidate is, relative to their sum.
func (in *instance) odds(w *[features]float64) (odds []float64, sum float64) {
	for k := range in.candidates {
		score := 0.0
		for f, x := range in.candidates[k].has {
			score += w[f] * x
		}
		odds = append(odds, math.Exp(score))
		sum += odds[k]
	}
	return odds, sum
}

// goldInstances returns the pronouns of an annotated document.
func goldInstances(d *story.Doc, gold []Gold) (out, nominals []instance) {
	r := newReferences(context.Background(), d)
	entity := entities(gold, r.g)
	r.nominal = func(p *pronoun, candidates []candidate) int {
		e := entity(p.reference)
		in, pick := instanceOf(candidates, func(c *candidate) bool { return e != "" && entity(r.who[c.who].last) == e })
		in.source = r.sourceOf[p.head] > 0
		if e != "" {
			nominals = append(nominals, in)
		}
		return pick
	}
	r.resolve(func(p *pronoun, candidates []candidate) int {
		e := entity(p.reference)
		in := instance{candidates: slices.Clone(candidates), right: make([]bool, len(candidates)), source: r.sourceOf[p.head] > 0}
		pick := -1
		for k, c := range candidates[:len(candidates)-1] {
			m := r.who[c.who].last
			if c.has[cataphora] > 0 {
				m = r.names[slices.IndexFunc(r.names, func(n reference) bool { return n.who == c.who && n.from > p.from })]
			}
			if in.right[k] = e != "" && entity(m) == e; in.right[k] && pick < 0 {
				pick = k
			}
		}
		in.right[len(candidates)-1] = pick < 0
		if e != "" {
			out = append(out, in)
		}
		return pick
	})
	return out, nominals
}

// instanceOf returns the instance of candidates of which right tells whether they are right, and the first of them that is.
func instanceOf(candidates []candidate, right func(*candidate) bool) (in instance, pick int) {
	in = instance{candidates: slices.Clone(candidates), right: make([]bool, len(candidates))}
	pick = -1
	for k := range candidates[:len(candidates)-1] {
		if in.right[k] = right(&candidates[k]); in.right[k] && pick < 0 {
			pick = k
		}
	}
	in.right[len(candidates)-1] = pick < 0
	return in, pick
}

// entities returns what tells the annotated entity of a mention, "" if it has none.
func entities(gold []Gold, g *grammar) func(reference) string {
	exact := make(map[english.Range]string)
	for _, m := range gold {
		exact[m.Span] = m.Entity
		if !m.Name.IsZero() {
			exact[m.Name] = m.Entity
		}
	}
	return func(r reference) string {
		if e, ok := exact[r.span]; ok || r.kind == story.PronounMention {
			return e
		}
		head, best, length := g.span(r.head), "", math.MaxInt
		for _, m := range gold {
			if m.Person && m.Span.Contains(head) && m.Span.Start <= r.span.Start && m.Span.Len() < length {
				best, length = m.Entity, m.Span.Len()
			}
		}
		return best
	}
}

// newsInstances returns the pronouns of a story that can stand for one of its people
// only, because no other is, or may be, of that sex.
func newsInstances(d *story.Doc) []instance {
	r := newReferences(context.Background(), d)
	r.blind = true
	she, he := r.onlyOne()
	if she < 0 && he < 0 {
		return nil
	}
	var out []instance
	r.resolve(func(p *pronoun, candidates []candidate) int {
		want := he
		if p.woman {
			want = she
		}
		if want < 0 {
			return r.chooseOfSex(p, candidates)
		}
		in, pick := blindInstance(candidates[:len(candidates)-1], want)
		if pick >= 0 && r.rivals(in.candidates, want) && !r.strangerNear(p, in.candidates) {
			out = append(out, in)
		}
		return pick
	})
	return out
}

// rivals reports whether somebody with a name is among the candidates beside the right one.
func (r *references) rivals(candidates []candidate, want int) bool {
	return slices.ContainsFunc(candidates, func(c candidate) bool { return c.who != want && r.who[c.who].person >= 0 })
}

// strangerNear reports whether somebody without a name, whom the pronoun may stand for, was
// spoken of in its sentence or the one before: then the only woman of the story may not be “she”.
func (r *references) strangerNear(p *pronoun, candidates []candidate) bool {
	return slices.ContainsFunc(candidates, func(c candidate) bool {
		x := &r.who[c.who]
		return x.person < 0 && !x.gainsays(p.woman) && r.g.sent[p.from]-r.g.sent[x.last.from] < 2
	})
}

// chooseOfSex chooses among the candidates that are not of the other sex.
func (r *references) chooseOfSex(p *pronoun, candidates []candidate) int {
	var fit []candidate
	var number []int
	for k, c := range candidates {
		if c.who < 0 || !r.who[c.who].gainsays(p.woman) {
			fit, number = append(fit, c), append(number, k)
		}
	}
	if k := choose(fit, &weights); k >= 0 {
		return number[k]
	}
	return -1
}

// blindInstance takes the sex out of the candidates.
func blindInstance(candidates []candidate, want int) (in instance, pick int) {
	pick = -1
	in.candidates = slices.Clone(candidates)
	for k := range in.candidates {
		c := &in.candidates[k]
		c.has[sexTold], c.has[sexUnknown], c.has[nameFits], c.has[nameGainsays] = 0, 0, 0, 0
		in.right = append(in.right, c.who == want)
		if c.who == want {
			pick = k
		}
	}
	return in, pick
}

// onlyOne returns the only woman and the only man of the story, -1 if there is none
// or may be more than one.
func (r *references) onlyOne() (she, he int) {
	she, he = -1, -1
	note := func(only *int, w int) {
		if *only == -1 {
			*only = w
		} else {
			*only = -2
		}
	}
	for w := range r.who {
		switch x := &r.who[w]; {
		case x.person < 0:
		case x.woman > 2.5:
			note(&she, w)
		case x.woman < -2.5:
			note(&he, w)
		default:
			return -1, -1
		}
	}
	return she, he
}

// How much of a weight is taken back at each step: the more, the fewer instances there are for each weight.
const shrinkMany, shrinkSome, shrinkFew = 0.001, 0.003, 0.03

// learn fits the weights to both kinds of pronouns, each kind counting as much as the
// other, by gradient ascent (Adam) on the likelihood that a right candidate is chosen.
func learn(gold, news []instance, shrink float64) (w [features]float64) {
	const steps, rate = 200, 0.05
	climber := newAdam(rate, len(w))
	for range steps {
		gradient := slope(gold, &w, 0.5)
		for f, x := range slope(news, &w, 0.5) {
			gradient[f] += x
		}
		for f := range w {
			gradient[f] -= shrink * w[f]
		}
		climber.climb(w[:], gradient[:])
	}
	return w
}

// slope returns share times the mean gradient of the log likelihood.
func slope(all []instance, w *[features]float64, share float64) (gradient [features]float64) {
	for i := range all {
		in := &all[i]
		odds, sum := in.odds(w)
		right := 0.0
		for k, o := range odds {
			if in.right[k] {
				right += o
			}
		}
		for k := range in.candidates {
			g := -odds[k] / sum
			if in.right[k] {
				g += odds[k] / right
			}
			for f, x := range in.candidates[k].has {
				gradient[f] += g * x * share / float64(len(all))
			}
		}
	}
	return gradient
}

// featureNames are the names of the features, as the committed weights have them.
var featureNames = [features]string{
	isNobody:            "isNobody",
	nobodyQuoted:        "nobodyQuoted",
	sameSentence:        "sameSentence",
	lastSentence:        "lastSentence",
	twoSentencesBack:    "twoSentencesBack",
	farBack:             "farBack",
	latest:              "latest",
	second:              "second",
	third:               "third",
	lastSubject:         "lastSubject",
	bothSubjects:        "bothSubjects",
	subjectPossessive:   "subjectPossessive",
	lastObject:          "lastObject",
	bothObjects:         "bothObjects",
	lastPossessive:      "lastPossessive",
	lastPronoun:         "lastPronoun",
	lastNominal:         "lastNominal",
	unnamed:             "unnamed",
	indefinite:          "indefinite",
	oftenNamed:          "oftenNamed",
	mostNamed:           "mostNamed",
	nameFits:            "nameFits",
	nameGainsays:        "nameGainsays",
	sexTold:             "sexTold",
	sexUnknown:          "sexUnknown",
	outOfQuote:          "outOfQuote",
	intoQuote:           "intoQuote",
	sameQuote:           "sameQuote",
	sourceAgain:         "sourceAgain",
	ownReported:         "ownReported",
	reflexiveSubject:    "reflexiveSubject",
	cataphora:           "cataphora",
	firstInSentence:     "firstInSentence",
	nominalSameSentence: "nominalSameSentence",
	tokensApart:         "tokensApart",
	topOfLast:           "topOfLast",
	nobodySource:        "nobodySource", nobodyPlural: "nobodyPlural", nobodyPluralSource: "nobodyPluralSource", nobodyNominal: "nobodyNominal",
	nobodyNominalSource: "nobodyNominalSource", nobodyBodyNoun: "nobodyBodyNoun", nobodyExpletive: "nobodyExpletive", nobodyObject: "nobodyObject",
	bodyPlace: "bodyPlace", bodyPlaceSource: "bodyPlaceSource", bodyPlural: "bodyPlural", placePlural: "placePlural", bodySpoke: "bodySpoke",
	bodySpokeAgain: "bodySpokeAgain", bodyDistance: "bodyDistance", nominalDistance: "nominalDistance", bodyCalledSo: "bodyCalledSo",
	bodyNamedSo: "bodyNamedSo", bodyOtherNoun: "bodyOtherNoun", bodyNounPlace: "bodyNounPlace", placeNounBody: "placeNounBody",
	placeNounPlace: "placeNounPlace", bodyFitsNoun: "bodyFitsNoun",
	sourceSameSentence: "sourceSameSentence", sourceLastSentence: "sourceLastSentence", sourceFar: "sourceFar", sourceLatest: "sourceLatest", sourceSubject: "sourceSubject", sourceMain: "sourceMain", sourcePronoun: "sourcePronoun", sourceOften: "sourceOften", sourceMost: "sourceMost", sourceFirst: "sourceFirst", sourceUnnamed: "sourceUnnamed", sourceParagraph: "sourceParagraph", sourceSpokeLast: "sourceSpokeLast", sourceSpokeNear: "sourceSpokeNear", sourceReported: "sourceReported", sourceBehind: "sourceBehind", behindSpokeLast: "behindSpokeLast", behindMain: "behindMain", behindLatest: "behindLatest", paragraphSpokeLast: "paragraphSpokeLast", paragraphMain: "paragraphMain", paragraphMost: "paragraphMost",
	nobodyThis: "nobodyThis", nobodyGeneric: "nobodyGeneric", nobodyTold: "nobodyTold", nobodyModified: "nobodyModified", nobodySays: "nobodySays", calledSo: "calledSo", calledKindred: "calledKindred", calledOtherwise: "calledOtherwise", calledNothing: "calledNothing", wordsShared: "wordsShared", strangeName: "strangeName", genericNamed: "genericNamed", calledSource: "calledSource", kindredSource: "kindredSource", otherwiseSource: "otherwiseSource", nothingSource: "nothingSource", describedSameSent: "describedSameSent",
}
