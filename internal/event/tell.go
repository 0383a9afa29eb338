package event

import (
	"slices"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// tell makes an event of the mentions of g.
func (s *scene) tell(g *group, main bool) story.Event {
	x := &s.mentions[g.best]
	e := story.Event{Trigger: s.triggerSpan(x.i), Type: Types[x.kind()], Factuality: facts[x.fact()], Confidence: g.sure}
	list := s.participants(x, s.told[:0])
	for _, n := range g.mentions {
		y := &s.mentions[n]
		e.Weight = max(e.Weight, y.weight[1]/2+y.weight[2])
		if n != g.best {
			e.Mentions = append(e.Mentions, s.triggerSpan(y.i))
			if main {
				list = s.participants(y, list)
			}
		}
	}
	s.told, e.Participants = list, append([]story.Participant(nil), list...)
	e.Place, e.When = s.placeOf(g, main), s.dayOf(g, main)
	e.Span = s.span(&e)
	return e
}

// triggerSpan returns the words that name an event: “called off”.
func (r *reader) triggerSpan(i int) english.Range {
	s := r.Range(i)
	if k := r.Child(i, "compound:prt"); k == i+1 {
		s.End = r.Range(k).End
	}
	if k := r.Child(i, "compound"); k == i-1 && r.Lemma(i) == "conference" { // “press conference”
		s.Start = r.Range(k).Start
	}
	return s
}

// participants appends who takes part in x, in the roles that nobody in the list has.
func (r *reader) participants(x *mention, list []story.Participant) []story.Participant {
	before := list
	for c, name := range [roles]string{who: "agent", whom: "patient", to: "recipient", about: "theme"} {
		if name == "" || slices.ContainsFunc(before, func(o story.Participant) bool { return o.Role == name }) {
			continue
		}
		for k := range x.args {
			a := &x.args[k]
			if a.role != role(c) {
				continue
			}
			p := story.Participant{Role: name, Span: r.phraseOf(x, a.i), Entity: r.words[a.i].entity}
			if p.Span.IsZero() || slices.ContainsFunc(list, func(o story.Participant) bool {
				return o.Span.Overlaps(p.Span) || len(before) > 0 && o.Entity != 0 && o.Entity == p.Entity
			}) {
				continue
			}
			list = append(list, p)
		}
	}
	return list
}

// phraseOf returns the words of an argument of x without those that tell where or when: “met Bob Poe at the castle”.
func (r *reader) phraseOf(x *mention, i int) english.Range {
	return r.phraseWithout(i, func(k int) bool {
		for n := range x.args {
			if a := &x.args[n]; a.i == k && a.i != i && (a.role == where || a.role == when) {
				return true
			}
		}
		return false
	})
}

// phrase returns the words of an argument.
func (r *reader) phrase(i int) english.Range {
	return r.phraseWithout(i, func(int) bool { return false })
}

func (r *reader) phraseWithout(i int, apart func(int) bool) english.Range {
	if n := r.words[i].time; n > 0 {
		return r.doc.Article.Times[n-1].Span
	}
	if r.words[i].verb && r.Child(i, "nsubj", "obj", "aux", "mark") >= 0 {
		return r.Range(i)
	}
	return r.Phrase(i, func(k int) bool { return r.words[k].time > 0 || apart(k) })
}

// span returns the words from the first to the last of an event's in its sentence.
func (r *reader) span(e *story.Event) english.Range {
	s := e.Trigger
	in := r.Span(r.Sentence(r.After(s.Start)))
	join := func(o english.Range) {
		if !o.IsZero() && in.Contains(o) {
			s.Start, s.End = min(s.Start, o.Start), max(s.End, o.End)
		}
	}
	for _, p := range e.Participants {
		join(p.Span)
	}
	join(e.Place.Span)
	join(e.When.Span)
	return s
}
