package cast

import (
	"context"
	"math"
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A Speaker is annotated: the words of a source and a name of whom they stand for.
type Speaker struct {
	Source, Name english.Range // Name is empty if nobody is named whom the source stands for
}

// AddBodies adds what may stand for organizations and places in an annotated document, which has been read up to the quotes.
func (l *Learner) AddBodies(d *story.Doc, gold []Gold) {
	b := resolvedBodies(d)
	exact := make(map[english.Range]string)
	for _, m := range gold {
		exact[m.Span] = m.Entity
		if !m.Name.IsZero() {
			exact[m.Name] = m.Entity
		}
	}
	entity := func(r reference) string {
		if e, ok := exact[r.span]; ok || r.kind != story.NominalMention {
			return e
		}
		best, length := "", math.MaxInt
		for _, m := range gold {
			if m.Span.Start == r.span.Start && m.Span.Contains(b.g.span(r.head)) && m.Span.Len() < length {
				best, length = m.Entity, m.Span.Len()
			}
		}
		return best
	}
	l.bodies = append(l.bodies, b.instances(func(p *pronoun) (func(reference) bool, bool) {
		e := entity(p.reference)
		return func(m reference) bool { return e != "" && entity(m) == e }, true
	}))
}

// AddSpeakers adds the sources of quotes of an article whose speakers are annotated, and which has been read up to the quotes:
// pronouns for people, and what may stand for an organization or place.
func (l *Learner) AddSpeakers(d *story.Doc, speakers []Speaker) {
	pronouns, nominals := speakerInstances(d, speakers)
	l.documents, l.nominals = append(l.documents, pronouns), append(l.nominals, nominals)
	b := resolvedBodies(d)
	l.bodies = append(l.bodies, b.instances(func(p *pronoun) (func(reference) bool, bool) {
		k := slices.IndexFunc(speakers, func(s Speaker) bool { return s.Source.Contains(b.g.span(p.head)) })
		if k < 0 {
			return nil, false
		}
		right := -1
		for _, m := range b.names {
			if m.span.Overlaps(speakers[k].Name) && (right < 0 || m.span.Len() > b.names[right].span.Len()) {
				right = m.who
				break
			}
		}
		return func(m reference) bool { return m.who == right }, true
	}))
}

// speakerInstances returns the pronouns and descriptions of people among the sources of an article whose speakers are annotated.
func speakerInstances(d *story.Doc, speakers []Speaker) (out, nominals []instance) {
	r := newReferences(context.Background(), d)
	speaker := func(p *pronoun) (who int, ok bool) {
		k := slices.IndexFunc(speakers, func(s Speaker) bool { return s.Source.Contains(r.g.span(p.head)) })
		if k < 0 {
			return -1, false
		}
		for _, m := range r.names {
			if m.span.Overlaps(speakers[k].Name) {
				return m.who, true
			}
		}
		return -1, speakers[k].Name.IsZero() || speakers[k].Name.Contains(r.g.span(p.head))
	}
	r.nominal = func(p *pronoun, candidates []candidate) int {
		right, ok := speaker(p)
		if !ok {
			return r.chooseNominal(p, candidates)
		}
		in, pick := instanceOf(candidates, func(c *candidate) bool { return c.who == right })
		if in.source = true; right < 0 {
			for k, c := range candidates { // it may be one of those without a name
				in.right[k] = in.right[k] || r.who[max(c.who, 0)].person < 0 && c.who >= 0
			}
		}
		nominals = append(nominals, in)
		return pick
	}
	r.resolve(func(p *pronoun, candidates []candidate) int {
		right, ok := speaker(p)
		if !ok || right < 0 {
			return r.choose(p, candidates)
		}
		in, pick := instanceOf(candidates, func(c *candidate) bool { return c.who == right })
		in.source = true
		out = append(out, in)
		return pick
	})
	return out, nominals
}

// resolvedBodies returns the bodies of a story whose people have been found.
func resolvedBodies(d *story.Doc) *bodies {
	r := newReferences(context.Background(), d)
	r.resolve(func(p *pronoun, candidates []candidate) int { return r.choose(p, candidates) })
	return readBodies(r)
}

// instances returns the mentions of which label knows what is right: which last mentions of bodies.
func (b *bodies) instances(label func(*pronoun) (func(reference) bool, bool)) []instance {
	var out []instance
	b.resolve(func(p *pronoun, candidates []candidate) int {
		right, ok := label(p)
		if !ok {
			return choose(candidates, &bodyWeights)
		}
		in := instance{candidates: slices.Clone(candidates), right: make([]bool, len(candidates)), source: b.sourceOf[p.head] > 0}
		pick := -1
		for k, c := range candidates[:len(candidates)-1] {
			if in.right[k] = right(b.who[c.who].last); in.right[k] && pick < 0 {
				pick = k
			}
		}
		in.right[len(candidates)-1] = pick < 0
		if len(candidates) > 1 {
			out = append(out, in)
		}
		return pick
	})
	return out
}
